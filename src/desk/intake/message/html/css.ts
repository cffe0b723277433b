import { limits } from '../../../../kernel/limits.ts';

/** Declarations as they apply: the last of a name, `!important` first. Names and values in lower case. */
export type Declared = { readonly name: string; readonly value: string; readonly important: boolean };

/** Comments are nothing, escapes are the letters they mean (`d\69splay`). */
const plain = (text: string): string =>
  text
    .replace(/\/\*[^]*?(?:\*\/|$)/gu, ' ')
    .replace(/\\([0-9a-f]{1,6})\s?|\\(.)/giu, (_, code?: string, letter?: string) =>
      code === undefined ? (letter ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    );

/** `a: b; c: d` to declarations. A semicolon in quotes or parentheses divides nothing. */
export function declarations(text: string): Declared[] {
  const found: Declared[] = [];
  for (const match of plain(text.slice(0, 20_000)).matchAll(/(?:"[^"]*"|'[^']*'|\([^()]*\)|[^;"'()]|["'()])+/gu)) {
    const colon = match[0].indexOf(':');
    if (colon < 0) continue;
    const name = match[0].slice(0, colon).trim().toLowerCase();
    const said = match[0]
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const important = /!\s*important$/u.test(said);
    found.push({ name, value: important ? said.replace(/\s*!\s*important$/u, '') : said, important });
    if (found.length >= 200) break;
  }
  return found;
}

/** One part of a selector: `p.note#x`. */
type Compound = {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Attributes that must be there; a value must stand in the attribute. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
};

export type Rule = {
  /** From left to right; `direct`: the next one must be its child. */
  readonly path: readonly { readonly compound: Compound; readonly direct: boolean }[];
  /** Whether it applies here depends on what is not worked out (`:nth-child`, `a + b`, an unknown @media). */
  readonly certain: boolean;
  readonly specificity: number;
  readonly declared: readonly Declared[];
};

/** Never true of a mail that is only read, or about something else than the element's text. */
const neverApplies =
  /::|:(?:hover|active|focus|visited|target|checked|disabled|before|after|first-line|first-letter|focus-within|focus-visible)\b/u;

const compoundParts =
  /([.#]?)((?:[\w-]|[^\0-\u007f])+|\*)|\[([^\]]{0,200})\]|:[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?/gu;

function compoundOf(text: string): Compound & { readonly exact: boolean } {
  let tag: string | null = null;
  let id: string | null = null;
  let exact = true;
  const classes: string[] = [];
  const attributes: (readonly [string, string])[] = [];
  for (const [whole, mark, name = '', attribute] of text.matchAll(compoundParts)) {
    if (attribute !== undefined) {
      const parts = /^\s*([\w-]+)\s*(?:[~|^$*]?=\s*["']?([^"']*?)["']?(?:\s+[is])?\s*)?$/iu.exec(attribute);
      if (parts) attributes.push([(parts[1] ?? '').toLowerCase(), parts[2] ?? '']);
      else exact = false;
    } else if (whole.startsWith(':')) exact &&= /^:(?:root|link|any-link)$/iu.test(whole);
    else if (mark === '#') id = name;
    else if (mark === '.') classes.push(name);
    else if (name !== '*') tag = name.toLowerCase();
  }
  return { tag, id, classes, attributes, exact };
}

function ruleOf(selector: string, declared: readonly Declared[], sure: boolean): Rule | null {
  const text = selector.trim();
  if (text === '' || text.length > 500 || neverApplies.test(text)) return null;
  let certain = sure && !/[+~](?![^[]*\])/u.test(text);
  let specificity = 0;
  const path: { compound: Compound; direct: boolean }[] = [];
  for (const piece of text.replace(/\s*([>+~])\s*(?![^[(]*[\])])/gu, ' $1 ').split(/\s+/u)) {
    const last = path.at(-1);
    if (piece === '>') {
      if (last) last.direct = true;
      continue;
    }
    // What stands beside it is not looked at: the rule may apply.
    if (piece === '+' || piece === '~') {
      path.pop();
      continue;
    }
    const { exact, ...compound } = compoundOf(piece);
    certain &&= exact;
    specificity += compound.id === null ? 0 : 1_000_000;
    specificity += (compound.classes.length + compound.attributes.length) * 1_000 + (compound.tag === null ? 0 : 1);
    path.push({ compound, direct: false });
  }
  return path.length === 0 ? null : { path, certain, specificity, declared };
}

/** Whether `@media …` holds on the screen of a desk, 1,280 wide; null where that cannot be said. */
export function mediaHolds(query: string): boolean | null {
  const branches = query.split(',').map((branch): boolean | null => {
    if (/\bnot\b/u.test(branch)) return null;
    if (/\b(?:print|speech|aural|tty|tv|handheld|projection|braille)\b/u.test(branch)) return false;
    let holds: boolean | null = true;
    for (const [, name = '', value = ''] of branch.matchAll(/\(\s*([\w-]+)\s*(?::\s*([^()]*?))?\s*\)/gu)) {
      const size = Number.parseFloat(value) * (/em\s*$/u.test(value) ? 16 : 1);
      if (/^max-(?:device-)?width$/u.test(name) && size < 1_280) return false;
      if (/^min-(?:device-)?width$/u.test(name) && size > 1_280) return false;
      if (name === 'prefers-color-scheme' && value.includes('dark')) return false;
      if (!/^(?:(?:max|min)-(?:device-)?width|prefers-color-scheme)$/u.test(name)) holds = null;
    }
    return /[<>]/u.test(branch) ? null : holds;
  });
  if (branches.includes(true)) return true;
  return branches.includes(null) ? null : false;
}

/** Where the block that opens at `open` ends (the place of its closing brace, or the end). */
function blockEnd(text: string, open: number): number {
  let depth = 0;
  const brace = /[{}]/gu;
  brace.lastIndex = open;
  for (let found = brace.exec(text); found; found = brace.exec(text)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index;
  }
  return text.length;
}

/** A style sheet to rules, as far as they are not more than the limit; groups (`@media`, `@supports`) opened. */
export function rulesOf(sheet: string, room: number = limits.style_rules, sure = true, depth = 0): Rule[] {
  const text = depth === 0 ? sheet.replace(/<!--|-->/gu, ' ').replace(/\/\*[^]*?(?:\*\/|$)/gu, ' ') : sheet;
  const rules: Rule[] = [];
  let at = 0;
  while (at < text.length && rules.length < room) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const end = blockEnd(text, open);
    // Statements such as `@import url(x);` stand before a rule and end in a semicolon.
    const before = text.slice(at, open);
    const head = before.slice(before.lastIndexOf(';') + 1).trim();
    const body = text.slice(open + 1, end);
    at = end + 1;
    if (!head.startsWith('@')) {
      const declared = declarations(body);
      for (const selector of plainSelectors(head)) {
        const rule = ruleOf(selector, declared, sure);
        if (rule) rules.push(rule);
      }
      // Rules in rules (CSS Nesting): where exactly they apply is not worked out.
      if (body.includes('{') && depth < 3)
        rules.push(...rulesOf(body.replaceAll('&', '*'), room - rules.length, false, depth + 1));
      continue;
    }
    if (depth > 3 || !/^@(?:media|supports|layer|container|scope|document)\b/iu.test(head)) continue;
    const holds = /^@(?:media|layer)\b/iu.test(head) ? mediaHolds(head.replace(/^@\w+/u, '').toLowerCase()) : null;
    if (holds !== false) rules.push(...rulesOf(body, room - rules.length, sure && holds === true, depth + 1));
  }
  return rules.slice(0, room);
}

const plainSelectors = (head: string): string[] =>
  plain(head.slice(0, 5_000))
    .split(/,(?![^([]*[)\]])/u)
    .slice(0, 200);
