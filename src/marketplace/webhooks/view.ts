import type { WebhookDeliveryView, WebhookView } from '../../contract/webhooks.ts';
import type { DeliveryLog } from './service.ts';
import { type Endpoint, webhookIdOf } from './types.ts';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export const webhookJson = (endpoint: Endpoint): WebhookView => ({
  id: endpoint.endpointId,
  owner: endpoint.owner,
  url: endpoint.url,
  description: endpoint.description,
  contact: endpoint.contact,
  events: endpoint.events,
  status: endpoint.status,
  disabledAt: instant(endpoint.disabledAt),
  disabledReason: endpoint.disabledReason,
  failingSince: instant(endpoint.failingSince),
  previousSecretUntil: instant(endpoint.previousUntil),
  createdAt: endpoint.createdAt.toISOString(),
});

export const deliveryJson = ({ delivery, tries }: DeliveryLog): WebhookDeliveryView => ({
  id: delivery.eventId,
  webhookId: webhookIdOf(delivery.eventId),
  type: delivery.type,
  happenedAt: delivery.happenedAt.toISOString(),
  status: delivery.status,
  attempts: delivery.attempts,
  nextAt: delivery.status === 'queued' ? delivery.dueAt.toISOString() : null,
  body: delivery.body,
  tries: tries.map(({ at, duration_ms, statusCode, note }) => ({
    at: at.toISOString(),
    durationMs: duration_ms,
    statusCode,
    note,
  })),
});
