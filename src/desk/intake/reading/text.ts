/** A line of the message as it is read: characters folded, quote marks taken off. `number` counts from 1. */
export type Line = { readonly number: number; readonly text: string; readonly depth: number };

/** Mail programs and word processors put these in; none is ever meant: soft hyphens, zero widths, direction marks. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
    .replace(/[\u2010\u2011\uff0d]/gu, '-');

/** For comparing: lower case, without accents, one blank between words, straight apostrophes. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[’‘´`]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();

export function toLines(text: string): Line[] {
  return text.split('\n').map((raw, index) => {
    const tidy = tidyText(raw).trimEnd();
    const marks = /^(?: ?>)+ ?/u.exec(tidy)?.[0] ?? '';
    return { number: index + 1, text: tidy.slice(marks.length), depth: marks.replace(/[^>]/gu, '').length };
  });
}

const signOffs =
  /^(?:(?:with |many |kind |kindest |best |warm )*(?:regards|wishes|greetings)|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?|(?:many |best )?thanks(?: (?:so|very) much| in advance| again| and .{3,20})?|thank you(?: very much| in advance)?|cheers|ta|mit (?:freundlichen|besten|vielen) grussen?|(?:freundliche|beste|viele|liebe|schone) grusse?|mfg|lg|(?:bien |tres )?(?:cordialement|a vous)|cordiales? salud\w*|salutations.{0,40}|meilleures salutations|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|muchas gracias|merci(?: d'avance)?|(?:distinti|cordiali) saluti|(?:med )?(?:venlig|vennlig|vanlig)\w* (?:hilsen|halsning)\w*)(?: aus .{2,30})?(?: \/ .{3,40})?[,.!]?$/u;
const history = [
  /^-{2,} ?(?:original|forwarded|weitergeleitete|ursprungliche|message d'origine|mensaje).{0,40}-{2,}$/u,
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|debut du message reexpedie).{0,5}$/u,
  /^(?:on|am|le|el|op|den|il) .{4,120}(?:wrote|schrieb|a ecrit|escribio|schreef|skrev|ha scritto).{0,60}:$/u,
  /^(?:from|von|de|da|van): .*@.*$/u,
];
const separator = /^\s*(?:[-_=*#~]\s?){10,}$/u;

/** True where everything below is no longer the writer's own request: a signature, a mail below, a ruled line. */
function endsHere(line: Line): boolean {
  if (line.depth > 0) return false;
  const folded = fold(line.text);
  if (/^-- ?$/u.test(line.text) || separator.test(line.text)) return true;
  return signOffs.test(folded) || history.some((mark) => mark.test(folded));
}

/** The writer's own request: down to the sign-off, the signature, or the mail it answers, whichever is first. */
export function ownLines(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(endsHere);
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/** Paragraphs of unquoted lines, divided by empty lines and quotes. */
export function paragraphs(lines: readonly Line[]): Line[][] {
  const result: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (line.depth === 0 && line.text.trim() !== '') {
      open.push(line);
      continue;
    }
    if (open.length > 0) result.push(open);
    open = [];
  }
  if (open.length > 0) result.push(open);
  return result;
}

/** Nobody confirms anything in a longer one; it keeps the time to read a hostile mail linear. */
const longest_sentence_chars = 1_500;

/** One sentence and the line it begins on. */
export type Sentence = { readonly text: string; readonly line: Line };

const bullet = /^\s*(?:[-*•·▪–—]|\(?[a-h1-9][.)])\s+/iu;

/**
 * Sentences of a text: a paragraph's lines are joined, a bullet or a line in `starts` (a label's) begins anew, full
 * stops inside words divide nothing.
 */
export function sentences(lines: readonly Line[], starts: ReadonlySet<number> = new Set()): Sentence[] {
  const result: Sentence[] = [];
  for (const paragraph of paragraphs(lines)) {
    let current = '';
    let start: Line | null = null;
    const flush = (): void => {
      if (start && current.trim() !== '' && current.length <= longest_sentence_chars)
        result.push({ text: current.trim(), line: start });
      current = '';
      start = null;
    };
    for (const line of paragraph) {
      if (bullet.test(line.text) || starts.has(line.number)) flush();
      for (const piece of line.text.split(/(?<=[.!?]["')]?)\s+(?=[\p{Lu}"'(])/u)) {
        if (current !== '' && /[.!?]["')]?$/u.test(current)) flush();
        start ??= line;
        current = `${current} ${piece}`.trim();
      }
    }
    flush();
  }
  return result;
}

export const withoutBullet = (text: string): string => text.replace(bullet, '').trim();
export const hasBullet = (text: string): boolean => bullet.test(text);
