import { Email } from '../../../../contract/license.ts';
import { lean } from './lean.ts';

const address = lean(
  /(?<![\p{L}\p{N}._%+'@-])[\p{L}\p{N}_%+'-](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+'-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@_-]|\.[\p{L}\p{N}])/gu,
);

export type FoundAddress = { readonly address: string; readonly start: number; readonly end: number };

const templates = {
  local:
    'first[._-]?name[._-](?:last|sur|family)[._-]?name|first[._-]last|vorname[._-]nachname|prenom[._-]nom|nombre[._-]apellidos?|nome[._-](?:cognome|sobrenome|apelido)|voornaam[._-]achternaam|imie[._-]nazwisko|your[._-]?(?:name|e?mail|account|login)|(?:ihr|dein)[._-]?name|votre[._-]nom|(?:su|tu)[._-]nombre',
  domain:
    '(?:your|ihre?|deine?|votre|su|tu|sua|vossa|vostra|uw|jouw|twoja|panstwa)[-_]?(?:company|firm|domain|organi[sz]ation|business|employer|firma|unternehmen|domaene|entreprise|societe|domaine|empresa|dominio|azienda|ditta|bedrijf|domein)|(?:expert|partner|example|sample)[-_]?(?:company|firma?|domain)',
};
const template = new RegExp(`^(?:${templates.local})@|@(?:${templates.domain})\\.`, 'iu');

/** The e-mail addresses in a text and where each stands. One that a line end may have cut is none. */
export function findAddresses(text: string): FoundAddress[] {
  if (!text.includes('@')) return [];
  return (
    [...text.matchAll(address)]
      .map((match) => ({
        address: match[0].replace(/^'|'$/gu, ''),
        start: match.index,
        end: match.index + match[0].length,
      }))
      // "firstname.lastname@yourcompany.example" in a form shows what is to be filled in.
      .filter((found) => Email.safeParse(found.address).success && !template.test(found.address))
  );
}

/** A text without e-mail addresses, also one that is named by its first part ("helpdesk@"). */
export const withoutAddresses = (text: string): string => (text.includes('@') ? text.replace(/\S+@\S*/gu, ' ') : text);

/** Each address once, whatever its case. */
export function addressesIn(text: string): string[] {
  const found = findAddresses(text).map((one) => one.address);
  return found.filter((one, index) => found.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index);
}

const word = '[\\p{L}\\p{N}_+-]{1,40}';
const inBrackets = (words: string): string => `\\s?[([{<]\\s?(?:${words})\\s?[)\\]}>]\\s?`;
const dots = 'dot|punkt|point|punto|ponto|punt|kropka|ドット';
const dot = `(?:${inBrackets(dots)}|\\s(?:${dots})\\s|\\.)`;
const saidDot = `(?:${inBrackets(dots)}|\\s(?:${dots})\\s)`;
const at = `(?:\\((?:a|at)\\)|${inBrackets('at|ät|@|arroba|arobase|chiocciola|apenstaartje|małpa')}|\\s(?:arroba|arobase|chiocciola|apenstaartje|małpa|アットマーク)\\s)`;
const local = `(?<![\\p{L}\\p{N}])${word}(?:${dot}${word}){0,4}`;
const inWords = lean(
  new RegExp(
    `${local}${at}${word}(?:${dot}${word}){1,4}(?![\\p{L}\\p{N}])|${local}\\sat\\s${word}(?:${saidDot}${word}){1,4}(?![\\p{L}\\p{N}])`,
    'giu',
  ),
);
const anyAt = new RegExp(`${at}|\\sat\\s`, 'iu');
const anyDot = new RegExp(saidDot, 'giu');

/** "compras arroba firma punto example", "ann (at) firm.example": addresses that were written in words, as they are. */
export const withPlainAddresses = (text: string): string =>
  text.replace(inWords, (said) => {
    const plain = said.replace(anyAt, '@').replace(anyDot, '.');
    return Email.safeParse(plain).success ? plain : said;
  });
