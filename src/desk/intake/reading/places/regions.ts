import { allCountries } from 'country-region-data';
import { fold } from '../words/text.ts';
import { isShortOf } from './short-regions.ts';

/** How people write states and provinces beside what the list of the world's regions has, by country, folded. */
const written: Readonly<Record<string, string>> = {
  US: 'dc|d.c.|puerto rico|pr',
  CA: 'newfoundland|pei|p.e.i.|que',
  AU: 'tas',
  IN: 'tg|ts|ap|mh|dl|up|tn|ka|wb|orissa|new delhi',
  BR: '',
  MX: 'cdmx|d.f.|df|nl|n.l.|edomex|edo. mex.|jal|qro|gto|pue|mor|ver|yuc|chih|coah|son|sin|tamps|mich|oax|ags|b.c.|b.c.s.|bc|bcs|camp|chis|dgo|gro|hgo|nay|q.r.|qroo|q. roo|s.l.p.|slp|tab|tlax|zac|coahuila|michoacan|veracruz|estado de mexico|ciudad de mexico',
  IT: 'ag|al|an|ao|ar|ap|at|av|ba|bt|bl|bn|bg|bi|bo|bz|bs|br|ca|cl|cb|ce|ct|cz|ch|co|cs|cr|kr|cn|en|fm|fe|fi|fg|fc|fr|ge|go|gr|im|is|sp|aq|lt|le|lc|li|lo|lu|mc|mn|ms|mt|me|mi|mo|mb|na|no|nu|or|pd|pa|pr|pv|pg|pu|pe|pc|pi|pt|pn|pz|po|rg|ra|rc|re|ri|rn|rm|ro|sa|ss|sv|si|sr|so|su|ta|te|tr|to|tp|tn|tv|ts|ud|va|ve|vb|vc|vr|vv|vi|vt|trentino|lombardy|tuscany|sicily|sardinia|piedmont|alto adige|sudtirol',
  CH: 'st. gallen|zurich|geneva|wallis|vaud|waadt|freiburg|genf|tessin|graubunden|grisons',
  MY: 'penang|malacca|melaka',
  AR: 'caba|c.a.b.a.|pcia. de buenos aires|provincia de buenos aires|tierra del fuego',
  GB: 'orkney|shetland|cornwall|devon|dorset|kent|essex|sussex|east sussex|west sussex|surrey|norfolk|suffolk|somerset|cumbria|co durham|durham|merseyside|greater manchester|west midlands|west yorkshire|south yorkshire|north yorkshire|tyne and wear|rutland|fife|highland|highlands|argyll|isle of islay|isle of skye|isle of lewis|moray|gwynedd|powys|dyfed|clwyd|antrim|armagh|down|tyrone|middlesex|isle of wight|dumfries and galloway|east lothian|midlothian|west lothian|scottish borders|borders|angus|caithness|sutherland|perth and kinross|argyll and bute|isle of bute|isle of arran|isle of mull|western isles|outer hebrides|orkney islands|shetland islands|glamorgan|south glamorgan|mid glamorgan|west glamorgan|vale of glamorgan|gwent|anglesey|isle of anglesey|ceredigion|fermanagh|greater london|cleveland|humberside|avon|northumberland|westmorland|cumberland|east riding of yorkshire|east riding|east yorkshire|isles of scilly|herts|beds|bucks|cambs|lancs|lincs|leics|northants|notts|oxon|salop|staffs|warks|wilts|worcs|yorks|hants|glos|berks|n yorks|s yorks|w yorks',
  CO: 'antioquia|cundinamarca|valle del cauca|santander|atlantico|bolivar|risaralda|caldas|valle',
  NG: 'fct|abuja fct|lagos state',
  ES: 'barcelona|gipuzkoa|guipuzcoa|bizkaia|vizcaya|catalunya|cataluna|pais vasco|euskadi|andalucia|aragon|galicia|castilla y leon|castilla-la mancha|extremadura|comunidad valenciana|islas baleares|islas canarias|alava',
  JP: 'tokyo|osaka',
  DE: 'bavaria|nrw|lower saxony|saxony|hesse|thuringia',
  ZA: 'kzn|gp|wp',
  AT: 'oo|no|ooe|noe|stmk|ktn|vbg|tirol|tyrol|steiermark|styria|karnten|carinthia|salzburg|oberosterreich|niederosterreich|vorarlberg|burgenland',
  BE: 'namur|liege|hainaut|brabant wallon|vlaams-brabant|oost-vlaanderen|west-vlaanderen|antwerpen|limburg|luxembourg',
  PT: 'azores|acores|madeira',
  ID: 'ntb|ntt|diy|d.i.y.|dki|kepri|babel|diy yogyakarta|jawa barat|jawa timur|jawa tengah|west java|east java|central java|bali|dki jakarta|banten|daerah istimewa yogyakarta',
  GR: 'crete|kriti|kreta|attica|attiki|attika|macedonia|central macedonia|western macedonia|thrace|epirus|ipiros|thessaly|thessalia|peloponnese|peloponnisos|ionian islands|north aegean|south aegean|dodecanese|cyclades|evia|euboea|central greece|western greece|west greece',
  DK: 'jutland|jylland|zealand|sjaelland|funen|fyn|bornholm|north jutland|central jutland|southern denmark|capital region',
  FI: 'uusimaa|nyland|pirkanmaa|lapland|aland|ostrobothnia|varsinais-suomi|kainuu|satakunta|savo|keski-suomi|pohjanmaa',
  HR: 'istria|istra|dalmatia|dalmacija|slavonia|slavonija|kvarner',
  CZ: 'moravia|bohemia|south moravia|north moravia|central bohemia|silesia|morava',
  RO: 'transylvania|transilvania|moldavia|banat|bukovina|bucovina|maramures',
  SI: 'gorenjska|dolenjska|primorska|stajerska|prekmurje',
  PL: 'mazowieckie|malopolskie|slaskie|wielkopolskie|dolnoslaskie|pomorskie|lodzkie|lubelskie|podkarpackie|podlaskie|lubuskie|opolskie|swietokrzyskie|kujawsko-pomorskie|warminsko-mazurskie|zachodniopomorskie',
};
/** Countries whose regions stand in addresses as codes. */
const coded = new Set(['US', 'CA', 'AU', 'BR', 'CH', 'IN']);

const plain = (text: string): string =>
  fold(text)
    .replace(/&/gu, 'and')
    .replace(/-(?:do|si|gwangyeoksi|teukbyeolsi|teukbyeoljachisi|teukbyeoljachido)$/u, '');

const byCountry = new Map<string, ReadonlySet<string>>(
  allCountries.map(([, country, regions]) => [
    country,
    new Set([
      // Britain's districts have the names of their towns; its counties are written.
      ...(country === 'GB' ? [] : regions).flatMap(([name, code]) => [
        plain(name),
        ...name.split('/').map(plain),
        ...(coded.has(country) ? [fold(code)] : []),
      ]),
      ...(written[country] ?? '').split('|').filter((name) => name !== ''),
    ]),
  ]),
);

const anywhere: ReadonlySet<string> = new Set([...byCountry.values()].flatMap((names) => [...names]));

const counties =
  /^(?:co\.? |county |distrito (?:de |do |da )|edo\. |comte |kanton |canton |provincia (?:de |di )?|prov\.? |province (?:of |de )?|estado de |state of |bundesland |woj\. ?|wojewodztwo |jud\. ?|judetul |obl\. |region )|(?: county| prefecture| province| region| governorate| department| voivodeship|[^ ]ken|-ken| state| oblast| krai| megye| краи| область| обл\.| областi)$|^республика |shire$|[省县]$|^[\p{Script=Han}]{2,3}県$/u;
/** What says only that a region follows: "woj. mazowieckie", "jud. Cluj". */
const kindOfRegion =
  /^(?:woj\.|województwo|prov\.|provincia d[ei]|provincia|jud\.|județul|obl\.|kanton|canton de|canton|bundesland)\s*/iu;
/** "Provincia de Buenos Aires" is its whole name: the capital alone has the rest of it. */
export const regionName = (text: string): string =>
  anywhere.has(plain(text)) ? text : text.replace(kindOfRegion, '').trim();

/** "Co. Galway", "jud. Cluj": what is a region by its own word. */
export const isCounty = (text: string): boolean =>
  text.length > 3 && (counties.test(plain(text)) || koreanProvince.test(text));
/** "Gyeonggi-do", "Chungcheongnam-do" */
const koreanProvince = /^[A-Z][a-z]{1,14}(?:buk|nam|gi|won|ju|sang|cheong|lla)-do$/u;
export const writesRegionCodes = (country: string): boolean => coded.has(country);
/** Countries whose addresses name a region where there is no postal code too. */
const federal = new Set([
  ...coded,
  'MX',
  'AR',
  'MY',
  'ZA',
  'ES',
  'CO',
  'VE',
  'PR',
  'GB',
  'JP',
  'IT',
  'DE',
  'AT',
  'ID',
  'PH',
  'GH',
  'EG',
  'MZ',
  'PY',
  'EC',
  'NG',
  'CN',
]);
/** Regions that have the name of their town too, where most others of the country have not. */
const alsoTowns = new Set(
  'alexandria|aswan|cairo|giza|luxor|port said|qena|sohag|helwan|fayoum|maputo|nampula|inhambane|tete|asuncion|concepcion|san pedro|lagos|kano|kaduna|enugu|sokoto|katsina|bauchi|gombe|guayaquil|quito|loja|beijing|shanghai|tianjin|chongqing'.split(
    '|',
  ),
);
/** True where an address of the country names a region behind the town, so that the last name is that region's. */
export const namesRegions = (country: string, region = ''): boolean =>
  federal.has(country) && !alsoTowns.has(plain(region));

const has = (country: string, name: string): boolean => byCountry.get(country)?.has(name) ?? false;

/** Countries where a code may stand for the region too, in capitals ("400394 Cluj-Napoca, CJ"). */
const mayHaveCodes = new Map(
  ['RO', 'ZA', 'MX'].map((country) => [
    country,
    new Set(
      (allCountries.find(([, one]) => one === country)?.[2] ?? [])
        .map(([, code]) => code.replace(/^[A-Z]{2}-/u, ''))
        .filter((code) => code.length > 1),
    ),
  ]),
);
/** By its whole name, its code, or in short ("Hgo.", "Jatim"). */
const isNamed = (name: string, text: string, country: string): boolean =>
  has(country, name) ||
  mayHaveCodes.get(country)?.has(text) === true ||
  isShortOf(text, country, byCountry.get(country) ?? []);
/** "CJ", "Bs. As.": no town is called so. */
export const isInShort = (text: string, country: string | null): boolean =>
  country !== null &&
  isRegion(text, country) &&
  (/^[A-Z]{2,3}$/u.test(text) || isShortOf(text, country, byCountry.get(country) ?? []));

/** True for a state's or province's name or code in that country; in one that writes them where none is known. */
export function isRegion(text: string, country: string | null): boolean {
  const name = plain(text)
    .replace(/(?<=[^.]{3})\.$/u, '')
    // "B.C."
    .replace(/^(?:\p{L}\.){2}$/u, (dotted) =>
      country === null || has(country, dotted) ? dotted : dotted.replaceAll('.', ''),
    );
  if ((name.length > 2 && counties.test(name)) || koreanProvince.test(text)) return true;
  if (country !== null) return isNamed(name, text, country) || has(country, plain(regionName(text)));
  // Two letters mean too much where the country is not known; only capitals count then.
  return Object.keys(written).some((one) => has(one, name) && (name.length > 3 || text === text.toUpperCase()));
}

/** Provinces and departments by names that towns have too: regions only in brackets behind a town. */
const provinces: ReadonlySet<string> = new Set(
  (
    "agrigento|alessandria|ancona|arezzo|ascoli piceno|asti|avellino|bari|belluno|benevento|bergamo|biella|bologna|bolzano|brescia|brindisi|cagliari|caltanissetta|campobasso|caserta|catania|catanzaro|chieti|como|cosenza|cremona|crotone|cuneo|enna|fermo|ferrara|firenze|foggia|forli-cesena|frosinone|genova|gorizia|grosseto|imperia|isernia|l'aquila|la spezia|latina|lecce|lecco|livorno|lodi|lucca|macerata|mantova|massa-carrara|matera|messina|milano|modena|monza e brianza|napoli|novara|nuoro|oristano|padova|palermo|parma|pavia|perugia|pesaro e urbino|pescara|piacenza|pisa|pistoia|pordenone|potenza|prato|ragusa|ravenna|reggio calabria|reggio emilia|rieti|rimini|roma|rovigo|salerno|sassari|savona|siena|siracusa|sondrio|taranto|teramo|terni|torino|trapani|trento|treviso|trieste|udine|varese|venezia|verbania|vercelli|verona|vibo valentia|vicenza|viterbo" +
    "|ain|aisne|allier|ardeche|ardennes|ariege|aube|aude|aveyron|bouches-du-rhone|calvados|cantal|charente|charente-maritime|cher|correze|cote-d'or|cotes-d'armor|creuse|dordogne|doubs|drome|eure|eure-et-loir|finistere|gard|haute-garonne|gers|gironde|herault|ille-et-vilaine|indre|indre-et-loire|isere|jura|landes|loir-et-cher|loire|haute-loire|loire-atlantique|loiret|lot|lot-et-garonne|lozere|maine-et-loire|manche|marne|haute-marne|mayenne|meurthe-et-moselle|meuse|morbihan|moselle|nievre|oise|orne|pas-de-calais|puy-de-dome|pyrenees-atlantiques|hautes-pyrenees|pyrenees-orientales|bas-rhin|haut-rhin|rhone|haute-saone|saone-et-loire|sarthe|savoie|haute-savoie|seine-maritime|seine-et-marne|yvelines|deux-sevres|somme|tarn|tarn-et-garonne|var|vaucluse|vendee|vienne|haute-vienne|vosges|yonne|essonne|hauts-de-seine|seine-saint-denis|val-de-marne|val-d'oise"
  ).split('|'),
);
/** True for what says a region where it stands in brackets: "55025 Barga (Lucca)". */
export const isRegionInBrackets = (text: string): boolean =>
  isRegionAnywhere(text) ||
  provinces.has(plain(text)) ||
  // "Plessisville (Qc)"
  (/^\p{Lu}\p{Ll}$/u.test(text) && isRegionAnywhere(text.toUpperCase()));

/** True where any country has a region of that name, or one of those that write codes has that code. */
export const isRegionAnywhere = (text: string): boolean =>
  text.length > 3 ? anywhere.has(plain(text)) : isRegion(text, null);
