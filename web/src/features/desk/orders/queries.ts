import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { OrderList, type OrderStatus, OrderView, PaymentList } from '../../../../../src/contract/orders.ts';
import { get } from '../../../api/client.ts';

export const ordersQuery = (status: OrderStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', status],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      get('/v1/orders', OrderList, { signal, query: { status, limit: 50, after: pageParam } }),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', orderId],
    queryFn: ({ signal }) => get(`/v1/orders/${encodeURIComponent(orderId)}`, OrderView, { signal }),
  });

/** Of one order, or all that wait for somebody. */
export const paymentsQuery = (order: string | null) =>
  queryOptions({
    queryKey: ['orders', 'payments', order],
    queryFn: ({ signal }) => get('/v1/payments', PaymentList, { signal, query: { order } }),
  });
