import { lean } from '../words/lean.ts';
import { withJapaneseLabels, withoutArrows, withoutSyntax, withPlainMarks, withQuestionMarks } from './marks.ts';
import { withColons } from './dividers.ts';
import { sentenceEnds } from '../words/sentences.ts';
import { isList } from './tables.ts';
import { withPlainAddresses } from '../words/emails.ts';
import { firstPerson } from '../claims/analysis.ts';
import { findConcepts, has, type Concept } from '../lexicon/find.ts';
import { labelOf } from '../words/topics.ts';
import type { Line } from '../words/text.ts';

const long_line_chars = 100;

const box = lean(
  /(?:\[\s*([x✓✔*+]?)\s*\]|\(\s*([x✓✔]?)\s*\)(?=\s*\p{L}{1,5}\b)|([☐☑☒✅⬜]))\s*(\p{L}[^[\]()☐☑☒✅⬜]{0,30}?(?:\([^()[\]]{1,40}\))?)(?=\s*(?:\[|\(\s*[x✓✔]?\s*\)|[☐☑☒✅⬜]|$|[,;/|]))/giu,
);

/** "[x] yes [ ] no": the box that is ticked is the answer. */
function ticked(text: string): string {
  const boxes = [...text.matchAll(box)];
  const isTicked = (match: RegExpMatchArray): boolean =>
    Boolean(match[1] ?? match[2]) || /[☑☒✅]/u.test(match[3] ?? '');
  const chosen = boxes.filter(isTicked);
  const [first] = boxes;
  const [only] = chosen;
  if (!first || boxes.length < 2 || !only || chosen.length !== 1) return text;
  const lead = text.slice(0, first.index).replace(/[\s:–—-]+$/u, '');
  const last = boxes.at(-1) ?? first;
  const tail = text.slice(last.index + last[0].length);
  // "[x] own server [ ] Cloud": the boxes themselves say what is asked.
  const label = lead === '' && boxes.some((one) => /cloud|data ?cent/iu.test(one[4] ?? '')) ? 'Hosting' : lead;
  return `${label}${label === '' ? '' : ': '}${(only[4] ?? '').trim()}${tail}`;
}

const tickedBox = /^\s*(?:[-*•]\s*)?(?:\[\s*[x✓✔*+]\s*\]|[☑☒✅])\s*(\S[^:：@?？]{3,120}?)[.;,]?\s*$/iu;
const turns: readonly Concept[] = [
  'neg',
  'no',
  'refuse',
  'cond',
  'maybe',
  'but',
  'only',
  'cloud',
  'datacenter',
  'future',
  'past',
];

/** "[x] Matching to Jira's users": a box for a whole statement; ticked it says yes to it. Sentences say it by themselves. */
function tickedStatement(text: string): string {
  const said = tickedBox.exec(text)?.[1];
  const known = said === undefined || firstPerson.test(said) ? null : labelOf(said);
  if (said === undefined || known === null || known.strange > 1) return text;
  const asks = known.topic === 'match' || known.topic === 'server';
  return asks && !findConcepts(said).hits.some((hit) => has(hit, ...turns)) ? `${said}: ✓` : text;
}

const shortAnswer = lean(
  /^\s*(?:[-*•]\s*)?(\p{L}[\p{L}'’ -]{2,40}?) ((?:y|n|yes|no|ja|nein|oui|non|sí|si|sim|não|sì|nee|tak|nie|ok|okay|✓|✔|agreed|confirmed|einverstanden|akkoord|zgoda)(?:\s*\([^()@]{1,60}\))?)[.,;]?\s*$/iu,
);

/** "own server y", "angleichung ok (25)": a label of a word or two and its answer, with nothing that divides them. */
function withColon(text: string): string {
  const [, label = '', answer = ''] = shortAnswer.exec(text) ?? [];
  const known = label === '' || label.split(' ').length > 3 ? null : labelOf(label);
  const asks = known?.strange === 0 && (known.topic === 'match' || known.topic === 'server');
  return asks && !firstPerson.test(label) ? `${label}: ${answer}` : text;
}

/** "[ ] I agree to …": a box for a whole statement, and not ticked. */
const leftEmpty = /^\s*(?:[-*•]\s*)?(?:\[\s*\]|[☐⬜])\s*(?:\S+\s+){2,}\S/u;
/** "( ) Confluence Server   ( ) Jira Server": choices of which none is made. */
const noneChosen = /^\s*(?:[-*•]\s*)?(?:\(\s*\)|\[\s*\]|[☐⬜])\s*\S[^()[\]☐⬜]*(?:\(\s*\)|\[\s*\]|[☐⬜])\s*\S/u;
/** "[ ] Yes" below what it would be the answer to. */
const noAnswer =
  /^\s*(?:[-*•]\s*)?(?:\[\s*\]|\(\s*\)|[☐⬜])\s*(?:yes|agreed|(?:i|we) (?:agree|confirm|accept)|ja|einverstanden|wir stimmen zu|oui|nous acceptons|sí|si|aceptamos|sim|aceitamos|sì|accettiamo|akkoord|tak|zgoda|はい)\W*$/iu;
const isTickedSomewhere = /\[\s*[x✓✔*+]\s*\]|[☑☒✅]/iu;
const isLeftEmpty = (text: string): boolean =>
  (leftEmpty.test(text) || noneChosen.test(text) || noAnswer.test(text)) && !isTickedSomewhere.test(text);
/** "I agree to match the users" and below it "[ ] Yes": nobody said so. */
const isUnanswered = (lines: readonly Line[], at: number): boolean => {
  const below = lines[at + 1]?.text ?? '';
  return /\p{L}/u.test(lines[at]?.text ?? '') && noAnswer.test(below) && !isTickedSomewhere.test(below);
};

const marker = /(?:^|[\s,;.])\(?([a-h]|[1-9])[).](?=\s)/gu;

/** "a) … b) … c) …" in one line: where each begins. */
function markersIn(text: string): number[] {
  const found = [...text.matchAll(marker)].map((match) => ({
    mark: match[1] ?? '',
    at: match.index + (/^[\s,;.]/u.test(match[0]) ? 1 : 0),
  }));
  for (const sequence of ['abcdefgh', '123456789']) {
    const cuts: number[] = [];
    for (const { mark, at } of found) if (mark === sequence[cuts.length]) cuts.push(at);
    if (cuts.length >= 3) return cuts.filter((at) => at > 0);
  }
  return [];
}

/** "The account is the one I write from. Holder: Ann Lee."; "agreed. Confluence: 50 users" is one answer. */
const labelBehind = lean(/(?:\p{Ll}|\p{Lu}{2})[.!?]\s+(?!(?:Confluence|Jira)[:：])\p{Lu}[\p{L} ]{2,30}[:：](?:\s|$)/u);

/** "Holder, company, address: Ann Lee, Acme Ltd, 1 Main Street, Leeds": as many values as labels, and all the rest for an address. */
function zipped(line: Line): Line[] | null {
  const [, before, after] = /^\s*([^:：]{8,120})[:：]\s+(\S.{8,300})$/u.exec(line.text) ?? [];
  if (line.depth > 0 || before === undefined || after === undefined) return null;
  for (const divider of [/\s+[/|]\s+/u, /,\s+/u]) {
    const labels = before.split(divider).map((label) => ({ text: label, known: labelOf(label) }));
    const parts = after.split(divider);
    const last = labels.at(-1)?.known?.topic;
    if (labels.length < 3 || !labels.every(({ known }) => known?.strange === 0 && known.words <= 4)) continue;
    if (parts.length !== labels.length && !(last === 'address' && parts.length > labels.length)) continue;
    const from = labels.length - 1;
    const values = [...parts.slice(0, from), parts.slice(from).join(', ')];
    return labels.map(({ text }, index) => ({ ...line, text: `${text}: ${values[index] ?? ''}` }));
  }
  return null;
}

/** A paragraph that stands in one line: its sentences, or its points, are read as lines of that number. */
function inParts(line: Line): Line[] {
  if (line.depth > 0 || line.text.includes('\t') || isList(line.text)) return [line];
  const marks = line.text.length > 30 ? markersIn(line.text) : [];
  const slashed = line.text.split(/ \/{1,2} /u);
  if (marks.length === 0 && slashed.length >= (slashed.every((part) => part.includes(':')) ? 3 : 4))
    return slashed.map((text) => ({ ...line, text }));
  if (marks.length === 0 && line.text.length < long_line_chars && !labelBehind.test(line.text)) return [line];
  const cuts = [0, ...(marks.length > 0 ? marks : sentenceEnds(line.text)), line.text.length];
  const parts = cuts
    .slice(1)
    .map((end, index) => line.text.slice(cuts[index], end))
    .filter((text) => text.trim() !== '');
  return parts.length < 2 ? [line] : parts.map((text, index) => ({ ...line, text: index === 0 ? text : text.trim() }));
}

const asks = /^\s*(?:q|question|frage|pregunta|pergunta|domanda|vraag|pytanie|質問|問)\s*\d{0,2}\s*[:.)：]\s*(?=\S)/iu;
const replies =
  /^\s*(?:a|answer|antwort|r|réponse|reponse|respuesta|resposta|risposta|antwoord|odpowiedź|回答|答)\s*\d{0,2}\s*[:：]\s*(?=\S)/iu;

/** "Q: Your key? A: …" in one line. */
const dialogue = lean(/^\s*\p{L}{1,8}\s?\d{0,2}[:.]\s*(\S[^?？]{1,200}[?？])\s+\p{L}{1,8}\s?\d{0,2}[:.]\s+(?=\S)/u);

/** "Q: … A: …": the marks are taken off; they are no labels. */
function withoutQuestionMarks(lines: readonly Line[]): Line[] {
  const both =
    lines.filter((line) => asks.test(line.text)).length >= 2 &&
    lines.filter((line) => replies.test(line.text)).length >= 2;
  const pairs = lines.filter((line) => line.depth === 0 && dialogue.test(line.text)).length >= 2;
  if (pairs)
    return lines.map((line) => (line.depth > 0 ? line : { ...line, text: line.text.replace(dialogue, '$1 ') }));
  if (!both) return [...lines];
  return lines.map((line) =>
    line.depth > 0 ? line : { ...line, text: line.text.replace(asks, '').replace(replies, '') },
  );
}

/** Lines as they are easier to read: nothing is added, and each keeps its number. */
export const rewritten = (lines: readonly Line[]): Line[] =>
  withPlainMarks(
    withJapaneseLabels(
      withoutQuestionMarks(
        withoutArrows(
          withColons(withQuestionMarks(lines)).map((line) =>
            withoutSyntax({ ...line, text: withPlainAddresses(line.text) }),
          ),
        ),
      ),
    ),
  )
    .map((line) =>
      line.depth === 0 && /[[(☐☑☒✅⬜]/u.test(line.text) ? { ...line, text: tickedStatement(ticked(line.text)) } : line,
    )
    .map((line) => (line.depth === 0 ? { ...line, text: withColon(line.text) } : line))
    .map((line, at, all) =>
      isLeftEmpty(line.text) || isUnanswered(all, at) ? { ...line, depth: line.depth + 1 } : line,
    )
    // "- IT-Abteilung -": set between two dashes, and no item.
    .map((line) => ({ ...line, text: line.text.replace(/^\s*[-–] (\S[^-–]{2,60}(?:-[^-–]{1,40})?) [-–]\s*$/u, '$1') }))
    .flatMap((line) => zipped(line) ?? inParts(line));
