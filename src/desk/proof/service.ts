import type { Tx } from '../../platform/db/db.ts';
import type { Desk } from '../service.ts';
import type { TransferEvent } from '../transfers/events.ts';
import type { Transfer } from '../transfers/state.ts';
import * as store from './store.ts';

export { selectByToken, useLink } from './store.ts';
export type { LinkRow } from './store.ts';

type LinkPurpose = store.LinkPurpose;

/** Writes the links that these events gave out. The token goes into the mail; only its digest is kept. */
export async function giveLinks(
  tx: Tx,
  desk: Desk,
  changes: readonly { readonly after: Transfer; readonly events: readonly TransferEvent[] }[],
): Promise<void> {
  const links = changes.flatMap(({ after, events }) =>
    events.flatMap((event): readonly store.NewLink[] => {
      const purpose = purposes[event.type];
      if (purpose === undefined || !('linkId' in event)) return [];
      return [
        {
          linkId: event.linkId,
          tokenDigest: desk.linkDigest(desk.linkToken(event.linkId)),
          // The form is the whole request's: what it says, every license of it is moved with.
          transferId: purpose === 'form' ? null : after.transferId,
          requestId: purpose === 'form' ? after.requestId : null,
          purpose,
          shown: purpose === 'form' ? {} : shownOf(after),
          expiresAt: 'closesAt' in event ? event.closesAt : event.dueAt,
        },
      ];
    }),
  );
  await store.insertLinks(tx, desk.vendorId, links);
}

/** The events that give out a link, and what for. */
const purposes: Partial<Record<TransferEvent['type'], LinkPurpose>> = {
  InformationRequested: 'form',
  HolderAsked: 'confirm',
  CoolDownStarted: 'object',
};

/** What a link's mail and page show, and so what an answer to it stands for. */
export type Shown = {
  readonly requester: string;
  readonly accountEmail: string;
  readonly accountName: string;
  readonly organization: string;
  readonly users: number | null;
  readonly keyLast4: string;
};

export const shownOf = (transfer: Transfer): Shown => ({
  requester: transfer.requester,
  accountEmail: transfer.account?.email ?? '',
  accountName: `${transfer.account?.firstName ?? ''} ${transfer.account?.lastName ?? ''}`.trim(),
  organization: transfer.account?.organization ?? '',
  users: transfer.verdict?.issuedUsers ?? null,
  keyLast4: transfer.keyLast4 ?? '',
});
