import type { OrderAsk } from '../../src/contract/orders.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { day } from '../../src/kernel/day.ts';
import { answerPolicy } from '../../src/mail/policy.ts';
import { idsByEmail } from '../../src/marketplace/accounts/service.ts';
import { createImports } from '../../src/marketplace/imports/service.ts';
import { ofAccount } from '../../src/marketplace/licenses/service.ts';
import type { OrdersContext } from '../../src/marketplace/orders/held/service.ts';
import { quoteMatches } from '../../src/marketplace/orders/match/service.ts';
import { acceptQuote, quote } from '../../src/marketplace/orders/service.ts';
import { receivePayment } from '../../src/marketplace/payments/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { clockFrom, signer } from '../support/desk.ts';
import { requestOf } from '../marketplace/support.ts';
import { profile as example } from '../sources/support.ts';

export const WFC = 'com.sketchwell.wireframes.confluence';

/** An account with licenses, and all that orders of it take. */
export async function shopOn(db: Db, { profile = example }: { readonly profile?: Profile } = {}) {
  const clock = clockFrom('2026-11-25T09:00:00Z');
  const orders: OrdersContext = {
    db,
    profile,
    signer,
    mailPolicy: answerPolicy(profile),
    baseUrl: 'https://licenses.example',
    now: clock.now,
  };
  const apps = new Set(profile.apps.map(({ key }) => key));
  const imports = createImports(db, {
    signer,
    now: clock.now,
    publisher: profile.vendor.id,
    apps,
    welcome: (tx, at, imported) => quoteMatches(tx, { profile }, at, imported),
  });

  /** Gives the SENs, in the order asked. `hostUsers`: the license is smaller than its host. */
  async function licensed(email: string, all: readonly { users: number; end: string; hostUsers?: number }[]) {
    const before = Math.floor(clock.now().getTime() / 1000);
    const calls = all.map(({ users, end, hostUsers }, index) => ({
      appKey: WFC,
      request: {
        ...requestOf(`${email}-${before}-${index}`),
        email,
        users,
        startDate: day('2025-01-01'),
        endDate: day(end),
      },
      address: null,
      hostUsers: hostUsers ?? null,
      language: 'de' as const,
    }));
    const outcomes = await imports.importMany(calls);
    return outcomes.map((one) => (one.status === 'done' ? one.license.sen : ''));
  }
  const accountOf = async (email: string): Promise<string> =>
    (await db.transaction().execute((tx) => idsByEmail(tx, [email]))).get(email) ?? '';
  const licenses = async (email: string) => {
    const accountId = await accountOf(email);
    const all = await db.transaction().execute((tx) => ofAccount(tx, accountId, { keys: true }));
    return new Map(all.map((license) => [license.sen, license]));
  };
  const quoted = async (email: string, asks: readonly OrderAsk[]) => {
    const accountId = await accountOf(email);
    return quote(orders, { accountId, asks, language: 'en', placedBy: `account:${accountId}`, by: 'account' });
  };
  const accepted = async (email: string, asks: readonly OrderAsk[], purchaseOrder: string | null = null) => {
    const { orderId, accountId } = await quoted(email, asks);
    return acceptQuote(orders, { orderId, accountId }, { actor: `account:${accountId}`, purchaseOrder });
  };
  let payments = 0;
  const paid = (orderId: string, amount: number, reference = `wire ${(payments += 1)}`) =>
    receivePayment(orders, {
      orderId,
      method: 'bank-transfer',
      reference,
      amount,
      currency: profile.currency,
      receivedOn: day('2026-11-25'),
      actor: 'operator:jane',
    });
  return { orders, clock, licensed, accountOf, licenses, quoted, accepted, paid };
}
