import type { CaseAction } from '../../../contract/desk-case.ts';
import type { DeskAction } from '../../../contract/desk.ts';
import type { Assessed } from '../../eligibility/types.ts';
import type { Command, Context, Rejection } from '../../transfers/commands.ts';
import { canChange, decide } from '../../transfers/decide.ts';
import type { Transfer } from '../../transfers/state.ts';

const trial = 'to be said';

/** What an operator may do with a case now, and why not with the rest: by the same rules that decide when it is done. */
export function actionsFor(
  transfer: Transfer,
  operator: string,
  assessed: Assessed,
  about: { readonly context: Context; readonly canVoid: boolean },
): readonly CaseAction[] {
  const tried = (command: Command): Rejection | null => {
    const decided = decide(transfer, command, about.context);
    return decided.ok ? null : decided.error;
  };
  const by = { operator, reason: trial };
  const all: readonly (readonly [DeskAction, Rejection | null])[] = [
    ['approve', tried({ type: 'Approve', ...by, evidence: null, assessed })],
    ['refuse', tried({ type: 'Refuse', ...by })],
    ['withdraw', tried({ type: 'Withdraw', reason: trial })],
    ['undo', tried({ type: 'Undo', ...by }) ?? (about.canVoid ? null : cannotVoid)],
    ['ask', tried({ type: 'Ask', operator, text: trial, facts: [] })],
    ['correct', canChange(transfer) ? null : tooLate],
    ['assign', null],
    ['note', null],
  ];
  return all.map(([action, why]) => ({
    action,
    allowed: why === null,
    code: why?.code ?? null,
    // The second sentence names a command of the command line.
    why: why === null ? null : why.message.replace(/ "rehome .*$/u, ''),
  }));
}

const cannotVoid: Rejection = {
  code: 'COMMAND_NOT_ALLOWED',
  message: 'The destination cannot void a license. Ask its support, giving the SEN.',
};

export const tooLate: Rejection = {
  code: 'COMMAND_NOT_ALLOWED',
  message: 'Its facts cannot be changed any more: it is being handed over, or has an end.',
};
