import { consentOfSome } from '../claims/consent-of-some.ts';
import { conceptsIn } from '../lexicon/find.ts';
import { linesOf, sentencesOf, type Sentence } from '../words/sentences.ts';
import { fold, type Line } from '../words/text.ts';
import { labelOf } from '../words/topics.ts';
import { addressesIn, withoutAddresses } from '../words/emails.ts';
import { aroundKey } from './firms-apart.ts';

const least_name_chars = 3;

/** The words with a capital that stand in one customer's lines alone: his firm, his town, whom the account is of. */
function namesOf(customers: readonly (readonly Line[])[]): Set<string>[] {
  const all = customers.map(
    (lines) =>
      new Set(
        lines.flatMap(({ text }) => (withoutAddresses(text).match(/(?<![\p{L}\p{N}-])\p{Lu}\p{L}+/gu) ?? []).map(fold)),
      ),
  );
  return all.map(
    (words, at) =>
      new Set(
        [...words].filter(
          (word) =>
            word.length >= least_name_chars &&
            conceptsIn(word).size === 0 &&
            labelOf(word) === null &&
            all.every((other, index) => index === at || !other.has(word)),
        ),
      ),
  );
}

/** "Match of users . . : agreed", one of several such rows: it says nothing of the next. */
const label = /^[^:：@]{2,40}[:：](?:\s|$)/u;

/** `of`: the customer among whose own lines it stands; null where it is said of all. */
export type Lack = Sentence & { readonly of: number | null };

/**
 * The sentence that leaves consent open for one of several licenses; `customers`: the lines of each and those of all;
 * `keys`: where each key stands, by which they are known where they cannot be told apart.
 */
export function consentLacks(
  said: readonly Line[],
  customers: readonly (readonly Line[])[],
  keys: readonly Line[],
): Lack | null {
  const accounts = new Set(said.flatMap(({ text }) => addressesIn(text)));
  const around = customers.length === 0 && accounts.size > 1 ? keys.map((key) => aroundKey(said, key)) : [];
  const own = customers.map((lines) => lines.filter((line) => customers.some((others) => !others.includes(line))));
  const rows = new Set(
    said.filter(
      (line, at) => label.test(line.text) && [said[at - 1], said[at + 1]].some((by) => label.test(by?.text ?? '')),
    ),
  );
  const labelled = [...rows].flatMap((row, at) =>
    sentencesOf([row], new Set()).map((one) => ({ ...one, paragraph: -1 - at })),
  );
  const sentences = [...sentencesOf(said, rows), ...labelled].map((sentence) => {
    const lines = linesOf(sentence);
    const of = own.findIndex((those) => lines.some((line) => those.includes(line)));
    return { ...sentence, of: of < 0 ? null : of };
  });
  return customers.length > 0
    ? consentOfSome(sentences, namesOf(own), true)
    : consentOfSome(sentences, namesOf(around), false);
}
