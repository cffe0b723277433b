import type { Address } from '../../contract/request.ts';
import type { ReportContact } from '../../contract/reporting.ts';
import type { Person } from './people/row.ts';

/** Where a customer is, as reports say it: a country by its English name, and one of the three regions of sales. */

const codes = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const americas = codes(`
AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI
PA PE PM PR PY SR SV SX TC TT UM US UY VC VE VG VI`);
const apac = codes(`
AS AU BD BN BT CC CK CN CX FJ FM GU HK HM ID IN IO JP KH KI KP KR LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF PG PH
PK PN PW SB SG TH TK TL TO TV TW VN VU WF WS`);

export function regionOf(country: string): 'Americas' | 'APAC' | 'EMEA' {
  if (americas.has(country)) return 'Americas';
  return apac.has(country) ? 'APAC' : 'EMEA';
}

const names = new Intl.DisplayNames(['en'], { type: 'region' });
export const countryName = (country: string): string => names.of(country) ?? country;

/** `country` and `region` of a report; neither where the country is not known. */
export const placeOf = ({ country }: Pick<Address, 'country'>): { country?: string; region?: string } =>
  country === null ? {} : { country: countryName(country), region: regionOf(country) };

/** A person with the account's address; what is not known is left out. */
export function contactOf({ email, name }: Person, { lines, city, region, postalCode }: Address): ReportContact {
  const [address1, ...more] = lines;
  return {
    email,
    name,
    ...(address1 === undefined ? {} : { address1 }),
    ...(more.length === 0 ? {} : { address2: more.join(', ') }),
    ...(city === null ? {} : { city }),
    ...(region === null ? {} : { state: region }),
    ...(postalCode === null ? {} : { postcode: postalCode }),
  };
}
