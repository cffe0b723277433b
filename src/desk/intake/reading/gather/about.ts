import type { FactName } from '../../../../contract/request.ts';
import { has, type Hit } from '../lexicon/find.ts';
import { kinds } from '../lexicon/moving.ts';
import { fold } from '../words/text.ts';

/** Facts that are acted upon, by what a sentence speaks of. */
export const facts = {
  account: ['accountEmail', 'firstName', 'lastName'],
  first: ['firstName'],
  last: ['lastName'],
  key: ['licenseKeys'],
  match: ['agreesToMatchTier'],
  server: ['confirmsServerUse', 'hosting'],
  expert: ['expertEmail'],
} as const satisfies Readonly<Record<string, readonly FactName[]>>;
export type About = keyof typeof facts;
export const all: readonly About[] = ['account', 'key', 'match', 'server'];

/** "The rehearsal server's", "del server di prova": a machine beside the one that is in use. */
const isOfTests = (text: string, { start, end }: Hit): boolean => {
  const ahead = fold(text.slice(Math.max(0, start - 24), start))
    .split(' ')
    .slice(-1)
    .join(' ');
  const behind =
    fold(text.slice(end, end + 24))
      .replace(/^ ?(?:d[aeiou]l?l?[aeo]?s?|d'|for|fur|voor|dla) ?/u, '')
      .split(' ')[0] ?? '';
  return [ahead, text.slice(start, end), behind].some((word) => kinds.trial.test(fold(word)));
};

/** "The add-on gets the same number", "we may go to 250 users": of how many, and not of where it goes. */
const takesNumber = (text: string, { end }: Hit): boolean =>
  /^\W*(?:also |up |on |just |then |as |auch |aussi |también |também |anche |ook )?(?:to |auf |à |a |naar |do )?(?:the |a |an |die |den |das |le |la |el |o |il |lo |de |het )?(?:(?:same|equal|identical|gleiche\p{L}*|même|mism\p{L}+|mesm\p{L}+|stess\p{L}+|zelfde) |(?:as )?many|number|\d{2,5}(?: users?|[ ,.]|$))/iu.test(
    text.slice(end),
  );

/** "In autumn we will move to 5 High Road": of the firm, and of no license. */
const isRemoval = (text: string, { start, end }: Hit): boolean =>
  /^(?:mov|relocat|go)/iu.test(text.slice(start, end)) &&
  /(?<!\p{L})(?:we|office|company|firm|headquarters|seat)(?: (?:will|shall|are|is|have|has|going|to|soon|all|then|be)){0,4} $/iu.test(
    text.slice(0, start),
  );

/** The facts that a text's words speak of. */
export const isAbout = (text: string, hits: readonly Hit[]): About[] => {
  const found: About[] = [];
  const ofKey = hits.some((hit) => has(hit, 'key'));
  // "The surname of the account holder was wrong": nothing else of the account.
  const part = (['first', 'last'] as const).filter((one) => hits.some((hit) => has(hit, one)));
  if (part.length === 1 && !hits.some((hit) => has(hit, 'email', 'receive'))) found.push(...part);
  // "The key belongs to our sister firm": whose the key is, and nothing of the account.
  else if (
    hits.some(
      (hit) =>
        has(hit, 'account', 'email') ||
        (has(hit, 'receive') && !takesNumber(text, hit) && !isRemoval(text, hit)) ||
        (has(hit, 'holder') && !ofKey),
    )
  )
    found.push('account');
  if (ofKey) found.push('key');
  // "Please do not use it", "you can forget the one in Leeds": agrees to nothing.
  const isPolite = (hit: Hit): boolean => /^(?:please do|you (?:can|may))$/iu.test(text.slice(hit.start, hit.end));
  // "The rest of the address is identical": of no number of users.
  const isOfPlace =
    hits.some((hit) => has(hit, 'address', 'street', 'postal', 'city')) &&
    !hits.some((hit) => has(hit, 'users', 'tier', 'count', 'app', 'host', 'license'));
  const isMatch = (hit: Hit): boolean => has(hit, 'match') && !(has(hit, 'alike') && isOfPlace);
  if (hits.some((hit) => (isMatch(hit) || has(hit, 'agree')) && !isPolite(hit))) found.push('match');
  if (hits.some((hit) => has(hit, 'server', 'cloud', 'datacenter') && !isOfTests(text, hit))) found.push('server');
  return found;
};

/** What is denied here is none of the facts that are acted upon. */
export const harmlessTopics = [
  'users',
  'tier',
  'org',
  'address',
  'street',
  'postal',
  'region',
  'country',
  'city',
  'name',
  'expert',
  'billing',
] as const;
