import type { Language } from '../../../contract/language.ts';
import { dayOf } from '../../../kernel/day.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { LicenseDraft } from '../../licenses/types.ts';
import { type OrdersContext, recordQuotes } from '../held/service.ts';
import { quoteLine } from '../quote.ts';

/** A license as it was imported. */
export type Imported = LicenseDraft & { readonly sen: string; readonly language: Language };

/**
 * A license that came in smaller than its host gets the quote of the tier that matches (domain, section 3), in the
 * transaction that issues it: it waits in the account, and nothing is owed until it is accepted. Where that tier cannot be
 * ordered, the page of the license says why.
 */
export async function quoteMatches(
  tx: Tx,
  { profile }: Pick<OrdersContext, 'profile'>,
  at: Date,
  imported: readonly Imported[],
): Promise<void> {
  const today = dayOf(at);
  const offers = imported.flatMap((license) => {
    if (license.hostUsers === null) return [];
    const ask = { sen: license.sen, upgradeTo: license.hostUsers };
    const line = quoteLine(profile, { ...license, status: 'active', keyNo: 1 }, ask, 'account', today);
    const { accountId, language } = license;
    return line.ok ? [{ accountId, language, placedBy: 'marketplace', lines: [line.value] }] : [];
  });
  await recordQuotes(tx, { profile }, at, offers);
}
