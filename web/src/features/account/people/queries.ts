import { queryOptions } from '@tanstack/react-query';
import { ContactsView, NoticeChoice, PartnersView } from '../../../../../src/contract/account.ts';
import { get } from '../../../api/client.ts';

export const contactsQuery = queryOptions({
  queryKey: ['account', 'contacts'],
  queryFn: ({ signal }) => get('/v1/account/contacts', ContactsView, { signal }),
});
export const partnersQuery = queryOptions({
  queryKey: ['account', 'partners'],
  queryFn: ({ signal }) => get('/v1/account/partners', PartnersView, { signal }),
});
export const noticesQuery = queryOptions({
  queryKey: ['account', 'notices'],
  queryFn: ({ signal }) => get('/v1/account/notices', NoticeChoice, { signal }),
});
