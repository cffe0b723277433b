import { attribution } from '../../message/history/announced.ts';
import { quotedHeader } from '../../message/history/header-names.ts';
import type { Segment } from '../../message/history/segments.ts';
import { lean } from '../words/lean.ts';
import { announces, answersBelow, fillsIn, namedMarks, standsInPlace } from './answers-announced.ts';
import { answersUnder } from './answers-under.ts';
import type { Line } from '../words/text.ts';
import { splitsOf } from '../layout/splits.ts';
import { labelOf } from '../words/topics.ts';

const mark = lean(
  /^\s*(\*{2,}|>{2,}|#+|={2,}>?|-{1,2}>|=>|->|[→⇒➔➜➡►▶↳»＞]|@@?|\|+|\[\p{L}{1,14}(?: \p{L}{1,14})?\]:?|(?:answer|antwort|réponse|respuesta|resposta|risposta|antwoord|odpowiedź|回答)[:：]|\p{Lu}{2,3}:|\p{Lu}{1,3}>{1,2}|<{2,}|~{1,2}|\+{2,})\s*(?=\S)/u,
);

type Quoted = { readonly base: number; readonly lines: readonly Segment[]; readonly between: boolean };

/** The newest mail that is quoted, without those below it; `between`: the writer's own lines stand among its. */
export function quotedMail(all: readonly Segment[]): Quoted | null {
  const filled = (one: Segment): boolean => one.text.trim() !== '';
  const first = all.findIndex((one) => one.part === 'history' && filled(one));
  const base = all[first]?.depth;
  if (base === undefined) return null;
  const below = all.slice(first);
  const older = below.findIndex(
    ({ text, part }, at) =>
      // Apple Mail marks even the line that announces the mail.
      at > 0 &&
      part !== 'own' &&
      (attribution(text) === 'sure' ||
        (quotedHeader(text) === 'from' && quotedHeader(below[at + 1]?.text ?? '') !== null)),
  );
  const mail = older < 0 ? below : below.slice(0, older);
  // What stands below the whole quote is a farewell, and no answer.
  const last = mail.findLastIndex((one) => one.part === 'history' && filled(one));
  return {
    base,
    lines: mail.filter(({ part, depth }) => part === 'history' && depth >= base),
    between: mail.slice(0, last).some((one) => one.part === 'own' && filled(one)),
  };
}

/**
 * The writer's answers inside the mail he quotes, where he says that they stand there and they are told apart by a mark
 * ("*** Yes, we do.", "… own Server? [TK] yes"), by one quote mark more, by stars around them, or by their place under
 * the questions. The other lines are the questions.
 */
export function answersBetween(all: readonly Segment[], now: string): Line[] {
  const below = answersBelow(now);
  const inPlace = standsInPlace(now);
  const under = inPlace || below;
  const fills = fillsIn(now);
  if (!under && !fills && !announces.test(now)) return [];
  const mail = quotedMail(all);
  if (!mail) return [];
  const named = namedMarks(now);
  const level = mail.lines.filter(({ depth }) => depth === mail.base);
  // Whoever writes between marked lines gives no further sign.
  const plain = under && !mail.between;
  const told = (lines: Line[]): Line[] => (inPlace || areAnswers(lines) ? lines : []);
  const ways = [
    () => (fills && !mail.between ? filledIn(level) : []),
    () => (named.some((one) => /^>{2,}$/u.test(one)) ? deeper(mail) : []),
    () => marked(mail.base === 0 ? all.filter(({ part, depth }) => part === 'history' && depth === 0) : level, named),
    () => behind(level, named),
    () => (plain ? told(starred(level)) : []),
    () => (plain ? told(answersUnder(level)) : []),
    () => (plain && inPlace ? onOneLine(level) : []),
  ];
  for (const way of ways) {
    const lines = way();
    if (lines.some(({ depth }) => depth === 0)) return lines;
  }
  return [];
}

/** Answers with a quote mark more than the questions, or with some where those have none. */
function deeper({ base, lines }: Quoted): Line[] {
  const answers = lines.filter(({ depth }) => depth > base);
  if (answers.length < 2) return [];
  return lines.map(({ number, text, depth }) => ({ number, text, depth: depth > base ? 0 : 1 }));
}

/** The rows of a table or a list whose labels have a value behind them, with the lines that are set in below one. */
function filledIn(quoted: readonly Segment[]): Line[] {
  let open = false;
  const lines = quoted.map(({ number, text }): Line => {
    const line = { number, text, depth: 0 };
    const [split] = splitsOf(line);
    const known = split?.known && split.known.topic !== 'other' && split.known.strange <= most_strange_words;
    if (known) open = split.value !== '' && !sample.test(split.value);
    else if (!/^\s{2,}\S/u.test(text)) open = false;
    return { number, text, depth: open ? 0 : 1 };
  });
  return lines.filter(({ depth }) => depth === 0).length >= least_answers ? lines : [];
}
const most_strange_words = 2;

const mostOf = (marks: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const one of marks) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 ? most[0] : null;
};

const isNumbered = /^\s*\(?\d{1,2}[.)]\s+\S/u;

/** Lines that begin with a mark. */
function marked(quoted: readonly Segment[], named: readonly string[]): Line[] {
  const opens = (text: string): string | undefined =>
    named.find((one) => text.trimStart().startsWith(one)) ?? mark.exec(text)?.[1];
  const most = mostOf(quoted.flatMap(({ text }) => opens(text) ?? []));
  if (most === null) return [];
  const isOwn = (at: number): boolean => opens(quoted[at]?.text ?? '') === most;
  let answering = false;
  return quoted.map(({ number, text }, at): Line => {
    const own = isOwn(at);
    if (own) answering = true;
    // "4. Marketplace account" right below an answer is the next question, and so is what stands right above the next one.
    else if (text.trim() === '' || isNumbered.test(text) || /[?？]\s*$/u.test(text) || isOwn(at + 1) || isAsked(text))
      answering = false;
    return { number, text: own ? text.trimStart().slice(most.length).trim() : text, depth: answering ? 0 : 1 };
  });
}

const isAsked = (text: string): boolean => labelOf(text)?.strange === 0;

const asks = lean(/[?？:：]\s*(\[[\p{L}\d]{1,14}\]:?|>{2,4}|\*{2,4}|#{2,4}|={1,3}>|-{1,3}>|\p{Lu}{2,3}:)\s*(?=\S)/u);

/** "Is it your own Server? [TK] yes": question and answer on one line. */
function behind(quoted: readonly Segment[], named: readonly string[]): Line[] {
  const found = (text: string): { mark: string; at: number; to: number } | null => {
    const by = named.find((one) => text.indexOf(` ${one} `) > 0);
    if (by !== undefined) return { mark: by, at: text.indexOf(` ${by} `), to: text.indexOf(` ${by} `) + by.length + 2 };
    const match = asks.exec(text);
    return match ? { mark: match[1] ?? '', at: match.index + 1, to: match.index + match[0].length } : null;
  };
  const most = mostOf(quoted.flatMap(({ text }) => found(text)?.mark ?? []));
  if (most === null) return [];
  return quoted.flatMap(({ number, text }): Line[] => {
    const own = found(text);
    return own?.mark === most
      ? [
          { number, text: text.slice(0, own.at).trim(), depth: 1 },
          { number, text: text.slice(own.to).trim(), depth: 0 },
          { number, text: '', depth: 0 },
        ]
      : [{ number, text, depth: 1 }];
  });
}

const sample = lean(
  /(?<!\p{L})(?:e\.g|for (?:example|instance)|such as|looks? like|z\. ?b|zum beispiel|par exemple|por ejemplo|por exemplo|ad esempio|per esempio|bijvoorbeeld|na przykład|np)(?!\p{L})/iu,
);
/**
 * Where only "below" is said, an account or a key shows that they are answers, and "your Server", "looks like" that the
 * vendor explains his questions there.
 */
const areAnswers = (lines: readonly Line[]): boolean => {
  const answers = lines.flatMap(({ text, depth }) => (depth === 0 ? [text] : []));
  return (
    answers.some((text) => /@|(?:-[A-Z\d]{4}){2}|[\w+/]{40}/u.test(text)) &&
    !answers.some((text) => sample.test(text) || explains.test(text))
  );
};
const explains = lean(
  /(?<!\p{L})(?:yours?|ihr(?:e[nmrs]?)?|votre|vos|vuestr[oa]s?|vostr[oaie]|seus?|suas?|uw|jullie|wasz\p{L}*|państw\p{L}*)(?!\p{L})|[?？]\s*$|貴社|御社/iu,
);
const least_answers = 3;

/** "3. The license key to migrate. WFJ-…" */
const numberedBefore = /^(\(?\d{1,2}[.)]\s+\S.{3,160}?(?<!\b(?:e\.g|z\. ?b|p\. ?ex|bzw|ggf|no|nr))\.)\s+(\S.*)$/iu;

/** "Is it your own Server? Yes, ours." in a color that the text has not: each question with its answer behind it. */
function onOneLine(quoted: readonly Segment[]): Line[] {
  const parts = quoted.map(({ text }) => {
    const [whole, question = '', answer = ''] =
      /^(.{3,160}?[?？:：])\s+(\S.*)$/u.exec(text.trim()) ?? numberedBefore.exec(text.trim()) ?? [];
    const topic = whole === undefined ? null : (labelOf(question)?.topic ?? null);
    return topic !== null && topic !== 'other' && !sample.test(answer) ? { question, answer } : null;
  });
  const open = quoted.filter(({ text }, at) => parts[at] === null && /[?？]\s*$/u.test(text));
  if (parts.filter((one) => one !== null).length < least_answers || open.length > 1) return [];
  const lines = quoted.flatMap(({ number, text }, at): Line[] => {
    const own = parts[at];
    return own
      ? [
          { number, text: own.question, depth: 1 },
          { number, text: own.answer, depth: 0 },
          { number, text: '', depth: 0 },
        ]
      : [{ number, text, depth: 1 }];
  });
  // Behind a full stop the vendor may go on as well.
  const asked = parts.every((one) => one === null || /[?？:：]$/u.test(one.question));
  return asked || areAnswers(lines) ? lines : [];
}

const isStarred = (text: string): boolean => /^\s*(\*{1,2}|_)(?=\S)[^*]*[^*\s]\1\s*$/u.test(text);

/** A program writes bold and colored words between stars; each stands under a question, and is none itself. */
function starred(quoted: readonly Segment[]): Line[] {
  const answers = [...quoted.entries()].filter(([, { text }]) => isStarred(text));
  const asked = answers.every(
    ([at, { text }]) => !/[?？:：][*_\s]*$/u.test(text) && (quoted[at - 1]?.text ?? '').trim() !== '',
  );
  if (answers.length < 3 || !asked) return [];
  return quoted.map(({ number, text }) =>
    isStarred(text)
      ? { number, text: text.trim().replace(/^[*_]+|[*_]+$/gu, ''), depth: 0 }
      : { number, text, depth: 1 },
  );
}
