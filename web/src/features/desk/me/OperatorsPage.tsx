import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { OperatorInvited, OperatorView } from '../../../../../src/contract/sign-in.ts';
import { newKey, post } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import classes from '../entry/entry.module.css';
import { Card } from '../parts/Card.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pill } from '../parts/Pill.tsx';
import { operatorsQuery, sessionQuery } from '../shell/session.ts';
import { AddOperator, Handed } from './AddOperator.tsx';
import { useProven } from './Prove.tsx';

type Operator = z.infer<typeof OperatorView>;

/** Who works at the desk; admins add, reset and disable. */
export function OperatorsPage() {
  const { operators: texts } = useTexts('entry');
  const client = useQueryClient();
  const me = useSuspenseQuery(sessionQuery).data.operator;
  const { operators } = useSuspenseQuery(operatorsQuery).data;
  const [open, setOpen] = useState<'add' | { readonly action: 'reset' | 'disable'; readonly who: Operator } | null>(
    null,
  );
  const [invited, setInvited] = useState<z.infer<typeof OperatorInvited> | null>(null);
  const { run, busy, error, dialog } = useProven();
  const admin = me?.role === 'admin';
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: operatorsQuery.queryKey });
  const decide = async (action: 'reset' | 'disable', { operatorId }: Operator): Promise<void> => {
    const path = `/v1/operators/${operatorId}/${action}`;
    if (action === 'reset') setInvited(await post(path, OperatorInvited, {}, { key: newKey() }));
    else await post(path, OperatorView, {}, { key: newKey() });
    await again();
  };
  return (
    <>
      <DeskTitle title={texts.title}>
        {admin ? <Button onClick={() => setOpen('add')}>{texts.add}</Button> : null}
      </DeskTitle>
      <div className={classes['grid']}>
        {error === null ? null : <Problem error={error} />}
        {invited ? <Handed invited={invited} onClose={() => setInvited(null)} /> : null}
        <Card title={texts.lead}>
          <ul className={classes['list']}>
            {operators.map((one) => (
              <li key={one.operatorId}>
                <Who one={one} />
                {admin && one.operatorId !== me.id ? (
                  <span className={classes['buttons']}>
                    <Button size="xs" variant="default" onClick={() => setOpen({ action: 'reset', who: one })}>
                      {texts.reset}
                    </Button>
                    {one.disabledAt === null ? (
                      <Button size="xs" variant="default" onClick={() => setOpen({ action: 'disable', who: one })}>
                        {texts.disable}
                      </Button>
                    ) : null}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          {admin ? null : <p className={classes['note']}>{texts.onlyAdmin}</p>}
        </Card>
      </div>
      {open === 'add' ? (
        <AddOperator
          run={run}
          busy={busy}
          error={error}
          onClose={() => setOpen(null)}
          onDone={(next) => {
            setOpen(null);
            setInvited(next);
            void again();
          }}
        />
      ) : open ? (
        <ConfirmDialog
          opened
          title={open.action === 'reset' ? texts.resetTitle(open.who.name) : texts.disableTitle(open.who.name)}
          action={open.action === 'reset' ? texts.reset : texts.disable}
          danger
          reason="none"
          onClose={() => setOpen(null)}
          onConfirm={() => {
            setOpen(null);
            void run(() => decide(open.action, open.who));
          }}
        >
          <p>{open.action === 'reset' ? texts.resetText : texts.disableText}</p>
        </ConfirmDialog>
      ) : null}
      {dialog}
    </>
  );
}

function Who({ one }: { readonly one: Operator }) {
  const { operators: texts } = useTexts('entry');
  const { time } = useFormats();
  return (
    <span>
      {one.name} {one.role === 'admin' ? <Pill>{texts.roles.admin}</Pill> : null}{' '}
      {one.disabledAt === null ? null : <Pill tone="error">{texts.disabled}</Pill>}
      <span className={classes['sub']}>
        {one.email} ·{' '}
        {one.invitedUntil === null ? texts.factors(one.password, one.passkeys) : texts.invited(time(one.invitedUntil))}
      </span>
    </span>
  );
}
