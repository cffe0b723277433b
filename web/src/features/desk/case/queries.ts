import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TransferView } from '../../../../../src/contract/api.ts';
import { DeskCase, DeskMessage } from '../../../../../src/contract/desk-case.ts';
import { get, newKey, post } from '../../../api/client.ts';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => get(`/v1/desk/transfers/${encodeURIComponent(id)}`, DeskCase, { signal }),
  });

/** What came in does not change any more. */
export const messageQuery = (inboxId: string) =>
  queryOptions({
    queryKey: ['message', inboxId],
    queryFn: ({ signal }) => get(`/v1/desk/messages/${encodeURIComponent(inboxId)}`, DeskMessage, { signal }),
    staleTime: 5 * 60_000,
  });

const paths = {
  approve: 'transfers',
  refuse: 'transfers',
  withdraw: 'transfers',
  undo: 'transfers',
  ask: 'desk/transfers',
  correct: 'desk/transfers',
  assign: 'desk/transfers',
  note: 'desk/transfers',
} as const;

/** One deed with a case. A try that failed keeps its key, so that the next one is the same deed. */
export function useDeed(id: string, action: keyof typeof paths, onDone: () => void) {
  const client = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (body: object) =>
      post(`/v1/${paths[action]}/${encodeURIComponent(id)}/${action}`, TransferView, body, { key }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries();
    },
  });
}
