import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { type Operator, type Passkey, foldEmail } from './types.ts';

const columns = sql.raw(`o.operator_id as "operatorId", o.email, o.name, o.role, o.password_hash as "passwordHash",
  o.totp_secret as "totpSecret", o.totp_step as "totpStep", o.invitation_ends_at as "invitedUntil",
  o.created_at as "createdAt", o.disabled_at as "disabledAt",
  (select count(*) from operator_passkey k where k.vendor_id = o.vendor_id and k.operator_id = o.operator_id) as passkeys`);

const at = (instant: Date) => sql`${instant.toISOString()}::timestamptz`;

/** False where there is an operator with this address. */
export async function insertOperator(
  tx: Tx,
  vendorId: string,
  operator: Pick<Operator, 'operatorId' | 'email' | 'name' | 'role' | 'createdAt'>,
): Promise<boolean> {
  const { operatorId, email, name, role, createdAt } = operator;
  const { rows } = await sql`
    insert into operator (vendor_id, operator_id, email, email_folded, name, role, created_at)
    values (${vendorId}, ${operatorId}::uuid, ${email}, ${foldEmail(email)}, ${name}, ${role}, ${at(createdAt)})
    on conflict (vendor_id, email_folded) do nothing returning operator_id`.execute(tx);
  return rows.length === 1;
}

export async function selectAll(tx: Tx, vendorId: string): Promise<readonly Operator[]> {
  const { rows } = await sql<Operator>`
    select ${columns} from operator o where o.vendor_id = ${vendorId} order by o.email_folded`.execute(tx);
  return rows;
}

export async function selectById(tx: Tx, vendorId: string, operatorId: string): Promise<Operator | null> {
  const { rows } = await sql<Operator>`
    select ${columns} from operator o
    where o.vendor_id = ${vendorId} and o.operator_id = ${operatorId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

export async function selectByEmail(tx: Tx, vendorId: string, email: string): Promise<Operator | null> {
  const { rows } = await sql<Operator>`
    select ${columns} from operator o
    where o.vendor_id = ${vendorId} and o.email_folded = ${foldEmail(email)}`.execute(tx);
  return rows[0] ?? null;
}

/** The row is this transaction's until it ends; whoever changes an operator or signs one in takes it first. */
export async function lockByEmail(tx: Tx, vendorId: string, email: string): Promise<Operator | null> {
  const { rows } = await sql<Operator>`
    select ${columns} from operator o
    where o.vendor_id = ${vendorId} and o.email_folded = ${foldEmail(email)} for update of o`.execute(tx);
  return rows[0] ?? null;
}

export async function lockById(tx: Tx, vendorId: string, operatorId: string): Promise<Operator | null> {
  const { rows } = await sql<Operator>`
    select ${columns} from operator o
    where o.vendor_id = ${vendorId} and o.operator_id = ${operatorId}::uuid for update of o`.execute(tx);
  return rows[0] ?? null;
}

export async function lockByInvitation(tx: Tx, vendorId: string, digest: Uint8Array): Promise<Operator | null> {
  const { rows } = await sql<Operator>`
    select ${columns} from operator o
    where o.vendor_id = ${vendorId} and o.invitation_digest = ${digest} for update of o`.execute(tx);
  return rows[0] ?? null;
}

export async function setInvitation(
  tx: Tx,
  vendorId: string,
  operatorId: string,
  invitation: { readonly digest: Uint8Array; readonly endsAt: Date } | null,
): Promise<void> {
  await sql`
    update operator set invitation_digest = ${invitation?.digest ?? null}::bytea,
      invitation_ends_at = ${invitation?.endsAt.toISOString() ?? null}::timestamptz
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
}

export async function setPassword(tx: Tx, vendorId: string, operatorId: string, hash: string): Promise<void> {
  await sql`
    update operator set password_hash = ${hash}
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
}

/** `step`: of the code that proved it, which must not count again. */
export async function setTotp(
  tx: Tx,
  vendorId: string,
  operatorId: string,
  totp: { readonly sealed: string; readonly step: number },
): Promise<void> {
  await sql`
    update operator set totp_secret = ${totp.sealed}, totp_step = ${totp.step}::bigint
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
}

export async function setTotpStep(tx: Tx, vendorId: string, operatorId: string, step: number): Promise<void> {
  await sql`
    update operator set totp_step = ${step}::bigint
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
}

export async function setDisabled(tx: Tx, vendorId: string, operatorId: string, since: Date | null): Promise<void> {
  await sql`
    update operator set disabled_at = ${since?.toISOString() ?? null}::timestamptz
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
}

/** Takes away all that the operator could sign in with. */
export async function clearFactors(tx: Tx, vendorId: string, operatorId: string): Promise<void> {
  await sql`
    update operator set password_hash = null, totp_secret = null
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
  await sql`
    delete from operator_passkey where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
  await replaceRecoveryCodes(tx, vendorId, operatorId, []);
}

export async function replaceRecoveryCodes(
  tx: Tx,
  vendorId: string,
  operatorId: string,
  digests: readonly Uint8Array[],
): Promise<void> {
  await sql`
    delete from operator_recovery_code
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
  for (const digest of digests) {
    await sql`
      insert into operator_recovery_code (vendor_id, operator_id, code_digest)
      values (${vendorId}, ${operatorId}::uuid, ${digest})`.execute(tx);
  }
}

/** True once. */
export async function takeRecoveryCode(
  tx: Tx,
  vendorId: string,
  operatorId: string,
  digest: Uint8Array,
): Promise<boolean> {
  const { rows } = await sql`
    delete from operator_recovery_code
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid and code_digest = ${digest}
    returning operator_id`.execute(tx);
  return rows.length === 1;
}

export async function countRecoveryCodes(tx: Tx, vendorId: string, operatorId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from operator_recovery_code
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid`.execute(tx);
  return rows[0]?.n ?? 0;
}

const passkeyColumns = sql.raw(`passkey_id as "passkeyId", operator_id as "operatorId", public_key as "publicKey",
  counter, transports, name, created_at as "createdAt", used_at as "usedAt"`);

/** False where this passkey is somebody's already. */
export async function insertPasskey(tx: Tx, vendorId: string, passkey: Passkey): Promise<boolean> {
  const { passkeyId, operatorId, publicKey, counter, transports, name, createdAt } = passkey;
  const { rows } = await sql`
    insert into operator_passkey
      (vendor_id, operator_id, passkey_id, public_key, counter, transports, name, created_at)
    values (${vendorId}, ${operatorId}::uuid, ${passkeyId}, ${publicKey}, ${counter}::bigint, ${transports}::text[],
      ${name}, ${at(createdAt)})
    on conflict (vendor_id, passkey_id) do nothing returning passkey_id`.execute(tx);
  return rows.length === 1;
}

export async function selectPasskeys(tx: Tx, vendorId: string, operatorId: string): Promise<readonly Passkey[]> {
  const { rows } = await sql<Passkey>`
    select ${passkeyColumns} from operator_passkey
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid order by created_at, passkey_id`.execute(tx);
  return rows;
}

export async function selectPasskey(tx: Tx, vendorId: string, passkeyId: string): Promise<Passkey | null> {
  const { rows } = await sql<Passkey>`
    select ${passkeyColumns} from operator_passkey
    where vendor_id = ${vendorId} and passkey_id = ${passkeyId}`.execute(tx);
  return rows[0] ?? null;
}

/** False where it was taken away meanwhile. */
export async function setPasskeyUsed(
  tx: Tx,
  vendorId: string,
  passkeyId: string,
  counter: number,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update operator_passkey set counter = ${counter}::bigint, used_at = ${at(now)}
    where vendor_id = ${vendorId} and passkey_id = ${passkeyId} returning passkey_id`.execute(tx);
  return rows.length === 1;
}

export async function deletePasskey(tx: Tx, vendorId: string, operatorId: string, passkeyId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from operator_passkey
    where vendor_id = ${vendorId} and operator_id = ${operatorId}::uuid and passkey_id = ${passkeyId}
    returning passkey_id`.execute(tx);
  return rows.length === 1;
}

/** Keeps a challenge, and forgets some of those that are over. */
export async function insertChallenge(
  tx: Tx,
  vendorId: string,
  challenge: { readonly digest: Uint8Array; readonly purpose: string; readonly endsAt: Date },
  now: Date,
): Promise<void> {
  await sql`
    delete from passkey_challenge where (vendor_id, challenge_digest) in (
      select vendor_id, challenge_digest from passkey_challenge
      where vendor_id = ${vendorId} and ends_at <= ${at(now)} order by ends_at limit 20 for update skip locked)`.execute(
    tx,
  );
  await sql`
    insert into passkey_challenge (vendor_id, challenge_digest, purpose, ends_at)
    values (${vendorId}, ${challenge.digest}, ${challenge.purpose}, ${at(challenge.endsAt)})`.execute(tx);
}

/** True once, for what it was made for, in its time. */
export async function takeChallenge(
  tx: Tx,
  vendorId: string,
  challenge: { readonly digest: Uint8Array; readonly purpose: string },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    delete from passkey_challenge
    where vendor_id = ${vendorId} and challenge_digest = ${challenge.digest} and purpose = ${challenge.purpose}
      and ends_at > ${at(now)} returning purpose`.execute(tx);
  return rows.length === 1;
}
