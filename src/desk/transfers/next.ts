import type { Risk } from '../../contract/profile.ts';
import { unreachable } from '../../kernel/result.ts';
import { forCustomer } from '../eligibility/disclosure.ts';
import { explainForStaff } from '../eligibility/explain.ts';
import type { Assessed, Assessment } from '../eligibility/types.ts';
import type { Command, Context } from './commands.ts';
import type { Opening, TransferEvent } from './events.ts';
import { limit_ms, reminders_ms } from './lifecycle.ts';
import type { Proof, Status, Transfer, Verdict } from './state.ts';

/** What follows once a case was assessed: the rules' outcome, and whom proof and risk bring in. */

export const dueAfter = (context: Context, ms: number): string => new Date(context.now.getTime() + ms).toISOString();

const dueIn = (context: Context, status: Status): string => dueAfter(context, limit_ms(context.profile, status));

/** An operator asks the requester: as when a request lacks something, with the operator's words. */
export const askByOperator = (
  { operator, text, facts }: Extract<Command, { type: 'Ask' }>,
  context: Context,
): TransferEvent => ({
  type: 'QuestionAsked',
  question: { operator, text, facts, at: context.now.toISOString() },
  linkId: context.linkId,
  ...asking(context, 'needs-information'),
});

/** An open question: when it is brought up for the first time, and when it ends. */
const asking = (context: Context, status: Status): { readonly dueAt: string; readonly closesAt: string } => {
  const [first] = reminders_ms(context.profile, status);
  const closesAt = dueIn(context, status);
  return { dueAt: first === undefined ? closesAt : dueAfter(context, first), closesAt };
};

export const verdictOf = (assessment: Assessment): Verdict => ({
  codes: assessment.findings.map(({ code }) => code),
  decidedBy: assessment.decidedBy,
  findings: assessment.findings.map(({ code, effect, whoActs, forStaff }) => ({ code, effect, whoActs, forStaff })),
  staff: explainForStaff(assessment),
  missing: assessment.missing,
  issuedUsers: assessment.issuedUsers,
  requiredUsers: assessment.requiredUsers,
  quote: assessment.quote,
  outsider: forCustomer(assessment, false),
  holder: forCustomer(assessment, true),
});

const assessedEvent = ({ assessment, risks }: Assessed): TransferEvent => ({
  type: 'Assessed',
  verdict: verdictOf(assessment),
  risks,
});

/** A request was read: what the rules say of it decides what comes next. */
export function afterReading(
  opening: Opening,
  proof: Proof | null,
  assessed: Assessed,
  context: Context,
): readonly TransferEvent[] {
  const proven: readonly TransferEvent[] = proof ? [{ type: 'ProofGiven', proof }] : [];
  return [assessedEvent(assessed), ...proven, ...outcome(opening.account?.email ?? null, proof, assessed, context)];
}

/** The holder stood behind it (by link): the rules are asked again, since the books may have changed meanwhile. */
export const afterProof = (
  transfer: Transfer,
  proof: Proof,
  assessed: Assessed,
  context: Context,
): readonly TransferEvent[] => [
  { type: 'ProofGiven', proof },
  assessedEvent(assessed),
  ...outcome(transfer.account?.email ?? null, proof, assessed, context),
];

/** An operator's decision stands for the holder's; where the profile calls the risk high, two different ones must. */
export function afterApproval(
  transfer: Transfer,
  command: Extract<Command, { type: 'Approve' }>,
  context: Context,
): readonly TransferEvent[] {
  const { operator, reason, evidence, assessed } = command;
  const approval: TransferEvent = {
    type: 'ApprovalGiven',
    approval: { operator, reason, evidence, at: context.now.toISOString() },
  };
  const risky = needsTwo(assessed.risks, context);
  if (risky.length > 0 && transfer.approvals.length === 0) return [approval];
  if (transfer.status === 'cooling-down' || transfer.attempt > 0 || transfer.status === 'waiting-for-payment') {
    return [approval, cleared(context)];
  }
  const proof: Proof = { by: 'operator', reason };
  return [
    approval,
    { type: 'ProofGiven', proof },
    assessedEvent(assessed),
    ...outcome(transfer.account?.email ?? null, proof, assessed, context),
  ];
}

export const needsTwo = (risks: readonly Risk[], { profile }: Context): readonly Risk[] =>
  risks.filter((risk) => profile.proof.twoOperators.includes(risk));

const ask = (context: Context): TransferEvent => ({
  type: 'InformationRequested',
  linkId: context.linkId,
  ...asking(context, 'needs-information'),
});

const cleared = (context: Context): TransferEvent => ({ type: 'TransferCleared', dueAt: dueIn(context, 'eligible') });

function outcome(
  accountEmail: string | null,
  proof: Proof | null,
  assessed: Assessed,
  context: Context,
): readonly TransferEvent[] {
  const { assessment } = assessed;
  // An unknown key lives like any other until the request is whole: that nothing more is asked for, and nobody is
  // reminded, would tell a stranger that the books do not know it (domain, section 6).
  if (proof === null && assessment.outcome !== 'ask' && assessment.withoutBooks.outcome === 'ask')
    return [ask(context)];
  switch (assessment.outcome) {
    case 'refuse':
    case 'moved':
      return [
        {
          type: 'TransferRefused',
          code: assessment.decidedBy ?? 'LICENSE_ALREADY_MOVED',
          reason: sentence(assessment),
        },
      ];
    case 'ask':
      return [ask(context)];
    case 'prove':
      return [{ type: 'HolderAsked', linkId: context.linkId, ...asking(context, 'waiting-for-holder') }];
    case 'review':
      return [
        {
          type: 'ReviewRequested',
          reason: sentence(assessment),
          dueAt: dueIn(context, 'needs-review'),
          mayBeIssued: false,
        },
      ];
    case 'wait':
      return [{ type: 'PaymentRequested', dueAt: dueIn(context, 'waiting-for-payment') }];
    case 'eligible':
      return [
        coolDownNeeded(accountEmail, proof, assessed)
          ? { type: 'CoolDownStarted', linkId: context.linkId, dueAt: dueIn(context, 'cooling-down') }
          : cleared(context),
      ];
    default:
      return unreachable(assessment.outcome);
  }
}

const sentence = (assessment: Assessment): string =>
  assessment.findings.find(({ code }) => code === assessment.decidedBy)?.forStaff ?? 'The rules do not allow it.';

/**
 * Where account and holder differ the holder gets time to object (domain, section 6). A holder who confirmed by link
 * was shown the account and said yes to it, so there is nothing left to wait for.
 */
const coolDownNeeded = (accountEmail: string | null, proof: Proof | null, { holderEmail }: Assessed): boolean =>
  proof?.by !== 'link' &&
  accountEmail !== null &&
  holderEmail !== null &&
  accountEmail.toLowerCase() !== holderEmail.toLowerCase();
