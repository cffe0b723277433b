/** What a mail of ours is about. */
export const mailKinds = [
  'acknowledgment',
  'reminder',
  'question',
  'unreadable',
  'address-confirmation',
  'holder-confirmation',
  'holder-reminder',
  'holder-notice',
  'refusal',
  'completion',
  'undone',
  'ended',
  'sign-in',
  'contact-asked',
  'hand-over',
  'partner-access',
  'renewal-notice',
  'invoice',
  'order-paid',
  'order-refunded',
  'webhook-disabled',
] as const;

/** Which part of the outbox: what was due by now, or what is written for a later day, such as a reminder. */
export const mailTimes = ['now', 'planned'] as const;

/** `kept`: there is no mail server, so it stays here. `held`: it was not sent, because it might be part of a loop. */
export const mailStatuses = ['queued', 'sending', 'sent', 'kept', 'held', 'failed'] as const;
