import type { CaseAction } from '../../../../../src/contract/desk-case.ts';
import type { Status } from '../../../../../src/contract/status.ts';
import type texts from '../../../i18n/en/case.ts';
import { lengthOfTime } from '../settings/meaning.ts';

/** What follows an approval, in a sentence: by where the server found it to lead. */
export function followsOf(
  leadsTo: CaseAction['leadsTo'],
  follows: (typeof texts)['follows'],
  statuses: Readonly<Record<Status, string>>,
  locale: string,
): string {
  if (leadsTo === null) return '';
  const { status, limit_s } = leadsTo;
  if (status === 'eligible') return follows.moves;
  if (status === 'cooling-down') return follows.coolsDown(lengthOfTime((limit_s ?? 0) * 1000, locale));
  return status === 'waiting-for-payment' ? follows.waitsForPayment : follows.other(statuses[status]);
}
