import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import type { NewAccount } from '../../../contract/account.ts';
import { FaultError } from '../../../contract/codes.ts';
import { isId } from '../../../contract/id.ts';
import type { Language } from '../../../contract/language.ts';
import { dayOf } from '../../../kernel/day.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Signer } from '../../../license-key/crypto.ts';
import type { Tries } from '../../../platform/auth/tries/service.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { AnswerPolicy } from '../../../mail/policy.ts';
import { enqueue } from '../../../mail/service.ts';
import * as imports from '../../imports/service.ts';
import * as licenses from '../../licenses/service.ts';
import type { LockedLicense } from '../../licenses/types.ts';
import { unpaidInvoices } from '../../orders/service.ts';
import { accountByEmail, accountById, createMissing } from '../service.ts';
import { type Account, foldEmail } from '../types.ts';
import * as letters from './letters.ts';
import * as store from './store.ts';
import { type HandOver, type HandOverRecord, statusAt } from './types.ts';

export type HandOversContext = {
  readonly db: Db;
  readonly vendorId: string;
  readonly appNames: ReadonlyMap<string, string>;
  readonly signer: Signer;
  /** How long the old key works beside the new one. */
  readonly grace_ms: number;
  /** How long an offer stands. */
  readonly link_ms: number;
  readonly mailPolicy: AnswerPolicy;
  readonly linkToken: (linkId: string) => string;
  readonly linkDigest: (token: string) => Uint8Array;
  readonly tries: Tries;
  readonly now: () => Date;
};

/** Who answers an offer: whoever has the link that was mailed to the taker, or the taker's account, signed in. */
export type Taker =
  | { readonly token: string; readonly account?: NewAccount | undefined }
  | { readonly signedIn: Account; readonly handOverId: string };

/** Licenses that go to another account: both sides say so, and then it happens at once. */
export type HandOvers = {
  of(account: Account): Promise<readonly HandOverRecord[]>;
  /**
   * The owner offers a license; signing in recently is their word. At most one offer a license is open; the same one
   * again is the one that is open. Faults: NOT_FOUND, HAND_OVER_OPEN, HAND_OVER_NOT_POSSIBLE, TOO_MANY_TRIES.
   */
  start(giver: Account, offer: { readonly sen: string; readonly email: string }, language: Language): Promise<HandOver>;
  /** Faults: NOT_FOUND, LINK_OVER. */
  withdraw(giver: Account, handOverId: string): Promise<void>;
  /** What is offered. Changes nothing. Faults: LINK_UNKNOWN, LINK_OVER. */
  view(
    token: string,
  ): Promise<{ readonly handOver: HandOver; readonly giver: Account; readonly needsAccount: boolean }>;
  /** The license is the taker's from then on. Faults: LINK_UNKNOWN, NOT_FOUND, LINK_OVER, BODY_INVALID, HAND_OVER_NOT_POSSIBLE. */
  accept(taker: Taker): Promise<HandOver>;
  decline(taker: Taker): Promise<HandOver>;
  /** The worker's: ends those that nobody answered in time, and tells their owners. Gives how many. */
  endOver(limit: number): Promise<number>;
};

export function createHandOvers(context: HandOversContext): HandOvers {
  const within = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => context.db.transaction().execute(work);
  return {
    of: (account) => within((tx) => store.ofAccount(tx, account, limits.hand_overs_shown)),
    start: (giver, offer, language) => start(context, giver, offer, language),
    withdraw: (giver, handOverId) =>
      within(async (tx) => {
        const found = isId(handOverId) ? await store.byGiver(tx, giver.accountId, handOverId) : null;
        if (!found) throw notFound();
        await finish(tx, context, found, { status: 'withdrawn', takerAccountId: null }, `account:${giver.accountId}`);
      }),
    view: (token) =>
      within(async (tx) => {
        const handOver = await offered(tx, context, { token });
        const giver = await giverOf(tx, handOver);
        return { handOver, giver, needsAccount: (await accountByEmail(tx, handOver.takerEmail)) === null };
      }),
    accept: (taker) => within((tx) => accept(tx, context, taker)),
    decline: (taker) =>
      within(async (tx) => {
        const handOver = await offered(tx, context, taker);
        await finish(tx, context, handOver, { status: 'declined', takerAccountId: null }, whoOf(taker));
        return handOver;
      }),
    endOver: (limit) => within((tx) => endOver(tx, context, { now: context.now(), limit })),
  };
}

async function start(
  context: HandOversContext,
  giver: Account,
  { sen, email }: { readonly sen: string; readonly email: string },
  language: Language,
): Promise<HandOver> {
  if (foldEmail(email) === foldEmail(giver.email)) throw notPossible('It is under this account already.');
  await context.tries.count([
    { limit: 'named-account', key: giver.accountId },
    { limit: 'named-address', key: foldEmail(email) },
  ]);
  return context.db.transaction().execute(async (tx) => {
    const license = await lockLicense(tx, giver.accountId, sen);
    const now = context.now();
    await endOver(tx, context, { now, limit: 1, accountId: giver.accountId, licenseId: license.licenseId });
    const handOverId = randomUUID();
    const { licenseId, appKey, users, maintenanceEnd } = license;
    const row = {
      accountId: giver.accountId,
      handOverId,
      licenseId,
      sen,
      appKey,
      users,
      maintenanceEnd,
      takerEmail: email,
      language,
      startedAt: now,
      endsAt: new Date(now.getTime() + context.link_ms),
    };
    const tokenDigest = context.linkDigest(context.linkToken(handOverId));
    if (!(await store.insertOpen(tx, { ...row, tokenDigest }))) return alreadyOpen(tx, giver, license, email);
    const handOver: HandOver = { ...row, takerAccountId: null, status: 'open', endedAt: null };
    const taker = await accountByEmail(tx, email);
    await send(tx, context, letters.started(handOver, giver, taker, context));
    await note(tx, context, handOver, `account:${giver.accountId}`, 'HandOverStarted');
    return handOver;
  });
}

async function alreadyOpen(tx: Tx, giver: Account, license: LockedLicense, email: string): Promise<HandOver> {
  const all = await store.ofAccount(tx, giver, limits.hand_overs_shown);
  const open = all.find(({ licenseId, status }) => licenseId === license.licenseId && status === 'open');
  if (open && foldEmail(open.takerEmail) === foldEmail(email)) return open;
  throw new FaultError({
    code: 'HAND_OVER_OPEN',
    message: 'This license is offered to another account already. Take that back first.',
  });
}

/**
 * Locks the license before the row of its hand-over, as whoever starts one does. What was offered and is no longer
 * there as it was (voided, or gone another way) cannot be taken.
 */
async function accept(tx: Tx, context: HandOversContext, taker: Taker): Promise<HandOver> {
  const handOver = await offered(tx, context, taker);
  const giver = await giverOf(tx, handOver);
  const license = await lockLicense(tx, handOver.accountId, handOver.sen).catch(async (cause: unknown) => {
    // Whoever was quicker has it by now: then the offer itself is over.
    await offered(tx, context, taker);
    throw cause instanceof FaultError ? notPossible('Its owner cannot give it now.') : cause;
  });
  const account = await takersAccount(tx, context, handOver, taker);
  const { accountId, organization } = account;
  await finish(tx, context, handOver, { status: 'done', takerAccountId: accountId }, null);
  const at = context.now();
  await imports.followLicense(tx, license, accountId);
  await licenses.handOver(tx, { signer: context.signer, at, grace_ms: context.grace_ms }, license, {
    accountId,
    organization,
  });
  const oldKeyUntil = dayOf(new Date(at.getTime() + context.grace_ms));
  await send(tx, context, letters.done(handOver, giver, account, oldKeyUntil, context));
  await note(tx, context, handOver, whoOf(taker), 'HandedOver');
  return { ...handOver, status: 'done', takerAccountId: accountId, endedAt: at };
}

async function takersAccount(
  tx: Tx,
  context: HandOversContext,
  { takerEmail }: HandOver,
  taker: Taker,
): Promise<Account> {
  if ('signedIn' in taker) return taker.signedIn;
  const known = await accountByEmail(tx, takerEmail);
  if (known) return known;
  if (!taker.account)
    throw new FaultError({
      code: 'BODY_INVALID',
      field: '/account',
      message: 'There is no account with this address yet: say the organization, the name and the country.',
    });
  const { organization, firstName, lastName, country } = taker.account;
  const address = { lines: [], city: null, region: null, postalCode: null, country };
  const names = { email: takerEmail, organization, firstName, lastName, address };
  await createMissing(tx, [{ accountId: randomUUID(), ...names, createdAt: context.now() }]);
  const made = await accountByEmail(tx, takerEmail);
  if (!made) throw new Error('Defect: an account that was just made is not there');
  return made;
}

/** The offer that a link or an account means, while it can be answered. */
async function offered(tx: Tx, { linkDigest, now }: HandOversContext, taker: Taker): Promise<HandOver> {
  const found =
    'token' in taker
      ? await store.byToken(tx, linkDigest(taker.token))
      : isId(taker.handOverId)
        ? await store.byTaker(tx, taker.signedIn.email, taker.handOverId)
        : null;
  if (!found)
    throw 'token' in taker
      ? new FaultError({
          code: 'LINK_UNKNOWN',
          message: 'This link is not one of ours, or it was cut off. Open it again from the mail, as a whole.',
        })
      : notFound();
  const status = statusAt(found, now());
  if (status !== 'open') throw over(status);
  return found;
}

/** Ends an open hand-over, once; who loses the race is told that it is over. Without `by` the caller keeps the history. */
async function finish(
  tx: Tx,
  context: HandOversContext,
  handOver: HandOver,
  how: Parameters<typeof store.end>[2],
  by: string | null,
): Promise<void> {
  if (!(await store.end(tx, handOver, how, context.now()))) throw over(how.status);
  if (by === null) return;
  if (how.status === 'declined')
    await send(tx, context, letters.ended(handOver, await giverOf(tx, handOver), 'declined', context));
  await note(tx, context, handOver, by, how.status === 'declined' ? 'HandOverDeclined' : 'HandOverWithdrawn');
}

async function endOver(tx: Tx, context: HandOversContext, about: Parameters<typeof store.endOver>[1]): Promise<number> {
  const ended = await store.endOver(tx, about);
  for (const handOver of ended)
    await send(tx, context, letters.ended(handOver, await giverOf(tx, handOver), 'expired', context));
  const entries = ended.map((handOver) => entry(handOver, 'time', 'HandOverExpired'));
  await append(tx, { vendorId: context.vendorId, at: context.now() }, entries);
  return ended.length;
}

async function lockLicense(tx: Tx, accountId: string, sen: string): Promise<LockedLicense> {
  const [license] = await licenses.lockForChange(tx, accountId, [sen]);
  if (!license) throw new FaultError({ code: 'NOT_FOUND', message: 'Your account has no license with this SEN.' });
  if (license.status !== 'active') throw notPossible('It was ended.');
  const invoice = (await unpaidInvoices(tx, [license.licenseId])).get(license.licenseId);
  if (invoice !== undefined)
    throw notPossible(`It is part of ${invoice}, which is not paid yet: pay or cancel that first.`);
  return license;
}

async function giverOf(tx: Tx, { accountId }: HandOver): Promise<Account> {
  const giver = await accountById(tx, accountId);
  if (!giver) throw new Error('Defect: a license is handed over by an account that is not there');
  return giver;
}

const send = (tx: Tx, { vendorId, mailPolicy, now }: HandOversContext, mails: readonly letters.Addressed[]) =>
  enqueue(
    tx,
    vendorId,
    mails.map((mail) => ({ ...mail, mailId: randomUUID() })),
    now(),
    mailPolicy,
  );

const entry = ({ sen, handOverId }: HandOver, actor: string, kind: string) => ({
  actor,
  kind,
  subject: `license:${sen}`,
  data: { handOverId },
});
const note = (tx: Tx, { vendorId, now }: HandOversContext, handOver: HandOver, actor: string, kind: string) =>
  append(tx, { vendorId, at: now() }, [entry(handOver, actor, kind)]);

const whoOf = (taker: Taker): string => ('signedIn' in taker ? `account:${taker.signedIn.accountId}` : 'link');

const notFound = (): FaultError =>
  new FaultError({ code: 'NOT_FOUND', message: 'Your account has no such hand-over.' });
const notPossible = (why: string): FaultError =>
  new FaultError({ code: 'HAND_OVER_NOT_POSSIBLE', message: `This license cannot be handed over. ${why}` });
const over = (status: string): FaultError =>
  new FaultError({
    code: 'LINK_OVER',
    message:
      status === 'done'
        ? 'This license was handed over already.'
        : 'This offer is over: it was answered, taken back, or nobody answered it in time.',
  });
