import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WhereCase } from '../../../../src/contract/customer.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { ConfirmLater } from '../../parts/ConfirmLater.tsx';
import { Problem } from '../../parts/Problem.tsx';
import classes from './WherePage.module.css';
import { mailOf } from './course.ts';
import { useAct } from './queries.ts';

/** What the reader can do about one license. */
export function Actions({ token, shown }: { readonly token: string; readonly shown: WhereCase }) {
  const texts = useTexts('where');
  const { may, status, caseId } = shown;
  const [asking, setAsking] = useState<'withdraw' | 'object' | null>(null);
  const act = useAct(token, caseId);
  const again = useAct(token, caseId);
  if (!may.withdraw && !may.sendAgain && !may.object) return null;
  const dialog = asking ?? 'withdraw';
  return (
    <div className={classes['actions']}>
      {may.sendAgain ? (
        <Button
          variant="default"
          size="compact-md"
          loading={again.isPending}
          disabled={again.isSuccess}
          onClick={() => again.mutate('send-again')}
        >
          {texts.sendAgain[mailOf(status)]}
        </Button>
      ) : null}
      {may.object ? (
        <Button variant="default" size="compact-md" onClick={() => setAsking('object')}>
          {texts.object.action}
        </Button>
      ) : null}
      {may.withdraw ? (
        <Button variant="subtle" size="compact-md" onClick={() => setAsking('withdraw')}>
          {texts.withdraw.action}
        </Button>
      ) : null}
      <p role="status" className={classes['soft']}>
        {again.isSuccess ? texts.sentAgain : ''}
      </p>
      {again.error ? <Problem error={again.error} /> : null}
      <ConfirmLater
        opened={asking !== null}
        title={texts[dialog].title}
        action={texts[dialog].action}
        danger
        reason="none"
        busy={act.isPending}
        error={act.error}
        onConfirm={() => act.mutate(dialog, { onSuccess: () => setAsking(null) })}
        onClose={() => setAsking(null)}
      >
        <p>{texts[dialog].text}</p>
      </ConfirmLater>
    </div>
  );
}
