import { questionOrder, topicOf, type Topic } from './labels.ts';
import { hasBullet, withoutBullet, type Line } from './text.ts';

/** One value and what it is about. `lines` are those the value was read from; `label` is as it was written. */
export type Entry = {
  readonly topic: Topic | null;
  readonly label: string;
  /** The lines of the value, the first of them perhaps only its part after the label. */
  readonly values: readonly string[];
  readonly lines: readonly Line[];
  readonly how: 'label' | 'question' | 'list' | 'table';
};

const labelled = /^\s*([^:=|\t@]{1,90}?)\s*(?:[:=]|\t+| {3,}| \| |(?<=\?))\s*(.*)$/u;
const letter = /^\s*\(?([a-h])[.)]\s+(.*)$/u;

type Split = { readonly label: string; readonly value: string };

/** Label and value of one line; null where the line is not of that form. A time (9:30) or a link is no label. */
function splitLabel(text: string): Split | null {
  const matched = labelled.exec(withoutBullet(text));
  const label = matched?.[1]?.trim() ?? '';
  const value = (matched?.[2] ?? '').replace(/^[|\s]+|[|\s]+$/gu, '');
  if (!matched || label === '' || value.startsWith('//') || /\d$/u.test(label) || label.split(/\s+/u).length > 16)
    return null;
  return { label, value };
}

/** A label stands for a value only where its topic is known, or where it looks like a label (short, then a colon). */
function labelOf(line: Line): Split | null {
  if (line.depth > 0) return null;
  const split = splitLabel(line.text);
  if (!split) return null;
  return topicOf(split.label) !== null || split.label.split(/\s+/u).length <= 5 ? split : null;
}

const blockTopics = new Set<Topic>(['address', 'key', 'organization', 'account', 'name', 'server', 'match', 'expert']);

/** Lines that carry on a value: those below it, up to an empty line, a quote, a bullet or the next label. */
function continuation(lines: readonly Line[], from: number, indentedOnly: boolean): Line[] {
  const result: Line[] = [];
  for (const line of lines.slice(from, from + 12)) {
    if (line.depth > 0 || line.text.trim() === '' || hasBullet(line.text) || labelOf(line)) break;
    if (indentedOnly && !/^\s/u.test(line.text)) break;
    result.push(line);
  }
  return result;
}

/** A line that may be the rest of an address that was broken in two: seen, so that half an address is not taken. */
const cutOff = (line: Line | undefined): Line[] =>
  line && line.depth === 0 && /^\s*[a-z0-9.@-]+\s*$/u.test(line.text) ? [line] : [];

/** `Label: value`, also where the value stands on the lines below. */
export function labelledEntries(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const split = labelOf(line);
    if (!split) continue;
    const topic = topicOf(split.label);
    const next = lines[index + 1]?.text.trim() === '' && split.value === '' ? index + 2 : index + 1;
    const block = topic && blockTopics.has(topic) ? continuation(lines, next, split.value !== '') : [];
    const rest = topic === 'account' && block.length === 0 ? cutOff(lines[index + 1]) : [];
    const more = [...block, ...rest];
    const first = split.value === '' ? [] : [split.value];
    entries.push({
      topic,
      label: split.label,
      values: [...first, ...more.map((below) => below.text.trim())],
      lines: first.length > 0 || more.length === 0 ? [line, ...more] : more,
      how: 'label',
    });
  }
  return entries;
}

/** A quoted question of the help page with the answer below it. Anything else that is quoted was said by others. */
export function answeredQuestions(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.depth === 0) {
      at += 1;
      continue;
    }
    const question: string[] = [];
    for (; at < lines.length && lines[at]?.depth !== 0; at += 1) question.push(lines[at]?.text.trim() ?? '');
    const answer: Line[] = [];
    for (; at < lines.length && lines[at]?.depth === 0; at += 1) {
      const line = lines[at];
      if (!line) break;
      if (line.text.trim() !== '') answer.push(line);
      else if (answer.length > 0) break;
    }
    const topic = topicOfQuestion(question.join(' '));
    if (!topic) continue;
    entries.push({
      topic,
      label: question.join(' '),
      values: answer.map((line) => line.text.trim()),
      lines: answer,
      how: 'question',
    });
  }
  return entries;
}

function topicOfQuestion(question: string): Topic | null {
  if (question.length > 200 || question.includes('@')) return null;
  const asksBoth = /\bin use\b|\busing your licen/iu.test(question) && /\bmatch/iu.test(question);
  return asksBoth ? null : topicOf(question);
}

type Item = { readonly lines: Line[]; readonly text: string };

/** Runs of bullets, each with the lines that carry it on; empty lines may stand between them. */
function bulletRuns(lines: readonly Line[]): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0)
      run.push({
        lines: open,
        text: open
          .map((line) => withoutBullet(line.text))
          .join(' ')
          .trim(),
      });
    open = [];
  };
  for (const line of lines) {
    if (line.depth === 0 && hasBullet(line.text)) {
      close();
      open = [line];
    } else if (line.depth === 0 && line.text.trim() === '') {
      close();
    } else if (open.length > 0 && line.depth === 0) {
      open.push(line);
    } else {
      close();
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  close();
  if (run.length > 0) runs.push(run);
  return runs;
}

/**
 * A list in the order of the help page's questions, a to h. The key shows where the list stands in that order and the
 * address after it proves it; a list without both is not read by position. An item with a label is read by its label.
 */
export function listEntries(lines: readonly Line[], isKey: (text: string) => boolean): Entry[] {
  return bulletRuns(lines).flatMap((run) => {
    const keyAt = run.findIndex((item) => isKey(item.text));
    const account = run[keyAt + 1];
    const single = run.filter((item) => isKey(item.text)).length === 1;
    if (!single || keyAt < 1 || run.length < 5 || !account || !/\S@\S/u.test(account.text)) return [];
    return run.flatMap((item, index): Entry[] => {
      const topic = questionOrder[index - keyAt + 2];
      const mark = letter.exec(item.lines[0]?.text ?? '')?.[1];
      if (!topic || (mark !== undefined && questionOrder['abcdefgh'.indexOf(mark)] !== topic)) return [];
      const split = splitLabel(item.text);
      if (split && topicOf(split.label) !== null && split.value !== '') return [];
      return [{ topic, label: '', values: [item.text], lines: item.lines, how: 'list' }];
    });
  });
}

const cells = (text: string): string[] => text.replace(/^\s*\|\s*|\s*\|\s*$/gu, '').split(/\s*(?:\||\t)\s*/u);

/** A row of titles and one row of values below it, divided by `|` or tabs. */
export function tableEntries(lines: readonly Line[]): Entry[] {
  const own = lines.filter((line) => line.depth === 0 && line.text.trim() !== '' && !/^[\s|:+-]+$/u.test(line.text));
  return own.flatMap((line, index): Entry[] => {
    const titles = cells(line.text);
    const below = own[index + 1];
    const known = titles.filter((title) => topicOf(title) !== null).length;
    if (titles.length < 4 || known < 4 || known < titles.length - 1 || !below) return [];
    const values = cells(below.text);
    const another = own[index + 2];
    if (values.length !== titles.length || (another && cells(another.text).length === titles.length)) return [];
    const hasFirstName = titles.some((title) => topicOf(title) === 'firstName');
    return titles.map((title, column): Entry => {
      const topic = topicOf(title);
      const value = values[column] ?? '';
      return {
        topic: topic === 'bareName' && hasFirstName ? 'lastName' : topic,
        label: title,
        values: value === '' ? [] : [value],
        lines: [below],
        how: 'table',
      };
    });
  });
}
