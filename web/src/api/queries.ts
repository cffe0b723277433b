import { QueryClient, queryOptions } from '@tanstack/react-query';
import { VendorView } from '../../../src/contract/vendor.ts';
import { get } from './client.ts';
import { nextStepOf } from './problem.ts';

/** Asks again, later each time, where the server was not reached or not ready; never after it said no. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 3 && ['offline', 'wait'].includes(nextStepOf(error) ?? ''),
      staleTime: 15_000,
    },
    mutations: { retry: false },
  },
});

/** Who the vendor is and what its rules are: the same for everybody, until the server starts anew. */
export const vendorQuery = queryOptions({
  queryKey: ['vendor'],
  queryFn: ({ signal }) => get('/v1/vendor', VendorView, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const prefetchVendor = (): void => void queryClient.prefetchQuery(vendorQuery);
