import type { Reading } from '../context.ts';
import { isGivenName } from '../words/given-names.ts';
import { bareName, isTitleWord } from '../names/names.ts';
import { isOurs, letters } from '../names/own-organization.ts';
import { lean } from '../words/lean.ts';
import { looksLikeOrganization, organizationsIn } from '../words/organizations.ts';
import { fold } from '../words/text.ts';

/** "meiner Schwester, Notburga Moosbrugger": a person, though the house has her name. */
const isRelative = lean(
  /(?<!\p{L})(?:schwester|bruder|frau|mann|tochter|sohn|mutter|vater|kolleg(?:e|in)|sister|brother|wife|husband|daughter|son|mother|father|colleague|sœur|frère|femme|mari|fille|fils|mère|père|hermana|hermano|esposa|esposo|marido|mujer|hija|hijo|irmã|irmão|mulher|filha|filho|moglie|marito|sorella|fratello|figlia|figlio|vrouw|zus|broer|dochter|zoon|żona|żony|mąż|męża|siostra|siostry|brat|córka|syn),? $/iu,
);

/** The organization by the domain's name; a firm that has its owner's name takes nothing from the owner. */
export const isHouse = (reading: Reading, text: string, before = ''): boolean => {
  if (!(isOurs(reading, text) || beginsFirm(reading, text)) || isRelative.test(before)) return false;
  const [one = '', two = '', ...more] = fold(bareName(text)).split(' ');
  // "Gruber Waltraud" of gruber-fenster.example
  const isTurned =
    more.length === 0 && isGivenName(two) && !reading.domains.some((domain) => fold(domain).includes(two));
  const given = isGivenName(one) || isTurned;
  const titled = isTitleWord(before.trim().split(/\s/u).at(-1) ?? '');
  return looksLikeOrganization(text) || !(given || titled);
};

/** "Mikawa Jidoki", and elsewhere "Mikawa Jidoki Co., Ltd." */
const beginsFirm = (reading: Reading, text: string): boolean =>
  reading.lines.some((line) =>
    organizationsIn(line.text).some((firm) => fold(firm.text).startsWith(`${fold(bareName(text))} `)),
  );

/** The sender "Notios Kolpos" of notioskolpos.example: a mailbox that has the firm's name. */
export const isFirmsBox = (reading: Reading, name: string): boolean =>
  !isGivenName(fold(name).split(/[ ,]/u)[0] ?? '') &&
  (beginsFirm(reading, name) || reading.domains.some((domain) => letters(domain) === letters(name)));
