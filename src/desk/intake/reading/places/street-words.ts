import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';

/** Words that only streets, buildings and their parts have, in many languages, folded. */
const words = [
  'street|road|avenue|lane|drive|boulevard|blvd|court|highway|hwy|square|parkway|pkwy|crescent|terrace|mews|wharf|quay|pier|close|embankment|parade|circle|trail|promenade|concourse|arcade|causeway|turnpike|expressway|esplanade|broadway|motorway|industrial estate|business park|science park',
  'stra(?:ss|ß)e|weg|platz|allee|gasse|ring|ufer|damm|chaussee|hinterhaus|postfach|gebaude|etage|stock|erdgeschoss|tur|top|stiege',
  "rue|quai|impasse|chemin|allee|place|route|faubourg|lieu-dit|residence|immeuble|batiment|rez-de-chaussee|rdc|bureau|bte|bp|zac|zone industrielle|zone d'activites",
  'carrer|passeig|avinguda|placa|rambla|travessera|cami|kalea|etorbidea|bajos?|entresuelo|atico|sotano|baixos?|calle|avenida|avda|carrera|cll|paseo|camino|carretera|carr|poligono|plaza|autopista|calz|calzada|colonia|oficina|piso|planta|despacho|apartado|edificio|local|manzana|urbanizacion|ronda',
  '(?:primo|secondo|terzo|quarto|quinto|sesto|ultimo|\\d{1,2}[°º]?) piano|piano (?:terra|rialzato|\\d)|via|viale|corso|piazza|vicolo|strada|contrada|localita|fraz|frazione|scala|interno|casella postale|largo',
  'rua|travessa|praca|alameda|estrada|rodovia|rod|quadra|andar|sala(?= ?(?:\\d|[a-z](?!\\p{L})))|bloco|lote|apto|apartamento|conj|cj|loja|zona',
  'straat|laan|gracht|kade|plein|steenweg|postbus|bus|verdieping|begane grond',
  'ulica|aleja|aleje|osiedle|rynek|lokal|lok|pok|skr\\. poczt|skrytka|pietro|namesti|trida|nabrezi|cesta|trg',
  'vej|gade|gatan|vagen|torg|torget|etg|opgang|boks|postboks|katu|tie|kuja|utca|ut|utja|ter|tere|korut|krt|setany',
  'cad|cadde|caddesi|sok|sokak|sokagi|bulvari|mah|mahallesi|kat|daire|strada|bulevardul|bd|calea|sos',
  'jalan|jl|lorong|jln|duong|pho|tanav|mnt|iela|gatve|prospektas|odos|leoforos|ул|улица|вул|вулиця|бул|бульвар|проспект|просп|пр-т|наб|набережная|пер|переулок|площадь|пл|шоссе|ш|дом|кв|оф|корп|корпус|стр|οδος|λεωφορος',
  'suite|ste|floor|unit|building|bldg|block|tower|office|box|p\\.? ?o\\.? ?box|apt|apartment|flat|room|level|km|shop|plot|lot(?= ?\\d)|c/o|p/a',
  // Short ones are other words too: with their full stop, or right before a number.
  'pr\\.|(?:of|et|ap|sc|bl|col|cs|loc|esc|cra|nam|bat|edif|int|dpto|depto|pta|pav|res|urb|nr|pk)(?:\\.|(?= ?\\d))',
].join('|');
const anywhere = lean(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?!\\p{L}|(?<!\\.)\\p{N})`, 'u'));
/** Abbreviations that are something else within a name ("St. Gallen", "Al Ain"). */
const atEnd = lean(
  /\p{L}\.? (?:st|rd|ave|ln|dr|ct|pl|sq|cres|way|hwy|str|g)\.?(?: (?:[nsew]|north|south|east|west|central))?$/u,
);
const atStart = lean(/^(?:al|ul|av|ave|c|os|pl|str|jl|sta|pr)(?:\.|\/)\s?\p{L}|^(?:ul|av|al) \p{L}/u);
const compound = lean(
  /\p{L}(?:strasse|straße|str\.?|weg|platz|(?<!inst)allee|gasse|ufer|damm|chaussee|straat|laan|gracht|kade|plein|steenweg|vagen|gatan|gata|vegen|veien|vej|gade|alle(?=,? \d)|utca|katu|tie|kuja)(?= \d|\.? ?\d|$)/u,
);

/** True where a text has a word or an ending that only streets and parts of buildings have. */
export function hasStreetWord(text: string): boolean {
  const folded = fold(text);
  return anywhere.test(folded) || atEnd.test(folded) || atStart.test(folded) || compound.test(folded);
}

/** Has a number, or a street's word: "Woodside Lane" needs no number. */
export const mayBeStreet = (text: string): boolean => /\d/u.test(text) || hasStreetWord(text);

const buildings = lean(
  /(?<!\p{L})(?:hotel de ville|mairie|rathaus|town hall|city hall|stadhuis|gemeentehuis|casa consistorial|palazzo comunale|house|building|headquarters|head office|offices|tower|chambers|manor|cottage|grange|rectory|vicarage|manse|priory|abbey|annexe?|pavilion|mill|hall|lodge|barn|cent(?:re|er)|haus|hof|werk|torre|palazzo|gebouw|budynek|maison|casa|villa|castle|schloss|campus|estate|depot|yard|works|farm|park|department|dept|faculty|division|dzial|wydzial|abteilung|fakultat|departement|departamento|dipartimento|direction|direccion|facultad|afdeling|docks?|airfield|aerodrome|hangar|studios?|harbour|port|airport|district|sub-city|immeuble|batiment|residence|parc|zone (?:industrielle|artisanale|d'activites?)|centre (?:commercial|d'affaires)|poligono|parque (?:empresarial|industrial|tecnologico)|zona industriale|centro direzionale|(?:gewerbe|industrie|technologie|business|bedrijven)-?park|(?:bedrijven|industrie)terrein|(?:industrie|gewerbe)gebiet|quinta|herdade|finca|hacienda|masia|cascina|domaine|chateau|manoir|moulin|granary|maltings|gut)(?!\p{L})|^(?:za|zi|zac|z\.a\.|z\.i\.) (?=\p{L})|^(?:the|c\/o|attn|z\. ?h) /u,
);

/** True for the name of a building or a department: it stands above the street and belongs to it. */
export const isBuilding = (text: string): boolean => buildings.test(fold(text));
