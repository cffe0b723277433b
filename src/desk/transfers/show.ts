import type { BookLicense } from '../sources/license.ts';
import { showKey, showUsers } from '../../contract/license.ts';
import { formatMoney } from '../../kernel/money.ts';
import { isFinal } from './lifecycle.ts';
import type { Status, Transfer } from './state.ts';
import { eventWords } from './words.ts';

/** A case as staff see it: in JSON for programs, in lines for people. Neither holds a license key. */

export const actors: Readonly<Record<Status, string>> = {
  received: 'nobody: it is being read',
  'needs-information': 'the requester',
  'waiting-for-holder': 'the holder of record',
  'needs-review': 'an operator',
  'waiting-for-payment': 'the requester',
  'cooling-down': 'nobody: the holder may object',
  eligible: 'nobody: it is handed over next',
  'handing-over': 'nobody: it is being handed over',
  'outcome-unknown': 'nobody: the outcome is looked up',
  'handed-over': 'nobody: the confirmation goes out',
  confirmed: 'nobody',
  refused: 'nobody',
  withdrawn: 'nobody',
  expired: 'nobody',
  undone: 'nobody',
};

export const transferJson = (transfer: Transfer) => ({
  transferId: transfer.transferId,
  requestId: transfer.requestId,
  status: transfer.status,
  code: transfer.ending?.code ?? transfer.verdict?.decidedBy ?? null,
  whoActs: isFinal(transfer.status) ? null : actors[transfer.status],
  dueAt: transfer.dueAt,
  closesAt: transfer.closesAt,
  sen: transfer.sen,
  oldKeyHonoredUntil: transfer.honoredUntil,
  keyLast4: transfer.keyLast4,
  licenseId: transfer.licenseId,
  requester: transfer.requester,
  account: transfer.account,
  expertEmail: transfer.expertEmail,
  missing: transfer.verdict?.missing ?? [],
  findings: transfer.verdict?.codes ?? [],
  explanation: transfer.verdict?.staff ?? [],
  quote: transfer.verdict?.quote ?? null,
  proof: transfer.proof,
  risks: transfer.risks,
  approvals: transfer.approvals,
  reviewReason: transfer.reviewReason,
  attempts: transfer.attempt,
  lastMessage: transfer.lastMessage,
  ending: transfer.ending,
});

const good: readonly Status[] = ['handed-over', 'confirmed'];
const bad: readonly Status[] = ['refused', 'withdrawn', 'expired', 'undone'];

/** One sign for how it stands: moved, over without a move, or open. */
export const signOf = (status: Status): '✔' | '✖' | '…' =>
  good.includes(status) ? '✔' : bad.includes(status) ? '✖' : '…';

/** How a case stands, in one line: what came of it, or who must act. */
export function outcomeOf(transfer: Transfer): string {
  const { status, sen, honoredUntil, verdict } = transfer;
  if (good.includes(status)) {
    const quote = verdict?.quote;
    const upgrade = quote ? `; to match ${showUsers(quote.toUsers)}: ${formatMoney(quote.price, quote.currency)}` : '';
    return `${status === 'confirmed' ? 'moved' : 'moved, the mail goes out'}: ${sen ?? ''}, the old key works until ${honoredUntil ?? ''}${upgrade}`;
  }
  if (status === 'needs-information') return `needs information: ${verdict?.missing.join(', ') ?? ''}`;
  const code = transfer.ending?.code ?? verdict?.decidedBy;
  const until = transfer.closesAt === null ? '' : `, until ${transfer.closesAt.slice(0, 10)}`;
  return `${status.replaceAll('-', ' ')}${code ? ` (${code})` : ''}${until}`;
}

export const transferLine = (transfer: Transfer): string =>
  `${signOf(transfer.status)} ${transfer.transferId}  ${transfer.keyLast4 === null ? 'no key' : showKey(transfer.keyLast4)}  ${outcomeOf(transfer)}`;

const row = (label: string, value: string | null | undefined): readonly string[] =>
  value ? [`  ${label.padEnd(18)}${value}`] : [];

/** A case in full, for the terminal. */
export function transferLines(
  transfer: Transfer,
  license: BookLicense | null,
  history: readonly { readonly at: Date; readonly actor: string; readonly kind: string }[],
): readonly string[] {
  const { account } = transfer;
  return [
    transferLine(transfer),
    ...row(
      'License',
      license
        ? `${license.appKey}, ${showUsers(license.users)}, ${license.type}, maintenance until ${license.maintenanceEnd}`
        : 'not in the books',
    ),
    ...row(
      'Holder of record',
      license ? `${license.holderName} <${license.holderEmail ?? 'no address'}>, ${license.organization}` : null,
    ),
    ...row('Requester', transfer.requester),
    ...row(
      'Account',
      account ? `${account.firstName} ${account.lastName} <${account.email}>, ${account.organization}` : 'not complete',
    ),
    ...row('Expert', transfer.expertEmail),
    ...row('Proof', transfer.proof ? `${transfer.proof.by}: ${transfer.proof.reason}` : 'none yet'),
    ...row('Risks', transfer.risks.join(', ')),
    ...transfer.approvals.flatMap((one) => row('Approved by', `${one.operator}: ${one.reason}`)),
    ...row('Review', transfer.status === 'needs-review' ? transfer.reviewReason : null),
    ...row('Ending', transfer.ending ? `${transfer.ending.code}: ${transfer.ending.reason}` : null),
    ...row('Time limit', transfer.closesAt),
    '  Findings',
    ...(transfer.verdict?.staff ?? []).map((line) => `    ${line}`),
    '  History',
    ...history.map(
      ({ at, actor, kind }) =>
        `    ${at.toISOString().slice(0, 19).replace('T', ' ')}  ${eventWords(kind).padEnd(26)} ${actor}`,
    ),
  ];
}
