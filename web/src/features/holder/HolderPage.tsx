import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { HolderView } from '../../../../src/contract/customer.ts';
import { showKey } from '../../../../src/contract/license.ts';
import { get, newKey, post } from '../../api/client.ts';
import { vendorQuery } from '../../api/queries.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Time, Users } from '../../parts/Values.tsx';
import { CheckIcon, CrossIcon, WarnIcon } from '../../parts/icons.tsx';
import classes from './HolderPage.module.css';

/** The link in the holder's mail: what would happen, to whom, from whom; confirm or object. Looking decides nothing. */
export function HolderPage() {
  const { token } = useParams({ from: '/confirm/$token' });
  const address = `/v1/holder/${encodeURIComponent(token)}`;
  const { data: view } = useSuspenseQuery({
    queryKey: ['holder', token],
    queryFn: ({ signal }) => get(address, HolderView, { signal }),
  });
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (said: 'confirm' | 'object') => post(address, HolderView, { answer: said }, { key: newKey() }),
    onSuccess: (now) => client.setQueryData(['holder', token], now),
  });
  if (view.over !== null) return <Over view={view} />;
  const buttons = <Buttons view={view} pending={answer.isPending ? answer.variables : null} say={answer.mutate} />;
  return (
    <Question view={view}>
      {answer.error ? <Problem error={answer.error} again={() => answer.mutate(answer.variables ?? 'object')} /> : null}
      {buttons}
    </Question>
  );
}

function Question({ view, children }: { readonly view: HolderView; readonly children: ReactNode }) {
  const texts = useTexts('holder');
  const { title, lead } = texts[view.purpose];
  return (
    <Page title={title(view.appName)} lead={lead}>
      <Facts view={view} />
      <section className={classes['after']}>
        <h2>{texts.afterwards.title}</h2>
        <ul>
          <li>{texts.afterwards.account(view.accountEmail)}</li>
          <li>{texts.afterwards.oldKey(view.oldKeyHonoredDays)}</li>
          <li>{texts.afterwards.nothing}</li>
        </ul>
      </section>
      {children}
      <p className={classes['soft']}>{texts.unsure}</p>
      <p className={classes['soft']}>
        {texts.until} <Time at={view.until} />. {texts.silence[view.purpose]}
      </p>
    </Page>
  );
}

type Said = 'confirm' | 'object';
type ButtonsProps = { readonly view: HolderView; readonly pending: Said | null; readonly say: (answer: Said) => void };

/** Both answers weigh the same: neither is hidden, and each says what it does. */
function Buttons({ view, pending, say }: ButtonsProps) {
  const texts = useTexts('holder');
  return (
    <div className={classes['buttons']}>
      {view.purpose === 'confirm' ? (
        <Button
          size="md"
          loading={pending === 'confirm'}
          disabled={pending === 'object'}
          onClick={() => say('confirm')}
        >
          {texts.yes}
        </Button>
      ) : null}
      <Button
        size="md"
        variant="default"
        loading={pending === 'object'}
        disabled={pending === 'confirm'}
        onClick={() => say('object')}
      >
        {view.purpose === 'confirm' ? texts.no : texts.keep}
      </Button>
    </div>
  );
}

/** What moves, to whom, and who asks, as it stood in the mail. */
function Facts({ view }: { readonly view: HolderView }) {
  const { facts } = useTexts('holder');
  return (
    <dl className={classes['facts']}>
      <Fact name={facts.license}>
        {view.appName}
        {view.users === null ? null : (
          <>
            , <Users users={view.users} />
          </>
        )}
      </Fact>
      <Fact name={facts.key}>
        <code>{showKey(view.keyLast4)}</code>
      </Fact>
      <Fact name={facts.askedBy}>{view.requester}</Fact>
      <Fact name={facts.account}>
        <strong>{view.accountEmail}</strong>
        <br />
        {view.accountName}
      </Fact>
      <Fact name={facts.organization}>{view.organization}</Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** What came of it, or why nothing can be decided here any more. */
function Over({ view }: { readonly view: HolderView }) {
  const texts = useTexts('holder');
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  const what = view.over === 'used' ? (view.answered ?? 'changed') : view.over === 'expired' ? 'expired' : 'changed';
  const { title, lead } = texts.over[what];
  const Mark = what === 'confirm' || what === 'object' ? CheckIcon : what === 'expired' ? CrossIcon : WarnIcon;
  return (
    <Page title={title} lead={lead}>
      <p className={classes['mark']} data-what={what}>
        <Mark /> {view.appName}, <code>{showKey(view.keyLast4)}</code>
      </p>
      {what === 'confirm' || what === 'object' ? (
        <p className={classes['soft']}>
          {texts.notYou} <a href={`mailto:${vendor.email}`}>{vendor.email}</a>
        </p>
      ) : null}
    </Page>
  );
}
