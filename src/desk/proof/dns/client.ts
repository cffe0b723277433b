import { Resolver } from 'node:dns/promises';
import * as limits from '../../../kernel/limits.ts';
import type { Resolve } from '../authenticate/types.ts';

/** The second try waits twice as long as the first. */
const FIRST_TRY_ms = limits.dns_question_ms / 3;
/** An answer is kept this long. node:dns tells no TTL of texts, and keys and policies are changed days ahead. */
const KEPT_ms = 5 * 60_000;
/** That there is nothing, or that nobody answers, is asked again sooner. */
const NOTHING_KEPT_ms = 30_000;

type Kept = { readonly answer: ReturnType<Resolve>; until: number };

const nobodyAnswered = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && ['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED'].includes(String(cause.code));

/**
 * A resolver with short times, a memory, and the sense to stop asking where no DNS is: then each question fails at once
 * for half a minute, so that a machine without a network is not slow. Whether DNS is there is asked of the root, which
 * answers anybody: else a sender whose own server is silent could make us take DNS to be away. `servers` are addresses
 * such as `127.0.0.1:5353`; null are those of the system.
 */
export function createResolver(servers: readonly string[] | null): Resolve {
  const resolver = new Resolver({ timeout: Math.round(FIRST_TRY_ms), tries: 2 });
  if (servers) resolver.setServers([...servers]);
  const kept = new Map<string, Kept>();
  let probing: Promise<void> | null = null;
  let awayUntil = 0;

  async function probe(): Promise<void> {
    try {
      await resolver.resolve('.', 'NS');
    } catch (cause) {
      if (nobodyAnswered(cause)) awayUntil = Date.now() + NOTHING_KEPT_ms;
    }
    probing = null;
  }

  async function ask(name: string, type: string): ReturnType<Resolve> {
    try {
      // The caller knows what it asks for: texts, addresses or names.
      return (await resolver.resolve(name, type)) as string[];
    } catch (cause) {
      if (nobodyAnswered(cause)) probing ??= probe();
      throw cause;
    }
  }

  return (name, type) => {
    const question = `${type} ${name.toLowerCase()}`;
    const known = kept.get(question);
    if (known && known.until > Date.now()) return known.answer;
    if (awayUntil > Date.now()) {
      return Promise.reject(Object.assign(new Error('DNS does not answer'), { code: 'ETIMEOUT' }));
    }
    const entry: Kept = { answer: ask(name, type), until: Date.now() + KEPT_ms };
    kept.delete(question);
    kept.set(question, entry);
    entry.answer.then(
      (answer) => JSON.stringify(answer).length <= limits.dns_answer_chars || kept.delete(question),
      () => (entry.until = Date.now() + NOTHING_KEPT_ms),
    );
    const [oldest] = kept.keys();
    if (kept.size > limits.dns_answers && oldest !== undefined) kept.delete(oldest);
    return entry.answer;
  };
}
