import { addressesIn, withoutAddresses } from '../words/emails.ts';
import { scanKeys, type KeyPrefix } from '../keys/scan.ts';
import { conceptsIn } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { mentionsIn } from '../words/mentions.ts';
import type { Sections } from './sections.ts';
import { linesOf, sentencesOf, type Sentence } from '../words/sentences.ts';
import { tablesIn } from '../layout/tables.ts';
import { excuses, fold, hasBullet, isBlank, markOf, postscript, type Line } from '../words/text.ts';

/** Who is spoken of: each customer's own lines, beside those that are said of all. */
export type Split =
  | { readonly kind: 'one' }
  | { readonly kind: 'unclear'; readonly why: string }
  | { readonly kind: 'several'; readonly customers: readonly Sections[] };

const single: Split = { kind: 'one' };
const most_customers = 20;

/** Rows of a table, each with a key and an account of its own. */
function byRows(sections: Sections, prefixes: readonly KeyPrefix[]): Split | null {
  for (const table of tablesIn(sections.own)) {
    const topics = table.titles.map(({ topic }) => topic);
    const account = topics.findIndex((topic) => topic === 'account' || topic === 'bareEmail');
    if (account < 0 || !topics.includes('key') || table.rows.length < 2) continue;
    const rows = table.rows.filter((row) => row.cells.length > account);
    const accounts = new Set(rows.map((row) => row.cells[account]?.toLowerCase()));
    const keyed = rows.filter((row) => scanKeys([row.line], prefixes).candidates.length > 0);
    if (accounts.size < 2) continue;
    if (keyed.length !== rows.length || accounts.size !== rows.length || rows.length > most_customers)
      return { kind: 'unclear', why: 'a table names several accounts' };
    const all = new Set(rows.map((row) => row.line));
    return {
      kind: 'several',
      customers: rows.map((row) => ({
        ...sections,
        own: sections.own.filter((line) => !all.has(line) || line === row.line),
      })),
    };
  }
  return null;
}

type Block = { readonly lines: Line[]; readonly numbered: boolean };

/** Paragraphs, and items of a numbered list with what belongs to them; a heading ("Customer 2") begins one. */
function blocksOf(lines: readonly Line[], keyLines: ReadonlySet<Line>): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of lines) {
    if (isBlank(line) || line.depth > 0) {
      open = null;
      continue;
    }
    const mark = markOf(line.text);
    const numbered =
      (mark !== null && mark.index >= 0 && hasBullet(line.text)) ||
      heading.test(line.text) ||
      // A line that has a key and an address is a customer by itself.
      (keyLines.has(line) && addressesIn(line.text).length > 0);
    if (open === null || numbered) {
      open = { lines: [], numbered };
      blocks.push(open);
    }
    open.lines.push(line);
  }
  return blocks;
}

const heading = lean(
  /^\W*(?:customer|client|kunde|cliente?|klant|klient|company|firma|お客様|顧客|license|lizenz|licen\p{L}+)\s*(?:n[or°º]?\.? ?)?#?\d{1,2}\b/iu,
);
const mayBeAccount = (text: string): boolean => {
  const concepts = conceptsIn(withoutAddresses(text));
  return !['expert', 'contact', 'billing', 'old'].some((concept) => concepts.has(concept as never));
};

type Marked = { readonly block: Block; readonly key: boolean; readonly accounts: readonly string[] };

/** "Both agree to match the users." */
const isOfAll = ({ block, key, accounts }: Marked): boolean =>
  !key && accounts.length === 0 && block.lines.some(({ text }) => conceptsIn(text).has('all'));

/** Blocks that each hold keys and an account; what stands between two of them belongs to the one above. */
function byBlocks(sections: Sections, prefixes: readonly KeyPrefix[]): Split {
  const lines = sections.own;
  const keyLines = new Set(
    scanKeys(
      lines.filter(({ depth }) => depth === 0),
      prefixes,
    ).candidates.flatMap((key) => key.lines),
  );
  const marked = blocksOf(lines, keyLines).map((block): Marked => {
    const addresses = block.lines.flatMap(({ text }) =>
      mayBeAccount(text) ? addressesIn(text).map((found) => found.toLowerCase()) : [],
    );
    return { block, key: block.lines.some((line) => keyLines.has(line)), accounts: [...new Set(addresses)] };
  });
  const groups: Line[][] = [];
  // What stands below a complete group and names neither key nor account.
  const further: Line[][][] = [];
  // A group begins with a block that holds a key or an account where the one before it is complete.
  let complete = true;
  let hasKey = false;
  let accounts: string[] = [];
  for (const one of marked) {
    const begins = (one.key || one.accounts.length > 0) && complete;
    if (begins || (one.block.numbered && groups.length > 0 && complete)) {
      groups.push([]);
      further.push([]);
      hasKey = false;
      accounts = [];
      complete = false;
    }
    if (isOfAll(one)) continue;
    const isFurther = complete && !one.key && one.accounts.length === 0;
    if (isFurther) further.at(-1)?.push(one.block.lines);
    else groups.at(-1)?.push(...one.block.lines);
    hasKey ||= one.key;
    accounts.push(...one.accounts);
    complete ||= hasKey && accounts.length > 0;
  }
  // "Key … to a@… / key … to b@… / Acme Ltd, 1 Main Street": only below the last one, it is said of all.
  const isOfEach = further.slice(0, -1).some((blocks) => blocks.length > 0);
  if (isOfEach || groups.length < 2) for (const [at, blocks] of further.entries()) groups[at]?.push(...blocks.flat());
  return toSplit(sections, groups, prefixes);
}

function toSplit(sections: Sections, groups: readonly Line[][], prefixes: readonly KeyPrefix[]): Split {
  const described = groups.map((lines) => ({
    lines,
    keys: scanKeys(lines, prefixes).candidates.map(({ key }) => key),
    accounts: lines.flatMap(({ text }) =>
      mayBeAccount(text) ? addressesIn(text).map((found) => found.toLowerCase()) : [],
    ),
  }));
  const whole = described.filter(({ keys, accounts }) => keys.length > 0 && accounts.length > 0);
  const accounts = new Set(whole.flatMap((group) => group.accounts.slice(0, 1)));
  const keys = new Set(whole.flatMap((group) => group.keys));
  if (whole.length < 2 || accounts.size < whole.length || keys.size < whole.length) return single;
  if (whole.length > most_customers) return { kind: 'unclear', why: 'more customers than can be read at once' };
  const all = new Set(whole.flatMap((group) => group.lines));
  return {
    kind: 'several',
    customers: whole.map((group) => {
      const own = new Set(group.lines);
      return { ...sections, own: sections.own.filter((line) => !all.has(line) || own.has(line)) };
    }),
  };
}

const corrects = lean(
  /\b(?:instead|correct\p{L}*|sorry|wrong|typo|mistake|falsch|korrektur|stattdessen|erreur|rectific\p{L}*|correc\p{L}*|rettifica|errata|pardon|desole\p{L}*|désol\p{L}*|perdon|scus\p{L}*|vergissing|pomylk\p{L}*)|訂正|誤/iu,
);

const inOrder = lean(
  /(?<!\p{L})(?:(?:in|by) (?:that|this|the same|the above|like) (?:order|sequence)|order as above|respectively|in (?:dieser|derselben|der gleichen|gleicher|obiger) reihenfolge|dans (?:cet|le meme) ordre|en (?:ese|este|el mismo) orden|nella? (?:stesso|medesimo) ordine|in (?:deze|die|dezelfde) volgorde|w (?:tej|tej samej) kolejnosci|nesta ordem|na mesma ordem)(?!\p{L})/u,
);
const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\d]{2,}/gu) ?? [];

/**
 * "NAKURU - Flower Growers Ltd … Account a@…" for each, and below them "Nakuru  WFC-… / Jinja  WFC-…": the keys stand
 * in a list of their own, each beside the word that its customer begins with, or in the same order.
 */
function byNames(sections: Sections, prefixes: readonly KeyPrefix[]): Split {
  const said = sections.own.filter(({ depth }) => depth === 0);
  const keys = scanKeys(said, prefixes).candidates;
  const keyLines = new Set(keys.flatMap((key) => key.lines));
  const blocks = blocksOf(sections.own, keyLines).filter(
    ({ lines }) =>
      !lines.some((line) => keyLines.has(line)) &&
      lines.some(({ text }) => mayBeAccount(text) && addressesIn(text).length > 0),
  );
  // "Alder  Account a@… / Birch  Account b@…": each row is a customer's.
  const groups = blocks.flatMap(({ lines }) =>
    lines.every(({ text }) => addressesIn(text).length > 0) ? lines.map((line) => [line]) : [[...lines]],
  );
  if (groups.length < 2) return single;
  const names = groups.map(([first]) =>
    wordsIn(
      first?.text
        .split(/[-–,:;(]/u)
        .slice(0, 2)
        .join(' ') ?? '',
    ),
  );
  const leads = keys.map(({ lines: [first], key }) => wordsIn(first?.text.split(key.slice(0, 8))[0] ?? ''));
  const ordered = keys.length === groups.length && said.some(({ text }) => inOrder.test(fold(text)));
  let at = -1;
  for (const [index, key] of keys.entries()) {
    const lead = leads[index] ?? [];
    const whose = names.flatMap((one, of) => (lead.some((word) => one.includes(word)) ? [of] : []));
    if (whose.length > 1 || (lead.length > 0 && whose.length === 0 && !ordered)) return single;
    at = whose[0] ?? (ordered ? index : at);
    const group = groups[at];
    if (!group) return single;
    group.push(...key.lines);
  }
  return toSplit(sections, groups, prefixes);
}

/** "Acme Ltd has WFC-… and wants it in a@…. For Birch Ltd it is WFJ-… and b@…": a sentence for each. */
function bySentences(sections: Sections, prefixes: readonly KeyPrefix[]): Split {
  const said = sections.own.filter(({ depth }) => depth === 0);
  const sentences = sentencesOf(said, new Set());
  const asLine = ({ text, pieces }: Sentence): Line => ({ number: pieces[0]?.line.number ?? 0, text, depth: 0 });
  const keysOf = (text: string): number => scanKeys([{ number: 1, text, depth: 0 }], prefixes).candidates.length;
  const begins = sentences.filter(
    ({ text }) => keysOf(text) > 0 && mayBeAccount(text) && new Set(addressesIn(text)).size === 1,
  );
  const inThem = begins.reduce((sum, { text }) => sum + keysOf(text), 0);
  if (begins.length < 2 || inThem < scanKeys(said, prefixes).candidates.length) return single;
  const paragraphs = new Set(begins.map(({ paragraph }) => paragraph));
  const groups: Line[][] = [];
  const common: Line[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!paragraphs.has(sentence.paragraph)) continue;
    const line = asLine(sentence);
    const goesOn = sentences[index - 1]?.paragraph === sentence.paragraph && !conceptsIn(sentence.text).has('all');
    if (begins.includes(sentence)) groups.push([line]);
    else if (goesOn && groups.length > 0) groups.at(-1)?.push(line);
    else common.push(line, { number: line.number, text: '', depth: 0 });
  }
  const told = new Set(sentences.filter(({ paragraph }) => paragraphs.has(paragraph)).flatMap(linesOf));
  const rest = sections.own.filter((line) => !told.has(line));
  const blank: Line = { number: 0, text: '', depth: 0 };
  const own = [...rest, blank, ...common, ...groups.flatMap((lines) => [blank, ...lines])];
  return toSplit({ ...sections, own }, groups, prefixes);
}

/** Sentences that each give another address as the account, or another key beside another address. */
function severalAccounts(said: readonly Line[], prefixes: readonly KeyPrefix[]): boolean {
  const accounts = new Set<string>();
  const paired = new Map<string, string>();
  for (const { text } of sentencesOf(said, new Set())) {
    const mentions = mentionsIn(text).filter(({ role }) => role !== 'expert');
    for (const { role, address } of mentions) if (role === 'account') accounts.add(address.toLowerCase());
    const [first] = mentions;
    const [key] = scanKeys([{ number: 1, text, depth: 0 }], prefixes).candidates;
    if (first && key) paired.set(key.key, first.address.toLowerCase());
  }
  return accounts.size > 1 || new Set(paired.values()).size > 1;
}

/** Several customers in one mail, where each has keys and an account of its own; never where something is corrected. */
export function splitCustomers(sections: Sections, prefixes: readonly KeyPrefix[]): Split {
  if (sections.adopted.length > 0) return single;
  const said = sections.own.filter(({ depth }) => depth === 0);
  const addresses = new Set(said.flatMap(({ text }) => addressesIn(text)));
  if (addresses.size < 2 || scanKeys(said, prefixes).candidates.length < 2) return single;
  const rows = byRows(sections, prefixes);
  if (rows !== null) return rows;
  const isCorrected = ({ text }: Line): boolean =>
    corrects.test(text.replace(excuses, ' ')) || conceptsIn(text).has('correction') || postscript.test(text);
  if (said.some(isCorrected)) return single;
  const blocks = byBlocks(sections, prefixes);
  if (blocks.kind !== 'one') return blocks;
  const named = byNames(sections, prefixes);
  if (named.kind !== 'one') return named;
  const told = bySentences(sections, prefixes);
  if (told.kind !== 'one') return told;
  return severalAccounts(said, prefixes)
    ? { kind: 'unclear', why: 'it names several keys and several accounts' }
    : single;
}
