import type { Profile } from '../../contract/profile.ts';
import type { EventType } from './events.ts';
import { type Status, statuses } from './state.ts';

/** Where an event may happen and what follows. `stay`: the status does not change. */
type Transition = { readonly from: readonly Status[]; readonly to: Status | 'stay' };

const undecided = [
  'received',
  'needs-information',
  'waiting-for-holder',
  'needs-review',
  'waiting-for-payment',
] as const;
/** Where an operator may ask: the requester's answer can still change the case. */
export const asksFrom = ['needs-information', 'waiting-for-holder', 'needs-review', 'waiting-for-payment'] as const;
const beforeHandover = [...undecided, 'cooling-down', 'eligible'] as const;

/** The whole life of a case. `evolve` reads it and the start-up check proves it, so there is no second list. */
export const transitions: Readonly<Record<EventType, Transition>> = {
  TransferReceived: { from: [], to: 'received' },
  FactsCompleted: {
    from: ['needs-information', 'waiting-for-holder', 'needs-review', 'waiting-for-payment', 'cooling-down'],
    to: 'received',
  },
  Assessed: { from: undecided, to: 'stay' },
  ProofGiven: { from: undecided, to: 'stay' },
  ApprovalGiven: { from: [...undecided, 'cooling-down'], to: 'stay' },
  InformationRequested: { from: undecided, to: 'needs-information' },
  QuestionAsked: { from: asksFrom, to: 'needs-information' },
  Assigned: { from: statuses, to: 'stay' },
  NoteMade: { from: statuses, to: 'stay' },
  HolderAsked: { from: undecided, to: 'waiting-for-holder' },
  Reminded: { from: ['needs-information', 'waiting-for-holder'], to: 'stay' },
  MailReturned: { from: statuses, to: 'stay' },
  MessageNoted: { from: statuses, to: 'stay' },
  WithdrawalNoted: { from: statuses, to: 'stay' },
  Superseded: { from: undecided, to: 'withdrawn' },
  ReviewRequested: { from: [...undecided, 'handing-over', 'outcome-unknown'], to: 'needs-review' },
  PaymentRequested: { from: undecided, to: 'waiting-for-payment' },
  CoolDownStarted: { from: undecided, to: 'cooling-down' },
  TransferCleared: { from: [...undecided, 'cooling-down'], to: 'eligible' },
  HandoverStarted: { from: ['eligible', 'handing-over', 'outcome-unknown'], to: 'handing-over' },
  HandoverPostponed: { from: ['handing-over'], to: 'eligible' },
  OutcomeUnknown: { from: ['handing-over'], to: 'outcome-unknown' },
  LicenseIssued: { from: ['handing-over'], to: 'handed-over' },
  TransferConfirmed: { from: ['handed-over'], to: 'confirmed' },
  ConfirmationOverdue: { from: ['handed-over'], to: 'stay' },
  AskedAgain: { from: statuses, to: 'stay' },
  TransferRefused: { from: beforeHandover, to: 'refused' },
  TransferWithdrawn: { from: beforeHandover, to: 'withdrawn' },
  TransferExpired: { from: undecided, to: 'expired' },
  TransferUndone: { from: ['handed-over', 'confirmed'], to: 'undone' },
};

/** How long a status may last, and what its end brings about. Null: the case is over. */
export const timeLimits: Readonly<Record<Status, { readonly limit: Limit; readonly brings: EventType } | null>> = {
  received: { limit: 'review', brings: 'TransferExpired' },
  'needs-information': { limit: 'information', brings: 'TransferExpired' },
  'waiting-for-holder': { limit: 'holderLink', brings: 'TransferExpired' },
  'needs-review': { limit: 'review', brings: 'TransferExpired' },
  'waiting-for-payment': { limit: 'payment', brings: 'TransferExpired' },
  'cooling-down': { limit: 'coolDown', brings: 'TransferCleared' },
  eligible: { limit: 'now', brings: 'HandoverStarted' },
  'handing-over': { limit: 'attempt', brings: 'HandoverStarted' },
  'outcome-unknown': { limit: 'lookup', brings: 'HandoverStarted' },
  'handed-over': { limit: 'delivery', brings: 'ConfirmationOverdue' },
  confirmed: null,
  refused: null,
  withdrawn: null,
  expired: null,
  undone: null,
};

/** Whose time limits the clock ends; the others are those of an attempt, and the hand-over takes them up. */
export const endedByClock = statuses.filter((status) => {
  const brings = timeLimits[status]?.brings;
  return brings !== undefined && brings !== 'HandoverStarted';
});

type Limit = keyof Profile['lifetimes'] | 'coolDown' | 'now' | 'attempt' | 'lookup' | 'delivery';

const DAY_MS = 86_400_000;
/** An attempt that did not report by then is taken up again; what it did is looked up first. */
export const ATTEMPT_MS = 2 * 60_000;
export const DELIVERY_MS = 3 * 86_400_000;
/** Waiting before try number `attempt + 1`: 5 s, 10 s, 20 s … at most 1 hour. */
export const retryDelay_ms = (attempt: number): number => Math.min(5_000 * 2 ** Math.max(0, attempt - 1), 3_600_000);
/** After these many attempts without a clear answer a person decides. */
export const MAX_ATTEMPTS = 12;

export function limit_ms(profile: Profile, status: Status): number {
  const limit = timeLimits[status]?.limit;
  if (limit === undefined) throw new Error(`Defect: ${status} is final and has no time limit`);
  if (limit === 'now') return 0;
  if (limit === 'attempt') return ATTEMPT_MS;
  if (limit === 'lookup') return retryDelay_ms(1);
  if (limit === 'delivery') return DELIVERY_MS;
  return limit === 'coolDown' ? profile.proof.coolDown : profile.lifetimes[limit];
}

/**
 * When an open question is brought up again: the profile's reminders that fall into its time limit, in milliseconds
 * from when it was asked. A reminder on the last day would come too late to be of use.
 */
export const reminders_ms = (profile: Profile, status: Status): readonly number[] =>
  transitions.Reminded.from.includes(status)
    ? profile.reminders.filter((after) => after < limit_ms(profile, status) - DAY_MS)
    : [];

export const isFinal = (status: Status): boolean => timeLimits[status] === null;
/** Ended without a move, or taken back: the license may be asked for anew. */
export const endedWithoutMove = ['refused', 'withdrawn', 'expired', 'undone'] as const satisfies readonly Status[];

/**
 * Proves, at every start, that no case can get stuck: each status is reachable, each that is not final has a time
 * limit whose end leads on, and from each a final one can be reached. Returns what is wrong, nothing where all is well.
 */
export function checkLifecycle(
  table: Readonly<Record<string, Transition>> = transitions,
  limits: Readonly<Record<Status, { readonly brings: EventType } | null>> = timeLimits,
): readonly string[] {
  const edges = Object.values(table).flatMap(({ from, to }) =>
    to === 'stay' ? [] : from.map((one) => [one, to] as const),
  );
  const forward = closure(['received'], edges);
  const backward = closure(
    statuses.filter((status) => limits[status] === null),
    edges.map(([from, to]) => [to, from] as const),
  );
  return statuses.flatMap((status) => {
    const end = limits[status];
    const wrong: string[] = [];
    if (!forward.has(status)) wrong.push(`${status} cannot be reached`);
    if (!backward.has(status)) wrong.push(`${status} has no way to an end`);
    if (end && !table[end.brings]?.from.includes(status))
      wrong.push(`${status}: its time limit brings ${end.brings}, which cannot happen there`);
    return wrong;
  });
}

function closure(start: readonly Status[], edges: readonly (readonly [Status, Status])[]): ReadonlySet<Status> {
  const seen = new Set(start);
  const queue = [...start];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const [from, to] of edges) {
      if (from !== one || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}
