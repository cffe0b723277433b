import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mutated, seedMails } from './fuzz-mails.ts';

const MAILS = Number(process.env['REHOME_FUZZ'] ?? 100_000);
const seed = process.env['REHOME_SEED'] ?? randomUUID().slice(0, 8);
const child = fileURLToPath(new URL('./fuzz-child.ts', import.meta.url));
/** No mail may take longer than 2 s of the processor; what else the machine does makes that longer by the clock. */
const SILENCE_MS = 60_000;
const MOST_RSS_MB = 300;
/**
 * About 110 MB stay in use between mails (measured), 45 of them the compiled patterns. On a busy machine V8 lets garbage
 * lie rather than collect it; with this much it has to do, and a mail that needs more ends the process, which is found.
 */
const heap = ['--max-old-space-size=144', '--max-semi-space-size=4'];

type Done = { readonly read: number; readonly refused: number; readonly slowest_ms: number; readonly rss_mb: number };
type Outcome = { readonly done: Done | null; readonly found: readonly Found[]; readonly at: number };
type Found = { readonly number: number; readonly fault: string };

/** Found so many, nobody looks at more. */
const ENOUGH = 20;

/** Reads the mails `from` to `to` in a process of its own; one that says nothing for too long is ended. */
function read(from: number, to: number, planted = '', silence_ms = SILENCE_MS): Promise<Outcome> {
  return new Promise((resolve) => {
    const reader = spawn(process.execPath, [...heap, child, seed, String(from), String(to), planted]);
    const found: Found[] = [];
    let done: Done | null = null;
    let at = from;
    let rest = '';
    let errors = '';
    let hung = false;
    const end = (): void => {
      hung = true;
      found.push({ number: at, fault: `nothing was heard for ${silence_ms} ms: it hangs` });
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
        if (line.startsWith('found ')) found.push(value as Found);
        if (line.startsWith('done ')) done = value as Done;
      }
    });
    reader.on('close', (code, signal) => {
      clearTimeout(timer);
      if (!done && !hung) found.push({ number: at, fault: `the reader ended (${signal ?? code}): ${errors}` });
      if (done && done.rss_mb > MOST_RSS_MB)
        found.push({ number: at, fault: `${done.rss_mb} MB of memory were used up to here` });
      resolve({ done, found, at });
    });
  });
}

/** The same, with a new process behind each mail that ended one. */
async function readAll(from: number, to: number, planted = '', silence_ms = SILENCE_MS): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let next = from; next < to && outcomes.length < ENOUGH;) {
    const outcome = await read(next, to, planted, silence_ms);
    outcomes.push(outcome);
    next = outcome.done ? to : outcome.at + 1;
  }
  return outcomes;
}

/** Tells each fault with a file that has its mail. */
function told(outcomes: readonly Outcome[]): string[] {
  const found = outcomes.flatMap((outcome) => outcome.found).slice(0, ENOUGH);
  if (found.length === 0) return [];
  const [folder, seeds] = [mkdtempSync(join(tmpdir(), 'rehome-fuzz-')), seedMails()];
  return found.map(({ number, fault }) => {
    const file = join(folder, `${seed}-${number}.eml`);
    writeFileSync(file, mutated(seed, number, seeds), 'latin1');
    return `${file}: ${fault}`;
  });
}

test(
  `reads ${MAILS} broken mails without a crash, a hang or more than ${MOST_RSS_MB} MB`,
  { timeout: 1_500_000 },
  async () => {
    console.log(`fuzz: REHOME_SEED=${seed}; one again: node test/long/fuzz-child.ts ${seed} N N+1`);
    const half = Math.ceil(MAILS / 2);
    const started = performance.now();
    const outcomes = (await Promise.all([readAll(0, half), readAll(half, MAILS)])).flat();
    console.log(`fuzz: ${Math.round((1_000 * MAILS) / (performance.now() - started))} mails/s`);
    for (const { done } of outcomes) if (done) console.log(`fuzz: ${JSON.stringify(done)}`);
    assert.deepEqual(told(outcomes), []);
    const counts = outcomes.map(({ done }) => ({ read: done?.read ?? 0, refused: done?.refused ?? 0 }));
    const all = counts.reduce((sum, count) => sum + count.read + count.refused, 0);
    const wholly = counts.reduce((sum, count) => sum + count.read, 0);
    assert.equal(all, MAILS);
    // Most must get past the first check, otherwise little is tried; a few must be refused.
    assert.ok(wholly > MAILS * 0.5 && wholly < MAILS, `${wholly} of ${MAILS} were read`);
  },
);

for (const [planted, sign] of [
  ['throw', /-7\.eml: .*planted/u],
  ['slow', /-7\.eml: took \d+ ms/u],
  ['die', /-7\.eml: the reader ended \(SIGKILL\)/u],
  ['hang', /-7\.eml: nothing was heard/u],
  ['memory', /MB of memory/u],
] as const) {
  test(`finds a planted fault, keeps its mail and reads on: ${planted}`, async () => {
    const outcomes = await readAll(0, 20, planted, planted === 'hang' ? 10_000 : SILENCE_MS);
    assert.match(told(outcomes).join('\n'), sign);
    // The mails behind it were read all the same.
    assert.ok((outcomes.at(-1)?.done?.read ?? 0) > 0);
  });
}
