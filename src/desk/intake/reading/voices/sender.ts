import { findConcepts, has } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { pointsAtHead } from './head-places.ts';
import type { Tongue } from '../words/language.ts';

/** "The address from which you get this message", said from the reader's side; the words for "I write from" are in the lexicons. */
const reaches = lean(
  new RegExp(
    [
      '(?:that|which|where|address|mailbox|one) you(?: have| are|.re|.ve)? (?:just )?(?:receiv|get|got|had)\\p{L}* (?:this|my) (?:\\p{L}+ )?(?:e-?mail|message|mail|note|letter)(?: from)?|(?:that|which|where|address|mailbox|one) you(?: have| are|.re|.ve)? (?:just )?(?:receiv|get|got|have|read|see)\\p{L}* this from|(?:this|my) (?:e-?mail|message|mail) (?:reach|reached|reaches|gets to|arrives?|comes?|came) (?:to )?(?:you )?from',
      "(?:address|mailbox|one|login)(?: that| which)? (?:I['’]?m|I am|we['’]?re|we are|I|we) (?:writ|mail|send|e-?mail|us)(?:ing|e)?(?: you)? (?:this|it)(?: (?:mail|message|e-?mail))? (?:from|with)",
      '(?:address|mailbox|one|account)(?: that| which)? (?:this|it)(?: (?:mail|message|e-?mail))? (?:comes|came|is (?:coming|sent|written)|was (?:sent|written)|goes out) from|(?:von|unter|aus) (?:der|dem|welcher) (?:das|dies)(?: hier)? (?:kommt|stammt|geschickt|gesendet|geschrieben)',
      // "The address you see as the sender", "shown in the header as the sender"
      '(?:see|seen|shown|find|displayed|listed|appears?|stands?|have)(?: (?:here|there|up there|at the top|above|in the (?:mail )?header))? as (?:the |my )?(?:sender|from)|als absender(?:in)? (?:(?:dieser|meiner|der) \\p{L}+ )?(?:sehen|seht|siehst|steht|angezeigt|erscheint|finden)|(?:sehen|seht|steht|erscheint|finden)(?: \\p{L}+){0,3} als absender|comme exp[ée]diteur|como remitente|como remetente|come mittente|als afzender|jako nadawc[aęy]',
      // "The same mail ID from which I am writing"
      "(?:address|mailbox|e-?mail|mail|login|id|one),? (?:from|with|by|under) which (?:I['’]?m|I am|we['’]?re|we are|I|we)(?: now| currently| also)? (?:writ|mail|send|contact|e-?mail)",
      '(?:address|mailbox|one) from (?:where|which) (?:this|my) (?:\\p{L}+ )?(?:message|mail|e-?mail|note|letter) (?:comes|came|is (?:coming|sent)|was sent|reached|reaches|arrives)',
      '(?:von|unter|aus|über) (?:der|dem|welcher) (?:aus )?(?:sie|ihr|du|euch|ihnen) (?:gerade )?(?:diese|meine|dieses)\\p{L}* (?:\\p{L}+ )?(?:e-?mail|nachricht|mail|schreiben|zeilen)|(?:von|unter|aus) (?:der|welcher) (?:aus )?(?:diese|meine) (?:e-?mail|nachricht|mail)',
      "(?:d'où|dont|de laquelle|depuis laquelle|par laquelle|dont) (?:vous (?:recevez|avez reçu)|vous (?:parvient|arrive)|(?:part|vient|provient)) (?:ce|cet|mon|le présent)",
      '(?:desde|de|con) (?:la |el )?(?:que|cual|donde) (?:(?:les?|os) (?:llega|ha llegado)|reciben?|recibís|(?:ha|han) recibido|sale) (?:este|esta|mi)',
      '(?:de onde|do qual|da qual|de que|a partir do qual) (?:(?:vos|lhes?) (?:chega|chegou)|recebem?|recebeu|segue|sai) (?:este|esta|o meu|a minha)',
      '(?:da|dal|dalla|con) (?:cui|quale|qual) (?:(?:vi|le) (?:arriva|è arrivata|giunge)|ricevete|riceve|avete ricevuto|parte) (?:questa|questo|la presente|la mia)',
      'waar(?:van|vandaan|mee|onder) (?:u|jullie|je) (?:dit|deze|mijn)|waar (?:dit|deze|mijn) (?:bericht|mail|e-mail) vandaan',
      'z (?:którego|której|jakiego) (?:(?:otrzymuj|dosta|przysz|przych|wysz)\\p{L}*|państwo (?:otrzymuj|dosta)\\p{L}*|(?:ta|ten|niniejsz\\p{L}*) )',
      "(?:same|very same) (?:e-?mail|mail|address|one|login)(?: address)?(?: (?:as|like|that))? (?:here|this(?: one| mail| message)?|above|in from|(?:I['’]?m|I am|we['’]?re|we are) (?:using|writing|mailing|sending)(?: you)?(?: with| from| to you)?(?: here| now| this)?)|(?:gleiche|selbe|dieselbe)[nr]? (?:(?:e-?mail|mail|adresse)\\p{L}* )?wie (?:hier|diese|oben im absender|im absender|die,? mit der ich)|m[êe]me (?:e-?mail|mail|adresse|courriel)(?: e-?mail)? (?:qu'ici|que (?:celle-ci|ce (?:mail|message)))|mism[oa] (?:correo|direcci[óo]n|e-?mail) (?:que (?:aqu[íi]|este)|de este)|mesm[oa] (?:e-?mail|endereço) (?:que aqui|deste|daqui)|stess[oa] (?:e-?mail|indirizzo|mail) (?:di qui|di questa|che qui)|(?:zelfde|hetzelfde) (?:e-?mail|mail)?(?:adres)? als (?:hier|dit|deze)|ten sam (?:adres|e-?mail) co (?:tutaj|tu|w tej)|(?:te|ta) sam\\p{L}* adres",
      "(?:das hier|diese hier|derselben?|demselben|dieselbe|der gleichen?|dem gleichen),? (?:mit|von|unter|aus) (?:dem|der) ich|m[êe]me (?:adresse|courriel|e-?mail|mail),? (?:que celle )?(?:d’où|d'où|dont|depuis laquelle|avec laquelle) je|mism[oa] (?:correo|direcci[óo]n|e-?mail) (?:desde|del|de la|con) (?:el |la )?que|mesm[oa] (?:e-?mail|endereço) (?:de|do|a partir do|com o) que|stess[oa] (?:e-?mail|indirizzo|mail) (?:da|dalla|dal|con) (?:cui|quale|la quale)|(?:zelfde|hetzelfde) (?:e-?mail|mail)?(?:adres)? (?:waarmee|waarvan|waarvandaan) ik",
      '(?:same|identical) (?:as|to|with) my (?:e-?mail|mail)(?: ?address)?|(?:gleich|identisch|dasselbe|dieselbe|derselbe) (?:wie|mit) meiner? (?:e-?mail|mail)-?adresse|(?:le même|la même|identique) (?:que|à) (?:mon adresse|mon e-?mail|mon courriel)|(?:el mismo|la misma) que mi (?:correo|direcci[óo]n|e-?mail)|(?:o mesmo|a mesma) (?:que|do) (?:o )?meu (?:e-?mail|endereço)|(?:lo stesso|uguale) (?:del|al|che) (?:il )?mio (?:indirizzo|e-?mail)|(?:hetzelfde|dezelfde) als mijn (?:e-?mail|mail)(?:adres)?|(?:to samo|taki sam) co mój (?:adres|e-?mail)',
      // The whole answer: "this one", "diese hier".
      '^\\W*(?:(?:please |just )?(?:use |take )?this (?:one|address|e-?mail(?: address)?|mailbox)(?: here| please)?|(?:bitte )?(?:diese|dieselbe|die) (?:hier|adresse hier)|celle-ci|cette adresse(?:-ci)?|(?:est[ae] mism[ao]|esta dirección|este correo)|est[ae] (?:mesm[ao]|endereço|e-?mail)|(?:proprio )?quest[oa](?: qui)?|quest[oa] indirizzo|(?:deze|dit)(?: hier| adres)?|ten(?: adres)?)\\W*$',
      'このメールが(?:届|来)\\p{L}*|このメールの(?:送信元|差出人|アドレス)|本メールの(?:送信元|差出人)',
    ]
      .map((one) => `(?:${one})`)
      .join('|'),
    'iu',
  ),
);

/** True where a text points at the address that the mail comes from, instead of writing it. */
export const pointsAtSender = (text: string, tongue: Tongue | null = null): boolean =>
  pointsAtHead(text) || reaches.test(text) || findConcepts(text, tongue).hits.some((hit) => has(hit, 'sender'));
