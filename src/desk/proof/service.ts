import { FaultError } from '../../contract/codes.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Desk } from '../service.ts';
import { type LinkRow, type NewLink, insertLinks, selectByToken } from './store.ts';

export { selectLinks, useLink } from './store.ts';
export type { LinkRow } from './store.ts';

/** A link that is given out: which, what for, what it showed and how long it works. */
export type GivenLink = Omit<NewLink, 'tokenDigest'>;

/** Writes links that are given out. The token goes into the mail; only its digest is kept. */
export async function giveLinks(tx: Tx, desk: Desk, links: readonly GivenLink[]): Promise<void> {
  const digested = links.map((link) => ({ ...link, tokenDigest: desk.linkDigest(desk.linkToken(link.linkId)) }));
  await insertLinks(tx, desk.vendorId, digested);
}

/**
 * The pages on which requesters see where these requests stand. Its link has the request's own id, so that every mail can
 * hold it; it is here already for all but the first of them.
 */
export const giveWhere = (tx: Tx, desk: Desk, requestIds: readonly string[]): Promise<void> =>
  giveLinks(
    tx,
    desk,
    requestIds.map((requestId) => ({
      linkId: requestId,
      transferId: null,
      requestId,
      inboxId: null,
      purpose: 'where',
      shown: {},
      expiresAt: null,
    })),
  );

/** One more link, as something else than a case's event gives it: to a form, or to confirm an address. */
export async function giveLink(
  tx: Tx,
  desk: Desk,
  link: Pick<NewLink, 'requestId' | 'inboxId' | 'purpose'> & { readonly expiresAt: Date },
): Promise<string> {
  const linkId = desk.newId();
  const expiresAt = link.expiresAt.toISOString();
  await giveLinks(tx, desk, [{ ...link, linkId, expiresAt, transferId: null, shown: {} }]);
  return linkId;
}

/** Whether nothing can be done with a link any more because of its time. */
export const isOver = ({ expires_at: at }: Pick<LinkRow, 'expires_at'>, now: Date): boolean => at !== null && at <= now;

/** The link that a token stands for. LINK_UNKNOWN where there is none. */
export async function linkOf(tx: Tx, desk: Desk, token: string): Promise<LinkRow> {
  const link = await selectByToken(tx, desk.vendorId, desk.linkDigest(token));
  if (!link) throw unknownLink();
  return link;
}

/** Said of a link that names nothing, and of one that is for another page. */
export const unknownLink = (): FaultError =>
  new FaultError({
    code: 'LINK_UNKNOWN',
    message: 'This link is not one of ours, or it was cut off. Open it again from the mail, as a whole.',
  });
