import '@mantine/core/styles/Input.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, getRouteApi, useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { HandOverView, NewHandOver } from '../../../../../src/contract/account.ts';
import { newKey, post } from '../../../api/client.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { queryClient } from '../../../api/queries.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Time } from '../../../parts/Values.tsx';
import { AccountPage } from '../AccountPage.tsx';
import classes from '../account.module.css';
import own from '../people/people.module.css';
import { accountQuery, licensesQuery, useOwn } from '../queries.ts';
import { handOversQuery } from './queries.ts';

const route = getRouteApi('/account/account/hand-over');

/** A license goes to or from another account: all that the account has must be asked for again then. */
const again = () => queryClient.invalidateQueries({ queryKey: accountQuery.queryKey });

/** Offers a license to another account, and shows what was offered, given and taken. */
export function HandOverPage() {
  const { handOver: texts } = useTexts('people');
  const { handOvers } = useOwn(handOversQuery);
  return (
    <AccountPage title={texts.title} lead={texts.lead}>
      <Offer />
      <section className={own['all']} aria-labelledby="all">
        <h2 id="all">{texts.all}</h2>
        {handOvers.length === 0 ? <p className={classes['quiet']}>{texts.none}</p> : null}
        <ul className={own['list']}>
          {handOvers.map((one) => (
            <Line key={one.handOverId} handOver={one} />
          ))}
        </ul>
      </section>
    </AccountPage>
  );
}

function Offer() {
  const { handOver: texts } = useTexts('people');
  const { licenses } = useOwn(licensesQuery);
  const { sen: named } = route.useSearch();
  const active = licenses.filter(({ status }) => status === 'active');
  const [sen, setSen] = useState(active.some((one) => one.sen === named) ? (named ?? '') : (active[0]?.sen ?? ''));
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const offer = useMutation({
    mutationFn: (body: z.infer<typeof NewHandOver>) =>
      post('/v1/account/hand-overs', HandOverView, body, { key: newKey() }),
    onSuccess: async () => {
      setEmail('');
      setTried(false);
      await again();
    },
  });
  const read = NewHandOver.safeParse({ sen, email: email.trim() });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (read.success) offer.mutate(read.data);
    else event.currentTarget.querySelector('input')?.focus();
  };
  if (active.length === 0) return null;
  return (
    <form className={own['form']} noValidate onSubmit={submit}>
      <NativeSelect
        label={texts.which}
        value={sen}
        data={active.map((one) => ({ value: one.sen, label: `${one.sen}, ${one.appName}` }))}
        onChange={({ currentTarget: { value } }) => setSen(value)}
      />
      <TextInput
        type="email"
        label={texts.email}
        autoComplete="off"
        maxLength={254}
        value={email}
        error={tried && !read.success ? texts.emailWrong : null}
        onChange={({ currentTarget: { value } }) => setEmail(value)}
      />
      <p className={classes['quiet']}>{texts.what}</p>
      {offer.error ? <NotOffered error={offer.error} /> : null}
      <Button type="submit" size="md" loading={offer.isPending}>
        {texts.action}
      </Button>
    </form>
  );
}

/** Whoever signed in a while ago does it once more, and comes back here. */
function NotOffered({ error }: { readonly error: unknown }) {
  const { handOver: texts } = useTexts('people');
  const { href } = useLocation();
  if (!(error instanceof ApiProblem && error.problem.code === 'SIGN_IN_AGAIN')) return <Problem error={error} />;
  return (
    <div className={classes['advice']} role="alert">
      <p>{texts.again}</p>
      <Link to="/account/sign-in" search={{ back: href }}>
        {texts.signIn}
      </Link>
    </div>
  );
}

function Line({ handOver }: { readonly handOver: HandOverView }) {
  const { handOver: texts } = useTexts('people');
  const { handOverId, direction, status, sen, appName, otherEmail, endsAt, startedAt } = handOver;
  const act = useMutation({
    mutationFn: (deed: 'withdraw' | 'accept' | 'decline') =>
      post(`/v1/account/hand-overs/${handOverId}/${deed}`, z.null(), {}, { key: newKey() }),
    onSettled: again,
  });
  const deeds =
    status !== 'open' ? [] : direction === 'given' ? (['withdraw'] as const) : (['accept', 'decline'] as const);
  return (
    <li>
      <div>
        <p className={classes['strong']}>
          {sen}, {appName}
          <span className={classes['badge']}>{texts.statuses[status]}</span>
        </p>
        <p className={classes['quiet']}>
          {texts[direction](otherEmail)}, <Time at={startedAt} />
          {status === 'open' ? (
            <>
              , {texts.until} <Time at={endsAt} />
            </>
          ) : null}
        </p>
        {act.error ? <Problem error={act.error} /> : null}
      </div>
      <div className={own['deeds']}>
        {deeds.map((deed) => (
          <Button
            key={deed}
            variant={deed === 'accept' ? 'filled' : 'default'}
            size="compact-md"
            loading={act.isPending && act.variables === deed}
            disabled={act.isPending}
            aria-label={`${texts[deed]}: ${sen}`}
            onClick={() => act.mutate(deed)}
          >
            {texts[deed]}
          </Button>
        ))}
      </div>
    </li>
  );
}
