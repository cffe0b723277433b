import assert from 'node:assert/strict';
import type { OrderAsk } from '../../src/contract/orders.ts';
import { type Day, addDays, addMonths, day, daysBetween } from '../../src/kernel/day.ts';
import { cents } from '../../src/kernel/money.ts';
import { type Method, type Posting, postingsOf } from '../../src/marketplace/ledger/entries.ts';
import type { LockedLicense } from '../../src/marketplace/licenses/types.ts';
import { accept, cancel, changes, invoiceOf, pay, refund } from '../../src/marketplace/orders/order.ts';
import { type Shop, quoteLine } from '../../src/marketplace/orders/quote.ts';
import type { LicenseState, Order, OrderLine } from '../../src/marketplace/orders/types.ts';
import { profile } from '../sources/support.ts';
import { list } from '../terms/support.ts';
import type { Shape, Step } from './any-history.ts';

const APP = 'com.sketchwell.wireframes.confluence';
const app = profile.apps.find(({ key }) => key === APP);
const FIRST = day('2026-11-25');

type Paid = {
  readonly name: number;
  readonly order: number;
  readonly amount: number;
  readonly method: Method;
  status: 'unallocated' | 'matched' | 'returned' | 'refunded';
};

/** What a history came to, so that a run can say how much it looked at. */
export type Seen = Record<
  'quoted' | 'refused' | 'invoiced' | 'paid' | 'upgraded' | 'waiting' | 'refunded' | 'cancelled' | 'returned',
  number
>;
export const nothingSeen = (): Seen => ({
  quoted: 0,
  refused: 0,
  invoiced: 0,
  paid: 0,
  upgraded: 0,
  waiting: 0,
  refunded: 0,
  cancelled: 0,
  returned: 0,
});

/** The marketplace as the services run it, without a database: the same pure functions, the same order of steps. */
class Marketplace {
  today: Day = FIRST;
  readonly shop: Shop;
  readonly licenses: Map<string, LockedLicense>;
  readonly began: ReadonlyMap<string, LockedLicense>;
  readonly orders: Order[] = [];
  readonly payments: Paid[] = [];
  readonly journals = new Map<string, { readonly order: number; readonly postings: readonly Posting[] }>();
  readonly seen: Seen;

  constructor({ licenses, replaces }: Shape, seen: Seen) {
    this.seen = seen;
    assert.ok(app, 'the example profile lost its app');
    const terms = { ...profile.terms, ...(replaces ? { upgradeMaintenance: 'replace' as const } : {}) };
    this.shop = { ...profile, terms, apps: [{ ...app, prices: list, partnerDiscount: 15 }] };
    this.licenses = new Map(licenses.map((one, n) => [`l${n}`, licenseOf(n, one)]));
    this.began = new Map(this.licenses);
  }

  now = (): Date => new Date(`${this.today}T12:00:00Z`);

  book(order: number, kind: string, reference: string, postings: readonly Posting[]): void {
    if (postings.length === 0) return;
    const name = `${kind} ${reference}`;
    assert.ok(!this.journals.has(name), `${name} is booked twice`);
    this.journals.set(name, { order, postings });
  }

  set(n: number, change: Partial<Order>): void {
    const order = this.orders[n];
    assert.ok(order);
    this.orders[n] = { ...order, ...change };
  }

  become(line: OrderLine, to: LicenseState): void {
    const license = this.licenses.get(line.licenseId);
    assert.ok(license);
    const { users: now, hostUsers, term } = to;
    const dates = { maintenanceStart: term.start, maintenanceEnd: term.end };
    this.licenses.set(line.licenseId, { ...license, users: now, hostUsers, ...dates, keyNo: license.keyNo + 1 });
  }
}

const licenseOf = (n: number, { users: tier, host, type, left }: Shape['licenses'][number]): LockedLicense => ({
  accountId: 'a',
  licenseId: `l${n}`,
  sen: `SEN-${n}`,
  appKey: APP,
  organization: 'Example',
  users: tier,
  hostUsers: host !== null && host !== tier && (host === -1 || (tier !== -1 && host > tier)) ? host : null,
  type,
  maintenanceStart: day('2024-01-01'),
  maintenanceEnd: addDays(FIRST, left),
  status: 'active',
  createdAt: new Date(0),
  changedAt: null,
  keyNo: 1,
});

/** Lives one history; after each step everything that is promised must hold. */
export function live(shape: Shape, seen: Seen): void {
  const market = new Marketplace(shape, seen);
  for (const one of shape.steps) {
    take(market, one);
    balances(market);
    replayed(market);
  }
}

function take(market: Marketplace, one: Step): void {
  switch (one.do) {
    case 'wait':
      market.today = addDays(market.today, one.days);
      return;
    case 'quote':
      return quote(market, one);
    case 'void': {
      const [id, license] = [...market.licenses][one.which % market.licenses.size] ?? [];
      if (id && license) market.licenses.set(id, { ...license, status: 'voided' });
      return;
    }
    case 'return': {
      const waiting = market.payments.filter(({ status }) => status === 'unallocated');
      const payment = waiting[one.which % waiting.length];
      if (!payment) return;
      payment.status = 'returned';
      market.seen.returned += 1;
      return market.book(payment.order, 'return', `${payment.name}`, postingsOf.return(payment.amount, payment.method));
    }
    default: {
      if (market.orders.length === 0) return;
      const n = one.which % market.orders.length;
      if (one.do === 'pay') return receive(market, n, one);
      return { accept: accepts, cancel: cancels, refund: refunds, 'pay-again': paysAgain }[one.do](market, n);
    }
  }
}

function quote(market: Marketplace, { asks, partner }: Extract<Step, { do: 'quote' }>): void {
  const { shop, today } = market;
  const lines: OrderLine[] = [];
  for (const { license: n, kind, months, users: tier, ahead } of asks) {
    const license = [...market.licenses.values()][n % market.licenses.size];
    if (!license || lines.some(({ licenseId }) => licenseId === license.licenseId)) continue;
    const asked: OrderAsk = {
      sen: license.sen,
      ...(kind === 'renew' || kind === 'both' ? { renewMonths: months } : {}),
      ...(kind === 'upgrade' || kind === 'both' ? { upgradeTo: tier } : {}),
      ...(kind === 'coterm' ? { cotermTo: addDays(today, ahead) } : {}),
    };
    const line = quoteLine(shop, license, asked, partner ? 'partner' : 'account', today);
    if (!line.ok) {
      market.seen.refused += 1;
      continue;
    }
    notCheaperInParts(market, license, asked, line.value, partner);
    lines.push(line.value);
  }
  if (lines.length === 0) return;
  market.seen.quoted += 1;
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  assert.ok(lines.every(({ amount }) => Number.isSafeInteger(amount) && amount >= 0));
  market.orders.push({
    accountId: 'a',
    orderId: `${market.orders.length}`,
    number: `Q-${market.orders.length}`,
    placedBy: 'account:a',
    language: 'en',
    currency: 'USD',
    total: cents(total),
    quotedAt: market.now(),
    validUntil: addDays(today, 30),
    purchaseOrder: null,
    lines,
    state: { status: 'quoted' },
  });
}

/** The same end reached in two orders of the same kind, one behind the other, costs no less. */
function notCheaperInParts(
  { shop, today }: Marketplace,
  license: LockedLicense,
  asked: OrderAsk,
  whole: OrderLine,
  partner: boolean,
): void {
  const by = partner ? 'partner' : 'account';
  const parts: readonly [OrderAsk, OrderAsk] | null =
    whole.item === 'renewal' && asked.renewMonths === 24
      ? [
          { ...asked, renewMonths: 12 },
          { ...asked, renewMonths: 12 },
        ]
      : asked.cotermTo && whole.days !== null && whole.days > 1
        ? [
            {
              ...asked,
              cotermTo: addDays(
                license.maintenanceEnd,
                Math.ceil(daysBetween(license.maintenanceEnd, asked.cotermTo) / 2),
              ),
            },
            asked,
          ]
        : null;
  if (parts === null) return;
  const first = quoteLine(shop, license, parts[0], by, today);
  // A first part that would end in the past is not offered.
  if (!first.ok) return;
  const then = { ...license, maintenanceEnd: first.value.after.term.end };
  const second = quoteLine(shop, then, parts[1], by, today);
  assert.ok(second.ok);
  // Two renewals can end a day earlier than one of 24 months, where February 29 is between; never later.
  assert.ok(second.value.after.term.end <= whole.after.term.end);
  assert.ok(first.value.amount + second.value.amount >= whole.amount, `${license.sen} is cheaper in parts`);
}

function accepts(market: Marketplace, n: number): void {
  const order = market.orders[n];
  assert.ok(order);
  const step = accept(order, market.licenses, market.today);
  if (!step.ok || step.value === 'same') return;
  // The database's unique index: a license is in one unpaid invoice at a time.
  const open = market.orders
    .filter(({ state }) => state.status === 'invoiced')
    .flatMap(({ lines }) => lines.map(({ licenseId }) => licenseId));
  if (order.lines.some(({ licenseId }) => open.includes(licenseId))) return;
  const invoice = invoiceOf(`INV-${n}`, market.now(), market.shop);
  market.set(n, { state: { status: 'invoiced', invoice } });
  market.book(n, 'invoice', `${n}`, postingsOf.invoice(order.total));
  market.seen.invoiced += 1;
  if (order.total === 0) assert.ok(settle(market, n, 0, 'nothing-to-pay'));
}

function cancels(market: Marketplace, n: number): void {
  const order = market.orders[n];
  assert.ok(order);
  const step = cancel(order, market.today);
  if (!step.ok || step.value === 'same' || order.state.status !== 'invoiced') return;
  const ended = { at: market.now(), reason: null };
  market.set(n, { state: { ...order.state, status: 'cancelled', ended } });
  market.book(n, 'cancellation', `${n}`, postingsOf.cancellation(order.total));
  market.seen.cancelled += 1;
}

function settle(market: Marketplace, n: number, amount: number, by: Method | 'nothing-to-pay'): boolean {
  const order = market.orders[n];
  assert.ok(order);
  const { licenses, today, shop } = market;
  const step = pay(order, { amount, currency: 'USD', by }, licenses, today, shop);
  if (!step.ok) return false;
  assert.ok(step.value !== 'same' && order.state.status === 'invoiced');
  const lines = step.value;
  for (const line of lines) {
    isFair(market, line);
    if (changes(line)) market.become(line, line.after);
    if (line.before.users !== line.after.users) market.seen.upgraded += 1;
  }
  market.set(n, { lines, state: { ...order.state, status: 'paid', paid: { at: market.now(), by } } });
  market.seen.paid += 1;
  return true;
}

/** What was paid for is what the license gets: counted here in another way than the rules count. */
function isFair({ today, shop }: Marketplace, { before, after, months, days, amount, basis }: OrderLine): void {
  assert.ok(after.term.end <= addMonths(today, 36) || after.term.end === before.term.end, 'the cap is broken');
  const percent = basis.typePercent * (100 - basis.discountPercent);
  const price = (tier: number) => list.find((row) => row.users === tier)?.price ?? 0;
  if (before.users === after.users) {
    const gained = daysBetween(before.term.end, after.term.end);
    assert.ok(gained >= 0, 'a paid day is lost');
    const annual = (price(after.users) * basis.renewalPercent * percent) / 1_000_000;
    const least = months === null ? (annual * (days ?? 0)) / 365 : (annual * months) / 12;
    assert.ok(amount >= least - 1e-6 && amount < least + 102, `${amount} was paid for ${least}`);
    // Each day is paid for; between the same days of a month, and in whole years, leap days come on top.
    const counted = months === null ? (days ?? 0) : (months / 12) * 365;
    assert.ok(gained >= counted && gained <= counted + 1 + Math.floor(gained / 1_400), `${gained} for ${counted}`);
    return;
  }
  const upgrade = (Math.max(0, price(after.users) - price(before.users)) * percent) / 10_000;
  assert.ok(basis.upgrade >= upgrade - 1e-6 && basis.upgrade < upgrade + 1);
  const left = Math.max(0, daysBetween(today, before.term.end));
  const year = addMonths(today, 12);
  const end = months === null ? after.term.end : addMonths(after.term.end, -months);
  const credited = daysBetween(year, end);
  // Going back from a month's last day is off by a day or so.
  const slack = months === null ? 0 : 3;
  if (shop.terms.upgradeMaintenance === 'replace') return assert.ok(Math.abs(credited) <= slack);
  const worth = Math.min(1, price(before.users) / price(after.users)) * left;
  assert.ok(credited >= worth - 1e-9 - slack, `${left} days became ${credited}: a paid day is lost`);
  assert.ok(credited < worth + 1 + slack, `${left} days became ${credited}: a day is given`);
}

function receive(market: Marketplace, n: number, { part, method }: Extract<Step, { do: 'pay' }>): void {
  const order = market.orders[n];
  assert.ok(order);
  const mine = market.payments.filter((one) => one.order === n && one.status === 'unallocated');
  const missing = order.total - mine.reduce((sum, { amount }) => sum + amount, 0);
  const amount = part === 40 && missing > 0 ? missing : Math.ceil((order.total * part) / 100);
  if (amount <= 0) return;
  const payment: Paid = { name: market.payments.length, order: n, amount, method, status: 'unallocated' };
  market.payments.push(payment);
  market.book(n, 'receipt', `${payment.name}`, postingsOf.receipt(amount, method));
  const waiting = [...mine, payment];
  const together = waiting.reduce((sum, one) => sum + one.amount, 0);
  const taken = settle(market, n, amount, method) ? [payment] : settle(market, n, together, method) ? waiting : [];
  if (taken.length === 0) market.seen.waiting += 1;
  for (const one of taken) {
    one.status = 'matched';
    market.book(n, 'payment', `${one.name}`, postingsOf.payment(one.amount));
  }
}

/** The same payment is told of again: nothing may come of it. */
function paysAgain(market: Marketplace, n: number): void {
  const order = market.orders[n];
  if (order?.state.status !== 'paid') return;
  assert.ok(!settle(market, n, order.total, 'card'), 'an order is paid twice');
}

function refunds(market: Marketplace, n: number): void {
  const order = market.orders[n];
  assert.ok(order);
  const step = refund(order, market.licenses, market.today, market.shop);
  if (!step.ok || step.value === 'same' || order.state.status !== 'paid') return;
  for (const line of order.lines) if (changes(line)) market.become(line, line.before);
  market.set(n, { state: { ...order.state, status: 'refunded', ended: { at: market.now(), reason: null } } });
  for (const one of market.payments.filter((payment) => payment.order === n && payment.status === 'matched')) {
    one.status = 'refunded';
    market.book(n, 'refund', `${one.name}`, postingsOf.refund(one.amount, one.method));
  }
  market.seen.refunded += 1;
}

/** The books: each journal, each order, and each kind of money, against what happened. */
function balances({ journals, orders, payments }: Marketplace): void {
  const sums = { receivable: 0, sales: 0, bank: 0, card: 0, unallocated: 0 };
  const owed = orders.map(() => ({ receivable: 0, sales: 0 }));
  for (const [name, { order, postings }] of journals) {
    let sum = 0;
    for (const { account, amount } of postings) {
      assert.ok(Number.isSafeInteger(amount) && amount !== 0);
      sum += amount;
      sums[account] += amount;
      const of = owed[order];
      if (of && (account === 'receivable' || account === 'sales')) of[account] += amount;
    }
    assert.equal(sum, 0, `${name} does not balance`);
  }
  orders.forEach(({ state: { status }, total, number }, n) => {
    assert.equal(owed[n]?.receivable, status === 'invoiced' ? total : 0, `${number} is ${status}`);
    assert.equal(-(owed[n]?.sales ?? 0) + 0, status === 'invoiced' || status === 'paid' ? total : 0);
  });
  const of = (method: Method | null, ...statuses: readonly Paid['status'][]): number =>
    payments
      .filter((one) => (method === null || one.method === method) && statuses.includes(one.status))
      .reduce((sum, { amount }) => sum + amount, 0);
  assert.equal(sums.bank, of('bank-transfer', 'matched', 'unallocated'));
  assert.equal(sums.card, of('card', 'matched', 'unallocated'));
  assert.equal(-sums.unallocated + 0, of(null, 'unallocated'));
}

/** A license is what it was at first and what its paid orders made of it, and nothing else. */
function replayed({ licenses, began, orders }: Marketplace): void {
  for (const [id, license] of licenses) {
    const first = began.get(id);
    assert.ok(first);
    const paid = orders
      .filter(({ state }) => state.status === 'paid')
      .flatMap(({ lines }) => lines.filter((line) => line.licenseId === id && changes(line)))
      .toSorted((one, other) => one.keyNo - other.keyNo);
    let state: { users: number; end: Day } = { users: first.users, end: first.maintenanceEnd };
    for (const { before, after } of paid) {
      assert.deepEqual({ users: before.users, end: before.term.end }, state, `${id}: an order stands on nothing`);
      state = { users: after.users, end: after.term.end };
    }
    assert.deepEqual({ users: license.users, end: license.maintenanceEnd }, state);
  }
}
