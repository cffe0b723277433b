import { fold } from './text.ts';

/** States and provinces that stand in addresses beside the postal code, by country: codes and names, folded. */
const lists: Readonly<Record<string, string>> = {
  US: 'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|district of columbia',
  CA: 'ab bc mb nb nl ns nt nu on pe qc sk yt|alberta|british columbia|manitoba|new brunswick|newfoundland and labrador|newfoundland|nova scotia|northwest territories|nunavut|ontario|prince edward island|quebec|saskatchewan|yukon',
  AU: 'nsw vic qld wa sa tas act nt|new south wales|victoria|queensland|western australia|south australia|tasmania|australian capital territory|northern territory',
  IN: 'ap ka tn mh dl gj hr kl mp pb rj tg ts up wb|andhra pradesh|assam|bihar|chhattisgarh|delhi|goa|gujarat|haryana|himachal pradesh|jharkhand|karnataka|kerala|madhya pradesh|maharashtra|odisha|punjab|rajasthan|tamil nadu|telangana|uttar pradesh|uttarakhand|west bengal',
  BR: 'ac al am ap ba ce df es go ma mg ms mt pa pb pe pi pr rj rn ro rr rs sc se sp to|acre|alagoas|amazonas|amapa|bahia|ceara|distrito federal|espirito santo|goias|maranhao|minas gerais|mato grosso|mato grosso do sul|para|paraiba|pernambuco|piaui|parana|rio grande do norte|rondonia|roraima|rio grande do sul|santa catarina|sergipe|tocantins',
  MX: 'cdmx d.f. df jal nl n.l. jal. edomex qro qro. gto pue|jalisco|nuevo leon|estado de mexico|queretaro|guanajuato|puebla|veracruz|yucatan|quintana roo|chihuahua|coahuila|sonora|sinaloa|tamaulipas|baja california|baja california sur|michoacan|morelos|oaxaca|san luis potosi|tabasco|zacatecas|aguascalientes|durango|hidalgo|nayarit|colima|chiapas|campeche|guerrero|tlaxcala|ciudad de mexico',
  IT: 'ag al an ao ar ap at av ba bt bl bn bg bi bo bz bs br ca cl cb ce ct cz ch co cs cr kr cn en fm fe fi fg fc fr ge go gr im is sp aq lt le lc li lo lu mc mn ms mt me mi mo mb na no nu or pd pa pr pv pg pu pe pc pi pt pn pz po rg ra rc re ri rn rm ro sa ss sv si sr so su ta te tr to tp tn tv ts ud va ve vb vc vr vv vi vt',
  CH: 'ag ai ar be bl bs fr ge gl gr ju lu ne nw ow sg sh so sz tg ti ur vd vs zg zh',
  MY: 'selangor|johor|penang|pulau pinang|sabah|sarawak|perak|kedah|melaka|pahang|kuala lumpur federal territory',
  AR: 'caba|buenos aires|cordoba|santa fe|mendoza|tucuman|entre rios|salta',
  GB: 'orkney|shetland|cornwall|devon|dorset|kent|essex|sussex|east sussex|west sussex|surrey|norfolk|suffolk|somerset|cumbria|durham|merseyside|greater manchester|west midlands|west yorkshire|south yorkshire|north yorkshire|tyne and wear|rutland|fife|highland|argyll|moray|gwynedd|powys|dyfed|clwyd|antrim|armagh|down|tyrone|middlesex|isle of wight',
  CO: 'caldas|antioquia|cundinamarca|valle del cauca|santander|atlantico|bolivar|risaralda|quindio|tolima|huila|boyaca|narino|meta|cauca|magdalena|cesar|cordoba|sucre',
  NG: 'fct|lagos state|rivers state|oyo state|ogun state|kano state|fct|abuja fct|kaduna state|enugu state|edo state|delta state',
  JP: 'tokyo|osaka|kanagawa|aichi|kyoto|hyogo|fukuoka|hokkaido|saitama|chiba|hiroshima|miyagi|shizuoka|ibaraki|nagano|niigata|okayama',
};

const byCountry = new Map(
  Object.entries(lists).map(([country, list]): [string, ReadonlySet<string>] => {
    const [codes = '', ...names] = list.split('|');
    const first = codes.includes(' ') && /^[a-z.]{2,6}(?: |$)/u.test(codes) ? codes.split(' ') : [codes];
    return [country, new Set([...first, ...names])];
  }),
);

const counties =
  /^(?:co\.? |county |comte |kanton |canton |provincia (?:de |di )?|prov\.? |province (?:of |de )?|estado de |state of |bundesland |woj\. ?|wojewodztwo |region )|(?: county| prefecture| province| voivodeship|ken|-ken|-to|-fu| oblast| krai)$|shire$/u;

/** True for a state's or province's name or code in that country; in any country where none is known. */
export function isRegion(text: string, country: string | null): boolean {
  const name = fold(text).replace(/\.$/u, '');
  if (name.length > 2 && counties.test(name)) return true;
  if (country !== null) return byCountry.get(country)?.has(name) ?? false;
  // Two letters mean too much where the country is not known; only capitals count then.
  return [...byCountry].some(([, set]) => set.has(name) && (name.length > 3 || text === text.toUpperCase()));
}
