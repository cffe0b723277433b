import { filled, hostingNames } from './catalog/formats.ts';
import type { Catalog } from './catalog/en.ts';
import type { MailRow, Understood } from './types.ts';
import { capital, echoed } from './words.ts';

/** The organization's address in one line, the country by its name in the reader's language. */
const addressLine = (catalog: Catalog, { address }: Understood): string =>
  catalog.address({
    street: filled(address.lines, ', '),
    city: address.city ?? '',
    region: address.region ?? '',
    postalCode: address.postalCode ?? '',
    country: address.country === null ? '' : catalog.country(address.country),
  });

/**
 * What a request said, as rows: only what was said, bounded and without links. `keys` are the ends of its license keys
 * as they are shown.
 */
export function understoodRows(catalog: Catalog, said: Understood, keys: readonly string[]): readonly MailRow[] {
  const { labels, yes, no, users } = catalog;
  const yesNo = (value: boolean | null): string => (value === null ? '' : value ? yes : no);
  const size = said.hostUsers === null ? null : capital(users(said.hostUsers));
  const hosting = said.hosting === null || said.hosting === 'server' ? '' : hostingNames[said.hosting];
  const rows: readonly MailRow[] = [
    [labels.key, keys.length === 0 ? '' : catalog.endsIn(catalog.list(keys))],
    [labels.account, said.accountEmail ?? ''],
    [labels.holder, filled([said.firstName, said.lastName], ' ')],
    [labels.organization, said.organization ?? ''],
    [labels.address, addressLine(catalog, said)],
    [labels.serverUse, yesNo(said.confirmsServerUse)],
    [labels.hosting, hosting],
    [labels.agreement, yesNo(said.agreesToMatchTier)],
    [labels.host, filled([filled(said.hostProducts.map(capital), ', '), size], ', ')],
    [labels.expert, said.expertEmail ?? ''],
  ];
  return rows.flatMap(([label, value]) => (value === '' ? [] : [[label, echoed(value, 200)] as const]));
}
