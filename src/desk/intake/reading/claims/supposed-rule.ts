import { lean } from '../words/lean.ts';
import type { Claim } from './analysis.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import type { Tongue } from '../words/language.ts';
import { foldSame } from '../words/text.ts';

/**
 * "If the users have to be the same, they say sí, de acuerdo": the Marketplace's rule, put as a condition that is so,
 * and what is answered to it, in whatever language. Word classes of the nine languages and of those that people mix in;
 * all on folded text.
 */

const word = (classes: string): RegExp => new RegExp(`(?<![\\p{L}\\d'])(?:${classes})(?![\\p{L}\\d])`, 'u');

/** What a supposition begins with; "should", "must" and "were" where they stand before what they speak of. */
const lead =
  "(?:and |but |now |so |also |then |und |et |y |e |en |i )?(?:if|in case|incase|in the (?:case|event)(?: that)?|supposing(?: that)?|assuming(?: that)?|provided(?: that)?|suppose|when|where|should|must|were|would|is|does|do|need|falls|wenn|sofern|sollten?|mussen|muss|angenommen|si|s'il|en cas|au cas|lorsque|quand|faut-il|si(?:empre)?|en caso|de ser|cuando|caso|se|quando|nel caso|qualora|als|indien|wanneer|mocht(?:en)?|moeten?|jesli|jezeli|gdyby|jak|gdy|om|hvis|nar|skulle|daca|ha|eger|pokud|jestli)";
const begins = lean(new RegExp(`^\\W*${lead}(?![\\p{L}\\d])`, 'u'));
/** "If so", "if needed": of what stands before it. */
const goesBack = new RegExp(
  `^\\W*${lead} (?:so|yes|that is so|ja|oui|si|sim|tak|(?:(?:it|that|this|you|es|das|c'|cela|eso|esto|isso|isto|questo|dat|to|u|really|be|is|are|ist|est|sia|es|e|jest|absolutely|that) ?){0,4}(?:required|needed|necessary|mandatory|compulsory|obligatory|need (?:it|that|this)|must be|has to be|insist(?: on (?:it|that))?|notig|erforderlich|sein muss|necessaire|obligatoire|necesario|preciso|necessario|obrigatorio|obbligatorio|nodig|verplicht|wymagane|konieczne|trzeba))\\W*$`,
  'u',
);
const must = word(
  'must|have to|has to|having to|had to|ha(?:s|ve) got to|needs?(?: to)?|needed|required?|requires|requirement|necessary|mandatory|compulsory|obligatory|oblige[ds]?|forced?|asked (?:if|whether)|obligation|insists?|demands?|has (?:\\p{L}+ )?to|means|should|shall|rule|a must|muss|mussen|musste|notig|notwendig|erforderlich|vorgeschrieben|pflicht|sollten?|doi(?:t|vent)|faut|necessaire|obligatoire|exig\\p{L}+|tiene[ns]? que|tienen que|hay que|debe[n]?|necesari[oa]|obligatori[oa]|hace falta|tem que|tem de|deve[m]?|precis[oa]|necessari[oa]|obrigatori[oa]|devono|bisogna|serve|obbligatori[oa]|moet(?:en)?|nodig|verplicht|musi|musza|trzeba|wymagan\\p{L}+|konieczn\\p{L}+',
);
/** What the rule asks for: so many, or as many. */
const alike = word(
  "match(?:es|ed|ing)?|same|equal(?:s|led|ly)?|identical|alike|agree with|align(?:ed)?|in line|level|follow|one (?:number|size|tier|count)|like (?:confluence|jira)|both|(?:confluence|jira)(?:'s)? (?:number|tier|size|count|level|users)|as (?:many|big|large|high|much)|raised?|go(?:es)? (?:up )?to|(?:to|at|auf|a|op|na) (?:the )?(?:10|25|50|100|250|500|2000|10000)|(?:also|too|as well)|up to|gleich\\p{L}*|selbe\\p{L}*|ebenso viele|angeglichen|angepasst|passen|meme|identiques?|autant|aligne\\p{L}*|mism[oa]s?|igual\\p{L}*|mesm[oa]s?|stess[oi]|ugual\\p{L}*|altrettant\\p{L}+|zelfde|hetzelfde|gelijk\\p{L}*|evenveel|t\\p{L}{1,2} sam\\p{L}{1,2}|rown\\p{L}*|tyle samo|samme|lika",
);
const measured = word(
  'users?|seats?|size|tier|numbers?|them|the two|counts?|quantity|amount|(?:10|25|50|100|250|500|2000|10000)|nutzer\\p{L}*|benutzer\\p{L}*|anzahl|zahl|stufe|utilisateurs?|nombre|usuarios?|numero|cantidad|usuarios|quantidade|utilizadores|utenti|gebruikers|aantal|uzytkownik\\p{L}*|liczb\\p{L}+|brugere|anvandare|\\p{L}*zahl',
);
/** What makes of the rule a condition of somebody's own. */
const ownCondition = word(
  "prices?|costs?|costing|pay\\p{L}*|paid|free|charge[ds]?|invoic\\p{L}+|bill\\p{L}*|fees?|extra|budget|cheap\\p{L}*|discount|approv\\p{L}+|board|boss|director|management|decid\\p{L}+|accepts?|agrees|sign\\p{L}*|permits?|allows?|before|until|till|after|once|only|unless|not|n't|never|cloud|data ?cent(?:er|re)|month|year|week|date|guarantee\\p{L}*|maintenance|preis|kostet|kosten|zahl(?:en|t)|kostenlos|gratis|genehmig\\p{L}+|chef|nur|nicht|bevor|bis|prix|cout\\p{L}*|pay\\p{L}+|gratuit\\p{L}*|approuv\\p{L}+|pas|seulement|precio|cuesta|pag\\p{L}+|gratis|aprueb\\p{L}+|solo|preco|custa|custo|aprov\\p{L}+|prezzo|costa|paga\\p{L}*|approva|prijs|betal\\p{L}+|niet|alleen|cen[ay]|plac\\p{L}+|nie|tylko",
);

const yes = word(
  "yes|yep|yeah|agree[ds]?|agreement|accept(?:s|ed|able)?|consent(?:s|ed)?|ok|okay|okej|fine|happy|all right|alright|no (?:problem|objections?|issue|worries)|green light|go ahead|proceed|please do|do it|deal|approve[sd]?|einverstanden|zugestimmt|zustimmung|zusage|stimmt zu|stimmen zu|ja|gerne?|passt|in ordnung|kein problem|genehmigt|oui|d'accord|accept\\p{L}+|pas de (?:souci|probleme)|aucun probleme|ca marche|ca leur va|de acuerdo|conformes?|acept\\p{L}+|claro(?: que si)?|si|vale|sin problema|no hay problema|adelante|de acordo|concord\\p{L}+|aceit\\p{L}+|pode(?:m)?(?: \\p{L}+ar)?|sem problema|tudo bem|esta bem|sim|va bene|d'accordo|accett\\p{L}+|nessun problema|procedete|akkoord|prima|is goed|geen probleem|zgoda|zgadza\\p{L}*|tak|nie ma problemu|souhlas\\p{L}*|rendben|tamam|kabul|setuju|mondai (?:arimasen|nai)|chalega|(?:theek|thik) hai|ta siad sasta|enige?|gar (?:det )?bra|acord|de acord|soglasn\\p{L}+|slazem\\p{L}*|suglasn\\p{L}+|sopii|kylla|i orden|jasne|ano|hai|sawa|pwede|oo naman",
);
/** Words of consent that have "no" in them. */
const noObstacle = lean(
  /(?<!\p{L})(?:no (?:problem|objections?|issues?|worries)|not? (?:any )?(?:a )?problem|nothing against|kein(?:e)? (?:problem|einwand|einwande)|nichts dagegen|pas de (?:souci|probleme)|aucun (?:probleme|souci)|(?:no hay|ningun|sin) problema|(?:sem|nenhum) problema|nessun problema|geen probleem|nie ma problemu|non c'e problema|inga problem|intet problem|ne?ni problem\p{L}*)(?!\p{L})/gu,
);
const no = word(
  "no|nein|non|nao|nee|nej|nie|nej|refus\\p{L}+|reject\\p{L}*|declin\\p{L}*|(?:won't|will not|don't|do not|doesn't|does not|cannot|can't|would never) (?:\\p{L}+ )?(?:agree|accept|consent|want|go along)(?: \\p{L}+ (?:that|it|this))?|lehn\\p{L}+ ab|abgelehnt|rechaz\\p{L}+|recus\\p{L}+|rifiut\\p{L}+|weiger\\p{L}+|odmawia\\p{L}*",
);
const everyNo = lean(new RegExp(no.source, 'gu'));
/** "Aber gerne", "mais oui": no objection in it. */
const emphatic = lean(
  /(?<!\p{L})(?:but|aber|mais|pero|ma|mas|maar|ale)(?: of course| naturlich| bien)? (?=(?:yes|sure|gerne?|ja|oui|si|sim|tak|claro|certo|graag)(?!\p{L}))/gu,
);
/** "Ne sont pas d'accord", "not agreed" */
const deniedYes = lean(
  new RegExp(
    `(?<![\\p{L}'])(?:not|nicht|pas|no|non|nao|niet|nie|nej|inte|ikke|neni) (?:(?:at all|in|with|da|einmal|du tout|sono|esta[n]?|estao) )?${yes.source.slice(yes.source.indexOf(')') + 1)}`,
    'gu',
  ),
);
const notYet = lean(
  /(?<!\p{L})(?:yet|haven't|hasn't|have not|has not|still|noch nicht|pas encore|todavia no|aun no|ainda nao|non ancora|nog niet|jeszcze nie)(?!\p{L})/u,
);
const toElse = lean(
  /(?<!\p{L})(?:yes|ja|oui|sí|si|sim|tak|ok(?:ay)?) to (?:a|an|the|some|talk|meet|discuss)(?!\p{L})/u,
);
/** What leaves it open still; "they will pay" does not. */
const open = word(
  "would|could|might|may|perhaps|maybe|probably|possibly|hopefully|presumably|i (?:think|guess|hope|believe|suppose|assume)|should|ask|asking|decide|deciding|discuss|check|once|until|unless|till|after|only|except|but|however|yet|not yet|haven't|hasn't|have not|has not|nobody|never|will(?! (?:pay|order|buy|cover|take))|has to|have to|must|need|want to (?:see|know)|conditions?|price|yes to|don't know|do not know|not (?:quite )?sure|unsure|no idea|in principle|in general|last year|back then|used to|im prinzip|grundsatzlich|en principe|en principio|em principio|in linea di massima|in principe|w zasadzie|you (?:said|wrote|told)|whether|if|\\p{L}+'ll(?! (?:pay|order|buy|cover|take))|ok(?:ay)? to|wurden?|konnten?|vielleicht|wahrscheinlich|aber|jedoch|erst|nur|ob|noch|sobald|wird|werden|peut-etre|probablement|mais|seulement|sauf|encore|serai\\p{L}*|quizas?|tal vez|probablemente|pero|solo|todavia|aun|cuando|talvez|provavelmente|mas|apenas|ainda|quando|forse|probabilmente|ma|soltanto|ancora|misschien|waarschijnlijk|maar|alleen|zou(?:den)?|moze|prawdopodobnie|ale|tylko|jeszcze",
);
const between = /[,;:?]\s+|\s[-–—]+\s|\s(?=(?:if|in case|falls|sofern) )/u;

const isRule = (text: string, tongue: Tongue | null): boolean => {
  if (ownCondition.test(text)) return false;
  const { hits } = findConcepts(text, tongue);
  const likens = alike.test(text) || hits.some((hit) => has(hit, 'match', 'alike'));
  return likens && (measured.test(text) || hits.some((hit) => has(hit, 'users', 'tier', 'count')) || namesBoth(text));
};
const namesBoth = (text: string): boolean =>
  /confluence|jira/u.test(text) && /wireframes|plug|add-?on|\bapp\b|extension/u.test(text);

/** "I asked them what happens if …", "I put it to them that …" */
const askedThem = lean(
  /(?<!\p{L})(?:(?:i|we)(?:'ve| have)? (?:\p{L}+ )?(?:asked|told|explained|put (?:it|this|that) to|raised (?:it|this|that) with)|(?:ich|wir) (?:\p{L}+ )?(?:gefragt|fragte|fragten)|(?:habe|haben) (?:ich |wir )?(?:sie|ihn|den kunden)(?: \p{L}+)? gefragt|(?:j'ai|nous avons) demande|(?:les |le )?pregunt(?:e|amos)|pergunt(?:ei|amos)|(?:ho|abbiamo) chiesto|(?:heb|hebben) (?:\p{L}+ )?gevraagd|zapytal\p{L}+)(?!\p{L})/u,
);
/** "Must the plug-in have 50 too?", asked by who answers it himself, or of whom he speaks for. */
const asksForRule = (folded: string, tongue: Tongue | null): boolean =>
  (/\?\W*$/u.test(folded) || askedThem.test(folded)) &&
  must.test(folded) &&
  isRule(folded, tongue) &&
  !/(?<!\p{L})you(?!\p{L}| need)/u.test(folded);

/** What an answer says, apart from what was supposed. */
function answered(parts: readonly string[]): Claim {
  const text = parts.join(', ').replace(/["'“”„«»]+(?=[\s,.!]|$)|(?<=^|[\s,(])["'“”„«»]+/gu, ' ');
  const plain = text.replace(noObstacle, ' yes ').replace(emphatic, ' ').replace(deniedYes, ' no ');
  const refuses = no.test(plain);
  const agrees = yes.test(plain.replace(everyNo, ' '));
  // "They say yes to a call about it"
  if (toElse.test(plain)) return null;
  if (open.test(plain)) return (refuses && !agrees) || notYet.test(plain) ? null : undefined;
  if (refuses) return agrees ? undefined : false;
  return agrees ? true : undefined;
}

/**
 * What is answered to the rule that a text supposes. `above`: the sentence before it, where the rule may stand as a
 * question ("Must it have 50 too? Then va bene") or a thought that "if so" goes back to. Undefined where this is no such text.
 */
export function answerToRule(said: string, above: string, tongue: Tongue | null): Claim {
  const folded = foldSame(said).trim();
  if (/\?\W*$/u.test(folded) || folded.length > 400) return undefined;
  const parts = folded.split(between).filter((part) => /\p{L}/u.test(part));
  const at = parts.findIndex((part) => begins.test(part));
  const asked = foldSame(above).trim();
  if (asksForRule(asked, tongue))
    return at < 0 || goesBack.test(parts[at] ?? '') ? answered(parts.filter((_, index) => index !== at)) : undefined;
  if (at < 0) return undefined;
  const ahead = parts.slice(0, at);
  if (goesBack.test(parts[at] ?? '')) {
    const rule = ahead.length > 0 ? ahead.join(', ') : asked;
    return isRule(rule, tongue) ? answered(parts.slice(at + 1)) : undefined;
  }
  // A supposition may have a comma in it.
  const length = [1, 2, 3].find((many) => {
    const supposed = parts.slice(at, at + many).join(', ');
    return at + many <= parts.length && must.test(supposed) && isRule(supposed, tongue);
  });
  if (length === undefined) return undefined;
  return answered([...ahead, ...parts.slice(at + length)]);
}
