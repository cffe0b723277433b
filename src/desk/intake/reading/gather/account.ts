import { of, orderOf, spoken, stated, tongueIn, type Reading } from '../context.ts';
import { findAddresses } from '../words/emails.ts';
import type { Entry } from '../layout/entries.ts';
import { analyze } from '../claims/analysis.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { concludes, isColleague, mentionsIn, notMine, takesPlace, type Mention } from '../words/mentions.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { senderOf } from '../voices/sections.ts';
import { linesAt, linesOf, type Sentence } from '../words/sentences.ts';
import { foldSame } from '../words/text.ts';
import { emailValue, pointerOf } from './values.ts';

/** "The account has the address I write from." */
function pointedAccount(reading: Reading, entry: Entry): Statement<string>[] {
  const text = entry.values.join(' ').replace(/[(<]*\S+@[^\s)>]+[)>]*/u, ' ');
  if (pointerOf(text) !== 'sender') return [];
  const { hits } = findConcepts(text, tongueIn(reading, text));
  const doubt = hits.some((hit) => has(hit, 'cond', 'maybe', 'neg'));
  return [stated(reading, entry, doubt ? null : senderOf(reading.sections, entry.lines))];
}

/** "This address (ann@…)", written by ann@…. */
function isSenders({ sections }: Reading, { values, lines }: Entry): boolean {
  const text = values.join(' ');
  const [only, ...others] = findAddresses(text);
  const same = only?.address.toLowerCase() === senderOf(sections, lines)?.toLowerCase();
  return only !== undefined && others.length === 0 && same && pointsAtSender(text.replace(only.address, ' '));
}

function labelledAccounts(reading: Reading): Statement<string>[] {
  // "User in the Marketplace: jane@…" is labelled as users.
  const users = of(reading, 'hostUsers').filter(
    (entry) => entry.how === 'label' && /^\S+@\S+$/u.test(entry.values.join(' ').trim()),
  );
  // "Which account, and in whose name?"
  const both = of(reading, 'name', 'bareName').filter(
    ({ label, values, how }) =>
      values.join(' ').includes('@') &&
      (how === 'question' || findConcepts(label).hits.some((hit) => has(hit, 'account', 'email', 'market', 'receive'))),
  );
  // "License to: jane@…"
  const targets = of(reading, 'key').filter(
    ({ label, values }) =>
      /\s(?:to|for|an|auf|para|à|a|aan|na|per)$/iu.test(label) && /^\S+@\S+/u.test(values[0] ?? ''),
  );
  return [...of(reading, 'account'), ...targets, ...users, ...both].flatMap((entry): Statement<string>[] => {
    const value = emailValue(entry);
    if (value === undefined || isSenders(reading, entry)) return pointedAccount(reading, entry);
    return [stated(reading, entry, isVendor(reading, value.address) ? null : value.address, value.corrected)];
  });
}

const isVendor = (reading: Reading, address: string | null): boolean =>
  address !== null && reading.message.to.some((to) => to.address.toLowerCase() === address.toLowerCase());

/** A bare "E-mail:" among the account's other data, where the mail names no other address for it. */
function bareAccounts(reading: Reading): Statement<string>[] {
  const entries = of(reading, 'bareEmail');
  const beside =
    of(reading, 'key').length > 0 &&
    of(reading, 'name', 'firstName', 'lastName', 'organization', 'bareName').length >= 2;
  // The whole form: name, organization, and where.
  const form =
    of(reading, 'firstName', 'lastName', 'name').length > 0 &&
    of(reading, 'organization').length > 0 &&
    of(reading, 'address', 'street', 'city', 'cityLine', 'postalCode').length > 0;
  const [entry] = entries;
  if (!entry || entries.length > 1 || !(beside || form)) return [];
  const others = reading.entries.some(
    (one) =>
      one.topic === 'other' &&
      one.lines[0] !== undefined &&
      Math.abs(orderOf(reading, one.lines) - orderOf(reading, entry.lines)) <= 2,
  );
  const value = emailValue(entry);
  if (others || value === undefined || value.address === null) return [];
  return [{ ...stated<string>(reading, entry, value.address), rank: 2 }];
}

/** "Could you move it to …?" asks for nothing but that it be done. */
const request =
  /(?<!\p{L})(?:could you|can you|would you|will you|may we ask|may i ask|(?:could|can|might) (?:the|our|my|this) (?:\p{L}+ ){1,3}(?:please )?be |(?:kann|könnte) (?:das|die|unser\p{L}{0,2}) |könnten sie|können sie|könntet ihr|würden sie|pourriez|pouvez|podr[íi]a|podéis|pueden?|podem|poderiam|pode|potete|potreste|può|kunt u|kun je|zou u|kunnen jullie|czy mog(?:ą|libyście)|ください|いただけ)/iu;

/**
 * The one address that the writer's own words name beside the sender's and the partner's, where they speak of an
 * account, or of who and where, and nothing gives it another part.
 */
function onlyAccount(reading: Reading): Statement<string>[] {
  const texts = [
    ...reading.sentences.map(({ text, pieces }) => ({ text, lines: pieces.map(({ line }) => line) })),
    ...reading.entries
      .filter(({ topic, values }) => topic !== 'expert' && values.join(' ').includes('@'))
      .map(({ label, values, lines }) => ({ text: `${label}: ${values.join(' ')}`, lines })),
  ];
  const speaks =
    texts.some(({ text }) => findConcepts(text).hits.some((hit) => has(hit, 'account', 'market', 'receive'))) ||
    of(reading, 'account', 'name', 'organization', 'address').length > 0;
  const found = texts.flatMap(({ text, lines }) => mentionsIn(text).map((mention) => ({ text, lines, mention })));
  const open = found.filter(
    ({ mention }) => (mention.role === 'unknown' || mention.role === 'account') && !isVendor(reading, mention.address),
  );
  const [only] = open;
  const one = new Set(open.map(({ mention }) => mention.address.toLowerCase())).size === 1;
  // "As for the account, we still have to open one": no address that is merely named can be it.
  const none = texts.some(({ text }) => {
    const { hits } = findConcepts(text.replace(notMine, ' ').replace(/\S+@\S*/gu, ' '));
    const account = hits.findLast((hit) => has(hit, 'account'));
    // "Please don't be misled by my writing this, the account was opened by …": of something else.
    const apart = (hit: Hit): boolean =>
      account !== undefined && hit.end <= account.start && /[,;]/u.test(text.slice(hit.end, account.start));
    return account !== undefined && hits.some((hit) => has(hit, 'neg', 'maybe', 'future', 'must') && !apart(hit));
  });
  const other = none || found.some(({ mention }) => mention.role === 'other');
  if (!only || !one || other || !(speaks || isList(reading, only.text))) return [];
  const { hits } = findConcepts(only.text);
  const doubt = hits.some(
    (hit) => has(hit, 'cond', 'maybe', 'billing', 'trial') || (has(hit, 'contact') && !isColleague(only.text, hit)),
  );
  if (doubt || only.text.endsWith('?')) return [];
  const { lines } = only;
  return [{ value: only.mention.address, lines, rank: 0, corrected: false, order: orderOf(reading, lines) }];
}

/** "Acme / Ann Lee / ann@acme.example / 1 Main Street / …": who and where, one after the other. */
const isList = (reading: Reading, text: string): boolean =>
  text.split(/\s*[/;|,]\s+/u).length >= 4 && reading.sentences.length + reading.entries.length <= 4;

/** "it@… and apps@…": two, side by side. */
const bothOf = /^[>)\]]?,?\s*(?:and|und|et|y|e|en|i|&|og|och|sowie|と)?[\s<([]*$/iu;
const eitherOr =
  /^[>)\]]?,?\s*(?:(?:or|oder|bzw\.?|ou|o|of|lub|albo|eller|veya|ya da|nebo|alebo|vagy|sau|tai|или|або|hoặc)(?: (?:else|perhaps|maybe|rather|auch|vielleicht|bien))?\s|か、?\s*)[<([]?$/iu;

/** "It will be either mine or the dean's (dean@…)" */
const orMine =
  /(?<!\p{L})(?:mine|mein(?:e[srm]?)?|le mien|la mienne|el m[ií]o|la m[ií]a|o meu|a minha|il mio|la mia|de mijne|mój|moje)(?: \p{L}+){0,2},? (?:or|oder|ou|o|albo|lub)(?!\p{L})|(?<!\p{L})of de mijne(?!\p{L})|(?<!\p{L})(?:or|oder|ou|o|albo|lub) (?:mine|mein(?:e[srm]?)?|le mien|la mienne|el m[ií]o|la m[ií]a|o meu|a minha|il mio|la mia|de mijne|mój|moje)(?!\p{L})/iu;

/** "The right one would be the account jane@…": how one says politely what it is. */
const wouldBe = /^(?:would be|ware|waere|serait|seria|sarebbe|zou (?=.{0,40}\bzijn\b)|byloby|bylby|bylaby)(?![\p{L}])/u;
function isPolite(text: string, hits: readonly Hit[], hit: Hit): boolean {
  const others = hits.some(
    (other) => other !== hit && has(other, 'cond', 'maybe', 'neg') && !wouldBe.test(foldSame(text.slice(other.start))),
  );
  return !others && wouldBe.test(foldSame(text.slice(hit.start)));
}

/** An account's address that a sentence names. Two in one sentence, a condition, a question: a doubt. */
function spokenAccounts(reading: Reading): Statement<string>[] {
  const other = namesOther(reading) || speaksOfOther(reading);
  return reading.sentences.flatMap((sentence, index): Statement<string>[] => {
    const tongue = tongueIn(reading, sentence.text);
    const analysis = analyze(sentence.text, tongue);
    const mentions = mentionsIn(sentence.text);
    const accounts = mentions.filter((mention) => mention.role === 'account' && !isVendor(reading, mention.address));
    const [first] = accounts;
    if (!first) {
      const before = reading.sentences[index - 1];
      const denied = deniesAccount(before, sentence) || besideDenied(reading, sentence) || takesBack(before, sentence);
      return [...pointedInSentence(reading, sentence, other), ...correctedBare(reading, sentence, mentions, denied)];
    }
    // "a@… or b@…": one of two.
    const either = mentions.some((mention, at) => {
      const next = mentions[at + 1];
      const between = sentence.text.slice(mention.end, next?.start);
      const beside = mention.role === 'account' && next?.role === 'unknown' && bothOf.test(between);
      return (
        next && (eitherOr.test(between) || (beside && next.address.toLowerCase() !== mention.address.toLowerCase()))
      );
    });
    const same = !either && accounts.every((mention) => mention.address.toLowerCase() === first.address.toLowerCase());
    const corrected = accounts.findLast((mention) => mention.corrected);
    const chosen = same ? first : corrected === accounts.at(-1) ? corrected : undefined;
    const clause = analysis.clauses.find((one) =>
      analysis.found.tokens
        .slice(one.from, one.to)
        .some((token) => token.start <= first.start && token.end > first.start),
    );
    // "Could you put it under …?": no condition.
    const asked = request.exec(sentence.text);
    const doubt =
      (analysis.isQuestion && !asked) ||
      !chosen ||
      orMine.test(sentence.text) ||
      analysis.found.hits.some(
        (hit) =>
          has(hit, 'cond', 'maybe') &&
          // "Zij logt in als jane@…": as, and not if.
          !(/^als?$/iu.test(sentence.text.slice(hit.start, hit.end)) && first.start - hit.end <= 2) &&
          // "I asked around: …" is before it.
          !(has(hit, 'maybe') && !has(hit, 'cond') && clause !== undefined && hit.to <= clause.from) &&
          // "Wurde" is no "würde".
          !/^wurden?$/iu.test(sentence.text.slice(hit.start, hit.end)) &&
          !isPolite(sentence.text, analysis.found.hits, hit) &&
          !(asked && hit.start >= asked.index && hit.end <= asked.index + asked[0].length) &&
          !concludes.test(sentence.text.slice(hit.end, first.start)) &&
          (!clause || (hit.from >= clause.from - 6 && hit.to <= clause.to)),
      );
    const fixed =
      accounts.some((mention) => mention.corrected) || mentions.some((mention) => mention.role === 'rejected');
    return [
      spoken(
        reading,
        sentence,
        doubt ? null : (chosen?.address ?? null),
        fixed,
        linesAt(sentence, first.start, first.end),
      ),
    ];
  });
}

/** "Take the one of the department, …": what stands in its place. */
const takes =
  /^\W*(?:(?:so|please|rather|instead|bitte|also|lieber|donc|plutôt|alors|por favor|mejor|así que|por isso|antes|piuttosto|quindi|per favore|liever|dus|graag|proszę)\W+){0,2}(?:take|pick|choose|use|nehmen sie|nehmt|nimm|wählen sie|verwenden sie|prenez|prends|choisissez|utilisez|tom(?:en|e|ad)|coj(?:an|a)|coged|us(?:en|e|ad)|utilicen?|peguem?|tomem?|usem?|utilizem?|prend(?:ete|a|i|ano)|us(?:ate|i|ino)|utilizz(?:ate|i)|neem|gebruik|pak|weź(?:cie)?|(?:wziąć|użyć)|użyj(?:cie)?)(?!\p{L})/iu;

/** "The account isn't info@." right before, in the same paragraph: what follows says which one it is. */
function deniesAccount(before: Sentence | undefined, sentence: Sentence): boolean {
  if (!before || before.paragraph !== sentence.paragraph || before.text.length > 160) return false;
  // "It is licence@…, with a C, and no S": it is named, and not denied.
  if (mentionsIn(before.text).some(({ role }) => role === 'account')) return false;
  const { hits } = findConcepts(before.text.replace(/\S+@\S*/gu, ' '));
  // "Not the private mailbox for the account. Please use her college one, …"
  const told = findConcepts(sentence.text.slice(0, sentence.text.indexOf('@'))).hits;
  const uses =
    told.some((hit) => has(hit, 'use')) || (takes.test(sentence.text) && /^.{0,70}\S@\S+$/u.test(sentence.text));
  if (!before.text.includes('@') && !(uses && !hits.some((hit) => has(hit, 'maybe', 'cond')))) return false;
  return hits.some((hit) => has(hit, 'account')) && hits.some((hit) => has(hit, 'neg', 'wrong'));
}

const meant =
  /^\W*(?:(?:oh|oops|sorry|no|wait|apologies|i'm sorry|pardon|désolée?|excusez-moi|nein|ach|entschuldigung|verzeihung|perdón|disculpen?|no,|perdão|desculpem?|scusate|scusi|pardon|nee|przepraszam|失礼しました|すみません)\W+)*(?:i (?:meant|mean|should have (?:said|written))|ich (?:meinte|meine)|je voulais dire|quer[íi]a decir|quise decir|queria dizer|quis dizer|volevo dire|intendevo|ik bedoel(?:de)?|miał[ae]m na myśli|chodziło mi o|正しくは)(?!\p{L})/iu;
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

/** The accounts that the sentences before it name. */
const namedBefore = ({ sentences }: Reading, sentence: Sentence): readonly Mention[] =>
  sentences
    .slice(Math.max(0, sentences.indexOf(sentence) - most_before), sentences.indexOf(sentence))
    .flatMap(({ text }) => mentionsIn(text).filter(({ role }) => role === 'account'));
const most_before = 24;

/** "The one to use is jane@…", "it must be jane@…": of what was named before. */
const theOne =
  /(?<!\p{L})(?:the (?:one|account|address|mailbox) (?:to use|that counts|that is valid|you need|we use|to take|in use)(?: now)? is|(?:it|this|that) (?:must|should|has to|ought to) (?:be|read)|(?:zu verwenden|zu nehmen|maßgeblich|richtig) (?:ist|wäre)|(?:es|das) (?:muss|soll|sollte)\b.{0,60}\b(?:heißen|lauten|sein)|celui (?:à utiliser|qui compte|qu'il faut prendre) est|il faut (?:utiliser|prendre|lire)|c'est .{0,40}qu'il faut (?:utiliser|prendre)|(?:la|el) que (?:vale|hay que usar|deben usar) es|(?:debe|tiene que) ser|(?:a|o) (?:usar|que vale) é|(?:deve|tem de) ser|(?:quell[ao] (?:da usare|valid[ao])|l'account da usare) è|deve essere|(?:de|het) te gebruiken (?:account|adres) is|(?:moet|hoort) .{0,40}zijn|(?:należy|proszę) użyć|(?:powinno|ma) być)(?!\p{L})/iu;

/** "Sorry, it is jane@… of course": a correction that names one address and no part for it. */
function correctedBare(
  reading: Reading,
  sentence: Sentence,
  mentions: readonly Mention[],
  denied: boolean,
): Statement<string>[] {
  const { hits } = findConcepts(sentence.text);
  const rejects = mentions.some(({ role }) => role === 'rejected');
  const points = theOne.test(sentence.text) && !/[?？]\s*$/u.test(sentence.text);
  if (
    !denied &&
    !rejects &&
    !points &&
    !hits.some((hit) => has(hit, 'correction', 'wrong') || takesPlace(sentence.text, hit))
  )
    return [];
  if (denied && hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'contact', 'expert', 'billing'))) return [];
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
    !hits.some((hit) => has(hit, 'cond', 'maybe', 'contact', 'expert', 'billing', 'key', 'name', 'neg')) &&
    !sentence.text.endsWith('?');
  const known = [...account, ...namedBefore(reading, sentence)];
  const about =
    points && known.length > 0 && !hits.some((hit) => has(hit, 'cond', 'maybe', 'expert', 'billing', 'contact', 'key'))
      ? true
      : instead
        ? !sentence.text.endsWith('?') && !hits.some((hit) => has(hit, 'cond', 'maybe', 'expert', 'billing'))
        : denied
          ? !sentence.text.endsWith('?')
          : rightOne && account.length > 0
            ? true
            : rejected
              ? known.some((one) => one.address.toLowerCase() === rejected.address.toLowerCase())
              : hits.some((hit) => has(hit, 'email', 'address')) || hits.some((hit) => has(hit, 'neg'));
  return about ? [spoken(reading, sentence, only.address, true)] : [];
}

/** An account of another address than the sender's stands under its label. */
const namesOther = (reading: Reading): boolean =>
  of(reading, 'account').some((entry) => {
    const named = findAddresses(entry.values.join(' '));
    const sender = reading.sections.sender?.toLowerCase();
    return named.length > 0 && named.every(({ address }) => address.toLowerCase() !== sender);
  });

/** "The account is ann@…", said by bob@…. */
const speaksOfOther = ({ sentences, sections }: Reading): boolean =>
  sentences.some(
    ({ text }) =>
      text.includes('@') &&
      !/[?？]\s*$/u.test(text) &&
      mentionsIn(text).some(
        ({ role, address }) => role === 'account' && address.toLowerCase() !== sections.sender?.toLowerCase(),
      ),
  );

function pointedInSentence(reading: Reading, sentence: Sentence, other: boolean): Statement<string>[] {
  const tongue = tongueIn(reading, sentence.text);
  const { found, isQuestion } = analyze(sentence.text, tongue);
  const points =
    pointsAtSender(sentence.text, tongue) &&
    (found.hits.some((hit) => has(hit, 'account')) ||
      (found.hits.some((hit) => has(hit, 'me')) && found.hits.some((hit) => has(hit, 'license', 'key'))) ||
      (found.hits.some((hit) => has(hit, 'holder')) && !found.hits.some((hit) => has(hit, 'contact'))));
  // "…; as for an Expert, we have none": said behind it, of something else.
  const aboutIt = sentence.text.split(/;\s|\s[-–—]\s/u).find((part) => pointsAtSender(part, tongue)) ?? '';
  const expert = found.hits.some(
    (hit) => has(hit, 'expert') && aboutIt.includes(sentence.text.slice(hit.start, hit.end)),
  );
  if (!points || sentence.text.includes('@') || expert) return [];
  // "Neem als account het adres waarvandaan ik schrijf": as, and not if.
  const as = (hit: Hit): boolean =>
    /^als$/iu.test(sentence.text.slice(hit.start, hit.end)) &&
    found.hits.some((next) => next.from === hit.to && has(next, 'account'));
  const open = isQuestion || found.hits.some((hit) => has(hit, 'cond', 'maybe') && !as(hit));
  const denies = found.hits.some((hit) => has(hit, 'neg'));
  // "My sender's address is not the account": which one is, somebody else says.
  if (denies && !open && other) return [];
  const doubt = open || denies;
  return [spoken(reading, sentence, doubt ? null : senderOf(reading.sections, linesOf(sentence)))];
}

export const accountsOf = (reading: Reading): Statement<string>[] => {
  const said = [...labelledAccounts(reading), ...spokenAccounts(reading)];
  if (said.length > 0) return said;
  const bare = bareAccounts(reading);
  return bare.length > 0 ? bare : onlyAccount(reading);
};
