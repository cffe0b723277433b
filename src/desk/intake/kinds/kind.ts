import type { Message } from '../message/mime.ts';
import { lean } from '../reading/words/lean.ts';
import { fold } from '../reading/words/text.ts';

/** What a message is that asks for nothing. None of these is ever answered (RFC 3834). */
export const notRequests = [
  'own',
  'bounce',
  'receipt',
  'auto-reply',
  'generated',
  'calendar',
  'spam',
  'list',
  'newsletter',
  'unreadable',
  'off-topic',
] as const;
export type NotRequest = (typeof notRequests)[number];

/** A person wrote it, so it may answer something of ours. */
export const isOfPerson = (kind: NotRequest): boolean => kind === 'off-topic' || kind === 'unreadable';

/** `held`: it may hold a request all the same, so a person looks at it. */
export type NoRequest = { readonly kind: NotRequest; readonly why: string; readonly held: boolean };

export type Surroundings = {
  /** Addresses that we write from and receive at, in lower case. */
  readonly ownAddresses: ReadonlySet<string>;
  /** The SMTP return path; empty is the null sender, undefined is not known. */
  readonly mailFrom?: string | undefined;
  /** Something in it looks like a license key. */
  readonly hasKey: boolean;
};

type Sign = readonly [header: string, value: RegExp];
const any = /\S/u;

const receipts: readonly Sign[] = [['content-type', /report-type="?disposition-notification/iu]];
const bounces: readonly Sign[] = [
  ['content-type', /^\s*multipart\/report\b(?![^]*report-type="?(?:disposition|feedback))/iu],
  ['x-failed-recipients', any],
];
const calendars: readonly Sign[] = [
  ['content-type', /^\s*text\/calendar\b/iu],
  ['content-class', /calendarmessage/iu],
];
const bulk: readonly Sign[] = [['precedence', /^\s*bulk\b/iu]];
/** A machine wrote it and answers nobody: a report, or a help desk that passes a request on. */
const generated: readonly Sign[] = [['auto-submitted', /^\s*auto-generated\b/iu], ...bulk];
/** RFC 3834, and what mail programs wrote before it. */
const autoReplies: readonly Sign[] = [
  ['auto-submitted', /^(?!\s*(?:no|auto-generated)\b)\s*\S/iu],
  ['precedence', /^\s*(?:auto_reply|junk)\b/iu],
  ['x-autoreply', /^(?!\s*no\b)/iu],
  ['x-autorespond', /^(?!\s*no\b)/iu],
  ['x-auto-reply', /^(?!\s*no\b)/iu],
];
const spam: readonly Sign[] = [
  ['x-spam-flag', /^\s*yes\b/iu],
  ['x-spam-status', /^\s*yes\b/iu],
];
const lists: readonly Sign[] = [
  ['list-id', any],
  ['list-post', any],
  ['precedence', /^\s*list\b/iu],
];
const newsletters: readonly Sign[] = [
  ['list-unsubscribe', any],
  ['x-campaign-id', any],
];
/** Sent to many by a campaign (RFC 8058), unlike what people write to a list. */
const campaigns: readonly Sign[] = [
  ['list-unsubscribe-post', any],
  ['x-campaign-id', any],
  ['x-campaign', any],
];
const posts: readonly Sign[] = [['list-post', any]];

/** Subjects that answering machines write, in the languages that are read. */
const autoSubject =
  /^(?:(?:re|aw|sv|tr)\s*:\s*)?(?:out of (?:the )?office|auto(?:matic|mated)?[- ]?(?:reply|response)|on (?:vacation|leave)\b|abwesenheit|automatische antwort|ich bin (?:nicht|ausser)|reponse automatique|absence du bureau|(?:message d')?absence\b|respuesta automatica|fuera de (?:la )?oficina|ausente|resposta automatica|fora do escritorio|risposta automatica|fuori sede|automatisch antwoord|afwezig|autoodpowiedz|odpowiedz automatyczna|nieobecnosc|automatiskt? svar|autosvar|franvaro|fravaer|automaattinen vastaus|poissa|automaticka odpoved|automatikus valasz|raspuns automat|otomatik yanit|автоматическии ответ|автоответ|αυτοματη απαντηση|自動(?:応答|返信|回覆)|自动(?:答复|回复)|자동 ?(?:회신|응답)|不在)/u;

/** "Your request has been received and logged": what a help desk answers to a mail of ours; a text's beginning, folded. */
const acknowledges = lean(
  /\b(?:your (?:request|ticket|case|message|e-?mail|inquiry|enquiry) (?:has been|was|is) (?:successfully )?(?:received|logged|registered|opened|created|recorded)|(?:has been|was) (?:opened|created|logged) for you|we have received your (?:request|ticket|message|e-?mail|inquiry|enquiry)|(?:ihre|deine) (?:anfrage|nachricht|meldung|e-?mail) (?:ist (?:bei uns )?eingegangen|wurde (?:\p{L}+ )?(?:erfasst|registriert|aufgenommen|erhalten))|votre (?:demande|message|ticket) a (?:bien )?ete (?:recue?|enregistree?|prise? en compte|creee?)|(?:su|tu) (?:solicitud|mensaje|consulta|ticket) (?:ha sido|fue) (?:recibid[oa]|registrad[oa]|cread[oa])|hemos recibido (?:su|tu) (?:solicitud|mensaje|consulta)|(?:sua|seu) (?:solicitacao|pedido|mensagem|chamado) foi (?:recebid[oa]|registad[oa]|registrad[oa]|abert[oa])|(?:sua|vostra|tua) (?:richiesta|segnalazione) e stata (?:ricevuta|registrata|presa in carico|aperta)|(?:uw|je) (?:aanvraag|verzoek|melding|bericht) (?:is|werd) (?:goed )?(?:ontvangen|geregistreerd|aangemaakt)|zgloszenie zostalo (?:przyjete|zarejestrowane|utworzone))\b|(?:お問い合わせ|ご依頼)を(?:受け付け|受付)/u,
);
/** A machine says so itself. */
const saysMachine =
  /\b(?:system[- ]generated|automatically generated|(?:automatic|automated) (?:message|reply|response|e-?mail|notification)|do not (?:reply|respond|answer)|automatisch (?:erzeugt|erstellt|generiert)\w*|automatische (?:nachricht|antwort|benachrichtigung)|(?:message|reponse|mail) automatique|genere automatiquement|(?:mensaje|respuesta) automatic[oa]|generado automaticamente|(?:mensagem|resposta) automatica|gerad[oa] automaticamente|(?:messaggio|risposta) automatic[oa]|generat[oa] automaticamente|automatisch (?:gegenereerd|bericht)|wygenerowan\w+ automatycznie|wiadomosc automatyczna)\b|自動(?:送信|生成|返信)/u;
const acknowledgement_chars = 800;

const machine = /^(?:mailer-daemon|postmaster|no-?reply-?daemon|mail delivery (?:sub)?system)(?:@|$)/iu;

function sign(message: Message, signs: readonly Sign[]): string | null {
  for (const [name, value] of message.headers) {
    const lower = name.toLowerCase();
    if (signs.some(([header, pattern]) => header === lower && pattern.test(value)))
      return `${name}: ${value.replace(/\s+/gu, ' ').trim().slice(0, 100)}`;
  }
  return null;
}

const nullSender: readonly Sign[] = [['return-path', /^\s*<\s*>\s*$/u]];

/**
 * What shows that nobody asks for anything here, or null for a person's mail. The reason names the header or the
 * subject that shows it. What came with a license key is held for a person, whatever machine passed it on.
 */
export function noRequest(message: Message, about: Surroundings): NoRequest | null {
  const { hasKey } = about;
  const own = message.from.find(({ address }) => about.ownAddresses.has(address.toLowerCase()));
  if (own) return { kind: 'own', why: `it is from ${own.address}, an address of our own`, held: hasKey };
  const receipt = sign(message, receipts);
  if (receipt) return { kind: 'receipt', why: receipt, held: false };
  const returned = about.mailFrom === '' ? 'the null return path' : sign(message, nullSender);
  const daemon = message.from.find(({ address }) => machine.test(address));
  const bounce = sign(message, bounces) ?? (daemon && `From: ${daemon.address}`);
  if (bounce) return { kind: 'bounce', why: bounce, held: false };
  const invitation = sign(message, calendars);
  if (invitation) return { kind: 'calendar', why: invitation, held: false };
  const automatic =
    sign(message, autoReplies) ??
    (autoSubject.test(fold(message.subject)) ? `Subject: ${message.subject.slice(0, 100)}` : null) ??
    returned;
  if (automatic) return { kind: 'auto-reply', why: automatic, held: false };
  const beginning = fold(`${message.subject}\n${message.text.slice(0, acknowledgement_chars)}`);
  const said = acknowledges.exec(beginning)?.[0];
  if (said !== undefined && (sign(message, generated) !== null || saysMachine.test(beginning)))
    return { kind: 'auto-reply', why: `it acknowledges a mail: "${said}"`, held: false };
  for (const [kind, signs] of [
    ['spam', spam],
    // What is sent in bulk to those on a list, and no list of people who write to each other.
    ['newsletter', sign(message, posts) ? [] : sign(message, bulk) ? [...campaigns, ...newsletters] : campaigns],
    ['list', lists],
    ['newsletter', newsletters],
    ['generated', generated],
  ] as const) {
    const found = sign(message, signs);
    if (found) return { kind, why: found, held: hasKey };
  }
  return null;
}

/** Nothing in these is a customer's own statement: what they seem to say is what somebody else said, or a machine. */
export const saysNothingItself = (kind: NotRequest): boolean =>
  ['own', 'bounce', 'receipt', 'auto-reply', 'calendar', 'newsletter'].includes(kind);

/** Words that a mail about moving a license has at least one of, in the languages that are read. */
const topic =
  /licen[csz]|lizen[sz]|marketplace|\bsen\b|transfer|migrat|umzug|umstell|ubertrag|transfert|traslad|migra|przenie|overzet|ライセンス|移行|マーケットプレイス/u;

/** True where a mail that says no fact at all speaks at least of what we do. `names`: the apps' and hosts' names. */
export const isOnTopic = ({ subject, text }: Pick<Message, 'subject' | 'text'>, names: readonly string[]): boolean => {
  const said = fold(`${subject}\n${text.slice(0, 20_000)}`);
  return topic.test(said) || names.some((name) => said.includes(fold(name)));
};
