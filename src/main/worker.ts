import { randomUUID } from 'node:crypto';
import { readInbox } from '../desk/intake/service.ts';
import { handOverDue } from '../desk/handover/service.ts';
import { confirmDelivered, endTimes } from '../desk/transfers/service.ts';
import { limits } from '../kernel/limits.ts';
import { sendDue } from '../mail/service.ts';
import type { App } from './app.ts';

/** Names this process among all that work on one database. */
const worker = `${process.pid}-${randomUUID()}`;

/**
 * Does what is due: reads the inbox, ends time limits, hands over, sends mails; until nothing is left or `stopped`. The
 * rows themselves are the jobs, so whatever one process leaves behind, the next one finds.
 */
export async function runDue(app: App, stopped: () => boolean = () => false): Promise<number> {
  let done = 0;
  while (!stopped()) {
    const round =
      (await readInbox(app.desk, limits.handover_batch)) +
      (await endTimes(app.desk, limits.handover_batch)) +
      (await handOverDue(app.desk)).taken +
      (await sendMails(app));
    done += round;
    if (round === 0) return done;
  }
  return done;
}

/** Sends (or keeps) the mails that are due; a completion that went out confirms its case in the same transaction. */
export async function sendMails({ desk, mail }: App): Promise<number> {
  const counts = await sendDue(desk.db, {
    vendorId: desk.vendorId,
    ...mail,
    now: desk.now(),
    worker,
    limit: mail.sender ? limits.mail_batch : limits.handover_batch,
    onDelivered: (tx, mails) =>
      confirmDelivered(tx, desk, mails.flatMap(({ kind, transferId }) => (kind === 'completion' && transferId ? [transferId] : []))),
  });
  return counts.sent + counts.kept;
}

/** Works until it is stopped; `stop` waits for the step in hand. A failed step is told and tried again. */
export function startWorker(app: App, tell: (problem: string) => void, pause_ms = 500): { stop(): Promise<void> } {
  let stopping = false;
  let wake: () => void = () => undefined;
  const loop = (async () => {
    while (!stopping) {
      try {
        await runDue(app, () => stopping);
      } catch (cause) {
        tell(cause instanceof Error ? cause.message : 'unknown');
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (stopping) resolve();
        else setTimeout(resolve, pause_ms);
      });
    }
  })();
  return {
    async stop() {
      stopping = true;
      wake();
      await loop;
    },
  };
}
