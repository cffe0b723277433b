import { append } from '../../../audit/service.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { PasskeySignIn } from '../../../contract/sign-in.ts';
import { isPassword } from '../../../platform/auth/passwords.ts';
import type { SignedIn } from '../../../platform/auth/sessions/types.ts';
import { totpStep } from '../../../platform/auth/totp.ts';
import type { LimitName } from '../../../platform/auth/tries/service.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { readProof, requestOptions } from '../passkeys/service.ts';
import { type OperatorsContext, holderOf } from '../service.ts';
import * as store from '../store.ts';
import { type Operator, actorOf, foldCode, foldEmail } from '../types.ts';

/** Where a try comes from: what it is counted by, and what the list of sessions shows. */
export type Place = { readonly client: string; readonly userAgent: string };
type Given = { readonly email: string; readonly password: string; readonly code: string };

/** What an app's secret is sealed for. */
export const totpPurpose = (operatorId: string): string => `totp:${operatorId}`;
export const recoveryText = (operatorId: string, code: string): string => `recovery:${operatorId}:${foldCode(code)}`;

/** The same for an address that is nobody's, a wrong password, a wrong code and a disabled operator. */
const failed = (): FaultError =>
  new FaultError({
    code: 'SIGN_IN_FAILED',
    message: 'That did not fit. Check e-mail address, password and code; a code counts once, so wait for the next one.',
  });

const guesses: readonly LimitName[] = ['operator-guess', 'operator-guess-day'];
const keyOf = ({ vendorId }: OperatorsContext, email: string): string => `${vendorId}:${foldEmail(email)}`;

/** Signs in with password and code. Faults: SIGN_IN_FAILED, TOO_MANY_TRIES. */
export const signInByPassword = (context: OperatorsContext, given: Given, place: Place): Promise<string> =>
  byPassword(context, given, place, starts(context, place));

/** Proves once more who is signed in. Faults as above. */
export const proveByPassword = (
  context: OperatorsContext,
  signedIn: SignedIn,
  given: Omit<Given, 'email'>,
  place: Place,
): Promise<string> =>
  byPassword(context, { ...given, email: signedIn.person.email }, place, (tx, operator, by) =>
    context.sessions.prove(tx, signedIn, { who: actorOf(operator), by }),
  );

type Enter = (tx: Tx, operator: Operator, by: string) => Promise<string | null>;

const starts =
  (context: OperatorsContext, { userAgent }: Place): Enter =>
  (tx, operator, by) =>
    context.sessions.start(tx, holderOf(context, operator.operatorId), { who: actorOf(operator), by, userAgent });

/**
 * Tries are counted before anything is looked at. The password is compared outside the transaction, since that takes
 * 50 ms on purpose; whoever is nobody costs the same: one hash, the same queries, one line of history.
 */
async function byPassword(context: OperatorsContext, given: Given, place: Place, enter: Enter): Promise<string> {
  const { db, vendorId, tries } = context;
  const key = keyOf(context, given.email);
  await tries.count([...guesses.map((limit) => ({ limit, key })), { limit: 'client-guess', key: place.client }]);
  const seen = await db.transaction().execute((tx) => store.selectByEmail(tx, vendorId, given.email));
  const fits = await isPassword(given.password, seen?.passwordHash ?? null);
  const token = await db.transaction().execute(async (tx) => {
    const operator = await store.lockByEmail(tx, vendorId, given.email);
    const same = operator !== null && operator.disabledAt === null && operator.passwordHash === seen?.passwordHash;
    const by = fits && same ? await takeCode(tx, context, operator, given.code) : null;
    if (operator === null || by === null) return noteFailed(tx, context, operator);
    await tries.forget(tx, guesses, key);
    return enter(tx, operator, by);
  });
  if (token === null) throw failed();
  return token;
}

/** How the code proves it, and then it counts no more; null where it does not. */
async function takeCode(
  tx: Tx,
  { vendorId, seal, tokenDigest, now }: OperatorsContext,
  { operatorId, totpSecret, totpStep: last }: Operator,
  given: string,
): Promise<string | null> {
  const code = foldCode(given);
  if (!/^\d{6}$/u.test(code)) {
    const digest = tokenDigest(recoveryText(operatorId, code));
    return (await store.takeRecoveryCode(tx, vendorId, operatorId, digest)) ? 'password and recovery code' : null;
  }
  const secret = totpSecret === null ? null : seal.open(totpSecret, totpPurpose(operatorId));
  const step = secret === null ? null : totpStep(secret, code, now(), last);
  if (step === null) return null;
  await store.setTotpStep(tx, vendorId, operatorId, step);
  return 'password and app';
}

async function noteFailed(
  tx: Tx,
  { vendorId, now }: OperatorsContext,
  operator: Pick<Operator, 'email'> | null,
): Promise<null> {
  const subject = operator === null ? 'operator:unknown' : actorOf(operator);
  await append(tx, { vendorId, at: now() }, [{ actor: 'sign-in', kind: 'SignInFailed', subject, data: {} }]);
  return null;
}

/** What a passkey has to sign to sign in. Fault: TOO_MANY_TRIES. */
export async function passkeyOptions(context: OperatorsContext, place: Place) {
  await context.tries.count([{ limit: 'challenge-client', key: place.client }]);
  return requestOptions(context, 'sign-in');
}

export const proofOptions = (context: OperatorsContext, { holder }: SignedIn) =>
  requestOptions(context, `prove:${holder.id}`);

/** Signs in with a passkey. Faults: SIGN_IN_FAILED, TOO_MANY_TRIES. */
export const signInByPasskey = (context: OperatorsContext, given: PasskeySignIn, place: Place): Promise<string> =>
  byPasskey(context, 'sign-in', given, place, starts(context, place));

export const proveByPasskey = (
  context: OperatorsContext,
  signedIn: SignedIn,
  given: PasskeySignIn,
  place: Place,
): Promise<string> =>
  byPasskey(context, `prove:${signedIn.holder.id}`, given, place, async (tx, operator, by) =>
    operator.operatorId === signedIn.holder.id
      ? context.sessions.prove(tx, signedIn, { who: actorOf(operator), by })
      : null,
  );

async function byPasskey(
  context: OperatorsContext,
  purpose: Parameters<typeof readProof>[1],
  given: PasskeySignIn,
  place: Place,
  enter: Enter,
): Promise<string> {
  const { db, vendorId, tries, now } = context;
  await tries.count([{ limit: 'client-guess', key: place.client }]);
  const proof = await readProof(context, purpose, given);
  const token = await db.transaction().execute(async (tx) => {
    const operator = proof && (await store.lockById(tx, vendorId, proof.passkey.operatorId));
    const used =
      proof !== null &&
      operator?.disabledAt === null &&
      (await store.setPasskeyUsed(tx, vendorId, proof.passkey.passkeyId, proof.counter, now()));
    return operator && used ? enter(tx, operator, 'passkey') : noteFailed(tx, context, operator);
  });
  if (token === null) throw failed();
  return token;
}
