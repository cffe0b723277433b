import { FaultError } from '../../../contract/codes.ts';
import type { Language } from '../../../contract/language.ts';
import type { RequestDocument, RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { type LinkRow, selectByToken, useLink } from '../../proof/service.ts';
import type { Desk } from '../../service.ts';
import { canChange } from '../../transfers/decide.ts';
import { lockOfRequest } from '../../transfers/service.ts';
import { replyAddress } from '../../requests/reply-address.ts';
import { looksOpen } from '../conversations/standing.ts';
import { keep } from '../inbox/service.ts';
import { requestById } from '../../requests/service.ts';
import { readItem } from '../service.ts';

/** The form of a request, as its link shows it. */
export type FormView = {
  readonly language: Language;
  readonly facts: RequestFacts;
  /** Ends of the license keys that are known already. */
  readonly keyLast4s: readonly string[];
  /** Null while it can be sent. */
  readonly over: null | 'used' | 'over';
};

const unknownLink = (): FaultError =>
  new FaultError({
    code: 'LINK_UNKNOWN',
    message: 'This link is not one of ours, or it was cut off. Open it again from the mail, as a whole.',
  });

async function linked(tx: Tx, desk: Desk, token: string): Promise<LinkRow & { readonly request_id: string }> {
  const link = await selectByToken(tx, desk.vendorId, desk.linkDigest(token));
  if (!link || link.purpose !== 'form' || link.request_id === null) throw unknownLink();
  return { ...link, request_id: link.request_id };
}

/** What a link to a form shows. Looking changes nothing: mail scanners open links too. */
export const viewForm = (desk: Desk, token: string): Promise<FormView> =>
  transact(desk.db, async (tx) => {
    const link = await linked(tx, desk, token);
    const request = await requestById(tx, desk.vendorId, link.request_id);
    const cases = (await lockOfRequest(tx, desk.vendorId, link.request_id)).map(({ transfer }) => transfer);
    const open = cases.some((one) => canChange(one) || looksOpen(one));
    return {
      language: request.language,
      facts: request.facts,
      keyLast4s: cases.flatMap(({ keyLast4 }) => keyLast4 ?? []),
      over: link.used_at ? 'used' : link.expires_at <= desk.now() || !open ? 'over' : null,
    };
  });

/**
 * The answers of a form are one more message of its request, from its requester, and are taken as such: kept first, so
 * that nothing is lost, then read. A link sends once; sent again it shows that it was.
 */
export async function sendForm(desk: Desk, token: string, said: RequestDocument): Promise<FormView> {
  const view = await viewForm(desk, token);
  if (view.over !== null) return view;
  const { link, requester } = await transact(desk.db, async (tx) => {
    const found = await linked(tx, desk, token);
    return { link: found, requester: (await requestById(tx, desk.vendorId, found.request_id)).requester };
  });
  const { inboxId } = await keep(desk, {
    channel: 'form',
    kind: 'document',
    name: 'form of a request',
    trusted: true,
    id: `form:${link.link_id}`,
    bytes: new TextEncoder().encode(JSON.stringify({ ...said, requester: { email: requester } })),
    envelope: {
      clientAddress: '',
      helo: null,
      mailFrom: requester,
      recipients: [replyAddress(desk.profile.mail.from, link.request_id, desk.linkToken)].filter((one) => one !== null),
    },
  });
  await transact(desk.db, (tx) => useLink(tx, desk.vendorId, link.link_id, 'send', desk.now()));
  await readItem(desk, inboxId);
  return { ...(await viewForm(desk, token)), over: 'used' };
}
