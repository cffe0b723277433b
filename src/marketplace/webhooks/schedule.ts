import * as limits from '../../kernel/limits.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The waits after each failed try: ten tries in all, the last one 3 days and 3 hours after the first. */
export const waits_ms = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** What one try came to. Without `statusCode` no answer came. */
export type TryOutcome = {
  readonly statusCode: number | null;
  readonly duration_ms: number;
  /** The first bytes of the answer, or why none came. */
  readonly note: string;
};

/** `gone`: it said so (410); `failing`: nothing succeeded for `limits.webhook_failing_ms`. */
export type DisableReason = 'gone' | 'failing';

export const failing_days = limits.webhook_failing_ms / 86_400_000;
export const disableReasons: Readonly<Record<DisableReason, string>> = {
  gone: 'It answered that it is gone (410).',
  failing: `No delivery succeeded for ${failing_days} days.`,
};

export type AfterTry = {
  readonly delivery: { readonly status: 'delivered' | 'failed' } | { readonly status: 'queued'; readonly due: Date };
  readonly failingSince: Date | null;
  /** Why the endpoint is to be disabled, where it is. */
  readonly disable: DisableReason | null;
};

/** A 2xx is a success (Standard Webhooks); a redirect is none, since it may lead anywhere. */
export const isSuccess = ({ statusCode }: TryOutcome): boolean =>
  statusCode !== null && statusCode >= 200 && statusCode < 300;

/**
 * What becomes of a delivery and its endpoint after a try. `attempts` counts this one. Disabled is an endpoint that says
 * that it is gone (410), and one that answered nothing with success for `limits.webhook_failing_ms`.
 */
export function afterTry(
  outcome: TryOutcome,
  before: { readonly attempts: number; readonly failingSince: Date | null },
  now: Date,
): AfterTry {
  if (isSuccess(outcome)) return { delivery: { status: 'delivered' }, failingSince: null, disable: null };
  const failingSince = before.failingSince ?? now;
  const wait = waits_ms[before.attempts - 1];
  const delivery =
    wait === undefined
      ? ({ status: 'failed' } as const)
      : ({ status: 'queued', due: new Date(now.getTime() + wait) } as const);
  return { delivery, failingSince, disable: reasonToDisable(outcome, failingSince, now) };
}

function reasonToDisable({ statusCode }: TryOutcome, failingSince: Date, now: Date): DisableReason | null {
  if (statusCode === 410) return 'gone';
  return now.getTime() - failingSince.getTime() >= limits.webhook_failing_ms ? 'failing' : null;
}
