/** How a case stands. docs/reference/states.md says what each means, and what leads from one to the next. */
export const statuses = [
  'received',
  'needs-information',
  'waiting-for-holder',
  'needs-review',
  'waiting-for-payment',
  'cooling-down',
  'eligible',
  'handing-over',
  'outcome-unknown',
  'handed-over',
  'confirmed',
  'refused',
  'withdrawn',
  'expired',
  'undone',
] as const;
export type Status = (typeof statuses)[number];

/** Whose turn it is. `nobody`: the program is at work, or a time runs. */
export const turns = ['operator', 'requester', 'holder', 'nobody', 'ended'] as const;
export type Turn = (typeof turns)[number];
/** Ended cases are not counted: they are many, and nobody waits for them. */
export const openTurns = ['operator', 'requester', 'holder', 'nobody'] as const;
export type TurnCounts = Readonly<Record<(typeof openTurns)[number], number>>;

export const turnOf: Readonly<Record<Status, Turn>> = {
  received: 'nobody',
  'needs-information': 'requester',
  'waiting-for-holder': 'holder',
  'needs-review': 'operator',
  'waiting-for-payment': 'requester',
  'cooling-down': 'nobody',
  eligible: 'nobody',
  'handing-over': 'nobody',
  'outcome-unknown': 'nobody',
  'handed-over': 'nobody',
  confirmed: 'ended',
  refused: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
  undone: 'ended',
};
