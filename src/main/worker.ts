import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkSenders } from '../desk/intake/senders/service.ts';
import { forgetRaw, forgetUnconfirmed } from '../desk/intake/inbox/service.ts';
import { readInbox } from '../desk/intake/service.ts';
import { handOverDue } from '../desk/handover/service.ts';
import { finishUndos } from '../desk/handover/undo/service.ts';
import { ATTEMPT_MS } from '../desk/transfers/lifecycle.ts';
import { confirmDelivered, endTimes } from '../desk/transfers/service.ts';
import * as limits from '../kernel/limits.ts';
import { sendDue } from '../mail/service.ts';
import { sendLinks } from '../marketplace/accounts/sign-in/service.ts';
import { giveBackDue, handleEvents, lookUp } from '../marketplace/payments/card/service.ts';
import { deliverDue, forgetOld } from '../marketplace/webhooks/deliver/service.ts';
import type { App } from './app.ts';

/** Without `dns` the senders of mails are left to another: looking them up can take seconds. */
type Work = Pick<App, 'desk' | 'mail'> &
  Partial<Pick<App, 'dns' | 'signIn' | 'card' | 'exports' | 'handOvers' | 'notices'>>;

/** Names this process among all that work on one database. */
const worker = `${process.pid}-${randomUUID()}`;

/**
 * Does what is due: reads the inbox, ends time limits, hands over, sends links and mails, forgets old raw messages; until nothing
 * is left or `stopped`. The rows themselves are the jobs, so whatever one process leaves behind, the next one finds.
 */
export async function runDue(app: Work, stopped: () => boolean = () => false): Promise<number> {
  const { desk, dns, signIn, card, exports, handOvers, notices } = app;
  const steps: readonly (() => Promise<number>)[] = [
    ...(dns === undefined ? [] : [() => checkSenders(desk, dns, limits.handover_batch)]),
    () => readInbox(desk, limits.handover_batch),
    () => endTimes(desk, limits.handover_batch),
    async () => (await handOverDue(desk)).taken,
    () => finishUndos(desk, limits.handover_batch, ATTEMPT_MS),
    ...(signIn === undefined ? [] : [() => sendLinks(signIn.customers, limits.link_requests_batch)]),
    ...(card
      ? [
          () => handleEvents(card, limits.card_batch),
          () => lookUp(card, limits.card_batch),
          () => giveBackDue(card, limits.card_batch),
        ]
      : []),
    ...(handOvers === undefined ? [] : [() => handOvers.endOver(limits.hand_overs_batch)]),
    ...(notices === undefined ? [] : [() => notices.sendDue(limits.notice_accounts)]),
    () => sendMails(app),
    () => forgetRaw(desk, limits.retention_batch),
    () => forgetUnconfirmed(desk, limits.retention_batch),
    ...(exports === undefined ? [] : [() => exports.makeNext(), () => exports.forgetOver(limits.retention_batch)]),
  ];
  let done = 0;
  while (!stopped()) {
    const ends: readonly PromiseSettledResult<number>[] = await oneByOne(steps);
    const round = ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0);
    done += round;
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    if (round === 0) return done;
  }
  return done;
}

/** A step that fails keeps none of the others from its work: one bad mail must not stop every hand-over. */
async function oneByOne(steps: readonly (() => Promise<number>)[]): Promise<readonly PromiseSettledResult<number>[]> {
  const ends: PromiseSettledResult<number>[] = [];
  for (const step of steps) ends.push(...(await Promise.allSettled([step()])));
  return ends;
}

/** Sends (or keeps) the mails that are due; a completion that went out confirms its case in the same transaction. */
export async function sendMails({ desk, mail }: Work): Promise<number> {
  const counts = await sendDue(desk.db, {
    vendorId: desk.vendorId,
    ...mail,
    now: desk.now(),
    worker,
    limit: mail.sender ? limits.mail_batch : limits.handover_batch,
    onDelivered: (tx, mails) =>
      confirmDelivered(
        tx,
        desk,
        mails.flatMap(({ kind, transferId }) => (kind === 'completion' && transferId ? [transferId] : [])),
      ),
  });
  return counts.sent + counts.kept;
}

/** Sends the webhooks that are due, and forgets old ones, until nothing is left or `stopped`. */
export async function deliverWebhooks(
  { deliveries }: Pick<App, 'deliveries'>,
  stopped: () => boolean = () => false,
): Promise<void> {
  while (!stopped()) {
    const tried = await deliverDue({ ...deliveries, worker }, stopped);
    const forgotten = await forgetOld(deliveries, limits.retention_batch);
    if (tried + forgotten === 0) return;
  }
}

/**
 * Works until it is stopped; `stop` waits for the step in hand. A failed step is told and tried again. Senders are looked
 * up, and webhooks sent, beside the rest, so that a server that answers slowly keeps nothing else waiting.
 */
export function startWorker(app: App, tell: (problem: string) => void, pause_ms = 500): { stop(): Promise<void> } {
  const { desk, dns, ...others } = app;
  const stop = new AbortController();
  const again = async (work: () => Promise<unknown>): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        await work();
      } catch (cause) {
        tell(cause instanceof Error ? cause.message : 'unknown');
      }
      await pause(pause_ms, stop.signal);
    }
  };
  const loops = [
    again(() => runDue({ desk, ...others }, () => stop.signal.aborted)),
    again(() => checkSenders(desk, dns, limits.handover_batch)),
    again(() => deliverWebhooks(app, () => stop.signal.aborted)),
  ];
  return {
    async stop() {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

/** Ends early where it is stopped. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch((cause: unknown) => {
    if (!signal.aborted) throw cause;
  });
