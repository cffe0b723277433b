import { z } from 'zod';
import { TransferView } from './api.ts';
import { PlainText } from './license.ts';
import { RequestDocument, factNames } from './request.ts';
import * as limits from '../kernel/limits.ts';

// What came in, and what an operator can do with it.

/**
 * `unconfirmed`: nobody reads it before its sender's address is confirmed by link. `held`: a person has to look at it.
 * `no-request`: it asks for nothing, and is never answered.
 */
export const inboxStatuses = [
  'unconfirmed',
  'received',
  'read',
  'rejected',
  'no-request',
  'held',
  'duplicate',
] as const;
export type InboxStatus = (typeof inboxStatuses)[number];

/** By which way it came. `mail`: a gateway that hands mails in over HTTP. `desk`: an operator's correction. */
export const inboxChannels = ['mail', 'smtp', 'imap', 'api', 'form', 'command-line', 'desk'] as const;
export type InboxChannel = (typeof inboxChannels)[number];

const Id = z.guid({ error: 'must be an id such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427' });
const Status = z.enum(inboxStatuses);

/** Why it became no request, or why a person has to look. */
export const InboxReason = z.object({
  code: z.string().optional().describe('A fault of what was handed in'),
  kind: z.string().optional().describe('What it is instead of a request, or why it waits'),
  file: z.string().optional(),
  message: z.string(),
});

const itemFields = {
  inboxId: Id,
  receivedAt: z.iso.datetime({ offset: true }),
  channel: z.enum(inboxChannels),
  kind: z.enum(['message', 'document']),
  name: z.string(),
  from: z.string().nullable(),
  subject: z.string().nullable().describe('A license key in it is cut to its end'),
  status: Status,
  reason: InboxReason.nullable(),
  requestId: Id.nullable(),
  canBeReread: z.boolean(),
};

export const InboxItemView = z.object(itemFields).meta({ id: 'InboxItem' });
export type InboxItemView = z.infer<typeof InboxItemView>;

export const InboxDetailView = z
  .object({
    ...itemFields,
    envelope: z
      .object({
        clientAddress: z.string(),
        helo: z.string().nullable(),
        mailFrom: z.string(),
        recipients: z.array(z.string()).readonly(),
      })
      .nullable()
      .describe('What the SMTP conversation said'),
    sender: z.looseObject({}).nullable().describe('What DKIM, SPF, DMARC and ARC say of it'),
    notes: z.array(z.string()).readonly().describe('What was wrong with it and was read all the same'),
  })
  .meta({ id: 'InboxItemDetail' });
export type InboxDetailView = z.infer<typeof InboxDetailView>;

export const InboxPage = z
  .object({
    items: z.array(InboxItemView).readonly(),
    next: Id.nullable().describe('Hand it in as `after` for the next page; null on the last one'),
  })
  .meta({ id: 'InboxPage' });

export const InboxQuery = {
  status: Status.optional(),
  channel: z.enum(inboxChannels).optional(),
  request: Id.describe('Only what belongs to this request').optional(),
  after: z.guid({ error: 'takes the "next" of the page before' }).optional(),
};

export const RereadBody = z
  .strictObject({ dryRun: z.boolean().describe('Say what would change, and do nothing').optional() })
  .meta({ id: 'Reread' });
export const RereadView = z
  .object({
    inboxId: Id,
    before: Status,
    after: Status,
    facts: z.array(z.enum(factNames)).readonly().describe('Those that changed in the request it belongs to'),
  })
  .meta({ id: 'RereadItem' });

const Reason = PlainText.trim().max(limits.reason_chars);
export const TakeBody = z
  .strictObject({
    reason: Reason,
    facts: z
      .array(RequestDocument)
      .min(1)
      .max(limits.keys_per_request)
      .describe('What it says, a document for each customer, where it cannot be read')
      .optional(),
    asRead: z.boolean().describe('What the one document leaves out counts as it was read').optional(),
  })
  .meta({ id: 'TakeItem' });
export const DismissBody = z.strictObject({ reason: Reason }).meta({ id: 'DismissItem' });

/** How an item stands after an operator's word, with the cases of its request. */
export const TakenView = z
  .object({
    inboxId: Id,
    status: Status,
    reason: InboxReason.nullable(),
    requestId: Id.nullable(),
    transfers: z.array(TransferView).readonly(),
  })
  .meta({ id: 'TakenItem' });
