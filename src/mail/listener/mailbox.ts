import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import * as limits from '../../kernel/limits.ts';
import { somebodyWaits } from '../../platform/turns.ts';
import { Pressure, type PressureLimits } from './pressure.ts';
import { recipientsOf } from './recipients.ts';
import { type Reply, replies } from './replies.ts';

/** What the SMTP conversation said of a mail. */
export type SmtpEnvelope = {
  readonly clientAddress: string;
  readonly helo: string | null;
  /** The empty string is the null sender. */
  readonly mailFrom: string;
  readonly recipients: readonly string[];
};

/** `accepted`: the mail is kept for good. `again`: it is not, or nobody knows; it may come again without harm. */
export type Accept = (bytes: Uint8Array, envelope: SmtpEnvelope) => Promise<'accepted' | 'again'>;

export type Certificate = { readonly key: string | Buffer; readonly cert: string | Buffer };

export type ListenerLimits = PressureLimits & {
  readonly message_bytes: number;
  readonly recipients: number;
  /** Refused recipients of one connection. */
  readonly faults: number;
  readonly idle_ms: number;
  /** From DATA to the end of the message. */
  readonly data_ms: number;
  /** For `accept`; what it does later is not undone, and the mail counts once when it comes again. */
  readonly accept_ms: number;
  /** How long a stop waits for clients that are in the middle of something. */
  readonly stop_ms: number;
};

export type ListenerOptions = {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** How this server names itself. */
  readonly name: string;
  readonly recipients: readonly string[];
  /** Without one STARTTLS is not offered. */
  readonly certificate: Certificate | null;
  readonly accept: Accept;
  /** What an operator should know. Holds no text of a mail. */
  readonly tell: (problem: string) => void;
  readonly limits?: Partial<ListenerLimits>;
};

export type Listener = {
  readonly port: number;
  /** A renewed certificate, for connections from now on. */
  renew(certificate: Certificate): void;
  /** Takes nothing new, ends what is in hand, and closes. */
  stop(): Promise<void>;
};

type Done = (error?: Error | null, message?: string) => void;

const refusal = ({ code, text }: Reply): Error => Object.assign(new Error(text), { responseCode: code });
const addressOf = (session: SMTPServerSession): string => session.remoteAddress.replace(/^::ffff:/u, '');

/**
 * Takes mail in over SMTP (RFC 5321) for a list of recipients, and relays nothing. The 250 after DATA is said when
 * `accept` has kept the mail, so a sender's server keeps its copy until then: whatever ends this process, no mail is lost.
 * Rejects with the error of the port where it cannot listen.
 */
export async function startListener(options: ListenerOptions): Promise<Listener> {
  const door = new Door(options);
  await door.listen();
  return door;
}

class Door implements Listener {
  readonly #options: ListenerOptions;
  readonly #limits: ListenerLimits;
  readonly #isOurs: (address: string) => boolean;
  readonly #pressure: Pressure;
  readonly #server: SMTPServer;
  /** Connections that are counted, by session, with the recipients that were refused. */
  readonly #sessions = new Map<string, { faults: number }>();
  readonly #receiving = new Set<string>();
  readonly #accepting = new Set<Promise<unknown>>();
  #stopping = false;
  #port = 0;

  constructor(options: ListenerOptions) {
    this.#options = options;
    this.#limits = { ...defaults, ...options.limits };
    this.#isOurs = recipientsOf(options.recipients);
    this.#pressure = new Pressure(this.#limits);
    const { certificate } = options;
    this.#server = new SMTPServer({
      name: options.name,
      size: this.#limits.message_bytes,
      maxRecipients: this.#limits.recipients,
      socketTimeout: this.#limits.idle_ms,
      closeTimeout: this.#limits.stop_ms,
      disableReverseLookup: true,
      authOptional: true,
      // AUTH: nobody has an account here. The rest are jokes of the library's or commands of proxies.
      disabledCommands: ['AUTH', 'WIZ', 'SHELL', 'KILL', 'XCLIENT', 'XFORWARD', ...(certificate ? [] : ['STARTTLS'])],
      minVersion: 'TLSv1.2',
      ...certificate,
      logger: false,
      onConnect: (session, done) => done(this.#connect(session)),
      onClose: (session) => this.#disconnect(session),
      onMailFrom: ({ args }, session, done) => done(this.#begin(session, args === false ? undefined : args['SIZE'])),
      onRcptTo: ({ address }, session, done) => done(this.#recipient(session, address)),
      onData: (stream, session, done) => this.#data(stream, session, done),
    });
    // Of one connection each: a client that went away, or a handshake that failed. Nobody here can do anything about it.
    this.#server.on('error', () => undefined);
  }

  async listen(): Promise<void> {
    this.#server.listen(this.#options.port, this.#options.host);
    await once(this.#server.server, 'listening');
    this.#port = (this.#server.server.address() as AddressInfo).port;
  }

  get port(): number {
    return this.#port;
  }

  renew(certificate: Certificate): void {
    this.#server.updateSecureContext(certificate);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const { session } of this.#server.connections) {
      if (!this.#receiving.has(session.id)) this.#cut(session, replies.stopping);
    }
    await closed;
    // A database that does not answer must not keep us from stopping; those mails were not said to be received.
    await Promise.race([Promise.allSettled(this.#accepting), after(this.#limits.stop_ms)]);
  }

  #connect(session: SMTPServerSession): Error | null {
    if (!this.#pressure.connect(addressOf(session))) return refusal(replies.connections);
    this.#sessions.set(session.id, { faults: 0 });
    return null;
  }

  #disconnect(session: SMTPServerSession): void {
    if (this.#sessions.delete(session.id)) this.#pressure.disconnect(addressOf(session));
  }

  #begin(session: SMTPServerSession, size: string | true | undefined): Error | null {
    const announced = typeof size === 'string' ? Number(size) : 0;
    return this.#pressure.mayBegin(addressOf(session), announced) ? null : refusal(replies.busy);
  }

  #recipient(session: SMTPServerSession, address: string): Error | null {
    if (this.#isOurs(address)) return null;
    const state = this.#sessions.get(session.id);
    if (state) state.faults += 1;
    return refusal((state?.faults ?? 0) > this.#limits.faults ? replies.faults : replies.unknown);
  }

  /** Takes the message as it comes, and never more of it than it may have. */
  #data(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): void {
    const pressure = this.#pressure;
    let chunks: Buffer[] = [];
    let held = 0;
    let reply: Reply | null = null;
    const drop = (): void => {
      chunks = [];
      pressure.giveBytes(held);
      held = 0;
    };
    const refuse = (why: Reply): void => {
      reply ??= why;
      drop();
    };
    const late = setTimeout(() => this.#cut(session, replies.tooSlow), this.#limits.data_ms);
    this.#receiving.add(session.id);
    const answered = somebodyWaits();
    stream.on('data', (chunk: Buffer) => {
      const { message_bytes } = this.#limits;
      if (stream.byteLength > message_bytes) refuse(replies.tooLarge(message_bytes));
      // Whoever goes on and on is not waiting for an answer.
      if (stream.byteLength > 2 * message_bytes) return this.#cut(session, replies.tooLarge(message_bytes));
      if (reply) return;
      if (!pressure.takeBytes(chunk.length)) return refuse(replies.busy);
      held += chunk.length;
      chunks.push(chunk);
    });
    // The client went away in the middle of the message: it will send it again.
    stream.on('error', drop);
    stream.on('close', () => {
      clearTimeout(late);
      if (stream.readableEnded) return;
      drop();
      answered();
      this.#receiving.delete(session.id);
    });
    const end = async (): Promise<void> => {
      const outcome = reply ?? (await this.#accept(Buffer.concat(chunks), session, drop));
      this.#receiving.delete(session.id);
      answered();
      done(outcome ? refusal(outcome) : null, replies.kept);
      if (this.#stopping) this.#cut(session, null);
    };
    stream.on('end', () => void end());
  }

  /** Null where the mail is kept. What is held is given back when `accept` is over, not when we stop waiting for it. */
  async #accept(bytes: Uint8Array, session: SMTPServerSession, drop: () => void): Promise<Reply | null> {
    const client = addressOf(session);
    if (!this.#pressure.takeMessage(client)) {
      drop();
      return replies.busy;
    }
    const kept = this.#options.accept(bytes, envelopeOf(session)).catch((cause: unknown) => {
      this.#options.tell(`A mail could not be kept: ${cause instanceof Error ? cause.message : 'unknown'}`);
      return 'again' as const;
    });
    const over = kept.finally(() => {
      drop();
      this.#pressure.giveMessage(client);
      this.#accepting.delete(over);
    });
    this.#accepting.add(over);
    const outcome = await Promise.race([kept, after(this.#limits.accept_ms)]);
    return outcome === 'accepted' ? null : replies.notKept;
  }

  /** Says why and closes the connection of this session. */
  #cut({ id }: SMTPServerSession, why: Reply | null): void {
    for (const connection of this.#server.connections) {
      if (connection.session.id !== id) continue;
      if (why) connection.send(why.code, why.text);
      connection.close();
    }
  }
}

function envelopeOf(session: SMTPServerSession): SmtpEnvelope {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    clientAddress: addressOf(session),
    helo: session.hostNameAppearsAs || null,
    mailFrom: mailFrom === false ? '' : mailFrom.address,
    recipients: rcptTo.map(({ address }) => address),
  };
}

async function after(ms: number): Promise<'again'> {
  const { promise, resolve } = Promise.withResolvers<'again'>();
  setTimeout(() => resolve('again'), ms).unref();
  return promise;
}

const defaults: ListenerLimits = {
  message_bytes: limits.message_bytes,
  messages: limits.smtp_messages_in_hand,
  messages_per_client: limits.smtp_messages_per_client,
  bytes: limits.smtp_bytes_in_hand,
  connections: limits.smtp_connections,
  connections_per_client: limits.smtp_connections_per_client,
  recipients: limits.smtp_recipients,
  faults: limits.smtp_refused_recipients,
  idle_ms: limits.smtp_idle_ms,
  data_ms: limits.smtp_data_ms,
  accept_ms: limits.smtp_accept_ms,
  stop_ms: limits.smtp_stop_ms,
};
