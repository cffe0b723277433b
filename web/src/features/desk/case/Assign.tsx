import '@mantine/core/styles/Input.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';
import { operatorsQuery, sessionQuery } from '../shell/session.ts';
import { useDeed } from './queries.ts';

/** Take it, hand it to a colleague, or give it back. */
export function Assign({ data, onClose }: { readonly data: DeskCase; readonly onClose: () => void }) {
  const { titles, explain } = useTexts('case');
  const shared = useTexts('shared');
  const me = useSuspenseQuery(sessionQuery).data.operator?.email ?? '';
  const { data: colleagues } = useQuery(operatorsQuery);
  const deed = useDeed(data.line.transferId, 'assign', onClose);
  const [to, setTo] = useState(data.line.assignee === me ? '' : me);
  const [reason, setReason] = useState('');
  const others = (colleagues?.operators ?? []).filter(({ email, disabledAt }) => email !== me && disabledAt === null);
  return (
    <DeskDialog
      title={titles.assign}
      action={explain.assignAction}
      busy={deed.isPending}
      error={deed.error}
      onClose={onClose}
      onSubmit={() =>
        deed.mutate({ to: to === '' ? null : to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
      }
    >
      <p>{explain.assign}</p>
      <NativeSelect
        data-autofocus
        label={explain.assignTo}
        value={to}
        data={[
          { value: me, label: explain.me },
          ...others.map(({ email, name }) => ({ value: email, label: `${name} (${email})` })),
          { value: '', label: explain.nobody },
        ]}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        label={shared.reason}
        maxLength={limits.reason_chars}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DeskDialog>
  );
}
