import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { PasskeyOptions, SessionView } from '../../../../../src/contract/sign-in.ts';
import { newKey, post } from '../../../api/client.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { passkeysWork, signWithPasskey, wasGivenUp } from '../entry/passkey.ts';
import { DeskDialog } from '../parts/DeskDialog.tsx';

const mustProve = (cause: unknown): boolean => cause instanceof ApiProblem && cause.problem.code === 'SIGN_IN_AGAIN';

type Guarded = {
  /** Does the work; where a recent proof is needed, asks for it first and then does it. Never throws. */
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
  readonly busy: boolean;
  readonly error: unknown;
  /** To be put into the page. */
  readonly dialog: ReactNode;
};

/** What changes who may come in needs a proof that is no older than ten minutes. */
export function useProven(): Guarded {
  const [waiting, setWaiting] = useState<(() => Promise<unknown>) | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null);
    setBusy(true);
    try {
      await work();
    } catch (cause) {
      if (mustProve(cause)) setWaiting(() => work);
      else if (!wasGivenUp(cause)) setError(cause);
    }
    setBusy(false);
  };
  const dialog = waiting ? (
    <Prove
      onClose={() => setWaiting(null)}
      onProven={() => {
        setWaiting(null);
        void run(waiting);
      }}
    />
  ) : null;
  return { run, busy, error, dialog };
}

function Prove({ onProven, onClose }: { readonly onProven: () => void; readonly onClose: () => void }) {
  const { prove, signIn } = useTexts('entry');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const byPassword = useMutation({
    mutationFn: () => post('/v1/session/operator/proof/password', SessionView, { password, code }, { key: newKey() }),
    onSuccess: onProven,
  });
  const byPasskey = useMutation({
    mutationFn: async () => {
      const options = await post('/v1/session/operator/proof/passkey/options', PasskeyOptions, {}, { key: newKey() });
      const credential = await signWithPasskey(options);
      return post('/v1/session/operator/proof/passkey', SessionView, { credential }, { key: newKey() });
    },
    onSuccess: onProven,
  });
  const given = byPasskey.error !== null && wasGivenUp(byPasskey.error);
  return (
    <DeskDialog
      title={prove.title}
      action={prove.action}
      busy={byPassword.isPending}
      error={byPassword.error}
      onClose={onClose}
      onSubmit={() => byPassword.mutate()}
    >
      <p>{prove.lead}</p>
      {passkeysWork() ? (
        <Button variant="default" loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {prove.withPasskey}
        </Button>
      ) : null}
      {byPasskey.error && !given ? <Problem error={byPasskey.error} /> : null}
      <PasswordInput
        data-autofocus
        label={signIn.password}
        autoComplete="current-password"
        value={password}
        visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword, tabIndex: 0 }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        label={signIn.code}
        description={signIn.codeHint}
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </DeskDialog>
  );
}
