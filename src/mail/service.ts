import { FaultError } from '../contract/codes.ts';
import { isId } from '../contract/id.ts';
import * as limits from '../kernel/limits.ts';
import type { Db, Tx } from '../platform/db/db.ts';
import { headerAddress, headerMessageId, headerSubject } from './address.ts';
import { append } from '../audit/service.ts';
import { afterTry, claim_ms, lanes, start_ms, vanished, withoutLinks } from './delivery.ts';
import {
  type MailFilter,
  claimMails,
  deleteScheduled,
  deleteScheduledTo,
  failLapsed,
  insertMails,
  keepMails,
  queueAgain,
  recordTry,
  releaseMails,
  selectByMessageId,
  selectMail,
  selectMails,
  selectNewest,
  selectOfRequest,
  setReturned,
} from './store.ts';
import { type AnswerPolicy, unanswerable } from './policy.ts';
import { renderMail } from './template.ts';
import { safeReferences } from './thread.ts';
import type { Letter, MailKind, MailSender, OutgoingMail, RenderContext, SendOutcome, StoredMail } from './types.ts';

/**
 * Puts mails into the outbox, in the transaction of the change that caused them. What might be part of a loop is held
 * for an operator, with the reason. Throws for an address or a subject that could break out of its header, and where a
 * `mailId` is already there.
 */
export async function enqueue(
  tx: Tx,
  vendorId: string,
  mails: readonly OutgoingMail[],
  now: Date,
  policy: AnswerPolicy,
): Promise<void> {
  if (mails.length === 0) return;
  const guarded = mails.map((mail) => ({
    mail: safe(mail),
    held: mail.answer || mail.to === '' ? unanswerable(mail.to, policy) : null,
  }));
  await insertMails(tx, vendorId, guarded, {
    now,
    perDay: policy.answersPerDay,
    tooMany: `More than ${policy.answersPerDay} automatic answers to this address in 24 hours: this may be a loop.`,
  });
}

function safe(mail: OutgoingMail): OutgoingMail {
  headerSubject(mail.subject);
  for (const address of [mail.to, ...mail.cc, mail.replyTo, mail.envelopeFrom])
    if (address !== null && address !== '') headerAddress(address);
  return { ...mail, inReplyTo: headerMessageId(mail.inReplyTo), references: safeReferences(mail.references) };
}

export type SecondChance = keyof typeof secondChances;

/** What an operator may do with a mail that stays behind: which status it must have, and how the history names it. */
const secondChances = {
  release: { from: 'held', kind: 'MailReleased' },
  retry: { from: 'failed', kind: 'MailRetried' },
  resend: { from: 'kept', kind: 'MailResent' },
} as const;

/**
 * An operator has a mail sent after all: `release` one that is held, `retry` one that failed (with as many tries as a
 * new one, and the same Message-ID), `resend` one that was kept for want of a mail server. `NOT_FOUND` where there is none such of this id.
 */
export async function sendAfterAll(
  db: Db,
  vendorId: string,
  mailId: string,
  by: { readonly operator: string; readonly now: Date; readonly what: SecondChance },
): Promise<StoredMail> {
  knownShape(mailId);
  const { from, kind } = secondChances[by.what];
  return db.transaction().execute(async (tx) => {
    if (!(await queueAgain(tx, vendorId, mailId, { from, now: by.now }))) throw notSo(mailId, from);
    const mail = await selectMail(tx, vendorId, mailId);
    if (!mail) throw new Error(`Defect: mail ${mailId} vanished while it was queued again`);
    const change = { actor: `operator:${by.operator}`, kind, subject: `mail:${mailId}`, data: {} };
    await append(tx, { vendorId, at: by.now }, [change]);
    return mail;
  });
}

/** Mails about a request, for whoever looks at its conversation. */
export const mailsOfRequest = (
  tx: Tx,
  vendorId: string,
  requestId: string,
  limit: number,
): Promise<readonly StoredMail[]> => selectOfRequest(tx, vendorId, requestId, limit);

/** The mail of ours that has one of these Message-IDs; null where none has. */
export const mailByMessageId = (tx: Tx, vendorId: string, ids: readonly string[]): Promise<StoredMail | null> =>
  selectByMessageId(tx, vendorId, ids);

/** Notes with a mail that it came back: what the other server said stands where sending errors stand. */
export const noteReturned = (tx: Tx, vendorId: string, mailId: string, why: string): Promise<void> =>
  setReturned(tx, vendorId, mailId, `Came back: ${withoutLinks(why)}`);

/** Takes back what a request's sender would be told later, since the request goes on. */
export const cancelScheduled = (tx: Tx, vendorId: string, requestId: string, now: Date): Promise<void> =>
  deleteScheduled(tx, vendorId, requestId, now);

/** The same for one reader, about one case. */
export const cancelScheduledTo = (
  tx: Tx,
  vendorId: string,
  about: { readonly transferId: string; readonly to: string; readonly now: Date },
): Promise<void> => deleteScheduledTo(tx, vendorId, about);

export type Again = {
  /** Null: about whatever case of the request. */
  readonly transferId: string | null;
  readonly requestId: string;
  readonly kinds: readonly MailKind[];
  readonly to: string;
  readonly mailId: string;
  readonly now: Date;
};

/**
 * Sends the newest mail of these kinds to this address once more, word for word and with the same link. False where there
 * is none. Whoever asks for it is counted by the caller.
 */
export async function sendAgain(tx: Tx, vendorId: string, again: Again, policy: AnswerPolicy): Promise<boolean> {
  const newest = await selectNewest(tx, vendorId, again);
  if (newest === null) return false;
  await enqueue(tx, vendorId, [{ ...newest, mailId: again.mailId, cc: [] }], again.now, policy);
  return true;
}

export type SendDue = {
  readonly vendorId: string;
  /** Null where no mail server is set: due mails are then kept, in the same way as others are sent. */
  readonly sender: MailSender | null;
  readonly context: RenderContext;
  readonly messageIdDomain: string;
  readonly now: Date;
  /** Names this worker: unique among all that run. */
  readonly worker: string;
  /** Mails to take in this call; `limits.mail_batch` suits a mail server. */
  readonly limit: number;
  /**
   * Runs in the transaction that records these mails as sent or kept. Where it throws, the record is undone too, the
   * mail is sent again when its claim lapses (with the same Message-ID), and `sendDue` throws in the end.
   */
  readonly onDelivered?: (tx: Tx, mails: readonly StoredMail[]) => Promise<void>;
  /** Hears of mails that were kept for want of a mail server, after the commit: to show them, nothing rests on it. */
  readonly onKept?: (mails: readonly StoredMail[]) => void;
};

export type SendCounts = {
  readonly sent: number;
  readonly kept: number;
  /** To be tried again later. */
  readonly postponed: number;
  readonly failed: number;
  /** Sent, but another worker had taken the mail over in the meantime: its record stands. */
  readonly lost: number;
  /** Transfers whose completion mail went out, or was kept, in this call. */
  readonly completed: readonly string[];
};

/**
 * Sends what is due: claim and commit, send outside any transaction, record each mail. After a crash in between, the
 * claim lapses and the mail goes out again with the same Message-ID.
 */
export async function sendDue(db: Db, options: SendDue): Promise<SendCounts> {
  const { sender } = options;
  return sender === null ? keepDue(db, options) : new Run(db, options, sender).all();
}

async function keepDue(db: Db, options: SendDue): Promise<SendCounts> {
  const kept = await db.transaction().execute(async (tx) => {
    const mails = await keepMails(tx, options);
    if (mails.length > 0) await options.onDelivered?.(tx, mails);
    return mails;
  });
  if (kept.length > 0) options.onKept?.(kept);
  return { sent: 0, kept: kept.length, postponed: 0, failed: 0, lost: 0, completed: completedBy(kept) };
}

const completedBy = (mails: readonly StoredMail[]): readonly string[] => [
  ...new Set(mails.flatMap(({ kind, transferId }) => (kind === 'completion' && transferId !== null ? transferId : []))),
];

/** One call of `sendDue` with a mail server. */
class Run {
  readonly #db: Db;
  readonly #options: SendDue;
  readonly #sender: MailSender;
  readonly #started = performance.now();
  readonly #counts = { sent: 0, kept: 0, postponed: 0, failed: 0, lost: 0 };
  readonly #delivered: StoredMail[] = [];

  constructor(db: Db, options: SendDue, sender: MailSender) {
    this.#db = db;
    this.#options = options;
    this.#sender = sender;
  }

  async all(): Promise<SendCounts> {
    const waiting = await this.#claim();
    const lane = async (): Promise<void> => {
      while (this.#elapsed_ms() < start_ms) {
        const mail = waiting.shift();
        if (!mail) return;
        await this.#one(mail);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    if (waiting.length > 0) await this.#release(waiting);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return { ...this.#counts, completed: completedBy(this.#delivered) };
  }

  #elapsed_ms(): number {
    return performance.now() - this.#started;
  }

  #now(): Date {
    return new Date(this.#options.now.getTime() + this.#elapsed_ms());
  }

  async #claim(): Promise<StoredMail[]> {
    const { vendorId, now } = this.#options;
    return this.#db.transaction().execute(async (tx) => {
      this.#counts.failed += await failLapsed(tx, vendorId, { now, attempts: limits.mail_attempts, error: vanished });
      return [...(await claimMails(tx, { ...this.#options, until: new Date(now.getTime() + claim_ms) }))];
    });
  }

  async #one(mail: StoredMail): Promise<void> {
    const { vendorId, worker } = this.#options;
    const after = afterTry(await this.#send(mail), mail.attempts);
    const own = await this.#db.transaction().execute(async (tx) => {
      const recorded = await recordTry(tx, vendorId, mail, { worker, now: this.#now(), after });
      if (recorded && after.status === 'sent') await this.#options.onDelivered?.(tx, [mail]);
      return recorded;
    });
    if (!own) this.#counts.lost += 1;
    else if (after.status === 'queued') this.#counts.postponed += 1;
    else this.#counts[after.status] += 1;
    if (own && after.status === 'sent') this.#delivered.push(mail);
  }

  async #send(mail: StoredMail): Promise<SendOutcome> {
    const letter = letterOf(mail, this.#options.context);
    return 'status' in letter ? letter : this.#sender.send(letter);
  }

  async #release(mails: readonly StoredMail[]): Promise<void> {
    const { vendorId, worker } = this.#options;
    await this.#db.transaction().execute((tx) => releaseMails(tx, vendorId, worker, mails));
  }
}

/** The letter of a claimed mail. One that cannot be rendered is refused for good: trying again would not help it. */
function letterOf(mail: StoredMail, context: RenderContext): Letter | SendOutcome {
  const { messageId, inReplyTo, references, replyTo, envelopeFrom, to, cc, createdAt: date } = mail;
  if (messageId === null) return { status: 'permanent', message: 'Defect: a claimed mail has no Message-ID' };
  try {
    const thread = { inReplyTo, references, replyTo, envelopeFrom };
    return { ...renderMail(mail, context), ...thread, messageId, to, cc, date };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    return { status: 'permanent', message: `The mail could not be made: ${why}` };
  }
}

export type MailPage = { readonly mails: readonly StoredMail[]; readonly next: string | null };

/**
 * Mails of the outbox, newest first (of planned ones the next first). `after` is the `next` of the page before; it is
 * null on the last page.
 */
export async function listMails(
  db: Db,
  vendorId: string,
  filter: MailFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<MailPage> {
  for (const id of [page.after, filter.transferId]) if (id) knownShape(id);
  const limit = Math.min(Math.max(1, page.limit), limits.page_rows);
  const mails = await db
    .transaction()
    .execute((tx) => selectMails(tx, vendorId, filter, { limit: limit + 1, after: page.after }));
  const shown = mails.slice(0, limit);
  return { mails: shown, next: mails.length > limit ? (shown.at(-1)?.mailId ?? null) : null };
}

/** One mail of the outbox; `NOT_FOUND` where there is none of this id. */
export async function showMail(db: Db, vendorId: string, mailId: string): Promise<StoredMail> {
  knownShape(mailId);
  const mail = await db.transaction().execute((tx) => selectMail(tx, vendorId, mailId));
  if (!mail) throw notFound(mailId);
  return mail;
}

function knownShape(id: string): void {
  if (!isId(id)) throw notFound(id);
}

const notFound = (id: string): FaultError =>
  new FaultError({
    code: 'NOT_FOUND',
    message: `There is no mail "${id.slice(0, 40)}". "rehome mail list" shows the mails there are, each with its id.`,
  });

const notSo = (id: string, status: 'held' | 'failed' | 'kept'): FaultError =>
  new FaultError({
    code: 'NOT_FOUND',
    message: `There is no ${status} mail "${id.slice(0, 40)}". "rehome mail list --status ${status}" shows those there are.`,
  });
