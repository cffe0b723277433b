import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { NewPassword, NewRecoveryCodes, TotpOffer } from '../../../../../src/contract/sign-in.ts';
import { newKey, post, put } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Totp, type TotpSaid } from '../entry/Totp.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';

type Props = {
  readonly what: 'password' | 'app';
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
  readonly onClose: () => void;
};

const path = '/v1/session/operator/factors';

/** Another password, or another authenticator app. */
export function NewFactors({ what, run, busy, error, onDone, onClose }: Props) {
  const { me, signUp, signIn } = useTexts('entry');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState<TotpSaid | null>(null);
  const [tried, setTried] = useState(false);
  const good = what === 'password' ? NewPassword.safeParse(password).success : /^\d{3} ?\d{3}$/u.test(totp?.code ?? '');
  const save = async (): Promise<void> => {
    const body = what === 'password' ? { password } : { totp };
    onDone((await put(`${path}/password`, NewRecoveryCodes, body)).recoveryCodes);
  };
  return (
    <DeskDialog
      title={what === 'password' ? me.changePassword : me.changeApp}
      action={me.save}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (good) void run(save);
      }}
    >
      {what === 'password' ? (
        <PasswordInput
          data-autofocus
          label={signUp.password}
          description={signUp.passwordHint}
          autoComplete="new-password"
          value={password}
          error={tried && !good ? signUp.passwordBad : null}
          visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword, tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      ) : (
        <Totp
          ask={() => post(`${path}/totp`, TotpOffer, {}, { key: newKey() })}
          error={tried && !good ? signUp.codeBad : null}
          onSay={setTotp}
        />
      )}
    </DeskDialog>
  );
}
