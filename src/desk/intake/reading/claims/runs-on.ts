import { before } from './clause.ts';
import { has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';

/**
 * Whether a text that names Data Center or the Cloud says that the host runs there. Many only speak of it: of an offer,
 * a price, what others think, what was tried and given up. Each mention is looked at in its own part of the sentence.
 */

const ends =
  /[,;:!?()、。「」（）]|\.(?=\s|$)|\s[-–—]\s|(?<!\p{L})(?:and|but|while|whereas|because|und|aber|doch|wahrend|weil|et|mais|tandis|pero|mientras|mas|enquanto|ma|mentre|maar|terwijl|ale|podczas|whatever)(?!\p{L})|(?<!\p{L})(?:y|e|i)(?= (?:o|a|os|as|il|la|lo|gli|el|los|las|data|chmur|nasz)(?!\p{L}))|が、/gu;

const topical =
  /^\W*(?:and |but |und |et |y |e |en |i )?(?:as for|as to|regarding|concerning|about|was|zum thema|bezuglich|quant au?x?|en cuanto a|en lo que respecta|lo d|quanto al?|quanto ao?|per quanto riguarda|wat|co do|jesli chodzi o)(?!\p{L})/u;
const isJoin = /^(?:and|und|et|y|e|i)$/u;

/** Where the part of the sentence that a mention stands in begins and ends. */
function partAround(folded: string, hit: Hit): { readonly start: number; readonly end: number } {
  let start = 0;
  for (const mark of folded.matchAll(ends)) {
    // "Quant au Data Center, le devis …": what is said of it stands behind the comma.
    if (mark.index >= hit.end && topical.test(folded.slice(start, mark.index)) && mark[0] === ',') continue;
    if (mark.index + mark[0].length <= hit.start) start = mark.index + mark[0].length;
    // "Cloud and Data Center are things for others": said of both of them.
    else if (mark.index >= hit.end && !(isJoin.test(mark[0]) && mark.index - hit.end <= 1 && hit.start - start <= 5))
      return { start, end: mark.index };
  }
  return { start, end: folded.length };
}

const word = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** It was given up, turned down, or came to nothing. */
const dropped = word(
  'taken down|torn down|removed|dropped|abandoned|discarded|deleted|scrapped|shelved|rejected|refused|declined|vetoed|(?:voted|turned|shot) down|ruled out|dismissed|cancelled|canceled|called off|(?:into|in) the (?:bin|drawer|wastebasket)|off the table|no longer a topic|nothing came of|came to nothing|fell through|fizzled out|ended (?:with|in) (?:a )?no|out of the question' +
    '|abgebaut|abgelehnt|verworfen|gekippt|gestrichen|geloscht|eingestampft|abgeblasen|beerdigt|vom tisch|ausgeschlossen|gescheitert|zerschlagen|fallen ?gelassen|begraben|verwarf|lehnte' +
    '|ecartee?s?|abandonnee?s?|refusee?s?|rejetee?s?|supprimee?s?|enterree?s?|exclue?s?|pas (?:donne|eu de) suite|sans suite|tombe a l.eau|pas retenue?' +
    '|descartad[oa]s?|descartamos|rechazad[oa]s?|abandonad[oa]s?|desechad[oa]s?|eliminad[oa]s?|no nos convencio|qued(?:o|aron) en nada|se cayo|rejeitad[oa]s?|recusad[oa]s?|nao foi adiante|nao avancou|nao vingou' +
    "|scartat[oaie]|scartammo|accantonat[oaie]|abbandonat[oaie]|rifiutat[oaie]|bocciat[oaie]|non se n'e fatto (?:nulla|niente)|afgewezen|afgeschoten|opgeruimd|afgeblazen|verworpen|van tafel|niets (?:van )?geworden" +
    '|odpada(?:ja)?|odpadl[aoy]?|odrzucon[aoye]|odrzucilismy|zarzucon[aoye]|porzucon[aoye]|usuniet[aoye]',
);

/** Too dear, too large, of no use. */
const unfit = word(
  "(?:too|way too|far too|much too) \\p{L}+|overkill|oversized|(?:beyond|over|above|outside) (?:our|the) (?:budget|means|needs)|out of reach|unaffordable|can(?:no|')t afford|cannot afford|(?:makes?|made|making) no sense|no use|not worth|no need|not for us|for other people|dirty word|swear word|nonsense" +
    '|zu (?:teuer|gross|viel|aufwendig|aufwandig|kostspielig)|ubertrieben|uberdimensioniert|rechnet sich|rentiert sich|lohnt sich|kein thema|nichts fur uns|halt \\p{L}+ nichts|nichts hal\\p{L}+|ein reizwort|unsinn' +
    '|trop \\p{L}+|hors de prix|hors budget|(?:pas|aucun) de sens|aucun interet|demasiado \\p{L}+|muy car[oa]|no tiene sentido|fuera de presupuesto|(?:car[oa]|grande) demais|muito car[oa]|nao faz sentido|fora do orcamento|troppo \\p{L}+|fuori budget|non ha senso|te (?:duur|groot|zwaar)|niets voor ons|geen zin|za drog\\p{L}+|za duz\\p{L}+|nie ma sensu|nie dla nas',
);

/** Nobody may. */
const forbidden = word(
  "not (?:allowed|permitted)|forbid(?:s|den)?|prohibit(?:s|ed)?|banned|won't have (?:it|that)|won't allow|(?:may|must|can) (?:n.t|not)|mustn't|can't" +
    '|(?:durf|konn)(?:en|te|ten|t)?(?: [\\p{L}-]+){0,8} nicht|darf(?: [\\p{L}-]+){0,6} nicht|verboten|untersagt|verbietet|unzulassig|interdi(?:t|te|ts|sent)|pas le droit|prohibid[oa]s?|prohibe|no (?:podemos|nos dejan|esta permitid[oa])|proibid[oa]s?|proibe|nao (?:podemos|nos deixam|e permitid[oa])|vietat[oaie]|proibit[oaie]|non (?:possiamo|e consentit[oa])|(?:mag|mogen)(?: \\p{L}+){0,6} niet|verboden|zabronion[aey]|zabrania|nie (?:wolno|mozemy|moze)',
);

/** Looked at, talked of, offered, wished for. */
const lookedAt = word(
  '(?:evaluat|consider|assess|discuss|debat)\\p{L}*|look(?:ed|ing|s)? (?:at|into)|thought (?:about|of)|talk(?:ed|s)? (?:of|about)|offer(?:s|ed)?|quot(?:e|es|ed|ation)|pitch(?:es|ed)?|advertis\\p{L}*|recommend\\p{L}*|prefers?|would (?:love|like|prefer|rather)|loves?|dreams? of|keeps? (?:writing|asking|telling|pushing)|evaluation|proposal|brochure|newsletter' +
    '|prufen|gepruft|erwogen|evaluier\\p{L}*|diskutiert|besprochen|angeboten|angebote?s?|vorgeschlagen|empfohlen|empfiehlt|bewirbt|wirbt|schwarmt|traumt|gerne hatte|uberlegt\\p{L}*|im gesprach' +
    '|etudiee?s?|envisagee?s?|evaluee?s?|proposee?s?|devis|offre|recommand\\p{L}*|discutee?s?|evaluad[oa]s?|estudiad[oa]s?|ofrecid[oa]|ofrecieron|propuesto|propusieron|presupuesto|oferta|avaliad[oa]s?|estudad[oa]s?|oferecid[oa]|ofereceram|proposta|orcamento|se hablo|hablaron|falou-se|falaram' +
    '|valutat[oaie]|considerat[oaie]|(?:era|e stato) parlato|proposto|offert[oa]|preventivo|overwogen|bekeken|onderzocht|aangeboden|offerte|besproken|rozwazan\\p{L}*|rozwazalismy|zaproponowan\\p{L}*|oferta|oferte',
);

/** Tried, and nothing says that it was kept. */
const triedOnce = word(
  "tried|trialled|trialed|played with|toyed with|to play with|piloted|tested|getestet|ausprobiert|probiert|zur probe|probeweise|auf probe|zum spielen|testee?s?|essayee?s?|a l'essai|probad[oa]s?|probamos|probaron|de prueba|testad[oa]s?|testamos|experimentad[oa]s?|experimentamos|provat[oaie]|testat[oaie]|in prova|getest|geprobeerd|uitgeprobeerd|op proef|testowan\\p{L}*|testowalismy|wyprobowan\\p{L}*|probowalismy",
);

/** In the discussion, and no more. */
const inTalk = word(
  'there (?:is|was|has been|are|were) (?:some |much |a lot of |no )?(?:talk|plans?|ideas?)|under (?:consideration|discussion)|on the (?:agenda|wish ?list)|(?:im raum|zur debatte|zur diskussion)|il (?:est|etait) question|se habla de|se ha hablado|fala-se|si parla|(?:is|was) sprake van|mowi sie',
);

/** What else than the host may be there: "in the Cloud we have only the mail". */
const otherThings = word(
  '(?:e-?)?mails?|mailbox(?:es)?|outlook|office ?365|microsoft 365|google workspace|calendars?|back-?ups?|files?|file ?share|sharepoint|onedrive|dropbox|crm|erp|payroll|chat|slack|teams|trello|zoom|telephon\\p{L}*|phones?|web ?site|web ?shop|photos?|sicherung\\p{L}*|dateien|kalender|telefon\\p{L}*|buchhaltung|webseite|courrier|messagerie|sauvegardes?|fichiers?|correo|copias de seguridad|archivos|contabilidad|telefonia|posta|contabilita|boekhouding|bestanden|poczt[aeyo]|kopie zapasowe|pliki',
);

const inJapanese =
  /見送|断念|却下|中止|取りやめ|検討|認められて(?:い|お)|許可されて(?:い|お)|禁止|不可|使えま|使えな|高すぎ|高額|予算|試し|試用|提案|勧め|対象外|考えて/u;

const thing = new RegExp(otherThings, 'u');
const asides = new RegExp([dropped, unfit, forbidden, lookedAt, triedOnce, inTalk].join('|'), 'u');
/** Said of what is left behind: "we dropped the Server for the Cloud". */
const keeps =
  /(?<!\p{L})(?:kept|keep it|stuck with|adopted|stayed (?:on|with|there)|geblieben|behalten|beibehalten|entschieden fur|adoptee?|gardee?|adoptad[oa]|nos quedamos|adotad[oa]|ficamos|adottat[oa]|rimasti|gebleven|zostalismy)(?!\p{L})/u;

/** "The Cloud was voted down", "in die Cloud dürfen wir nicht": spoken of, and not what it runs on. */
export function isAside(text: string, { hits }: Found, hit: Hit): boolean {
  const folded = foldSame(text);
  const { start, end } = partAround(folded, hit);
  const part = folded.slice(start, end);
  if (keeps.test(part)) return false;
  const own = hits.filter((one) => one.start >= start && one.end <= end && one !== hit);
  const moves = (one: Hit): boolean =>
    has(one, 'moved') && (one.end <= hit.start || !/^(?:went|took)/u.test(folded.slice(one.start)));
  if (own.some((one) => moves(one) || (has(one, 'server') && one.end <= hit.start))) return false;
  const ofOther = thing.test(part) && !own.some((one) => has(one, 'host'));
  return asides.test(part) || ofOther || inJapanese.test(part);
}

/** "In the Cloud", "on Data Center", "als Data Center" */
const prepositions =
  /^(?:in|on|to|as|into|onto|auf|im|als|zu|zur|zum|bei|dans|sur|vers|chez|en|a|au|hacia|como|em|na|no|nas|nel|nella|sul|sulla|su|come|al|naar|op|bij|w|we|do|jako|i|pa|til|hos)$/u;
/** "We left the Server for the Cloud" */
const instead = /^(?:for|fur|gegen|pour|contre|por|para|per|voor|dla)$/u;
/** "The login page says Data Center" */
const shows =
  /^(?:says?|reads?|shows?|called|states?|becomes?|became|sagt|steht|heisst|zeigt|lautet|wurde|geworden|dit|affiche|indique|dice|muestra|pone|diz|mostra|indica|zegt|toont|staat|pokazuje|mowi)$/u;
/** "The Cloud of Atlassian does it since January" */
export const sinceWhen =
  /(?<!\p{L})(?:since|seit|seither|seitdem|depuis|desde|dal|dalla|da (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)|sinds|od|siden|sedan)(?!\p{L})/u;
const states: readonly Concept[] = ['use', 'have', 'moved', 'hosting', 'switch', 'operate'];
const within = 4;

/** "Jira Cloud", "it is Data Center now", "moved to the Cloud", "wir haben Data Center": it is what the host runs on. */
export function speaksFor(text: string, { tokens, hits }: Found, hit: Hit): boolean {
  if (/[\u3040-\u30ff]/u.test(text)) return true;
  const folded = foldSame(text);
  const { start, end } = partAround(folded, hit);
  const part = folded.slice(start, end);
  const own = hits.filter((one) => one !== hit && one.start >= start && one.end <= end);
  const ahead = tokens.slice(Math.max(0, hit.from - 3), hit.from).filter((token) => token.start >= start);
  const isNamed = own.some((one) => has(one, 'host', 'market') && before(one, hit, 0));
  const leads = !topical.test(part) && ahead.some((token) => prepositions.test(token.text));
  const swaps =
    own.some((one) => has(one, 'server') && one.end <= hit.start) && ahead.some((token) => instead.test(token.text));
  const isSaid = own.some(
    (one) =>
      (has(one, ...states) && (before(one, hit, within) || before(hit, one, within))) ||
      (has(one, 'is') && (before(one, hit, within) || (leads && before(hit, one, within)))),
  );
  const words = tokens.filter((token) => token.start >= start && token.end <= end).length;
  const covered = own.reduce((sum, one) => sum + one.to - one.from, hit.to - hit.from);
  return (
    sinceWhen.test(part) ||
    isNamed ||
    leads ||
    swaps ||
    isSaid ||
    ahead.some((token) => shows.test(token.text)) ||
    words - covered <= 1
  );
}

/** "The login page says Data Center": shown somewhere. */
export const isShown = ({ tokens }: Found, hit: Hit): boolean =>
  tokens.slice(Math.max(0, hit.from - 3), hit.from).some((token) => shows.test(token.text));

/** True where a mention stands in one part of a sentence with what is said of a server: "… our own Server in the Cloud". */
export const isBeside = (text: string, hit: Hit, other: Hit): boolean => {
  const { start, end } = partAround(foldSame(text), hit);
  return other.start >= start && other.end <= end;
};
