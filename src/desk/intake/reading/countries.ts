import countries from 'i18n-iso-countries';
import da from 'i18n-iso-countries/langs/da.json' with { type: 'json' };
import de from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import it from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import nl from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import no from 'i18n-iso-countries/langs/no.json' with { type: 'json' };
import pl from 'i18n-iso-countries/langs/pl.json' with { type: 'json' };
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import sv from 'i18n-iso-countries/langs/sv.json' with { type: 'json' };
import { fold } from './text.ts';

type Locale = { readonly countries: Readonly<Record<string, string | readonly string[]>> };

const locales: readonly Locale[] = [en, de, fr, es, it, nl, pt, da, no, sv, pl];

/** What people write that is in no list of names. */
const spoken: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'czech republic': 'CZ',
  holland: 'NL',
  'the netherlands': 'NL',
  bundesrepublik: 'DE',
  brd: 'DE',
  uae: 'AE',
  'u.a.e.': 'AE',
  korea: 'KR',
  'south korea': 'KR',
  russia: 'RU',
  turkey: 'TR',
  vietnam: 'VN',
  taiwan: 'TW',
  schweiz: 'CH',
  suisse: 'CH',
  svizzera: 'CH',
  'republic of ireland': 'IE',
};

function collect(): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const { countries: list } of locales) {
    for (const [code, names] of Object.entries(list)) {
      for (const name of typeof names === 'string' ? [names] : names) {
        const key = fold(name);
        const known = byName.get(key);
        // A name that two languages use for two countries names none.
        byName.set(key, known === undefined || known === code ? code : null);
      }
    }
  }
  for (const [name, code] of Object.entries(spoken)) byName.set(name, code);
  return byName;
}

const byName = collect();

/** ISO 3166-1 alpha-2 of a country's name, in one of the languages read; null where there is no such country. */
export function countryNamed(name: string): string | null {
  const folded = fold(name).replace(/^the /u, '');
  return byName.get(folded) ?? byName.get(folded.replace(/[.,;]+$/u, '')) ?? null;
}

/** True for a code that is assigned to a country. */
export const isCountryCode = (code: string): boolean => /^[A-Z]{2}$/u.test(code) && countries.isValid(code);

/** A country by name, or by its code of two or three letters where the field can hold nothing else. */
export function countryOf(value: string): string | null {
  const trimmed = value.trim();
  const named = countryNamed(trimmed);
  if (named) return named;
  if (isCountryCode(trimmed)) return trimmed;
  return /^[A-Z]{3}$/u.test(trimmed) ? (countries.alpha3ToAlpha2(trimmed) ?? null) : null;
}
