import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { append } from '../../audit/service.ts';
import { FaultError } from '../../contract/codes.ts';
import { isId } from '../../contract/id.ts';
import type { NewWebhook, WebhookChange, WebhookDeliveryStatus, WebhookEventType } from '../../contract/webhooks.ts';
import * as limits from '../../kernel/limits.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Seal } from '../../platform/secrets.ts';
import type { Poster } from './client.ts';
import { secretOf } from './crypto.ts';
import * as store from './store.ts';
import {
  type Delivery,
  type Endpoint,
  type SealedEndpoint,
  type Try,
  type WebhookEvent,
  bodyOf,
  sealedFor,
} from './types.ts';

/**
 * Tells endpoints what happened: in the transaction in which it happens, so that neither is there without the other. The
 * worker sends it. Costs one look-up where nobody listens.
 */
export async function enqueue(tx: Tx, events: readonly WebhookEvent[]): Promise<void> {
  const [first] = events;
  if (!first || !(await store.isWanted(tx, [...new Set(events.map(({ type }) => type))]))) return;
  const rows = events.map(({ type, at, data }) => ({
    eventId: randomUUIDv7(),
    type,
    at,
    body: bodyOf(type, at, data),
  }));
  await store.insertDeliveries(tx, rows, first.at);
}

/** Whether any endpoint wants one of these types: where none does, what it takes to tell of them is spared. */
export const isWanted = (tx: Tx, types: readonly WebhookEventType[]): Promise<boolean> => store.isWanted(tx, types);

/** Who asks: a token sees its own endpoints; an operator at the command line (null) those of all. */
export type Asker = { readonly owner: string | null; readonly actor: string };

export type DeliveryLog = { readonly delivery: Delivery; readonly tries: readonly Try[] };

/** All but `add` and `list` throw `NOT_FOUND` where there is no endpoint of this id, or it is somebody else's. */
export type Webhooks = {
  /** With its secret, this once. `WEBHOOK_URL_REFUSED`, `WEBHOOKS_FULL`. */
  add(owner: string, actor: string, wanted: NewWebhook): Promise<{ endpoint: Endpoint; secret: string }>;
  list(owner: string | null): Promise<readonly Endpoint[]>;
  show(asker: Asker, id: string): Promise<Endpoint>;
  /** Enabling begins with what waited meanwhile. */
  change(asker: Asker, id: string, change: WebhookChange): Promise<Endpoint>;
  remove(asker: Asker, id: string): Promise<void>;
  /** A new secret, this once; the one before signs, too, for `limits.webhook_rotation_ms`. */
  rotate(asker: Asker, id: string): Promise<{ endpoint: Endpoint; secret: string }>;
  deliveries(
    asker: Asker,
    id: string,
    page: { readonly status: WebhookDeliveryStatus | null; readonly limit: number; readonly after: string | null },
  ): Promise<{ readonly deliveries: readonly DeliveryLog[]; readonly next: string | null }>;
  /** Sends again, with the ids that they had; how many. One that is in hand is left to its schedule. `WEBHOOK_DISABLED`. */
  replay(asker: Asker, id: string, which: Replay): Promise<number>;
  /** Queues a `webhook.test` and gives the delivery's id. `WEBHOOK_DISABLED`. */
  test(asker: Asker, id: string): Promise<string>;
  /** The token of this name is ended, so nothing more is told in its name. */
  disableOf(owner: string, actor: string): Promise<number>;
};

export type Replay =
  | { readonly eventId: string }
  | { readonly since: Date; readonly until: Date; readonly status: 'delivered' | 'failed' | null };

export type WebhooksContext = {
  readonly db: Db;
  readonly seal: Seal;
  readonly poster: Pick<Poster, 'refusal'>;
  /** Whose audit this is part of. */
  readonly vendorId: string;
  readonly now: () => Date;
};

export function createWebhooks(context: WebhooksContext): Webhooks {
  const { db, vendorId, now } = context;
  const noted = (tx: Tx, actor: string, kind: string, { endpointId, owner }: Endpoint, data: object = {}) =>
    append(tx, { vendorId, at: now() }, [{ actor, kind, subject: `webhook:${endpointId}`, data: { owner, ...data } }]);
  /** The endpoint, locked, and what is done with it, in one transaction. */
  const within = async <Result>(
    { owner }: Pick<Asker, 'owner'>,
    id: string,
    work: (tx: Tx, endpoint: SealedEndpoint) => Promise<Result>,
  ): Promise<Result> => {
    if (!isId(id)) throw notFound(id);
    return db.transaction().execute(async (tx) => {
      const endpoint = await store.lockEndpoint(tx, id, owner);
      if (!endpoint) throw notFound(id);
      return work(tx, endpoint);
    });
  };

  return {
    add: (owner, actor, wanted) => {
      const refused = context.poster.refusal(wanted.url);
      if (refused !== null)
        throw new FaultError({
          code: 'WEBHOOK_URL_REFUSED',
          field: '/url',
          message: `${refused} Name another address.`,
        });
      const { endpoint, secret } = newEndpoint(context, owner, wanted);
      return db.transaction().execute(async (tx) => {
        if (!(await store.insertEndpoint(tx, endpoint, limits.webhook_endpoints))) throw full;
        await noted(tx, actor, 'WebhookAdded', endpoint, { host: new URL(endpoint.url).host });
        return { endpoint, secret };
      });
    },
    list: (owner) => db.transaction().execute((tx) => store.selectEndpoints(tx, owner)),
    show: (asker, id) => within(asker, id, async (_, endpoint) => endpoint),
    change: (asker, id, change) =>
      within(asker, id, async (tx, endpoint) => {
        const changed = changedBy(endpoint, change, now(), asker.actor);
        await store.updateEndpoint(tx, changed);
        await noted(tx, asker.actor, 'WebhookChanged', endpoint, change);
        return changed;
      }),
    remove: (asker, id) =>
      within(asker, id, async (tx, endpoint) => {
        await store.deleteEndpoint(tx, endpoint);
        await noted(tx, asker.actor, 'WebhookRemoved', endpoint);
      }),
    rotate: (asker, id) =>
      within(asker, id, async (tx, endpoint) => {
        const secret = secretOf(randomBytes(32));
        const until = new Date(now().getTime() + limits.webhook_rotation_ms);
        const sealed = context.seal.close(secret, sealedFor(endpoint));
        await store.updateSecret(tx, endpoint, { secret: sealed, previous: endpoint.secret, until });
        await noted(tx, asker.actor, 'WebhookSecretRotated', endpoint);
        return { endpoint: { ...endpoint, previousUntil: until }, secret };
      }),
    deliveries: (asker, id, page) => within(asker, id, (tx, endpoint) => logOf(tx, endpoint, page)),
    replay: (asker, id, which) =>
      within(asker, id, async (tx, endpoint) => {
        mustBeEnabled(endpoint);
        if ('eventId' in which && !isId(which.eventId)) throw noDelivery(which.eventId);
        const queued = await store.queueAgain(tx, endpoint, which, { now: now(), limit: limits.webhook_replay });
        if (queued === 0 && 'eventId' in which) throw noDelivery(which.eventId);
        return queued;
      }),
    test: (asker, id) =>
      within(asker, id, async (tx, endpoint) => {
        mustBeEnabled(endpoint);
        const [eventId, at, type] = [randomUUIDv7(), now(), 'webhook.test' as const];
        const body = bodyOf(type, at, { endpointId: endpoint.endpointId });
        await store.insertOne(tx, endpoint, { eventId, type, at, body }, at);
        return eventId;
      }),
    disableOf: (owner, actor) =>
      db.transaction().execute(async (tx) => {
        const all = (await store.selectEndpoints(tx, owner)).filter(({ status }) => status === 'enabled');
        for (const endpoint of all) {
          const disabled = disable(endpoint, now(), 'Its token was ended.');
          await store.updateEndpoint(tx, disabled);
          await noted(tx, actor, 'WebhookDisabled', endpoint, { reason: disabled.disabledReason });
        }
        return all.length;
      }),
  };
}

function newEndpoint(
  { seal, now }: WebhooksContext,
  owner: string,
  { url, events, description, contact = null }: NewWebhook,
): { readonly endpoint: SealedEndpoint; readonly secret: string } {
  const secret = secretOf(randomBytes(32));
  const id = { owner, endpointId: randomUUIDv7() };
  const endpoint = {
    ...id,
    url: new URL(url).href,
    events: [...new Set(events)],
    description,
    contact,
    status: 'enabled' as const,
    disabledAt: null,
    disabledReason: null,
    failingSince: null,
    secret: seal.close(secret, sealedFor(id)),
    previousSecret: null,
    previousUntil: null,
    createdAt: now(),
  };
  return { endpoint, secret };
}

async function logOf(
  tx: Tx,
  endpoint: Endpoint,
  page: { readonly status: WebhookDeliveryStatus | null; readonly limit: number; readonly after: string | null },
) {
  if (page.after !== null && !isId(page.after)) throw noDelivery(page.after);
  const limit = Math.min(Math.max(1, page.limit), limits.page_rows);
  const found = await store.selectDeliveries(tx, endpoint, { ...page, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const tries = await store.selectTries(
    tx,
    endpoint,
    shown.map(({ eventId }) => eventId),
  );
  const ofEvent = Map.groupBy(tries, ({ eventId }) => eventId);
  return {
    deliveries: shown.map((delivery) => ({ delivery, tries: ofEvent.get(delivery.eventId) ?? [] })),
    next: found.length > limit ? (shown.at(-1)?.eventId ?? null) : null,
  };
}

export const disable = <One extends Endpoint>(endpoint: One, at: Date, reason: string): One => ({
  ...endpoint,
  status: 'disabled',
  disabledAt: at,
  disabledReason: reason,
});

function changedBy<One extends Endpoint>(endpoint: One, change: WebhookChange, at: Date, actor: string): One {
  const { status = endpoint.status, events = endpoint.events, description = endpoint.description } = change;
  const contact = change.contact === undefined ? endpoint.contact : change.contact;
  const said = { ...endpoint, events: [...new Set(events)], description, contact };
  if (status === endpoint.status) return said;
  if (status === 'disabled') return disable(said, at, `Disabled by ${actor}.`);
  // Whoever enables it says that it works again: its five days begin anew.
  return { ...said, status, disabledAt: null, disabledReason: null, failingSince: null };
}

function mustBeEnabled({ status, disabledReason }: Endpoint): void {
  if (status === 'enabled') return;
  throw new FaultError({
    code: 'WEBHOOK_DISABLED',
    message: `This endpoint is disabled: ${disabledReason ?? ''} Enable it first; what waited is sent then.`,
  });
}

const full = new FaultError({
  code: 'WEBHOOKS_FULL',
  message: `There are ${limits.webhook_endpoints} endpoints of this token already. Remove one first.`,
});

const notFound = (id: string): FaultError =>
  new FaultError({
    code: 'NOT_FOUND',
    message: `There is no webhook "${id.slice(0, 40)}". "rehome webhooks list" (GET /v1/webhooks) shows those there are.`,
  });

const noDelivery = (id: string): FaultError =>
  new FaultError({
    code: 'NOT_FOUND',
    message: `There is no delivery "${id.slice(0, 40)}" that has ended. The list of deliveries shows those there are.`,
  });
