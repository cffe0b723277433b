import { lean } from './lean.ts';
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
import ja from 'i18n-iso-countries/langs/ja.json' with { type: 'json' };
import cs from 'i18n-iso-countries/langs/cs.json' with { type: 'json' };
import el from 'i18n-iso-countries/langs/el.json' with { type: 'json' };
import fi from 'i18n-iso-countries/langs/fi.json' with { type: 'json' };
import hu from 'i18n-iso-countries/langs/hu.json' with { type: 'json' };
import ko from 'i18n-iso-countries/langs/ko.json' with { type: 'json' };
import ro from 'i18n-iso-countries/langs/ro.json' with { type: 'json' };
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import tr from 'i18n-iso-countries/langs/tr.json' with { type: 'json' };
import uk from 'i18n-iso-countries/langs/uk.json' with { type: 'json' };
import zh from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import { fold } from './text.ts';

type Locale = { readonly countries: Readonly<Record<string, string | readonly string[]>> };

const locales: readonly Locale[] = [
  en,
  de,
  fr,
  es,
  it,
  nl,
  pt,
  da,
  no,
  sv,
  pl,
  ja,
  cs,
  el,
  fi,
  hu,
  ko,
  ro,
  ru,
  tr,
  uk,
  zh,
];

/** Names of small islands in some list that are towns' and counties' elsewhere. */
const rather = ['norfolk'];

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
  'slovak republic': 'SK',
  'russian federation': 'RU',
  holland: 'NL',
  cr: 'CZ',
  'republica dominicana': 'DO',
  dominicana: 'DO',
  'viet nam': 'VN',
  'việt nam': 'VN',
  'cong hoa xa hoi chu nghia viet nam': 'VN',
  lietuva: 'LT',
  latvija: 'LV',
  eesti: 'EE',
  island: 'IS',
  беларусь: 'BY',
  србија: 'RS',
  srbija: 'RS',
  българия: 'BG',
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
  eire: 'IE',
  'united states (usa)': 'US',
  america: 'US',
  'u.s.a': 'US',
  'estados unidos': 'US',
  eeuu: 'US',
  'ee.uu.': 'US',
  'ee. uu.': 'US',
  eua: 'US',
  'stany zjednoczone': 'US',
  'verenigd koninkrijk': 'GB',
  'reino unido': 'GB',
  'royaume-uni': 'GB',
  'regno unito': 'GB',
  grossbritannien: 'GB',
  czechia: 'CZ',
  tschechien: 'CZ',
  cesko: 'CZ',
  'ceska republika': 'CZ',
  'pays-bas': 'NL',
  nederland: 'NL',
  'paises bajos': 'NL',
  'the kingdom of the netherlands': 'NL',
  espana: 'ES',
  italia: 'IT',
  deutschland: 'DE',
  osterreich: 'AT',
  polska: 'PL',
  sverige: 'SE',
  norge: 'NO',
  danmark: 'DK',
  suomi: 'FI',
  magyarorszag: 'HU',
  romania: 'RO',
  hrvatska: 'HR',
  slovensko: 'SK',
  slovenija: 'SI',
  belgie: 'BE',
  belgique: 'BE',
  brasil: 'BR',
  mexico: 'MX',
  turkiye: 'TR',
  대한민국: 'KR',
  한국: 'KR',
  中国: 'CN',
  中國: 'CN',
  台湾: 'TW',
  台灣: 'TW',
  nippon: 'JP',
  日本国: 'JP',
  日本: 'JP',
  アメリカ: 'US',
  米国: 'US',
  英国: 'GB',
  'hong kong': 'HK',
  'hong kong sar': 'HK',
  macau: 'MO',
  'p.r. china': 'CN',
  'pr china': 'CN',
  prc: 'CN',
  'new zealand': 'NZ',
  aotearoa: 'NZ',
  rsa: 'ZA',
  ksa: 'SA',
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
  for (const name of rather) byName.delete(name);
  for (const [name, code] of Object.entries(spoken)) byName.set(name, code);
  return byName;
}

const byName = collect();

/** What a state calls itself before its name: "Rep. Dominicana", "Bundesrepublik Deutschland", "Principauté de Monaco". */
const stateForm = lean(
  /^(?:(?:republic|republik|bundesrepublik|republiek|republika|republique|republica|repubblica|rep\.|rzeczpospolita|kingdom|konigreich|koninkrijk|royaume|reino|regno|kralovstvi|principality|principaute|principado|principato|furstentum|grand-? ?duche|grand duchy|grossherzogtum|cong hoa|республика|federal|federative|federation|democratic|people's|islamic|socialist|oriental|r\.o\.|state|estado|sultanate|commonwealth) )+(?:of (?:the )?|der |de la |de los |de |du |des |di |del |della |da |do |van |d')?(?=\p{L}{3})/u,
);

/** "La Suisse", "die Schweiz", "los Países Bajos": in prose, a country has its article. */
const article = lean(/^(?:la |le |les |l'|die |der |el |los |las |il |gli |os |de )(?=\p{L}{4})/u);

/** ISO 3166-1 alpha-2 of a country's name, in one of the languages read; null where there is no such country. */
export function countryNamed(name: string): string | null {
  const folded = fold(name).replace(/^the /u, '');
  const plain = folded.replace(/[.,;]+$/u, '');
  return (
    byName.get(folded) ??
    byName.get(plain) ??
    byName.get(plain.replace(stateForm, '')) ??
    byName.get(plain.replace(article, '')) ??
    null
  );
}

const cityStates: Readonly<Record<string, string>> = {
  singapore: 'SG',
  monaco: 'MC',
  luxembourg: 'LU',
  'hong kong': 'HK',
};
/** Names that are a city and a country; a city of that name says the country too. */
export const cityState = (name: string): string | null => cityStates[fold(name).replace(/ \d+$/u, '')] ?? null;

const named: Readonly<Record<string, string>> = {
  'santiago de chile': 'CL',
  'ciudad de mexico': 'MX',
  'mexico city': 'MX',
  'mexico d.f.': 'MX',
  'ciudad de guatemala': 'GT',
  'guatemala city': 'GT',
};
/** The country that a city's name says: "Singapore", "Santiago de Chile". */
export const countryInCity = (name: string): string | null => cityState(name) ?? named[fold(name)] ?? null;

/** A code of two or three capitals, dotted or not, as it stands alone at the end of an address. */
export function countryCode(text: string): string | null {
  const plain = text.trim();
  if (isCountryCode(plain)) return plain;
  return /^[A-Z]{3}$/u.test(plain) ? (countries.alpha3ToAlpha2(plain) ?? null) : null;
}

/** True for a code that is assigned to a country. */
export const isCountryCode = (code: string): boolean => /^[A-Z]{2}$/u.test(code) && countries.isValid(code);

/** "…, Springfield, MO 65804, USA": an address is over, and what begins below it is none of it. */
export function endsAddress(text: string): boolean {
  const country = /\d[^.!?]*,\s*([^\d,]{2,30})$/u.exec(text.trimEnd())?.[1];
  return country !== undefined && countryNamed(country.trim()) !== null;
}

/** "…, Omagh BT78 5XX, United" and "Kingdom" below it: a country that a line end broke is one again. */
export function withWholeCountry(rows: readonly string[]): string[] {
  const result: string[] = [];
  for (const row of rows) {
    const above = result.at(-1);
    const last = above?.split(',').at(-1)?.trim() ?? '';
    const broken =
      last !== '' && countryNamed(last) === null && countryNamed(`${last} ${row.trim().replace(/[.]$/u, '')}`);
    if (above !== undefined && broken) result[result.length - 1] = `${above.trimEnd()} ${row.trim()}`;
    else result.push(row);
  }
  return result;
}
