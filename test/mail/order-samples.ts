import type { Language } from '../../src/contract/language.ts';
import { day } from '../../src/kernel/day.ts';
import { cents } from '../../src/kernel/money.ts';
import { invoiceMail, paidMail, refundedMail } from '../../src/mail/order-messages.ts';
import { webhookDisabled } from '../../src/mail/webhook-messages.ts';
import type { MailDraft } from '../../src/mail/types.ts';
import { profile } from '../sources/support.ts';
import type { Values } from './samples.ts';

/** Each mail about an order, as its account gets it, and about what is connected to the marketplace. */
export function orderDrafts(language: Language, values: Values): Readonly<Record<string, MailDraft>> {
  const about = {
    language,
    name: values.name,
    invoice: 'INV-000012',
    total: cents(207_900),
    currency: 'USD',
    licenses: 2,
    path: '/account/orders/0b0e7a9e-0000-4000-8000-000000000001',
  };
  const became = [
    { sen: 'SEN-4839484', users: 250, end: day('2027-12-02') },
    { sen: 'SEN-4839490', users: -1, end: day('2027-03-31') },
  ];
  return {
    invoice: invoiceMail({
      ...about,
      dueOn: day('2026-10-30'),
      purchaseOrder: 'PO-2026/0815',
      payment: profile.vendor.bank,
    }),
    'order-paid': paidMail({ ...about, became, oldKeysUntil: day('2026-12-29') }),
    'order-refunded': refundedMail({ ...about, reason: values.reason }),
    'webhook-disabled': webhookDisabled({
      language,
      endpointId: '019abc12-5f6e-7a31-8b21-5f0c2d1e9a44',
      url: 'https://hooks.example.com/rehome?token=abc',
      at: new Date('2026-11-25T09:00:00Z'),
      why: { failing_days: 5 },
      failingSince: new Date('2026-11-20T08:00:00Z'),
    }),
  };
}
