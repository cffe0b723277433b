import type { FactName, FactSource, FactSources } from '../../../../contract/request.ts';
import { lean } from '../words/lean.ts';
import { all, facts, harmlessTopics, isAbout, type About } from './about.ts';
import { keepsHolder } from './handed-over.ts';
import { tellsNumber } from './house-number.ts';
import { correctsOwn, saysAnew } from './own-correction.ts';
import { leavesAccountOpen, leavesHolder, plainlyMeant, vaguelyMeant } from './own-doubt.ts';
import { analyze } from '../claims/analysis.ts';
import { judge } from '../claims/claims.ts';
import { allTheSame } from '../claims/match-refusals.ts';
import { unsaysConsent } from '../claims/open-consent.ts';
import { otherHostings, speaksOfOthersOnly } from '../claims/hosting.ts';
import { isWithin } from '../claims/standing.ts';
import { namesIn } from '../names/people.ts';
import { allHolds, holdsAll } from '../voices/affirmed.ts';
import { leadsToAnswer, leadsToDictated } from '../voices/dictated.ts';
import { isBesides } from '../voices/besides.ts';
import {
  answersWhose,
  lacksLeave,
  leavesAccount,
  takesAccount,
  withoutHandingOn,
  type Around,
} from '../voices/handed-on.ts';
import { exceptedIn } from '../voices/excepted.ts';
import { saidToHold, upholds, withoutUnchanged } from '../voices/upheld.ts';
import { tongueIn, type Reading } from '../context.ts';
import type { Tongue } from '../words/language.ts';
import { conceptsIn, findConcepts, has, type Hit } from '../lexicon/find.ts';
import { withoutFaultless } from '../keys/affirmed.ts';
import { notMine } from '../words/unmeant.ts';
import type { Topic } from '../words/topics.ts';
import { hasStreetWord } from '../places/street-words.ts';
import { tellsOtherHouse, withoutContrast } from '../words/contrast.ts';
import { isPassedOn } from '../voices/sections.ts';
import { ofMail } from '../words/mails.ts';
import { overWith } from '../words/over-with.ts';
import { fold } from '../words/text.ts';
import { sentencesOf, type Sentence } from '../words/sentences.ts';

/** "Could you handle this?" asks for nothing but that it be done. */
const request = lean(
  /(?<!\p{L})(?:could you|can you|would you|will you|may i ask|könnten sie|können sie|könntet ihr|würden sie|pourriez|pouvez|podr[íi]a|pueden?|podem|poderiam|pode|potete|potreste|può|kunt u|kun je|zou u|czy mog(?:ą|libyście))|ください|いただけ/iu,
);
/** "The colleague's account, not mine", "don't hesitate to call": denies nothing that was said below. */
const harmless = lean(
  /(?<!\p{L})(?:not me|(?:he|she|they|who)(?:'s|'re| is| are| has| have)? (?:no longer|not) (?:works?|working|work|been|with us|here|employed)(?: (?:here|with us|for us|at the \p{L}+))?(?: any ?more)?|(?:ist|sind|arbeitet|arbeiten) nicht mehr (?:bei uns|hier|im (?:haus|unternehmen)|da)|(?:ne travaille|ne travaillent|n'est|ne sont) plus (?:chez nous|ici|là|dans (?:la maison|l'entreprise))|ya no (?:trabajan?|está|están) (?:aquí|con nosotros|en la (?:empresa|casa))|já não (?:trabalham?|está|estão) (?:aqui|connosco|na empresa)|non (?:lavora|lavorano|è|sono) più (?:qui|da noi|con noi|in azienda)|(?:werkt|werken|is|zijn) niet meer (?:hier|bij ons|in dienst)|(?:nie pracuje|już nie pracuje) (?:tu|u nas|w firmie)|(?:(?:mistyped|misspelled|misspelt|got wrong|mis-typed) your (?:e-?mail )?address|(?:bei|in|mit) (?:ihrer|eurer|deiner) (?:e-?mail-?)?adresse vertippt|(?:ihre|eure|deine) (?:e-?mail-?)?adresse falsch (?:geschrieben|getippt)|trompée? (?:dans|d') votre adresse|equivoc\p{L}+ (?:en|con|de) (?:su|vuestra) (?:dirección|correo)|engan\p{L}+ no vosso endereço|sbagliat\p{L} il vostro indirizzo|(?:uw|jullie) adres verkeerd (?:getypt|geschreven))|(?:not|nicht|pas|no|não|non|niet|nie) (?:(?:les?|la|el|il|o|a|die|de) )?(?:ours|unser\p{L}{0,2}|nôtres?|nuestr[oa]s?|noss[oa]s?|nostr[oaie]|onze|nasz[ae]?)(?=[.,;!]|$)|(?:not|nicht|pas|no|não|non|niet|nie) (?:(?:to|into|auf|an|zu|in|sur|à|a|en|para|su|op|naar|aan|na|do) )?(?:mine|my own|(?<=to )me|meines?|meinen?|mir|le mien|au mien|la mienne|el mío|al mío|la mía|o meu|a minha|il mio|al mio|sul mio|alla mia|la mia|de mijne|mijn|mój|moje)|(?:don't|do not) hesitate|zögern sie nicht|n'hésitez pas|no duden?|não hesitem?|non esitate|aarzel niet|if (?:you (?:need|have)|anything|there is)|(?:wenn|falls|sollten) (?:sie|noch|etwas|es)(?! \p{L}+ cloud)|no expert|(?:any|for) (?:further |other |more )?(?:questions?|queries|doubts?)[^.!]{0,60}|(?:bei|für) (?:\p{L}+ )?(?:rück)?fragen[^.!]{0,60}|pour toute (?:question|précision|information)[^.!]{0,60}|(?:ante |por )?cualquier (?:cosa|duda|consulta|aclaración)[^.!]{0,60}|(?:para )?qualquer (?:coisa|dúvida)[^.!]{0,60}|per (?:qualsiasi|ogni|eventuali) (?:cosa|dubbi\p{L}|chiariment\p{L}|domand\p{L})[^.!]{0,60}|(?:bij|voor) vragen[^.!]{0,60}|w razie (?:pytań|wątpliwości)[^.!]{0,60}|\((?=[^()]*(?<!\p{L})(?:english|german|french|spanish|portuguese|italian|dutch|polish|japanese|deutsch|englisch|anglais|allemand|français|inglés|español|inglês|português|inglese|italiano|engels|nederlands|angielsk\p{L}*)(?!\p{L}))[^()]*\)|se trouvent?|kein(?:en)? expert\p{L}*|not only|nicht nur|for your information)(?!\p{L})/giu,
);
/** "I did not want to type it over": why it stands where it stands. */
const notCopied = lean(
  /(?<!\p{L})(?:(?:did not|didn't|do not|don't) (?:want|like|dare|wish) to (?:copy|retype|type)[^.,;]*|too (?:long|big) (?:to|for)[^.,;]*|(?:zu|te) lan?g (?:zum|um|om|für)[^.,;]*|trop longue? pour[^.,;]*|demasiad[oa] larg[oa] para[^.,;]*|(?:muito|demasiado) (?:longa|comprid[oa]) para[^.,;]*|troppo lung[oa] per[^.,;]*|zbyt dług\p{L} (?:na|by|żeby)[^.,;]*|(?:n'ai|n'avons) pas (?:voulu|osé) (?:la |le )?(?:recopier|retaper|copier)[^.,;]*|(?:wollte|möchte|wollten|mochte) (?:ihn |sie |es |das )?(?:lieber )?nicht (?:von hand )?(?:abtippen|abschreiben)[^.,;]*|no (?:quise|quería|he querido) (?:copiar|teclear|transcribir)\p{L}*[^.,;]*|não (?:quis|queria) (?:copiar|digitar|transcrever)\p{L}*[^.,;]*|non (?:ho|volevo) (?:voluto )?(?:ricopiar|trascriver|digitar)\p{L}*[^.,;]*|wilde (?:hem |die |het )?niet (?:overtypen|overschrijven)[^.,;]*)/giu,
);
/** "I pass this on because no mail leaves his mailbox": why it comes this way. */
const passesOn = lean(
  /(?<!\p{L})(?:forward\p{L}*|pass(?:ing)? (?:this|it) on|attach\p{L}*|enclos\p{L}*|(?:anbei|beigefügt|angehängt)|leite\p{L}*|weiter\p{L}*|(?:ci-)?joi(?:n|nt)\p{L}*|transmet\p{L}*|transf[èé]r\p{L}*|adjunt\p{L}*|reenv[ií]\p{L}*|anex\p{L}*|reencaminh\p{L}*|encaminh\p{L}*|allegat?\p{L}*|inoltr\p{L}*|bijgevoegd|bijlage|stuur\p{L}*|przesył\p{L}*|przekaz\p{L}*|załącz\p{L}*)(?!\p{L})/iu,
);
const because = lean(
  /[,;(–—]?\s*(?<!\p{L})(?:because|since|as (?:he|she|they|his|her|their|our|the)|weil|denn|da (?:er|sie|sein|ihr|unser)\p{L}*|car|parce qu|puisqu|porque|ya que|pois|já que|perché|poiché|siccome|omdat|aangezien|bo|ponieważ|gdyż)(?!\p{L})[^.;!?]*/iu,
);
const withdraws = lean(
  /(?<!\p{L})(?:withdraw\p{L}*|cancel\p{L}*|never asked|unsolicited|zurückziehen|zurückgezogen|storn\p{L}*|hinfällig|retir(?:er|ons) (?:notre|ma|la) demande|annul\p{L}*|anular|cancelar|ritir\p{L}*|intrekken|wycof\p{L}*|(?:another|other) customer|an? example)(?!\p{L})|取り消|取消|キャンセル/iu,
);

/** "I withdraw three statements": the others stand. */
const withdrawsPart = lean(
  /(?<!\p{L})(?:withdraw\p{L}*|zuruck\p{L}+|retir\p{L}+|ritir\p{L}+|annul\p{L}+|intrek\p{L}+|wycof\p{L}+)(?: \p{L}+){0,2} (?:one|two|three|four|part|parts|some|a few|several|einen?|zwei|drei|einige|teile?|une?|deux|trois|quelques|una?|dos|tres|algun\p{L}+|parte|dois|duas|alguns|due|tre|alcun\p{L}+|een|twee|drie|enkele|dw\p{L}+|trzy|kilka)(?!\p{L})|(?<!\p{L})(?:einen?|zwei|drei|einige|teile?|een|twee|drie|enkele)(?: \p{L}+){1,6} (?:zuruck\p{L}*|intrek\p{L}*)(?!\p{L})/u,
);

/** "How are you?": asks for nothing that is read here. */
const greeting = lean(
  /(?<!\p{L})(?:how (?:are|is|have) (?:you|everyone|things|it)|wie geht(?:'s| es)|comment (?:allez|vas|ça va)|ça va|c[óo]mo (?:est[áa]n?|le[s]? va|va)|qu[ée] tal|tudo (?:bem|bom)|como (?:est[áa]|estão|vão?|vai)|come (?:sta|state|va)|hoe (?:gaat|is) het|(?:jak|co) (?:się|u) \p{L}+|お元気)[^?？.!]{0,30}[?？]/giu,
);
/** "He has my full approval": consent that is given, and none that is waited for. */
const approved = lean(
  /(?<!\p{L})(?:(?:has|have|with|gave|given) (?:\p{L}+ )?(?:my|our) (?:full |whole )?(?:approval|ok|okay|consent|agreement)|(?:hat|haben|mit) (?:\p{L}+ )?(?:meine|unsere)[rn]? (?:volle[rn]? )?(?:freigabe|genehmigung|zustimmung)|(?:a|avec|ont) (?:mon|notre) (?:plein )?accord|(?:tienen?|cuenta con|con) (?:mi|nuestra) (?:plena )?(?:aprobaci[óo]n|autorizaci[óo]n|conformidad)|(?:tem|têm|com) a (?:minha|nossa) (?:plena )?(?:aprovação|autorização)|(?:ha|hanno|con) (?:la mia|la nostra|il mio) (?:piena? )?(?:approvazione|benestare|consenso)|(?:heeft|met) (?:mijn|onze) (?:volle(?:dige)? )?(?:goedkeuring|toestemming)|(?:ma|mają) (?:moją|naszą) (?:pełną )?(?:zgodę|aprobatę|akceptację))(?!\p{L})/giu,
);
/** "It was still awaiting the director's approval": then, and it is sent now. */
const waited = lean(
  /(?<!\p{L})(?:(?:was|were|had been) (?:still |then |only )*(?:awaiting|waiting|pending|on hold|stuck|held up)|(?:wartete|lag|hing|fehlte) (?:\p{L}+ )?noch|(?:attendait|manquait) (?:encore|alors)|(?:esperaba|faltaba|estaba pendiente) (?:aún|todavía|entonces)|(?:aguardava|faltava) (?:ainda|então)|(?:aspettava|mancava) (?:ancora|allora)|(?:wachtte|lag) (?:toen |nog )+|(?:czekało|czekała|czekał) (?:jeszcze|wtedy))(?!\p{L})[^.;!?]*/giu,
);
/** "That the numbers are equal stays agreed": it holds. */
const stays = /^(?:stay|remain|bleib|rest|qued|fic|blij|pozosta|zosta)/u;
/** "Has yet to be approved": not said to be so. */
const open = lean(
  /(?<!\p{L})(?:yet to be|still (?:has|have|needs?) to|still (?:being|to be)|noch (?:zu klären|offen|nicht)|muss noch|müssen noch|doit encore|reste à|falta (?:que|por)|ainda (?:falta|tem)|deve ancora|moet nog|musi jeszcze)(?!\p{L})|まだ/iu,
);

const pending = lean(
  /(?<!\p{L})(?:(?:has|have|needs?|must|will have) (?:to )?(?:first )?(?:be )?(?:approv|agree|decid|discuss|clear|sign|check|ask|look)\p{L}*|spoke too soon|too (?:early|soon|hasty)|muss\p{L}* (?:\p{L}+ ){0,6}(?:zustimm|genehmig|freigeb|entscheid|pruf|klar)\p{L}*|doi(?:t|vent) (?:\p{L}+ ){0,4}(?:approuv|valid|decid|accept)\p{L}*|(?:tiene[n]?|debe[n]?) (?:que )?(?:\p{L}+ ){0,4}(?:aprob|decid|autoriz)\p{L}*|deve[m]? (?:\p{L}+ ){0,4}(?:aprov|decid|autoriz|approv)\p{L}*|moet\p{L}* (?:\p{L}+ ){0,5}(?:goedkeur|beslis|akkoord)\p{L}*|musi (?:\p{L}+ ){0,4}(?:zatwierdz|zgodz|zdecyd)\p{L}*)/u,
);

/** "State: pending   Owner: Jane": the head that a ticket system puts above. */
const ticket = lean(/^\p{L}[\p{L} ]{1,20}: \S.{0,80}? {2,}\p{L}[\p{L} ]{1,20}: /u);
/** "I filled all fields except the last one": so it is with a form. */
const filled = lean(
  /(?<!\p{L})(?:fill\p{L}*|complet\p{L}*|answered|ausgefüllt|beantwortet|rempli\p{L}*|répondu|rellen\p{L}*|contestad\p{L}*|preench\p{L}*|respond\p{L}*|compilat\p{L}*|rispost\p{L}*|ingevuld|beantwoord|wypełni\p{L}*)(?!\p{L}).{0,60}(?<!\p{L})(?:except|apart from|but|bis auf|außer|sauf|salvo|excepto|menos|exceto|tranne|behalve|op|oprócz|poza)(?!\p{L})/iu,
);
/** An answer to a question about one of these leaves the other facts as they are. */
const apart: ReadonlySet<Topic> = new Set<Topic>([
  'street',
  'address',
  'postalCode',
  'city',
  'cityLine',
  'region',
  'country',
  'organization',
  'expert',
  'host',
  'hostUsers',
]);

const nameFacts = ['firstName', 'lastName'] as const;

/** What an answer to a question of that topic is about. */
const askedFor: Readonly<Partial<Record<Topic, readonly About[]>>> = {
  server: ['server'],
  hosting: ['server'],
  match: ['match'],
  key: ['key'],
  account: ['account'],
  name: ['first', 'last'],
  firstName: ['first'],
  lastName: ['last'],
};

const longest_aside_chars = 140;
const longest_lead_chars = 70;
const ofAnswers = lean(
  /(?<!\p{L})(?:answers?|repl(?:y|ies)|questions?|points?|antwort\p{L}*|frage\p{L}*|punkte?n?|réponses?|respuestas?|preguntas?|puntos?|respostas?|perguntas?|pontos?|rispost\p{L}|domand\p{L}|punti|antwoord\p{L}*|vra(?:ag|gen)|odpowied\p{L}*|pyta\p{L}*)(?!\p{L})|回答|質問/iu,
);
const leadsToAnswers = (text: string): boolean =>
  text.length <= longest_lead_chars && /[:：]\s*$/u.test(text) && ofAnswers.test(text);

/** "Hope you are well", "no rush", "how long will it take?", "I am out of the office": of no request at all. */
const aside = new RegExp(
  [
    "\\b(?:hope|hoping) (?:you|this|that|all|everything|these|it)\\b|\\bno (?:rush|hurry)\\b|\\b(?:not|nothing) (?:urgent|pressing)\\b|\\b(?:how long|how soon|when (?:can|will|do|does|should)|do we (?:get|need)|will (?:we|i) (?:get|receive))\\b.*[?？]\\s*$|\\b(?:if|in case|should) (?:there is |there's |i (?:have )?)?(?:anything|something)(?: else| more)?(?: is| be)? (?:missing|unclear|needed|wrong|forgot\\w*)|\\b(?:anything|something) (?:else )?(?:is )?missing\\b|\\b(?:out of (?:the )?office|not in (?:the office|on)|on (?:(?:parental|maternity|paternity|sick|family|annual|study|unpaid|medical|compassionate|long|extended) )?(?:leave|holiday|vacation)|on (?:a )?sabbatical|off sick|not available|away (?:from|until|till))\\b|\\bwould be (?:great|nice|good|lovely|helpful|wonderful|appreciated|perfect)\\b|\\b(?:invoice|receipt)\\b.*[?？]\\s*$|\\bnobody answered\\b",
    '\\b(?:ich|wir) hoffen?\\b|\\beilt nicht\\b|\\bnicht (?:dringend|eilig)\\b|\\bkeine eile\\b|\\b(?:wie lange|wann|bis wann|bekommen wir|erhalten wir)\\b.*[?？]\\s*$|\\b(?:falls|wenn|sollte|sofern)\\b.{0,30}\\b(?:fehlt|fehlen|unklar)\\b|\\bnicht im (?:buro|haus)\\b|\\b(?:im (?:urlaub|mutterschutz|krankenstand|sabbatical)|in (?:elternzeit|karenz|mutterschutz)|krankgeschrieben)\\b|\\bware (?:schon|gut|toll|super|nett|hilfreich)\\b|\\b(?:rechnung|empfang|eingang)\\b.*[?？]\\s*$',
    "\\b(?:j'espere|nous esperons|esperant)\\b|\\b(?:pas|rien d')\\s?(?:urgent|presse)|\\b(?:combien de temps|quand)\\b.*[?？]\\s*$|\\bs'il (?:vous )?manque\\b|\\b(?:absente?s?|en (?:long |longs )?conges?|en vacances|en arret(?: maladie)?)\\b|\\bce serait (?:bien|super|parfait|gentil)\\b|\\b(?:facture|reception)\\b.*[?？]\\s*$",
    '\\b(?:espero|esperamos|esperando)\\b|\\bno (?:corre|hay|es|tengo|tenemos) (?:prisa|urgen\\w+)|\\b(?:cuanto (?:tarda|tiempo)|cuando)\\b.*[?？]\\s*$|\\bsi (?:les |os |te |le )?falta\\b|\\b(?:de vacaciones|de baja|de permiso|de licencia (?:por|de) (?:maternidad|paternidad|enfermedad))\\b|\\bseria (?:bueno|genial|estupendo|ideal)\\b|\\b(?:factura|recepcion)\\b.*[?？]\\s*$',
    '\\bnao (?:ha|tem|temos|tenho) (?:pressa|urgencia)|\\b(?:quanto tempo|quando)\\b.*[?？]\\s*$|\\bse (?:vos |lhes )?faltar\\b|\\b(?:de ferias|de baixa|em licenca|de licenca)\\b|\\bseria (?:bom|otimo|optimo|ideal)\\b|\\b(?:fatura|rececao|recebimento)\\b.*[?？]\\s*$',
    "\\b(?:spero|speriamo|sperando)\\b|\\bnon c'e (?:fretta|urgenza)\\b|\\bnon e urgente\\b|\\b(?:quanto tempo|quando)\\b.*[?？]\\s*$|\\bse (?:vi |le )?manca\\b|\\b(?:in ferie|in (?:maternita|paternita|malattia|congedo|aspettativa))\\b|\\bsarebbe (?:bello|ottimo|l'ideale|perfetto)\\b|\\b(?:fattura|ricezione|ricevuta)\\b.*[?？]\\s*$",
    '\\b(?:ik hoop|we hopen|wij hopen|hopelijk)\\b|\\bgeen haast\\b|\\bniet (?:dringend|urgent)\\b|\\b(?:hoe lang|wanneer)\\b.*[?？]\\s*$|\\b(?:als|mocht) er (?:iets|nog iets|wat)\\b.{0,20}\\bontbreekt\\b|\\bmocht er iets ontbreken\\b|\\b(?:met vakantie|op vakantie|niet op kantoor|met (?:\\w*verlof|zwangerschapsverlof)|ziek thuis)\\b|\\bzou (?:fijn|mooi|prettig) zijn\\b|\\b(?:factuur|ontvangst)\\b.*[?？]\\s*$',
    '\\bmam\\w* nadzieje\\b|\\bnie ma pospiechu\\b|\\bnie (?:jest )?piln\\w+|\\b(?:ile|jak dlugo|kiedy)\\b.*[?？]\\s*$|\\b(?:jesli|gdyby|jezeli) (?:czegos|cos) (?:brakuje|brakowalo|zabraklo)|\\bna (?:urlopie|zwolnieniu)\\b|\\bfaktur\\w*\\b.*[?？]\\s*$',
    '休暇中|育休中|産休中|休職中|急ぎではありません|急ぎません|お元気|どのくらい|いつ(?:頃|ごろ)?.*[?？。]$|不足が|恐れ入り',
  ].join('|'),
  'u',
);

/** "I must take back my second point": one of what was said, and what follows says which. */
const onePoint = lean(
  /(?<!\p{L})(?:(?:my|our|the) (?:first|second|third|fourth|fifth|last|answer to (?:the )?(?:first|second|third|last)|one) (?:point|answer|item|statement|question|yes)|(?:point|item|answer|no\.?|number) ?(?:#|no\.? ?)?[1-8](?!\d)|one (?:point|thing|correction|exception)|(?:mein\p{L}*|unser\p{L}*|de[nmr]|die) (?:erste|zweite|dritte|vierte|letzte)\p{L}* (?:punkt|antwort|angabe|aussage)|(?:in )?(?:einem|einen|ein) punkt|(?:zu )?punkt [1-8](?!\d)|(?:mon|ma|notre|le|la) (?:premi[eè]re?|deuxième|second\p{L}*|troisième|derni[eè]re?) (?:point|réponse)|(?:un|le) point(?: [1-8])?(?!\p{L})|(?:mi|nuestr[oa]|el|la) (?:primer|segund|tercer|últim)\p{L}* (?:punto|respuesta)|(?:el|un) punto(?: [1-8])?(?!\p{L})|(?:o|a) (?:meu |minha |nosso |nossa )?(?:primeir|segund|terceir|últim)[oa] (?:ponto|resposta)|(?:o|um) ponto(?: [1-8])?(?!\p{L})|(?:il|la) (?:mio |mia |nostro |nostra )?(?:prim|second|terz|ultim)[oa] (?:punto|risposta)|(?:il|un) punto(?: [1-8])?(?!\p{L})|(?:mijn|ons|onze|het|de) (?:eerste|tweede|derde|laatste) (?:punt|antwoord)|(?:één|een) punt|punt [1-8](?!\d)|(?:mój|nasz|moją|naszą)? ?(?:pierwsz|drug|trzeci|ostatni)\p{L}* (?:punkt|odpowiedź)|punkt [1-8](?!\d))(?!\p{L})|(?:[1-8１-８一二三四]つ目|第[1-8一二三四]|[1-8]番目?)の?(?:点|回答|項目)/iu,
);

/** "Forget what I said about the Expert, we don't want them any more": of nobody else. */
const deniesExpert = (text: string, hits: readonly Hit[]): boolean =>
  hits.some((hit) => has(hit, 'expert')) &&
  (overWith.test(text) || hits.some((hit) => has(hit, 'neg', 'no', 'wrong', 'old', 'past') && !has(hit, 'filler'))) &&
  !hits.some((hit) => has(hit, 'account', 'email', 'key', 'server', 'cloud', 'datacenter', 'match', 'users', 'holder'));

/** "Sorry, I typed it in the wrong order, it shall be Kauppakatu 12 B": the street alone was wrong. */
const putsStreetRight = (text: string, hits: readonly Hit[]): boolean =>
  hits.some((hit) => has(hit, 'wrong')) &&
  !hits.some((hit) => has(hit, 'maybe', 'refuse', 'trial', 'city')) &&
  /\p{Lu}\p{L}+ \d{1,4}(?!\d)|\d{1,4},? \p{Lu}\p{L}+/u.test(text) &&
  hasStreetWord(text);

/** What a sentence of the writer's own leaves open of what stands below it. */
function doubted({ text }: Sentence, tongue: Tongue | null, handing: Around | null, upheld: boolean): readonly About[] {
  const kept = handing === null ? text : withoutHandingOn(text, tongue, handing);
  const plain = withoutContrast(
    withoutUnchanged(withoutFaultless(passesOn.test(kept) ? kept.replace(because, ' ') : kept)),
  )
    .replace(greeting, ' ')
    .replace(approved, ' ')
    .replace(waited, ' ')
    .replace(ofMail, ' ')
    .replace(harmless, ' ')
    .replace(notMine, ' ')
    .replace(notCopied, ' ')
    .replace(/\S+@\S+/gu, ' ');
  // "Could you migrate it please.": asked politely, and no doubt.
  const asksIt = request.test(plain) && /[.!]\s*$/u.test(plain);
  if (unsaysConsent(fold(plain))) return ['match'];
  if (withdraws.test(plain) && !withdrawsPart.test(fold(plain))) return all;
  if (handing !== null && lacksLeave(text, tongue)) return all;
  // "Data Center is too dear for a club like ours": nothing of it was said below.
  if (speaksOfOthersOnly(plain, tongue)) return [];
  if (ticket.test(text) || upholds(plain, tongue) || filled.test(plain) || isBesides(plain, tongue)) return [];
  const said = isAbout(plain, findConcepts(plain, tongue).hits);
  if (plain.length <= longest_aside_chars && aside.test(fold(plain)) && said.every((one) => one === 'account'))
    return [];
  const asks = /[?？]\s*$/u.test(plain) && !request.test(plain);
  // "The rest of it is right. Does that rule us out?": where the rest stands, a question leaves open what it names.
  // "You should have the key, shouldn't you?" leaves open the key alone.
  // "Is the account set up already?", asked by who goes on with his own mail.
  const isOfOne = said.length === 1 && (said[0] === 'key' || (handing === null && said[0] === 'account'));
  if (asks && !upheld) return isOfOne ? said : all;
  // "All of it holds, except the key (that was the test server's)": the bracket says why.
  const declared = holdsAll(text, tongue) ? plain.replace(allHolds, ' ').replace(/\([^()]*\)/gu, ' ') : plain;
  const told = asksIt ? declared.replace(request, ' ') : declared;
  const found = findConcepts(told, tongue);
  const { hits } = found;
  if (!asks && deniesExpert(told, hits)) return ['expert'];
  const about = isAbout(told, hits);
  if (asks) return about;
  // "A club like ours": a word that often is a condition, and here is none.
  const conditions = analyze(told, tongue).found.hits.filter((hit) => has(hit, 'cond'));
  const leavesOpen = (hit: Hit): boolean =>
    has(hit, 'neg', 'maybe', 'wrong', 'refuse') ||
    (has(hit, 'trial') && !stays.test(fold(told.slice(hit.start, hit.end)))) ||
    (has(hit, 'cond') && conditions.some(({ start }) => start === hit.start));
  // "As to the number of users, that has to be approved first": what was agreed to is not.
  const isPending = hits.some((hit) => has(hit, 'users', 'tier')) && (open.test(plain) || pending.test(fold(plain)));
  if (isPending) return [...about.filter((one) => one !== 'match'), 'match'];
  if (open.test(plain) || hits.some(leavesOpen)) {
    // "The Data Center that some talk of was never bought, the Server he names is right"
    const { asides } = analyze(told, tongue);
    const isOfOthers = (hit: Hit): boolean => !leavesOpen(hit) || asides.some((range) => isWithin(hit, range));
    if (about.length === 1 && about[0] === 'server' && !open.test(plain) && hits.every(isOfOthers)) return [];
    if (about.length > 0) return about;
    return upheld || hits.some((hit) => has(hit, ...harmlessTopics)) || putsStreetRight(told, hits) || tellsNumber(told)
      ? []
      : all;
  }
  const elsewhere = otherHostings(told, found).some(({ standing }) => standing !== 'aside')
    ? (['server'] as const)
    : [];
  // "The address stays the same, but it is held by Ann Lee now": who holds it is said anew.
  const renewed = hits.some((hit) => has(hit, 'holder')) && namesIn(told, found).length > 0;
  const other = handing !== null && hits.some((hit) => has(hit, 'but')) && !renewed ? about : [];
  return [...elsewhere, ...other];
}

/** "License key.", "b) Account:": nothing but what is spoken of. */
const isHeading = ({ text }: Sentence): boolean =>
  /^\W*(?:[\da-h][.)]\s*)?\p{Lu}[\p{L}-]*(?: \p{L}+){0,2}[.:]?$/u.test(text.trim());

/** Short, and no withdrawal: it goes on with what was said before it. */
const isVague = ({ text }: Sentence): boolean =>
  text.length <= 120 && !withdraws.test(text) && !/[?？]\s*$/u.test(text);

/** "Key, account and holder are right": what is said to hold is not taken back by a doubt that names nothing. */
function affirmedIn({ text }: Sentence, tongue: Tongue | null): readonly About[] {
  const { hits } = findConcepts(text, tongue);
  const about = isAbout(text, hits);
  const plain = !hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'wrong', 'refuse', 'old'));
  return about.length > 1 && plain && hits.some((hit) => has(hit, 'yes')) ? about : [];
}

/** "The account itself is correct", "address and account are the same": said in a mail that puts its writer's own right. */
const keptIn = ({ text }: Sentence, tongue: Tongue | null): readonly About[] =>
  saidToHold(text, tongue).flatMap((clause) => isAbout(clause, findConcepts(clause, tongue).hits));

/**
 * The facts that are known only from an earlier or another's mail, and that the writer's own words above it deny or leave
 * open ("the key below is the wrong one", "not yet", "is this from you?"): nothing may be done upon them.
 */
export function takenBack(
  reading: Reading,
  sources: FactSources,
  choosing: readonly string[],
): { fact: FactName; sentence: Sentence }[] {
  const { adopted } = reading.sections;
  if (adopted.length === 0) return [];
  const below = new Set(
    adopted.flatMap((line) => line.parts ?? [line]).map(({ number, origin }) => `${origin ?? ''}#${number}`),
  );
  const isBelow = (source: FactSource): boolean =>
    source.kind === 'line' && below.has(`${source.part ?? ''}#${source.line}`);
  const passedOn = adopted.some((line) => line.number > 0 && isPassedOn(reading.sections, line));
  const result: { fact: FactName; sentence: Sentence }[] = [];
  const own = sentencesOf(
    reading.sections.own.filter(({ depth }) => depth === 0),
    new Set(),
  );
  const upheld = own.some(
    ({ text }) => upholds(text, tongueIn(reading, text)) || holdsAll(text, tongueIn(reading, text)),
  );
  const isOwnCorrection = correctsOwn(reading) && saysAnew(sources);
  const affirmed = new Set(
    own.flatMap((sentence) => {
      const tongue = tongueIn(reading, sentence.text);
      return isOwnCorrection
        ? [...affirmedIn(sentence, tongue), ...keptIn(sentence, tongue)]
        : affirmedIn(sentence, tongue);
    }),
  );
  const { author } = reading.sections;
  const around = (at: number): Around => ({
    author: author?.name ?? null,
    before: own[at - 1]?.paragraph === own[at]?.paragraph ? (own[at - 1]?.text ?? null) : null,
  });
  // "He has an account, but it is the wrong one" affirms nothing.
  const leaves = (sentence: Sentence, at: number): boolean => {
    const tongue = tongueIn(reading, sentence.text);
    return (
      leavesAccount(sentence.text, tongue, around(at)) && doubted(sentence, tongue, around(at), upheld).length === 0
    );
  };
  if (passedOn && own.some(leaves)) affirmed.add('account');
  const refused = own.some(({ text }) => judge('match', analyze(text, tongueIn(reading, text))) === false);
  let doubt: { readonly paragraph: number; readonly about: readonly About[] } | null = null;
  for (const [at, sentence] of own.entries()) {
    const asked = reading.entries.find(
      ({ how, lines }) => how === 'question' && lines.some(({ number }) => number === sentence.pieces[0]?.line.number),
    );
    if (asked?.topic && apart.has(asked.topic) && !withdraws.test(sentence.text)) continue;
    // "Only the third of the keys": what it leaves out are other keys.
    if (choosing.some((text) => text.includes(sentence.text) || sentence.text.includes(text))) continue;
    if (leadsToDictated(sentence.text) || leadsToAnswer(sentence.text)) continue;
    if (refused && /[?？]\s*$/u.test(sentence.text) && allTheSame.test(sentence.text)) continue;
    const tongue = tongueIn(reading, sentence.text);
    const newStreet =
      tellsOtherHouse(sentence.text) || putsStreetRight(sentence.text, findConcepts(sentence.text, tongue).hits);
    for (const fact of [...exceptedIn(sentence.text, tongue), ...(newStreet ? (['address.lines'] as const) : [])])
      if ((sources[fact] ?? []).length > 0 && sources[fact]?.every(isBelow)) result.push({ fact, sentence });
    const isRenewed = (sources.accountEmail ?? []).some((source) => !isBelow(source));
    const newHolder = isOwnCorrection && isRenewed && leavesHolder(sentence, reading);
    const newAccount = !isRenewed && correctsOwn(reading) && leavesAccountOpen(own, at, reading);
    if (newHolder || newAccount)
      for (const fact of newAccount ? facts.account : nameFacts)
        if ((sources[fact] ?? []).length > 0 && sources[fact]?.every(isBelow)) result.push({ fact, sentence });
    const handing = passedOn ? around(at) : null;
    if (handing !== null && answersWhose(sentence.text, own[at + 1]?.text, tongue, handing)) continue;
    const ofSentence = doubted(sentence, tongue, handing, upheld);
    const taken = ofSentence.length === 0 && handing !== null && takesAccount(sentence.text, tongue, handing);
    const doubts = taken ? (['account'] as const) : ofSentence;
    // "Two answers were still missing:" leads to what stands below it.
    if (doubts === all && leadsToAnswers(sentence.text)) continue;
    // "Is it a Server?" "No idea, sorry.": of what was asked, and of nothing else.
    const ofQuestion = asked?.topic ? (askedFor[asked.topic] ?? null) : null;
    const left = doubts === all && ofQuestion !== null && !withdraws.test(sentence.text) ? ofQuestion : doubts;
    // "Which account it is, he has not said. As soon as he does, I let you know.": of what was in doubt before.
    const next = own[at + 1];
    // "It was my typing mistake, sorry. The house number is 14 and not 41."
    if (left === all && next?.paragraph === sentence.paragraph && isVague(sentence) && tellsNumber(next.text)) continue;
    const named =
      left === all && next?.paragraph === sentence.paragraph && isVague(sentence) && onePoint.test(sentence.text)
        ? isAbout(next.text, findConcepts(next.text, tongueIn(reading, next.text)).hits)
        : [];
    // "The WFJ one in my first mail is our sister's": of that key, and of no account.
    const ofKey =
      !sentence.text.includes('@') &&
      reading.prefixes.some(({ prefix }) => sentence.text.split(/[^\w-]+/u).includes(prefix));
    const meant: readonly About[] =
      named.length > 0
        ? named
        : left === all && doubt?.paragraph === sentence.paragraph && isVague(sentence)
          ? doubt.about
          : left;
    // "License key. In my hurry I took the one from our test environment.": of what its paragraph is headed by.
    const head = left === all ? own.slice(Math.max(0, at - 16), at).findLast(isHeading) : undefined;
    const heading =
      head?.paragraph === sentence.paragraph
        ? isAbout(head.text, findConcepts(head.text, tongueIn(reading, head.text)).hits)
        : [];
    const vague =
      meant === all && isOwnCorrection
        ? (vaguelyMeant(own, at, reading)?.filter((one) => !affirmed.has(one)) ?? null)
        : null;
    const plain = isOwnCorrection ? plainlyMeant(own, at, meant, reading) : meant;
    const about = vague ?? (heading.length > 0 ? heading : ofKey ? plain.filter((one) => one === 'key') : plain);
    if (about.length > 0 && about.length < all.length) doubt = { paragraph: sentence.paragraph, about };
    for (const one of about.length < all.length ? about : about.filter((each) => !affirmed.has(each))) {
      if (one === 'key' && choosing.length > 0 && about.length < all.length) continue;
      // "The account's domain was wrong, all the rest stands": whose it is, stands.
      const replaced = (sources.accountEmail ?? []).some((source) => !isBelow(source));
      const ofHolder = conceptsIn(sentence.text);
      const addressAlone = upheld && replaced && !ofHolder.has('holder') && !ofHolder.has('name');
      // "The account is right, but the person isn't."
      const holderAlone =
        isOwnCorrection &&
        (keptIn(sentence, tongue).includes('account') || (affirmed.has('account') && ofHolder.has('holder')));
      const isHolderKept = own.some(({ text }) => keepsHolder(text, tongueIn(reading, text)));
      const ofAccount = holderAlone
        ? nameFacts
        : addressAlone || (replaced && isHolderKept)
          ? (['accountEmail'] as const)
          : facts.account;
      for (const fact of one === 'account' ? ofAccount : facts[one]) {
        const said = sources[fact] ?? [];
        if (said.length > 0 && said.every(isBelow)) result.push({ fact, sentence });
      }
    }
  }
  return result;
}
