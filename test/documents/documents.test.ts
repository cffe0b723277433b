import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText } from 'unpdf';
import { renderDocument } from '../../src/marketplace/documents/service.ts';
import { piecesOf, wrap } from '../../src/marketplace/documents/text.ts';
import { cents } from '../../src/kernel/money.ts';
import { buyer, creditNote, invoice, manyLines, quote, receipt } from './samples.ts';

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
  // A letter that a font builds of two signs has no text for the second one: readers pass over it.
  return text.map((page) => page.replaceAll(/[\s\p{Cc}]+/gu, ' '));
}
const textOf = async (pdf: Uint8Array): Promise<string> => (await pagesOf(pdf)).join(' ');

function holds(text: string, parts: readonly string[]): void {
  assert.deepEqual(
    parts.filter((part) => !text.includes(part)),
    [],
    text,
  );
}

test('a quote says who sells, who buys, each line, the total, and until when its prices are kept', async () => {
  const text = await textOf(await renderDocument(quote()));
  holds(text, [
    'Sketchwell · Ankergasse 7 · 20457 Hamburg · Germany',
    'Północ Logistyka Sp. z o.o.',
    'Zofia Dąbrowska-Łęcka',
    '80-001 Gdańsk',
    'Quote Q-2026-000017',
    'PO-2026/0815',
    'it@polnoc.example',
    'SEN-4800001 · Renewal for 12 months, 100 users',
    '1 Dec 2026 – 30 Nov 2027',
    'Upgrade from 100 users to 250 users',
    'Credit for 7 paid days: 6.71 taken off',
    'Co-term to 31 Mar 2027, unlimited users',
    'USD 2,079.29',
    'kept until 25 December 2026',
    'https://licenses.sketchwell.example/account/quotes/Q-2026-000017',
    'VAT ID DE123456789',
    'Page 1 of 1',
  ]);
});

test('an invoice in German says until when and how to pay', async () => {
  const text = await textOf(await renderDocument(invoice({ language: 'de' })));
  holds(text, [
    'Rechnung I-2026-000009',
    'Fällig am 25. Dezember 2026',
    'Angebot Q-2026-000017',
    'Polen',
    'Erweiterung von 100 auf 250 Benutzer',
    'Gutschrift für 7 bezahlte Tage: 6,71 abgezogen',
    'USD 2.079,29',
    'IBAN DE02 1203 0000 0000 2020 51',
    'geben Sie I-2026-000009 als Verwendungszweck an',
  ]);
});

test('a receipt says that it is paid; a credit note takes amounts back', async () => {
  holds(await textOf(await renderDocument(receipt)), [
    'Receipt R-2026-000004',
    'Paid in full on 2 December 2026 by bank transfer',
  ]);
  holds(await textOf(await renderDocument(creditNote)), [
    'Credit note C-2026-000001',
    '−350.00',
    'USD −2,079.29',
    'Reason: Ordered twice',
  ]);
});

test('200 lines go over pages, each with its head and its number, and none is lost', async () => {
  const pages = await pagesOf(await renderDocument(invoice({ lines: manyLines })));
  assert.ok(pages.length > 5);
  for (const [index, page] of pages.entries()) {
    holds(page, ['Invoice I-2026-000009', 'Maintenance', 'Amount in USD', `Page ${index + 1} of ${pages.length}`]);
  }
  const all = pages.join(' ');
  assert.deepEqual(
    manyLines.filter(({ sen }) => all.split(`${sen} ·`).length !== 2),
    [],
  );
  assert.ok(pages.at(-1)?.includes('USD 70,000.00'));
});

test('the same document has the same bytes, whenever it is made', async () => {
  const [first, second] = [await renderDocument(quote()), await renderDocument(quote())];
  assert.deepEqual(first, second);
  const later = await renderDocument(quote({ createdAt: new Date('2026-11-26T00:00:00Z') }));
  assert.notDeepEqual(first, later);
});

test('a document whose lines do not come to its total is not made', async () => {
  await assert.rejects(renderDocument({ ...invoice(), total: cents(1) }), /come to 207929, not to 1/u);
});

// How each is found again in the file; signs that are no letters are left out.
const names: readonly (readonly [name: string, found: string])[] = [
  ['Příliš Žluťoučký Kůň', 'Příliš Žluťoučký Kůň'],
  ['Γιώργος Παπαδόπουλος', 'Γιώργος Παπαδόπουλος'],
  ['Дмитро Ковальчук-Їжак', 'Дмитро Ковальчук-Їжак'],
  ['Đặng Thị Hương', 'Đặng Thị Hương'],
  ['髙橋 真琴 ㈱', '髙橋 真琴 ㈱'],
  ['김민준', '김민준'],
  ['王小明 · 陳怡君', '王小明 · 陳怡君'],
  ['אברהם', 'אברהם'],
  ['สมชาย ใจดี', 'สมชาย ใจดี'],
  ['Գևորգ Պետրոսյան', 'Գևորգ Պետրոսյան'],
  ['გიორგი ბერიძე', 'გიორგი ბერიძე'],
  ['O’Neill & Söhne 🦊', 'O’Neill & Söhne'],
  ['Zoe\u0308 Muller', 'Zoë Muller'],
];

test('names of people stand as they write them, in whatever letters', async () => {
  for (let at = 0; at < names.length; at += 6) {
    const some = names.slice(at, at + 6);
    const address = { ...buyer.address, lines: some.map(([name]) => name) };
    holds(
      await textOf(await renderDocument(quote({ buyer: { ...buyer, address } }))),
      some.map(([, found]) => found),
    );
  }
});

const allLetters = { has: () => true };
const drawn = (line: string): string =>
  piecesOf(line, () => allLetters)
    .map(({ text }) => text)
    .join('|');

test('what is read from the right changes places, and numbers in it stay as they are', () => {
  assert.equal(drawn('plain'), 'plain');
  assert.equal(drawn('A אב ג 12'), 'A |12|אב ג ');
  assert.equal(drawn('A (אב) B'), 'A (|אב|) B');
});

test('a line breaks between words, in Japanese too, and in a word only where that alone is too wide', () => {
  const width = (text: string): number => [...text].length;
  assert.deepEqual(wrap('one two, three', 8, width), ['one two,', 'three']);
  assert.deepEqual(wrap('abcdefghij kl', 4, width), ['abcd', 'efgh', 'ij', 'kl']);
  assert.deepEqual(wrap('one (two) three', 6, width), ['one', '(two)', 'three']);
  const japanese = wrap('株式会社東京ロジスティクス', 5, width);
  assert.ok(japanese.every((line) => width(line) <= 5) && japanese.join('') === '株式会社東京ロジスティクス');
});
