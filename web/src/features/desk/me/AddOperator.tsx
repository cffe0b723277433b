import '@mantine/core/styles/Input.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { NewOperator, OperatorInvited, operatorRoles } from '../../../../../src/contract/sign-in.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import classes from '../entry/entry.module.css';
import { Card } from '../parts/Card.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';

type Invited = z.infer<typeof OperatorInvited>;
type Props = {
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onDone: (invited: Invited) => void;
  readonly onClose: () => void;
};

export function AddOperator({ run, busy, error, onDone, onClose }: Props) {
  const { operators: texts } = useTexts('entry');
  const [said, setSaid] = useState({ name: '', email: '', role: 'operator' });
  const [tried, setTried] = useState(false);
  const [key] = useState(newKey);
  const read = NewOperator.safeParse(said);
  return (
    <DeskDialog
      title={texts.add}
      action={texts.add}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (read.success)
          void run(async () => onDone(await post('/v1/operators', OperatorInvited, read.data, { key })));
      }}
    >
      <TextInput
        data-autofocus
        label={texts.name}
        maxLength={100}
        value={said.name}
        onChange={({ currentTarget: { value } }) => setSaid((before) => ({ ...before, name: value }))}
      />
      <TextInput
        type="email"
        label={texts.email}
        value={said.email}
        error={tried && !read.success ? texts.bad : null}
        onChange={({ currentTarget: { value } }) => setSaid((before) => ({ ...before, email: value }))}
      />
      <NativeSelect
        label={texts.role}
        value={said.role}
        data={operatorRoles.map((value) => ({ value, label: texts.roles[value] }))}
        onChange={({ currentTarget: { value } }) => setSaid((before) => ({ ...before, role: value }))}
      />
    </DeskDialog>
  );
}

/** The link is shown this once. */
export function Handed({ invited, onClose }: { readonly invited: Invited; readonly onClose: () => void }) {
  const { operators: texts } = useTexts('entry');
  return (
    <Card title={texts.link(invited.operator.name)}>
      <p>{texts.linkLead}</p>
      <p className={classes['secret']}>
        <code>{invited.link}</code>
        <CopyButton text={invited.link} what={texts.link(invited.operator.name)} />
      </p>
      <Button mt="sm" size="sm" variant="default" onClick={onClose}>
        {texts.close}
      </Button>
    </Card>
  );
}
