import { findConcepts, has } from '../lexicon/find.ts';
import { addressesIn } from '../words/emails.ts';
import { lean } from '../words/lean.ts';
import type { Entry } from './entries.ts';
import { splitsOf } from './splits.ts';
import { countryNamed } from '../words/countries.ts';
import { looksLikeName } from '../names/names.ts';
import { looksLikeOrganization, hasLegalForm } from '../words/organizations.ts';
import { mentionsIn } from '../words/mentions.ts';
import { labelOf, questionOrder, type Topic } from '../words/topics.ts';
import { isBlank, markOf, withoutBullet, type Line, type Mark } from '../words/text.ts';

export type Item = { readonly lines: readonly Line[]; readonly text: string; readonly mark: Mark | null };

/** Runs of items: each begins with a bullet, a letter or a number; further lines carry it on. */
export function bulletRuns(lines: readonly Line[]): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  let open: Line[] = [];
  const closeItem = (): void => {
    const [first] = open;
    if (first)
      run.push({
        lines: open,
        text: open
          .map((line) => withoutBullet(line.text))
          .join('\n')
          .trim(),
        mark: markOf(first.text),
      });
    open = [];
  };
  const closeRun = (): void => {
    closeItem();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  let blank = false;
  for (const line of lines) {
    if (line.depth > 0) closeRun();
    else if (isBlank(line)) blank = true;
    else if (markOf(line.text)) {
      closeItem();
      open = [line];
      blank = false;
    } else if (open.length > 0 && !blank) open.push(line);
    else {
      closeRun();
      blank = false;
    }
  }
  closeRun();
  return runs;
}

/** Runs of bare lines: a paragraph, each line an item. */
export function lineRuns(lines: readonly Line[]): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const line of lines) {
    const ends = line.depth > 0 || isBlank(line) || markOf(line.text) !== null;
    if (ends && run.length > 0) {
      runs.push(run);
      run = [];
    }
    // Wrapped prose is no list: its lines are long, or hold more than the answer.
    if (!ends) run.push({ lines: [line], text: line.text.trim(), mark: null });
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

const none =
  /^(?:n\/?a|none|no|nein|non|keiner?|aucun|ninguno|nessuno|geen|brak|-+|–|—|nicht vorhanden|no expert|なし|ありません)\b/iu;

/** "In copy is …, who does our accounts": somebody, and not the Expert. */
const isOfContact = (text: string): boolean => {
  const { hits } = findConcepts(text);
  return hits.some((hit) => has(hit, 'contact', 'billing')) && !hits.some((hit) => has(hit, 'expert'));
};

/** A sentence about the users, the server or an agreement. */
const isClaim = (text: string): boolean =>
  /[.!]\s*$/u.test(text) &&
  findConcepts(text).hits.some((hit) => has(hit, 'users', 'match', 'agree') && !has(hit, 'address', 'filler'));

/** "That account belongs to Ann Lee.", "No, the gate is wrong. It is 18.": told, and no name and no place. */
const isTold = (text: string): boolean =>
  /[.!]\s*$/u.test(text) &&
  !hasLegalForm(text) &&
  /\p{L}{2} \p{Ll}{2,} \p{L}{2}/u.test(text) &&
  findConcepts(text).hits.some(
    (hit) => has(hit, 'account', 'expert', 'agree', 'wrong', 'users', 'key', 'match') && !has(hit, 'address', 'filler'),
  );

/** "The license is for Acme Ltd, 1 Main Street, Springfield.": prose, which is read as such. */
const isSentence = (text: string): boolean =>
  isTold(text) ||
  (/^[^,\d:@]{0,60}\s(?:is|are|ist|sind|gehört|est|es|è|é|jest|belongs|should|must|soll|doit|debe|deve|moet)\s.*[.!]$/u.test(
    text,
  ) &&
    findConcepts(text.split(',')[0] ?? '').hits.some((hit) => has(hit, 'license', 'app')));

/** "Our Expert is team@…" is no account, wherever it stands. */
const mayBeAccount = (text: string): boolean =>
  mentionsIn(text).some(({ role }) => role === 'account' || role === 'unknown');

const most_before_refusal = 8;
/** How well an item answers a question of the help page: 0 is not at all. */
function fit(item: Item, topic: Topic, isKey: (text: string) => boolean): number {
  // "Details for the license:" leads to what stands below it.
  if (/[:：]\s*$/u.test(item.text)) return 0;
  const text = labelled.has(topic) ? withoutLabel(item.text) : item.text;
  const emails = addressesIn(text).length;
  const key = isKey(text);
  const plain = emails === 0 && !key;
  if (topic === 'key') return key ? 5 : 0;
  if (topic === 'account') return emails === 1 && text.length < 160 && mayBeAccount(text) ? 4 : 0;
  if (topic === 'expert')
    return emails === 1 && !key && !isOfContact(text)
      ? 3.5
      : none.test(text) || findConcepts(text).hits.some((hit) => has(hit, 'expert'))
        ? 2
        : 0;
  if (topic === 'server' || topic === 'match') {
    if (key || emails > 0) return 0;
    const { hits } = findConcepts(text);
    const about = (concept: 'server' | 'match'): boolean => hits.some((hit) => has(hit, concept));
    const said = hits[0] !== undefined && hits[0].from === 0 && has(hits[0], 'yes', 'no', 'confirm', 'agree');
    // "I'm afraid we can't agree to that one.", "This one I have to turn down."
    const refused =
      hits.some((hit) => has(hit, 'refuse') && hit.from <= most_before_refusal) &&
      !hits.some((hit) => has(hit, 'expert'));
    if (topic === 'server')
      return about('server') && !(about('match') && hits.some((hit) => has(hit, 'agree')))
        ? 4
        : said && !about('match')
          ? 2
          : 0;
    return about('match') || (hits.some((hit) => has(hit, 'agree')) && !about('server')) ? 4 : said || refused ? 2 : 0;
  }
  if (!plain || text.length > 250) return 0;
  if (topic === 'name') return looksLikeName(text) ? 3 : 0;
  // "They can adjust the users to those of Confluence (500)."
  if (topic === 'address' && isClaim(text)) return 0;
  if ((topic === 'address' || topic === 'organization') && isSentence(text)) return 0;
  const digits = /\d/u.test(text);
  const placed = countryNamed(text.split(/[,\n]/u).at(-1) ?? '') !== null;
  if (topic === 'organization' && !/^[\p{Lu}\p{Lo}\d"„“«]/u.test(text) && !hasLegalForm(text)) return 0;
  if (topic === 'organization' && /(?:です|ます)。?$/u.test(text) && !hasLegalForm(text.replace(/です。?$/u, '')))
    return 0;
  if (topic === 'organization')
    return hasLegalForm(text)
      ? 3
      : digits || placed || text.includes('\n')
        ? 0.5
        : looksLikeOrganization(text)
          ? 2.5
          : 1.5;
  if (topic === 'address')
    return (digits && (placed || /[,\n]/u.test(text)) ? 3 : digits ? 2 : placed ? 2 : 0) - (hasLegalForm(text) ? 1 : 0);
  return 0;
}

/** Items that answer more than one question or none: which topic each has, in the order of the questions. */
function align(run: readonly Item[], isKey: (text: string) => boolean): (Topic | null)[] {
  const columns = questionOrder.length;
  type Cell = { score: number; back: number; topic: number };
  // rows[i][t]: the best way to have read i items with the last one read under question t or one before it.
  const rows: Cell[][] = [Array.from({ length: columns + 1 }, () => ({ score: 0, back: 0, topic: -1 }))];
  for (const [index, item] of run.entries()) {
    const above = rows[index] ?? [];
    const row: Cell[] = [];
    for (let column = 0; column <= columns; column += 1) {
      let best: Cell = { score: (above[column]?.score ?? 0) - 1, back: column, topic: -1 };
      const left = row[column - 1];
      if (left && left.score > best.score) best = left;
      const topic = questionOrder[column - 1];
      const points = topic ? fit(item, topic, isKey) : 0;
      if (points > 0) {
        const again = topic === 'key' || topic === 'address' ? column : column - 1;
        const from = Math.max(above[column - 1]?.score ?? 0, again === column ? (above[column]?.score ?? 0) - 0.1 : -1);
        const back =
          again === column && (above[column]?.score ?? 0) - 0.1 > (above[column - 1]?.score ?? 0) ? column : column - 1;
        if (from + points > best.score) best = { score: from + points, back, topic: column - 1 };
      }
      row.push(best);
    }
    rows.push(row);
  }
  const topics: (Topic | null)[] = [];
  let column = columns;
  for (let index = run.length; index > 0; index -= 1) {
    const cell = rows[index]?.[column];
    topics.unshift(cell && cell.topic >= 0 ? (questionOrder[cell.topic] ?? null) : null);
    column = cell?.back ?? column;
  }
  return topics;
}

/** A letter says which question it answers, where the letters of the list are those of the questions. */
function byLetters(run: readonly Item[], isKey: (text: string) => boolean): (Topic | null)[] | null {
  const marks = run.map((item) => item.mark);
  if (run.length < 3 || !marks.every((mark) => mark?.kind === 'letter' || mark?.kind === 'number')) return null;
  const topics = run.map((item) => questionOrder[item.mark?.index ?? -1] ?? null);
  const right = run.every((item, index) => {
    const topic = topics[index];
    if (!topic) return false;
    if (topic === 'key') return isKey(item.text) || !/@/u.test(item.text);
    if (topic === 'account') return mayBeAccount(item.text) || (!/@/u.test(item.text) && item.text.length < 120);
    if (topic === 'name' && hasLegalForm(item.text.split(/,\s+/u)[0] ?? '')) return false;
    if (
      topic === 'organization' &&
      /[.!]$/u.test(item.text) &&
      findConcepts(item.text).hits.some((hit) => has(hit, 'expert'))
    )
      return false;
    return !isKey(item.text) && (topic === 'expert' || addressesIn(item.text).length === 0);
  });
  const anchored = run.some(
    (item, index) =>
      (topics[index] === 'key' && isKey(item.text)) ||
      (topics[index] === 'account' && addressesIn(item.text).length > 0),
  );
  return right && anchored ? topics : null;
}

/**
 * Lists in the order of the help page's questions, a to h, without labels. A key or an account's address must stand in
 * its place; what comes before and after is read by that order as far as it fits. An item with a label keeps it.
 */
export function listEntries(lines: readonly Line[], isKey: (text: string) => boolean): Entry[] {
  return [...bulletRuns(lines), ...lineRuns(lines)].flatMap((run) => {
    if (run.length < 3 || run.length > 40 || isProse(run)) return [];
    const labelled = run.filter(
      (item) =>
        item.lines[0] !== undefined &&
        splitsOf(item.lines[0]).some(({ known, value }) => known !== null && value !== ''),
    );
    if (labelled.length * 2 > run.length) return [];
    const topics = wholeAddress(byLetters(run, isKey) ?? align(run, isKey));
    const anchors = topics.filter(
      (topic, index) => (topic === 'key' || topic === 'account') && fit(run[index] as Item, topic, isKey) >= 4,
    );
    const read = topics.filter((topic) => topic !== null).length;
    if (anchors.length === 0 || read < 3) return [];
    return merge(run, topics).filter((entry) => !labelled.some((item) => item.lines[0] === entry.lines[0]));
  });
}

/** A line between two lines of the address ("Leeds") is one of them. */
const wholeAddress = (topics: readonly (Topic | null)[]): (Topic | null)[] => {
  const first = topics.indexOf('address');
  const last = topics.lastIndexOf('address');
  // "Tamar Valley Seeds Ltd / The Old Creamery / Station Approach / Gunnislake / PL18 9DX": from the firm on.
  const firm = topics.lastIndexOf('organization', first);
  const from = firm >= 0 && topics.slice(firm + 1, first).every((topic) => topic === null) ? firm : first;
  return topics.map((topic, index) =>
    topic === null && first >= 0 && index > from && index < last ? 'address' : topic,
  );
};

/** Wrapped prose is no list: most of its lines break inside a sentence, or hold an address among other words. */
function isProse(run: readonly Item[]): boolean {
  if (run[0]?.mark) return false;
  if (run.some(({ lines }, index) => lines[0]?.number === run[index + 1]?.lines[0]?.number)) return true;
  const mixed = run.filter(({ text }) => addressesIn(text).some((address) => text.length - address.length > 25));
  const broken = run.filter(
    ({ text }, index) =>
      index + 1 < run.length &&
      text.length > 50 &&
      /\p{Ll}|,$/u.test(text.at(-1) ?? '') &&
      /^\p{Ll}/u.test(run[index + 1]?.text ?? ''),
  );
  const said = run.filter(({ text }) => /[.!。]$/u.test(text) && text.split(/\s+/u).length > 5);
  if (said.length * 2 >= run.length) return true;
  return mixed.length > 0 || broken.length > 1 || run.some(({ text }) => text.length > 250);
}

/** "We are Acme Ltd, 1 Main Street, …" */
const weAre = lean(
  /^(?:we are|we're|wir sind(?: die| das| der)?|nous sommes(?: la)?|somos(?: la| a)?|siamo(?: la)?|wij zijn|we zijn|jesteśmy)\s+(?=\p{Lu}[\p{L}'’]+ )(?!confluence|jira)/iu,
);

/** "Organizace: …", "Betreiberin: …": a label that is not known is no part of the value. */
const withoutLabel = (said: string): string => {
  const text = /\d/u.test(said) ? said.replace(weAre, '') : said;
  // "会社は 有限会社…": what the sentence is about stands before は.
  const about = /^([\p{Script=Han}\p{Script=Katakana}ー]{1,8})は[、\s]*(?=\S)/u.exec(text);
  if (about && labelOf(about[1] ?? '') !== null) return text.slice(about[0].length);
  // "会社名 山びこ電機株式会社", "company  Loom Ltd"
  const word =
    /^(?:(\p{Ll}{3,14})(?: (?=[\p{Lu}\d])| {2,}(?=\S))|([\p{Script=Han}\p{Script=Katakana}ー]{2,8}) +(?=\S))/u.exec(
      text,
    );
  if (word && labelOf(word[1] ?? word[2] ?? '')?.strange === 0) return text.slice(word[0].length).trim();
  return text.replace(/^\p{L}[\p{L}\p{M} '/().-]{1,40}(?:[:：]|\?\s*(?:--?|–|—|:)?)\s+(?=\S)/u, '');
};
/** "Inhaber Ann Lee", "Anschrift Hauptstr. 5": a label with nothing behind it but a blank. */
function withoutWord(text: string, topic: Topic): string {
  const word = topic === 'name' || topic === 'address' ? /^\p{Lu}\p{Ll}{4,14}(?= )/u.exec(text)?.[0] : undefined;
  const known = word === undefined ? null : labelOf(word);
  return known?.topic === topic && known.strange === 0 ? text.slice(word?.length).trim() : text;
}
const labelled: ReadonlySet<Topic> = new Set<Topic>(['account', 'name', 'organization', 'address']);

/** Several items under one question (the lines of an address, two keys) are one entry. */
function merge(run: readonly Item[], topics: readonly (Topic | null)[]): Entry[] {
  const entries: { topic: Topic; label: string; values: string[]; lines: Line[]; how: 'list' }[] = [];
  for (const [index, topic] of topics.entries()) {
    const item = run[index];
    if (!topic || !item) continue;
    const last = entries.at(-1);
    const values = (labelled.has(topic) ? withoutWord(withoutLabel(item.text), topic) : item.text).split('\n');
    if (last?.topic === topic) {
      last.values.push(...values);
      last.lines.push(...item.lines);
    } else entries.push({ topic, label: '', values, lines: [...item.lines], how: 'list' });
  }
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const [name = '', ...places] = (entry.values[0] ?? '').split(/,\s+/u);
    // "Netherwick Town Council, Town Hall, Market Place, Netherwick" / "DE4 7ZZ, England": the address begins there.
    if (
      entry.topic !== 'organization' ||
      next?.topic !== 'address' ||
      entry.values.length > 1 ||
      places.length < 2 ||
      /\d/u.test(entry.values[0] ?? '') ||
      hasLegalForm(entry.values[0] ?? '') ||
      !looksLikeOrganization(name)
    )
      continue;
    entry.values = [name];
    next.values.unshift(places.join(', '));
    next.lines.unshift(...entry.lines);
  }
  return entries;
}
