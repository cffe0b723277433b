import { withoutAddresses } from '../words/emails.ts';
import type { Entry } from './entries.ts';
import { pointsTo, forTwo } from './marks.ts';
import { labelOf, questionOrder, type Topic } from '../words/topics.ts';
import { isBlank, markOf, withoutBullet, type Line } from '../words/text.ts';

type Block = { readonly question: readonly Line[]; readonly answer: readonly Line[] };

/** Quoted lines, and the writer's own lines below them up to the next quoted ones. */
function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if ((lines[at]?.depth ?? 0) === 0) {
      at += 1;
      continue;
    }
    const question: Line[] = [];
    const answer: Line[] = [];
    for (; at < lines.length && ((lines[at]?.depth ?? 0) > 0 || nextIsQuoted(lines, at)); at += 1)
      question.push(lines[at] as Line);
    for (; at < lines.length && lines[at]?.depth === 0; at += 1) answer.push(lines[at] as Line);
    blocks.push({ question, answer });
  }
  return blocks;
}

/** An empty line between two quoted ones belongs to the quote. */
const nextIsQuoted = (lines: readonly Line[], at: number): boolean =>
  isBlank(lines[at]) && (lines[at + 1]?.depth ?? 0) > 0;

/** "Key: WFJ-…" that is quoted: what stands below it is about this line alone. */
function labelledLine(question: readonly Line[]): { text: string; topic: Topic | null } | null {
  const last = question.findLast((line) => !isBlank(line));
  const label = /^([^:：?？]{2,40}?)\s*[:：]\s+\S/u.exec(withoutBullet(last?.text ?? ''))?.[1];
  const topic = label === undefined ? undefined : labelOf(label);
  return label !== undefined && topic && topic.strange === 0 ? { text: label, topic: topic.topic } : null;
}

const sampleInBrackets = /\([^()]*@[^()]*\)/gu;

/** The last question of a quote: back to its letter, its number, or the empty line before it. */
function lastQuestion(question: readonly Line[]): { text: string; topic: Topic | null } | null {
  const labelled = labelledLine(question);
  if (labelled) return labelled;
  const collected: string[] = [];
  for (const line of question.toReversed()) {
    if (isBlank(line)) {
      if (collected.length > 0) break;
      continue;
    }
    collected.unshift(withoutBullet(line.text));
    const mark = markOf(line.text);
    // "Your Expert's e-mail (e.g. name@partner.example)": the sample asks for nothing.
    const plain = collected.join(' ').replace(sampleInBrackets, ' ');
    // "Is jane@acme.example really a Marketplace account?"
    const known = labelOf(/[?？]/u.test(plain) ? withoutAddresses(plain) : plain);
    if (mark) {
      // What is asked with a mark of its own is another question than the page's of that number.
      const isOfPage = mark.index >= 0 && mark.kind !== 'dash' && !/[?？]/u.test(collected.join(' '));
      const byOrder = isOfPage ? (questionOrder[mark.index] ?? null) : null;
      return { text: collected.join(' '), topic: topicOf(collected.join(' '), known?.topic ?? byOrder) };
    }
    if (collected.length > 4) return null;
  }
  if (collected.length === 0) return null;
  const text = collected.join(' ');
  const whole = labelOf(text)?.topic ?? null;
  const last = labelOf(collected.at(-1) ?? '')?.topic ?? null;
  return {
    text,
    topic: topicOf(
      text,
      collected.length > 1 &&
        last !== null &&
        !/[,;]$/u.test(collected.at(-2) ?? '') &&
        /[?:]$/u.test(collected.at(-2) ?? '')
        ? last
        : (whole ?? last),
    ),
  };
}

/** A question that asks two things at once is answered for neither. */
function topicOf(text: string, topic: Topic | null): Topic | null {
  const questions = text.split(/[?？]/u).filter((part) => labelOf(part) !== null);
  const topics = new Set(questions.map((part) => labelOf(part)?.topic));
  return topics.size > 1 && topics.has('server') && topics.has('match') ? null : topic;
}

/** What somebody tells, between quotation marks or with a key or an address in it: it asks for nothing. */
const isStory = (text: string): boolean =>
  // An item of a form that was not ticked.
  /^\s*(?:[☐□▢⬜]|\[ ?\])/u.test(text) ||
  (/^\s*["“„«]/u.test(text) && !/[?？:：]["”»]?\s*$/u.test(text)) ||
  (text.length > 120 && !/[?？]/u.test(text) && !/[:：]\s*$/u.test(text) && /\S@\S|[A-Z\d]{4}-[A-Z\d]{4}-/u.test(text));

/** A quoted question of the help page with the answer below it. Anything else that is quoted was said by others. */
export function answeredQuestions(lines: readonly Line[]): Entry[] {
  return blocksOf(lines).flatMap(({ question, answer }): Entry[] => {
    const asked = lastQuestion(question);
    if (asked && isStory(asked.text)) return [];
    if (!asked?.topic || asked.topic === 'other' || question.length > 40) return [];
    const first = answer.findIndex((line) => !isBlank(line));
    // What has a label of its own answers none.
    if (first < 0 || /\t/u.test(answer[first]?.text ?? '')) return [];
    const length = answer.slice(first).findIndex((line) => isBlank(line));
    const own = length < 0 ? answer.slice(first) : answer.slice(first, first + length);
    if (own.length > 14) return [];
    return [
      {
        topic: asked.topic,
        label: asked.text,
        values: own.map((line) => withoutBullet(line.text)),
        lines: own,
        how: 'question',
      },
    ];
  });
}

/** Items of the lines with their number (or their letter), each with the lines that go on below it. */
export function numbered(lines: readonly Line[], quoted: boolean, kind: 'number' | 'letter'): Map<number, Line[]> {
  const items = new Map<number, Line[]>();
  let open: Line[] | null = null;
  for (const line of lines) {
    const mark = line.depth > 0 === quoted && !isBlank(line) ? markOf(line.text) : null;
    if (!quoted && forTwo.test(line.text)) open = null;
    else if (mark && mark.kind === kind && !items.has(mark.index)) items.set(mark.index, (open = [line]));
    else if (isBlank(line) || line.depth > 0 !== quoted) open = null;
    else open?.push(line);
  }
  return items;
}

/** What a question asks, without what is explained behind it. */
const asked = (question: string): string => /^.*[?？]/su.exec(question)?.[0] ?? question;

/**
 * "1) Agreed. 2) The account is …" above a quoted mail that asked so: each answer with its question. Empty where the
 * numbers are not those of at least two questions. `earlier`: the mail below, where no marks of a quote show it.
 */
export const numberedAnswers = (lines: readonly Line[], earlier: readonly Line[]): Entry[] => [
  ...answersBy(lines, questionsIn(lines, earlier, 'number'), 'number'),
  ...answersBy(lines, questionsIn(lines, earlier, 'letter'), 'letter'),
  ...pointingAnswers(lines, questionsIn(lines, earlier, 'number')),
];

type Numbered = ReadonlyMap<number, readonly Line[]>;

function questionsIn(lines: readonly Line[], earlier: readonly Line[], kind: 'number' | 'letter'): Numbered {
  const between = numbered(lines, true, kind);
  const below = earlier.map((line) => ({ ...line, depth: 1 }));
  return between.size > 0 ? between : numbered(below, true, kind);
}

const withQuestion = (question: string, answer: readonly Line[], values: readonly string[]): Entry => ({
  topic: labelOf(asked(question).replace(/\([^()]*\)/gu, ' '))?.topic ?? null,
  label: question,
  values,
  lines: answer,
  how: 'question',
});

/** "Zu 7: haben wir nicht." anywhere in a mail that quotes the seventh question: one such answer is enough. */
function pointingAnswers(lines: readonly Line[], questions: Numbered): Entry[] {
  if (questions.size < 2) return [];
  return lines.flatMap((line, at): Entry[] => {
    const pointed = line.depth > 0 ? null : pointsTo(line.text);
    const question = pointed && questions.get(pointed.number - 1);
    if (!pointed || !question) return [];
    const more = lines.slice(at + 1);
    const end = more.findIndex((next) => isBlank(next) || next.depth > 0 || markOf(next.text) || pointsTo(next.text));
    const answer = [line, ...more.slice(0, end < 0 ? more.length : end)];
    const values = [pointed.rest, ...answer.slice(1).map(({ text }) => text)];
    return [withQuestion(textOf(question), answer, values)];
  });
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => withoutBullet(line.text)).join(' ');

const least_known = 3;

function answersBy(lines: readonly Line[], questions: Numbered, kind: 'number' | 'letter'): Entry[] {
  const answers = numbered(lines, false, kind);
  const shared = kind === 'number' ? sharedAnswers(lines, questions) : [];
  const pairs = [...answers].flatMap(([index, answer]) => {
    const above = questions.get(index);
    return above ? [{ answer, question: textOf(above) }] : [];
  });
  const all = [...pairs, ...shared];
  const asking = all.filter(({ question }) => /[?？]/u.test(question));
  const known = new Set(all.flatMap(({ question }) => labelOf(question)?.topic ?? []));
  if (answers.size < 2 || pairs.length < answers.size || (asking.length < 2 && known.size < least_known)) return [];
  const alone = pairs.map(({ answer, question }) =>
    withQuestion(
      question,
      answer,
      answer.map((line) => withoutBullet(line.text)),
    ),
  );
  return [...alone, ...shared.map(({ question, line, value }) => withQuestion(question, [line], [value]))];
}

/** "1-2: yes and yes", "4/5: a@…, Ann Lee": one line for two questions, each with its part where there are two. */
const divides = /,\s+|;\s+|\s+\/\s+|\s(?:and|und|et|y|e|en|i)\s/iu;

function sharedAnswers(
  lines: readonly Line[],
  questions: Numbered,
): { readonly question: string; readonly line: Line; readonly value: string }[] {
  return lines.flatMap((line) => {
    const match = line.depth > 0 ? null : forTwo.exec(line.text);
    const [first, second] = [questions.get(Number(match?.[1]) - 1), questions.get(Number(match?.[2]) - 1)];
    if (!match || !first || !second || Number(match[2]) !== Number(match[1]) + 1) return [];
    const value = line.text.slice(match[0].length);
    const outside = value.replace(/\([^()]*\)/gu, (aside) => ' '.repeat(aside.length));
    const cut = divides.exec(outside);
    const parts =
      cut && outside.split(divides).length === 2
        ? [value.slice(0, cut.index), value.slice(cut.index + cut[0].length)]
        : [value, value];
    return [first, second].map((question, at) => ({ question: textOf(question), line, value: parts[at] ?? '' }));
  });
}

const former =
  /^\W*(?:the )?(?:former|first(?: one)?|erstere[sr]?|das erste|le premier|la premi[eè]re|lo primero|el primero|o primeiro|la prima|il primo|het eerste|to pierwsze|前者(?:です)?)\W*$/iu;
const latter =
  /^\W*(?:the )?(?:latter|second(?: one)?|letztere[sr]?|das zweite|le second|la seconde|lo segundo|el segundo|o segundo|la seconda|il secondo|het laatste|het tweede|to drugie|後者(?:です)?)\W*$/iu;
const alternatives = /,?\s(?:or|oder|ou|o|of|czy|lub)\s|それとも/iu;

/** "Is it your own Server, or hosted?" and "The former.": which of two things is meant, in the question's words. */
export function withChoice(entry: Entry): Entry {
  const [value = '', ...more] = entry.values;
  const isFormer = former.test(value);
  if (more.length > 0 || (!isFormer && !latter.test(value))) return entry;
  const question = /([^.?？]*)[?？]\s*$/u.exec(entry.label)?.[1] ?? '';
  const parts = question.split(alternatives);
  if (parts.length !== 2) return entry;
  const part = (isFormer ? parts[0] : parts[1]) ?? '';
  // "Is that your own Server": the words of a question that come before what is asked for.
  return {
    ...entry,
    values: [
      part
        .replace(
          /^\W*(?:is (?:it|that|this)|are you on|do you (?:use|run)|ist (?:es|das)|est-ce|es|é|è|is (?:het|dat)|czy to)\s+/iu,
          '',
        )
        .trim(),
    ],
  };
}
