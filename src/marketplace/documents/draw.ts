import Pdf from 'pdfkit';
import type { Paragraph, Row, Sheet } from './content.ts';
import { type FontOf, type Pen, type Style, createPen, ink } from './pen.ts';

/** A4 in points. The address stands where windows of envelopes are (DIN 5008 B). */
const page = { width: 595.28, height: 841.89, left: 62, right: 540, top: 54, bottom: 762 };
const columns = { place: page.left, license: 86, period: 345, amount: page.right };
const facts = { left: 352, value: 430 };

const styles = {
  body: { size: 9.5 },
  strong: { size: 9.5, strong: true },
  soft: { size: 8.5, soft: true },
  small: { size: 7.5, soft: true },
  tiny: { size: 6.5, soft: true },
  title: { size: 20, strong: true },
  total: { size: 12, strong: true },
} as const satisfies Record<string, Style>;

/** From the top of one line to the top of the next. */
const step = ({ size }: Style): number => size * 1.45;

type Info = { readonly title: string; readonly author: string; readonly language: string; readonly createdAt: Date };

/** Draws a document and hands its bytes over, bit by bit. The same input gives the same bytes. */
export function draw(sheet: Sheet, info: Info, fontOf: FontOf, take: (bytes: Uint8Array) => void): Promise<void> {
  const pdf = new Pdf({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: info.language,
    displayTitle: true,
    // No font of pdfkit's own.
    font: '',
    info: { Title: info.title, Author: info.author, CreationDate: info.createdAt },
  });
  pdf.on('data', take);
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject));
  const pen = createPen(pdf, fontOf);
  const turn = (): number => {
    pdf.addPage();
    return continuedHead(pen, sheet);
  };
  const head = drawHead(pen, sheet);
  const rows = drawRows(pen, sheet, head, turn);
  drawClosing(pen, sheet, rows, turn);
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    drawFoot(pen, sheet, sheet.page(index + 1, count));
  }
  pdf.end();
  return ended;
}

/** Each part is given where it begins and gives where the next one does; `turn` begins a page and tells where. */
function drawHead(pen: Pen, sheet: Sheet): number {
  const { seller, sender, buyer, facts: pairs, title } = sheet;
  pen.write(seller.name, page.left, page.top, { size: 13, strong: true });
  let y = page.top + 2;
  for (const line of seller.lines) {
    pen.writeRight(line, page.right, y, styles.small);
    y += step(styles.small);
  }
  const top = 134;
  const [senderLine = ''] = pen.lines(sender, facts.left - page.left - 24, styles.tiny);
  pen.write(senderLine, page.left, top, styles.tiny);
  y = top + 16;
  for (const [index, text] of buyer.entries()) {
    const style = index === 0 ? styles.strong : styles.body;
    for (const line of pen.lines(text, facts.left - page.left - 24, style)) {
      pen.write(line, page.left, y, style);
      y += step(style);
    }
  }
  let factsY = top + 16;
  for (const [label, value] of pairs) {
    pen.write(label, facts.left, factsY + 0.8, styles.soft);
    for (const line of pen.lines(value, page.right - facts.value, styles.body)) {
      pen.write(line, facts.value, factsY, styles.body);
      factsY += step(styles.body);
    }
  }
  const below = Math.max(262, y + 22, factsY + 22);
  pen.write(title, page.left, below, styles.title);
  return drawColumns(pen, sheet, below + 48);
}

/** What stands over the table, at its beginning and on each page where it goes on. */
function drawColumns(pen: Pen, { heads }: Sheet, y: number): number {
  pen.write(heads.license, columns.license, y, styles.small);
  pen.write(heads.period, columns.period, y, styles.small);
  pen.writeRight(heads.amount, columns.amount, y, styles.small);
  pen.rule(page.left, y + 15, page.right - page.left, ink.strongLine, 0.75);
  return y + 23;
}

function continuedHead(pen: Pen, sheet: Sheet): number {
  pen.write(sheet.title, page.left, page.top, styles.strong);
  const [organization = ''] = pen.lines(sheet.buyer[0] ?? '', 240, styles.soft);
  pen.writeRight(organization, page.right, page.top + 1, styles.soft);
  return drawColumns(pen, sheet, page.top + 32);
}

type Turn = () => number;

function drawRows(pen: Pen, { rows }: Sheet, start: number, turn: Turn): number {
  let y = start;
  for (const row of rows) {
    const lines = linesOf(pen, row);
    const height = lines.reduce((sum, { style }) => sum + step(style), 0);
    if (y + height > page.bottom) y = turn();
    pen.write(row.place, columns.place, y + 0.8, styles.soft);
    pen.write(row.period, columns.period, y + 0.4, { size: 9 });
    pen.writeRight(row.amount, columns.amount, y, styles.body);
    for (const { text, style } of lines) {
      pen.write(text, columns.license, y, style);
      y += step(style);
    }
    pen.rule(page.left, y + 4, page.right - page.left, ink.line);
    y += 11;
  }
  return y;
}

function linesOf(pen: Pen, { app, details }: Row): readonly { readonly text: string; readonly style: Style }[] {
  const room = columns.period - columns.license - 16;
  return [
    ...pen.lines(app, room, styles.strong).map((text) => ({ text, style: styles.strong })),
    ...details.flatMap((one) => pen.lines(one, room, styles.soft).map((text) => ({ text, style: styles.soft }))),
  ];
}

/** The total and what comes after it; the total stands alone on no page. */
function drawClosing(pen: Pen, { total: [label, amount], closing }: Sheet, start: number, turn: Turn): void {
  const [first] = closing;
  let y = start + 6;
  if (y + 60 + (first ? step(styles.body) : 0) > page.bottom) y = turn();
  pen.write(label, columns.license, y, styles.total);
  pen.writeRight(amount, columns.amount, y, styles.total);
  y += 42;
  for (const paragraph of closing) {
    const style = paragraph.strong ? styles.strong : styles.body;
    if (paragraph.apart) y += 7;
    for (const line of pen.lines(paragraph.text, 400, style)) {
      if (y + step(style) > page.bottom) y = turn();
      drawLine(pen, paragraph, line, y, style);
      y += step(style);
    }
  }
}

function drawLine(pen: Pen, { link }: Paragraph, line: string, y: number, style: Style): void {
  pen.write(line, page.left, y, style, link === undefined ? undefined : ink.link);
  if (link !== undefined) pen.link(page.left, y, pen.width(line, style), step(style), link);
}

function drawFoot(pen: Pen, { foot }: Sheet, pages: string): void {
  let y = 784;
  pen.rule(page.left, y, page.right - page.left, ink.line);
  y += 8;
  pen.writeRight(pages, page.right, y, styles.small);
  for (const line of foot) {
    pen.write(line, page.left, y, styles.small);
    y += step(styles.small);
  }
}
