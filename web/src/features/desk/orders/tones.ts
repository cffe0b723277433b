import type { OrderStatus, PaymentView } from '../../../../../src/contract/orders.ts';
import type { Tone } from '../parts/Pill.tsx';

export const toneOfOrder: Readonly<Record<OrderStatus, Tone>> = {
  quoted: 'plain',
  expired: 'quiet',
  invoiced: 'warn',
  paid: 'good',
  refunded: 'quiet',
  cancelled: 'quiet',
};
export const toneOfPayment: Readonly<Record<PaymentView['status'], Tone>> = {
  matched: 'good',
  unallocated: 'warn',
  returned: 'quiet',
  refunded: 'quiet',
};
