import type { Transfer } from '../state.ts';

/** What a case is searched by, in one text. */
export const saidOf = ({ requester, requesterName, account, expertEmail, keyLast4 }: Transfer): string =>
  [
    requester,
    requesterName,
    account?.email,
    account?.firstName,
    account?.lastName,
    account?.organization,
    expertEmail,
    keyLast4,
  ]
    .filter((one) => one !== null && one !== undefined && one !== '')
    .join(' ');
