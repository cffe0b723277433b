import type { FactSource } from '../../../../contract/request.ts';
import { orderOf, type Reading } from '../context.ts';
import { whichIsOpen } from '../keys/meant.ts';
import { conceptsIn, findConcepts, has } from '../lexicon/find.ts';
import { addressesIn, findAddresses, type FoundAddress, withoutAddresses } from '../words/emails.ts';
import { lean } from '../words/lean.ts';
import { mentionsIn } from '../words/mentions.ts';
import { chosenAccount } from './account-chosen.ts';
import { linesOf, sentencesIn, saysNow } from '../words/sentences.ts';
import { areSideBySide } from '../words/side-by-side.ts';
import { EARLIER, fold, isBlank, type Line } from '../words/text.ts';
import { closedBehind } from '../words/unmeant.ts';

/** Why an account that was taken is not certain after all, and the lines that make it so. */
type Doubt = { readonly lines: readonly Line[]; readonly why: string };
type Taken = {
  readonly account: string;
  readonly expert: string | null;
  readonly sources: readonly FactSource[];
  /** It was said where something was put right. */
  readonly corrected: boolean;
};

export const accountDoubt = (reading: Reading, taken: Taken): Doubt | null =>
  putRight(reading, taken) ??
  (chosenAccount(reading)?.value === taken.account ? null : (leftOpen(reading, taken) ?? paired(reading, taken))) ??
  spelledTwice(reading, taken) ??
  followed(reading, taken) ??
  turned(reading, taken) ??
  closedSince(reading, taken) ??
  wantsTag(reading, taken) ??
  orWasIt(reading, taken) ??
  waits(reading);

const linesIn = (sources: readonly FactSource[]): ReadonlySet<number> =>
  new Set(sources.map((source) => (source.kind === 'line' ? source.line : -1)));

/** Where something is put right and another address stands there, the account that was named before is in doubt. */
function putRight({ corrections, sections, sentences }: Reading, { account, expert, sources }: Taken): Doubt | null {
  // "For invoices please use …": said what it is for.
  const others = sentences.flatMap(({ text }) =>
    mentionsIn(text).flatMap(({ role, address }) => (role === 'other' || role === 'expert' ? [address] : [])),
  );
  const known = [account, expert, sections.sender, ...others].map((one) => one?.toLowerCase());
  const said = [...corrections].filter(({ depth, text }) => depth === 0 && text.includes('@'));
  const numbers = linesIn(sources);
  // "P.S. In 4 it is ann@…, with an s: anns@…": named there, and not for that.
  const named = said.some(
    ({ number, text }) => numbers.has(number) && addressesIn(text).some((one) => one.toLowerCase() === known[0]),
  );
  const other = said.filter(({ text }) => addressesIn(text).some((one) => !known.includes(one.toLowerCase())));
  return named || other.length === 0
    ? null
    : { lines: other, why: 'another address is named where something is put right' };
}

/** "There are two of them and I couldn't tell you which": of several addresses, none can be taken. */
function leftOpen({ sentences, lines }: Reading, { expert }: Taken): Doubt | null {
  const open = sentences.find(({ text }) => whichIsOpen.test(fold(text)));
  if (!open) return null;
  const near = sentences.filter(({ paragraph }) => paragraph === open.paragraph).map(({ text }) => text);
  const addresses = addressesIn(near.join(' '));
  // "… a@… (me), b@… (Ann Lee)" above it, each on a line of its own.
  const above = lines.filter(({ depth, text }) => depth === 0 && text.includes('@'));
  const named = addressesIn(above.map(({ text }) => text).join(' ')).filter(
    (one) => one.toLowerCase() !== expert?.toLowerCase(),
  );
  const ofLines = named.length > 1 && !conceptsIn(open.text).has('key') && !conceptsIn(open.text).has('license');
  return addresses.length > 1 || ofLines || (addresses.length > 0 && conceptsIn(open.text).has('account'))
    ? { lines: linesOf(open), why: 'it is not said which account is meant' }
    : null;
}

/** "I have two, a@… and b@…", over whatever lines: side by side, neither of them is the one. */
function paired({ lines }: Reading, { account, expert }: Taken): Doubt | null {
  const own = lines.filter(({ depth }) => depth === 0);
  const text = own.map((line) => line.text).join(' ');
  const found = findAddresses(text);
  const isAccount = ({ address }: FoundAddress): boolean => address.toLowerCase() === account.toLowerCase();
  const isPair = found.some((one, index) => {
    const next = found[index + 1];
    if (next === undefined || isAccount(one) === isAccount(next)) return false;
    const other = isAccount(one) ? next : one;
    const between = text.slice(one.end, next.start);
    return (
      other.address.toLowerCase() !== expert?.toLowerCase() && /\p{L}|[&/+]/u.test(between) && areSideBySide(between)
    );
  });
  return isPair
    ? { lines: own.filter((line) => line.text.includes(account)), why: 'another address stands beside it' }
    : null;
}

const most_sentences = 2;
const least_words = 4;

/**
 * Right behind the account another address stands, and nothing says what it is for: it may be what the account is to be
 * instead, said in words that are not known. What a sentence denies is none.
 */
function followed(reading: Reading, { account, expert, corrected }: Taken): Doubt | null {
  const { sentences, sections, message } = reading;
  if (corrected) return null;
  const known = new Set(
    [account, expert, sections.sender, ...message.to.map(({ address }) => address)].map((one) => one?.toLowerCase()),
  );
  const at = sentences.findIndex(({ text }) => text.toLowerCase().includes(account.toLowerCase()));
  const line = reading.lines.findIndex(({ text }) => text.toLowerCase().includes(account.toLowerCase()));
  const first = sentences.findIndex(
    ({ pieces }) => pieces[0] && (reading.order.get(pieces[0].line) ?? -1) === line + 1,
  );
  const behind =
    at >= 0
      ? sentences.slice(at + 1).filter(({ paragraph }) => paragraph === sentences[at]?.paragraph)
      : first >= 0
        ? sentences.slice(first).filter(({ paragraph }) => paragraph === sentences[first]?.paragraph)
        : [];
  const other = behind.slice(0, most_sentences).find(
    ({ text }) =>
      !findConcepts(text).hits.some((hit) => has(hit, 'neg', 'past', 'trial')) &&
      // "Recovery  ann@…" is a row with a name of its own.
      text.split(/\s+/u).length >= least_words &&
      mentionsIn(text).some(({ role, address }) => role === 'unknown' && !known.has(address.toLowerCase())),
  );
  return other === undefined
    ? null
    : { lines: linesOf(other), why: 'another address follows, and it is not said for what' };
}

/** "… to ann@firm.example. […] ann@frim.example": nearly the same, and no word says which of them is right. */
function spelledTwice({ sentences }: Reading, { account, expert, corrected }: Taken): Doubt | null {
  if (corrected) return null;
  const known = [account, expert].map((one) => one?.toLowerCase());
  const twin = sentences.find(({ text }) =>
    mentionsIn(text).some(
      ({ role, address }) =>
        (role === 'unknown' || role === 'account') &&
        !known.includes(address.toLowerCase()) &&
        isMisspelling(address.toLowerCase(), account.toLowerCase()),
    ),
  );
  return twin === undefined ? null : { lines: linesOf(twin), why: 'it is written in two ways' };
}

const most_edits = 2;
const least_part_chars = 5;

/** One mailbox at two domains that are nearly the same, or two mailboxes of one domain that are. */
function isMisspelling(one: string, other: string): boolean {
  const [left, right] = [one.split('@'), other.split('@')];
  const pairs = [0, 1].map((at) => [left[at] ?? '', right[at] ?? ''] as const);
  const differing = pairs.filter(([a, b]) => a !== b);
  const [pair] = differing;
  if (!pair || differing.length > 1) return false;
  const [a, b] = pair;
  return (
    Math.min(a.length, b.length) >= least_part_chars &&
    (isNear(a, b) || a.replaceAll('.', '') === b.replaceAll('.', ''))
  );
}

/** True where at most `most_edits` letters were put in, left out or changed between the ends that are the same. */
function isNear(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= most_edits;
}

/** "On second thought", "also doch", "mejor no", "誤り": words by which somebody thinks again. */
const turns = lean(
  /(?<!\p{L})(?:on second thoughts?|better (?:not|still|yet)|(?:has|have|had) taken over|actually|rather|checked again|doch|besser|lieber|quatsch|finalement|plutôt|tout compte fait|mejor|más bien|pensándolo|melhor|aliás|afinal|anzi|meglio|piuttosto|ripensandoci|toch|liever|bij nader inzien|właściwie|jednak|lepiej)(?!\p{L})|誤り|間違|やはり/iu,
);

/** Behind the account somebody thinks again, and names another address. */
function turned(reading: Reading, { account, expert, corrected }: Taken): Doubt | null {
  const { sections, message, lines, sentences, entries } = reading;
  const known = new Set(
    [account, expert, sections.sender, ...message.to.map(({ address }) => address)].map((one) => one?.toLowerCase()),
  );
  const at = lines.findIndex(({ text }) => text.toLowerCase().includes(account.toLowerCase()));
  const units = [
    ...sentences.map((sentence) => ({ text: sentence.text, lines: linesOf(sentence) })),
    ...entries.map(({ label, values, lines: own }) => ({ text: `${label}: ${values.join(' ')}`, lines: own })),
  ];
  const other = units.find(
    ({ text, lines: own }) =>
      orderOf(reading, own) >= at &&
      turns.test(text) &&
      // What puts something right may be what names the account.
      (!corrected || text.toLowerCase().includes(account.toLowerCase())) &&
      mentionsIn(text).some(({ role, address }) => role === 'unknown' && !known.has(address.toLowerCase())),
  );
  return other === undefined
    ? null
    : { lines: other.lines, why: 'another address is named where somebody thinks again' };
}

/** "Add +tools to it", 'without "+tools" it is the wrong login' */
const addsTag = lean(
  /(?<!\p{L})(?:add|append|insert|ergänz\p{L}*|füg\p{L}*|ajoute[rz]|añad\p{L}+|agreg\p{L}+|acrescent\p{L}+|aggiung\p{L}+|voeg|dodać|dopisać)(?: [\p{L}]+){0,3} ["'„“«]?\+(\p{L}{1,24})|\+(\p{L}{1,24})["'”“»]?(?=[^.;@]{0,60}(?<!\p{L})(?:missing|wrong|add(?:ed)?|fehlt|falsch\p{L}*|manque|mauvais|falta|equivocad[oa]|errad[oa]|manca|sbagliat[oa]|ontbreekt|verkeerde?|brakuje|zł[ey])(?!\p{L}))/iu,
);

/** What shall be added to the account's address stands nowhere in it. */
function wantsTag({ lines }: Reading, { account }: Taken): Doubt | null {
  const said = lines.find(({ text, depth }) => {
    const tag = depth === 0 ? addsTag.exec(withoutAddresses(text)) : null;
    return tag !== null && !account.toLowerCase().includes(`+${(tag[1] ?? tag[2] ?? '').toLowerCase()}`);
  });
  return said === undefined ? null : { lines: [said], why: 'something shall be added to it' };
}

const alsoAsked = lean(/^\W*(?:or|oder|ou|o|of|albo|lub|eller)(?!\p{L})[^@]*[?？]\s*$/iu);

/** "Account: ann@…. Or was it the one with the plus?" */
function orWasIt({ lines }: Reading, { account }: Taken): Doubt | null {
  const at = lines.findIndex(({ text, depth }) => depth === 0 && text.toLowerCase().includes(account.toLowerCase()));
  const said = lines.slice(Math.max(0, at), at + 3);
  const ends = said.findIndex((line) => isBlank(line));
  const sentences = sentencesIn(
    said
      .slice(0, ends < 0 ? said.length : ends)
      .map(({ text }) => text)
      .join(' '),
  );
  const named = sentences.findIndex((text) => text.toLowerCase().includes(account.toLowerCase()));
  const asks = named >= 0 && alsoAsked.test(sentences[named + 1] ?? '');
  return asks ? { lines: said.slice(0, 1), why: 'it is not said which account is meant' } : null;
}

/** "His account was closed": said by who passes on a mail that names it. */
function closedSince({ sentences, lines }: Reading, { account, corrected }: Taken): Doubt | null {
  const isOwn = lines.some(
    ({ text, depth, origin }) =>
      depth === 0 && (origin === undefined || origin === EARLIER) && text.toLowerCase().includes(account.toLowerCase()),
  );
  if (corrected || isOwn) return null;
  const closed = sentences.find(({ text, pieces }) => {
    const { hits } = findConcepts(text);
    return saysNow({ pieces }) && hits.some((hit) => has(hit, 'account') && closedBehind.test(text.slice(hit.end)));
  });
  return closed === undefined ? null : { lines: linesOf(closed), why: 'an account is said to be closed' };
}

/** "Please wait with the transfer until I confirm the new account." */
const untilConfirmed = lean(
  /(?<!\p{L})(?:wait|hold off|warten sie|wartet|attende[zr]|esper(?:en?|ar|em)|aguard(?:em?|ar)|aspett(?:ate|are)|wacht|poczeka(?:ć|jcie))(?!\p{L})[^.@]{0,60}(?<!\p{L})(?:until|till|bis|jusqu|que|hasta|até|finché|fino|tot|aż)(?!\p{L})[^.@]{0,40}(?:account|konto|compte|cuenta|conta)/iu,
);
function waits({ sentences }: Reading): Doubt | null {
  const said = sentences.find(({ text }) => untilConfirmed.test(text));
  return said === undefined ? null : { lines: linesOf(said), why: 'the account is still to be confirmed' };
}
