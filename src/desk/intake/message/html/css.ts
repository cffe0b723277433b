import * as limits from '../../../../kernel/limits.ts';
import { type Selector, selectorsOf } from './selectors.ts';

/** Declarations in their order. Names and values in lower case. */
export type Declared = { readonly name: string; readonly value: string; readonly important: boolean };

export type Rule = Selector & {
  /** Whether it applies is certain: no part of it depends on what is not worked out (`:nth-child`, `@supports`). */
  readonly certain: boolean;
  readonly declared: readonly Declared[];
};

/** What would not be read to its end hides what it stands at: nobody writes so much of it. */
const tooMuch: readonly Declared[] = [{ name: 'display', value: 'none', important: true }];

const literal =
  /\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|url\(\s*(?!["'\s])[^)]*\)?|\\(?:([0-9a-f]{1,6})\s?|([^\n]))/giu;

/**
 * CSS without what could be taken for its structure and is none: comments are blanks, escapes the letters they mean
 * (`d\69splay`), and no brace, bracket, comma or semicolon is left in a string or an address.
 */
const plain = (text: string): string =>
  /["'\\]|\/\*|url\(/iu.test(text)
    ? text.replace(literal, (whole: string, code?: string, letter?: string) => {
        if (whole.startsWith('/*')) return ' ';
        if (!whole.startsWith('\\')) return whole.replace(/[^\w\s"'-]/gu, '_').replace(/^url_/iu, 'url');
        const meant =
          code === undefined ? (letter ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
        return /[\w-]|[^\0-\u007f]/u.test(meant) ? meant : '_';
      })
    : text;

const closes: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** The place of the first of `stops` from `from` on that stands in no brackets, or the end. */
function placeOf(text: string, from: number, stops: string): number {
  const open: string[] = [];
  const mark = /[{}()[\];,]/gu;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [letter] = found;
    if (open.length === 0 && stops.includes(letter)) return found.index;
    const closing = closes[letter];
    if (closing !== undefined) open.push(closing);
    else if (letter === open.at(-1)) open.pop();
  }
  return text.length;
}

/** Text divided at `divider`, where it stands in no brackets. */
function divided(text: string, divider: string): string[] {
  if (!/[{}()[\]]/u.test(text)) return text.split(divider);
  const pieces: string[] = [];
  for (let at = 0; at <= text.length;) {
    const end = placeOf(text, at, divider);
    pieces.push(text.slice(at, end));
    at = end + 1;
  }
  return pieces;
}

function declarationsIn(text: string): readonly Declared[] {
  const pieces = divided(text, ';');
  if (pieces.length > limits.style_declarations) return tooMuch;
  return pieces.flatMap((piece) => {
    const colon = piece.indexOf(':');
    // Braces are no part of a declaration that a browser takes.
    if (colon < 0 || /[{}]/u.test(piece)) return [];
    const name = piece.slice(0, colon).trim().toLowerCase();
    const said = piece
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = /!\s*important$/u.test(said);
    return [{ name, value: important ? said.replace(/\s*!\s*important$/u, '') : said, important }];
  });
}

/** The declarations of a `style` attribute. */
export const declarations = (style: string): readonly Declared[] =>
  style.length > limits.style_chars ? tooMuch : declarationsIn(plain(style));

/** Whether `@media …` holds on the screen of a desk, 1,280 wide; null where that cannot be said. */
export function mediaHolds(query: string): boolean | null {
  const branches = query.split(',').map((branch): boolean | null => {
    if (/\bnot\b/u.test(branch)) return null;
    if (/\b(?:print|speech|aural|tty|tv|handheld|projection|braille)\b/u.test(branch)) return false;
    let holds: boolean | null = /^[\s\w().:-]*$/u.test(branch) ? true : null;
    for (const [, name = '', value = ''] of branch.matchAll(/\(\s*([\w-]+)\s*(?::\s*([^()]*?))?\s*\)/gu)) {
      const size = Number.parseFloat(value) * (/em\s*$/u.test(value) ? 16 : 1);
      if (/^max-(?:device-)?width$/u.test(name) && size < 1_280) return false;
      if (/^min-(?:device-)?width$/u.test(name) && size > 1_280) return false;
      if (name === 'prefers-color-scheme' && value.includes('dark')) return false;
      if (!/^(?:(?:max|min)-(?:device-)?width|prefers-color-scheme)$/u.test(name)) holds = null;
    }
    return holds;
  });
  if (branches.includes(true)) return true;
  return branches.includes(null) ? null : false;
}

/** Rules as they were found; `whole`: none was left out. */
export type Sheet = { readonly rules: readonly Rule[]; readonly whole: boolean };

class Rules {
  readonly rules: Rule[] = [];
  whole = true;

  /** What stands in a sheet or in a group of one. `sure`: that it applies is certain. */
  read(text: string, sure: boolean, depth: number): void {
    for (let at = 0; at < text.length;) {
      const statement = /^\s*@/u.test(text.slice(at, at + 200));
      const open = placeOf(text, at, statement ? '{;' : '{');
      if (open >= text.length) return;
      if (text[open] === ';') {
        at = open + 1;
        continue;
      }
      const end = placeOf(text, open + 1, '}');
      this.#rule(text.slice(at, open).trim(), text.slice(open + 1, end), sure, depth);
      at = end + 1;
    }
  }

  #rule(head: string, body: string, sure: boolean, depth: number): void {
    if (depth > 4 || this.rules.length > limits.style_rules || head.length > limits.style_chars) {
      this.whole = false;
      return;
    }
    if (head.startsWith('@')) {
      if (!/^@(?:media|supports|layer|container|scope|document|starting-style)\b/iu.test(head)) return;
      // In which order layers win, and what else a group may ask for, is not worked out.
      const holds = /^@media\b/iu.test(head) ? mediaHolds(head.slice(6).toLowerCase()) : null;
      if (holds !== false) this.read(body, sure && holds === true, depth + 1);
      return;
    }
    const { selectors, certain } = selectorsOf(divided(head, ','));
    // Rules in rules (CSS Nesting): where exactly they apply is not worked out.
    const nested = body.includes('{');
    const declared = declarationsIn(body);
    for (const selector of selectors)
      this.rules.push({ ...selector, certain: selector.certain && certain && sure, declared });
    if (nested) this.read(body.replace(/&/gu, '*').replace(/[^{};]*;/gu, ''), false, depth + 1);
  }
}

/** A style sheet to rules, groups (`@media`, `@supports`) opened. `sure`: that the sheet applies is certain. */
export function rulesOf(sheet: string, sure: boolean): Sheet {
  const found = new Rules();
  found.read(plain(sheet.replace(/<!--|-->/gu, ' ')), sure, 0);
  return {
    rules: found.rules.slice(0, limits.style_rules),
    whole: found.whole && found.rules.length <= limits.style_rules,
  };
}
