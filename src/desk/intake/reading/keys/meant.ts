import { hostsIn } from '../words/hosts.ts';
import { has, type Found, type Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';

/** Which of several keys is meant, where a sentence says it by their order: "only the one in the middle". */

const places: readonly (readonly [words: RegExp, at: (count: number) => number])[] = [
  [
    /\b(?:in[ -]?between|middle|mittler\w+|dazwischen|du milieu|del medio|di mezzo|do meio|middelste|srodkow\w+)\b|真ん中|中央/u,
    (count) => (count % 2 === 1 ? (count - 1) / 2 : -1),
  ],
  [
    /\b(?:first|top|topmost|upper|uppermost|erste[nrs]?|ober(?:st)?e[nrs]?|celle du (?:haut|dessus)|(?:la|el) de arriba|quella (?:di )?sopra|[ao] de cima|premiere?|primer[oa]?|prim[oa]|primeir[oa]|eerste|bovenste|pierwsz\w+|gorn\w+|superior|superiore|superieure?)\b|最初|一番上|上段|上の(?:方|もの|キー)|(?<![\d二三四五])[1一](?:件|つ|番|本|個)目|①/u,
    () => 0,
  ],
  [
    /\b(?:second|zweite[nrs]?|deuxieme|segund[oa]|second[oae]|tweede|drug\w+)\b|二番目|[2二](?:件|つ|番|本|個)目|②/u,
    () => 1,
  ],
  [
    /\b(?:third|dritte[nrs]?|troisieme|tercer[oa]?|terz[oa]|terceir[oa]|derde|trzec\w+)\b|三番目|[3三](?:件|つ|番|本|個)目|③/u,
    () => 2,
  ],
  [
    /\b(?:last|bottom|bottommost|lower|lowermost|(?:one|key) (?:right )?(?:below|underneath|beneath|under) (?:it|that|this)|(?:der|die|das) darunter|celle (?:d'en dessous|en dessous)|letzte[nrs]?|unter(?:st)?e[nrs]?|celle du (?:bas|dessous)|(?:la|el) de abajo|quella (?:di )?sotto|[ao] de baixo|derniere?|ultim[oa]|laatste|onderste|ostatni\w*|doln\w+|inferior|inferiore|inferieure?)\b|最後|一番下|下段|下の(?:方|もの|キー)/u,
    (count) => count - 1,
  ],
];

/** The keys that a text names by their order, from 0; not "my first mail". */
export function placesIn(text: string, count: number): number[] {
  const folded = fold(text).replace(/\b\w+ (?:e-?mail|mail|message|nachricht|courriel|correo|mensaje)\b/gu, ' ');
  const ofTwo = count === 2 ? [former, latter].flatMap((words, index) => (words.test(folded) ? [index] : [])) : [];
  return [...ofTwo, ...places.flatMap(([words, at]) => (words.test(folded) ? [at(count)] : []))].filter(
    (index, nth, found) => index >= 0 && index < count && found.indexOf(index) === nth,
  );
}

/** A text without the words for an order: "so the second" is "so the". */
export const withoutOrdinals = (folded: string): string =>
  [...places.map(([words]) => words), former, latter].reduce(
    (text, words) => text.replace(new RegExp(words.source, 'gu'), ' '),
    folded,
  );

const two = /\b(?:two|beide[nr]?|zwei|deux|dos|ambas|ambos|duas|dois|due|twee|dwa|dwie)\b|二つ|2つ|二件/u;
const former =
  /\b(?:former(?= (?:is|was|one|to|for|should|shall|must|can|may|will|stays?|goes|moves?|only|please|and|of)\b|\W*$|[.,;:!)])|ersterer?|erstere[ns]?|premier nomme|eerstgenoemde)\b|前者/u;
const latter = /\b(?:latter|letzterer?|letztere[ns]?|laatstgenoemde)\b|後者/u;
const others =
  /\b(?:the (?:other|others|rest)|die (?:andere|anderen|ubrigen)|der andere|les autres|l'autre|la otra|el otro|las (?:otras|demas)|a outra|o outro|as outras|l'altra|l'altro|le altre|de andere|drug(?:i|a)|pozostal\w*)\b|他の|もう一つ|もう一方/u;

/**
 * The keys that a text names by their order: "the top two", "the first and the third", "the former", "the others"
 * (those not `taken` yet). Nothing where the ordinal counts something else (what `fits` does not let stand behind it).
 */
export function referred(
  folded: string,
  count: number,
  fits: (next: string) => boolean,
  taken: ReadonlySet<number>,
): number[] {
  if (count === 2 && former.test(folded)) return [0];
  if (count === 2 && latter.test(folded)) return [1];
  const found = new Set<number>();
  for (const [nth, [words, at]] of places.entries()) {
    for (const match of folded.matchAll(new RegExp(words.source, 'gu'))) {
      const next = folded.slice(match.index + match[0].length, match.index + match[0].length + 24).trim();
      const word = /^[\p{L}\p{N}'-]*/u.exec(next)?.[0] ?? '';
      if (!fits(word) || /^\p{N}/u.test(next)) continue;
      const place = at(count);
      // "The bottom two", "les deux dernières": from either end.
      const before = folded.slice(Math.max(0, match.index - 12), match.index);
      const pair =
        two.test(next.split(/\s/u).slice(0, 1).join(' ')) || two.test(before.trim().split(/\s/u).at(-1) ?? '');
      if (place < 0 || place >= count) continue;
      found.add(place);
      if (pair && nth === 1) found.add(1);
      if (pair && nth === places.length - 1) found.add(count - 2);
    }
  }
  if (found.size === 0 && others.test(folded) && taken.size > 0)
    return Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index));
  return found.size < count ? [...found] : [];
}

const only =
  /\b(?:only|just|alone|nur|lediglich|allein|uniquement|seulement|seule?|solo|solamente|unicamente|soltanto|apenas|somente|alleen|enkel|tylko|jedynie)\b|だけ|のみ/u;
/** "Only the one ending in N337"; no question. */
export const saysOnly = (text: string): boolean => only.test(fold(text)) && !/[?？]\s*$/u.test(text);
/** What is asked for, or what a key is called: else "only" speaks of something else. */
const moving =
  /\b(?:mov\w+|migrat\w+|transfer\w*|shift|take|use|key|keys|licen[cs]es?|umzieh\w*|ubertrag\w*|umstell\w*|schlussel|lizenz\w*|deplac\w+|migr\w+|cle|cles|mueva\w*|traslad\w+|clave\w*|llave\w*|spost\w+|trasfer\w+|chiav[ei]|mova\w*|chaves?|verplaats\w*|overzett\w*|sleutels?|przeni\w+|klucz\w*)\b|移行|移動|キー|ライセンス/u;

/**
 * "Please migrate the one in between only": its number, from 0. -1 where it says that only one is meant and not which;
 * null where it says nothing of that.
 */
export function onlyOne(text: string, count: number): number | null {
  const folded = fold(text);
  if (!only.test(folded) || !moving.test(folded) || /[?？]\s*$/u.test(text)) return null;
  // "The second one stays; work on the first only": the place stands beside "only".
  const clause = folded.split(/[;,:]|\s[-–—]\s/u).find((part) => only.test(part)) ?? folded;
  const inClause = places.flatMap(([words, at]) => (words.test(clause) ? [at(count)] : []));
  // "The last line is retired, only the Jira one": called by its host.
  if (inClause.length === 0 && clause !== folded && hostsIn(clause).length === 1) return null;
  const named =
    inClause.length > 0 ? inClause : places.flatMap(([words, at]) => (words.test(folded) ? [at(count)] : []));
  const [place = -1] = named;
  if (named.length === 1 && place < count) return place;
  return /\b(?:the|that|this) (?:\w+ )?one\b|\bone (?:key|license|licence)\b/u.test(folded) ? -1 : null;
}

/** "Please don't touch that one", "leave it where it is": said of a key that is meant to stay. */
export const leftAlone = new RegExp(
  [
    "\\b(?:(?:do not|don't|never|please not|must not|should not|shall not) (?:be )?(?:touch|move|migrate|transfer|take|use)(?:d|ed|red)?",
    'leave (?:it|that|this|them)\\b(?! (?:at|on) \\d)|(?<!(?:on|in) the licen[cs]e )(?:must|shall|should|has to|is to|will) (?:stay|remain)\\b',
    "forget (?:about )?(?:it|that(?: one)?)\\W*$|never mind|drop it\\b|laissez tomber|vergessen sie(?: es|'s| das)?\\W*$|lassen sie das\\b|dejenlo\\b|olvidenlo\\b|deixem para la|lasciate perdere|laat (?:die )?maar(?: zitten)?\\W*$|dajcie spokoj",
    'not to be (?:moved|touched|migrated|transferred)|hands off',
    'nicht (?:anfassen|anruhren|umziehen|ubertragen|mitnehmen|verschieben|umstellen)|finger weg',
    '(?:lassen|lasse|lass) (?:wir |ich )?(?:vorerst |vorlaufig |erst ?mal |einstweilen |noch |lieber |besser )*(?:bei (?:euch|ihnen|dir)|hier|dort|wo|wie|so)\\b',
    "(?:stays|remains) (?:with you|where|as it|put|here)|(?:we(?: will|'ll)?|i(?: will|'ll)?) leave .{0,40}with you",
    'bleibt (?:wo|wie|bei|hier|dort|liegen|stehen)|(?:in ruhe|liegen|stehen) lassen',
    "n(?:e |')(?:pas )?(?:la |le |les |l'|y )?(?:touche|transfere|deplace|migre|bouge)\\w*\\b(?! (?:\\w+ )?qu[e'])|ne doi(?:t|vent) (?:surtout )?pas (?:partir|bouger|etre)",
    'laissez?(?: |-)(?:la|le|les)\\b|reste (?:ou|chez|comme|la)\\b',
    'no (?:se )?(?:la |lo |las |los )?(?:tocar|toque|muev|mover|traslad|transfier|transferir|migr)\\w*|dej(?:en|e|ar)(?:la|lo|las|los)\\b|se queda (?:donde|como)',
    'non (?:la |lo |va |vanno |si )?(?:tocca|tocchi|sposta|sposti|trasferi|migra)\\w*|lasciate(?:la|lo|le|li)\\b',
    'nao (?:a |o |as |os )?(?:mex|toque|tocar|mova|mover|transfir|transferir|migr)\\w*|deixem?-(?:na|no|a|o)\\b',
    'niet (?:aankomen|verplaatsen|aanraken|overzetten|meenemen|verhuizen)|blijft (?:waar|zoals|staan|bij)|laat (?:die|deze|hem) (?:staan|met rust)',
    'nie (?:rusza|przenos|dotyka)\\w*|zostaje (?:u|tak|gdzie|na)\\b)|(?:移行|移管|移動|変更)しないで|(?:触ら|動かさ|移さ)ないで|そのままに',
  ].join('|'),
  'u',
);

/** "One of those that begin so: …", "what kind of key I mean": a sample, and perhaps nobody's to move. */
export const asSample =
  /\b(?:(?:a|one) (?:key|licen[cs]e(?: key)?|code|number) (?:like|such as|of the form)|something like|for (?:example|instance)|such as|e\.g\.|(?:etwas|einen? (?:schlussel|code)) wie|zum beispiel|z\. ?b\.|beispielsweise|(?:une? (?:cle|code) )?(?:du genre|comme|de la forme|par exemple)|por ejemplo|(?:una? (?:clave|codigo) )?(?:como|del tipo|de la forma)|por exemplo|do tipo|ad esempio|per esempio|(?:una? (?:chiave|codice) )?(?:come|del tipo)|bijvoorbeeld|zoiets als|een (?:sleutel|code) als|na przyklad|np\.|(?:klucz|kod) (?:typu|w rodzaju))\s*[:,(]?\s*$|\b(?:one of (?:those|the ones) (?:that|which|with)|(?:what|which|the) (?:kind|type|sort) of (?:key|licen[cs]e)|einer von denen|welche art (?:von )?(?:schlussel|lizenz)|(?:une? )?de cell?es qui|(?:quel )?(?:type|genre) de (?:cle|licence)|(?:una )?de las que|(?:que )?(?:tipo|clase) de (?:clave|licencia)|uma das que|(?:que )?tipo de (?:chave|licenca)|una di quelle che|(?:che )?tipo di (?:chiave|licenza)|een van die|(?:welk )?(?:soort|type) (?:sleutel|licentie)|jeden z tych|(?:jaki )?rodzaj (?:klucza|licencji))\b|のような(?:キー|形)|という形式/u;

/** "Which of them it is, I do not know", "tell me which is the right one": of several, none can be taken. */
export const whichIsOpen =
  /\b(?:(?:tell|let|write|inform|ask|check|find|look|see|decide|clarify)\b(?: \w+){0,6} which (?:one|of (?:the|them)|it is|key)|(?:sage|teile|schreibe|klare|frage|prufe|melde)\b(?: \w+){0,6},? welche[rs]?\b|(?:dirai|dirons|ecrirai|verifie\w*|demande\w*)\b(?: \w+){0,5} (?:laquelle|lequel)|(?:dire|diremos|confirmare|confirmaremos|averiguo|pregunto)\b(?: \w+){0,5} cual\b|(?:direi|digo|diremos|informo|verifico|confirmo)\b(?: \w+){0,5} qual\b|(?:dico|diro|faro sapere|verifico)\b(?: \w+){0,5} quale\b|(?:laat|zeg|meld|vraag)\b(?: \w+){0,6} welke\b|(?:napisze|powiem|sprawdze|dam znac)\b(?: \w+){0,5},? ktor\w+|(?:don't|do not|can't|cannot|couldn't|could not|not able to) (?:know|tell|say|remember)(?: you)?(?: yet| now)? (?:for sure )?which|which (?:one |of (?:them|the two|both) )?(?:is|was|it is|of)?\b.{0,40}\b(?:(?:don't|do not|can't|cannot|couldn't) (?:know|tell|say|remember)|no idea|not sure|unsure|right one|correct one|valid one)|(?:don't|do not|can't|cannot|couldn't) (?:know|tell|say|remember)(?: you)? which|no idea which|not sure which|(?:welche[rs]?|wer) (?:von|der|es|davon)\b.{0,40}\b(?:richtig|gultig|weiss|ist)\w*|weiss (?:ich |leider )?nicht,? welche|(?:laquelle|lequel)\b.{0,30}\b(?:ignore|sais pas|savons pas|bonne|bon)|quelle est la bonne|quel est le bon|(?:cual|cuales)\b.{0,30}\b(?:no (?:lo )?(?:se|sabemos|recuerdo)|buena|correcta|valida)|no (?:se|sabemos) cual|(?:qual)\b.{0,30}\b(?:nao sei|nao sabemos|certa|correta|boa)|nao (?:sei|sabemos) qual|(?:quale)\b.{0,30}\b(?:non (?:lo )?so|non sappiamo|giusta|buona)|non (?:so|sappiamo) quale|welke\b.{0,30}\b(?:weet|weten) (?:ik |wij |we )?niet|weet (?:ik )?niet welke|welke de juiste|(?:ktory|ktora)\b.{0,30}\b(?:nie wiem|wlasciw\w+)|nie wiem,? ktor\w+)|どちら(?:が|か).{0,20}(?:分か|わか|不明|正し)/u;

/** "One is live and one is for staging": which of them, it does not say. */
export const oneIsAndOneIs =
  /\b(?:one (?:is|was)\b.{2,60}\b(?:one|the other)(?: one)? (?:is|was)|(?:eine[rs]?|l'une?|una?|uma?|een|jeden) (?:ist|est|es|e|is|jest)\b.{2,60}\b(?:(?:die|der|das) andere|eine[rs]?|l'autre|(?:la|el) otr[ao]|a outra|o outro|l'altr[ao]|de andere?|drugi) (?:ist|est|es|e|is|jest))\b/u;

/** "One of the two is a trial's". */
export const oneOfThem =
  /\b(?:one of (?:the two|them|these|both)|ein(?:er|e|es) (?:von|der|davon)|l'une? des (?:deux|cles)|una? de (?:las|los) dos|uma? d(?:as|os) duas|una? dell[ea] due|een van (?:de|beide)|jed(?:en|na) z)\b|どちらか/u;

/** "Already in the Marketplace", "which you moved for us last year": nothing is left to do for it. */
export const settled =
  /\b(?:gone to|went (?:over |across )?to|(?:is|was|all) (?:done|sorted|dealt with)|nothing (?:more|else|further) to (?:do|be done)|erledigt|nichts mehr zu tun|c'est (?:fait|regle)|plus rien a faire|ya esta (?:hecho|resuelto)|nada mas que hacer|ja esta (?:feito|resolvido)|e (?:gia )?(?:fatto|sistemato)|is (?:al )?(?:geregeld|gebeurd)|zalatwione)\b|\b(?:already|bereits|schon|deja|ya|gia|juz|allerede|redan|reeds)\b.{0,40}\b(?:market\w*|moved|transferred|migrated|umgezogen|ubertragen|migr\w+|transfer\w*|trasferi\w*|overgezet|przenies\w*|flytt\w*)|^\W*(?:which|that|den|die|que|qu'|che|die|ktory)\W{1,2}(?:you|sie|ihr|vous|ustedes|voces|avete|jullie|u) (?:have |haben |avez |han |hebben )?(?:already )?(?:moved|transferred|migrated|converted|umgezogen|ubertragen|transfere|migre|movid\w|trasladad\w|migrad\w|transferid\w|spostat\w|trasferit\w|overgezet|verplaatst)\b|\b(?:moved|transferred|migrated|converted|umgezogen|ubertragen|migriert|transferee?|migree?|trasladad\w|migrad\w|transferid\w|trasferit\w|migrat\w|overgezet|verhuisd|przeniesion\w|przeszl\w)\b[^.;]{0,40}\b(?:already|(?:last|a|two|three|some|\d) (?:spring|summer|autumn|fall|winter|year|month|week)s?(?: ago)?|back in|(?:im|letzte[nrs]?|voriges|vorige[nr]?|vergangene[nrs]?) (?:jahr|monat|woche|fruhjahr|sommer|herbst|winter)|vor (?:einem|zwei|drei|\d) (?:jahr|monat|woche)\w*|l'an(?:nee)? (?:dernier|derniere|passee?)|l'annee derniere|il y a|el ano pasado|hace|(?:o|no) ano passado|ha \w+ (?:anos?|meses)|l'anno scorso|\w+ (?:anni|mesi) fa|vorig jaar|(?:\w+ )(?:jaar|maanden) geleden|w zeszlym|(?:rok|lat|miesiecy) temu)\b|\b(?:moved|transferred|migrated|converted|umgezogen|ubertragen|transferee?|migree?|trasladad\w|migrad\w|transferid\w|trasferit\w|migrat\w|overgezet|przeniesion\w)\b[^.;]{0,20}\bmarket\w*[^.;]{0,12}\b(?:19|20)\d\d\b|移行済み|移管済み/u;

/** The text that a key was copied from ("checked against the original"): not what was before it. */
export const copiedFrom =
  /\b(?:against|with|from|off|to|mit|vom|von|gegen|avec|sur|de|du|del|con|contro|dall?|do|com|van|met|z|ze)\s(?:the |dem |das |het |el |o |il |l')?original\w*\W*$/u;

/** "That is the valid one, please take that": said behind the one that is meant, of several. */
export const chosenBehind = lean(
  /^\W*(?:\p{L}+ ){0,2}?(?:(?:that|this|it|which)(?:'s| is)|das ist|dies ist|c'est|esa es|esta es|essa e|quella e|questa e|dat is|to jest) (?:the|our|der|die|unser\w*|la|le|notre|el|nuestr\w|o|a|il|de|het|nasz)? ?(?:only )?(?:valid|right|correct|current|good|live|active|real|gultig\w*|richtig\w*|aktuell\w*|bonne?|valable|valide|actuelle?|valida|valido|buena|correcta|vigente|certa|corret[ao]|atual|giusta|corretta|buona|geldig\w*|juiste|wlasciw\w*|aktualn\w*|wazn\w*)(?!\p{L})/u,
);

/** "The live one is …": said before the one that is meant, of several. */
export const chosenAhead =
  /(?:^|[,;.:] ?|\b(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale) )(?:the|der|die|la|le|el|a|o|il|quella|de|het|ten|ta) (?:only )?(?:valid|right|correct|current|good|live|active|real|gultig\w*|richtig\w*|aktuell\w*|bonne?|valable|valide|actuelle?|valida|valido|buena|correcta|vigente|certa|corret[ao]|atual|giusta|corretta|buona|geldig\w*|juiste|wlasciw\w*|aktualn\w*) ?(?:one|key|licen[cs]e|schlussel|cle|clave|chave|chiave|sleutel|klucz)? ?(?:is|ist|est|es|e|jest|to|:|lautet) ?:?\s*$/u;

/** "That's our sister company's", "… has nothing to do with this": whose it is, said behind it. */
export const ofAnother =
  /\b(?:that|this|it|which|das|die|der|c'|cela|esa|essa|quella|dat|to)(?:'s| is| est|es| ist| gehort| belongs to| appartient a| pertenece a| pertence a| appartiene a| hoort bij| nalezy do)?,? (?:to )?(?:our|the|a|another|unsere\w*|einer?|notre|une|nuestr\w|otr\w|nostr\w|un'altra|nossa|outra|onze|een|naszej)? ?(?:sister|parent|mother|daughter|other|schwester|mutter|tochter|soeur|societe soeur|hermana|empresa hermana|sorella|consorella|irma|zuster|moeder|siostrzan\w*)|\b(?:they|she|he|who)(?:'ll| will| shall)? (?:\w+ )?(?:get in touch|be in touch|ask|write|contact|come (?:back )?to|apply|approach)\b.{0,30}\b(?:themselves|himself|herself|on (?:their|his|her) own|separately)|\b(?:die|sie|der|er) (?:melde[nt]|frag(?:en|t)|schreib(?:en|t)|wende[nt])\b.{0,40}\b(?:selbst|selber|separat|eigens|gesondert)|\b(?:nothing to do with|nichts (?:hiermit |damit |mit )?.{0,20}zu tun|rien a voir|nada que ver|nada a ver|(?:niente|nulla) a che (?:fare|vedere)|niets (?:mee |hiermee )?te maken|nic wspolnego)\b|関係(?:あり|ござい)ません|関係ない/u;

/** "By mistake I gave you the key of our branch in Mainz (…)" */
export const byMistake =
  /\b(?:by mistake|mistakenly|erroneously|in error|versehentlich|irrtumlich(?:erweise)?|aus versehen|par erreur|por error|por equivocacion|por engano|per errore|per sbaglio|per ongeluk|per abuis|abusievelijk|przez pomylke|omylkowo)\b(?! (?:deleted|geloscht|supprime))|誤って/u;

/** "For a different client of ours", "of Claes Transport, another company": not the one who asks. */
export const ofAnotherClient =
  /^\W*(?:not ours|nicht unsere\w*|pas (?:a nous|la notre)|no es nuestra|nao e nossa|non (?:e )?nostra|niet van ons|nie nasz\w*)\b|\b(?:(?:another|a(?:n entirely| wholly| completely)? (?:different|separate)|some other) (?:\w+ )?(?:client|customer|company|firm|organi[sz]ation|body|entity|business|authority|district|school|institut\w+)|(?:ein(?:e[nrs]?|em)?|fur|von) ander\w+ (?:kunden?|kundin|firma|unternehmens?)|un(?:e)? autre (?:client|cliente|societe|entreprise)|otr[oa] (?:cliente|empresa|sociedad)|outr[oa] (?:cliente|empresa|firma)|un'?(?: )?altr[oa] (?:cliente|ditta|azienda|societa)|neighbou?r\w*|nachbar\w*|voisin\w*|vecin[ao]s?|vizinh[ao]s?|vicin[ao] (?:di|ditta)|buur\w+|buren|sasied\w*|een ander(?:e klant|e firma| bedrijf)|inn(?:ego|emu|ej|a) (?:klienta|klientowi|firmy|firmie|firma|spolki))\b|別(?:の)?(?:お客様|顧客|会社)/u;

/** "That one is for Gliffy": a key of somebody else's app. */
export const ofOtherApp =
  /\b(?:gliffy|draw\.io|drawio|balsamiq|lucidchart|tempo|zephyr|xray|scriptrunner|easybi|bigpicture|comala|refined(?:wiki)?|scroll (?:pdf|word|versions)|linchpin|creately|yed|visio)\b/u;

/** "(not to be confused with our order number …)": what it is not. */
export const notToConfuse = lean(
  /^\s*[,;(–—-]*\s*(?:not to be (?:confused|mixed up)|(?:please )?(?:do not|don't) (?:confuse|mix)|nicht (?:zu )?verwechseln|(?:bitte )?nicht (?:mit .{2,60} )?(?:zu )?verwechseln|à ne pas confondre|(?:para )?no confundir(?:la)?|não confundir|da non confondere|non confondere|niet (?:te )?verwarren|nie mylić)(?!\p{L})[^.)]{0,120}\)?/iu,
);

/** "That is an offer of yours, we have not bought it." */
export const neverBought =
  /\b(?:(?:haven't|have not|hadn't|never|not yet|didn't) (?:bought|purchased|ordered|buy|order)|(?:is|was) (?:just |only )?(?:an? )?(?:offer|quote|quotation)|nicht (?:gekauft|bestellt|erworben)|nie (?:gekauft|bestellt)|(?:pas|jamais) (?:achete|commande)\w*|no (?:la |lo )?(?:hemos )?compr\w+|nao (?:a |o )?compr\w+|non (?:l'|la |lo )?abbiamo (?:acquistat|comprat|ordinat)\w|niet (?:gekocht|besteld)|nie (?:kupil|zamowil)\w+)\b/u;

/** "Still such an old long key", "one in your old format": how it is written, and no other one. */
export const ofForm = lean(
  /\b(?:old|older|former|previous)[ -](?:style|fashioned|format|type|kind|sort|form|scheme|school)|\bsuch an? (?:\p{L}+ )?(?:old|older)\b|\bnoch so (?:ein\p{L}{0,2} )?alt\p{L}*|\bzo'n oude?\b|\balt\p{L}{0,2} (?:form|format|art|stil|sorte|lange\w*)|\banciens? (?:format|modele|style|type)|\b(?:formato|tipo|estilo|stile|modelo) (?:viejo|antiguo|antigo|vecchio)|\b(?:vecchio|antico|antiguo|viejo|antigo|velho) (?:formato|tipo|stile|estilo|modelo)|\boude? (?:formaat|stijl|soort|type|lange)|\bstar\w+ (?:format|typ|rodzaj)|旧形式|旧式|旧フォーマット/u,
);

/** "On the old printout": the paper is old. */
export const onPaper =
  /^\w+ (?:print-?outs?|invoices?|paper(?:s|work)?|letters?|receipts?|binders?|folders?|certificates?|e-?mails?|mails?|forms?|sheets?|notes?|files?|backups?|ausdruck\w*|rechnung\w*|unterlagen|papiere?|ordner\w*|zettel\w*|briefe?\w*|imprimes?|impressions?|factures?|papiers?|classeurs?|courriers?|facturas?|papel(?:es)?|carpetas?|correos?|faturas?|papeis|pastas?|fatture|fattura|fogli\w?|cartell\w+|facture?n|factuur|papier\w*|map(?:pen)?|wydruk\w*|faktur\w*|papier\w*|teczk\w+)\b/u;

const most_words_to_next = 3;
/** "… and an Expert we do not have": said of what it goes on with behind the key. */
export function isOfNextThing(tail: string, { hits }: Found, hit: Hit): boolean {
  if (!/^\s*(?:,\s*)?(?:and|und|et|y|e|en|i|but|aber|mais|pero|mas|ma|maar|ale)\s/iu.test(tail)) return false;
  const next = hits.find(
    (one) => one.from <= most_words_to_next && has(one, 'expert', 'account', 'users', 'holder', 'org'),
  );
  return next !== undefined && hit.from >= next.to;
}
