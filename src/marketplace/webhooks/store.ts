import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';
import type { WebhookDeliveryStatus } from '../../contract/webhooks.ts';
import type { AfterTry, TryOutcome } from './schedule.ts';
import type { Delivery, Endpoint, EndpointId, NamedEvent, SealedEndpoint, Try } from './types.ts';

const endpointColumns =
  sql.raw(`e.owner, e.endpoint_id as "endpointId", e.url, e.description, e.contact, e.events, e.status,
  e.disabled_at as "disabledAt", e.disabled_reason as "disabledReason", e.failing_since as "failingSince",
  e.previous_until as "previousUntil", e.created_at as "createdAt"`);
const sealedColumns = sql.raw(`e.secret, e.previous_secret as "previousSecret"`);
const deliveryColumns = sql.raw(`d.owner, d.endpoint_id as "endpointId", d.event_id as "eventId", d.type,
  d.happened_at as "happenedAt", d.body, d.status, d.attempts, d.due_at as "dueAt"`);

const text = (at: Date): string => at.toISOString();
/** Also for the years that anybody may write and the database does not read: 0 and those above 9999. */
const since1970 = (at: Date) => sql`to_timestamp(${at.getTime()}::double precision / 1000)`;
const isEndpoint = ({ owner, endpointId }: EndpointId) => sql`owner = ${owner} and endpoint_id = ${endpointId}::uuid`;

/** Whether anybody wants one of these. */
export async function isWanted(tx: Tx, types: readonly string[]): Promise<boolean> {
  const found = await sql`
    select 1 from webhook_endpoint where events = '{}' or events && ${types}::text[] limit 1`.execute(tx);
  return found.rows.length > 0;
}

/** One row for each event and each endpoint that wants it. */
export async function insertDeliveries(tx: Tx, events: readonly NamedEvent[], now: Date): Promise<void> {
  await sql`
    insert into webhook_delivery (owner, endpoint_id, event_id, type, happened_at, body, status, due_at, created_at)
    select e.owner, e.endpoint_id, event_id, given.type, happened_at, body,
      'queued', ${text(now)}::timestamptz, ${text(now)}::timestamptz
    from unnest(
      ${events.map(({ eventId }) => eventId)}::uuid[], ${events.map(({ type }) => type)}::text[],
      ${events.map(({ at }) => text(at))}::timestamptz[], ${events.map(({ body }) => body)}::text[]
    ) as given (event_id, type, happened_at, body)
    join webhook_endpoint e on e.events = '{}' or given.type = any(e.events)`.execute(tx);
}

/** To one endpoint, whatever it wants. */
export async function insertOne(tx: Tx, to: EndpointId, event: NamedEvent, now: Date): Promise<void> {
  await sql`
    insert into webhook_delivery (owner, endpoint_id, event_id, type, happened_at, body, status, due_at, created_at)
    values (${to.owner}, ${to.endpointId}::uuid, ${event.eventId}::uuid, ${event.type}, ${text(event.at)}::timestamptz,
      ${event.body}, 'queued', ${text(now)}::timestamptz, ${text(now)}::timestamptz)`.execute(tx);
}

/** Adds an endpoint; false where its owner has as many as there may be. */
export async function insertEndpoint(tx: Tx, endpoint: SealedEndpoint, most: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('webhook_endpoint ' || ${endpoint.owner}::text, 0))`.execute(
    tx,
  );
  const { rows } = await sql`
    insert into webhook_endpoint (owner, endpoint_id, url, description, contact, events, secret, status, created_at)
    select ${endpoint.owner}::text, ${endpoint.endpointId}::uuid, ${endpoint.url}::text, ${endpoint.description}::text,
      ${endpoint.contact}::text,
      ${endpoint.events}::text[], ${endpoint.secret}::text, 'enabled', ${text(endpoint.createdAt)}::timestamptz
    where (select count(*) from webhook_endpoint where owner = ${endpoint.owner}) < ${most}::int
    returning endpoint_id`.execute(tx);
  return rows.length === 1;
}

/** Of one owner, or of all where that is null; the oldest first. */
export async function selectEndpoints(tx: Tx, owner: string | null): Promise<readonly Endpoint[]> {
  const { rows } = await sql<Endpoint>`
    select ${endpointColumns} from webhook_endpoint e where ${owner}::text is null or e.owner = ${owner}
    order by e.created_at, e.endpoint_id`.execute(tx);
  return rows;
}

/**
 * Locked until the transaction ends, and not against whoever only adds a delivery to it. Null where there is none of this id, or it is another owner's.
 */
export async function lockEndpoint(tx: Tx, endpointId: string, owner: string | null): Promise<SealedEndpoint | null> {
  const { rows } = await sql<SealedEndpoint>`
    select ${endpointColumns}, ${sealedColumns} from webhook_endpoint e
    where e.endpoint_id = ${endpointId}::uuid and (${owner}::text is null or e.owner = ${owner})
    for no key update`.execute(tx);
  return rows[0] ?? null;
}

export async function updateEndpoint(tx: Tx, endpoint: Endpoint): Promise<void> {
  await sql`
    update webhook_endpoint set events = ${endpoint.events}::text[], description = ${endpoint.description},
      contact = ${endpoint.contact}::text,      status = ${endpoint.status}, disabled_at = ${endpoint.disabledAt}::timestamptz,
      disabled_reason = ${endpoint.disabledReason}, failing_since = ${endpoint.failingSince}::timestamptz
    where ${isEndpoint(endpoint)}`.execute(tx);
}

export async function updateSecret(
  tx: Tx,
  endpoint: EndpointId,
  secrets: { readonly secret: string; readonly previous: string; readonly until: Date },
): Promise<void> {
  await sql`
    update webhook_endpoint set secret = ${secrets.secret}, previous_secret = ${secrets.previous},
      previous_until = ${text(secrets.until)}::timestamptz
    where ${isEndpoint(endpoint)}`.execute(tx);
}

export async function deleteEndpoint(tx: Tx, endpoint: EndpointId): Promise<void> {
  await sql`delete from webhook_endpoint where ${isEndpoint(endpoint)}`.execute(tx);
}

export type Claimed = Delivery & Pick<SealedEndpoint, 'url' | 'secret' | 'previousSecret' | 'previousUntil'>;

/**
 * Takes what is due, the oldest first and so many for each endpoint, among it what a worker took that is not heard of any
 * more. Of two workers that ask at once, each row goes to one.
 */
export async function claimDue(
  tx: Tx,
  claim: {
    readonly worker: string;
    readonly now: Date;
    readonly until: Date;
    readonly each: number;
    readonly endpoints: number;
  },
): Promise<readonly Claimed[]> {
  const { rows } = await sql<Claimed>`
    with waiting as (
      select e.owner, e.endpoint_id from webhook_endpoint e
      where e.status = 'enabled' and exists (select 1 from webhook_delivery d where d.owner = e.owner and d.endpoint_id = e.endpoint_id
        and d.status in ('queued', 'sending') and d.due_at <= ${text(claim.now)}::timestamptz)
      limit ${claim.endpoints}::int
    ), due as (
      select one.* from waiting cross join lateral (
        select d.owner, d.endpoint_id, d.event_id from webhook_delivery d
        where d.owner = waiting.owner and d.endpoint_id = waiting.endpoint_id
          and d.status in ('queued', 'sending') and d.due_at <= ${text(claim.now)}::timestamptz
        order by d.due_at, d.event_id limit ${claim.each}::int for update skip locked
      ) as one
    ), taken as (
      update webhook_delivery d
      set status = 'sending', attempts = d.attempts + 1, claimed_by = ${claim.worker},
        due_at = ${text(claim.until)}::timestamptz
      from due where d.owner = due.owner and d.endpoint_id = due.endpoint_id and d.event_id = due.event_id
      returning ${deliveryColumns}
    )
    select taken.*, e.url, ${sealedColumns}, e.previous_until as "previousUntil"
    from taken join webhook_endpoint e on e.owner = taken.owner and e.endpoint_id = taken."endpointId"
    order by taken."happenedAt", taken."eventId"`.execute(tx);
  return rows;
}

/**
 * Writes what a try came to. The claim is repeated in the condition, so that a worker that was thought dead overwrites
 * nothing: false says that the delivery was no longer its own.
 */
export async function recordTry(
  tx: Tx,
  delivery: Delivery,
  about: {
    readonly worker: string;
    readonly now: Date;
    readonly outcome: TryOutcome;
    readonly after: AfterTry['delivery'];
  },
): Promise<boolean> {
  const { after, outcome } = about;
  const due = after.status === 'queued' ? after.due : about.now;
  const { rows } = await sql`
    update webhook_delivery set status = ${after.status}, due_at = ${text(due)}::timestamptz, claimed_by = null
    where ${isEndpoint(delivery)} and event_id = ${delivery.eventId}::uuid and status = 'sending'
      and claimed_by = ${about.worker} and attempts = ${delivery.attempts}::int
    returning event_id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into webhook_try (owner, endpoint_id, event_id, tried_at, duration_ms, status_code, note)
    values (${delivery.owner}, ${delivery.endpointId}::uuid, ${delivery.eventId}::uuid, ${text(about.now)}::timestamptz,
      ${outcome.duration_ms}, ${outcome.statusCode}, ${outcome.note})
    on conflict (owner, endpoint_id, event_id, tried_at) do nothing`.execute(tx);
  return true;
}

/** Gives back what was claimed and not begun: the try does not count, and it is due again at `due`. */
export async function release(tx: Tx, worker: string, deliveries: readonly Delivery[], due: Date): Promise<void> {
  await sql`
    update webhook_delivery d
    set status = 'queued', attempts = d.attempts - 1, due_at = ${text(due)}::timestamptz, claimed_by = null
    from unnest(
      ${deliveries.map(({ owner }) => owner)}::text[], ${deliveries.map(({ endpointId }) => endpointId)}::uuid[],
      ${deliveries.map(({ eventId }) => eventId)}::uuid[], ${deliveries.map(({ attempts }) => attempts)}::int[]
    ) as held (owner, endpoint_id, event_id, attempts)
    where d.owner = held.owner and d.endpoint_id = held.endpoint_id and d.event_id = held.event_id
      and d.status = 'sending' and d.claimed_by = ${worker} and d.attempts = held.attempts`.execute(tx);
}

/** Queues again what has ended; gives how many. One in hand goes on by itself. */
export async function queueAgain(
  tx: Tx,
  endpoint: EndpointId,
  which:
    | { readonly eventId: string }
    | { readonly since: Date; readonly until: Date; readonly status: WebhookDeliveryStatus | null },
  about: { readonly now: Date; readonly limit: number },
): Promise<number> {
  const chosen =
    'eventId' in which
      ? sql`event_id = ${which.eventId}::uuid`
      : sql`happened_at >= ${since1970(which.since)} and happened_at < ${since1970(which.until)}
          and (${which.status}::text is null or status = ${which.status})`;
  const { rows } = await sql`
    update webhook_delivery set status = 'queued', attempts = 0, due_at = ${text(about.now)}::timestamptz
    where ${isEndpoint(endpoint)} and event_id in (
      select event_id from webhook_delivery
      where ${isEndpoint(endpoint)} and ${chosen} and status in ('delivered', 'failed')
      order by happened_at, event_id limit ${about.limit}::int for update)
    returning event_id`.execute(tx);
  return rows.length;
}

/** Newest first, beginning after the delivery `after`. */
export async function selectDeliveries(
  tx: Tx,
  endpoint: EndpointId,
  page: { readonly status: WebhookDeliveryStatus | null; readonly limit: number; readonly after: string | null },
): Promise<readonly Delivery[]> {
  const { rows } = await sql<Delivery>`
    select ${deliveryColumns} from webhook_delivery d
    where d.owner = ${endpoint.owner} and d.endpoint_id = ${endpoint.endpointId}::uuid
      and (${page.status}::text is null or d.status = ${page.status})
      and (${page.after}::uuid is null or (d.happened_at, d.event_id) < (
        select p.happened_at, p.event_id from webhook_delivery p
        where p.owner = ${endpoint.owner} and p.endpoint_id = ${endpoint.endpointId}::uuid
          and p.event_id = ${page.after}::uuid))
    order by d.happened_at desc, d.event_id desc limit ${page.limit}::int`.execute(tx);
  return rows;
}

/** Newest first. */
export async function selectTries(tx: Tx, endpoint: EndpointId, eventIds: readonly string[]): Promise<readonly Try[]> {
  const { rows } = await sql<Try>`
    select event_id as "eventId", tried_at as at, duration_ms, status_code as "statusCode", note from webhook_try
    where ${isEndpoint(endpoint)} and event_id = any(${eventIds}::uuid[]) order by tried_at desc`.execute(tx);
  return rows;
}

/** Removes some of what is older than it is kept; whoever else does the same is passed over. */
export async function deleteOld(tx: Tx, before: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from webhook_delivery where (owner, endpoint_id, event_id) in (
      select owner, endpoint_id, event_id from webhook_delivery
      where created_at < ${text(before)}::timestamptz and status <> 'sending'
      order by created_at limit ${limit}::int for update skip locked)
    returning event_id`.execute(tx);
  return rows.length;
}
