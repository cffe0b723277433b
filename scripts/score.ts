import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { keyPrefixesOf } from '../src/desk/intake/read.ts';
import { profileOf } from '../src/main/app.ts';
import { readSettings } from '../src/main/settings.ts';
import { type Counts, precision, recall, scoreFolder } from '../test/intake/score.ts';

/**
 * How well mails are read:
 *   npm run score -- [FOLDER] [--differences]
 * FOLDER holds NAME.eml with what a careful clerk concludes in NAME.json (default: the test corpus). A dangerous answer
 * is one that would act on something the writer did not say; with one the exit status is 1.
 */
const known = ['--differences', '--help'];
const given = process.argv.slice(2);
const options = given.filter((one) => one.startsWith('-'));
const [folder = fileURLToPath(new URL('../test/intake/corpus', import.meta.url)), ...more] = given.filter(
  (one) => !one.startsWith('-'),
);
if (more.length > 0 || options.includes('--help') || options.some((one) => !known.includes(one))) {
  console.error('Usage: npm run score -- [FOLDER] [--differences]');
  process.exit(2);
}

const share = (part: number): string => `${(100 * part).toFixed(1)} %`.padStart(9);
const row = (name: string, counts: Counts): string =>
  `${name.padEnd(18)}${share(precision(counts))}${share(recall(counts))}${[counts.right, counts.wrong, counts.missed, counts.invented].map((one) => String(one).padStart(9)).join('')}`;

const { profile } = await profileOf(readSettings().profileFile);
const started = performance.now();
const score = await scoreFolder(folder, { keyPrefixes: keyPrefixesOf(profile.apps) });
const seconds = ((performance.now() - started) / 1000).toFixed(1);

console.log(`field             precision   recall    right    wrong   missed invented`);
for (const [field, counts] of score.fields) console.log(row(field, counts));
console.log(row('all', score.all));
if (options.includes('--differences'))
  for (const { name, differences } of score.messages.filter((one) => one.differences.length > 0)) {
    console.log(`\n${join(folder, `${name}.eml`)}`);
    for (const { field, said, read } of differences)
      console.log(`  ${field.padEnd(18)}said ${JSON.stringify(said)}, read ${JSON.stringify(read)}`);
  }
const dangerous = score.messages.flatMap((one) => one.dangerous.map((why) => `${one.name}: ${why}`));
console.log('');
for (const one of dangerous) console.log(`DANGEROUS ${one}`);
console.log(
  `${score.messages.length} mails in ${seconds} s: ${score.whole} of ${score.complete} complete requests read whole, ${score.messages.filter(({ safe }) => safe).length} mails with nothing required read wrong, ${dangerous.length} dangerous answers`,
);
process.exit(dangerous.length > 0 || score.messages.length === 0 ? 1 : 0);
