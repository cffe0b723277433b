import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { CorrectionLink, WhereView } from '../../../../src/contract/customer.ts';
import { get, newKey, post } from '../../api/client.ts';

const addressOf = (token: string): string => `/v1/where/${encodeURIComponent(token)}`;

export const whereQuery = (token: string) =>
  queryOptions({
    queryKey: ['where', token],
    queryFn: ({ signal }) => get(addressOf(token), WhereView, { signal }),
  });

export const eventsOf = (token: string): string => `${addressOf(token)}/events`;

export type Act = 'withdraw' | 'send-again' | 'object';

/** What can be done for one license; the answer is how things stand then. */
export function useAct(token: string, caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => post(`${addressOf(token)}/${act}`, WhereView, { caseId }, { key: newKey() }),
    onSuccess: (view) => client.setQueryData(whereQuery(token).queryKey, view),
  });
}

/** A link to the form of the request. */
export const useCorrection = (token: string, onLink: (formToken: string) => void) =>
  useMutation({
    mutationFn: () => post(`${addressOf(token)}/correct`, CorrectionLink, undefined, { key: newKey() }),
    onSuccess: ({ formToken }) => onLink(formToken),
  });
