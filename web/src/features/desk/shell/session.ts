import { queryOptions } from '@tanstack/react-query';
import { type SessionView, OperatorList, SessionNow } from '../../../../../src/contract/sign-in.ts';
import { get } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';

/** Who this browser is signed in as. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get('/v1/session', SessionNow, { signal }),
  staleTime: 60_000,
});

export const operatorNow = async (): Promise<SessionView | null> =>
  (await queryClient.fetchQuery(sessionQuery)).operator;

/** Somebody signed in here: all that was shown to another is forgotten. */
export function enter(operator: SessionView): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, { operator, account: null });
}

/** Colleagues, to hand a case to. */
export const operatorsQuery = queryOptions({
  queryKey: ['operators'],
  queryFn: ({ signal }) => get('/v1/operators', OperatorList, { signal }),
  staleTime: 60_000,
});
