import { day, dayOf } from '../../src/kernel/day.ts';
import { assess } from '../../src/desk/eligibility/assess.ts';
import type { Assessed } from '../../src/desk/eligibility/types.ts';
import type { Command, Context } from '../../src/desk/transfers/commands.ts';
import type { Opening } from '../../src/desk/transfers/events.ts';
import type { Proof, Status, Transfer } from '../../src/desk/transfers/state.ts';
import { limit_ms, timeLimits } from '../../src/desk/transfers/lifecycle.ts';
import { verdictOf } from '../../src/desk/transfers/next.ts';
import { facts, holder, license, profile, unproven } from '../eligibility/fixtures.ts';
import type { Risk } from '../../src/contract/profile.ts';

export const start = new Date('2022-03-01T12:00:00.000Z');
export const LINK = '00000000-0000-4000-8000-00000000000a';

export const contextAt = (now: Date): Context => ({ now, today: dayOf(now), profile, linkId: LINK });
export const context = contextAt(start);

export const proof: Proof = { by: 'link', reason: 'The holder said yes.' };
export const opening: Opening = {
  transferId: '00000000-0000-4000-8000-000000000001',
  requestId: '00000000-0000-4000-8000-000000000002',
  keyLast4: 'CCCC',
  licenseId: '00000000-0000-4000-8000-000000000003',
  requester: 'jane@holder.example',
  requesterName: 'Jane Smith',
  expertEmail: null,
  language: 'en',
  account: {
    email: 'jane@holder.example',
    firstName: 'Jane',
    lastName: 'Smith',
    organization: 'Holder Ltd',
    address: facts.address,
  },
};

type AssessmentChange = {
  readonly proven?: boolean;
  readonly hosting?: 'cloud';
  readonly incomplete?: boolean;
  readonly risks?: readonly Risk[];
};

/** What the rules say of the example request, changed. */
export const assessed = ({ proven = true, hosting, incomplete, risks = [] }: AssessmentChange = {}): Assessed => ({
  assessment: assess(
    {
      facts: { ...facts, ...(hosting ? { hosting } : {}), ...(incomplete ? { accountEmail: null } : {}) },
      license,
      proof: proven ? holder : unproven,
      today: day('2022-03-01'),
    },
    profile,
  ),
  risks,
  holderEmail: 'jane@holder.example',
});

/** A case that stands in a status, with what a case there usually knows. */
export function transferIn(status: Status, change: Partial<Transfer> = {}): Transfer {
  const handed = ['handing-over', 'outcome-unknown', 'handed-over', 'confirmed', 'undone'].includes(status);
  const moved = ['handed-over', 'confirmed', 'undone'].includes(status);
  const end = timeLimits[status] ? new Date(start.getTime() + limit_ms(profile, status)).toISOString() : null;
  return {
    ...opening,
    status,
    dueAt: end,
    closesAt: end,
    reminded: 0,
    linkId: null,
    verdict: verdictOf(assessed().assessment),
    proof: null,
    risks: [],
    approvals: [],
    reviewReason: null,
    attempt: handed ? 1 : 0,
    importId: handed ? 'import-1' : null,
    mayBeIssued: status === 'outcome-unknown',
    lastMessage: null,
    sen: moved ? 'SEN-4800001' : null,
    honoredUntil: moved ? day('2022-05-30') : null,
    assignee: null,
    question: null,
    ending: null,
    ...change,
  };
}

/** One command of each kind, with an operator, an attempt and an answer of the destination that may differ. */
export const commandsOf = (operator: string, attempt: number): readonly Command[] => [
  { type: 'AskAgain', opening, proof: null, assessed: assessed({ proven: false }) },
  { type: 'AskAgain', opening, proof: { by: 'message', reason: 'proven' }, assessed: assessed() },
  { type: 'Continue', opening, proof: null, assessed: assessed({ proven: false }) },
  { type: 'Continue', opening, proof: { by: 'message', reason: 'proven' }, assessed: assessed() },
  { type: 'NoteMessage', inboxId: '00000000-0000-4000-8000-00000000000b', from: 'x@y.example', why: 'stranger' },
  { type: 'ReturnMail', to: 'jane@holder.example', role: 'holder', reason: '5.1.1 unknown' },
  { type: 'ReturnMail', to: 'jane@holder.example', role: 'requester', reason: '5.1.1 unknown' },
  { type: 'Ask', operator, text: 'Which of your two servers is it?', facts: ['hostUsers'] },
  { type: 'Assign', operator, to: operator, reason: null },
  { type: 'Note', operator, text: 'Called them, nobody there.' },
  { type: 'Supersede', by: '00000000-0000-4000-8000-00000000000c' },
  { type: 'ConfirmByHolder', proof, assessed: assessed() },
  { type: 'ObjectByHolder' },
  { type: 'Approve', operator, reason: 'I called them', evidence: null, assessed: assessed() },
  {
    type: 'Approve',
    operator,
    reason: 'I called them',
    evidence: null,
    assessed: assessed({ risks: ['public-domain'] }),
  },
  { type: 'Refuse', operator, reason: 'not theirs' },
  { type: 'Withdraw', reason: 'changed their mind' },
  { type: 'EndTime' },
  { type: 'StartHandover', importId: 'import-1' },
  { type: 'StopHandover', code: 'LICENSE_REVOKED', reason: 'revoked meanwhile' },
  { type: 'RecordOutcome', attempt, outcome: { status: 'done', sen: 'SEN-4800001' } },
  { type: 'RecordOutcome', attempt, outcome: { status: 'refused', message: 'no' } },
  { type: 'RecordOutcome', attempt, outcome: { status: 'conflict', field: 'email' } },
  { type: 'RecordOutcome', attempt, outcome: { status: 'try-later', message: 'busy' } },
  { type: 'RecordOutcome', attempt, outcome: { status: 'unknown', message: 'lost' } },
  { type: 'RecordDelivery' },
  { type: 'Undo', operator, reason: 'a mistake' },
];
