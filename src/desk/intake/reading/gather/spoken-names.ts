import { of, orderOf, spoken, type Reading } from '../context.ts';
import { findConcepts, has, type Found, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { lean } from '../words/lean.ts';
import { mentionsIn } from '../words/mentions.ts';
import { notMine } from '../words/unmeant.ts';
import { hasStreetWord } from '../places/street-words.ts';
import { isGivenName } from '../words/given-names.ts';
import { nameSaid } from '../names/divided.ts';
import { explainedName } from '../names/name-parts.ts';
import { isHouse } from './houses.ts';
import { nominative } from '../names/declined.ts';
import { looksLikeName, splitName, type Name, type NameHints } from '../names/names.ts';
import { looksLikeOrganization, type Place } from '../words/organizations.ts';
import { isSmall } from '../names/small-names.ts';
import { nameBeside, nameByCue, namesIn } from '../names/people.ts';
import { writtenName } from '../names/written-name.ts';
import { isFormer, isOthers } from './others-named.ts';
import { personsIn } from './small-persons.ts';
import { onItsLine } from './name-parts.ts';
import { iAmHolder, isMine, ownAccount } from './own-name.ts';
import { addressesInProse } from '../places/places-in-prose.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { linesAt, type Sentence } from '../words/sentences.ts';
import { fold, withoutBullet } from '../words/text.ts';
import { withoutOthers } from '../words/contrast.ts';

/** "In the account it is written …": counts before what somebody is called elsewhere. */
export function nameInAccount(reading: Reading, text: string, found: Found, hints: NameHints): Name | null {
  const written = writtenName(text, found);
  const name = written === null ? null : splitName(nominative(written.text, reading.tongue, hints), hints);
  return name?.last ? name : null;
}

/** "(Lee, Ann)", 'Im Profil steht "Lee, Ann"' */
export const turnedIn = (text: string): string | null =>
  /[(["“„«](\p{Lu}[\p{L}'’ -]{1,30}, \p{Lu}[\p{L}'’ -]{1,30})[)\]"”“»]/u.exec(text)?.[1] ?? null;

/** "(Otxoa Larrañaga, Nekane)", of which the last names alone look like a whole name. */
function wholeAt(text: string, { text: part }: Place): string | null {
  const turned = turnedIn(text);
  return turned?.startsWith(`${part},`) ? turned : null;
}

/** "Dawn Pelletier, she does the books" */
export const isSomebody = lean(
  /^, (?:she|he|who|whom|our|my|sie|er|die (?=\p{Ll})|der (?=\p{Ll})|unsere?|elle|il|qui|notre|ella|él|quien|nuestr[oa]|ela|ele|quem|noss[oa]|lei|lui|che|nostr[oa]|zij|hij|onze|ona|on|nasz[a]?)(?!\p{L})/u,
);

/** Whose name may be taken apart, and who is no holder. */
const ofAnother = ['expert', 'contact', 'billing', 'old', 'cond', 'maybe'] as const;

/** "Her account is …": of whom the sentence before speaks. */
const theirs = lean(
  /^(?:her|his|their|ihr|sein|son|sa|su|sus|seu|sua|il suo|la sua|suo|haar|zijn|jej|jego|(?:the|das|le|la|el|o|a|l'|het) (?:account|konto|compte|cuenta|conta|login))(?![\p{L}])/iu,
);

/** In small letters a name is a person's, and no house's of that name, where it is the writer's or begins with a first name. */
const isPersons = (reading: Reading, text: string): boolean =>
  reading.people.includes(fold(text)) || isGivenName(fold(text.split(' ')[0] ?? ''));

export function spokenNames(reading: Reading, hints: NameHints): Statement<Name>[] {
  let near = false;
  let spokeOfHolder = false;
  let spokeOfAccount = false;
  let before: { place: Place; paragraph: number } | null = null;
  return reading.sentences.flatMap((sentence): Statement<Name>[] => {
    // "The holder is not me but …": whose it is not.
    const text = sentence.text.replace(notMine, (words) => ' '.repeat(words.length));
    const found = findConcepts(text);
    const mentions = mentionsIn(text, found);
    const followed = near || isBelowAccount(reading, sentence);
    const ofHolder = spokeOfHolder;
    spokeOfHolder =
      mentions.length === 0 &&
      !text.endsWith('?') &&
      found.hits.some((hit) => has(hit, 'holder') || (has(hit, 'account', 'market') && isContact(found, hit)));
    // "The firm's one please.", "Use the address you get this from, that is my login.": still of the account.
    const short = text.split(' ').length <= 4 && !/\p{Ll} \p{Lu}/u.test(text);
    const points =
      (pointsAtSender(text) || found.hits.some((hit) => has(hit, 'sender'))) &&
      found.hits.some((hit) => has(hit, 'account', 'market'));
    near = points || mentions.some(({ role }) => role === 'account' || role === 'unknown') || (near && short);
    const explained =
      near || ofHolder || found.hits.some((hit) => has(hit, 'holder', 'account')) || beginsWithPart(text, found)
        ? explainedName(text)
        : null;
    const inAccount = nameInAccount(reading, text, found, hints);
    if (inAccount) return [{ ...spoken(reading, sentence, inAccount), rank: 3.5 }];
    if (explained) return [spoken(reading, sentence, explained)];
    const apart = found.hits.some((hit) => has(hit, ...ofAnother)) || text.endsWith('?') ? null : nameSaid(text);
    if (apart) return [{ ...spoken(reading, sentence, apart), rank: 0.5 }];
    const mine = iAmHolder(reading, sentence, findConcepts(withoutOthers(sentence.text)), hints);
    if (mine) return [mine];
    const where = /\d/u.test(text) ? addressesInProse(text, found) : [];
    const small = isSmall(text);
    const all = personsIn(reading, text, namesIn(text, found)).map((place) => onItsLine(sentence, place));
    const names = all.filter(
      (place) =>
        ((small && isPersons(reading, place.text)) ||
          isSomebody.test(text.slice(place.end)) ||
          !isHouse(reading, place.text, text.slice(Math.max(0, place.start - 20), place.start))) &&
        !isFormer(text, place) &&
        !where.some(({ start, end }) => place.start >= start && place.end <= end),
    );
    const account = mentions.find((mention) => mention.role === 'account');
    const plain =
      (account ? nameBeside(text, names, account.start, account.end) : null) ?? nameByCue(text, found, names);
    const spokenOf = before;
    const one = onlyName(text, found, names);
    before =
      one && found.hits.some((hit) => has(hit, 'receive', 'holder', 'name'))
        ? { place: one, paragraph: sentence.paragraph }
        : null;
    const goesOn = (followed && pointsBack.test(text)) || (ofHolder && isNow.test(text));
    const ofAccount = found.hits.some((hit) => has(hit, 'account', 'market', 'holder'));
    const inSmall =
      small &&
      (ofAccount || (spokeOfAccount && (pointsBack.test(text) || found.hits.some((hit) => has(hit, 'me', 'name')))));
    spokeOfAccount = ofAccount && !text.endsWith('?');
    const place = plain ?? (near || goesOn || inSmall ? one : null);
    if (!place && names.length === 0 && account && spokenOf?.paragraph === sentence.paragraph && theirs.test(text)) {
      const whose = splitName(nominative(spokenOf.place.text, reading.tongue, hints), hints);
      return whose.last === null ? [] : [{ ...spoken(reading, sentence, whose), rank: 0.5 }];
    }
    const bySender = found.hits.some((hit) => has(hit, 'sender'));
    if (!place && (account || bySender || text.includes('@')) && isMine(text))
      return ownAccount(reading, sentence, hints);
    if (!place || isOthers(text, found, place)) return [];
    const isOwn = small && reading.people.includes(fold(place.text));
    const written = isOwn ? place.text : nominative(place.text, reading.tongue, hints);
    const name = splitName(wholeAt(text, place) ?? written, hints);
    if (name.last === null) return [];
    const said = spoken(reading, sentence, name, false, linesAt(sentence, place.start, place.end));
    return [plain ? said : { ...said, rank: 0.5 }];
  });
}

/** "Account: jira@…", and on the line below it "It is registered on …". */
const isBelowAccount = (reading: Reading, { pieces: [first] }: Sentence): boolean =>
  first !== undefined &&
  of(reading, 'account').some(
    (entry) =>
      entry.values.join(' ').includes('@') &&
      [0, 1].includes(orderOf(reading, [first.line]) - orderOf(reading, entry.lines)),
  );

/** "The contact for the account is no longer …": who looks after it. */
const isContact = ({ hits }: Found, account: Hit): boolean =>
  hits.some((hit) => has(hit, 'contact') && hit.to <= account.from && account.from - hit.to <= 3);

/** "It's Ann Lee now", "Jetzt ist es …": who took over from whom the sentence before speaks of. */
const isNow = lean(
  /^\W*(?:(?:now|today|since|seit|jetzt|heute|nun|inzwischen|aujourd'hui|maintenant|depuis|désormais|ahora|desde|hoy|agora|hoje|ora|adesso|dal|oggi|nu|sinds|teraz|od|obecnie)(?:,? [\p{L}\d.]+){0,3}?,? )?(?:it['’]s|it is|that['’]s|that is|he['’]s|she['’]s|the new (?:one|owner|holder)|(?:es|das|er|sie) ist|ist (?:es|das)|neu(?:e[rn]?)?(?: inhaber(?:in)?)? ist|c['’]est|ce serait|il s['’]agit|es|é|è|het is|dat is|is (?:het|dat)|(?:to|jest)(?: (?:to|jest))?)(?!\p{L})/iu,
);

/** "My first name is Ann and my surname Lee." */
const isOwner =
  /^(?:(?:the|my|her|his|mein|meine|ihre?|seine?|der|die|mon|son|le|mi|su|el|(?:[oa] )?(?:meu|seu)|o|il|(?:il )?(?:mio|suo)|mijn|haar|zijn|de|moje|jej|jego)(?: (?:account['’]?s|holder['’]?s))?)?$/iu;

/** "First name Ann, last name Lee", "Ann Lee Ruiz (first name Ann, last names Lee Ruiz)": a line that is a name and no more. */
const beginsWithPart = (text: string, { hits }: Found): boolean => {
  const parts = hits.filter((hit) => has(hit, 'first', 'last'));
  const [first] = parts;
  if (!first || parts.length < 2 || hits.some((hit) => has(hit, 'expert', 'contact', 'billing', 'old', 'neg')))
    return false;
  const before = withoutBullet(text.slice(0, first.start)).trim();
  const [name = '', rest = ''] = before.split('(');
  return (
    isOwner.test(before) || (looksLikeName(name) && /^\p{L}{0,8}\s*\p{L}*[ ,:]*$/u.test(rest) && before.includes('('))
  );
};

/** The one person that a text about the account names, where it names no other. */
export function onlyName(text: string, found: Found, names: readonly Place[]): Place | null {
  const people = names.filter(
    (place) =>
      !hasStreetWord(place.text) && !looksLikeOrganization(place.text) && !/^,? ?\d/u.test(text.slice(place.end)),
  );
  const [only] = people;
  return only && people.length === 1 && !isOthers(text, found, only) ? only : null;
}

/** "It is registered on …", "That login is looked after by …": said of what the sentence before named. */
const pointsBack = lean(
  /^\W*(?:(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale) )?(?:it|it's|its|this|that|that's|the|he|she|es|das|dies|dieses|der|die|er|sie|c'est|il|elle|ce|cette|le|la|es|esta|ese|está|el|é|essa|esse|o|a|è|questo|quello|het|dat|dit|die|haar|zijn|to|jest|den|det|han|hun|hon|kontoen|kontot|účet|úč[ae]t[ue]?|on|je|ten|tento|račun|nalog|contul|cont|fiók|ez|az|tili|se|hesap|bu|ο|аккаунт|уч[её]тная|он|она|это|account|login|holder|owner|registered|person)(?![\p{L}])/iu,
);
