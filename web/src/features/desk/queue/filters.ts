import { risks } from '../../../../../src/contract/profile.ts';
import { queueSorts } from '../../../../../src/contract/desk.ts';
import { statuses, turns } from '../../../../../src/contract/status.ts';

/** What stands in the address of the queue. */
export type QueueSearch = {
  readonly turn?: string | undefined;
  readonly status?: string | undefined;
  readonly risk?: string | undefined;
  readonly code?: string | undefined;
  readonly app?: string | undefined;
  readonly assignee?: string | undefined;
  readonly text?: string | undefined;
  readonly sort?: string | undefined;
  readonly olderThanDays?: number | undefined;
};

export const tabs = ['operator', 'requester', 'holder', 'nobody', 'all', 'ended'] as const;
export type Tab = (typeof tabs)[number];
export const ages = [1, 3, 7, 14, 30] as const;

const known = <Word extends string>(words: readonly Word[], said: string | undefined): Word | undefined =>
  words.find((word) => word === said);

/** Without a word in the address it is the operators' own queue. */
export const tabOf = ({ turn }: QueueSearch): Tab => known(tabs, turn) ?? 'operator';
export const isFiltered = ({ turn: _turn, sort: _sort, ...filters }: QueueSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** The call for what the address says; words that the server would refuse are passed over. `me` is who is signed in. */
export function queryOf(search: QueueSearch, me: string): Readonly<Record<string, string | number | undefined>> {
  const tab = tabOf(search);
  return {
    turn: tab === 'all' ? undefined : known(turns, tab),
    status: known(statuses, search.status),
    risk: known(risks, search.risk),
    code: /^[A-Z_]{1,60}$/u.test(search.code ?? '') ? search.code : undefined,
    app: search.app,
    assignee: search.assignee === 'me' ? me : search.assignee,
    text: search.text?.trim() === '' ? undefined : search.text,
    sort: known(queueSorts, search.sort),
    olderThanDays: search.olderThanDays,
  };
}
