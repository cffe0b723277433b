import { Link, getRouteApi } from '@tanstack/react-router';
import type { TurnCounts } from '../../../../../src/contract/status.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from './Queue.module.css';
import { tabOf, tabs } from './filters.ts';

const route = getRouteApi('/shell/desk');

/** Whose turn it is, with how many there are; the other filters stay. Ended ones are not counted. */
export function Tabs({ counts }: { readonly counts: TurnCounts | null }) {
  const { queue, turns } = useTexts('desk');
  const { number } = useFormats();
  const now = tabOf(route.useSearch());
  const all = counts && counts.operator + counts.requester + counts.holder + counts.nobody;
  return (
    <nav aria-label={queue.whoActs} className={classes['tabs']}>
      {tabs.map((tab) => {
        const count = tab === 'ended' ? null : tab === 'all' ? all : (counts?.[tab] ?? null);
        return (
          <Link
            key={tab}
            to="/desk"
            search={(before) => ({ ...before, turn: tab === 'operator' ? undefined : tab, status: undefined })}
            className={classes['tab']}
            data-now={tab === now || undefined}
            aria-current={tab === now ? 'page' : undefined}
            activeProps={{}}
          >
            {turns[tab]}
            {count === null ? null : <span className={classes['count']}>{number(count)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
