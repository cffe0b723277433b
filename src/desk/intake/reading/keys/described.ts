import type { Reading } from '../context.ts';
import { lean } from '../words/lean.ts';
import { firstPart, type JudgedKey } from './judged.ts';
import { leftAlone, referred, settled, withoutOrdinals } from './meant.ts';
import type { Tongue } from '../words/language.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import {
  denying,
  gone,
  hostsKey,
  onlyHost,
  kinds,
  leftOver,
  maintenanceOver,
  moving,
  onlyInFrench,
  ordinalFits,
  replaces,
  staying,
} from '../lexicon/moving.ts';
import { partsBetween } from '../words/parts.ts';
import { isPolite } from '../words/polite.ts';
import { fold, tidyText, type Line } from '../words/text.ts';
import { hostsIn } from '../words/hosts.ts';

/** What is said of each of several keys, and by which words one of them is called. */

/** A key with the words that stand beside it. `names`: those that may be used to call it by. */
export type Described = {
  readonly key: string;
  readonly text: string;
  readonly names: ReadonlySet<string>;
  /** The number of its item, a letter's place ("2" of "2." and of "b)"); null where it has none. */
  readonly mark: string | null;
  readonly fate: Fate | null;
};
export type Fate = 'moves' | 'stays';

const wordsOf = (text: string): string[] =>
  text.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}|(?:(?![\p{Script=Han}\p{Script=Katakana}])[\p{L}\p{N}&])+/gu) ??
  [];

/** Words that one can call a key by: each in a list or a label, in prose only names and what is set in quotes. */
function namesIn(text: string, listed: boolean, common: ReadonlySet<string> = new Set()): string[] {
  const plain = tidyText(text).replace(/'s(?!\p{L})/gu, ' ');
  const all = wordsOf(plain).filter(
    (word) => listed || (/^\p{Lu}\p{Ll}/u.test(word) && !common.has(word.toLowerCase())),
  );
  return all
    .map((word) => fold(word))
    .filter(
      (word) =>
        (word.length >= 4 || /^\p{Script=Han}/u.test(word)) &&
        !ofAny.test(word) &&
        !moving.test(word) &&
        !staying.test(word),
    );
}

/** What any of them is: a label's own words, by which none is called. */
const ofAny =
  /^(?:licen[cs]es?|lizenz\w*|licencias?|licen[cz]as?|licenze|licenties?|licencj\w+|keys?|schlussel\w*|lizenzschlussel\w*|claves?|chaves?|chiav[ei]|sleutels?|licentiesleutels?|klucz\w*|cles?)$/u;

const itemMark = lean(
  /^\s*(?:(?:(?:licen[cs]e|app|add-?on) )?(?:key|licen[cs]e|\p{L}{0,9}schlüssel|lizenz|cl[ée]|clave|chave|chiave|\p{L}{0,9}sleutel|klucz) (?:(?:no|nr|number|nummer|n°|nº)\.? ?)?#?)?(?:\(?([a-h]|i{1,3}|iv|vi{0,3}|\d{1,2})[).:]\s*(?=\S)|#?(\d{1,2})\s+(?=\p{Lu}{3}-[\dA-Z]{4}-))/iu,
);
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
/** "a" is the first, as "1" is, and "i". */
const numberOf = (mark: string | undefined): string | null =>
  mark === undefined
    ? null
    : /\d/u.test(mark)
      ? String(Number(mark))
      : romans.includes(mark.toLowerCase())
        ? String(romans.indexOf(mark.toLowerCase()) + 1)
        : String(mark.toLowerCase().charCodeAt(0) - 96);
/** "(2)", "la c)", "Nr. 2", "number 2": an item's mark, called by a word that nothing cuts. */
const byMark = lean(
  /(?<![\p{Script=Latin}\p{N}-])(?:(?:no|nr|number|nummer|num[ée]ro|n°|nº|key|item|point|punkt|schlüssel|cl[ée]|clave|chave|chiave|sleutel|klucz)\.? )?\(?([a-h]|\d{1,2})\)|(?<![\p{Script=Latin}\p{N}-])(?:no|nr|number|nummer|num[ée]ro|n°|nº|item|point|punkt|key|schlüssel|cl[ée]|clave|chave|chiave|sleutel|klucz)\.? ?(\d{1,2}|[a-h](?=[.,;:!]|$| (?:only|alone|that|please|moves|shall|bitte|nur|soll)))(?![\p{L}\p{N}]|[.-][\p{L}\p{N}])/giu,
);
/** "Numbers 1 and 3", "Nummern 1, 2 und 4". */
const severalMarks = lean(
  /(?<![\p{L}\p{N}])(?:numbers|nos|nummern|nummers|num[ée]ros|n[úu]meros|numeri|numery|numer[óo]w|items|points|punkte|keys)\.? \d{1,2}(?:, ?\d{1,2}){0,8}(?:,? (?:and|und|et|y|e|en|i|&|\+) \d{1,2})?(?![\p{L}\p{N}.-]\p{N})/giu,
);
/** "Please move 1 and 3", "nur 2": numbers alone, right behind what is to become of them. */
const bareMarks = lean(
  /((?<![\p{L}\p{N}])(?:move|migrate|transfer|convert|take|leave|ignore|skip|only|just|nur|lediglich|bitte|ohne|seulement|uniquement|transf[ée]re[rz]|solo|solamente|mover|migrar|apenas|soltanto|spostare|alleen|enkel|tylko) )(\d{1,2}(?:, ?\d{1,2}){0,8}(?:,? (?:and|und|et|y|e|en|i|&|\+) \d{1,2})?)(?=[.,;:!)]|$| (?:only|alone|please|and|but|out|bitte|und|aber|umziehen|et|mais|y|pero|e|mas|ma|en|maar|i|ale)(?!\p{L}))/giu,
);
export const withMarks = (text: string): string =>
  text
    // "Item (ii)"
    .replace(
      /(?:(?:item|no|nr|number|punkt|point)\.? )?\((i{1,3}|iv|vi{0,3})\)/giu,
      (_, roman: string) => `⟦${romans.indexOf(roman.toLowerCase()) + 1}⟧`,
    )
    .replace(bareMarks, (_, said: string, digits: string) => said + digits.replace(/\d+/gu, (digit) => `(${digit})`))
    .replace(severalMarks, (whole) => whole.replace(/\d+/gu, (digit) => `(${digit})`))
    .replace(
      byMark,
      (whole, letter: string | undefined, digit: string | undefined) => `⟦${numberOf(letter ?? digit) ?? whole}⟧`,
    )
    // "Move A and B. C stays."
    .replace(
      /(?<![\p{L}\p{N}'’/.-])([A-H])(?=(?:[,;.]|$| (?:and|und|et|y|e|en|i|is|was|ist|war|est|es|é|è|jest|stays?|moves?|goes|bleibt|reste|queda|fica|resta|blijft)(?!\p{L})))|(?<=(?:^|\s)(?:only|just|nur|lediglich|seulement|uniquement|solo|solamente|apenas|soltanto|alleen|enkel|tylko) )([A-H])(?![\p{L}\p{N}'’-])/gu,
      (whole, letter: string | undefined, alone: string | undefined) => `⟦${numberOf(letter ?? alone) ?? whole}⟧`,
    );

const isProse = (text: string): boolean => /\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(text);

/** What is said of each key where it stands: the rest of its line in a list, its part of the sentence in prose. */
export function describe(reading: Reading, keys: readonly JudgedKey[], said: readonly string[]): Described[] {
  const textOf = new Map<string, string>();
  const firsts = keys.map((one) => firstPart(one));
  for (const text of said)
    for (const first of firsts) if (!textOf.has(first) && text.includes(first)) textOf.set(first, text);
  // A word that is also written small is nobody's name.
  const common = new Set(said.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []));
  const labels = new Map<Line, string>();
  for (const entry of reading.entries)
    for (const line of entry.lines) if (entry.how !== 'question') labels.set(line, entry.label);
  return keys.map(({ key, lines }, index): Described => {
    const first = firsts[index] ?? '';
    const sentence = textOf.get(first) ?? '';
    const [line] = lines;
    // "A) Confluence, production" with its key on the line below.
    const above = line ? reading.lines[reading.lines.indexOf(line) - 1] : undefined;
    const head =
      above && /^\s{2,}/u.test(line?.text ?? '') && !firsts.some((one) => above.text.includes(one)) ? above : null;
    const item = line ? (itemMark.exec(line.text) ?? (head ? itemMark.exec(head.text) : null)) : null;
    const mark = numberOf(item?.[1] ?? item?.[2]);
    // "A is for Confluence, B for Jira", in one line: each by its own words.
    const shared = firsts.some((other) => other !== first && line?.text.includes(other));
    if (
      !(shared && sentence !== '') &&
      !isProse(
        sentence
          .replaceAll(/\([^()]*\)/gu, ' ')
          .split(':')
          .at(-1) ?? '',
      ) &&
      !isProse(sentence.slice(0, sentence.indexOf(first)))
    ) {
      const row = line?.text ?? '';
      const alone = lines.length > 1 ? '' : shared ? besideIn(row, first, firsts) : row.replace(first, ' ');
      const label = line && !shared ? (labels.get(line) ?? '') : '';
      const last = lines.length > 1 ? (lines.at(-1)?.text.replace(/^\s*\S+/u, ' ') ?? '') : '';
      const text = `${alone.includes(label) || isProse(label) ? '' : label} ${alone} ${last}`;
      return {
        key,
        text,
        names: new Set(namesIn(text, true)),
        mark,
        fate: /[.!。]\s*$/u.test(sentence) ? fateBeside(sentence, first, firsts) : ofRow(alone),
      };
    }
    const text = besideIn(sentence, first, firsts);
    const bracket = /^[^\p{L}]*\(([^()]{2,60})\)/u.exec(sentence.slice(sentence.indexOf(first) + first.length));
    return {
      key,
      text,
      names: new Set([...namesIn(text, false, common), ...namesIn(bracket?.[1] ?? '', true)]),
      mark,
      fate: fateBeside(sentence, first, firsts),
    };
  });
}

const most_row_words = 5;
/** "WFC-… from 2012, was replaced and is used no more,", "WFC-… -> please move": what the rest of its row says of a key. */
function ofRow(row: string): Fate | null {
  const fate = isOpen(row) ? null : fateIn(fold(row));
  return fate === 'stays' || (fate === 'moves' && wordsOf(row).length <= most_row_words) ? fate : null;
}

/** What a sentence says of the one key that it holds ("please do not move the number on the invoice (…)"). */
function fateBeside(text: string, first: string, firsts: readonly string[]): Fate | null {
  if (isOpen(text)) return null;
  const held = firsts.filter((one) => text.includes(one));
  if (held.length > 1) {
    // "Move A; B stays with you": each in a clause of its own.
    const clauses = text.split(/[;,.]\s|。|\s[-–—]\s/u);
    const own = clauses.filter((clause) => held.some((one) => clause.includes(one)));
    if (own.length !== new Set(held).size) return null;
    const fates = held.map((one) => fateIn(fold((own.find((each) => each.includes(one)) ?? '').replace(one, ' '))));
    const fate = fates[held.indexOf(first)] ?? null;
    // "A from 2012, which was replaced and is used no more," / "B since the upgrade, it is about this one."
    if (fates.every((one) => one === null)) {
      const rows = held.map((one) => fateIn(fold(besideIn(text, one, firsts))));
      return rows.includes('open') || !rows.includes('stays')
        ? null
        : ((rows[held.indexOf(first)] as Fate | null) ?? null);
    }
    return fates.includes(null) || fates.includes('open') || fate === 'open' ? null : fate;
  }
  if (leftOver.test(fold(text.slice(0, text.indexOf(first))) + ' ')) return 'moves';
  const fates = new Set(partsOf(text.replace(first, ' ')).map(({ part }) => fateIn(fold(part))));
  return fates.has('open') || fates.has('moves') === fates.has('stays') ? null : fates.has('moves') ? 'moves' : 'stays';
}

/** "A (this one replaces B)": what is said of A takes nothing from it. */
const replacesNext = lean(
  /(?<!(?<!\p{L})(?:wurde|wird|ist|a été|est|sera|was|is|been|fue|es|foi|é|è|viene|stata|werd|wordt|została) )(?<!\p{L})(?:replaces|supersedes|ersetzt|löst|remplace|annule et remplace|reemplaza|sustituye|substitui|sostituisce|vervangt|zastępuje)(?: \p{L}{1,12}){0,3}\W*$/iu,
);

/** The part of a sentence that is about one of its keys: before each of them, or behind each. */
function besideIn(text: string, first: string, firsts: readonly string[]): string {
  const places = firsts
    .map((one) => ({ from: text.indexOf(one), to: text.indexOf(one) + one.length }))
    .filter(({ from }) => from >= 0)
    .toSorted((a, b) => a.from - b.from);
  const own = places.findIndex(({ from }) => from === text.indexOf(first));
  if (places.length === 1) return text.replace(first, ' ');
  const behind = /\p{L}{2}/u.test(text.slice(places.at(-1)?.to ?? 0));
  return behind
    ? text.slice(places[own]?.to ?? 0, places[own + 1]?.from ?? text.length).replace(replacesNext, ' ')
    : text.slice(own === 0 ? 0 : (places[own - 1]?.to ?? 0), places[own]?.from ?? 0);
}

/** What a part of a sentence says: that what it speaks of moves or stays; null where it says neither. */
export function fateIn(said: string): Fate | 'open' | null {
  const folded = said
    .replace(maintenanceOver, ' ')
    // "It replaced the former": of that one.
    .replace(replaces, ' ')
    .replace(onlyInFrench, (whole) => whole.replace(/^n(?:e |')/u, 'seulement '));
  const denied = denying.test(folded);
  const stays = [staying, gone, leftAlone, settled].some((one) => one.test(folded));
  const moves = moving.test(folded);
  // "They do not stay" is not said plainly.
  if (stays)
    return denied && !moves
      ? /^\W*(?:not|nicht|pas|no|nao|non|niet|nie)\b/u.test(folded)
        ? 'open'
        : 'stays'
      : 'stays';
  if (denied) return moves ? 'stays' : null;
  return moves ? 'moves' : null;
}

const cuts = lean(
  /[;:,.()。、]|\s[-–—]\s|(?<!\p{L})(?:but|and|aber|und|sondern|mais|et|pero|sino|y|mas|e|ma|maar|en|ale|i|a)(?!\p{L})/gu,
);

/** A question, and a condition or a doubt up to what it says of moving, choose nothing. */
export function isOpen(text: string, tongue: Tongue | null = null): boolean {
  if (/[?？]\s*$/u.test(text)) return true;
  let until = 0;
  for (const { part, end } of partsOf(text)) if (fateIn(fold(part)) === 'moves') until = end;
  const { hits } = findConcepts(text, tongue);
  return hits.some(
    (hit) => hit.start < until && has(hit, 'cond', 'maybe') && !has(hit, 'neg') && !isPolite(text, hits, hit),
  );
}

const most_short_chars = 40;
/** "The short one", "de korte": the two forms that keys have. */
const shortOnes =
  /\b(?:(?:the |that )?short(?:er)? (?:one|key|code|number|licen[cs]e)|(?:der|die|den|dem) kurze\w*|(?:la|le) (?:plus )?courte?|(?:la|el) (?:mas )?cort[ao]|[ao] (?:mais )?curt[ao]|(?:la|quella) (?:piu )?corta|de kort(?:e|ere)|krotk\w+|krotsz\w+)\b|短い(?:方|ほう|キー)/u;
const longOnes =
  /\b(?:(?:the |that )?long(?:er)? (?:one|key|code|number|licen[cs]e)|(?:der|die|den|dem) langen?|(?:la|le) (?:plus )?longue?|(?:la|el) (?:mas )?larg[ao]|[ao] (?:mais )?(?:long[ao]|comprid[ao])|(?:la|quella) (?:piu )?lunga|de lang(?:e|ere)|dlug\w+|dluzsz\w+)\b|長い(?:方|ほう|キー)/u;
const years = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
const newest =
  /\b(?:newest|latest|most recent|youngest|jungste\w*|neu(?:e)?ste\w*|plus recente|derniere en date|mas reciente|mais recente|piu recente|nieuwste|meest recente|jongste|najnowsz\w+)\b|最新|一番新しい/u;
const oldest =
  /\b(?:oldest|earliest|alteste\w*|fruheste\w*|plus ancienne|mas antigua|mais antiga|piu vecchia|oudste|najstarsz\w+)\b|一番古い/u;
/** "Only the newest": of keys that each stand beside a year of their own. */
function byYear(folded: string, keys: readonly Described[]): number[] {
  const isNewest = newest.test(folded);
  if (isNewest === oldest.test(folded)) return [];
  const dated = keys.map(({ text }) => [...new Set(text.match(years) ?? [])]);
  const all = dated.flat();
  if (dated.some((own) => own.length !== 1) || new Set(all).size < keys.length) return [];
  const [sought] = all.toSorted((a, b) => (isNewest ? 1 : -1) * (Number(b) - Number(a)));
  return dated.flatMap(([year], index) => (year === sought ? [index] : []));
}

/** "The one starting with WFC". */
const beginsWith =
  /\b(?:start|begin|beginn|anfang|fangt|commenc|debut|empiez|empez|comienz|comec|inici|inizi|comincia|begint|zaczyn|rozpoczyn)\w*/u;

/** The keys that a part of a sentence calls by kind, by name or by host; those by their order where it does not. */
export function calledIn(part: string, keys: readonly Described[], taken: ReadonlySet<number>): number[] {
  const folded = fold(part);
  const marks = new Set([...part.matchAll(/⟦(.{1,2}?)⟧/gu)].map((match) => match[1] ?? ''));
  const some = (test: (one: Described) => boolean): number[] => {
    const found = keys.flatMap((one, index) => (test(one) ? [index] : []));
    return found.length === keys.length ? [] : found;
  };
  const byEnd = some(
    ({ key }) => part.includes(key.slice(-4)) || (beginsWith.test(folded) && part.includes(key.split('-')[0] ?? key)),
  );
  if (byEnd.length > 0) return byEnd;
  const ofMark = marks.size === 0 ? [] : some(({ mark }) => mark !== null && marks.has(mark));
  if (ofMark.length > 0) return ofMark;
  const ofForm = some(
    ({ key }) =>
      (key.length > most_short_chars ? longOnes : shortOnes).test(folded) &&
      longOnes.test(folded) !== shortOnes.test(folded),
  );
  if (ofForm.length > 0) return ofForm;
  const ofYear = byYear(folded, keys);
  if (ofYear.length > 0) return ofYear;
  const byKind = Object.values(kinds)
    .filter((kind) => kind.test(folded))
    .map((kind) => some(({ text }) => kind.test(fold(text))))
    .filter((found) => found.length > 0);
  const hosts: readonly string[] = hostsIn(part);
  const ofHost = hosts.length === 1 ? some(({ text, key }) => isOf(hosts[0] ?? '', text, key)) : [];
  const called = new Set(namesIn(part, true));
  const byName = [...called]
    .filter((name) => !hosts.includes(name))
    .map((name) => some(({ names }) => names.has(name)))
    .filter((found) => found.length > 0);
  const [first, ...more] = [...byKind, ...byName];
  if (first) {
    const both = first.filter((index) => more.every((found) => found.includes(index)));
    const narrow = both.filter((index) => ofHost.includes(index));
    return narrow.length > 0 ? narrow : both;
  }
  // "Confluence stays, Jira moves.", "only Confluence needs to move"
  const fate = fateIn(folded);
  const short = fate !== null && wordsOf(folded).length <= 3;
  const [host = ''] = hosts;
  const isSet = (fate === 'moves' && onlyHost(host).test(folded)) || (fate === 'stays' && gone.test(folded));
  if (ofHost.length > 0 && (short || isSet || hostsKey(host).test(folded))) return ofHost;
  return referred(folded, keys.length, ordinalFits, taken);
}

const isOf = (host: string, text: string, key: string): boolean =>
  fold(text).includes(host) || (host === 'confluence' ? key.startsWith('WFC-') : key.startsWith('WFJ-'));

/** Each key stands in an item with a letter or number of its own. */
export function areMarked(keys: readonly Described[]): boolean {
  const marks = new Set(keys.map(({ mark }) => mark));
  return marks.size === keys.length && !marks.has(null);
}

/** "So numbers 1 and 4, please.": marks, and hardly a word beside them. */
export const isJustMarks = (text: string): boolean =>
  /⟦.{1,2}?⟧/u.test(text) &&
  wordsOf(fold(text.replace(/⟦.{1,2}?⟧/gu, ' '))).every((word) => word.length <= 3 || besideMarks.test(word));
const besideMarks =
  /^(?:numbers?|nummern?|numeros?|numer[iy]|nummers?|keys?|items?|points?|punkte?|please|bitte|graag|prosz[eę]|favor|plait|only|just|alone|those|these|then|thus|nur|also|seule?s?|solo|alleen|tylko|both|und|licen[cs]es?|schlussel|sleutels?|claves?|chaves?|chiavi|klucze|therefore|hence|daher|donc|alors|entonces|quindi|dunque|portanto|wiec|czyli|zatem)$/u;

/** "So the second one, please.": an ordinal or two, and hardly a word beside them. */
export function isJustOrdinals(text: string): boolean {
  const folded = fold(text);
  const rest = withoutOrdinals(folded);
  return rest !== folded && wordsOf(rest).every((word) => word.length <= 3 || besideMarks.test(word));
}

/** The parts of a sentence, and whether an "and" joins each to the one before it. */
export const partsOf = (text: string): { readonly part: string; readonly joined: boolean; readonly end: number }[] =>
  partsBetween(text, text.matchAll(cuts)).map((one) => ({
    part: one.text,
    joined: /^(?:and|und|et|y|e|en|i|,|、)$/u.test(one.cut),
    end: one.end,
  }));
