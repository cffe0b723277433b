import type { Reading } from '../context.ts';
import { adds, denying, exclusive } from '../lexicon/moving.ts';
import { lean } from '../words/lean.ts';
import { fateIn, isOpen } from './described.ts';
import { firstPart, type JudgedKey } from './judged.ts';
import { oneOfThem } from './meant.ts';
import { saidIn } from './said.ts';
import { conceptsIn, findConcepts, has } from '../lexicon/find.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { fold, type Line } from '../words/text.ts';

/**
 * Several keys are taken only where the mail says that several move: who moves too many harms somebody. What remains
 * open is asked for.
 */

const numbers: readonly (readonly [words: RegExp, count: number])[] = [
  [
    /\b(?:both|two|pair|beide\w*|zwei\w*|(?:les |nos |ces |vos )?deux|dos|ambos|ambas|dois|duas|due|entramb[ei]|twee|obie|oba|obydw\w+|dw(?:a|ie|och|oma)|begge|bada)\b|両方|二つ|2つ|二本|2本|2件|二件/u,
    2,
  ],
  [/\b(?:three|drei|trois|tres|tre|drie|trzy|trzech)\b|三つ|3つ|3件|三件/u, 3],
  [/\b(?:four|vier|quatre|cuatro|quatro|quattro|cztery)\b|四つ|4つ|4件/u, 4],
];

/** "The second of the two that I sent" */
export const oneOfSeveral =
  /\b(?:first|second|third|last|latter|former|newer|older|lower|upper|(?:erst|zweit|dritt|letzt|ober|unter|neuer|alter)e[rnm]?|premiere?|seconde?|deuxieme|derniere?|primer[ao]|segund[ao]|ultim[ao]|primeir[ao]|prim[ao]|second[ao]|eerste|tweede|laatste|pierwsz\w+|drug\w+|ostatni\w*)(?: (?:one|key|licen[cs]e))? (?:of|von|der|des|de|d|das|dos|delle|dei|van|z) (?:the |den |les |las |los |de |our |my |these |those |beiden )?(?:two|three|both|beiden|zwei|drei|deux|trois|dos|tres|dois|duas|due|tre|twee|drie|dwoch|trzech)\b/u;

/** The number of keys that a text speaks of; null where it says none. The smallest of several: "two of our three". */
export function countIn(text: string): number | null {
  const folded = fold(text);
  if (oneOfSeveral.test(folded)) return 1;
  return numbers.find(([words]) => words.test(folded))?.[1] ?? null;
}

const plural =
  /\b(?:keys|licen[cs]es|serials|schlusseln?|lizenzen|lizenzschlussel|cles|licences|claves|licencias|llaves|chaves|licencas|chiavi|licenze|sleutels|licenties|klucze|kluczy|licencji|licencje|nogler|nycklar|licenser|following|folgenden?|suivantes?|siguientes|seguintes|seguenti|volgende|nastepujace)\b|次の|以下の|下記の/u;

/** Words that pick some out of several, or leave some where they are. */
const picks =
  /\b(?:only|just|except|apart from|not (?:the(?! same)|that|this|those)|(?:do not|don't|must not|never) (?:touch|move|take|transfer|migrate)|leave|ignore|forget|disregard|stays?|remains?|retired|superseded|replaced|expired|no longer|not (?:need|use|want)\w* any ?more|nicht mehr|plus besoin|ya no|ja nao|niet meer|juz nie|the other|the rest|rehearsal|sandbox|staging|training|test|demo|trial|former|latter|instead|nur|lediglich|ausser|bleibt|bleiben|verbleib\w*|behalt\w*|nicht (?:die|der|den|das)|liegen lassen|vergessen|ignorier\w*|ersetzt|abgelaufen|ubrige\w*|seulement|uniquement|sauf|excepte|reste|restent|laisse\w*|oublie\w*|ignore\w*|ancienne?|remplacee?|perime\w*|pas celle|solo|solamente|unicamente|salvo|excepto|queda|quedan|dejen|dejar|olvid\w*|ignor\w*|antigu\w|reemplazad\w|apenas|somente|menos|exceto|fica|ficam|deixem|esque[cç]\w*|soltanto|solamente|tranne|eccetto|resta|restano|lasci\w*|dimentic\w*|sostituit\w|scadut\w|alleen|enkel|behalve|blijft|blijven|laten staan|laat staan|vergeet|negeer|vervangen|verlopen|tylko|jedynie|oprocz|zostaje|zostaja|zostawi\w*|pomin\w*|zapomni\w*|stary|stara|zastapion\w*)\b|だけ|のみ|除|残し|そのまま|ではなく|旧|期限切れ|検証|テスト/u;

/** "… so that they stand beside all the other ones": with what is elsewhere already. */
const besideOthers =
  /\b(?:besides?|along with|together with|like|next to|with|as|neben|zu|wie|mit|avec|comme|con|como|com|come|met|zoals|bij|z|jak|obok) (?:all |alle |allen |tous |toutes |todos |todas |tutti |tutte |wszystkimi )?(?:of )?(?:the|den|die|les|los|las|os|as|gli|le|de)? ?(?:others?|anderen|autres|demas|otros|otras|outros|outras|altri|altre|andere|innymi|inne|pozostale)(?: ones?)?\b/gu;

/** With its accent: "so" is another word elsewhere. */
const onlyInPortuguese = lean(/(?<!\p{L})só(?!\p{L})/iu);

const ofOther = ['account', 'email', 'address', 'sender', 'contact', 'users', 'server', 'host', 'billing'] as const;

/** "That is not the address I write from": of no key. */
const isOfSender = (text: string): boolean => {
  const concepts = conceptsIn(text);
  return pointsAtSender(text) && !concepts.has('key') && !concepts.has('license');
};

/** "… is not the group of my signature": the denial is of no key. Folded. */
function withoutOtherDenials(text: string): string {
  const folded = fold(text);
  const denial = /\b(?:not (?:the|that|this|those)|nicht (?:die|der|den|das)|pas (?:celle|la|le))\b/gu;
  return folded.replace(denial, (whole, at: number) => {
    const { hits } = findConcepts(folded.slice(at + whole.length, at + whole.length + 40));
    const near = hits.filter((hit) => hit.to <= 4);
    const apart = near.some((hit) => has(hit, 'org', 'contact', 'address', 'signature', 'account', 'email'));
    return apart && !near.some((hit) => has(hit, 'key', 'license')) ? ' ' : whole;
  });
}

/** A sentence or label that is about keys, licenses, or the ones that were named. */
const ofKeys = (text: string): boolean => {
  const concepts = conceptsIn(text);
  return (
    plural.test(fold(text)) ||
    concepts.has('key') ||
    concepts.has('license') ||
    (exclusive.test(fold(text)) && fateIn(fold(text)) !== null && !ofOther.some((concept) => concepts.has(concept))) ||
    (concepts.has('market') && (concepts.has('receive') || concepts.has('moved') || concepts.has('may'))) ||
    /\b(?:one(?! (?:e?-?mail|message|letter|form|request|thing|question|person|customer|client|day|week|month|year)s?\b)|ones|those|these|them|former|latter|first|second|third|last|die|der|den|das|diese\w*|celle|celles|ceux|esa|esas|essa|essas|quella|quelle|quelli|deze|die|ta|te|ten)\b/u.test(
      fold(text),
    )
  );
};

/** "If something is missing for one of them, the other two can go first": picks nothing yet. */
const ifMissing =
  /^\W*(?:if|should|in case|falls|wenn|sollte|si|se|als|mocht|jesli|gdyby)\b.{0,30}\b(?:missing|unclear|wrong|problem\w*|questions?|fehl\w*|unklar|frage\w*|manque\w*|falta\w*|manca\w*|ontbreekt|onduidelijk|brakuje)\b/u;

/** What is said of the keys beside them: sentences, labels, and the words of the lines that they stand in. */
function textsOf(reading: Reading, judged: readonly JudgedKey[]): string[] {
  const lines = judged.flatMap(({ lines: own }) => own.map(({ text }) => text));
  const labels = reading.entries.map(({ label }) => label);
  // What is said beside a key that is not taken was heard already.
  const refused = judged.filter(({ verdict }) => verdict === 'no').map(({ key }) => key.slice(-4));
  // What stands beside an address speaks of the account.
  return [...saidIn(reading), ...labels, ...lines].filter(
    (text) => !text.includes('@') && !refused.some((end) => text.includes(end)),
  );
}

/**
 * Why several keys may not be taken as they are; null where they may: the mail says how many move and it is as many, or
 * it names several (in the plural, or one for each host) and picks none of them.
 */
export function openChoice(
  reading: Reading,
  chosen: readonly JudgedKey[],
  judged: readonly JudgedKey[],
): string | null {
  if (chosen.length < 2) return null;
  const texts = textsOf(reading, judged).filter((text) => ofKeys(text) && !ifMissing.test(fold(text)));
  const oneOnly = texts.find(
    (text) =>
      oneOfThem.test(fold(text)) && !/\b(?:each|every|jede\w*|chacune?|cada|ogni|elk\w*|kazd\w+)\b/u.test(fold(text)),
  );
  if (oneOnly !== undefined && judged.length === chosen.length)
    return 'something is said of one of them, and not of which';
  const counts = texts.flatMap((text) => countIn(text) ?? []);
  const picking = texts.filter(
    (text) =>
      !isOfSender(text) &&
      (picks.test(withoutOtherDenials(text).replace(besideOthers, ' ')) || onlyInPortuguese.test(text)),
  );
  const refused = judged.length > chosen.length;
  const counted = counts.includes(chosen.length) && !counts.some((count) => count < chosen.length);
  if (counted && (picking.length === 0 || refused)) return null;
  if (picking.length > 0) return 'some of the keys are set apart from the others';
  const hosts = chosen.map(({ host }) => host);
  const oneEach = new Set(hosts).size === hosts.length && !hosts.includes(null);
  // Each but the first stands where something is added.
  const added = chosen
    .slice(1)
    .every((one) =>
      reading.sentences.some(
        ({ text }) => text.includes(firstPart(one)) && adds.test(fold(text)) && fateIn(fold(text)) === 'moves',
      ),
    );
  return oneEach ||
    added ||
    askedTogether(reading, chosen) ||
    isOneAnswer(reading, chosen) ||
    texts.some((text) => plural.test(fold(text)))
    ? null
    : 'it is not said that several keys move';
}

const joint =
  /^[\s,;&+()/]*(?:(?:and|und|et|y|e|en|i|as well as|sowie|ainsi que|así como|bem como|nonché|alsmede|oraz|と|及び|および)[\s(]*)?$/iu;
/** "Please move A and B to the Marketplace": both named in the one breath that asks for it. */
const askedTogether = ({ sentences }: Reading, chosen: readonly JudgedKey[]): boolean =>
  // "PS: leave B out after all"
  !sentences.some(
    ({ text }) =>
      chosen.some((one) => text.includes(firstPart(one))) &&
      (fateIn(fold(text)) === 'stays' || denying.test(fold(text)) || isOpen(text)),
  ) &&
  sentences.some(({ text }) => {
    const parts = chosen.map((one) => ({ from: text.indexOf(firstPart(one)), length: firstPart(one).length }));
    const places = parts.toSorted((a, b) => a.from - b.from);
    const joined = places.every(
      ({ from }, at) =>
        from >= 0 &&
        (at === 0 || joint.test(text.slice((places[at - 1]?.from ?? 0) + (places[at - 1]?.length ?? 0), from))),
    );
    return joined && !/[?？]\s*$/u.test(text) && fateIn(fold(text)) === 'moves';
  });

/** "License key: WFC-… and WFC-…", or one below the other under one label. */
const isOneAnswer = ({ entries }: Reading, chosen: readonly JudgedKey[]): boolean => {
  const lines = chosen.map((one) => one.lines[0] as Line);
  const bare = lines.every(({ text }, index) => {
    const words = text.replace(chosen[index] ? firstPart(chosen[index]) : '', '');
    return new Set(lines).size === 1 || !/\p{L}{4}/u.test(words);
  });
  return bare && entries.some((entry) => entry.topic === 'key' && lines.every((line) => entry.lines.includes(line)));
};

/** "P.S. The key above is the old server's, the right one is …": another key where something is put right. */
export function replacedElsewhere(
  { corrections }: Reading,
  chosen: readonly JudgedKey[],
  judged: readonly JudgedKey[],
): string | null {
  const corrects = ({ corrected, lines }: JudgedKey): boolean =>
    corrected || lines.some((line) => corrections.has(line));
  const others = judged.filter((one) => one.verdict !== 'yes' && !chosen.some(({ key }) => key === one.key));
  return chosen.length > 0 && !chosen.some(corrects) && others.some(({ corrected }) => corrected)
    ? 'another key is named where something is put right'
    : null;
}
