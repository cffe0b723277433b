import { of, orderOf, spoken, stated, tongueIn, type Reading } from '../context.ts';
import { findAddresses } from '../words/emails.ts';
import type { Entry } from '../layout/entries.ts';
import { isGivenName } from '../words/given-names.ts';
import { findConcepts, has, type Found, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { mentionsIn } from '../words/mentions.ts';
import { notMine } from '../words/unmeant.ts';
import { hasStreetWord } from '../places/street-words.ts';
import { explainedName } from '../names/name-parts.ts';
import { nominative } from '../names/declined.ts';
import { bareName, isTitleWord, looksLikeName, splitName, type Name, type NameHints } from '../names/names.ts';
import { hasLegalForm, looksLikeOrganization, type Place } from '../words/organizations.ts';
import { nameBeside, nameByCue, namesIn, titledIn } from '../names/people.ts';
import { writtenName } from '../names/written-name.ts';
import { isOurs } from '../names/own-organization.ts';
import { closing, isOfAddress, personsNamed } from './named.ts';
import { isFormer, isOthers } from './others-named.ts';
import { onItsLine } from './name-parts.ts';
import { firstNameIn, firstNamesAlone } from './first-names.ts';
import {
  atFull,
  hintsOf,
  iAmHolder,
  inMyName,
  isMine,
  isWritersName,
  myAccount,
  ownAccount,
  writersName,
} from './own-name.ts';
import { addressesInProse } from '../places/places-in-prose.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { linesAt, type Sentence } from '../words/sentences.ts';
import { saysTheRest } from './signed-address.ts';
import { fold, isBlank, withoutBullet, type Line } from '../words/text.ts';
import { withoutOthers } from '../words/contrast.ts';
import { isOfForm, nameValue, pointerOf } from './values.ts';

/** "Which account, and in whose name?": an answer that says both. */
const hasAddress = ({ values }: Entry): boolean => values.join(' ').includes('@');

export function namesOf(reading: Reading, account: string | null): Statement<Name>[] {
  const hints = hintsOf(reading, account);
  const labelled = of(reading, 'name').flatMap((entry): Statement<Name>[] => {
    const value = hasAddress(entry) ? null : nameValue(entry, hints);
    if (value) return [stated(reading, entry, value)];
    const pointer = pointerOf(entry.values.join(' '));
    const inside = pointer === 'me' ? namesIn(entry.values.join(' '), findConcepts(entry.values.join(' '))) : [];
    const said = inside.length === 1 ? splitName(inside[0]?.text ?? '', hints) : null;
    if (said?.last) return [stated(reading, entry, said)];
    const told = pointer === null && !hasAddress(entry) ? toldName(entry, reading, hints) : null;
    if (told) return [stated(reading, entry, told)];
    const points = pointer === 'me' || pointer === 'signature' || pointer === 'sender';
    // "The holder is Anju, I will send you her last name."
    const others = points && firstNameIn(reading, `${entry.label} ${entry.values.join(' ')}`) !== null;
    const own = points && !others ? writersName(reading, entry.lines) : null;
    const name = own ? splitName(own.text, hints) : null;
    return name?.last ? [{ ...stated(reading, entry, name), lines: [...entry.lines, ...(own?.lines ?? [])] }] : [];
  });
  // "Name: Jane Smith" alone: the holder's, where nothing else is labelled as it.
  const bare =
    labelled.length === 0 && of(reading, 'firstName').length === 0 && of(reading, 'lastName').length === 0
      ? of(reading, 'bareName').flatMap((entry): Statement<Name>[] => {
          // Above an address that closes the mail stands who signs it.
          const closes = entry.how === 'list' && entry.lines.some((line) => closing(reading).includes(line));
          if (closes && isWritersName(reading, entry.values[0] ?? '')) return [];
          const value = nameValue(entry, hints);
          const rank = isOfForm(reading, entry) ? 0.5 : 2;
          return value && !hasLegalForm(entry.values[0] ?? '') ? [{ ...stated(reading, entry, value), rank }] : [];
        })
      : [];
  const taken = new Set(
    reading.entries.flatMap((entry) =>
      entry.topic === null || /^\W*(?:att|attn|fao|z\. ?hd|zu händen|t\.a\.v)\b/iu.test(entry.label) ? [] : entry.lines,
    ),
  );
  const beside = [...of(reading, 'account'), ...of(reading, 'name').filter(hasAddress)].flatMap(
    (entry): Statement<Name>[] => {
      const text = entry.values.join(' ');
      const [first] = findAddresses(text);
      const found = findConcepts(text);
      const names = namesIn(text, found).filter((place) => !isFormer(text, place));
      const inAccount = nameInAccount(reading, text, found, hints);
      if (inAccount) return [{ ...stated(reading, entry, inAccount), rank: 3.5 }];
      const explained = explainedName(text);
      if (explained) return [{ ...stated(reading, entry, explained), rank: 2 }];
      const place = first
        ? (nameBeside(text, names, first.start, first.end) ??
          nameByCue(text, found, names) ??
          onlyName(text, found, names))
        : // "The same one as for the others, it belongs to Ann Lee"
          found.hits.some((hit) => has(hit, 'holder'))
          ? nameByCue(text, found, names)
          : null;
      const own =
        place === null && (inMyName.test(text) || (first && (myAccount.test(text) || myAccount.test(entry.label))))
          ? writersName(reading, entry.lines)
          : null;
      const turned = turnedIn(text);
      const labelNames = namesIn(entry.label, findConcepts(entry.label));
      // "(Otxoa Larrañaga, Nekane)": its last names alone look like a whole name.
      const inTurned = turned !== null && place !== null && turned.includes(place.text) ? turned : undefined;
      const written =
        inTurned ??
        place?.text ??
        turned ??
        own?.text ??
        onlyName(entry.label, findConcepts(entry.label), labelNames)?.text;
      const name = written === undefined ? null : splitName(nominative(written, reading.tongue, hints), hints);
      if (name?.last) return [{ ...stated(reading, entry, name), rank: 2 }];
      if (first) return below(reading, entry, taken, hints);
      const alone = looksLikeName(entry.values[0] ?? '') ? nameValue(entry, hints) : null;
      return alone ? [{ ...stated(reading, entry, alone), rank: 2 }] : [];
    },
  );
  const said = atLength([
    ...labelled,
    ...bare,
    ...beside,
    ...spokenNames(reading, hints),
    ...pointedNames(reading, hints),
  ]);
  if (said.length > 0) return said.map((one) => atFull(reading, one, hints));
  const merely = account === null ? [] : merelyNamed(reading, account, hints);
  const titled = [...titledHolder(reading), ...firstNamesAlone(reading)];
  const fits = titled.every(({ value }) =>
    merely.every((one) =>
      value?.last === null
        ? fold(one.value?.first ?? '') === fold(value.first ?? '')
        : fold(one.value?.last ?? '') === fold(value?.last ?? ''),
    ),
  );
  return merely.length > 0 && fits ? merely : titled;
}

/** "In the account it is written …": counts before what somebody is called elsewhere. */
function nameInAccount(reading: Reading, text: string, found: Found, hints: NameHints): Name | null {
  const written = writtenName(text, found);
  const name = written === null ? null : splitName(nominative(written.text, reading.tongue, hints), hints);
  return name?.last ? name : null;
}

/** "(Lee, Ann)", 'Im Profil steht "Lee, Ann"' */
const turnedIn = (text: string): string | null =>
  /[(["“„«](\p{Lu}[\p{L}'’ -]{1,30}, \p{Lu}[\p{L}'’ -]{1,30})[)\]"”“»]/u.exec(text)?.[1] ?? null;

/** "(Otxoa Larrañaga, Nekane)", of which the last names alone look like a whole name. */
function wholeAt(text: string, { text: part }: Place): string | null {
  const turned = turnedIn(text);
  return turned?.startsWith(`${part},`) ? turned : null;
}

/** "That would be our head of IT, Ann Lee.": the one person whom an answer in words names. */
function toldName(entry: Entry, reading: Reading, hints: NameHints): Name | null {
  const text = entry.values.slice(0, 3).join(' ').replace(wouldBe, ' ').replace(notMine, ' ');
  const found = findConcepts(text, tongueIn(reading, text));
  if (found.hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'future', 'past')) || /[?？]\s*$/u.test(text))
    return null;
  // "Yes. …": of a question that asks for no name
  if (found.hits[0]?.from === 0 && has(found.hits[0], 'yes')) return null;
  const turned = turnedIn(text);
  if (turned !== null) return splitName(turned, hints);
  const place = onlyName(text, found, namesIn(text, found));
  const titled = place !== null && isTitleWord(text.slice(0, place.start).trim().split(/\s/u).at(-1) ?? '');
  const isPerson =
    place !== null &&
    (titled || isSomebody.test(text.slice(place.end)) || isGivenName(fold(place.text.split(' ')[0] ?? '')));
  const name = isPerson ? splitName(nominative(place.text, reading.tongue, hints), hints) : null;
  return name?.last ? name : null;
}

const wouldBe =
  /^\W*(?:(?:that|it|this|he|she) (?:would|will|should|must) be|that['’]d be|(?:das|dies|es) wäre|(?:ce|il|elle) (?:serait|sera|devrait être)|(?:sería|será|debe ser)|(?:seria|sarebbe|sarà|deve essere)|dat (?:zou|moet)|to będzie|byłby|byłaby)(?!\p{L})/iu;

/** "Mireia Soler, that is Mireia Soler Bofill": one person, by her whole name. */
function atLength(names: readonly Statement<Name>[]): Statement<Name>[] {
  const keyOf = ({ value }: Statement<Name>): string => fold(value?.first ?? '');
  const lengthOf = ({ value }: Statement<Name>): number => value?.last?.length ?? 0;
  const longest = new Map<string, Statement<Name>>();
  for (const one of names) {
    const known = longest.get(keyOf(one));
    if (!known || one.rank > known.rank || (one.rank === known.rank && lengthOf(one) > lengthOf(known)))
      longest.set(keyOf(one), one);
  }
  return names.map((one) => {
    const longer = longest.get(keyOf(one));
    const [whole, part] = [longer, one].map((name) =>
      fold(name?.value?.last ?? '')
        .split(/[ -]/u)
        .join(' '),
    );
    // "Anneke van den Akker-Smit", who signs as Anneke Smit
    const goesOn = whole?.startsWith(`${part} `) === true || whole?.endsWith(` ${part}`) === true;
    return longer && one.value !== null && longer.rank >= one.rank && goesOn ? { ...one, value: longer.value } : one;
  });
}

/** "Name, company and address are as in my signature." */
const pointedNames = (reading: Reading, hints: NameHints): Statement<Name>[] =>
  reading.sentences.flatMap((sentence): Statement<Name>[] => {
    const { hits } = findConcepts(sentence.text);
    const any = (...concepts: Parameters<typeof has>[1][]): boolean => hits.some((hit) => has(hit, ...concepts));
    const points = any('signature')
      ? any('name', 'fullname')
      : any('below') && reading.sections.adopted.length === 0 && saysTheRest.test(sentence.text);
    if (!points || any('neg', 'cond', 'maybe', 'expert', 'contact') || sentence.text.endsWith('?')) return [];
    return ownAccount(reading, sentence, hints);
  });

/** "Mrs Sands is its holder": the last name alone; what the first one is will be asked. */
const titledHolder = (reading: Reading): Statement<Name>[] =>
  reading.sentences.flatMap((sentence): Statement<Name>[] => {
    const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
    const any = (...concepts: Parameters<typeof has>[1][]): boolean => hits.some((hit) => has(hit, ...concepts));
    const [only, ...more] = titledIn(sentence.text);
    const says = any('holder') && !any('neg', 'cond', 'maybe', 'old') && (any('is') || !any('past'));
    if (!only || more.length > 0 || !says || sentence.text.endsWith('?')) return [];
    // "Mr. Falk, Jens-Peter"
    const first = /^,? \(?(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?)(?=[.,;)]|$| \()/u.exec(
      sentence.text.slice(only.end),
    )?.[1];
    const behind = first !== undefined && isGivenName(fold(first)) ? first : null;
    return [{ ...spoken<Name>(reading, sentence, { first: behind, last: only.text }), rank: 0.4 }];
  });

/** Of several names that are said as plainly, those that the account's own address has. */
export function likeliest(names: readonly Statement<Name>[], account: string | null): readonly Statement<Name>[] {
  const top = Math.max(...names.map(({ rank }) => rank));
  const plainest = names.filter(({ rank, value }) => rank === top && value !== null);
  const fits = plainest.filter(({ value }) => isOfAddress(`${value?.first ?? ''} ${value?.last ?? ''}`, account));
  const persons = fits.length > 0 ? fits : plainest.filter(({ value }) => isGivenName(fold(value?.first ?? '')));
  if (names.some(({ corrected }) => corrected) || persons.length === 0 || persons.length === plainest.length)
    return names;
  return names.filter((one) => one.rank !== top || one.value === null || persons.includes(one));
}

/** The one person whom the mail names and gives no other part. */
function merelyNamed(reading: Reading, account: string | null, hints: NameHints): Statement<Name>[] {
  const [only, ...more] = personsNamed(reading, account);
  const name = only && more.length === 0 ? splitName(only.text, hints) : null;
  if (!only || !name?.last) return [];
  const lines = [only.line];
  return [{ value: name, lines, rank: -1, corrected: false, order: orderOf(reading, lines) }];
}

/** "meiner Schwester, Notburga Moosbrugger": a person, though the house has her name. */
const isRelative =
  /(?<!\p{L})(?:schwester|bruder|frau|mann|tochter|sohn|mutter|vater|kolleg(?:e|in)|sister|brother|wife|husband|daughter|son|mother|father|colleague|sœur|frère|femme|mari|fille|fils|mère|père|hermana|hermano|esposa|esposo|marido|mujer|hija|hijo|irmã|irmão|mulher|filha|filho|moglie|marito|sorella|fratello|figlia|figlio|vrouw|zus|broer|dochter|zoon|żona|żony|mąż|męża|siostra|siostry|brat|córka|syn),? $/iu;

/** "Dawn Pelletier, she does the books" */
const isSomebody =
  /^, (?:she|he|who|whom|our|my|sie|er|die (?=\p{Ll})|der (?=\p{Ll})|unsere?|elle|il|qui|notre|ella|él|quien|nuestr[oa]|ela|ele|quem|noss[oa]|lei|lui|che|nostr[oa]|zij|hij|onze|ona|on|nasz[a]?)(?!\p{L})/u;

/** The organization by the domain's name; a firm that has its owner's name takes nothing from the owner. */
const isHouse = (reading: Reading, text: string, before = ''): boolean => {
  if (!isOurs(reading, text) || isRelative.test(before)) return false;
  const [one = '', two = '', ...more] = fold(bareName(text)).split(' ');
  // "Gruber Waltraud" of gruber-fenster.example
  const isTurned =
    more.length === 0 && isGivenName(two) && !reading.domains.some((domain) => fold(domain).includes(two));
  const given = isGivenName(one) || isTurned;
  const titled = isTitleWord(before.trim().split(/\s/u).at(-1) ?? '');
  return looksLikeOrganization(text) || !(given || titled);
};

/** The line right below the account's that is a person's name and hardly more: "Att.: Ann Lee", "this is Ann Lee". */
function below(reading: Reading, entry: Entry, taken: ReadonlySet<Line>, hints: NameHints): Statement<Name>[] {
  const last = entry.lines.at(-1);
  const line = last ? reading.lines[reading.lines.indexOf(last) + 1] : undefined;
  if (!line || isBlank(line) || line.depth > 0 || line.text.length > 70 || taken.has(line)) return [];
  const text = withoutBullet(line.text);
  const found = findConcepts(text);
  if (text.includes('@') || found.hits.some((hit) => has(hit, 'expert', 'billing', 'org', 'old', 'neg'))) return [];
  const [only, ...more] = namesIn(text, found).filter((place) => !isHouse(reading, place.text));
  if (!only || more.length > 0 || only.text.length * 2 < text.length) return [];
  const name = splitName(only.text, hints);
  return name.last === null ? [] : [{ ...stated(reading, entry, name), lines: [line], rank: 1.5 }];
}

/** "Her account is …": of whom the sentence before speaks. */
const theirs =
  /^(?:her|his|their|ihr|sein|son|sa|su|sus|seu|sua|il suo|la sua|suo|haar|zijn|jej|jego|(?:the|das|le|la|el|o|a|l'|het) (?:account|konto|compte|cuenta|conta|login))(?![\p{L}])/iu;

function spokenNames(reading: Reading, hints: NameHints): Statement<Name>[] {
  let near = false;
  let spokeOfHolder = false;
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
    const mine = iAmHolder(reading, sentence, findConcepts(withoutOthers(sentence.text)), hints);
    if (mine) return [mine];
    const where = /\d/u.test(text) ? addressesInProse(text, found) : [];
    const all = namesIn(text, found).map((place) => onItsLine(sentence, place));
    const names = all.filter(
      (place) =>
        (isSomebody.test(text.slice(place.end)) ||
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
    const place = plain ?? (near || goesOn ? one : null);
    if (!place && names.length === 0 && account && spokenOf?.paragraph === sentence.paragraph && theirs.test(text)) {
      const whose = splitName(nominative(spokenOf.place.text, reading.tongue, hints), hints);
      return whose.last === null ? [] : [{ ...spoken(reading, sentence, whose), rank: 0.5 }];
    }
    const bySender = found.hits.some((hit) => has(hit, 'sender'));
    if (!place && (account || bySender || text.includes('@')) && isMine(text))
      return ownAccount(reading, sentence, hints);
    if (!place || isOthers(text, found, place)) return [];
    const name = splitName(wholeAt(text, place) ?? nominative(place.text, reading.tongue, hints), hints);
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
const isNow =
  /^\W*(?:(?:now|today|since|seit|jetzt|heute|nun|inzwischen|aujourd'hui|maintenant|depuis|désormais|ahora|desde|hoy|agora|hoje|ora|adesso|dal|oggi|nu|sinds|teraz|od|obecnie)(?:,? [\p{L}\d.]+){0,3}?,? )?(?:it['’]s|it is|that['’]s|that is|he['’]s|she['’]s|the new (?:one|owner|holder)|(?:es|das|er|sie) ist|ist (?:es|das)|neu(?:e[rn]?)?(?: inhaber(?:in)?)? ist|c['’]est|ce serait|il s['’]agit|es|é|è|het is|dat is|is (?:het|dat)|(?:to|jest)(?: (?:to|jest))?)(?!\p{L})/iu;

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
function onlyName(text: string, found: Found, names: readonly Place[]): Place | null {
  const people = names.filter(
    (place) =>
      !hasStreetWord(place.text) && !looksLikeOrganization(place.text) && !/^,? ?\d/u.test(text.slice(place.end)),
  );
  const [only] = people;
  return only && people.length === 1 && !isOthers(text, found, only) ? only : null;
}

/** "It is registered on …", "That login is looked after by …": said of what the sentence before named. */
const pointsBack =
  /^\W*(?:(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale) )?(?:it|it's|its|this|that|that's|the|he|she|es|das|dies|dieses|der|die|er|sie|c'est|il|elle|ce|cette|le|la|es|esta|ese|está|el|é|essa|esse|o|a|è|questo|quello|het|dat|dit|die|haar|zijn|to|jest|den|det|han|hun|hon|kontoen|kontot|účet|úč[ae]t[ue]?|on|je|ten|tento|račun|nalog|contul|cont|fiók|ez|az|tili|se|hesap|bu|ο|аккаунт|уч[её]тная|он|она|это|account|login|holder|owner|registered|person)(?![\p{L}])/iu;
