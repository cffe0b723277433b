import { findConcepts, has } from '../lexicon/find.ts';
import type { Tongue } from '../words/language.ts';
import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';

/**
 * "The rest stands", "there is no change in the other particulars", "what I don't mention here is as I wrote it": words
 * for what is left, and words that say of it that it holds, in either order.
 */

const words = (...all: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'u');

/** What a mail says, in the plural or the singular: its points, details, lines. */
const told =
  'points?|particulars?|details?|things?|items?|facts?|data|info(?:rmation)?|lines?|fields?|bits?|parts?|answers?|statements?|entries|matters?|respects?|figures?|contents?|ones?|stuff|angaben?|daten|punkte?n?|informationen|antworten|dingen?|felder|zeilen|einzelheiten|renseignements|donnees|informations|elements|indications|lignes|reponses|precisions|datos|puntos|informacion(?:es)?|lineas|respuestas|extremos|dados|pontos|informacoes|linhas|respostas|dati|punti|informazioni|righe|risposte|gegevens|punten|informatie|regels|antwoorden|zaken|dane|danych|punkty|informacje|odpowiedzi|oplysninger|opplysninger|uppgifter';

/** What was not spoken of, said by that: "what I don't repeat", "anything not named here", "czego nie wymieniam". */
const unspoken = words(
  "(?:what(?:ever|soever)?|everything|anything|all|(?:the|any|those|all) (?:\\p{L}+ )?(?:things?|points?|facts?|parts?|bits?|lines?|details?))(?: (?:that|which))? (?:\\p{L}+ )?(?:i|we) (?:\\p{L}+ )?(?:\\p{L}+n'?t|not|never|nothing)(?! (?:understand|know|like|want|need|agree|accept|see|get|find|own|use)(?!\\p{L}))|(?:what(?:ever)?|everything|anything|all|things?|points?|lines?)(?: (?:that|which))?(?: (?:is|are|was|were|has been|have been))? (?:not|n't|un)[ -]?(?:\\p{L}+ )?(?:mentioned|named|listed|said|written|corrected|touched|repeated|changed|amended|covered)(?: (?:here|above|below|now))?",
  'was (?:ich|wir)(?: \\p{L}+){0,3} nicht|was(?: \\p{L}+){0,2} nicht (?:erwahnt|genannt|steht|genannt|aufgefuhrt|korrigiert|beruhrt)|alles,? was(?: \\p{L}+){0,4} nicht',
  "(?:tout )?ce (?:que|qui|dont)(?: \\p{L}+){0,2} (?:ne|n'\\p{L}+)(?: \\p{L}+){0,3} (?:pas|plus|point)",
  '(?:todo )?lo que(?: \\p{L}+)? no|(?:tudo )?o que(?: \\p{L}+)? nao|(?:tutto )?(?:quello|cio|quanto) (?:che )?non',
  '(?:alles )?wat (?:ik|we|wij)(?: \\p{L}+){0,3} niet|(?:wszystko,? )?czego(?: \\p{L}+)? nie',
);

/** What is left beside what was spoken of. */
const rest = words(
  `(?:the )?(?:rest|remainder|remaining(?: \\p{L}+)?|balance)|(?:the|all|any|my|its|every|about|no|in) (?:\\p{L}+ )?other (?:\\p{L}+ )?(?:${told})|(?<!(?:some|few|two|three|several|many|of) )other (?:\\p{L}+ )?(?:${told})|(?:the|all(?: the)?) others|(?:every|any|no)thing (?:else|other)(?! than)|(?:all|what|nought) else(?! than)|otherwise|(?:apart|aside|other|except(?:ing)?|but|besides|beyond)(?: (?:from|than|for))? (?:that|this|these|those|them|it|which|the above)|in all other respects|as for the others|for the others`,
  `(?:der|den|dem|des|am|im|fur den) rest|(?:alle[sm]? |das |am |im )?(?:ubrige[nsmr]?|restliche[nsmr]?|sonstige[nsmr]?|weitere[nsmr]?)(?: (?:${told}))?|alle[sm]? (?:andere|weitere|sonstige|ubrige)[nsmr]?|die anderen (?:${told})|sonst|ansonsten|(?:davon|hiervon) abgesehen|abgesehen davon|daruber hinaus|ausserdem nichts`,
  `(?:tout |pour )?le (?:reste|surplus)|(?:les|aux|tous les|toutes les) autres (?:${told})|rien d'autre|pour le surplus|(?:a part|hormis|sauf|en dehors de) (?:ca|cela|ceci)`,
  `(?:todo )?(?:lo|los|las|en lo) demas(?: (?:${told}))?|(?:el|todo el) resto|nada mas|(?:aparte|fuera) de (?:eso|esto|ello)|por lo demas`,
  `(?:todo |tudo )?o (?:resto|restante|mais)|(?:os|as) (?:demais|restantes|outr[oa]s)(?: (?:${told}))?|nada mais|(?:fora|tirando|alem) (?:isso|isto|disso|disto)|de resto|no mais`,
  `(?:tutto |per |per tutto )?il (?:resto|rimanente|restante)|(?:gli|le|negli|nelle) altr[ie] (?:${told})|(?:nient|null)'altro|(?:a parte|tolto|oltre a) (?:questo|cio)|tutto il resto`,
  `(?:al |voor )?(?:de|het) (?:rest|overige|resterende|andere)(?: (?:${told}))?|overige[ns]?|al het (?:andere|overige)|verder|(?:daarbuiten|afgezien daarvan)|alle andere (?:${told})|voor het overige`,
  `reszt[aeyę]|pozostal\\p{L}+(?: (?:${told}))?|wszystko inne|nic (?:wiecej|innego)|poza (?:tym|nimi)|inne (?:${told})`,
  `resten|alt (?:andet|annet)|allt annat|(?:i |for )?ovrigt?|oevrigt|de (?:ovrige|andre|andra) (?:${told})|ellers|bortsett fra det|bortset fra det`,
);
const restInJapanese = /その他|そのほか|ほかの?|他の?(?:点|内容|項目|情報|記載|部分)?は|それ以外|残り|以外(?:の|は)/u;

/** It is as it was said. */
const holds = words(
  'stand(?:s|ing)?(?: by)?|holds?(?: good| true)?|valid|good|right|correct|true|accurate|same|unchanged|unaltered|unaffected|untouched|intact|fine|ok|okay|gospel|in order|appl(?:y|ies)|remains?|remaining as|stays?|continues?|keeps?|kept|confirm(?:s|ed)?|goes|counts?|as (?:it|they|i|we|is|are|(?:this|that|yesterday|last) (?:morning|afternoon|evening|night|week)|yesterday|on \\p{L}+day|before|above|below|in|stated|given|written|said|per|was|were|previously|already)|like (?:in|before|it|the|i)|still|go by|going by|stick (?:to|with)|use|take|rely on|leave|from the (?:first|old|earlier|previous)|usable|works?',
  'gilt|gelten|gultig\\p{L}*|stimm(?:t|en)|pass(?:t|en)|bleib(?:t|en|e)?|belassen|richtig|korrekt|unverandert\\p{L}*|gleich|dieselben?|dasselbe|wie (?:gehabt|zuvor|gestern|unten|oben|geschrieben|es|sie|im|in|bisher|ich|von|angegeben)|in ordnung|bestatige\\p{L}*|so|hat bestand|steht',
  "vaut|valent|valables?|rest(?:e|ent|ant)|demeur(?:e|ent)|inchange\\p{L}*|exact\\p{L}*|correct\\p{L}*|juste?s?|bon(?:nes?|s)?|comme|mainti\\p{L}+|confirm\\p{L}+|tient|tel(?:le)?s? quel\\p{L}*|conforme|idem|d'actualite",
  'vale[n]?|valid[oa]s?|sigue[n]?|queda[n]?|igual(?:es)?|correct[oa]s?|bien|como|confirm\\p{L}+|mantien\\p{L}+|mantengo|es tal|vigentes?|se mantiene|permanece[n]?|sin (?:cambios?|variaci\\p{L}+|modificaci\\p{L}+)',
  'valem?|continu\\p{L}+|fic(?:a|am)|mant\\p{L}+|iguai?s?|cert[oa]s?|corret[oa]s?|corrett[oa]s?|permanec\\p{L}+|sem (?:alterac\\p{L}+|mudanc\\p{L}+)|segue|esta bem|esta tudo',
  'valgono|resta(?:no)?|rimane|rimangono|uguale|invariat\\p{L}+|giust[oaie]|corrett[oaie]|esatt[oaie]|va bene|come|confermo|confermiamo|confermat\\p{L}+|immutat\\p{L}+|e a posto',
  'blijft|blijven|geldt|gelden|klopt|kloppen|juist|correct|zoals|hetzelfde|ongewijzigd|goed|bevestig\\p{L}*|in orde|gelijk|als (?:voorheen|eerder|in)',
  'bez zmian|aktualn\\p{L}+|zgadza|pozostaj\\p{L}+|zostaj\\p{L}+|jak (?:bylo|wczesniej|poprzednio|w|nizej)|potwierdz\\p{L}+|poprawn\\p{L}+|prawdziw\\p{L}+|obowiazuj\\p{L}+|wazn\\p{L}+|w porzadku|niezmien\\p{L}+|tak samo|prawidlow\\p{L}+',
  'g\\p{L}{1,2}lder|gjelder|galler|stemmer|stammer|star (?:ved magt|fast)|er (?:som|uaendret|rigtigt|riktig|korrekt)|uaendret|uendret|oforandrat|som (?:for|det|i|jeg)|passer',
);
const holdsInJapanese =
  /そのまま|同じ|通り|どおり|有効|正し|間違いあり?ません|相違あり?ません|変更(?:は)?(?:あり|ござい)?ません|変わり(?:は)?(?:あり|ござい)?ません/u;

/** What would have to be put right. */
const change = words(
  'chang(?:e|es|ed|ing)|mistakes?|errors?|corrections?|amendments?|alterations?|alter(?:s|ed)?|differ(?:s|ent|ence|ences)?|faults?|wrong|modif\\p{L}+|slips?|touch(?:ed)?|add|adds?|happen(?:s|ed)?|moves?|needs?',
  '(?:ver)?ander(?:t|n|te|ung|ungen)|geandert|fehler|korrektur(?:en)?|falsch|abweich\\p{L}+|wechselt|hinzuzufugen|zu berichtigen|beruhrt',
  'change(?:ments?|nt)?|erreurs?|modifi\\p{L}+|correction|rectif\\p{L}+|faute|a corriger|a ajouter',
  'cambi\\p{L}+|error(?:es)?|modific\\p{L}+|correccion(?:es)?|vari\\p{L}+|anad\\p{L}+',
  'mud\\p{L}+|alter\\p{L}+|erros?|correc(?:ao|oes)|acrescentar|corrigir',
  'error[ei]|correzion[ei]|correggere|aggiungere|variazion[ei]|sbagli\\p{L}*',
  'wijzig\\p{L}*|verander\\p{L}*|fout(?:en)?|correcties?|toe te voegen',
  'zmien\\p{L}+|zmian\\p{L}*|bled\\p{L}*|popraw\\p{L}*|dodania',
  'aendr\\p{L}+|andr\\p{L}+|endr\\p{L}+|fejl|feil|fel',
);
const denied = words(
  "no|not|n't|nothing|none|never|without|isn't|doesn't|don't|didn't|wasn't|hasn't|haven't|aren't|nor|kein\\p{L}{0,2}|nicht|nichts|ohne|ne|n'\\p{L}+|pas|rien|aucune?|sans|sin|ningun\\p{L}*|nada|nao|nenhum\\p{L}*|sem|non|nessun\\p{L}*|nulla|niente|senza|geen|niet|niets|zonder|nie|nic|zadn\\p{L}+|bez|ikke|intet|ingen|inga|inget|inte",
);
/** "Nothing else.", "sonst nichts", "verder niets": the whole of what is said. */
const nothingElse = lean(
  /^\W*(?:(?:and |but |otherwise |und |mais |aber |y |pero |e |ma |maar )?(?:nothing|no) (?:else|further|more|other \p{L}+)|(?:that|this|it)(?:'s| is| was)? all|sonst nichts|(?:weiter|mehr) nichts|nichts (?:weiter|sonst|anderes)|rien d'autre|c'est tout|nada m[ai][si]s?|eso es todo|e (?:so|tudo)|nient'altro|e tutto|verder niets|dat is alles|nic wiecej|to wszystko)\W*$/u,
);
/** "The rest will follow", "the rest I send tomorrow": it was not said yet. */
const toCome = lean(
  /(?<!\p{L})(?:follows?|later|tomorrow|soon|missing|(?:will|'ll|shall|can|going to)(?: \p{L}+){0,3} (?:send|sent|come|follow|tell|let|get|give)|folgt|folgen|spater|morgen|nachreich\p{L}*|fehlt|schicke(?:n)? (?:ich|wir)|suivra|suivront|demain|enverr\p{L}+|manque|enviar[ée]\p{L}*|manana|falta|amanha|invier\p{L}*|mander\p{L}*|domani|manca|volgt|stuur|ontbreekt|jutro|przesl\p{L}*|dosl\p{L}*|brakuje)(?!\p{L})/u,
);

/** "It still applies", "sie gilt noch genau so", "all in it remains valid": all that was said. */
const stillHolds = words(
  '(?:still|remains?|stays?|continues? to be) (?:to )?(?:valid|stands?|holds?|apply|applies|correct|right|true|good|in force|as it is)',
  'bleibt (?:gultig|so|wie|bestehen)|gilt (?:noch|weiter\\p{L}*|unverandert|nach wie vor|genau ?so)',
  '(?:est|sont) toujours (?:valables?|exact\\p{L}*)|rest(?:e|ent) valables?',
  'sigue(?:n)? (?:en pie|vigente|igual|(?:siendo )?valid\\p{L}*)|continuam? valid\\p{L}*',
  '(?:e|resta|restano) (?:tuttora|ancora)? ?valid\\p{L}',
  'geldt nog\\p{L}*|blijft (?:geldig|staan)|nadal (?:aktualn|obowiazuj)\\p{L}*|pozostaje (?:wazn|aktualn)\\p{L}*',
  '(?:g\\p{L}{1,2}lder|gjelder|galler) (?:stadig|fortsatt|fortfarande)',
);
const count =
  "(?:one|two|three|four|five|some|a few|a couple of|several|these|those|the following|following|einer?|eine|einen|zwei|drei|vier|einige|folgende\\p{L}*|diese\\p{L}*|une?|deux|trois|quatre|quelques|ces|les|una?|dos|tres|cuatro|algun\\p{L}+|est[oa]s|l[oa]s siguientes|uma?|dois|duas|estas?|as seguintes|un'|due|tre|quattro|quest[ei]|l[ea] seguenti|een|twee|drie|vier|enkele|deze|(?:de )?volgende|jedn\\p{L}+|dw\\p{L}+|trz\\p{L}+|tymi|nastepujac\\p{L}+)";
/** "With two corrections", "one change:", "les trois rectifications": as many, and no more. */
const counted = words(
  `${count} (?:\\p{L}+ ){0,2}?(?:changes?|corrections?|amendments?|exceptions?|mistakes?|errors?|slips?|typos?|anderung(?:en)?|korrektur(?:en)?|berichtigung(?:en)?|ausnahmen?|fehlern?|modifications?|corrections?|rectifications?|changements?|erreurs?|cambios?|correcci\\p{L}+|modificaci\\p{L}+|excepci\\p{L}+|alterac\\p{L}+|correc(?:ao|oes)|exce\\p{L}+|erros?|modific\\p{L}+|correzion\\p{L}+|eccezion\\p{L}+|error[ei]s?|wijziging(?:en)?|aanpassing(?:en)?|correcties?|uitzondering(?:en)?|fouten?|zmian\\p{L}*|popraw\\p{L}+|bled\\p{L}+)`,
);
const open = ['maybe', 'cond', 'wrong', 'refuse'] as const;

/** True where words say of what is `left` that it holds; null where they say nothing of it. */
function holdsThere(text: string, left: string, tongue: Tongue | null): boolean | null {
  const isDenied = denied.test(text) || (!unspoken.test(left) && denied.test(left));
  if (change.test(text) && isDenied) return true;
  if (!holds.test(text)) return null;
  // "Leave it as it is" is no refusal here.
  const { hits } = findConcepts(text.replace(new RegExp(holds.source, 'gu'), ' '), tongue);
  return !isDenied && !hits.some((hit) => has(hit, ...open));
}

/** True where a sentence says of what it does not speak of that it holds as it was said. */
export function upholds(text: string, tongue: Tongue | null): boolean {
  const folded = fold(text);
  if (/[?？]\s*$/u.test(text)) return false;
  if (nothingElse.test(folded) || counted.test(folded)) return true;
  if (restInJapanese.test(text) && holdsInJapanese.test(text)) return true;
  const still = stillHolds.exec(folded);
  if (still !== null && !denied.test(folded.slice(0, still.index))) return true;
  const left = unspoken.exec(folded) ?? rest.exec(folded);
  if (left === null || toCome.test(folded)) return false;
  const before = folded.slice(0, left.index);
  const behind = folded.slice(left.index + left[0].length);
  // "In the rest all stands – and the license goes to Ann's account, not to mine."
  const clause = `${before.slice(before.search(/[^;,:–—]*$/u))} , ${/^[^;,:–—]*/u.exec(behind)?.[0] ?? ''}`;
  return holdsThere(clause, left[0], tongue) ?? holdsThere(`${before} , ${behind}`, left[0], tongue) === true;
}

/** Up to a mark, or to a word that turns to something else. */
const clause = lean(/(?:(?!(?<!\p{L})(?:but|aber|jedoch|mais|pero|mas|ma|però|maar|ale|lecz)(?!\p{L}))[^;,:–—])+/giu);

/** The clauses of a sentence that say of what they name that it holds: "the account itself is correct". */
export const saidToHold = (text: string, tongue: Tongue | null): string[] =>
  /[?？]\s*$/u.test(text)
    ? []
    : (text.match(clause) ?? []).filter((one) => isUnchanged(one) || plainlyHolds(one, tongue));

const right = words(
  'right|correct|valid|same|unchanged|fine|ok|good|true|richtig|korrekt|gultig|gleich|unverandert|dieselben?|dasselbe|derselbe|stimm(?:t|en)|bonne?s?|correcte?s?|exacte?s?|memes?|inchange\\p{L}*|valables?|correct[oa]s?|mism[oa]s?|igual(?:es)?|valid[oa]s?|cert[oa]s?|corret[oa]s?|mesm[oa]s?|giust[oaie]|corrett[oaie]|stess[oaie]|invariat\\p{L}|juist|goed|dezelfde|hetzelfde|klop(?:t|pen)|ongewijzigd|poprawn\\p{L}+|ten sam|ta sama|to samo|zgadza|bez zmian|remains?|stays?|stands?|bleib(?:t|en)|reste(?:nt)?|queda[n]?|sigue[n]?|fic(?:a|am)|resta(?:no)?|rimane|blijf(?:t)?|blijven|pozostaj\\p{L}+',
);
function plainlyHolds(text: string, tongue: Tongue | null): boolean {
  const folded = fold(text);
  if (!right.test(folded) || denied.test(folded)) return false;
  const { hits } = findConcepts(text, tongue);
  const where = hits.some((hit) => has(hit, 'server', 'trial', 'old', 'past', 'correction', 'must'));
  return !where && !hits.some((hit) => has(hit, ...open));
}

const changes = lean(
  /(?<!\p{L})(?:chang|ander|geander|verander|modifi|cambi|mud|alter|wijzig|gewijzigd|zmien|aendr|andr|endr)\p{L}*/u,
);
const modal = lean(
  /(?<!\p{L})(?:must|should|shall|may|can|cannot|can't|let|please|want|will|won't|darf|soll\p{L}*|durfen|bitte|mochte\p{L}*|doi(?:t|vent)|ne pas|debe[n]?|pued\p{L}+|deve[m]?|pode\p{L}*|devono|puo|moet\p{L}*|mag|mogen|prosze|moze)(?!\p{L})/u,
);
/** "My account has not changed": it holds. */
function isUnchanged(text: string): boolean {
  const folded = fold(text);
  return changes.test(folded) && denied.test(folded) && !modal.test(folded);
}

/** A text without the clauses that say of something that it did not change; every word keeps its place. */
export const withoutUnchanged = (text: string): string =>
  text.replace(clause, (one) => (isUnchanged(one) ? ' '.repeat(one.length) : one));
