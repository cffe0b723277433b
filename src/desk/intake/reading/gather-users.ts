import { of, spoken, stated, tongueIn, type Reading } from './context.ts';
import type { Entry } from './entries.ts';
import { conceptsIn, findConcepts, has } from './lexicon/find.ts';
import type { Statement } from './ledger.ts';
import { usersIn, usersValue } from './users.ts';

/** "Yes, 500", "agreed (to 500)": the number is what the users are matched to. */
const answered = /^\p{L}{1,12}(?:\s\p{L}{1,8}){0,2}[\s,;:(–-]*(?:to|auf|à|a|para|naar|do|al)?\s*(\d{2,6})\)?\W*$/iu;

/** The users of the host in a text; of several Jira applications the highest (domain, section 3). */
function highest(text: string, unknownToo: boolean): number | null {
  const found = usersIn(text).filter((one) => one.of === 'host' || (unknownToo && one.of === 'unknown'));
  const values = [...new Set(found.map((one) => one.users))];
  if (values.length === 0) return null;
  if (values.includes(-1)) return values.length === 1 ? -1 : null;
  return values.length === 1 || /jira|service/iu.test(text) ? Math.max(...values) : null;
}

function besideAnswer(reading: Reading, entry: Entry): Statement<number>[] {
  const value = entry.values.join(' ');
  const text = entry.how === 'label' && entry.label.length < 60 ? `${entry.label}: ${value}` : value;
  const { hits } = findConcepts(value, tongueIn(reading, value));
  if (hits.some((hit) => has(hit, 'cond', 'maybe') && !(has(hit, 'yes') && hit.from === 0))) return [];
  const number =
    /^\D{0,3}(\d{1,6})\W*$/u.exec(value)?.[1] ?? (entry.topic === 'match' ? answered.exec(value)?.[1] : undefined);
  const named = entry.topic !== 'match' || conceptsIn(entry.label).has('host') || answered.test(value);
  if (number !== undefined && named) return [{ ...stated(reading, entry, Number(number)), rank: 2 }];
  const mayBeApps = entry.topic === 'match' && hits.some((hit) => has(hit, 'editors'));
  const users = highest(value, !mayBeApps) ?? highest(text, !mayBeApps);
  return users === null ? [] : [{ ...stated(reading, entry, users), rank: 2 }];
}

function inSentences(reading: Reading): Statement<number>[] {
  return reading.sentences.flatMap((sentence): Statement<number>[] => {
    const { text } = sentence;
    const { hits } = findConcepts(text, tongueIn(reading, text));
    if (hits.some((hit) => has(hit, 'maybe', 'future')) || /\?\s*$/u.test(text)) return [];
    const value = highest(text, false);
    if (value !== null) return [spoken(reading, sentence, value)];
    // "We have 500 users.", with nothing named that has them.
    const alone =
      hits.some((hit) => has(hit, 'own', 'tier', 'users')) &&
      !hits.some((hit) => has(hit, 'app', 'editors', 'cond', 'key'));
    const open = alone ? highest(text, true) : null;
    return open === null ? [] : [{ ...spoken(reading, sentence, open), rank: 0.5 }];
  });
}

/** How many users the host is licensed for: under its label, beside other answers, and in sentences. */
export function hostUsersOf(reading: Reading): Statement<number>[] {
  const direct = of(reading, 'hostUsers').flatMap((entry): Statement<number>[] => {
    const value = usersValue(entry.values.join(' '));
    return value === null ? [] : [stated(reading, entry, value)];
  });
  // "Confluence license: 500 users": no key of ours, but the host's size.
  const licenses = of(reading, 'other').flatMap((entry): Statement<number>[] => {
    const concepts = conceptsIn(entry.label);
    const value =
      concepts.has('host') && concepts.has('license') && !concepts.has('app')
        ? highest(entry.values.join(' '), true)
        : null;
    return value === null ? [] : [stated(reading, entry, value)];
  });
  const beside = of(reading, 'host', 'server', 'match', 'hosting').flatMap((entry) => besideAnswer(reading, entry));
  return [...direct, ...licenses, ...beside, ...inSentences(reading)];
}
