import type { Live } from './service.ts';

const text = new TextEncoder();

/** So soon does a browser connect again, in milliseconds. */
const AGAIN_MS = 2_000;

/**
 * Server-sent events: `hello` at the start of every connection, upon which a page loads anew what it shows (so a lost
 * connection loses nothing and nothing need be sent again), then `changed` each time one of the topics was touched.
 * `that` says nothing more, for customers; `what` lists the topics in `data`, 200 at most, for the desk. What happens
 * while a slow reader has not taken the last event becomes one event with it.
 */
export async function eventStream(
  live: Live,
  { client, wants, says }: { client: string; wants: readonly string[] | 'all'; says: 'that' | 'what' },
): Promise<Response> {
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
  const taken = (): string => {
    const topics = says === 'what' ? [...waiting] : [];
    const event = next === 'beat' ? ':\n\n' : `event: changed\ndata: ${JSON.stringify(topics)}\n\n`;
    waiting.clear();
    next = 'nothing';
    return event;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(text.encode(`retry: ${AGAIN_MS}\nevent: hello\ndata: []\n\n`)),
      async pull(controller) {
        if (next === 'nothing')
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        wake = null;
        if (next === 'end') return controller.close();
        if (next !== 'nothing') controller.enqueue(text.encode(taken()));
      },
      cancel() {
        stop();
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
