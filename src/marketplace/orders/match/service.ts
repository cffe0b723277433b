import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import type { Language } from '../../../contract/language.ts';
import { dayOf } from '../../../kernel/day.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { LicenseDraft } from '../../licenses/types.ts';
import type { OrdersContext } from '../held/service.ts';
import { newQuote } from '../order.ts';
import { quoteLine } from '../quote.ts';
import * as store from '../store.ts';

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
    return line.ok ? [{ license, line: line.value }] : [];
  });
  if (offers.length === 0) return;
  const numbers = await store.nextNumbers(tx, offers.length);
  const orders = offers.map(({ license: { accountId, language }, line }, index) => {
    const number = numbers[index];
    if (number === undefined) throw new Error('Defect: fewer numbers were taken than quotes are to be made');
    const by = { accountId, language, placedBy: 'marketplace' };
    return newQuote({ ...by, orderId: randomUUID(), number }, [line], profile, at);
  });
  await store.insertQuotes(tx, orders);
  await append(
    tx,
    { vendorId: profile.vendor.id, at },
    orders.map(({ orderId, placedBy, number, total }) => ({
      actor: placedBy,
      kind: 'OrderQuoted',
      subject: `order:${orderId}`,
      data: { number, total, licenses: 1 },
    })),
  );
}
