import type { Language } from '../../../contract/language.ts';
import type { RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { linkOf, unknownLink, useLink } from '../../proof/service.ts';
import type { Desk } from '../../service.ts';
import { canChange } from '../../transfers/decide.ts';
import { lockOfRequest } from '../../transfers/service.ts';
import { replyAddress } from '../../requests/reply-address.ts';
import { looksOpen } from '../conversations/standing.ts';
import { keep } from '../inbox/service.ts';
import { requestById } from '../../requests/service.ts';
import { readItem } from '../service.ts';
import { type Sent, readForm } from './fields.ts';

/** The form of a request, as its link shows it. */
export type FormView = {
  readonly language: Language;
  readonly facts: RequestFacts;
  /** Ends of the license keys that are known already. */
  readonly keyLast4s: readonly string[];
  /** Null while it can be sent. */
  readonly over: null | 'used' | 'over';
};

/** A form with what its sending needs, by its link. LINK_UNKNOWN where the token is none of ours. */
async function formOf(tx: Tx, desk: Desk, token: string) {
  const link = await linkOf(tx, desk, token);
  if (link.purpose !== 'form') throw unknownLink();
  const request = await requestById(tx, desk.vendorId, link.request_id);
  const cases = (await lockOfRequest(tx, desk.vendorId, link.request_id)).map(({ transfer }) => transfer);
  const open = cases.some((one) => canChange(one) || looksOpen(one));
  const view: FormView = {
    language: request.language,
    facts: request.facts,
    keyLast4s: cases.flatMap(({ keyLast4 }) => keyLast4 ?? []),
    over: link.used_at ? 'used' : link.expires_at <= desk.now() || !open ? 'over' : null,
  };
  return { view, link, requester: request.requester };
}

/** What a link to a form shows. Looking changes nothing: mail scanners open links too. */
export const viewForm = async (desk: Desk, token: string): Promise<FormView> =>
  (await transact(desk.db, (tx) => formOf(tx, desk, token))).view;

/** What came of sending a form. `wrong`: the names of the fields that cannot be taken as they are. */
export type SentForm = {
  readonly view: FormView;
  readonly outcome: 'taken' | 'over' | 'wrong';
  readonly wrong: readonly string[];
};

/**
 * The answers of a form are one more message of its request, from its requester, and are taken as such: kept first, so
 * that nothing is lost, then read. A link sends once; sent again it shows that it was.
 */
export async function sendForm(desk: Desk, token: string, sent: Sent): Promise<SentForm> {
  const { view, link, requester } = await transact(desk.db, (tx) => formOf(tx, desk, token));
  if (view.over !== null) return { view, outcome: 'over', wrong: [] };
  const read = readForm(sent);
  if (!read.ok) return { view, outcome: 'wrong', wrong: read.wrong };
  const { inboxId } = await keep(desk, {
    channel: 'form',
    kind: 'document',
    name: 'form of a request',
    trusted: true,
    id: `form:${link.link_id}`,
    bytes: new TextEncoder().encode(JSON.stringify({ ...read.said, requester: { email: requester } })),
    envelope: {
      clientAddress: '',
      helo: null,
      mailFrom: requester,
      recipients: [replyAddress(desk.profile.mail.from, link.request_id, desk.linkToken)].filter((one) => one !== null),
    },
  });
  await transact(desk.db, (tx) => useLink(tx, desk.vendorId, link.link_id, 'send', desk.now()));
  await readItem(desk, inboxId);
  return { view, outcome: 'taken', wrong: [] };
}
