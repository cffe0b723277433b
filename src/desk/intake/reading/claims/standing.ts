import { has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';
import { changeOf, isContrasted } from './change.ts';
import { outsiders } from './change-words.ts';
import { isAsWhat } from './no-doubt.ts';
import { cjk, standingInJapanese } from './standing-in-japanese.ts';
import * as words from './standing-words.ts';

/**
 * How a mention of Data Center or Cloud stands in its sentence. `came`: it took the place of what was before. `there`:
 * the host is or runs there, or was moved there. `open`: it is one of two that it may be. `aside`: anything else that can be said of it (offered, looked at, dropped,
 * another's, a word in a name), which says nothing of where the host is.
 */
export type Standing = 'came' | 'there' | 'open' | 'aside';

/** The part of a sentence in which a mention stands, as a range of its tokens and of its letters. */
export type Span = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

export type Range = Pick<Span, 'start' | 'end'>;
export const isWithin = (hit: Hit, { start, end }: Range): boolean => hit.start >= start && hit.end <= end;

/** A word that says where something is or what it is: it is, runs, has, went. */
type Verb = { readonly from: number; readonly to: number; readonly kind: 'is' | 'has' | 'runs' | 'says' };

const verbal: readonly Concept[] = ['is', 'use', 'moved', 'have', 'operate', 'hosting'];
const nominal: readonly Concept[] = ['cloud', 'datacenter', 'server', 'host', 'building', 'place'];
const isIn = (hit: Hit, { from, to }: Pick<Span, 'from' | 'to'>): boolean => hit.from >= from && hit.to <= to;

function verbsIn(text: string, { tokens, hits }: Found, range: Pick<Span, 'from' | 'to'>): Verb[] {
  const known = hits.filter((hit) => isIn(hit, range));
  return tokens.slice(range.from, range.to).flatMap(({ text: word, start, end }, index): Verb[] => {
    const at = range.from + index;
    const hit = known.find((one) => one.from <= at && one.to > at);
    if (word === 'a' && tokens[at - 1]?.text === 'y') return [{ from: at, to: at + 1, kind: 'has' }];
    // "E" is an "and", "é" and "è" are verbs; "há dois anos" is "ago".
    if ((hit && has(hit, ...nominal)) || /^(?:e|há)$/iu.test(text.slice(start, end))) return [];
    if (words.isNoDeed(tokens[at - 1]?.text, word, tokens[at + 1]?.text)) return [];
    if (words.possesses.test(word)) return [{ from: at, to: at + 1, kind: 'has' }];
    // "The license says Data Center", and not "Everyone says Data Center is faster"
    const named = hits.find((one) => has(one, 'cloud', 'datacenter') && one.from === at + 1);
    const isMore = named !== undefined && hits.some((one) => one.from === named.to && has(one, ...verbal));
    if (words.says.test(word) && named !== undefined && !isMore) return [{ from: at, to: at + 1, kind: 'says' }];
    if (words.goesOrWorks.test(word)) return [{ from: at, to: at + 1, kind: 'runs' }];
    if (!hit || hit.to - 1 !== at || !(has(hit, ...verbal) || (has(hit, 'yes') && hit.to - hit.from > 1))) return [];
    return [{ from: hit.from, to: hit.to, kind: has(hit, 'use', 'moved', 'operate') ? 'runs' : 'is' }];
  });
}

const cuts = /[,;:()!?、。，；：（）「」]|[.](?=\s|$)|\s[-–—]+\s/gu;

/** The part of the sentence around a mention: to the marks on both sides, and to a word that begins another statement. */
export function spanOf(text: string, found: Found, hit: Hit): Span {
  const { tokens } = found;
  const marks = [...text.matchAll(cuts)];
  const last = marks.findLast((cut) => cut.index < hit.start);
  const start = last === undefined ? 0 : last.index + last[0].length;
  const [next, second] = marks.filter((cut) => cut.index >= hit.end);
  const saysIn = (until: number): boolean => verbsIn(text, found, rangeOf(found, start, until)).length > 0;
  // "Dans le cloud, il n'y a que la messagerie": what stands there follows.
  const first = tokens.find((token) => token.end > start);
  // "It lives at Atlassian, in their Cloud, and the old machine is sold": said of what stands before.
  const isTold = last?.[0].startsWith(',') === true && verbsIn(text, found, rangeOf(found, 0, last.index)).length > 0;
  const isFronted =
    next?.[0].startsWith(',') === true && words.places.test(first?.text ?? '') && !isTold && !saysIn(next.index);
  const after = second?.index ?? text.length;
  const end = isFronted && saysIn(after) ? after : (next?.index ?? text.length);
  let { from, to } = rangeOf(found, start, end);
  const isSaid = (a: number, b: number): boolean => verbsIn(text, found, { from: a, to: b }).length > 0;
  const begins = (at: number, a: number, b: number): boolean => {
    const word = tokens[at]?.text ?? '';
    return words.relatives.test(word) || words.adversatives.test(word) || (words.joins.test(word) && isSaid(a, b));
  };
  for (let at = hit.from - 1; at >= from; at -= 1) if (begins(at, at + 1, to)) from = at + 1;
  for (let at = hit.to; at < to; at += 1) if (begins(at, from, at)) to = at;
  return {
    from,
    to,
    start: Math.max(start, tokens[from]?.start ?? 0),
    end: Math.min(end, tokens[to - 1]?.end ?? text.length),
  };
}

function rangeOf({ tokens }: Found, start: number, end: number): { from: number; to: number } {
  const first = tokens.findIndex((token) => token.end > start);
  return { from: Math.max(0, first), to: tokens.findLastIndex((token) => token.start < end) + 1 };
}

const another: readonly Concept[] = ['server', 'machine', 'building', 'host', 'own', 'use', 'app', 'users', 'match'];

/**
 * All that goes with what is said of a mention: its bracket, the "no" that leads to it ("and no, we did not take it"),
 * what is added and speaks of nothing else ("…, if at all").
 */
export function asideOf(text: string, { hits }: Found, { start, end }: Span): Range {
  const open = text.lastIndexOf('(', start);
  const close = text.indexOf(')', end);
  const isOwn = (hit: Hit): boolean => has(hit, 'server', 'machine', 'building') && hit.start > open && hit.end < close;
  const isBracketed =
    !hits.some(isOwn) &&
    open >= 0 &&
    close >= 0 &&
    !text.slice(open, start).includes(')') &&
    !text.slice(end, close).includes('(');
  if (isBracketed) return { start: open, end: close };
  const no = /(?:^|[,;.:]\s*)(?:\p{L}+ )?(?:no|nein|non|não|nee|nie|いいえ),\s*$/iu.exec(text.slice(0, start));
  const stop = hits.find((hit) => hit.start >= end && has(hit, ...another))?.start ?? text.length;
  const last = [...text.matchAll(cuts)].findLast((cut) => cut.index >= end && cut.index <= stop);
  return { start: no?.index ?? start, end: stop === text.length ? stop : (last?.index ?? end) };
}

/** No verb of its own: "…, Data Center for its price". */
export const isElliptic = (text: string, found: Found, span: Span): boolean => verbsIn(text, found, span).length === 0;

/** The word that denies a kind of hosting: in its part of the sentence, and not of the other kind in it. */
export function denialOf({ hits, tokens }: Found, hit: Hit, span: Span): Hit | null {
  const isKind = (one: Hit): boolean =>
    has(hit, 'server') ? has(one, 'cloud', 'datacenter') : has(one, 'server') && !has(one, 'cloud', 'datacenter');
  const isOfOther = (denial: Hit): boolean =>
    hits.some(
      (one) =>
        isKind(one) &&
        // "Data Center and not Server", "not on Server and now in the Cloud", "Cloud, no Server is left"
        (one.from >= denial.to
          ? hit.from >= one.to || (hit.to <= denial.from && one.from - denial.to <= 3)
          : one.from >= hit.to),
    );
  // "Moved to the Cloud without telling me"
  const isOfManner = (one: Hit): boolean =>
    one.from >= hit.to && /^(?:without|ohne|sans|sin|sem|senza|zonder|bez)$/u.test(tokens[one.from]?.text ?? '');
  return (
    hits.find(
      (one) =>
        has(one, 'neg', 'no', 'instead') &&
        !has(one, 'is', 'past') &&
        one !== hit &&
        one.start >= span.start &&
        one.end <= span.end &&
        !isOfManner(one) &&
        !isOfOther(one) &&
        // "Data Center in place of it", "instead of buying another one we took the Cloud"
        !(
          has(one, 'instead') &&
          !has(one, 'neg', 'no') &&
          (one.from >= hit.to ||
            tokens.slice(one.to, hit.from).some(({ text: word }) => /^(?:we|i|wir|nous|wij|noi)$/u.test(word)))
        ),
    ) ?? null
  );
}

type Lead = { readonly kind: 'place' | 'topic' | 'none'; readonly from: number; readonly named: boolean };

/** What leads to a mention: the preposition before its article and its host ("to the", "about Jira …"), or none. */
function leadOf({ tokens, hits }: Found, hit: Hit, span: Span, verbs: readonly Verb[]): Lead {
  let at = hit.from - 1;
  let named = false;
  // "Usamos o Confluence Cloud", "is a Data Center": an article right behind the verb, whatever else the word may be.
  const isArticle = (index: number): boolean =>
    // Spanish "a la": no English "a".
    (words.articles.test(tokens[index]?.text ?? '') &&
      !(tokens[index]?.text === 'a' && /^l[ae']?s?$/u.test(tokens[index + 1]?.text ?? ''))) ||
    (/^[oa]$/u.test(tokens[index]?.text ?? '') && verbs.some((verb) => verb.to === index && verb.kind !== 'runs')) ||
    (tokens[index]?.text === 'o' && verbs.some((verb) => verb.to === index)) ||
    (/^(?:de|o|a|ons|our)$/u.test(tokens[index]?.text ?? '') && words.places.test(tokens[index - 1]?.text ?? ''));
  for (; at >= span.from; at -= 1) {
    const host = hits.some((one) => has(one, 'host') && one.from <= at && one.to > at);
    if (!host && !isArticle(at) && !/^(?!(?:19|20)\d\d$)\d+$/u.test(tokens[at]?.text ?? '')) break;
    named ||= host;
  }
  // "Went for", "moved to": the verb's own.
  const ofVerb = verbs.some((verb) => verb.from <= at && verb.to > at);
  const word = at >= span.from && !ofVerb ? (tokens[at]?.text ?? '') : '';
  const kind = words.places.test(word) ? 'place' : words.topics.test(word) ? 'topic' : 'none';
  return { kind, from: kind === 'none' ? at + 1 : at, named };
}

const modal: readonly Concept[] = ['future', 'maybe', 'cond', 'must', 'may', 'trial', 'refuse'];

/** Said of the future, as a wish, a condition or what is considered: no word of where anything is. */
function isModal(text: string, found: Found, span: Span, hit: Hit, lead: Lead, verbs: readonly Verb[]): boolean {
  const said = foldSame(text.slice(span.start, span.end));
  if (words.infinitive.test(said) || words.oneDay.test(said)) return true;
  const own = found.hits.filter((one) => isIn(one, span));
  const moved = own.some((one) => has(one, 'moved'));
  const isWhen = (one: Hit): boolean =>
    one.from >= hit.to &&
    words.whens.test(found.tokens[one.from]?.text ?? '') &&
    verbs.some(({ kind, to }) => kind === 'runs' && to <= hit.from);
  return own.some(
    (one) =>
      (has(one, ...modal) &&
        !has(one, 'use', 'is', 'yes', 'moved', 'filler', 'agree', 'neg') &&
        !isAsWhat(one, found) &&
        !isWhen(one) &&
        // "Wurde umgestellt", "in May"
        !/^(?:wurden?|May)$/u.test(text.slice(one.start, one.end))) ||
      // "… to move to the Cloud", "der Umstieg auf Data Center": what is spoken of, unless it is said to be done.
      (has(one, 'switch') &&
        !has(one, 'use', 'moved') &&
        !found.tokens.slice(Math.max(0, one.from - 2), one.from).some(({ text: word }) => words.afterIt.test(word)) &&
        (!moved || (one.from < lead.from && lead.from - one.to <= 1))),
  );
}

/** The words of a range that say nothing known. */
const unknownIn = ({ tokens, hits }: Found, from: number, to: number): string[] =>
  tokens.slice(Math.min(from, to), to).flatMap(({ text: word }, index) => {
    const isKnown =
      words.times.test(word) ||
      words.articles.test(word) ||
      words.subject.test(word) ||
      words.ofHost.test(word) ||
      hits.some((one) => one.from <= from + index && one.to > from + index && !has(one, 'neg', 'no'));
    return isKnown ? [] : [word];
  });

const things: readonly Concept[] = [
  'other',
  'email',
  'org',
  'contact',
  'billing',
  'users',
  'editors',
  'account',
  'place',
];

/** Who or what it is said of: the host, the writer's house, or a word for either; else nobody else before the verb. */
function isOfHost(text: string, found: Found, span: Span, hit: Hit, lead: Lead, verbs: readonly Verb[]): boolean {
  const { tokens, hits } = found;
  const own = hits.filter((one) => isIn(one, span));
  if (own.some((one) => has(one, 'others', 'expert'))) return false;
  const isApart = (at: number): boolean => at < lead.from || at >= hit.to;
  const isNamed = tokens
    .slice(span.from, span.to)
    .some(
      ({ text: word }, index) =>
        isApart(span.from + index) && (words.subject.test(word) || words.ownVerb.test(word) || words.ofHost.test(word)),
    );
  const isEvery = (one: Hit): boolean =>
    /^(?:every|jede|chaque|cada|ogni|elk|kazd)/u.test(tokens[one.from]?.text ?? '');
  if (outsiders.test(foldSame(text.slice(span.start, found.tokens[lead.from]?.start)))) return false;
  if (isNamed || own.some((one) => has(one, 'host', 'all', 'app') && !isEvery(one) && isApart(one.from))) return true;
  // "It is the school's site that is in the Cloud": what stands before the "that".
  if (words.relatives.test(tokens[span.from - 1]?.text ?? '')) {
    const of = tokens.slice(Math.max(0, span.from - 4), span.from - 1);
    return (
      hits.some((one) => has(one, 'host', 'app', 'server') && one.to < span.from && one.to >= span.from - 4) ||
      of.some(({ text: word }) => words.ofHost.test(word))
    );
  }
  const verb = verbs[0]?.from ?? lead.from;
  const ahead = { from: span.from, to: Math.min(verb, lead.from) };
  return (
    unknownIn(found, ahead.from, ahead.to).length === 0 &&
    // "Our website is in the cloud": a word that is known, and of neither.
    !own.some((one) => isIn(one, ahead) && has(one, ...things) && !has(one, 'filler'))
  );
}

/** What changed is the host: it or its Server is named; only a host becomes a Data Center, whatever else goes to the Cloud. */
function isOfOurs(text: string, found: Found, span: Span, hit: Hit, lead: Lead, verbs: readonly Verb[]): boolean {
  const own = found.hits.filter((one) => isIn(one, span));
  const ahead = foldSame(text.slice(span.start, found.tokens[lead.from]?.start));
  const isOthers = own.some((one) => has(one, 'others')) || outsiders.test(ahead);
  const isKnown = has(hit, 'datacenter') || own.some((one) => has(one, 'server', 'host') && one !== hit);
  return !isOthers && (isKnown || isOfHost(text, found, span, hit, lead, verbs));
}

/** "Server or Cloud", "Server bzw. Data Center", "on our Server and in the Cloud": one of the two, or both. */
const isEither = (text: string, { tokens, hits }: Found, hit: Hit): boolean =>
  hits.some((server) => {
    if (!has(server, 'server', 'machine')) return false;
    const [a, b] = server.start <= hit.start ? [server, hit] : [hit, server];
    const between = text.slice(a.end, b.start);
    if (/^(?:サーバー?|上|で)*(?:または|あるいは|もしくは|か|と)$/u.test(between) || /^\s*\/\s*$/u.test(between))
      return true;
    const gap = tokens.slice(a.to, b.from).map(({ text: word }) => word);
    const isHost = (at: number): boolean => hits.some((one) => has(one, 'host') && one.from <= at && one.to > at);
    const isLittle = (word: string): boolean =>
      words.ors.test(word) || words.ands.test(word) || words.places.test(word) || words.articles.test(word);
    return (
      gap.length <= 6 &&
      (gap.some((word) => words.ors.test(word)) ||
        (server === a && words.ands.test(gap[0] ?? '') && words.places.test(gap[1] ?? ''))) &&
      gap.every((word, at) => isLittle(word) || isHost(a.to + at))
    );
  });

/** How a mention stands that nothing denies. */
export function standingOf(text: string, found: Found, hit: Hit, span: Span): Standing {
  if (isEither(text, found, hit)) return 'open';
  // "□ Cloud", "St. Cloud"
  if (/(?:[□☐]|\bSt\.?)\s*$/u.test(text.slice(0, hit.start))) return 'aside';
  const behind = foldSame(text.slice(hit.end));
  if (words.takenUp.test(behind)) return 'open';
  if (cjk.test(text)) return standingInJapanese(text, hit);
  const own = found.hits.filter((one) => isIn(one, span));
  const before = foldSame(text.slice(0, hit.start));
  if (words.isWhat.test(behind) || words.isAbout.test(before)) return 'there';
  if (words.compounds.test(behind)) return 'aside';
  const folded = foldSame(text.slice(span.start, span.end));
  if (own.some((one) => has(one, 'switch')) && (words.done.test(folded) || words.caused.test(folded))) return 'there';
  const verbs = verbsIn(text, found, span).filter((verb) => verb.to <= hit.from || verb.from >= hit.to);
  const lead = leadOf(found, hit, span, verbs);
  const change = changeOf(text, found, span, hit);
  if (change === 'went' || isContrasted(found, hit)) return 'aside';
  if (change === 'came' && isOfOurs(text, found, span, hit, lead, verbs)) return 'came';
  if (isModal(text, found, span, hit, lead, verbs)) return 'aside';
  if (words.ours.test(before) || verbs.some(({ kind, to }) => kind === 'says' && to === hit.from)) return 'there';
  const ofServer = own.some((one) => has(one, 'server', 'machine') && one.to <= lead.from);
  // "We left our Server for the Cloud", "on a server in the Azure cloud"
  if (ofServer && words.instead.test(found.tokens[lead.from]?.text ?? '')) return 'there';
  if (ofServer && /^(?:in|im|dans|en|na|nel|w|nella|no)$/u.test(found.tokens[lead.from]?.text ?? '')) return 'open';
  // "The license is for Data Center"
  const isFor =
    own.some((one) => has(one, 'license') && one.to <= lead.from) && verbs.some((verb) => verb.to === lead.from);
  const isOne = found.tokens[lead.from - 1]?.text === 'one' && found.hits.some((one) => has(one, 'license'));
  if (verbs.length > 0 && isOne) return 'there';
  // "Jira comes to us from the Cloud"
  const isFed =
    has(hit, 'cloud') &&
    words.sources.test(found.tokens[lead.from]?.text ?? '') &&
    found.tokens.slice(span.from, span.to).some(({ text: word }) => words.comes.test(word)) &&
    isOfHost(text, found, span, hit, lead, verbs);
  if (isFed) return 'there';
  if (lead.kind === 'topic' && !isFor && !(lead.named && words.heads.test(behind))) return 'aside';
  if (isFirstPart(text, found, hit, span)) return 'aside';
  const isPast = own.some((one) => has(one, 'past')) && !own.some((one) => has(one, 'moved'));
  if (isPast && !verbs.some(({ kind }) => kind === 'runs')) return 'aside';
  // "The firm took Confluence to the Cloud", whatever the verb.
  const isBrought =
    words.directions.test(found.tokens[lead.from]?.text ?? '') &&
    !lead.named &&
    own.some((one) => has(one, 'host') && one.to === lead.from);
  if (isBrought) return 'there';
  if (verbs.length === 0) return isValue(text, found, hit, span, lead) ? 'there' : 'aside';
  if (!isOfHost(text, found, span, hit, lead, verbs)) return 'aside';
  return isSaidOfIt(found, hit, span, lead, verbs) ? 'there' : 'aside';
}

/** "A cloud storage", "the Data Center brochure": an article, the mention, and a noun that nobody knows. */
const isFirstPart = (text: string, found: Found, hit: Hit, span: Span): boolean => {
  const next = found.tokens[hit.to];
  return (
    next !== undefined &&
    hit.to < span.to &&
    text.slice(hit.end, next.start) === ' ' &&
    /^(?:the|a|an|some|any|this|their|its|s)$/u.test(found.tokens[hit.from - 1]?.text ?? '') &&
    unknownIn(found, hit.to, hit.to + 1).length > 0 &&
    !/(?:ly|ed)$/u.test(next.text) &&
    !words.relatives.test(next.text) &&
    !words.heads.test(` ${next.text}`) &&
    !words.goesOrWorks.test(next.text)
  );
};

/** A value, a bracket, an apposition with no verb: "Confluence Data Center (since May)", "as a Data Center". */
function isValue(text: string, found: Found, hit: Hit, span: Span, lead: Lead): boolean {
  // "Le cloud, on en parle …": what the rest speaks of.
  const isTopic =
    hit.from > lead.from && !lead.named && lead.kind === 'none' && text.slice(hit.end).trimStart().startsWith(',');
  const ahead = found.tokens.slice(span.from, lead.from);
  // "Cloud? Not with our lawyers!": asked, to be answered at once.
  const isAsked = /^\s*[?？]\s*\S|^\s*,\s*(?:only|just|nur|seulement|solo|só|alleen|tylko)(?!\p{L})/iu.test(
    text.slice(hit.end),
  );
  return (
    !isTopic &&
    !isAsked &&
    // "We get it for our Cloud site" has a verb, if none that is known.
    !ahead.some(({ text: word }) => words.subject.test(word)) &&
    unknownIn(found, span.from, lead.from).length === 0 &&
    unknownIn(found, hit.to, span.to).length <= 1
  );
}

/** The verb says of the host that it is there, and neither of something else nor with another verb behind it. */
function isSaidOfIt(found: Found, hit: Hit, span: Span, lead: Lead, verbs: readonly Verb[]): boolean {
  const { tokens, hits } = found;
  const own = hits.filter((one) => isIn(one, span));
  const namesHost = own.some((one) => has(one, 'host', 'all', 'app') && (one.to <= lead.from || one.from >= hit.to));
  const isOnlyHad = verbs.every(({ kind }) => kind === 'has');
  // "Data Center haben wir getestet"
  if (isOnlyHad && unknownIn(found, span.from, span.to).some((word) => words.participle.test(word))) return false;
  if (lead.kind === 'place' || lead.named) {
    const isPointed = tokens
      .slice(span.from, span.to)
      .some(({ text: word }) => /^(?:it|this|them|es|das|ihn|l|le|lo|la|het|go|je)$/u.test(word));
    // "In the cloud we have only the mail": what is there is something else.
    if (isOnlyHad && !lead.named && !namesHost && !isPointed) return false;
    return namesHost || lead.named || !own.some((one) => has(one, 'only'));
  }
  // Right behind its verb, or before one of use: "it is Data Center", "Data Center has been running since May".
  const ahead = verbs.filter((verb) => verb.to <= lead.from);
  if (ahead.some((verb) => unknownIn(found, verb.to, lead.from).length === 0)) return true;
  return ahead.length === 0 && verbs.some(({ kind, from }) => kind !== 'is' && from - hit.to <= 3);
}
