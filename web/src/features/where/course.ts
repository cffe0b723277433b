import type { StepCode, WhereCase, WhereStatus } from '../../../../src/contract/customer.ts';

/** What is still to come, by how it stands. */
export type Ahead = 'holder' | 'move' | 'sen';

const ahead: Readonly<Record<WhereStatus, readonly Ahead[]>> = {
  'needs-information': ['holder', 'move', 'sen'],
  'waiting-for-holder': ['move', 'sen'],
  'in-review': ['move', 'sen'],
  'waiting-for-payment': ['move', 'sen'],
  'cooling-down': ['move', 'sen'],
  moving: ['sen'],
  moved: [],
  refused: [],
  'not-confirmed': [],
  withdrawn: [],
  expired: [],
  undone: [],
};

/** Steps with which it went no further. */
const endings: ReadonlySet<StepCode> = new Set(['refused', 'not-confirmed', 'withdrawn', 'expired', 'undone']);
const stands: ReadonlySet<WhereStatus> = new Set(['refused', 'not-confirmed', 'withdrawn', 'expired', 'undone']);

/** How a status reads at a glance. */
export const toneOf = (status: WhereStatus): 'good' | 'open' | 'ended' =>
  status === 'moved' ? 'good' : stands.has(status) ? 'ended' : 'open';

export type CourseItem =
  | { readonly kind: 'happened'; readonly at: string; readonly code: StepCode; readonly state: 'done' | 'ended' }
  | { readonly kind: 'now' }
  | { readonly kind: 'ahead'; readonly what: Ahead };

/** A time line: what happened, where it stands, what comes. */
export function courseOf({ steps, status }: Pick<WhereCase, 'steps' | 'status'>): readonly CourseItem[] {
  const happened = steps.map(({ at, code }): CourseItem => ({
    kind: 'happened',
    at,
    code,
    state: endings.has(code) ? 'ended' : 'done',
  }));
  const now: readonly CourseItem[] = toneOf(status) === 'open' ? [{ kind: 'now' }] : [];
  return [...happened, ...now, ...ahead[status].map((what): CourseItem => ({ kind: 'ahead', what }))];
}

/** What the mail is called that can be sent once more. */
export const mailOf = (status: WhereStatus): 'holder' | 'result' | 'answer' =>
  status === 'waiting-for-holder' ? 'holder' : status === 'moved' ? 'result' : 'answer';
