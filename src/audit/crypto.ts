import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.ts';

export type AuditEntry = {
  readonly actor: string;
  /** Past tense: what happened (`TransferOpened`). */
  readonly kind: string;
  /** What it happened to, such as `transfer:…`. */
  readonly subject: string;
  readonly data: object;
};

export const FIRST_HASH = '0'.repeat(64);

/** The hash of a row over everything it says and the hash of the row before it. `at` in whole milliseconds, UTC. */
export const chainHash = (previous: string, seq: number, at: string, entry: AuditEntry): string =>
  createHash('sha256')
    .update(canonicalJson([previous, seq, at, entry.actor, entry.kind, entry.subject, entry.data]))
    .digest('hex');
