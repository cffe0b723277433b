import { findAddresses } from '../words/emails.ts';
import { isGivenName } from '../words/given-names.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import type { Place } from '../words/organizations.ts';
import { escaped, fold, foldSame } from '../words/text.ts';
import { isParticle } from './names.ts';

/** "anel botha (my sister)" */
const isRelated =
  /^,? \((?:my|our|her|his|meine?|unsere?|ma|mon|notre|mi|nuestra|nuestro|minha|meu|mia|mio|la mia|mijn|onze|moja) \p{Ll}/u;

/** A person whom the writer says is somebody of his. */
export const relation =
  '(?:my|our|meine[rm]?|unsere[rm]?|ma|mon|notre|mi|nuestr[oa]|minha|meu|noss[oa]|mia|mio|nostr[oa]|mijn|onze|mój|moja|nasz|nasza) (?:wife|husband|sister|brother|boss|colleague|manager|director|secretary|accountant|frau|mann|schwester|bruder|chefin|chef|kollegin|kollege|kollegen|leiter|leiterin|femme|mari|soeur|sœur|frère|collègue|directeur|directrice|responsable|patron|patronne|mujer|marido|hermana|hermano|colega|compañer[oa]|jefa|jefe|director|directora|irmã|irmão|mulher|chefe|diretora?|moglie|marito|sorella|fratello|collega|capo|titolare|vrouw|man|zus|broer|baas|directeur|żona|mąż|szef|szefowa)';
/** Words that lead to whose an account is. */
const leadsToHolder = [
  "(?:registered|listed|known)(?: there)? as|name(?: is| of| on (?:it|there|the account|that)(?: is)?|:)?|runs under|is under|registered to|belongs to|owned by|held by|in the name of|on the name of|under the name of|(?:holder|owner)(?: is|:)?|that'?s me|that is|that'?s|it is|it's",
  '(?:eingetragen|angemeldet|geführt)(?: bin ich| ist sie| ist er)?(?: dort| da)? als|gehört|inhaber(?:in)?(?: ist|:)?|im namen von|auf den namen|läuft unter|name (?:darauf|dazu|dort)(?: ist)?|heisst|heißt|auf|mig|mich|me,|das ist|läuft auf',
  "nom(?: de| d['’])?|appartient à|titulaire(?: est|:)?|est à|celui d(?:e |['’])|c['’]est",
  'nombre(?: de)?|pertenece a|titular(?: es| é|:)?|es de|propietari[oa](?: es)?',
  'nome(?: d[aeio])?|pertence a|é d[aeo]|don[oa] é',
  'intestat[oa] a|appartiene a|titolare(?: è|:)?|è di',
  'naam(?: van)?|is van|hoort bij|(?:eigenaar|houder)(?: is|:)?',
  'należy do|właściciel(?:em)?(?: to| jest|:)?|nazwisko',
].join('|');
export const smallWord = "\\p{Ll}+(?:['’-]\\p{Ll}+)*";
const smallLead = lean(
  new RegExp(
    `(?<!\\p{L})(?:(?:${leadsToHolder})(?: ${relation},?)?|${relation},?)(?: |(?<=['’]))(?=(${smallWord}(?: ${smallWord}){1,7}))`,
    'gu',
  ),
);
/** Behind a name in small letters the sentence goes on. */
const goesOnBehind =
  /^(?:has|have|had|owns|holds|hat|tiene|tem|ha|heeft|ma|and|und|et|y|e|en|i|oraz|who|which|he|she|from|of|our|my|is|der|die|er|sie|ist|mein|meine|unser|qui|que|il|elle|est|mon|ma|notre|quien|es|mi|nuestr[oa]|quem|é|meu|minha|noss[oa]|che|lui|lei|è|mio|mia|hij|zij|mijn|onze|mój|moja|jest|angemeldet|eingetragen|registriert|angelegt|geführt|registered|listed)$/u;
/** Names of products in a mail of small letters, and the capital that a telephone puts at the beginning. */
const notWritten = lean(
  /(?<!\p{L})(?:confluence|jira|wireframes|marketplace|atlassian|server|sketchwell)(?!\p{L})|^\W*\p{Lu}/giu,
);

/** First names that are articles and small words too. */
const isArticle =
  /^(?:mine|either|sister|brother|mother|father|wife|husband|boss|una|an|van|den|ma|mi|la|lo|al|may|will|so|sam|per|in|to)$/u;

/** The words of a name at the beginning of a text in small letters; null where it does not begin with a first name. */
function smallName(said: string, behind: string): string | null {
  const all = said.split(' ');
  const isWord = (word: string | undefined): boolean =>
    word === undefined ||
    isParticle(word) ||
    word.length < 3 ||
    findConcepts(word).hits.some((hit) => !has(hit, 'filler', 'polite'));
  // "garcía y lópez" is a name, and "silva e a conta" none.
  const until = all.findIndex(
    (word, index) =>
      index > 0 && (/^[yei]$/u.test(word) ? isWord(all[index + 1]) : goesOnBehind.test(word) && !isParticle(word)),
  );
  if (until < 0 && !/^[\s.,;)]*(?:$|[.,;)(\n])/u.test(behind)) return null;
  const words = until < 0 ? all : all.slice(0, until);
  while (words.length > 0 && isParticle(words.at(-1) ?? '')) words.pop();
  const [first = ''] = words;
  if (words.length < 2 || words.length > 6 || first.length < 2 || isArticle.test(first)) return null;
  const free = words.slice(1).filter((word) => !isParticle(word));
  const isName = free.length > 0 && free.length <= 4 && free.every((word) => !isWord(word));
  return isName && (isGivenName(fold(first)) || (words.length === 2 && isRelated.test(behind)))
    ? words.join(' ')
    : null;
}

/** No capital but those of codes, and what a telephone puts at the beginning. */
export const isSmall = (text: string): boolean =>
  !/\p{Lu}\p{Ll}/u.test(text.replace(notWritten, (word) => word.toLowerCase()));

/** Whose name a part may be: not a firm's, an Expert's, a contact's. */
const ofOthers = ['org', 'expert', 'contact', 'billing', 'old', 'address', 'city'] as const;
const polite = /^(?:pls|plz|please|thx|thanks|ty|cheers|ok|okay|too|now|only|here|there|thats|that)$/u;
/** In their part of the sentence a name is the account's, whatever stands between. */
const ofHolder = ['name', 'fullname', 'holder', 'account', 'market', 'me'] as const;

/**
 * "put it under ann lee pls", ", ann lee is the name", "(ann lee)": between marks two to four words side by side that the
 * lexicon does not know and of which one is a first name. At the end of a mail such words are a greeting, and above a
 * street whose it is.
 */
export function namesBetweenMarks(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(/[^,.;:()!?\n]+/gu)) {
    const part = match[0];
    const { hits, tokens } = findConcepts(part);
    if (part.length > 120 || /[\d@/]/u.test(part) || hits.some((hit) => has(hit, ...ofOthers))) continue;
    const behind = text.slice(match.index + part.length);
    const says = hits.some((hit) => has(hit, ...ofHolder));
    const isOfAccount = hits.some((hit) => has(hit, 'name', 'fullname', 'holder', 'account', 'market'));
    if (!says && (/^, *[^,.;]*\d/u.test(behind) || hits.some((hit) => has(hit, 'polite')))) continue;
    const ends = !says && /^\W*$/u.test(behind);
    if (ends && !findConcepts(text.slice(0, match.index)).hits.some((hit) => has(hit, ...ofHolder))) continue;
    const isKnown = (at: number): boolean =>
      polite.test(tokens[at]?.text ?? '') || hits.some((hit) => hit.from <= at && hit.to > at);
    const isPart = (at: number): boolean =>
      at < tokens.length && (!isKnown(at) || (isParticle(tokens[at]?.text ?? '') && !isKnown(at + 1)));
    for (let from = 0; from < tokens.length; from += 1) {
      if (isKnown(from)) continue;
      let to = from;
      while (isPart(to)) to += 1;
      const given = tokens.slice(from, to).findIndex((token) => isGivenName(token.text) && !isArticle.test(token.text));
      const begin = given === 1 && to - from === 2 ? from : from + given;
      if (given >= 0 && to - begin >= 2 && to - begin <= 4 && (!ends || begin === 0)) {
        const [start, end] = [tokens[begin]?.start ?? 0, tokens[to - 1]?.end ?? 0];
        const name = part.slice(start, end);
        // "my sister ann lee told me": what somebody did.
        const others = tokens.some((_, at) => (at < begin || at >= to) && !isKnown(at));
        if ((isOfAccount || !others) && /^[\p{Ll}'’ -]+$/u.test(name))
          places.push({ text: name, start: match.index + start, end: match.index + end });
      }
      from = to;
    }
  }
  return places;
}

/** The writer's own whole name, as the mail's head has it, in either order: "njeri wambui". */
export function ownNamesIn(text: string, people: readonly string[]): Place[] {
  if (!isSmall(text)) return [];
  const folded = foldSame(text);
  const places = people.flatMap((person): Place[] => {
    const words = person.split(' ').filter((word) => /^[\p{L}'’-]+$/u.test(word));
    if (words.length < 2) return [];
    return [words, [...words.slice(-1), ...words.slice(0, -1)]].flatMap((order) => {
      const found = new RegExp(`(?<![\\p{L}\\d@._-])${escaped(order.join(' '))}(?![\\p{L}\\d@_-])`, 'u').exec(folded);
      const end = (found?.index ?? 0) + order.join(' ').length;
      return found ? [{ text: text.slice(found.index, end), start: found.index, end }] : [];
    });
  });
  return places.filter(({ start }, at) => places.findIndex((one) => one.start === start) === at);
}

/**
 * "jane.doe@… jane doe", "au nom de jean-noël le goff": who writes without capitals. Behind a word that leads to it, or
 * right behind an address that has the last name too; the first word is a first name.
 */
export function smallNamesIn(text: string): Place[] {
  if (!isSmall(text)) return [];
  const said = [...text.matchAll(smallLead)].flatMap(({ 0: all, 1: words = '', index }): Place[] => {
    const start = index + all.length;
    const name = smallName(words, text.slice(start + words.length));
    return name === null ? [] : [{ text: name, start, end: start + name.length }];
  });
  if (said.length > 0) return said;
  const beside = findAddresses(text).flatMap(({ address, end }): Place[] => {
    const behind = /^[\s,:(–-]{1,3}((\p{Ll}{2,20}) (\p{Ll}[\p{Ll}'-]{2,30}))(?!\p{L})/u.exec(text.slice(end));
    if (!behind) return [];
    const [whole, name = '', first = '', last = ''] = behind;
    const known = isGivenName(fold(first)) && fold(address).includes(fold(last));
    return known ? [{ text: name, start: end + whole.length - name.length, end: end + whole.length }] : [];
  });
  return beside;
}
