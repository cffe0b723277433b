import { findAddresses } from '../words/emails.ts';
import { isGivenName } from '../words/given-names.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import type { Place } from '../words/organizations.ts';
import { fold } from '../words/text.ts';
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
  /^(?:and|und|et|y|e|en|i|oraz|who|which|he|she|from|of|our|my|is|der|die|er|sie|ist|mein|meine|unser|qui|que|il|elle|est|mon|ma|notre|quien|es|mi|nuestr[oa]|quem|é|meu|minha|noss[oa]|che|lui|lei|è|mio|mia|hij|zij|mijn|onze|mój|moja|jest|angemeldet|eingetragen|registriert|angelegt|geführt|registered|listed)$/u;
/** Names of products in a mail of small letters, and the capital that a telephone puts at the beginning. */
const notWritten = lean(
  /(?<!\p{L})(?:confluence|jira|wireframes|marketplace|atlassian|server|sketchwell)(?!\p{L})|^\W*\p{Lu}/giu,
);

/** First names that are articles and small words too. */
const isArticle = /^(?:una|an|van|den|ma|mi|la|lo|al|may|will|so|sam|per|in|to)$/u;

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

/**
 * "jane.doe@… jane doe", "au nom de jean-noël le goff": who writes without capitals. Behind a word that leads to it, or
 * right behind an address that has the last name too; the first word is a first name.
 */
export function smallNamesIn(text: string): Place[] {
  if (/\p{Lu}\p{Ll}/u.test(text.replace(notWritten, (word) => word.toLowerCase()))) return [];
  const said = [...text.matchAll(smallLead)].flatMap(({ 0: all, 1: words = '', index }): Place[] => {
    const start = index + all.length;
    const name = smallName(words, text.slice(start + words.length));
    return name === null ? [] : [{ text: name, start, end: start + name.length }];
  });
  if (said.length > 0) return said;
  return findAddresses(text).flatMap(({ address, end }): Place[] => {
    const behind = /^[\s,:(–-]{1,3}((\p{Ll}{2,20}) (\p{Ll}[\p{Ll}'-]{2,30}))(?!\p{L})/u.exec(text.slice(end));
    if (!behind) return [];
    const [whole, name = '', first = '', last = ''] = behind;
    const known = isGivenName(fold(first)) && fold(address).includes(fold(last));
    return known ? [{ text: name, start: end + whole.length - name.length, end: end + whole.length }] : [];
  });
}
