import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import type { AfterTaking } from '../../contract/profile.ts';
import * as limits from '../../kernel/limits.ts';
import type { MailboxAddress } from './address.ts';
import { type Listed, type Progress, groupsOf, isTooOld, reconnectAfter_ms, whereToGoOn } from './plan.ts';
import type { Memory } from './service.ts';

/** A message that is too large to be fetched: what the mailbox says of it. */
export type LargeMessage = {
  readonly uid: number;
  readonly size: number;
  readonly messageId: string | null;
  readonly from: string | null;
  readonly subject: string | null;
};

export type PollingOptions = {
  readonly address: MailboxAddress;
  readonly after: AfterTaking;
  readonly lookBack_ms: number;
  readonly memory: Memory;
  /** Resolves when the mail is kept for good; where it rejects, the message stays as it is and is fetched again. */
  readonly accept: (bytes: Uint8Array, uid: number) => Promise<void>;
  readonly refuse: (message: LargeMessage) => Promise<void>;
  readonly now: () => Date;
  /** What an operator should know. Holds no text of a mail and no password. */
  readonly tell: (problem: string) => void;
  /** The wait before the next connection; for tests. */
  readonly wait_ms?: (failures: number) => number;
};

export type Polling = {
  /** Ends what is in hand and closes. */
  stop(): Promise<void>;
};

/** Seconds without a command until the connection idles, so that the server tells of new mail by itself. */
const IDLE_AFTER_MS = 500;
/** Looked for anyway, whatever the server tells or does not tell. */
const LOOK_AGAIN_MS = 5 * 60_000;
/** Restarts IDLE before servers and firewalls lose patience. */
const IDLE_MS = 4 * 60_000;
const LOGOUT_MS = 2_000;
const LISTED_AT_ONCE = 200;
const DAY_MS = 86_400_000;

/** Takes in a mailbox until it is stopped: what is there, and what comes. Connects again when the connection ends. */
export function startPolling(options: PollingOptions): Polling {
  const poller = new Poller(options);
  const loop = poller.run();
  return {
    async stop() {
      poller.stop();
      await loop;
    },
  };
}

class Poller {
  readonly #options: PollingOptions;
  readonly #stopped = new AbortController();
  #failures = 0;

  constructor(options: PollingOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#stopped.abort();
  }

  async run(): Promise<void> {
    const { wait_ms = reconnectAfter_ms } = this.#options;
    while (!this.#stopped.signal.aborted) {
      try {
        await this.#connection();
      } catch (cause) {
        this.#failures += 1;
        if (!this.#stopped.signal.aborted) this.#tell(cause);
      }
      await this.#pause(wait_ms(this.#failures));
    }
  }

  /** One connection, from its beginning to its end. */
  async #connection(): Promise<void> {
    const client = new ImapFlow(clientOptions(this.#options.address));
    let quiet = new AbortController();
    let dirty = true;
    client.on('exists', () => {
      dirty = true;
      quiet.abort();
    });
    client.on('close', () => quiet.abort());
    // What is wrong comes as a rejection of the command in hand, or as the end of the connection.
    client.on('error', () => undefined);
    try {
      await client.connect();
      let progress = await this.#open(client);
      while (!this.#stopped.signal.aborted && client.usable) {
        dirty = false;
        quiet = new AbortController();
        progress = await this.#takeIn(client, progress);
        this.#failures = 0;
        if (!dirty && client.usable) await this.#pause(LOOK_AGAIN_MS, quiet.signal);
      }
      if (!this.#stopped.signal.aborted) throw new Error('the server ended the connection');
    } finally {
      await Promise.race([client.logout().catch(() => undefined), sleep(LOGOUT_MS, undefined, { ref: false })]);
      client.close();
    }
  }

  async #open(client: ImapFlow): Promise<Progress> {
    const { address, after, memory, now, lookBack_ms } = this.#options;
    const folder = await client.mailboxOpen(address.folder);
    if (folder.readOnly && after.do !== 'keep')
      throw new Error(`the folder can only be read, so messages cannot be treated as mail.imap.after says`);
    if (after.do === 'move') await client.mailboxCreate(after.folder);
    const known = await memory.load();
    const about = { uidValidity: String(folder.uidValidity), uidNext: folder.uidNext };
    const progress = whereToGoOn(known, about, now(), lookBack_ms);
    if (progress !== known) await memory.save(progress);
    return progress;
  }

  /** All messages that are not taken in yet, group by group; each group is remembered when it is done. */
  async #takeIn(client: ImapFlow, from: Progress): Promise<Progress> {
    let progress = from;
    const uids = await this.#search(client, progress);
    for (let at = 0; at < uids.length; at += LISTED_AT_ONCE) {
      const some = uids.slice(at, at + LISTED_AT_ONCE);
      const listed = await list(client, some);
      for (const group of groupsOf(listed, { count: limits.imap_messages, bytes: limits.imap_bytes })) {
        if (this.#stopped.signal.aborted) return progress;
        await this.#group(client, group, progress);
        progress = await this.#done(progress, group.at(-1)?.uid ?? 0);
      }
      // Those that were listed by the search and are gone meanwhile.
      progress = await this.#done(progress, some.at(-1) ?? 0);
    }
    return progress;
  }

  async #done(progress: Progress, uid: number): Promise<Progress> {
    if (uid <= progress.lastUid) return progress;
    const next = { ...progress, lastUid: uid };
    await this.#options.memory.save(next);
    return next;
  }

  /** UIDs not taken in yet, ascending. Of messages that were there when we came, the old ones are not even listed. */
  async #search(client: ImapFlow, { lastUid, newFrom, since }: Progress): Promise<readonly number[]> {
    const find = async (query: Parameters<ImapFlow['search']>[0]): Promise<readonly number[]> => {
      const found = await client.search(query, { uid: true });
      if (!found) throw new Error('the server refused to search the folder');
      return found;
    };
    // The server compares days in a zone of its own, so a day more is asked for; the exact time is compared later.
    const old =
      lastUid + 1 < newFrom
        ? await find({ uid: `${lastUid + 1}:${newFrom - 1}`, since: new Date(since.getTime() - 2 * DAY_MS) })
        : [];
    const first = Math.max(lastUid + 1, newFrom);
    // "n:*" names the last message also where its number is lower than n.
    const fresh = (await find({ uid: `${first}:*` })).filter((uid) => uid >= first);
    return [...old, ...fresh].toSorted((a, b) => a - b);
  }

  async #group(client: ImapFlow, group: readonly Listed[], progress: Progress): Promise<void> {
    const { accept } = this.#options;
    const wanted = group.filter((one) => !isTooOld(one, progress));
    for (const { uid, size } of wanted) if (size > limits.message_bytes) await this.#refuse(client, uid, size);
    const small = wanted.filter(({ size }) => size <= limits.message_bytes).map(({ uid }) => uid);
    if (small.length === 0) return;
    // A byte more than may be: a server that told a smaller size is found out, and no more is held.
    const source = { start: 0, maxLength: limits.message_bytes + 1 };
    const kept: number[] = [];
    try {
      for (const { uid, source: bytes } of await client.fetchAll(
        small.join(','),
        { uid: true, source },
        { uid: true },
      )) {
        if (!bytes) throw new Error(`the server gave no content of message ${uid}`);
        await accept(bytes, uid);
        if (bytes.length <= limits.message_bytes) kept.push(uid);
      }
    } finally {
      await this.#treat(client, kept);
    }
  }

  async #refuse(client: ImapFlow, uid: number, size: number): Promise<void> {
    const found = await client.fetchOne(String(uid), { uid: true, envelope: true }, { uid: true });
    const envelope = found === false ? undefined : found.envelope;
    await this.#options.refuse({
      uid,
      size,
      messageId: envelope?.messageId ?? null,
      from: envelope?.from?.[0]?.address ?? null,
      subject: envelope?.subject ?? null,
    });
  }

  /** As the profile says, for messages that are kept here now. What is refused for its size stays as it is. */
  async #treat(client: ImapFlow, uids: readonly number[]): Promise<void> {
    const { after } = this.#options;
    if (uids.length === 0 || after.do === 'keep' || !client.usable) return;
    const range = uids.join(',');
    const by = { uid: true };
    const done = await (after.do === 'move'
      ? client.messageMove(range, after.folder, by)
      : after.do === 'seen'
        ? client.messageFlagsAdd(range, ['\\Seen'], by)
        : client.messageDelete(range, by));
    if (!done) this.#tell(new Error(`the server did not do what mail.imap.after says (${after.do})`));
  }

  #tell(cause: unknown): void {
    const { address, tell } = this.#options;
    const { message = 'unknown', responseText } = cause as { message?: string; responseText?: string };
    const why = [message, responseText].filter(Boolean).join(': ').replaceAll(address.password, '…');
    tell(`The mailbox ${address.name} could not be taken in; it is tried again: ${why.slice(0, limits.text_chars)}`);
  }

  /** Ends early when we are stopped or `quiet` is over. */
  async #pause(ms: number, quiet?: AbortSignal): Promise<void> {
    const stopped = this.#stopped.signal;
    const signal = quiet ? AbortSignal.any([stopped, quiet]) : stopped;
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  }
}

async function list(client: ImapFlow, uids: readonly number[]): Promise<readonly Listed[]> {
  const query = { uid: true, size: true, internalDate: true };
  const found = await client.fetchAll(uids.join(','), query, { uid: true });
  return found
    .map(({ uid, size = 0, internalDate }) => {
      const arrived = internalDate === undefined ? null : new Date(internalDate);
      return { uid, size, arrived: arrived && !Number.isNaN(arrived.getTime()) ? arrived : null };
    })
    .toSorted((a, b) => a.uid - b.uid);
}

function clientOptions({ host, port, encryption, user, password }: MailboxAddress) {
  return {
    host,
    port,
    secure: encryption === 'tls',
    ...(encryption === 'tls' ? {} : { doSTARTTLS: encryption === 'starttls' }),
    auth: { user, pass: password },
    logger: false as const,
    autoIdleDelay: IDLE_AFTER_MS,
    maxIdleTime: IDLE_MS,
    connectionTimeout: 30_000,
    maxLineLength: 32 * 1024 * 1024,
    maxLiteralSize: limits.message_bytes + 1024,
    maxResponseSize: limits.message_bytes + 64 * 1024 * 1024,
  };
}
