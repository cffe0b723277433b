import { saysNow } from '../words/sentences.ts';
import { lean } from '../words/lean.ts';
import { EARLIER, fold, type Line, isSaidNow } from '../words/text.ts';
import { ofEarlierMail } from '../words/mails.ts';
import type { Sentence } from '../words/sentences.ts';
import type { Tongue } from '../words/language.ts';
import { against } from './elsewhere.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { doubtedElsewhere, firstPart, type JudgedKey } from './judged.ts';
import { oneIsAndOneIs, oneOfThem, whichIsOpen } from './meant.ts';
import { adds } from '../lexicon/moving.ts';

/** Why a key of the writer's earlier mail is none to move. */
const replacedSince = 'the writer names another one since';

/** "… (the one of yesterday was a test)", "…; mine was from an old printout": said of the key that was named before. */
export const ofFormer = lean(
  /(?:[:;,]|\(|\s[-–—])\s*(?:(?:and|but|since|as|because|und|aber|denn|et|mais|car|y|pero|e|mas|ma|en|maar|want|i|ale|bo) )?(?:not (?:the one (?:above|below|up there|from|of|in|i|you|that i)|(?:the|my) (?:other|old|first|previous|earlier|former)(?: one)?|mine|yesterday's)|nicht (?:der|die|den) (?:obige|alte|erste|vorige|von|vom|in|aus)\p{L}*|pas celle (?:du|de|d['’]|que)|no (?:la de|la otra|la anterior|la que puse)|não a (?:de|outra|anterior)|non quella (?:di|della|sopra)|niet die (?:van|uit|hierboven)|nie ta (?:z|powyżej)|mine|(?:the |this |last )?(?:yesterday|morning|afternoon|week|\p{L}{3,6}day)['’]s|the (?:other|one|key|number|old|first|previous|earlier|former|wrong)|my (?:first|earlier|former|old|previous|last)|that (?:of|from)|what (?:i|we|you)|(?:der|die|das|den) (?:andere|bisherige|obige|alte|erste|vorige|frühere|falsche|von|vom|in|gestrige)\p{L}*|mein\p{L}* (?:erste|alte|vorige)\p{L}*|l['’](?:autre|ancienne?|altra)|celle (?:d['’]|de|du|que)|la (?:otra|anterior|primera|vieja|de|que|precedente|première|vecchia|prima)|a (?:outra|anterior|primeira|antiga|de|que)|quella (?:di|della|che|vecchia|precedente)|de (?:andere|vorige|oude|eerste)|die (?:van|uit|andere)|ta (?:z|poprzednia|druga|stara)|tamt[ae]n?|poprzedni\p{L}*)(?!\p{L})[^;()]*\)?/giu,
);

const isEarlier = ({ lines }: { readonly lines: readonly Line[] }): boolean =>
  lines.every(({ origin }) => origin === EARLIER);
const ofOneHost = (a: JudgedKey, b: JudgedKey): boolean => a.host === null || b.host === null || a.host === b.host;

/**
 * The keys of an earlier mail of the writer's that is quoted, in whose place his own words now name another one: what
 * they say against a key ("that one is our training machine's, hands off") is said of those. None where they say that
 * the new one is a further one, or that they don't know which it is.
 */
function replacedByOwn(judged: readonly JudgedKey[], sentences: readonly Sentence[]): ReadonlySet<JudgedKey> {
  const earlier = judged.filter((one) => isEarlier(one));
  const fresh = judged.filter((one) => isSaidNow(one.lines) && one.verdict === 'yes');
  const said = sentences.filter(saysNow);
  const isOpen = said.some(({ text }) => [whichIsOpen, oneIsAndOneIs, oneOfThem].some((open) => open.test(fold(text))));
  const isFurther = fresh.some(({ key, lines }) =>
    said.some(
      ({ text }) =>
        adds.test(fold(text)) && (text.includes(key) || lines.some((line) => text.includes(line.text.trim()))),
    ),
  );
  // Where he names the old one too, his words beside it say what becomes of it.
  const namesBoth = judged.some((one) => !isEarlier(one) && earlier.some(({ key }) => key === one.key));
  if (isOpen || isFurther || namesBoth || fresh.length !== 1) return new Set();
  const [only] = fresh;
  const replaced = earlier.filter((one) => only !== undefined && ofOneHost(one, only));
  return new Set(new Set(replaced.map(({ key }) => key)).size === 1 ? replaced : []);
}

/** "The one in my first mail stays": said of a key that is replaced, and of none that is named since. */
const pointsBack = ({ text }: Sentence): boolean => text.search(ofEarlierMail) >= 0;

const saysRight = (text: string, key: JudgedKey, tongue: Tongue | null): boolean =>
  text.includes(firstPart(key)) && findConcepts(text, tongue).hits.some((hit) => has(hit, 'correction', 'instead'));

/** The keys after what other sentences say of them. */
export function heardElsewhere(
  judged: readonly JudgedKey[],
  sentences: readonly Sentence[],
  tongue: Tongue | null,
  lines: readonly Line[],
): JudgedKey[] {
  const since = replacedByOwn(judged, sentences);
  const left = judged.filter((one) => !since.has(one));
  const about = since.size === 0 ? sentences : sentences.filter((one) => !pointsBack(one));
  const heard = against(left, about, tongue, lines);
  // Where the new one is refused in the same breath, the old one is not plainly meant.
  const isPutRight = judged.some(
    (one) =>
      isSaidNow(one.lines) && one.verdict === 'no' && sentences.some((said) => saysRight(said.text, one, tongue)),
  );
  return judged.map((one): JudgedKey => {
    if (isPutRight && one.verdict === 'yes' && isEarlier(one))
      return { ...one, verdict: 'doubt', why: doubtedElsewhere };
    if (since.has(one)) return { ...one, verdict: 'no', why: replacedSince };
    const said = heard[left.indexOf(one)] ?? null;
    return said !== null && (one.verdict === 'yes' || (one.verdict === 'doubt' && said === 'no'))
      ? { ...one, verdict: said, why: doubtedElsewhere }
      : one;
  });
}

/** True where the writer's one new key is left beside the one that it replaces. */
export const isSettled = (judged: readonly JudgedKey[]): boolean => {
  const left = judged.filter(({ why }) => why !== replacedSince);
  return (
    left.length < judged.length &&
    new Set(left.map(({ key }) => key)).size === 1 &&
    left.every(({ verdict }) => verdict === 'yes')
  );
};
