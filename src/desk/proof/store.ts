import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

export type LinkPurpose = 'confirm' | 'object' | 'form' | 'address' | 'where';

export type NewLink = {
  readonly linkId: string;
  readonly tokenDigest: Uint8Array;
  /** What it is about: one of the case, the request and the item of the inbox. */
  readonly transferId: string | null;
  readonly requestId: string | null;
  readonly inboxId: string | null;
  readonly purpose: LinkPurpose;
  readonly shown: object;
  /** Null for a page that is open as long as its request. */
  readonly expiresAt: string | null;
};

export async function insertLinks(tx: Tx, vendorId: string, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return;
  await sql`
    insert into link (vendor_id, link_id, token_digest, transfer_id, request_id, inbox_id, purpose, shown, expires_at)
    select ${vendorId}, id, decode(digest, 'hex'), transfer, request, inbox, purpose, shown::jsonb, expires
    from unnest(
      ${links.map((one) => one.linkId)}::uuid[], ${links.map((one) => Buffer.from(one.tokenDigest).toString('hex'))}::text[],
      ${links.map((one) => one.transferId)}::uuid[], ${links.map((one) => one.requestId)}::uuid[],
      ${links.map((one) => one.inboxId)}::uuid[],
      ${links.map((one) => one.purpose)}::text[],
      ${links.map((one) => JSON.stringify(one.shown))}::text[], ${links.map((one) => one.expiresAt)}::timestamptz[]
    ) as new (id, digest, transfer, request, inbox, purpose, shown, expires)
    on conflict do nothing`.execute(tx);
}

/** The holder's links are about one case, those of the requester about a whole request, or what may become one. */
type LinkAbout =
  | { purpose: 'confirm' | 'object'; transfer_id: string; request_id: null; inbox_id: null; expires_at: Date }
  | { purpose: 'form'; transfer_id: null; request_id: string; inbox_id: null; expires_at: Date }
  | { purpose: 'address'; transfer_id: null; request_id: null; inbox_id: string; expires_at: Date }
  /** Ends with its request. */
  | { purpose: 'where'; transfer_id: null; request_id: string; inbox_id: null; expires_at: null };

export type LinkRow = LinkAbout & {
  link_id: string;
  shown: Record<string, unknown>;
  used_at: Date | null;
  used_for: string | null;
};

export async function selectByToken(tx: Tx, vendorId: string, tokenDigest: Uint8Array): Promise<LinkRow | null> {
  const found = await sql<LinkRow>`
    select link_id, transfer_id, request_id, inbox_id, purpose, shown, expires_at, used_at, used_for from link
    where vendor_id = ${vendorId} and token_digest = decode(${Buffer.from(tokenDigest).toString('hex')}, 'hex')`.execute(
    tx,
  );
  return found.rows[0] ?? null;
}

/** Links that were given out for a case or its request, the newest first. */
export async function selectLinks(
  tx: Tx,
  vendorId: string,
  about: { readonly transferId: string; readonly requestId: string },
): Promise<readonly LinkRow[]> {
  const found = await sql<LinkRow>`
    select link_id, transfer_id, request_id, purpose, shown, expires_at, used_at, used_for from link
    where vendor_id = ${vendorId} and (transfer_id = ${about.transferId} or request_id = ${about.requestId})
    order by expires_at desc, link_id limit 50`.execute(tx);
  return found.rows;
}

/** Uses a link up. False where somebody was first or its time is over: then nothing was done. */
export async function useLink(tx: Tx, vendorId: string, linkId: string, usedFor: string, now: Date): Promise<boolean> {
  const used = await sql`
    update link set used_at = ${now.toISOString()}::timestamptz, used_for = ${usedFor}
    where vendor_id = ${vendorId} and link_id = ${linkId} and used_at is null and expires_at > ${now.toISOString()}::timestamptz
    returning link_id`.execute(tx);
  return used.rows.length === 1;
}
