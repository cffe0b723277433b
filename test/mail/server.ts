import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Refusal = { readonly code: number; readonly message: string };

/** What the server does with the next messages; `drop` cuts the connection after it has taken the message. */
export type Behavior = {
  recipient?: (address: string) => Refusal | null;
  message?: () => Refusal | 'drop' | null;
};

export type Inbox = {
  readonly url: string;
  readonly raw: string[];
  /** The return path of each message in `raw`. */
  readonly returnPaths: string[];
  readonly behavior: Behavior;
  mails(): Promise<readonly Email[]>;
  close(): Promise<void>;
};

const refused = ({ code, message }: Refusal): Error => Object.assign(new Error(message), { responseCode: code });

/** A real SMTP server on the loopback interface that keeps what it takes. */
export async function openInbox(): Promise<Inbox> {
  const raw: string[] = [];
  const returnPaths: string[] = [];
  const behavior: Behavior = {};
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = behavior.recipient?.(address);
      done(refusal ? refused(refusal) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = behavior.message?.() ?? null;
        if (answer === null || answer === 'drop') {
          raw.push(Buffer.concat(chunks).toString('utf8'));
          returnPaths.push(session.envelope.mailFrom ? session.envelope.mailFrom.address : '');
        }
        if (answer === 'drop') {
          for (const connection of server.connections as Set<Connection>) {
            if (connection.session.id === session.id) connection._socket.destroy();
          }
          return;
        }
        done(answer ? refused(answer) : null);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    raw,
    returnPaths,
    behavior,
    mails: () => Promise.all(raw.map((text) => PostalMime.parse(text))),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** The part of smtp-server's connection that a cut needs; its types do not show it. */
type Connection = { readonly session: { readonly id: string }; readonly _socket: { destroy(): void } };
