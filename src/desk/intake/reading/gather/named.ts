import { hasStreetWord } from '../places/street-words.ts';
import { countryNamed } from '../words/countries.ts';
import type { Reading } from '../context.ts';
import { findConcepts, has, type Found } from '../lexicon/find.ts';
import { isGivenName } from '../words/given-names.ts';
import { bareName, looksLikeName } from '../names/names.ts';
import { lean } from '../words/lean.ts';
import {
  hasLegalForm,
  looksLikeOrganization,
  isJoining,
  opensWithForm,
  organizationsIn,
} from '../words/organizations.ts';
import { isDeviceLine } from '../../message/history/signature.ts';
import { asidesIn } from './others-named.ts';
import { isOurs } from '../names/own-organization.ts';
import { namesIn } from '../names/people.ts';
import { fold, hasBullet, isBlank, withoutBullet, type Line } from '../words/text.ts';

/** A piece of a line between two marks: what people write one after the other without saying what each is. */
type Part = { readonly text: string; readonly line: Line; readonly before: string };

/** Something that a mail names without saying what it is. */
export type Named = { readonly text: string; readonly line: Line };

/** "Morabeza Net, Lda", "Acme, Inc.": the comma stands inside the name. */
const form = '(?:Unipessoal )?(?:Lda|Ltda|Inc|LLC|Ltd|LLP|Corp|Co|S\\.? ?Coop|S\\.[A-Z]|GmbH|Lp|PLC|JSC)(?![\\p{L}])';
const divider = lean(
  new RegExp(
    `[;|()<>[\\]«»"„“”\\t:=→/。、]|,(?=\\s|$)(?!\\s${form})|\\s[-–—~]+>?\\s|(?<=\\p{L}{3}|\\))\\.(?=\\s|$)|\u2028`,
    'u',
  ),
);
/** "Attn: Ann Lee": who shall be asked, and perhaps not the holder. */
const attention = /^\W*(?:att|attn|attention|fao|c\/o|z\. ?h(?:d|\. ?v)?|zu händen|t\.a\.v|a\/c|à l'attention)\b/iu;

/** Lines under a label that is another's (an Expert, a contact), or whose label says what else they are. */
function setApart(reading: Reading): Set<Line> {
  return new Set(
    reading.entries.flatMap((entry) => (entry.topic === 'expert' || entry.topic === 'other' ? entry.lines : [])),
  );
}

/** The signature without what a telephone writes below it. */
export const signedLines = (reading: Reading): Line[] =>
  reading.sections.signature.filter((line) => !isBlank(line) && !isDeviceLine(line.text));

/** The last paragraph, where it begins with a name alone: a signature without a farewell above it. */
export function closing(reading: Reading): Line[] {
  const { own } = reading.sections;
  const signed = signedLines(reading);
  if (signed.length > 0) return signed;
  const ends = own.findLastIndex((line) => !isBlank(line));
  let begins = ends;
  while (begins > 0 && !isBlank(own[begins - 1]) && own[begins - 1]?.depth === 0) begins -= 1;
  const lines = own.slice(begins, ends + 1);
  const [first] = lines;
  const name = (first?.text ?? '').split(/[,|–—]|\s-\s/u)[0] ?? '';
  if (begins > 0 && first && looksLikeName(name) && !hasBullet(first.text)) return lines;
  const last = own[ends];
  const written = (last?.text ?? '').split(/[,|–—]|\s-\s/u)[0] ?? '';
  return last && lines.length > 1 && looksLikeName(written) && /[.!]\s*$/u.test(own[ends - 1]?.text ?? '')
    ? [last]
    : [];
}

function partsOf(reading: Reading): Part[] {
  const apart = setApart(reading);
  const closed = new Set(closing(reading).map(({ number }) => number));
  return reading.lines
    .filter((line) => line.depth === 0 && !apart.has(line) && !(line.origin === undefined && closed.has(line.number)))
    .flatMap((line) => {
      const text = withoutBullet(line.text)
        .replace(/^\s*\d{1,2}\s?[-–]\s/u, '')
        .replace(/[^\s<>()[\],;]{1,64}@[^\s<>()[\],;]{1,254}/gu, (address) => '/'.padEnd(address.length, '/'));
      let at = 0;
      return text.split(divider).flatMap((piece): Part[] => {
        const start = text.indexOf(piece, at);
        at = start + piece.length;
        const plain = piece.trim().replace(/[.,]$/u, '');
        return plain === '' ? [] : [{ text: piece.trim(), line, before: text.slice(0, start) }];
      });
    });
}

/** A cue further away than this is about something else. */
const cue_chars = 60;
/** What is looked at to find it: a line of many parts would be read once for each of them otherwise. */
const before_chars = 200;

/** What stands before it in its line says that it is another's: an Expert's, a contact's, the old one. */
function isOthers({ before }: Part): boolean {
  const last = before.split(/[.;]\s/u).at(-1) ?? '';
  if (attention.test(last)) return true;
  const near = last.slice(-before_chars);
  const cue = findConcepts(near).hits.findLast((hit) =>
    has(hit, 'expert', 'contact', 'billing', 'old', 'neg', 'holder', 'account', 'org', 'name', 'address'),
  );
  return (
    cue !== undefined && has(cue, 'expert', 'contact', 'billing', 'old', 'neg') && near.length - cue.end < cue_chars
  );
}

/** jan.novak@, jnovak@, novak@, jan@: true where the address has a word of the name. */
export function isOfAddress(name: string, address: string | null): boolean {
  const local = fold(address?.split('@')[0] ?? '').replace(/\+.*$/u, '');
  const parts = local.split(/[._-]/u);
  return fold(bareName(name))
    .split(/[\s-]+/u)
    .map((word) => word.replace(/[^\p{L}]/gu, ''))
    .some((word) => word.length >= 3 && (parts.includes(word) || (word.length >= 4 && local.includes(word))));
}

const isPerson = (text: string, account: string | null): boolean => {
  const words = fold(bareName(text)).split(/[\s,]+/u);
  return isOfAddress(text, account) || words.some((word) => isGivenName(word));
};

/** Persons that the mail names without another part: those whom the account's address names, else all of them. */
export function personsNamed(reading: Reading, account: string | null): Named[] {
  const parts = partsOf(reading);
  const asides = asidesIn(reading);
  const found = parts.flatMap((part): Named[] => {
    if (isOthers(part) || attention.test(part.text)) return [];
    const concepts = findConcepts(part.text);
    const whole = wholeName(part.text, concepts) ? [part.text] : [];
    const names =
      whole.length > 0
        ? whole
        : namesIn(part.text, concepts)
            .filter(
              ({ start, text }) =>
                isOfAddress(text, account) || !isOthers({ ...part, before: part.before + part.text.slice(0, start) }),
            )
            .map(({ text }) => text);
    return names
      .filter(
        (text) =>
          isPerson(text, account) &&
          isFree(text) &&
          ![...asides].some((one) => fold(text).endsWith(one)) &&
          (!isOurs(reading, text) ||
            isOfAddress(text, account) ||
            (isGivenName(fold(bareName(text).split(' ')[0] ?? '')) && bareName(text).split(' ').length <= 3)),
      )
      .map((text) => ({ text, line: part.line }));
  });
  const first = firstOf(found);
  const distinct = found.filter(({ text }, index) => first.get(fold(text)) === index);
  const matched = distinct.filter(({ text }) => isOfAddress(text, account));
  return matched.length > 0 ? matched : distinct;
}

const isFree = (text: string): boolean =>
  !hasStreetWord(text) && !looksLikeOrganization(text) && countryNamed(text) === null;

/** "Der Junior", "The Boss": what somebody is called, and no name. */
const withArticle = /^(?:der|die|das|the|our|unser|le|la|notre|el|il|lo|o|a|de|het|onze) \S+$/iu;

/** "Ms TAN Wei Jie": a part that is a name and nothing else. */
const wholeName = (text: string, { hits }: Found): boolean =>
  looksLikeName(text) &&
  !withArticle.test(text) &&
  !hits.some((hit) => !has(hit, 'filler', 'is', 'at', 'yes', 'contact', 'own', 'me'));

/** Organizations that the mail names without a label: by legal form, then by kind, then by the writer's own domain. */
export function organizationsNamed(reading: Reading, people: readonly string[]): Named[] {
  const free = partsOf(reading).filter((part) => !isOthers(part) && !/sketchwell|atlassian/iu.test(part.text));
  const byForm = free.flatMap((part): Named[] => {
    const places = organizationsIn(part.text);
    if (places.length > 0) return places.map(({ text }) => ({ text: text.replace(/です$/u, ''), line: part.line }));
    const whole = hasLegalForm(part.text) || opensWithForm(part.text);
    return whole && isNameOfOne(part.text) ? [{ text: part.text, line: part.line }] : [];
  });
  if (byForm.length > 0) return distinctOf(byForm);
  const bare = free.filter(
    ({ text }) =>
      text.split(/\s+/u).length <= 7 &&
      !/\d{3}|[?!]/u.test(text) &&
      !hasStreetWord(text) &&
      countryNamed(text) === null &&
      !people.includes(fold(text)) &&
      isNameOfOne(text) &&
      !findConcepts(text).hits.some((hit) => has(hit, 'account', 'market', 'holder', 'license', 'expert', 'server')),
  );
  const byKind = bare.filter(({ text }) => looksLikeOrganization(text));
  if (byKind.length > 0) return distinctOf(byKind);
  return distinctOf(bare.filter(({ text }) => isOurs(reading, text)));
}

/** Words with a capital, joined by small ones: no sentence, and not a legal form alone. */
const isNameOfOne = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}\d]/u.test(text) &&
  /[\s\p{Lo}]/u.test(text) &&
  text
    .replace(/\s\p{Ll}+$/u, '')
    .split(/\s+/u)
    .every((word) => !/^\p{Ll}/u.test(word) || isJoining(word));

/** Where each name stands first. */
function firstOf(named: readonly Named[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [index, { text }] of named.entries()) if (!first.has(fold(text))) first.set(fold(text), index);
  return first;
}

function distinctOf(named: readonly Named[]): Named[] {
  const first = firstOf(named);
  return named
    .map(({ text, line }) => ({ text: text.replace(/[.,;]$/u, (end) => (end === '.' ? end : '')), line }))
    .filter(({ text }, index) => first.get(fold(text)) === index);
}
