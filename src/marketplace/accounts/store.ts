import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import { type Account, foldEmail } from './types.ts';

/** Account ids by folded e-mail address; an address without an account is left out. */
export async function idsByEmail(tx: Tx, foldedEmails: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ email_folded: string; account_id: string }>`
    select email_folded, account_id from marketplace_account
    where email_folded = any(${foldedEmails}::text[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.email_folded, row.account_id]));
}

/** Inserts in the order given, passes over addresses that have an account, and gives the folded ones it made. */
export async function insertMissing(tx: Tx, accounts: readonly Account[]): Promise<ReadonlySet<string>> {
  const made = await sql<{ email_folded: string }>`
    insert into marketplace_account
      (account_id, email, email_folded, organization, first_name, last_name, address, created_at)
    select account_id, email, email_folded, organization, first_name, last_name, address::jsonb, created_at
    from unnest(
      ${accounts.map((one) => one.accountId)}::uuid[], ${accounts.map((one) => one.email)}::text[],
      ${accounts.map((one) => foldEmail(one.email))}::text[], ${accounts.map((one) => one.organization)}::text[],
      ${accounts.map((one) => one.firstName)}::text[], ${accounts.map((one) => one.lastName)}::text[],
      ${accounts.map((one) => JSON.stringify(one.address))}::text[],
      ${accounts.map((one) => one.createdAt.toISOString())}::timestamptz[]
    ) as added (account_id, email, email_folded, organization, first_name, last_name, address, created_at)
    on conflict (email_folded) do nothing
    returning email_folded`.execute(tx);
  return new Set(made.rows.map((row) => row.email_folded));
}

export async function byId(tx: Tx, accountId: string): Promise<Account | null> {
  const found = await sql<Account>`
    select account_id as "accountId", email, organization, first_name as "firstName", last_name as "lastName",
      address, created_at as "createdAt"
    from marketplace_account where account_id = ${accountId}::uuid`.execute(tx);
  return found.rows[0] ?? null;
}
