import { spoken, type Reading } from '../context.ts';
import { findConcepts, has, type Found, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { withoutOthers } from '../words/contrast.ts';
import { lean } from '../words/lean.ts';
import { deniesNothing } from '../words/rejected.ts';
import { mentionsIn } from '../words/mentions.ts';
import { isWriter as saysHowToReach } from '../words/unmeant.ts';
import { looksLikeName, splitName, type Name, type NameHints } from '../names/names.ts';
import { namesIn } from '../names/people.ts';
import { personsIn } from './small-persons.ts';
import { closing, isOfAddress, signedLines } from './named.ts';
import { isFormer } from './others-named.ts';
import { isFirmsBox } from './houses.ts';
import { firstNameIn } from './first-names.ts';
import { authorAt, isPassedOn } from '../voices/sections.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { fold, type Line } from '../words/text.ts';
import { signOff } from '../../message/history/signature.ts';

/** What the account's own address and the mail's language say about the order of a name. */
export const hintsOf = (reading: Reading, account: string | null): NameHints => ({
  emails: [
    ...(account === null ? [] : [account]),
    ...(reading.sections.sender === null ? [] : [reading.sections.sender]),
  ],
  tongue: reading.tongue,
  headers: [...reading.message.from, ...reading.message.to, ...reading.message.cc].map(({ name }) => name),
});

/** The name below the sign-off, or in the last lines where there is none and the sender's name has a word of it. */
export function signedName(reading: Reading): { text: string; line: Line } | null {
  const named = (lines: readonly Line[]): Line | undefined =>
    lines.find(({ text }) => {
      const name = firstPart(text);
      // "Marcus J. Bell"
      const isLetter = (hit: Hit): boolean => hit.end - hit.start === 1;
      return looksLikeName(name) && findConcepts(name).hits.every((hit) => has(hit, 'filler', 'at') || isLetter(hit));
    });
  const lines = signedLines(reading)
    .filter((line) => signOff(line.text) === null)
    .slice(0, 6);
  const line = named(lines) ?? lines.find(({ text }) => looksLikeName(text));
  if (line) return { text: firstPart(line.text), line };
  const known = fold(reading.message.from[0]?.name ?? '').split(/[\s-]+/u);
  const last = lines.length > 0 ? undefined : named(closing(reading).slice(0, 1));
  const isSender = fold(firstPart(last?.text ?? ''))
    .split(/[\s-]+/u)
    .filter((word) => known.includes(word));
  return last && isSender.length > 1 ? { text: firstPart(last.text), line: last } : null;
}

const firstPart = (text: string): string => text.split(/[,|–—]|\s-\s/u)[0] ?? '';

/** Who says these lines: the writer, or the one whose mail he passes on. */
export function writersName(reading: Reading, said: readonly Line[]): { text: string; lines: readonly Line[] } | null {
  const passedOn = said.find((line) => isPassedOn(reading.sections, line));
  if (passedOn) {
    const author = authorAt(reading.sections, passedOn);
    if (author === null || !looksLikeName(author.name)) return null;
    // "Ruben" in the header, and "Rubén" as he signs.
    const signed = reading.sections.adopted.find(({ text }) => fold(text) === fold(author.name));
    return { text: signed?.text.trim() ?? author.name, lines: [] };
  }
  const signed = signedName(reading);
  const [sender] = reading.message.from;
  const from = sender && isFirmsBox(reading, sender.name) ? undefined : sender;
  // "E. Lohrengel" below, and "Eberhard Lohrengel" as the sender.
  const last = /^(?:\p{Lu}\p{L}?\. ?)+(\p{Lu}[\p{L}'’-]+)$/u.exec(signed?.text.trim() ?? '')?.[1];
  const whole = last !== undefined && from && looksLikeName(from.name) && fold(from.name).endsWith(` ${fold(last)}`);
  if (signed && !whole) return { text: signed.text, lines: [signed.line] };
  return from && looksLikeName(from.name) ? { text: from.name, lines: [] } : null;
}

/** "Holder: A. Denholm", and the mail is of Arthur Denholm: the writer's own name says what the letters stand for. */
export function atFull(reading: Reading, one: Statement<Name>, hints: NameHints): Statement<Name> {
  const last = one.value?.last ?? null;
  if (one.value === null || one.value.first !== null || last === null) return one;
  const written = one.lines.map(({ text }) => text).join(' ');
  const at = written.indexOf(last);
  const initial =
    /(?:^|[^\p{L}])(\p{Lu})\.?(?:[ -]?\p{Lu}\.?)*,? ?$/u.exec(written.slice(0, at))?.[1] ??
    /^, ?(\p{Lu})\.?(?![\p{L}])/u.exec(written.slice(at + last.length))?.[1];
  const own = writersName(reading, one.lines);
  const whole = own ? splitName(own.text, hints) : null;
  const isSame =
    initial !== undefined && whole?.first?.startsWith(initial) === true && fold(whole.last ?? '') === fold(last);
  return isSame && whole ? { ...one, value: whole, lines: [...one.lines, ...(own?.lines ?? [])] } : one;
}

export const isWritersName = (reading: Reading, text: string): boolean =>
  reading.people.includes(fold(text)) || isOfAddress(text, reading.sections.sender);

/** "Please send it to my account (jane@…)": whoever says so holds it. */
export const myAccount = lean(
  /(?<!\p{L})(?:my|mein(?:em|en|es)?|mon|mi|minha|meu|mio|il mio|mijn|moje|mojego|moim|mitt?|min|můj|m[éů]ho|m[ůô]j|môjho|moj)(?: (?:own|eigenes|personal|personnel|eget|egen|vlastn\p{L}+))?(?: [\p{L}-]{3,20})?[ -](?:account|konto|compte|cuenta|conta|login|kont[aou]|kontoen|kontot|benutzerkonto|brugerkonto|účet|účtu|račun|nalog)(?!\p{L})|(?<!\p{L})(?:contul meu|hesabım(?:a|dır)?|fiókom(?:ba|hoz|ra)?|(?:minun )?tili(?:lle)?ni|мо(?:й|его|ему|ю|ей) (?:аккаунт|уч[её]тн)\p{L}*)(?!\p{L})|(?<!\p{L})mein\p{L}{0,2} \p{L}+-(?:konto|account)(?!\p{L})|(?<!\p{L})(?:account|konto|compte|cuenta|conta|login)(?: (?:marketplace|itself|selbst|lui-même|mismo|misma|mesmo|stesso|zelf|though|however))?(?: \(?\S+@\S+\)?)? (?:is|ist|est|es|è|é|jest) (?:mine|my own|mein(?:e?s|er)|das meine|bien le mien|le mien|la mienne|m[ií]a|la m[ií]a|meu|minha|a minha|mio|il mio|van mij|de mijne|moje)(?!\p{L})|(?<!\p{L})mine is \S+@|私(?:個人)?のアカウント|アカウントは私(?:個人)?の/iu,
);

export function isMine(said: string): boolean {
  const text = withoutOthers(said);
  const found = findConcepts(text);
  // "Not there, but to my account": what stands behind it is said of the account.
  const turns = found.hits.findLast(
    (hit) => has(hit, 'but', 'correction') && found.hits.some((no) => has(no, 'neg') && no.to <= hit.from),
  );
  const from = turns?.end ?? 0;
  return (
    myAccount.test(text.slice(from)) &&
    !found.hits.some((hit) => hit.start >= from && has(hit, 'old', 'neg', 'wrong', 'cond', 'maybe'))
  );
}

export function ownAccount(reading: Reading, sentence: Sentence, hints: NameHints): Statement<Name>[] {
  const own = writersName(reading, linesOf(sentence));
  const name = own ? splitName(own.text, hints) : null;
  return name?.last ? [{ ...spoken<Name>(reading, sentence, name), rank: 0.5 }] : [];
}

/** The account is the writer's own. */
export const inMyName = lean(
  /^(?:mine|my own|meins|(?:le|la) mienne?|(?:el|la) m[ií][oa]|(?:o|a) (?:meu|minha)|(?:il|la) mi[oa]|(?:de|het) mijne|moje)(?=,|:| \(| \S+@)|(?<!\p{L})(?:(?:in|under|on|to) my (?:own )?name|(?:that|it|this|which) is me|that's me|auf meinen namen|auf mich|a mi nombre|a nombre m[ií]o|em meu nome|no meu nome|a mio nome|intestat[oa] a me|registrad[oa] a m[ií]|registrad[oa] em mim|[àa] mon nom|op mijn naam|i mitt? na(?:mn|vn)|på mi[gn](?= konto|[,.;)]|$)|det är jag|det er mig|det er meg|na moje jméno|na moje meno|na mé jméno|to jsem já|to som ja|az én nevem\p{L}*|pe numele meu|benim adım\p{L}*|на мо[её] имя|na moje nazwisko|czyli ja|na mnie|(?:registered|assigned|belongs) to me|(?:opened|created|made|set up|held|kept|owned|run|managed|registered|possessed|used) (?:(?:there|only|also|here|personally) )?(?:by|with|from|on) (?:me|myself|my person|my own self)|(?:held|kept|is|lies|stays) in my (?:own )?hands?|(?:i|me)(?: myself)? who (?:has|have|holds?|owns?|keeps?|opened|made|registered) (?:it|this|that|the account|this account)|(?:account|login)(?: itself| though)?(?: \(?\S+@\S+\)?)? is (?:mine|(?:on|by|with|under) me)|ouvert par moi|von mir (?:angelegt|eröffnet)|(?:i|we) (?:hold|own|keep|have) (?:the|this|that) (?:account|login) (?:myself|ourselves)|das konto (?:habe|führe|gehört) (?:ich|mir)(?: selbst)?|(?:(?:that|this|which)(?: one| login| mailbox)? is|(?:it|that)['’]s|it is) (?:mine|my own)|der ist mein(?:er)?|das ist mein(?:es|s)|c['’ ]est (?:le mien|la mienne)|es (?:el m[ií]o|la m[ií]a)|(?:é (?:o meu|a minha)|è (?:il mio|la mia))(?=\s*(?:[,.;)]|$))|est à moi(?! de)|die is van mij|(?:staat|loopt|hoort)(?: (?:het|hij|ze|nu|dat))* (?:op|bij) mij|(?:läuft|lautet|steht|geht)(?: (?:es|er|sie|das|jetzt|nun))* auf mich|to moje(?= konto|[,.;])|c'est moi|das bin ich|soy yo|sono io|sou eu|dat ben ik|to ja)(?![\p{L}])|\((?:it's |that's |c'est |es ist |is |è |é |es )?(?:mine|my own|me|myself|i|ich|ich selbst|moi|moi-même|yo|eu|io|ik|ikzelf|ja|meins|mein eigenes|(?:le|la) mienne?|el mío|la mía|mía|mío|o meu|a minha|meu|minha|il mio|mio|de mijne|van mij|moje|mój)\)|私(?:の名義|名義|本人)/iu,
);

/** "The PO box under my name", "you find it under my name": what stands in the signature. */
const standsBelow = lean(
  /(?<!\p{L})(?:find|see|seen|look|printed|finden|sehen|gedruckt|trouve[zr]?|voyez|ver[ái]n?|encuentr\p{L}+|encontr\p{L}+|trova\p{L}*|vindt?)(?: (?:it|them|this|that|sie|es|ihn|die|le|la|les|lo|las|los|a|o|het))?\s+$|(?<!\p{L})(?:box|address(?:es)?|(?:post |postal |zip )?codes?|seat|numbers?|lines?|block|phone|street|lists?|table|card|offices?|company|companies|firm|group|details|data|logo|firma|gesellschaft|daten|angaben|société|groupe|coordonnées|empresa|grupo|datos|dados|società|gruppo|dati|bedrijf|gegevens|(?<!konto)adresse[ns]?|anschrift|zeilen?|nummer|postfach|boîte postale|lignes?|dirección|apartado|líneas?|indirizzo|casella postale|righe|endereço|morada|linhas|adres|postbus|regels?|skrytka|adres)(?:,? (?:that|which|die|das|der|qui|que|che|dat|w|który|która))?(?: (?:is|are|stands?|ist|sind|steht|stehen|est|sont|está|están|è|staat|staan|jest))?(?: (?:printed|listed|shown|written|found|given|to be found))?(?: (?:at|in|with|beside|next to|by|bei|für|à|en|em) (?:the )?["“„'«]?\p{L}[\p{L} ]{1,24}["”“'»]?)?\s+$/iu,
);

/** "I'm the trainee, the account belongs to my supervisor": whose it is. */
const toMine = lean(
  /^ (?:(?:to|à|a|al?|di|del|d[eo]|van|do) )?(?:my|our|meine[mr]|unsere[mr]|mon|ma|notre|mi|nuestr[oa]|meu|minha|noss[oa]|mio|mia|nostr[oa]|mijn|onze|mojego|mojej|naszego|naszej) (?!own |name|account|konto|compte|cuenta|conta)\p{Ll}*\p{L}{3}/iu,
);

/** "I am the account holder myself": the name the writer signs with. */
export function iAmHolder(
  reading: Reading,
  sentence: Sentence,
  found: Found,
  hints: NameHints,
): Statement<Name> | null {
  const me =
    found.hits.some((hit) => has(hit, 'me')) ||
    /\b(?:i am|i'm|i will be|ich bin|je suis|soy|sou|sono|ik ben|jestem)\b/u.test(fold(sentence.text));
  const said = inMyName.exec(sentence.text);
  const at = said && !standsBelow.test(sentence.text.slice(0, said.index)) ? said : null;
  // "I am of the group, so you see its address under my name": where that stands, and who holds nothing.
  const holders = found.hits.filter(
    (hit) =>
      has(hit, 'holder') &&
      (at !== null || said === null || hit.end <= said.index || hit.start >= said.index + said[0].length),
  );
  // "Ann@… is me, for questions"
  const asks = mentionsIn(sentence.text).some(({ end }) => saysHowToReach.test(sentence.text.slice(end)));
  const named = at !== null && !asks;
  const semicolon = sentence.text.lastIndexOf('; ', at?.index ?? 0);
  const buts = found.hits.filter((hit) => has(hit, 'but'));
  // "Both are in my name, but I must ask which one we keep": of which one it is.
  const turns = (named && buts.find(({ start }) => start > at.index)?.start) || sentence.text.length;
  // "It was set up by Neil Barrow, but it is in my name": what the clause before it says is of something else.
  const comma = sentence.text.lastIndexOf(', ', at?.index ?? 0);
  const isClause = found.hits.some((hit) => has(hit, 'account') && hit.start > comma && hit.start <= (at?.index ?? 0));
  const from = named
    ? Math.max(semicolon, isClause ? comma : 0, buts.findLast(({ end }) => end <= at.index)?.end ?? 0, 0)
    : 0;
  const isOfMine = holders.some((hit) => toMine.test(sentence.text.slice(hit.end)));
  if (
    !(named || (me && !isOfMine && holders.length > 0)) ||
    found.hits.some(
      (hit) =>
        hit.start >= from &&
        hit.start < turns &&
        has(hit, 'neg', 'cond', 'maybe') &&
        !deniesNothing(sentence.text, hit),
    )
  )
    return null;
  // "Jira is a Server and looked after by me": of the host, and not of the account.
  const ofHost =
    found.hits.some((hit) => has(hit, 'server', 'host', 'app')) &&
    !found.hits.some((hit) => has(hit, 'account', 'market', 'email'));
  if (!named && ofHost) return null;
  // What follows later in the sentence is of something else ("in my name, and we are Acme Ltd, Old Lane, …").
  const near = at ? sentence.text.slice(0, at.index + at[0].length + 60) : sentence.text;
  const all = personsIn(reading, sentence.text, namesIn(sentence.text, found)).filter(
    (place) => !isFormer(sentence.text, place),
  );
  const beside = all.filter(
    ({ start }) =>
      !at ||
      (start >= from && start < at.index) ||
      (start > at.index && /^[\s,;:(–-]*$/u.test(near.slice(at.index + at[0].length, start))),
  );
  // "That's mine, though I'm Philippa Lee on there."
  const [only, ...more] =
    named && beside.length === 0 ? all.filter(({ text }) => isWritersName(reading, text)) : beside;
  // "It is in my name, Ann Lee."
  const isWriter = only && more.length === 0 && isWritersName(reading, only.text);
  if (only && !(named && isWriter)) return null;
  // "The holder is Anju, I will send you her last name."
  if (!named && firstNameIn(reading, sentence.text) !== null) return null;
  const own = only ? { text: only.text, lines: [] } : writersName(reading, linesOf(sentence));
  const name = own ? splitName(own.text, hints) : null;
  return name?.last ? spoken(reading, sentence, name) : null;
}
