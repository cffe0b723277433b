import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import { isId } from '../../../contract/id.ts';
import type { Profile } from '../../../contract/profile.ts';
import { type Day, dayOf } from '../../../kernel/day.ts';
import type { Signer } from '../../../license-key/crypto.ts';
import type { AnswerPolicy } from '../../../mail/policy.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Journal, JournalKind, Posting } from '../../ledger/entries.ts';
import * as licenses from '../../licenses/service.ts';
import { type Licenses, newQuote } from '../order.ts';
import { noSuchOrder } from '../refusals.ts';
import * as store from '../store.ts';
import type { Order, OrderLine } from '../types.ts';

/** What orders work with. */
export type OrdersContext = {
  readonly db: Db;
  /** What is sold, by which rules, in whose name. */
  readonly profile: Profile;
  readonly signer: Signer;
  readonly mailPolicy: AnswerPolicy;
  /** Where the customer's pages are. */
  readonly baseUrl: string;
  readonly now: () => Date;
};

export type { OrderRef } from '../store.ts';

/** An order in the hands of one transaction: always locked before its licenses, and the history comes last. */
export type Held = { readonly order: Order; readonly held: Licenses };

export const todayOf = ({ now }: Pick<OrdersContext, 'now'>): Day => dayOf(now());

/** Fault: NOT_FOUND. */
export async function locked(tx: Tx, ref: store.OrderRef): Promise<Order> {
  const order = isId(ref.orderId) ? await store.lockOrder(tx, ref) : null;
  if (!order) throw noSuchOrder();
  return order;
}

/** The licenses of an order, locked, by id; one that the account has no longer is not among them. */
export async function lockLicenses(tx: Tx, { accountId, lines }: Order): Promise<Licenses> {
  const sens = lines.map(({ sen }) => sen);
  const held = await licenses.lockForChange(tx, accountId, sens);
  return new Map(held.map((license) => [license.licenseId, license]));
}

export const journalOf = (
  { accountId, orderId, currency }: Order,
  kind: JournalKind,
  postings: readonly Posting[],
  reference: string = orderId,
): Journal => ({ accountId, orderId, reference, currency, kind, postings });

/** Tells the history what happened to an order, and to the licenses that it changed. */
export const told = (
  tx: Tx,
  { profile, now }: OrdersContext,
  { orderId, number }: Order,
  event: { readonly actor: string; readonly kind: string; readonly data: object },
  changed: readonly { readonly sen: string; readonly kind: string }[] = [],
): Promise<void> =>
  append(tx, { vendorId: profile.vendor.id, at: now() }, [
    { ...event, subject: `order:${orderId}` },
    ...changed.map(({ sen, kind }) => ({
      actor: event.actor,
      kind,
      subject: `license:${sen}`,
      data: { order: number },
    })),
  ]);

/** What is quoted, to whom, and who asked for it. */
export type Draft = Pick<Order, 'accountId' | 'language' | 'placedBy'> & { readonly lines: readonly OrderLine[] };

/** Makes quotes, each with the next number, and tells the history. In the order given, in a handful of statements. */
export async function recordQuotes(
  tx: Tx,
  { profile }: Pick<OrdersContext, 'profile'>,
  at: Date,
  drafts: readonly Draft[],
): Promise<readonly Order[]> {
  if (drafts.length === 0) return [];
  const numbers = await store.nextNumbers(tx, drafts.length);
  const orders = drafts.map(({ lines, ...by }, index) => {
    const number = numbers[index];
    if (number === undefined) throw new Error('Defect: fewer numbers were taken than quotes are to be made');
    return newQuote({ ...by, orderId: randomUUID(), number }, lines, profile, at);
  });
  await store.insertQuotes(tx, orders);
  await append(
    tx,
    { vendorId: profile.vendor.id, at },
    orders.map(({ orderId, placedBy, number, total, lines }) => ({
      actor: placedBy,
      kind: 'OrderQuoted',
      subject: `order:${orderId}`,
      data: { number, total, licenses: lines.length },
    })),
  );
  return orders;
}
