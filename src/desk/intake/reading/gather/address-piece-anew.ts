import { saysNow } from '../words/sentences.ts';
import type { Address } from '../../../../contract/request.ts';
import { spoken, stated, tongueIn, type Reading } from '../context.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { lean } from '../words/lean.ts';
import { EARLIER, fold, foldSame, isSaidNow } from '../words/text.ts';

/**
 * A part of the address that the writer gave in an earlier mail and puts right in a word: the one that stood there is
 * named, or its kind is, and one of the same shape is told in its place ("Instead of 6020 it must be called 6060").
 */

/** What a text says now, with what stands before it in its paragraph, or what it answers. */
type Said = {
  readonly text: string;
  readonly around: string;
  readonly state: (value: string) => Statement<string>;
};

function saidNow(reading: Reading): Said[] {
  const now = reading.sentences.filter(saysNow);
  const entries = Map.groupBy(
    reading.entries.filter(({ lines }) => isSaidNow(lines)),
    ({ lines }) => lines.at(-1)?.number,
  );
  const byLine = Map.groupBy(
    now.flatMap((sentence) => sentence.pieces.map(({ line }) => ({ sentence, line }))),
    ({ line }) => line.number,
  );
  const inProse = now.map((sentence, at): Said => {
    const near = [now[at - 1], sentence, now[at + 1]].filter((one) => one?.paragraph === sentence.paragraph);
    // "Postcode: 9021 is our warehouse. For Market Street in" / "Leeds make that 9022.": a label's value goes on below it.
    const first = sentence.pieces[0]?.line.number ?? 0;
    const above = entries.get(first - 1) ?? [];
    const around = [
      ...above.map(({ label, values }) => `${label}: ${values.join(' ')}`),
      ...near.map((one) => one?.text ?? ''),
    ];
    return {
      text: sentence.text,
      around: around.join(' '),
      state: (value) => spoken(reading, sentence, value, true),
    };
  });
  const under = reading.entries
    .filter(({ lines }) => isSaidNow(lines))
    .map((entry): Said => {
      const text = entry.values.join(' ');
      const first = entry.lines[0]?.number ?? 0;
      const before = new Set(
        [first - 1, first].flatMap((one) => (byLine.get(one) ?? []).map(({ sentence }) => sentence)),
      );
      return {
        text,
        around: [...[...before].map((one) => one.text), `${entry.label}: ${text}`].join(' '),
        state: (value) => ({ ...stated<string>(reading, entry, value), corrected: true }),
      };
    });
  return [...inProse, ...under];
}

const token = lean(
  /(?<![\p{L}\p{N}@.-])(?=[\p{L}\d -]*\d)[A-Z\d][A-Z\d]{0,6}(?:[ -][A-Z\d]{2,4})?(?![\p{L}\p{N}@]|[.-]\d)/gu,
);
/** "3531 CN" as "0000 AA": codes of one country have one shape. */
const shapeOf = (code: string): string => code.replace(/\d/gu, '0').replace(/[A-Z]/gu, 'A').replace(/[ -]/gu, ' ');
const asYear = lean(
  /(?:^|\s)(?:in|since|from|of|until|till|year|seit|ab|bis|jahr|depuis|en|desde|del?|dal|nel|sinds|od|w) (?:\p{L}+ )?$/iu,
);

const clauseEnd = /[,;:()–—]\s|[.!]\s|\s(?=(?:but|aber|sondern|mais|pero|sino|mas|ma|maar|ale)\s)/gu;
/** The part of a text between its marks in which something stands. */
function clauseAt(text: string, start: number, end: number): string {
  const marks = [...text.matchAll(clauseEnd)];
  const from = marks.findLast((mark) => mark.index + mark[0].length <= start);
  const to = marks.find((mark) => mark.index >= end);
  return text.slice(from ? from.index + from[0].length : 0, to?.index ?? text.length);
}

const instead = lean(
  /(?:instead of|rather than|in place of|and not|not|no longer|statt|anstatt|anstelle von|nicht|au lieu d[eu]|a la place d[eu]|pas|en lugar de|en vez de|no|em vez d[eo]|nao|invece d[ie]l?|al posto d[ie]l?|non|in plaats van|niet|zamiast|nie)(?: \p{L}{1,4})?\W{0,3}$/u,
);

/** True where the words right around a value say that it is not the one. */
function isDenied(text: string, start: number, end: number, reading: Reading): boolean {
  const folded = foldSame(text);
  if (instead.test(folded.slice(0, start))) return true;
  const clause = clauseAt(text, start, end);
  const rest = clause.includes(text.slice(start, end)) ? clause : text;
  const { hits } = findConcepts(rest, tongueIn(reading, text));
  return hits.some((hit) => has(hit, 'wrong', 'old', 'past', 'maybe', 'cond', 'others', 'expert', 'billing'));
}

/** The one postal code that stands in place of the earlier one; none where it is not clear. */
function codeAnew(said: Said, before: string, reading: Reading): string | null {
  const { text, around } = said;
  if (/[?？]\s*$/u.test(text) || text.includes('@')) return null;
  const { hits } = findConcepts(around, tongueIn(reading, around));
  const [first = ''] = before.split(/[ -]/u);
  // "BKR is our warehouse": named by its letters.
  const names =
    around.includes(before) ||
    (/^[A-Z]{2,4}$/u.test(first) && new RegExp(`(?<!\\p{L})${first}(?!\\p{L})`, 'u').test(around));
  // "In the address I have written the code of our bank. Ours: 9012."
  const ofCode =
    hits.some((hit) => has(hit, 'postal')) ||
    (hits.some((hit) => has(hit, 'address')) && /(?<!\p{L})(?:code|zip|kod|código|codice)(?!\p{L})/iu.test(around));
  if (!names && !ofCode) return null;
  if (!hits.some((hit) => has(hit, 'wrong', 'correction', 'instead', 'neg', 'old', 'is', 'past'))) return null;
  const shape = shapeOf(before);
  const found = [...text.matchAll(token)].filter(
    ({ 0: one, index }) =>
      shapeOf(one) === shape &&
      one !== before &&
      !(/^(?:19|20)\d\d$/u.test(one) && asYear.test(text.slice(0, index))) &&
      !/^ ?(?:users?|seats?|benutzer|utilisateurs|usuarios|utenti)/iu.test(text.slice(index + one.length)) &&
      !isDenied(text, index, index + one.length, reading),
  );
  const codes = new Set(found.map(([one]) => one));
  const [code] = codes;
  return codes.size === 1 ? (code ?? null) : null;
}

const placeName = String.raw`\p{Lu}[\p{L}'’-]+(?:[ -](?:\p{Ll}{1,4}[ -])?\p{Lu}[\p{L}'’-]+){0,2}`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const notIt =
  '(?:not|no longer|instead of|rather than|nicht(?: mehr)?|statt|anstatt|plus|pas|au lieu de|ya no|no|en (?:vez|lugar) de|não|já não|em vez de|non(?: più)?|invece di|niet(?: meer)?|in plaats van|nie|już nie|zamiast)';
const inPlace = '(?:(?:in|at|of|to|von|aus|à|de|en|em|a|di|te|uit|w|z) )?';
const but =
  "(?:(?:,? ?(?:any ?more|any longer|mehr|plus|más|mais|più|meer|już))?(?:,? (?:sorry|pardon|entschuldigung|désolée?|perdón|desculpe|scusi|przepraszam))?,? (?:but|sondern|mais|sino|mas|ma|bensì|maar|lecz|tylko|it is|it must be|es ist|c’est)|(?:,|:)? (?:please |bitte |por favor |per favore |proszę )?(?:put|write|take|use|set|read|it (?:is|must be|should be|has to be)|schreiben Sie|nehmen Sie|es (?:ist|muss)|mettez|écrivez|c[’']est|ponga[n]?|escriba[n]?|es|ponha[m]?|é|mett[ae]\\p{L}*|scriv\\p{L}+|è|zet|schrijf|wpis\\p{L}+))";

/** "Only the town is Florø and not Måløy", "no longer in Győr but in 9400 Sopron": the one in place of the earlier. */
function townAnew({ text }: Said, before: string): { readonly city: string; readonly code: string | null } | null {
  if (/[?？]\s*$/u.test(text) || !text.includes(before)) return null;
  const old = `${escaped(before)}(?![\\p{L}\\d])`;
  const code = String.raw`(?:([A-Z]{0,3}[ -]?\d{3,6}(?: [A-Z]{2})?) )?`;
  const named = `${code}(${placeName})`;
  const ahead = new RegExp(
    `(?<![\\p{L}])${named},? (?:and |und |et |y |e |en |a )?${notIt} ${inPlace}(?:\\d{3,6} )?${old}`,
    'u',
  ).exec(text);
  const behind = new RegExp(`(?<![\\p{L}])${notIt} ${inPlace}(?:\\d{3,6} )?${old}${but} ${inPlace}${named}`, 'u').exec(
    text,
  );
  const [, told = null, city] = ahead ?? behind ?? [];
  return city === undefined || fold(city) === fold(before) ? null : { city, code: told };
}

const street = String.raw`(?:\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,4},? (?:no\.? ?)?\d{1,4}(?:[ -]?[a-zA-Z])?(?:/\d{1,3})?|\d{1,4}[a-zA-Z]?,? (?:\p{L}{2,4} ){0,3}\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3})(?![\p{L}\p{N}])`;
const streets = lean(
  new RegExp(
    `(?<=(?:^|[,:;(–—]|(?<!\\p{L})(?:is|at|in|now|to|ist|an|in der|jetzt|est|maintenant|es|ahora|é|agora|è|ora|nu|to|teraz|jest|heißt|called)) )${street}`,
    'gu',
  ),
);
const changed = lean(
  /(?<!\p{L})(?:now|new|another|other|changed|moved|different|meanwhile|since|wrong|correct|neu\p{L}*|jetzt|ander\p{L}+|inzwischen|falsch|nouve\p{L}+|maintenant|autre|nuev\p{L}+|ahora|otra|cambi\p{L}+|nov\p{L}+|agora|outra|mud\p{L}+|nuov\p{L}+|ora|adesso|altra|nieuw\p{L}*|nu|ander\p{L}*|now\p{L}+|teraz|inna)(?!\p{L})/iu,
);
/** "Only the street is another one meanwhile, Szent István út 5.": the one street that a sentence about it names. */
function streetAnew({ text }: Said, earlier: string, reading: Reading): string | null {
  const { hits } = findConcepts(text, tongueIn(reading, text));
  const isOfStreet = hits.some((hit) => has(hit, 'street')) && changed.test(text);
  if (!isOfStreet || /[?？]\s*$/u.test(text)) return null;
  if (hits.some((hit) => has(hit, 'cond', 'maybe', 'future', 'billing', 'expert', 'others'))) return null;
  const found = [...text.matchAll(streets)].filter(
    ({ 0: one, index }) => fold(one) !== fold(earlier) && !instead.test(foldSame(text.slice(0, index))),
  );
  const [only, ...more] = found;
  return only && more.length === 0 ? only[0] : null;
}

/** The one value that a part of the address had in the writer's earlier mails, where no address is told now. */
function earlierOnly(whole: readonly Statement<Address>[], part: 'postalCode' | 'city'): string | null {
  const earlier = new Set(
    whole.flatMap(({ value, lines }) =>
      value?.[part] && lines.some(({ origin }) => origin === EARLIER) ? [value[part]] : [],
    ),
  );
  const told = whole.some(({ value, lines }) => value?.[part] && isSaidNow(lines));
  const [only] = earlier;
  return only === undefined || earlier.size > 1 || told ? null : only;
}

/** The parts of the address of an earlier mail that are said anew. */
export function piecesAnew(
  reading: Reading,
  whole: readonly Statement<Address>[],
): {
  readonly streets: Statement<string[]>[];
  readonly codes: Statement<string>[];
  readonly cities: Statement<string>[];
} {
  const [code, city] = [earlierOnly(whole, 'postalCode'), earlierOnly(whole, 'city')];
  const codes: Statement<string>[] = [];
  const cities: Statement<string>[] = [];
  const found: Statement<string[]>[] = [];
  const lines = new Set(
    whole.flatMap((one) =>
      one.value && one.value.lines.length > 0 && one.lines.some(({ origin }) => origin === EARLIER)
        ? [one.value.lines.join(', ')]
        : [],
    ),
  );
  const isTold = whole.some((one) => one.value?.lines[0] && isSaidNow(one.lines));
  const [line] = isTold || lines.size > 1 ? [] : [...lines];
  const isOpen = line !== undefined || city !== null || code !== null;
  for (const said of isOpen ? saidNow(reading) : []) {
    const road = line === undefined ? null : streetAnew(said, line, reading);
    if (road !== null) found.push({ ...said.state(road), value: [road] });
    const town = city === null ? null : townAnew(said, city);
    if (town !== null) cities.push(said.state(town.city));
    const anew = town?.code ?? (code === null ? null : codeAnew(said, code, reading));
    if (anew !== null && anew !== code) codes.push(said.state(anew));
  }
  return { streets: found, codes, cities };
}
