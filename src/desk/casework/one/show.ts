import type { CaseFinding, CaseMessage, SenderProof } from '../../../contract/desk-case.ts';
import { findingCodes } from '../../../contract/codes.ts';
import type { StoredMail } from '../../../mail/types.ts';
import type { SpokenMessage } from '../../intake/conversations/service.ts';
import { whyNotTaken } from '../../intake/conversations/standing.ts';
import type { Authentication } from '../../proof/authenticate/types.ts';
import type { SenderEvidence } from '../../proof/sender.ts';
import type { NotTaken } from '../../transfers/events.ts';
import type { Verdict } from '../../transfers/state.ts';
import { spokenOf } from './facts.ts';

/** What is known of who sent a message; null for what did not come by mail. */
export function senderProof(evidence: SenderEvidence | null, checks: Authentication | null): SenderProof | null {
  if (evidence === null) return null;
  return {
    proven: evidence.aligned !== null && !evidence.suspicious,
    by: evidence.by,
    reason: evidence.reason,
    suspicions: evidence.suspicions ?? [],
    checks: checks === null ? null : { ...checks },
  };
}

export const incoming = (message: SpokenMessage): CaseMessage => ({
  direction: 'in',
  inboxId: message.inboxId,
  at: message.at.toISOString(),
  from: message.sender,
  fromName: message.senderName,
  subject: message.subject,
  channel: message.channel,
  kind: message.kind,
  byOperator: message.channel === 'desk',
  taken: message.taken,
  whyNot: message.why === null ? null : (whyNotTaken[message.why as NotTaken] ?? message.why),
  facts: spokenOf(message),
  proof: senderProof(message.evidence, message.authentication),
  hasRaw: message.hasRaw,
});

export const outgoing = (mail: StoredMail): CaseMessage => ({
  direction: 'out',
  mailId: mail.mailId,
  at: (mail.sentAt ?? mail.createdAt).toISOString(),
  to: mail.to,
  subject: mail.subject,
  kind: mail.kind,
  status: mail.status,
  sentAt: mail.sentAt?.toISOString() ?? null,
  lastError: mail.lastError,
});

/** Both ways in the order of time; of the same moment what came in stands first, since the other answers it. */
export const conversation = (
  messages: readonly SpokenMessage[],
  mails: readonly StoredMail[],
): readonly CaseMessage[] =>
  [...messages.map(incoming), ...mails.map(outgoing)].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** All findings of the last assessment. Of cases from before they were kept, what their lines for staff say. */
export function findingsOf(verdict: Verdict | null): readonly CaseFinding[] {
  if (verdict === null) return [];
  const kept =
    verdict.findings?.map(({ code, effect, whoActs, forStaff }) => ({ code, effect, whoActs, sentence: forStaff })) ??
    verdict.staff.flatMap((line) => {
      const parts = /^([A-Z_]+) \(([^)]*)\): (.*)$/su.exec(line);
      const code = findingCodes.find((one) => one === parts?.[1]);
      return code ? [{ code, effect: parts?.[2] ?? '', whoActs: '', sentence: parts?.[3] ?? '' }] : [];
    });
  return kept.map((one) => ({ ...one, decides: one.code === verdict.decidedBy }));
}
