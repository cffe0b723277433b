import type { Language } from '../contract/language.ts';
import type { Day } from '../kernel/day.ts';
import type { Cents } from '../kernel/money.ts';
import { catalogOf } from './catalog/all.ts';
import { de } from './catalog/orders/de.ts';
import { type OrderTexts, en } from './catalog/orders/en.ts';
import { es } from './catalog/orders/es.ts';
import { fr } from './catalog/orders/fr.ts';
import { ja } from './catalog/orders/ja.ts';
import { draft, row } from './draft.ts';
import type { MailDraft } from './types.ts';
import { greet, plain } from './words.ts';

const texts: Readonly<Record<Language, OrderTexts>> = { en, de, fr, es, ja };

/** A mail about an order, to its account. */
type AboutOrder = {
  readonly language: Language;
  readonly name: string;
  readonly invoice: string;
  readonly total: Cents;
  readonly currency: string;
  readonly licenses: number;
  /** The page of the order, a path of ours; whoever opens it signs in first. */
  readonly path: string;
};

/** What is due, until when, and how to pay it. */
export function invoiceMail(
  about: AboutOrder & {
    readonly dueOn: Day;
    readonly purchaseOrder: string | null;
    /** How to pay by bank transfer, in the vendor's words. */
    readonly payment: readonly string[];
  },
): MailDraft {
  const { language, invoice, purchaseOrder } = about;
  const { labels, invoice: said, money, day, licenses, open, closing } = texts[language];
  const total = money(about.total, about.currency);
  return draft('invoice', language, said.subject(plain(invoice, 40), total), {
    greeting: greet(catalogOf(language), about.name),
    lead: said.lead(licenses(about.licenses)),
    rows: [
      row(labels.invoice, invoice),
      row(labels.total, total),
      row(labels.dueOn, day(about.dueOn)),
      ...(purchaseOrder === null ? [] : [row(labels.purchaseOrder, purchaseOrder)]),
    ],
    paragraphs: [
      { heading: said.pay, text: [...about.payment, said.reference(plain(invoice, 40))].join('\n') },
      said.after,
    ],
    page: { label: open, path: about.path },
    closing,
  });
}

/** Lines of a mail; the rest is named by number. */
const shown = 20;

/** The payment is here, and this became of the licenses. No key is in a mail. */
export function paidMail(
  about: AboutOrder & {
    readonly became: readonly { readonly sen: string; readonly users: number; readonly end: Day }[];
    readonly oldKeysUntil: Day;
  },
): MailDraft {
  const { language, became } = about;
  const { paid: said, licenses, day, open, closing } = texts[language];
  const rest = became.length - shown;
  return draft('order-paid', language, said.subject(plain(about.invoice, 40)), {
    greeting: greet(catalogOf(language), about.name),
    lead: said.lead(licenses(about.licenses)),
    rows: became
      .slice(0, shown)
      .map(({ sen, users, end }) => row(sen, `${said.users(users)}, ${said.maintained(day(end))}`)),
    paragraphs: [...(rest > 0 ? [said.more(rest)] : []), `${said.install} ${said.oldKeys(day(about.oldKeysUntil))}`],
    page: { label: open, path: about.path },
    closing,
  });
}

/** The order was taken back. */
export function refundedMail(about: AboutOrder & { readonly reason: string | null }): MailDraft {
  const { language, reason } = about;
  const { refunded: said, money, open, closing } = texts[language];
  return draft('order-refunded', language, said.subject(plain(about.invoice, 40)), {
    greeting: greet(catalogOf(language), about.name),
    lead: said.lead(money(about.total, about.currency)),
    paragraphs: [said.licenses, ...(reason === null ? [] : [{ heading: said.why, text: plain(reason, 500) }])],
    page: { label: open, path: about.path },
    closing,
  });
}
