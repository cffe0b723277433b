import type { QueueCase } from '../../../contract/desk.ts';
import type { Line } from './store.ts';

/** A line of the queue as JSON. */
export const lineJson = ({ dueAt, openedAt, since, changedAt, ...line }: Line): QueueCase => ({
  ...line,
  dueAt: dueAt?.toISOString() ?? null,
  openedAt: openedAt.toISOString(),
  since: since.toISOString(),
  changedAt: changedAt.toISOString(),
});
