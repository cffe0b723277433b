import { parse } from 'tldts';
import { distance } from '../../kernel/nearest.ts';
import { isOf, isPublicMail } from './domains.ts';
import { shownDomain } from './scripts.ts';
import { skeleton } from './skeleton.ts';

/** How a domain imitates another; the text completes "acme-support.example …". */
const likenesses = {
  letters: 'is written with letters that look like those of',
  ending: 'is the name with another ending of',
  words: 'adds words to the name of',
  subdomain: 'carries, as a part of another domain, the name of',
  typo: 'differs in one letter from',
} as const;
type Likeness = keyof typeof likenesses;

type Parts = { readonly organization: string; readonly label: string; readonly sub: string };

function partsOf(domain: string): Parts | null {
  const { domain: organization, domainWithoutSuffix, subdomain } = parse(domain, { allowPrivateDomains: true });
  if (!organization || !domainWithoutSuffix) return null;
  const shown = (text: string): string => shownDomain(text) ?? text;
  return { organization, label: shown(domainWithoutSuffix), sub: shown(subdomain ?? '') };
}

/** Put to a name by those who want to be taken for it. */
const added = [
  'support',
  'help',
  'login',
  'mail',
  'team',
  'group',
  'inc',
  'corp',
  'gmbh',
  'ltd',
  'llc',
  'online',
  'secure',
  'license',
  'licenses',
  'licensing',
  'account',
  'accounts',
  'billing',
  'service',
  'services',
  'official',
  'global',
  'admin',
  'it',
  'hq',
  'my',
  'the',
  'get',
].map(skeleton);
/** Names of machines, which say nothing of an organization. */
const common = new Set(['mail', 'email', 'smtp', 'webmail', 'www', 'info', 'news', 'support', 'service', 'online']);

/** Shorter names are near to each other by chance. */
const TYPO_LETTERS = 5;
const WORD_LETTERS = 4;

/** How `candidate` imitates `original` (both ASCII), or null where it does not, or is of the same organization. */
function likeness(candidate: string, original: string): Likeness | null {
  const [mine, theirs] = [partsOf(candidate), partsOf(original)];
  if (!mine || !theirs || mine.organization === theirs.organization) return null;
  const [c, o] = [skeleton(mine.label), skeleton(theirs.label)];
  if (mine.label === theirs.label) return 'ending';
  if (c === o || c.replaceAll('-', '') === o.replaceAll('-', '')) return 'letters';
  if (addsWords(c, o)) return 'words';
  if (o.length >= WORD_LETTERS && !common.has(theirs.label) && inSubdomain(mine.sub, o, original)) return 'subdomain';
  // studio7 and studio8 are two names, not one with a mistake.
  const numberless = (label: string): string => label.replace(/\d+/gu, '#');
  if (numberless(mine.label) === numberless(theirs.label)) return null;
  return Math.min(c.length, o.length) >= TYPO_LETTERS && distance(c, o) === 1 ? 'typo' : null;
}

function addsWords(c: string, o: string): boolean {
  if (o.length >= 3 && `-${c}-`.includes(`-${o}-`)) return true;
  if (o.length < WORD_LETTERS) return false;
  return added.some((word) => c === o + word || c === word + o);
}

const inSubdomain = (sub: string, o: string, original: string): boolean =>
  sub.split('.').some((label) => skeleton(label) === o) || isOf(`${sub}.`, `${original}.`);

/**
 * A sentence that says how a domain imitates another, or null. A public mail provider that the profile lists imitates
 * nobody.
 */
export function imitation(candidate: string, original: string, publicMailDomains: readonly string[]): string | null {
  if (isPublicMail(candidate, publicMailDomains)) return null;
  const found = likeness(candidate, original);
  return found === null ? null : `${shownDomain(candidate) ?? candidate} ${likenesses[found]} ${original}`;
}
