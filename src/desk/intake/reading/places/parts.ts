import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { formAlone, registers } from '../words/organizations.ts';
import { isRegion, isRegionAnywhere } from './regions.ts';

/** The parts of an address as it is written: what commas, dashes, brackets and line ends divide, or one breath joins. */

export type Part = { readonly text: string; readonly row: number; readonly joint: string };

const remark =
  /^(?:not|nicht|pas|non?|niet|nie|não) [\p{Lu}\d]|^(?:\p{Ll}|see |siehe |as |our |bitte |please )[^]*\s[^]*\s/u;
/** "(budynek B, I piętro)", "(entrée par la cour)": a part of the building. */
const within = lean(
  /^(?:budynek|bud\.|building|bldg|gebäude|geb\.|haus|bâtiment|bât\.|edificio|edif\.|floor|stock|etage|piso|planta|piętro|klatka|wejście|hala|halle|hall|scala|interno|gebouw|ingang|entrée|entrance|eingang|rear|hof)(?!\p{L})/iu,
);
/** "1750, chemin de la Grande-Anse": the number of the street behind it. */
const numberAhead =
  /^(\d{1,5}(?: ?(?:bis|ter|[a-z]))?), (?=(?:rue|chemin|ch\.|avenue|av\.|boulevard|bd|boul\.|place|pl\.|quai|allée|impasse|route|rte|cours|square|passage|montée|rang|calle|via|triq)(?: |$))/iu;
const divider = /\s*(?:,(?!(?<=\d,)\d{3}(?!\d))|[;|·•])\s*|\s+[-–—/]\s+/gu;

/** Brackets hold a remark, which is none of it, a region or country, or a part of the name ("Halle (Saale)"). */
export const unbracketed = (row: string): string =>
  row
    // "New Hampshire (NH)": said twice.
    .replace(
      /(?<=, ?[^,\d]{2,40}, ?)(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) \(([A-Z]{2,3})\)/gu,
      (whole, name: string, code: string) =>
        ['US', 'CA', 'AU'].some((land) => isRegion(name, land) && isRegion(code, land)) ? name : whole,
    )
    .replace(/\(([^()]*)\)/gu, (whole, inner: string) =>
      remark.test(inner) && !within.test(inner)
        ? ' '
        : /\d|,/u.test(inner) || countryNamed(inner) !== null || isRegionAnywhere(inner)
          ? `, ${inner},`
          : whole,
    );

/** A street and its town in one breath: "5 chemin du lavoir 25000 besançon", "10 Anson Road Singapore 079903". */
const inOneBreath = lean(
  /^(?=[^,]*\p{L}{3})(.{0,80}?\d\S*(?: \p{L}[^,\d]{0,60}?)?) ((?:[A-Z]{1,3}-)?(?:\d{5}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4} [A-Z]{2}) \p{L}[^\d,]{2,40})$/u,
);

/** "12 Queen Street Level 5 Auckland 1010", "14 Canal Street Leeds LS1 4AB": the street's own word ends it. */
const streetAndTown = lean(
  /^((?:[^,]{0,30} )?\d+[^\s,]* (?:\p{Lu}[\p{L}'’.-]* ){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Way|Boulevard|Blvd\.?|Court|Terrace|Parade|Highway|Close|Crescent|Square)(?: (?:North|South|East|West|[NS]?[EW]|[NS]))?(?: (?:Suite|Ste\.?|Unit|Level|Floor|Apt\.?|Building|Bldg\.?) ?[\dA-Z][\dA-Z-]*| #\S+)*) (\p{Lu}\p{L}[\p{L}'’. -]{1,40} (?:\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?: (?:USA?|U\.S\.A\.|United States(?: of America)?|UK|United Kingdom|England|Scotland|Canada|Australia|New Zealand|South Africa|India))?)$/u,
);

/** "BP 12456 Dakar": a box has a number, and its town stands behind it. */
const boxAndTown = lean(
  /^((?:B\.? ?P\.?|C\.? ?S\.?|P\.? ?O\.? ?Box|Postfach|Postbus|Postboks|Apartado|Aptdo\.?|Casilla|PL|Box) \d[\d ]*?) ((?:\d{4,5} )?\p{Lu}\p{L}[^\d,]{2,40})$/u,
);

/** "30 Kallang Place #07-15 Singapore 339159" */
const atCityState = /^(.{3,80}\d\S*) ((?:Singapore|Hong Kong|Monaco|Luxembourg)(?: \d{4,6})?)$/u;

/** "município de Passos": the town's own word. */
export const townOf =
  /^(?:(?:[Mm]unicip(?:io|ality)|[Mm]unicípio|[Cc]omune|[Cc]ommune|[Ll]ocalidad) (?:de |di |of |da |do |d['’])|(?:[Gg]mina|[Gg]emeente|[Gg]emeinde) )(?=\p{Lu})/u;

/** What a company is registered as ("OIB 00000000000", "VAT BE 0123"): no part of where it is. */
export const registered = lean(
  new RegExp(
    `^inh(?:aber(?:in)?)?[.:]? (?:\\p{Lu}[\\p{L}.'-]+ ?){2,3}$|^(?:${registers})[.:\\s-].*\\d|^hr[ab](?!\\p{L})|^(?:tel|phone|fax)\\.?:? ?[+(\\d]`,
    'iu',
  ),
);

/** "118 (not 18)", "118, nicht 18": what it is not. */
const denied = lean(/^(?:and )?(?:not|nicht|pas|et non|y no|no|não|non|niet|nie|a nie) \d+ ?\p{L}?$/iu);

/** "Land bleibt gleich, Österreich": words about the country behind them. */
const saysCountry = /^(?:[Cc]ountry|[Ll]and|[Pp]ays|[Pp]aís|[Pp]aese|[Kk]raj)(?: \p{Ll}+)+$/u;

/** "…, UK / no expert": what goes on behind the address. */
const ofExpert = lean(/(?<!\p{L})(?:experts?|experten?|expertos?|esperto|ekspert\p{L}*)(?!\p{L})/iu);

const fullStop = lean(/(?<=\p{L}{4}|\d|\d[A-Z]{2})\.$/u);
const shortName = lean(/^\p{Lu}\p{L}{2,6}\.$/u);
const nothing = /(?!)/u;

/** The parts that commas, dashes and line ends divide. */
export function toParts(rows: readonly string[]): Part[] {
  return rows.flatMap((raw, row) => {
    const text = unbracketed(raw.replace(/(?<=\))\.$/u, ''))
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(numberAhead, '$1\u2024 ');
    const parts: Part[] = [];
    let from = 0;
    let joint = '';
    for (const match of [...text.matchAll(divider), { 0: '', index: text.length }]) {
      const part = text
        .slice(from, match.index)
        .replace(/^[-–—*•~/]\s+/u, '')
        // "…, Mass., USA": short for a state, and no sentence's end.
        .replace(
          match.index < text.length && shortName.test(text.slice(from, match.index).trim()) ? nothing : fullStop,
          '',
        )
        .replace(townOf, '')
        .trim();
      const [, street, town] =
        boxAndTown.exec(part) ?? streetAndTown.exec(part) ?? inOneBreath.exec(part) ?? atCityState.exec(part) ?? [];
      if (street !== undefined && town !== undefined && !isRegion(town.replace(/^\S+ /u, ''), 'US'))
        parts.push({ text: street, row, joint }, { text: town, row, joint: ' ' });
      else if (part !== '' && !registered.test(part) && !denied.test(part) && !saysCountry.test(part))
        parts.push({ text: part, row, joint });
      from = match.index + match[0].length;
      const box = /^(?:BP|CS|P\.? ?O\.? ?Box|Postfach|Postbus) /iu.test(text.slice(from));
      joint = /^\s[-/]\s$/u.test(match[0]) && !box ? match[0] : ', ';
    }
    // "Conservas Punta Galea, S.L.": the form stands behind a comma of its own.
    const [firm, form] = parts;
    if (firm && form && formAlone.test(form.text) && !/\d/u.test(firm.text))
      parts.splice(0, 2, { ...firm, text: `${firm.text}, ${form.text}` });
    const last = parts.at(-1);
    if (parts.length > 1 && last?.joint.includes('/') && ofExpert.test(last.text)) parts.pop();
    return parts;
  });
}
