import { has, findConcepts, type Concept } from '../lexicon/find.ts';
import type { Tongue } from '../words/language.ts';
import { lean } from '../words/lean.ts';
import { fold } from '../words/text.ts';

/** Sentences that say nothing of the request: of the weather, the coffee machine, the new parking rules. */

/** What a request is made of. */
const ofRequest: readonly Concept[] = [
  'account',
  'market',
  'holder',
  'receive',
  'key',
  'license',
  'expert',
  'hosting',
  'host',
  'users',
  'tier',
  'match',
  'app',
  'server',
  'datacenter',
  'cloud',
  'foreign',
  'machine',
  'operate',
  'selves',
  'switch',
  'attached',
  'below',
  'trial',
];

/** "But that's another story": points at nothing but its own sentence. */
const anotherStory =
  /\b(?:that|this|das|eso|esa|isso|essa|questa|quella|dat|to|ca|cela)(?:'s| is| ist| es| e| jest)? (?:an)?(?:other|eine andere|otra|outra|un'altra|een ander|inna) (?:story|matter|thing|geschichte|historia|storia|verhaal)\b|\bmais passons\b|これは余談/gu;

/** Words that point at the request or at whoever wrote it, that decide upon it, doubt it, put it off, or ask what it costs. */
const bearing: ReadonlyMap<Tongue | null, RegExp> = new Map(
  Object.entries({
    en: "it|it's|this(?! (?:morning|afternoon|evening|week|month|year|summer|spring|autumn|winter))|that(?:'s)?(?! (?:you|your|the|our|my|an?)(?!\\p{L}))|these|those|such|above|below|everything(?! of)|anything|nothing (?:yet|has|is|was|of the kind)|do nothing|requests?|orders?|ordering|transf\\p{L}+|migrat\\p{L}+|mov(?:e|ing)|data|details?|information|proceed\\p{L}*|go ahead|process\\p{L}*|act|execut\\p{L}+|handl\\p{L}+|wait\\p{L}*|hold on|hold off|yet|decid\\p{L}+|decision|approv\\p{L}+|authori[sz]\\p{L}+|permi\\p{L}+|allow\\p{L}*|sign(?:ed|s|ature|atory)?|entitled|behalf|responsib\\p{L}*|sure|(?<!a )certain|unsure|clear|unclear|correct|right|true|mistakes?|errors?|(?:is|are|was|were|all|something|anything) wrong|valid|verif\\p{L}+|check\\p{L}*|costs?|prices?|pay|fees?|charges?|quotes?|budget|money|free|scam|phishing|fraud|spam|genuine|serious|real|drafts?|examples?|templates?|samples?|customers?|clients?|renew\\p{L}*|cancel\\p{L}*|stop\\p{L}*|withdr\\p{L}+|postpone\\p{L}*|chang\\p{L}+|questions?|copy|documents?|possible|believe|which\\W*$|tell you|idea|say\\W*$|objections?|concerns?|reservations?|conditions?|terms|consequences|rule us out|matter|project|software|subscri\\p{L}+|maintenance|deal|confirm\\p{L}*|happen\\p{L}*|support\\p{L}*|vendors?|sellers?|resellers?|contracts?",
    de: 'es|das (?:ist|war|wird|hat|kann|muss|soll|gilt|geht|stimmt|klappt|konn\\p{L}+|weiss|habe?|ja|so|alles)|dies\\p{L}*|dazu|davon|damit|darauf|daran|daruber|dafur|dagegen|hierzu|hiermit|hierfur|hieruber|oben|unten|alles|nichts|auftra\\p{L}+|anfrage\\p{L}*|antrag\\p{L}*|bestell(?:ung|en|t)\\p{L}*|ubertrag\\p{L}+|umzug|umzieh\\p{L}+|umstell(?:en|t)|wechsel\\p{L}*|daten|angaben|informationen|ausfuhr\\p{L}+|bearbeit\\p{L}+|durchfuhr\\p{L}+|umsetz\\p{L}+|wart(?:en|e|et)|noch(?! (?:bis|einmal))|entscheid\\p{L}+|entschieden|entschluss|genehmig\\p{L}+|freigabe|freigegeben|befugt\\p{L}*|berechtigt|zeichnungsberechtigt|darf|durfen|unterschr\\p{L}+|unterschrieb\\p{L}+|zustandig|verantwort\\p{L}+|sicher|gewiss|klar|unklar|richtig|korrekt|stimmt|(?:ist|sind|war|waren|etwas|alles) falsch|fehler|irrtum|gultig|pruf\\p{L}+|gepruft|kost(?:en|et|enlos)|preis\\p{L}*|zahl(?:en|t)|gebuhr\\p{L}*|angebot|budget|geld|betrug|phishing|echt|ernst|entwurf|beispiel|muster|kund\\p{L}+|verlang(?:er|erung)\\p{L}*|kundig\\p{L}+|storn\\p{L}+|stopp\\p{L}*|zuruck\\p{L}+|verschieb\\p{L}+|ander(?:n|t|ung|ungen)|geandert|frage\\p{L}*|kopie|unterlagen|moglich|glaub\\p{L}+|einwand|einwande|bedenken|vorbehalt|bedingung\\p{L}*|folgen|projekt|vorhaben|software|wartung|vertrag|vertrage|bestatig\\p{L}*|passier(?:en|t)|support|verkaufer|handler',
    fr: "ca|cela|ceci|celle-ci|celui-ci|ci-dessus|ci-dessous|c'est|en (?:sais|savons|sait)|tout|rien (?:de|n')|demandes?|commande[rs]?|transf\\p{L}+|migr\\p{L}+|donnees|informations|renseignements|proced\\p{L}+|trait\\p{L}+|execut\\p{L}+|attend\\p{L}*|encore|decid\\p{L}+|decision|approuv\\p{L}+|valid\\p{L}+|autoris\\p{L}+|habilit\\p{L}+|permi\\p{L}+|sign(?:e|er|ee|ature)|responsab\\p{L}+|surs?|certain(?:e|s)?(?! monsieur)|clair|exact\\p{L}*|correct\\p{L}*|juste|vrai|erreurs?|faux|verifi\\p{L}+|cout\\p{L}*|prix|tarifs?|pay\\p{L}+|frais|devis|budget|argent|arnaque|fraude|hameconnage|serieux|brouillon|exemples?|modeles?|clients?|renouvel\\p{L}+|resili\\p{L}+|arret(?:er|ez|ons)|report(?:er|ez|ons)|modif\\p{L}+|question|copie|documents?|possible|croi[st]|objections?|reserves?|conditions?|consequences|projets?|logiciel|maintenance|contrats?|confirm(?:er|ez|ons|ation)|support|vendeur|revendeur",
    es: 'esto|eso|ello|aquello|arriba|abajo|todo(?! (?:el|los))|nada de|pedid[oa]|solicit\\p{L}+|transf\\p{L}+|traspas\\p{L}+|migra\\p{L}*|datos|informacion|proced\\p{L}+|proces\\p{L}+|tramit\\p{L}+|ejecut\\p{L}+|esper\\p{L}+|todavia|aun|decid\\p{L}+|decision|aprob\\p{L}+|aprueb\\p{L}+|autoriz\\p{L}+|permi\\p{L}+|firm(?:a|ar|ado)|responsab\\p{L}+|segur[oa](?!dad)|(?<!por )cierto|clar[oa]|correct[oa]s?|verdad|errores|error|equivoc\\p{L}+|valid[oa]s?|verific\\p{L}+|comprob\\p{L}+|cuesta|costar\\p{L}*|coste|precios?|pagar|tarifas?|presupuesto|dinero|estafa|fraude|phishing|serio|borrador|ejemplos?|clientes?|renov\\p{L}+|(?<!si[nm] |sem )par(?:ar|en)|anul\\p{L}+|retir\\p{L}+|aplaz\\p{L}+|pregunta|copia(?! de seguridad)|documentos?|posible|creo|objecion\\p{L}*|reservas|condicion\\p{L}*|proyecto|planes|software|mantenimiento|contrato|confirm(?:ar|ado|acion)|soporte|vendedor|revendedor',
    pt: 'isto|isso|aquilo|acima|abaixo|tudo|nada (?:de|disso)|pedido|solicit\\p{L}+|transf\\p{L}+|migra\\p{L}*|dados|informac\\p{L}+|proced\\p{L}+|process\\p{L}+|execut\\p{L}+|espera\\p{L}+|aguard\\p{L}+|ainda|decid\\p{L}+|decisao|aprov\\p{L}+|autoriz\\p{L}+|permi\\p{L}+|assina\\p{L}+|responsav\\p{L}+|cert[oa]|clar[oa]|corret[oa]s?|correct[oa]s?|verdade|erros?|engano|valid[oa]s?|verific\\p{L}+|custa|custo|precos?|pagar|taxas?|orcamento|dinheiro|golpe|burla|fraude|serio|rascunho|exemplos?|clientes?|renov\\p{L}+|(?<!si[nm] |sem )par(?:ar|em)|anul\\p{L}+|cancel(?:ar|em|amos)|adi(?:ar|em)|alter\\p{L}+|pergunta|copia|documentos?|possivel|acho que|acredit\\p{L}+|objec\\p{L}+|reservas|condic\\p{L}+|projeto|projecto|software|manutencao|contrato|confirm(?:ar|ado|acao)|suporte|vendedor|revendedor',
    it: 'cio|quest[oaie](?! (?:mattina|settimana))|quello|sopra|sotto|tutto|niente di|richiest\\p{L}+|ordin(?:e|are)|trasf\\p{L}+|migra\\p{L}*|dati|informazion\\p{L}+|proced\\p{L}+|esegu\\p{L}+|aspett\\p{L}+|ancora|decis\\p{L}+|decid\\p{L}+|approv\\p{L}+|autorizz\\p{L}+|permes\\p{L}+|firm(?:a|are|ato)|responsabil\\p{L}+|sicur[oai]|cert[oai]|chiar[oa]|corrett[oaie]|giust[oaie]|ver[oa]|error[ei]|sbagli\\p{L}+|valid[oaie]|verific\\p{L}+|costa|costo|costi|prezz[oi]|pagare|tariff[ae]|preventivo|budget|soldi|truffa|frode|serio|bozza|esempi[oa]?|client[ei]|rinnov\\p{L}+|disd\\p{L}+|ferm(?:are|ate)|rinvi\\p{L}+|modific\\p{L}+|domanda|copia|document[oi]|possibile|credo|obiezion\\p{L}+|riserve|condizion\\p{L}+|progetto|software|manutenzione|contratto|conferm(?:are|ato|a)|supporto|venditore|rivenditore',
    nl: 'dit|dat (?:is|was|wordt|moet|kan|mag|klopt|gaat|we|wij|ik|hij|ze|zij)|hiermee|daarmee|hiervan|daarvan|hierover|daarover|ervan|hierboven|hieronder|alles|niets|aanvra\\p{L}+|verzoek|bestelling|bestell\\p{L}+|overdra\\p{L}+|overzet\\p{L}+|verhuiz\\p{L}+|gegevens|informatie|uitvoeren|verwerk\\p{L}+|behandel\\p{L}+|wacht\\p{L}*|nog|beslis\\p{L}+|besluit\\p{L}*|besloten|goedkeur\\p{L}*|goedgekeurd|toestemming|bevoegd|gemachtigd|mag|mogen|teken(?:en|t|d)|verantwoord\\p{L}+|zeker|duidelijk|juist|correct|klopt|waar|fout\\p{L}*|vergissing|geldig|control\\p{L}+|kost|kosten|prijs|prijzen|betalen|tarief|offerte|budget|geld|oplichting|fraude|echt|serieus|concept|voorbeeld|klant\\p{L}*|verleng\\p{L}+|opzeg\\p{L}+|stop\\p{L}*|intrek\\p{L}+|uitstel\\p{L}*|wijzig\\p{L}+|verander\\p{L}+|vraag|kopie|document\\p{L}*|mogelijk|geloof|bezwa\\p{L}+|voorbehoud|voorwaarde\\p{L}*|project|plannen|software|onderhoud|contract|bevestig(?:en|ing|d)|support|verkoper',
    pl: 'to|tego|tym|temu|tej|ta|te|powyzsz\\p{L}+|ponizsz\\p{L}+|wszystko|nic (?:z|nie)|wnios\\p{L}+|prosb\\p{L}+|zamow\\p{L}+|przeni\\p{L}+|przenos\\p{L}+|migr\\p{L}+|dane|danych|informacj\\p{L}+|wykon\\p{L}+|realiz\\p{L}+|czek\\p{L}+|poczek\\p{L}+|jeszcze|decyz\\p{L}+|zdecyd\\p{L}+|zatwierdz\\p{L}+|upowazn\\p{L}+|uprawn\\p{L}+|pozwol\\p{L}+|podpis\\p{L}+|odpowiedzialn\\p{L}+|pewn\\p{L}+|jasn[aey]|poprawn\\p{L}+|prawd\\p{L}+|bled\\p{L}*|blad\\p{L}*|pomyl\\p{L}+|wazn\\p{L}+|sprawdz\\p{L}+|koszt\\p{L}*|cen[aey]|zaplac(?:ic|imy)|oplat\\p{L}+|ofert\\p{L}+|budzet\\p{L}*|pieniedz\\p{L}*|oszust\\p{L}+|powaznie|wersja|przyklad\\p{L}*|klient\\p{L}*|przedluz\\p{L}+|wypowied\\p{L}+|wstrzym\\p{L}+|wycof\\p{L}+|zmian\\p{L}*|zmien\\p{L}+|pytani\\p{L}+|kopi[aei](?! zapasow)|dokument\\p{L}*|mozliw\\p{L}+|sadz\\p{L}+|sprzeciw\\p{L}*|zastrzez\\p{L}+|warun\\p{L}+|projekt\\p{L}*|oprogramow\\p{L}+|umow\\p{L}+|potwierdz\\p{L}*|wsparci\\p{L}+|sprzedaw\\p{L}+',
  }).map(([tongue, words]) => [tongue as Tongue, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u')]),
);
const bearingJapanese =
  /これ|それ|この|その|以下|下記|上記|こちら|本件|当件|依頼|申請|注文|移行|移管|移転|データ|情報|内容|進め|処理|実行|手続|待|まだ|未定|決定|決ま|検討|承認|許可|権限|署名|責任|確か|確認|確実|正し|間違|誤|有効|費用|料金|価格|金額|見積|予算|支払う|詐欺|迷惑メール|本物|下書き|例え|例と|お客様|顧客|更新|解約|中止し|取り消|取消|保留|延期|質問|書類|可能|思い|異議|条件|計画|ソフト|保守|契約|サポート/u;

/** "He is not one of us": of whoever wrote what stands below. */
const author: Readonly<Partial<Record<Tongue, string>>> = {
  en: 'he|she|they',
  de: 'er|sie',
  fr: 'ils?|elles?',
  es: 'ella|ellos|ellas',
  pt: 'eles?|elas?',
  it: 'lui|lei|loro',
  nl: 'hij|zij|ze',
  pl: 'on|ona|oni',
};

/** What is agreed to, or not, is named: "to the new parking rules". */
const agreesTo = lean(
  /(?<!\p{L})(?:agree[sd]?|consent\p{L}*|said (?:yes|no)) (?:to|with|on|about) \p{L}|(?<!\p{L})mit (?:de[mnr]|unser\p{L}+) .{3,60}einverstanden|d'accord (?:avec|pour|sur) \p{L}|de acuerdo con \p{L}|concord\p{L}+ com \p{L}|d'accordo (?:con|su) \p{L}|(?:eens|akkoord) met \p{L}|zgod\p{L}+ na \p{L}|zgadza\p{L}* (?:sie )?(?:z|na) \p{L}|\p{L}(?:に|には)[^、。]{0,6}(?:同意|賛成|承諾)/u,
);

const begins = (persons: string): RegExp => new RegExp(`^(?:\\p{L}{1,4} )?(?:${persons})(?!\\p{L})`, 'u');
const least_words = 4;

/** True for "The lift has been out of order for nine days": it names nothing of the request, and points at nothing said. */
export function isBesides(text: string, tongue: Tongue | null): boolean {
  const plain = fold(text).replace(anotherStory, ' ');
  const { hits, tokens } = findConcepts(plain, tongue);
  if (hits.some((hit) => has(hit, ...ofRequest)) || /@|[A-Z\d]{4}-[A-Z\d]{4}/u.test(text)) return false;
  if (hits.some((hit) => has(hit, 'agree')) && !agreesTo.test(plain)) return false;
  if (tongue === 'ja') return !bearingJapanese.test(plain) && text.length > 8;
  const persons = tongue === null ? undefined : author[tongue];
  return (
    persons !== undefined &&
    tokens.length >= least_words &&
    !begins(persons).test(plain) &&
    bearing.get(tongue)?.test(plain) === false
  );
}
