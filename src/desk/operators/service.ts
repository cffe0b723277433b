import { randomBytes } from 'node:crypto';
import { append } from '../../audit/service.ts';
import { FaultError } from '../../contract/codes.ts';
import { isId } from '../../contract/id.ts';
import type { OperatorRole } from '../../contract/sign-in.ts';
import * as limits from '../../kernel/limits.ts';
import { revokeIn } from '../../platform/auth/service.ts';
import type { FindPerson } from '../../platform/auth/sessions/guard.ts';
import type { Holder, Sessions } from '../../platform/auth/sessions/service.ts';
import type { Tries } from '../../platform/auth/tries/service.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Seal } from '../../platform/secrets.ts';
import * as store from './store.ts';
import { type Operator, actorOf, foldEmail } from './types.ts';

/** What the services of operators work with; made in `main`. */
export type OperatorsContext = {
  readonly db: Db;
  readonly vendorId: string;
  readonly vendorName: string;
  /** Passkeys are bound to where the desk is reached. */
  readonly relyingParty: { readonly id: string; readonly origin: string };
  readonly seal: Seal;
  readonly tokenDigest: (token: string) => Uint8Array;
  readonly sessions: Sessions;
  readonly tries: Tries;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** The token is shown once; it lets its bearer set what the operator signs in with. */
export type Invited = { readonly operator: Operator; readonly token: string; readonly endsAt: Date };

export const holderOf = ({ vendorId }: OperatorsContext, operatorId: string): Holder => ({
  kind: 'operator',
  vendorId,
  id: operatorId,
});

/** Writes down what happened to an operator. Last in its transaction, after the row was locked. */
export const note = (
  tx: Tx,
  { vendorId, now }: OperatorsContext,
  actor: string,
  operator: Pick<Operator, 'email'>,
  kind: string,
  data: object = {},
): Promise<void> => append(tx, { vendorId, at: now() }, [{ actor, kind, subject: actorOf(operator), data }]);

async function invite(tx: Tx, context: OperatorsContext, operatorId: string): Promise<Invited> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = new Date(context.now().getTime() + limits.invitation_ms);
  await store.setInvitation(tx, context.vendorId, operatorId, { digest: context.tokenDigest(token), endsAt });
  const operator = await store.selectById(tx, context.vendorId, operatorId);
  if (!operator) throw new Error('Defect: an operator vanished while they were invited');
  return { operator, token, endsAt };
}

/**
 * A new operator, who has a day to set what they sign in with. Without a `role` the first one is an admin and all
 * others are not. Fault: OPERATOR_EXISTS.
 */
export function addOperator(
  context: OperatorsContext,
  about: { readonly email: string; readonly name: string; readonly role?: OperatorRole | undefined },
  actor: string,
): Promise<Invited> {
  const { db, vendorId, newId, now } = context;
  return db.transaction().execute(async (tx) => {
    const others = await store.selectAll(tx, vendorId);
    if (others.length >= limits.operators)
      throw new FaultError({ code: 'QUERY_INVALID', message: `There may be ${limits.operators} operators.` });
    const role = about.role ?? (others.length === 0 ? 'admin' : 'operator');
    const operatorId = newId();
    if (!(await store.insertOperator(tx, vendorId, { ...about, role, operatorId, createdAt: now() })))
      throw new FaultError({
        code: 'OPERATOR_EXISTS',
        field: '/email',
        message: `There is an operator ${about.email} already. Reset them to hand out a new sign-up link.`,
      });
    const invited = await invite(tx, context, operatorId);
    await note(tx, context, actor, invited.operator, 'OperatorAdded', { name: about.name, role });
    return invited;
  });
}

export const listOperators = ({ db, vendorId }: OperatorsContext): Promise<readonly Operator[]> =>
  db.transaction().execute((tx) => store.selectAll(tx, vendorId));

/** Where those are written to who can sign in. */
export const addressesOf = async (tx: Tx, vendorId: string): Promise<readonly string[]> =>
  (await store.selectAll(tx, vendorId))
    .filter(({ disabledAt, passwordHash, passkeys }) => disabledAt === null && (passwordHash !== null || passkeys > 0))
    .map(({ email }) => email);

/** By address or by id, locked. Fault: NOT_FOUND. */
async function locked(tx: Tx, { vendorId }: OperatorsContext, ref: string): Promise<Operator> {
  const operator = isId(ref) ? await store.lockById(tx, vendorId, ref) : await store.lockByEmail(tx, vendorId, ref);
  if (operator) return operator;
  throw new FaultError({
    code: 'NOT_FOUND',
    message: `There is no operator "${ref.slice(0, 100)}". "rehome operators list" shows them.`,
  });
}

/** Lets an operator in no more: their sessions end, and their API tokens, too. `ref`: address or id. */
export function disableOperator(context: OperatorsContext, ref: string, actor: string): Promise<Operator> {
  const { db, vendorId, sessions, now } = context;
  return db.transaction().execute(async (tx) => {
    const operator = await locked(tx, context, ref);
    await store.setDisabled(tx, vendorId, operator.operatorId, operator.disabledAt ?? now());
    await store.setInvitation(tx, vendorId, operator.operatorId, null);
    await revokeIn(tx, 'desk', operator.email, now());
    await sessions.endOthers(tx, holderOf(context, operator.operatorId), null, actorOf(operator));
    await note(tx, context, actor, operator, 'OperatorDisabled');
    return { ...operator, disabledAt: operator.disabledAt ?? now(), invitedUntil: null };
  });
}

/** Takes away all that an operator signs in with, and gives a new link to set it anew; enables a disabled one. */
export function resetOperator(context: OperatorsContext, ref: string, actor: string): Promise<Invited> {
  const { db, vendorId, sessions } = context;
  return db.transaction().execute(async (tx) => {
    const operator = await locked(tx, context, ref);
    await store.clearFactors(tx, vendorId, operator.operatorId);
    await store.setDisabled(tx, vendorId, operator.operatorId, null);
    await sessions.endOthers(tx, holderOf(context, operator.operatorId), null, actorOf(operator));
    const invited = await invite(tx, context, operator.operatorId);
    await note(tx, context, actor, operator, 'OperatorReset');
    return invited;
  });
}

/** Whom a session belongs to; null for a disabled operator, whose cookie is worth nothing. */
export const findOperator =
  (vendorId: string): FindPerson =>
  async (tx, operatorId) => {
    const operator = await store.selectById(tx, vendorId, operatorId);
    if (operator === null || operator.disabledAt !== null) return null;
    return { email: operator.email, name: operator.name, role: operator.role };
  };

/**
 * Whose a new token of the desk is: the address of an operator who may come in, given or as the token's name. What the
 * token does, they do; so they and their tokens never count as two. Where there are no operators yet, any name is taken.
 * Fault: QUERY_INVALID.
 */
export async function tokenOwner(
  context: OperatorsContext,
  about: { readonly name: string; readonly operator?: string | undefined },
): Promise<string> {
  const operators = (await listOperators(context)).filter(({ disabledAt }) => disabledAt === null);
  const wanted = about.operator ?? about.name;
  if (operators.length === 0) return wanted;
  const owner = operators.find(({ email }) => foldEmail(email) === foldEmail(wanted));
  if (owner) return owner.email;
  throw new FaultError({
    code: 'QUERY_INVALID',
    field: 'operator',
    message:
      about.operator === undefined
        ? 'A token of the desk belongs to an operator, who answers for what it does: add --operator EMAIL. "rehome operators list" shows them.'
        : `There is no operator "${about.operator.slice(0, 100)}" who may come in. "rehome operators list" shows them.`,
  });
}
