import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { More } from '../parts/More.tsx';
import { sessionQuery } from '../shell/session.ts';
import { CaseList } from './CaseList.tsx';
import { Filters } from './Filters.tsx';
import { Many } from './Many.tsx';
import classes from './Queue.module.css';
import { Tabs } from './Tabs.tsx';
import { isFiltered, tabOf } from './filters.ts';
import { queueQuery, walk } from './queries.ts';

const route = getRouteApi('/shell/desk');

/** Cases by who must act. What is filtered and how it is sorted stands in the address. */
export function QueuePage() {
  const { queue } = useTexts('desk');
  const { number } = useFormats();
  const search = route.useSearch();
  const me = useSuspenseQuery(sessionQuery).data.operator?.email ?? '';
  const pages = useInfiniteQuery(queueQuery(search, me));
  const cases = useMemo(() => pages.data?.pages.flatMap((page) => page.cases) ?? [], [pages.data]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => walk(cases.map(({ transferId }) => transferId)), [cases]);
  // What went out of the list is not decided on unseen.
  const selected = cases.filter(({ transferId }) => chosen.has(transferId));
  const select = (ids: readonly string[], on: boolean): void =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  return (
    <>
      <DeskTitle title={queue.title} />
      <Tabs counts={pages.data?.pages[0]?.counts ?? null} />
      <Filters />
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <Problem error={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && cases.length === 0 ? (
        <Empty title={queue.empty}>
          <p>{isFiltered(search) ? queue.emptyFilters : tabOf(search) === 'operator' ? queue.emptyOperator : ''}</p>
        </Empty>
      ) : null}
      {cases.length === 0 ? null : (
        <>
          <CaseList cases={cases} chosen={chosen} onSelect={select} stale={pages.isPlaceholderData} />
          <p className={classes['hint']}>
            {queue.shown(cases.length).replace(String(cases.length), number(cases.length))} · {queue.keysHint}
          </p>
          <More pages={pages} />
        </>
      )}
      <Many selected={selected} onSelect={select} onNone={() => setChosen(new Set())} />
    </>
  );
}
