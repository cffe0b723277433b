import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { z } from 'zod';
import { ContactAsked } from '../../../../../src/contract/account.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Time } from '../../../parts/Values.tsx';
import { NoQuestion, Said } from '../Answer.tsx';
import classes from '../account.module.css';
import own from './people.module.css';

const route = getRouteApi('/contact/$token');

/** Asked with POST, and changes nothing: mail scanners open links, too. */
const askedQuery = (token: string) =>
  queryOptions({
    queryKey: ['contact-link', token],
    queryFn: ({ signal }) => post('/v1/contact-link/view', ContactAsked, { token }, { key: newKey(), signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Somebody shall become a contact: who asks, for what, and both answers. */
export function ContactLinkPage() {
  const { token } = route.useParams();
  const { link } = useTexts('people');
  const { data, error, refetch } = useQuery(askedQuery(token));
  const answer = useMutation({
    mutationFn: (said: 'accept' | 'decline') =>
      post('/v1/contact-link/answer', z.null(), { token, answer: said }, { key: newKey() }),
  });
  if (answer.isSuccess) return <Said what={answer.variables === 'accept' ? 'contact' : 'no'} />;
  if (error) return <NoQuestion error={error} again={() => void refetch()} />;
  if (!data)
    return (
      <Page title={link.reading}>
        <Loading />
      </Page>
    );
  const { facts } = link;
  return (
    <Page title={link.contactTitle} lead={link.contactLead(data.organization)}>
      <dl className={own['asked']}>
        <div>
          <dt>{facts.what}</dt>
          <dd>{link.contactOf[data.role]}</dd>
        </div>
        <div>
          <dt>{facts.account}</dt>
          <dd>{data.accountEmail}</dd>
        </div>
        <div>
          <dt>{facts.gets}</dt>
          <dd>{data.email}</dd>
        </div>
      </dl>
      {answer.error ? <Problem error={answer.error} /> : null}
      <div className={classes['way']}>
        <div className={classes['deeds']}>
          <Button size="md" loading={answer.isPending} onClick={() => answer.mutate('accept')}>
            {link.yes}
          </Button>
          <Button size="md" variant="default" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
            {link.no}
          </Button>
        </div>
        <p className={classes['quiet']}>
          {link.until} <Time at={data.until} />.
        </p>
      </div>
    </Page>
  );
}
