import { UNLIMITED } from '../../contract/license.ts';
import type { Day } from '../../kernel/day.ts';
import type { Cents } from '../../kernel/money.ts';
import type { DocumentData, DocumentItem, DocumentLanguage, DocumentReduction } from './types.ts';

/** Every word that can stand on a document, in one language. */
export type Words = {
  readonly title: Record<DocumentData['kind'], string>;
  readonly number: string;
  readonly date: string;
  readonly validUntil: string;
  readonly dueOn: string;
  readonly paidOn: string;
  readonly quote: string;
  readonly invoice: string;
  readonly purchaseOrder: string;
  readonly account: string;
  readonly license: string;
  readonly maintenance: string;
  readonly amount: (currency: string) => string;
  readonly total: string;
  readonly users: (users: number) => string;
  readonly item: (item: DocumentItem) => string;
  readonly reduction: (reduction: DocumentReduction) => string;
  readonly period: (from: Day, to: Day) => string;
  readonly onlyIfPaid: string;
  readonly kept: (until: Day) => string;
  readonly order: string;
  readonly howToPay: string;
  readonly payUntil: (dueOn: Day, number: string) => string;
  readonly keysAfterPayment: string;
  readonly paid: (on: Day, by: 'bank-transfer' | 'card') => string;
  readonly credits: (invoice: string) => string;
  readonly reason: string;
  readonly page: (page: number, pages: number) => string;
  readonly day: (day: Day) => string;
  readonly money: (amount: Cents) => string;
  readonly country: (code: string) => string;
};

const formats = (locale: string) => {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const count = new Intl.NumberFormat(locale);
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return {
    day: (one: Day) => day.format(new Date(one)),
    short: (one: Day) => short.format(new Date(one)),
    money: (amount: Cents) => money.format(amount / 100).replace('-', '\u2212'),
    count: (users: number) => count.format(users),
    country: (code: string) => countries.of(code) ?? code,
  };
};

const enFormats = formats('en-GB');
const en: Words = {
  title: { quote: 'Quote', invoice: 'Invoice', receipt: 'Receipt', 'credit-note': 'Credit note' },
  number: 'Number',
  date: 'Date',
  validUntil: 'Valid until',
  dueOn: 'Due on',
  paidOn: 'Paid on',
  quote: 'Quote',
  invoice: 'Invoice',
  purchaseOrder: 'Purchase order',
  account: 'Account',
  license: 'License',
  maintenance: 'Maintenance',
  amount: (currency) => `Amount in ${currency}`,
  total: 'Total',
  users: (users) =>
    users === UNLIMITED ? 'unlimited users' : users === 1 ? '1 user' : `${enFormats.count(users)} users`,
  item: (item) => {
    if (item.what === 'renewal') return `Renewal for ${item.months} months`;
    if (item.what === 'upgrade') return `Upgrade from ${en.users(item.fromUsers)} to ${en.users(item.toUsers)}`;
    return `Co-term to ${enFormats.short(item.until)}`;
  },
  reduction: (reduction) =>
    reduction.why === 'discount'
      ? `Partner discount of ${reduction.percent} %: ${enFormats.money(reduction.amount)} taken off`
      : `Credit for ${enFormats.count(reduction.days)} paid days: ${enFormats.money(reduction.amount)} taken off`,
  period: (from, to) => `${enFormats.short(from)} \u2013 ${enFormats.short(to)}`,
  onlyIfPaid: 'This is no demand to pay.',
  kept: (until) => `The prices of this quote are kept until ${enFormats.day(until)}.`,
  order: 'To order:',
  howToPay: 'How to pay',
  payUntil: (dueOn, number) => `Please pay by ${enFormats.day(dueOn)} and name ${number} as the reference.`,
  keysAfterPayment: 'The new license keys are in your account as soon as the payment has arrived.',
  paid: (on, by) => `Paid in full on ${enFormats.day(on)} by ${by === 'card' ? 'card' : 'bank transfer'}. Thank you.`,
  credits: (invoice) => `These amounts of invoice ${invoice} are taken back.`,
  reason: 'Reason:',
  page: (page, pages) => `Page ${page} of ${pages}`,
  day: enFormats.day,
  money: enFormats.money,
  country: enFormats.country,
};

const deFormats = formats('de-DE');
const de: Words = {
  title: { quote: 'Angebot', invoice: 'Rechnung', receipt: 'Quittung', 'credit-note': 'Rechnungskorrektur' },
  number: 'Nummer',
  date: 'Datum',
  validUntil: 'Gültig bis',
  dueOn: 'Fällig am',
  paidOn: 'Bezahlt am',
  quote: 'Angebot',
  invoice: 'Rechnung',
  purchaseOrder: 'Bestellnummer',
  account: 'Konto',
  license: 'Lizenz',
  maintenance: 'Wartung',
  amount: (currency) => `Betrag in ${currency}`,
  total: 'Summe',
  users: (users) => (users === UNLIMITED ? 'unbegrenzt viele Benutzer' : `${deFormats.count(users)} Benutzer`),
  item: (item) => {
    if (item.what === 'renewal') return `Verlängerung um ${item.months} Monate`;
    if (item.what === 'upgrade')
      return `Erweiterung von ${deFormats.count(item.fromUsers)} auf ${de.users(item.toUsers)}`;
    return `Angleichung auf den ${deFormats.short(item.until)}`;
  },
  reduction: (reduction) =>
    reduction.why === 'discount'
      ? `Partnerrabatt von ${reduction.percent} %: ${deFormats.money(reduction.amount)} abgezogen`
      : `Gutschrift für ${deFormats.count(reduction.days)} bezahlte Tage: ${deFormats.money(reduction.amount)} abgezogen`,
  period: (from, to) => `${deFormats.short(from)} \u2013 ${deFormats.short(to)}`,
  onlyIfPaid: 'Dies ist keine Zahlungsaufforderung.',
  kept: (until) => `Die Preise dieses Angebots gelten bis zum ${deFormats.day(until)}.`,
  order: 'Bestellen:',
  howToPay: 'So bezahlen Sie',
  payUntil: (dueOn, number) =>
    `Bitte bezahlen Sie bis zum ${deFormats.day(dueOn)} und geben Sie ${number} als Verwendungszweck an.`,
  keysAfterPayment: 'Die neuen Lizenzschlüssel stehen in Ihrem Konto, sobald die Zahlung eingegangen ist.',
  paid: (on, by) =>
    `Am ${deFormats.day(on)} vollständig ${by === 'card' ? 'mit Karte' : 'per Überweisung'} bezahlt. Vielen Dank.`,
  credits: (invoice) => `Diese Beträge der Rechnung ${invoice} werden zurückgenommen.`,
  reason: 'Grund:',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  day: deFormats.day,
  money: deFormats.money,
  country: deFormats.country,
};

export const words: Record<DocumentLanguage, Words> = { en, de };
