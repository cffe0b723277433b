import { Button } from '@mantine/core';
import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problem } from '../../parts/Problem.tsx';
import classes from './account.module.css';

/** What came of an answer that a link asked for. */
export function Said({ what }: { readonly what: 'contact' | 'offer' | 'no' }) {
  const { link } = useTexts('people');
  const { title, lead } = link.said[what];
  return (
    <Page key={what} title={title} lead={lead}>
      {what === 'offer' ? (
        <p className={classes['way']}>
          <Button renderRoot={(props) => <Link {...props} to="/account" />}>{link.toAccount}</Button>
        </p>
      ) : null}
    </Page>
  );
}

type AskedProps<Data, Key extends QueryKey> = {
  readonly query: UseQueryOptions<Data, Error, Data, Key>;
  readonly children: (asked: Data) => ReactNode;
};

/** What a link asks, once it is known. */
export function Asked<Data, Key extends QueryKey>({ query, children }: AskedProps<Data, Key>) {
  const { link } = useTexts('people');
  const { data, error, refetch } = useQuery(query);
  if (error) return <NoQuestion error={error} again={() => void refetch()} />;
  if (data !== undefined) return children(data);
  return (
    <Page title={link.reading}>
      <Loading />
    </Page>
  );
}

/** A link that asks nothing any more, or is none of ours. */
function NoQuestion({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { link } = useTexts('people');
  const status = error instanceof ApiProblem ? error.problem.status : 0;
  const kind = status === 410 ? 'over' : status === 404 || status === 400 ? 'unknown' : null;
  if (kind === null)
    return (
      <Page title={link.reading}>
        <Problem error={error} again={again} />
      </Page>
    );
  return (
    <Page key={kind} title={link[kind].title} lead={link[kind].text}>
      {null}
    </Page>
  );
}
