import type { Status } from '../../../../../src/contract/status.ts';
import type { Tone } from './Pill.tsx';

/** What an operator should see from afar: what waits for them, what went well, what went wrong. */
export const toneOfStatus: Readonly<Record<Status, Tone>> = {
  received: 'plain',
  'needs-information': 'plain',
  'waiting-for-holder': 'plain',
  'needs-review': 'warn',
  'waiting-for-payment': 'plain',
  'cooling-down': 'plain',
  eligible: 'plain',
  'handing-over': 'plain',
  'outcome-unknown': 'error',
  'handed-over': 'good',
  confirmed: 'good',
  refused: 'error',
  withdrawn: 'quiet',
  expired: 'quiet',
  undone: 'quiet',
};
