import { lean } from '../words/lean.ts';
import type { Entry } from './entries.ts';
import { numbered } from './questions.ts';
import { labelOf } from '../words/topics.ts';
import { fold, isBlank, withoutBullet, type Line } from '../words/text.ts';

const word =
  "(?:yes|no|agreed|confirmed|ja|nein|einverstanden|oui|non|d'accord|si|sim|nao|de acuerdo|de acordo|d'accordo|nee|akkoord|tak|nie|zgoda)";
const before = '(?:to|for|on|zu|fur|bei|a|au|pour|al?|para|ao?|per|op|voor|do|na|dla)';
const mark = '\\(?(?:[a-h]|[1-9])\\)?';
const and = '(?:\\s*(?:,|&|\\+)\\s*|\\s+(?:and|und|et|y|e|en|i|as well as|sowie)\\s+)';
const marks = `${mark}(?:${and}${mark}){0,8}`;

/** "Yes to a and no to b", "ja zu 1 und 2". */
const wordFirst = new RegExp(`(${word})(?: ${before})? (${marks})`, 'gu');
/** "a and b: yes", "1) ja, 2) nein". */
const markFirst = new RegExp(`(${marks})\\s*[:.=–-]?\\s+(${word})`, 'gu');
const only = (part: string): RegExp => new RegExp(`^${part}(?:(?:${and}|[.;]\\s*|\\s+)${part}){0,8}[.!]?$`, 'u');
const wordsFirst = only(`${word}(?: ${before})? ${marks}`);
const marksFirst = only(`${marks}\\s*[:.=–-]?\\s+${word}`);

type Pair = { readonly said: string; readonly index: number; readonly kind: 'number' | 'letter' };

function pairsIn(sentence: string): Pair[] {
  const text = fold(sentence);
  if (text.length > 120) return [];
  const pairs = wordsFirst.test(text)
    ? [...text.matchAll(wordFirst)].map(([, said = '', items = '']) => ({ said, items }))
    : marksFirst.test(text)
      ? [...text.matchAll(markFirst)].map(([, items = '', said = '']) => ({ said, items }))
      : [];
  return pairs.flatMap(({ said, items }) =>
    [...items.matchAll(/(?<![\p{L}\d])([a-h]|[1-9])(?![\p{L}\d])/gu)].map(([, item = '']): Pair => {
      const number = Number(item);
      return number > 0
        ? { said, index: number - 1, kind: 'number' }
        : { said, index: item.charCodeAt(0) - 97, kind: 'letter' };
    }),
  );
}

const asks = lean(
  /[?？]|(?<!\p{L})(?:confirm\p{L}*|bestätig\p{L}*|confirme[rz]?|confirm[ea]\p{L}*|bevestig\p{L}*|potwierdz\p{L}*)(?!\p{L})/iu,
);

/** "Yes to a and yes to b" to the items of a quoted mail that asks: each with its item; none where one is unknown. */
export function answeredByMark(lines: readonly Line[]): Entry[] {
  const quoted = lines.filter(({ depth }) => depth > 0);
  if (!quoted.some(({ text }) => asks.test(text))) return [];
  const items = { number: numbered(lines, true, 'number'), letter: numbered(lines, true, 'letter') };
  return lines.flatMap((line): Entry[] => {
    if (line.depth > 0 || isBlank(line) || line.text.length > 240) return [];
    const [sentence = ''] = line.text.split(/(?<=[.!])\s+(?=\p{Lu})/u);
    const answers = pairsIn(sentence).map(({ said, index, kind }) => ({ said, question: items[kind].get(index) }));
    if (answers.length < 2 || answers.some(({ question }) => question === undefined)) return [];
    return answers.flatMap(({ said, question = [] }): Entry[] => {
      const label = question.map(({ text }) => withoutBullet(text)).join(' ');
      const topic = labelOf(label)?.topic ?? null;
      return topic === 'server' || topic === 'match'
        ? [{ topic, label, values: [said], lines: [line], how: 'question' }]
        : [];
    });
  });
}
