import { transact } from '../../platform/db/transact.ts';
import { FaultError } from '../../contract/codes.ts';
import { isId } from '../../contract/id.ts';
import { dayOf } from '../../kernel/day.ts';
import { append, historyOf } from '../../audit/service.ts';
import { answerPolicy } from '../../mail/policy.ts';
import { enqueue } from '../../mail/service.ts';
import type { Tx } from '../../platform/db/db.ts';
import { giveLinks, giveWhere } from '../proof/service.ts';
import { replyAddress } from '../requests/reply-address.ts';
import { conversationsOf } from '../requests/service.ts';
import type { Desk } from '../service.ts';
import type { BookLicense } from '../sources/license.ts';
import { findByIds } from '../sources/service.ts';
import type { Command, Context, Rejection } from './commands.ts';
import { decide } from './decide.ts';
import type { TransferEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import { type TimedMail, type Told, noConversation } from './addressing.ts';
import { linksOf } from './links.ts';
import { mailsTogether } from './together.ts';
import { endedByClock } from './lifecycle.ts';
import { saveWords } from './queue/store.ts';
import { saidOf } from './queue/words.ts';
import type { Transfer } from './state.ts';
import { tallyOf } from './tally.ts';
import * as store from './store.ts';

export {
  claimDue,
  countUndone,
  giveKey,
  keepAside,
  insertNew,
  joinRequests,
  lockByDigests,
  lockByIds,
  selectJoined,
  lockOfRequest,
  selectOfRequest,
  selectRequestIds as requestsOfTransfers,
} from './store.ts';
export type { StoredTransfer } from './store.ts';

export const contextOf = (desk: Desk): Context => {
  const now = desk.now();
  return { now, today: dayOf(now), profile: desk.profile, linkId: desk.newId() };
};

/** What happened to a case in this transaction: its events and how it stands after them. */
export type Change = {
  readonly actor: string;
  readonly before: Transfer | null;
  readonly after: Transfer;
  readonly events: readonly TransferEvent[];
};

/** Decides and evolves, without writing. Null where the command changes nothing. */
export function changeOf(
  before: Transfer | null,
  command: Command,
  context: Context,
  about: { readonly actor: string },
): Change | null | Rejection {
  const decided = decide(before, command, context);
  if (!decided.ok) return decided.error;
  if (decided.value.length === 0) return null;
  const after = evolveAll(before, decided.value);
  if (after === null) throw new Error('Defect: events left no case');
  return { actor: about.actor, before, after, events: decided.value };
}

export const isRejection = (change: Change | null | Rejection): change is Rejection =>
  change !== null && 'code' in change;

export function orThrow(change: Change | null | Rejection): Change | null {
  if (isRejection(change)) throw new FaultError({ code: change.code, message: change.message });
  return change;
}

/**
 * Writes changes of cases that are locked or new: state, links, mails and audit, in this one transaction. Call it once
 * and last, since the audit's lock is the last one to take.
 */
export async function record(
  tx: Tx,
  desk: Desk,
  changes: readonly Change[],
  loaded: readonly BookLicense[] = [],
): Promise<void> {
  if (changes.length === 0) return;
  const now = desk.now();
  const licenses = await licensesFor(tx, desk, changes, loaded);
  const known = changes.filter(({ before }) => before !== null);
  const stood = await store.save(
    tx,
    desk.vendorId,
    known.map(({ after }) => after),
    now,
  );
  await saveWords(
    tx,
    desk.vendorId,
    known.flatMap(({ before, after }) => (before && saidOf(before) === saidOf(after) ? [] : [after])),
  );
  await giveLinks(
    tx,
    desk,
    changes.flatMap(({ after, events }) => linksOf(after, events)),
  );
  await giveWhere(tx, desk, [...new Set(changes.map(spokenIn))]);
  const wording = { profile: desk.profile, newId: desk.newId, now };
  const spoken = await conversationsOf(tx, desk.vendorId, [...new Set(changes.map(spokenIn))]);
  const told = changes.map((change): Told => {
    const { after, events } = change;
    const requestId = spokenIn(change);
    const conversation = {
      ...(spoken.get(requestId) ?? noConversation),
      replyTo: replyAddress(desk.profile.mail.from, requestId, desk.linkToken),
      where: requestId,
    };
    return { transfer: after, events, license: licenses.get(after.licenseId ?? '') ?? null, conversation };
  });
  const mails = mailsTogether(told, wording);
  await enqueueTimed(tx, desk, mails, now);
  await append(
    tx,
    { vendorId: desk.vendorId, at: now },
    changes.flatMap(({ actor, after, events }) =>
      events.map((event) => ({ actor, kind: event.type, subject: `transfer:${after.transferId}`, data: event })),
    ),
  );
  await store.addTallies(tx, desk.vendorId, dayOf(now), tallyOf(changes, stood, now));
}

/** The request that is spoken about: somebody who asks again is answered in their own words, not in those of the first. */
const spokenIn = ({ after, events }: Change): string =>
  events.flatMap((event) =>
    event.type === 'AskedAgain' || event.type === 'WithdrawalNoted' ? [event.requestId] : [],
  )[0] ?? after.requestId;

async function licensesFor(
  tx: Tx,
  desk: Desk,
  changes: readonly Change[],
  known: readonly BookLicense[],
): Promise<ReadonlyMap<string, BookLicense>> {
  const have = new Map(known.map((license) => [license.licenseId, license]));
  const wanted = changes.flatMap(({ after }) =>
    after.licenseId !== null && !have.has(after.licenseId) ? [after.licenseId] : [],
  );
  if (wanted.length > 0) {
    for (const license of await findByIds(tx, desk.vendorId, [...new Set(wanted)]))
      have.set(license.licenseId, license);
  }
  return have;
}

async function enqueueTimed(tx: Tx, desk: Desk, mails: readonly TimedMail[], now: Date): Promise<void> {
  const policy = answerPolicy(desk.profile);
  await enqueue(
    tx,
    desk.vendorId,
    mails.flatMap(({ mail, notBefore }) => (notBefore ? [] : [mail])),
    now,
    policy,
  );
  for (const { mail, notBefore } of mails) if (notBefore) await enqueue(tx, desk.vendorId, [mail], notBefore, policy);
}

/** One case, locked, gets one command; what was loaded for it comes from `command`. */
export async function commandOne(
  tx: Tx,
  desk: Desk,
  transferId: string,
  actor: string,
  command: (transfer: Transfer) => Promise<Command> | Command,
): Promise<Transfer> {
  const [held] = isId(transferId) ? await store.lockByIds(tx, desk.vendorId, [transferId]) : [];
  if (!held) throw notFound(transferId);
  const change = orThrow(changeOf(held.transfer, await command(held.transfer), contextOf(desk), { actor }));
  if (change === null) return held.transfer;
  await record(tx, desk, [change]);
  return change.after;
}

/** Ends the time limits that are over, `limit` cases at most. Returns how many changed. */
export async function endTimes(desk: Desk, limit: number): Promise<number> {
  return transact(desk.db, async (tx) => {
    const due = await store.claimDue(tx, desk.vendorId, endedByClock, desk.now(), limit);
    const changes = due.flatMap(
      ({ transfer }) => orThrow(changeOf(transfer, { type: 'EndTime' }, contextOf(desk), { actor: 'clock' })) ?? [],
    );
    await record(tx, desk, changes);
    return changes.length;
  });
}

/** The confirmation went out: the cases are confirmed in the transaction that records the mails. */
export async function confirmDelivered(tx: Tx, desk: Desk, transferIds: readonly string[]): Promise<void> {
  if (transferIds.length === 0) return;
  const held = await store.lockByIds(tx, desk.vendorId, [...new Set(transferIds)]);
  const changes = held.flatMap(
    ({ transfer }) => orThrow(changeOf(transfer, { type: 'RecordDelivery' }, contextOf(desk), { actor: 'mail' })) ?? [],
  );
  await record(tx, desk, changes);
}

const notFound = (id: string): FaultError =>
  new FaultError({
    code: 'TRANSFER_NOT_FOUND',
    message: `There is no transfer "${id.slice(0, 40)}". "rehome transfers list" shows the ones there are, each with its id.`,
  });

export type TransferDetail = store.StoredTransfer & {
  readonly license: BookLicense | null;
  readonly history: readonly {
    readonly at: Date;
    readonly actor: string;
    readonly kind: string;
    readonly data: object;
  }[];
};

export async function showTransfer(desk: Desk, transferId: string): Promise<TransferDetail> {
  if (!isId(transferId)) throw notFound(transferId);
  return transact(desk.db, async (tx) => {
    const stored = await store.selectById(tx, desk.vendorId, transferId);
    if (!stored) throw notFound(transferId);
    const { licenseId } = stored.transfer;
    const [license] = licenseId === null ? [] : await findByIds(tx, desk.vendorId, [licenseId]);
    const history = await historyOf(tx, desk.vendorId, `transfer:${transferId}`);
    return { ...stored, license: license ?? null, history };
  });
}

export const listTransfers = (
  desk: Desk,
  filter: store.TransferFilter,
  limit: number,
): Promise<readonly store.StoredTransfer[]> =>
  transact(desk.db, (tx) => store.selectPage(tx, desk.vendorId, filter, limit));

export const transfersOfRequest = (desk: Desk, requestId: string): Promise<readonly store.StoredTransfer[]> =>
  transact(desk.db, (tx) => store.selectOfRequest(tx, desk.vendorId, requestId));
