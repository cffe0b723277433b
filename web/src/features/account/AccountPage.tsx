import { Link, useNavigate } from '@tanstack/react-router';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { remove } from '../../api/client.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problem } from '../../parts/Problem.tsx';
import classes from './account.module.css';
import { customersQuery } from './customers/queries.ts';
import { accountQuery, entered, useOwn } from './queries.ts';

type Props = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode };

/** The frame of the account's pages: whose it is, where else to go, and the way out. */
export function AccountPage({ title, lead, children }: Props) {
  const { frame } = useTexts('account');
  const { email } = useOwn(accountQuery);
  const { nav } = useTexts('people');
  // Only who works for somebody sees the way to them; nothing waits for the answer.
  const customers = useQuery(customersQuery);
  const leave = useLeave();
  return (
    <Page title={title} lead={lead} width="wide">
      {leave.error ? <Problem error={leave.error} again={() => leave.mutate()} /> : null}
      <nav className={classes['bar']} aria-label={frame.label}>
        <Link to="/account" activeOptions={{ exact: true }}>
          {frame.licenses}
        </Link>
        <Link to="/account/dates">{frame.dates}</Link>
        <Link to="/account/orders">{frame.orders}</Link>
        <Link to="/account/people">{nav.people}</Link>
        <Link to="/account/mails">{nav.mails}</Link>
        {customers.data?.customers.length ? <Link to="/account/customers">{nav.customers}</Link> : null}
        <Link to="/account/sessions">{frame.sessions}</Link>
        <span className={classes['who']}>
          <span className={classes['email']}>{email}</span>
          <button type="button" className={classes['plain']} disabled={leave.isPending} onClick={() => leave.mutate()}>
            {frame.signOut}
          </button>
        </span>
      </nav>
      {children}
    </Page>
  );
}

/** Signs out here. */
export function useLeave() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => remove('/v1/session/account', z.null()),
    onSuccess: async () => {
      await navigate({ to: '/account/sign-in', search: { out: true } });
      entered(null);
    },
  });
}
