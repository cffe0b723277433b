import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { Email, hostings, LicenseType, PlainText, Sen, Users } from './license.ts';

// Webhooks in the form of Standard Webhooks 1.0.0: what is sent, and how endpoints are kept.

const Instant = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Id = z.guid({ error: 'must be an id such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427' });

export const webhookEventTypes = [
  'license.moved',
  'license.renewed',
  'license.upgraded',
  'license.expiring',
  'license.revoked',
  'order.paid',
] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

/** A license as it is after the event. Its key is a secret and stands in no webhook: the account shows it. */
export const WebhookLicense = z.object({
  sen: Sen,
  accountId: z.guid(),
  appKey: z.string(),
  organization: z.string(),
  users: Users,
  hostUsers: Users.nullable().describe('The tier of the host, where the license is smaller than that'),
  licenseType: LicenseType,
  hosting: z.enum(hostings),
  maintenanceStart: Day,
  maintenanceEnd: Day,
});
export type WebhookLicense = z.infer<typeof WebhookLicense>;

const Paid = z.object({
  orderId: z.string(),
  number: z.string(),
  accountId: z.guid(),
  amount: z.number().int().describe('In minor units (cents)'),
  currency: z.string(),
  sens: z.array(Sen).readonly(),
});

/** What each type says in `data`. */
export const webhookData = {
  'license.moved': z.object({
    license: WebhookLicense,
    importId: z.string().describe("The vendor's own id of the direct license"),
  }),
  'license.renewed': z.object({ license: WebhookLicense }),
  'license.upgraded': z.object({ license: WebhookLicense }),
  'license.expiring': z.object({ license: WebhookLicense, days: z.number().int().describe('Left of maintenance') }),
  'license.revoked': z.object({
    license: WebhookLicense,
    what: z
      .enum(['license', 'key'])
      .describe('The license as a whole, or the key of a change that was taken back (a refund); then it has another'),
  }),
  'order.paid': z.object({ order: Paid }),
} as const satisfies Record<WebhookEventType, z.ZodType>;

/** What is sent: `type`, when it happened, and what. `webhook.test` is sent only where somebody asks for it. */
export const WebhookPayload = z
  .object({
    type: z.enum([...webhookEventTypes, 'webhook.test']),
    timestamp: Instant.describe('When it happened, not when it is sent'),
    data: z.union([...Object.values(webhookData), z.object({ endpointId: z.guid() })]),
  })
  .meta({ id: 'WebhookPayload' });
export type WebhookPayload = z.infer<typeof WebhookPayload>;

const Url = z
  .url({ protocol: /^https?$/u, error: 'must be an address such as https://hooks.example.com/rehome' })
  .max(limits.webhook_url_chars)
  .refine((url) => URL.canParse(url) && new URL(url).username === '' && new URL(url).password === '', {
    error: 'must hold neither name nor password: what comes from us is told by its signature',
  });
const Events = z
  .array(z.enum(webhookEventTypes))
  .max(webhookEventTypes.length)
  .describe('Which to send; none: all there are and will be');
const Description = PlainText.max(limits.text_chars);

const Contact = Email.nullable().describe('Who is told when it is disabled for failing; null: the operators');

export const NewWebhook = z
  .strictObject({
    url: Url,
    events: Events.default([]),
    description: Description.default(''),
    contact: Contact.optional(),
  })
  .meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof NewWebhook>;

export const WebhookChange = z
  .strictObject({
    events: Events.optional(),
    description: Description.optional(),
    contact: Contact.optional(),
    status: z.enum(['enabled', 'disabled']).optional(),
  })
  .meta({ id: 'WebhookChange' });
export type WebhookChange = z.infer<typeof WebhookChange>;

export const WebhookView = z
  .object({
    id: z.guid(),
    owner: z.string().describe('The name of the token whose it is'),
    url: z.string(),
    description: z.string(),
    contact: z.string().nullable(),
    events: z.array(z.string()).readonly(),
    status: z.enum(['enabled', 'disabled']),
    disabledAt: Instant.nullable(),
    disabledReason: z.string().nullable(),
    failingSince: Instant.nullable().describe('Since when no delivery succeeded'),
    previousSecretUntil: Instant.nullable().describe('The secret before this one signs, too, until then'),
    createdAt: Instant,
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.infer<typeof WebhookView>;
export const WebhookList = z.object({ webhooks: z.array(WebhookView).readonly() }).meta({ id: 'Webhooks' });

/** The secret is shown this once. */
export const WebhookWithSecret = z
  .object({ webhook: WebhookView, secret: z.string().describe('`whsec_…`; shown this once') })
  .meta({ id: 'WebhookWithSecret' });

export const webhookDeliveryStatuses = ['queued', 'sending', 'delivered', 'failed'] as const;
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number];

export const WebhookDeliveryView = z
  .object({
    id: z.guid(),
    webhookId: z.string().describe('As it stands in the header `webhook-id`'),
    type: z.string(),
    happenedAt: Instant,
    status: z.enum(webhookDeliveryStatuses).describe('`failed`: the schedule is over; a replay sends it again'),
    attempts: z.number().int().describe('Of the schedule in hand'),
    nextAt: Instant.nullable(),
    body: z.string().describe('Exactly as it is sent'),
    tries: z
      .array(
        z.object({
          at: Instant,
          durationMs: z.number().int(),
          statusCode: z.number().int().nullable(),
          note: z.string().describe('The first bytes of the answer, or why none came'),
        }),
      )
      .readonly()
      .describe('The newest first'),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDeliveryView = z.infer<typeof WebhookDeliveryView>;
export const WebhookDeliveryPage = z
  .object({ deliveries: z.array(WebhookDeliveryView).readonly(), next: z.guid().nullable() })
  .meta({ id: 'WebhookDeliveries' });

/** One delivery again, or all whose event happened in a period. */
export const WebhookReplay = z
  .union([
    z.strictObject({ deliveryId: Id }),
    z.strictObject({ since: Instant, until: Instant, status: z.enum(['failed', 'delivered']).optional() }),
  ])
  .meta({ id: 'WebhookReplay' });
export type WebhookReplay = z.infer<typeof WebhookReplay>;
export const WebhookReplayed = z
  .object({ queued: z.number().int().describe(`Deliveries that are sent again, ${limits.webhook_replay} at most`) })
  .meta({ id: 'WebhookReplayed' });
