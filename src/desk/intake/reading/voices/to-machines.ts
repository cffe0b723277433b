import type { Segment } from '../../message/history/segments.ts';
import { signOff } from '../../message/history/signature.ts';
import { lean } from '../words/lean.ts';
import { fold, postscript } from '../words/text.ts';
import { isToMachine } from './machine-words.ts';

/** From one line to another, without it. */
type Range = { readonly from: number; readonly to: number };

const isMine = ({ part }: Segment): boolean => part === 'own' || part === 'signature';
const isFilled = ({ text }: Segment): boolean => text.trim() !== '';
const rule = /^\s*(?:[-_=*#~.+·]\s?){3,}$/u;

/** The paragraphs of the writer's own words. */
function paragraphs(lines: readonly Segment[]): Range[] {
  const found: Range[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line && isFilled(line)) continue;
    if (at > from && lines.slice(from, at).some(isMine)) found.push({ from, to: at });
    from = at + 1;
  }
  return found;
}

/** What a note is held together by, and what ends it. */
const fences: readonly (readonly [RegExp, (opened: RegExpExecArray) => RegExp])[] = [
  [
    /^\s*<([a-z][\w.:-]{0,40})(?: [^>]{0,200})?>/iu,
    ([, name = '']) => new RegExp(`</${name.replaceAll('.', String.raw`\.`)}>\\s*$`, 'iu'),
  ],
  [/^\s*<!--/u, () => /-->\s*$/u],
  [/^\s*\/\*/u, () => /\*\/\s*$/u],
  [/^\s*\[\[?(?![^[\]]{0,40}\]\s?\S)/u, () => /\]\s*$/u],
  [/^\s*\(/u, () => /\)\s*$/u],
  [/^\W*begin\b/iu, () => /^\W*end\b/iu],
  [rule, () => rule],
];

/** Where the note ends that begins there: behind what closes it; null where nothing does. */
function closedAt(lines: readonly Segment[], from: number): number | null {
  const first = lines[from]?.text ?? '';
  for (const [opens, closer] of fences) {
    const opened = opens.exec(first);
    if (!opened) continue;
    const closes = closer(opened);
    const same = opens !== rule && !/^\W*begin/iu.test(first) && closes.test(first) ? from : -1;
    const end = same >= 0 ? same : lines.findIndex(({ text }, at) => at > from && closes.test(text));
    if (end >= 0) return end + 1;
  }
  return null;
}

const greets = lean(
  /^\s*(?:hello|hi|hey|dear|good (?:morning|day|afternoon|evening)|greetings|guten (?:tag|morgen)|hallo|sehr geehrte|liebe|bonjour|madame|hola|buen[oa]s|estimad|ola|bom dia|boa tarde|prezad|exm|buongiorno|gentil|spettabile|geachte|beste|goedemorgen|goedendag|dzien dobry|szanowni|witam|dobry den|hej|hei|god dag)(?!\p{L})[^:@]{0,60}$/iu,
);

/** Where the writer's own words go on below a note that stands above them: behind what closes it, or at a greeting. */
function goesOn(lines: readonly Segment[], from: number, to: number): number {
  const below = (at: number): boolean => lines.slice(at).some(({ part, text }) => part === 'own' && text.trim() !== '');
  const closed = closedAt(lines, from);
  if (closed !== null && closed >= to && below(closed)) return closed;
  const greeting = lines.findIndex(({ text, part }, at) => at >= to && part === 'own' && greets.test(text));
  return greeting < 0 ? lines.length : greeting;
}

/** The notes to programs among what the writer himself wrote. */
function notes(lines: readonly Segment[], writer: string): Range[] {
  const found: Range[] = [];
  const all = paragraphs(lines);
  const farewell = lines.findIndex(
    ({ text, part }) => part === 'signature' || signOff(text) === 'strong' || (writer !== '' && fold(text) === writer),
  );
  for (const [index, { from, to }] of all.entries()) {
    if (from < (found.at(-1)?.to ?? 0)) continue;
    const signed = farewell >= 0 && from > farewell && !postscript.test(lines[from]?.text ?? '');
    const within = (end: number): string[] =>
      lines
        .slice(from, end)
        .filter(isMine)
        .map(({ text }) => text);
    const next = all[index + 1];
    // Below the farewell a caption and what stands under it are one note.
    const caption = signed && next && to - from <= 2;
    if (!isToMachine(within(to), signed) && !(caption && isToMachine(within(next.to), true))) continue;
    found.push({ from, to: signed ? lines.length : goesOn(lines, from, to) });
  }
  return found;
}

/** What is written to be obeyed by a program is nobody's request, nor is what stands below it and is not held apart. */
export function withoutWordsToMachines(lines: readonly Segment[], writer: string): readonly Segment[] {
  const found = notes(lines, writer);
  return found.length === 0
    ? lines
    : lines.map((line, at) =>
        isMine(line) && found.some(({ from, to }) => at >= from && at < to) ? { ...line, part: 'disclaimer' } : line,
      );
}
