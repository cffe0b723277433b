import type { Problem } from '../../../src/contract/problem.ts';

/** The server answered with a problem (RFC 9457). */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** The server was not reached: the call may be sent again, with the same Idempotency-Key where it changes something. */
export class Offline extends Error {
  constructor(cause: unknown) {
    super('The server was not reached', { cause });
    this.name = 'Offline';
  }
}

/** What a reader can do next about a failure; each has its sentence in `shared.problem.next`. */
export type NextStep = 'offline' | 'input' | 'signIn' | 'forbidden' | 'gone' | 'changed' | 'wait';

/** Null for a defect of the page itself. */
export function nextStepOf(error: unknown): NextStep | null {
  if (error instanceof Offline) return 'offline';
  if (!(error instanceof ApiProblem)) return null;
  const { status } = error.problem;
  if (status === 401) return 'signIn';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'gone';
  if (status === 409) return 'changed';
  return status >= 500 || status === 429 ? 'wait' : 'input';
}

/** Whether asking again may help. */
export const mayHelpAgain = (error: unknown): boolean => {
  const next = nextStepOf(error);
  return next === 'offline' || next === 'wait' || next === 'changed';
};
