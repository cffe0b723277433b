import { isSaidNow } from '../words/text.ts';
import { analyze, leadOf } from '../claims/analysis.ts';
import { untilTimeIn } from '../claims/past-times.ts';
import { of, spoken, stated, tongueIn, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import { conceptsIn, findConcepts, has, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { lean } from '../words/lean.ts';
import { isOfOtherHost, ofOwnHost } from './hosting.ts';
import { sentenceEnds, sentencesIn, saysNow } from '../words/sentences.ts';
import type { Line } from '../words/text.ts';
import { hostUsersIn, tiersIn, usersIn, usersValue, wasBought, type UsersMention } from '../claims/users.ts';

/** "Yes, 500", "agreed (to 500)": the number is what the users are matched to. */
const answered = lean(
  /^\p{L}{1,12}(?:\s\p{L}{1,8}){0,2}[\s,;:(–-]*(?:to|auf|à|a|para|naar|do|al)?\s*(\d{2,6})\)?\W*$/iu,
);

function besideAnswer(reading: Reading, entry: Entry): Statement<number>[] {
  const value = entry.values.join(' ');
  const said = (users: number): Statement<number>[] => [{ ...stated(reading, entry, users), rank: 2 }];
  // "No, we keep our 10.", "No. Our Confluence is for 500, but few of them draw."
  if (entry.topic === 'match' && leadOf(analyze(value, tongueIn(reading, value))) === false) {
    const sizes = sentencesIn(value).flatMap((sentence) => hostUsersIn(sentence, false) ?? []);
    return sizes.length === 1 ? sizes.flatMap(said) : [];
  }
  const number =
    /^\D{0,3}(\d{1,6})\W*$/u.exec(value)?.[1] ?? (entry.topic === 'match' ? answered.exec(value)?.[1] : undefined);
  const named = entry.topic !== 'match' || conceptsIn(entry.label).has('host') || answered.test(value);
  if (number !== undefined && named) return said(Number(number));
  const { hits } = findConcepts(value, tongueIn(reading, value));
  const mayBeApps = entry.topic === 'match' && hits.some((hit) => has(hit, 'editors'));
  const [label = ''] = sentencesIn(entry.label);
  const isSize = entry.how === 'label' && label.length < 80 && /\d/u.test(label);
  const users = hostUsersIn(value, !mayBeApps) ?? (isSize ? hostUsersIn(`${label}: ${value}`, !mayBeApps) : null);
  return users === null ? [] : said(users);
}

/** "500 users, and let them make the add-on 500": the number stands before the add-on is named, and again behind it. */
const saysTwice = (mentions: readonly UsersMention[], at: number): boolean =>
  mentions.some(({ start, counted }) => counted && start < at) &&
  mentions.some(({ start }) => start > at) &&
  new Set(mentions.map(({ users }) => users)).size === 1;

const corrects = lean(
  /^\W*(?:(?:no|oh|ah|ach|nope|nein|non|nee|não)\W+)?(?:wait|hang on|hold on|sorry|scratch that|correction|actually|moment|halt|stimmt nicht|pardon|attendez|perdón|espere|perdão|scusate|aspetta|wacht|chwila|przepraszam)(?!\p{L})/iu,
);

const since = lean(
  /(?<=[,;–-] ?(?:and |und |et |y |e |en |i )?)(?:since then|seitdem|seither|depuis(?: lors)?|desde entonces|desde então|da allora|sindsdien|od tego czasu)(?!\p{L})[^.;]*/iu,
);

/** "Our Jira Server itself is licensed for 2000 users, and we have 1,340 active ones": the tier is what the license says. */
const licensedFor = lean(
  /(?<!\p{L})(?:confluence|jira)(?: server)?(?: itself| selbst)? (?:is|ist|est|está|è|é|jest) (?:licen[cs]ed|lizenziert|licenciad[oa]|sous licence) (?:for|up to|für|bis|pour|para|per|voor|na) (\d[\d.,']{1,6})(?![\d-])/iu,
);
const plainly = (hits: readonly Hit[]): boolean =>
  !hits.some((hit) => has(hit, 'cond', 'maybe', 'neg', 'past', 'future', 'app'));

/** The one number of a text that can be a size, and no year. */
function onlyNumber(text: string): number | null {
  const numbers = text.match(/(?<![\p{L}\d.-])(?!(?:19|20(?!00))\d\d(?!\d))\d{2,6}(?![\p{L}\d-]|\.\d)/gu) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : null;
}

function inSentences(reading: Reading): Statement<number>[] {
  let before = false;
  let paragraph: unknown;
  /** The paragraph in which a size was named. */
  let gave: unknown;
  // "Users: we agree to match them to Jira's. There are 250.": what goes on behind such an answer.
  const behind = new Set(
    of(reading, 'match', 'hostUsers').flatMap(({ lines }): Line[] => {
      const at = reading.lines.indexOf(lines.at(-1) as Line);
      return reading.lines.slice(at, at + 2);
    }),
  );
  return reading.sentences.flatMap((sentence): Statement<number>[] => {
    const { text } = sentence;
    // What goes on in the same paragraph: below it may stand an address.
    const afterMatch = (before && sentence.paragraph === paragraph) || behind.has(sentence.pieces[0]?.line as Line);
    paragraph = sentence.paragraph;
    const { hits } = findConcepts(text, tongueIn(reading, text));
    before = hits.some((hit) => has(hit, 'match', 'agree', 'host'));
    if (
      /[?？]\s*$/u.test(text) ||
      (!/\d|unl|unb|illim|ilim|無制限|nieogr|onbep/iu.test(text) && usersIn(text).length === 0)
    )
      return [];
    // "That's 250. No, wait, we went up in August: 500."
    const better = (afterMatch || gave === sentence.paragraph) && corrects.test(text) ? onlyNumber(text) : null;
    if (better !== null) return [spoken(reading, sentence, better, true)];
    // "… had 100 users until August, since then it is 250"
    const sinceThen = afterMatch || usersIn(text).length > 0 ? onlyNumber(since.exec(text)?.[0] ?? '') : null;
    if (sinceThen !== null) return [spoken(reading, sentence, sinceThen, true)];
    const licensed = licensedFor.exec(text)?.[1];
    if (licensed !== undefined && plainly(hits))
      return [{ ...spoken(reading, sentence, Number(licensed.replace(/\D/gu, ''))), rank: 1.5 }];
    const value = hostUsersIn(text, false);
    gave = value !== null || hostUsersIn(text, true) !== null ? sentence.paragraph : gave;
    const plain = usersIn(text).every((one) => !isNotNow(hits, text, one.start, one.end));
    if (value !== null) return plain ? [spoken(reading, sentence, value)] : [];
    // "We have 500 users.", with nothing named that has them; "It is 250 now." below what it is of.
    const alone =
      (afterMatch || hits.some((hit) => has(hit, 'own', 'tier', 'users', 'match'))) &&
      !hits.some(
        (hit) => has(hit, 'editors', 'cond', 'key') || (has(hit, 'app') && !saysTwice(usersIn(text), hit.start)),
      );
    const theirs = usersIn(text).some(({ of: owner, start }) => owner !== 'host' && isOfOthers(hits, start));
    const open = alone && plain && !theirs && !wasBought(text) ? hostUsersIn(text, true) : null;
    return open === null ? [] : [{ ...spoken(reading, sentence, open), rank: 0.5 }];
  });
}

/** "… had 100 users until May", "will have 500 next year". */
const isNotNow = (hits: ReturnType<typeof findConcepts>['hits'], text: string, start: number, end: number): boolean =>
  hits.some(
    (hit) =>
      has(hit, 'past', 'future') &&
      !has(hit, 'use', 'but') &&
      // "We went up to 100 users at Easter": so many it has.
      !/^(?:went|gone|moved|grew|grown|bumped|raised|upgraded) (?:up )?to\b/iu.test(text.slice(hit.start)) &&
      // "… will equal Confluence, 25 users": what it is matched to.
      ((hit.end <= start &&
        start - hit.end < 30 &&
        !/[(]/u.test(text.slice(hit.end, start)) &&
        !hits.some((other) => has(other, 'match', 'alike') && other.start >= hit.end && other.end <= start)) ||
        (hit.start >= end &&
          hit.start - end < 20 &&
          !/[,;)]|\band\b|\bund\b|\bet\b/u.test(text.slice(end, hit.start)))),
  );

/**
 * "It has grown, we are at 500 now." above a mail that spoke of 250: the one other size that the writer's own words have
 * since, and that is not to come.
 */
function changedSince(reading: Reading): Statement<number>[] {
  const before = new Set(
    reading.sentences.filter((one) => !saysNow(one)).flatMap(({ text }) => hostUsersIn(text, true) ?? []),
  );
  if (before.size !== 1) return [];
  const told = reading.entries.filter(
    ({ how, lines, topic }) =>
      (topic === null || topic === 'other' || topic === 'host' || topic === 'hostUsers') &&
      how === 'label' &&
      isSaidNow(lines),
  );
  const changed = [
    ...reading.sentences
      .filter(saysNow)
      .map((one) => ({ text: one.text, state: (users: number) => spoken(reading, one, users, true) })),
    // "The size has changed: our Jira is now on the 500 step."
    ...told.map((one) => ({
      text: `${one.label}: ${one.values.join(' ')}`,
      state: (users: number) => ({ ...stated(reading, one, users), corrected: true }),
    })),
  ].flatMap(({ text, state }): Statement<number>[] => {
    const { found } = analyze(text, tongueIn(reading, text));
    if (/[?？]\s*$/u.test(text)) return [];
    // "100 was the contract until March, now it is 250": a time that is over, and no condition.
    const isOver = untilTimeIn(text) >= 0;
    const isOpen = (hit: Hit): boolean =>
      has(hit, 'editors', 'maybe', 'future', 'key', 'other') || (has(hit, 'cond') && !(isOver || has(hit, 'past')));
    if (found.hits.some(isOpen)) return [];
    return tiersIn(text, found).flatMap(({ users, start }) =>
      before.has(users) || isOfOthers(found.hits, start) || wasOnce(found.hits, text, start)
        ? []
        : [{ ...state(users), rank: 2 }],
    );
  });
  return new Set(changed.map(({ value }) => value)).size === 1 ? changed : [];
}

/** "We had 250 once": said of what was, right before it. */
const wasOnce = (hits: readonly Hit[], text: string, start: number): boolean =>
  hits.some(
    (hit) =>
      has(hit, 'past') && !has(hit, 'neg') && hit.end <= start && /^[^,;:.]{0,30}$/u.test(text.slice(hit.end, start)),
  );

/** "Our sister firm in Leeds has 250": of another house's host. */
function isOfOthers(hits: readonly Hit[], start: number): boolean {
  const named = hits.findLast((hit) => hit.end <= start && has(hit, 'others', 'host'));
  return named !== undefined && has(named, 'others');
}

/** Of several Jira applications, each said by itself, the highest counts (domain, section 3). */
function ofApplications(statements: readonly Statement<number>[], reading: Reading): Statement<number>[] {
  const parts = reading.sentences.flatMap((sentence) =>
    usersIn(sentence.text).flatMap((one) =>
      one.application && one.of !== 'app' ? [{ ...spoken(reading, sentence, one.users), corrected: false }] : [],
    ),
  );
  const values = new Set(parts.map((one) => one.value));
  const [first] = parts;
  if (!first || values.size < 2) return [...statements];
  return [
    ...statements.filter((one) => !parts.some((part) => part.order === one.order)),
    { ...first, value: Math.max(...parts.map((one) => one.value ?? 0)) },
  ];
}

/** "Jira Software: 100", "Jira Service Management: 250 agents". */
function labelledApplications(reading: Reading): Statement<number>[] {
  const parts = reading.entries.flatMap((entry) => {
    if (!/\b(?:software|service|core|work)\b/iu.test(entry.label) || !/jira|service/iu.test(entry.label)) return [];
    const users = usersValue(entry.values.join(' '));
    return users === null || entry.label.length > 40 ? [] : [stated(reading, entry, users)];
  });
  const [first] = parts;
  return first ? [{ ...first, rank: 3, value: Math.max(...parts.map((one) => one.value ?? 0)) }] : [];
}

/** "Wireframes for Jira, on our Jira Server (50 users):" above a key. */
function sizeAboveKey(label: string): number | null {
  const [first = ''] = sentencesIn(label);
  return /server/iu.test(first) && /\d/u.test(first) ? hostUsersIn(first, false) : null;
}

/** "The other two questions: yes, our own Server, and yes, match them (250 in Confluence).": said by the way. */
function inOther(reading: Reading, entry: Entry): Statement<number>[] {
  const label = conceptsIn(entry.label);
  if ((['old', 'trial', 'billing', 'expert', 'wrong'] as const).some((one) => label.has(one))) return [];
  const sizes = sentencesIn(entry.values.join(' ')).flatMap((text): number[] => {
    const { hits } = findConcepts(text, tongueIn(reading, text));
    const plain = usersIn(text).every((one) => !isNotNow(hits, text, one.start, one.end));
    const open = hits.some((hit) => has(hit, 'cond', 'maybe')) || /[?？]\s*$/u.test(text);
    const users = plain && !open ? hostUsersIn(text, false) : null;
    return users === null ? [] : [users];
  });
  return new Set(sizes).size === 1 ? [{ ...stated(reading, entry, sizes[0] ?? null), rank: 0.5 }] : [];
}

const slashed = /^\D*?(\d[\d.,']*)\D{0,12}[/|]\D{0,12}?(\d[\d.,']*)\D*$/u;

/** "Users Confluence / Wireframes: 500 / 100": in the order in which the label names them. */
function besideApp(reading: Reading, entry: Entry): Statement<number>[] {
  const parts = entry.label.split(/[/|]/u);
  const numbers = slashed.exec(entry.values.join(' '));
  if (entry.how !== 'label' || parts.length !== 2 || !numbers) return [];
  const [first, other] = parts.map((part) => conceptsIn(part));
  const isHost = (set: ReadonlySet<string> | undefined): boolean => set?.has('host') === true && !set.has('app');
  if (isHost(first) === isHost(other) || !(first?.has('app') || other?.has('app'))) return [];
  const users = usersValue((isHost(first) ? numbers[1] : numbers[2]) ?? '');
  return users === null ? [] : [stated(reading, entry, users)];
}

/** Without what is said of a host whose license does not move. */
const ofOwnHosts = (reading: Reading, hosts: readonly string[]): Reading =>
  hosts.length === 0
    ? reading
    : {
        ...reading,
        entries: reading.entries
          .filter((entry) => !isOfOtherHost(entry.label, hosts))
          .map((entry) => ({ ...entry, values: entry.values.map((value) => ofOwnHost(value, hosts)) })),
        sentences: reading.sentences.filter(({ text }) => !isOfOtherHost(text, hosts)),
      };

/** How many users the host is licensed for: under its label, beside other answers, and in sentences. */
export function hostUsersOf(whole: Reading, hosts: readonly string[] = []): Statement<number>[] {
  const reading = ofOwnHosts(whole, hosts);
  const direct = of(reading, 'hostUsers').flatMap((entry): Statement<number>[] => {
    const text = entry.values.join(' ');
    const value = usersValue(text.slice(0, sentenceEnds(text)[0])) ?? usersValue(text);
    return value === null ? [] : [stated(reading, entry, value)];
  });
  // "Confluence license: 500 users": no key of ours, but the host's size.
  const licenses = of(reading, 'other').flatMap((entry): Statement<number>[] => {
    const concepts = conceptsIn(entry.label);
    const value =
      concepts.has('host') && concepts.has('license') && !concepts.has('app')
        ? (hostUsersIn(entry.values.join(' '), true) ?? hostUsersIn(entry.label, false))
        : null;
    return value === null ? inOther(reading, entry) : [stated(reading, entry, value)];
  });
  const aboveKeys = of(reading, 'key', 'other').flatMap((entry): Statement<number>[] => {
    const value = sizeAboveKey(entry.label);
    return value === null ? [] : [{ ...stated(reading, entry, value), rank: 2 }];
  });
  const divided = reading.entries.flatMap((entry) => besideApp(reading, entry));
  const beside = of(reading, 'host', 'server', 'match', 'hosting').flatMap((entry) => besideAnswer(reading, entry));
  const plain = [
    ...(divided.length > 0 ? divided : direct),
    ...labelledApplications(reading),
    ...licenses,
    ...aboveKeys,
    ...beside,
    ...ofApplications(inSentences(reading), reading),
    ...changedSince(reading),
  ];
  return plain.length > 0 ? plain : onlySize(reading);
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/gu, ' ');

/** "There's 25 of us on it, and the committee agreed to have it raised likewise": the only size a mail speaks of. */
function onlySize(reading: Reading): Statement<number>[] {
  const sizes = (said: string): number[] => {
    const text = sentencesIn(said)
      .filter((sentence) => !/[?？]\s*$/u.test(sentence))
      .join(' ');
    const found = findConcepts(text, tongueIn(reading, text));
    const speaks = found.hits.some((hit) => has(hit, 'host', 'users', 'tier', 'match', 'alike', 'count'));
    return tiersIn(text, found).flatMap((one) =>
      (speaks || one.counted) && !isNotNow(found.hits, text, one.start, one.end) ? [one.users] : [],
    );
  };
  const statements = [
    ...of(reading, 'hostUsers', 'host', 'server', 'match', 'hosting').flatMap((entry) =>
      // What a question has for an example is nobody's number.
      sizes(`${entry.how === 'question' ? withoutBrackets(entry.label) : entry.label}: ${entry.values.join(' ')}`).map(
        (users) => stated(reading, entry, users),
      ),
    ),
    ...reading.sentences.flatMap((sentence) => sizes(sentence.text).map((users) => spoken(reading, sentence, users))),
  ];
  return statements.map((one) => ({ ...one, rank: 0.2 }));
}
