import { append } from '../../../audit/service.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { InboxStatus } from '../../../contract/inbox.ts';
import { isId } from '../../../contract/id.ts';
import type { FactName, ReadFacts } from '../../../contract/request.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { Desk } from '../../service.ts';
import { keysOf } from '../cases/said.ts';
import { requestsOfItem, rereadMessage, takeReply } from '../conversations/service.ts';
import {
  type Ending,
  type InboxFilter,
  type InboxLine,
  type InboxRow,
  endItem,
  lockInbox,
  saveNotes,
  selectInbox,
  selectReadable,
} from '../inbox/service.ts';
import { masked, take, takeRequests } from '../service.ts';
import { merge } from '../../requests/merge.ts';
import { understand } from '../understand.ts';
import type { Understood } from '../understood.ts';

/** What an operator can do with the inbox: look, read again after an improvement, take what was held, put it aside. */

const notFound = (id: string): FaultError =>
  new FaultError({
    code: 'NOT_FOUND',
    message: `There is no inbox item "${id.slice(0, 40)}". "rehome inbox list" shows the ones there are, each with its id.`,
  });

async function lockKnown(tx: Tx, desk: Desk, inboxId: string): Promise<InboxRow> {
  const item = isId(inboxId) ? await lockInbox(tx, desk.vendorId, inboxId) : null;
  if (!item) throw notFound(inboxId);
  return item;
}

/** Items, newest first, and the id to go on after; null on the last page. */
export async function pageOfInbox(
  desk: Desk,
  filter: InboxFilter,
  limit: number,
): Promise<{ readonly items: readonly InboxLine[]; readonly next: string | null }> {
  if (filter.after !== undefined && !isId(filter.after)) throw notFound(filter.after);
  const found = await transact(desk.db, (tx) => selectInbox(tx, desk.vendorId, filter, limit + 1));
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.inbox_id ?? null) : null };
}

export const showInbox = (desk: Desk, inboxId: string): Promise<InboxRow> =>
  transact(desk.db, (tx) => lockKnown(tx, desk, inboxId));

/** What reading an item again brought. `facts`: names of those that changed in a request that it belongs to. */
export type Reread = {
  readonly inboxId: string;
  readonly before: InboxStatus;
  readonly after: InboxStatus;
  readonly facts: readonly FactName[];
};

export const readableItems = (desk: Desk, status: InboxStatus | undefined): Promise<readonly string[]> =>
  transact(desk.db, (tx) => selectReadable(tx, desk.vendorId, status));

class OnlyLooked extends Error {}

/**
 * Reads an item again as it came: what was no request may be one now, and a request goes on with what is understood
 * better, where it can still change. With `dryRun` all of it is done and taken back, so what is told is what would be.
 */
export async function rereadItem(desk: Desk, inboxId: string, dryRun: boolean): Promise<Reread> {
  let result: Reread | null = null;
  try {
    await transact(desk.db, async (tx) => {
      result = await reread(tx, desk, await lockKnown(tx, desk, inboxId));
      if (dryRun) throw new OnlyLooked();
    });
  } catch (cause) {
    if (!(cause instanceof OnlyLooked)) throw cause;
  }
  if (result === null) throw new Error('Defect: reading again gave no result');
  return result;
}

/** A person's word on an item stands, and a bounce happened once. */
const settled = ({ reason }: InboxRow): boolean => reason?.kind === 'dismissed' || reason?.kind === 'bounce';

async function reread(tx: Tx, desk: Desk, item: InboxRow): Promise<Reread> {
  const same = { inboxId: item.inbox_id, before: item.status, after: item.status, facts: [] };
  if (item.raw === null || item.status === 'received' || item.status === 'unconfirmed' || settled(item)) return same;
  if (item.status !== 'read') {
    const end = await take(tx, desk, item, item.raw);
    await endItem(tx, desk.vendorId, item.inbox_id, end);
    return { ...same, after: end.status };
  }
  const understood = await understand(desk.profile, { ...item, bytes: item.raw });
  if (!understood.ok) return same;
  const said = understood.value;
  await saveNotes(tx, desk.vendorId, item.inbox_id, said.notes);
  const customers: readonly ReadFacts[] = said.customers.length > 0 ? said.customers : [said];
  const facts: FactName[] = [];
  for (const { requestId, part } of await requestsOfItem(tx, desk, item.inbox_id)) {
    const read = customers[part];
    if (!read) continue;
    const about = { requestId, inboxId: item.inbox_id };
    const keys = keysOf(read.facts.licenseKeys, desk.keyDigest);
    facts.push(...(await rereadMessage(tx, desk, about, masked({ ...said, ...read }), keys)));
  }
  return { ...same, facts: [...new Set(facts)] };
}

export type OperatorsWord = { readonly operator: string; readonly reason: string };

/** An operator decides on an item that was looked at already; the decision is kept with its reason. */
async function decideOn(
  desk: Desk,
  inboxId: string,
  { operator, reason }: OperatorsWord,
  kind: 'InboxItemTaken' | 'InboxItemDismissed',
  decide: (tx: Tx, item: InboxRow) => Promise<Ending> | Ending,
): Promise<Ending> {
  if (reason.trim().length < 3)
    throw new FaultError({ code: 'REASON_MISSING', message: 'Give a reason of at least three letters: it is kept.' });
  return transact(desk.db, async (tx) => {
    const item = await lockKnown(tx, desk, inboxId);
    if (['unconfirmed', 'received', 'read'].includes(item.status)) throw notNow(item);
    const end = await decide(tx, item);
    await endItem(tx, desk.vendorId, inboxId, end);
    await append(tx, { vendorId: desk.vendorId, at: desk.now() }, [
      { actor: `operator:${operator}`, kind, subject: `inbox:${inboxId}`, data: { reason } },
    ]);
    return end;
  });
}

/**
 * An operator looked at an item that was held or taken for no request, and says that it counts. `facts`: what it says in
 * the operator's words, once for each customer, where the mail itself cannot be read well enough; with `asRead`, what
 * the one document leaves out counts as it was read. It proves nothing: the holder is asked as ever.
 */
export const takeItem = (
  desk: Desk,
  inboxId: string,
  word: OperatorsWord,
  facts: readonly ReadFacts[],
  { asRead = false }: { readonly asRead?: boolean } = {},
): Promise<Ending> =>
  decideOn(desk, inboxId, word, 'InboxItemTaken', async (tx, item) => {
    if (item.raw === null) throw notNow(item);
    const understood = await understand(desk.profile, { ...item, bytes: item.raw });
    if (!understood.ok) throw new FaultError(understood.error);
    const [only, ...others] = facts;
    const one = asRead && only !== undefined && others.length === 0;
    const read = { ...understood.value, noRequest: null };
    const said = one ? clearedBy(only, read) : read;
    const given = one ? [completed(only, read)] : facts;
    return item.request_id === null ? asRequest(tx, desk, item, said, given) : asReply(tx, desk, item, said, given);
  });

/** The operator's words, and for the rest what was read; of several customers nobody could tell whose it is. */
function completed(words: ReadFacts, read: Understood): ReadFacts {
  if (read.several !== null || read.customers.length > 1) return words;
  const asRead = read.customers[0] ?? read;
  const { facts, sources } = merge([
    { ...asRead, message: null },
    { ...words, message: null },
  ]);
  // Keys have a case of their own each, so they are not merged: those that are said are all there are.
  const keys = words.facts.licenseKeys.length > 0 ? words : asRead;
  const keySources = keys.sources.licenseKeys;
  return {
    facts: { ...facts, licenseKeys: keys.facts.licenseKeys },
    sources: { ...sources, ...(keySources ? { licenseKeys: keySources } : {}) },
  };
}

/** What an operator says is in doubt no more. */
const clearedBy = ({ sources }: ReadFacts, read: Understood): Understood => ({
  ...read,
  unclear: read.unclear.filter(({ fact }) => sources[fact] === undefined),
});

const notNow = ({ inbox_id: id, status, raw }: InboxRow): FaultError =>
  new FaultError({
    code: 'COMMAND_NOT_ALLOWED',
    message: `The inbox item ${id} is ${raw === null ? 'not kept any more' : status} and cannot be decided on. "rehome inbox list --status held" shows what can.`,
  });

async function asRequest(
  tx: Tx,
  desk: Desk,
  item: InboxRow,
  said: Understood,
  facts: readonly ReadFacts[],
): Promise<Ending> {
  if (facts.length === 0 && said.several !== null)
    throw new FaultError({
      code: 'COMMAND_NOT_ALLOWED',
      message: `It speaks for several customers that could not be told apart: ${said.several}. Give --facts with a document for each.`,
    });
  const customers = facts.length > 0 ? facts : said.customers;
  return takeRequests(tx, desk, item.inbox_id, { ...said, several: null, customers });
}

async function asReply(
  tx: Tx,
  desk: Desk,
  item: InboxRow,
  said: Understood,
  facts: readonly ReadFacts[],
): Promise<Ending> {
  const requestId = item.request_id ?? '';
  const meant: Understood = { ...said, ...facts[0] };
  const keys = keysOf(meant.facts.licenseKeys, desk.keyDigest);
  await takeReply(tx, desk, { requestId, inboxId: item.inbox_id, word: 'operator' }, masked(meant), keys);
  return { status: 'read', reason: null, requestId };
}

/** An operator looked at an item, and nothing is to be done with it. */
export const dismissItem = (desk: Desk, inboxId: string, word: OperatorsWord): Promise<Ending> =>
  decideOn(desk, inboxId, word, 'InboxItemDismissed', (_, { request_id: requestId }) => {
    return { status: 'no-request', reason: { kind: 'dismissed', message: word.reason }, requestId };
  });
