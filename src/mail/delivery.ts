import * as limits from '../kernel/limits.ts';
import type { SendOutcome } from './types.ts';
import { plain } from './words.ts';

/** How long a worker may hold mails. Longer than all that it sends in one go can take; see `start_ms`. */
export const claim_ms = 10 * 60_000;
/** A worker begins no mail later than this after its claim: one mail ends within its time-outs, so before the claim. */
export const start_ms = 5 * 60_000;
/** Mails sent at the same time by one worker. */
export const lanes = 5;

const first_wait_ms = 60_000;
const longest_wait_ms = 12 * 3_600_000;

/** The wait after the given number of tries: 1, 4, 16, 64 minutes and so on to 12 hours; eight tries take 1.2 days. */
export const waitAfter_ms = (attempts: number): number =>
  Math.min(first_wait_ms * 4 ** Math.max(0, attempts - 1), longest_wait_ms);

/** What becomes of a mail's row after one try. */
export type AfterTry =
  | { readonly status: 'sent'; readonly error: string | null }
  | { readonly status: 'failed'; readonly error: string }
  | { readonly status: 'queued'; readonly error: string; readonly wait_ms: number };

/** Permanent refusals fail at once; the rest is tried again, `limits.mail_attempts` times in all. */
export function afterTry(outcome: SendOutcome, attempts: number): AfterTry {
  if (outcome.status === 'sent') {
    return { status: 'sent', error: outcome.note === null ? null : withoutLinks(outcome.note) };
  }
  const error = withoutLinks(outcome.message);
  if (outcome.status === 'permanent') return { status: 'failed', error };
  if (attempts >= limits.mail_attempts)
    return { status: 'failed', error: `Given up after ${attempts} tries. ${error}` };
  return { status: 'queued', error, wait_ms: waitAfter_ms(attempts) };
}

/** What is said of a mail whose worker vanished in the last try: it may have gone out. */
export const vanished = `Given up after ${limits.mail_attempts} tries: the last worker ended before it could tell the outcome.`;

/** A mail server may quote our text when it refuses it: the link in it is a secret, so it is cut out. */
export const withoutLinks = (message: string): string =>
  plain(message.replace(/\/(confirm|form)\/[^\s"'<>]+/giu, '/$1/…'), limits.text_chars);
