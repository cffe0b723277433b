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

/** Where the orders of this account are, or those of a customer that it works for. */
export const pathOfOrders = (customerId: string | null = null): string =>
  customerId === null ? '/v1/account/orders' : `/v1/account/customers/${encodeURIComponent(customerId)}/orders`;

/** Null for an order that the account does not have: that is an answer, and no failure. */
export const orderQuery = (orderId: string, customerId: string | null = null) =>
  queryOptions({
    queryKey: ['account', 'orders', orderId, customerId],
    queryFn: async ({ signal }): Promise<OrderView | null> => {
      try {
        return await get(`${pathOfOrders(customerId)}/${encodeURIComponent(orderId)}`, OrderView, { signal });
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
