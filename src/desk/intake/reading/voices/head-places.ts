import { lean } from '../words/lean.ts';
import { remembering } from '../words/memory.ts';
import { fold } from '../words/text.ts';

/**
 * What points at an address of the mail's head instead of writing it, read by kinds of words rather than by phrases:
 * each word becomes the letter of its kind, and a few orders of kinds are what is meant, whatever the words are.
 */
const kinds: Readonly<Record<string, string>> = {
  // An address.
  A: 'address addresses adress adresse adressen anschrift mailadresse mailadressen e-mail-adresse e-mailadresse emailadresse mailbox postfach inbox id login direccion buzon endereco caixa indirizzo casella adres mailadres e-mailadres adresu adresem adresie osoite osoitteesta adresa adresy',
  // A mail, or its address.
  E: 'e-mail email mail mails e-mails emails courriel correo',
  S: 'sender senders author absender absenders absenderin absenderadresse absenderzeile absenderfeld expediteur expeditrice remitente remetente mittente afzender afsender avsandare nadawca nadawcy nadawce lahettaja',
  // To send, of who writes or of what is written.
  W: 'write writing wrote written writes send sending sent sends mailing emailing e-mailing contact contacting contacts come comes coming came leave leaves arrives arrive reach reaches goes schreibe schreiben schrieb geschrieben schickt schicke schicken sende senden gesendet geschickt kommt abgeht rausgeht stammt ecris ecrivons envoie envoyons envoye ecrit part provient vient parvient escribo escribimos mando mandamos envio enviamos escribe sale llega escrevo escrevemos segue chega scrivo scriviamo invio inviamo parte arriva proviene schrijf schrijven stuur sturen verstuurd komt pisze piszemy wysylam wysylamy przychodzi skriver skickar kommer',
  // To get or to see, of who reads.
  G: 'get got getting receive received receiving receives have see sees seeing read shown shows show displayed appears find erhalten bekommen bekommt sehen seht siehst lesen steht angezeigt recevez recu voyez lisez trouvez reciben recibido recibe ven recebem recebeu veem ve ricevete riceve vede vedete ontvangt krijgt ziet otrzymuja widza',
  I: "i we i'm we're i've ich wir je j'ecris j'envoie nous yo eu io noi ik wij jeg vi jag",
  Y: 'you sie ihr euch ihnen vous ustedes vosotros voces u jullie panstwo',
  T: 'this these present my dieser diese dieses diesen dies meine meiner meinem ce cet cette mon ma este esta mi esse essa meu minha questa questo presente deze dit mijn ten ta tej tego niniejszy dette denne denna',
  M: 'message messages letter note request lines text ticket nachricht zeilen anfrage brief lettre demande mensaje solicitud carta mensagem pedido messaggio richiesta bericht verzoek wiadomosc wiadomosci besked meddelande',
  F: "from with under by through von mit unter aus ab avec depuis dont d'ou desde con da dal dalla com van vanaf met waarmee waarvan waarvandaan waaronder wherefrom z ze fra fran med",
  L: 'which that whom der die das dem welcher welchem qui que laquelle lequel quoi donde cual quale cui qual den dat waar ktorego ktorej ktorym som',
  U: 'use using used uses benutze verwende nutze utilise uso utilizo utilizzo gebruik uzywam bruger',
  K: 'brings bringing bring carries carrying carried bringt apporte trae traz porta brengt',
  O: 'one same selbe gleiche meme mismo misma mesmo mesma stesso stessa zelfde',
  P: 'here hier ici aqui tutaj tu her har above oben',
  B: 'beside besides next near neben behind zu junto accanto naast obok ved',
  N: 'name namen nom nombre nome naam nazwisko navn namn',
  H: 'header head top kopf kopfzeile mailkopf line field zeile feld en-tete entete champ cabecera encabezado campo cabecalho intestazione testata veld naglowek',
  Q: 'who wer quien quem chi wie kto',
  R: 'reply replies reply-to replying answer answers answering respond response antwort antworten antwortadresse repondre reponse responder respuesta resposta rispondere risposta risposte antwoord antwoorden odpowiedz odpowiedzi svar cc copy copied kopie copie copia signature signatur footer',
};
const kindOf = new Map(Object.entries(kinds).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])));
const word = lean(/[\p{L}\p{N}][\p{L}\p{N}'’@._+-]*|[,;:()]/gu);
const elided = /^(?:d|l|dell|all|dall|nell|un|qu)'(?=.)/u;
const fieldOfSender = /^(?:From|De|Da|Von|Van|Od|Fra|Från)$/u;

function kindOfWord(said: string): string {
  const plain = fold(said)
    .replace(/’/gu, "'")
    .replace(/[.'-]+$/u, '')
    .replace(/'s$/u, '');
  return kindOf.get(plain) ?? kindOf.get(plain.replace(elided, '')) ?? 'o';
}

/** One letter a word. "From" in quotation marks, or with a capital inside a sentence, is the head's; so is "champ De". */
export function kindsOf(text: string): string {
  let letters = '';
  for (const { 0: found, index } of text.matchAll(word)) {
    const ahead = text.slice(0, index);
    const isHead =
      (/^from$/iu.test(found) &&
        (/["'“”‘’„«]\s*$/u.test(ahead) || (found === 'From' && /(?:[\p{L},]\s|\()$/u.test(ahead)))) ||
      (letters.endsWith('H') && fieldOfSender.test(found.replace(/\.$/u, '')));
    letters += isHead ? 'S' : /^[,;:()]$/u.test(found) ? ',' : kindOfWord(found);
  }
  return letters;
}

/** No word of answers or copies, and (`near`) no mark, may stand between. */
const far = (most: number): string => `[^R]{0,${most}}?`;
const near = (most: number): string => `[^R,]{0,${most}}?`;
const orders = [
  // "the e-mail you see as the sender", "the address in the From"
  `[AEO]${far(10)}S`,
  `S(?:${near(3)}[AE]|H)`,
  // "with which I (now) write", "from which you receive this", "from which this mail comes"
  `F+L?${near(2)}(?:I${near(4)}W|Y${near(4)}G${near(3)}[TME]|T?[ME]+${near(4)}W)`,
  `F+o?L${near(2)}W${near(2)}T`,
  // "the address (that) I send this from", "… this letter leaves from", "the one you got this from"
  `[AEO],?L?${near(2)}I${near(5)}W${near(4)}F`,
  `[AEO]L?${near(2)}T?[ME]+${near(4)}W${near(3)}F`,
  `[AEO],?L?${near(2)}Y${near(3)}G${near(3)}[TME]${near(2)}F`,
  // "the e-mail I am using to send you this"
  `[AEO]L?${near(2)}I${near(2)}U${near(5)}W${near(2)}[YT]`,
  // "this very e-mail that is bringing my message", "this one here"
  `T${near(2)}[AE]L?${near(2)}K`,
  `T[AEO]P`,
  // "who sends you this"
  `Q${near(1)}W${near(3)}T`,
  // "beside my name"
  `[AEOG]${near(8)}B${near(1)}TN`,
];
const pointing = new RegExp(orders.join('|'), 'u');

export const pointsAtHead = remembering((text: string): boolean => pointing.test(kindsOf(text)));
