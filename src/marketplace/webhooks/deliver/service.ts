import { append } from '../../../audit/service.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Seal } from '../../../platform/secrets.ts';
import type { Poster } from '../client.ts';
import { signatures } from '../crypto.ts';
import { type AfterTry, type TryOutcome, afterTry, waits_ms } from '../schedule.ts';
import { disable } from '../service.ts';
import * as store from '../store.ts';
import type { Claimed } from '../store.ts';
import { type EndpointId, sealedFor, webhookIdOf } from '../types.ts';

export type DeliverContext = {
  readonly db: Db;
  readonly seal: Seal;
  readonly poster: Pick<Poster, 'post'>;
  readonly vendorId: string;
  readonly now: () => Date;
  /** Names this worker: unique among all that run. */
  readonly worker: string;
};

/**
 * Sends what is due: claim and commit, post outside any transaction, record each. After a crash in between the claim
 * lapses, and the same is sent again with the same `webhook-id`. Gives how many were tried. Endpoints keep each other
 * from nothing: each has lanes of its own, and one that does not answer at all gives its others back.
 */
export async function deliverDue(context: DeliverContext, stopped: () => boolean = () => false): Promise<number> {
  const { db, worker } = context;
  const now = context.now();
  const claim = {
    worker,
    now,
    until: new Date(now.getTime() + limits.webhook_claim_ms),
    each: limits.webhook_batch,
    endpoints: limits.webhook_endpoint_lanes,
  };
  const claimed = await db.transaction().execute((tx) => store.claimDue(tx, claim));
  const queues = [...Map.groupBy(claimed, ({ endpointId }) => endpointId).values()];
  const counts = await Promise.allSettled(queues.map((queue) => deliverTo(context, queue, stopped)));
  let tried = 0;
  for (const count of counts) {
    if (count.status === 'rejected') throw count.reason;
    tried += count.value;
  }
  return tried;
}

/** Forgets what is older than it is kept. */
export const forgetOld = ({ db, now }: Pick<DeliverContext, 'db' | 'now'>, limit: number): Promise<number> =>
  db.transaction().execute((tx) => store.deleteOld(tx, new Date(now().getTime() - limits.webhook_kept_ms), limit));

async function deliverTo(context: DeliverContext, queue: Claimed[], stopped: () => boolean): Promise<number> {
  let tried = 0;
  let answers = true;
  const lane = async (): Promise<void> => {
    while (answers && !stopped()) {
      const next = queue.shift();
      if (!next) return;
      tried += 1;
      const outcome = await send(context, next);
      await context.db.transaction().execute((tx) => record(tx, context, next, outcome));
      answers &&= outcome.statusCode !== null;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: limits.webhook_lanes }, lane));
  if (queue.length > 0) {
    const due = new Date(context.now().getTime() + waits_ms[0]);
    await context.db.transaction().execute((tx) => store.release(tx, context.worker, queue, due));
  }
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return tried;
}

async function send(context: DeliverContext, delivery: Claimed): Promise<TryOutcome> {
  const { url, body, eventId } = delivery;
  const now = context.now();
  const secrets = secretsOf(context.seal, delivery, now);
  const id = webhookIdOf(eventId);
  const timestamp = Math.floor(now.getTime() / 1_000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Rehome-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures({ id, timestamp, body }, secrets),
  };
  return context.poster.post(url, headers, body);
}

/** The secret, and the one before while its time lasts. */
function secretsOf(seal: Seal, delivery: Claimed, now: Date): readonly string[] {
  const { secret, previousSecret, previousUntil } = delivery;
  const good = [
    secret,
    ...(previousSecret !== null && previousUntil !== null && now < previousUntil ? [previousSecret] : []),
  ];
  return good.map((sealed) => {
    const opened = seal.open(sealed, sealedFor(delivery));
    if (opened === null) throw new Error('Defect: the secret of a webhook was not sealed by this installation');
    return opened;
  });
}

/** What the try came to, and what follows for the endpoint, in one transaction. */
async function record(tx: Tx, context: DeliverContext, delivery: Claimed, outcome: TryOutcome): Promise<void> {
  const now = context.now();
  const endpoint = await store.lockEndpoint(tx, delivery.endpointId, delivery.owner);
  // It was removed while it was called.
  if (!endpoint) return;
  const { failingSince } = endpoint;
  const after = afterTry(outcome, { attempts: delivery.attempts, failingSince }, now);
  const about = { worker: context.worker, now, outcome, after: after.delivery };
  if (!(await store.recordTry(tx, delivery, about))) return;
  const changed = { ...endpoint, failingSince: after.failingSince };
  if (after.disable !== null && endpoint.status === 'enabled') {
    await store.updateEndpoint(tx, disable(changed, now, after.disable));
    await noteDisabled(tx, context, delivery, after);
  } else if (failingSince?.getTime() !== after.failingSince?.getTime()) await store.updateEndpoint(tx, changed);
}

const noteDisabled = (tx: Tx, { vendorId, now }: DeliverContext, { owner, endpointId }: EndpointId, after: AfterTry) =>
  append(tx, { vendorId, at: now() }, [
    {
      actor: 'worker',
      kind: 'WebhookDisabled',
      subject: `webhook:${endpointId}`,
      data: { owner, reason: after.disable },
    },
  ]);
