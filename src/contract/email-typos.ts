import { distance } from '../kernel/nearest.ts';

/** Where most mailboxes are. A domain that is nearly one of these is more likely a slip than a domain of its own. */
const known = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.fr',
  'hotmail.co.uk',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.co.uk',
  'yahoo.co.jp',
  'yahoo.fr',
  'yahoo.de',
  'icloud.com',
  'proton.me',
  'protonmail.com',
  'gmx.de',
  'gmx.net',
  'gmx.at',
  'web.de',
  't-online.de',
  'freenet.de',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'aol.com',
] as const;

/** Top-level domains that do not exist, and what fingers mean by them. `.co` does exist and is meant less often. */
const ends: ReadonlyMap<string, string> = new Map([
  ['co', 'com'],
  ['con', 'com'],
  ['cmo', 'com'],
  ['ocm', 'com'],
  ['comm', 'com'],
  ['vom', 'com'],
  ['xom', 'com'],
  ['cim', 'com'],
  ['nte', 'net'],
  ['ner', 'net'],
  ['ogr', 'org'],
  ['orgg', 'org'],
  ['dee', 'de'],
  ['ed', 'de'],
]);

/** A domain of a few letters is near to many others, so only one letter may differ there. */
const farthest = (domain: string): number => (domain.length < 8 ? 1 : 2);

function likelyDomain(domain: string): string | null {
  if ((known as readonly string[]).includes(domain)) return null;
  const labels = domain.split('.');
  const end = ends.get(labels.at(-1) ?? '');
  const mended = end === undefined ? domain : [...labels.slice(0, -1), end].join('.');
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of known) {
    const steps = distance(mended, one);
    if (steps < least) [best, least] = [one, steps];
  }
  // `web.de` and `wob.de` may both be meant; where the first letters differ it is seldom a slip of the fingers.
  const near = best !== null && least <= farthest(best) && best[0] === mended[0];
  if (near && best !== domain) return best;
  return mended === domain ? null : mended;
}

/**
 * The address that was likely meant, or null: `jane@gmial.com` -> `jane@gmail.com`, `jane@example.con` and
 * `jane@example.co` -> `jane@example.com`. A question to be asked and never a reason to refuse: `.co` is a country.
 */
export function likelyEmail(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 1 || domain.length > 100 || !domain.includes('.')) return null;
  const meant = likelyDomain(domain);
  return meant === null ? null : `${address.slice(0, at)}@${meant}`;
}
