import type { DeskMailLine } from '../../../contract/desk.ts';
import type { StoredMail } from '../../../mail/types.ts';

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
  maySendAgain: mail.to !== '' && (mail.status === 'held' || mail.status === 'failed' || mail.status === 'kept'),
});
