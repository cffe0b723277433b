import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LiveMessage } from '../../../../src/contract/live.ts';
import { useLive } from '../../api/live.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { Time } from '../../parts/Values.tsx';
import { CaseCard } from './CaseCard.tsx';
import { Correct } from './Correct.tsx';
import { Said } from './Said.tsx';
import classes from './WherePage.module.css';
import { eventsOf, whereQuery } from './queries.ts';

/** Where a request stands, by its link: each license with what happened, who must act, and what came of it. Live. */
export function WherePage() {
  const { token } = useParams({ from: '/where/$token' });
  const texts = useTexts('where');
  const { data: view, dataUpdatedAt } = useSuspenseQuery(whereQuery(token));
  const now = new Date(dataUpdatedAt);
  const client = useQueryClient();
  const load = (): void => void client.invalidateQueries({ queryKey: whereQuery(token).queryKey });
  // Each connection begins with an event of its own: what happened while there was none is loaded then.
  useLive(eventsOf(token), LiveMessage, load, load);
  return (
    <Page
      title={texts.title}
      lead={
        <>
          {texts.askedBy(view.requester)} <Time at={view.receivedAt} />
        </>
      }
    >
      <div className={classes['cases']}>
        {view.cases.length === 0 ? <p>{texts.noCases}</p> : null}
        {view.cases.map((one) => (
          <CaseCard
            key={one.caseId}
            token={token}
            shown={one}
            language={view.language}
            mayCorrect={view.mayCorrect}
            now={now}
          />
        ))}
      </div>
      <Said view={view} />
      {view.mayCorrect && !view.cases.some(({ missing }) => missing.length > 0) ? <Correct token={token} /> : null}
      <p className={classes['soft']}>
        {texts.live}{' '}
        {view.closesOn === null ? null : (
          <>
            {texts.closes} <Time at={view.closesOn} />.
          </>
        )}
      </p>
    </Page>
  );
}
