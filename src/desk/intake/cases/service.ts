import { keyLast4 } from '../../../contract/license.ts';
import type { RequestFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { StartOver } from '../../../platform/db/transact.ts';
import { assessWith } from '../../eligibility/service.ts';
import type { ProofForRules } from '../../eligibility/types.ts';
import { standing } from '../../proof/holder.ts';
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
  record,
} from '../../transfers/service.ts';
import type { AccountFacts, Proof } from '../../transfers/state.ts';
import type { Understood } from '../understood.ts';

type Asked = {
  readonly opening: Opening;
  readonly digest: Uint8Array | null;
  readonly license: BookLicense | null | undefined;
};

/**
 * Opens a case for each license key of a request, or joins the one there is: a key has at most one that is open or has
 * moved it. The books are read before the cases are locked, so a license that moved in between has a case to join.
 */
export async function openCases(tx: Tx, desk: Desk, requestId: string, said: Understood): Promise<void> {
  const asked = await casesOf(tx, desk, requestId, said);
  const digests = asked.flatMap(({ digest }) => digest ?? []);
  const held = new Map((await lockByDigests(tx, desk.vendorId, digests)).map((one) => [hex(one.keyDigest), one]));
  // What the requester's own words rule out is refused whatever case there is, so that the answer shows nothing of it.
  const heldFor = (one: Asked): StoredTransfer | undefined =>
    one.digest === null || assessOne(desk, said, one).assessed.assessment.withoutBooks.outcome === 'refuse'
      ? undefined
      : held.get(hex(one.digest));
  const joined = asked.flatMap((one) => {
    const stored = heldFor(one);
    return stored ? [{ id: stored.transfer.transferId, change: join(desk, one, stored, said) }] : [];
  });
  const opened = asked.filter((one) => !heldFor(one)).map((one) => ({ one, change: open(desk, one, said) }));
  const added = opened.map(({ one, change }) => ({ transfer: change.after, keyDigest: one.digest }));
  const inserted = await insertNew(tx, desk.vendorId, added, desk.now());
  if (inserted.size < opened.length) throw new StartOver('Another request opened a case for the same key meanwhile');
  const ids = [...opened.map(({ change }) => change.after.transferId), ...joined.map(({ id }) => id)];
  await joinRequests(
    tx,
    desk.vendorId,
    ids.map((id) => [id, requestId] as const),
  );
  const changes = [...opened, ...joined].flatMap(({ change }) => change ?? []);
  await record(
    tx,
    desk,
    changes,
    asked.flatMap(({ license }) => license ?? []),
  );
}

const hex = (digest: Uint8Array | null): string => Buffer.from(digest ?? []).toString('hex');

async function casesOf(tx: Tx, desk: Desk, requestId: string, said: Understood): Promise<readonly Asked[]> {
  const { facts } = said;
  // In one order everywhere: two requests with the same keys then wait for each other instead of blocking.
  const keys = [...new Set(facts.licenseKeys)].toSorted();
  const digests = keys.map((key) => desk.keyDigest(key));
  const found = new Map(
    (await findByDigests(tx, desk.vendorId, digests)).map((license) => [license.licenseId, license]),
  );
  const shared = {
    requestId,
    requester: said.requester ?? '',
    requesterName: said.requesterName ?? ([facts.firstName, facts.lastName].filter(Boolean).join(' ') || null),
    expertEmail: facts.expertEmail,
    account: accountOf(facts),
    language: said.language,
  };
  if (keys.length === 0) {
    return [
      {
        opening: { ...shared, transferId: desk.newId(), keyLast4: null, licenseId: null },
        digest: null,
        license: undefined,
      },
    ];
  }
  return keys.map((key, index) => {
    const digest = digests[index] ?? new Uint8Array();
    const license = found.get(licenseIdOf(digest)) ?? null;
    const opening = {
      ...shared,
      transferId: desk.newId(),
      keyLast4: keyLast4(key),
      licenseId: license?.licenseId ?? null,
    };
    return { opening, digest, license };
  });
}

function accountOf(facts: RequestFacts): AccountFacts | null {
  const { accountEmail: email, firstName, lastName, organization, address } = facts;
  return email && firstName && lastName && organization ? { email, firstName, lastName, organization, address } : null;
}

/** How the sender stands to this license, and the proof where the message itself is one. */
function proofOf(
  desk: Desk,
  said: Understood,
  license: BookLicense | null | undefined,
): { rules: ProofForRules; proof: Proof | null } {
  const rules = standing(said.evidence, said.requester ?? '', license?.holderEmail ?? null, {
    publicMailDomains: desk.profile.proof.publicMailDomains,
    accountEmail: said.facts.accountEmail,
  });
  return { rules, proof: rules.standing === 'holder' ? { by: 'message', reason: rules.reason } : null };
}

/** The rules about one key: several keys of one request may belong to different hosts' apps. */
function assessOne(desk: Desk, said: Understood, { license }: Asked) {
  const { rules, proof } = proofOf(desk, said, license);
  return { proof, assessed: assessWith(desk, said.facts, license, rules) };
}

function open(desk: Desk, asked: Asked, said: Understood): Change {
  const command: Command = { type: 'Receive', opening: asked.opening, ...assessOne(desk, said, asked) };
  const change = orThrow(
    changeOf(null, command, contextOf(desk), {
      actor: `requester:${asked.opening.requester}`,
      answerTo: said.messageId,
    }),
  );
  if (change === null) throw new Error('Defect: receiving a case gave no event');
  return change;
}

/** A key whose case is there already: the request joins it. */
function join(desk: Desk, asked: Asked, stored: StoredTransfer, said: Understood): Change | null {
  const command: Command = { type: 'AskAgain', opening: asked.opening, ...assessOne(desk, said, asked) };
  const about = { actor: `requester:${asked.opening.requester}`, answerTo: said.messageId };
  return orThrow(changeOf(stored.transfer, command, contextOf(desk), about));
}
