import assert from 'node:assert/strict';
import { test } from 'node:test';
import { append } from '../../src/audit/service.ts';
import { FaultError } from '../../src/contract/codes.ts';
import { changesOf } from '../../src/desk/live/service.ts';
import * as limits from '../../src/kernel/limits.ts';
import { type Live, type Source, createLive } from '../../src/platform/live/service.ts';
import { eventStream } from '../../src/platform/live/stream.ts';
import { holderOf, keyOf, makeDesk } from '../support/desk.ts';
import { forEachEngine } from '../support/engines.ts';

const fail = (problem: string): never => assert.fail(problem);

/** Reads events one by one. */
async function read(response: Response) {
  const reader = (response.body ?? assert.fail('no body')).pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  const next = async (): Promise<string | null> => {
    for (;;) {
      const end = held.indexOf('\n\n');
      if (end >= 0) {
        const event = held.slice(0, end);
        held = held.slice(end + 2);
        return event;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      held += value;
    }
  };
  return { next, cancel: () => reader.cancel() };
}

/** A history that a test writes. */
function history() {
  const rows: string[] = [];
  const source: Source = {
    head: async () => rows.length,
    since: async (seq) => ({ seq: rows.length, topics: new Set(rows.slice(seq)) }),
  };
  return { source, add: (...topics: readonly string[]) => void rows.push(...topics) };
}

const open = (live: Live, wants: readonly string[] | 'all', client = 'c', says: 'that' | 'what' = 'that') =>
  eventStream(live, { client, wants, says });

const hello = 'retry: 2000\ndata: {"type":"hello","topics":[]}';
const changed = 'data: {"type":"changed","topics":[]}';

test('a stream begins with hello, tells of its own topics alone, and ends when we stop', async () => {
  const { source, add } = history();
  add('request:1');
  const live = createLive({ source, tell: fail, pause_ms: 1 });
  const one = await read(await open(live, ['request:1']));
  const desk = await read(await open(live, 'all', 'desk', 'what'));
  assert.deepEqual([await one.next(), await desk.next()], [hello, hello]);
  add('request:2');
  assert.equal(await desk.next(), 'data: {"type":"changed","topics":["request:2"]}');
  add('request:1');
  assert.equal(await one.next(), changed);
  assert.equal(await desk.next(), 'data: {"type":"changed","topics":["request:1"]}');
  await live.close();
  assert.deepEqual([await one.next(), await desk.next()], [null, null]);
  await assert.rejects(open(live, 'all'), FaultError);
});

test('what a slow reader has not taken becomes one event', async () => {
  const { source, add } = history();
  const live = createLive({ source, tell: fail, pause_ms: 1 });
  const slow = await read(await open(live, 'all', 'slow', 'what'));
  const quick = await read(await open(live, ['b'], 'quick'));
  await quick.next();
  add('a');
  add('b');
  await quick.next();
  add('c', 'b');
  await quick.next();
  await slow.next();
  const told: string[] = [];
  while (!told.join().includes('c')) told.push((await slow.next()) ?? assert.fail('ended'));
  assert.ok(told.length <= 2, told.join('\n'));
  await live.close();
});

test('a history that cannot be read is read again, and nothing is lost', async () => {
  const { source, add } = history();
  let down = false;
  const problems: string[] = [];
  const broken: Source = {
    head: () => source.head(),
    since: (seq) => (down ? Promise.reject(new Error('the database is away')) : source.since(seq)),
  };
  const tell = (problem: string): void => {
    problems.push(problem);
    down = false;
  };
  const live = createLive({ source: broken, tell, pause_ms: 1 });
  const one = await read(await open(live, ['x']));
  await one.next();
  down = true;
  add('x');
  assert.equal(await one.next(), changed);
  assert.deepEqual(problems, ['the database is away']);
  await live.close();
});

test('a quiet stream shows a sign of life', async () => {
  const live = createLive({ source: history().source, tell: fail, pause_ms: 1, beat_ms: 1 });
  const one = await read(await open(live, ['x']));
  await one.next();
  assert.equal(await one.next(), ':');
  await live.close();
});

test('one client has so many streams and no more, until it closes one', async () => {
  const live = createLive({ source: history().source, tell: fail, pause_ms: 1 });
  const mine = [];
  for (let n = 0; n < limits.live_streams_per_client; n += 1) mine.push(await open(live, ['x'], 'me'));
  const refused = (error: unknown): boolean => error instanceof FaultError && error.fault.code === 'TOO_MANY_TRIES';
  await assert.rejects(open(live, ['x'], 'me'), refused);
  await read(await open(live, ['x'], 'you'));
  await mine[0]?.body?.cancel();
  await read(await open(live, ['x'], 'me'));
  await live.close();
});

test('nobody listens: the history is asked nothing', async () => {
  const { source } = history();
  let asked = 0;
  let quiet: () => void = () => undefined;
  const counting: Source = {
    head: () => source.head(),
    async since(seq) {
      asked += 1;
      quiet();
      return source.since(seq);
    },
  };
  const live = createLive({ source: counting, tell: fail, pause_ms: 1 });
  const one = await read(await open(live, ['x']));
  await new Promise<void>((resolve) => {
    quiet = resolve;
  });
  await one.cancel();
  await live.close();
  const before = asked;
  await source.head();
  assert.equal(asked, before);
});

forEachEngine('the history of a desk', (openEngine) => {
  test('tells of a case, its request, and whatever else happened, once it is committed', async () => {
    const database = await openEngine();
    const desk = makeDesk(database);
    const source = changesOf(desk.desk);
    await desk.books([1]);
    const before = await source.head();
    const requestId = await desk.ask({ key: keyOf(1), from: holderOf(2) });
    const { transfer } = await desk.caseOf(requestId);
    const { seq, topics } = await source.since(before);
    assert.deepEqual([...topics].toSorted(), [`request:${requestId}`, `transfer:${transfer.transferId}`]);
    assert.deepEqual(await source.since(seq), { seq, topics: new Set() });
    await assert.rejects(
      database.db.transaction().execute(async (tx) => {
        const entry = { actor: 'test', kind: 'Tried', subject: 'mail:1', data: {} };
        await append(tx, { vendorId: desk.desk.vendorId, at: new Date() }, [entry]);
        throw new Error('rolled back');
      }),
    );
    assert.deepEqual(await source.since(seq), { seq, topics: new Set() });
  });
});
