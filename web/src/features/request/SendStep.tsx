import { Button } from '@mantine/core';
import { useState } from 'react';
import { likelyEmail } from '../../../../src/contract/email-typos.ts';
import type { VendorView } from '../../../../src/contract/vendor.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { ConfirmLater } from '../../parts/ConfirmLater.tsx';
import { Summary } from './Summary.tsx';
import classes from './Summary.module.css';
import { EmailLine, Line } from './steps/fields.tsx';
import fields from './steps/fields.module.css';
import type { Form } from './use-form.ts';

type Props = { readonly form: Form; readonly vendor: VendorView; readonly forget: () => void };

/** Who asks, what will be sent, and what happens then. */
export function SendStep({ form, vendor, forget }: Props) {
  const texts = useTexts('request');
  const [asking, setAsking] = useState(false);
  const { accountEmail, requesterEmail } = form.draft;
  const { ahead } = texts;
  const meant = likelyEmail(accountEmail.trim());
  return (
    <>
      <EmailLine form={form} field="requesterEmail" required />
      {requesterEmail === '' && accountEmail !== '' ? (
        <div>
          <Button variant="default" size="compact-md" onClick={() => form.set({ requesterEmail: accountEmail.trim() })}>
            {texts.sameAddress(accountEmail.trim())}
          </Button>
        </div>
      ) : null}
      <Line form={form} field="requesterName" autoComplete="name" />
      <Summary draft={form.draft} known={[]} vendor={vendor} />
      {meant === null ? null : (
        <p className={fields['hint']}>
          {texts.accountMeant(accountEmail)} {texts.didYouMean}{' '}
          <button type="button" onClick={() => form.set({ accountEmail: meant })}>
            {meant}
          </button>
        </p>
      )}
      <section className={classes['next']}>
        <h3>{ahead.title}</h3>
        <ol className={classes['steps']}>
          <li>{ahead.mail(vendor.linkDays)}</li>
          <li>{ahead.holder}</li>
          <li>{ahead.move(vendor.destination)}</li>
          <li>{ahead.sen(vendor.graceDays)}</li>
        </ol>
        <p className={classes['soft']}>{ahead.cost[vendor.shortfall]}</p>
      </section>
      <div>
        <Button variant="subtle" size="compact-md" onClick={() => setAsking(true)}>
          {texts.forget}
        </Button>
      </div>
      <ConfirmLater
        opened={asking}
        title={texts.forgetTitle}
        action={texts.forget}
        danger
        reason="none"
        onConfirm={forget}
        onClose={() => setAsking(false)}
      >
        <p>{texts.forgetText}</p>
      </ConfirmLater>
    </>
  );
}
