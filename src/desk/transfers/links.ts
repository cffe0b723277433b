import type { GivenLink } from '../proof/service.ts';
import type { TransferEvent } from './events.ts';
import type { Transfer } from './state.ts';

/** The events that give out a link, and what for. */
const purposes: Partial<Record<TransferEvent['type'], 'form' | 'confirm' | 'object'>> = {
  InformationRequested: 'form',
  QuestionAsked: 'form',
  HolderAsked: 'confirm',
  CoolDownStarted: 'object',
};

/** The links that the events of a case gave out. */
export const linksOf = (after: Transfer, events: readonly TransferEvent[]): readonly GivenLink[] =>
  events.flatMap((event): readonly GivenLink[] => {
    const purpose = purposes[event.type];
    if (purpose === undefined || !('linkId' in event)) return [];
    const expiresAt = 'closesAt' in event ? event.closesAt : event.dueAt;
    const link = { linkId: event.linkId, purpose, inboxId: null, expiresAt };
    // The form is the whole request's: what it says, every license of it is moved with.
    return purpose === 'form'
      ? [{ ...link, transferId: null, requestId: after.requestId, shown: {} }]
      : [{ ...link, transferId: after.transferId, requestId: null, shown: shownOf(after) }];
  });

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
