import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAILS = Number(process.env['REHOME_FUZZ'] ?? 100_000);
const seed = process.env['REHOME_SEED'] ?? randomUUID().slice(0, 8);
const child = fileURLToPath(new URL('./fuzz-child.ts', import.meta.url));
/** No mail may take longer than 2 s; 50 are read between two signs of life. */
const SILENCE_MS = 20_000;
const MOST_RSS_MB = 300;
/**
 * About 45 MB stay in use between mails (measured). On a busy machine V8 lets garbage lie rather than collect it; with
 * this much it has to do, and a mail that needs more ends the process, which is found.
 */
const heap = ['--max-old-space-size=144', '--max-semi-space-size=8'];

type Done = { readonly read: number; readonly refused: number; readonly slowest_ms: number; readonly rss_mb: number };
type Outcome = { readonly done: Done | null; readonly found: readonly string[]; readonly at: number };

/** Reads the mails `from` to `to` in a process of its own; one that says nothing for too long is ended. */
function read(from: number, to: number, planted = '', silence_ms = SILENCE_MS): Promise<Outcome> {
  return new Promise((resolve) => {
    const reader = spawn(process.execPath, [...heap, child, seed, String(from), String(to), planted]);
    const found: string[] = [];
    let done: Done | null = null;
    let at = from;
    let rest = '';
    let errors = '';
    const end = (): void => {
      found.push(`nothing was heard for ${silence_ms} ms: mail ${at} or one of the 50 behind it hangs`);
      reader.kill('SIGKILL');
    };
    let timer = setTimeout(end, silence_ms);
    reader.stderr.on('data', (text: Buffer) => (errors = `${errors}${text.toString()}`.slice(-2_000)));
    reader.stdout.on('data', (text: Buffer) => {
      clearTimeout(timer);
      timer = setTimeout(end, silence_ms);
      const lines = `${rest}${text.toString()}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const value: unknown = JSON.parse(line.slice(line.indexOf(' ') + 1));
        if (line.startsWith('at ')) at = Number(value);
        if (line.startsWith('found ')) found.push(JSON.stringify(value));
        if (line.startsWith('done ')) done = value as Done;
      }
    });
    reader.on('close', (code) => {
      clearTimeout(timer);
      if (!done && found.length === 0) found.push(`the reader ended (${code}) behind mail ${at}: ${errors}`);
      if (done && done.rss_mb > MOST_RSS_MB) found.push(`${done.rss_mb} MB of memory were used`);
      resolve({ done, found, at });
    });
  });
}

test(
  `reads ${MAILS} broken mails without a crash, a hang or more than ${MOST_RSS_MB} MB`,
  { timeout: 1_500_000 },
  async () => {
    console.log(`fuzz: REHOME_SEED=${seed}; one again: node test/long/fuzz-child.ts ${seed} N N+1`);
    const half = Math.ceil(MAILS / 2);
    const outcomes = await Promise.all([read(0, half), read(half, MAILS)]);
    for (const { done } of outcomes) if (done) console.log(`fuzz: ${JSON.stringify(done)}`);
    assert.deepEqual(
      outcomes.flatMap(({ found }) => found.slice(0, 5)),
      [],
    );
    const counts = outcomes.map(({ done }) => ({ read: done?.read ?? 0, refused: done?.refused ?? 0 }));
    const all = counts.reduce((sum, count) => sum + count.read + count.refused, 0);
    const wholly = counts.reduce((sum, count) => sum + count.read, 0);
    assert.equal(all, MAILS);
    // Most must get past the first check, otherwise little is tried; a few must be refused.
    assert.ok(wholly > MAILS * 0.5 && wholly < MAILS, `${wholly} of ${MAILS} were read`);
  },
);

for (const [planted, sign] of [
  ['throw', /planted/u],
  ['slow', /took \d+ ms/u],
  ['hang', /nothing was heard/u],
  ['memory', /MB of memory/u],
] as const) {
  test(`finds a planted fault: ${planted}`, async () => {
    const { found } = await read(0, 20, planted, planted === 'hang' ? 5_000 : SILENCE_MS);
    assert.match(found.join('\n'), sign);
  });
}
