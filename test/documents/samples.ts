import type {
  DocumentData,
  DocumentLine,
  InvoiceDocument,
  QuoteDocument,
} from '../../src/marketplace/documents/types.ts';
import { sellerOf } from '../../src/marketplace/documents/seller.ts';
import { day } from '../../src/kernel/day.ts';
import { cents } from '../../src/kernel/money.ts';
import { profile as exampleProfile } from '../sources/support.ts';

const seller = sellerOf(exampleProfile);

export const buyer = {
  organization: 'Północ Logistyka Sp. z o.o.',
  name: 'Zofia Dąbrowska-Łęcka',
  email: 'it@polnoc.example',
  address: { lines: ['ul. Żurawia 12/4'], city: 'Gdańsk', region: null, postalCode: '80-001', country: 'PL' },
};

const line = (part: Partial<DocumentLine> & Pick<DocumentLine, 'sen' | 'item'>): DocumentLine => ({
  appName: 'Wireframes for Confluence',
  users: 100,
  period: { from: day('2026-12-01'), to: day('2027-11-30') },
  reduction: null,
  amount: cents(35_000),
  ...part,
});

export const lines: readonly DocumentLine[] = [
  line({ sen: 'SEN-4800001', item: { what: 'renewal', months: 12 } }),
  line({
    sen: 'SEN-4800001',
    users: 250,
    item: { what: 'upgrade', fromUsers: 100, toUsers: 250 },
    period: { from: day('2026-11-25'), to: day('2027-12-02') },
    reduction: { why: 'credit', days: 7, amount: cents(671) },
    amount: cents(69_329),
  }),
  line({
    sen: 'SEN-4800002',
    appName: 'Wireframes for Jira',
    users: -1,
    item: { what: 'co-term', until: day('2027-03-31') },
    period: { from: day('2027-01-01'), to: day('2027-03-31') },
    amount: cents(103_600),
  }),
];

const totalOf = (all: readonly DocumentLine[]) => cents(all.reduce((sum, { amount }) => sum + amount, 0));

const common = {
  language: 'en' as const,
  createdAt: new Date('2026-11-25T21:04:05Z'),
  date: day('2026-11-25'),
  seller,
  buyer,
  purchaseOrder: 'PO-2026/0815',
  currency: 'USD',
  lines,
  total: totalOf(lines),
};

export const quote = (part: Partial<QuoteDocument> = {}): QuoteDocument => ({
  ...common,
  kind: 'quote',
  number: 'Q-2026-000017',
  validUntil: day('2026-12-25'),
  orderAt: 'https://licenses.sketchwell.example/account/quotes/Q-2026-000017',
  ...part,
  total: totalOf(part.lines ?? lines),
});

export const invoice = (part: Partial<InvoiceDocument> = {}): InvoiceDocument => ({
  ...common,
  kind: 'invoice',
  number: 'I-2026-000009',
  dueOn: day('2026-12-25'),
  quoteNumber: 'Q-2026-000017',
  paymentLines: exampleProfile.vendor.bank,
  ...part,
  total: totalOf(part.lines ?? lines),
});

export const receipt: DocumentData = {
  ...common,
  kind: 'receipt',
  number: 'R-2026-000004',
  invoiceNumber: 'I-2026-000009',
  paidOn: day('2026-12-02'),
  paidBy: 'bank-transfer',
};

export const creditNote: DocumentData = {
  ...common,
  kind: 'credit-note',
  number: 'C-2026-000001',
  invoiceNumber: 'I-2026-000009',
  reason: 'Ordered twice',
};

/** A document as long as they get. */
export const manyLines: readonly DocumentLine[] = Array.from({ length: 200 }, (_, index) =>
  line({ sen: `SEN-${4_900_000 + index}`, item: { what: 'renewal', months: 12 } }),
);
