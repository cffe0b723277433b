import { of, orderOf, spoken, type Reading } from '../context.ts';
import { lean } from '../words/lean.ts';
import { accountNamedAnew, expertNamedAnew } from './own-correction.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { findAddresses, withoutAddresses } from '../words/emails.ts';
import { mentionsIn, type Mention } from '../words/mentions.ts';
import { deniesNothing, takesPlace } from '../words/rejected.ts';
import type { Sentence } from '../words/sentences.ts';
import { isPolite } from '../words/polite.ts';
import { closedBehind, notToUse } from '../words/unmeant.ts';

/** An account that a sentence gives in the place of another one, or of what was spoken of before it. */

/** True where an account's address stands right before a sentence: in the one before it, or on the line above. */
function namesAccount(reading: Reading, sentence: Sentence): boolean {
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  const said =
    before?.paragraph === sentence.paragraph && mentionsIn(before.text).some(({ role }) => role === 'account');
  const [first] = sentence.pieces;
  const at = first === undefined ? -1 : orderOf(reading, [first.line]);
  return said || of(reading, 'account').some(({ lines }) => [at, at - 1].includes(orderOf(reading, lines)));
}

/** "Take the one of the department, …": what stands in its place. */
const takes = lean(
  /^\W*(?:(?:so|please|rather|instead|bitte|also|lieber|donc|plutôt|alors|por favor|mejor|así que|por isso|antes|piuttosto|quindi|per favore|liever|dus|graag|proszę)\W+){0,2}(?:take|pick|choose|use|nehmen sie|nehmt|nimm|wählen sie|verwenden sie|prenez|prends|choisissez|utilisez|tom(?:en|e|ad)|coj(?:an|a)|coged|us(?:en|e|ad)|utilicen?|peguem?|tomem?|usem?|utilizem?|prend(?:ete|a|i|ano)|us(?:ate|i|ino)|utilizz(?:ate|i)|neem|gebruik|pak|weź(?:cie)?|(?:wziąć|użyć)|użyj(?:cie)?)(?!\p{L})/iu,
);

/** "The account isn't info@." right before, in the same paragraph: what follows says which one it is. */
function deniesAccount(before: Sentence | undefined, sentence: Sentence): boolean {
  if (!before || before.paragraph !== sentence.paragraph || before.text.length > 160) return false;
  // "It is licence@…, with a C, and no S": it is named, and not denied.
  if (mentionsIn(before.text).some(({ role }) => role === 'account')) return false;
  const { hits } = findConcepts(withoutAddresses(before.text));
  // "Not the private mailbox for the account. Please use her college one, …"
  const told = findConcepts(sentence.text.slice(0, sentence.text.indexOf('@'))).hits;
  const uses =
    told.some((hit) => has(hit, 'use')) || (takes.test(sentence.text) && /^.{0,70}\S@\S+$/u.test(sentence.text));
  if (!before.text.includes('@') && !(uses && !hits.some((hit) => has(hit, 'maybe', 'cond')))) return false;
  // "Forget the address I gave (ann@…), an s was missing."
  const rejects = mentionsIn(before.text).some(({ role }) => role === 'rejected');
  if (rejects && hits.some((hit) => has(hit, 'account', 'email', 'address'))) return true;
  return hits.some((hit) => has(hit, 'account')) && hits.some((hit) => has(hit, 'neg', 'wrong'));
}

/** "They offered us their account. Ours is ann@…": whose it is, of what was spoken of. */
const ours = lean(
  /^\W*(?:(?:but|and|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale) )?(?:ours|mine|(?:our|my) own|unser(?:e[rs]?|s)?|mein(?:e[rs]?|s)?|(?:le|la) (?:nôtre|mien(?:ne)?)|(?:la|el) (?:nuestr[oa]|mí[oa])|[oa] (?:noss[oa]|meu|minha)|(?:il|la) (?:nostr[oa]|mi[oa])|(?:het|de) (?:onze|mijne)|(?:die|dat) van (?:ons|mij)|nasze?|moje?) (?:is|ist|lautet|est|es|é|è|jest|to)(?!\p{L})/iu,
);
const saysOurs = (before: Sentence | undefined, sentence: Sentence): boolean =>
  before?.paragraph === sentence.paragraph &&
  ours.test(sentence.text) &&
  !before.text.includes('@') &&
  findConcepts(before.text).hits.some((hit) => has(hit, 'account'));

/** "I gave a wrong account on the form. It says ann@…. Should have been bob@…" */
const spokeOfAccount = ({ sentences }: Reading, sentence: Sentence): boolean =>
  sentences
    .slice(Math.max(0, sentences.indexOf(sentence) - 2), sentences.indexOf(sentence))
    .some(
      ({ text, paragraph }) =>
        paragraph === sentence.paragraph &&
        findConcepts(text).hits.some((hit) => has(hit, 'account')) &&
        findConcepts(text).hits.some((hit) => has(hit, 'wrong', 'correction')),
    );

const meant = lean(
  /^\W*(?:(?:oh|oops|sorry|no|wait|apologies|i'm sorry|pardon|désolée?|excusez-moi|nein|ach|entschuldigung|verzeihung|perdón|disculpen?|no,|perdão|desculpem?|scusate|scusi|pardon|nee|przepraszam|失礼しました|すみません)\W+)*(?:i (?:meant|mean|should have (?:said|written))|ich (?:meinte|meine)|je voulais dire|quer[íi]a decir|quise decir|queria dizer|quis dizer|volevo dire|intendevo|ik bedoel(?:de)?|miał[ae]m na myśli|chodziło mi o|正しくは)(?!\p{L})/iu,
);
/** "ann@… is what I meant", "… is the right one" */
const isMeant = lean(
  /@\S+[>)"']? (?:(?:is|was) (?:what|the one) i (?:meant|mean)|(?:is|would be) (?:the )?(?:right|correct)(?: one)?|(?:ist|wäre) (?:die |das )?richtige?|meinte ich|est (?:la bonne|correcte?|ce que je voulais dire)|es (?:la |el )?correct[ao]|é (?:[ao] )?corret[ao]|è quell[ao] giust[ao]|è corrett[ao]|is (?:de|het) juiste|jest (?:poprawny|właściwy))(?!\p{L})/iu,
);
/** "The account is ann@…. Sorry, I meant bob@….": the other one, and of the same thing. */
const takesBack = (before: Sentence | undefined, sentence: Sentence): boolean =>
  before?.paragraph === sentence.paragraph &&
  meant.test(sentence.text) &&
  mentionsIn(before.text).some(({ role }) => role === 'account');

/** "The account: NOT jane@…. The right one is …": the rest of the line that only says which one it is not. */
const besideDenied = (reading: Reading, sentence: Sentence): boolean =>
  of(reading, 'account').some(
    (entry) =>
      entry.lines.some((line) =>
        sentence.pieces.some(
          (piece) => piece.line === line || (piece.line.number === line.number && line.origin === piece.line.origin),
        ),
      ) && mentionsIn(entry.values.join(' ')).some(({ role }) => role === 'rejected'),
  );

/** "The account has changed too. It was ann@…, but since May we use bob@…": of what the sentence before speaks of. */
function justSpoken(before: Sentence | undefined, sentence: Sentence): boolean {
  if (before?.paragraph !== sentence.paragraph || before.text.includes('@')) return false;
  const { hits } = findConcepts(before.text);
  return (
    hits.some((hit) => has(hit, 'account')) &&
    !hits.some((hit) => has(hit, 'neg', 'maybe', 'cond', 'expert', 'billing', 'contact'))
  );
}

const deniedBehind = (text: string, { end }: Mention): boolean =>
  findConcepts(text.slice(end)).hits.some((hit) => has(hit, 'neg', 'trial', 'wrong'));

/** The accounts that the sentences before it name. */
const namedBefore = ({ sentences }: Reading, sentence: Sentence): readonly Mention[] =>
  sentences
    .slice(Math.max(0, sentences.indexOf(sentence) - most_before), sentences.indexOf(sentence))
    .flatMap(({ text }) => mentionsIn(text).filter(({ role }) => role === 'account'));
const most_before = 24;

/** "The one to use is jane@…", "it must be jane@…": of what was named before. */
const theOne = lean(
  /(?<!\p{L})(?:the (?:one|account|address|mailbox) (?:to use|that counts|that is valid|you need|we use|to take|in use)(?: now)? is|(?:it|this|that) (?:must|should|has to|ought to) (?:be|read)|(?:should(?:['’]ve| have) been|should (?:be|read)|ought to (?:be|have been)|must be|needs to (?:be|read))|hätte[^,;.@]{0,40}(?:sein|heißen) (?:sollen|müssen)|(?:soll(?:te)?|muss) (?:heißen|lauten)|(?:aurait dû|devrait|doit) être|(?:debería|tendría que) (?:ser|haber sido)|(?:devia|deveria) (?:ser|ter sido)|(?:dovrebbe|doveva) essere|had[^,;.@]{0,40}moeten zijn|moet zijn|(?:zu verwenden|zu nehmen|maßgeblich|richtig) (?:ist|wäre)|(?:es|das) (?:muss|soll|sollte)\b.{0,60}\b(?:heißen|lauten|sein)|celui (?:à utiliser|qui compte|qu'il faut prendre) est|il faut (?:utiliser|prendre|lire)|c'est .{0,40}qu'il faut (?:utiliser|prendre)|(?:la|el) que (?:vale|hay que usar|deben usar) es|(?:debe|tiene que) ser|(?:a|o) (?:usar|que vale) é|(?:deve|tem de) ser|(?:quell[ao] (?:da usare|valid[ao])|l'account da usare) è|deve essere|(?:de|het) te gebruiken (?:account|adres) is|(?:moet|hoort) .{0,40}zijn|(?:należy|proszę) użyć|(?:powinno|ma) być)(?!\p{L})/iu,
);

/** "Not to be confused with …" speaks of another one. */
const confusing = lean(/(?<!\p{L})(?:confus|mista|confond|confund|verwechs|verwar|myli)/iu);

/** "Do not use this PEC mailbox for the account": of the one that the mail comes from. */
const thisMailbox = lean(
  /(?<!\p{L})(?:this|diese[ms]?|dieser|cette|est[ae]|quest[ao]|dit|deze|te[jn]|ta) (?:\p{L}+ ){0,2}?(?:mailbox|inbox|sender|address|postfach|absender\p{L}*|adresse|boîte|buzón|correo|dirección|caixa|endereço|casella|indirizzo|pec|postvak|adres|skrzynk\p{L}*)(?!\p{L})/iu,
);

/** "Sorry, it is jane@… of course": a correction that names one address and no part for it. */
export function correctedAccount(
  reading: Reading,
  sentence: Sentence,
  mentions: readonly Mention[],
): Statement<string>[] {
  const anew = accountNamedAnew(reading, sentence, mentions);
  if (anew !== null) return [spoken(reading, sentence, anew, true)];
  if (expertNamedAnew(reading, sentence) !== null) return [];
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  const [head = ''] = sentence.text.split(/\S+@/u);
  const closes =
    !thisMailbox.test(sentence.text) &&
    (closedBehind.test(sentence.text) || (notToUse.test(head) && !confusing.test(head))) &&
    namesAccount(reading, sentence);
  if (closes && mentions.length === 0) return [spoken<string>(reading, sentence, null)];
  const denied =
    closes ||
    deniesAccount(before, sentence) ||
    besideDenied(reading, sentence) ||
    takesBack(before, sentence) ||
    saysOurs(before, sentence);
  const { hits } = findConcepts(sentence.text);
  const rejects = mentions.some(({ role }) => role === 'rejected');
  const points = (theOne.test(sentence.text) || isMeant.test(sentence.text)) && !/[?？]\s*$/u.test(sentence.text);
  if (
    !denied &&
    !rejects &&
    !points &&
    !hits.some((hit) => has(hit, 'correction', 'wrong') || takesPlace(sentence.text, hit))
  )
    return [];
  if (
    denied &&
    hits.some(
      (hit) =>
        has(hit, 'neg', 'maybe', 'contact', 'expert', 'billing') ||
        (has(hit, 'cond') && !isPolite(sentence.text, hits, hit)),
    )
  )
    return closes ? [spoken<string>(reading, sentence, null)] : [];
  const open = mentions.filter((mention) => mention.role === 'unknown');
  const rejected = mentions.find((mention) => mention.role === 'rejected');
  const [only] = open;
  if (!only || open.length > 1) return [];
  const account = [...of(reading, 'account')].flatMap((entry) => findAddresses(entry.values.join(' ')));
  // "It had better not be my login. Use jane@… instead."
  const instead = hits.some(
    (hit) =>
      takesPlace(sentence.text, hit) &&
      (hit.start >= only.end
        ? sentence.text.slice(only.end, hit.start).trim() === ''
        : sentence.text.slice(hit.end, only.start).trim().split(/\s+/u).length <= 3),
  );
  // "That was the old one. The right one is jane@…", below an account's label.
  const plain = sentence.text.replace(only.address, ' ');
  const rightOne =
    !rejected &&
    plain.length <= 80 &&
    hits.some((hit) => has(hit, 'correction')) &&
    !hits.some(
      (hit) =>
        has(hit, 'cond', 'maybe', 'contact', 'expert', 'billing', 'key', 'name') ||
        // "… (without a hyphen)"
        (has(hit, 'neg') && !deniesNothing(sentence.text, hit)),
    ) &&
    !sentence.text.endsWith('?');
  const known = [...account, ...namedBefore(reading, sentence)];
  const about =
    points &&
    (known.length > 0 || spokeOfAccount(reading, sentence)) &&
    !hits.some((hit) => has(hit, 'cond', 'maybe', 'expert', 'billing', 'contact', 'key'))
      ? true
      : instead
        ? !sentence.text.endsWith('?') && !hits.some((hit) => has(hit, 'cond', 'maybe', 'expert', 'billing'))
        : denied
          ? !sentence.text.endsWith('?')
          : rightOne && known.length > 0
            ? true
            : rejected
              ? known.some((one) => one.address.toLowerCase() === rejected.address.toLowerCase()) ||
                (justSpoken(before, sentence) && rejected.end <= only.start && !deniedBehind(sentence.text, only))
              : hits.some((hit) => has(hit, 'email', 'address')) || hits.some((hit) => has(hit, 'neg'));
  return about ? [spoken(reading, sentence, only.address, true)] : [];
}
