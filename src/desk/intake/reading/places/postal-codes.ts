/**
 * How the postal codes of a country are written: the form, without the country's letters before it; where letters belong
 * to the code ("AD700") they are in the form. A country that is not here has four to six digits.
 */
const forms: Readonly<Record<string, string>> = {
  AD: 'AD ?\\d{3}',
  AR: '[A-Z]\\d{4}(?:[A-Z]{3})?|\\d{4}',
  AZ: 'AZ ?\\d{4}',
  BB: 'BB ?\\d{5}',
  BM: '[A-Z]{2} ?(?:\\d{2}|[A-Z]{2})',
  BN: '[A-Z]{2} ?\\d{4}',
  BR: '\\d{2}\\.?\\d{3}-?\\d{3}',
  CA: '[A-CEGHJ-NPR-TVXY]\\d[A-Z] ?\\d[A-Z]\\d',
  CL: '\\d{7}|\\d{3}[- ]?\\d{4}',
  CR: '\\d{5}',
  CZ: '\\d{3} ?\\d{2}',
  FO: '\\d{3}',
  GB: '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}',
  GE: '\\d{4}',
  HR: '\\d{2} ?\\d{3}',
  RS: '\\d{2} ?\\d{3}',
  BA: '\\d{2} ?\\d{3}',
  GR: '\\d{3} ?\\d{2}',
  IE: '[A-Z]\\d[\\dW] ?[A-Z\\d]{4}',
  IL: '\\d{5}(?:\\d{2})?',
  IN: '\\d{3} ?\\d{3}',
  IR: '\\d{5}-?\\d{5}',
  IS: '\\d{3}',
  JP: '\\d{3}-?\\d{4}',
  KR: '\\d{5}|\\d{3}-\\d{3}',
  LB: '\\d{4}(?: \\d{4})?',
  LT: 'LT-\\d{5}|\\d{5}',
  LV: '\\d{4}',
  MD: 'MD-?\\d{4}|\\d{4}',
  MG: '\\d{3}',
  MT: '[A-Z]{3} ?\\d{4}',
  NL: '\\d{4} ?[A-Z]{2}',
  OM: '\\d{3}',
  PL: '\\d{2}-\\d{3}',
  PT: '\\d{4}-\\d{3}|\\d{4}',
  SA: '\\d{5}(?:-\\d{4})?',
  SE: '\\d{3} ?\\d{2}',
  SK: '\\d{3} ?\\d{2}',
  SZ: '[A-Z]\\d{3}',
  TW: '\\d{3}(?:-?\\d{2,3})?',
  US: '\\d{5}(?:-\\d{4})?',
  VE: '\\d{4}(?:-[A-Z])?',
};
for (const [country, like] of Object.entries({ PR: 'US', GG: 'GB', JE: 'GB', IM: 'GB' }))
  Object.assign(forms, { [country]: forms[like] });

const digits = '\\d{4,6}';
const distinct = ['GB', 'IE', 'CA', 'NL', 'PL', 'PT', 'BR', 'JP', 'US', 'LT', 'AD', 'AZ', 'MT', 'SE', 'AR'];
/** Where the country is not known: forms that cannot be a house number. */
const open = `${distinct.map((country) => forms[country] ?? '').join('|')}|\\d{4,6}|\\d{7}`;

/** The form of a country's postal codes, as the source of a pattern. */
export const codeForm = (country: string | null): string => (country === null ? open : (forms[country] ?? digits));

/** Countries that never write the postal code before the city. */
export const codeStandsLast: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'GB', 'IE', 'IN', 'PR']);

/** Letters before a postal code, as the post of each country has them; each country's own code is one too. */
export const codePrefixes: Readonly<Record<string, string>> = {
  D: 'DE',
  A: 'AT',
  L: 'LU',
  B: 'BE',
  F: 'FR',
  I: 'IT',
  E: 'ES',
  P: 'PT',
  H: 'HU',
  S: 'SE',
  N: 'NO',
  FIN: 'FI',
  FL: 'LI',
  SLO: 'SI',
  EST: 'EE',
};

const codeLabel =
  /(?:^|\s)(?:CEP|CAP|CP|NPA|PSČ|kod|postnr|C\.P\.|PLZ|Postleitzahl|ZIP(?:[ -]?code)?|Post ?code|Postal code|PIN|Pin ?code|Eircode|code postal|c[oó]digo postal|codice postale|kod pocztowy|postnummer)(?:[.:]| is| ist| est| es| é| è)? ?(?=(?:[A-Z]{1,2}-)?[A-Z]{0,2}\d)/iu;

/** "zip code 01040", "C.P. 37270": without the word that says what follows. */
export const withoutCodeLabel = (text: string): string => text.replace(codeLabel, ' ').trim();

/** As it is kept: letters are capitals. */
export const plainCode = (code: string): string => code.trim().toUpperCase();
