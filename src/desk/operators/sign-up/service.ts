import { FaultError } from '../../../contract/codes.ts';
import type { NewPasskey, PasswordChange } from '../../../contract/sign-in.ts';
import { hashPassword } from '../../../platform/auth/passwords.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { keepPasskey, makeRecoveryCodes, offerTotp, passkeyRefused, takeTotp } from '../factors/service.ts';
import { creationOptions, readNewPasskey } from '../passkeys/service.ts';
import { type OperatorsContext, holderOf, note } from '../service.ts';
import * as store from '../store.ts';
import { type Operator, actorOf } from '../types.ts';

/**
 * The first factors, set with the token of a sign-up link. Looking at it changes nothing; the token is used up when the
 * first factor is set, in the transaction that signs the operator in.
 */
async function invited(tx: Tx, { vendorId, tokenDigest, now }: OperatorsContext, token: string): Promise<Operator> {
  const operator = await store.lockByInvitation(tx, vendorId, tokenDigest(token));
  if (operator === null || operator.invitedUntil === null || operator.disabledAt !== null)
    throw new FaultError({
      code: 'LINK_UNKNOWN',
      message: 'This link is not one of ours, was used already, or there is a newer one. Ask for a new one.',
    });
  if (operator.invitedUntil > now()) return operator;
  throw new FaultError({ code: 'LINK_OVER', message: 'The time of this link is over. Ask for a new one.' });
}

const seen = (context: OperatorsContext, token: string): Promise<Operator> =>
  context.db.transaction().execute((tx) => invited(tx, context, token));

/** Whom a link is for. Faults, here and below: LINK_UNKNOWN, LINK_OVER. */
export async function viewInvitation(context: OperatorsContext, token: string) {
  const { email, name, invitedUntil } = await seen(context, token);
  return { email, name, endsAt: (invitedUntil ?? context.now()).toISOString() };
}

export const totpForInvitation = async (context: OperatorsContext, token: string) =>
  offerTotp(context, await seen(context, token));

export const passkeyForInvitation = async (context: OperatorsContext, token: string) =>
  creationOptions(context, await seen(context, token));

export type SignedUp = { readonly session: string; readonly recoveryCodes: readonly string[] };

async function enter(
  tx: Tx,
  context: OperatorsContext,
  operator: Operator,
  about: { readonly by: string; readonly userAgent: string },
): Promise<string> {
  await store.setInvitation(tx, context.vendorId, operator.operatorId, null);
  const who = actorOf(operator);
  await note(tx, context, who, operator, 'SignedUp', { by: about.by });
  return context.sessions.start(tx, holderOf(context, operator.operatorId), { who, ...about });
}

/** Fault: CODE_WRONG. */
export async function signUpByPassword(
  context: OperatorsContext,
  given: {
    readonly token: string;
    readonly password: string;
    readonly totp: NonNullable<PasswordChange['totp']>;
  },
  userAgent: string,
): Promise<SignedUp> {
  const { db, vendorId } = context;
  const { operatorId } = await seen(context, given.token);
  const app = takeTotp(context, operatorId, given.totp);
  const hash = await hashPassword(given.password);
  return db.transaction().execute(async (tx) => {
    const operator = await invited(tx, context, given.token);
    await store.setPassword(tx, vendorId, operatorId, hash);
    await store.setTotp(tx, vendorId, operatorId, app);
    const recoveryCodes = await makeRecoveryCodes(tx, context, operatorId);
    return { session: await enter(tx, context, operator, { by: 'password and app', userAgent }), recoveryCodes };
  });
}

/** Fault: PASSKEY_REFUSED. */
export async function signUpByPasskey(
  context: OperatorsContext,
  { token, ...given }: NewPasskey & { readonly token: string },
  userAgent: string,
): Promise<SignedUp> {
  const { operatorId } = await seen(context, token);
  const passkey = await readNewPasskey(context, operatorId, given);
  if (passkey === null) throw passkeyRefused();
  return context.db.transaction().execute(async (tx) => {
    const operator = await invited(tx, context, token);
    await keepPasskey(tx, context, passkey);
    return { session: await enter(tx, context, operator, { by: 'passkey', userAgent }), recoveryCodes: [] };
  });
}
