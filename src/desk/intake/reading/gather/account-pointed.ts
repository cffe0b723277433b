import { spoken, tongueIn, type Reading } from '../context.ts';
import { analyze } from '../claims/analysis.ts';
import { conceptsIn, findConcepts, has, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { pointsAtCopied } from '../voices/copied.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { senderOf } from '../voices/sections.ts';
import { findAddresses } from '../words/emails.ts';
import type { Tongue } from '../words/language.ts';
import { lean } from '../words/lean.ts';
import { mentionsIn } from '../words/mentions.ts';
import { partsBetween, type Part } from '../words/parts.ts';
import { isPolite } from '../words/polite.ts';
import { takesPlace } from '../words/rejected.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { fold } from '../words/text.ts';

/** The account by its place in the mail's head: the address that the mail comes from, or the one that has a copy. */

/** Whether the address that the mail comes from is the account: it is said so, left open or denied. */
type Verdict = 'is' | 'open' | 'is not';

/** Null where the text does not point there for an account. `isAbout`: it is known to be about the account. */
export function saidOfSender(text: string, tongue: Tongue | null, isAbout: boolean): Verdict | null {
  if (!pointsAtSender(text, tongue)) return null;
  const { found, isQuestion } = analyze(text, tongue);
  const { hits } = found;
  const parts = partsOf(text);
  const pointer = pointerIn(text, parts, tongue);
  const any = (...concepts: Parameters<typeof has>[1][]): boolean => hits.some((hit) => has(hit, ...concepts));
  const ofAccount =
    isAbout ||
    hits.some((hit) => has(hit, 'account') && (hit.start < pointer.end || isLinked(parts, hit))) ||
    (registered.test(text.slice(0, pointer.end)) && any('market')) ||
    handsOver.test(text.slice(0, pointer.end)) ||
    (any('me') && any('license', 'key')) ||
    (any('holder') && !any('contact'));
  // "As the account take the From address; answers are collected at ann@…, that is no account."
  const others = mentionsIn(text).filter(({ role, start }) => role !== 'rejected' || start < pointer.end);
  // "…; as for an Expert, we have none": said behind it, of something else.
  const isOfOther =
    (otherUse.test(pointer.text) && !isAbout) ||
    hits.some((hit) => has(hit, 'expert', 'billing') && isWithin(hit, pointer));
  if (!ofAccount || others.length > 0 || isOfOther) return null;
  // "Neem als account het adres waarvandaan ik schrijf": as, and not if.
  const as = (hit: Hit): boolean =>
    /^als$/iu.test(text.slice(hit.start, hit.end)) &&
    hits.some((next) => (next.from === hit.to && has(next, 'account')) || (next.to === hit.from && has(next, 'alike')));
  if (isQuestion || hits.some((hit) => has(hit, 'cond', 'maybe') && !as(hit) && !isPolite(text, hits, hit)))
    return 'open';
  const denies =
    isAnother.test(text) ||
    hasItsOwn(parts, pointer) ||
    (isPrivately.test(pointer.text) && !hits.some((hit) => has(hit, 'account') && isWithin(hit, pointer))) ||
    hits.some((hit) => {
      // "Our old account was under the address I write from"
      if (has(hit, 'old') && hit.end <= pointer.end) return true;
      if (!has(hit, 'neg', 'trial', 'wrong')) return false;
      if (isWithin(hit, pointer)) return true;
      // Behind an address that is said to be none.
      if (mentionsIn(text).some(({ role, end }) => role === 'rejected' && hit.start >= end)) return false;
      return !isOfAnotherPart(parts, hit, tongue);
    });
  return denies ? 'is not' : 'is';
}

/** "The account has the address I write from": said in a sentence. `other`: an account of another address is named. */
export function pointedInSentence(reading: Reading, sentence: Sentence, other: boolean): Statement<string>[] {
  const { text } = sentence;
  const said = saidOfSender(text, tongueIn(reading, text), goesOnAboutIt(reading, sentence));
  // "My sender's address is not the account": which one is, somebody else says.
  if (said === null || (said === 'is not' && other)) return [];
  return [spoken(reading, sentence, said === 'is' ? senderOf(reading.sections, linesOf(sentence)) : null)];
}

/** "Kindly issue it to …": what is moved goes there. */
const handsOver = lean(
  /(?<!\p{L})(?:issu|send|put|assign|mov|transfer|deliver|load|hand|giv)\p{L}* (?:it|them|this|the (?:new )?licen[cs]e|our licen[cs]e|the key)(?: over| across)? (?:to|on|onto|under|into)(?!\p{L})/iu,
);

const mark = lean(
  /[,;:()]|\s[-–—]\s|(?<!\p{L})(?:and|but|so|while|whereas|und|aber|also|während|et|mais|donc|y|pero|e|mas|ma|en|maar|ale|og|och|men)(?!\p{L})/giu,
);

/** What stands between marks and joining words. */
const partsOf = (text: string): Part[] => partsBetween(text, text.matchAll(mark));

/** One part, or several side by side. */
type Pointer = Pick<Part, 'text' | 'start' | 'end'>;

const isWithin = (hit: Hit, part: Pointer): boolean => hit.start >= part.start && hit.end <= part.end;

const most_parts = 3;
/** The fewest parts side by side that point; all of the text where it takes more. */
function pointerIn(text: string, parts: readonly Part[], tongue: Tongue | null): Pointer {
  for (let size = 1; size <= most_parts; size += 1)
    for (let at = 0; at + size <= parts.length; at += 1) {
      const [start, end] = [parts[at]?.start ?? 0, parts[at + size - 1]?.end ?? text.length];
      if (pointsAtSender(text.slice(start, end), tongue)) return { text: text.slice(start, end), start, end };
    }
  return { text, start: 0, end: text.length };
}

/** "…, that's the one my account is under": behind the pointer, and of it. */
const isLinked = (parts: readonly Part[], hit: Hit): boolean => {
  const part = parts.find((one) => isWithin(hit, one));
  return part !== undefined && links.test(part.text);
};
const links = lean(
  /^\W*(?:(?:and|und|et|y|e|en) )?(?:for|für|pour|para|per|voor|dla|also|too|auch|aussi|également|también|também|anche|ook|także|that|this|it|which|where|whose|das|dies|es|die|der|unter der|c['’]est|celle|qui|eso|esa|ese|es|que|isso|essa|é|quell[ao]|che|dat|die|to)(?!\p{L})/iu,
);

/** "I write from my private address, the account is under the firm's one": the account has its own behind the pointer. */
function hasItsOwn(parts: readonly Part[], pointer: Pointer): boolean {
  const ofAccount = parts.filter((part) => conceptsIn(part.text).has('account'));
  return (
    ofAccount.length > 0 &&
    ofAccount.every(({ text, start }) => start >= pointer.end && !links.test(text) && isPlaced.test(text))
  );
}
const isPlaced = lean(
  /(?<!\p{L})(?:is|are|runs?|sits?|has|stands?|ist|läuft|hat|liegt|est|a|es|está|tiene|é|está|tem|è|ha|is|staat|heeft|jest|ma) (?:\p{L}+ ){0,2}?(?:under|on|at|with|of|another|unter|auf|mit|bei|sous|sur|à|en|con|em|com|su|con|op|onder|met|na|pod|z)(?!\p{L})/iu,
);

/** "I am writing from my private address": the account's is another. */
const isPrivately = lean(
  /(?<!\p{L})(?:privat\p{L}*|personal|persönlich\p{L}*|personnelle?|privée?|pessoal|privad[ao]|particular|personale|privé|prywatn\p{L}+)(?!\p{L})/iu,
);

const registered = lean(
  /(?<!\p{L})(?:regist\p{L}*|(?:i|we) (?:have|use)|signed up|log(?:ged)? ?in|log in|known|angemeldet|inscrit\p{L}*|registrad[oa]|registrat[oa]|geregistreerd|ingeschreven|zarejestr\p{L}+|oprettet|registrerad)(?!\p{L})/iu,
);

/** True for a sentence that goes on about an account that was asked for, put right or spoken of right before. */
function goesOnAboutIt(reading: Reading, sentence: Sentence): boolean {
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  if (before === undefined) return false;
  const { hits } = findConcepts(before.text);
  const here = findConcepts(sentence.text).hits;
  const ofAccount = hits.some((hit) => has(hit, 'account'));
  // "Which account? The one whose address stands in the sender line."
  if (/^[^?@]{4,60}[?？]\s*$/u.test(before.text) && ofAccount) return true;
  const elsewhere = here.some(
    (hit) =>
      has(hit, 'expert', 'billing') ||
      (has(hit, 'contact') && !otherPlace.test(sentence.text.slice(hit.start, hit.end))),
  );
  if (before.paragraph !== sentence.paragraph || elsewhere) return false;
  // "I gave you jane@…, with a typo. It is the same as the one I write from."
  if (mentionsIn(before.text).some(({ role }) => role === 'rejected')) return true;
  if (before.text.includes('@') || !ofAccount) return false;
  // "His account was closed. Please use mine instead, it has the address I write from."
  if (here.some((hit) => takesPlace(sentence.text, hit))) return true;
  const open = hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'expert', 'billing', 'old', 'past'));
  return goesOn.test(sentence.text) && !open && !/[?？]\s*$/u.test(before.text);
}

/** Where an invoice or an answer goes is no account. */
const otherUse = lean(
  /(?<!\p{L})(?:invoices?|bills?|receipts?|rechnung\p{L}*|factur\p{L}*|fatura|fattur\p{L}*|factuur|faktur\p{L}*|answer|reply|respond|write back|antworten|répondre|responder|rispond\p{L}+|antwoorden|odpowied\p{L}+|confirmation|bestätigung|newsletter)(?!\p{L})/iu,
);

/** "…, not the one under my name" */
const notThatOne = lean(
  /^\W*(?:not|nicht|pas|non|no|não|niet|nie) (?:(?:on|at|to|for|auf|für|sur|à|a|al|en|em|per|op|voor|na) )?(?:the (?:[\p{L}-]{1,30} ){0,2}(?:one|other|address|mailbox)|die|das|jene|der|dem|celle|celui|l['’]adresse|la|el|[aoàn]|n[ao]|quell[ao]|l['’]indirizzo|dat|ten|tę|tego|tej)(?!\p{L})/iu,
);

/** "Another e-mail than the one you see as the sender" */
const isAnother = lean(
  /(?<!\p{L})(?:another|different|distinct|other|differs?|ander\p{L}*|anders|autre|différente?s?|otr[oa]|distint[oa]|diferente|outr[oa]|altr[oa]|divers[oa]|inn\p{L}{1,3}|różn\p{L}*)(?: [\p{L}-]+){0,4}? (?:than|from|to|als|van|von|que|de|della?|dal?|do|niż|od)(?!\p{L})|と(?:は)?(?:違|異な|別)/iu,
);

/** "Don't take the one in the signature", "not the Reply-To", "not to me": denied of another place than the sender's. */
const otherPlace = lean(
  /(?<!\p{L})(?:reply-?to|repl(?:y|ies)|answer(?:s|ing)?|respon\p{L}+|antwort\p{L}*|rückantwort\p{L}*|répon\p{L}+|réponse|rispost\p{L}*|antwoord\p{L}*|odpowied\p{L}*|svar\p{L}*|signature|footer|below|signatur|unterschrift|fußzeile|firma|pie|assinatura|rodapé|handtekening|stopk\p{L}*|help ?desk|service ?desk|ticket\p{L}*|reception|invoices?|rechnung\p{L}*|factur\p{L}*|fattur\p{L}*)(?!\p{L})/iu,
);
/** A denial of another place in the mail, or of something else altogether, leaves the pointer as it is. */
function isOfAnotherPart(parts: readonly Part[], hit: Hit, tongue: Tongue | null): boolean {
  const at = parts.findIndex((part) => isWithin(hit, part));
  const part = parts[at];
  if (!part || pointsAtSender(part.text, tongue)) return false;
  // "The Reply-To is our ticket tool, not an account"
  if ([part, parts[at - 1]].some((one) => one && otherPlace.test(one.text) && !pointsAtSender(one.text, tongue)))
    return true;
  const concepts = conceptsIn(part.text);
  // "…, not the one it is registered on"
  if (notThatOne.test(part.text)) return !concepts.has('account') && !registered.test(part.text);
  return !concepts.has('account') && !concepts.has('receive') && !concepts.has('use') && !anaphor.test(part.text);
}
const anaphor = lean(
  /(?<!\p{L})(?:it|that|this|one|there(?!['’]s| is| are)|them|dies\p{L}{0,2}|die|das|es|dort|dahin|celle|celui|cela|ça|là|esa|ese|eso|esta|allí|essa|esse|isso|lá|quell[ao]|quest[ao]|lì|die|dat|deze|daar|to|ten|tam)(?!\p{L})/iu,
);

/** "…, and not mine", "not to me": the writer's own is not it. */
const notTheWriters = lean(
  /(?<!\p{L})(?:not|nicht|pas|no|não|non|niet|nie)(?: (?:to|an|à|a|aan|na|for|für|by|from))? (?:me|mine|my own|mich|mir|mein\p{L}*|moi|(?:le |la )?mien(?:ne)?|m[ií]|(?:el |la )?m[ií][oa]|mim|[oa] (?:meu|minha)|(?:il |la )?mi[oa]|mij|(?:de |het )?mijne|mnie|moje)(?!\p{L})/iu,
);
/** Who has a copy does something else than own the account. */
const doesElse = lean(
  /(?<!\p{L})(?:will|shall|can|could|may|might|would|wants?|should|manages?|tells?|sends?|confirms?|questions?|looks? after|wird|werden|kann|soll|verwaltet|betreut|fragen|va \p{L}+(?:er|ir|re)|peut|pourra|gère|questions|puede|podrá|gestiona|preguntas|pode|poderá|gere|dúvidas|può|potrà|gestisce|domande|zal|kan|beheert|vragen)(?!\p{L})/iu,
);

/** "The account is the address in the Cc of this mail", "that of my colleague Ann Lee, who has a copy". */
export function copiedInSentence(reading: Reading, sentence: Sentence, other: boolean): Statement<string>[] {
  const { text } = sentence;
  const tongue = tongueIn(reading, text);
  const copied = pointsAtCopied(text);
  if (copied === null || other || findAddresses(text).length > 0) return [];
  const { found, isQuestion } = analyze(text, tongue);
  const parts = partsOf(text);
  const ofAccount = found.hits.some((hit) => has(hit, 'account', 'market'));
  if (!(ofAccount || goesOnAboutIt(reading, sentence)) || isQuestion) return [];
  const plain = text.replace(notTheWriters, (said) => ' '.repeat(said.length));
  const open = found.hits.some(
    (hit) =>
      has(hit, 'cond', 'maybe', 'expert', 'billing', 'trial', 'wrong') ||
      (has(hit, 'neg') && plain.slice(hit.start, hit.end).trim() !== '' && !isOfAnotherPart(parts, hit, tongue)),
  );
  const clear = !open && !doesElse.test(copied);
  return clear ? [{ ...spoken(reading, sentence, addressCopied(reading, text)), rank: 1 }] : [];
}

/** "… of my colleague. You see his address in the Cc." */
const goesOn = lean(
  /^\W*(?:it|that|this|they|the (?:address|one|mailbox|e-?mail)|his|hers?|its|their|you|see|please|er|sie|es|das|die|seine?|ihre?|bitte|il|elle|c['’]est|son|sa|l['’]adresse|vous|es|su|la dirección|el correo|[oa] seu|[oa] sua|è|il suo|la sua|het|dat|zijn|haar|to|jego|jej)(?!\p{L})/iu,
);

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
