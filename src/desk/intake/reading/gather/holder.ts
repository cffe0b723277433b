import { pointerOf } from './pointers.ts';
import { of, orderOf, spoken, stated, tongueIn, type Reading } from '../context.ts';
import { findAddresses } from '../words/emails.ts';
import type { Entry } from '../layout/entries.ts';
import { isGivenName } from '../words/given-names.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { lean } from '../words/lean.ts';
import { notMine } from '../words/unmeant.ts';
import { explainedName } from '../names/name-parts.ts';
import { nominative } from '../names/declined.ts';
import { isTitleWord, looksLikeName, splitName, type Name, type NameHints } from '../names/names.ts';
import { hasLegalForm, organizationsIn } from '../words/organizations.ts';
import { nameBeside, nameByCue, namesIn, titledIn } from '../names/people.ts';
import { closing, isOfAddress, personsNamed } from './named.ts';
import { isFormer } from './others-named.ts';
import { handedHolder } from './handed-holder.ts';
import { handedOver, withHolderKept } from './handed-over.ts';
import { firstNameIn, firstNamesAlone } from './first-names.ts';
import { atFull, hintsOf, inMyName, isWritersName, myAccount, ownAccount, writersName } from './own-name.ts';
import { saysTheRest } from './signed-address.ts';
import { fold, isBlank, withoutBullet, type Line } from '../words/text.ts';
import { isOfForm, nameValue } from './values.ts';
import { isHouse } from './houses.ts';
import { goingOn } from './going-on.ts';
import { isSomebody, nameInAccount, onlyName, spokenNames, turnedIn } from './spoken-names.ts';
import { asDivided } from './name-parts.ts';

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
    // "Owner: Acme Ltd. Where they sit is written in my signature."
    const isFirm = organizationsIn(entry.values.join(' ')).length > 0;
    const own = points && !others && !isFirm ? writersName(reading, entry.lines) : null;
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
      const text = `${entry.values.join(' ')}${goingOn(reading, entry)}`;
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
  const inProse = spokenNames(reading, hints);
  const said = atLength([
    ...labelled,
    ...bare,
    ...beside,
    ...inProse,
    ...handedOver(reading, hints, [...labelled, ...beside, ...inProse]),
    ...pointedNames(reading, hints),
  ]);
  if (said.length > 0)
    return withHolderKept(reading, said).map((one) => asDivided(reading, atFull(reading, one, hints)));
  const handed = handedHolder(reading, account, hints);
  if (handed.length > 0) return handed;
  const merely = account === null ? [] : merelyNamed(reading, account, hints);
  const titled = [...titledHolder(reading), ...firstNamesAlone(reading)];
  const fits = titled.every(({ value }) =>
    merely.every((one) =>
      value?.last === null
        ? fold(one.value?.first ?? '') === fold(value.first ?? '')
        : fold(one.value?.last ?? '') === fold(value?.last ?? ''),
    ),
  );
  return merely.length > 0 && fits ? merely.map((one) => asDivided(reading, one)) : titled;
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

const wouldBe = lean(
  /^\W*(?:(?:that|it|this|he|she) (?:would|will|should|must) be|that['’]d be|(?:das|dies|es) wäre|(?:ce|il|elle) (?:serait|sera|devrait être)|(?:sería|será|debe ser)|(?:seria|sarebbe|sarà|deve essere)|dat (?:zou|moet)|to będzie|byłby|byłaby)(?!\p{L})/iu,
);

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
