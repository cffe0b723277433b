import type { DeskCase } from '../../../contract/desk-case.ts';
import * as limits from '../../../kernel/limits.ts';
import { mailsOfRequest } from '../../../mail/service.ts';
import { transact } from '../../../platform/db/transact.ts';
import { assessWith } from '../../eligibility/service.ts';
import { selectConversation } from '../../intake/conversations/service.ts';
import { requestById } from '../../requests/service.ts';
import { selectLinks } from '../../proof/service.ts';
import type { Desk } from '../../service.ts';

import { licenseJson } from '../../sources/show.ts';
import { needsTwo } from '../../transfers/next.ts';
import { linesOfRequest } from '../../transfers/queue/service.ts';
import { contextOf, showTransfer } from '../../transfers/service.ts';
import { storedJson } from '../../transfers/view.ts';
import { factsOf } from './facts.ts';
import { saidIn } from './history.ts';
import { actionsFor } from './may.ts';
import { conversation, findingsOf } from './show.ts';

/** All that an operator needs to decide on a case, in a fixed number of queries. Fault: TRANSFER_NOT_FOUND. */
export async function showCase(desk: Desk, transferId: string, operator: string): Promise<DeskCase> {
  const { license, history, ...stored } = await showTransfer(desk, transferId);
  const { transfer } = stored;
  const { requestId, verdict } = transfer;
  const { vendorId } = desk;
  return transact(desk.db, async (tx) => {
    const lines = await linesOfRequest(tx, desk, requestId);
    const line = lines.find((one) => one.transferId === transfer.transferId);
    if (!line) throw new Error(`Defect: transfer ${transferId} has no line`);
    const request = await requestById(tx, vendorId, requestId);
    const messages = await selectConversation(tx, vendorId, requestId, limits.case_messages);
    const mails = await mailsOfRequest(tx, vendorId, requestId, limits.case_messages);
    const links = await selectLinks(tx, vendorId, { transferId, requestId });
    const given = transfer.keyLast4 === null ? undefined : license;
    const assessed = assessWith(desk, request.facts, given, { standing: 'holder', reason: 'an operator decides' });
    const context = contextOf(desk);
    return {
      line,
      transfer: storedJson(stored),
      question: transfer.question && {
        text: transfer.question.text,
        operator: transfer.question.operator,
        at: transfer.question.at,
      },
      outcome: verdict?.staff[0] ?? null,
      findings: findingsOf(verdict),
      needsTwo: needsTwo(transfer.risks, context),
      facts: factsOf(request.facts, request.sources, {
        messages: messages.map((one) => ({ ...one, byOperator: one.channel === 'desk' })),
        missing: verdict?.missing ?? [],
        keyLast4: transfer.keyLast4,
      }),
      links: links.map(({ purpose, expires_at, used_at, used_for }) => ({
        purpose,
        expiresAt: expires_at?.toISOString() ?? null,
        usedAt: used_at?.toISOString() ?? null,
        usedFor: used_for,
      })),
      conversation: conversation(messages, mails),
      license: license && licenseJson(license),
      otherCases: lines.filter((one) => one.transferId !== transfer.transferId),
      history: history.map(({ at, actor, kind, data }) => ({
        at: at.toISOString(),
        actor,
        kind,
        said: saidIn(kind, data),
        data: { ...data },
      })),
      actions: actionsFor(transfer, operator, assessed, { context, canVoid: desk.destination.capabilities.void }),
    };
  });
}
