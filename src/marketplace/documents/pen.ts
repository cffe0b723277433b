import type Pdf from 'pdfkit';
import { piecesOf, wrap } from './text.ts';

/** A font as it is put into a file: TrueType, in both weights that documents use. */
export type DrawnFont = {
  readonly name: string;
  readonly regular: Buffer;
  readonly strong: Buffer;
  has(letter: string): boolean;
};
/** The font that shows a letter; null where none does. */
export type FontOf = (letter: string) => DrawnFont | null;

export type Style = { readonly size: number; readonly strong?: boolean; readonly soft?: boolean };
export const ink = { text: '#1d232b', soft: '#5a6572', line: '#d3d9e0', strongLine: '#1d232b', link: '#1a56b8' };

export type Pen = ReturnType<typeof createPen>;

/** Writes lines of any script at a place. Lengths are points, 72 to the inch; y is the top of a line. */
export function createPen(pdf: InstanceType<typeof Pdf>, fontOf: FontOf) {
  const widths = new Map<string, number>();

  const registered = new Set<string>();

  const use = (font: DrawnFont, { size, strong = false }: Style): void => {
    const name = `${font.name} ${strong ? 'strong' : 'regular'}`;
    if (!registered.has(name)) pdf.registerFont(name, strong ? font.strong : font.regular);
    registered.add(name);
    pdf.font(name, size);
  };
  const width = (text: string, style: Style): number => {
    const key = `${style.size} ${style.strong ?? false} ${text}`;
    let total = widths.get(key);
    if (total === undefined) {
      total = 0;
      for (const piece of piecesOf(text, fontOf)) {
        use(piece.font, style);
        total += pdf.widthOfString(piece.text);
      }
      widths.set(key, total);
    }
    return total;
  };
  const write = (text: string, x: number, y: number, style: Style, color?: string): void => {
    let at = x;
    pdf.fillColor(color ?? (style.soft ? ink.soft : ink.text));
    for (const piece of piecesOf(text, fontOf)) {
      use(piece.font, style);
      // Fonts of other scripts are higher: all of a line stand on one base line.
      pdf.text(piece.text, at, y + style.size, { lineBreak: false, baseline: 'alphabetic' });
      at += pdf.widthOfString(piece.text);
    }
  };
  return {
    width,
    write,
    writeRight: (text: string, right: number, y: number, style: Style): void =>
      write(text, right - width(text, style), y, style),
    lines: (text: string, room: number, style: Style): readonly string[] =>
      wrap(text, room, (part) => width(part, style)),
    rule: (x: number, y: number, length: number, color: string, thickness = 0.5): void => {
      pdf
        .moveTo(x, y)
        .lineTo(x + length, y)
        .lineWidth(thickness)
        .strokeColor(color)
        .stroke();
    },
    link: (x: number, y: number, length: number, height: number, url: string): void => {
      pdf.link(x, y, length, height, url);
    },
  };
}
