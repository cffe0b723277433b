import { FaultError } from '../../../contract/codes.ts';
import type { QueueCase, QueueQuery, SearchResult } from '../../../contract/desk.ts';
import { Sen, normalizeKey } from '../../../contract/license.ts';
import { type TurnCounts, turnOf } from '../../../contract/status.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { transact } from '../../../platform/db/transact.ts';
import type { Desk } from '../../service.ts';
import { type BookLicense, licenseIdOf } from '../../sources/license.ts';
import { findByDigests, findByWords } from '../../sources/service.ts';
import { searchWords } from '../../../kernel/words.ts';
import { licenseJson } from '../../sources/show.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { lineJson } from './show.ts';
import {
  type Line,
  type QueueFilter,
  type Sort,
  type Words,
  areCommon,
  countTurns,
  selectByWords,
  selectExact,
  selectLines,
  selectQueue,
} from './store.ts';

const DAY_MS = 86_400_000;

export type Queue = {
  readonly cases: readonly QueueCase[];
  readonly counts: TurnCounts | null;
  readonly next: string | null;
};

/** Cases by who must act; not counted where the text is one that very many have. Fault: QUERY_INVALID where `after` is no `next` of ours. */
export async function readQueue(desk: Desk, query: QueueQuery): Promise<Queue> {
  const { after, limit = 50 } = query;
  const cursor = after === undefined ? null : readCursor(after);
  if (after !== undefined && cursor === null)
    throw new FaultError({
      code: 'QUERY_INVALID',
      field: '/after',
      message: 'The query, /after: takes the "next" of the page before.',
    });
  // A text without a word in it finds nothing, as it would if it stood in no case.
  const words = query.text === undefined ? null : (searchWords(query.text) ?? "'\u0001'");
  return transact(desk.db, async (tx) => {
    const common = words !== null && (await areCommon(tx, desk.vendorId, words));
    const filter = filterOf(query, desk.now(), words === null ? null : { query: words, common });
    const sort: Sort = query.sort ?? (filter.turn === 'ended' ? 'newest' : 'due');
    const found = await selectQueue(tx, desk.vendorId, filter, { sort, cursor, limit: limit + 1 });
    const lines = found.slice(0, limit);
    const last = lines.at(-1);
    const more = found.length > limit && last;
    return {
      cases: lines.map(lineJson),
      counts: cursor === null && !common ? await countTurns(tx, desk.vendorId, filter) : null,
      next: more ? writeCursor({ at: sort === 'due' ? last.dueAt : last.openedAt, transferId: last.transferId }) : null,
    };
  });
}

function filterOf(query: QueueQuery, now: Date, words: Words | null): QueueFilter {
  const { turn, status, code, risk, assignee, app, olderThanDays } = query;
  return {
    turn: turn ?? (status === undefined ? null : turnOf[status]),
    status: status ?? null,
    code: code ?? null,
    risk: risk ?? null,
    assignee: assignee === '-' ? '' : (assignee ?? null),
    app: app ?? null,
    openedBefore: olderThanDays === undefined ? null : new Date(now.getTime() - olderThanDays * DAY_MS),
    words,
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** What a text names exactly, if it is a license key, an id, a SEN or an address; else what has its words. */
export async function search(desk: Desk, text: string): Promise<SearchResult> {
  return transact(desk.db, async (tx) => (await named(tx, desk, text)) ?? byWords(tx, desk, text));
}

type MatchedBy = SearchResult['cases'][number]['matchedBy'];

function hitsOf(matchedBy: MatchedBy, cases: readonly Line[], licenses: readonly BookLicense[]): SearchResult {
  const most = limits.search_hits;
  return {
    cases: cases.slice(0, most).map((line) => ({ ...lineJson(line), matchedBy })),
    licenses: licenses.slice(0, most).map((license) => ({ ...licenseJson(license), matchedBy })),
    more: cases.length > most || licenses.length > most,
  };
}

const nothing = { licenseIds: [], sen: null, keyDigest: null };

async function named(tx: Tx, desk: Desk, text: string): Promise<SearchResult | null> {
  const { vendorId } = desk;
  const limit = limits.search_hits + 1;
  const digest = desk.keyDigest(normalizeKey(text));
  const byKey = await findByDigests(tx, vendorId, [digest]);
  const ofKey = await selectExact(
    tx,
    vendorId,
    { ...nothing, keyDigest: digest, licenseIds: [licenseIdOf(digest)] },
    limit,
  );
  if (byKey.length > 0 || ofKey.length > 0) return hitsOf('license-key', ofKey, byKey);
  if (UUID.test(text)) {
    const lines = await selectLines(tx, vendorId, { requestId: text, licenseId: text, transferId: text });
    return lines.length > 0 ? hitsOf('id', lines, []) : null;
  }
  const sen = text.toUpperCase();
  if (Sen.safeParse(sen).success) {
    const lines = await selectExact(tx, vendorId, { ...nothing, sen }, limit);
    return hitsOf('sen', lines, await findByWords(tx, vendorId, { sen, words: null, limit }));
  }
  return null;
}

async function byWords(tx: Tx, desk: Desk, text: string): Promise<SearchResult> {
  const words = searchWords(text);
  if (words === null) return hitsOf('words', [], []);
  const limit = limits.search_hits + 1;
  const licenses = await findByWords(tx, desk.vendorId, { sen: null, words, limit });
  const ids = licenses.map(({ licenseId }) => licenseId);
  const cases = await selectByWords(tx, desk.vendorId, words, ids, limit);
  return hitsOf(text.includes('@') ? 'address' : 'words', cases, licenses);
}

/** The line of one case, and those of the other cases of its request. */
export async function linesOfRequest(tx: Tx, desk: Desk, requestId: string): Promise<readonly QueueCase[]> {
  const about = { requestId, licenseId: null, transferId: null };
  return (await selectLines(tx, desk.vendorId, about)).map(lineJson);
}

/** The cases of one license of the books, the newest first. */
export const linesOfLicense = (desk: Desk, licenseId: string): Promise<readonly QueueCase[]> =>
  transact(desk.db, async (tx) =>
    (await selectLines(tx, desk.vendorId, { requestId: null, licenseId, transferId: null })).map(lineJson),
  );
