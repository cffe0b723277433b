import type { Language } from '../../../contract/language.ts';
import { type FactName, type RequestDocument, type RequestFacts, factNames } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { giveWhere, isOver, linkOf, unknownLink, useLink } from '../../proof/service.ts';
import type { Desk } from '../../service.ts';
import { canChange } from '../../transfers/decide.ts';
import { lockOfRequest, selectOfRequest } from '../../transfers/service.ts';
import type { Transfer } from '../../transfers/state.ts';
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
  /** What is still asked for. */
  readonly missing: readonly FactName[];
  /** Null while it can be sent. */
  readonly over: null | 'used' | 'over';
  /** Of the page where the request stands, once the form was sent; who finds an old mail does not come in with it. */
  readonly whereToken: string | null;
};

/** A form with what its sending needs, by its link. LINK_UNKNOWN where the token is none of ours. */
async function formOf(tx: Tx, desk: Desk, token: string) {
  const link = await linkOf(tx, desk, token);
  if (link.purpose !== 'form') throw unknownLink();
  const request = await requestById(tx, desk.vendorId, link.request_id);
  const cases = (await lockOfRequest(tx, desk.vendorId, link.request_id))
    .map(({ transfer }) => transfer)
    .filter(({ ending }) => ending?.code !== 'CONTINUED_ELSEWHERE');
  // Where all licenses have somebody else's case, the requester is told as much as of keys that nobody knows.
  const open = cases.length === 0 || cases.some((one) => canChange(one) || looksOpen(one));
  const spoken = await selectOfRequest(tx, desk.vendorId, link.request_id);
  const view: FormView = {
    language: request.language,
    facts: request.facts,
    keyLast4s: [...new Set(spoken.flatMap(({ transfer }) => transfer.keyLast4 ?? []))],
    missing: factNames.filter((name) => cases.some((one) => missingIn(one).includes(name))),
    over: link.used_at ? 'used' : isOver(link, desk.now()) || !open ? 'over' : null,
    whereToken: link.used_at && !isOver(link, desk.now()) ? desk.linkToken(link.request_id) : null,
  };
  return { view, link, requester: request.requester };
}

/** As the mails ask: the proven holder for all, anybody else for what their own words lack. */
const missingIn = ({ status, proof, verdict }: Transfer): readonly FactName[] =>
  status === 'needs-information' ? ((proof ? verdict?.holder : verdict?.outsider)?.missing ?? []) : [];

/** What a link to a form shows. Looking changes nothing: mail scanners open links too. */
export const viewForm = async (desk: Desk, token: string): Promise<FormView> =>
  (await transact(desk.db, (tx) => formOf(tx, desk, token))).view;

/**
 * The answers of a form are one more message of its request, from its requester, and are taken as such: kept first, so
 * that nothing is lost, then read. A link sends once; sent again it shows that it was.
 */
export async function sendForm(desk: Desk, token: string, said: RequestDocument): Promise<FormView> {
  const { view, link, requester } = await transact(desk.db, (tx) => formOf(tx, desk, token));
  if (view.over !== null) return view;
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
  await transact(desk.db, async (tx) => {
    await useLink(tx, desk.vendorId, link.link_id, 'send', desk.now());
    await giveWhere(tx, desk, [link.request_id]);
  });
  await readItem(desk, inboxId);
  return viewForm(desk, token);
}
