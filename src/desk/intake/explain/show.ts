import {
  factNames,
  type FactName,
  type FactSource,
  type ReadFacts,
  type RequestFacts,
} from '../../../contract/request.ts';
import type { NoRequest, NotRequest } from '../kinds/kind.ts';
import type { Tongue } from '../reading/words/language.ts';
import type { Unclear } from '../reading/ledger.ts';
import { type Explanation, type SetAside, maskOf } from './explanation.ts';
import { printable, widthOf, wrap } from './width.ts';

/** How a piece of text is set apart: colors on a terminal, nothing elsewhere. */
export type Paint = (style: 'bold' | 'dim' | 'green' | 'yellow', text: string) => string;

/** All that is known of one file that was read. `explanation` null: a document, which has no lines. */
export type Told = {
  readonly read: ReadFacts;
  readonly unclear: readonly Unclear[];
  readonly customers: readonly ReadFacts[];
  readonly several: string | null;
  readonly language: Tongue | null;
  readonly noRequest: NoRequest | null;
  readonly explanation: Explanation | null;
  /** What was wrong with it and was read all the same. */
  readonly notes: readonly string[];
};

const columns = 80;
const label_columns = 17;
const rows_a_source = 4;

const labels: Readonly<Record<FactName, string>> = {
  confirmsServerUse: 'on own server',
  hosting: 'hosting',
  agreesToMatchTier: 'agrees to match',
  hostProducts: 'host product',
  hostUsers: "host's users",
  licenseKeys: 'license key',
  accountEmail: 'account',
  firstName: 'first name',
  lastName: 'last name',
  organization: 'organization',
  'address.lines': 'street',
  'address.city': 'city',
  'address.region': 'region',
  'address.postalCode': 'postal code',
  'address.country': 'country',
  expertEmail: 'Expert',
};

const languages: Readonly<Record<Tongue, string>> = {
  en: 'English',
  da: 'Danish, Norwegian or Swedish',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  ja: 'Japanese',
  cs: 'Czech or Slovak',
  hr: 'Croatian, Serbian or Slovene',
  ro: 'Romanian',
  hu: 'Hungarian',
  fi: 'Finnish',
  tr: 'Turkish',
  ru: 'Russian or Ukrainian',
  el: 'Greek',
  ko: 'Korean',
  zh: 'Chinese',
};

const kinds: Readonly<Record<NotRequest, string>> = {
  own: 'A mail of our own',
  bounce: 'A bounce',
  receipt: 'A receipt of delivery or reading',
  'auto-reply': 'An automatic reply',
  generated: 'A mail written by a machine',
  calendar: 'A calendar invitation',
  spam: 'Spam',
  list: 'A mail of a mailing list',
  newsletter: 'A newsletter',
  'off-topic': 'A mail about something else',
  unreadable: 'A mail that cannot be read',
};

const parts: Readonly<Record<SetAside['part'], string>> = {
  'quoted-header': 'mail headers',
  history: 'earlier mails',
  forward: 'mail passed on',
  signature: 'signature',
  disclaimer: 'legal notice',
};

type Value = string | number | boolean | readonly string[];

/** What a fact says, in words; null where nothing was said. Keys are cut to their last four characters. */
function said(facts: RequestFacts, name: FactName): string | null {
  const value = name
    .split('.')
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], facts) as Value | null;
  if (value === null || (typeof value === 'object' && value.length === 0)) return null;
  if (name === 'licenseKeys') return facts.licenseKeys.map((key) => `…${key.slice(-4)}`).join(', ');
  if (name === 'hostUsers' && value === -1) return 'unlimited';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return printable(typeof value === 'object' ? value.join(', ') : String(value));
}

class Page {
  readonly rows: string[] = [];
  readonly #paint: Paint;
  readonly #mask: (text: string) => string;
  readonly #asked: Explanation['asked'];

  constructor(paint: Paint, explanation: Explanation | null) {
    this.#paint = paint;
    this.#mask = maskOf(explanation);
    this.#asked = explanation?.asked ?? new Map();
  }

  /** A paragraph of its own, with an empty row above it. */
  say(text: string, style: 'bold' | 'dim' | null = null): void {
    this.rows.push('', ...wrap(text, columns).map((row) => (style === null ? row : this.#paint(style, row))));
  }

  /** `label  text`, the text in further rows below itself. */
  item(label: string, text: string, style: 'green' | 'yellow' | 'dim', most = Number.POSITIVE_INFINITY): void {
    const left = `  ${label}${' '.repeat(Math.max(1, label_columns - widthOf(label)))}`;
    const width = columns - label_columns - 2;
    wrap(text, width, most).forEach((row, index) => {
      const head = index === 0 ? left : ' '.repeat(label_columns + 2);
      this.rows.push(`${style === 'dim' ? this.#paint('dim', head) : head}${this.#paint(style, row)}`);
    });
  }

  sources(sources: readonly FactSource[]): void {
    for (const source of sources) {
      const asked = source.kind === 'line' && source.part === undefined ? this.#asked.get(source.line) : undefined;
      if (asked !== undefined)
        this.item('asked'.padStart(label_columns - 2), printable(this.#mask(asked)), 'dim', rows_a_source);
      const from = source.kind === 'line' && source.part !== undefined ? ` (${source.part})` : '';
      const where = source.kind === 'line' ? `line ${source.line}` : source.kind === 'header' ? source.name : 'field';
      const text = source.kind === 'field' ? source.pointer : `${this.#mask(source.text)}${from}`;
      this.item(where.padStart(label_columns - 2), printable(text), 'dim', rows_a_source);
    }
  }
}

/** Facts that were read from the same lines stand together above them. */
function showFacts(page: Page, { facts, sources }: ReadFacts): void {
  page.rows.push('');
  const names = factNames.filter((name) => said(facts, name) !== null);
  names.forEach((name, index) => {
    page.item(labels[name], said(facts, name) ?? '', 'green');
    const next = names[index + 1];
    const from = sources[name] ?? [];
    if (next === undefined || JSON.stringify(sources[next]) !== JSON.stringify(from)) page.sources(from);
  });
}

function whatItIs({ language, noRequest, read }: Told): string {
  if (noRequest !== null) {
    const then = noRequest.held ? 'A person looks at it first.' : 'It is kept, and never answered.';
    return `${kinds[noRequest.kind]}, not a request: ${printable(noRequest.why)}. ${then}`;
  }
  const inLanguage = language === null ? '' : `, in ${languages[language]}`;
  return factNames.some((name) => said(read.facts, name) !== null)
    ? `A request${inLanguage}.`
    : `A request${inLanguage}, which says none of the facts.`;
}

function showDoubts(page: Page, { unclear, several, explanation }: Told): void {
  const keys = explanation?.keysNotTaken ?? [];
  if (unclear.length === 0 && keys.length === 0 && several === null) return;
  page.say('Seen, and not taken', 'bold');
  if (several !== null) page.item('several', printable(several), 'yellow');
  for (const { fact, why, source } of unclear) {
    page.item(labels[fact], printable(why), 'yellow');
    page.sources([source]);
  }
  for (const { last4, why, source } of keys) {
    page.item(last4 === '' ? 'a key' : `key …${last4}`, printable(why), 'yellow');
    page.sources([source]);
  }
}

/** 3, 4, 5, 9 as "3-5, 9" */
function ranges(numbers: readonly number[]): string {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number <= last[1] + 2) last[1] = number;
    else found.push([number, number]);
  }
  const shown = found.slice(0, 6).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
  return `${numbers.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${found.length > 6 ? ', …' : ''}`;
}

function showIgnored(page: Page, { setAside, notRead, remarks }: Explanation): void {
  if (setAside.length > 0 || notRead.length > 0) {
    page.say('Not read as the request', 'bold');
    for (const { part, lines } of setAside) page.item(parts[part], ranges(lines), 'dim');
    for (const name of notRead) page.item('attached', printable(name), 'dim');
  }
  if (remarks.length > 0) {
    page.say('Remarks', 'bold');
    for (const remark of remarks) page.rows.push(...wrap(printable(remark), columns - 2).map((row) => `  ${row}`));
  }
}

/** One file for a person at a terminal, in rows of at most 80 columns. */
export function showTold(file: string, told: Told, paint: Paint): string[] {
  const { explanation, read, customers, unclear } = told;
  const page = new Page(paint, explanation);
  page.rows.push(paint('bold', file), ...wrap(whatItIs(told), columns));
  const doubtful = new Set(unclear.map(({ fact }) => fact));
  const missing = factNames.filter((name) => said(read.facts, name) === null && !doubtful.has(name));
  if (missing.length < factNames.length) showFacts(page, read);
  customers.forEach((customer, index) => {
    page.say(`Customer ${index + 1}`, 'bold');
    showFacts(page, customer);
  });
  showDoubts(page, told);
  if (told.noRequest === null && customers.length === 0 && missing.length > 0)
    page.say(`Not said: ${missing.map((name) => labels[name]).join(', ')}.`, 'dim');
  if (explanation !== null) showIgnored(page, explanation);
  return page.rows;
}
