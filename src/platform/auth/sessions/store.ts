import { sql } from 'kysely';
import type { Tx } from '../../db/db.ts';

/** Whose session it is: an operator of a vendor's desk, or an account of the marketplace. */
export type Holder =
  | { readonly kind: 'operator'; readonly vendorId: string; readonly id: string }
  | { readonly kind: 'account'; readonly id: string };

export type Session = {
  readonly sessionId: string;
  readonly userAgent: string;
  readonly signedInAt: Date;
  readonly provenAt: Date;
  readonly seenAt: Date;
};

const tableOf = ({ kind }: Holder) => sql.table(kind === 'operator' ? 'operator_session' : 'account_session');

const ofHolder = (holder: Holder) =>
  holder.kind === 'operator'
    ? sql`vendor_id = ${holder.vendorId} and operator_id = ${holder.id}::uuid`
    : sql`account_id = ${holder.id}::uuid`;

const columns = sql.raw(`session_id as "sessionId", user_agent as "userAgent", signed_in_at as "signedInAt",
  proven_at as "provenAt", seen_at as "seenAt"`);

export async function insertSession(
  tx: Tx,
  holder: Holder,
  session: { readonly sessionId: string; readonly tokenDigest: Uint8Array; readonly userAgent: string },
  now: Date,
): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [names, values] =
    holder.kind === 'operator'
      ? [sql`vendor_id, operator_id`, sql`${holder.vendorId}, ${holder.id}::uuid`]
      : [sql`account_id`, sql`${holder.id}::uuid`];
  await sql`
    insert into ${tableOf(holder)}
      (${names}, session_id, token_digest, user_agent, signed_in_at, proven_at, seen_at)
    values (${values}, ${session.sessionId}::uuid, ${session.tokenDigest}, ${session.userAgent}, ${at}, ${at}, ${at})`.execute(
    tx,
  );
}

export type Alive = { readonly usedSince: Date; readonly signedInSince: Date };

const alive = ({ usedSince, signedInSince }: Alive) =>
  sql`seen_at > ${usedSince.toISOString()}::timestamptz and signed_in_at > ${signedInSince.toISOString()}::timestamptz`;

export async function selectByToken(
  tx: Tx,
  holder: Holder,
  tokenDigest: Uint8Array,
  since: Alive,
): Promise<Session | null> {
  const { rows } = await sql<Session>`
    select ${columns} from ${tableOf(holder)}
    where ${ofHolder(holder)} and token_digest = ${tokenDigest} and ${alive(since)}`.execute(tx);
  return rows[0] ?? null;
}

/** Those that are alive, the one used last first. */
export async function selectSessions(tx: Tx, holder: Holder, since: Alive): Promise<readonly Session[]> {
  const { rows } = await sql<Session>`
    select ${columns} from ${tableOf(holder)} where ${ofHolder(holder)} and ${alive(since)}
    order by seen_at desc, session_id`.execute(tx);
  return rows;
}

export async function setSeen(tx: Tx, holder: Holder, sessionId: string, now: Date): Promise<void> {
  await sql`
    update ${tableOf(holder)} set seen_at = ${now.toISOString()}::timestamptz
    where ${ofHolder(holder)} and session_id = ${sessionId}::uuid`.execute(tx);
}

/** Gives a session another token and a proof of now. False where it is gone. */
export async function setProven(
  tx: Tx,
  holder: Holder,
  sessionId: string,
  tokenDigest: Uint8Array,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update ${tableOf(holder)} set token_digest = ${tokenDigest}, proven_at = ${now.toISOString()}::timestamptz,
      seen_at = ${now.toISOString()}::timestamptz
    where ${ofHolder(holder)} and session_id = ${sessionId}::uuid returning session_id`.execute(tx);
  return rows.length === 1;
}

export async function deleteSession(tx: Tx, holder: Holder, sessionId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from ${tableOf(holder)} where ${ofHolder(holder)} and session_id = ${sessionId}::uuid
    returning session_id`.execute(tx);
  return rows.length === 1;
}

/** Ends all of a holder's sessions but one, or all. Gives how many there were. */
export async function deleteOthers(tx: Tx, holder: Holder, keep: string | null): Promise<number> {
  const { rows } = await sql`
    delete from ${tableOf(holder)} where ${ofHolder(holder)} ${keep === null ? sql`` : sql`and session_id <> ${keep}::uuid`}
    returning session_id`.execute(tx);
  return rows.length;
}

/** Those that are over, and those beyond the `most` that were used last. */
export async function deleteStale(tx: Tx, holder: Holder, since: Alive, most: number): Promise<void> {
  await sql`
    delete from ${tableOf(holder)} where ${ofHolder(holder)} and (not (${alive(since)}) or session_id not in (
      select session_id from ${tableOf(holder)} where ${ofHolder(holder)} order by seen_at desc limit ${most}::int))`.execute(
    tx,
  );
}
