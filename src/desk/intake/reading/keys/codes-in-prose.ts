import { conceptsIn, findConcepts, has } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';

const codes = lean(
  /(?<![\p{L}\p{N}@.-])((?:[A-Z]{1,3}-)?(?:\d{3,7}(?:[ -](?:\d{2,4}|[A-Z]{2}))?|\d{4}[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?[A-Z\d]{4}))(?![\p{L}\p{N}@]|\.\d|-\d)/gu,
);
const denied =
  /(?:\b(?:not|instead of|rather than|no longer|nicht|statt|anstatt|pas|au lieu de|no|en vez de|en lugar de|não|em vez de|non|invece di|niet|in plaats van|nie|zamiast|was)|ではなく)\W{0,3}$/iu;

/**
 * "You're right about the postcode, it's 3531 CN": the one postal code that a sentence about nothing but the code gives;
 * null where it gives several, undefined where it speaks of something else.
 */
export function spokenCode(text: string): string | null | undefined {
  if (text.length > 200 || text.includes('@') || text.endsWith('?')) return undefined;
  // "〒700-0985 岡山県…": the whole address.
  if (/〒.*[都道府県市区町村]/u.test(text)) return undefined;
  const { hits } = findConcepts(text);
  const word = hits.find((hit) => has(hit, 'postal'));
  if (!word || conceptsIn(text).has('license') || hits.some((hit) => has(hit, 'cond', 'maybe'))) return undefined;
  const after = text.slice(word.end);
  const found = [...after.matchAll(codes)].filter((match) => !denied.test(after.slice(0, match.index)));
  const said = new Set(found.map((match) => match[1]));
  const [code] = said;
  return code === undefined ? undefined : said.size === 1 ? code : null;
}
