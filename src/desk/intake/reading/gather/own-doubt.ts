import { saysNow } from '../words/sentences.ts';
import { untilTimeIn } from '../claims/past-times.ts';
import { correctsOwn } from './own-correction.ts';
import { all, harmlessTopics, isAbout, type About } from './about.ts';
import { firstPerson } from '../claims/analysis.ts';
import { tongueIn, type Reading } from '../context.ts';
import { scanKeys } from '../keys/scan.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { kinds } from '../lexicon/moving.ts';
import { lean } from '../words/lean.ts';
import { ofEarlierMail, ofMail } from '../words/mails.ts';
import type { Sentence } from '../words/sentences.ts';
import { fold } from '../words/text.ts';
import { closedBehind } from '../words/unmeant.ts';

/** What the words of a writer who corrects his own earlier mail take back of it, and what they leave as it was. */

/** "Forget everything", "nothing of it is certain": of more than one thing. */
const sweeping = lean(
  /(?<!\p{L})(?:everything|anything|all|most(?: of)?|any of|none of|nothing(?! (?:\p{L}+ ){1,3}(?:to|with) (?:that|it|them|this)(?!\p{L}))|whole|entire|alles|das meiste|nichts|ganze\p{L}*|keine\p{L}* (?:von|der)|tout|toute|la plupart|rien|aucune?|todo|toda|nada|ningun\p{L}*|tudo|tutto|tutta|niente|nulla|hele|niets|wszystk\p{L}+|calos\p{L}+|nic)(?!\p{L})|すべて|全部/u,
);
/** "I was too quick", "what I typed below is half nonsense", "should have waited a day": how it came about. */
const tellsOfPast = lean(
  /(?<!\p{L})(?:was|were|had|did|didn't|wasn't|should have|shouldn't have|typed|wrote|copied|sent|gave|took|got|read|put|mixed|made|mistook|slipped|said|told|hurried|overlooked|noticed|found|turns out|war|waren|hatte\p{L}*|habe|haben|stand|etai\p{L}+|ai|avons|me suis|est trompe\p{L}*|fue|fui|era|estaba|he|hemos|puse|di|envie|foi|estava|tinha|enviei|coloquei|ho|abbiamo|ero|mi sono|heb|hebben|werd|byl\p{L}*|pomyli\p{L}+|napisa\p{L}+|podal\p{L}+|wysla\p{L}+)(?!\p{L})|ました|でした/u,
);
const longest_vague_chars = 260;
/** Sentences around one that are looked at: the work stays linear in a mail of any length. */
const most_beside = 16;

/** "That one", "what I pasted up there", "the twin": the thing that was named before, and no deed of the writer's. */
const ofThing = lean(
  /^\W*(?:(?:and|but|because|since|as|because|und|aber|denn|et|mais|car|y|pero|e|mas|ma|en|maar|want|i|ale|sorry|oh|no|so|well|also|however),? )*(?:it|its|it's|mine|meine?[rs]?|le mien|la mienne|el mio|la mia|a minha|il mio|de mijne|this|these|that|that's|those|they|the (?!rest|other)|what|which|wrong|er|es|sie|der|die|das|dieser?|jener?|was|il|elle|celle|celui|ceci|cela|ca|c'est|ce|la|le|l'|lo|el|ella|es|esa?|ese|esta?|este|eso|esto|ela|ele|essa?|esse|isso|isto|quella|quello|questa|questo|e|het|dit|dat|deze|die|ten|ta|to|tamt\p{L}+)(?!\p{L})/u,
);
/** "We will not do that", "please don't", "wait with it": of what shall be done. */
const ofDeed = lean(
  /(?<!\p{L})(?:please|pls|wait|stop|hold on|hold off|don't (?:do|process|start|proceed|go)|do not (?:do|process|start|proceed|go)|until|till|bitte|warten|wartet|bis|attendez|jusqu\p{L}*|esper\p{L}+|hasta|aguard\p{L}+|ate|aspett\p{L}+|finche|wacht\p{L}*|tot|totdat|poczeka\p{L}*|az)(?!\p{L})/u,
);

/** True where a sentence says of what it goes on about that it is a wrong, test or spare thing, or where that belongs. */
function tellsOfThing(folded: string, hits: readonly Hit[]): boolean {
  const ofPlace = hits.some((hit) => has(hit, 'trial', 'license', 'machine', 'old')) || kinds.trial.test(folded);
  return (ofPlace || ofThing.test(folded)) && !ofDeed.test(folded);
}

/** "Does it take long?", "when will that be done?": of how it goes on, which leaves nothing open. */
const asksBeside = lean(
  /(?<!\p{L})(?:(?:take|takes|last|need) (?:so |very |too )?long|how (?:long|soon|quick\p{L}*)|when (?:will|can|do|does|is)|by when|too late|in time|cost\p{L}*|price|invoice|receipt|lange|wann|zu spat|rechtzeitig|kostet|rechnung|combien de temps|quand|trop tard|cout\p{L}*|facture|cuanto|cuando|tarde|cuesta|factura|quanto|quando|custa|fatura|tardi|costa|fattura|hoe lang|wanneer|te laat|kost|factuur|ile|kiedy|za pozno|faktur\p{L}*)(?!\p{L})/u,
);

const namesKey = ({ text, pieces: [first] }: Sentence, { prefixes }: Reading): boolean =>
  first !== undefined && scanKeys([{ ...first.line, text }], prefixes).candidates.length > 0;

const blank = (words: string): string => ' '.repeat(words.length);

/** What the paragraph of a sentence, and the value that it leads to, speak of. */
function topicsAround(own: readonly Sentence[], at: number, reading: Reading): Set<About> {
  const { paragraph } = own[at] as Sentence;
  const near = own.slice(Math.max(0, at - most_beside), at + most_beside).filter((one) => one.paragraph === paragraph);
  // "The right one is this:", and the key below it.
  const next = own.slice(at, at + most_beside).find((one) => one.paragraph === paragraph + 1);
  const isKey = (one: Sentence): boolean => namesKey(one, reading);
  const found = new Set<About>();
  for (const one of near) {
    // "The key in my mail is not ours": of no account.
    const { hits } = findConcepts(one.text.replace(ofMail, blank), tongueIn(reading, one.text));
    for (const about of isAbout(one.text, hits)) found.add(about);
    // "The contract was for 100 users": how many the host's license is for.
    const isOfSize = hits.some((hit) => has(hit, 'host', 'users', 'tier')) || /\d{2}/u.test(one.text);
    if ((hits.some((hit) => has(hit, 'license')) && !isOfSize) || isKey(one)) found.add('key');
    if (one.text.includes('@') && !hits.some((hit) => has(hit, 'expert'))) found.add('account');
  }
  if (next !== undefined && isKey(next)) found.add('key');
  found.delete('match');
  found.delete('server');
  return found;
}

const numbers = lean(/(?<![\p{L}\p{N}-])\d{2,6}(?![\p{L}\p{N}-]|[.,]\d)/gu);
/** "500 was the contract till March.", "instead of 6020": of a number that the earlier mail had, and of no key or account. */
function namesEarlierNumber(text: string, { sections: { adopted } }: Reading): boolean {
  const said: readonly string[] = text.match(numbers) ?? [];
  return said.length > 0 && adopted.some((line) => (line.text.match(numbers) ?? []).some((one) => said.includes(one)));
}

/** "It is not Leeds, sorry": of a town that the earlier mail had beside its code. */
function namesEarlierTown(text: string, { sections: { adopted } }: Reading): boolean {
  const said = text.match(capitals) ?? [];
  const rows = adopted.filter((line) => line.text.length <= longest_row_chars && townRow.test(line.text.trim()));
  return said.some((word) => rows.some((line) => line.text.includes(word)));
}
const capitals = lean(/(?<!^)(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{3,}(?!\p{L})/gu);
const townRow = lean(
  /^(?:[A-Z]{1,3}-)?\d{3,6}(?: [A-Z]{2}| \d{2,3})? \p{Lu}[\p{L} '’-]+$|^\p{Lu}[\p{L} '’-]+,? [A-Z\d]{2,4} ?\d[A-Z\d]{2,4}$/u,
);
const longest_row_chars = 50;

/** True where the sentences of its paragraph speak of what is not acted upon: the users, the address, the firm. */
const isOfHarmless = (own: readonly Sentence[], at: number, reading: Reading): boolean =>
  own
    .filter(({ paragraph }) => paragraph === own[at]?.paragraph)
    .some(
      ({ text }) =>
        findConcepts(text, tongueIn(reading, text)).hits.some(
          (hit) => has(hit, ...harmlessTopics) && !has(hit, 'email'),
        ) || namesEarlierNumber(text, reading),
    );

/**
 * What a sentence that denies or regrets something and names no fact takes back of the earlier mail: what its paragraph
 * is about; nothing where it only tells how the mistake came about. Null where it may mean all of it.
 */
export function vaguelyMeant(own: readonly Sentence[], at: number, reading: Reading): readonly About[] | null {
  const sentence = own[at];
  if (!sentence || sentence.text.length > longest_vague_chars) return null;
  const folded = fold(sentence.text);
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  if (/[?？]\s*$/u.test(sentence.text)) return asksBeside.test(folded) ? [] : null;
  if (sweeping.test(folded) || hits.some((hit) => has(hit, 'maybe', 'agree'))) return null;
  if (namesEarlierNumber(sentence.text, reading) || namesEarlierTown(sentence.text, reading)) return [];
  const topics = topicsAround(own, at, reading);
  // "That was the contract until March": a time that is over, and no condition.
  const isOver = untilTimeIn(sentence.text) >= 0;
  const leavesOpen = hits.some(
    (hit) => has(hit, 'cond', 'future', 'refuse') && !(has(hit, 'cond') && (has(hit, 'past') || isOver)),
  );
  if (leavesOpen && !(topics.size > 0 && tellsOfThing(folded, hits))) return null;
  if (namesKey(sentence, reading)) return ['key'];
  // "That was the contract until March. Our Jira has 500 users now.": of the number.
  if (topics.size === 0 && isOfHarmless(own, at, reading)) return [];
  return topics.size > 0 ? [...topics] : tellsOfPast.test(folded) ? [] : null;
}

/** "Most of it is wrong", "nothing in it is right any more": of all that was said. */
const rejectsAll = lean(
  /(?<!\p{L})(?:(?:most|all|much|everything|das meiste|alles|la plupart|tout|casi todo|todo|quase tudo|tudo|quasi tutto|tutto|het meeste|alles|wiekszosc|wszystko) (?!else|other|andere|autre|lo demas|resto)(?:\p{L}+ ){0,8}(?:wrong|false|outdated|obsolete|falsch|veraltet|faux|perime|equivocad\p{L}|errad\p{L}|sbagliat\p{L}|fout|verkeerd|nieaktualn\p{L}|bledn\p{L})|(?:none|nothing|hardly anything|little|nichts|kaum etwas|rien|nada|niente|nulla|niets|nic) (?!else|other)(?:\p{L}+ ){0,8}(?:right|true|correct|valid|richtig|stimmt|juste|vrai|exact|correct[oa]|cert[oa]|giust[oa]|corrett[oa]|juist|klopt|prawd\p{L}+))(?!\p{L})/u,
);

/** Words of the match that a sentence about a key or an account may hold by chance: "you may not", "passer par mon compte". */
const ofMatch = ['alike', 'users', 'tier', 'count', 'app', 'host'] as const;

/**
 * What a sentence takes back that names a fact: of a key or an account, and the users only where they are named, the
 * server only where it is not the one that a key belongs to.
 */
export function plainlyMeant(
  own: readonly Sentence[],
  at: number,
  about: readonly About[],
  reading: Reading,
): readonly About[] {
  const sentence = own[at];
  if (!sentence || about.length === all.length) return about;
  if (rejectsAll.test(fold(sentence.text))) return all;
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const topics = topicsAround(own, at, reading);
  const named = about.some((one) => one === 'account' || one === 'key');
  // "She doesn't agree that it's on me"; "it's tied to the mirror in the vault"
  const ofOther =
    topics.has('account') && mine.test(fold(sentence.text))
      ? true
      : topics.size > 0 && !hits.some((hit) => has(hit, 'agree'));
  const byChance = (named || ofOther) && !hits.some((hit) => has(hit, ...ofMatch));
  const ofKey = about.includes('server') && placesKey(own, at, reading);
  // "That belongs to our old server"
  const ofPlace = ofKey && !hits.some((hit) => has(hit, 'account', 'email', 'receive'));
  const isMeant: Partial<Record<About, boolean>> = { match: !byChance, server: !ofKey, account: !ofPlace };
  return about.filter((one) => isMeant[one] ?? true);
}

const mine = lean(
  /(?<!\p{L})(?:on|in|under|with|to|auf|unter|bei|sur|chez|a|en|em|su|op|bij|na)(?: (?:me|my (?:own )?(?:name|account|login)|mich|mir|mein\p{L}* \p{L}+|moi|mon \p{L}+|mi|mi \p{L}+|mim|meu \p{L}+|mio \p{L}+|mij|mijn \p{L}+|mnie))(?!\p{L})/u,
);
const ofUse = ['use', 'operate', 'have', 'host', 'own'] as const;
const joint = /[,;:–—]|\s(?:and|but|so|or|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale)\s/u;
/**
 * "That key is for the training server and isn't going anywhere": where a key that is replaced belongs, and nothing of
 * where the app runs.
 */
function placesKey(own: readonly Sentence[], at: number, reading: Reading): boolean {
  const { text } = own[at] as Sentence;
  const { hits } = findConcepts(text, tongueIn(reading, text));
  const denied = hits.filter((hit) => has(hit, 'neg'));
  // "… but we don't use Server any more"
  const deniesUse = denied.some(
    ({ start, end, from }) =>
      firstPerson.test(text.slice(0, start).split(joint).at(-1) ?? '') &&
      hits.some((use) => has(use, ...ofUse) && use.from > from && !joint.test(text.slice(end, use.start))),
  );
  const elsewhere = hits.some(
    (hit) => has(hit, 'cloud', 'datacenter', 'foreign') || (has(hit, 'moved') && denied.length === 0),
  );
  return !elsewhere && !deniesUse && topicsAround(own, at, reading).has('key');
}

const persons = lean(
  /(?<!\p{L})(?:people|persons?|individuals?|staff|leuten?|personen|personnes|individus|personas|pessoas|persone|individui|osob\p{L}*)(?!\p{L})/u,
);
/** "We don't want software sitting with single people": of who holds an account, and not of the number of users. */
export const tellsOfPersons = (reading: Reading, sentence: Sentence): boolean =>
  correctsOwn(reading) &&
  saysNow(sentence) &&
  persons.test(fold(sentence.text)) &&
  !findConcepts(sentence.text, tongueIn(reading, sentence.text)).hits.some((hit) =>
    has(hit, 'match', 'alike', 'tier', 'count', 'app', 'host', 'agree'),
  );

/** True for a sentence of now that says where a key of the writer's earlier mail belongs. */
export const tellsOfKey = (reading: Reading, sentence: Sentence): boolean =>
  saysNow(sentence) &&
  correctsOwn(reading) &&
  placesKey(reading.sentences, reading.sentences.indexOf(sentence), reading);

/** "In whose name it is I don't know yet": of the account that is named anew, the holder of the old one is none. */
export function leavesHolder(sentence: Sentence, reading: Reading): boolean {
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const ofHolder = hits.some((hit) => has(hit, 'holder', 'name', 'fullname'));
  return ofHolder && (hits.some((hit) => has(hit, 'maybe')) || toFollow.test(fold(sentence.text)));
}
/** "It must be a neutral one, IT will create it next week": an account that is not there yet. */
export function leavesAccountOpen(own: readonly Sentence[], at: number, reading: Reading): boolean {
  const sentence = own[at] as Sentence;
  const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
  const account = sentence.text.includes('@') ? undefined : hits.find((hit) => has(hit, 'account'));
  if (account === undefined) return false;
  // "Her login was closed, so go back to the account from my first mail."
  const goesBack = own
    .slice(Math.max(0, at - most_beside), at + most_beside)
    .some(
      (one) =>
        one !== sentence &&
        one.text.search(ofEarlierMail) >= 0 &&
        findConcepts(one.text, tongueIn(reading, one.text)).hits.some((hit) => has(hit, 'account')),
    );
  if (goesBack) return false;
  // "The account up there was closed on Friday."
  if (closedBehind.test(sentence.text.slice(account.end).replace(upThere, ''))) return true;
  const toBe =
    hits.some((hit) => has(hit, 'future')) &&
    (hits.some((hit) => has(hit, 'must')) || creates.test(fold(sentence.text)));
  return toBe && !hits.some((hit) => has(hit, 'below', 'market'));
}
const upThere =
  /^ (?:up there|above|below|(?:that )?i (?:gave|named|wrote|put)(?: you| down| in| up there| above)?|oben|ci-dessus|de arriba|acima|sopra|hierboven)(?= )/iu;
const creates = lean(
  /(?<!\p{L})(?:creat|open(?:ed|ing)?(?!\p{L})|set(?:ting)? up|regist|anleg|einricht|erstell|eroffn|cre(?:er|era|ons)|ouvr|abr(?:ir|e)|crear|criar|apr(?:ire|ira)|aanmak|maken|zaloz|utworz)/u,
);
const toFollow = lean(
  /(?<!\p{L})(?:follows?|(?:will|'ll|shall) (?:\p{L}+ ){0,2}(?:send|follow|tell|come|ask|let|find|get)|have to (?:ask|find|look)|must (?:ask|find|look)|folgt|nachreich\p{L}+|(?:werde|muss) (?:ich|wir)(?: \p{L}+){0,4} (?:fragen|mitteilen|nachreichen|erfragen)|suivra|(?:je|nous) (?:vous )?(?:dirai|dirons|donnerai|demande\p{L}*)|(?:se lo|les|lo) (?:dire|dir[eé]|mando|enviare)|volgt|laat ik|podam|dosle)(?!\p{L})/u,
);
