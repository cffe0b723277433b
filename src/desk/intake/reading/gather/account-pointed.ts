import { spoken, tongueIn, type Reading } from '../context.ts';
import { analyze } from '../claims/analysis.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { pointsAtCopied } from '../voices/copied.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { senderOf } from '../voices/sections.ts';
import { findAddresses } from '../words/emails.ts';
import type { Tongue } from '../words/language.ts';
import { mentionsIn } from '../words/mentions.ts';
import { takesPlace } from '../words/rejected.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { fold } from '../words/text.ts';

/** The account by its place in the mail's head: the address that the mail comes from, or the one that has a copy. */

/** "The account has the address I write from": said in a sentence. `other`: an account of another address is named. */
export function pointedInSentence(reading: Reading, sentence: Sentence, other: boolean): Statement<string>[] {
  const tongue = tongueIn(reading, sentence.text);
  const { found, isQuestion } = analyze(sentence.text, tongue);
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  // "I gave you jane@…, with a typo. It is the same as the one I write from."
  const corrects =
    before?.paragraph === sentence.paragraph &&
    (mentionsIn(before.text).some(({ role }) => role === 'rejected') ||
      // "His account was closed. Please use mine instead, it has the address I write from."
      (!before.text.includes('@') &&
        findConcepts(before.text).hits.some((hit) => has(hit, 'account')) &&
        found.hits.some((hit) => takesPlace(sentence.text, hit))));
  // "Which account? The one whose address stands in the sender line."
  const answersItself =
    before !== undefined &&
    /^[^?@]{4,60}[?？]\s*$/u.test(before.text) &&
    findConcepts(before.text).hits.some((hit) => has(hit, 'account'));
  const points =
    pointsAtSender(sentence.text, tongue) &&
    (answersItself ||
      found.hits.some((hit) => has(hit, 'account')) ||
      (corrects && !found.hits.some((hit) => has(hit, 'contact', 'expert', 'billing'))) ||
      (found.hits.some((hit) => has(hit, 'me')) && found.hits.some((hit) => has(hit, 'license', 'key'))) ||
      (found.hits.some((hit) => has(hit, 'holder')) && !found.hits.some((hit) => has(hit, 'contact'))));
  // "As the account take the From address; answers are collected at ann@…, that is no account."
  const others = mentionsIn(sentence.text).filter(
    ({ role, start }) => role !== 'rejected' || !pointsAtSender(sentence.text.slice(0, start), tongue),
  );
  // "…; as for an Expert, we have none": said behind it, of something else.
  const aboutIt = sentence.text.split(/;\s|\s[-–—]\s/u).find((part) => pointsAtSender(part, tongue)) ?? '';
  const expert = found.hits.some(
    (hit) => has(hit, 'expert') && aboutIt.includes(sentence.text.slice(hit.start, hit.end)),
  );
  if (!points || others.length > 0 || expert) return [];
  // "Neem als account het adres waarvandaan ik schrijf": as, and not if.
  const as = (hit: Hit): boolean =>
    /^als$/iu.test(sentence.text.slice(hit.start, hit.end)) &&
    found.hits.some(
      (next) => (next.from === hit.to && has(next, 'account')) || (next.to === hit.from && has(next, 'alike')),
    );
  const open = isQuestion || found.hits.some((hit) => has(hit, 'cond', 'maybe') && !as(hit));
  // "…, but that one is private, do not use it"; "…, not the one under my name" is of another.
  const contrast = notThatOne.exec(sentence.text)?.index ?? -1;
  // "I write from my private address, not the one of the account": the other is the account's.
  const ofOther = found.hits.some(
    (hit) =>
      hit.end > contrast &&
      (has(hit, 'account', 'market', 'license', 'receive') || (has(hit, 'holder') && !has(hit, 'signature'))),
  );
  const isPointed =
    contrast > 0 &&
    !ofOther &&
    !isPrivately.test(sentence.text.slice(0, contrast)) &&
    pointsAtSender(sentence.text.slice(0, contrast), tongue) &&
    found.hits.some((hit) => has(hit, 'account') && hit.end <= contrast);
  const denies =
    isAnother.test(sentence.text) ||
    found.hits.some(
      (hit) =>
        has(hit, 'neg', 'trial', 'wrong') &&
        !(isPointed && hit.start <= contrast && hit.end > contrast) &&
        // Behind an address that is said to be none.
        !mentionsIn(sentence.text).some(({ role, end }) => role === 'rejected' && hit.start >= end) &&
        !isOfAnotherPart(sentence.text, hit, tongue),
    );
  // "My sender's address is not the account": which one is, somebody else says.
  if (denies && !open && other) return [];
  const doubt = open || denies;
  return [spoken(reading, sentence, doubt ? null : senderOf(reading.sections, linesOf(sentence)))];
}

/** "The address I write from, not the one under my name" */
const notThatOne =
  /(?<=[,;(–—-] ?| (?:and|und|et|y|e|en|i|a) )(?:not|nicht|pas|non|no|não|niet|nie) (?:(?:on|at|to|for|auf|für|sur|à|a|al|en|em|per|op|voor|na) )?(?:the (?:[\p{L}\d._-]{1,40}@|(?:[\p{L}-]{1,30} ){0,2}(?:one|other|address|mailbox))|die|das|jene|der|dem|celle|celui|l['’]adresse|la|el|[aoàn]|n[ao]|quell[ao]|l['’]indirizzo|dat|ten|tę|tego|tej)(?!\p{L})/iu;

/** "Another e-mail than the one you see as the sender" */
const isAnother =
  /(?<!\p{L})(?:another|different|distinct|other|differs?|ander\p{L}*|anders|autre|différente?s?|otr[oa]|distint[oa]|diferente|outr[oa]|altr[oa]|divers[oa]|inn\p{L}{1,3}|różn\p{L}*)(?: [\p{L}-]+){0,4}? (?:than|from|to|als|van|von|que|de|della?|dal?|do|niż|od)(?!\p{L})|と(?:は)?(?:違|異な|別)/iu;

const isPrivately =
  /(?<!\p{L})(?:privat\p{L}*|personal|persönlich\p{L}*|personnelle?|privée?|pessoal|privad[ao]|particular|personale|privé|prywatn\p{L}+)(?!\p{L})/iu;

const mark =
  /[,;:()]|\s[-–—]\s|(?<!\p{L})(?:and|but|so|und|aber|also|et|mais|donc|y|pero|e|mas|ma|en|maar|i|ale|og|och|men)(?!\p{L})/giu;

/** The part of a sentence between two marks or joining words that a word stands in, and the one before it. */
function partsAt(text: string, hit: Hit): readonly [part: string, before: string] {
  const marks = [...text.matchAll(mark)];
  const at = marks.findLastIndex((one) => one.index + one[0].length <= hit.start);
  const endOf = (index: number): number => {
    const one = marks[index];
    return one ? one.index + one[0].length : 0;
  };
  const to = marks.find((one) => one.index >= hit.end);
  return [text.slice(endOf(at), to?.index), at < 0 ? '' : text.slice(endOf(at - 1), marks[at]?.index)];
}

/** "Don't take the one in the signature", "not the Reply-To", "not to me": denied of another place than the sender's. */
const otherPlace =
  /(?<!\p{L})(?:reply-?to|repl(?:y|ies)|answer(?:s|ing)?|respon\p{L}+|antwort\p{L}*|rückantwort\p{L}*|répon\p{L}+|réponse|rispost\p{L}*|antwoord\p{L}*|odpowied\p{L}*|svar\p{L}*|signature|footer|below|signatur|unterschrift|fußzeile|firma|pie|assinatura|rodapé|handtekening|stopk\p{L}*|help ?desk|service ?desk|ticket\p{L}*|reception|invoices?|rechnung\p{L}*|factur\p{L}*|fattur\p{L}*)(?!\p{L})/iu;
const isOfAnotherPart = (text: string, hit: Hit, tongue: Tongue | null): boolean => {
  const [part, before] = partsAt(text, hit);
  // "The Reply-To is our ticket tool, not an account"
  return (
    [part, before].some((one) => otherPlace.test(one) && !pointsAtSender(one, tongue)) && !pointsAtSender(part, tongue)
  );
};

/** "…, and not mine", "not to me": the writer's own is not it. */
const notTheWriters =
  /(?<!\p{L})(?:not|nicht|pas|no|não|non|niet|nie)(?: (?:to|an|à|a|aan|na|for|für|by|from))? (?:me|mine|my own|mich|mir|mein\p{L}*|moi|(?:le |la )?mien(?:ne)?|m[ií]|(?:el |la )?m[ií][oa]|mim|[oa] (?:meu|minha)|(?:il |la )?mi[oa]|mij|(?:de |het )?mijne|mnie|moje)(?!\p{L})/iu;
/** Who has a copy does something else than own the account. */
const doesElse =
  /(?<!\p{L})(?:will|shall|can|could|may|might|would|wants?|should|manages?|tells?|sends?|confirms?|questions?|looks? after|wird|werden|kann|soll|verwaltet|betreut|fragen|va \p{L}+(?:er|ir|re)|peut|pourra|gère|questions|puede|podrá|gestiona|preguntas|pode|poderá|gere|dúvidas|può|potrà|gestisce|domande|zal|kan|beheert|vragen)(?!\p{L})/iu;

/** "The account is the address in the Cc of this mail", "that of my colleague Ann Lee, who has a copy". */
export function copiedInSentence(reading: Reading, sentence: Sentence, other: boolean): Statement<string>[] {
  const { text } = sentence;
  const tongue = tongueIn(reading, text);
  const copied = pointsAtCopied(text);
  if (copied === null || other || findAddresses(text).length > 0) return [];
  const { found, isQuestion } = analyze(text, tongue);
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  const continues =
    before?.paragraph === sentence.paragraph &&
    goesOn.test(text) &&
    !before.text.includes('@') &&
    findConcepts(before.text).hits.some((hit) => has(hit, 'account')) &&
    !findConcepts(before.text).hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'expert', 'billing'));
  const ofAccount = found.hits.some((hit) => has(hit, 'account', 'market'));
  if (!(ofAccount || continues) || isQuestion) return [];
  const plain = text.replace(notTheWriters, (said) => ' '.repeat(said.length));
  const open = found.hits.some(
    (hit) =>
      has(hit, 'cond', 'maybe', 'expert', 'billing', 'trial', 'wrong') ||
      (has(hit, 'neg') && plain.slice(hit.start, hit.end).trim() !== '' && !isOfAnotherPart(text, hit, tongue)),
  );
  const clear = !open && !doesElse.test(copied.part);
  return clear ? [{ ...spoken(reading, sentence, addressCopied(reading, text)), rank: 1 }] : [];
}

/** "… of my colleague. You see his address in the Cc." */
const goesOn =
  /^\W*(?:it|that|this|they|the (?:address|one|mailbox|e-?mail)|his|hers?|its|their|you|see|please|er|sie|es|das|die|seine?|ihre?|bitte|il|elle|c['’]est|son|sa|l['’]adresse|vous|es|su|la dirección|el correo|[oa] seu|[oa] sua|è|il suo|la sua|het|dat|zijn|haar|to|jego|jej)(?!\p{L})/iu;

/** The one address that has a copy and is not the vendor's; of several, that of whom the sentence names. */
export function addressCopied({ message }: Reading, text: string): string | null {
  const words = new Set(fold(text).split(/[^\p{L}\p{N}]+/u));
  const [own] = message.from;
  const others = message.cc.filter(
    ({ address }) =>
      address.toLowerCase() !== own?.address.toLowerCase() &&
      !message.to.some((to) => to.address.toLowerCase() === address.toLowerCase()),
  );
  const named = others.filter(({ name }) => {
    const parts = fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1);
    return parts.length > 1 && parts.every((word) => words.has(word));
  });
  const [only, ...more] = others.length === 1 ? others : named;
  return only !== undefined && more.length === 0 ? only.address : null;
}
