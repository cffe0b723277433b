import { orderOf, spoken, type Reading } from '../context.ts';
import { ordinalFits } from '../lexicon/moving.ts';
import { referred } from '../keys/meant.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { findAddresses, type FoundAddress } from '../words/emails.ts';
import { lean } from '../words/lean.ts';
import { isPolite } from '../words/polite.ts';
import type { Mention } from '../words/mentions.ts';
import { linesAt, sentencesIn, type Sentence } from '../words/sentences.ts';
import { areSideBySide } from '../words/side-by-side.ts';
import { escaped, fold, isBlank, type Line } from '../words/text.ts';

/** Which of two addresses the account is, where a sentence behind them says it without writing it once more. */

const most_sentences = 3;

/** "a@… (mine) and b@…" */
const remark = /\([^()@]{1,40}\)/u;
type Pair = readonly [FoundAddress, FoundAddress];

/** The two addresses of a sentence that names no other. */
function pairIn(text: string): Pair | null {
  const [first, second, ...more] = findAddresses(text);
  return first && second && more.length === 0 && areSideBySide(text.slice(first.end, second.start).replace(remark, ' '))
    ? [first, second]
    : null;
}

const withoutClosing = (text: string): string => text.replace(/[.!]\s*$/u, '');

/** "The account is on the second one", "so you need the latter", "licenses run on it@": the one that is called so. */
function calledBy(text: string, pair: Pair): FoundAddress | null {
  const folded = fold(withoutClosing(text));
  const mailboxes = pair.filter(({ address }) => {
    const name = fold(address.split('@')[0] ?? '');
    return new RegExp(`(?<![\\w.+-])${escaped(name)}@(?!\\w)`, 'u').test(folded);
  });
  if (mailboxes.length > 0) return mailboxes.length === 1 ? (mailboxes[0] ?? null) : null;
  const [place, ...others] = referred(folded, pair.length, ordinalFits, new Set());
  return place === undefined || others.length > 0 ? null : (pair[place] ?? null);
}

function choiceIn(text: string, pair: Pair): FoundAddress | null {
  if (text.includes('@') && findAddresses(text).length > 0) return null;
  const chosen = calledBy(text, pair);
  const { hits } = findConcepts(text);
  const speaks = hits.some((hit) =>
    has(hit, 'account', 'license', 'key', 'market', 'use', 'receive', 'polite', 'correction'),
  );
  const open = hits.some(
    (hit) =>
      has(hit, 'neg', 'maybe', 'contact', 'billing', 'expert', 'old', 'trial', 'wrong') ||
      (has(hit, 'cond') && !isPolite(text, hits, hit)),
  );
  return chosen !== null && speaks && !open && !/[?？]\s*$/u.test(text) ? chosen : null;
}

/** The paragraphs of the writer's own lines. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [[]];
  for (const line of lines) {
    if (isBlank(line) || line.depth > 0) found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((paragraph) => paragraph.length > 0);
}

/** "Es gibt a@… und b@…. Die Lizenzen laufen auf dem zweiten.": the second, as if it were written there. */
export function chosenAccount(reading: Reading): Statement<string> | null {
  for (const lines of paragraphsOf(reading.lines)) {
    const sentences = sentencesIn(lines.map(({ text }) => text).join(' '));
    for (const [at, sentence] of sentences.entries()) {
      const pair = pairIn(sentence);
      if (pair === null) continue;
      const ofAccount = lines.some(({ text }) => findConcepts(text).hits.some((hit) => has(hit, 'account')));
      const choices = sentences.slice(at + 1, at + 1 + most_sentences).flatMap((text) => choiceIn(text, pair) ?? []);
      const [only] = choices;
      if (!ofAccount || !only || choices.some(({ address }) => address !== only.address)) continue;
      const own = lines.filter(({ text }) => text.includes(only.address));
      return { value: only.address, lines: own, rank: 1, corrected: true, order: orderOf(reading, lines.slice(-1)) };
    }
  }
  return null;
}

const itsAddress = lean(
  /^\W*(?:(?:and|und|et|y|e|en|i) )?(?:(?:his|hers?|its|their|the|sein\p{L}{0,2}|ihr\p{L}{0,2}|dessen|deren|die|son|sa|leur|su|el|la|[oa] seu|[oa] sua|seu|sua|il suo|la sua|zijn|haar|hun|het|jego|jej|ich)\s|l['’])(?:\p{L}+ )?(?:e-?mail|mail|courriel|correo|adress\p{L}*|address|dirección|endereço|indirizzo|adres)(?:[- ]?(?:ad(?:d)?ress?e?|adres|electrónico|électronique|elettronico))?(?: \p{L}+){0,3} (?:is|ist|lautet|est|es|é|è|jest|to|heet|luidt|reads)\s/iu,
);

/** "Account: in the name of my wife. Her e-mail there is ann@…": of the account that was spoken of right before. */
export function itsOwnAddress(reading: Reading, sentence: Sentence, only: Mention | undefined): Statement<string>[] {
  if (only?.role !== 'unknown' || !itsAddress.test(sentence.text) || /[?？]\s*$/u.test(sentence.text)) return [];
  const [first] = sentence.pieces;
  const at = first === undefined ? -1 : orderOf(reading, [first.line]);
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  const spokenOf = [
    ...(before?.paragraph === sentence.paragraph ? [before.text] : []),
    ...reading.entries
      .filter(({ topic, lines }) => topic === 'account' && [at - 1, at].includes(orderOf(reading, lines)))
      .map(({ label, values }) => `${label}: ${values.join(' ')}`),
  ].filter((text) => !text.includes('@'));
  const isAccount = spokenOf.some((text) => {
    const { hits } = findConcepts(text);
    return (
      hits.some((hit) => has(hit, 'account')) &&
      !hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'old', 'past', 'wrong', 'expert', 'billing'))
    );
  });
  const { hits } = findConcepts(sentence.text);
  const open = hits.some(
    (hit) =>
      has(hit, 'neg', 'cond', 'maybe', 'expert', 'billing', 'contact', 'old') ||
      // "…, but the account has another one"
      (hit.start >= only.end && has(hit, 'but', 'account')),
  );
  return isAccount && !open
    ? [spoken(reading, sentence, only.address, false, linesAt(sentence, only.start, only.end))]
    : [];
}
