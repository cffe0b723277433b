import type { WebhookDeliveryStatus } from '../../contract/webhooks.ts';
import { FaultError } from '../../contract/codes.ts';
import { NewWebhook } from '../../contract/webhooks.ts';
import type { Asker, DeliveryLog, Replay, Webhooks } from './service.ts';
import type { Endpoint } from './types.ts';
import { deliveryJson, webhookJson } from './view.ts';

/** What `rehome webhooks` works on: an operator, who sees the endpoints of all tokens. */
export type WebhooksCli = {
  readonly webhooks: Webhooks;
  readonly asker: Asker;
  readonly print: (line: string) => void;
};

type Json = { readonly json?: boolean | undefined };

function lines({ endpointId, owner, url, status, events, disabledReason, failingSince }: Endpoint): readonly string[] {
  return [
    `${endpointId}  ${status.padEnd(8)}  ${owner}  ${url}`,
    `    ${events.length === 0 ? 'all events' : events.join(', ')}`,
    ...(disabledReason === null ? [] : [`    ! ${disabledReason}`]),
    ...(failingSince === null ? [] : [`    ! no delivery succeeded since ${failingSince.toISOString()}`]),
  ];
}

function printSecret({ print }: WebhooksCli, made: { endpoint: Endpoint; secret: string }, { json }: Json): void {
  if (json) return print(JSON.stringify({ webhook: webhookJson(made.endpoint), secret: made.secret }));
  for (const line of lines(made.endpoint)) print(line);
  print(`Its secret, shown this once: ${made.secret}`);
}

/** `rehome webhooks add URL --for TOKEN` */
export async function addWebhook(
  cli: WebhooksCli,
  url: string,
  options: Json & {
    readonly for: string;
    readonly events?: readonly string[];
    readonly description?: string;
    readonly mail?: string;
  },
): Promise<void> {
  const { events = [], description = '', mail: contact = null } = options;
  const wanted = NewWebhook.safeParse({ url, events, description, contact });
  if (!wanted.success) {
    const [issue] = wanted.error.issues;
    const field = String(issue?.path[0] ?? 'url');
    throw new FaultError({ code: 'QUERY_INVALID', field, message: `${field}: ${issue?.message ?? 'is wrong'}` });
  }
  printSecret(cli, await cli.webhooks.add(options.for, cli.asker.actor, wanted.data), options);
}

/** `rehome webhooks list` */
export async function printWebhooks({ webhooks, print }: WebhooksCli, options: Json): Promise<void> {
  const all = await webhooks.list(null);
  if (options.json) return print(JSON.stringify({ webhooks: all.map(webhookJson) }));
  if (all.length === 0) print('No webhooks. "rehome webhooks add URL --for TOKEN" adds one.');
  for (const line of all.flatMap(lines)) print(line);
}

export async function removeWebhook({ webhooks, asker, print }: WebhooksCli, id: string): Promise<void> {
  await webhooks.remove(asker, id);
  print(`${id} is removed: nothing more is sent to it.`);
}

export async function setWebhook(cli: WebhooksCli, id: string, status: 'enabled' | 'disabled'): Promise<void> {
  for (const line of lines(await cli.webhooks.change(cli.asker, id, { status }))) cli.print(line);
}

export async function rotateWebhook(cli: WebhooksCli, id: string, options: Json): Promise<void> {
  const made = await cli.webhooks.rotate(cli.asker, id);
  printSecret(cli, made, options);
  if (!options.json) cli.print(`The secret before it signs, too, until ${made.endpoint.previousUntil?.toISOString()}.`);
}

function deliveryLines(log: DeliveryLog): readonly string[] {
  const { id, type, happenedAt, status, attempts, nextAt, tries } = deliveryJson(log);
  const next = nextAt === null ? '' : `, next at ${nextAt}`;
  return [
    `${id}  ${happenedAt}  ${type}  ${status}${attempts > 0 ? ` after ${attempts} tries` : ''}${next}`,
    ...tries.map(
      ({ at, durationMs, statusCode, note }) => `    ${at}  ${statusCode ?? '---'}  ${durationMs} ms  ${note}`,
    ),
  ];
}

/** `rehome webhooks deliveries ID` */
export async function printDeliveries(
  { webhooks, asker, print }: WebhooksCli,
  id: string,
  options: Json & { readonly status?: WebhookDeliveryStatus; readonly limit?: number; readonly after?: string },
): Promise<void> {
  const { status = null, limit = 50, after = null } = options;
  const { deliveries, next } = await webhooks.deliveries(asker, id, { status, limit, after });
  if (options.json) return print(JSON.stringify({ deliveries: deliveries.map(deliveryJson), next }));
  if (deliveries.length === 0) print('No deliveries.');
  for (const line of deliveries.flatMap(deliveryLines)) print(line);
  if (next !== null) print(`There are more: rehome webhooks deliveries ${id} --after ${next}`);
}

/** `rehome webhooks replay ID --delivery ID | --since TIME [--until TIME]`; what is queued is sent by the worker. */
export async function replayWebhook(
  { webhooks, asker, print }: WebhooksCli,
  id: string,
  options: { readonly delivery?: string; readonly since?: string; readonly until?: string; readonly failed?: boolean },
  now: Date,
): Promise<void> {
  const queued = await webhooks.replay(asker, id, replayOf(options, now));
  print(`${queued} ${queued === 1 ? 'delivery is' : 'deliveries are'} sent again, with the ids that they had.`);
}

function replayOf(
  { delivery, since, until, failed }: { delivery?: string; since?: string; until?: string; failed?: boolean },
  now: Date,
): Replay {
  if (delivery !== undefined) return { eventId: delivery };
  if (since !== undefined)
    return {
      since: timeOf(since, '--since'),
      until: until === undefined ? now : timeOf(until, '--until'),
      status: failed ? 'failed' : null,
    };
  throw new FaultError({
    code: 'QUERY_INVALID',
    field: '--since',
    message: 'Say which: --delivery ID, or --since TIME for all of a period.',
  });
}

function timeOf(text: string, option: string): Date {
  const time = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}/u.test(text) && !Number.isNaN(time.getTime())) return time;
  throw new FaultError({
    code: 'QUERY_INVALID',
    field: option,
    message: `${option} must be a time such as 2026-12-31 or 2026-12-31T09:00:00Z.`,
  });
}

/** `rehome webhooks test ID`: sends one now and tells what came of it. `deliver` sends what is due. */
export async function testWebhook(cli: WebhooksCli, id: string, deliver: () => Promise<void>): Promise<boolean> {
  const eventId = await cli.webhooks.test(cli.asker, id);
  await deliver();
  const page = { status: null, limit: 50, after: null };
  const { deliveries } = await cli.webhooks.deliveries(cli.asker, id, page);
  const log = deliveries.find(({ delivery }) => delivery.eventId === eventId);
  if (!log) throw new Error('Defect: the test is not among the deliveries');
  for (const line of deliveryLines(log)) cli.print(line);
  return log.delivery.status === 'delivered';
}
