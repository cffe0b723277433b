import { type Day, daysBetween } from '../../../kernel/day.ts';
import type { Tx } from '../../../platform/db/db.ts';
import * as licenses from '../../licenses/service.ts';
import { enqueue, isWanted } from '../../webhooks/service.ts';
import { type WebhookEvent, webhookLicense } from '../../webhooks/types.ts';

/** Accounts that were come to because a license of theirs ends then. */
export type Met = { readonly end: Day; readonly accountIds: readonly string[] };

/**
 * Tells webhooks that maintenance ends soon, whether or not the account wants mails about it. Each account is met once
 * for each end and span, so this is told once, too. Of what has ended already nothing is told.
 */
export async function tellExpiring(tx: Tx, met: readonly Met[], today: Day, at: Date): Promise<void> {
  const ahead = met.filter(({ end, accountIds }) => end >= today && accountIds.length > 0);
  if (ahead.length === 0 || !(await isWanted(tx, ['license.expiring']))) return;
  const events: WebhookEvent[] = [];
  for (const { end, accountIds } of ahead) {
    for (const accountId of accountIds) {
      for (const license of await licenses.endingOn(tx, accountId, [end])) {
        const data = { license: webhookLicense(license), days: daysBetween(today, end) };
        events.push({ type: 'license.expiring', at, data });
      }
    }
  }
  await enqueue(tx, events);
}
