import { randomInt } from 'node:crypto';
import { FaultError } from '../../../contract/codes.ts';
import type { FactorsView, NewPasskey, PasswordChange } from '../../../contract/sign-in.ts';
import * as limits from '../../../kernel/limits.ts';
import { hashPassword } from '../../../platform/auth/passwords.ts';
import type { SignedIn } from '../../../platform/auth/sessions/types.ts';
import { newTotpSecret, totpStep, totpUri } from '../../../platform/auth/totp.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { creationOptions, readNewPasskey } from '../passkeys/service.ts';
import { type OperatorsContext, note } from '../service.ts';
import { recoveryText, totpPurpose } from '../sign-in/service.ts';
import * as store from '../store.ts';
import type { Operator, Passkey } from '../types.ts';

type Totp = NonNullable<PasswordChange['totp']>;

/** A secret for the app. Nothing is kept: it comes back sealed, with a code that shows that the app has it. */
export function offerTotp(
  { seal, vendorName, now }: OperatorsContext,
  { operatorId, email }: Pick<Operator, 'operatorId' | 'email'>,
): { readonly secret: string; readonly uri: string; readonly offer: string } {
  const secret = newTotpSecret();
  const ends = now().getTime() + limits.totp_offer_ms;
  const offer = seal.close(`${ends} ${secret}`, `totp-offer:${operatorId}`);
  return { secret, uri: totpUri(secret, vendorName, email), offer };
}

/** The secret of an offer, sealed to be kept, and the step of its code. Fault: CODE_WRONG. */
export function takeTotp(
  { seal, now }: OperatorsContext,
  operatorId: string,
  { offer, code }: Totp,
): { readonly sealed: string; readonly step: number } {
  const [ends = '0', secret] = seal.open(offer, `totp-offer:${operatorId}`)?.split(' ') ?? [];
  const step = secret === undefined || Number(ends) <= now().getTime() ? null : totpStep(secret, code, now());
  if (secret === undefined || step === null)
    throw new FaultError({
      code: 'CODE_WRONG',
      field: '/totp/code',
      message:
        'The code does not belong to this secret, or 15 minutes have passed. Look at the app again; if it stays wrong, ask for a new secret and check the clock of the phone.',
    });
  return { sealed: seal.close(secret, totpPurpose(operatorId)), step };
}

// Without letters and digits that are taken for each other.
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const newCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join('-');

/** New recovery codes in place of all that were left; 78 bits each, and only their digests are kept. */
export async function makeRecoveryCodes(
  tx: Tx,
  { vendorId, tokenDigest }: OperatorsContext,
  operatorId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: limits.recovery_codes }, newCode);
  const digests = codes.map((code) => tokenDigest(recoveryText(operatorId, code)));
  await store.replaceRecoveryCodes(tx, vendorId, operatorId, digests);
  return codes;
}

/** Keeps a passkey that proved itself. Fault: PASSKEY_REFUSED. */
export async function keepPasskey(tx: Tx, { vendorId }: OperatorsContext, passkey: Passkey): Promise<void> {
  const others = await store.selectPasskeys(tx, vendorId, passkey.operatorId);
  if (others.length >= limits.passkeys || !(await store.insertPasskey(tx, vendorId, passkey))) throw passkeyRefused();
}

export const passkeyRefused = (): FaultError =>
  new FaultError({
    code: 'PASSKEY_REFUSED',
    message: `The passkey was not taken: it did not prove itself in time, is there already, or is one beyond ${limits.passkeys}. Try again.`,
  });

export function factorsOf({ db, vendorId }: OperatorsContext, { holder }: SignedIn): Promise<FactorsView> {
  return db.transaction().execute(async (tx) => {
    const { passwordHash } = await own(tx, vendorId, holder.id);
    const passkeys = await store.selectPasskeys(tx, vendorId, holder.id);
    return {
      password: passwordHash !== null,
      recoveryCodesLeft: await store.countRecoveryCodes(tx, vendorId, holder.id),
      passkeys: passkeys.map(({ passkeyId, name, createdAt, usedAt }) => ({
        passkeyId,
        name,
        createdAt: createdAt.toISOString(),
        usedAt: usedAt?.toISOString() ?? null,
      })),
    };
  });
}

async function own(tx: Tx, vendorId: string, operatorId: string): Promise<Operator> {
  const operator = await store.lockById(tx, vendorId, operatorId);
  if (operator?.disabledAt === null) return operator;
  throw new FaultError({ code: 'UNAUTHENTICATED', message: 'You are not signed in at the desk any more. Sign in.' });
}

export const offerTotpTo = (context: OperatorsContext, { holder, person }: SignedIn) =>
  offerTotp(context, { operatorId: holder.id, email: person.email });

/**
 * Another password, another app, or both; the other sessions end. A new app brings new recovery codes. Faults:
 * CODE_WRONG; BODY_INVALID where one is missing that was never set.
 */
export async function changePassword(
  context: OperatorsContext,
  { holder, session, who }: SignedIn,
  { password, totp }: PasswordChange,
): Promise<readonly string[]> {
  const { db, vendorId, sessions } = context;
  const hash = password === undefined ? null : await hashPassword(password);
  const app = totp === undefined ? null : takeTotp(context, holder.id, totp);
  return db.transaction().execute(async (tx) => {
    const operator = await own(tx, vendorId, holder.id);
    if (operator.passwordHash === null && (hash === null || app === null))
      throw new FaultError({
        code: 'BODY_INVALID',
        field: hash === null ? '/password' : '/totp',
        message: 'You have no password yet: set it together with an authenticator app.',
      });
    if (hash !== null) await store.setPassword(tx, vendorId, holder.id, hash);
    if (app !== null) await store.setTotp(tx, vendorId, holder.id, app);
    const codes = app === null ? [] : await makeRecoveryCodes(tx, context, holder.id);
    await sessions.endOthers(tx, holder, session.sessionId, who);
    await note(tx, context, who, operator, 'PasswordChanged', { password: hash !== null, app: app !== null });
    return codes;
  });
}

/** Fault: COMMAND_NOT_ALLOWED where there is no password with an app that they would stand in for. */
export function newRecoveryCodes(context: OperatorsContext, { holder, who }: SignedIn): Promise<readonly string[]> {
  const { db, vendorId } = context;
  return db.transaction().execute(async (tx) => {
    const operator = await own(tx, vendorId, holder.id);
    if (operator.passwordHash === null)
      throw new FaultError({
        code: 'COMMAND_NOT_ALLOWED',
        message: 'Recovery codes stand in for the authenticator app, and you have no password with one.',
      });
    const codes = await makeRecoveryCodes(tx, context, holder.id);
    await note(tx, context, who, operator, 'RecoveryCodesMade');
    return codes;
  });
}

export async function passkeyCreation(context: OperatorsContext, { holder }: SignedIn) {
  const { db, vendorId } = context;
  return creationOptions(context, await db.transaction().execute((tx) => own(tx, vendorId, holder.id)));
}

/** Fault: PASSKEY_REFUSED. */
export async function addPasskey(
  context: OperatorsContext,
  { holder, who }: SignedIn,
  given: NewPasskey,
): Promise<void> {
  const { db, vendorId } = context;
  const passkey = await readNewPasskey(context, holder.id, given);
  if (passkey === null) throw passkeyRefused();
  await db.transaction().execute(async (tx) => {
    const operator = await own(tx, vendorId, holder.id);
    await keepPasskey(tx, context, passkey);
    await note(tx, context, who, operator, 'PasskeyAdded', { name: passkey.name });
  });
}

/** Faults: NOT_FOUND; LAST_FACTOR where nothing would be left to sign in with. */
export function removePasskey(
  context: OperatorsContext,
  { holder, who, session }: SignedIn,
  passkeyId: string,
): Promise<void> {
  const { db, vendorId, sessions } = context;
  return db.transaction().execute(async (tx) => {
    const operator = await own(tx, vendorId, holder.id);
    if (operator.passwordHash === null && operator.passkeys <= 1)
      throw new FaultError({
        code: 'LAST_FACTOR',
        message: 'This is all that you can sign in with. Add another passkey or a password first.',
      });
    if (!(await store.deletePasskey(tx, vendorId, holder.id, passkeyId)))
      throw new FaultError({ code: 'NOT_FOUND', message: 'You have no such passkey.' });
    await sessions.endOthers(tx, holder, session.sessionId, who);
    await note(tx, context, who, operator, 'PasskeyRemoved');
  });
}
