import { wholeNumber } from './address-values.ts';
import type { Reading } from '../context.ts';
import { findConcepts, has, type Concept } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { fold, type Line } from '../words/text.ts';

/** Where the vendor asked for the house number again, and a number stands alone in the answer: "It should be 14.", "14, sorry!" */

const asksForIt = lean(
  /(?<!\p{L})(?:(?:house|street|building) (?:number|no\.?)|number (?:of|in) (?:the|your) (?:house|street|road)|hausnummer|numero (?:de la (?:calle|casa)|della casa|civico|de (?:rue|casa|porta))|numero dans la rue|huisnummer|numer domu)(?!\p{L})/u,
);
const number = lean(/(?<![\p{N}\p{L}.,/-])\d{1,4}[a-z]?(?![\p{L}\p{N}]|[.,/-]\d)/gu);
/** What a number may count that is no house's. */
const counts: readonly Concept[] = ['users', 'tier', 'key', 'license', 'host', 'server', 'app', 'account', 'expert'];
const countsElse = lean(
  /(?<!\p{L})(?:years?|days?|weeks?|months?|hours?|extension|ext|phone|tel|fax|floor|room|suite|people|employees|invoice|version|jahren?|tage|wochen|stock|durchwahl|telefon|zimmer|mitarbeiter|ans|jours|etage|poste|anos|dias|piso|anni|giorni|piano|jaar|verdieping|lat|pietro|days?)(?!\p{L})/u,
);
const most_words = 14;
const listMark = /^\s*\(?\d{1,2}[.)](?:\s+|$)/u;

export function withAskedNumber(lines: readonly string[], { sections, sentences, entries }: Reading): string[] {
  const asked = fold(sections.answered.map(({ text }) => text).join(' '));
  if (!asksForIt.test(asked)) return [...lines];
  const written = [...new Set(fold(lines.join(' ')).match(number))];
  const meant = written.filter((one) => new RegExp(String.raw`(?<!\d)${one}(?![\d\p{L}])`, 'u').test(asked));
  const [wrong, ...others] = meant.length > 0 ? meant : written;
  if (wrong === undefined || others.length > 0) return [...lines];
  const isNow = (said: readonly Line[]): boolean =>
    said.every(({ origin, depth }) => origin === undefined && depth === 0);
  const now = [
    ...sentences.filter(({ pieces }) => isNow(pieces.map(({ line }) => line))).map(({ text }) => text),
    // "3. Sorry, I turned the digits around. House number is 14."
    ...entries.filter((entry) => isNow(entry.lines)).flatMap(({ values }) => values.join(' ').split(/(?<=[.!?])\s/u)),
  ];
  const told = now.flatMap((text): string[] => {
    const folded = fold(text.replace(listMark, ''));
    const numbers = [...new Set(folded.match(number))].filter((one) => one !== wrong);
    const isOfElse = countsElse.test(folded) || findConcepts(text).hits.some((hit) => has(hit, ...counts));
    const [right, ...more] = numbers;
    const isTold = right !== undefined && more.length === 0 && !isOfElse && !/[?？@]/u.test(text);
    return isTold && folded.split(' ').length <= most_words ? [right] : [];
  });
  const [right, ...more] = new Set(told);
  if (right === undefined || more.length > 0) return [...lines];
  const token = wholeNumber(wrong);
  return [...lines.join('\n').matchAll(token)].length === 1
    ? lines.map((line) => line.replace(token, right))
    : [...lines];
}
