import type { Tx } from '../../../platform/db/db.ts';
import { StartOver } from '../../../platform/db/transact.ts';
import { assessWith } from '../../eligibility/service.ts';
import type { Desk } from '../../service.ts';
import { type BookLicense, licenseIdOf } from '../../sources/license.ts';
import { findByDigests } from '../../sources/service.ts';
import type { Command } from '../../transfers/commands.ts';
import type { Opening } from '../../transfers/events.ts';
import {
  type Change,
  type StoredTransfer,
  changeOf,
  contextOf,
  insertNew,
  joinRequests,
  lockByDigests,
  orThrow,
} from '../../transfers/service.ts';
import { type Key, type Said, hex, openingOf, proofOf } from './said.ts';

/** A key and what the books say of it: null where they do not know it, undefined where no key was given. */
export type Asked = {
  readonly opening: Opening;
  readonly digest: Uint8Array | null;
  readonly license: BookLicense | null | undefined;
};

/** What was changed in cases, to be recorded together and last in the transaction. */
export type Changed = { readonly changes: readonly Change[]; readonly licenses: readonly BookLicense[] };

/**
 * Opens a case for each of these keys (one without a key where there is none), or joins the one there is: a key has at
 * most one that is open or has moved it. The books are read before the cases are locked, so a license that moved in
 * between has a case to join.
 */
export async function openCases(
  tx: Tx,
  desk: Desk,
  requestId: string,
  said: Said,
  keys: readonly Key[],
): Promise<Changed> {
  const asked = await askedFor(tx, desk, requestId, said, keys);
  const digests = asked.flatMap(({ digest }) => digest ?? []);
  const held = new Map((await lockByDigests(tx, desk.vendorId, digests)).map((one) => [hex(one.keyDigest), one]));
  const heldFor = (one: Asked): StoredTransfer | undefined => {
    const stored = held.get(hex(one.digest));
    return stored && joins(desk, said, one, stored) ? stored : undefined;
  };
  const joined = asked.flatMap((one) => {
    const stored = heldFor(one);
    return stored ? [{ id: stored.transfer.transferId, change: join(desk, one, stored, said) }] : [];
  });
  const opened = asked
    .filter((one) => !heldFor(one))
    .map((one) => {
      const aside = held.has(hex(one.digest));
      return { one, change: open(desk, aside ? { ...one, opening: { ...one.opening, keyAside: true } } : one, said) };
    });
  const added = opened.map(({ one, change }) => ({ transfer: change.after, keyDigest: one.digest }));
  const inserted = await insertNew(tx, desk.vendorId, added, desk.now());
  if (inserted.size < opened.length) throw new StartOver('Another request opened a case for the same key meanwhile');
  const ids = [...opened.map(({ change }) => change.after.transferId), ...joined.map(({ id }) => id)];
  await joinRequests(
    tx,
    desk.vendorId,
    ids.map((id) => [id, requestId] as const),
  );
  return {
    changes: [...opened, ...joined].flatMap(({ change }) => change ?? []),
    licenses: asked.flatMap(({ license }) => license ?? []),
  };
}

/**
 * Whether a request joins the case that there is for its key. What its own words rule out, and what they still lack, is
 * answered whatever case there is, so that the answer shows nothing of it: such a request has a case of its own.
 */
function joins(desk: Desk, said: Said, { license }: Asked, { transfer }: StoredTransfer): boolean {
  const { proof, assessed } = assessOne(desk, said, license);
  const { outcome } = assessed.assessment.withoutBooks;
  if (outcome === 'refuse') return false;
  const same = said.requester.toLowerCase() === transfer.requester.toLowerCase();
  return outcome !== 'ask' || proof !== null || same;
}

async function askedFor(
  tx: Tx,
  desk: Desk,
  requestId: string,
  said: Said,
  keys: readonly Key[],
): Promise<readonly Asked[]> {
  const digests = keys.map(({ digest }) => digest);
  const found = await licensesOf(tx, desk, digests);
  const about = (key: Key | null) => ({ transferId: desk.newId(), requestId, key });
  if (keys.length === 0) return [{ opening: openingOf(said, about(null), null), digest: null, license: undefined }];
  return keys.map((key) => {
    const license = found.get(hex(key.digest)) ?? null;
    return { opening: openingOf(said, about(key), license?.licenseId ?? null), digest: key.digest, license };
  });
}

/** The licenses that the books have for these keys, by the hexadecimal digest. */
export async function licensesOf(
  tx: Tx,
  desk: Desk,
  digests: readonly Uint8Array[],
): Promise<ReadonlyMap<string, BookLicense>> {
  const known = new Map((await findByDigests(tx, desk.vendorId, digests)).map((one) => [one.licenseId, one]));
  return new Map(
    digests.flatMap((digest) => {
      const license = known.get(licenseIdOf(digest));
      return license ? [[hex(digest), license] as const] : [];
    }),
  );
}

/** The rules about one key: several keys of one request may belong to different hosts' apps. */
export function assessOne(desk: Desk, said: Said, license: BookLicense | null | undefined) {
  const { rules, proof } = proofOf(said.speakers, license?.holderEmail ?? null, {
    publicMailDomains: desk.profile.proof.publicMailDomains,
    accountEmail: said.facts.accountEmail,
  });
  return { proof, assessed: assessWith(desk, said.facts, license, rules) };
}

export const requesterOf = (said: Said) => ({ actor: `requester:${said.requester}` });

function open(desk: Desk, asked: Asked, said: Said): Change {
  const command: Command = { type: 'Receive', opening: asked.opening, ...assessOne(desk, said, asked.license) };
  const change = orThrow(changeOf(null, command, contextOf(desk), requesterOf(said)));
  if (change === null) throw new Error('Defect: receiving a case gave no event');
  return change;
}

/** A key whose case is there already: the request joins it. */
function join(desk: Desk, asked: Asked, stored: StoredTransfer, said: Said): Change | null {
  const command: Command = { type: 'AskAgain', opening: asked.opening, ...assessOne(desk, said, asked.license) };
  return orThrow(changeOf(stored.transfer, command, contextOf(desk), requesterOf(said)));
}
