import { queryOptions } from '@tanstack/react-query';
import { CustomerLicenses, CustomersView } from '../../../../../src/contract/account.ts';
import { OrderList } from '../../../../../src/contract/orders.ts';
import { get } from '../../../api/client.ts';
import { nextStepOf } from '../../../api/problem.ts';
import { pathOfOrders } from '../orders/queries.ts';

export const customersQuery = queryOptions({
  queryKey: ['account', 'customers'],
  queryFn: ({ signal }) => get('/v1/account/customers', CustomersView, { signal }),
  staleTime: 60_000,
});

/** The newest quotes and orders of a customer. */
export const customersOrdersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', 'customers', accountId, 'orders'],
    queryFn: ({ signal }) => get(pathOfOrders(accountId), OrderList, { signal, query: { limit: 30 } }),
  });

/** Null where there is no such customer for this account: that is an answer, and no failure. */
export const customerQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', 'customers', accountId],
    queryFn: async ({ signal }) => {
      try {
        const path = `/v1/account/customers/${encodeURIComponent(accountId)}/licenses`;
        return await get(path, CustomerLicenses, { signal });
      } catch (error) {
        if (['gone', 'input'].includes(nextStepOf(error) ?? '')) return null;
        throw error;
      }
    },
  });
