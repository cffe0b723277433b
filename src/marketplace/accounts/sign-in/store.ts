import { sql } from 'kysely';
import type { Language } from '../../../contract/language.ts';
import type { Tx } from '../../../platform/db/db.ts';

const at = (instant: Date) => sql`${instant.toISOString()}::timestamptz`;

export type Wish = { readonly linkId: string; readonly emailFolded: string; readonly language: Language };

export async function insertWish(tx: Tx, { linkId, emailFolded, language }: Wish, now: Date): Promise<void> {
  await sql`
    insert into account_link_request (link_id, email_folded, language, asked_at)
    values (${linkId}::uuid, ${emailFolded}, ${language}, ${at(now)})`.execute(tx);
}

/** Takes the oldest wishes; what two workers ask for at once goes to one of them. */
export async function takeWishes(tx: Tx, limit: number): Promise<readonly (Wish & { readonly askedAt: Date })[]> {
  const { rows } = await sql<Wish & { readonly askedAt: Date }>`
    delete from account_link_request where link_id in (
      select link_id from account_link_request order by asked_at, link_id limit ${limit}::int for update skip locked)
    returning link_id as "linkId", email_folded as "emailFolded", language, asked_at as "askedAt"`.execute(tx);
  return rows;
}

export type Link = {
  readonly accountId: string;
  readonly linkId: string;
  readonly endsAt: Date;
  readonly usedAt: Date | null;
};

/** Keeps a link, and forgets those of this account that are over. */
export async function insertLink(
  tx: Tx,
  link: Pick<Link, 'accountId' | 'linkId' | 'endsAt'> & { readonly tokenDigest: Uint8Array },
  forgetBefore: Date,
): Promise<void> {
  await sql`
    delete from account_link
    where account_id = ${link.accountId}::uuid and ends_at < ${at(forgetBefore)}`.execute(tx);
  await sql`
    insert into account_link (account_id, link_id, token_digest, ends_at)
    values (${link.accountId}::uuid, ${link.linkId}::uuid, ${link.tokenDigest}, ${at(link.endsAt)})`.execute(tx);
}

export async function selectLink(tx: Tx, tokenDigest: Uint8Array): Promise<Link | null> {
  const { rows } = await sql<Link>`
    select account_id as "accountId", link_id as "linkId", ends_at as "endsAt", used_at as "usedAt"
    from account_link where token_digest = ${tokenDigest}`.execute(tx);
  return rows[0] ?? null;
}

/** True once; the other links of this account are used up with it. */
export async function useLink(tx: Tx, { accountId, linkId }: Link, now: Date): Promise<boolean> {
  const { rows } = await sql<{ linkId: string }>`
    update account_link set used_at = ${at(now)}
    where account_id = ${accountId}::uuid and used_at is null returning link_id as "linkId"`.execute(tx);
  return rows.some((row) => row.linkId === linkId);
}
