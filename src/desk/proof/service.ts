import type { Tx } from '../../platform/db/db.ts';
import type { Desk } from '../service.ts';
import { type NewLink, insertLinks } from './store.ts';

export { selectByToken, useLink } from './store.ts';
export type { LinkPurpose, LinkRow } from './store.ts';

/** A link that is given out: which, what for, what it showed and how long it works. */
export type GivenLink = Omit<NewLink, 'tokenDigest'>;

/** Writes links that are given out. The token goes into the mail; only its digest is kept. */
export async function giveLinks(tx: Tx, desk: Desk, links: readonly GivenLink[]): Promise<void> {
  const digested = links.map((link) => ({ ...link, tokenDigest: desk.linkDigest(desk.linkToken(link.linkId)) }));
  await insertLinks(tx, desk.vendorId, digested);
}
