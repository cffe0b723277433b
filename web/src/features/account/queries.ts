import { type QueryKey, queryOptions, useSuspenseQuery, type UseSuspenseQueryOptions } from '@tanstack/react-query';
import type { ZodType } from 'zod';
import { OwnAccount, OwnLicenseDetail, OwnLicenses } from '../../../../src/contract/customer.ts';
import { type SessionView, SessionList, SessionNow } from '../../../../src/contract/sign-in.ts';
import { get, newKey, post } from '../../api/client.ts';
import { nextStepOf } from '../../api/problem.ts';
import { queryClient } from '../../api/queries.ts';

/** Who this browser is signed in as. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get('/v1/session', SessionNow, { signal }),
  staleTime: 60_000,
});

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => get('/v1/account', OwnAccount, { signal }),
});
export const licensesQuery = queryOptions({
  queryKey: ['account', 'licenses'],
  queryFn: ({ signal }) => get('/v1/account/licenses', OwnLicenses, { signal }),
});
/** Null for a SEN that the account does not have: that is an answer, and no failure. */
export const licenseQuery = (sen: string) =>
  queryOptions({
    queryKey: ['account', 'licenses', sen],
    queryFn: async ({ signal }): Promise<OwnLicenseDetail | null> => {
      try {
        return await get(`/v1/account/licenses/${encodeURIComponent(sen)}`, OwnLicenseDetail, { signal });
      } catch (error) {
        if (['gone', 'input'].includes(nextStepOf(error) ?? '')) return null;
        throw error;
      }
    },
  });
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => get('/v1/session/account/all', SessionList, { signal }),
});

/** What a link asks. Asked with POST, and changes nothing: mail scanners open links, too. */
export const linkQuery = <S extends ZodType>(of: 'contact' | 'hand-over', schema: S, token: string) =>
  queryOptions({
    queryKey: [`${of}-link`, token],
    queryFn: ({ signal }) => post(`/v1/${of}-link/view`, schema, { token }, { key: newKey(), signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What was shown before stays while it is asked for again, but not for who is signed out in the meantime. */
export function useOwn<Data, Key extends QueryKey>(query: UseSuspenseQueryOptions<Data, Error, Data, Key>): Data {
  const { data, error } = useSuspenseQuery(query);
  if (error && nextStepOf(error) === 'signIn') throw error;
  return data;
}

/** Whoever it is from now on: what was shown to the one before is forgotten. */
export function entered(account: SessionView | null): void {
  queryClient.removeQueries({ queryKey: accountQuery.queryKey });
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  queryClient.setQueryData(sessionQuery.queryKey, { operator: before?.operator ?? null, account });
}
