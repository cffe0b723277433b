import type { InboxStatus } from '../../../../../src/contract/inbox.ts';
import type { Tone } from '../parts/Pill.tsx';

export const toneOfItem: Readonly<Record<InboxStatus, Tone>> = {
  received: 'plain',
  read: 'good',
  rejected: 'error',
  'no-request': 'quiet',
  held: 'warn',
  duplicate: 'quiet',
  unconfirmed: 'quiet',
};
