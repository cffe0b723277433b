import type { DeskMailLine } from '../../../contract/desk.ts';
import type { SecondChance } from '../../../mail/service.ts';
import type { MailStatus, StoredMail } from '../../../mail/types.ts';

/** What brings a mail of this status back; for any other there is nothing to be brought back. */
export const chances: Readonly<Partial<Record<MailStatus, SecondChance>>> = {
  held: 'release',
  failed: 'retry',
  kept: 'resend',
};

/** A mail of the outbox in one line. */
export const mailLine = (mail: StoredMail): DeskMailLine => ({
  mailId: mail.mailId,
  at: mail.createdAt.toISOString(),
  status: mail.status,
  kind: mail.kind,
  language: mail.language,
  to: mail.to,
  cc: mail.cc,
  subject: mail.subject,
  transferId: mail.transferId,
  requestId: mail.requestId,
  attempts: mail.attempts,
  nextAttemptAt: mail.status === 'queued' || mail.status === 'sending' ? mail.nextAttemptAt.toISOString() : null,
  lastError: mail.lastError,
  sentAt: mail.sentAt?.toISOString() ?? null,
  maySendAgain: mail.to !== '' && chances[mail.status] !== undefined,
});
