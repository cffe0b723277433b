import type { CaseAction } from '../../../contract/desk-case.ts';
import type { DeskAction } from '../../../contract/desk.ts';
import type { Assessed } from '../../eligibility/types.ts';
import type { Command, Context, Rejection } from '../../transfers/commands.ts';
import { canChange, decide } from '../../transfers/decide.ts';
import { evolveAll } from '../../transfers/evolve.ts';
import type { Transfer } from '../../transfers/state.ts';

const trial = 'to be said';

/** What trying it out came to: why not, or how the case stands then, where that does not hang on what is said. */
type Tried = { readonly why: Rejection | null; readonly later: Transfer | null };

/** What an operator may do with a case now, and why not with the rest: by the same rules that decide when it is done. */
export function actionsFor(
  transfer: Transfer,
  operator: string,
  assessed: Assessed,
  about: { readonly context: Context; readonly canVoid: boolean },
): readonly CaseAction[] {
  const { now } = about.context;
  const tried = (command: Command): Tried => {
    const decided = decide(transfer, command, about.context);
    return decided.ok ? { why: null, later: evolveAll(transfer, decided.value) } : refused(decided.error);
  };
  const by = { operator, reason: trial };
  const undone = tried({ type: 'Undo', ...by });
  const as: Tried = { why: null, later: transfer };
  const all: readonly (readonly [DeskAction, Tried])[] = [
    ['approve', tried({ type: 'Approve', ...by, evidence: null, assessed })],
    ['refuse', tried({ type: 'Refuse', ...by })],
    ['withdraw', tried({ type: 'Withdraw', reason: trial })],
    ['undo', undone.why === null && !about.canVoid ? refused(cannotVoid) : undone],
    ['ask', tried({ type: 'Ask', operator, text: trial, facts: [] })],
    ['correct', canChange(transfer) ? { why: null, later: null } : refused(tooLate)],
    ['assign', as],
    ['note', as],
  ];
  return all.map(([action, { why, later }]) => ({
    action,
    allowed: why === null,
    code: why?.code ?? null,
    // The second sentence names a command of the command line.
    why: why === null ? null : why.message.replace(/ "rehome .*$/u, ''),
    leadsTo: later && {
      status: later.status,
      limit_s: later.dueAt === null ? null : Math.max(0, Math.round((Date.parse(later.dueAt) - now.getTime()) / 1000)),
    },
  }));
}

const refused = (why: Rejection): Tried => ({ why, later: null });

const cannotVoid: Rejection = {
  code: 'COMMAND_NOT_ALLOWED',
  message: 'The destination cannot void a license. Ask its support, giving the SEN.',
};

export const tooLate: Rejection = {
  code: 'COMMAND_NOT_ALLOWED',
  message: 'Its facts cannot be changed any more: it is being handed over, or has an end.',
};
