import type { Address } from '../../../../contract/request.ts';
import { spoken, stated, tongueIn, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { lean } from '../words/lean.ts';
import type { Sentence } from '../words/sentences.ts';
import { EARLIER, fold, foldSame } from '../words/text.ts';

/**
 * A part of the address that the writer gave in an earlier mail and puts right in a word: the one that stood there is
 * named, or its kind is, and one of the same shape is told in its place ("Instead of 6020 it must be called 6060").
 */

/** What a text says now, with what stands before it in its paragraph, or what it answers. */
type Said = {
  readonly text: string;
  readonly around: string;
  readonly state: (value: string) => Statement<string>;
};

const isNow = ({ pieces }: Sentence): boolean => pieces.every(({ line }) => line.origin === undefined);

function saidNow(reading: Reading): Said[] {
  const inProse = reading.sentences.filter(isNow).map((sentence): Said => {
    const near = reading.sentences.filter((one) => isNow(one) && one.paragraph === sentence.paragraph);
    const at = near.indexOf(sentence);
    const around = near.slice(Math.max(0, at - 1), at + 2).map(({ text }) => text);
    return {
      text: sentence.text,
      around: around.join(' '),
      state: (value) => spoken(reading, sentence, value, true),
    };
  });
  const isOfNow = ({ lines }: Entry): boolean => lines.every(({ origin }) => origin === undefined);
  const under = reading.entries.filter(isOfNow).map((entry): Said => {
    const text = entry.values.join(' ');
    return {
      text,
      around: `${entry.label}: ${text}`,
      state: (value) => ({ ...stated<string>(reading, entry, value), corrected: true }),
    };
  });
  return [...inProse, ...under];
}

const token = lean(
  /(?<![\p{L}\p{N}@.-])(?=[\p{L}\d -]*\d)[A-Z\d][A-Z\d]{0,6}(?:[ -][A-Z\d]{2,4})?(?![\p{L}\p{N}@]|[.-]\d)/gu,
);
/** "3531 CN" as "0000 AA": codes of one country have one shape. */
const shapeOf = (code: string): string => code.replace(/\d/gu, '0').replace(/[A-Z]/gu, 'A').replace(/[ -]/gu, ' ');
const asYear = lean(
  /(?:^|\s)(?:in|since|from|of|until|till|year|seit|ab|bis|jahr|depuis|en|desde|del?|dal|nel|sinds|od|w) (?:\p{L}+ )?$/iu,
);

const clauseEnd = /[,;:()–—]\s|[.!]\s|\s(?=(?:but|aber|sondern|mais|pero|sino|mas|ma|maar|ale)\s)/gu;
/** The part of a text between its marks in which something stands. */
function clauseAt(text: string, start: number, end: number): string {
  const marks = [...text.matchAll(clauseEnd)];
  const from = marks.findLast((mark) => mark.index + mark[0].length <= start);
  const to = marks.find((mark) => mark.index >= end);
  return text.slice(from ? from.index + from[0].length : 0, to?.index ?? text.length);
}

const instead = lean(
  /(?:instead of|rather than|in place of|and not|not|no longer|statt|anstatt|anstelle von|nicht|au lieu d[eu]|a la place d[eu]|pas|en lugar de|en vez de|no|em vez d[eo]|nao|invece d[ie]l?|al posto d[ie]l?|non|in plaats van|niet|zamiast|nie)(?: \p{L}{1,4})?\W{0,3}$/u,
);

/** True where the words right around a value say that it is not the one. */
function isDenied(text: string, start: number, end: number, reading: Reading): boolean {
  const folded = foldSame(text);
  if (instead.test(folded.slice(0, start))) return true;
  const clause = clauseAt(text, start, end);
  const rest = clause.includes(text.slice(start, end)) ? clause : text;
  const { hits } = findConcepts(rest, tongueIn(reading, text));
  return hits.some((hit) => has(hit, 'wrong', 'old', 'past', 'maybe', 'cond', 'others', 'expert', 'billing'));
}

/** The one postal code that stands in place of the earlier one; none where it is not clear. */
function codeAnew(said: Said, before: string, reading: Reading): string | null {
  const { text, around } = said;
  if (/[?？]\s*$/u.test(text) || text.includes('@')) return null;
  const { hits } = findConcepts(around, tongueIn(reading, around));
  const [first = ''] = before.split(/[ -]/u);
  // "BKR is our warehouse": named by its letters.
  const names =
    around.includes(before) ||
    (/^[A-Z]{2,4}$/u.test(first) && new RegExp(`(?<!\\p{L})${first}(?!\\p{L})`, 'u').test(around));
  const ofCode = hits.some((hit) => has(hit, 'postal'));
  if (!names && !ofCode) return null;
  if (!hits.some((hit) => has(hit, 'wrong', 'correction', 'instead', 'neg', 'old', 'is', 'past'))) return null;
  const shape = shapeOf(before);
  const found = [...text.matchAll(token)].filter(
    ({ 0: one, index }) =>
      shapeOf(one) === shape &&
      one !== before &&
      !(/^(?:19|20)\d\d$/u.test(one) && asYear.test(text.slice(0, index))) &&
      !/^ ?(?:users?|seats?|benutzer|utilisateurs|usuarios|utenti)/iu.test(text.slice(index + one.length)) &&
      !isDenied(text, index, index + one.length, reading),
  );
  const codes = new Set(found.map(([one]) => one));
  const [code] = codes;
  return codes.size === 1 ? (code ?? null) : null;
}

/** The parts of the address of an earlier mail that are said anew. */
export function codesAnew(reading: Reading, whole: readonly Statement<Address>[]): Statement<string>[] {
  const earlier = new Set(
    whole.flatMap(({ value, lines }) =>
      value?.postalCode && lines.some(({ origin }) => origin === EARLIER) ? [value.postalCode] : [],
    ),
  );
  const told = whole.some(({ value, lines }) => value?.postalCode && lines.every(({ origin }) => origin === undefined));
  const [before] = earlier;
  if (before === undefined || earlier.size > 1 || told) return [];
  return saidNow(reading).flatMap((said) => {
    const code = codeAnew(said, before, reading);
    return code === null || fold(code) === fold(before) ? [] : [said.state(code)];
  });
}
