import { saysNow } from '../words/sentences.ts';
import { withAskedNumber } from './asked-number.ts';
import type { Reading } from '../context.ts';
import type { Entry } from '../layout/entries.ts';
import { hasStreetWord } from '../places/street-words.ts';
import { lean } from '../words/lean.ts';
import { isNumberAlone, wholeNumber } from './address-values.ts';
import { findConcepts, has, type Concept } from '../lexicon/find.ts';
import { fold, foldSame } from '../words/text.ts';

const number = String.raw`(?<!\p{N})(\d{1,5}[a-z]?)(?![\p{L}\p{N}])`;
const instead =
  'and not|not|y no|no|und nicht|nicht|et non|et pas|non|e non|e nao|nao|en niet|niet|a nie|nie|instead of|rather than|statt|anstatt|au lieu du?|en lugar del?|en vez del?|em vez do?|invece di|in plaats van|zamiast';
const corrects = lean(
  new RegExp(String.raw`${number},? (?:${instead})(?: the| el| le| il| o| die| der| het)? ${number}`, 'u'),
);
const places = lean(
  /(?<!\p{L})(?:(?:house |street )?number|nummer|hausnummer|hausnr|numero|numer|huisnummer|portal|(?:numero )?civico|porta)(?!\p{L})/u,
);

/** What a number in a street's line counts, in several languages; those that mean one thing are one. */
const units = [
  'bureau|suite|ste|office|unit|oficina|of|ufficio|kantoor|buro|escritorio|sala|lokal|lok|room|raum|zimmer|kamer|local',
  'apartment|apt|appartement|appt|app|wohnung|departamento|depto|dpto|apartamento|apto|appartamento|interno|int|mieszkanie|m|flat|top|door|porte|puerta|porta|tur',
  'floor|fl|level|etage|stock|stockwerk|og|piso|planta|andar|piano|verdieping|pietro|sal',
  'building|bldg|batiment|bat|gebaude|haus|edificio|edif|predio|palazzina|gebouw|budynek|bud|block|bloc|bloque|bl|hall|halle',
  'box|postbus|postfach|bp|case postale|cp|apartado|caixa postal|casella postale|skrytka',
];
const shortest_word_chars = 4;
/** "The office is 310 now", "Of. 310": what is only letters ("of", "no", "m") has its number right behind it. */
function said(unit: string): RegExp {
  const names = unit.split('|');
  const long = names.filter(({ length }) => length >= shortest_word_chars).join('|');
  const short = names.filter((name) => name.length < shortest_word_chars && name !== 'of').join('|');
  return new RegExp(
    String.raw`(?<!\p{L})(?:(?:${long})(?!\p{L})[^\d.;!?]{0,40}?|(?:${short}|of(?=\.))\.? ?)(?<![\p{L}\p{N}-])(\d{1,5}[a-z]?)(?![\p{L}\p{N}]|[-/.:]\d)([^.;!?]*)`,
    'u',
  );
}

/** What may follow the right number: "310 users" counts something else. */
const goesOn = lean(
  /^\s*(?:$|[,()–—]|(?:now|not|instead|rather|and not|jetzt|nun|nicht|statt|und nicht|maintenant|desormais|et (?:non|pas)|pas|au lieu|ahora|y no|en (?:lugar|vez)|agora|e nao|em vez|adesso|ora|e non|invece|nu|en niet|niet|teraz|a nie|zamiast)(?!\p{L}))/u,
);
const storeys = lean(
  /(?<![\p{L}\p{N}])(\d{1,2}(?:st|nd|rd|th|er|eme|e|o|a|º|ª)?)\.? ?(?=(?:floor|stock|stockwerk|og|etage|piso|planta|andar|piano|verdieping|pietro|sal)(?!\p{L}))/gu,
);

/** The one number there; null for none and for several. */
const onlyIn = (texts: readonly string[], pattern: RegExp): string | null => {
  const found = texts.flatMap((text) => [...foldSame(text).matchAll(pattern)].map(([, one = '']) => one));
  return found.length === 1 ? (found[0] ?? null) : null;
};

/**
 * "And the office is 310 now": where the writer puts something right, the number of what stands in the street's line by
 * that word. One number has to be said, besides the one that it replaces.
 */
function withUnit(lines: readonly string[], text: string): string[] {
  const folded = fold(text);
  const pairs = units.flatMap((unit): { right: string; wrong: string | null; others: string }[] => {
    const [, right = '', rest = ''] = said(unit).exec(folded) ?? [];
    const written = new RegExp(
      String.raw`(?<!\p{L})(?:${unit})\.?(?: (?:no|nr|n)\.?)?[ :#]{0,2}(\d{1,5}[a-z]?)(?![\p{L}\p{N}])`,
      'gu',
    );
    return right !== '' && goesOn.test(rest) ? [{ right, wrong: onlyIn(lines, written), others: rest }] : [];
  });
  const storey = onlyIn([folded], storeys);
  if (storey !== null) pairs.push({ right: storey, wrong: onlyIn(lines, storeys), others: '' });
  for (const { right, wrong, others } of pairs) {
    const further = [...others.matchAll(/(?<![\p{L}\p{N}])\d{1,5}[a-z]?(?![\p{L}\p{N}])/gu)];
    if (wrong === null || wrong === right || further.some(([one]) => one !== wrong)) continue;
    const token = wholeNumber(wrong);
    if ([...lines.join('\n').matchAll(token)].length === 1) return lines.map((line) => line.replace(token, right));
  }
  return [...lines];
}

/** "The house number above is wrong. It is Eisenhammer 5.": the same street with another number. */
function sameStreet(lines: readonly string[], text: string, isOfNumber: boolean): string[] {
  // "Sorry, I typed it in the wrong order, it shall be Kauppakatu 12": the same street with another number says it too.
  const telling: readonly Concept[] = isOfNumber ? ['is', 'correction', 'wrong'] : ['wrong'];
  if (!findConcepts(text).hits.some((hit) => has(hit, ...telling))) return [...lines];
  return lines.map((line) => {
    const [, street = '', wrong = ''] = /^(\p{Lu}[^\d,]{3,50}) (\d{1,5}\p{L}?)(?![\p{L}\p{N}])/u.exec(line) ?? [];
    const at = street === '' ? -1 : text.indexOf(`${street} `);
    const right =
      at < 0 ? undefined : /^(\d{1,5}\p{L}?)(?![\p{L}\p{N}])/u.exec(text.slice(at + street.length + 1))?.[1];
    return right === undefined || text.indexOf(`${street} `, at + 1) >= 0
      ? line
      : line.replace(`${street} ${wrong}`, `${street} ${right}`);
  });
}

/** "Is the house number right?" "Sorry, I mixed the digits, it is 52 and not 25.": a number is the answer, and no street. */
export const answersNumber = (entry: Entry): boolean =>
  entry.how === 'question' &&
  entry.topic === 'street' &&
  places.test(fold(entry.label)) &&
  !namesStreet(entry.values.join(' ')) &&
  numbersIn(entry.values.join(' ')).length > 0;
/** "3. Number 41 is correct, sorry": of the number alone, and no address. */
export const tellsOnlyNumber = ({ values }: Entry): boolean => {
  const text = values.join(' ');
  const numbers = numbersIn(text);
  return places.test(fold(text)) && numbers.length > 0 && numbers.length <= 2 && !namesStreet(text) && tells.test(text);
};
const tells = lean(
  /(?<!\p{L})(?:number|no\.|nummer|hausnummer|numéro|número|numero|numer)\P{L}{0,3}\d|(?<!\p{L})(?:is|ist|est|es|é|è|jest|lautet|should|must|soll) (?:\p{L}+ ){0,2}\d/iu,
);
const namesStreet = (text: string): boolean =>
  hasStreetWord(text) ||
  [...text.matchAll(/(?<=(?<![.!?]) )\p{Lu}\p{L}{2,}(?= \d{1,5}(?!\d))/gu)].some(([word]) => !places.test(fold(word)));
const numbersIn = (text: string): string[] => [
  ...new Set([...fold(text).matchAll(new RegExp(number, 'gu'))].map(([, one = '']) => one)),
];

/** With the number that such an answer gives; no lines where it is not clear in place of which. */
function withAnswer(lines: readonly string[], { values }: Entry): string[] {
  const written = numbersIn(lines.join(' '));
  const given = numbersIn(values.join(' '));
  const [right, ...more] = given.filter((one) => !written.includes(one));
  if (written.length === 0 || right === undefined) return [...lines];
  const named = given.filter((one) => written.includes(one));
  const [wrong, ...others] = named.length > 0 ? named : written;
  if (wrong === undefined || others.length > 0 || more.length > 0) return [];
  const token = wholeNumber(wrong);
  return lines.map((line) => line.replace(token, right));
}

/** Under "The house number is missing.": "12a" */
function withNumberAlone(lines: readonly string[], reading: Reading): string[] {
  const answers = reading.entries.filter((entry) => places.test(fold(entry.label)) && isNumberAlone(entry));
  const [street = '', ...rest] = lines;
  const [answer] = answers;
  if (!answer || answers.length > 1 || street === '' || /\d/u.test(lines.join(' '))) return [...lines];
  const alone = (answer.values[0] ?? '').replace(/[.!\s]+/gu, '');
  return [numberFirst.test(street) ? `${alone} ${street}` : `${street} ${alone}`, ...rest];
}
const numberFirst =
  /(?:street|st\.?|road|rd\.?|lane|avenue|ave\.?|drive|way|close|court|square|terrace|boulevard|blvd\.?)$|^(?:rue|avenue|boulevard|place|quai|chemin|allée|impasse) /iu;

/**
 * The lines of a street with the house number that the writer puts right ("I mistyped the street number, it is 18A and
 * not 16A"): the wrong one must stand in them once.
 */
export function withHouseNumber(lines: readonly string[], reading: Reading): string[] {
  const answered = reading.entries.filter(answersNumber).reduce(withAnswer, lines);
  if (answered.join() !== lines.join()) return [...answered];
  let corrected = withNumberAlone(lines, reading);
  for (const [index, { text, pieces }] of reading.sentences.entries()) {
    const before = reading.sentences[index - 1]?.text ?? '';
    if (text.includes('?')) {
      corrected = insteadOf(corrected, text, before);
      continue;
    }
    corrected = sameStreet(corrected, text, places.test(fold(`${before} ${text}`)));
    if (pieces.some(({ line }) => reading.corrections.has(line) && line.origin === undefined))
      corrected = withUnit(corrected, text);
    corrected = insteadOf(corrected, text, before);
    const next = reading.sentences[index + 1]?.text ?? '';
    if (saysNow({ pieces })) corrected = toldAlone(corrected, text, before, next);
  }
  // "3. Right, the number is wrong. It is 18, not 81."
  for (const { label, values, topic, how } of reading.entries) {
    const isOfNumber = topic === 'street' || topic === 'address' || places.test(fold(label));
    // "3. Sorry, my typing. It is Satamakatu 14."
    if (how !== 'label') corrected = sameStreet(corrected, values.join(' '), isOfNumber);
    if (isOfNumber && values.join(' ').length < longest_answer_chars)
      corrected = insteadOf(corrected, topic === null ? `${label}: ${values.join(' ')}` : values.join(' '), label);
  }
  return corrected.join() === lines.join() ? withAskedNumber(lines, reading) : corrected;
}
const longest_answer_chars = 80;

const putsRight = (folded: string): boolean =>
  findConcepts(folded).hits.some((hit) => has(hit, 'wrong', 'correction', 'neg', 'past') && !has(hit, 'no'));

/** "I mixed the digits, number 52 is correct and not 25": of a house's number, and of nothing else. */
export function tellsNumber(text: string): boolean {
  const folded = fold(text);
  return places.test(folded) && numbersIn(folded).length === 2 && putsRight(folded);
}

/** "The 74 was a slip, it is 47": of two numbers, the street has the wrong one. */
function eitherOf(folded: string, before: string, lines: readonly string[]): string[] {
  const isWrong = findConcepts(folded).hits.some((hit) => has(hit, 'wrong'));
  if (!(isWrong && places.test(fold(before))) && !(places.test(folded) && putsRight(folded))) return [];
  const numbers = numbersIn(folded);
  const written = numbers.filter((one) => wholeNumber(one).test(lines.join(' ')));
  const [wrong = ''] = written;
  return numbers.length === 2 && written.length === 1 ? ['', numbers.find((one) => one !== wrong) ?? '', wrong] : [];
}

/** "The digits were turned around", "I swapped the figures" */
const turned = lean(
  /(?<!\p{L})(?:turn\p{L}*|swap\p{L}*|mix\p{L}*|exchang\p{L}+|transpos\p{L}+|invert\p{L}+|revers\p{L}+|revert\p{L}*|twist\p{L}*|switch\p{L}*|verdreh\p{L}*|vertausch\p{L}*|verwechsel\p{L}*|invers\p{L}+|interver\p{L}+|troc\p{L}+|troqu\p{L}+|scambi\p{L}+|invertit\p{L}|omgedraaid|verwissel\p{L}*|zamien\p{L}+|przestaw\p{L}+)(?!\p{L})/u,
);
const houses = lean(
  /(?<!\p{L})(?:house|building|door|gate|digits?|figures?|ciphers?|(?:the|house|street) no\.?|number|haus|hausnummer|tur|ziffern?|zahlen?|maison|chiffres?|casa|cifras?|cifre|huis|cijfers?|dom|cyfr\p{L}*|numer\p{L}*)(?!\p{L})/u,
);
const isTurned = (one: string, other: string): boolean =>
  one.length > 1 && [...one].toSorted().join('') === [...other].toSorted().join('');

/** "I had turned the digits around. 21 is where we are.": the one number that is told, of a street that has one. */
function toldAlone(lines: readonly string[], text: string, before: string, next: string): string[] {
  const folded = fold(text);
  const [wrong, ...others] = numbersIn(lines.join(' '));
  const [right, ...more] = numbersIn(folded);
  if (wrong === undefined || others.length > 0 || right === undefined || more.length > 0 || right === wrong)
    return [...lines];
  const around = `${fold(before)} ${folded}`;
  const { hits } = findConcepts(`${before} ${text}`);
  const isWrong = turned.test(around) || hits.some((hit) => has(hit, 'wrong', 'correction'));
  const ofOther = findConcepts(text).hits.some((hit) =>
    has(hit, 'users', 'tier', 'postal', 'host', 'key', 'cond', 'maybe', 'neg', 'future'),
  );
  // "41 belongs to the neighbor": whose it is, and nothing of ours.
  const isOurs =
    /(?<!\p{L})(?:we|our|us|wir|uns\p{L}*|nous|notre|nuestr\p{L}+|noss\p{L}+|nostr\p{L}+|wij|onze|is|it|must|should|ist|est|es|e|jest|lautet)(?!\p{L})/u.test(
      folded,
    );
  if (!isWrong || ofOther || !isOurs || !(houses.test(around) || places.test(around)) || /[?？]\s*$/u.test(text))
    return [...lines];
  if (!isTurned(right, wrong) && (numbersIn(fold(next)).length > 0 || (!places.test(around) && !houses.test(folded))))
    return [...lines];
  const token = wholeNumber(wrong);
  return lines.map((line) => line.replace(token, right));
}

/** "18A and not 16A", where the sentence, or the one before it, speaks of the number. */
function insteadOf(lines: readonly string[], text: string, before: string): string[] {
  const folded = fold(text.replaceAll('*', ''));
  const [, right = '', wrong = ''] = corrects.exec(folded) ?? eitherOf(folded, before, lines);
  if (right === '') return [...lines];
  const { hits } = findConcepts(text);
  if (!places.test(folded) && !places.test(fold(before)) && !hits.some((hit) => has(hit, 'street', 'address')))
    return [...lines];
  const token = wholeNumber(wrong);
  if ([...lines.join('\n').matchAll(token)].length !== 1) return [...lines];
  const written = new RegExp(right, 'iu').exec(text)?.[0] ?? right;
  return lines.map((line) => line.replace(token, written));
}
