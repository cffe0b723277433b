import type { FoundAddress } from './emails.ts';
import { lean } from './lean.ts';

/** What one may want to know of, or have trouble with. */
const matters =
  'questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|doubts?|troubles?|problems?|issues|difficult(?:y|ies)|unclear|clarif\\p{L}+|(?:further|more) (?:details|information)|matters|settings|anything|something|whatever|invoices|fragen|rückfragen|unklar\\p{L}*|probleme?n?|anliegen|schwierigkeiten|rechnungen|questions?|doutes?|soucis?|problèmes?|renseignements?|dudas?|consultas?|problemas?|dúvidas?|questões|perguntas|domand[ae]|dubb[io]|problem[ai]|informazioni|vragen|problemen|pytania|wątpliwoś\\p{L}+|problem\\p{L}*|spørgsmål|problemer';
/** Whom to turn to. */
const asks =
  'ask|contact(?: with)?|write(?: to)?|(?:e-?)?mail|call|ring|phone|reach(?: out to)?|bother|approach|consult|talk (?:to|with)|speak (?:to|with)|turn to|get in touch with|address yourself to|wenden sie sich(?: bitte)? an|fragen sie(?: bitte)?|schreiben sie(?: bitte)?(?: an)?|melden sie sich(?: bitte)? bei|voyez(?: avec)?|voir avec|adressez[- ]vous à|demandez(?: à)?|contactez|écrivez à|pregunt\\p{L}+ a|consult\\p{L}+ (?:a|con)|habl\\p{L}+ con|contact\\p{L}+ (?:a|con)|escrib\\p{L}+ a|fal\\p{L}+ com|contact\\p{L}+|escrev\\p{L}+ (?:a|para)|chied\\p{L}+ a|rivolg\\p{L}+ a|scriv\\p{L}+ a|contatt\\p{L}+|vraag|bel|schrijf(?: naar)?|pytać|zapytać|pisać do|kontaktować się z|spørg|skriv til';
/** What somebody does who is no account but knows about it. */
const helps =
  "(?:help|answer|explain|know|tell)s?(?: (?:you|us|it|about))?|is happy to|will be happy to|manages?|administers?|maintains?|looks? after|takes? care|(?:is|are) (?:responsible|in charge)|hilft|weiß|kennt|betreut|verwaltet|kümmert|ist (?:zuständig|verantwortlich)|beantwortet|s['’]occupe|gère|connaît|sait|répond|peut vous|lleva|gestiona|conoce|ayuda|se encarga|se ocupa|cuida|trata|conhece|ajuda|gere|segue|conosce|si occupa|gestisce|aiuta|beheert|helpt|weet|kent|zajmuje|pomoże|zna|odpowie|kender|hjælper|passer";
/** What equates: the address is the account, or is to be it. */
const equates = lean(
  /(?<!\p{L})(?:is|was|it['’]s|that['’]s|now|use|take|put|instead|reads|under|called|ist|lautet|heißt|nehmen|nimm|jetzt|est|c['’]est|prenez|es|será|usen?|é|usem|è|sia|usate|wordt|neem|jest|er)(?!\p{L})/iu,
);
const matter = lean(
  new RegExp(
    `(?<!\\p{L})(?<!(?:your|you|ihre[nrm]?|votre|vos|sus?|sua|vostra|uw) (?:\\p{L}+ )?)(?:${matters})(?!\\p{L})`,
    'giu',
  ),
);
const askedRightBefore = lean(
  new RegExp(
    `(?:^|[,;:.–-] ?|(?<!\\p{L})(?:please|or|and|then|just|can|may|could|might|must|should|to|bitte|oder|und|peut|veuillez|ou|et|puede|por favor|pode|può|o|e|y|kunt|proszę) )(?:${asks})(?: (?!and |or )[\\p{L}.'’-]+){0,4}[\\s,:("'<]*$`,
    'iu',
  ),
);
const conditional = lean(
  /(?<!\p{L})(?:if|in case|should|when(?:ever)?|where|while|about|regarding|concerning|falls|wenn|bei|sollten?|während|si|en cas|pour|au sujet|cas|caso|sobre|para|se|per|riguardo|als|bij|voor|over|jeśli|gdyby|w sprawie|w razie|hvis|om)(?!\p{L})/iu,
);
const helpsBehind = lean(
  new RegExp(
    `^[)>"']*,? (?:who )?(?:(?:can|will|could|would|may|shall|always|also|kann|wird|peut|pourra|puede|podrá|pode|poderá|può|potrà|kan|zal|może) )?(?:(?:gladly|usually|surely|best|gern|gerne|sicher|volontiers) )?(?:${helps})(?!\\p{L})`,
    'iu',
  ),
);
const isResponsible = lean(
  /(?<!\p{L})(?:responsible|in charge|zuständig|verantwortlich|responsable|encargad[oa]|responsável|verantwoordelijk|odpowiedzialn\p{L}+)[\s,:("'<]*$/iu,
);
/** "The person who knows the account is Ann Lee, …", "… through his secretary, …" */
const somebodyElse = lean(
  new RegExp(
    `(?<!\\p{L})(?:(?:the|a|our|my) (?:person|one|man|woman|lady|guy|colleague) (?:who|that) (?:${helps}) [^@.;:]{3,50}|(?:through|via) (?:his|her|their|our|my|the) (?:secretary|assistant|office|deputy|colleague))[\\s,:("'<]*$`,
    'iu',
  ),
);

/** True where an address is that of somebody to turn to, and not what the sentence's account is: "Questions about the account go to …". */
export function isAskedAbout(text: string, one: FoundAddress, from: number, to: number): boolean {
  if (/[?？]\s*$/u.test(text)) return false;
  const lead = text.slice(from, one.start);
  const last = [...lead.matchAll(matter)].at(-1);
  if (last && !equates.test(lead.slice(last.index + last[0].length))) return true;
  const asked = askedRightBefore.exec(lead);
  if (asked && !equates.test(asked[0]) && conditional.test(text)) return true;
  return isResponsible.test(lead) || somebodyElse.test(lead) || helpsBehind.test(text.slice(one.end, to));
}
