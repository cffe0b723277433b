import { Button } from '@mantine/core';
import { textIn } from '../../../../../src/contract/language.ts';
import { hostings } from '../../../../../src/contract/license.ts';
import type { VendorView } from '../../../../../src/contract/vendor.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useFormats, useLanguage, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Choices } from '../../../parts/Choices.tsx';
import { UsersField } from '../../../parts/UsersField.tsx';
import { type Draft, withClaims } from '../draft.ts';
import type { Form } from '../use-form.ts';
import { Agreement, Lines, useField } from './fields.tsx';
import classes from './fields.module.css';

type Props = { readonly form: Form; readonly vendor: VendorView; readonly required: boolean };

/** The host: what it is, how it is run, how large, and what it says itself; and both conditions. */
export function ServerStep({ form, vendor, required }: Props) {
  const texts = useTexts('request');
  const { draft, set, told } = form;
  const fault = (field: 'hosting' | 'product') => {
    const one = told.get(field);
    return one === undefined || one.code === 'not-accepted' ? null : texts.faults[one.code];
  };
  const host = vendor.hosts.find(({ id }) => id === draft.product);
  const users = useField({ form, field: 'users', required });
  return (
    <>
      <Evidence form={form} vendor={vendor} />
      <Choices
        name="product"
        label={texts.labels.product}
        value={draft.product}
        options={vendor.hosts.map(({ id, name }) => ({ value: id, label: name }))}
        error={fault('product')}
        onChange={(product) => set({ product })}
      />
      <Choices
        name="hosting"
        label={texts.labels.hosting}
        description={texts.help.hosting}
        value={draft.hosting}
        options={hostings.map((one) => ({ value: one, label: texts.hostings[one] }))}
        error={fault('hosting')}
        onChange={(hosting) => set({ hosting })}
      />
      <Elsewhere hosting={draft.hosting} vendor={vendor} />
      <UsersField
        {...users}
        description={host?.match === 'highest-application' ? texts.usersOfApplications : texts.help.users}
        tiers={vendor.tiers}
        onChange={(written) => set({ users: written })}
      />
      <Agreement
        form={form}
        field="serverUse"
        label={texts.labels.serverUse}
        help={texts.serverUseHelp(host?.name ?? texts.theHost)}
      />
      <Agreement
        form={form}
        field="agrees"
        label={texts.labels.agrees}
        help={texts.agreesHelp[vendor.shortfall](vendor.destination)}
      />
    </>
  );
}

/** On a hosting that no direct license moves onto: so, and what to do instead. */
function Elsewhere({ hosting, vendor }: { readonly hosting: Draft['hosting']; readonly vendor: VendorView }) {
  const texts = useTexts('request');
  const { language } = useLanguage();
  if (hosting === '' || vendor.hosting.accepted.includes(hosting)) return null;
  const instead = vendor.hosting.instead[hosting];
  return (
    <div className={classes['note']} data-tone="no" role="status">
      <h3>{texts.elsewhere(texts.hostings[hosting])}</h3>
      {instead === undefined ? null : <p>{textIn(instead, language)}</p>}
    </div>
  );
}

/** What the host says of its own license: read at once, and filled in where nothing stands yet. */
function Evidence({ form, vendor }: Omit<Props, 'required'>) {
  const texts = useTexts('request');
  const shared = useTexts('shared');
  const { day, isUnlimited, list, number, plural } = useFormats();
  const { draft, set, evidence, faults } = form;
  const claims = evidence !== null && 'claims' in evidence ? evidence.claims : null;
  const says =
    claims === null
      ? []
      : [
          claims.product === null
            ? null
            : (vendor.hosts.find(({ id }) => id === claims.product)?.name ?? claims.product),
          claims.hosting === null ? null : texts.hostings[claims.hosting],
          claims.users === null
            ? null
            : isUnlimited(claims.users)
              ? shared.unlimitedUsers
              : `${number(claims.users)} ${plural(claims.users, shared.users)}`,
          claims.organization,
          claims.maintenanceEnd === null ? null : texts.maintenanceUntil(day(claims.maintenanceEnd)),
        ].filter((one) => one !== null);
  const differs = faults.some(({ code }) => code === 'evidence-differs');
  return (
    <details className={classes['details']} open={draft.evidence !== '' || undefined}>
      <summary>{texts.evidence.title}</summary>
      <div>
        <p className={classes['soft']}>{texts.evidence.how}</p>
        <Lines form={form} field="evidence" rows={3} most={limits.evidence_chars} />
        <div role="status">
          {evidence === null ? null : claims === null ? (
            'unread' in evidence ? (
              <p className={classes['error']}>{texts.evidence.unread[evidence.unread]}</p>
            ) : null
          ) : (
            <div className={classes['note']} {...(differs ? { 'data-tone': 'warn' } : {})}>
              <p>{texts.evidence.says(list(says))}</p>
              {differs ? <p>{texts.evidence.differs}</p> : null}
              <p>
                <Button variant="default" size="compact-md" onClick={() => set(withClaims(draft, claims, true))}>
                  {texts.evidence.take}
                </Button>
              </p>
            </div>
          )}
        </div>
      </div>
    </details>
  );
}
