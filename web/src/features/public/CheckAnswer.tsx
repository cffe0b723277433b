import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { output } from 'zod';
import { EligibilityAnswer, type EligibilityQuestion } from '../../../../src/contract/api.ts';
import type { VendorView } from '../../../../src/contract/vendor.ts';
import { newKey, post } from '../../api/client.ts';
import { useFormats, useLanguage, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Day, Money } from '../../parts/Values.tsx';
import { ArrowIcon, CheckIcon, CrossIcon, WarnIcon } from '../../parts/icons.tsx';
import { type Verdict, furtherFindings, questionOf, settled, stillOpen, verdictOf } from './check.ts';
import classes from './CheckPage.module.css';

type Answer = output<typeof EligibilityAnswer>;
type Props = { readonly vendor: VendorView };

/** The answer, beside the questions; told to screen readers when it changes. */
export function CheckAnswer({ vendor }: Props) {
  const texts = useTexts('check');
  const { list } = useFormats();
  const { language } = useLanguage();
  const search = useSearch({ from: '/check' });
  const question = questionOf(search, vendor, language);
  const { data, error, isPlaceholderData, refetch } = useAnswer(question);
  if (question === null) {
    const open = stillOpen(search, vendor).map((name) => texts.open[name]);
    return (
      <section className={classes['answer']} aria-live="polite">
        <h2>{texts.waiting}</h2>
        <p>{texts.stillOpen(list(open))}</p>
      </section>
    );
  }
  if (error) return <Problem error={error} again={() => void refetch()} />;
  const verdict = data && verdictOf(data);
  return (
    <section
      className={classes['answer']}
      aria-live="polite"
      data-verdict={verdict}
      data-stale={isPlaceholderData || undefined}
    >
      {data && verdict ? <Shown vendor={vendor} answer={data} verdict={verdict} /> : <h2>{texts.asking}</h2>}
    </section>
  );
}

const useAnswer = (question: EligibilityQuestion | null) =>
  useQuery({
    queryKey: ['eligibility', question],
    queryFn: ({ signal }) => post('/v1/eligibility', EligibilityAnswer, question, { key: newKey(), signal }),
    enabled: question !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

const marks = {
  yes: CheckIcon,
  'yes-with-upgrade': CheckIcon,
  'after-upgrade': WarnIcon,
  unclear: WarnIcon,
  no: CrossIcon,
} as const satisfies Record<Verdict, unknown>;

function Shown({ vendor, answer, verdict }: Props & { readonly answer: Answer; readonly verdict: Verdict }) {
  const texts = useTexts('check');
  const Mark = marks[verdict];
  return (
    <>
      <div>
        <h2>
          <Mark />
          {texts.verdicts[verdict]}
        </h2>
        <About vendor={vendor} />
      </div>
      <ToMatch answer={answer} />
      {furtherFindings(answer).map(({ code, sentence, instead }) => (
        <div key={code}>
          <p>{sentence}</p>
          {instead === null ? null : <p className={classes['about']}>{instead}</p>}
        </div>
      ))}
      {verdict === 'no' ? null : <WhatFollows vendor={vendor} answer={answer} />}
      <Ways vendor={vendor} verdict={verdict} />
    </>
  );
}

/** What was asked about, in a line: the answer can be read on its own. */
function About({ vendor }: Props) {
  const texts = useTexts('check');
  const count = useCount();
  const search = useSearch({ from: '/check' });
  const { app, product } = settled(search, vendor);
  const host = vendor.hosts.find(({ id }) => id === product)?.name ?? product;
  const hosting = search.hosting === undefined ? '' : texts.hostings[search.hosting];
  return (
    <p className={classes['about']}>
      {texts.about(
        search.editors === undefined ? app.name : texts.sized(app.name, count(search.editors)),
        search.users === undefined ? `${host} ${hosting}` : texts.sized(`${host} ${hosting}`, count(search.users)),
      )}
    </p>
  );
}

function useCount(): (users: number) => string {
  const shared = useTexts('shared');
  const { isUnlimited, number, plural } = useFormats();
  return (users) => (isUnlimited(users) ? shared.unlimitedUsers : `${number(users)} ${plural(users, shared.users)}`);
}

/** What it takes to match the host, with the way the price comes about. */
function ToMatch({ answer }: { readonly answer: Answer }) {
  const texts = useTexts('check');
  const count = useCount();
  const { ahead, quote, requiredUsers } = answer;
  if (ahead === null || ahead.toMatch.upgrade === 'none' || requiredUsers === null) return null;
  const { upgrade } = ahead.toMatch;
  return (
    <div className={classes['price']}>
      <p>
        {texts.needs(count(requiredUsers))}{' '}
        {quote === null ? (
          texts.noPrice
        ) : (
          <strong>
            <Money amount={quote.price} currency={quote.currency} />
          </strong>
        )}
      </p>
      {quote === null ? null : (
        <p>
          {quote.formula} {texts.validUntil} <Day day={quote.validUntil} />.
        </p>
      )}
      <p>{texts.upgrade[upgrade]}</p>
    </div>
  );
}

/** What stays and what changes. */
function WhatFollows({ vendor, answer: { ahead } }: Props & { readonly answer: Answer }) {
  const texts = useTexts('check');
  const count = useCount();
  if (ahead === null) return null;
  const { stays, changes } = ahead;
  return (
    <>
      <Listed title={texts.stays.title}>
        <li>{texts.stays.size(count(stays.users), texts.types[stays.type])}</li>
        <li>{texts.stays.maintenance}</li>
        <li>{texts.stays.use}</li>
      </Listed>
      <Listed title={texts.changes.title}>
        <li>{texts.changes.seller(vendor.name, changes.seller)}</li>
        <li>{texts.changes.key(changes.oldKeyHonoredDays)}</li>
        <li>{texts.changes.match}</li>
      </Listed>
    </>
  );
}

function Listed({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className={classes['list']}>{children}</ul>
    </div>
  );
}

/** What can be done now. */
function Ways({ vendor, verdict }: Props & { readonly verdict: Verdict }) {
  const texts = useTexts('check');
  const search = useSearch({ from: '/check' });
  const { product } = settled(search, vendor);
  const { hosting, users } = search;
  if (verdict === 'no')
    return (
      <p className={classes['about']}>
        {texts.unsure} <a href={`mailto:${vendor.email}`}>{vendor.email}</a>
      </p>
    );
  return (
    <div className={classes['ways']}>
      <Button
        size="md"
        rightSection={<ArrowIcon />}
        renderRoot={(props) => (
          <Link {...props} to="/request" search={(before) => ({ lang: before.lang, product, hosting, users })} />
        )}
      >
        {texts.ask}
      </Button>
      <p className={classes['about']}>{texts.nothingKept}</p>
    </div>
  );
}
