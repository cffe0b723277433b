import { showKey } from '../../../../src/contract/license.ts';
import type { WhereCase } from '../../../../src/contract/customer.ts';
import type { Language } from '../../../../src/contract/language.ts';
import { useFormats, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Timeline, type TimelineItem } from '../../parts/Timeline.tsx';
import { Day, Money, Time, Users } from '../../parts/Values.tsx';
import { Actions } from './Actions.tsx';
import { Correct } from './Correct.tsx';
import { Moved } from './Moved.tsx';
import classes from './WherePage.module.css';
import { courseOf, toneOf } from './course.ts';

type Props = {
  readonly token: string;
  readonly shown: WhereCase;
  /** Of the sentences that the server wrote. */
  readonly language: Language;
  readonly mayCorrect: boolean;
  /** When this was asked for. */
  readonly now: Date;
};

/** One license of a request. */
export function CaseCard({ token, shown, language, mayCorrect, now }: Props) {
  const texts = useTexts('where');
  const { status, keyLast4, appName, users } = shown;
  return (
    <article className={classes['case']} data-tone={toneOf(status)}>
      <header>
        <p className={classes['which']}>
          {keyLast4 === null ? texts.noKey : texts.license(showKey(keyLast4))}
          {appName === null ? null : ` · ${appName}`}
          {users === null ? null : (
            <>
              {' · '}
              <Users users={users} />
            </>
          )}
        </p>
        <h2>{texts.statuses[status].title}</h2>
      </header>
      <Now token={token} shown={shown} language={language} mayCorrect={mayCorrect} now={now} />
      <Moved shown={shown} language={language} />
      <Quote shown={shown} language={language} />
      <Actions token={token} shown={shown} />
      <section>
        <h3>{texts.course}</h3>
        <Timeline items={useItems(shown)} />
      </section>
    </article>
  );
}

/** What it means, who must act and until when. */
function Now({ token, shown, language, mayCorrect, now }: Props) {
  const texts = useTexts('where');
  const { fromNow, list } = useFormats();
  const { status, whoActs, until, missing, reasons } = shown;
  return (
    <div className={classes['now']} aria-live="polite">
      <p>{texts.statuses[status].text}</p>
      {missing.length === 0 ? null : <p>{texts.missing(list(missing.map((name) => texts.facts[name])))}</p>}
      {reasons.map(({ code, sentence, instead }) => (
        <div key={code} lang={language}>
          {sentence === null ? null : <p>{sentence}</p>}
          {instead === null ? null : <p>{instead}</p>}
        </div>
      ))}
      {missing.length > 0 && mayCorrect ? <Correct token={token} first /> : null}
      {toneOf(status) === 'open' ? (
        <p className={classes['who']}>
          <strong>{texts.whoActs[whoActs]}</strong>
          {until === null ? null : (
            <>
              {' '}
              {status === 'cooling-down' ? texts.movesOn : texts.until} <Time at={until} /> ({fromNow(until, now)})
            </>
          )}
        </p>
      ) : null}
    </div>
  );
}

/** What it costs to match the host. */
function Quote({ shown: { quote, status }, language }: Pick<Props, 'shown' | 'language'>) {
  const texts = useTexts('where');
  if (quote === null || toneOf(status) === 'ended') return null;
  return (
    <section className={classes['quote']}>
      <h3>{texts.quote.title}</h3>
      <p>
        <Users users={quote.fromUsers} /> → <Users users={quote.toUsers} />:{' '}
        <strong>
          <Money amount={quote.price} currency={quote.currency} />
        </strong>
      </p>
      <p className={classes['soft']} lang={language}>
        {quote.formula}
      </p>
      <p className={classes['soft']}>
        {texts.quote.until} <Day day={quote.validUntil} />. {texts.quote.no}
      </p>
    </section>
  );
}

function useItems(shown: WhereCase): readonly TimelineItem[] {
  const texts = useTexts('where');
  return courseOf(shown).map((item, index): TimelineItem => {
    if (item.kind === 'now') return { key: 'now', state: 'now', title: texts.statuses[shown.status].title };
    if (item.kind === 'ahead') return { key: item.what, state: 'next', title: texts.ahead[item.what] };
    const { at, code, state } = item;
    return { key: `${index}:${code}`, state, title: texts.steps[code], when: <Time at={at} /> };
  });
}
