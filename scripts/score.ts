import { fileURLToPath } from 'node:url';
import { keyPrefixesOf } from '../src/desk/intake/read.ts';
import { profileOf } from '../src/main/app.ts';
import { readSettings } from '../src/main/settings.ts';
import { type Counts, type Score, precision, recall, scoreFolder, scorePhrases } from '../test/intake/score.ts';

/**
 * How well mails are read:
 *   npm run score -- [FOLDER] [--differences]
 * FOLDER holds NAME.eml with what a careful clerk concludes in NAME.json and
 * phrases in NAME.jsonl (default: both of the tests). A dangerous answer is one that would act on something the writer did not say; with one the exit status is 1.
 */
const known = ['--differences', '--help'];
const given = process.argv.slice(2);
const options = given.filter((one) => one.startsWith('-'));
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const [folder, ...more] = given.filter((one) => !one.startsWith('-'));
if (more.length > 0 || options.includes('--help') || options.some((one) => !known.includes(one))) {
  console.error('Usage: npm run score -- [FOLDER] [--differences]');
  process.exit(2);
}

const share = (part: number): string => `${(100 * part).toFixed(1)} %`.padStart(9);
const row = (name: string, counts: Counts): string =>
  `${name.padEnd(18)}${share(precision(counts))}${share(recall(counts))}${[counts.right, counts.wrong, counts.missed, counts.invented].map((one) => String(one).padStart(9)).join('')}`;

const { profile } = await profileOf(readSettings().profileFile);
const reading = { keyPrefixes: keyPrefixesOf(profile.apps) };
const started = performance.now();
const mails = await scoreFolder(folder ?? here('../test/intake/corpus'), reading);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const phrases = await scorePhrases(folder ?? here('../test/intake/phrases'), reading);

const dangersOf = (score: Score): string[] =>
  score.messages.flatMap(({ name, dangerous }) => dangerous.map((why) => `${name}: ${why}`));

function print(score: Score): void {
  console.log(`field             precision   recall    right    wrong   missed invented`);
  for (const [field, counts] of score.fields)
    if (Object.values(counts).some((n) => n > 0)) console.log(row(field, counts));
  console.log(row('all', score.all));
  if (options.includes('--differences'))
    for (const { name, differences } of score.messages.filter((one) => one.differences.length > 0)) {
      console.log(`\n${name}`);
      for (const { field, said, read } of differences)
        console.log(`  ${field.padEnd(18)}said ${JSON.stringify(said)}, read ${JSON.stringify(read)}`);
    }
  console.log('');
  for (const one of dangersOf(score)) console.log(`DANGEROUS ${one}`);
}

if (mails.messages.length > 0) {
  print(mails);
  console.log(
    `${mails.messages.length} mails in ${seconds} s: ${mails.whole} of ${mails.complete} complete requests read whole, ${mails.messages.filter(({ safe }) => safe).length} mails with nothing required read wrong, ${dangersOf(mails).length} dangerous answers`,
  );
}
if (phrases.messages.length > 0) {
  print(phrases);
  console.log(
    `${phrases.messages.length} phrases: ${phrases.messages.filter(({ differences }) => differences.length === 0).length} read whole, ${dangersOf(phrases).length} dangerous answers`,
  );
}
const count = mails.messages.length + phrases.messages.length;
process.exit(dangersOf(mails).length > 0 || count === 0 ? 1 : 0);
