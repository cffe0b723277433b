import { FaultError } from '../../../contract/codes.ts';
import type { AddressView, PublicRequest } from '../../../contract/customer.ts';
import { differing, readHostEvidence } from '../../../contract/host-license.ts';
import { keyLast4 } from '../../../contract/license.ts';
import { dayOf } from '../../../kernel/day.ts';
import { addressConfirmation } from '../../../mail/address-messages.ts';
import { answerPolicy } from '../../../mail/policy.ts';
import { enqueue } from '../../../mail/service.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import { type LinkRow, giveLink, giveWhere, isOver, linkOf, unknownLink, useLink } from '../../proof/service.ts';
import type { Desk } from '../../service.ts';
import { readDocumentText, readDocumentValue } from '../document.ts';
import { type InboxRow, confirmItem, keepIn, lockInbox } from '../inbox/service.ts';
import { readItem } from '../service.ts';

/**
 * Takes in a request from the public form. It is kept and read by nobody before its sender's address is confirmed by the
 * link that goes there: so nobody can ask in a stranger's name, and what is answered does not depend on the books. Faults:
 * BODY_INVALID where it contradicts its own evidence, DOCUMENT_MALFORMED where it is no request.
 */
export async function askByForm(desk: Desk, said: PublicRequest): Promise<{ readonly until: Date }> {
  const read = readDocumentValue(said);
  if (!read.ok) throw new FaultError(read.error);
  await agreesWithEvidence(said);
  const { email } = said.requester;
  const { language = 'en', licenseKeys = [], accountEmail = null } = said;
  const until = new Date(desk.now().getTime() + desk.profile.lifetimes.holderLink);
  await transact(desk.db, async (tx) => {
    const inboxId = await keepIn(tx, desk, {
      channel: 'form',
      kind: 'document',
      name: 'public form',
      trusted: false,
      unconfirmed: true,
      id: `form:${desk.newId()}`,
      bytes: new TextEncoder().encode(JSON.stringify(said)),
    });
    const linkId = await giveLink(tx, desk, { requestId: null, inboxId, purpose: 'address', expiresAt: until });
    const keyLast4s = licenseKeys.map(keyLast4);
    const draft = addressConfirmation({ language, keyLast4s, accountEmail, linkId, linkEnds: dayOf(until) });
    const mail = {
      ...draft,
      mailId: desk.newId(),
      transferId: null,
      requestId: null,
      to: email,
      cc: [],
      inReplyTo: null,
      references: [],
      replyTo: null,
      envelopeFrom: null,
      answer: true,
    };
    await enqueue(tx, desk.vendorId, [mail], desk.now(), answerPolicy(desk.profile));
  });
  return { until };
}

/** The page checks the same while the customer types; a program is told which field. */
async function agreesWithEvidence(said: PublicRequest): Promise<void> {
  const facts = { hostUsers: said.hostUsers ?? null, hosting: said.hosting ?? null };
  for (const [index, text] of (said.hostEvidence ?? []).entries()) {
    const found = await readHostEvidence(text);
    const field = `/hostEvidence/${index}`;
    if (!found.ok)
      throw new FaultError({ code: 'BODY_INVALID', field, message: `The body, ${field}: ${unreadable[found.error]}.` });
    const [differs] = differing(facts, found.value);
    if (differs !== undefined)
      throw new FaultError({
        code: 'BODY_INVALID',
        field: `/${differs}`,
        message: `The body, /${differs}: the host's license in ${field} says something else. Send what is right, or leave the text out.`,
      });
  }
}

const unreadable = {
  'too-large': 'is too large for the license of a host',
  'cut-off': 'was cut off; paste the whole text',
  'not-a-license': 'is not the license of a host',
  'nothing-said': 'says neither users nor hosting',
} as const;

type Linked = { readonly link: LinkRow; readonly item: InboxRow; readonly until: Date };

async function linked(tx: Tx, desk: Desk, token: string): Promise<Linked> {
  const link = await linkOf(tx, desk, token);
  if (link.purpose !== 'address') throw unknownLink();
  const item = await lockInbox(tx, desk.vendorId, link.inbox_id);
  if (!item) throw unknownLink();
  return { link, item, until: link.expires_at };
}

/** What would be asked. Looking changes nothing: mail scanners open links too. */
export const viewAddress = (desk: Desk, token: string): Promise<AddressView> =>
  transact(desk.db, async (tx) => {
    const { link, item, until } = await linked(tx, desk, token);
    const over = link.used_at ? 'used' : isOver(link, desk.now()) || item.raw === null ? 'over' : null;
    // Who finds an old mail does not come in with it.
    const open = !isOver(link, desk.now());
    const whereToken = open && item.request_id !== null ? desk.linkToken(item.request_id) : null;
    const read = item.raw === null || !open ? null : readDocumentText(new TextDecoder().decode(item.raw));
    if (!read?.ok)
      return {
        over,
        language: 'en',
        until: until.toISOString(),
        requester: null,
        keyLast4s: [],
        facts: null,
        whereToken,
      };
    const { requester, language } = read.value;
    const { licenseKeys, ...facts } = read.value.read.facts;
    const keyLast4s = licenseKeys.map(keyLast4);
    return { over, language, until: until.toISOString(), requester, keyLast4s, facts, whereToken };
  });

/** Confirms the address, once; then the request is read like any other. Again: nothing more, and the same answer. */
export async function confirmAddress(desk: Desk, token: string): Promise<AddressView> {
  const inboxId = await transact(desk.db, async (tx) => {
    const { link, item } = await linked(tx, desk, token);
    if (!(await useLink(tx, desk.vendorId, link.link_id, 'confirm', desk.now()))) return null;
    await confirmItem(tx, desk.vendorId, item.inbox_id, desk.now());
    return item.inbox_id;
  });
  if (inboxId !== null) {
    const requestId = await readItem(desk, inboxId);
    if (requestId !== null) await transact(desk.db, (tx) => giveWhere(tx, desk, [requestId]));
  }
  return viewAddress(desk, token);
}
