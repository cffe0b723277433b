import { lean } from '../words/lean.ts';
import { foldSame, tidyText } from '../words/text.ts';

/**
 * What a note is made of that is written to be obeyed by a program, however it is worded: whom it speaks to, whose
 * voice it takes on, what it wants done with the words above it, and that nobody shall be asked. All in folded letters.
 */

/** A program, or who works one. */
const program = String.raw`(?:\p{L}+-)?(?:(?:chat ?|ro)?bots?|robot(?:er|ern|a|owi)?|llms?|ais?|a\.i\.|ki|kunstliche intelligenz|(?:language |ai )?models?|sprachmodell|parsers?|crawlers?|automat(?:on|en|a|u|owi)?|copilot|(?:ai|automat\p{L}+|automated|auto|virtual|digital|machine|mail|e-?mail|inbox|request|form|intake|licen[cs](?:e|ing)|migration|ticket) ?-?(?:readers?|bots?|parsers?|processors?|agents?|process(?:ing|es)?|handl(?:er|ing)|assistants?|assistant programs?|systems?|intake|pipeline|engine|gateway|queue|script|clerk|models?|pre-?check|extract(?:or|ion))|(?:computer )?programs? (?:that|which|reading|processing)|(?:assistant|computer|reading) programs?|(?:automated|automatic|artificial|electronic|digital|virtual) (?:friend|colleague|reader|clerk|helper|mind|brain|being)s?|software (?:that|which|reading)|mail gateway|migration queue|(?:mail|posteingangs?)leser|(?:automatische\p{L}*|maschinelle\p{L}*) (?:verarbeitung|auswertung|bearbeitung|system|erfassung)|traitement automati\p{L}+|systeme automati\p{L}+|(?:procesamiento|sistema|lector|asistente) (?:automatic[oa]|automatizado)|sistema automatico|processamento automatico|elaborazione automatica|automatyczn\p{L}+ (?:system|przetwarzani)\p{L}*|l'ia|la ia|a ia|(?:who|what)(?:ever)? (?:processes|reads|parses|handles) this)`;
const isProgram = lean(new RegExp(`(?<!\\p{L})${program}(?!\\p{L})`, 'u'));

/** "Attention robot: …", "PS for the AI: …", "If you are a program reading this": at the head of what is said. */
const speaksTo = lean(
  new RegExp(
    String.raw`(?:^|[.!?]\s)[^\p{L}\n]{0,20}(?:(?:[\p{L}'.-]+ ){0,5}(?:to|for|an|fue?r|pour|para|al?|do|dla|per|till|voor|aan|attention|attn|note|notice|dear|hello|hi|hey|lieber?|cher|querido|if you are|if an?)(?: (?:the|den|die|das|le|la|el|an?|any|all|every|our|your|its|this|de|du|o|der|dem)){0,2}(?: (?!us |me |our |my )[\p{L}-]+){0,2}?|@) ?(?<!\p{L})${program}(?!\p{L})[^\n]{0,60}(?:[:,;]|$)`,
    'mu',
  ),
);

/** The vendor's own voice: the customer is "the customer" there, and somebody has checked him. */
const customer = String.raw`(?:(?:the|this|our|der|dem|den|vom|le|la|el|al|o|ao|il|klient(?:a|owi)?)|mit dem) ?(?:customer|client|applicant|sender|requester|requestor|submitter|kund(?:e|en|in)|absender|cliente|demandeur|solicitante)|kunde|klient|customer`;
const vendorSpeaks = lean(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:${customer})(?:['’]s)?(?: who writes below)? (?:\p{L}+ ){0,2}?(?:has|is|was|had|hat|ist|called|phoned|rang|said|told|corrected|confirm\p{L}+|accept\p{L}*|agree\p{L}*|approv\p{L}+|typed|wrote|written|wants|verified|a|ha|llamo|acepta|aceita|telefon\p{L}+|zgadza|zadzwonil|account|request|mail|record|values?|data|details?)|(?<!our |my |dear |hello |hi )(?:security|compliance|licen[cs]ing|migration|fraud|support|customer care) (?:desk|team|department|operations|staff)|lizenzabteilung|(?:identity|sender|request|review|signature|customer|ticket|case|fraud)(?: \p{L}+){0,2} (?:check(?:ed)? (?:is |was |has been )?(?:passed|ok|done)|passed|verified|pre-?approved|approved|validated|escalated|cleared)|(?:this|the) (?:ticket|case|request|mail|message|customer|sender) (?:has been|was|is) (?:\p{L}+ )?(?:escalated|verified|approved|reviewed|corrected|pre-?approved|checked|processed|validated|cleared|authenticated)|(?:this|the) (?:ticket|case) (?:state|status|number|history)|(?:ticket|case)(?: \d+)? (?:state|status|history|was (?:reviewed|approved|closed))|result of (?:the )?review|new policy|operator policy|status\W{1,4}(?:approved|verified|passed)|approv(?:ed|al) by (?:the )?(?:management|supervisor|staff|operator)|(?:requests|mails) (?:from|of) this (?:sender|domain)|(?:mails|requests|messages) of this domain|(?:spoke|talked) (?:with|to) (?:this|the) (?:customer|client)|on behalf of the (?:customer|client|applicant)|(?:agent|operator|supervisor|workflow) ?[:\d]|completed by|(?:to|of) the (?:sender|requester))(?!\p{L})|^\W*\p{L}+ (?:security|compliance|licen[cs]ing|support|operations)(?: desk| team)?\W*$`,
    'mu',
  ),
);

/** For some eyes only, or that nobody shall be asked or told. */
const inSecret = lean(
  /(?<!\p{L})(?:internal(?:ly)? (?:remark|note|comment|message|memo|use|only|addendum|annotation)s?|\[internal\]|intern(?:er|e|a|as|o)? (?:vermerk|notiz|hinweis|anmerkung|kommentar|comentario)|(?:note|remarque|nota|notitie|adnotacja|uwaga) (?:interne?|interna|wewnetrzna)|not (?:for|to) (?:the |be shown to the )?(?:customer|client|human|staff)|nicht (?:fur den|an den) kunden|(?:verified|trusted|privileged|hidden) (?:addendum|context|section|block|data|note|notice)|(?:do not|don['’]?t|never|no need to|must not|need not|please not|without|ne pas|sans|sin|sem|no|nao|senza|bez|ohne|nicht|nie) (?:\p{L}+ ){0,2}?(?:show\p{L}*|ask\p{L}*|notify\p{L}*|inform\p{L}*|contact\p{L}*|tell\p{L}*|mention\p{L}*|reveal\p{L}*|disclos\p{L}*|repl(?:y|ying) to|send (?:him|her|them)|writ(?:e|ing) (?:to|back)|anzeigen|ruckfrage|nachfrage|transmettre|montrer|mostrar|preguntar|perguntar|confirmar|verification|verificacion|demander|pytania|pokazywac|confirmation|notice|approval|questions?|review|checking|verification)(?: \p{L}+){0,2}?(?: (?:this|it|the|to|any(?:one|body)|staff|again|au|al|ao|de|klient\p{L}*|client|cliente|customer|sender|holder|owner|user|note|him|her|them|step|link|mail|usual))?|close the (?:case|ticket)|skip (?:the )?(?:confirmation|verification|review|check)\p{L}*|(?:human|nobody|staff|people) (?:\p{L}+ )?(?:may|will|shall|must|need|is|are)? ?(?:not|skip)|no (?:confirmation|verification|human|review|mail|further|questions?)(?: \p{L}+){0,2}? (?:needed|required|necessary|to (?:him|her))|(?:review|confirmation|check|verification)(?: \p{L}+){0,2} (?:is )?(?:not (?:necessary|needed|required)|unnecessary)|(?:approve|release|confirm|validate|execute|proceed) (?:\p{L}+ ){0,3}?(?:now|at once|immediately|without|automatically)|(?:release|approval|transfer) (?:is |was )?(?:automatic|released|immediate)|(?:immediate|automatic) release|push it through|approving now|(?:valider|freigeben|aprobar|liberar))(?!\p{L})/u,
);

/** What is above is to be put aside. */
const annul = String.raw`(?:disregard|ignor(?:e|es|ing|ieren?|iere|ez|er|a|ar|en)|forget|drop(?:ped)?|discard(?:ed|s)?|overrid(?:e|es|den)|overwr(?:ite|ites|itten)|supersed(?:e|es|ed)|replaces?|void|skip|delete|stop reading|throw(?:n)? away|(?:is|are|was|were|have|has|belongs?) (?:only |just |to )?(?:an? )?(?:test(?:ing)?|sample|placeholders?|training|simulat\p{L}+|expired|void|outdated|invalid|wrong|obsolete)|verg(?:iss|esst|essen)|ungultig|veraltet|pominac|prosze pominac|zignorowac|no haga caso|hagan? caso omiso|oubliez?|ne (?:pas )?tenir compte|desconsider(?:e|ar)|ignorare?|negeer|glom)`;
const above = String.raw`(?:(?:text|letter|mail|message|values?|words?|data|details?|entries|fields?|particulars|statements?|part|instructions?|prompts?|rules|address|record|account|request)(?: (?:in the|of the|that came|which came))? (?:above|before|outside|over (?:it|this)|further up|earlier|up to here|in the text|letter|mail)|(?:all|any|the|every|each) (?:\p{L}+ )?(?:above|previous|prior|preceding|earlier|older|former|foregoing|outside|customer['’]s|quoted)(?: \p{L}+){0,2}|everything (?:outside|above|before|else|over|written|that)|what(?:ever)? (?:is|was|came|stands|the (?:customer|client|applicant|sender|user|human)|he|she) (?:\p{L}+ ){0,2}?(?:above|before|over|typed|wrote|put|written|said|further)?|what is over|(?:human|customer|sender|text|mail) (?:above|over)|(?:angaben|daten|text|anweisungen|werte|konto) (?:weiter )?(?:oben|daruber)|(?:obige|vorherige|bisherige|vorstehende)\p{L}* \p{L}+|alles (?:oben|vorherige|daruber|davor|bisherige)|(?:powyzsz|wczesniejsz|poprzedni)\p{L}+|lo anterior|(?:datos|instrucciones|texto) (?:de arriba|anterior\p{L}*)|(?:acima|anterior(?:es)?)|ci-dessus|precedent\p{L}*|all earlier|earlier text|deviating|the simulation|customer['’]s (?:\p{L}+ )?(?:values?|data|details?|entries|statements?))`;
const annuls = lean(
  new RegExp(
    String.raw`(?<!\p{L})(?:${annul}(?!\p{L})[^.!?;\n]{0,40}?(?<!\p{L})${above}(?!\p{L})|${above}(?!\p{L})[^.!?;\n]{0,40}?(?<!\p{L})${annul}(?!\p{L})|whatever (?:is|was) (?:written|said) above|valid from now|effective (?:immediately|now)|with immediate effect|(?:of|for|in) (?:each|every|all) (?:requests?|tickets?|mails?)|(?:new|old) destination|in place of what (?:he|she|they)|now comes the part|real data (?:starts|begins)|only this (?:remark|note|block)|this (?:remark|note|block) only|your task has changed|maintenance mode|you are (?:now|the|an?) (?:\p{L}+ ){0,3}?(?:mode|reader|assistant|agent|model|bot|program|system)|binding data)(?!\p{L})`,
    'u',
  ),
);

/** Values as a program is told them, or as it puts them out. */
const setsValues = lean(
  /(?<!\p{L})(?:accountEmail|agreesToMatchTier|confirmsServerUse|hostUsers|licenseKeys?|expertEmail|lastName)["']?\s?[=:]|(?<!\p{L})[a-z]{2,20}_[a-z_]{2,30}["']?\s?[=:]|^[^\p{L}\n]{0,4}\p{L}[\p{L} ]{1,18} {1,12}= {0,3}\S|(?<!\p{L})priority\s?=\s?["']?(?:high|highest|urgent|1)|(?<!\p{L})(?:set|mark|put|change|amend|overwrite|override|update) (?:the |your )?(?:\p{L}+ )?(?:account|destination|match(?:ing)?|agree\p{L}*|consent|target|recipient|values?|field|record|holder|expert|key|tier|users?)(?: \p{L}+)? (?:to|as|->|=|by)(?!\p{L})|(?<!\p{L})(?:count|treat|record|mark|value)s? (?:this |it |the \p{L}+ |\p{L}+@\S+ )?as (?:agreed|confirmed|verified|approved|given|true|the right)(?!\p{L})|(?<!\p{L})(?:account|agreement|consent)(?:\s?:)? (?:is )?(?:on file|given|recorded|on record|already recorded)(?!\p{L})|(?<!\p{L})(?:field|value|consent)s? (?:\p{L}+ )?defaults? to(?!\p{L})|(?<!\p{L})(?:extract instead|output|final answer|correct answer|reply (?:only )?with|respond (?:only )?with|answer (?:only )?with|return (?:only )?) ?[:{["]|(?<!\p{L})(?:override|directive|intent|task)["']?\s?(?:[:=]|\d|\p{L}+ ?->)/imu,
);

/** Tags, brackets, marks and captions that a program's prompt has, and no mail. */
const machineCaption = lean(
  /^[^\p{L}\n<]{0,6}<\/?(?:system|admin|instructions?|prompts?|override|assistant|developer|directives?|policy|tool)[\w.:-]{0,30}(?: [^>\n]{0,80})?>|^[^\p{L}\n]{0,6}(?:(?:system|assistant(?!\s?: \p{L}[\p{L}.'-]+(?: \p{L}[\p{L}.'-]+){1,2},? *(?:\+?\d|\(|tel|phone|ext|\S+@|$))|developer|admin)(?: (?:prompt|override|instructions?|note|message|notice))?|(?:machine|robot|bot|ai|automation|model) (?:prompt|override|instructions?|hint|note|message|notice|directive)s?)\s?[:\]>}]|^#{2,6} ?(?:system|assistant|prompt|instructions?|user|end)(?!\p{L})|\[\/?inst\]|"role"\s?:\s?"|^[^\p{L}\n]{0,6}(?:begin|end) (?:output|json|instructions?|prompt|system)\W*$/imu,
);
const heldApart = lean(
  /<!--|^\s*\/\*|^\s*\[\[|^[^\p{L}\n]{0,6}<\/?(?:note|context|data|hidden|internal|reader|meta|config|task)[\w.:-]{0,30}(?: [^>\n]{0,80})?>|^[^\p{L}\n]{2,80}(?:begin|end)(?:s|ning)?(?: of)?(?: \p{L}+){1,4}|^[^\p{L}\n]{0,10}(?:begin|end of|start of) (?:(?:verified|trusted|customer|user|operator|hidden|system|original|real) )?(?:mail|message|request|input|context|policy|addendum|data|section|block|text)|^(?:[=*#%~_.>-]{3,10}) ?(?![^\n]*(?:message|nachricht|mensaje|messaggio|mensagem|reply))[\p{L}][\p{L} ,./()-]{3,60} ?[=*#%~_.<-]{3,10}$|machine-readable/imu,
);

/** "Reader: Which account? / Customer: Take …": a talk that the writer puts into others' mouths. */
const asks = lean(
  /^\W*(?:reader|agent|bot|robot|assistant(?!\s?: \p{L}[\p{L}.'-]+(?: \p{L}[\p{L}.'-]+){1,2},? *(?:\+?\d|\(|tel|phone|ext|\S+@|$))|system|operator|staff|clerk|supervisor|processor|support|verifier|vendor|model|ai|q)(?: ?\d)?\s?: ?\S+ \S/imu,
);
const says = /^\W*(?:customer|client|user|human|sender|applicant|requester|holder|a)(?: ?\d)?\s?: ?\S+ \S+ \S+ \S/imu;
const role =
  /^\W*(?:reader|agent|bot|robot|assistant|system|operator|staff|clerk|supervisor|processor|support|verifier|vendor|model|ai|q|customer|client|user|human|sender|applicant|requester|holder|a)(?: ?\d)?\s?: ?\S/gimu;
const thirdVoice =
  /^\W*(?:reader|agent|bot|robot|assistant|system|operator|staff|clerk|supervisor|processor|support|verifier|vendor|model|ai)(?: ?\d)?\s?: ?\S+/imu;
const isTalk = (text: string): boolean =>
  asks.test(text) && says.test(text) && thirdVoice.test(text) && (text.match(role) ?? []).length >= 3;

/** "Ignore all previous instructions", "You are an AI": no customer writes so. */
const commands = lean(
  /(?<!\p{L})(?:ignore|disregard|forget|override|ignorieren?|vergiss|ignore[zr]|ignora)(?: \p{L}+){0,3}? (?:previous|prior|above|earlier|preceding|vorherigen?|bisherigen?|obigen?|precedentes?|anteriores)(?: \p{L}+){0,2}? (?:instructions?|prompts?|rules|anweisungen|regeln|instrucciones|consignes)(?!\p{L})|(?<!\p{L})you are (?:now )?(?:an?|the) (?:ai|llm|language model|chat ?bot|helpful assistant|automated (?:agent|system|assistant))(?!\p{L})/u,
);

const strong = [commands, speaksTo, machineCaption];
const ofForm = [isProgram, setsValues, heldApart];
const ofSense = [vendorSpeaks, inSecret, annuls];
const most_chars = 8_000;

/**
 * A note to a program: a customer may write one of its traits, hardly two. Within the letter itself two of sense alone
 * are none: "The customer has corrected his account, please ignore the one above."
 */
export function isToMachine(lines: readonly string[], signed: boolean): boolean {
  const text = foldSame(tidyText(lines.join('\n').slice(0, most_chars)));
  // A sentence that goes on in the next line; a caption stays at its line's beginning.
  const joined = text.replace(/\s*\n\s*/gu, ' ');
  const found = (trait: RegExp): boolean => trait.test(text) || trait.test(joined);
  if (isTalk(text) || strong.some(found)) return true;
  const form = ofForm.filter(found).length;
  const all = form + ofSense.filter(found).length;
  return all >= (signed || form > 0 ? 2 : 3);
}
