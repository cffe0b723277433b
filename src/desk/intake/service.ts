import { Email, keyLast4 } from '../../contract/license.ts';
import type { ReadFacts } from '../../contract/request.ts';
import * as limits from '../../kernel/limits.ts';
import { unreadable } from '../../mail/messages.ts';
import { answerPolicy } from '../../mail/policy.ts';
import { enqueue } from '../../mail/service.ts';
import { answerTo } from '../../mail/thread.ts';
import { plain, withoutKeys } from '../../mail/words.ts';
import type { Tx } from '../../platform/db/db.ts';
import { transact } from '../../platform/db/transact.ts';
import { turnOfOthers } from '../../platform/turns.ts';
import type { Desk } from '../service.ts';
import { markReachable } from '../sources/service.ts';
import { record } from '../transfers/service.ts';
import { type Said, hex, keysOf, proofOf } from './cases/said.ts';
import { licensesOf, openCases } from './cases/service.ts';
import { conversationOf, messageOf, saveMessage, takeReply } from './conversations/service.ts';
import { whyNotTaken } from './conversations/standing.ts';
import { takeBounce } from './kinds/service.ts';
import {
  type Ending,
  type InboxRow,
  beginReading,
  endItem,
  lockInbox,
  markUnreadable,
  saveNotes,
  unreadInbox,
} from './inbox/service.ts';
import { insertRequest } from '../requests/service.ts';
import { isOfPerson } from './kinds/kind.ts';
import { type LookUp, type Raw, understand } from './understand.ts';
import type { Understood } from './understood.ts';

/**
 * Reads what waits in the inbox and opens or joins its cases. Returns how many items were read. One that fails stays
 * and keeps none behind it from being read; the first failure is thrown in the end.
 */
export async function readInbox(desk: Desk, limit: number): Promise<number> {
  const waiting = await desk.db.transaction().execute((tx) => unreadInbox(tx, desk.vendorId, limit, desk.now()));
  const failures: unknown[] = [];
  for (const inboxId of waiting) {
    await readAgain(desk, inboxId).catch((cause: unknown) => failures.push(cause));
    await turnOfOthers();
  }
  if (failures.length > 0) throw failures[0];
  return waiting.length;
}

/** Each attempt is counted before it is made, so that an item that ends the process is given up after some of them. */
async function readAgain(desk: Desk, inboxId: string): Promise<void> {
  const attempts = await desk.db.transaction().execute((tx) => beginReading(tx, desk.vendorId, inboxId, desk.now()));
  if (attempts > limits.read_attempts) return giveUp(desk, inboxId, 'it ended the program that read it');
  try {
    await readItem(desk, inboxId);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    if (attempts === limits.read_attempts) await giveUp(desk, inboxId, why);
    throw cause;
  }
}

/** Nobody tries again: a person sees it with the reason, of which no license key is told. */
async function giveUp(desk: Desk, inboxId: string, why: string): Promise<void> {
  const message = `reading it failed ${limits.read_attempts} times, the last time because: ${plain(withoutKeys(why), 200)}`;
  const reason = { kind: 'reading-failed', message };
  await desk.db.transaction().execute((tx) => markUnreadable(tx, desk.vendorId, inboxId, 'held', reason));
}

/** Reads one item; the id of its request, or null where it is none. Again: the same answer, nothing new. */
export async function readItem(desk: Desk, inboxId: string): Promise<string | null> {
  return transact(desk.db, async (tx) => {
    const item = await lockInbox(tx, desk.vendorId, inboxId);
    if (!item || item.status !== 'received' || item.raw === null) return item?.request_id ?? null;
    const end = await take(tx, desk, item, item.raw);
    await endItem(tx, desk.vendorId, inboxId, end);
    return end.requestId;
  });
}

const ended = (status: Ending['status'], reason: Ending['reason'], requestId: string | null = null): Ending => ({
  status,
  reason,
  requestId,
});

/**
 * Which of some texts are license keys that the vendor's books know and whose holder proves to write. To anybody else an
 * odd text is the same whether it is somebody's key or none: what we ask back would tell them (domain, section 6).
 */
const inBooks =
  (tx: Tx, desk: Desk): LookUp =>
  async (candidates, speaker) => {
    const digests = candidates.map((key) => desk.keyDigest(key));
    const found = await licensesOf(tx, desk, digests);
    const about = { publicMailDomains: desk.profile.proof.publicMailDomains, accountEmail: null };
    const theirs = (digest: Uint8Array | undefined): boolean => {
      const license = found.get(hex(digest ?? null));
      return license !== undefined && proofOf([speaker], license.holderEmail, about).proof !== null;
    };
    return new Set(candidates.filter((_, index) => theirs(digests[index])));
  };

/** What becomes of an item: a request or several, a further message of one, or a reason why it is none. */
export async function take(tx: Tx, desk: Desk, item: InboxRow, bytes: Uint8Array): Promise<Ending> {
  const { kind, trusted, envelope, authentication, confirmed_at } = item;
  const raw: Raw = { kind, bytes, trusted, envelope, authentication, confirmed_at };
  const understood = await understand(desk.profile, raw, inBooks(tx, desk));
  if (!understood.ok) return ended('rejected', { ...understood.error, file: item.name });
  const said = understood.value;
  await saveNotes(tx, desk.vendorId, item.inbox_id, said.notes);
  if (said.noRequest?.kind === 'bounce') return takeBounce(tx, desk, item.inbox_id, bytes, said.noRequest);
  if (said.noRequest && !isOfPerson(said.noRequest.kind)) {
    const { kind: sort, why, held } = said.noRequest;
    return ended(held ? 'held' : 'no-request', { kind: sort, message: why });
  }
  // Whoever proves to write from an address reads it, whatever came back from there once.
  if (said.evidence?.aligned && !said.evidence.suspicious)
    await markReachable(tx, desk.vendorId, said.evidence.aligned.address);
  const keys = keysOf(said.facts.licenseKeys, desk.keyDigest);
  const conversation = await conversationOf(tx, desk, said, keys);
  const taken =
    conversation &&
    (await takeReply(
      tx,
      desk,
      { requestId: conversation, inboxId: item.inbox_id, word: 'as-it-comes' },
      masked(said),
      keys,
    ));
  if (taken) {
    const why = taken.notTaken;
    if (why === null) return ended('read', null, taken.requestId);
    return ended('held', { kind: why, message: whyNotTaken[why] }, taken.requestId);
  }
  const end = await takeRequests(tx, desk, item.inbox_id, said);
  // Told once, when it comes: reading it again later is no reason to write again.
  if (end.reason?.kind === 'unreadable' && item.status === 'received') await askAgain(tx, desk, said);
  return end;
}

/** A mail that begins a conversation; one that speaks for several customers begins one for each. */
export async function takeRequests(tx: Tx, desk: Desk, inboxId: string, said: Understood): Promise<Ending> {
  // What is no plain address could not be written to either.
  if (!Email.safeParse(said.requester).success)
    return ended('held', {
      kind: 'no-answer',
      message: 'it names nobody whom we could answer: neither a requester nor an account',
    });
  if (said.noRequest) return ended('held', { kind: said.noRequest.kind, message: said.noRequest.why });
  if (said.several !== null) return ended('held', { kind: 'several-customers', message: said.several });
  const customers: readonly ReadFacts[] = said.customers.length > 0 ? said.customers : [said];
  const changes = [];
  let first: string | null = null;
  for (const [part, read] of customers.entries()) {
    const requestId = desk.newId();
    first ??= requestId;
    changes.push(await openRequest(tx, desk, { inboxId, requestId, part }, { ...said, ...read }));
  }
  await record(
    tx,
    desk,
    changes.flatMap((one) => one.changes),
    changes.flatMap((one) => one.licenses),
  );
  return ended('read', null, first);
}

/** What nobody here can open, its sender can send again in another form. */
async function askAgain(tx: Tx, desk: Desk, said: Understood): Promise<void> {
  const { language, requesterName, messageId, subject } = said;
  const why = said.noRequest?.why.includes('encrypted') ? 'encrypted' : 'broken';
  const answered = { messageId, references: said.answers.toReversed(), subject };
  const draft = unreadable({ language, requester: requesterName, why });
  const mail = answerTo(answered, said.requester ?? '', draft, desk.newId());
  await enqueue(tx, desk.vendorId, [mail], desk.now(), answerPolicy(desk.profile));
}

async function openRequest(
  tx: Tx,
  desk: Desk,
  about: { readonly inboxId: string; readonly requestId: string; readonly part: number },
  said: Understood,
) {
  const { facts, sources } = masked(said);
  const requester = said.requester ?? '';
  const { evidence, messageId, language, requesterName } = said;
  const request = { ...about, requester, evidence, messageId, facts, sources, language };
  await insertRequest(tx, desk.vendorId, request, desk.now());
  const message = messageOf(about.inboxId, masked(said), null);
  await saveMessage(tx, desk.vendorId, about.requestId, message, desk.now());
  const speakers = [{ sender: requester, evidence }];
  const whole: Said = { requester, requesterName, language, facts, speakers };
  return openCases(tx, desk, about.requestId, whole, keysOf(said.facts.licenseKeys, desk.keyDigest));
}

/** Facts as they are kept: keys are found by their digest; where one stands in a line, its last four letters are left. */
export function masked(said: Understood): Understood {
  const { facts } = said;
  const hide = (text: string): string =>
    facts.licenseKeys.reduce((left, key) => left.replaceAll(key, `…${keyLast4(key)}`), text);
  const sources = Object.fromEntries(
    Object.entries(said.sources).map(([name, found]) => [
      name,
      found.map((source) => {
        if (!('text' in source)) return source;
        // A key that is wrapped over lines is in none of them whole: such lines are not kept at all.
        const text =
          name === 'licenseKeys' ? facts.licenseKeys.map((key) => `…${keyLast4(key)}`).join(' ') : source.text;
        return { ...source, text: hide(text) };
      }),
    ]),
  );
  return { ...said, facts: { ...facts, licenseKeys: [] }, sources };
}
