import type { Language } from '../../../contract/language.ts';
import type { FactName, ReadFacts } from '../../../contract/request.ts';
import { historyOfAll } from '../../../audit/service.ts';
import { cancelScheduled, cancelScheduledTo } from '../../../mail/service.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Desk } from '../../service.ts';
import type { Command } from '../../transfers/commands.ts';
import { canChange } from '../../transfers/decide.ts';
import type { NotTaken, TransferEvent } from '../../transfers/events.ts';
import {
  type Change,
  type StoredTransfer,
  changeOf,
  contextOf,
  giveKey,
  keepAside,
  lockByDigests,
  lockOfRequest,
  orThrow,
  record,
  selectJoined,
} from '../../transfers/service.ts';
import type { Transfer } from '../../transfers/state.ts';
import { type Key, type Said, hex, openingOf } from '../cases/said.ts';
import { type Changed, assessOne, licensesOf, openCases, requesterOf } from '../cases/service.ts';
import type { Understood } from '../understood.ts';
import { type Merged, changedFacts, merge } from '../../requests/merge.ts';
import { requestOfAddress } from '../../requests/reply-address.ts';
import { looksOpen, notTaken } from './standing.ts';
import * as store from './store.ts';

export { saveMessage, selectConversation } from './store.ts';
export type { SpokenMessage } from './store.ts';

export const requestsOfItem = (tx: Tx, desk: Desk, inboxId: string) => store.requestsOfItem(tx, desk.vendorId, inboxId);

/** What came of a message of a conversation. */
export type Taken = { readonly requestId: string; readonly notTaken: NotTaken | null };

/**
 * The request that a message belongs to: by an address of ours that names it, by the messages that it answers, or
 * because its sender asked for the same license before. Null: it begins a conversation of its own.
 */
export async function conversationOf(
  tx: Tx,
  desk: Desk,
  said: Understood,
  keys: readonly Key[],
): Promise<string | null> {
  for (const address of said.recipients) {
    const named = requestOfAddress(address, desk.linkToken);
    if (named !== null) return named;
  }
  const answered = await store.requestOfMessages(tx, desk.vendorId, said.answers);
  if (answered !== null) return answered;
  if (keys.length === 0 || said.requester === null) return null;
  const requester = said.requester.toLowerCase();
  const held = await lockByDigests(
    tx,
    desk.vendorId,
    keys.map(({ digest }) => digest),
  );
  const own = held.filter(({ transfer }) => transfer.requester.toLowerCase() === requester && canChange(transfer));
  const requests = new Set(own.map(({ transfer }) => transfer.requestId));
  return requests.size === 1 && own.length === held.length ? ([...requests][0] ?? null) : null;
}

/** How a further message is taken: as it comes, or because an operator says that it counts. */
export type Word = 'as-it-comes' | 'operator';

/** `actor`: who brings it about where that is not the requester, as the audit names them. */
type About = { readonly requestId: string; readonly inboxId: string; readonly word: Word; readonly actor?: string };

/** A further message of a conversation: what it says is merged in, and the cases go on with all of it together. */
export async function takeReply(
  tx: Tx,
  desk: Desk,
  about: About,
  said: Understood,
  keys: readonly Key[],
): Promise<Taken | null> {
  const { requestId, inboxId } = about;
  const whole = await conversationFor(tx, desk, requestId, keys);
  if (!whole) return null;
  const why = about.word === 'operator' ? null : whyNot(desk, whole, said, keys);
  const message = messageOf(inboxId, said, why);
  await store.saveMessage(tx, desk.vendorId, requestId, message, desk.now());
  if (why !== null) {
    const from = said.requester ?? '';
    await record(tx, desk, noted(desk, whole.cases, { inboxId, from, why }));
    return { requestId, notTaken: why };
  }
  const others = whole.messages.filter((one) => one.inboxId !== inboxId);
  const last = Math.max(0, ...whole.messages.map(({ seq }) => seq)) + 1;
  await goOn(tx, desk, whole, [...others, { ...message, seq: last }], keys, about.actor);
  return { requestId, notTaken: null };
}

/**
 * A message of a conversation was read again, by a better reader: what it says now takes the place of what it said. The
 * names of the facts that changed; nothing else happens where none did.
 */
export async function rereadMessage(
  tx: Tx,
  desk: Desk,
  about: { readonly requestId: string; readonly inboxId: string },
  read: ReadFacts,
  keys: readonly Key[],
): Promise<readonly FactName[]> {
  const { requestId, inboxId } = about;
  const whole = await conversationFor(tx, desk, requestId, keys);
  const message = whole?.messages.find((one) => one.inboxId === inboxId);
  if (!whole || !message?.taken) return [];
  const facts = { ...read.facts, licenseKeys: [] };
  const known = new Set(whole.cases.map(({ keyDigest }) => hex(keyDigest)));
  const changed: readonly FactName[] = [
    ...changedFacts(message.facts, facts),
    ...(keys.some(({ digest }) => !known.has(hex(digest))) ? ['licenseKeys' as const] : []),
  ];
  if (changed.length === 0) return changed;
  const anew = { ...message, facts, sources: read.sources };
  await store.saveMessage(tx, desk.vendorId, requestId, anew, desk.now());
  const messages = whole.messages.map((one) => (one.inboxId === inboxId ? anew : one));
  await goOn(tx, desk, whole, messages, keys);
  return changed;
}

/** A key with the case of somebody else's that has it. */
type Joined = Key & { readonly transferId: string };

/** All that a further message is held against, locked. */
type Conversation = {
  readonly request: store.LockedRequest;
  readonly cases: readonly StoredTransfer[];
  /** Keys that are in a case of somebody else's, which this request joined: for its requester it waits for the holder. */
  readonly joined: readonly Joined[];
  readonly licenses: Awaited<ReturnType<typeof licensesOf>>;
  readonly messages: readonly store.StoredMessage[];
};

async function conversationFor(
  tx: Tx,
  desk: Desk,
  requestId: string,
  keys: readonly Key[],
): Promise<Conversation | null> {
  const request = await store.lockRequest(tx, desk.vendorId, requestId);
  if (!request) return null;
  const cases = await lockOfRequest(tx, desk.vendorId, requestId);
  const joined = await joinedBy(tx, desk, requestId);
  const licenses = await licensesOf(tx, desk, [
    ...cases.flatMap(({ keyDigest }) => keyDigest ?? []),
    ...joined.map(({ digest }) => digest),
    ...keys.map(({ digest }) => digest),
  ]);
  return { request, cases, joined, licenses, messages: await store.messagesOf(tx, desk.vendorId, requestId) };
}

/** What a request joined and has not taken back since. */
async function joinedBy(tx: Tx, desk: Desk, requestId: string): Promise<readonly Joined[]> {
  const stored = await selectJoined(tx, desk.vendorId, requestId);
  const subjects = stored.map(({ transfer }) => `transfer:${transfer.transferId}`);
  const history = subjects.length === 0 ? [] : await historyOfAll(tx, desk.vendorId, subjects);
  const last = new Map(
    history.flatMap(({ subject, data }) => {
      const event = data as TransferEvent;
      const said = event.type === 'AskedAgain' || event.type === 'WithdrawalNoted';
      return said && event.requestId === requestId ? [[subject, event.type] as const] : [];
    }),
  );
  return stored
    .filter(({ transfer }) => last.get(`transfer:${transfer.transferId}`) === 'AskedAgain')
    .flatMap((one) => {
      const key = keyOf(one);
      return key === null ? [] : [{ ...key, transferId: one.transfer.transferId }];
    });
}

const whyNot = (
  desk: Desk,
  { request, cases, joined, licenses }: Conversation,
  said: Understood,
  keys: readonly Key[],
): NotTaken | null =>
  notTaken(
    { sender: said.requester ?? '', evidence: said.evidence },
    { facts: said.facts, keys: keys.map(({ digest }) => hex(digest)) },
    request.requester,
    cases.map(({ transfer, keyDigest }) => {
      const key = hex(keyDigest);
      return { transfer, key, holderEmail: licenses.get(key)?.holderEmail ?? null };
    }),
    joined.map(({ digest }) => hex(digest)),
    desk.profile.proof.publicMailDomains,
  );

/** The facts of all messages together are the request's, and its cases go on with them. */
async function goOn(
  tx: Tx,
  desk: Desk,
  { request, cases, joined, licenses, messages: before }: Conversation,
  messages: readonly store.StoredMessage[],
  keys: readonly Key[],
  actor?: string,
): Promise<void> {
  const { requestId } = request;
  const merged = mergeAll(messages);
  await store.saveFacts(tx, desk.vendorId, requestId, merged);
  const whole = saidIn(request, cases, merged);
  const changed = await new GoingOn(tx, desk, requestId, whole, actor).all(
    cases,
    joined,
    keys,
    licenses,
    mergeAll(before),
  );
  await record(tx, desk, changed.changes, changed.licenses);
}

export const messageOf = (
  inboxId: string,
  said: Understood,
  why: NotTaken | null,
): Omit<store.StoredMessage, 'seq'> => ({
  inboxId,
  sender: said.requester ?? '',
  senderName: said.requesterName,
  taken: why === null,
  why,
  facts: { ...said.facts, licenseKeys: [] },
  sources: said.sources,
  evidence: said.evidence,
  messageId: said.messageId,
  thread: said.answers.toReversed(),
  subject: said.subject,
  unclear: said.unclear,
});

type All = Merged<store.StoredMessage>;
const mergeAll = (messages: readonly store.StoredMessage[]): All =>
  merge(messages.filter(({ taken }) => taken).map((message) => ({ ...message, message })));

function saidIn(request: store.LockedRequest, cases: readonly StoredTransfer[], merged: All): Said {
  return {
    requester: request.requester,
    requesterName: cases[0]?.transfer.requesterName ?? null,
    language: request.language as Language,
    facts: merged.facts,
    speakers: merged.from,
  };
}

function noted(
  desk: Desk,
  cases: readonly StoredTransfer[],
  about: { readonly inboxId: string; readonly from: string; readonly why: NotTaken },
): readonly Change[] {
  const command: Command = { type: 'NoteMessage', ...about };
  return cases.flatMap(
    ({ transfer }) => orThrow(changeOf(transfer, command, contextOf(desk), { actor: `sender:${about.from}` })) ?? [],
  );
}

/** The cases of one request go on with what is said in it now. */
class GoingOn {
  readonly #tx: Tx;
  readonly #desk: Desk;
  readonly #requestId: string;
  readonly #said: Said;
  readonly #by: { readonly actor: string };

  constructor(tx: Tx, desk: Desk, requestId: string, said: Said, actor?: string) {
    this.#tx = tx;
    this.#desk = desk;
    this.#requestId = requestId;
    this.#said = said;
    this.#by = actor === undefined ? requesterOf(said) : { actor };
  }

  async all(
    cases: readonly StoredTransfer[],
    joined: readonly Joined[],
    keys: readonly Key[],
    licenses: Awaited<ReturnType<typeof licensesOf>>,
    before: All,
  ): Promise<Changed> {
    const known = new Set([
      ...cases.map(({ keyDigest }) => hex(keyDigest)),
      ...joined.map(({ digest }) => hex(digest)),
    ]);
    const fresh = keys.filter(({ digest }) => !known.has(hex(digest)));
    const changes: Change[] = [];
    for (const stored of cases.filter(({ transfer }) => canChange(transfer))) {
      const key = stored.keyDigest === null ? (fresh[0] ?? null) : keyOf(stored);
      const kept = await this.#keep(stored, key, licenses);
      if (key !== null && kept === 'elsewhere') {
        changes.push(...(await this.#supersede(stored.transfer, key)));
        if (stored.keyDigest !== null) fresh.push(key);
        continue;
      }
      if (key !== null && stored.keyDigest === null) fresh.shift();
      const same = kept === 'as-it-was';
      const keyAside = same ? stored.transfer.keyAside === true : kept === 'aside';
      changes.push(...this.#continue({ ...stored.transfer, keyAside }, key, licenses, same ? before : null));
    }
    const reopened = [
      ...cases.filter(({ transfer }) => looksOpen(transfer)).flatMap((one) => keyOf(one) ?? []),
      ...joined,
    ];
    const about = { to: this.#said.requester, now: this.#desk.now() };
    for (const { transferId } of joined)
      await cancelScheduledTo(this.#tx, this.#desk.vendorId, { ...about, transferId });
    if (reopened.length > 0) await cancelScheduled(this.#tx, this.#desk.vendorId, this.#requestId, this.#desk.now());
    const opening = [...reopened, ...fresh];
    if (opening.length === 0) return { changes, licenses: [...licenses.values()] };
    const opened = await openCases(this.#tx, this.#desk, this.#requestId, this.#said, opening);
    return { changes: [...changes, ...opened.changes], licenses: [...licenses.values(), ...opened.licenses] };
  }

  /** `before`: what was said until now; null where the case has changed in another way. Nothing new changes nothing. */
  #continue(
    transfer: Transfer,
    key: Key | null,
    licenses: Awaited<ReturnType<typeof licensesOf>>,
    before: All | null,
  ): readonly Change[] {
    const license = key === null ? undefined : (licenses.get(hex(key.digest)) ?? null);
    const assessed = assessOne(this.#desk, this.#said, license);
    const same = before !== null && JSON.stringify(before.facts) === JSON.stringify(this.#said.facts);
    if (same && (assessed.proof === null || transfer.proof !== null)) return [];
    const aside = transfer.keyAside === true;
    const about = { transferId: transfer.transferId, requestId: this.#requestId, key, aside };
    const opening = openingOf(this.#said, about, license?.licenseId ?? null);
    const command: Command = { type: 'Continue', opening, ...assessed };
    return [orThrow(changeOf(transfer, command, contextOf(this.#desk), this.#by)) ?? []].flat();
  }

  /**
   * Gives a case the key that it lacked, or kept aside. Where another case has that key, one whose request still lacks
   * facts keeps it aside; otherwise the other one goes on.
   */
  async #keep(
    { keyDigest, transfer }: StoredTransfer,
    key: Key | null,
    licenses: Awaited<ReturnType<typeof licensesOf>>,
  ): Promise<'as-it-was' | 'claimed' | 'aside' | 'elsewhere'> {
    const aside = transfer.keyAside === true;
    if (key === null || (keyDigest !== null && !aside)) return 'as-it-was';
    const lacks = this.#lacks(key, licenses);
    if (aside && lacks) return 'as-it-was';
    if (await giveKey(this.#tx, this.#desk.vendorId, transfer.transferId, key.digest)) return 'claimed';
    if (!lacks) return 'elsewhere';
    await keepAside(this.#tx, this.#desk.vendorId, transfer.transferId, key.digest);
    return 'aside';
  }

  /** Whether facts are still missing, by what the request says and nothing else. */
  #lacks(key: Key | null, licenses: Awaited<ReturnType<typeof licensesOf>>): boolean {
    const license = key === null ? undefined : (licenses.get(hex(key.digest)) ?? null);
    const { proof, assessed } = assessOne(this.#desk, this.#said, license);
    return proof === null && assessed.assessment.withoutBooks.outcome === 'ask';
  }

  /** The key that a case lacked or kept aside has a case already: that one is joined by `openCases`, and this one ends. */
  async #supersede(transfer: Transfer, key: Key): Promise<readonly Change[]> {
    const [other] = await lockByDigests(this.#tx, this.#desk.vendorId, [key.digest]);
    const command: Command = { type: 'Supersede', by: other?.transfer.transferId ?? '' };
    return [orThrow(changeOf(transfer, command, contextOf(this.#desk), this.#by)) ?? []].flat();
  }
}

const keyOf = ({ keyDigest, transfer }: StoredTransfer): Key | null =>
  keyDigest === null ? null : { digest: keyDigest, last4: transfer.keyLast4 ?? '' };
