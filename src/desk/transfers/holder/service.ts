import { transact } from '../../../platform/db/transact.ts';
import type { Language } from '../../../contract/language.ts';
import { dayOf } from '../../../kernel/day.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { languageFor } from '../../../mail/recipients.ts';
import { assessedFor } from '../../eligibility/service.ts';
import { type LinkRow, isOver, linkOf, unknownLink, useLink } from '../../proof/service.ts';
import type { Desk } from '../../service.ts';
import { findByIds } from '../../sources/service.ts';
import { type Shown, shownOf } from '../links.ts';
import { commandOne, lockByIds } from '../service.ts';
import type { Transfer } from '../state.ts';

export type LinkView = {
  readonly purpose: 'confirm' | 'object';
  readonly shown: Shown;
  readonly appName: string;
  readonly expiresAt: Date;
  /** Null while it can be used. */
  readonly over: null | 'used' | 'expired' | 'changed';
  readonly usedFor: string | null;
  /** That of the mail with the link. */
  readonly language: Language;
};

/** A holder's link with its case, which is locked. LINK_UNKNOWN where the token is none of ours. */
async function caseOf(tx: Tx, desk: Desk, token: string) {
  const link = await linkOf(tx, desk, token);
  if (link.purpose !== 'confirm' && link.purpose !== 'object') throw unknownLink();
  const [held] = await lockByIds(tx, desk.vendorId, [link.transfer_id]);
  if (!held) throw new Error(`Defect: the case of link ${link.link_id} is gone`);
  return { link, held };
}

/** What a link is about. Looking changes nothing: mail scanners open links too. */
export async function viewLink(desk: Desk, token: string): Promise<LinkView> {
  return transact(desk.db, async (tx) => {
    const { link, held } = await caseOf(tx, desk, token);
    const licenseId = held.transfer.licenseId;
    const [license] = licenseId === null ? [] : await findByIds(tx, desk.vendorId, [licenseId]);
    return {
      purpose: link.purpose,
      shown: link.shown as Shown,
      appName: desk.profile.apps.find(({ key }) => key === license?.appKey)?.name ?? license?.appKey ?? '',
      expiresAt: link.expires_at,
      over: overOf(link, held.transfer, desk.now()),
      usedFor: link.used_for,
      language: languageFor(license?.holderEmail ?? '', license?.address.country ?? null, {
        address: held.transfer.requester,
        language: held.transfer.language,
      }),
    };
  });
}

function overOf(link: LinkRow, transfer: Transfer, now: Date): LinkView['over'] {
  if (link.used_at) return 'used';
  if (isOver(link, now)) return 'expired';
  const expected = link.purpose === 'confirm' ? ['waiting-for-holder'] : ['cooling-down', 'eligible'];
  const same = JSON.stringify(sorted(link.shown)) === JSON.stringify(sorted(shownOf(transfer)));
  return expected.includes(transfer.status) && same ? null : 'changed';
}

const sorted = (shown: object): readonly unknown[] => Object.entries(shown).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The holder's answer by link: used once, bound to what was shown. A repeated answer tells what came of the first. */
export async function answerLink(desk: Desk, token: string, answer: 'confirm' | 'object'): Promise<LinkView> {
  await transact(desk.db, async (tx) => {
    const { link, held } = await caseOf(tx, desk, token);
    const allowed = answer === 'object' || link.purpose === 'confirm';
    if (!allowed || overOf(link, held.transfer, desk.now()) !== null) return;
    if (!(await useLink(tx, desk.vendorId, link.link_id, answer, desk.now()))) return;
    await commandOne(tx, desk, link.transfer_id, 'holder', async (transfer) => {
      if (answer === 'object') return { type: 'ObjectByHolder' };
      const proof = { by: 'link', reason: `The holder of record confirmed by link on ${dayOf(desk.now())}.` } as const;
      return { type: 'ConfirmByHolder', proof, assessed: await assessedFor(tx, desk, transfer, proof.reason) };
    });
  });
  return viewLink(desk, token);
}
