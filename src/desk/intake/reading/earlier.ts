import type { Message } from '../message/mime.ts';
import { attribution, mayAttribute } from '../message/history/announced.ts';
import { quotedHeader } from '../message/history/header-names.ts';
import { segments, type Segment } from '../message/history/segments.ts';
import { saidInside } from './inner-quotes.ts';
import { EARLIER, fold, foldSame, type Line } from './text.ts';

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
  if (quotedHeader(first.text) === null) return null;
  let author = '';
  let length = 0;
  for (; length < 12; length += 1) {
    const kind = quotedHeader(all[at + length]?.text ?? '');
    if (kind === null) break;
    if (kind === 'from') author = all[at + length]?.text ?? '';
  }
  return length >= 3 && author !== '' ? { author, length } : null;
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

/** True where a header names the writer: by his address, or by his whole name. */
function isBy(author: string, message: Message): boolean {
  const [from] = message.from;
  if (!from || message.from.length !== 1) return false;
  if (author.toLowerCase().includes(from.address.toLowerCase())) return true;
  const name = fold(from.name);
  return name.includes(' ') && fold(author).replace(/["',]/gu, '').includes(name.replace(/["',]/gu, ''));
}

/** "Please forget my last mail": what stood in it is not said any more. */
const forgets =
  /\b(?:forget|disregard|ignore|discard|ignorier\p{L}*|vergess\p{L}*|gegenstandslos|oublie\p{L}*|ignore[rz]|ignor\p{L}*|olvid\p{L}*|esque[cç]\p{L}*|dimentica\p{L}*|negeer|vergeet|zignorow\p{L}*)\b.{0,40}\b(?:e?-?mail|message|nachricht|mails|courriel|correo|mensaje|mensagem|messaggio|bericht|wiadomo\p{L}*|request|anfrage)\b(?!\W?\s*(?:addr|adr|account|konto|box))|破棄|無視して/iu;
const stands =
  /\b(?:nothing else (?:changes|changed|has changed|is different)|remains? (?:the same|as (?:it|they) (?:was|were))|nichts weiter|rien d'autre|nada más|nient'altro|verder niets|everything else|all the rest|the rest|otherwise|alles (?:andere|übrige)|übrige|sonst|le reste|lo demás|el resto|o resto|il resto|de rest|reszta)\b|その他|他は/iu;

/**
 * What the writer said himself in earlier mails of the thread that are quoted below, oldest first. It holds as long as
 * he does not take it back; what he says now is newer.
 */
export function saidBefore(message: Message, all: readonly Segment[], now: string): Line[] {
  if (forgets.test(now) && !stands.test(now)) return [];
  const named = earlierMails(all).filter((mail) => isBy(mail.author, message));
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

const announces =
  /\b(?:my|our|the) (?:answers?|replies|comments)\b|\b(?:inline|in-line|in line|marked|between the lines)\b|\bantworten\b|\brépons\p{L}*|\brespuestas?\b|\brespond\p{L}*|\brespost\p{L}*|\brispost\p{L}*|\bantwoord\p{L}*|\bodpowied\p{L}*|\bbelow\b|\bunten\b|回答|返信/iu;
const mark =
  /^\s*(\*{2,}|>{2,}|#+|={2,}>?|-{1,2}>|=>|->|→|»|@@?|\|+|\[\p{L}{1,14}(?: \p{L}{1,14})?\]:?|(?:answer|antwort|réponse|respuesta|resposta|risposta|antwoord|odpowiedź|回答)[:：]|\p{Lu}{2,3}:|<{2,}|~{1,2}|\+{2,})\s*(?=\S)/u;

/**
 * Answers that stand, marked, between the lines of a mail that is quoted without marks ("*** Yes, we do."): the marked
 * lines are the writer's, the others are the questions.
 */
export function answersBetween(all: readonly Segment[], now: string): Line[] {
  const under = underEach.test(now);
  if (!under && !announces.test(now)) return [];
  const quoted = all.filter(({ part, depth }) => part === 'history' && depth === 0);
  const marks = new Map<string, number>();
  for (const { text } of quoted) {
    const found = mark.exec(text)?.[1];
    if (found) marks.set(found, (marks.get(found) ?? 0) + 1);
  }
  const [most] = [...marks].toSorted((a, b) => b[1] - a[1]);
  if (!most || most[1] < 2) return under ? answersUnder(quoted) : [];
  let answering = false;
  return quoted.map(({ number, text }): Line => {
    const own = mark.exec(text);
    if (own?.[1] === most[0]) answering = true;
    else if (text.trim() === '') answering = false;
    return { number, text: own?.[1] === most[0] ? text.slice(own[0].length) : text, depth: answering ? 0 : 1 };
  });
}

/** "My answers are in blue under each point": told apart by a color that a text does not have, or by their place. */
const underEach =
  /\b(?:in|en|em|na|w) (?:\p{L}+ )?(?:blue|red|green|colou?r|blau|rot|grün|farbe|bleu|rouge|vert|couleur|azul|rojo|verde|vermelho|color|cor|blu|rosso|blauw|rood|groen|kleur|niebieskim?|czerwonym?|kolorze)\b|\b(?:under|beneath|below|after) (?:each|every)\b|\b(?:unter|bei|nach) (?:jede[rnm]?|den (?:jeweiligen|einzelnen))\b|\b(?:sous|après) chaque\b|\b(?:bajo|debajo de|tras) cada\b|\b(?:sob|abaixo de|após) cada\b|\b(?:sotto|dopo) (?:ogni|ciascun\p{L}*)\b|\b(?:onder|bij) (?:elke?|iedere?)\b|\bpod każdym\b|青字|赤字|各(?:項目|質問)/iu;
const numbered = /^\s*\(?(\d{1,2})[.)]\s+\S/u;
const wrapped_lines = 3;

/**
 * Answers under numbered questions of a mail that is quoted without marks, where the writer says that they stand there.
 * What follows the last question is its answer up to the next empty line: behind that the questioner says goodbye.
 */
function answersUnder(quoted: readonly Segment[]): Line[] {
  const questions: number[] = [];
  for (const [index, { text }] of quoted.entries())
    if (Number(numbered.exec(text)?.[1] ?? 0) === questions.length + 1) questions.push(index);
  const [first] = questions;
  const last = questions.at(-1);
  if (first === undefined || last === undefined || questions.length < 3) return [];
  let asking = 0;
  let answered = false;
  let over = false;
  return quoted.slice(first).flatMap(({ number, text }, at): Line[] => {
    const index = first + at;
    if (questions.includes(index)) asking = wrapped_lines;
    const question = asking > 0;
    // A question may go on over some lines; it ends with its mark.
    asking = question && !/[?？.:：]\s*$/u.test(text) ? asking - 1 : 0;
    const blank = text.trim() === '';
    if (index > last && !question) over ||= blank && answered;
    if (index > last) answered ||= !blank;
    return over ? [] : [{ number, text, depth: question ? 1 : 0 }];
  });
}

/** A text between quotation marks that holds several lines, or a sentence and more: somebody else's, or a sample. */
export function withoutQuotations(lines: readonly Line[]): Line[] {
  const result = [...lines];
  let from = -1;
  for (const [at, { text, depth }] of lines.entries()) {
    const trimmed = text.trim();
    if (depth > 0 || trimmed === '') {
      from = -1;
      continue;
    }
    if (from < 0 && (at === 0 || lines[at - 1]?.text.trim() === '') && /^["“„«]/u.test(trimmed)) from = at;
    if (from < 0 || !/["”“»][.!]?$/u.test(trimmed) || trimmed.length < 2) continue;
    const block = lines.slice(from, at + 1);
    const length = block.reduce((sum, line) => sum + line.text.length, 0);
    const marks = foldSame(block.map((line) => line.text).join('')).match(/["“”„«»]/gu)?.length ?? 0;
    if (block.length > 1 && length > 60 && marks === 2)
      for (let index = from; index <= at; index += 1) result[index] = { ...(lines[index] as Line), depth: 1 };
    from = -1;
  }
  return result;
}
