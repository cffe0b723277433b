import type { OrderStatus } from '../../../../../src/contract/orders.ts';
import type { Tone } from '../Pill.tsx';

/** What is to be paid stands out, and what is paid. */
export const toneOf = (status: OrderStatus): Tone =>
  status === 'paid' ? 'good' : status === 'invoiced' ? 'warn' : 'plain';
