import type { handOverStatuses } from '../../../contract/account.ts';
import type { Language } from '../../../contract/language.ts';
import type { Day } from '../../../kernel/day.ts';

export type HandOverStatus = (typeof handOverStatuses)[number];

/** A license on its way from one account to another; it names the license as it was when it was offered. */
export type HandOver = {
  /** Who gives. */
  readonly accountId: string;
  readonly handOverId: string;
  readonly licenseId: string;
  readonly sen: string;
  readonly appKey: string;
  readonly users: number;
  readonly maintenanceEnd: Day;
  readonly takerEmail: string;
  readonly takerAccountId: string | null;
  /** In which the giver's page was. */
  readonly language: Language;
  readonly status: HandOverStatus;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
};

/** The same with how the giver is named. */
export type HandOverRecord = HandOver & { readonly giverEmail: string };

/** As it is shown: an offer whose time is over counts as over, even before the worker came by. */
export const statusAt = ({ status, endsAt }: Pick<HandOver, 'status' | 'endsAt'>, now: Date): HandOverStatus =>
  status === 'open' && endsAt <= now ? 'expired' : status;
