import { findAddresses, type FoundAddress } from './emails.ts';
import { tongueOf } from './language.ts';
import { lean } from './lean.ts';
import { fold } from './text.ts';
import {
  badlyWritten,
  calledBack,
  changedFrom,
  changedTo,
  closedBehind,
  forOthers,
  guessed,
  isNotThem,
  isPrivate,
  isNow,
  isSince,
  keepsSign,
  misspelled,
  notToUse,
  ofAnother,
  ofSomebody,
  sample,
  takenBack,
  wasBefore,
  wasMistake,
  wasOnce,
} from './unmeant.ts';
import { has, type Concept, type Found, type Hit } from '../lexicon/find.ts';

/** When an e-mail address is named only to say that it is not the one. */

const rejecting: readonly Concept[] = ['neg', 'instead', 'old', 'wrong', 'trial'];

export const tokensBetween = (found: Found, from: number, to: number): number =>
  found.tokens.filter((token) => token.start >= from && token.end <= to).length;

/** "Without an accent" says how it is written; "no" is "in the" in Portuguese. */
export const deniesNothing = (text: string, hit: Hit): boolean => {
  const word = fold(text.slice(hit.start, hit.end));
  return (
    /^(?:without|ohne|sans|sin|sem|senza|zonder|bez|uden|utan)$/u.test(word) ||
    (word === 'no' && tongueOf(text) === 'pt') ||
    (word === 'dont' && tongueOf(text) === 'fr')
  );
};

/** "Give it to mine instead: jane@…": what stands instead, and not what is replaced. */
export const takesPlace = (text: string, hit: Hit): boolean =>
  has(hit, 'instead') &&
  /^(?:instead|sino|bensì|stattdessen|à la place|en su lugar|em vez disso|invece|in plaats daarvan|daarvoor in de plaats|zamiast (?:tego|niej|niego)|w zamian|代わりに)(?! of\b| von\b| di\b)/iu.test(
    text.slice(hit.start),
  ) &&
  !/^\S+ (?:of|von|di)\b/iu.test(text.slice(hit.start));

/** "It should not go to Keith (keith@…)": what does not receive it is not the one, however long it is said. */
function isRefused(found: Found, text: string, from: number, at: number): boolean {
  const denies = found.hits.findLast(
    (hit) => has(hit, 'neg') && hit.start >= from && hit.end <= at && !endsDenied.test(text.slice(hit.start)),
  );
  if (!denies || deniesNothing(text, denies)) return false;
  const between = text.slice(denies.end, at).replace(/\s*[(<[]\s*$/u, '');
  const goes = found.hits.some(
    (hit) => hit.from >= denies.to && hit.end <= at && has(hit, 'receive', 'account', 'holder') && !has(hit, 'neg'),
  );
  const turns = found.hits.some((hit) => hit.from >= denies.to && hit.end <= at && has(hit, 'but', 'correction'));
  return goes && !turns && tokensBetween(found, denies.end, at) <= 12 && !/[,;:.(–—]/u.test(between);
}

/** "ann@… ではなく": said of what stands before it. */
const endsDenied = /^(?:で|じゃ)(?:は)?な/u;

/** "To be replaced by ann@…": what stands behind it is the new one. */
const isReplacedBy = (text: string, hit: Hit): boolean =>
  /^(?:replac\p{L}*|substitut\p{L}*|ersetz\p{L}*|remplac\p{L}*|reemplaz\p{L}*|sustitu\p{L}*|substitu\p{L}*|sostitu\p{L}*|vervang\p{L}*|zast[ąe]pi\p{L}*) (?:by|with|durch|mit|par|por|con|pel[oa]|com|da|door|przez)(?!\p{L})/iu.test(
    text.slice(hit.start),
  );

/** "The account stays ann@…": it is what it was. */
const isStaying = (text: string, hit: Hit): boolean =>
  !has(hit, 'neg') && /^(?:stays?|remains?)(?! (?:out|away|off)(?!\p{L}))/iu.test(text.slice(hit.start));

/** "… is written wrongly, a dot is missing: ann@…", and not "…, it should be ann@…". */
function isBadlyWritten(found: Found, text: string, from: number, at: number): boolean {
  const said = badlyWritten.exec(text.slice(from, at));
  if (said === null) return false;
  const end = from + said.index + said[0].length;
  return (
    at - end <= 40 &&
    !found.hits.some((hit) => hit.start >= end && hit.end <= at && has(hit, 'correction', 'is', 'must', 'but'))
  );
}

const andNotOther = lean(
  /^[>)"']*,? (?:and|und|et|y|e|en|i|a) (?:please |bitte )?(?:not|nicht|non|pas|no|não|niet|nie) (?:(?:to|for|an|auf|für|à|pour|a|al|para|per|aan|naar|voor|do|dla) )?(?:m(?:y|ine|e)|our|ours|his|hers?|theirs?|the|mein\p{L}*|mir|unser\p{L}*|seine?\p{L}?|ihre?\p{L}?|d(?:er|ie|as|em|en)|mon|ma|(?:au|le|la) mien(?:ne)?|moi|notre|le|la|el|mi|mí|nuestr\p{L}|o|a|meu|minha|mim|noss\p{L}|il|mio|mia|me|nostr\p{L}|mijn|mij|ons|onze|de|het|mój|moj\p{L}|mnie|nasz\p{L}*)(?!\p{L})/iu,
);

/** "… is a different login", where its own part of the sentence does not call it the account. */
function isAnothers(found: Found, text: string, one: FoundAddress, from: number, to: number): boolean {
  if (!ofAnother.test(text.slice(one.end, to))) return false;
  const clause = from + Math.max(0, text.slice(from, one.start).search(/[^,;:.(]*$/u));
  return !found.hits.some((hit) => hit.start >= clause && hit.end <= one.start && has(hit, 'account', 'receive'));
}

/** "…, that is no account", "… ist kein Konto", "…, not an account": said right behind it. */
const noAccount = lean(
  /^[>)"']*,?(?: (?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|a|ale))?(?: (?:that|this|it|which|das|dies|es|die|qui|ce|c['’]|eso|esa|que|isso|essa|quello|quella|che|dat|die|to))? ?(?:is|ist|est|es|é|è|jest)?(?:n['’]t| not| no| kein| n['’]est pas| pas| non| não| nao| geen| nie)(?: (?:an?|the|our|un|le|notre|das|una|la|nuestra|uma|a|nossa|il|nostro|het|ons))? (?:marketplace[- ]?)?(?:account|konto|kontos|compte|cuenta|conta|konta)(?!\p{L})/iu,
);

/** Where the next address begins; the end of this one where there is none. */
const nextAfter = (text: string, one: FoundAddress): number =>
  findAddresses(text).find(({ start }) => start > one.start)?.start ?? one.end;

/** True where a text names an address only to say that it is not the one. `from` to `to`: what is said of it. */
export function isRejected(
  { tokens, hits }: Found,
  text: string,
  one: FoundAddress,
  from: number,
  to: number,
): boolean {
  const found = { tokens, hits: hits.filter((hit) => !(has(hit, 'neg') && deniesNothing(text, hit))) };
  const lead = text.slice(Math.max(from, one.start - 40), one.start);
  if (
    isRefused(found, text, from, one.start) ||
    noAccount.test(text.slice(one.end, to)) ||
    sample.test(lead.slice(-24)) ||
    wasOnce.test(lead) ||
    guessed.test(lead) ||
    calledBack.test(text.slice(Math.max(from, one.start - 110), one.start)) ||
    (wasBefore.test(lead) && (isNow.test(text.slice(one.end)) || isSince.test(text.slice(one.end))))
  )
    return true;
  if (changedFrom.test(text.slice(Math.max(from, one.start - 70), one.start))) {
    if (changedTo.test(text.slice(one.end, nextAfter(text, one)))) return true;
  }
  if (
    ofSomebody.test(text.slice(one.end, to)) ||
    isAnothers(found, text, one, from, to) ||
    isNotThem.test(text.slice(one.end, to)) ||
    takenBack.test(text.slice(one.end, to)) ||
    wasMistake.test(text.slice(one.end, to)) ||
    (isPrivate.test(lead) && found.hits.some((hit) => hit.start >= one.end && hit.end <= to && has(hit, 'neg'))) ||
    misspelled.test(text.slice(one.end, to)) ||
    isBadlyWritten(found, text, from, one.start) ||
    notToUse.test(text.slice(one.end, to)) ||
    endsDenied.test(text.slice(one.end, to).replace(/^[>)"'」)]*\s*/u, '')) ||
    closedBehind.test(text.slice(one.end, to)) ||
    forOthers.test(text.slice(one.end, to))
  )
    return true;
  const near = found.hits.filter(
    (hit) =>
      hit.start >= from &&
      hit.end <= one.start &&
      has(hit, ...rejecting) &&
      !takesPlace(text, hit) &&
      !isStaying(text, hit) &&
      !isReplacedBy(text, hit) &&
      !endsDenied.test(text.slice(hit.start)),
  );
  const last = near.at(-1);
  // "Not that one but ann@…"
  const turnsTo = found.hits.some((hit) => last && hit.start >= last.end && hit.end <= one.start && has(hit, 'but'));
  if (
    last &&
    !turnsTo &&
    tokensBetween(found, last.end, one.start) <= 2 &&
    !/[,;:.–—]|\s-\s/u.test(text.slice(last.end, one.start).replace(/[:]\s*$/u, ''))
  )
    return true;
  // "Please do not send it to jane@…"
  const denies = near.findLast((hit) => has(hit, 'neg'));
  const between = denies ? text.slice(denies.end, one.start) : '';
  const turns = found.hits.some((hit) => denies && hit.start >= denies.end && hit.end <= one.start && has(hit, 'but'));
  if (denies && !turns && tokensBetween(found, denies.end, one.start) <= 5 && !/[,;:.–—]/u.test(between)) return true;
  // "… は ann@… の誤りでした": it is the right one that was missed.
  if (/^\s*の(?:誤|間違)/u.test(text.slice(one.end))) return false;
  // What stands right before the next address is said of that one.
  const end = to - (/[^\s,;]{1,80} ?[(<"']?$/u.exec(text.slice(Math.max(0, to - 82), to))?.[0].length ?? 0);
  const first = found.hits.find(
    (hit) =>
      hit.start >= one.end &&
      hit.end <= (to < text.length ? Math.min(to, end) : to) &&
      has(hit, 'old', 'wrong', 'trial', 'neg', 'past') &&
      // "… – keep the plus in it": how it is written.
      !(has(hit, 'trial') && keepsSign.test(text.slice(hit.start))) &&
      // "… and not my own": of another one.
      !(has(hit, 'neg') && andNotOther.test(text.slice(one.end))) &&
      // "… and it was opened by our deputy head": who has it.
      !(has(hit, 'past') && found.hits.some((other) => other.from === hit.to && has(other, 'holder'))),
  );
  return (
    first !== undefined &&
    tokensBetween(found, one.end, first.start) <= 3 &&
    !/[,;.]\s/u.test(text.slice(one.end, first.start).replace(/^\s*\(/u, ''))
  );
}
