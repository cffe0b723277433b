import type { WhereStatus } from '../../contract/customer.ts';
import type { Step, Walked } from './walk.ts';

/** How a case stands for a requester who is not proven, and the end of the time that they were told. */
export type Standing = { readonly steps: readonly Step[]; readonly status: WhereStatus; readonly until: Date | null };

const statusOf: Partial<Record<Step['code'], WhereStatus>> = {
  'information-asked': 'needs-information',
  reminded: 'needs-information',
  'holder-asked': 'waiting-for-holder',
  refused: 'refused',
  'not-confirmed': 'not-confirmed',
  withdrawn: 'withdrawn',
  expired: 'expired',
};

/**
 * The time that a holder has is over for everybody at the same moment: for a key that nobody holds as for one whose
 * holder never answers, whenever the case itself ends. `link_ms`: how long a holder's link works.
 */
export function asOutsider({ steps, closesAt }: Walked, now: Date, link_ms: number): Standing {
  const told: Step[] = [];
  for (const [index, step] of steps.entries()) {
    const asked = told.findLast(({ code }) => code === 'holder-asked');
    const over = asked && new Date(asked.at.getTime() + link_ms);
    const open = asked !== undefined && !told.slice(told.indexOf(asked) + 1).some(({ code }) => code in statusOf);
    if (!open || !over || step.at < over) {
      told.push(step);
      continue;
    }
    told.push({ at: over, code: 'not-confirmed' });
    // What happens to the case afterwards is told where it is an answer to what they say or decide themselves.
    if (step.code === 'not-confirmed' || step.code === 'expired') continue;
    told.push(...steps.slice(index));
    break;
  }
  const last = told.findLast(({ code }) => code in statusOf);
  const status = (last && statusOf[last.code]) ?? 'waiting-for-holder';
  if (status === 'needs-information')
    return { steps: told, status, until: closesAt === null ? null : new Date(closesAt) };
  if (status !== 'waiting-for-holder') return { steps: told, status, until: null };
  const asked = last?.at ?? told[0]?.at ?? now;
  const until = new Date(asked.getTime() + link_ms);
  if (now < until) return { steps: told, status, until };
  return { steps: [...told, { at: until, code: 'not-confirmed' }], status: 'not-confirmed', until: null };
}
