import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { LicenseOptions, OrderList, OrderView } from '../../../../../src/contract/orders.ts';
import { get } from '../../../api/client.ts';
import { nextStepOf } from '../../../api/problem.ts';

export const ordersQuery = infiniteQueryOptions({
  queryKey: ['account', 'orders'],
  initialPageParam: null as string | null,
  queryFn: ({ signal, pageParam }) =>
    get('/v1/account/orders', OrderList, { signal, query: { limit: 30, after: pageParam } }),
  getNextPageParam: ({ next }) => next,
});

/** Null for an order that the account does not have: that is an answer, and no failure. */
export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['account', 'orders', orderId],
    queryFn: async ({ signal }): Promise<OrderView | null> => {
      try {
        return await get(`/v1/account/orders/${encodeURIComponent(orderId)}`, OrderView, { signal });
      } catch (error) {
        if (['gone', 'input'].includes(nextStepOf(error) ?? '')) return null;
        throw error;
      }
    },
    // A payment is booked elsewhere.
    refetchInterval: ({ state }) => (state.data?.status === 'invoiced' ? 30_000 : false),
  });

export const optionsQuery = (sen: string) =>
  queryOptions({
    queryKey: ['account', 'options', sen],
    queryFn: ({ signal }) => get(`/v1/account/licenses/${encodeURIComponent(sen)}/options`, LicenseOptions, { signal }),
  });
