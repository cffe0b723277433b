import { type SendMailOptions, createTransport } from 'nodemailer';
import { FaultError } from '../contract/codes.ts';
import { headerAddress, headerMessageId, headerSubject } from './address.ts';
import { lanes } from './delivery.ts';
import { safeReferences } from './thread.ts';
import type { Letter, MailSender, SendOutcome } from './types.ts';

/** Each step of a conversation with the mail server ends after these, so a mail ends before its claim does. */
const connect_ms = 15_000;
const greeting_ms = 15_000;
const silence_ms = 45_000;

type From = { readonly name: string; readonly address: string };

/**
 * Sends by SMTP: `smtp://user:password@host:587` (STARTTLS where offered, and required where there is a password and
 * the host is not this machine) or `smtps://…`. Connections are pooled; `close` ends them. Faults: `SETTING_INVALID`,
 * which never repeats the password.
 */
export function createSmtpSender(url: string, from: From): MailSender {
  const { protocol, hostname, port, username, password } = parseUrl(url);
  const secure = protocol === 'smtps:';
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/u.test(hostname);
  const transport = createTransport({
    pool: true,
    maxConnections: lanes,
    host: hostname.replace(/^\[|\]$/gu, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && username !== '' && !local,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: connect_ms,
    greetingTimeout: greeting_ms,
    socketTimeout: silence_ms,
    // What a mail says is text of ours: nothing in it may make this process read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        const sent = await transport.sendMail(messageOf(letter, from));
        return acceptedBy(sent, letter.to);
      } catch (cause) {
        return classify(cause);
      }
    },
    close: () => transport.close(),
  };
}

function parseUrl(url: string): URL {
  try {
    const parsed = new URL(url);
    decodeURIComponent(parsed.username + parsed.password);
    if (/^smtps?:$/u.test(parsed.protocol) && parsed.hostname !== '') return parsed;
  } catch {
    // Not a URL, or a broken percent sign in it: said below, without repeating what may hold a password.
  }
  throw new FaultError({
    code: 'SETTING_INVALID',
    message:
      'The address of the mail server is not right. Write it as smtp://user:password@host:587 or smtps://user:password@host, with special characters of the password percent-encoded.',
  });
}

function messageOf(letter: Letter, from: From): SendMailOptions {
  const to = headerAddress(letter.to);
  const cc = letter.cc.map(headerAddress);
  const inReplyTo = headerMessageId(letter.inReplyTo);
  return {
    from,
    // As objects, so that nothing in an address is parsed as a list or a name.
    to: { name: '', address: to },
    cc: cc.map((address) => ({ name: '', address })),
    ...(letter.replyTo === null ? {} : { replyTo: { name: '', address: headerAddress(letter.replyTo) } }),
    envelope: { from: headerAddress(letter.envelopeFrom ?? from.address), to: [to, ...cc] },
    subject: headerSubject(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: letter.messageId,
    date: letter.date,
    ...(inReplyTo === null ? {} : { inReplyTo, references: [...safeReferences([...letter.references, inReplyTo])] }),
    headers: {
      // RFC 3834: no machine answers these; what answers nothing is "generated".
      'Auto-Submitted': inReplyTo === null ? 'auto-generated' : 'auto-replied',
      // The same for Exchange, which does not know RFC 3834.
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

type Refusal = {
  readonly recipient?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
};
type Sent = { readonly rejectedErrors?: readonly Refusal[] | undefined };

/** The server took the message for at least one recipient: what counts is whether for the one it is written to. */
function acceptedBy(sent: Sent, to: string): SendOutcome {
  const refusals = sent.rejectedErrors ?? [];
  const own = refusals.find(({ recipient }) => recipient === to);
  if (own) {
    const status = (own.responseCode ?? 0) >= 500 ? 'permanent' : 'temporary';
    return { status, message: `The mail server refused the recipient: ${own.response ?? 'no reason given'}` };
  }
  if (refusals.length === 0) return { status: 'sent', note: null };
  return { status: 'sent', note: `A copy was refused: ${refusals[0]?.response ?? 'no reason given'}` };
}

/** Nothing was handed over where the connection was never made. */
const neverConnected = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'CONNECTION_TIMEOUT']);
const connectionCodes = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET']);

/**
 * Permanent: the server answered 5xx to the recipient or to the message. Unknown: the connection broke, perhaps after
 * the message was taken. All else is temporary, a refused sign-in or sender included: that is a setting of ours, and
 * the customer's mail must survive until it is mended.
 */
export function classify(cause: unknown): SendOutcome {
  if (!(cause instanceof Error)) return { status: 'unknown', message: 'The mail server could not be used' };
  const { code = '', originalCode = '', command = '', responseCode, response } = cause as SmtpError;
  if (responseCode !== undefined) {
    const aboutMail = command === 'RCPT TO' || command === 'DATA';
    const status = responseCode >= 500 && aboutMail ? 'permanent' : 'temporary';
    return { status, message: `The mail server answered: ${response ?? responseCode}` };
  }
  if (connectionCodes.has(code) && !neverConnected.has(originalCode)) {
    return { status: 'unknown', message: `The connection to the mail server broke (${code}): ${cause.message}` };
  }
  return {
    status: 'temporary',
    message: `The mail server could not be used (${originalCode || code || 'no code'}): ${cause.message}`,
  };
}

type SmtpError = Error & {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
};
