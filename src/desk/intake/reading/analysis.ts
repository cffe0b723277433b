import { otherHostings } from './hosting.ts';
import type { Tongue } from './language.ts';
import { findConcepts, has, type Concept, type Found, type Hit } from './lexicon/find.ts';

/**
 * What a text says of one thing: true or false where it says so plainly, null where it speaks of it in a way that may
 * not be taken for either (a condition, a doubt, a question). Undefined: it does not speak of it.
 */
export type Claim = true | false | null | undefined;
export type About = 'server' | 'match';

type Clause = { readonly from: number; readonly to: number };

/** The parts of a sentence between commas, semicolons, dashes and brackets, as ranges of tokens. */
function clausesOf(text: string, found: Found): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at < found.tokens.length; at += 1) {
    const gap = text.slice(found.tokens[at - 1]?.end ?? 0, found.tokens[at]?.start ?? 0);
    if (!/[,;:()、，；：（）.!?]|\s[-–—]\s/u.test(gap)) continue;
    clauses.push({ from, to: at });
    from = at;
  }
  clauses.push({ from, to: found.tokens.length });
  return clauses;
}

export const inside = (hit: Hit, clause: Clause): boolean => hit.from >= clause.from && hit.to <= clause.to;

/** "If you need anything else, …": a condition that is courtesy, and takes nothing back. */
function isCourtesy(clause: Clause, hits: readonly Hit[]): boolean {
  const own = hits.filter((hit) => inside(hit, clause));
  return own.some((hit) => has(hit, 'polite')) && !own.some((hit) => has(hit, 'match', 'agree', 'server'));
}

export type Analysis = {
  readonly text: string;
  readonly found: Found;
  readonly clauses: readonly Clause[];
  readonly isQuestion: boolean;
};

const question = /[?？]\s*["'”»)]*\s*$|(?:ですか|ますか|でしょうか)。?\s*$/u;

/** The words of a text without those of a courtesy, or of what is denied about Data Center and Cloud. */
export function analyze(text: string, tongue: Tongue | null): Analysis {
  const all = findConcepts(text, tongue);
  const clauses = clausesOf(text, all);
  const denied = otherHostings(text, all).filter((mention) => mention.denied);
  const courtesy = clauses.filter((clause) => isCourtesy(clause, all.hits));
  const hits = all.hits.filter((hit) => {
    const ofDenial =
      has(hit, 'neg') && !has(hit, 'refuse') && denied.some((mention) => Math.abs(mention.hit.from - hit.from) <= 5);
    return (
      !ofDenial &&
      !denied.some((mention) => mention.hit === hit) &&
      !(has(hit, 'cond', 'maybe', 'only', 'future') && courtesy.some((clause) => inside(hit, clause)))
    );
  });
  return { text, found: { tokens: all.tokens, hits }, clauses, isQuestion: question.test(text) };
}

export const distance = (a: Hit, b: Hit): number => (a.to <= b.from ? b.from - a.to : a.from - b.to);
export const before = (a: Hit, b: Hit, within: number): boolean => a.to <= b.from && b.from - a.to <= within;

/** A yes or a no at the beginning, undefined where there is none. */
export function leadOf({ found, text }: Analysis): true | false | undefined {
  const first = found.hits.find((hit) => hit.from <= 1 && has(hit, 'yes', 'no', 'agree', 'confirm', 'refuse'));
  // "100; yes", "Yebo, happy with that": a number or an exclamation before it.
  const [token, next] = found.tokens;
  const numbered =
    /^\d/u.test(token?.text ?? '') ||
    (!found.hits.some((hit) => hit.from === 0) && /[,;!.]\s/u.test(text.slice(token?.end, next?.start)));
  if (!first || (first.from === 1 && !numbered && !has(found.hits[0] ?? first, 'filler', 'own', 'all')))
    return undefined;
  const no = has(first, 'no') || has(first, 'refuse');
  const yes = has(first, 'yes') || has(first, 'agree') || has(first, 'confirm');
  // "sí" and "si", "no" (Italian) and "no" (Portuguese: in the): as it is written.
  if (no && yes) return undefined;
  if (no) return /^\W*(?:no|nein|non)[,.]? (?:problem|objection|worries|issue)/iu.test(text) ? undefined : false;
  return yes ? true : undefined;
}

export const doubts: readonly Concept[] = ['cond', 'maybe'];
/** "Si" at the beginning is a yes. */
export const isDoubt = (hit: Hit): boolean => has(hit, ...doubts) && !(hit.from === 0 && has(hit, 'yes'));

/** Doubts about what the key words say: in their clauses, or as a clause of their own that begins with one. */
export const doubtsIn = ({ found, clauses }: Analysis, key: readonly Hit[]): Hit[] =>
  found.hits.filter(
    (hit) =>
      isDoubt(hit) &&
      clauses.some(
        (clause) =>
          inside(hit, clause) &&
          (has(hit, 'maybe') || hit.from - clause.from <= 2 || key.some((one) => inside(one, clause))),
      ),
  );

/** "but", "however" with something behind it that takes back. */
export function isTakenBack({ found }: Analysis, about: About): boolean {
  return found.hits.some((hit) => {
    if (!has(hit, 'but')) return false;
    const rest = found.hits.filter((other) => other.from >= hit.to);
    const same = rest.some((other) =>
      about === 'match'
        ? has(other, 'match', 'users', 'agree', 'tier')
        : has(other, 'server', 'datacenter', 'cloud', 'use'),
    );
    return (
      rest.some((other) => has(other, 'cond', 'maybe', 'only', 'neg')) ||
      (same && rest.some((other) => has(other, 'past', 'moved', 'future')))
    );
  });
}
