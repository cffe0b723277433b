import { findConcepts, has, type Found, type Hit } from '../lexicon/find.ts';
import { isOfOtherHouse } from './other-house.ts';
import { lean } from '../words/lean.ts';
import { fold, foldSame } from '../words/text.ts';

/** A number of users, and whose they are: the host's, or the add-on's (its editors). */
export type UsersMention = {
  readonly users: number;
  readonly of: 'host' | 'app' | 'unknown';
  /** It is called users, seats, a tier; otherwise it is a mere number that is a tier's. */
  readonly counted: boolean;
  /** Which application of Jira it is of, where that is named beside it. */
  readonly application: boolean;
  readonly start: number;
  readonly end: number;
};

/** Numbers, not those of versions, dates, money, house numbers with a letter. */
const number = lean(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}.,@/#+:_-]|[$€£¥] ?)(\d{1,3}(?:[.,' ]\d{3})+|\d{1,2}k(?![\p{L}\p{N}])|\d{1,6})(?:er|s)?(?![\p{N}%@]|[.,:/]\d|\/\p{L}|-\d| ?(?:€|\$|£|usd|eur|chf|gbp|dollars?|euros?|pounds?|quid|francs?|franken)|[a-dg-tv-z](?![\p{L}]))/giu,
);

/** Those sizes in words, folded, `_` for a blank; no word that another language has for something else. */
const spelled: Readonly<Record<string, string>> = {
  10: 'zehn dieci',
  25: 'twenty-five twenty_five funfundzwanzig vingt-cinq veinticinco venticinque vijfentwintig vinte_e_cinco dwudziestu_pieciu',
  50: 'fifty funfzig cinquante cincuenta cinquenta cinquanta vijftig piecdziesieciu',
  100: 'one_hundred a_hundred hundert einhundert cent cien cem cento honderd',
  250: 'two_hundred_and_fifty two_hundred_fifty zweihundertfunfzig',
  500: 'five_hundred funfhundert cinq_cents quinientos quinhentos cinquecento vijfhonderd pieciuset',
  2000: 'two_thousand zweitausend deux_mille dos_mil dois_mil duemila tweeduizend',
};
const inWords: ReadonlyMap<string, number> = new Map(
  Object.entries(spelled).flatMap(([size, words]) =>
    words.split(' ').map((one): [string, number] => [one.replaceAll('_', ' '), Number(size)]),
  ),
);
const word = lean(
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(${[...inWords.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  ),
);

/** The sizes that licenses are sold in (domain, section 3): such a number may stand without "users". */
const tiers: ReadonlySet<number> = new Set([10, 25, 50, 100, 250, 500, 2000, 10_000]);
/** "10k" is ten thousand. */
const toNumber = (text: string): number => Number(text.replace(/[.,' ]/gu, '').replace(/k$/iu, '000'));
/** Numbers in digits, and then sizes in words, each with its place. */
const numbersIn = (folded: string): { said: string; users: number; start: number; end: number }[] =>
  [...folded.matchAll(number), ...folded.matchAll(word)]
    .filter(({ index }) => !ofVersion.test(folded.slice(Math.max(0, index - 12), index)))
    .map(({ 1: said = '', index: start }) => ({
      said,
      users: inWords.get(said) ?? toNumber(said),
      start,
      end: start + said.length,
    }));
/** "Windows 10" */
const ofVersion = lean(/(?<!\p{L})(?:windows|office|version|release|java) $/u);
const isCount = (users: number): boolean => users >= 1 && users <= 1_000_000;

const unitAfter =
  /^(?:er\b| de utilizator|[- ]{0,2}(?:(?:confluence|jira|licensed|named|active|registered|lizenzierten?|benannten?|aktiven?|host)[- ])?(?:users?\b|seat|agent|benutzer|nutzer|anwender|utilisateur|usuario|utilizador|utente|utenti|gebruiker|uzytkown|bruger|bruker|anvandar|uzivat|pouzivat|felhasznal|utilizator|kullanic|kayttaj|пользовател|користувач|χρηστ|명|유저|사용자|用户|名|個|个|位|named|person|people|licensed|lizenz|stufe|tier|ユーザ|名|人|mitarbeiter|poste|osob|st\b|stk\b|stuck|pcs\b|szt\b|accounts\b|licen[cs]|nos\b))/iu;
const people = /^[- ]{0,2}(?:people|person|mitarbeiter|employees|collab|empleado|dipendent|medewerker|osob|人)/iu;
const unitBefore =
  /(?:tier|stufe|staffel|palier|tramo|nivel|faixa|fascia|prog(?:u|iem)?|size|band|licensed for|licence pour|licencia para|licenza per|licenca para|licentie voor|licencj\w+ na|lizenz fur|lizenziert fu?e?r|licenciado para|プラン|ティア|ユーザー?数|利用者数|users?|seats|benutzer\w*|nutzer\w*|utilisateurs|usuarios|utilizadores|utenti|gebruikers|uzytkownikow|up to|bis zu)\)?(?:\s+(?:of|is|are|for|von|de|a|e|es|est|ist|to|luidt|wynosi|at|auf|an|na|heute|currently))*\s*(?:は|が|[:=(]\s*)?$/iu;
/** What may stand behind a number that needs no unit. */
const unitless =
  /^(?:\s*(?:$|[,.;:!?)\]"'–—-])|\s+(?:at|right|now|today|last|since|this|as of|by now|meanwhile|inzwischen|mittlerweile|inmiddels|desormais|ahora|agora|ormai|adesso|juz|to date|a ce jour|a fecha de|ad oggi|tot nu|seit|depuis|desde|sinds|currently|derzeit|aktuell|heute|zurzeit|momentan|hoy|actualmente|aujourd|actuellement|hoje|atualmente|oggi|attualmente|nu|momenteel|obecnie|teraz|there|dort|sind (?:es|das|dort|da)|zijn (?:het|er)|one|ones|and|und|et|y|e|en|i|og|och|so|on|in|for|bei|auf|with|when|also|too|auch|aussi)\b|\s*[。、）にへと])/iu;

const isVague = (text: string, start: number): boolean =>
  // "Inzwischen 500" is no "zwischen".
  /(?<![a-z])(?:maybe|perhaps|not sure|vielleicht|peut-etre|quiza|talvez|forse|misschien|moze|(?:between|zwischen|entre|tra|fra|tussen|miedzy|mellem|mellan)(?: \d+ \p{L}+)?)\s+(?:\p{L}+\s+)?$/iu.test(
    text.slice(Math.max(0, start - 30), start),
  );
/** "From 50 to 100": what was. */
const isDenied = (text: string, start: number, end: number): boolean =>
  (/(?<!\p{L})(?:from|von|de|da|van|z|od|fra|från)\s$/iu.test(text.slice(Math.max(0, start - 6), start)) &&
    /^(?: \p{L}{2,12})? (?:to|auf|à|a|para|naar|na|do|til|till) (?:now )?\d/iu.test(text.slice(end, end + 30))) ||
  /^(?:ユーザー?|名|人)?(?:では?なく|じゃなく)/u.test(text.slice(end, end + 12)) ||
  // "… instead of the 100 I wrote", "the 100 users are not right any more".
  /(?<!\p{L})(?:i|we|ich|wir) (?:had )?(?:wrote|said|told you|schrieb\w*|nannten?)(?: of)? $/iu.test(
    text.slice(Math.max(0, start - 24), start),
  ) ||
  /^(?: \p{L}{3,12}){0,2} (?:stimm\p{L}+ nicht|gelten nicht|(?:are|is) (?:not right|no longer|wrong|outdated|history)|ne (?:sont|valent) plus|ya no (?:son|valen|vale)|no (?:son|vale) ya|ja nao|non (?:sono|valgono) piu|kloppen niet)/iu.test(
    text.slice(end, end + 40),
  ) ||
  /(?:\b(?:not|no longer|instead of|rather than|nicht(?: mehr)?|statt|non(?: piu)?|et non|pas|plus|no|ya no|nao|niet(?: meer)?|nie|zamiast)\s+(?:licensed |lizenziert |licencie \p{L}*|sized )?(?:at |on |by |for |fur |pour |para |per |voor |na |bei |auf |à |a |en |is |are |it is |ist |sind |est |sont |es |son |sao |sono |zijn |jest |sa |er )?(?:the |die |a |as |de |los |i |gli )?)$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** Numbers of users in a text, and whose they are. `asked`: it answers a question about them. */
export function usersIn(text: string, found: Found = findConcepts(text), asked = false): UsersMention[] {
  const { hits } = found;
  const folded = foldSame(text);
  const about = asked || hits.some((hit) => has(hit, 'host', 'users', 'tier', 'match'));
  const mentions: UsersMention[] = [];
  for (const { said, users, start, end } of numbersIn(folded)) {
    const rest = folded.slice(end, end + 40);
    const counted = unitAfter.test(rest) || unitBefore.test(folded.slice(Math.max(0, start - 50), start));
    if (!isCount(users) || isVague(folded, start) || isDenied(folded, start, end) || isOfOtherHouse(text, start))
      continue;
    // "10k" is money as often.
    if (/k$/iu.test(said) && !counted && !asked) continue;
    // "Jira's 500 are mostly staff": the host's, whatever follows.
    const owned = /(?<!\p{L})(?:jira|confluence)['’]s $/iu.test(folded.slice(Math.max(0, start - 14), start));
    if (!counted && !(about && tiers.has(users) && (owned || unitless.test(rest) || ofNext(hits, text, end)))) continue;
    const close = /^[- ]*(\p{L}+)/u.exec(rest)?.[1] ?? '';
    const owner = isApps(folded, hits, start, end) ? 'app' : ownerOf(text, hits, start, end, close);
    if (people.test(rest) && !isNear(text, hits, start, end)) continue;
    mentions.push({ users, of: owner, counted, application: ofApplication(folded, start, end), start, end });
  }
  for (const hit of hits)
    if (has(hit, 'unlimited'))
      mentions.push({
        users: -1,
        of: ownerOf(text, hits, hit.start, hit.end, ''),
        counted: true,
        application: false,
        start: hit.start,
        end: hit.end,
      });
  return mentions;
}

/** "500 Confluence", "50 for Jira": the host stands right behind the number. */
const ofNext = (hits: readonly Hit[], text: string, end: number): boolean =>
  hits.some(
    (hit) =>
      hit.start >= end &&
      has(hit, 'host') &&
      /^\s*(?:(?:that |which )?(?:we|i|wir|nous|on) (?:hold|have|own|pay|haben|avons|a)\s+)?(?:per|for|für|pour|para|voor|dla|in|on|auf|bei|dans|sur|en|em|su|na|w|(?:like|same as|wie|comme|como|come|zoals|jak)(?: (?:in|for|with|our|im|bei|beim|pour|dans|en|bij|w))?)?\s*(?:the|our|unser\w*)?\s*$/iu.test(
        text.slice(end, hit.start),
      ),
  );

/** People are users only beside the host: "8 people draw" are not. */
const isNear = (text: string, hits: readonly Hit[], start: number, end: number): boolean =>
  hits.some(
    (hit) =>
      has(hit, 'host') &&
      ((hit.end <= start &&
        start - hit.end < 40 &&
        !/[;.]\s|,\s(?!que |qui |which |that |die |che |co |den |ktor)|\d/u.test(text.slice(hit.end, start))) ||
        (hit.start >= end && hit.start - end < 25)),
  );

const application = /(?:software|service(?: management| desk)?|core|work management|management|desk)\b/iu;
const ofApplication = (folded: string, start: number, end: number): boolean =>
  application.test(folded.slice(Math.max(0, start - 30), start)) || application.test(folded.slice(end, end + 30));

const isOwner = (text: string, hit: Hit): boolean =>
  has(hit, 'host', 'app', 'editors') ||
  (has(hit, 'server') && /server|serveur|servidor|serwer/iu.test(text.slice(hit.start, hit.end)));

/** "Wireframes for Confluence": the add-on's own name. */
const isProduct = (text: string, hit: Hit): boolean =>
  has(hit, 'host') &&
  /wireframes (?:for|für|pour|para|per|voor|dla|til) $/iu.test(text.slice(Math.max(0, hit.start - 20), hit.start));

const kindOf = (hit: Hit): UsersMention['of'] => (has(hit, 'app', 'editors') && !has(hit, 'host') ? 'app' : 'host');

const ofVendor = lean(
  /(?<!\p{L})(?:yours|your (?:licen[cs]e|plug-?in|add-?on|app|product)|(?:eure|ihre|deine)s?(?: (?:lizenz|erweiterung|plugin))?|(?:le|la) votre|votre (?:licence|plugin|module)|(?:la|el) (?:suya|vuestra|suyo|vuestro)|(?:a|o) voss[ao]|(?:la|il) vostr[ao]|(?:die|dat) van (?:jullie|u)|jullie (?:licentie|plugin)|wasz[ae]?(?: (?:licencja|wtyczka))?)(?: (?:says?|is|has|are|only|at|for|hat|ist|sagt|steht|nur|bei|auf|a|dit|est|pour|es|tiene|dice|de|e|diz|tem|ha|dice|zegt|is|heeft|ma|jest))* $/u,
);
const ofThat = lean(
  /^(?:er)? ?(?:\p{L}+ )?(?:of|for|in|with|fur|von|bei|de|pour|del|do|da|di|van|voor|per|para|dla|na|w) (?:the |our |das |dem |unser\p{L}* |le |notre |el |nuestr\p{L}* |o |noss\p{L}* |il |nostr\p{L}* |het |ons |onze |nasz\p{L}* )?$/u,
);

/** The nearest thing named before the number (in its own clause), else behind it, has these users. */
function ownerOf(text: string, hits: readonly Hit[], start: number, end: number, close: string): UsersMention['of'] {
  if (/^(?:editor|bearbeiter|éditeur|editeur|redact|redakt)/iu.test(close)) return 'app';
  const clauseStart = Math.max(
    ...[';', '. ', ' but ', ' while ', ' aber ', ' mais ', ' pero ', 'ですが', 'けれど', 'が、'].map((mark) =>
      text.lastIndexOf(mark, start),
    ),
    0,
  );
  // "Confluence is at 50, yours says 25": the vendor's license.
  if (ofVendor.test(foldSame(text.slice(Math.max(0, start - 40), start)))) return 'app';
  const before = hits.findLast((hit) => hit.end <= start && hit.start >= clauseStart && isOwner(text, hit));
  const after = hits.find((hit) => hit.start >= end && isOwner(text, hit) && hit.start - end < 40);
  const gap = after ? text.slice(end, after.start) : '';
  const onlyAfter = after && !/[,;.、。]|ですが|けれど|\b(?:and|und|et|y|e|en|i)\b/iu.test(gap) ? after : undefined;
  const product = before !== undefined && isProduct(text, before);
  // "Confluence for 500 and only 50 seats of Wireframes"
  if (onlyAfter && has(onlyAfter, 'app') && !has(onlyAfter, 'host') && ofThat.test(foldSame(gap))) return 'app';
  // "the 500 users of our Confluence"
  if (onlyAfter && onlyAfter.start - end < 28 && !gap.startsWith(')') && !has(onlyAfter, 'app', 'editors'))
    return 'host';
  // "match the add-on to 500 users": what it is matched to.
  const raised =
    /(?:\bto|\bauf|\bà|\ba|\bpara|\bnaar|\bdo|\btil|\bop)\s+(?:the |those |these |die |diese |les |ces |los |esos |de |die |tych )?$/iu.test(
      text.slice(0, start),
    ) && hits.some((hit) => has(hit, 'match'));
  // "Brought to the same number of users (100)"
  const equalled =
    /(?:users|number|tier|level|size|benutzer\p{L}*|nutzer\p{L}*|stufe|utilisateurs|palier|usuarios|nivel|utilizadores|utenti|gebruikers|uzytkownikow)\s*\($/iu.test(
      foldSame(text.slice(0, start)),
    ) && hits.some((hit) => has(hit, 'match', 'alike') && hit.end <= start);
  if (equalled && before && kindOf(before) === 'app') return 'host';
  if (before && !product && !(raised && kindOf(before) === 'app') && start - before.end < 90) return kindOf(before);
  if (onlyAfter) return kindOf(onlyAfter);
  if (raised) return 'host';
  // "… to the users of Jira; we have 100 users there": the only thing named.
  const named = hits.some((hit) => has(hit, 'host') && !isProduct(text, hit) && hit.start < start);
  if (!product && named && !hits.some((hit) => has(hit, 'app', 'editors'))) return 'host';
  return product ? 'app' : 'unknown';
}

const isLicensed =
  /(?:licen[cs]ed (?:for|to|at)|licen[cs]e (?:for|is|of)|lizenziert (?:fur|auf)|lizenz (?:fur|uber)|licence pour|licencia (?:para|de)|licenza (?:per|da)|licenca (?:para|de)|licentie (?:voor|van)|licencj\w+ na|ライセンスは)\s*$/u;

/**
 * The one number of users of the host in a text. Jira counts by its highest application (domain, section 3); for
 * anything else two numbers are a doubt. `open`: a number that nothing is named to have counts too.
 */
export function hostUsersIn(text: string, open: boolean, found?: Found): number | null {
  const mentions = usersIn(text, found, open);
  const host = mentions.filter((one) => one.of === 'host');
  // "80 people use it, licensed for 100"
  const licensed = host.filter((one) => isLicensed.test(fold(text.slice(Math.max(0, one.start - 40), one.start))));
  if (licensed.length > 0 && licensed.length < host.length && new Set(licensed.map((one) => one.users)).size === 1)
    return licensed[0]?.users ?? null;
  // "Confluence has 100 users, Jira 50": each its own, counted or not.
  const isOwn = ({ start }: UsersMention): boolean =>
    /(?<!\p{L})(?:confluence|jira)(?: server)?(?:(?: \p{L}{2,4}){0,2} |: ?| \()$/iu.test(
      text.slice(Math.max(0, start - 36), start),
    );
  const named = host.some((one) => one.counted)
    ? host.filter((one) => one.counted || one.application || isOwn(one))
    : host;
  const counted = named.length > 0 ? named : open ? mentions.filter((one) => one.of === 'unknown') : [];
  const values = onlyTier([...new Set(counted.map((one) => one.users))]);
  if (values.length === 0) return null;
  if (values.includes(-1)) return values.length === 1 ? -1 : null;
  return values.length === 1 || counted.some((one) => one.application) ? Math.max(...values) : null;
}

/** "180 of us, on a license for 250": of several numbers, the one that licenses are sold in. */
function onlyTier(values: readonly number[]): readonly number[] {
  const sold = values.filter((one) => tiers.has(one) || one === -1);
  return sold.length === 1 ? sold : values;
}

/** "We keep our 10", "prefiero dejarlo en 10": what the add-on has, whoever says so. */
const kept = lean(
  /(?<!\p{L})(?:keep|keeping|leave|leaving|stay|staying|stick|remain|behalt\p{L}*|bleib\p{L}*|belass\p{L}*|gard\p{L}+|rest\p{L}{1,5}|laiss\p{L}+|dej\p{L}{2,5}|qued\p{L}+|mant\p{L}+|deix\p{L}+|fic\p{L}+|lasci\p{L}+|teni\p{L}+|houden|hou|blijven|laten|zosta\p{L}+|trzyma\p{L}+)(?: \p{L}{1,10}){0,4} $/iu,
);

/** "Transfer it with the existing 25 users": of what is moved. */
const existing = lean(
  /(?<!\p{L})(?:existing|current|present|vorhandene[nr]?|bestehende[nr]?|bisherigen|jetzigen|actuels?|existants|actuales|existentes|atuais|attuali|esistenti|huidige|bestaande|obecn\p{L}+|dotychczasow\p{L}+) $/u,
);
const isKept = (folded: string, hits: readonly Hit[], start: number): boolean =>
  existing.test(folded.slice(Math.max(0, start - 20), start)) &&
  !hits.some((hit) => has(hit, 'match', 'alike', 'host'));

/** "We have 25 now and Confluence has more than that" */
const hostHasMore = lean(
  /(?:confluence|jira) (?:has|is|hat|ist|a|est|tiene|es|tem|ha|heeft|is|ma) (?:\p{L}+ ){0,2}(?:more|larger|bigger|mehr|grosser|plus|mas|mais|piu|di piu|meer|groter|wiecej)(?!\p{L})/u,
);

/** "Leave it at 25", "keep the add-on on 10": the add-on's, whatever stands before. */
const leftAt = lean(
  /(?<!\p{L})(?:keep|leave|leaving|keeping) (?:it|them|wireframes|(?:the|our) (?:add-?on|plug-?in|app|licen[cs]e)) (?:at|in|on|with|for) $|(?<!\p{L})(?:bei|auf) $(?<=(?:lass\p{L}*|belass\p{L}*) (?:sie |es |wireframes )?(?:bitte )?(?:bei|auf) )/u,
);

/** "The 10 licenses are enough for us": what the add-on has. */
const suffices = lean(
  /^(?:er)?(?: \p{L}+)? (?:(?:are|is|would be|has been|have been) (?:\p{L}+ )?(?:enough|plenty|sufficient)|suffices?|reich(?:en|t)|genugen|genugt|suffisent|suffit|bastan|basta|chegam|bastano|volstaan|volstaat|is genoeg|zijn genoeg|wystarcz\p{L}*)(?!\p{L})/u,
);

const ordered = lean(
  /(?<!\p{L})(?:order|invoice|bestellung|rechnung|commande|facture|pedido|factura|fatura|ordine|fattura|factuur|zamowieni\p{L}*|faktur\p{L}*)(?!\p{L})/u,
);

/** Said of the add-on's number, whichever product is named beside it. */
const isApps = (folded: string, hits: readonly Hit[], start: number, end: number): boolean =>
  isKept(folded, hits, start) ||
  (hostHasMore.test(folded) && hits.every((hit) => !has(hit, 'host') || hit.start > start)) ||
  leftAt.test(folded.slice(Math.max(0, start - 40), start)) ||
  suffices.test(folded.slice(end, end + 40));

/** What was bought once was the add-on, of whatever size. */
const bought = lean(
  /(?<!\p{L})(?:bought|purchased|ordered|acquired|(?:have|had) taken|took|in (?:that|the) year|that year|gekauft|erworben|bestellt|achete\p{L}*|commande\p{L}*|comprad[ao]s?|compramos|adquirid[ao]s?|acquistat[ao]|comprat[ao]|gekocht|aangeschaft|kupion\p{L}*|kupilismy|(?:at|by) that time|at the time|back then|originally|damals|seinerzeit|ursprunglich|a l'epoque|en su momento|entonces|na epoca|na altura|all'epoca|a suo tempo|destijds|toen|wowczas|pierwotnie)(?!\p{L})|購入/u,
);

/** "In that year we have taken the one of 25 users": of the add-on, where no host is named. */
export const wasBought = (text: string): boolean => bought.test(foldSame(text));

/**
 * The sizes of licenses in a text that speaks of users, whatever stands beside them, without those that are the add-on's
 * or were: what is left where nothing says plainly how many users the host has.
 */
export function tiersIn(text: string, found: Found): UsersMention[] {
  const folded = foldSame(text);
  return numbersIn(folded).flatMap(({ said, users, start, end }): UsersMention[] => {
    if (!tiers.has(users) || /k$/iu.test(said) || isVague(folded, start) || isDenied(folded, start, end)) return [];
    if (isOfOtherHouse(text, start)) return [];
    if (kept.test(folded.slice(Math.max(0, start - 60), start)) || isApps(folded, found.hits, start, end)) return [];
    const close = /^[- ]*(\p{L}+)/u.exec(folded.slice(end, end + 40))?.[1] ?? '';
    const owner = ownerOf(text, found.hits, start, end, close);
    const counted = unitAfter.test(folded.slice(end, end + 40));
    return owner === 'app' ||
      (owner !== 'host' && (bought.test(folded) || ordered.test(folded.slice(Math.max(0, start - 60), start))))
      ? []
      : [{ users, of: owner, counted, application: false, start, end }];
  });
}

/** A number of users as a label's value: "100", "100 users", "2,000", "Unlimited" (-1); null for anything less plain. */
export function usersValue(value: string): number | null {
  const said = value.replace(
    /,?\s*\(?(?:and |und )?(?:not|nicht|statt|instead of|rather than|et non|y no|e não|e non|niet|nie)(?: mehr)? \d+(?: \p{L}+)?\)?$/iu,
    '',
  );
  const bare = said.replace(/\([^()]*\)/gu, ' ').trim();
  const inside = /\(([^()]*\d[^()]*)\)/u.exec(said)?.[1] ?? '';
  return (bare === '' || bare === said ? null : plainUsers(bare)) ?? plainUsers(said) ?? plainUsers(inside);
}

function plainUsers(value: string): number | null {
  const found = findConcepts(value);
  if (found.hits.some((hit) => has(hit, 'cond', 'maybe', 'neg', 'past', 'future'))) return null;
  if (found.hits.some((hit) => has(hit, 'unlimited'))) return -1;
  const said = hostUsersIn(value, true, found);
  if (said !== null) return said;
  const plain = /^\D{0,30}?(\d{1,3}(?:[.,' ]\d{3})+|\d{1,6})\D{0,24}$/u.exec(fold(value))?.[1];
  const users = plain === undefined || usersIn(value, found).length > 0 ? null : toNumber(plain);
  return users !== null && isCount(users) ? users : null;
}
