import { append } from '../../../audit/service.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { CorrectionBody, DecisionsAnswer, DecisionsBody, QuestionBody } from '../../../contract/desk.ts';
import { keyLast4 } from '../../../contract/license.ts';
import { unreachable } from '../../../kernel/result.ts';
import { transact } from '../../../platform/db/transact.ts';
import { keysOf } from '../../intake/cases/said.ts';
import { takeReply } from '../../intake/conversations/service.ts';
import { endItem, keepWithin } from '../../intake/inbox/service.ts';
import { requestById } from '../../requests/service.ts';
import type { Desk } from '../../service.ts';
import { canChange } from '../../transfers/decide.ts';
import { approve, refuse, withdraw } from '../../transfers/operator/service.ts';
import { commandOne, showTransfer } from '../../transfers/service.ts';
import type { Transfer } from '../../transfers/state.ts';
import { tooLate } from '../one/may.ts';
import { correctionOf, understoodOf } from './correction.ts';

/** What operators do with a case beside deciding on it; `operator` is who does it, by name. */

const one = (desk: Desk, transferId: string, operator: string, command: Parameters<typeof commandOne>[4]) =>
  transact(desk.db, (tx) => commandOne(tx, desk, transferId, `operator:${operator}`, command));

/** Asks the requester in the operator's own words. Faults: COMMAND_NOT_ALLOWED where no answer could change the case. */
export const ask = (
  desk: Desk,
  transferId: string,
  operator: string,
  { text, facts }: QuestionBody,
): Promise<Transfer> => one(desk, transferId, operator, () => ({ type: 'Ask', operator, text, facts }));

/** Takes a case, hands it to a colleague, or (null) gives it back. */
export const assign = (
  desk: Desk,
  transferId: string,
  operator: string,
  { to, reason }: { readonly to: string | null; readonly reason?: string | undefined },
): Promise<Transfer> =>
  one(desk, transferId, operator, () => ({ type: 'Assign', operator, to, reason: reason ?? null }));

export const note = (desk: Desk, transferId: string, operator: string, text: string): Promise<Transfer> =>
  one(desk, transferId, operator, () => ({ type: 'Note', operator, text }));

/**
 * An operator's correction is a statement in the conversation, as a customer's is: it comes into the inbox, the newest
 * word wins, and the cases of the request are assessed with it. It proves nothing, so proof that stood behind the facts
 * falls and is asked for again. Faults: REASON_MISSING, COMMAND_NOT_ALLOWED (too late, or it says what is known).
 */
export async function correct(
  desk: Desk,
  transferId: string,
  operator: string,
  { facts: said, reason }: CorrectionBody,
): Promise<Transfer> {
  if (reason.trim().length < 3)
    throw new FaultError({ code: 'REASON_MISSING', message: 'Give a reason of at least three letters: it is kept.' });
  const { transfer } = await showTransfer(desk, transferId);
  if (!canChange(transfer)) throw new FaultError(tooLate);
  const { requestId } = transfer;
  const keys = keysOf(said.licenseKeys ?? [], desk.keyDigest);
  await transact(desk.db, async (tx) => {
    const { facts: known } = await requestById(tx, desk.vendorId, requestId);
    const correction = correctionOf(said, known);
    if (correction.names.length === 0 && keys.length === 0)
      throw new FaultError({ code: 'COMMAND_NOT_ALLOWED', message: 'The case says all of that already.' });
    const inboxId = await keepWithin(tx, desk, documentOf(desk, operator, { facts: said, reason }));
    const understood = understoodOf(correction, operator);
    const about = { requestId, inboxId, word: 'operator', actor: `operator:${operator}` } as const;
    await takeReply(tx, desk, about, understood, keys);
    await endItem(tx, desk.vendorId, inboxId, { status: 'read', reason: null, requestId });
    const data = { facts: [...correction.names, ...(keys.length > 0 ? ['licenseKeys'] : [])], reason, inboxId };
    await append(tx, { vendorId: desk.vendorId, at: desk.now() }, [
      { actor: `operator:${operator}`, kind: 'FactsCorrected', subject: `transfer:${transferId}`, data },
    ]);
  });
  return (await showTransfer(desk, transferId)).transfer;
}

/** The correction as it is kept: keys by their end alone. */
function documentOf(desk: Desk, operator: string, { facts, reason }: CorrectionBody) {
  const keys = facts.licenseKeys?.map((key) => `…${keyLast4(key)}`);
  const text = JSON.stringify({ operator, reason, facts: { ...facts, ...(keys ? { licenseKeys: keys } : {}) } });
  return {
    channel: 'desk',
    kind: 'document',
    name: `Correction by ${operator}`,
    trusted: true,
    bytes: new TextEncoder().encode(text),
    id: `correction:${desk.newId()}`,
  } as const;
}

/**
 * Does the same to many cases, each by itself and in a transaction of its own: what is refused for one stops no other.
 * Answers in the order of the call.
 */
export async function decideMany(desk: Desk, operator: string, body: DecisionsBody): Promise<DecisionsAnswer> {
  const results: DecisionsAnswer['results'][number][] = [];
  for (const transferId of body.transferIds) {
    try {
      const { status } = await decideOne(desk, transferId, operator, body);
      results.push({ transferId, ok: true, status, code: null, message: null });
    } catch (cause) {
      if (!(cause instanceof FaultError)) throw cause;
      const { code, message } = cause.fault;
      results.push({ transferId, ok: false, status: null, code, message });
    }
  }
  const done = results.filter(({ ok }) => ok).length;
  return { done, refused: results.length - done, results };
}

function decideOne(desk: Desk, transferId: string, operator: string, body: DecisionsBody): Promise<Transfer> {
  switch (body.action) {
    case 'approve':
      return approve(desk, transferId, { operator, reason: body.reason, evidence: body.evidence });
    case 'refuse':
      return refuse(desk, transferId, { operator, reason: body.reason });
    case 'withdraw':
      return withdraw(desk, transferId, { operator, reason: body.reason });
    case 'assign':
      return assign(desk, transferId, operator, body);
    case 'note':
      return note(desk, transferId, operator, body.text);
    default:
      return unreachable(body);
  }
}
