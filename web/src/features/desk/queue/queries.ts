import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { QueuePage } from '../../../../../src/contract/desk.ts';
import { get } from '../../../api/client.ts';
import { type QueueSearch, queryOf } from './filters.ts';

/** How many cases are asked for at once. */
const ROWS = 50;

export const queueQuery = (search: QueueSearch, me: string) => {
  const query = queryOf(search, me);
  return infiniteQueryOptions({
    queryKey: ['queue', query],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      get('/v1/desk/queue', QueuePage, { signal, query: { ...query, limit: ROWS, after: pageParam } }),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
};

/** The list that was looked at last: in a case, `j` and `k` go along it, and on the way back its row has the focus. */
let walked: { readonly ids: readonly string[]; at: string | null } = { ids: [], at: null };

export function walk(ids: readonly string[]): void {
  walked = { ids, at: walked.at };
}
export const walkedAt = (): string | null => walked.at;

/** Where `id` stands in the list, and its neighbors; null where it was come to by another way. */
export function standAt(id: string): { readonly place: number; readonly of: number } & Neighbors {
  walked = { ...walked, at: id };
  const at = walked.ids.indexOf(id);
  return {
    place: at + 1,
    of: walked.ids.length,
    before: at < 0 ? null : (walked.ids[at - 1] ?? null),
    next: at < 0 ? null : (walked.ids[at + 1] ?? null),
  };
}
type Neighbors = { readonly before: string | null; readonly next: string | null };
