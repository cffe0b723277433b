import { useEffect, useEffectEvent } from 'react';
import { type output, safeParse, type ZodType } from 'zod';

/** After these a source that the browser gave up on is opened again; the last one is repeated. */
const pauses_ms = [1_000, 2_000, 5_000, 15_000, 30_000] as const;

/** The little of `EventSource` that is used: tests bring their own. */
export type Source = Pick<EventSource, 'close' | 'readyState'> & {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: string }) => void) | null;
  onerror: (() => void) | null;
};

type Live = {
  readonly open: () => Source;
  readonly onData: (data: unknown) => void;
  /** The source is open again after it was lost: something may have been missed. */
  readonly onBack: () => void;
  readonly later: (work: () => void, ms: number) => () => void;
};

const CLOSED = 2;

/**
 * Keeps a source of server-sent events open until the returned function is called. A browser reconnects by itself
 * after a lost connection and gives up where it is answered with an error: then we open a new one, later each time.
 */
export function keepLive({ open, onData, onBack, later }: Live): () => void {
  let stopLater: (() => void) | null = null;
  let failures = 0;
  let lost = false;
  let source: Source;
  const start = (): void => {
    source = open();
    source.onopen = () => {
      if (lost) onBack();
      lost = false;
      failures = 0;
    };
    source.onmessage = ({ data }) => onData(parsed(data));
    source.onerror = () => {
      lost = true;
      if (source.readyState !== CLOSED) return;
      const pause = pauses_ms[Math.min(failures, pauses_ms.length - 1)] ?? 30_000;
      failures += 1;
      stopLater = later(start, pause);
    };
  };
  start();
  return () => {
    stopLater?.();
    source.close();
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is not JSON is no event of ours; the schema refuses null.
    return null;
  }
}

/**
 * Calls `onEvent` for each event of a stream (JSON that fits the schema; anything else is passed over), and `onBack`
 * after a lost connection is back, when what is shown must be asked for again. `url` null: not connected.
 */
export function useLive<S extends ZodType>(
  url: string | null,
  schema: S,
  onEvent: (event: output<S>) => void,
  onBack: () => void,
): void {
  const tell = useEffectEvent((data: unknown) => {
    const read = safeParse(schema, data);
    if (read.success) onEvent(read.data);
  });
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (url === null) return undefined;
    return keepLive({
      open: () => new EventSource(url) as Source,
      onData: (data) => tell(data),
      onBack: () => back(),
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
  }, [url]);
}
