import type { FactSource, RequestFacts } from '../../../contract/request.ts';
import type { Message } from '../message/mime.ts';
import { segments, type SegmentPart } from '../message/history/segments.ts';
import { layOut } from '../reading/context.ts';
import type { Entry } from '../reading/layout/entries.ts';
import { type Candidate, type KeyPrefix, type Refused, scanKeys } from '../reading/keys/scan.ts';
import { readKeys } from '../reading/keys/keys.ts';
import { sourceOf } from '../reading/ledger.ts';
import { type Line, tidyText } from '../reading/words/text.ts';

/** Something that looks like a license key and was not taken. `last4` is empty where not even its end is there. */
export type KeyNotTaken = { readonly last4: string; readonly why: string; readonly source: FactSource };

/** Lines that are not the writer's request, by what they are. Numbers count from 1 in the mail's text. */
export type SetAside = { readonly part: Exclude<SegmentPart, 'own'>; readonly lines: readonly number[] };

/** What stands of a key on one line, and what is shown instead of it. */
export type KeyPiece = { readonly text: string; readonly shown: string };

/** What a reading does not tell by its facts: what was seen and left, and why. */
export type Explanation = {
  readonly keysNotTaken: readonly KeyNotTaken[];
  readonly setAside: readonly SetAside[];
  /** Files and inner mails whose text does not count as the writer's. */
  readonly notRead: readonly string[];
  /** What was wrong with the mail and was read all the same; hidden text. */
  readonly remarks: readonly string[];
  readonly keyPieces: readonly KeyPiece[];
  /** What a line answers, by its number: the quoted question above it, or the label that stands on a line of its own. */
  readonly asked: ReadonlyMap<number, string>;
};

const refusedFor: Readonly<Record<Refused['why'], string>> = {
  'cut-off': 'it is cut off',
  'host-license': 'it is a license of the host, not of the app',
};

/** Reads a mail once more, for a person who asks why it was read as it was. `facts`: what was taken. */
export function explain(message: Message, facts: RequestFacts, prefixes: readonly KeyPrefix[]): Explanation {
  const reading = layOut(message, prefixes, new Set());
  const { lines, entries, sentences, tongue } = reading;
  const { judged, scan } = readKeys(lines, entries, sentences, prefixes, new Set(), tongue);
  const read = new Set(lines.filter(({ depth, origin }) => depth === 0 && !origin).map(({ number }) => number));
  const aside = segments(
    message.text,
    message.subject,
    message.to.map(({ address }) => address),
  ).filter(({ part, text, number }) => part !== 'own' && text.trim() !== '' && !read.has(number));
  const elsewhere = aside.map(({ number, text, part }): Line & { part: SegmentPart } => ({
    number,
    text: tidyText(text),
    depth: 0,
    part,
  }));
  const unread = scanKeys(elsewhere, prefixes);
  const taken = new Set(facts.licenseKeys);
  const left = [
    ...judged
      .filter(({ key }) => !taken.has(key))
      .map((one) => notTaken(one, whyNot(one.verdict, one.why, taken.size > 0))),
    ...scan.refused.map(({ last4, why, line }) => ({ last4, why: refusedFor[why], source: sourceOf(line) })),
    ...unread.candidates
      .filter(({ key }) => !taken.has(key))
      .map((one) => notTaken(one, 'it stands where the words are not the request')),
  ];
  return {
    keysNotTaken: left.filter(
      (one, index) => left.findIndex(({ last4, why }) => last4 === one.last4 && why === one.why) === index,
    ),
    setAside: grouped(aside),
    notRead: notAdopted(message, lines),
    remarks: [...(message.unreadable === null ? [] : [message.unreadable]), ...message.notes],
    keyPieces: [...judged, ...unread.candidates].flatMap(piecesOf),
    asked: new Map(entries.flatMap(askedIn)),
  };
}

/** Lines of attached files and inner mails have numbers of their own, which say nothing here. */
function askedIn({ how, label, head, lines: [first] }: Entry): (readonly [number, string])[] {
  const above = how === 'question' || (head !== undefined && head !== first);
  return above && first !== undefined && first.origin === undefined ? [[first.number, label]] : [];
}

const notTaken = ({ key, lines: [line] }: Candidate, why: string): KeyNotTaken => ({
  last4: key.slice(-4),
  why,
  source: sourceOf(line ?? { number: 1, text: '', depth: 0 }),
});

function whyNot(verdict: 'yes' | 'no' | 'doubt', why: string | null, others: boolean): string {
  if (verdict === 'yes') return others ? 'another one took its place' : 'another one is in doubt';
  const because = why === null ? '' : `: ${why}`;
  return `${verdict === 'no' ? 'the mail speaks against it' : 'it is not clear whether it is meant'}${because}`;
}

function grouped(lines: readonly { readonly part: SegmentPart; readonly number: number }[]): SetAside[] {
  const parts = new Map<Exclude<SegmentPart, 'own'>, number[]>();
  for (const { part, number } of lines) if (part !== 'own') parts.set(part, [...(parts.get(part) ?? []), number]);
  return [...parts].map(([part, numbers]) => ({ part, lines: numbers }));
}

function notAdopted(message: Message, lines: readonly Line[]): string[] {
  const adopted = new Set(lines.flatMap(({ origin }) => (origin === undefined ? [] : [origin])));
  const has = (name: string): boolean => [...adopted].some((origin) => origin.endsWith(name.slice(0, 60)));
  return message.attachments.filter((name) => !has(name));
}

/** The pieces of a key, one a line that it stands on, and what is shown for each: its last four characters at most. */
function piecesOf({ key, lines, start, end }: Candidate): KeyPiece[] {
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    const text = line.text.slice(index === 0 ? start : 0, last ? end : undefined).trim();
    return { text: text.replaceAll('\u2028', ' '), shown: last ? `…${key.slice(-4)}` : '…' };
  });
}

/** Keys become their last four characters, wherever a line holds one; so does what looks like one. */
export function maskOf(explanation: Explanation | null): (text: string) => string {
  const pieces = (explanation?.keyPieces ?? [])
    .filter(({ text }) => text.length > 4)
    .toSorted((a, b) => b.text.length - a.text.length);
  return (text) => {
    const known = pieces.reduce((masked, piece) => masked.replaceAll(piece.text, piece.shown), text);
    return known.replace(/(?<![\w@.+/-])[\w+/=-]{16,}(?![\w@.])/gu, (token) =>
      /\d/u.test(token) && /[A-Za-z]/u.test(token) ? `…${token.slice(-4)}` : token,
    );
  };
}
