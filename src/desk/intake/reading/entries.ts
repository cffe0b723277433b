import { countryNamed } from './countries.ts';
import { conceptsIn, findConcepts, has } from './lexicon/find.ts';
import { labelOf, type Label, type Topic } from './topics.ts';
import { foldSame, hasBullet, isBlank, withoutBullet, type Line } from './text.ts';

/** One value and what it is about. `lines` are those the value was read from; `label` is as it was written. */
export type Entry = {
  readonly topic: Topic | null;
  readonly label: string;
  /** The lines of the value, the first of them perhaps only its part after the label. */
  readonly values: readonly string[];
  readonly lines: readonly Line[];
  /** The line of the label, where it is not one of the value's. */
  readonly head?: Line;
  readonly how: 'label' | 'question' | 'list' | 'table';
};

type Split = { readonly label: string; readonly value: string; readonly known: Label | null };

const bare = (text: string): string =>
  text
    .replace(/^[\s*_|]+|[\s*_|]+$/gu, '')
    .replace(/^["'„“«]|["'”»]$/gu, '')
    .trim();

const strictly = (label: string, strange: number): Label | null => {
  const known = labelOf(label);
  return known && known.strange <= strange ? known : null;
};

/** Cells of a row: tabs, or bars. */
export const cellsOf = (text: string): string[] =>
  text.includes('\t')
    ? text.split('\t').map((cell) => cell.trim())
    : text
        .replace(/^\s*\||\|\s*$/gu, '')
        .split(/\s*\|\s*/u)
        .map((cell) => cell.trim());

function splitCells(text: string): Split[] | null {
  if (!text.includes('\t') && !/^\s*\|.*\|\s*$|\S \| \S/u.test(text)) return null;
  const all = cellsOf(text).map(bare);
  const written = all.filter((cell) => cell !== '');
  // "Name\t\tAnn Lee": tabs that set the values below each other.
  const cells = text.includes('\t') && written.length === 2 && all[0] !== '' ? written : all;
  if (cells.length < 2) return null;
  if (cells.length === 2) {
    const [label = '', value = ''] = cells;
    return label === ''
      ? null
      : [{ label: label.replace(/[:：]$/u, ''), value: value.replace(/^[:：]\s*/u, ''), known: labelOf(label) }];
  }
  const pairs = cells.flatMap((label, index): Split[] =>
    index % 2 === 0
      ? [{ label: label.replace(/:$/u, ''), value: cells[index + 1] ?? '', known: strictly(label, 1) }]
      : [],
  );
  if (cells.length % 2 === 0 && pairs.every(({ known }) => known !== null)) return pairs;
  const filled = cells.filter((cell) => cell !== '');
  const [label = '', ...rest] = filled;
  // "| c | License key | WFC-… |": a column of letters or numbers stands before.
  if (filled.length === 3 && /^\(?(?:[a-h]|\d)[.)]?$/iu.test(label) && strictly(filled[1] ?? '', 3))
    return [{ label: filled[1] ?? '', value: filled[2] ?? '', known: labelOf(filled[1] ?? '') }];
  // "| License key | WFC-… | a remark |"
  const value = rest[0] ?? '';
  const first = strictly(label, 1);
  if (filled.length === 3 && first && labelOf(value) === null) {
    const remark = first.topic === 'server' || first.topic === 'match' ? ` (${rest[1] ?? ''})` : '';
    return [{ label, value: `${value}${remark}`, known: first }];
  }
  if (filled.length === 2 && rest[0] !== undefined) return [{ label, value: rest[0], known: labelOf(label) }];
  return null;
}

const colon = /\s*(?:[:：]|=(?![>=])|=>|->|→|⇒|(?<=\s)--+(?=\s))\s*/u;
const loose = /\s+[-–—~]+\s+|\s*\.{3,}\s*|\s*_{3,}\s*|\s{3,}/u;

/** "… 5. Cadde No: 14 Kat: 3": a part of the address. */
const inAddress = /(?:^|\s)(?:no|nr|num|kat|daire|d|apt|blok|kapı|piso|pta|of)\s*$/iu;

/** Places of `Label:` inside one line: "First name: Jane, Last name: Smith". */
function splitMany(text: string): Split[] | null {
  const marks = [
    ...text.matchAll(
      /(?:^|[,;|/.(]\s+|[,;、](?=[\p{Script=Han}\p{Script=Katakana}])|\s{2,}|\s[-–—]\s|\s+(?=名\s*[:：]))([姓名]|[\p{L}][^:：=,;|()@]{1,50}?)\s*[:：=]\s*/gu,
    ),
  ];
  if (marks.length < 2) return null;
  const free = marks.filter(({ index }) => !isInBrackets(text, index));
  if (free.length < 2) return null;
  const known = free
    .map((mark) => ({
      mark,
      label: (mark[1] ?? '').trim(),
      known: inAddress.test(mark[1] ?? '') ? null : strictly((mark[1] ?? '').trim(), 1),
    }))
    .filter((one) => one.known !== null);
  if (known.length < 2 || known[0]?.mark !== free[0]) return null;
  return known.map((one, index) => {
    const from = one.mark.index + one.mark[0].length;
    const to = known[index + 1]?.mark.index ?? text.length;
    return {
      label: one.label,
      value: text
        .slice(from, to)
        .replace(/[\s,;|/(]+$/u, '')
        .trim(),
      known: one.known,
    };
  });
}

/** "Holder: first name ........ Ann": what leads the eye to the value divides, whatever stands before it. */
function splitLeader(text: string): Split | null {
  const leader = /\s*(?:\.{4,}|_{4,}|(?:\. ){3,}|(?:… ?){2,})\s*/u.exec(text);
  if (!leader || leader.index === 0 || leader.index > 120) return null;
  const label = bare(text.slice(0, leader.index));
  const known = labelOf(label.replace(/[:：]/gu, ' '));
  return known && known.strange <= 2
    ? {
        label,
        value: text
          .slice(leader.index + leader[0].length)
          .replace(/^[:：]/u, '')
          .trim(),
        known,
      }
    : null;
}

const isInBrackets = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.slice(at, at + 200).includes(')');
};

/** `Label: value` and its relatives. A time (9:30), a link or a long sentence is no label. */
function splitOne(text: string, bulleted: boolean): Split | null {
  const framed =
    /^[【［[]([^】］\]]{1,40})[】］\]]\s*(\S.*)$/u.exec(text) ?? /^([^*_:]{2,40}?)[*_]{1,2}\s+(\S.*)$/u.exec(text);
  const inFrame = framed ? strictly(framed[1] ?? '', 0) : null;
  if (framed && inFrame)
    return { label: framed[1] ?? '', value: (framed[2] ?? '').replace(/^[:：]\s*/u, ''), known: inFrame };
  const at = colon.exec(text);
  // "I hold it, Ann Lee (last name: Lee, …)": what explains a part of the sentence divides nothing.
  if (at && at.index > 0 && at.index <= 200 && !isInBrackets(text, at.index)) {
    const label = bare(text.slice(0, at.index));
    const value = text
      .slice(at.index + at[0].length)
      .replace(/^[*_]+\s*/u, '')
      .trim();
    const time = /\d$/u.test(label) && /^\d/u.test(value) && !/\s/u.test(at[0]);
    const attention = /^(?:attn|att|c\/o|z\. ?hd|zu händen|fao|t\.a\.v)\b/iu.test(label);
    const yes = /^(?:yes|no|ja|nein|oui|non|s[ií]|sim|não|sì|nee|tak|nie|yep)$/iu.test(label);
    if (!value.startsWith('//') && !time && !yes && !attention && label !== '' && !label.includes('@')) {
      const known = /[.;!?]\s/u.test(label) ? tailOf(label) : labelOf(label);
      if (known && known.strange <= 6 && isLabelFor(known, value)) return { label, value, known };
      if (label.split(/\s+/u).length <= 6 && known === null) return { label, value, known: null };
    }
  }
  const question = /^([^?？]{3,220}[?？])\s*(.*)$/u.exec(text);
  const asked =
    question && (answered.test(question[2] ?? '') || !isOwnQuestion(question[1] ?? ''))
      ? labelOf(bare(question[1] ?? '').replace(/[?？]$/u, ''))
      : null;
  if (question && asked && asked.topic !== 'other')
    return {
      label: bare(question[1] ?? ''),
      value: (question[2] ?? '').replace(/^\s*[-–—>]+\s+/u, '').trim(),
      known: asked,
    };
  const said = bulleted ? isVerb.exec(text) : null;
  const subject = said ? strictly(bare(said[1] ?? ''), 0) : null;
  if (said && subject && subject.words <= 6 && fitsVerb(subject.topic, text.slice(said[0].length)))
    return {
      label: bare(said[1] ?? ''),
      value: text.slice(said[0].length).replace(/[.;]$/u, '').trim(),
      known: subject,
    };
  const gap = loose.exec(text);
  if (!gap || gap.index === 0 || gap.index > 90) return null;
  const label = bare(text.slice(0, gap.index));
  const known = strictly(label, 0);
  return known ? { label, value: text.slice(gap.index + gap[0].length).trim(), known } : null;
}

/** "- the account holder is Ann Lee": an item that says its label in a sentence. */
const fitsVerb = (topic: Topic, value: string): boolean =>
  (topic === 'account' && value.includes('@')) ||
  (topic === 'key' && /^\S*\d/u.test(value)) ||
  (['name', 'organization', 'country', 'city'].includes(topic) && /^\p{Lu}|^\p{Lo}/u.test(value)) ||
  (topic === 'address' && /\d/u.test(value));

const isVerb = /^([^.:;,!?]{3,50}?)\s+(?:is|ist|lautet|heißt|est|es|é|è|heet|luidt|to|jest|brzmi)\s+(?=\S)/u;

/** An answer right behind the question: so it was another's. */
const answered = /^(?:yes|no|ja|nein|oui|non|s[ií]|sim|não|sì|nee|tak|nie|はい|いいえ)(?!\p{L})/iu;

/** "Could you move our license …?" */
const requests =
  /(?:^|[,!] )(?:(?:can|could|would|will) you|kan (?:ni|i|du|dere|u|je|jullie)|kunnen jullie|kunt u|konn(?:t|en|ten|tet) (?:ihr|sie)|wurden sie|pouvez|pourriez|podrian?|pueden?|podeis|podem|poderiam|potete|potreste|puo|czy (?:moze|mog))/u;

/** What a customer asks himself: with a condition, a doubt, or as an afterthought. */
const isOwnQuestion = (text: string): boolean =>
  /[;¿].*\S.{20}|[.!]\s/u.test(text) ||
  (requests.test(foldSame(text)) && !conceptsIn(text).has('confirm') && !conceptsIn(text).has('agree')) ||
  findConcepts(text).hits.some((hit) => has(hit, 'maybe') || (has(hit, 'cond') && !has(hit, 'yes', 'filler')));

/** Many words before a colon are a label only for what can be nothing else: an address, a key. */
const isLabelFor = ({ topic, words, strange }: Label, value: string): boolean =>
  (words <= 8 && strange <= 3) ||
  ((topic === 'account' || topic === 'expert') && value.includes('@')) ||
  (topic === 'key' && value.length < 30) ||
  (words <= 14 && (topic === 'server' || topic === 'match') && value.length < 60) ||
  (value === '' && words <= 14);

/** A long lead with a label at its end: "please move it to the following account: …". */
function tailOf(label: string): Label | null {
  const tail = label.split(/[,.;!?]\s+/u).at(-1) ?? '';
  return tail === label ? null : labelOf(tail);
}

/** All labels and values of one line; none where the line has none. */
export function splitsOf(line: Line): Split[] {
  if (line.depth > 0 || line.text.trim() === '') return [];
  const plain = withoutBullet(line.text);
  // "(holder: Jane Smith)" below the account's address.
  const text = /^\s*\(([^()]{1,200})\)\s*$/u.exec(plain)?.[1] ?? plain;
  const cells = splitCells(text);
  if (cells) return cells;
  if (text.includes('\t')) return [];
  const led = splitLeader(text);
  if (led) return [led];
  const many = splitMany(text);
  if (many) return many;
  const one = splitOne(text.replace(/^[*_]+(?=\S)/u, ''), hasBullet(line.text));
  return one ? [one] : [];
}

const ruler = /^\s*(?:[=\-~*_#]\s?){3,}$/u;
const isRuler = (line: Line | undefined): boolean => line !== undefined && ruler.test(line.text);

/** A line that is a label and nothing else, with its value on the lines below. */
function headingOf(lines: readonly Line[], at: number): Label | null {
  const line = lines[at];
  if (!line || line.depth > 0 || isBlank(line) || line.text.length > 160) return null;
  const text = bare(withoutBullet(line.text)).replace(/[:：]$/u, '');
  const plain = text.replace(/\([^()]*\)/gu, '').trim();
  if (/[.,;。、]$/u.test(plain) || /[@\t|:：=→⇒】\d。]|[.!?]\s|\s[-–—]\s/u.test(plain)) return null;
  const known = labelOf(text.replace(/[?？]$/u, ''));
  if (/[?？]$/u.test(text) && isOwnQuestion(text)) return null;
  if (
    /^(?:yes|no|ja|nein|oui|non|sí|si|sim|não|tak|nie|nee|yep|ok|okay|agreed|confirmed|はい|いいえ)(?![\p{L}])/iu.test(
      text,
    )
  )
    return null;
  if (!/[:：?？]\s*$/u.test(line.text) && isSaying(text)) return null;
  if (!known || known.strange > (/[?？]$/u.test(text) ? 5 : 0) || known.words > (/[?？]$/u.test(text) ? 30 : 10))
    return null;
  const above = lines[at - 1];
  const below = lines[at + 1];
  const stands =
    isBlank(above) ||
    isRuler(above) ||
    isRuler(below) ||
    hasBullet(line.text) ||
    /^\s*[*_]{1,2}[^*]+[*_]{1,2}:?\s*$/u.test(line.text) ||
    (above !== undefined && above.depth > 0);
  const follows = isRuler(below) || !isBlank(below) || !isBlank(lines[at + 2]);
  return (stands || known.words <= 4 || /[?？]$/u.test(text)) && follows && below !== undefined ? known : null;
}

/** "I confirm that we use it on our own server (Confluence": a line of prose, and no heading. */
const isSaying = (text: string): boolean =>
  /\([^)]*$/u.test(text) ||
  (text.split(/\s+/u).length > 4 &&
    findConcepts(text).hits.some((hit) => hit.from <= 1 && has(hit, 'confirm', 'agree')));

/** A line that goes on with the one before it, which a mail program broke. */
const wraps = (above: Line | undefined, { text, depth }: Line): boolean =>
  above !== undefined &&
  depth === above.depth &&
  above.text.trim().length >= 45 &&
  !/[.!?:;。]$|\t/u.test(above.text.trim()) &&
  /^\p{Ll}/u.test(text) &&
  !hasBullet(text);

type Open = { topic: Topic | null; label: string; values: string[]; lines: Line[]; labelLine: Line };

/** "Can it be in Ann Lee's name? Her login is ann@…": a customer's own question about the holder, and no form's. */
const isOwnSaying = ({ topic, label, values }: Open): boolean =>
  /[?？]$/u.test(label) &&
  (((topic === 'name' || topic === 'bareName') && /\p{Ll} \S+@/u.test(values[0] ?? '')) ||
    // "Now, whose account? I have none. Ann has one at …": asked for the sake of the answer, which is prose.
    ((topic === 'account' || topic === 'name') &&
      values.length > 1 &&
      values.every((value) => /\p{Ll} .*[.!]$/u.test(value))));

const most_value_lines = 14;

/** Entries of `Label: value`, headings with their value below, and questions with their answers. */
export function labelledEntries(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  let open: Open | null = null;
  let blanks = 0;
  const close = (): void => {
    if (open)
      entries.push({
        topic: isOwnSaying(open) ? null : open.topic,
        label: open.label,
        values: open.values,
        lines: open.lines.length > 0 ? open.lines : [open.labelLine],
        head: open.labelLine,
        how: 'label',
      });
    open = null;
  };
  const begin = (topic: Topic | null, label: string, value: string, line: Line): void => {
    close();
    const cells = value
      .split('\u2028')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    open = { topic, label, values: cells, lines: cells.length > 0 ? [line] : [], labelLine: line };
    blanks = 0;
  };
  for (const [at, line] of lines.entries()) {
    if (line.depth > 0) close();
    else if (isBlank(line)) blanks += 1;
    else if (isRuler(line)) continue;
    else {
      const within =
        open !== null && (open as Open).topic === 'address' && blanks === 0 && !/[:：]\s*$/u.test(line.text);
      const head = headingOf(lines, at);
      const heading = within && head?.topic === 'other' ? null : head;
      const splits = heading || (wraps(lines[at - 1], line) && !colon.test(line.text)) ? [] : splitsOf(line);
      if (heading) begin(heading.topic, bare(withoutBullet(line.text)), '', line);
      else if (splits.length > 0)
        for (const { label, value, known } of splits) begin(known?.topic ?? null, label, value, line);
      else if (!open) continue;
      else if (carries(open, line, blanks)) {
        (open as Open).values.push(withoutBullet(line.text).replaceAll('\u2028', ', '));
        (open as Open).lines.push(line);
        blanks = 0;
      } else close();
    }
  }
  close();
  return entries;
}

const sentence =
  /^\W*(?:the|it|we|we're|our|please|this|i|if|here|there|die|der|das|bitte|wir|unser|nous|notre|merci|veuillez|la|el|los|nuestra|por favor|o|a|il|lo|de|het|wij|thanks|thank|danke|gracias|grazie)\s/iu;

/** A key goes on with what can be one; an answer that was wrapped with its rest; an address with no sentence. */
function mayFollow(topic: Topic | null, text: string, last: Line | undefined): boolean {
  if (topic === 'key')
    return text.trim().split(/\s+/u).length <= 3 || /[A-Za-z0-9+/]{20}|\w{3,8}(?:-\w{4}){2}/u.test(text);
  if (topic === 'server' || topic === 'match' || topic === 'hosting' || topic === 'host')
    return last === undefined || last.text.trim().length >= 45 || /^\s{2,}/u.test(text);
  if (topic === 'hostUsers') return /^\s{2,}/u.test(text);
  if (topic === 'address' || topic === 'street')
    return text.length < 100 && !(sentence.test(text) && text.trim().split(/\s+/u).length > 4);
  return true;
}

/** What may go on over several lines, also where it begins beside its label. */
const several: ReadonlySet<Topic> = new Set<Topic>([
  'address',
  'street',
  'key',
  'server',
  'match',
  'hosting',
  'host',
  'hostUsers',
]);

/** True where a line goes on with the open value: right below it, or the first one below an empty label. */
function carries(open: Open, line: Line, blanks: number): boolean {
  if (open.values.length >= most_value_lines) return false;
  const bulleted = hasBullet(line.text);
  // Perhaps the rest of an address that a line end broke: seen, so that half an address is not taken.
  if (
    (open.topic === 'account' || open.topic === 'expert') &&
    blanks === 0 &&
    open.values.length === 1 &&
    /^\s*[a-z0-9.-]+\s*$/u.test(line.text)
  )
    return true;
  if (open.values.length > 0 && open.topic !== null && !several.has(open.topic) && open.lines[0] === open.labelLine)
    return false;
  if (open.values.length === 0) return blanks <= 2 && !(bulleted && open.topic !== 'key');
  if (blanks > 0) return false;
  const last = open.lines.at(-1);
  if (bulleted) return last !== undefined && last !== open.labelLine && hasBullet(last.text);
  if (!mayFollow(open.topic, line.text, last)) return false;
  // An item's line is whole unless it is long, or what follows is set under it.
  if (last && hasBullet(last.text) && last.text.length < 60 && !/^\s{2,}/u.test(line.text)) return false;
  return !(open.topic === 'address' && isWhole(open.values));
}

/** An address that ends with its country goes on no further. */
const isWhole = (values: readonly string[]): boolean =>
  countryNamed((values.at(-1) ?? '').split(',').at(-1) ?? '') !== null;
