import { lean } from '../../reading/words/lean.ts';
import { folded } from './announced.ts';

const strong = lean(
  /^(?:(?:with |many |kind |kindest |best |warm |warmest )*(?:regards|wishes|greetings)|all (?:the|my) (?:very )?best(?: wishes)?|(?:with )?(?:every|all) good wish(?:es)?(?: .{2,40})?|take care|god bless(?: you)?(?: all)?|more power(?: to you)?|alles (?:gute|liebe)|(?:bonne|bon) (?:journee|soiree|fin de journee|apres-midi|week-end|semaine)(?: .{2,20})?|a bientot|amicalement|hasta pronto|(?:que tengan?|les? deseo) (?:un )?buen(?:a|os)? .{2,20}|ate breve|(?:um |uma )?(?:bom|boa) (?:fim de semana|semana|trabalho|continuacao)|buon(?:a|o)? (?:giornata|serata|lavoro|domenica|fine settimana)|a presto|(?:un )?car[oi] salut[oi]|fijne (?:dag|avond|week)|tot (?:ziens|gauw)|milego (?:dnia|weekendu)|do uslyszenia|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?|respectfully|mit (?:freundlich|best|viel|herzlich|kollegial)e[mnrs]? (?:grussen?|gruss)|(?:freundliche|beste|viele|liebe|schone|herzliche|sonnige) gru(?:ss|ß)e?|mfg|vg|lg|hochachtungsvoll|(?:bien |tres )?(?:cordialement|a vous)|(?:meilleures |sinceres )?salutations.{0,40}|veuillez agreer.{0,120}|bien cordialement|(?:un )?(?:cordial(?:es)? |atento )?saludos?(?: cordiales)?|atentamente|atenciosamente|(?:com )?(?:os )?(?:melhores |meus )?cumprimentos|(?:com )?(?:um )?abracos?|att|(?:distinti|cordiali|cari|migliori) saluti|saluti|cordialmente|(?:met )?(?:vriendelijke|hartelijke|beste) groet(?:en)?|groet(?:en|jes)?|mvg|z (?:powazaniem|wyrazami szacunku)|(?:serdecznie |z )?pozdraw(?:iam|ieniami)(?: \p{L}{4,14})?|(?:med )?(?:venlig|vennlig|vanlig)\w* (?:hilsen|halsning)\w*|gru(?:ss|ß)e?|gruesse|mit gru(?:ss|ß)|(?:ystavallisin )?terveisin|(?:med )?(?:venlig |vennlig |vanlig |hjertelig |bedste |beste )?(?:hilsen|halsning(?:ar)?)|(?:s |se )(?:srdecnym |pratelskym )?pozdrav(?:em|om)|(?:lep|srdacan|lijep) pozdrav|(?:tisztelettel|udvozlettel)(?: .{2,30})?|cu (?:stima|respect)|saygilar(?:imla|imizla)?|με εκτιμηση|с уважением|з повагою|此致|敬礼|감사합니다|敬具|草々|have a (?:good|nice|great|lovely) (?:day|one|week|weekend|evening|afternoon)(?: .{2,20})?|(?:einen )?schonen? (?:tag|abend|woche|wochenende|feierabend)(?: noch)?)(?: (?:aus|from|de|da|depuis|desde|van|uit|z|dal|dalla) .{2,30})?(?: \/ .{3,40})?[,.!。]?$/u,
);
const weak =
  /^(?:br|kr|b?rgds|(?:many |best |kind )?thanks(?: (?:so|very) much| a lot| in advance| again| and .{3,20})?|thank you(?: (?:very|so) much| in advance)?|cheers|ta|best|danke(?: (?:schon|sehr|im voraus|vorab))?|(?:vielen|besten|herzlichen) dank(?: (?:im voraus|vorab))?|merci(?: (?:beaucoup|d'avance|par avance))?|(?:muchas )?gracias(?: (?:de antemano|desde ya|por adelantado|anticipadas))?|tack pa forhand|pa forhand tak(?:k)?|(?:muito )?obrigad[oa]|(?:molte |mille )?grazie(?: mille| in anticipo)?|(?:alvast )?(?:hartelijk )?(?:bedankt|dank)|(?:z gory )?dziekuje|以上|(?:以上、?)?(?:何卒|どうぞ|どうか)?(?:よろしく|宜しく)(?:お願い|御願い|おねがい)(?:(?:い|致)(?:た)?します|申し上げます|します))[,.!。]?$/u;

/** "Thanks & regards": thanks before the farewell. */
const thanks = lean(
  /^(?:(?:many |best )?thanks|thank you|danke?|(?:vielen|besten|herzlichen) dank|merci|(?:muchas )?gracias|(?:muito )?obrigad[oa]|(?:molte )?grazie|bedankt|dank|dziekuje) (?:&|\+|and|und|et|y|e|en|i) (?=\p{L}{4})/u,
);

/** "Best regards" ends what somebody says; "Thanks" alone may stand anywhere. */
export function signOff(line: string): 'strong' | 'weak' | null {
  if (line.length > 160) return null;
  const said = folded(line).replaceAll('ß', 'ss');
  // "Greetings from Acme." begins a mail in India.
  if ((strong.test(said) || strong.test(said.replace(thanks, ''))) && !said.startsWith('greetings from'))
    return 'strong';
  return weak.test(said) ? 'weak' : null;
}

const devices =
  /^(?:sent (?:from|with|via|using) (?:my |the )?\S.{0,60}|get outlook for .{2,40}|(?:von meinem .{2,60} gesendet|gesendet (?:von|mit) .{2,60}|diese nachricht wurde von meinem .{2,60} gesendet)|envoye (?:de|depuis|a partir de) .{2,60}|telecharger outlook .{2,40}|enviado (?:desde|do|a partir) .{2,60}|inviato da .{2,60}|verzonden (?:vanaf|met) .{2,60}|verstuurd vanaf .{2,60}|wyslan[eo] z .{2,60}|(?:iphone|ipad|android)から送信.{0,20})$/u;

/** What a telephone writes below a mail. */
export const isDeviceLine = (line: string): boolean =>
  line.length < 120 && devices.test(folded(line).replace(/[.<[].*$/u, ''));

const secrecy =
  /confidential|privileged|intended (?:solely|only|recipient)|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|poufn|機密|privilegiad/u;
const thing =
  /\be-?mails?\b|\bmessage\b|transmission|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|wiadomosc|メール/u;
const banners =
  /^\[?(?:caution|warning|external(?: e-?mail| sender)?|achtung|vorsicht|attention|externe e-?mail)\b[\]:!].{0,300}|this (?:e-?mail|message) (?:originated from outside|was sent from outside|comes from an external)|diese e-?mail (?:stammt|kommt) von (?:ausserhalb|extern)|^(?:virus-free|virenfrei)\b|(?:scanned|gepruft) (?:by|for|von|auf) .{0,40}(?:virus|avast|avg|antivir)|(?:please )?(?:consider|think of) the environment before printing|before printing this|schonen sie die umwelt|pensez a l'environnement/u;

const list =
  /\bmailing[- ]?list\b|\bunsubscribe|\bmailingliste\b|\babmelden\b|liste de diffusion|se desabonner|desinscri|lista de (?:correo|distribucion|discussao)|darse de baja|cancelar (?:a )?(?:inscricao|suscripcion)|disiscri|cancellarsi|\bafmelden\b|\buitschrijven\b|lista dyskusyjna|wypisac|配信停止|メーリングリスト|@googlegroups\.com/u;

/** What a list's program writes below a mail: a rule, and under it whose list it is or how to leave it. */
export const isListFooter = (rule: string, below: readonly string[]): boolean =>
  /^(?:[_=*#~-]\s?){5,}$/u.test(rule.trim()) && below.some((line) => line.length < 200 && list.test(folded(line)));

/** A notice that a company's gateway or template puts into every mail. */
export function isDisclaimer(line: string): boolean {
  if (line.length < 12) return false;
  const said = folded(line).replaceAll('ß', 'ss');
  if (banners.test(said)) return true;
  return line.length > 50 && secrecy.test(said) && thing.test(said);
}

const certified =
  /^(?:messaggio di posta (?:elettronica )?certificata|certified (?:e-?mail|electronic mail) message)\.?$/u;
const carriedId = /^(?:identificativo (?:del )?messaggio|message identifier|il messaggio originale e incluso)/u;
const longest_notice_lines = 20;

/**
 * How many lines from `at` on are what a carrier of certified mail puts above the mail it carries ("Messaggio di posta
 * certificata … Identificativo messaggio: …"): who sent it when to whom. 0 where they are none.
 */
export function carriedNotice(lines: readonly { readonly text: string }[], at: number): number {
  if (!certified.test(folded(lines[at]?.text ?? ''))) return 0;
  const below = lines.slice(at, at + longest_notice_lines);
  const last = below.findLastIndex(({ text }) => carriedId.test(folded(text)));
  if (last < 0) return 0;
  const end = below.findIndex(({ text }, index) => index > last && text.trim() === '');
  return end < 0 ? below.length : end;
}
