import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { NewPassword, PasskeyOptions, SignUpView, SignedUp, TotpOffer } from '../../../../../src/contract/sign-in.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { enter } from '../shell/session.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { Totp, type TotpSaid } from './Totp.tsx';
import classes from './entry.module.css';
import { makePasskey, passkeysWork } from './passkey.ts';
import { PasskeyProblem } from './PasskeyProblem.tsx';

const route = getRouteApi('/desk/sign-up/$token');

/** Behind the link that a command or a colleague gave out: what the operator will sign in with. */
export function SignUpPage() {
  const { signUp, recovery } = useTexts('entry');
  const { token } = route.useParams();
  const navigate = useNavigate();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const who = useQuery({
    queryKey: ['sign-up', token],
    queryFn: ({ signal }) => post('/v1/sign-in/sign-up', SignUpView, { token }, { key: newKey(), signal }),
    enabled: codes === null,
  });
  const done = ({
    session,
    recoveryCodes,
  }: {
    session: Parameters<typeof enter>[0];
    recoveryCodes: readonly string[];
  }) => {
    enter(session);
    if (recoveryCodes.length === 0) void navigate({ to: '/desk' });
    else setCodes(recoveryCodes);
  };
  if (codes)
    return (
      <Page title={recovery.title}>
        <RecoveryCodes codes={codes} onKept={() => void navigate({ to: '/desk' })} />
      </Page>
    );
  return (
    <Page title={signUp.title} lead={who.data ? signUp.lead(who.data.name, who.data.email) : undefined}>
      {who.error ? <Problem error={who.error} again={() => void who.refetch()} /> : null}
      {who.isPending ? <Loading /> : null}
      {who.data ? (
        <div className={classes['form']}>
          {passkeysWork() ? <ByPasskey token={token} onDone={done} /> : null}
          <ByPassword token={token} email={who.data.email} onDone={done} />
        </div>
      ) : null}
    </Page>
  );
}

type Way = { readonly token: string; readonly onDone: (signedUp: SignedUpAnswer) => void };
type SignedUpAnswer = { session: Parameters<typeof enter>[0]; recoveryCodes: readonly string[] };

function ByPassword({ token, email, onDone }: Way & { readonly email: string }) {
  const { signUp, signIn } = useTexts('entry');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState<TotpSaid | null>(null);
  const [tried, setTried] = useState(false);
  const good = NewPassword.safeParse(password).success;
  const coded = /^\d{3} ?\d{3}$/u.test(totp?.code.trim() ?? '');
  const send = useMutation({
    mutationFn: () => post('/v1/sign-in/sign-up/password', SignedUp, { token, password, totp }, { key: newKey() }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (good && coded) send.mutate();
  };
  return (
    <form className={classes['fields']} noValidate onSubmit={submit}>
      <h2>{signUp.withPassword}</h2>
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        label={signUp.password}
        description={signUp.passwordHint}
        autoComplete="new-password"
        value={password}
        error={tried && !good ? signUp.passwordBad : null}
        visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword, tabIndex: 0 }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Totp
        ask={() => post('/v1/sign-in/sign-up/totp', TotpOffer, { token }, { key: newKey() })}
        error={tried && !coded ? signUp.codeBad : null}
        onSay={setTotp}
      />
      {send.error ? <Problem error={send.error} again={() => send.mutate()} /> : null}
      <Button type="submit" size="md" loading={send.isPending}>
        {signUp.action}
      </Button>
    </form>
  );
}

function ByPasskey({ token, onDone }: Way) {
  const { signUp, signIn } = useTexts('entry');
  const [name, setName] = useState('');
  const send = useMutation({
    mutationFn: async () => {
      const options = await post('/v1/sign-in/sign-up/passkey/options', PasskeyOptions, { token }, { key: newKey() });
      const credential = await makePasskey(options);
      const body = { token, name: name.trim() === '' ? signUp.passkeyDefault : name.trim(), credential };
      return post('/v1/sign-in/sign-up/passkey', SignedUp, body, { key: newKey() });
    },
    onSuccess: onDone,
  });
  return (
    <div className={classes['fields']}>
      <h2>{signUp.withPasskey}</h2>
      <p className={classes['note']}>{signUp.passkeyHint}</p>
      <TextInput
        label={signUp.passkeyName}
        placeholder={signUp.passkeyDefault}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="md" variant="default" loading={send.isPending} onClick={() => send.mutate()}>
        {signUp.passkeyAction}
      </Button>
      {send.error ? <PasskeyProblem error={send.error} /> : null}
      <p className={classes['or']}>{signIn.or}</p>
    </div>
  );
}
