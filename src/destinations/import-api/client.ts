import type { Destination, ImportItem, ImportOutcome } from '../port.ts';
import { bodyOf, outcomeOf, pathOf } from './map.ts';

export type ImportApiOptions = {
  readonly name: string;
  /** Where the API lives; `rest/1.0/plugins/…` is added. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** True only where it is known that a repeated id gives the same answer. Nobody promises that of a foreign API. */
  readonly repeatable?: boolean;
  readonly timeout_ms?: number;
  /** The network; another one in tests. */
  readonly fetch?: typeof globalThis.fetch;
};

const TIMEOUT_MS = 30_000;
const ANSWER_BYTES = 64 * 1024;
/** Calls on their way at once, and the batch a caller may hand in: 10 rounds. */
const CONCURRENCY = 8;
const BATCH = 80;

/**
 * A marketplace that is reached by the import API of formats section 1, one license a call. It can neither be asked
 * what it has nor take anything back, so an unknown outcome goes to a person.
 */
export function importApiDestination(options: ImportApiOptions): Destination {
  const unasked = {
    status: 'unknown',
    message: `${options.name} cannot be asked what was imported; a person must look.`,
  } as const;
  return {
    name: options.name,
    capabilities: { find: 'none', repeatable: options.repeatable ?? false, void: false, batch: BATCH },
    find: async (refs) => refs.map(() => unasked),
    importLicenses: (items) => importAll(options, items),
    voidLicense: async () => ({ status: 'unsupported' }),
  };
}

/**
 * Sends a few at a time. Once the other side is away or wants a pause, the rest is not sent at all: each of them
 * would only wait for the same, and an unsent one is certain to be safe to send later.
 */
async function importAll(options: ImportApiOptions, items: readonly ImportItem[]): Promise<readonly ImportOutcome[]> {
  const outcomes = new Map<number, ImportOutcome>();
  const queue = items.entries();
  let paused: string | null = null;
  const worker = async () => {
    for (const [index, item] of queue) {
      if (paused !== null) {
        outcomes.set(index, { status: 'try-later', message: `Not sent. ${paused}` });
        continue;
      }
      const { outcome, pause } = await importOne(options, item);
      outcomes.set(index, outcome);
      if (pause && 'message' in outcome) paused = outcome.message;
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, items.length) }, worker));
  return items.map((_, index) => outcomes.get(index) ?? { status: 'unknown', message: 'It was not answered.' });
}

type Sent = { readonly outcome: ImportOutcome; readonly pause: boolean };

async function importOne(options: ImportApiOptions, item: ImportItem): Promise<Sent> {
  const credentials = Buffer.from(`${options.user}:${options.password}`, 'utf8').toString('base64');
  try {
    const response = await (options.fetch ?? globalThis.fetch)(
      new URL(pathOf(item), `${options.url.replace(/\/+$/u, '')}/`),
      {
        method: 'POST',
        headers: {
          authorization: `Basic ${credentials}`,
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: bodyOf(item),
        // A redirect could carry the password and the customer's data to somebody else.
        redirect: 'manual',
        signal: AbortSignal.timeout(options.timeout_ms ?? TIMEOUT_MS),
      },
    );
    const text = await readBounded(response);
    if (text === null) {
      const message = `It answered ${response.status} with more than ${ANSWER_BYTES} bytes.`;
      return { outcome: { status: 'unknown', message }, pause: false };
    }
    const outcome = outcomeOf({ status: response.status, text }, item);
    return { outcome, pause: outcome.status === 'try-later' };
  } catch (cause) {
    return { outcome: networkOutcome(cause), pause: true };
  }
}

async function readBounded(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the body, which ends the connection.
    if (bytes > ANSWER_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Faults that come before the first byte of a request was sent: no connection, or not to the right one. */
const beforeSending =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_.*|CERT_.*|.*SELF_SIGNED_CERT.*|UNABLE_TO_(?:VERIFY|GET)_.*)$/u;

/** `fetch` throws a `TypeError` whose cause has the code; anything that is no fault of the network is thrown on. */
function networkOutcome(cause: unknown): ImportOutcome {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return { status: 'unknown', message: 'It did not answer in time.' };
  }
  const inner = cause instanceof TypeError ? cause.cause : undefined;
  const code = inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : null;
  if (code !== null && beforeSending.test(code)) {
    return { status: 'try-later', message: `It could not be reached (${code}).` };
  }
  if (inner instanceof Error) return { status: 'unknown', message: `The connection broke (${code ?? inner.name}).` };
  throw cause;
}
