import type { OrderItem, PriceBasis } from '../../contract/orders.ts';
import type { Language } from '../../contract/language.ts';
import type { LicenseType } from '../../contract/license.ts';
import type { Day } from '../../kernel/day.ts';
import type { Cents } from '../../kernel/money.ts';
import type { Term } from '../../terms/maintenance.ts';

/** What a license is, as far as an order changes it. */
export type LicenseState = {
  readonly users: number;
  /** The tier the host needs, where the license is smaller. */
  readonly hostUsers: number | null;
  readonly term: Term;
};

/** One license in an order. */
export type OrderLine = {
  readonly licenseId: string;
  readonly sen: string;
  readonly appKey: string;
  readonly type: LicenseType;
  readonly item: OrderItem;
  /** The key the license had when it was quoted: with another one it is not what was quoted any more. */
  readonly keyNo: number;
  readonly before: LicenseState;
  /** With a larger tier: as if it were paid on the day of the quote, until it is paid. */
  readonly after: LicenseState;
  /** Of a renewal, alone or behind a larger tier. */
  readonly months: number | null;
  /** Of a co-term: the days that are paid for. */
  readonly days: number | null;
  readonly amount: Cents;
  readonly basis: PriceBasis;
};

export type PaidBy = 'bank-transfer' | 'card' | 'nothing-to-pay';
export type Invoice = { readonly number: string; readonly at: Date; readonly dueOn: Day };
export type Paid = { readonly at: Date; readonly by: PaidBy };
export type Ended = { readonly at: Date; readonly reason: string | null };

/** How far an order came. That a quote's day is over is not stored: it is seen from the day. */
export type OrderState =
  | { readonly status: 'quoted' }
  | { readonly status: 'invoiced'; readonly invoice: Invoice }
  | { readonly status: 'paid'; readonly invoice: Invoice; readonly paid: Paid }
  | { readonly status: 'refunded'; readonly invoice: Invoice; readonly paid: Paid; readonly ended: Ended }
  | { readonly status: 'cancelled'; readonly invoice: Invoice; readonly ended: Ended };

export type Order = {
  readonly accountId: string;
  readonly orderId: string;
  readonly number: string;
  /** Such as `account:…`; the actor of the history. */
  readonly placedBy: string;
  readonly language: Language;
  readonly currency: string;
  readonly total: Cents;
  readonly quotedAt: Date;
  readonly validUntil: Day;
  readonly purchaseOrder: string | null;
  readonly lines: readonly OrderLine[];
  readonly state: OrderState;
};
