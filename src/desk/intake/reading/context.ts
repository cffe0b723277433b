import type { Message } from '../message/mime.ts';
import { labelledEntries, type Entry } from './layout/entries.ts';
import { answeredByMark } from './layout/answered-by-mark.ts';
import { blockEntries } from './layout/blocks.ts';
import { isKeyAlone, type KeyPrefix } from './keys/keys.ts';
import { addressesIn, withoutAddresses } from './words/emails.ts';
import { firstPerson } from './claims/analysis.ts';
import { conceptsIn, findConcepts, has } from './lexicon/find.ts';
import { tongueOf, type Tongue } from './words/language.ts';
import type { Statement } from './ledger.ts';
import { tongueBeside } from './lexicon/tongue.ts';
import { listEntries } from './layout/lists.ts';
import { answeredQuestions, numberedAnswers, withChoice } from './layout/questions.ts';
import { domainName, isOurs, personsIn } from './names/own-organization.ts';
import { sectionsOf, type Sections } from './voices/sections.ts';
import { upholds } from './voices/upheld.ts';
import { wasBroken } from './layout/reflow.ts';
import { rewritten } from './layout/rewriting.ts';
import { looksLikeOrganization } from './words/organizations.ts';
import { linesOf, sentencesOf, type Sentence } from './words/sentences.ts';
import { entriesOfRow, tablesIn, pairedEntries } from './layout/tables.ts';
import { EARLIER, excuses, isBlank, type Line, postscript, withoutBullet } from './words/text.ts';

/** A mail laid out for reading: who says which lines, what is labelled, and what is said in sentences. */
export type Reading = {
  readonly message: Message;
  readonly sections: Sections;
  /** All lines that count, oldest first: what the writer adopted, then his own. */
  readonly lines: readonly Line[];
  readonly entries: readonly Entry[];
  readonly sentences: readonly Sentence[];
  readonly tongue: Tongue | null;
  readonly prefixes: readonly KeyPrefix[];
  readonly known: ReadonlySet<string>;
  readonly order: ReadonlyMap<Line, number>;
  /** Lines in which the writer corrects something, or adds a postscript. */
  readonly corrections: ReadonlySet<Line>;
  /** The names of the domains that the writer and those he names for his account have. */
  readonly domains: readonly string[];
  /** Who is known as a person, folded. */
  readonly people: readonly string[];
};

/** Words that only sometimes correct something; they count where they begin a line. */
const soft = /^\W*(?:sorry|actually|entschuldigung|pardon|perdón|desculp|scusate|sorry,)/iu;

/** From the line on that says so to the end of its paragraph. */
function correctionsIn(lines: readonly Line[]): Set<Line> {
  const result = new Set<Line>();
  let inside = false;
  let after = false;
  for (const line of lines) {
    if (isBlank(line) || line.depth > 0) {
      after = inside && after;
      inside = inside && after;
      after = false;
      continue;
    }
    const excused = excuses.test(line.text);
    const says =
      postscript.test(line.text) || (!excused && (soft.test(line.text) || conceptsIn(line.text).has('correction')));
    if (says) {
      inside = true;
      // "Correction:" alone goes on below the empty line.
      after = /[:：]\s*$/u.test(line.text);
    } else after = false;
    if (inside) result.add(line);
  }
  return result;
}

type LaidOut = Omit<Reading, 'known'>;
const laidOut = new WeakMap<Sections, LaidOut>();

/** A mail is laid out once: what may be its keys is looked up in the books before it is read. */
export function layOut(
  message: Message,
  prefixes: readonly KeyPrefix[],
  known: ReadonlySet<string>,
  sections: Sections = sectionsOf(message),
): Reading {
  const before = laidOut.get(sections);
  const reading =
    before?.message === message && before.prefixes === prefixes ? before : layOutOf(message, prefixes, sections);
  laidOut.set(sections, reading);
  return { ...reading, known };
}

function layOutOf(message: Message, prefixes: readonly KeyPrefix[], sections: Sections): LaidOut {
  const adopted = sections.adopted.length > 0;
  const own = saidOnce(sections);
  const all = adopted ? [...sections.adopted, { number: 0, text: '', depth: 0 }, ...own] : own;
  const lines = rewritten(all);
  const ownText = lines
    .filter((line) => line.depth === 0)
    .map((line) => line.text)
    .join('\n');
  const people = personsIn([
    ...message.from.map(({ name }) => name),
    ...(sections.author === null ? [] : [sections.author.name]),
    ...sections.signature.map(({ text }) => text.trim()),
  ]);
  const ownNumbers = new Set(sections.own.map((line) => line.number));
  const isOwn = (line: Line): boolean => line.origin === undefined && ownNumbers.has(line.number);
  const senders = message.from.map(({ address }) => address);
  // Who passes a request on has an address of his own below it; who goes on with his own earlier mail tells his new one.
  const isHis = sections.adopted.every((line) => isBlank(line) || line.origin === EARLIER);
  const passedOn = adopted && !isHis && !isLicenseFile(sections.adopted);
  const shown = passedOn ? shownBelow(sections) : new Set<number>();
  const asked = passedOn
    ? (line: Line): boolean => !isOwn(line) || isBlank(line) || shown.has(line.number)
    : (): boolean => true;
  const ours = (text: string): boolean => isOurs({ domains: namesOfDomains(senders), people }, text);
  const earlier = withoutAdopted(sections, sections.answered);
  const entries = entriesOf({ lines, earlier }, prefixes, asked, ours);
  const apart = new Set(
    entries.flatMap((entry) =>
      entry.topic === null || isSaid(entry) ? [] : [...wholeLines(entry), ...(entry.head ? [entry.head] : [])],
    ),
  );
  for (const { head } of tablesIn(lines)) apart.add(head);
  const order = new Map(lines.map((line, index) => [line, index]));
  const now = lines.filter((line) => line.depth === 0 && !isBlank(line) && isOwn(line));
  return {
    message,
    sections,
    lines,
    entries,
    sentences: sentencesOf(lines, apart, isUnwrapped(sections.own)),
    tongue: tongueOf(ownText),
    prefixes,
    order,
    corrections: new Set([...correctionsIn(lines), ...(adopted ? now : [])]),
    domains: namesOfDomains([...senders, ...accountsIn(entries)]),
    people,
  };
}

/** Quoted lines but for those that the writer made his own: his own numbered list asks nothing that it would answer. */
function withoutAdopted({ adopted }: Sections, quoted: readonly Line[]): Line[] {
  const known = new Set(
    adopted.flatMap((line) => (line.origin === EARLIER ? (line.parts ?? [line]) : [])).map(({ number }) => number),
  );
  return quoted.filter(({ number }) => !known.has(number));
}

/** The writer's lines with those that he quotes; what is quoted of himself is among the adopted ones. */
const saidOnce = (sections: Sections): Line[] => {
  const kept = new Set(
    withoutAdopted(
      sections,
      sections.own.filter(({ depth }) => depth > 0),
    ),
  );
  return sections.own.filter((line) => line.depth === 0 || kept.has(line));
};

/**
 * "Please put this address on the license:" above what is passed on, with the paragraph that it leads to. A partner's own
 * ("our address:") is none: who passes a mail of another house on has to speak of the license.
 */
function shownBelow({ own, author, sender }: Sections): Set<number> {
  const shown = new Set<number>();
  const ofHouse = author?.address && sender ? domainName(author.address) === domainName(sender) : author === null;
  for (const [at, line] of own.entries()) {
    if (line.depth > 0 || !/[:：]\s*$/u.test(line.text)) continue;
    const concepts = conceptsIn(line.text);
    if (!concepts.has('license') && !(ofHouse && (concepts.has('address') || concepts.has('org')))) continue;
    let below = at + 1;
    while (below < own.length && isBlank(own[below])) below += 1;
    if (below - at > 3) continue;
    shown.add(line.number);
    for (; below < own.length && !isBlank(own[below]); below += 1) shown.add(own[below]?.number ?? 0);
  }
  return shown;
}

/** Only attached, and no label in it asks where somebody is: the mail's own address is beside it. */
const isLicenseFile = (adopted: readonly Line[]): boolean =>
  adopted.every((line) => isBlank(line) || line.origin?.startsWith('attachment ') === true) &&
  !adopted.some(({ text }) => {
    const asks = conceptsIn(text.split(/[:=]/u)[0] ?? '');
    return (['address', 'street', 'city', 'postal', 'country'] as const).some((concept) => asks.has(concept));
  });

const accountsIn = (entries: readonly Entry[]): string[] =>
  entries.filter(({ topic }) => topic === 'account').flatMap(({ values }) => addressesIn(values.join(' ')));

const namesOfDomains = (addresses: readonly string[]): string[] =>
  [...new Set(addresses.map((address) => domainName(address)))].filter((name) => name !== '');

const unwrapped_chars = 100;

/** A mail with a long line of words was not broken by a program: each of its line ends was meant. */
const isUnwrapped = (lines: readonly Line[]): boolean =>
  !wasBroken(lines.filter(({ depth }) => depth === 0)) &&
  lines.some(
    ({ text, depth, parts }) =>
      parts === undefined && depth === 0 && text.length > unwrapped_chars && text.trim().split(/\s+/u).length > 14,
  );

/** The lines of an entry without the last one, where a sentence begins behind its value. */
const wholeLines = ({ topic, lines, values }: Entry): readonly Line[] => {
  const [last, value] = [lines.at(-1), values.at(-1)];
  const isCut =
    (topic === 'organization' || topic === 'account') &&
    lines.length === values.length + 1 &&
    last !== undefined &&
    value?.endsWith(withoutBullet(last.text)) === false;
  return isCut ? lines.slice(0, -1) : lines;
};

/** Every line belongs to one entry: a question's answer first, then a table's, then a label's, then a list's. */
function entriesOf(
  { lines, earlier }: { readonly lines: readonly Line[]; readonly earlier: readonly Line[] },
  prefixes: readonly KeyPrefix[],
  asked: (line: Line) => boolean,
  ours: (text: string) => boolean,
): Entry[] {
  const taken = new Set<Line>();
  const take = (entries: readonly Entry[]): Entry[] => {
    const before = new Set(taken);
    const free = entries.filter((entry) => entry.topic === null || !entry.lines.some((line) => before.has(line)));
    for (const entry of free)
      // A question with its answer below it is no item of a list.
      if (entry.topic !== null && !isHeading(entry))
        for (const line of [...entry.lines, ...(entry.head ? [entry.head] : [])]) taken.add(line);
    return free;
  };
  const pairs = pairedEntries(lines);
  const paired = new Set(pairs.flatMap((entry) => entry.lines));
  const tables = tablesIn(lines.filter((line) => !paired.has(line)));
  const tabled = new Set(tables.flatMap((table) => [table.head, ...table.rows.map((row) => row.line)]));
  const answers = numberedAnswers(lines, earlier);
  const answered = new Set(answers.flatMap((entry) => entry.lines));
  const free = lines.filter((line) => !tabled.has(line) && !answered.has(line) && !paired.has(line));
  return [
    ...take(answeredQuestions(lines)),
    ...take(answers),
    ...take(answeredByMark(lines)),
    ...take(pairs),
    ...take(tables.flatMap((table) => table.rows.flatMap((row) => entriesOfRow(table, row)))),
    ...take(labelledEntries(free).flatMap((entry) => identityBlock(entry, prefixes))),
    ...take(listEntries(free, (text) => isKeyAlone(text, prefixes))),
    ...take(
      blockEntries(
        free.filter((line) => asked(line) && !upholds(line.text, tongueOf(line.text))),
        taken,
        ours,
      ),
    ),
  ].map((entry) => withChoice({ ...entry, values: entry.values.flatMap((value) => value.split(beforePostalCode)) }));
}

/** "○○株式会社 〒112-0013 東京都…": the firm, and its address behind it. */
const beforePostalCode = /(?<=\S)[\s、]+(?=〒 ?\d)/u;

/** "Our data:" above a block: what it says of itself is no fact, and what stands below it is read for itself. */
const isHeading = ({ topic, how, label, values }: Entry): boolean =>
  topic === 'other' &&
  how === 'label' &&
  values.length >= 3 &&
  !values.some((value) => /[\w+/=]{20}/u.test(value)) &&
  !findConcepts(label).hits.some((hit) => has(hit, 'expert', 'billing', 'contact', 'old', 'trial'));

/** "Account:" with its address, the holder's name, the organization and its address on the lines below. */
function identityBlock(entry: Entry, prefixes: readonly KeyPrefix[]): Entry[] {
  if (entry.topic !== 'account' || entry.values.length < 3 || entry.values.length !== entry.lines.length)
    return [entry];
  // "The license should be transferred to:" above a firm and its address.
  const isFirm = (value: string): boolean => value.length < 60 && looksLikeOrganization(value);
  if (entry.values.some(isFirm) && !entry.values.some((value) => value.includes('@'))) return [];
  const parts = listEntries(entry.lines, (text) => isKeyAlone(text, prefixes));
  return parts.some((part) => part.topic === 'account') ? parts : [entry];
}

/** An item or an answer that is a sentence ("The account belongs to Ann Lee.") is read as one too. */
const isSaid = (entry: Entry): boolean =>
  said(entry) || saysMore(entry) || isLeadIn(entry) || isItem(entry) || isHead(entry);

/** "It runs on our own machine: a Server in the hall. The company is Acme Ltd, …": a line goes on with other sentences. */
const isHead = ({ how, label, values, lines }: Entry): boolean =>
  how === 'label' &&
  !label.trim().endsWith('?') &&
  new Set(lines.map(({ number }) => number)).size === 1 &&
  values.length > 1 &&
  values.slice(1).some((value) => /^\p{L}.*\p{Ll} .*[.!]$/su.test(value) && value.split(' ').length > 3);

/** "* Confluence, on our own server in the staff room": words of a label, and no colon that waits for anything. */
const isItem = ({ how, topic, label, values, lines }: Entry): boolean =>
  how === 'label' &&
  (topic === 'server' || topic === 'match' || topic === 'hosting') &&
  values.length === 0 &&
  // "Match users" is what a form asks.
  (topic !== 'match' || firstPerson.test(label)) &&
  lines.every(({ text }) => /[\p{L}\d).!]\s*$/u.test(text));

/** "The Server is switched off", "op Server draaien we niet meer", not "Whether used on own Server". */
const isTold = (label: string): boolean => {
  const { hits } = findConcepts(label);
  const denies = hits.some((hit) => has(hit, 'neg')) && hits.some((hit) => has(hit, 'use'));
  return (
    (denies || hits.some((hit) => has(hit, 'is') && hit.from > 0)) && !hits.some((hit) => has(hit, 'cond', 'maybe'))
  );
};

/** "I fill in what you ask for on the web page:" above sentences, which say for themselves what they are about. */
const isLeadIn = ({ how, topic, label, values }: Entry): boolean =>
  how === 'label' &&
  // "The Server is switched off since the summer: all is in the Cloud now. That the users are the same, we agree."
  (topic === 'other' || (topic === 'server' && isTold(label) && /\p{Ll}\. \p{Lu}/u.test(values.join(' ')))) &&
  label.trim().split(/\s+/u).length >= 5 &&
  /\p{Ll} \p{Ll}.*[.!]\s*$/su.test(values.join(' ')) &&
  (!findConcepts(label).hits.some((hit) => has(hit, 'expert', 'billing', 'contact', 'old', 'trial', 'wrong')) ||
    // "There was a mistake in my last mail: the account is not ann@… but bob@…."
    turnsItself(values.join(' ')));

const turnsItself = (text: string): boolean => {
  const { hits } = findConcepts(withoutAddresses(text));
  return (
    hits.some((hit) => has(hit, 'account')) &&
    hits.some((hit) => has(hit, 'is')) &&
    hits.some((hit) => has(hit, 'neg')) &&
    hits.some((hit) => has(hit, 'but'))
  );
};

/** "Yes to a and b. Confluence has 100 users.": behind the answer its line says more. */
const saysMore = ({ how, values, lines }: Entry): boolean =>
  how === 'question' && values.length === 1 && (lines[0]?.text.length ?? 0) > (values[0]?.length ?? 0) + 20;

const said = ({ how, topic, values }: Entry): boolean =>
  // "Account: a@…. Name and address are in my signature."
  (how === 'label' &&
    topic === 'account' &&
    values.length === 1 &&
    /@\S+[.,] \p{L}+[, ].*\p{Ll} \p{Ll}/u.test(values[0] ?? '') &&
    findConcepts(values[0] ?? '').hits.some((hit) => has(hit, 'signature', 'below'))) ||
  (how === 'list' &&
    (topic === 'account' || topic === 'name' || topic === 'organization') &&
    values.every((value) => value.split(' ').length > 2)) ||
  // "Here is our key: WFC-…. It is in use on our own Server.": behind the key begins a sentence.
  (how === 'label' && topic === 'key' && /^\S{15,}[.] \p{Lu}\p{L}* \p{Ll}/u.test(values.join(' '))) ||
  // "We use it on our own Server. We agree to match the users.": an item that says two things.
  (how === 'list' &&
    (topic === 'match' || topic === 'server') &&
    /\p{Ll}{2}\. \p{Lu}\p{L}* [\p{L}\d]/u.test(values.join(' '))) ||
  (how === 'question' &&
    topic !== 'key' &&
    topic !== 'server' &&
    topic !== 'match' &&
    /^(?=.*\p{Ll} \p{Ll}).{25,}[.!]$/u.test(values.join(' ')));

export const of = (reading: Reading, ...topics: readonly Entry['topic'][]): Entry[] =>
  reading.entries.filter((entry) => topics.includes(entry.topic));

const ranks = { label: 3, question: 3, table: 3, list: 2 } as const;

/** What an entry says, as a statement. */
export function stated<Value>(
  reading: Reading,
  entry: Entry,
  value: Value | null,
  corrected = false,
): Statement<Value> {
  const says =
    corrected || entry.lines.some((line) => reading.corrections.has(line)) || conceptsIn(entry.label).has('correction');
  return { value, lines: entry.lines, rank: ranks[entry.how], corrected: says, order: orderOf(reading, entry.lines) };
}

/** What a sentence says, as a statement. */
export function spoken<Value>(
  reading: Reading,
  sentence: Sentence,
  value: Value | null,
  corrected = false,
  lines = linesOf(sentence),
): Statement<Value> {
  const says = corrected || lines.some((line) => reading.corrections.has(line));
  return { value, lines, rank: 1, corrected: says, order: orderOf(reading, lines) };
}

export const orderOf = (reading: Reading, lines: readonly Line[]): number =>
  Math.max(-1, ...lines.map((line) => reading.order.get(line) ?? -1));

const tonguesIn = new WeakMap<object, Map<string, Tongue | null>>();

/** The language of one sentence; several rules ask for it. */
export function tongueIn(reading: Pick<Reading, 'tongue'>, text: string): Tongue | null {
  const known = tonguesIn.get(reading) ?? new Map<string, Tongue | null>();
  tonguesIn.set(reading, known);
  const tongue = known.has(text) ? (known.get(text) ?? null) : tongueBeside(text, reading.tongue);
  known.set(text, tongue);
  return tongue;
}
