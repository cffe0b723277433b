import { sql } from 'kysely';
import type { Tx } from '../platform/db/db.ts';
import type { AfterTry } from './delivery.ts';
import type { MailKind, MailStatus, OutgoingMail, StoredMail } from './types.ts';

const columns = sql.raw(`m.mail_id as "mailId", m.transfer_id as "transferId", m.request_id as "requestId", m.kind,
  m.recipient as "to", m.cc, m.subject, m.content, m.message_id as "messageId", m.in_reply_to as "inReplyTo",
  m.status, m.attempts, m.next_attempt_at as "nextAttemptAt", m.last_error as "lastError",
  m.created_at as "createdAt", m.sent_at as "sentAt"`);

export async function insertMails(tx: Tx, vendorId: string, mails: readonly OutgoingMail[], now: Date): Promise<void> {
  // unnest would flatten an array of arrays, so each list of copies travels as JSON.
  const copies = mails.map((mail) => JSON.stringify(mail.cc));
  const contents = mails.map((mail) => JSON.stringify(mail.content));
  await sql`
    insert into outbox_mail (vendor_id, mail_id, transfer_id, request_id, kind, recipient, cc, subject, content,
      in_reply_to, next_attempt_at, created_at)
    select ${vendorId}::text, mail_id, transfer_id, request_id, kind, recipient,
      array(select jsonb_array_elements_text(cc::jsonb)), subject, content::jsonb, in_reply_to,
      ${now}::timestamptz, ${now}::timestamptz
    from unnest(
      ${mails.map((mail) => mail.mailId)}::uuid[], ${mails.map((mail) => mail.transferId)}::uuid[],
      ${mails.map((mail) => mail.requestId)}::uuid[], ${mails.map((mail) => mail.kind)}::text[],
      ${mails.map((mail) => mail.to)}::text[], ${copies}::text[], ${mails.map((mail) => mail.subject)}::text[],
      ${contents}::text[], ${mails.map((mail) => mail.inReplyTo)}::text[]
    ) as given (mail_id, transfer_id, request_id, kind, recipient, cc, subject, content, in_reply_to)
  `.execute(tx);
}

/** Mails about a request's end that are not due yet: nobody has seen them, so nothing is lost. */
export async function deleteScheduled(tx: Tx, vendorId: string, requestId: string, now: Date): Promise<void> {
  await sql`
    delete from outbox_mail where vendor_id = ${vendorId} and request_id = ${requestId}::uuid and kind = 'ended'
      and status = 'queued' and attempts = 0 and next_attempt_at > ${now}::timestamptz`.execute(tx);
}

export type Claim = {
  readonly vendorId: string;
  readonly worker: string;
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
  /** What a Message-ID ends in after the `@`. */
  readonly messageIdDomain: string;
};

const dueMails = (vendorId: string, now: Date, limit: number) => sql`
  select mail_id from outbox_mail
  where vendor_id = ${vendorId} and status in ('queued', 'sending')
    and coalesce(claimed_until, next_attempt_at) <= ${now}::timestamptz
  order by coalesce(claimed_until, next_attempt_at), mail_id
  limit ${limit}::int
  for update skip locked`;

const messageId = (domain: string) => sql`coalesce(m.message_id, '<' || m.mail_id || '@' || ${domain}::text || '>')`;

/** Takes due mails, among them those whose last claim lapsed. What two workers ask for at once goes to one of them. */
export async function claimMails(tx: Tx, claim: Claim): Promise<readonly StoredMail[]> {
  const { rows } = await sql<StoredMail>`
    with due as (${dueMails(claim.vendorId, claim.now, claim.limit)})
    update outbox_mail m
    set status = 'sending', attempts = m.attempts + 1, claimed_by = ${claim.worker},
      claimed_until = ${claim.until}::timestamptz, message_id = ${messageId(claim.messageIdDomain)}
    from due where m.vendor_id = ${claim.vendorId} and m.mail_id = due.mail_id
    returning ${columns}`.execute(tx);
  return rows;
}

/** Due mails are kept here, for want of a mail server. */
export async function keepMails(tx: Tx, claim: Omit<Claim, 'worker' | 'until'>): Promise<readonly StoredMail[]> {
  const { rows } = await sql<StoredMail>`
    with due as (${dueMails(claim.vendorId, claim.now, claim.limit)})
    update outbox_mail m
    set status = 'kept', attempts = m.attempts + 1, claimed_by = null, claimed_until = null,
      message_id = ${messageId(claim.messageIdDomain)}
    from due where m.vendor_id = ${claim.vendorId} and m.mail_id = due.mail_id
    returning ${columns}`.execute(tx);
  return rows;
}

/** Fails the mails whose claim lapsed in their last try. Returns how many. */
export async function failLapsed(
  tx: Tx,
  vendorId: string,
  about: { readonly now: Date; readonly attempts: number; readonly error: string },
): Promise<number> {
  const { rows } = await sql`
    update outbox_mail set status = 'failed', claimed_by = null, claimed_until = null, last_error = ${about.error}
    where vendor_id = ${vendorId} and status = 'sending'
      and coalesce(claimed_until, next_attempt_at) <= ${about.now}::timestamptz and attempts >= ${about.attempts}::int
    returning mail_id`.execute(tx);
  return rows.length;
}

/**
 * Writes the outcome of one try. The claim is repeated in the condition (who, and which try), so that a worker that was
 * thought dead overwrites nothing: false says that the mail was no longer its own.
 */
export async function recordTry(
  tx: Tx,
  vendorId: string,
  mail: StoredMail,
  about: { readonly worker: string; readonly now: Date; readonly after: AfterTry },
): Promise<boolean> {
  const { after } = about;
  const next = after.status === 'queued' ? new Date(about.now.getTime() + after.wait_ms) : mail.nextAttemptAt;
  const { rows } = await sql`
    update outbox_mail
    set status = ${after.status}, last_error = ${after.error}, claimed_by = null, claimed_until = null,
      next_attempt_at = ${next}::timestamptz, sent_at = ${after.status === 'sent' ? about.now : null}::timestamptz
    where vendor_id = ${vendorId} and mail_id = ${mail.mailId}::uuid and status = 'sending'
      and claimed_by = ${about.worker} and attempts = ${mail.attempts}::int
    returning mail_id`.execute(tx);
  return rows.length === 1;
}

/** Gives back mails that were claimed and not begun: the try does not count. */
export async function releaseMails(
  tx: Tx,
  vendorId: string,
  worker: string,
  mails: readonly StoredMail[],
): Promise<void> {
  await sql`
    update outbox_mail m
    set status = 'queued', attempts = m.attempts - 1, claimed_by = null, claimed_until = null
    from unnest(${mails.map((mail) => mail.mailId)}::uuid[], ${mails.map((mail) => mail.attempts)}::int[])
      as held (mail_id, attempts)
    where m.vendor_id = ${vendorId} and m.mail_id = held.mail_id and m.status = 'sending'
      and m.claimed_by = ${worker} and m.attempts = held.attempts`.execute(tx);
}

export type MailFilter = {
  readonly status?: MailStatus;
  readonly kind?: MailKind;
  readonly transferId?: string;
};

/** Newest first, beginning after the mail `after`. */
export async function selectMails(
  tx: Tx,
  vendorId: string,
  filter: MailFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<readonly StoredMail[]> {
  const { status = null, kind = null, transferId = null } = filter;
  const { rows } = await sql<StoredMail>`
    select ${columns} from outbox_mail m
    where m.vendor_id = ${vendorId}
      ${status === null ? sql`` : sql`and m.status = ${status}`}
      ${kind === null ? sql`` : sql`and m.kind = ${kind}`}
      ${transferId === null ? sql`` : sql`and m.transfer_id = ${transferId}::uuid`}
      ${
        page.after === null
          ? sql``
          : sql`and (m.created_at, m.mail_id) < (select p.created_at, p.mail_id from outbox_mail p
              where p.vendor_id = ${vendorId} and p.mail_id = ${page.after}::uuid)`
      }
    order by m.created_at desc, m.mail_id desc
    limit ${page.limit}::int`.execute(tx);
  return rows;
}

export async function selectMail(tx: Tx, vendorId: string, mailId: string): Promise<StoredMail | null> {
  const { rows } = await sql<StoredMail>`
    select ${columns} from outbox_mail m where m.vendor_id = ${vendorId} and m.mail_id = ${mailId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

export async function selectByMessageId(
  tx: Tx,
  vendorId: string,
  messageIds: readonly string[],
): Promise<StoredMail | null> {
  const { rows } = await sql<StoredMail>`
    select ${columns} from outbox_mail m
    where m.vendor_id = ${vendorId} and m.message_id = any(${messageIds}::text[]) limit 1`.execute(tx);
  return rows[0] ?? null;
}

export async function setReturned(tx: Tx, vendorId: string, mailId: string, error: string): Promise<void> {
  await sql`
    update outbox_mail set last_error = ${error} where vendor_id = ${vendorId} and mail_id = ${mailId}::uuid`.execute(
    tx,
  );
}
