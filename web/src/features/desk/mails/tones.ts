import type { DeskMailLine } from '../../../../../src/contract/desk.ts';
import type { Tone } from '../parts/Pill.tsx';

export const toneOfMail: Readonly<Record<DeskMailLine['status'], Tone>> = {
  queued: 'plain',
  sending: 'plain',
  sent: 'good',
  kept: 'quiet',
  held: 'warn',
  failed: 'error',
};
