import { sql } from 'kysely';
import type { ContactRole } from '../../../contract/account.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { foldEmail } from '../types.ts';
import type { Contact } from './types.ts';

const columns =
  sql.raw(`account_id as "accountId", role, contact_id as "contactId", email, name, is_primary as "primary",
  asked_until as "askedUntil", confirmed_at as "confirmedAt"`);
const at = (instant: Date) => sql`${instant.toISOString()}::timestamptz`;

/** By role, the primary one first, then in the order in which they came. */
export async function contactsOf(tx: Tx, accountId: string): Promise<readonly Contact[]> {
  const { rows } = await sql<Contact>`
    select ${columns} from account_contact where account_id = ${accountId}::uuid
    order by role desc, is_primary desc, created_at, contact_id`.execute(tx);
  return rows;
}

/** Contacts of one account change one after the other. */
export async function lockAccount(tx: Tx, accountId: string): Promise<void> {
  await sql`select 1 from marketplace_account where account_id = ${accountId}::uuid for update`.execute(tx);
}

export type NewRow = Omit<Contact, 'primary'> & { readonly tokenDigest: Uint8Array | null };

/** Puts a contact in, or asks one that is there and did not answer once more. */
export async function putContact(tx: Tx, row: NewRow, now: Date): Promise<void> {
  await sql`
    insert into account_contact (account_id, role, contact_id, email, email_folded, name, token_digest, asked_until,
      created_at, confirmed_at)
    values (${row.accountId}::uuid, ${row.role}, ${row.contactId}::uuid, ${row.email}, ${foldEmail(row.email)}, ${row.name},
      ${row.tokenDigest}, ${row.askedUntil?.toISOString() ?? null}::timestamptz, ${at(now)},
      ${row.confirmedAt?.toISOString() ?? null}::timestamptz)
    on conflict (account_id, role, contact_id) do update
      set name = excluded.name, token_digest = excluded.token_digest, asked_until = excluded.asked_until`.execute(tx);
}

export async function setPrimary(
  tx: Tx,
  {
    accountId,
    role,
    contactId,
  }: { readonly accountId: string; readonly role: ContactRole; readonly contactId: string | null },
): Promise<void> {
  // One statement would have two primary contacts for a moment, which the index refuses.
  await sql`
    update account_contact set is_primary = false
    where account_id = ${accountId}::uuid and role = ${role} and is_primary`.execute(tx);
  if (contactId === null) return;
  await sql`
    update account_contact set is_primary = true
    where account_id = ${accountId}::uuid and role = ${role} and contact_id = ${contactId}::uuid`.execute(tx);
}

export async function deleteContact(tx: Tx, accountId: string, contactId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from account_contact where account_id = ${accountId}::uuid and contact_id = ${contactId}::uuid
    returning 1`.execute(tx);
  return rows.length > 0;
}

export async function byToken(tx: Tx, tokenDigest: Uint8Array): Promise<Contact | null> {
  const { rows } = await sql<Contact>`
    select ${columns} from account_contact where token_digest = ${tokenDigest} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function setConfirmed(tx: Tx, { accountId, contactId }: Contact, now: Date): Promise<void> {
  await sql`
    update account_contact set confirmed_at = ${at(now)}
    where account_id = ${accountId}::uuid and contact_id = ${contactId}::uuid`.execute(tx);
}
