import { readFileSync } from 'node:fs';
import { FaultError } from '../contract/codes.ts';
import { keep, keepLarge } from '../desk/intake/inbox/service.ts';
import { startPolling } from '../mail/imap/mailbox.ts';
import { memoryOf } from '../mail/imap/service.ts';
import { type Certificate, type SmtpEnvelope, startListener } from '../mail/listener/mailbox.ts';
import type { App } from './app.ts';
import type { SmtpListen } from './settings.ts';

/** Certificates are renewed while we run: their files are read again this often. */
const RENEW_MS = 3_600_000;

export type Receiving = {
  /** What is said of it at the start. */
  readonly lines: readonly string[];
  /** Takes nothing new and ends what is in hand. */
  stop(): Promise<void>;
};

type Tell = (problem: string) => void;

/** Starts what receives mail by itself: the SMTP listener and the mailbox, as far as each is set. */
export async function startReceiving(app: App, tell: Tell): Promise<Receiving> {
  const listener = app.settings.smtpListen ? await listen(app, app.settings.smtpListen, tell) : null;
  const mailbox = poll(app, tell);
  const both = [listener, mailbox].flatMap((one) => one ?? []);
  return {
    lines: both.flatMap(({ lines }) => lines),
    stop: async () => void (await Promise.all(both.map((one) => one.stop()))),
  };
}

async function listen(
  { desk, profile, settings }: App,
  { host, port, certificate }: SmtpListen,
  tell: Tell,
): Promise<Receiving> {
  const recipients = profile.mail.recipients ?? [profile.mail.from];
  const listener = await startListener({
    host,
    port,
    name: new URL(settings.baseUrl).hostname,
    recipients,
    certificate: certificate && readCertificate(certificate),
    tell,
    async accept(bytes, envelope) {
      const name = nameOf(envelope);
      await keep(desk, { channel: 'smtp', kind: 'message', name, trusted: false, bytes, envelope });
      return 'accepted';
    },
  }).catch((cause: NodeJS.ErrnoException) => {
    throw refused(cause, `${host}:${port}`);
  });
  const renewal = setInterval(() => {
    try {
      if (certificate) listener.renew(readCertificate(certificate));
    } catch (cause) {
      tell(`The SMTP listener goes on with the certificate it has: ${cause instanceof Error ? cause.message : ''}`);
    }
  }, RENEW_MS).unref();
  const how = certificate ? 'with STARTTLS' : 'without encryption, since SMTP_LISTEN_CERT is not set';
  return {
    lines: [`Mail for ${recipients.join(', ')} is received at ${host}:${listener.port}, ${how}.`],
    async stop() {
      clearInterval(renewal);
      await listener.stop();
    },
  };
}

const nameOf = ({ mailFrom, clientAddress }: SmtpEnvelope): string =>
  `mail from ${mailFrom === '' ? '<>' : mailFrom.toWellFormed()} by ${clientAddress}`;

function readCertificate({ certFile, keyFile }: NonNullable<SmtpListen['certificate']>): Certificate {
  const read = (file: string, field: string): Buffer => {
    try {
      return readFileSync(file);
    } catch {
      throw new FaultError({ code: 'SETTING_INVALID', field, message: `${field}: ${file} cannot be read.` });
    }
  };
  return { cert: read(certFile, 'SMTP_LISTEN_CERT'), key: read(keyFile, 'SMTP_LISTEN_KEY') };
}

function refused(cause: NodeJS.ErrnoException, where: string): Error {
  const invalid = (message: string, field = 'SMTP_LISTEN'): FaultError =>
    new FaultError({ code: 'SETTING_INVALID', field, message });
  if (cause.code === 'EADDRINUSE') {
    const message = `Something else listens on ${where} already. Stop it, or set SMTP_LISTEN to another port.`;
    return new FaultError({ code: 'PORT_IN_USE', field: 'SMTP_LISTEN', message });
  }
  if (cause.code === 'EACCES') return invalid(`SMTP_LISTEN: this user may not listen on ${where}.`);
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND')
    return invalid(`SMTP_LISTEN: ${where} is no address of this machine.`);
  if (/^ERR_(?:OSSL|SSL|TLS)/u.test(cause.code ?? ''))
    return invalid('SMTP_LISTEN_CERT and SMTP_LISTEN_KEY: not a certificate and its key in PEM.', 'SMTP_LISTEN_CERT');
  return cause;
}

function poll({ desk, profile, settings }: App, tell: Tell): Receiving | null {
  const { imap: address } = settings;
  if (!address) return null;
  const { after, lookBack } = profile.mail.imap;
  const about = (uid: number) => ({ channel: 'imap' as const, name: `message ${uid} of ${address.name}` });
  const polling = startPolling({
    address,
    after,
    lookBack_ms: lookBack,
    memory: memoryOf(desk.db, desk.vendorId, address.name),
    now: desk.now,
    tell,
    async accept(bytes, uid) {
      // Only the vendor's own mail server puts mail into the mailbox, so its gateway's header counts there.
      await keep(desk, { ...about(uid), kind: 'message', trusted: true, bytes });
    },
    refuse: (message) => keepLarge(desk, { ...about(message.uid), ...message }),
  });
  return { lines: [`The mailbox ${address.name} is taken in (${address.encryption}).`], stop: () => polling.stop() };
}
