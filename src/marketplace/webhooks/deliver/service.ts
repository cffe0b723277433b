import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import * as limits from '../../../kernel/limits.ts';
import { alone } from '../../../mail/draft.ts';
import type { AnswerPolicy } from '../../../mail/policy.ts';
import { languageFor } from '../../../mail/recipients.ts';
import { enqueue } from '../../../mail/service.ts';
import { webhookDisabled } from '../../../mail/webhook-messages.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Seal } from '../../../platform/secrets.ts';
import type { Poster } from '../client.ts';
import { accountByEmail } from '../../accounts/service.ts';
import { signatures } from '../crypto.ts';
import { type DisableReason, type TryOutcome, afterTry, disableReasons, failing_days, waits_ms } from '../schedule.ts';
import { disable } from '../service.ts';
import * as store from '../store.ts';
import type { Claimed } from '../store.ts';
import { type Endpoint, sealedFor, webhookIdOf } from '../types.ts';

export type DeliverContext = {
  readonly db: Db;
  readonly seal: Seal;
  readonly poster: Pick<Poster, 'post'>;
  readonly vendorId: string;
  readonly mailPolicy: AnswerPolicy;
  /** Addresses of those who look after endpoints that name nobody. */
  readonly operators: (tx: Tx) => Promise<readonly string[]>;
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
    await store.updateEndpoint(tx, disable(changed, now, disableReasons[after.disable]));
    await tellDisabled(tx, context, changed, after.disable);
  } else if (failingSince?.getTime() !== after.failingSince?.getTime()) await store.updateEndpoint(tx, changed);
}

/**
 * The history keeps it, and a mail tells whoever looks after the endpoint: once, in the transaction that disables it. In
 * the language of their account's country where they have one, else in English.
 */
async function tellDisabled(tx: Tx, context: DeliverContext, endpoint: Endpoint, reason: DisableReason): Promise<void> {
  const { vendorId, mailPolicy } = context;
  const { owner, endpointId, url, contact } = endpoint;
  const at = context.now();
  const readers = contact === null ? await context.operators(tx) : [contact];
  const about = { endpointId, url, at, failingSince: endpoint.failingSince ?? at };
  const why = reason === 'gone' ? reason : { failing_days };
  const mails = [];
  for (const to of new Set(readers)) {
    const account = await accountByEmail(tx, to);
    const language = languageFor(to, account?.address.country ?? null, { address: '', language: 'en' });
    mails.push({ ...webhookDisabled({ ...about, language, why }), ...alone, mailId: randomUUID(), to });
  }
  await enqueue(tx, vendorId, mails, at, mailPolicy);
  const data = { owner, reason: disableReasons[reason], told: mails.length };
  await append(tx, { vendorId, at }, [
    { actor: 'worker', kind: 'WebhookDisabled', subject: `webhook:${endpointId}`, data },
  ]);
}
