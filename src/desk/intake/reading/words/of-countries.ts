import { countryNamed } from './countries.ts';
import { fold } from './text.ts';

/** How what belongs to a country is called ("our Polish entity", "die polnische Gesellschaft"), by its beginning, folded. */
const adjectives: Readonly<Record<string, string>> = {
  AT: 'austrian|osterreichisch|autrichien|austriac|oostenrijks|austriack',
  AU: 'australi',
  BE: 'belgian|belgisch|belge|belga',
  BR: 'brazilian|brasilian|bresilien|brasil[ei]|braziliaans',
  CA: 'canadi|kanadi|canadees',
  CH: 'swiss|schweizer|suiz[oa]|suico|suica|svizzer|zwitsers|szwajcarsk|schweizisk',
  CN: 'chines|chinois|chin[oa](?!\\p{L})',
  CZ: 'czech|tschechisch|tcheque|chec[oa](?!\\p{L})|cec[oa](?!\\p{L})|tsjechisch|czesk',
  DE: 'german(?!o)|deutsch|alleman|aleman|alema(?!\\p{L})|tedesc|duits|niemieck|tysk',
  DK: 'danish|danisch|danois|danes|deens|dunsk',
  EE: 'estonian|estnisch|estonien|estoni',
  ES: 'spanish|spanisch|espagnol|espanol|espanhol|spagnol|spaans|hiszpansk|spansk',
  FI: 'finnish|finnisch|finlandais|finland|fins(?!\\p{L})|finsk',
  FR: 'french|franzosisch|francais|frances|frans(?!\\p{L})|francusk|fransk',
  GB: 'british|english|scottish|welsh|britisch|britannique|britanic|brits(?!\\p{L})|brytyjsk|engelsk|brittisk',
  HU: 'hungarian|ungarisch|hongrois|hungar|unghere|hongaars',
  IE: 'irish|irisch|irlandais|irland|ierse?(?!\\p{L})',
  IN: 'indian(?!\\p{L})|indisch|indien(?!\\p{L})',
  IT: 'italian|italienisch|italien(?:ne)?(?!\\p{L})|italiaans|wlosk|italiensk',
  JP: 'japanes|japanisch|japonais|japones|giappones|japans',
  LT: 'lithuanian|litauisch|lituan',
  LV: 'latvian|lettisch|letton|leton',
  MX: 'mexican|mexikanisch|mexicain|messican',
  NL: 'dutch|niederlandisch|hollandisch|neerlandais|hollandais|holandes|olandes|neerlandes|nederlands|holendersk',
  NO: 'norwegian|norwegisch|norvegien|norueg|norveges|noors|norsk',
  PL: 'polish|polnisch|polonais|polac[oa]|polon[eo]s|pools|polsk',
  PT: 'portugues|portugiesisch|portugais|portoghes',
  RO: 'romanian|rumanisch|roumain|ruman|romen|rumun',
  SE: 'swedish|schwedisch|suedois|suec[oa]|svedes|zweeds|szwedzk|svensk',
  SK: 'slovak|slowakisch|slovaque|eslovac|slovacc',
  TR: 'turkish|turkisch|turque?|turc[oa]|turks',
  US: 'american|amerikanisch|american[oa]|amerikaans|americain|amerykansk',
};
const byBeginning = Object.entries(adjectives).map(
  ([code, stems]): readonly [string, RegExp] => [code, new RegExp(`^(?:${stems})`, 'u')] as const,
);

/** The countries that a text names, or whose something is ("the Polish entity", "our office in Poland"). */
export function countriesTold(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}.]+/gu)) {
    const named = /^\p{Lu}/u.test(word) ? countryNamed(word) : null;
    if (named !== null) found.add(named);
    for (const [code, begins] of byBeginning) if (begins.test(fold(word))) found.add(code);
  }
  return found;
}
