import { mailByMessageId, noteReturned } from '../../../mail/service.ts';
import type { StoredMail } from '../../../mail/types.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Desk } from '../../service.ts';
import { markUnreachable } from '../../sources/service.ts';
import type { Addressee } from '../../transfers/events.ts';
import { changeOf, contextOf, lockByIds, orThrow, record } from '../../transfers/service.ts';
import type { Transfer } from '../../transfers/state.ts';
import type { Ending } from '../inbox/service.ts';
import { type Bounce, readBounce } from './bounce.ts';
import type { NoRequest } from './kind.ts';

/**
 * A mail server's report about a mail of ours. It counts where it names a Message-ID that only we and the recipient
 * know, and the recipient that the mail had: then the address is marked, the case learns of it, and the item is held so
 * that an operator sees it. Anything else is kept as what it is, and nobody is ever answered.
 */
export async function takeBounce(
  tx: Tx,
  desk: Desk,
  inboxId: string,
  bytes: Uint8Array,
  { kind, why }: NoRequest,
): Promise<Ending> {
  const ended = (message: string): Ending => ({ status: 'no-request', reason: { kind, message }, requestId: null });
  const bounce = await readBounce(bytes);
  const mail = await mailByMessageId(tx, desk.vendorId, bounce.messageIds);
  if (!mail) return ended(`${why}; it names no mail of ours`);
  const recipient = recipientOf(bounce, mail);
  if (recipient === null) return ended(`${why}; it names a recipient that our mail did not have`);
  const said = [bounce.status, bounce.diagnostic].filter(Boolean).join(' ');
  if (bounce.action === 'delayed') return ended(`our mail to ${recipient} is delayed: ${said}`);
  await noteReturned(tx, desk.vendorId, mail.mailId, said);
  await markUnreachable(tx, desk.vendorId, { address: recipient, reason: said, inboxId, since: desk.now() });
  await tellCase(tx, desk, mail, recipient, said);
  const message = `our mail "${mail.subject}" to ${recipient} came back: ${said}`;
  return { status: 'held', reason: { kind, message }, requestId: mail.requestId };
}

function recipientOf({ recipient }: Bounce, mail: StoredMail): string | null {
  const all = [mail.to, ...mail.cc];
  if (recipient === null) return all.length === 1 ? mail.to : null;
  const plain = recipient.replace(/^<|>$/gu, '').toLowerCase();
  return all.find((one) => one.toLowerCase() === plain) ?? null;
}

async function tellCase(tx: Tx, desk: Desk, mail: StoredMail, to: string, reason: string): Promise<void> {
  const [held] = mail.transferId === null ? [] : await lockByIds(tx, desk.vendorId, [mail.transferId]);
  if (!held) return;
  const command = { type: 'ReturnMail', to, role: roleOf(held.transfer, mail, to), reason } as const;
  const change = orThrow(changeOf(held.transfer, command, contextOf(desk), { actor: 'mail' }));
  await record(tx, desk, change ? [change] : []);
}

function roleOf({ requester, account }: Transfer, mail: StoredMail, to: string): Addressee {
  const is = (other: string | undefined): boolean => to.toLowerCase() === other?.toLowerCase();
  if (mail.kind === 'holder-confirmation') return 'holder';
  if (is(requester)) return 'requester';
  return is(account?.email) ? 'account' : 'holder';
}
