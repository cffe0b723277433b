import { type Fault, FaultError } from '../../contract/codes.ts';
import { showUsers } from '../../contract/license.ts';
import { formatMoney } from '../../kernel/money.ts';
import type { OrderRefusal } from './order.ts';
import type { Refusal } from './quote.ts';

/** Why an order, or a line of one, is not taken: where, what, and what would be right. */
export function faultOfRefusal(why: Refusal | OrderRefusal, about: { readonly sen?: string } = {}): Fault {
  const license = about.sen === undefined ? 'The license' : about.sen;
  switch (why.code) {
    case 'MONTHS_NOT_OFFERED':
      return { code: 'TERM_NOT_OFFERED', message: `Maintenance is sold for ${why.offered.join(', ')} months at once.` };
    case 'BEYOND_CAP':
      return {
        code: 'TERM_BEYOND_CAP',
        message: `${license} would be maintained until ${why.end}; today maintenance may reach ${why.latest}. Order less, or later.`,
      };
    case 'ENDS_IN_PAST':
      return {
        code: 'TERM_IN_PAST',
        message: `${license} would be maintained until ${why.end}, which is over: lapsed time is paid for, so choose more months, or a day from ${why.earliest} on.`,
      };
    case 'TIER_NOT_LARGER':
      return {
        code: 'TIER_NOT_LARGER',
        message: `${license} is for ${showUsers(why.users)} already; a tier can only be made larger.`,
      };
    case 'TIER_BELOW_HOST':
      return {
        code: 'TIER_BELOW_HOST',
        message: `The host of ${license} has ${showUsers(why.hostUsers)}: the app needs at least that tier.`,
      };
    case 'TIER_UNKNOWN':
      return { code: 'TIER_NOT_SOLD', message: `There is no tier for ${showUsers(why.users)}, or no price for it.` };
    case 'VOIDED':
      return { code: 'LICENSE_VOIDED', message: `${license} was voided: nothing can be ordered for it.` };
    case 'APP_NOT_SOLD':
      return { code: 'APP_NOT_SOLD', message: `The app of ${license} is not sold here any more.` };
    case 'QUOTE_EXPIRED':
      return {
        code: 'QUOTE_EXPIRED',
        message: `This quote was good until ${why.validUntil}. Ask for a new one; today's prices are in it.`,
      };
    case 'QUOTE_STALE':
      return {
        code: 'QUOTE_STALE',
        message: `${why.sen} is not what it was when this was quoted. Ask for a new quote.`,
      };
    case 'NOT_NOW':
      return { code: 'ORDER_NOT_NOW', message: `The order is ${why.status}: this cannot be done with it now.` };
    case 'AMOUNT_DIFFERS':
      return {
        code: 'PAYMENT_DIFFERS',
        message: `What is owed is ${formatMoney(why.owed, why.currency)}; this is another amount or currency.`,
      };
    case 'REFUND_TOO_LATE':
      return { code: 'REFUND_TOO_LATE', message: `A refund was possible until ${why.until}.` };
    case 'REFUND_SUPERSEDED':
      return {
        code: 'REFUND_SUPERSEDED',
        message: `${why.sen} was changed after this order. What came later must be taken back first.`,
      };
  }
}

export const refused = (why: Refusal | OrderRefusal, about: { readonly sen?: string } = {}): FaultError =>
  new FaultError(faultOfRefusal(why, about));

/** Somebody else's license is answered like one that there is not. */
export const noSuchLicense = (sen: string): FaultError =>
  new FaultError({ code: 'NOT_FOUND', message: `Your account has no license ${sen}.` });

export const noSuchOrder = (): FaultError => new FaultError({ code: 'NOT_FOUND', message: 'There is no such order.' });
