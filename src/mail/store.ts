import { sql } from 'kysely';
import type { mailTimes } from '../contract/mail.ts';
import type { Tx } from '../platform/db/db.ts';
import type { AfterTry } from './delivery.ts';
import type { MailKind, MailStatus, OutgoingMail, StoredMail } from './types.ts';

const columns = sql.raw(`m.mail_id as "mailId", m.transfer_id as "transferId", m.request_id as "requestId", m.kind,
  m.recipient as "to", m.cc, m.subject, m.content, m.message_id as "messageId", m.in_reply_to as "inReplyTo",
  m.language, m.thread_references as "references", m.reply_to as "replyTo", m.envelope_from as "envelopeFrom", m.answer,
  m.status, m.attempts, m.next_attempt_at as "nextAttemptAt", m.last_error as "lastError",
  m.created_at as "createdAt", m.sent_at as "sentAt"`);

/** A mail and why it must not go out, where there is a reason. */
export type GuardedMail = { readonly mail: OutgoingMail; readonly held: string | null };

/**
 * Writes mails into the outbox. Of those that are automatic answers, what goes beyond `about.perDay` to one address in
 * the 24 hours before `about.now` is held. Whoever answers the same address at the same time waits for this transaction
 * to end, and then counts what it wrote.
 */
export async function insertMails(
  tx: Tx,
  vendorId: string,
  mails: readonly GuardedMail[],
  about: { readonly now: Date; readonly perDay: number; readonly tooMany: string },
): Promise<void> {
  await oneAtATime(tx, vendorId, mails);
  // unnest would flatten an array of arrays, so each list travels as JSON.
  const json = (value: (mail: OutgoingMail) => unknown): string[] =>
    mails.map(({ mail }) => JSON.stringify(value(mail)));
  const each = <Value>(value: (mail: OutgoingMail) => Value): Value[] => mails.map(({ mail }) => value(mail));
  await sql`
    insert into outbox_mail (vendor_id, mail_id, transfer_id, request_id, kind, language, recipient, cc, subject, content,
      in_reply_to, thread_references, reply_to, envelope_from, answer, status, last_error, next_attempt_at, created_at)
    select ${vendorId}::text, mail_id, transfer_id, request_id, kind, language, recipient,
      array(select jsonb_array_elements_text(cc::jsonb)), subject, content::jsonb, in_reply_to,
      array(select jsonb_array_elements_text(thread::jsonb)), reply_to, envelope_from, answer,
      case when held is null then 'queued' else 'held' end, held, ${about.now}::timestamptz, ${about.now}::timestamptz
    from (
      select given.*, coalesce(given.reason, case when given.answer and
        (select count(*) from outbox_mail sent
          where sent.vendor_id = ${vendorId} and sent.answer and lower(sent.recipient) = lower(given.recipient)
            and sent.created_at > ${about.now}::timestamptz - interval '1 day'
            and sent.created_at <= ${about.now}::timestamptz and sent.status <> 'held')
        + count(*) filter (where given.answer and given.reason is null)
            over (partition by lower(given.recipient) order by given.place) > ${about.perDay}::int
        then ${about.tooMany}::text end) as held
      from unnest(
        ${each((mail) => mail.mailId)}::uuid[], ${each((mail) => mail.transferId)}::uuid[],
        ${each((mail) => mail.requestId)}::uuid[], ${each((mail) => mail.kind)}::text[],
        ${each((mail) => mail.language)}::text[], ${each((mail) => mail.to)}::text[], ${json((mail) => mail.cc)}::text[],
        ${each((mail) => mail.subject)}::text[], ${json((mail) => mail.content)}::text[],
        ${each((mail) => mail.inReplyTo)}::text[], ${json((mail) => mail.references)}::text[],
        ${each((mail) => mail.replyTo)}::text[], ${each((mail) => mail.envelopeFrom)}::text[],
        ${each((mail) => mail.answer)}::boolean[], ${mails.map(({ held }) => held)}::text[]
      ) with ordinality as given (mail_id, transfer_id, request_id, kind, language, recipient, cc, subject, content,
        in_reply_to, thread, reply_to, envelope_from, answer, reason, place)
    ) as counted
  `.execute(tx);
}

/** The locks go with the transaction. All take them in one order, so that two batches cannot lock each other out. */
async function oneAtATime(tx: Tx, vendorId: string, mails: readonly GuardedMail[]): Promise<void> {
  const counted = mails.flatMap(({ mail, held }) => (mail.answer && held === null ? [mail.to.toLowerCase()] : []));
  if (counted.length === 0) return;
  await sql`
    select pg_advisory_xact_lock(hashtextextended(${vendorId} || ' ' || recipient, 0))
    from (select distinct recipient from unnest(${counted}::text[]) as given (recipient) order by recipient) as ordered
  `.execute(tx);
}

/** Mails about a request's end that are not due yet: nobody has seen them, so nothing is lost. */
export async function deleteScheduled(tx: Tx, vendorId: string, requestId: string, now: Date): Promise<void> {
  await sql`
    delete from outbox_mail where vendor_id = ${vendorId} and request_id = ${requestId}::uuid and kind = 'ended'
      and status = 'queued' and attempts = 0 and next_attempt_at > ${now}::timestamptz`.execute(tx);
}

/** The same for one reader and one case. */
export async function deleteScheduledTo(
  tx: Tx,
  vendorId: string,
  about: { readonly transferId: string; readonly to: string; readonly now: Date },
): Promise<void> {
  await sql`
    delete from outbox_mail where vendor_id = ${vendorId} and transfer_id = ${about.transferId}::uuid and kind = 'ended'
      and lower(recipient) = lower(${about.to}) and status = 'queued' and attempts = 0
      and next_attempt_at > ${about.now}::timestamptz`.execute(tx);
}

/** The newest mail of these kinds to one address, about a case or, where that is null, about a request. */
export async function selectNewest(
  tx: Tx,
  vendorId: string,
  about: {
    readonly transferId: string | null;
    readonly requestId: string;
    readonly kinds: readonly MailKind[];
    readonly to: string;
    readonly now: Date;
  },
): Promise<StoredMail | null> {
  const which =
    about.transferId === null
      ? sql`m.request_id = ${about.requestId}::uuid`
      : sql`m.transfer_id = ${about.transferId}::uuid`;
  const { rows } = await sql<StoredMail>`
    select ${columns} from outbox_mail m
    where m.vendor_id = ${vendorId} and ${which} and m.kind = any(${about.kinds}::text[])
      and lower(m.recipient) = lower(${about.to}) and m.created_at <= ${about.now}::timestamptz
    order by m.created_at desc, m.mail_id desc limit 1`.execute(tx);
  return rows[0] ?? null;
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
  /** The address that it goes to. */
  readonly to?: string;
  /** Which part of the outbox, seen from `now`. */
  readonly time?: { readonly when: (typeof mailTimes)[number]; readonly now: Date };
};

/**
 * Newest first, what is planned with the next first; beginning after the mail `after`. A mail for a later day is written
 * with that day as its time, so each part is one range of the index on it.
 */
export async function selectMails(
  tx: Tx,
  vendorId: string,
  filter: MailFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<readonly StoredMail[]> {
  const { status = null, kind = null, transferId = null, to = null, time = null } = filter;
  const forward = time?.when === 'planned';
  const { rows } = await sql<StoredMail>`
    select ${columns} from outbox_mail m
    where m.vendor_id = ${vendorId}
      ${status === null ? sql`` : sql`and m.status = ${status}`}
      ${kind === null ? sql`` : sql`and m.kind = ${kind}`}
      ${transferId === null ? sql`` : sql`and m.transfer_id = ${transferId}::uuid`}
      ${to === null ? sql`` : sql`and lower(m.recipient) = lower(${to})`}
      ${time === null ? sql`` : sql`and m.created_at ${forward ? sql`>` : sql`<=`} ${time.now}::timestamptz`}
      ${
        page.after === null
          ? sql``
          : sql`and (m.created_at, m.mail_id) ${forward ? sql`>` : sql`<`} (select p.created_at, p.mail_id from outbox_mail p
              where p.vendor_id = ${vendorId} and p.mail_id = ${page.after}::uuid)`
      }
    order by ${forward ? sql`m.created_at, m.mail_id` : sql`m.created_at desc, m.mail_id desc`}
    limit ${page.limit}::int`.execute(tx);
  return rows;
}

/** The newest mails about a request, the oldest of them first. */
export async function selectOfRequest(
  tx: Tx,
  vendorId: string,
  requestId: string,
  limit: number,
): Promise<readonly StoredMail[]> {
  const { rows } = await sql<StoredMail>`
    select ${columns} from outbox_mail m where m.vendor_id = ${vendorId} and m.request_id = ${requestId}::uuid
    order by m.created_at desc, m.mail_id desc limit ${limit}`.execute(tx);
  return rows.toReversed();
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

/** Puts a mail that is held, or has failed, back among those to be sent. False where there is none such of this id. */
export async function queueAgain(
  tx: Tx,
  vendorId: string,
  mailId: string,
  about: { readonly from: 'held' | 'failed' | 'kept'; readonly now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update outbox_mail set status = 'queued', attempts = 0, last_error = null, next_attempt_at = ${about.now}::timestamptz
    where vendor_id = ${vendorId} and mail_id = ${mailId}::uuid and status = ${about.from} and recipient <> ''
    returning mail_id`.execute(tx);
  return rows.length === 1;
}
