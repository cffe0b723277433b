import type { z } from 'zod';
import type { WebhookDeliveryStatus, WebhookEventType, WebhookPayload, webhookData } from '../../contract/webhooks.ts';
import type { LicenseFacts } from '../licenses/types.ts';

/** Something that happened, as it is told: one shape for each type. */
export type WebhookEvent = {
  [Type in WebhookEventType]: {
    readonly type: Type;
    readonly at: Date;
    readonly data: z.infer<(typeof webhookData)[Type]>;
  };
}[WebhookEventType];

export type EndpointId = { readonly owner: string; readonly endpointId: string };

export type Endpoint = EndpointId & {
  readonly url: string;
  readonly description: string;
  /** Whom a mail tells that it was disabled for failing; null: the operators. */
  readonly contact: string | null;
  /** None: all. */
  readonly events: readonly string[];
  readonly status: 'enabled' | 'disabled';
  readonly disabledAt: Date | null;
  readonly disabledReason: string | null;
  readonly failingSince: Date | null;
  readonly previousUntil: Date | null;
  readonly createdAt: Date;
};

/** With its secrets, sealed. */
export type SealedEndpoint = Endpoint & { readonly secret: string; readonly previousSecret: string | null };

export type Delivery = EndpointId & {
  readonly eventId: string;
  readonly type: string;
  readonly happenedAt: Date;
  readonly body: string;
  readonly status: WebhookDeliveryStatus;
  readonly attempts: number;
  readonly dueAt: Date;
};

export type Try = {
  readonly eventId: string;
  readonly at: Date;
  readonly duration_ms: number;
  readonly statusCode: number | null;
  readonly note: string;
};

/** An event with the id that it has at every endpoint. */
export type NamedEvent = { readonly eventId: string; readonly type: string; readonly at: Date; readonly body: string };

/** The `webhook-id` of an event: the same at every endpoint and in every try. */
export const webhookIdOf = (eventId: string): string => `msg_${eventId.replaceAll('-', '')}`;

/** The body, once and for all tries. */
export const bodyOf = (type: WebhookPayload['type'], at: Date, data: WebhookPayload['data']): string =>
  JSON.stringify({ type, timestamp: at.toISOString(), data } satisfies WebhookPayload);

/** A license as webhooks tell of it. */
export const webhookLicense = (license: LicenseFacts) => ({
  sen: license.sen,
  accountId: license.accountId,
  appKey: license.appKey,
  organization: license.organization,
  users: license.users,
  hostUsers: license.hostUsers,
  licenseType: license.type,
  hosting: 'server' as const,
  maintenanceStart: license.maintenanceStart,
  maintenanceEnd: license.maintenanceEnd,
});

/** What a secret of an endpoint is sealed for. */
export const sealedFor = ({ owner, endpointId }: EndpointId): string => `webhook ${owner} ${endpointId}`;
