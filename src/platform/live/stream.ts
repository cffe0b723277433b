import type { LiveMessage } from '../../contract/live.ts';
import type { Live } from './service.ts';

const text = new TextEncoder();

/** So soon does a browser connect again, in milliseconds. */
const AGAIN_MS = 2_000;

export type Streaming = {
  /** Whose stream it is: an address. */
  readonly client: string;
  readonly wants: readonly string[] | 'all';
  readonly says: 'that' | 'what';
  /** When what is shown changes by itself: `changed` is told then, too. */
  readonly until?: Date | null;
  /** Asked before `changed` is told, where that something happened may not be told to this reader. */
  readonly isNews?: () => Promise<boolean>;
};

const messageOf = (message: LiveMessage): string => `data: ${JSON.stringify(message)}\n\n`;

/** The longest that a timer can wait: 24.8 days. */
const TIMER_MS = 2 ** 31 - 1;

/**
 * Server-sent events: `hello` at the start of every connection, upon which a page loads anew what it shows (so a lost
 * connection loses nothing and nothing need be sent again), then `changed` each time one of the topics was touched.
 * `that` says nothing more, for customers; `what` lists the topics in `data`, 200 at most, for the desk. What happens
 * while a slow reader has not taken the last event becomes one event with it.
 */
export async function eventStream(live: Live, about: Streaming): Promise<Response> {
  const { client, wants, says, until = null, isNews } = about;
  const waiting = new Set<string>();
  let next: 'nothing' | 'changed' | 'beat' | 'end' = 'nothing';
  let wake: (() => void) | null = null;
  const is = (what: typeof next): void => {
    if (next !== 'end' && !(what === 'beat' && next === 'changed')) next = what;
    wake?.();
  };
  const stop = await live.listen({
    client,
    wants,
    changed(topics) {
      for (const topic of topics) if (waiting.size < 200) waiting.add(topic);
      is('changed');
    },
    beat: () => is('beat'),
    end: () => is('end'),
  });
  const wait_ms = until === null ? null : until.getTime() - Date.now();
  const timer = wait_ms === null || wait_ms > TIMER_MS ? null : setTimeout(() => is('changed'), Math.max(0, wait_ms));
  timer?.unref();
  const over = (): void => {
    if (timer) clearTimeout(timer);
    stop();
  };
  const taken = (): string => {
    const topics = says === 'what' ? [...waiting] : [];
    const event = next === 'beat' ? ':\n\n' : messageOf({ type: 'changed', topics });
    waiting.clear();
    next = 'nothing';
    return event;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) =>
        controller.enqueue(text.encode(`retry: ${AGAIN_MS}\n${messageOf({ type: 'hello', topics: [] })}`)),
      async pull(controller) {
        for (;;) {
          if (next === 'nothing')
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          wake = null;
          if (next === 'end') {
            over();
            return controller.close();
          }
          const changed = next === 'changed';
          const event = taken();
          if (!changed || !isNews || (await isNews())) return controller.enqueue(text.encode(event));
        }
      },
      cancel() {
        over();
        is('end');
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // Proxies such as nginx collect an answer before they pass it on, unless told not to.
      'X-Accel-Buffering': 'no',
    },
  });
}
