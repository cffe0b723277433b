import { queryOptions } from '@tanstack/react-query';
import { HandOversView } from '../../../../../src/contract/account.ts';
import { get } from '../../../api/client.ts';

export const handOversQuery = queryOptions({
  queryKey: ['account', 'hand-overs'],
  queryFn: ({ signal }) => get('/v1/account/hand-overs', HandOversView, { signal }),
});
