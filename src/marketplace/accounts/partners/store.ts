import { sql } from 'kysely';
import type { PartnerRight } from '../../../contract/account.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { type Account, foldEmail } from '../types.ts';

export type Partner = {
  readonly email: string;
  readonly allows: readonly PartnerRight[];
  readonly grantedAt: Date;
};
export type Customer = Pick<Account, 'accountId' | 'organization' | 'email'> & {
  readonly allows: readonly PartnerRight[];
};

/** In the order of their addresses. */
export async function partnersOf(tx: Tx, accountId: string): Promise<readonly Partner[]> {
  const { rows } = await sql<Partner>`
    select partner_email as email, allows, granted_at as "grantedAt" from account_partner
    where account_id = ${accountId}::uuid order by partner_email_folded`.execute(tx);
  return rows;
}

export async function putPartner(
  tx: Tx,
  accountId: string,
  { email, allows }: Pick<Partner, 'email' | 'allows'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into account_partner (account_id, partner_email_folded, partner_email, allows, granted_at)
    values (${accountId}::uuid, ${foldEmail(email)}, ${email}, ${allows}::text[], ${now.toISOString()}::timestamptz)
    on conflict (account_id, partner_email_folded) do update
      set allows = excluded.allows, granted_at = excluded.granted_at`.execute(tx);
}

/** Gives the address as it was granted; null where there is no such partner. */
export async function deletePartner(tx: Tx, accountId: string, email: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`
    delete from account_partner where account_id = ${accountId}::uuid and partner_email_folded = ${foldEmail(email)}
    returning partner_email as email`.execute(tx);
  return rows[0]?.email ?? null;
}

const customer = sql.raw(`held.account_id as "accountId", held.organization, held.email, granted.allows
  from account_partner granted join marketplace_account held on held.account_id = granted.account_id`);

/** Those for whom a partner may do something beyond getting copies, by organization. */
export async function customersOf(tx: Tx, partnerEmail: string, limit: number): Promise<readonly Customer[]> {
  const { rows } = await sql<Customer>`
    select ${customer} where granted.partner_email_folded = ${foldEmail(partnerEmail)} and 'licenses' = any (granted.allows)
    order by held.organization, held.account_id limit ${limit}::int`.execute(tx);
  return rows;
}

/** The customer, where it allows this partner this; null alike where it does not and where there is none. */
export async function customerOf(
  tx: Tx,
  partnerEmail: string,
  customerId: string,
  right: PartnerRight,
): Promise<Customer | null> {
  const { rows } = await sql<Customer>`
    select ${customer} where granted.partner_email_folded = ${foldEmail(partnerEmail)}
      and granted.account_id = ${customerId}::uuid and ${right} = any (granted.allows)`.execute(tx);
  return rows[0] ?? null;
}
