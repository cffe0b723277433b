import { randomBytes } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { NewPasskey, PasskeySignIn } from '../../../contract/sign-in.ts';
import * as limits from '../../../kernel/limits.ts';
import type { OperatorsContext } from '../service.ts';
import * as store from '../store.ts';
import type { Operator, Passkey } from '../types.ts';

/** What a challenge is for: one made to sign in proves nothing where a passkey is added, and the other way round. */
type Purpose = 'sign-in' | `prove:${string}` | `add:${string}`;

async function newChallenge(context: OperatorsContext, purpose: Purpose): Promise<Uint8Array<ArrayBuffer>> {
  const { db, vendorId, tokenDigest, now } = context;
  const challenge = new Uint8Array(randomBytes(32));
  const digest = tokenDigest(Buffer.from(challenge).toString('base64url'));
  const endsAt = new Date(now().getTime() + limits.passkey_challenge_ms);
  await db.transaction().execute((tx) => store.insertChallenge(tx, vendorId, { digest, purpose, endsAt }, now()));
  return challenge;
}

const taken =
  ({ db, vendorId, tokenDigest, now }: OperatorsContext, purpose: Purpose) =>
  (challenge: string): Promise<boolean> =>
    db
      .transaction()
      .execute((tx) => store.takeChallenge(tx, vendorId, { digest: tokenDigest(challenge), purpose }, now()));

/** What a browser is given, as the standard has it; here it is only handed on. */
type Options = { readonly challenge: string };

/** For `navigator.credentials.get`: any passkey of ours, which says itself whose it is. */
export async function requestOptions(context: OperatorsContext, purpose: Purpose): Promise<Options> {
  return generateAuthenticationOptions({
    rpID: context.relyingParty.id,
    challenge: await newChallenge(context, purpose),
    timeout: limits.passkey_challenge_ms,
    // A passkey stands for two factors: the device, and what unlocks it.
    userVerification: 'required',
  });
}

/** For `navigator.credentials.create`. */
export async function creationOptions(context: OperatorsContext, operator: Operator): Promise<Options> {
  const { db, vendorId, vendorName, relyingParty } = context;
  const others = await db.transaction().execute((tx) => store.selectPasskeys(tx, vendorId, operator.operatorId));
  return generateRegistrationOptions({
    rpID: relyingParty.id,
    rpName: vendorName,
    userName: operator.email,
    userDisplayName: operator.name,
    userID: new TextEncoder().encode(operator.operatorId),
    challenge: await newChallenge(context, `add:${operator.operatorId}`),
    timeout: limits.passkey_challenge_ms,
    attestationType: 'none',
    excludeCredentials: others.map(({ passkeyId }) => ({ id: passkeyId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** The passkey in what the browser made; null where it does not prove itself. */
export async function readNewPasskey(
  context: OperatorsContext,
  operatorId: string,
  { name, credential }: NewPasskey,
): Promise<Passkey | null> {
  const { relyingParty, now } = context;
  const { transports = [] } = credential.response;
  const verified = await verifyRegistrationResponse({
    response: credential as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: taken(context, `add:${operatorId}`),
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.id,
    requireUserVerification: true,
  }).catch(notProven);
  if (!verified?.verified) return null;
  const { id: passkeyId, publicKey, counter } = verified.registrationInfo.credential;
  return { passkeyId, operatorId, publicKey, counter, transports, name, createdAt: now(), usedAt: null };
}

/** Whose passkey signed, and its new counter; null where nobody's did. `purpose` is what it had to sign for. */
export async function readProof(
  context: OperatorsContext,
  purpose: Purpose,
  { credential }: PasskeySignIn,
): Promise<{ readonly passkey: Passkey; readonly counter: number } | null> {
  const { db, vendorId, relyingParty } = context;
  const passkey = await db.transaction().execute((tx) => store.selectPasskey(tx, vendorId, credential.id));
  const { userHandle } = credential.response;
  if (passkey === null) return null;
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.operatorId) return null;
  const { passkeyId: id, publicKey, counter } = passkey;
  const verified = await verifyAuthenticationResponse({
    response: credential as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: taken(context, purpose),
    expectedOrigin: relyingParty.origin,
    expectedRPID: relyingParty.id,
    credential: { id, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(notProven);
  return verified?.verified ? { passkey, counter: verified.authenticationInfo.newCounter } : null;
}

/**
 * The library throws for whatever is wrong with what the browser sent; for us that is one answer. A database that does
 * not answer is none of that.
 */
function notProven(cause: unknown): null {
  if (
    cause instanceof Error &&
    !('code' in cause && typeof cause.code === 'string' && /^[0-9A-Z]{5}$/u.test(cause.code))
  )
    return null;
  throw cause;
}
