import { orderOf, tongueIn, type Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { domainName } from '../names/own-organization.ts';
import { findAddresses } from '../words/emails.ts';
import { lean } from '../words/lean.ts';
import { mentionsIn, type Mention } from '../words/mentions.ts';
import { overWith, wasOnce } from '../words/over-with.ts';
import { deniesAnother, isPlaced, namesAnother, pointing } from '../words/pointing-back.ts';
import { isPolite } from '../words/polite.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { foldSame } from '../words/text.ts';
import { namesNothing } from './values.ts';

/** The Expert's address where it is not written beside the word: in the next sentence, or pointed at. */

/** "We are the Expert. Please put the address that I write from." */
const weAre = lean(
  /(?<!\p{L})(?:(?:we|i)(?:'re| are|'m| am)(?: \p{L}+){0,2} experts?|(?:the |their |your )?expert(?: here)? (?:is|are) (?:us|we|me)|experte? (?:sind|bin) (?:wir|ich)|wir sind (?:der|ihr|deren) experte?|experte?,? (?:c'est|c’est) (?:nous|moi)|(?:nous sommes|je suis) (?:l'|leur |son )experte?|experto? (?:somos|soy) (?:nosotros|yo)|somos (?:nosotros )?(?:el|su|los) expert\p{L}*|experto? (?:somos|sou) (?:nós|eu)|somos (?:nós )?o (?:seu )?expert\p{L}*|expert (?:siamo|sono) (?:noi|io)|siamo (?:noi )?(?:l'|il (?:loro )?)expert|expert (?:zijn|ben) (?:wij|ik)|(?:wij zijn|ik ben) (?:de|hun) expert|expert\p{L}* (?:jesteśmy|jestem)(?: my| ja)?|(?:jesteśmy|jestem) (?:ich )?expert\p{L}*)(?!\p{L})|expert\s?は(?:弊社|当社|私)/iu,
);

export function namesSenderBehind(reading: Reading, index: number): boolean {
  const [above, sentence] = [reading.sentences[index - 1], reading.sentences[index]];
  if (!above || !sentence || above.paragraph !== sentence.paragraph || !weAre.test(above.text)) return false;
  const [before, here] = [findConcepts(above.text).hits, findConcepts(sentence.text).hits];
  return (
    here.some((hit) => has(hit, 'sender')) &&
    !sentence.text.includes('@') &&
    !here.some((hit) => has(hit, 'cond', 'neg', 'account', 'market', 'license', 'holder')) &&
    !before.some((hit) => has(hit, 'cond', 'neg', 'account', 'market', 'old', 'past'))
  );
}

/** "Our adviser is Tim Arndt. He asks to be listed under tim@…": the one address of a sentence that goes on about the Expert. */
export function ofExpertBefore(reading: Reading, index: number): Mention | null {
  const [above, sentence] = [reading.sentences[index - 1], reading.sentences[index]];
  if (!above || !sentence || above.paragraph !== sentence.paragraph || above.text.includes('@')) return null;
  if (!goesOn.test(sentence.text) || /[?？]\s*$/u.test(sentence.text) || overWith.test(sentence.text)) return null;
  const [before, here] = [
    findConcepts(above.text, tongueIn(reading, above.text)).hits,
    findConcepts(sentence.text).hits,
  ];
  const named = before.some((hit) => has(hit, 'expert')) && !overWith.test(above.text) && !wasOnce.test(above.text);
  const open =
    before.some((hit) => has(hit, 'neg', 'no', 'cond', 'maybe', 'old', 'past', 'account', 'market')) ||
    here.some((hit) => has(hit, 'account', 'market', 'license', 'key', 'cond', 'maybe', 'billing', 'holder', 'me'));
  const [only, ...more] = mentionsIn(sentence.text).filter(({ role }) => role !== 'rejected');
  const { sender } = reading.sections;
  const ours = sender !== null && only !== undefined && domainName(sender) === domainName(only.address);
  return named && !open && !ours && only && more.length === 0 && only.role !== 'account' ? only : null;
}
const goesOn = lean(
  /^\W*(?:he|she|they|his|hers?|their|you(?:['’]ll| can| will| may)? (?:reach|find|contact|write)|(?:please )?(?:use|put|enter|take|write|reach|note)|er|sie|seine?|ihre?|bitte|zu erreichen|erreichbar|il|elle|ils|son|sa|leur|vous (?:pouvez|l[ea])|él|ella|ellos|su|pueden|ele|ela|eles|o seu|a sua|podem|lui|lei|loro|il suo|la sua|potete|hij|zij|ze|zijn|haar|hun|u kunt|ona?|oni|jego|jej|ich)(?!\p{L})/iu,
);

/** "This address": the sender's, where none was named right before. */
const plainThis = lean(/^(?:this|that|diese|cette|esta|est[ea]|quest[oa]|deze|dit|t[ea]n?) (?:\p{L}+ ){0,2}\p{L}+$/u);
const parted = lean(
  /[,;:()]+\s+(?!(?:too|also|as well|again|auch|aussi|tambien|tambem|anche|ook|tez|ogsa)(?!\p{L}))|[()]\s*|\s[-–—]\s|(?<=\p{L}{3})[.?]\s|\s(?=(?:but|because|since|so that|aber|weil|denn|mais|car|pero|porque|mas|ma|perché|maar|want|ale|bo|ponieważ) )/u,
);
const expertWord = /e(?:x|ks|s)pert/u;
const expertAhead = lean(
  /(?<!\p{L})(?:for|as|under|in|into|at|on|of|with|by|(?:comes?|get|as) to|als|fur|unter|im|ins|beim|bei|zum|pour|comme|sous|dans|del?|d'|para|como|en|no|na|do|per|come|nel|voor|bij|dla|jako|pod|w|na|som|til)\s*(?:l'|\s(?:(?!(?:to|from|an?|von|al?|da|naar|aan) )[\p{L}'’-]+\s+){0,3})["'“„«]?e(?:x|ks|s)pert/u,
);
const expertPlace = lean(
  /(?<!\p{L})e(?:x|ks|s)pert\p{L}{0,5}["'”“»]?(?:'s|’s)? (?:field|box|column|line|part|section|role|e-?mail|mail|address|contact|one|feld|zeile|spalte|adresse|veld|regel)/u,
);
/** "For the Expert", "in the Expert box": what is put there is of the Expert, and the Expert gets nothing. */
const isForExpert = (part: string): boolean => expertAhead.test(part) || expertPlace.test(part);

/** "Where you ask for the Expert": what the vendor wants to know, and no doubt of the writer's. */
const youAsk = lean(
  /(?<!\p{L})(?:you(?: \p{L}+)? (?:ask(?:ed)?|guess(?:ed)?)|to be (?:filled|entered|put|written|noted)(?: in)?|sie(?: \p{L}+){0,3} frag\p{L}+|vous demand\p{L}+|(?:ustedes )?pregunt\p{L}+|pergunt\p{L}+|chied\p{L}+|u(?: \p{L}+){0,3} vraagt|pytaci\p{L}*)$/iu,
);

/** What the part of a text that points says, where the rest says that it is the Expert's. `known`: a label has said so. */
export function pointsBack(reading: Reading, text: string, known: boolean): boolean {
  const hits = findConcepts(text, tongueIn(reading, text)).hits.filter(
    (hit) => !(has(hit, 'sender') && plainThis.test(foldSame(text.slice(hit.start, hit.end)))),
  );
  const ofExpert = (hit: Hit): boolean => has(hit, 'expert');
  const open = hits.some(
    (hit) =>
      (has(hit, 'maybe') && !youAsk.test(text.slice(0, hit.end))) ||
      has(hit, 'old', 'past', 'sender', 'billing', 'attached') ||
      (has(hit, 'cond') && !isPolite(text, hits, hit) && !/^(?:when|where)$/iu.test(text.slice(hit.start, hit.end))),
  );
  if (open || overWith.test(text) || wasOnce.test(text) || text.length > 300) return false;
  // "So no Expert, we set it up ourselves"
  const denied = hits.some(
    (hit) => has(hit, 'neg', 'no') && hits.some((one) => ofExpert(one) && one.from >= hit.to && one.from - hit.to <= 2),
  );
  if (denied) return false;
  const parts = foldSame(text)
    .split(parted)
    .filter((part) => part.trim() !== '');
  const others = parts.filter((part) => namesAnother(part) && expertWord.test(part));
  if (others.length > 0) return false;
  return parts.some((part, at) => {
    const how = pointing(part);
    const said = findConcepts(part, tongueIn(reading, text)).hits;
    // "Under Expert please write exactly what I wrote for the account."
    const ofAccount = said.some((hit) => has(hit, 'account')) && !said.some(isOpen);
    if (ofAccount && (known ? isShort(part) : isForExpert(part) && isPlaced(part))) return true;
    // "No different" denies, and says the same.
    if (how === null || (said.some((hit) => has(hit, 'neg', 'no')) && !deniesAnother(part))) return false;
    const near = [part, parts[at - 1] ?? '', parts[at + 1] ?? ''];
    if (known) return how === 'plainly' || isShort(part);
    const here = said.some(ofExpert);
    if (how === 'plainly') return here ? isForExpert(part) || !/\bpartner/u.test(part) : hits.some(ofExpert);
    return near.some((one) => expertWord.test(one)) && near.some(isForExpert);
  });
}

const isShort = (part: string): boolean => part.length <= 50 && part.trim().split(/\s+/u).length <= 6;
const isOpen = (hit: Hit): boolean => has(hit, 'neg', 'no', 'cond', 'maybe', 'must');

/** The address that was named last before a place: of a mail's own words, with its sentence or line. */
function namedBefore(reading: Reading, at: number, ahead: string): string {
  if (ahead.includes('@')) return ahead;
  const line = reading.lines.slice(0, Math.max(0, at)).findLast(({ text, depth }) => depth === 0 && text.includes('@'));
  return line?.text ?? '';
}

/** The account, where it is the address that was named last; where the account is open, the one that this names. */
function antecedent(text: string, account: string | null): string | null {
  const named = mentionsIn(text).filter(({ role }) => role !== 'rejected');
  const addresses = new Set(named.map(({ address }) => address.toLowerCase()));
  if (account !== null && addresses.size > 0) {
    const last = named.at(-1);
    const isLast = last?.address.toLowerCase() === account.toLowerCase();
    return isLast || (addresses.size === 1 && addresses.has(account.toLowerCase())) ? account : null;
  }
  return addresses.size === 1 ? (named[0]?.address ?? null) : null;
}

/** "Expert: same as in 4", "the same", "us, under that same mail". */
export function sameInValue(reading: Reading, entry: Entry, account: string | null): string | null {
  const text = entry.values.join(' ').trim();
  if (namesNothing(entry.values[0] ?? '') && !/^(?:same|as|see|siehe|wie)(?!\p{L})/iu.test(text)) return null;
  if (text.includes('@') || !pointsBack(reading, text, true)) return null;
  return antecedent(namedBefore(reading, orderOf(reading, entry.lines.slice(0, 1)), ''), account);
}

/** "For the Expert, you take that same address.", "Put it there too where you ask for the Expert." */
export function sameInSentence(reading: Reading, index: number, account: string | null): string | null {
  const sentence = reading.sentences[index];
  if (!sentence || /[?？]\s*$/u.test(sentence.text)) return null;
  // "… shall go to ours, ann@…, the same for the Expert": of what stands behind the address.
  const cut = sentence.text.lastIndexOf('@');
  const behind = cut < 0 ? sentence.text : sentence.text.slice(cut).replace(/^\S+\s*/u, '');
  const ahead = cut < 0 ? '' : sentence.text.slice(0, sentence.text.length - behind.length);
  if (cut >= 0 && findAddresses(ahead).length !== 1) return null;
  const above = reading.sentences[index - 1];
  const goes = above?.paragraph === sentence.paragraph && !above.text.includes('@') && asksForExpert(reading, above);
  const hits = findConcepts(behind, tongueIn(reading, behind)).hits;
  const ofElse = hits.some((hit) => has(hit, 'license', 'key', 'billing', 'holder'));
  const own = hits.some((hit) => has(hit, 'expert'));
  if (!(own || (goes && !ofElse)) || !pointsBack(reading, behind, !own && goes)) return null;
  const [first] = linesOf(sentence);
  const start = first ? first.text.indexOf(sentence.text.slice(0, 16)) : -1;
  const onLine = cut >= 0 ? ahead : first && start > 0 ? first.text.slice(0, start) : '';
  return antecedent(namedBefore(reading, first ? orderOf(reading, [first]) : -1, onLine), account);
}

/** "Who is the Expert?", "The Expert is us.": a short sentence of that, which the next one goes on with. */
function asksForExpert(reading: Reading, { text }: Sentence): boolean {
  const { hits } = findConcepts(text, tongueIn(reading, text));
  return (
    text.length <= 90 &&
    expertWord.test(foldSame(text)) &&
    hits.some((hit) => has(hit, 'expert')) &&
    !hits.some((hit) => has(hit, 'neg', 'no', 'cond', 'maybe', 'old', 'past', 'license', 'key')) &&
    !overWith.test(text)
  );
}
