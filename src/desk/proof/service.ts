import { FaultError } from '../../contract/codes.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Desk } from '../service.ts';
import { type LinkRow, type NewLink, insertLinks, selectByToken } from './store.ts';

export { selectLinks, useLink } from './store.ts';
export type { LinkPurpose, LinkRow } from './store.ts';

/** A link that is given out: which, what for, what it showed and how long it works. */
export type GivenLink = Omit<NewLink, 'tokenDigest'>;

/** Writes links that are given out. The token goes into the mail; only its digest is kept. */
export async function giveLinks(tx: Tx, desk: Desk, links: readonly GivenLink[]): Promise<void> {
  const digested = links.map((link) => ({ ...link, tokenDigest: desk.linkDigest(desk.linkToken(link.linkId)) }));
  await insertLinks(tx, desk.vendorId, digested);
}

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
