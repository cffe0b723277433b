import type { Reading } from '../context.ts';
import { sentencesIn } from '../words/sentences.ts';
import { withoutOwners } from './whose.ts';

const longest_chars = 2_400;

/** The sentences, also those that stand below what only looks like a label ("So: production goes across, …"). */
export function saidIn(reading: Reading): string[] {
  const said = reading.sentences.map(({ text }) => text);
  for (const { topic, how, label, values, lines } of reading.entries) {
    // "A for Confluence, B for Jira: move Jira's only" is no label.
    const holdsKey = /[\dA-Z]{4}-[\dA-Z]{4}/u.test(label);
    const ofLabel = how === 'label' && (topic === null || topic === 'other' || topic === 'key' || holdsKey);
    // "Jira: WFJ-…. We gave up Jira, so leave that one out."
    if (how === 'label' && values.some((value) => isKey.test(value))) {
      const [, ...behind] = values.flatMap(sentencesIn);
      said.push(...behind.filter((sentence) => !isKey.test(sentence)));
    }
    if (!ofLabel && how !== 'list') continue;
    // Below the keys under their label: "(1) is the test system's, please move (2) only".
    const below = lines.map((line) => line.text.trim()).filter((line) => !isKey.test(line));
    const text = (topic === 'key' || how === 'list' ? below : values).join(' ');
    if (!/\p{L}{2} \p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}]{4}/u.test(text) || text.length > longest_chars)
      continue;
    said.push(...sentencesIn(text).map((sentence, index) => (index === 0 ? `${label}: ${sentence}` : sentence)));
  }
  return said.map(withoutOwners);
}
const isKey = /\w{4}-\w{4}|[\w+/=]{24}/u;
