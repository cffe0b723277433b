import { setTimeout as sleep } from 'node:timers/promises';
import { Conversation, type Reply } from './smtp.ts';

export type Sending = {
  readonly port: number;
  readonly mails: readonly Uint8Array[];
  /** Senders that work at the same time, each with a connection of its own. */
  readonly senders: number;
  /** Whether the n-th mail may go out yet. */
  readonly mayGo: (n: number) => boolean;
  /** Each mail is tried again after so long, as a mail server does after minutes. */
  readonly retry_ms: number;
};

export type Sent = {
  /** From the end of the message to the 250, one for each mail. */
  readonly answered_ms: readonly number[];
  /** Tries that ended without a 250: no connection, a cut one, or a 4xx. */
  readonly retries: number;
};

/** Sends every mail until it is taken. A 5xx is a failure of the test: none of these mails may be refused. */
export async function sendAll(sending: Sending): Promise<Sent> {
  const answered_ms: number[] = [];
  let retries = 0;
  let next = 0;
  const sender = async (): Promise<void> => {
    let client: Conversation | null = null;
    for (let n = next++; n < sending.mails.length; n = next++) {
      while (!sending.mayGo(n)) await sleep(5);
      for (;;) {
        client ??= await connected(sending.port);
        const tried = client ? await send(client, sending.mails[n] ?? new Uint8Array()) : null;
        if (tried?.reply.code === 250) {
          answered_ms.push(tried.took_ms);
          break;
        }
        if (tried && tried.reply.code >= 500) throw new Error(`refused: ${tried.reply.text}`);
        retries += 1;
        client?.cut();
        client = null;
        await sleep(sending.retry_ms);
      }
    }
    client?.cut();
  };
  await Promise.all(Array.from({ length: sending.senders }, sender));
  return { answered_ms, retries };
}

async function connected(port: number): Promise<Conversation | null> {
  try {
    const client = await Conversation.open(port);
    const hello = await client.say('EHLO mx.customer.example');
    return hello.code === 250 ? client : null;
  } catch {
    return null;
  }
}

async function send(client: Conversation, mail: Uint8Array): Promise<{ reply: Reply; took_ms: number }> {
  for (const line of ['MAIL FROM:<a@customer.example>', 'RCPT TO:<licenses@sketchwell.example>', 'DATA']) {
    const reply = await client.say(line);
    if (reply.code >= 400 || reply.code === 0) return { reply, took_ms: 0 };
  }
  client.write(mail);
  const started = performance.now();
  client.write('\r\n.\r\n');
  const reply = await client.reply();
  return { reply, took_ms: performance.now() - started };
}

/** The value below which this part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
