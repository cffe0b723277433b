import { setTimeout as sleep } from 'node:timers/promises';
import { FaultError } from '../../contract/codes.ts';
import * as limits from '../../kernel/limits.ts';

/** What happened after a point of the history: its new end, and the topics that were touched, such as `request:ID`. */
export type Changes = { readonly seq: number; readonly topics: ReadonlySet<string> };

/** Where changes are read from. Only what is committed is in it, so nobody is told of what did not happen. */
export type Source = {
  /** Where the history ends now. */
  head(): Promise<number>;
  since(seq: number): Promise<Changes>;
};

export type Listener = {
  /** Whose stream it is: an address, so that nobody takes all there are. */
  readonly client: string;
  /** The topics it wants to hear of; `all` is for the desk. */
  readonly wants: readonly string[] | 'all';
  /** Those of them that were touched, never empty. */
  changed(topics: readonly string[]): void;
  /** A sign of life, so that what stands in between does not close a quiet connection. */
  beat(): void;
  /** We are stopping. */
  end(): void;
};

/**
 * Tells pages that something changed. Every process polls the history for itself while somebody listens to it: so a
 * change made by another process is seen, and nothing is sent that could be lost beside a commit.
 */
export type Live = {
  /**
   * From when this returns no change is missed. Gives what ends it. Faults: TOO_MANY_TRIES (of one client), NOT_READY
   * (in all, or while we stop).
   */
  listen(listener: Listener): Promise<() => void>;
  /** Ends all streams and waits for the question in hand. */
  close(): Promise<void>;
};

type Context = {
  readonly source: Source;
  /** Told where the history could not be read; it is read again. */
  readonly tell: (problem: string) => void;
  readonly pause_ms?: number;
  readonly beat_ms?: number;
};

export function createLive({ source, tell, pause_ms = 1_000, beat_ms = limits.live_beat_ms }: Context): Live {
  const listeners = new Set<Listener>();
  const stop = new AbortController();
  let beginning: Promise<void> | null = null;
  let pump: Promise<void> = Promise.resolve();

  async function read(seq: number): Promise<number> {
    try {
      const changes = await source.since(seq);
      if (changes.topics.size > 0) for (const listener of listeners) tellOf(listener, changes.topics);
      return changes.seq;
    } catch (cause) {
      tell(cause instanceof Error ? cause.message : 'unknown');
      return seq;
    }
  }

  async function readOn(from: number): Promise<void> {
    let seq = from;
    let beaten = performance.now();
    while (listeners.size > 0 && !stop.signal.aborted) {
      await pause(pause_ms, stop.signal);
      seq = await read(seq);
      if (performance.now() - beaten < beat_ms) continue;
      beaten = performance.now();
      for (const listener of listeners) listener.beat();
    }
    beginning = null;
  }

  async function begin(): Promise<void> {
    try {
      const seq = await source.head();
      pump = readOn(seq);
    } catch (cause) {
      beginning = null;
      throw cause;
    }
  }

  return {
    async listen(listener) {
      admit(listener, listeners, stop.signal.aborted);
      listeners.add(listener);
      try {
        await (beginning ??= begin());
      } catch (cause) {
        listeners.delete(listener);
        throw cause;
      }
      return () => void listeners.delete(listener);
    },
    async close() {
      stop.abort();
      for (const listener of listeners) listener.end();
      listeners.clear();
      await beginning?.catch(() => undefined);
      await pump;
    },
  };
}

function tellOf(listener: Listener, touched: ReadonlySet<string>): void {
  const { wants } = listener;
  const topics = wants === 'all' ? [...touched] : wants.filter((topic) => touched.has(topic));
  if (topics.length > 0) listener.changed(topics);
}

function admit({ client }: Listener, listeners: ReadonlySet<Listener>, stopping: boolean): void {
  if (stopping || listeners.size >= limits.live_streams)
    throw new FaultError({
      code: 'NOT_READY',
      message: 'No further page can be told of changes at the moment. Ask again from time to time.',
    });
  let own = 0;
  for (const listener of listeners) if (listener.client === client) own += 1;
  if (own >= limits.live_streams_per_client)
    throw new FaultError({
      code: 'TOO_MANY_TRIES',
      message: `At most ${limits.live_streams_per_client} pages of one address are told of changes. Close some, or load the page again yourself.`,
      retryAfter: 60,
    });
}

/** Ends early where it is stopped. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch((cause: unknown) => {
    if (!signal.aborted) throw cause;
  });
