import { cents } from '../../kernel/money.ts';
import type { DocumentBuyer, DocumentData, DocumentLine } from './types.ts';
import { type Words, words } from './words.ts';

/** One row of the table, as it is printed. */
export type Row = {
  readonly place: string;
  readonly app: string;
  readonly details: readonly string[];
  readonly period: string;
  readonly amount: string;
};

/** Every text of a document and where it belongs; what is left to do is to find room for it. */
export type Sheet = {
  readonly title: string;
  readonly seller: { readonly name: string; readonly lines: readonly string[] };
  readonly sender: string;
  readonly buyer: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly heads: { readonly license: string; readonly period: string; readonly amount: string };
  readonly rows: readonly Row[];
  readonly total: readonly [label: string, amount: string];
  readonly closing: readonly Paragraph[];
  readonly foot: readonly string[];
  readonly page: Words['page'];
};

/** `link`: the address that the text is. */
export type Paragraph = {
  readonly text: string;
  readonly strong?: boolean;
  readonly link?: string;
  /** Room above, since something new begins. */
  readonly apart?: boolean;
};

/** What a document says. Throws where its lines do not add up to its total. */
export function contentOf(data: DocumentData): Sheet {
  const sum = data.lines.reduce((all, { amount }) => all + amount, 0);
  if (sum !== data.total) throw new Error(`Defect: the lines of ${data.number} come to ${sum}, not to ${data.total}`);
  const say = words[data.language];
  const { seller } = data;
  const sign = data.kind === 'credit-note' ? -1 : 1;
  return {
    title: `${say.title[data.kind]} ${data.number}`,
    seller: { name: seller.name, lines: [...seller.addressLines, seller.email, seller.website] },
    sender: [seller.name, ...seller.addressLines].join(' · '),
    buyer: buyerLines(data.buyer, say),
    facts: factsOf(data, say),
    heads: { license: say.license, period: say.maintenance, amount: say.amount(data.currency) },
    rows: data.lines.map((line, index) => rowOf(line, index, sign, say)),
    total: [say.total, `${data.currency} ${say.money(cents(data.total * sign))}`],
    closing: closingOf(data, say),
    foot: [[seller.name, seller.email, seller.website].join(' · '), ...seller.registrationLines],
    page: say.page,
  };
}

function buyerLines({ organization, name, address }: DocumentBuyer, say: Words): readonly string[] {
  const town = [address.postalCode, address.city].filter((part) => part !== null).join(' ');
  const country = address.country === null ? '' : say.country(address.country);
  return [organization, name ?? '', ...address.lines, town, address.region ?? '', country].filter(
    (line) => line !== '',
  );
}

function factsOf(data: DocumentData, say: Words): Sheet['facts'] {
  const facts: [string, string | null][] = [
    [say.number, data.number],
    [say.date, say.day(data.date)],
    [say.validUntil, data.kind === 'quote' ? say.day(data.validUntil) : null],
    [say.dueOn, data.kind === 'invoice' ? say.day(data.dueOn) : null],
    [say.paidOn, data.kind === 'receipt' ? say.day(data.paidOn) : null],
    [say.quote, data.kind === 'invoice' ? data.quoteNumber : null],
    [say.invoice, data.kind === 'receipt' || data.kind === 'credit-note' ? data.invoiceNumber : null],
    [say.purchaseOrder, data.purchaseOrder],
    [say.account, data.buyer.email],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function rowOf(line: DocumentLine, index: number, sign: 1 | -1, say: Words): Row {
  const { item, users, reduction, period } = line;
  const what = item.what === 'upgrade' ? say.item(item) : `${say.item(item)}, ${say.users(users)}`;
  return {
    place: String(index + 1),
    app: line.appName,
    details: [`${line.sen} · ${what}`, ...(reduction ? [say.reduction(reduction)] : [])],
    period: period ? say.period(period.from, period.to) : '',
    amount: say.money(cents(line.amount * sign)),
  };
}

function closingOf(data: DocumentData, say: Words): readonly Paragraph[] {
  switch (data.kind) {
    case 'quote': {
      const order = data.orderAt === null ? [] : [{ text: say.order }, { text: data.orderAt, link: data.orderAt }];
      return [{ text: `${say.kept(data.validUntil)} ${say.onlyIfPaid}` }, ...order];
    }
    case 'invoice':
      return [
        { text: say.howToPay, strong: true },
        { text: say.payUntil(data.dueOn, data.number) },
        ...data.paymentLines.map((text, index) => ({ text, apart: index === 0 })),
        { text: say.keysAfterPayment, apart: true },
      ];
    case 'receipt':
      return [{ text: say.paid(data.paidOn, data.paidBy) }];
    case 'credit-note': {
      const reason = data.reason === null ? [] : [{ text: `${say.reason} ${data.reason}` }];
      return [{ text: say.credits(data.invoiceNumber) }, ...reason];
    }
  }
}
