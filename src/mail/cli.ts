import type { Db } from '../platform/db/db.ts';
import * as limits from '../kernel/limits.ts';
import { listMails, sendAfterAll, showMail } from './service.ts';
import { renderMail } from './template.ts';
import type { MailKind, MailStatus, RenderContext, StoredMail } from './types.ts';

/** What `rehome mail` works on; `write` gets whole lines without their end. */
export type MailCli = {
  readonly db: Db;
  readonly vendorId: string;
  readonly write: (line: string) => void;
};

export type MailListOptions = {
  readonly json?: boolean;
  readonly status?: MailStatus;
  readonly kind?: MailKind;
  readonly transfer?: string;
  readonly after?: string;
  readonly limit?: number;
};

const summary = (mail: StoredMail) => ({
  mailId: mail.mailId,
  createdAt: mail.createdAt.toISOString(),
  sentAt: mail.sentAt?.toISOString() ?? null,
  status: mail.status,
  kind: mail.kind,
  language: mail.language,
  to: mail.to,
  cc: mail.cc,
  subject: mail.subject,
  transferId: mail.transferId,
  requestId: mail.requestId,
  messageId: mail.messageId,
  attempts: mail.attempts,
  nextAttemptAt: mail.status === 'queued' || mail.status === 'sending' ? mail.nextAttemptAt.toISOString() : null,
  lastError: mail.lastError,
});

/** `rehome mail list`: the newest mails first; with `json` one document `{mails, next}`. */
export async function printMailList(cli: MailCli, options: MailListOptions): Promise<void> {
  const { status, kind, transfer: transferId } = options;
  const filter = { ...(status && { status }), ...(kind && { kind }), ...(transferId && { transferId }) };
  const page = { limit: options.limit ?? limits.mail_batch, after: options.after ?? null };
  const { mails, next } = await listMails(cli.db, cli.vendorId, filter, page);
  if (options.json) {
    cli.write(JSON.stringify({ mails: mails.map(summary), next }, null, 2));
    return;
  }
  if (mails.length === 0) cli.write('No mails.');
  for (const mail of mails) {
    const at = mail.createdAt.toISOString().slice(0, 16).replace('T', ' ');
    cli.write(`${mail.mailId}  ${at}  ${mail.status.padEnd(7)}  ${mail.to}`);
    cli.write(`    ${mail.subject}${mail.lastError === null ? '' : `\n    ! ${mail.lastError}`}`);
  }
  if (next !== null) cli.write(`There are more: rehome mail list --after ${next}`);
}

/**
 * `rehome mail show ID`: the mail as its reader sees it, with the single-use link in it (who is at this shell may see
 * it); with `html` the HTML alone; with `json` the row and both texts. `NOT_FOUND` where there is no such mail.
 */
export async function printMail(
  cli: MailCli,
  mailId: string,
  options: { readonly json?: boolean; readonly html?: boolean; readonly context: RenderContext },
): Promise<void> {
  const mail = await showMail(cli.db, cli.vendorId, mailId);
  const { text, html } = renderMail(mail, options.context);
  if (options.html) cli.write(html.trimEnd());
  else if (options.json) cli.write(JSON.stringify({ ...summary(mail), text, html }, null, 2));
  else cli.write(`${headerLines(mail).join('\n')}\n\n${text.trimEnd()}`);
}

function headerLines(mail: StoredMail): readonly string[] {
  const status = {
    queued: `queued, next try ${mail.nextAttemptAt.toISOString()}`,
    sending: 'being sent',
    sent: `sent ${mail.sentAt?.toISOString() ?? ''}`,
    kept: 'kept here: no mail server is set',
    held: 'held: it goes out after "rehome mail release"',
    failed: `failed after ${mail.attempts} ${mail.attempts === 1 ? 'try' : 'tries'}; "rehome mail retry" tries again`,
  }[mail.status];
  return [
    `Status:  ${status}`,
    ...(mail.lastError === null ? [] : [`Error:   ${mail.lastError}`]),
    `Date:    ${mail.createdAt.toISOString()}`,
    `To:      ${mail.to}`,
    ...(mail.cc.length === 0 ? [] : [`Cc:      ${mail.cc.join(', ')}`]),
    `Subject: ${mail.subject}`,
  ];
}

const done = { release: 'Released', retry: 'Queued again' } as const;

/** `rehome mail release ID` and `rehome mail retry ID`: a mail that is held, or has failed, is sent after all. */
export async function printSentAfterAll(
  cli: MailCli,
  mailId: string,
  by: { readonly what: keyof typeof done; readonly operator: string; readonly now: Date; readonly json?: boolean },
): Promise<void> {
  const mail = await sendAfterAll(cli.db, cli.vendorId, mailId, by);
  cli.write(by.json ? JSON.stringify(summary(mail), null, 2) : `${done[by.what]}: ${mail.to}  ${mail.subject}`);
}
