import { lean } from '../words/lean.ts';
import type { Analysis } from './analysis.ts';
import { has, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';

/** Consent that nobody has given yet, and refusals that hold no more. */

const approvals = {
  lacks:
    '(?:(?:still )?(?:needs?|requires?|lacks?|awaits?|awaiting|missing)|waiting for|subject to|fehl(?:t|en)|brauch(?:t|en)|benotig(?:t|en)|bedarf|manque|attend(?:s|ons)?|il faut|reste a obtenir|faltan?|necesita(?:mos)?|espera(?:mos)?|pendiente|aguarda(?:mos)?|precisa(?:mos)?|mancan?|attendiamo|aspettiamo|serve|occorre|ontbreekt|wacht(?:en)?|brakuje|brak|czekamy|potrzeb\\p{L}*)',
  thing:
    '(?:approvals?|consent|go-ahead|green light|okay|ok|sign-off|blessing|permission|authori[sz]ation|freigabe|zustimmung|genehmigung|grunes licht|einverstandnis|accord|feu vert|aval|validation|aprobacion|visto bueno|conformidad|autorizacion|luz verde|aprovacao|autorizacao|via libera|approvazione|benestare|consenso|autorizzazione|akkoord|goedkeuring|toestemming|groen licht|zgod[ya]|akceptacj\\p{L}*|zatwierdzeni\\p{L}*)',
  open: '(?:missing|outstanding|pending|lacking|needed|required|fehlt|aussteht|manque|falta|manca|ontbreekt|nodig|potrzebna)',
};

const unapproved = lean(
  new RegExp(
    `(?<!\\p{L})${approvals.lacks}(?: [\\p{L}'’]+){0,5}[ '’]${approvals.thing}(?!\\p{L})|(?<!\\p{L})${approvals.thing}(?: \\p{L}+){0,6} ${approvals.open}(?!\\p{L})`,
    'u',
  ),
);

/** "Manca ancora il via libera", "the board's approval is still outstanding": nobody has agreed yet. */
export const lacksApproval = (text: string): boolean => unapproved.test(foldSame(text));

/** "I cannot agree in their place": nobody has agreed, and nobody refused. */
export const inTheirPlace = lean(
  /(?<!\p{L})(?:(?:cannot|can't|can not|may not|am not (?:able|allowed|entitled) to|will not|won't)(?: \p{L}+){0,8} (?:in (?:their|his|her|your|the customer's) (?:place|stead|name)|on (?:their|his|her|the customer's) behalf|for (?:them|him|her|the customer|my (?:boss|client|customer)))|(?:kann|darf|konnen|durfen)\b.{0,40}\bnicht (?:fur (?:sie|ihn|den kunden|die kundin)|(?:an|in) (?:ihrer|seiner|deren) (?:stelle|namen))|ne (?:peux|puis|pouvons)\b.{0,30}\b(?:a (?:leur|sa) place|en (?:leur|son) nom|pour (?:eux|lui|elle|le client))|no (?:puedo|podemos)\b.{0,30}\b(?:en su (?:lugar|nombre)|por (?:ellos|el|ella|el cliente))|nao (?:posso|podemos)\b.{0,30}\b(?:em (?:seu|nome d)|por (?:eles|ele|ela)|pelo cliente)|non (?:posso|possiamo)\b.{0,30}\b(?:al (?:loro|suo) posto|a (?:loro|suo) nome|per (?:loro|lui|lei|il cliente))|kan(?: \p{L}+){0,4} niet (?:namens|in (?:hun|zijn|haar) plaats)|nie moge\b.{0,30}\bw (?:ich|jego|jej) imieniu)(?!\p{L})/u,
);

/** "I am not the one to agree to it", "it is not for me to say": nobody has agreed. Folded. */
export const notMineToSay = lean(
  /(?<!\p{L})(?:(?:am|are|['’]m|['’]re|is) not the (?:ones?|persons?|people|man|woman) (?:to|who (?:can|may|could|is|has)|that can)|(?:is|['’]s)(?: not|n['’]t) (?:for|up to) (?:me|us) to|not (?:(?:mine|ours) to (?:decide|say|agree|accept|give)|in my power|my call|my decision|our call)|nicht an (?:mir|uns)|nicht meine (?:sache|entscheidung)|n'est pas a (?:moi|nous) de|ne (?:m'|nous )appartient pas|no (?:me|nos) (?:corresponde|toca)|no soy quien|nao (?:me|nos) cabe|nao sou eu quem|non spetta a (?:me|noi)|non sono io (?:a|che)|niet aan (?:mij|ons)|nie do (?:mnie|nas))(?!\p{L})/u,
);

/** "We have no reason to refuse", "I see no ground for saying no": what is refused is the refusal. Folded. */
const noReason = lean(
  /(?<!\p{L})(?:no|any|kein\p{L}{0,2}|aucune?|pas de|ningun\p{L}?|nessun\p{L}?|nenhum\p{L}?|geen|zadnego|zadnych) (?:good |real |guten )?(?:reasons?|grounds?|cause|grund|grunde|anlass|raisons?|motivos?|razon\p{L}*|razao|motiv[oi]|ragion[ei]|reden|redenen|powodu|powodow)(?: \p{L}+){0,4} $/u,
);
const seesWhyNot = lean(
  /(?<!\p{L})(?:(?:can(?:no|')?t|can not|don't|do not) (?:see|know|think of)|see no|wusste nicht|sehe nicht|ne vois pas|no veo|nao vejo|non vedo|zie niet)(?:,? \p{L}+){0,2},? (?:why|reason|warum|weshalb|pourquoi|por que|perche|waarom)(?!\p{L})/u,
);
export const refusesNothing = (text: string, refuse: Hit): boolean => {
  const before = foldSame(text.slice(0, refuse.start));
  return noReason.test(before) || seesWhyNot.test(before);
};

/** "The board has decided that …": it is no open question. Folded. */
const decided = lean(
  /(?<!\p{L})(?:hat|haben|wurde|ist|habe|has|have|had|was|been|were|we|they|board|management|a|ont|avons|ha|han|hemos|abbiamo|hanno|heeft|hebben|tem|decidiu)(?: \p{L}+){0,3} (?:entschieden|beschlossen|decided|resolved|concluded|decide|decidido|deciso|besloten|beslist)(?!\p{L})/u,
);
const notDecided = lean(
  /(?<!\p{L})(?:not|noch|yet|nothing|nichts|pas|rien|nada|nulla|nog|nie|until|once|when|sobald|wenn)(?: \p{L}+){0,3} (?:entschieden|beschlossen|decided|decide|decidido|deciso|besloten)(?!\p{L})/u,
);
export const isDecided = (text: string): boolean => {
  const folded = foldSame(text);
  return decided.test(folded) && !notDecided.test(folded);
};

export const toOthers = lean(
  /(?<!\p{L})(?:every|each|any|all|our) (?:buyers?|purchasers?|former owners?|previous owners?)(?!\p{L})|(?<!\p{L})(?:jeder|alle) käufer|chaque acheteur|(?:cada|todo) comprador|ogni acquirente|iedere koper|każdy kupujący/iu,
);

/** "Neither yes nor no" */
export const isUndecided = lean(
  /(?<!\p{L})(?:neither (?:a )?yes nor (?:a )?no|(?:a )?yes or (?:a )?no|ja oder nein|oui ou non|si o no|sim ou nao|ja of nee|tak (?:lub|czy|albo) nie|weder (?:ein )?ja noch (?:ein )?nein|ni oui ni non|ni si ni no|nem sim nem nao|ne si ne no|ja noch nee|ani tak,? ani nie)(?!\p{L})|はいともいいえとも/u,
);

const unsaying = lean(
  /(?<!\p{L})(?:forget|ignore|disregard|scrap|scratch|withdraw|retract|revoke|drop|dropped|lift|vergess\p{L}*|vergiss|ignorier\p{L}*|streich\p{L}*|zieh\p{L}*|nehm\p{L}*|oubli\p{L}*|ignor\p{L}*|annul\p{L}*|retir\p{L}*|leve\p{L}*|olvid\p{L}*|esquec\p{L}*|dimentic\p{L}*|ritir\p{L}*|scord\p{L}*|vergeet|negeer|trek\p{L}*|zapomn\p{L}*|cof\p{L}*|wycof\p{L}*)(?: \p{L}+){0,4} $/u,
);
const ownRefusal = lean(
  /^(?:refus\p{L}*|no|nein|ablehnung|weigerung|widerspruch|objection|veto|negativ[ao]|rechazo|nao|recusa|rifiuto|diniego|nee|weigering|bezwaar|odmow\p{L}*|sprzeciw\p{L}*)$/u,
);

/** "On Tuesday I wrote …", "wir hatten abgelehnt": what the writer said once. Folded. */
export const toldOfNo = lean(
  /(?<!\p{L})(?:(?:i|we)(?:'d| had)?(?: \p{L}+)? (?:wrote|written|said|told|answered|replied|refused|declined|objected|rejected|turned)|my (?:last|previous|first|earlier) (?:\p{L}+ )?(?:e?-?mail|message|answer|reply|letter)|(?:hatten?|haben?|habe)(?: \p{L}+){0,12} (?:geschrieben|gesagt|abgelehnt|mitgeteilt|verneint|geantwortet)|(?:schrieb|schrieben|sagte|sagten|lehnte|lehnten) (?:ich|wir)|(?:j'ai|j'avais|nous avons|nous avions|on avait|vous ai|vous avais)(?: \p{L}+){0,3} (?:ecrit|dit|repondu|refuse|decline)|(?:escribi|dije|dijimos|escribimos|conteste|rechace|rechazamos)|habia(?:mos)? (?:dicho|escrito|rechazado)|(?:escrevi|dissemos|respondi|recusei|recusamos)|tinha(?:mos)? (?:dito|escrito|recusado)|(?:ho|abbiamo|avevo|avevamo)(?: \p{L}+){0,2} (?:scritto|detto|risposto|rifiutato)|(?:heb|hebben|had|hadden)(?: \p{L}+){0,12} (?:geschreven|gezegd|geweigerd|afgewezen)|schre(?:ef|ven) (?:ik|wij|we)|napisal\p{L}*|powiedzial\p{L}*|odmowil\p{L}*)(?!\p{L})|書きました|申し上げました|お断りし/u,
);

/** "Forget my refusal of yesterday", "I said no then, but we agree now": a refusal that is taken back is none. */
export const isUnsaid = ({ text, found: { hits, tokens } }: Analysis, refuse: Hit): boolean =>
  (ownRefusal.test(tokens[refuse.from]?.text ?? '') && unsaying.test(foldSame(text.slice(0, refuse.start)))) ||
  hits.some(
    (but) =>
      has(but, 'but') &&
      refuse.to <= but.from &&
      toldOfNo.test(foldSame(text.slice(0, but.start))) &&
      hits.some((agree) => has(agree, 'agree') && agree.from >= but.to) &&
      !hits.some((other) => other.from >= but.to && has(other, 'neg', 'refuse', 'no') && !has(other, 'agree')),
  );

const toHear = lean(
  /^\p{L}+ (?:(?:to|zu|de|di|te) )?(?:hear|know|learn|see|horen|erfahren|wissen|savoir|apprendre|saber|sapere|weten)(?!\p{L})/u,
);
/** "I'd be glad to hear how": no consent. */
export const isToHear = (text: string, agree: Hit): boolean => toHear.test(foldSame(text.slice(agree.start)));

const unsays =
  /\b(?:scratch|forget|strike|ignore|disregard|retract|revoke|withdraw|undo|take back|draw back|pull back|cancel) (?:the|my|our|that) (?:yes|agreement|consent|approval|ok|okay|assent|acceptance)|(?:ja|zusage|zustimmung|einverstandnis|okay)\b.{0,40}\b(?:zuruck|vergessen|ignorieren|streichen|hinfallig|gilt nicht)|(?:oublie[zr]|annule[zr]|retire|retirons|ignore[zr]) (?:le|mon|notre) (?:oui|accord|feu vert)|(?:olvid\w+|anul\w+|retir\w+|ignor\w+) (?:el|mi|nuestr[oa]|la) (?:si|acuerdo|conformidad|aceptacion)|(?:esquec\w+|anul\w+|retir\w+|ignor\w+) (?:o|a|nosso|nossa|meu) (?:sim|acordo|concordancia|aceitacao)|(?:dimentica\w+|annull\w+|ritir\w+|ignora\w+) (?:il|la|nostro|mio) (?:si|consenso|accordo|assenso)|(?:vergeet|negeer|trek) (?:de|het|mijn|onze?) (?:ja|akkoord|toestemming|instemming)|(?:cofam\w*|wycofuj\w+|anuluj\w+) (?:nasza |moja )?(?:zgode|tak)\b|(?:同意|承諾)[^。]{0,12}(?:取り消|撤回|取消)/u;
/** "Scratch the yes about matching": consent that was given is none any more. Folded. */
export const unsaysConsent = (folded: string): boolean => unsays.test(folded);
