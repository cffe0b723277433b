import { z } from 'zod';
import { faultCodes } from './codes.ts';
import { languages } from './language.ts';
import { CalendarDay, LicenseType, Sen, ShortText, Users } from './license.ts';
import * as limits from '../kernel/limits.ts';

// Renewals, larger tiers, co-terming: what a customer orders and is told of it. Amounts are whole minor units (cents).

const Day = z.iso.date();
const Instant = z.iso.datetime({ offset: true });
const Amount = z.number().int().describe('In minor units (cents)');
const Term = z.object({ start: Day, end: Day }).describe('Maintenance, first and last day');

/** `expired` is a quote whose day is over; nothing is stored when that happens. */
export const orderStatuses = ['quoted', 'expired', 'invoiced', 'paid', 'refunded', 'cancelled'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const orderItems = ['renewal', 'upgrade', 'upgrade-and-renewal', 'co-term'] as const;
export type OrderItem = (typeof orderItems)[number];

/** What is wanted for one license: a larger tier, more maintenance, or both; or maintenance up to a day. */
export const OrderAsk = z
  .strictObject({
    sen: Sen,
    renewMonths: z.number().int().min(1).max(120).describe('Whole years: 12, 24, 36').optional(),
    upgradeTo: Users.describe('The new tier; -1 is unlimited').optional(),
    cotermTo: CalendarDay.describe('The master date').optional(),
  })
  .superRefine((ask, context) => {
    const { renewMonths, upgradeTo, cotermTo } = ask;
    const wrong =
      cotermTo !== undefined && (renewMonths !== undefined || upgradeTo !== undefined)
        ? 'takes cotermTo alone: a renewal and a larger tier are ordered apart from it'
        : renewMonths === undefined && upgradeTo === undefined && cotermTo === undefined
          ? 'needs one of renewMonths, upgradeTo, cotermTo'
          : null;
    if (wrong !== null) context.addIssue({ code: 'custom', message: wrong });
  });
export type OrderAsk = z.infer<typeof OrderAsk>;

export const QuoteRequest = z
  .strictObject({
    lines: z
      .array(OrderAsk)
      .min(1)
      .max(limits.order_lines)
      .refine((lines) => new Set(lines.map(({ sen }) => sen)).size === lines.length, {
        error: 'must name each license once',
      }),
    language: z.enum(languages).describe('Of mails and documents; else what Accept-Language asks for').optional(),
  })
  .meta({ id: 'QuoteRequest' });
export type QuoteRequest = z.infer<typeof QuoteRequest>;

/** How an amount was computed, so that whoever reads it can do it again. */
export const PriceBasis = z.object({
  listBefore: Amount.nullable().describe('List price of the tier now'),
  listAfter: Amount.nullable().describe('List price of the tier afterwards'),
  typePercent: z.number().int().describe('Of the list price, for the type of license'),
  renewalPercent: z.number().int().describe('Of the list price, for 12 months of maintenance'),
  discountPercent: z.number().int().describe('Off, where a partner orders'),
  upgrade: Amount.describe('The part of the amount that is for the larger tier'),
  renewal: Amount.describe('The part of the amount that is for maintenance'),
});
export type PriceBasis = z.infer<typeof PriceBasis>;

export const OrderLineView = z.object({
  sen: z.string(),
  appKey: z.string(),
  appName: z.string(),
  item: z.enum(orderItems),
  type: LicenseType,
  users: z.object({ before: Users, after: Users }),
  maintenance: z
    .object({ before: Term, after: Term })
    .describe('For a larger tier as of the day it is paid; until then as if that were the day of the quote'),
  months: z.number().int().nullable().describe('Of a renewal'),
  days: z.number().int().nullable().describe('Of a co-term: the days that are paid for'),
  amount: Amount,
  basis: PriceBasis,
});
export type OrderLineView = z.infer<typeof OrderLineView>;

export const OrderView = z
  .object({
    orderId: z.guid(),
    number: z.string().describe('Of the quote, such as Q-1000001'),
    status: z.enum(orderStatuses),
    currency: z.string(),
    total: Amount,
    lines: z.array(OrderLineView).readonly(),
    quotedAt: Instant,
    validUntil: Day.describe('The quote keeps its prices until then'),
    purchaseOrder: z.string().nullable(),
    invoice: z.object({ number: z.string(), on: Day, dueOn: Day }).nullable(),
    paid: z.object({ at: Instant, by: z.enum(['bank-transfer', 'card', 'nothing-to-pay']) }).nullable(),
    refundableUntil: Day.nullable().describe('Null where it is not paid'),
    ended: z.object({ at: Instant, reason: z.string().nullable() }).nullable().describe('Cancelled or refunded'),
    payment: z.object({
      reference: z.string().describe('What to name in a bank transfer'),
      lines: z.array(z.string()).readonly().describe('How to pay by bank transfer, in the words of the vendor'),
      card: z.boolean().describe('It can be paid by card'),
    }),
    accountEmail: z.string(),
    organization: z.string(),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof OrderView>;

export const OrderSummary = z.object({
  orderId: z.guid(),
  number: z.string(),
  status: z.enum(orderStatuses),
  currency: z.string(),
  total: Amount,
  licenses: z.number().int(),
  quotedAt: Instant,
  validUntil: Day,
  invoiceNumber: z.string().nullable(),
  dueOn: Day.nullable(),
  paidAt: Instant.nullable(),
  purchaseOrder: z.string().nullable(),
  accountEmail: z.string(),
  organization: z.string(),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
export const OrderList = z
  .object({ orders: z.array(OrderSummary).readonly(), next: z.string().nullable() })
  .meta({ id: 'OrderList' });
export type OrderList = z.infer<typeof OrderList>;

export const OrderFilter = {
  status: z.enum(orderStatuses).optional(),
  after: z.string().max(40).describe('The "next" of the page before').optional(),
  limit: z.coerce.number().int().min(1).max(limits.page_rows).optional(),
};

export const AcceptQuote = z
  .strictObject({ purchaseOrder: ShortText.max(100).describe('Your own number, printed on the invoice').optional() })
  .meta({ id: 'AcceptQuote' });

export const EndOrder = z
  .strictObject({ reason: z.string().trim().min(3).max(limits.reason_chars) })
  .meta({ id: 'EndOrder' });

/** A payment that came to the bank, as the operator sees it there. */
export const ReceivedPayment = z
  .strictObject({
    amount: Amount.positive(),
    currency: z.string().regex(/^[A-Z]{3}$/u, 'must be a currency code such as USD'),
    receivedOn: CalendarDay,
    reference: ShortText.max(140).describe("The bank's own reference: the same one is never booked twice"),
  })
  .meta({ id: 'ReceivedPayment' });
export type ReceivedPayment = z.infer<typeof ReceivedPayment>;

export const paymentStatuses = ['matched', 'unallocated', 'returned', 'refunded'] as const;
export const PaymentView = z
  .object({
    paymentId: z.guid(),
    method: z.enum(['bank-transfer', 'card']),
    reference: z.string(),
    amount: Amount,
    currency: z.string(),
    receivedOn: Day,
    status: z.enum(paymentStatuses).describe('`unallocated`: not what was owed; it waits for an operator'),
    why: z.string().nullable(),
    orderNumber: z.string(),
    accountEmail: z.string(),
  })
  .meta({ id: 'Payment' });
export type PaymentView = z.infer<typeof PaymentView>;
export const PaymentList = z.object({ payments: z.array(PaymentView).readonly() }).meta({ id: 'PaymentList' });
export const PaymentTaken = z.object({ payment: PaymentView, order: OrderView }).meta({ id: 'PaymentTaken' });

/** Where the customer pays by card. */
export const CardPayment = z.object({ url: z.url() }).meta({ id: 'CardPayment' });

// ---- What is possible

const Refusal = z.object({ code: z.enum(faultCodes), message: z.string() });
const Offer = z.object({ amount: Amount.nullable(), maintenanceEnd: Day.nullable(), why: Refusal.nullable() });

export const LicenseOptions = z
  .object({
    sen: z.string(),
    currency: z.string(),
    renewals: z.array(z.object({ months: z.number().int(), ...Offer.shape })).readonly(),
    upgrades: z
      .array(z.object({ users: Users, matchesHost: z.boolean(), ...Offer.shape }))
      .readonly()
      .describe('Larger tiers; `amount` null: not offered, and `why`'),
    latest: Day.describe('As far as maintenance may reach today'),
    inOrder: z.string().nullable().describe('The number of the unpaid invoice that the license is part of'),
  })
  .meta({ id: 'LicenseOptions' });
export type LicenseOptions = z.infer<typeof LicenseOptions>;

export const PlanRequest = z
  .strictObject({
    sens: z
      .array(Sen)
      .min(1)
      .max(limits.order_lines)
      .describe('All licenses of the account where it is left out')
      .optional(),
    to: z.union([z.literal('latest'), CalendarDay]).describe('The master date, or the latest end among them'),
  })
  .meta({ id: 'PlanRequest' });
export type PlanRequest = z.infer<typeof PlanRequest>;

export const PlanView = z
  .object({
    master: Day,
    latest: Day.describe('As far as maintenance may reach today'),
    currency: z.string(),
    lines: z
      .array(
        z.object({
          sen: z.string(),
          appName: z.string(),
          users: Users,
          before: Day.describe('End of maintenance now'),
          after: Day,
          days: z.number().int(),
          price: Amount,
          apart: z
            .object({ months: z.number().int(), end: Day, price: Amount, offered: z.boolean() })
            .nullable()
            .describe('The same bought apart: the fewest whole years that reach the day; null where nothing is bought'),
        }),
      )
      .readonly(),
    refused: z
      .array(z.object({ sen: z.string(), appName: z.string(), users: Users, before: Day, why: Refusal }))
      .readonly(),
    total: Amount,
    totalApart: Amount,
  })
  .meta({ id: 'CotermPlan' });
export type PlanView = z.infer<typeof PlanView>;

/** What cards left for a person: the oldest first. */
export const CardAside = z
  .object({
    events: z
      .array(
        z.object({
          eventId: z.string(),
          kind: z.string(),
          receivedAt: Instant,
          amount: Amount.nullable(),
          currency: z.string().nullable(),
          why: z.string(),
        }),
      )
      .readonly()
      .describe('Told by the card service about a payment, and not booked'),
    refunds: z
      .array(z.object({ orderNumber: z.string(), reference: z.string(), amount: Amount, why: z.string() }))
      .readonly()
      .describe('What could not be given back to the card: give it back otherwise'),
  })
  .meta({ id: 'CardAside' });
export type CardAside = z.infer<typeof CardAside>;
