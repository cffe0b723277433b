import { Resolver } from 'node:dns/promises';
import { limits } from '../../../kernel/limits.ts';
import type { Resolve } from '../authenticate/types.ts';

const TRIES = 2;
/** An answer is kept this long. node:dns tells no TTL of texts, and keys and policies are changed days ahead. */
const KEPT_ms = 5 * 60_000;
/** That there is nothing, or that nobody answers, is asked again sooner. */
const NOTHING_KEPT_ms = 30_000;
/** So many questions in a row without an answer, and DNS itself is taken to be away for a while. */
const AWAY_AFTER = 4;

type Kept = { readonly answer: ReturnType<Resolve>; until: number };

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown';
const nobodyAnswered = (cause: unknown): boolean =>
  ['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED', 'EREFUSED'].includes(codeOf(cause));

/**
 * A resolver with short times, a memory, and the sense to stop asking where nobody answers: then each question fails at
 * once for half a minute, so that a machine without a network is not slow. `servers` are addresses such as
 * `127.0.0.1:5353`; null are those of the system.
 */
export function createResolver(servers: readonly string[] | null): Resolve {
  const resolver = new Resolver({ timeout: limits.dns_question_ms / TRIES, tries: TRIES });
  if (servers) resolver.setServers([...servers]);
  const kept = new Map<string, Kept>();
  let unanswered = 0;
  let awayUntil = 0;

  async function ask(name: string, type: string): ReturnType<Resolve> {
    try {
      // The caller knows what it asks for: texts, addresses or names.
      const answer = (await resolver.resolve(name, type)) as string[];
      unanswered = 0;
      return answer;
    } catch (cause) {
      unanswered = nobodyAnswered(cause) ? unanswered + 1 : 0;
      if (unanswered >= AWAY_AFTER) awayUntil = Date.now() + NOTHING_KEPT_ms;
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
