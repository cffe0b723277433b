import { formats } from '../formats.ts';

const { day, money, count } = formats('en');

/** Mails about what a customer ordered. */
export const en = {
  day,
  money,
  labels: {
    invoice: 'Invoice',
    quote: 'Quote',
    purchaseOrder: 'Your order number',
    total: 'Total',
    dueOn: 'Due on',
    paidOn: 'Paid on',
  },
  licenses: (number: number) => (number === 1 ? 'one license' : `${count(number)} licenses`),
  invoice: {
    subject: (number: string, total: string) => `Invoice ${number}: ${total}`,
    lead: (licenses: string) => `You ordered for ${licenses}. Here is what is due.`,
    pay: 'How to pay',
    reference: (number: string) => `Please name ${number} in the transfer, so that we find it.`,
    after: 'The new license keys come as soon as the payment is here. Until then nothing changes.',
  },
  paid: {
    subject: (number: string) => `Paid: ${number}. Your new license keys are ready`,
    lead: (licenses: string) => `Thank you, the payment is here. This became of ${licenses}:`,
    maintained: (end: string) => `maintained until ${end}`,
    users: (number: number) => (number === -1 ? 'unlimited users' : `${count(number)} users`),
    install: 'Copy the new keys from your account and install them in place of the old ones.',
    oldKeys: (until: string) => `The old keys go on working until ${until}.`,
    more: (number: number) => `and ${count(number)} more in your account`,
  },
  refunded: {
    subject: (number: string) => `Refund of ${number}`,
    lead: (total: string) => `We took the order back. ${total} go back to you the way they came.`,
    licenses:
      'The licenses are what they were before the order. Their keys from this order do not work any more: copy the new ones from your account.',
    why: 'Why',
  },
  open: 'Open the order',
  closing: 'Questions? Just reply to this mail.',
};

export type OrderTexts = typeof en;
