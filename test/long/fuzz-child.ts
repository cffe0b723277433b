import { writeSync } from 'node:fs';
import { segments } from '../../src/desk/intake/message/history/segments.ts';
import { readMessage } from '../../src/desk/intake/read.ts';
import * as limits from '../../src/kernel/limits.ts';
import { mutated, seedMails } from './fuzz-mails.ts';

/**
 * Reads the mails `from` to `to` (excluded) of a run, as `node test/long/fuzz-child.ts SEED FROM TO` repeats them. Says
 * on standard output where it is (`at N`), what it found (`found {…}`), and in the end how it went (`done {…}`).
 * `PLANTED` plants a fault in mail 7: it must be found.
 */
const [seed = '', from = '0', to = '0', planted = ''] = process.argv.slice(2);
const keyPrefixes = [
  { prefix: 'WFC', host: 'confluence' },
  { prefix: 'WFJ', host: 'jira' },
];
const say = (word: string, value: unknown): void => void writeSync(1, `${word} ${JSON.stringify(value)}\n`);

/** Of the processor, not of the clock: what else the machine does is no fault of a mail. */
const used_ms = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const hoard: Buffer[] = [];
function plant(number: number): void {
  if (number !== 7) return;
  if (planted === 'throw') throw new Error('planted');
  if (planted === 'slow') for (const end = used_ms() + 2_500; used_ms() < end;);
  if (planted === 'die') process.kill(process.pid, 'SIGKILL');
  if (planted === 'hang') for (;;);
  if (planted === 'memory') for (let block = 0; block < 320; block += 1) hoard.push(Buffer.alloc(1024 * 1024, 1));
}

/** What holds of every mail that was read, whatever it was. */
async function check(bytes: Uint8Array): Promise<'read' | 'refused'> {
  const lookUp = (candidates: readonly string[]): Promise<ReadonlySet<string>> =>
    Promise.resolve(new Set(candidates.slice(0, 1)));
  const result = await readMessage(bytes, { keyPrefixes, lookUp });
  if (!result.ok) {
    if (!/^MESSAGE_(?:TOO_LARGE|MALFORMED)$/u.test(result.error.code))
      throw new Error(`the fault ${result.error.code}`);
    return 'refused';
  }
  const { message, read } = result.value;
  if (message.text.length > limits.message_text_chars) throw new Error('a text over the limit');
  if (/[\0\r\u200b\u202e]/u.test(message.text) || !message.text.isWellFormed())
    throw new Error('letters that nobody sees');
  const lines = message.text.split('\n').length;
  if (segments(message.text, message.subject).length !== lines) throw new Error('a line without a segment');
  for (const source of Object.values(read.sources).flat())
    if (source?.kind === 'line' && source.part === undefined && (source.line < 1 || source.line > lines))
      throw new Error('a source outside of the text');
  return 'read';
}

const seeds = seedMails();
const counts = { read: 0, refused: 0 };
let slowest_ms = 0;
for (let number = Number(from); number < Number(to); number += 1) {
  const bytes = new Uint8Array(Buffer.from(mutated(seed, number, seeds), 'latin1'));
  say('at', number);
  const started = used_ms();
  try {
    if (planted !== '') plant(number);
    counts[await check(bytes)] += 1;
  } catch (cause) {
    say('found', { number, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
  const taken = used_ms() - started;
  slowest_ms = Math.max(slowest_ms, taken);
  if (taken > 2_000) say('found', { number, fault: `took ${Math.round(taken)} ms of the processor` });
}
say('done', {
  ...counts,
  slowest_ms: Math.round(slowest_ms),
  rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
});
