import type { Language } from '../contract/language.ts';

const of = (language: Language, ...countries: readonly string[]): readonly (readonly [string, Language])[] =>
  countries.map((country) => [country, language]);

/**
 * The language to write to somebody in who never wrote to us, by the country of their organization (ISO 3166-1).
 * Where a country has several languages, the one most of its companies read among ours; English elsewhere.
 */
const byCountry: ReadonlyMap<string, Language> = new Map([
  ...of('de', 'DE', 'AT', 'CH', 'LI'),
  ...of('fr', 'FR', 'BE', 'LU', 'MC', 'GP', 'MQ', 'GF', 'RE', 'YT', 'NC', 'PF', 'PM', 'BL', 'MF', 'WF'),
  ...of('es', 'ES', 'MX', 'AR', 'CO', 'CL', 'PE', 'VE', 'EC', 'GT', 'CU', 'BO', 'DO', 'HN', 'PY', 'SV', 'NI', 'CR'),
  ...of('es', 'PA', 'UY', 'PR', 'GQ'),
  ...of('ja', 'JP'),
]);

/** In which language somebody is written to: the one they wrote in, else the one of their country, else English. */
export function languageFor(
  address: string,
  country: string | null,
  requester: { readonly address: string; readonly language: Language },
): Language {
  if (address.trim().toLowerCase() === requester.address.trim().toLowerCase()) return requester.language;
  return byCountry.get(country?.trim().toUpperCase() ?? '') ?? 'en';
}
