import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { LinkPromised, LinkWish } from '../../../../../src/contract/sign-in.ts';
import { newKey, post } from '../../../api/client.ts';
import { useLanguage, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { remember } from '../../../remembered.ts';
import { placeAfter } from '../account.ts';
import classes from '../account.module.css';

const route = getRouteApi('/account/sign-in');

/** Asks for a link. What is said is the same for every address, with an account or without. */
export function SignInPage() {
  const { ask } = useTexts('account');
  const { language } = useLanguage();
  const { back, out } = route.useSearch();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<{ readonly to: string; readonly minutes: number } | null>(null);
  const send = useMutation({
    mutationFn: (to: string) => post('/v1/sign-in/link', LinkPromised, { email: to, language }, { key: newKey() }),
    onSuccess: ({ minutes }, to) => setSent({ to, minutes }),
  });
  // The link in the mail opens in a tab of its own, which is to lead where this one was going.
  useEffect(() => remember('accountPage', placeAfter(back)), [back]);
  if (sent)
    return (
      <Page key="sent" title={ask.sentTitle} lead={ask.sent(sent.to, sent.minutes)}>
        <section className={classes['way']}>
          <h2 className={classes['small']}>{ask.nothingCame}</h2>
          <ul className={classes['hints']}>
            {ask.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
          <Button variant="default" onClick={() => setSent(null)}>
            {ask.again}
          </Button>
        </section>
      </Page>
    );
  return (
    <Page key="ask" title={ask.title} lead={ask.lead}>
      {out ? (
        <p role="status" className={classes['out']}>
          {ask.out}
        </p>
      ) : null}
      <AddressForm
        email={email}
        onChange={setEmail}
        busy={send.isPending}
        onSend={(to) => send.mutate(to)}
        error={send.error}
      />
      <p className={classes['quiet']}>{ask.note}</p>
    </Page>
  );
}

type FormProps = {
  readonly email: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onChange: (email: string) => void;
  readonly onSend: (email: string) => void;
};

function AddressForm({ email, busy, error, onChange, onSend }: FormProps) {
  const { ask } = useTexts('account');
  const [tried, setTried] = useState(false);
  const right = LinkWish.shape.email.safeParse(email.trim());
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (right.success) onSend(right.data);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className={classes['form']} noValidate onSubmit={submit}>
      <TextInput
        type="email"
        name="email"
        size="md"
        label={ask.email}
        description={ask.emailHint}
        autoComplete="email"
        maxLength={254}
        value={email}
        error={tried && !right.success ? (email.trim() === '' ? ask.emailMissing : ask.emailWrong) : null}
        onChange={({ currentTarget: { value } }) => onChange(value)}
      />
      {error ? <Problem error={error} /> : null}
      <Button type="submit" size="md" loading={busy}>
        {ask.action}
      </Button>
    </form>
  );
}
