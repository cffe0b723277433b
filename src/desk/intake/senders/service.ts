import * as limits from '../../../kernel/limits.ts';
import { turnOfOthers } from '../../../platform/turns.ts';
import { authenticateMessage } from '../../proof/authenticate/client.ts';
import { nothingFound } from '../../proof/authenticate/judge.ts';
import type { Authentication, Resolve } from '../../proof/authenticate/types.ts';
import { isTrustedSealer } from '../../proof/sender.ts';
import { ownDomains } from '../../proof/domains.ts';
import type { Desk } from '../../service.ts';
import { wellFormed } from '../understood.ts';
import { saveAuthentication, selectUnchecked, uncheckedInbox } from '../inbox/service.ts';

const MINUTE_ms = 60_000;
/** 2, 4, 8, 16, 32 minutes: about an hour in all, as DNS is seldom away for longer. */
const waitAfter = (tries: number): number => 2 ** tries * MINUTE_ms;

/**
 * Checks the senders of mails that wait for it, and keeps what was found with them. DNS is asked outside of any
 * transaction, a few mails at a time, and no new one is begun after `limits.sender_round_ms`. Null instead of a resolver
 * means that DNS is never asked (`REHOME_DNS=off`). Returns how many mails can be read now.
 */
export async function checkSenders(desk: Desk, resolve: Resolve | null, limit: number): Promise<number> {
  const waiting = await desk.db.transaction().execute((tx) => uncheckedInbox(tx, desk.vendorId, desk.now(), limit));
  const end = performance.now() + limits.sender_round_ms;
  const left = [...waiting];
  let done = 0;
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined && performance.now() < end; next = left.shift()) {
      try {
        if (await checkSender(desk, resolve, next, 'later')) done += 1;
      } catch (cause) {
        failures.push(cause);
      }
      await turnOfOthers();
    }
  };
  await Promise.all(Array.from({ length: limits.sender_lanes }, lane));
  if (failures.length > 0) throw failures[0];
  return done;
}

/**
 * Checks the sender of one mail. Where DNS does not answer it is tried again `later`, or counts as not proven at once
 * (`never`), for somebody who waits for the answer. True where the mail can be read now.
 */
export async function checkSender(
  desk: Desk,
  resolve: Resolve | null,
  inboxId: string,
  again: 'later' | 'never',
): Promise<boolean> {
  const { db, vendorId, profile } = desk;
  const item = await db.transaction().execute((tx) => selectUnchecked(tx, vendorId, inboxId, desk.now()));
  if (!item?.raw) return false;
  const about = {
    now: desk.now(),
    receivedAt: item.received_at,
    ours: ownDomains(profile),
  };
  const found = resolve
    ? await authenticateMessage(item.raw, item.envelope, resolve, about)
    : nothingFound('off', 'no signature was checked (REHOME_DNS=off)', about.now);
  const open = again === 'later' && isOpen(found, profile.proof.trustedSealers);
  const kept = withNextTry(wellFormed(found), (item.authentication?.tries ?? 0) + 1, open, about.now);
  await db.transaction().execute((tx) => saveAuthentication(tx, vendorId, inboxId, kept, about.now));
  return kept.nextAt === null;
}

/** DNS owes an answer that may prove the sender: about a signature of theirs, or the seal of somebody we trust. */
const isOpen = (found: Authentication, trustedSealers: readonly string[]): boolean =>
  found.verdict === 'temperror' ||
  (found.verdict !== 'proven' && found.arc?.result === 'temperror' && isTrustedSealer(found, trustedSealers));

function withNextTry(found: Authentication, tries: number, open: boolean, now: Date): Authentication {
  const over = !open || tries >= limits.sender_attempts;
  return { ...found, tries, nextAt: over ? null : new Date(now.getTime() + waitAfter(tries)).toISOString() };
}
