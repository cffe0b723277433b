import '@mantine/core/styles/Input.css';
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import * as limits from '../../../src/kernel/limits.ts';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import { Dialog, DialogButtons } from './Dialog.tsx';
import { Problem } from './Problem.tsx';

export type ConfirmProps = {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly children: ReactNode;
  /** What the button that does it says: the deed, not "OK". */
  readonly action: string;
  readonly danger?: boolean;
  /** Whether it can be done without a reason. */
  readonly reason?: 'needed' | 'optional' | 'none';
  readonly busy?: boolean;
  /** What the last try threw. */
  readonly error?: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks before something is done, with its reason. Escape closes it, and the focus goes back where it was. */
export function ConfirmDialog(props: ConfirmProps) {
  const { opened, title, children, onClose } = props;
  return (
    <Dialog opened={opened} title={title} centered onClose={onClose}>
      {children}
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({
  action,
  danger = false,
  reason = 'needed',
  busy = false,
  error,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const texts = useTexts('shared');
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason === 'needed' && said.trim() === '';
  const submit = (): void => (missing ? setTried(true) : onConfirm(said.trim()));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {reason === 'none' ? null : (
        <Textarea
          mt="md"
          data-autofocus
          label={texts.reason}
          required={reason === 'needed'}
          autosize
          minRows={3}
          maxLength={limits.reason_chars}
          value={said}
          error={tried && missing ? texts.reasonNeeded : null}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
      )}
      {error === undefined || error === null ? null : <Problem error={error} />}
      <DialogButtons action={action} danger={danger} busy={busy} mt="lg" onClose={onClose} />
    </form>
  );
}
