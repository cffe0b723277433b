import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { type Message, parseMessage } from '../../src/desk/intake/message/mime.ts';
import { keyPrefixesOf } from '../../src/desk/intake/read.ts';
import { readFacts } from '../../src/desk/intake/reading/facts.ts';
import { tongueOf } from '../../src/desk/intake/reading/words/language.ts';
import { profile } from '../sources/support.ts';

const corpus = join(import.meta.dirname, 'corpus');
const options = { keyPrefixes: keyPrefixesOf(profile.apps), knownKeys: new Set<string>() };
const factsOf = (message: Message): string => JSON.stringify(readFacts(message, options).facts);

type Mail = {
  readonly name: string;
  readonly message: Message;
  readonly tongue: string | null;
  readonly facts: string;
};
let mails: Mail[] = [];

async function readMails(every: number): Promise<void> {
  const seen = new Map<string | null, number>();
  for (const name of readdirSync(corpus).filter((one) => one.endsWith('.eml'))) {
    const parsed = await parseMessage(readFileSync(join(corpus, name)));
    if (!parsed.ok) continue;
    const message = parsed.value;
    const tongue = tongueOf(message.text);
    const others = seen.get(tongue) ?? 0;
    seen.set(tongue, others + 1);
    if (others % every === 0) mails.push({ name, message, tongue, facts: factsOf(message) });
  }
}

/** The mails whose facts are others with this text, of those whose text it changes. */
function changedBy(
  rewrite: (text: string) => string,
  among: readonly Mail[] = mails,
): { changed: string[]; of: number } {
  const rewritten = among.flatMap((mail) => {
    const text = rewrite(mail.message.text);
    return text === mail.message.text ? [] : [{ ...mail, message: { ...mail.message, text } }];
  });
  return {
    changed: rewritten.filter(({ message, facts }) => factsOf(message) !== facts).map(({ name }) => name),
    of: rewritten.length,
  };
}

const mails_for_certain = 400;
function holds({ changed, of }: { changed: string[]; of: number }, most: number): void {
  assert.ok(of > 0, 'no mail was changed');
  const expected = (of * most) / 100;
  // By chance a sample has more of them: up to two standard deviations.
  const chance = of < mails_for_certain ? 2 * Math.sqrt(expected) : 0;
  assert.ok(changed.length <= expected + chance, `${changed.length} of ${of}: ${changed.slice(0, 20).join(' ')}`);
}

/** As a program breaks lines: at a blank, where the next word does not fit; quote marks and columns stay. */
const wrappedAt =
  (width: number) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => {
        const marks = /^(?:> ?)*/u.exec(line)?.[0] ?? '';
        const body = line.slice(marks.length);
        if (body.length <= width || /\t| {3}/u.test(body)) return line;
        const rows: string[] = [];
        for (const word of body.split(' ')) {
          const row = rows.at(-1);
          if (row !== undefined && row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
          else rows.push(word);
        }
        return rows.map((row) => `${marks}${row}`).join('\n');
      })
      .join('\n');

/** Below the greeting, as a paragraph of its own. */
function below(text: string, courtesy: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const greets = (lines[first]?.length ?? 99) < 40 && (lines[first + 1] ?? '').trim() === '';
  const at = greets ? first + 1 : first;
  return [...lines.slice(0, at), '', courtesy, '', ...lines.slice(at)].join('\n');
}

const courtesies: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Hope you are well.',
    'No rush.',
    'Sorry for the late reply.',
    'Please let me know if something is missing.',
    'How long will it take?',
    'Do we get an invoice?',
    'Can you confirm receipt?',
    'I am out of the office until Monday.',
    'Our old admin left, so I am doing this for the first time.',
  ],
  de: [
    'Ich hoffe, es geht Ihnen gut.',
    'Es eilt nicht.',
    'Wie lange dauert das ungefähr?',
    'Können Sie mir den Empfang bestätigen?',
  ],
  fr: ["J'espère que vous allez bien.", "Ce n'est pas urgent.", 'Pouvez-vous confirmer la réception ?'],
  es: ['Espero que estén bien.', 'No corre prisa.', '¿Me pueden confirmar la recepción?'],
  pt: ['Quanto tempo demora?', 'Qualquer dúvida, estou à disposição.'],
  it: ['Spero stiate bene.', "Non c'è fretta."],
  nl: ['Ik hoop dat alles goed gaat.', 'Er is geen haast bij.'],
  pl: ['Nie ma pośpiechu.', 'Ile to potrwa?'],
  ja: ['急ぎではありません。', 'どのくらい時間がかかりますか。'],
};
/** What people say beside the matter: by themselves none of these sentences is about the request. */
const asides = JSON.parse(readFileSync(join(import.meta.dirname, 'asides.json'), 'utf8')) as Record<string, string[]>;

/** In how many of a hundred mails one may change the facts: some cut a sentence from the one it points back to. */
const most_moved_by_aside = 5;
const most_moved_in_english = 8.5;

/** Where an earlier mail begins, as far as a test need know. */
const quoted =
  /^(?:>|-----|_{5,}|--\s*$|On .{5,80}(?:wrote|:$)|(?:From|Von|De ?|Da|Van|Od): |差出人|.{5,80}(?:a écrit|schrieb|escribió))/mu;
/** Begins with a word that is bound to the sentence before. */
const bound =
  /^\s*(?:It|That|This|He|She|They|Those|These|The (?:other|second|first)|And|But|No|Not|Yes|So|Please|Er|Sie|Es|Das|D(?:ie|er) andere|Und|Aber|Nicht|Nein|Bitte|Elle|Il|Cela|Et|Mais|Ella|Es[ae]|La otra|Y|Pero)(?!\p{L})/u;
const abbreviation = /(?<!\p{L})(?:Bros|Corp|Dept|Frau|Herr|Inc|Ing|Jan|Ltd|Mrs|Prof|Sig|Sra|Str|Univ)$/u;

/** The ends of sentences in the writer's own paragraphs. */
function sentenceEnds(text: string, tongue: string): number[] {
  const end = text.search(quoted);
  const own = end < 0 ? text : text.slice(0, end);
  const stop = tongue === 'ja' ? /。(?=\s*\S)/gu : /(?<=\p{Ll}{3})[.!](?=\s+\p{Lu})/gu;
  return [...own.matchAll(stop)].flatMap(({ index }) => {
    const line = own.slice(own.lastIndexOf('\n', index) + 1).split('\n', 1)[0] ?? '';
    const isProse =
      (tongue === 'ja' || line.length >= 50) && !/^\s*(?:[>*\-•–\d(]|[a-z]\))|\t| {3}|^[^:.]{1,30}: /u.test(line);
    return isProse && !abbreviation.test(own.slice(0, index)) && !bound.test(own.slice(index + 1)) ? [index + 1] : [];
  });
}

/** With a sentence beside the matter between two others: which, and where, goes by the text. */
function withAside(text: string, tongue: string): string {
  const ends = sentenceEnds(text, tongue);
  const at = ends[text.length % ends.length];
  const among = asides[tongue] ?? [];
  return at === undefined ? text : `${text.slice(0, at)} ${among[(text.length * 31) % among.length]}${text.slice(at)}`;
}

/** Every so many mails of a language that has many. */
const sampled = 4;

/**
 * What mail programs and politeness do to a mail says nothing: the facts of the corpus's mails stay what they are.
 * `most`: in how many of a hundred mails they may change all the same; lower it with the reader. `every`: one mail of
 * so many in each language is looked at.
 */
export function mailsStayUnmoved(every: number): void {
  before(() => readMails(every));
  describe('line breaks of a mail program', () => {
    for (const [width, most] of [
      [78, 7],
      [72, 9],
      [60, 14],
    ] as const)
      test(`at ${width}`, () => holds(changedBy(wrappedAt(width)), most));
  });

  describe('what a mail program adds', () => {
    const additions: readonly (readonly [name: string, text: string, most: number])[] = [
      ['a telephone', 'Sent from my iPhone', 0],
      [
        'a notice',
        'This e-mail and any attachments are confidential and intended solely for the addressee. If you have received this message in error, please delete it and notify the sender.',
        0,
      ],
      [
        'the mail that is answered',
        'On Mon, May 4, 2020 at 9:12 AM Sketchwell Licensing <licenses@sketchwell.example> wrote:\n\n> Hello,\n>\n> thanks for writing. To move a license we need:\n>\n> - is it in use on your own Confluence or Jira Server?\n> - do you agree to match the number of users?\n> - the license key (like WFC-ABCD-EFGH-JKLM-NPQR)\n> - the account, e.g. john.doe@example-company.example\n>\n> Ines Calloway\n> Sketchwell, Lange Zeile 4, 80331 Munich, Germany',
        3,
      ],
    ];
    for (const [name, text, most] of additions)
      test(name, () =>
        holds(
          changedBy((said) => `${said.trimEnd()}\n\n${text}\n`),
          most,
        ),
      );
  });

  describe('courtesies', () => {
    for (const [tongue, said] of Object.entries(courtesies))
      for (const courtesy of said)
        test(courtesy, () => {
          const own = mails.filter((mail) => mail.tongue === tongue);
          const some = own.length > 100 ? own.filter((_, index) => index % sampled === 0) : own;
          holds(
            changedBy((text) => below(text, courtesy), some),
            4,
          );
        });
  });

  describe('a sentence beside the matter', () => {
    for (const tongue of Object.keys(asides))
      test(`in ${tongue}`, () => {
        const own = mails.filter((mail) => mail.tongue === tongue);
        holds(
          changedBy((text) => withAside(text, tongue), own),
          tongue === 'en' ? most_moved_in_english : most_moved_by_aside,
        );
      });
  });
}
