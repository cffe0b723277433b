import { of, spoken, stated, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { senderOf } from '../voices/sections.ts';
import { findAddresses } from '../words/emails.ts';
import { mentionsIn } from '../words/mentions.ts';
import { linesAt, linesOf } from '../words/sentences.ts';

/** "We parted ways with our Expert (…)", "…, but that is over". */
const overWith =
  /(?<!\p{L})(?:parted (?:ways|company)|split (?:up|from)|stopped working with|no longer work(?:s|ing)? (?:with|for)|(?:that|it|this|which) (?:is|has|was) (?:over|ended|finished)|getrennt|(?:das|die \p{L}+) (?:ist|sind) (?:vorbei|beendet|zu ende)|(?:nous nous sommes )?séparés? d|c'est (?:fini|terminé)|ya no trabaj\p{L}*|(?:se|eso) (?:acabó|terminó)|já não trabalh\p{L}*|(?:isso )?(?:acabou|terminou)|non lavoriamo più|(?:è|ormai) (?:finit|conclus)[oa]|werken (?:we|wij) niet meer|is voorbij|nie (?:pracujemy|współpracujemy) już|już nie (?:pracujemy|współpracujemy)|to już (?:koniec|nieaktualne))(?!\p{L})|終了しました|解約/iu;

/** "Our Expert used to be …", "Unser Expert war früher …" */
const wasOnce =
  /(?<!\p{L})(?:used to be|was (?:formerly|previously|once|until)|had been|war (?:früher|bisher|vorher|bis|einmal|lange)|était (?:autrefois|avant|jusqu)|(?:era|foi) (?:antes|anteriormente|antigamente|hasta|até|prima|in precedenza|fino)|was (?:vroeger|voorheen|eerst|tot)|był(?:a|o)? (?:dawniej|wcześniej|kiedyś|do))(?!\p{L})/iu;

/** The Expert's address: under its label, or where a sentence gives it that part. */
export function expertsOf(reading: Reading): Statement<string>[] {
  const labelled = of(reading, 'expert').flatMap((entry): Statement<string>[] => {
    const text = entry.values.join(' ');
    const found = findAddresses(text);
    const [first] = found;
    if (!first) return [];
    const { hits } = findConcepts(text.replace(/\S+@\S+/gu, ' '));
    const one = new Set(found.map((each) => each.address.toLowerCase())).size === 1;
    // "Was going to be …, but nobody now"
    const ended =
      first.end < text.length &&
      findConcepts(text.slice(0, first.start)).hits.some((hit) => has(hit, 'past', 'future', 'must', 'old')) &&
      findConcepts(text.slice(first.end)).hits.some((hit) => has(hit, 'but', 'neg', 'no'));
    const none = ended || hits.some((hit) => has(hit, 'cond', 'old'));
    return [stated(reading, entry, one && !none ? first.address : null)];
  });
  const said = reading.sentences.flatMap((sentence, index): Statement<string>[] => {
    if (namesSenderBehind(reading, index))
      return [spoken(reading, sentence, senderOf(reading.sections, linesOf(sentence)))];
    const experts = mentionsIn(sentence.text).filter((mention) => mention.role === 'expert');
    const [first] = experts;
    const { hits } = findConcepts(sentence.text);
    // "We did have one once, …, but none now"
    const gone =
      hits.some((hit) => first && hit.end <= first.start && has(hit, 'past', 'old', 'cond')) &&
      hits.some((hit) => first && hit.start >= first.end && has(hit, 'neg', 'no'));
    if (!first && hits.some((hit) => has(hit, 'expert')) && hits.some((hit) => has(hit, 'sender')) && !gone)
      return hits.some((hit) => has(hit, 'cond', 'neg', 'account', 'market'))
        ? []
        : [spoken(reading, sentence, senderOf(reading.sections, linesOf(sentence)))];
    // "Our Expert used to be …": who is named behind it is the one now, and he was not.
    const former = first !== undefined && wasOnce.test(sentence.text.slice(0, first.start));
    return first && experts.length === 1 && !gone && !former && !overWith.test(sentence.text)
      ? [spoken(reading, sentence, first.address, false, linesAt(sentence, first.start, first.end))]
      : [];
  });
  const experts = [...labelled, ...said];
  return experts.length > 0 ? experts : resellersOf(reading);
}

/** "We are the Expert. Please put the address that I write from." */
const weAre =
  /(?<!\p{L})(?:(?:we|i)(?:'re| are|'m| am)(?: \p{L}+){0,2} experts?|(?:the |their |your )?expert(?: here)? (?:is|are) (?:us|we|me)|experte? (?:sind|bin) (?:wir|ich)|wir sind (?:der|ihr|deren) experte?|experte?,? (?:c'est|c’est) (?:nous|moi)|(?:nous sommes|je suis) (?:l'|leur |son )experte?|experto? (?:somos|soy) (?:nosotros|yo)|somos (?:nosotros )?(?:el|su|los) expert\p{L}*|experto? (?:somos|sou) (?:nós|eu)|somos (?:nós )?o (?:seu )?expert\p{L}*|expert (?:siamo|sono) (?:noi|io)|siamo (?:noi )?(?:l'|il (?:loro )?)expert|expert (?:zijn|ben) (?:wij|ik)|(?:wij zijn|ik ben) (?:de|hun) expert|expert\p{L}* (?:jesteśmy|jestem)(?: my| ja)?|(?:jesteśmy|jestem) (?:ich )?expert\p{L}*)(?!\p{L})|expert\s?は(?:弊社|当社|私)/iu;

function namesSenderBehind(reading: Reading, index: number): boolean {
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

/** Who sold the license is the customer's partner, where no other is named. */
function resellersOf(reading: Reading): Statement<string>[] {
  const labelled = of(reading, 'other').filter(({ label }) => sells.test(label));
  return labelled.flatMap((entry): Statement<string>[] => {
    const [first, ...more] = findAddresses(entry.values.join(' '));
    return first && more.length === 0 ? [{ ...stated<string>(reading, entry, first.address), rank: 1 }] : [];
  });
}

const sells =
  /^\W*(?:our |unser |notre |nuestro )?(?:reseller|value[- ]added reseller|wiederverkäufer|fachhändler|händler|revendeur|revendedor|distribuidor|rivenditore|wederverkoper|sprzedawca)\W*$/iu;
