import type { Message } from '../../message/mime.ts';
import { attribution, isGroupWise, mayAttribute } from '../../message/history/announced.ts';
import { quotedHeader } from '../../message/history/header-names.ts';
import { segments, type Segment } from '../../message/history/segments.ts';
import { lean } from '../words/lean.ts';
import { saidInside } from './inner-quotes.ts';
import { withoutSamples } from './samples.ts';
import { upholds } from './upheld.ts';
import { tongueOf } from '../words/language.ts';
import { sentencesIn } from '../words/sentences.ts';
import { EARLIER, fold, foldSame, type Line } from '../words/text.ts';

/** A mail that is quoted below the one that came: whom its header names, and its lines without their quote marks. */
type Earlier = { readonly author: string; readonly depth: number; readonly lines: Segment[] };

type Announced = { readonly author: string; readonly length: number };

/** Headers or a sentence at `at` that announce an earlier mail; `author` is the text that names who wrote it. */
function announcedAt(all: readonly Segment[], at: number): Announced | null {
  const first = all[at];
  if (!first || first.text.trim() === '') return null;
  let said = first.text;
  for (let length = 1; length <= 3; length += 1) {
    if (attribution(said)) return { author: said, length };
    const next = all[at + length];
    if (!next || next.depth !== first.depth || !mayAttribute(first.text) || said.length > 300) break;
    said = `${said} ${next.text.trim()}`;
  }
  const comment = commentAt(all, at);
  if (comment) return comment;
  if (quotedHeader(first.text) === null) return null;
  let author = '';
  let length = 0;
  for (; length < 12; length += 1) {
    const kind = quotedHeader(all[at + length]?.text ?? '');
    if (kind === null) break;
    if (kind === 'from') author = all[at + length]?.text ?? '';
  }
  return length >= 2 && author !== '' ? { author, length } : null;
}

const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|okt|dez|janv|févr|fév|mars|avr|juin|juil|août|déc|ene|abr|ago|set|dic|fev|out|dez|gen|mag|giu|lug|ott|mrt|mei|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru';
const isDay = lean(
  new RegExp(
    String.raw`\d{1,4}[./-] ?(?:\d{1,2}|(?:${months})\p{L}{0,7})[./-] ?\d{1,4}|(?:^|[\s,])(?:${months})\p{L}{0,7}\.? \d{1,2}(?!\d)|\d{1,2}\.? (?:de )?(?:${months})\p{L}{0,7}|\d{1,2}月\d{1,2}日|(?:^|\s)(?:today|yesterday|heute|gestern|aujourd'hui|hier|hoy|ayer|hoje|ontem|oggi|ieri|vandaag|gisteren)(?!\p{L})`,
    'iu',
  ),
);
const isHour = /(?:^|[^\d])\d{1,2}[:.h]\d{2}(?!\d)/u;
const longest_stamp_chars = 50;
/** "On 1 Feb 2024 at 09:55, Ann Lee wrote:" below a name: that name signs the mail above it. */
const says = lean(
  /(?<!\p{L})(?:wrote|writes|schrieb|écrit|escribió|escreveu|scritto|scrive|schreef|napisał\p{L}*|pisze|skrev|kirjoitti)(?!\p{L})/iu,
);
/** "Jan 12, 14:05", "Mon, 12.01.2015 at 14:05 (CET)": a day and an hour, and no more. */
const isStamp = (text: string): boolean =>
  text.length <= longest_stamp_chars &&
  isDay.test(text) &&
  isHour.test(text) &&
  !/[@?!=]/u.test(text) &&
  !says.test(text) &&
  (text.match(/\p{L}{2,}/gu) ?? []).length <= 6;

/** "Mads Krogh", "Ines Calloway (Sketchwell Support)", "Lee, Ann <ann@…>": who has written. */
const isWriter = (text: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*,?(?: (?:\p{L}\.|[\p{L}'’-]+)){1,4}(?: ?\([^()]{2,60}\))?(?: ?[<[][^<>\s]+@[^<>\s]+[>\]])?$/u.test(
    text,
  );

/**
 * How a ticket system shows who wrote each comment of a thread: the name on one line and the time below it, or both on
 * one ("Mads Krogh, Jan 12, 14:05:", "Ann Lee added a comment - 12/Jan/15 3:05 PM").
 */
function commentAt(all: readonly Segment[], at: number): Announced | null {
  // "*Ann Lee* (Acme)": in bold, as plain text shows it.
  const text = (all[at]?.text ?? '').trim().replace(/^\*([^*]{3,80})\*/u, '$1');
  if (text.length > 140) return null;
  if (isWriter(text)) {
    let below = at + 1;
    // Some show his address between the two.
    while (below < at + 3 && /^[<[(]?\S*@\S*$|^$/u.test((all[below]?.text ?? '').trim())) below += 1;
    const stamp = (all[below]?.text ?? '').trim();
    // "Ann Lee" signs, and below it "9.04.2022 13:27, Sketchwell пишет:" or ">>> Sketchwell 9.04.2022 13:27 >>>" names another.
    const namesOther = isGroupWise(stamp) || (/[:：]$/u.test(stamp) && /\p{L}{2,} \p{L}{2,}/u.test(stamp));
    return isStamp(stamp) && !namesOther ? { author: text, length: below - at + 1 } : null;
  }
  const [, author = '', stamp = ''] =
    /^(.{3,80}?)(?:,| [-–—|•·]|:| \(| (?:added a (?:new )?(?:public )?comment|commented|replied|wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|napisał\p{L}*)(?: -| on| at| am| le| el| em| il| op|,)?) (.{6,60})$/u.exec(
      text,
    ) ?? [];
  return isWriter(author) && isStamp(stamp.replace(/[):]+$/u, '')) ? { author, length: 1 } : null;
}

/** The mails of a thread, newest first, as far as their headers show who wrote each. */
function earlierMails(all: readonly Segment[]): Earlier[] {
  const mails: Earlier[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const segment = all[at];
    if (!segment) continue;
    const announced = segment.part === 'quoted-header' || segment.part === 'history' ? announcedAt(all, at) : null;
    if (announced) {
      at += announced.length - 1;
      const next = all.slice(at + 1, at + 5).find(({ text }) => text.trim() !== '');
      mails.push({ author: announced.author, depth: Math.max(next?.depth ?? 0, segment.depth), lines: [] });
    } else if (segment.part === 'history') mails.findLast((mail) => mail.depth === segment.depth)?.lines.push(segment);
  }
  return mails;
}

const shortest_part_chars = 3;
/**
 * "n.pappas@…" or "npappas@…" and "Nikos Pappas": each part is a word of the name or the first letter of another, one is
 * a word.
 */
function isOfMailbox(address: string, words: readonly string[]): boolean {
  const box = fold(address.split('@')[0] ?? '');
  const together = words.find((word) => word.length >= shortest_part_chars && word === box.slice(1));
  const parts = together === undefined ? box.split(/[._-]/u) : [box.slice(0, 1), together];
  const whole = parts.filter((part) => part.length >= shortest_part_chars && words.includes(part));
  return (
    parts.length > 1 &&
    whole.length > 0 &&
    parts.every(
      (part) =>
        whole.includes(part) ||
        (part.length === 1 && words.some((word) => word !== part && !whole.includes(word) && word.startsWith(part))),
    )
  );
}

const shortest_family_chars = 5;
/** "pappas@…", who signs "Nikos" now, and "Nikos Pappas": the mailbox is one word of the name, and the other is signed with. */
function signsAs(address: string, words: readonly string[], now: string): boolean {
  const box = fold(address.split('@')[0] ?? '');
  const at = words.indexOf(box);
  const signed = new Set(now.split('\n').map((line) => fold(line.trim().replace(/[,.]$/u, ''))));
  return (
    at >= 0 &&
    box.length >= shortest_family_chars &&
    [words[at - 1], words[at + 1]].some((word) => word !== undefined && /^\p{L}{2}/u.test(word) && signed.has(word))
  );
}

/** True where a header names the writer: by his address, or by his whole name. */
function isBy(author: string, message: Message, now: string): boolean {
  const [from] = message.from;
  if (!from || message.from.length !== 1) return false;
  if (author.toLowerCase().includes(from.address.toLowerCase())) return true;
  // "Ann Lee (ServiceHub)"
  // "RūtaStankutė": two encoded words, between which a blank is none.
  const name = fold(from.name.replace(/\([^()]*\)/gu, ' ').replace(/^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u, '$1 $2'));
  const words = name.replace(/["',]/gu, ' ').split(/\s+/u).filter(Boolean);
  const said = fold(author).replace(/["',]/gu, ' ');
  const [family = ''] = words;
  // "佐伯 のメール": by the family's name alone.
  if (
    words.length > 1 &&
    /^[\p{Script=Han}]{1,4}$/u.test(family) &&
    new RegExp(`${family}(?:様|さん)?\\s*(?:の|が|は|$)`, 'u').test(said)
  )
    return true;
  // "Lee, Ann" and "Ann Lee" are one.
  const named = new Set(said.split(/[^\p{L}\p{M}'’.-]+/u));
  // "Νίκος Παππάς" now, and "Nikos Pappas" where he was quoted: by his address.
  const isWrittenOtherwise = !/\p{Script=Latin}/u.test(from.name);
  if (isWrittenOtherwise && isOfMailbox(from.address, [...named])) return true;
  if (isWrittenOtherwise && signsAs(from.address, [...named], now)) return true;
  return words.length > 1 && words.every((word) => named.has(word));
}

/** "Please forget my last mail": what stood in it is not said any more. */
const forgets = lean(
  /\b(?:forget|disregard|ignore|discard|ignorier\p{L}*|vergess\p{L}*|gegenstandslos|oublie\p{L}*|ignore[rz]|ignor\p{L}*|olvid\p{L}*|esque[cç]\p{L}*|dimentica\p{L}*|negeer|vergeet|zignorow\p{L}*)\b.{0,40}\b(?:e?-?mail|message|nachricht|mails|courriel|correo|mensaje|mensagem|messaggio|bericht|wiadomo\p{L}*|request|anfrage)\b(?!\W?\s*(?:addr|adr|account|konto|box))|破棄|無視して/iu,
);
/**
 * What the writer said himself in earlier mails of the thread that are quoted below, oldest first. It holds as long as
 * he does not take it back; what he says now is newer.
 */
export function saidBefore(message: Message, all: readonly Segment[], now: string): Line[] {
  if (forgets.test(now) && !sentencesIn(now).some((text) => upholds(text, tongueOf(now)))) return [];
  const above = all.flatMap(({ text, part }) => (part === 'own' || part === 'signature' ? [text] : [])).join('\n');
  const named = earlierMails(all).filter((mail) => isBy(mail.author, message, above));
  const known = new Set(named.flatMap(({ lines }) => lines));
  const inside = saidInside(message, all).filter((lines) => !lines.some((line) => known.has(line)));
  return [...named.map(({ lines }) => lines), ...inside]
    .toSorted((a, b) => (b[0]?.number ?? 0) - (a[0]?.number ?? 0))
    .flatMap((lines) => {
      const parts = segments(lines.map(({ text }) => text).join('\n'));
      const own = lines.flatMap(({ number, text }, index): Line[] =>
        parts[index]?.part === 'own' ? [{ number, text, depth: 0, origin: EARLIER }] : [],
      );
      return own.length === 0 ? [] : [...own, { number: 0, text: '', depth: 0 }];
    });
}

const bar = /^\s*\| ?(?=\S)[^|]*$/u;

/** "| Just mail them something like …": lines with a bar before them are somebody else's, as those with ">" are. */
function withBars(lines: readonly Line[]): readonly Line[] {
  const isBarred = (line: Line | undefined): boolean => line !== undefined && line.depth === 0 && bar.test(line.text);
  return lines.map((line, at) =>
    isBarred(line) && (isBarred(lines[at - 1]) || isBarred(lines[at + 1])) ? { ...line, depth: 1 } : line,
  );
}

/** A text between quotation marks that holds several lines, or a sentence and more: somebody else's, or a sample. */
export function withoutQuotations(lines: readonly Line[]): Line[] {
  const result = [...withoutSamples(withBars(lines))];
  let from = -1;
  for (const [at, { text, depth }] of result.entries()) {
    const trimmed = text.trim();
    if (depth > 0 || trimmed === '') {
      from = -1;
      continue;
    }
    if (from < 0 && (at === 0 || lines[at - 1]?.text.trim() === '') && /^["“„«]/u.test(trimmed)) from = at;
    if (from < 0 || !/["”“»][.!]?(?:\s*[-–—]\s*\p{Lu}[\p{L} .'-]{2,40})?$/u.test(trimmed) || trimmed.length < 2)
      continue;
    const block = lines.slice(from, at + 1);
    const length = block.reduce((sum, line) => sum + line.text.length, 0);
    const marks = foldSame(block.map((line) => line.text).join('')).match(/["“”„«»]/gu)?.length ?? 0;
    if (block.length > 1 && length > 60 && marks === 2)
      for (let index = from; index <= at; index += 1) result[index] = { ...(lines[index] as Line), depth: 1 };
    from = -1;
  }
  return result;
}
