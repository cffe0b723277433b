import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { PasskeyOptions, SessionView } from '../../../../../src/contract/sign-in.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { enter } from '../shell/session.ts';
import classes from './entry.module.css';
import { passkeysWork, signWithPasskey } from './passkey.ts';
import { PasskeyProblem } from './PasskeyProblem.tsx';

const route = getRouteApi('/desk/sign-in');

/** Only a path of our own: a link to this page leads nowhere else afterwards. */
const placeOf = (back: string | undefined): string => (back && /^\/desk(?:[/?]|$)/u.test(back) ? back : '/desk');

export function SignInPage() {
  const { signIn } = useTexts('entry');
  const { back } = route.useSearch();
  const router = useRouter();
  const go = (session: SessionView): void => {
    enter(session);
    router.history.push(placeOf(back));
  };
  return (
    <Page title={signIn.title}>
      <div className={classes['form']}>
        <WithPassword onDone={go} />
        {passkeysWork() ? <WithPasskey onDone={go} /> : null}
        <p className={classes['note']}>{signIn.lost}</p>
      </div>
    </Page>
  );
}

type Done = { readonly onDone: (session: SessionView) => void };

function WithPassword({ onDone }: Done) {
  const { signIn } = useTexts('entry');
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState({ email: '', password: '', code: '' });
  const send = useMutation({
    mutationFn: () => post('/v1/sign-in/password', SessionView, said, { key: newKey() }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (said.email !== '' && said.password !== '' && said.code.trim() !== '') send.mutate();
  };
  const missing = (name: keyof typeof said, text: string) => (tried && said[name].trim() === '' ? text : null);
  const set = (name: keyof typeof said, value: string): void => setSaid((before) => ({ ...before, [name]: value }));
  return (
    <form className={classes['fields']} noValidate onSubmit={submit}>
      <TextInput
        type="email"
        name="email"
        label={signIn.email}
        autoComplete="username"
        value={said.email}
        error={missing('email', signIn.emailMissing)}
        onChange={({ currentTarget: { value } }) => set('email', value)}
      />
      <PasswordInput
        name="password"
        label={signIn.password}
        autoComplete="current-password"
        value={said.password}
        error={missing('password', signIn.passwordMissing)}
        visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword, tabIndex: 0 }}
        onChange={({ currentTarget: { value } }) => set('password', value)}
      />
      <TextInput
        name="code"
        label={signIn.code}
        description={signIn.codeHint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        value={said.code}
        error={missing('code', signIn.codeMissing)}
        onChange={({ currentTarget: { value } }) => set('code', value)}
      />
      {send.error ? <Problem error={send.error} again={() => send.mutate()} /> : null}
      <Button type="submit" size="md" loading={send.isPending}>
        {signIn.action}
      </Button>
    </form>
  );
}

function WithPasskey({ onDone }: Done) {
  const { signIn } = useTexts('entry');
  const send = useMutation({
    mutationFn: async () => {
      const options = await post('/v1/sign-in/passkey/options', PasskeyOptions, {}, { key: newKey() });
      const credential = await signWithPasskey(options);
      return post('/v1/sign-in/passkey', SessionView, { credential }, { key: newKey() });
    },
    onSuccess: onDone,
  });
  return (
    <div className={classes['fields']}>
      <p className={classes['or']}>{signIn.or}</p>
      <Button variant="default" size="md" loading={send.isPending} onClick={() => send.mutate()}>
        {signIn.passkey}
      </Button>
      {send.error ? <PasskeyProblem error={send.error} /> : null}
    </div>
  );
}
