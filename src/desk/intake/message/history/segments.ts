import { lean } from '../../reading/words/lean.ts';
import {
  announcesComment,
  attribution,
  isGroupWise,
  isJournal,
  isRule,
  isTicketLine,
  mayAttribute,
  separator,
} from './announced.ts';
import { quotedHeader } from './header-names.ts';
import { carriedNotice, isDeviceLine, isDisclaimer, isListFooter, signOff } from './signature.ts';

/** Who says a line, as far as its form shows. */
export type SegmentPart = 'own' | 'quoted-header' | 'history' | 'forward' | 'signature' | 'disclaimer';

/** A line of the text: `number` from 1, `text` without its quote marks, `depth` how many there were. */
export type Segment = {
  readonly number: number;
  readonly text: string;
  readonly depth: number;
  readonly part: SegmentPart;
};

type Line = { readonly text: string; readonly depth: number };

function lineOf(raw: string): Line {
  // What GroupWise writes above an earlier mail is no quote of the third depth.
  if (isGroupWise(raw)) return { text: raw.trim(), depth: 0 };
  const marks = /^(?: ?>)+ ?/u.exec(raw)?.[0] ?? '';
  return { text: raw.slice(marks.length).trimEnd(), depth: marks.replace(/[^>]/gu, '').length };
}

const isBlank = ({ text }: Line): boolean => text.trim() === '';
const blank: Line = { text: '', depth: 0 };
/** A name and nothing else, as people sign. */
const isNameAlone = lean(/^\s*\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}\s*$/u);

/** How many lines from `at` on are one sentence that names the mail below ("On … wrote:"), and how sure that is. */
function attributionAt(lines: readonly Line[], at: number): { length: number; sure: boolean } | null {
  const first = lines[at];
  if (!first || isBlank(first)) return null;
  let said = first.text;
  for (let length = 1; length <= 3; length += 1) {
    const found = attribution(said);
    if (found) return { length, sure: found === 'sure' };
    const next = lines[at + length];
    if (!next || isBlank(next) || next.depth !== first.depth || said.length > 300 || !mayAttribute(first.text))
      return null;
    said = `${said} ${next.text.trim()}`;
  }
  return null;
}

/** How many lines from `at` on are the headers of an earlier mail ("From: … Sent: … To: … Subject: …"); 0 for none. */
function headersAt(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (!first || quotedHeader(first.text) === null) return 0;
  const found = new Set<string>();
  let end = at;
  let loose = 0;
  for (let index = at; index < lines.length && index < at + 16; index += 1) {
    const line = lines[index];
    if (!line || line.depth !== first.depth) break;
    const kind = quotedHeader(line.text);
    if (kind === null) {
      // A long list of recipients goes on in the next line; one empty line may stand between headers.
      loose += 1;
      if (loose > 2 || found.has('subject')) break;
      continue;
    }
    if (kind !== 'other' && found.has(kind)) break;
    found.add(kind);
    loose = 0;
    end = index + 1;
  }
  const enough = found.has('from') && (found.has('date') || found.has('subject')) && found.size >= 3;
  return enough ? end - at : 0;
}

/** The first line from `at` on in which something stands, or the bound. */
function filledAt(lines: readonly Line[], at: number, bound: number): number {
  let below = at;
  for (let line = lines[below]; below < bound && line && isBlank(line); line = lines[below]) below += 1;
  return below;
}

const dateAlone = lean(
  /^\s*(?:\p{L}{2,12}\.?,? )?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? +\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AP]M)?\s*$/iu,
);

/**
 * How many lines from `at` on are what Notes shows above an earlier mail: who wrote it and when, without words for it,
 * and then "To: … Subject: …"; 0 for none.
 */
function notesHeadAt(lines: readonly Line[], at: number): number {
  const [name, date] = [lines[at], lines[at + 1]];
  if (!name || !date || name.text.length > 90 || !dateAlone.test(date.text)) return 0;
  const found = new Map<string, number>();
  for (let index = at + 2; index < at + 9; index += 1) {
    const kind = quotedHeader(lines[index]?.text ?? '');
    if (kind !== null && !found.has(kind)) found.set(kind, index);
  }
  const subject = found.get('subject');
  return found.has('to') && !found.has('from') && subject !== undefined ? subject + 1 - at : 0;
}

type Announced = { readonly length: number; readonly kind: 'reply' | 'original' | 'forward'; readonly sure: boolean };

/** What stands at a line and announces an earlier mail: a sentence, a separator, headers, or these together. */
function announcedAt(lines: readonly Line[], at: number): Announced | null {
  const first = lines[at];
  if (!first || isBlank(first)) return null;
  const named = attributionAt(lines, at);
  if (named) return { length: named.length, kind: 'reply', sure: named.sure };
  const head = notesHeadAt(lines, at);
  if (head > 0) return { length: head, kind: 'original', sure: true };
  const mark = separator(first.text);
  const ruled = mark !== null || isRule(first.text);
  let below = at + (ruled ? 1 : 0);
  // "----- Forwarded by Ann Lee on 12.05.2014" / "08:11 -----": its end on the next line.
  const next = lines[below]?.text.trim() ?? '';
  if (mark !== null && !/-\s*$/u.test(first.text) && next.length < 40 && /-{3,}$/u.test(next)) below += 1;
  if (ruled) below = filledAt(lines, below, at + 3);
  const headers = headersAt(lines, below);
  if (headers > 0) return { length: below + headers - at, kind: mark ?? 'original', sure: true };
  return mark === null ? null : { length: 1, kind: mark, sure: true };
}

/** The subject of a mail that is passed on, as mail programs put it in their language. */
export const forwards = /^\s*(?:fwd?|fw|wg|tr|rv|enc|i|doorst|pd|vb|vs|vl|転送)\s*[:：]/iu;
const answers = /^\s*(?:re|aw|sv|antw|ref|odp|rif|r|res|返信)\s*[:：]/iu;

const pointsBelow = lean(
  /(?<!\p{L})(?:(?:see|mail|message|request|wrote|asks|asked) (?:\p{L}+ ){0,3}below|below (?:is|you)|siehe unten|untenstehend\p{L}*|(?:anfrage|mail|nachricht) unten|ci-dessous|más abajo|abaixo|qui sotto|hieronder|poniżej)(?!\p{L})/iu,
);

/**
 * The tail of a quoted line that a mail program broke and did not mark: it stands between two quoted lines, and the one
 * above is full and ends in the middle of a sentence. Otherwise a stranger could put words into an answer to his mail.
 */
function isTail(before: Line | undefined, line: Line, after: Line | undefined): boolean {
  if (!before || !after || before.depth === 0 || after.depth === 0 || isBlank(line) || isBlank(before)) return false;
  // A line that is longer than any margin was not broken at one.
  if (/[.?!:;。？！：]$/u.test(before.text) || line.text.length >= 75 || before.text.length > 92) return false;
  return before.text.length >= 68 || (before.text.length >= 58 && /^[^\p{Lu}]/u.test(line.text));
}

class Marker {
  readonly #lines: readonly Line[];
  readonly #parts: SegmentPart[] = [];
  /** The depth at which a forwarded mail stands; null outside of one. */
  #forward: number | null = null;
  /** The forwarded mail passes on another one. */
  #nested = false;
  /** Everything from here on is an earlier mail without marks. */
  #below = false;
  #signed = false;
  #notice = false;
  #said = false;
  /** The writer points at what stands below. */
  #points = false;
  /** Below the line of a ticket system: the mail named there is what the system passes on. */
  #ticket = false;
  /** A ticket system has passed on somebody's words in a quote: what stands around them is its own. */
  #passed = false;
  /** A comment of a ticket system's list has begun. */
  #journal = false;
  readonly #subject: string;
  readonly #to: readonly string[];

  constructor(lines: readonly Line[], subject: string, to: readonly string[]) {
    this.#lines = lines;
    this.#subject = subject;
    this.#to = to;
  }

  mark(): readonly SegmentPart[] {
    for (let at = 0; at < this.#lines.length;) at += this.#step(at);
    return this.#parts;
  }

  /** Marks the line at `at`, or several that belong together; returns how many. */
  #step(at: number): number {
    const line = this.#lines[at];
    if (!line) return 1;
    const carried = this.#said ? 0 : carriedNotice(this.#lines, at);
    for (let index = 0; index < carried; index += 1) this.#parts.push('disclaimer');
    if (carried > 0) return carried;
    const announced = this.#below ? null : this.#announced(at, line);
    if (announced) {
      for (let index = 0; index < announced.length; index += 1) this.#parts.push('quoted-header');
      return announced.length;
    }
    // Of the comments that a ticket system lists, the newest stands first and is what is sent.
    if (line.depth === 0 && isJournal(line.text)) {
      this.#below ||= this.#journal;
      this.#journal = true;
      this.#parts.push('quoted-header');
      return 1;
    }
    this.#parts.push(this.#partOf(at, line));
    return 1;
  }

  #announced(at: number, line: Line): Announced | null {
    const level = this.#forward ?? 0;
    if (line.depth > level && !this.#quotesForward(at, line)) return null;
    const announced = announcedAt(this.#lines, at);
    if (!announced) return null;
    const next = this.#lines.slice(at + announced.length, at + announced.length + 4).find((below) => !isBlank(below));
    const marked = next !== undefined && next.depth > line.depth;
    if (announced.kind === 'reply') {
      // "Our lawyer wrote:" announces something only where a quote follows.
      if (!marked && !announced.sure) return null;
      if (this.#isPassedOn(at, announced)) this.#forward = line.depth + (marked ? 1 : 0);
      else if (!marked && this.#ticket && this.#forward === null) this.#forward = line.depth;
      else if (!marked) this.#below = true;
      else this.#passed ||= this.#ticket && line.depth === 0 && announcesComment(line.text);
    } else if (this.#forward !== null && line.depth >= this.#forward && this.#forward >= 0) this.#below = !this.#nested;
    else if (announced.kind === 'forward' || this.#isForward()) this.#forward = line.depth + (marked ? 1 : 0);
    else if (!marked) this.#below = true;
    this.#signed = false;
    this.#notice = false;
    this.#nested = this.#forward !== null && this.#passesOn(at, announced.length);
    return announced.kind === 'forward' && marked ? this.#withHeaders(announced, at) : announced;
  }

  /** Apple Mail and help desks mark even the line that announces a forwarded mail; nothing else is quoted above it. */
  #quotesForward(at: number, line: Line): boolean {
    return (
      this.#forward === null &&
      line.depth === 1 &&
      (separator(line.text) === 'forward' ||
        (forwards.test(this.#subject) && attributionAt(this.#lines, at) !== null)) &&
      !this.#lines.slice(0, at).some(({ depth }) => depth > 0)
    );
  }

  /** Apple Mail quotes the headers of a forwarded mail together with it. */
  #withHeaders(announced: Announced, at: number): Announced {
    const below = filledAt(this.#lines, at + announced.length, at + 5);
    const headers = headersAt(this.#lines, below);
    return headers > 0 ? { ...announced, length: below + headers - at } : announced;
  }

  /** "Fwd: License" and below it "On 12 Jan, Liv <liv@…> wrote:": passed on as an answer is quoted; nothing is quoted above. */
  #isPassedOn(at: number, { sure, length }: Announced): boolean {
    return (
      sure &&
      this.#forward === null &&
      forwards.test(this.#subject) &&
      !this.#lines.slice(0, at).some(({ depth }) => depth > 0) &&
      // What whom it is written to wrote before is answered, and not passed on.
      !this.#isTo(this.#lines.slice(at, at + length))
    );
  }

  /** "Subject: Fwd: License" among the headers of a mail that is passed on: it passes one on itself. */
  #passesOn(at: number, length: number): boolean {
    return this.#lines
      .slice(at, at + length)
      .some(({ text }) => quotedHeader(text) === 'subject' && forwards.test(text.slice(text.search(/[:：]/u) + 1)));
  }

  #isTo(lines: readonly Line[]): boolean {
    const said = lines.map(({ text }) => text.toLowerCase()).join(' ');
    return this.#to.some((address) => said.includes(address.toLowerCase()));
  }

  /** Headers of an earlier mail without a mark that says which: a forward has such a subject, no word above them, or one that points at it. */
  #isForward(): boolean {
    return forwards.test(this.#subject) || ((!this.#said || this.#points) && !answers.test(this.#subject));
  }

  #partOf(at: number, line: Line): SegmentPart {
    if (this.#below) return 'history';
    if (this.#forward !== null && line.depth >= this.#forward)
      return line.depth > this.#forward ? 'history' : 'forward';
    if (this.#forward !== null && isBlank(line)) return 'forward';
    if (line.depth > 0) {
      this.#signed = false;
      this.#notice = false;
      return 'history';
    }
    if (isTail(this.#lines[at - 1], line, this.#lines[at + 1])) return 'history';
    return this.#ownPart(at, line);
  }

  #ownPart(at: number, line: Line): SegmentPart {
    if (isBlank(line)) {
      this.#notice &&= this.#signed;
      return this.#notice ? 'disclaimer' : this.#signed ? 'signature' : 'own';
    }
    if (!this.#said && isTicketLine(line.text)) {
      this.#ticket = true;
      return 'disclaimer';
    }
    if (this.#passed) return 'disclaimer';
    if (this.#notice || isDisclaimer(line.text)) {
      this.#notice = true;
      return 'disclaimer';
    }
    if (
      isListFooter(
        line.text,
        this.#lines.slice(at + 1, at + 6).map(({ text }) => text),
      )
    ) {
      this.#signed = true;
      this.#notice = true;
      return 'disclaimer';
    }
    this.#signed ||= /^-- ?$/u.test(line.text) || this.#isSignOff(at, line);
    if (this.#signed || isDeviceLine(line.text)) return 'signature';
    this.#said = true;
    this.#points ||= pointsBelow.test(line.text);
    return 'own';
  }

  #isSignOff(at: number, line: Line): boolean {
    const found = signOff(line.text);
    // "Cordial saludo," at the top greets: nothing was said yet, and much follows.
    if (
      found === 'strong' &&
      !this.#said &&
      this.#lines.slice(at + 1, at + 20).filter((below) => !isBlank(below)).length > 5
    )
      return false;
    if (found !== 'weak') return found === 'strong';
    const rest = this.#lines.slice(at + 1, at + 60);
    // "Cheers" / "Bea" and an empty line: signed, whatever stands below.
    const named = rest.findIndex((below) => !isBlank(below));
    if (named >= 0 && named <= 1 && isNameAlone.test(rest[named]?.text ?? '') && isBlank(rest[named + 1] ?? blank))
      return true;
    // What a telephone or a gateway adds is no part of what somebody signs with.
    const end = rest.findIndex(({ depth, text }) => depth > 0 || isDeviceLine(text) || isDisclaimer(text));
    const filled = (end < 0 ? rest : rest.slice(0, end)).filter((below) => !isBlank(below));
    return filled.length <= 8 && !/^[^:：]{1,40}[:：]/u.test(filled[0]?.text ?? '') && !filled[0]?.text.includes('\t');
  }
}

/**
 * Divides the text of a mail by who says it, line by line: the writer himself, or an earlier mail that is quoted or
 * forwarded below, a signature, a notice. By form alone, in nine languages; `subject` helps to tell a forward from a
 * reply, and so do the addresses that it is written `to`. Linear in the length of the text; never throws.
 */
export function segments(text: string, subject = '', to: readonly string[] = []): readonly Segment[] {
  const lines = text.split('\n').map(lineOf);
  const parts = new Marker(lines, subject, to).mark();
  return lines.map((line, index) => ({ number: index + 1, ...line, part: parts[index] ?? 'own' }));
}
