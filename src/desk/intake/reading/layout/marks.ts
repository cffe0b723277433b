import type { Line } from '../words/text.ts';
import { labelOf } from '../words/topics.ts';

/** Words before a number that say which question is answered: "ad 1", "zu a)", "Punkt 3", "Q4". */
const words =
  '(?:ad|zu|zum|re|to|point|punkt|punto|ponto|pkt|frage|antwort|question|answer|antwoord|vraag|pregunta|pergunta|domanda|respuesta|resposta|risposta|réponse|item|nr|no|n[°º]|q|a|#|№)\\.?\\s?';
const marked = new RegExp(
  `^\\s*(?:(?:${words})\\(?(\\d{1,2}|[a-h]|[ivx]{1,4})\\)?[.:/)–—-]{0,2}|\\(?(\\d{1,2}|[a-h]|[ivx]{1,4})(?:\\)|\\/|\\.-|°\\)?|º\\)?|\\.|:|\\s?[-–—]))\\s+(?=\\S)`,
  'iu',
);

/** "Zu 7: haben wir nicht", "ad Punkt 2)", "to question 3:": an answer that says the number of its question. */
const pointing = new RegExp(`^\\s*(?:${words}){1,2}\\(?(\\d{1,2})\\)?\\.?\\s?[:)–—-]{1,2}\\s+(?=\\S)`, 'iu');

/** The number of the question that a line says it answers, and what it says; null where it says none. */
export function pointsTo(text: string): { readonly number: number; readonly rest: string } | null {
  const match = pointing.exec(text);
  return match ? { number: Number(match[1]), rest: text.slice(match[0].length) } : null;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const letters = 'abcdefgh';

/** The places in the order of the questions that a mark can mean: "i" is the first as a numeral, the ninth as a letter. */
function placesOf(mark: string): number[] {
  const text = mark.toLowerCase();
  if (/^\d/u.test(text)) return [Number(text)];
  return [romans.indexOf(text) + 1, letters.indexOf(text) + 1].filter((place) => place > 0);
}

/** "4+5 - …", "1-2: …": one line for two of a list. */
export const forTwo =
  /^\s*\(?(\d{1,2})\)?\s*(?:[-–/+&,]|and|und|et|y|e|en|i|bis|to|と|・)\s*\(?(\d{1,2})\)?(?:\s*[:.)：]|\s[-–—](?=\s))\s*(?=\S)/iu;

/**
 * "ad a) …", "Zu 1: …", "#2 …", "iii. …", "4/ …": however a list is marked, it is read as one with numbers. Only marks
 * that follow each other from the first on are such; nothing else of a line changes.
 */
export function withPlainMarks(lines: readonly Line[]): Line[] {
  const found = lines.map((line) => (line.depth > 0 ? null : marked.exec(line.text)));
  const chosen = new Map<number, number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const [place, at] of run.entries()) if (at >= 0) chosen.set(at, place + 1);
    run = [];
  };
  for (const [at, match] of found.entries()) {
    const places = match ? placesOf(match[1] ?? match[2] ?? '') : [];
    const [, first, second] = forTwo.exec(lines[at]?.text ?? '') ?? [];
    if (Number(first) === run.length + 1 && Number(second) === run.length + 2) run.push(-1, -1);
    else if (places.includes(run.length + 1)) run.push(at);
    else if (places.includes(1)) {
      close();
      run = [at];
    }
  }
  close();
  return lines.map((line, at) => {
    const place = chosen.get(at);
    return place === undefined ? line : { ...line, text: `${place}) ${line.text.slice(found[at]?.[0].length)}` };
  });
}

const arrow = /^\s*(?:[=-]{1,3}>|[⇒→➔➜➡►▶↳»])\s*(?=\S)/u;

/**
 * "=> a@…" below a copied question: the arrow says that it is the answer, and is no part of it. An arrow before every
 * item of a list, one below the other, is a bullet and stays.
 */
export function withoutArrows(lines: readonly Line[]): Line[] {
  const found = lines.map((line) => (line.depth > 0 ? null : arrow.exec(line.text)));
  const answers = found.filter((match, at) => {
    const above = lines[at - 1];
    return match && above !== undefined && above.text.trim() !== '' && !found[at - 1];
  });
  if (answers.length < 3 || answers.length < found.filter((match) => match).length) return [...lines];
  // What is answered so is a question, with or without its mark.
  return lines.map((line, at) => ({
    ...line,
    text: found[at + 1]
      ? line.text.replace(/[\p{L}\d)]\s*$/u, (end) => `${end.trim()}?`)
      : line.text.slice(found[at]?.[0].length ?? 0),
  }));
}

const spaced =
  /^[・●■◆\s]*([\p{Script=Han}\p{Script=Katakana}ー]{2,8}|\p{Script=Han}[ ]{1,2}\p{Script=Han})\s+(?=[^\s=＝→>-])/u;

/** "会社名 青葉印刷株式会社", "氏 名 坂本 龍": where three lines stand so, their first words are labels. */
export function withJapaneseLabels(lines: readonly Line[]): Line[] {
  const labels = lines.map(({ text, depth }) => {
    const word = depth > 0 || /[:：]/u.test(text) ? undefined : spaced.exec(text);
    const label = word?.[1]?.replace(/\s/gu, '');
    return word && label !== undefined && labelOf(label)?.strange === 0 ? { label, end: word[0].length } : null;
  });
  if (labels.filter((one) => one !== null).length < 3) return [...lines];
  return lines.map((line, index) => {
    const found = labels[index];
    return found ? { ...line, text: `${found.label}: ${line.text.slice(found.end)}` } : line;
  });
}

/** `"accountEmail": "x",` and `<accountEmail>x</accountEmail>` are `account email: x`. */
export function withoutSyntax(line: Line): Line {
  const match =
    /^\s*"([\w .-]{2,40})"\s*:\s*"?([^"]*)"?,?\s*$/u.exec(line.text) ??
    /^\s*<([\w.-]{2,40})>([^<>]*)<\/[\w.-]{2,40}>\s*$/u.exec(line.text);
  const [label, value] = [match?.[1], match?.[2]];
  if (line.depth > 0 || label === undefined || value === undefined) return line;
  return { ...line, text: `${label.replace(/(?<=\p{Ll})(?=\p{Lu})|[_.-]/gu, ' ')}: ${value.trim()}` };
}

const asked = /^\s*(?:\[\s?(?:Q|F|P|D|V)\s?(\d{1,2})\s?\]|(?:Q|F|P|D|V)(\d{1,2})[:.)])\s*(?=\S)/u;
const answered = /^\s*(?:\[\s?(?:A|R)\s?(\d{1,2})\s?\]|(?:A|R)(\d{1,2})[:.)])\s*(?=\S)/u;
const least_pairs = 2;

/** "[Q1] Own Server?" and "[A1] Yes." below it: question and answer, by their letters and numbers. */
export function withQuestionMarks(lines: readonly Line[]): Line[] {
  const found = lines.map(({ text, depth }) => {
    const [, ...question] = depth > 0 ? [] : (asked.exec(text) ?? []);
    const [, ...answer] = depth > 0 ? [] : (answered.exec(text) ?? []);
    return { question: question.find(Boolean), answer: answer.find(Boolean) };
  });
  const numbers = new Set(found.flatMap(({ question }) => question ?? []));
  const pairs = found.filter(({ answer }) => answer !== undefined && numbers.has(answer));
  if (pairs.length < least_pairs) return [...lines];
  let asking = false;
  return lines.map((line, at) => {
    const { question, answer } = found[at] ?? {};
    if (question !== undefined) asking = true;
    if (answer !== undefined || line.text.trim() === '' || line.depth > 0) asking = false;
    const text = line.text.replace(question === undefined ? answered : asked, '');
    return { ...line, text, depth: asking ? 1 : line.depth };
  });
}
