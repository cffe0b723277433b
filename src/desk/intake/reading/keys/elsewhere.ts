import { hostUsersIn } from '../claims/users.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { firstPart, type JudgedKey } from './judged.ts';
import { leftAlone, oneOfThem, onlyOne, placesIn, saysOnly, whichIsOpen } from './meant.ts';
import { pointedAt } from './pointed.ts';
import type { Tongue } from '../words/language.ts';
import { replacedBy } from '../lexicon/moving.ts';
import { tongueBeside } from '../lexicon/tongue.ts';
import { sentencesOf, type Sentence } from '../words/sentences.ts';
import { fold, hasBullet, type Line } from '../words/text.ts';
import { asksNothing, callsOff } from '../voices/called-off.ts';
import { hostsIn } from '../words/hosts.ts';
import { ofEarlierMail } from '../words/mails.ts';

/** "The last group may be wrong", "a zero or an O": a key that is not known letter by letter. */
const partly =
  /\b(?:(?:first|second|third|fourth|last) (?:(?:block|group|digit|character|letter)s?|parts?(?= (?:of (?:it|that|(?:the|my|our) (?:key|number|code))|is|are|was|were|may|might|could|can|looks?|got|seems?)\b))|(?:erste\w*|zweite\w*|dritte\w*|vierte\w*|letzte\w*) (?:block|gruppe|stelle|ziffer|zeichen)n?|(?:premiere?|deuxieme|troisieme|derniere?) (?:bloc|groupe|caractere|chiffre)s?|(?:primer|segundo|tercer|ultimo) (?:bloque|grupo|digito|caracter)|(?:ultimo|ultima) (?:gruppo|cifra|bloco)|laatste (?:groep|blok|teken)|ostatni\w* (?:grupa|blok|znak)|zero or an? o|o or an? zero|illegible|unleserlich|illisible|ilegible|illeggibile)\b/u;

/** "The other one you have on file stays": not the one that is named here. */
const ofTheOthers =
  /^\W*(?:(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale) )?(?:(?:all|alle) )?(?:the others?|the rest|(?:der|die|das) (?:anderen?|ubrigen)|l'autre|les autres|(?:la|el|las|los) (?:otr\w+|demas)|[ao]s? outr\w+|(?:l'altr|gli altr|le altr)\w+|de andere|drug[iae]|inn[eya]|pozostal\w+)\b|^(?:他の|もう一つ)/u;

const wasPartly =
  /\b(?:was|were|had been|got|fehlte\w*|war|waren|manquai(?:t|ent)|etai(?:t|ent)|faltaba\w*|estaba\w*|faltava\w*|estava\w*|mancava\w*|era|erano|ontbrak|ontbraken|brakowalo|byl\w*)\b/u;

/** "The correct key is WFC-… (the form cut it after the second block)": what became of it elsewhere. */
const cutOnce =
  /\b(?:cut|truncated|chopped|swallowed|dropped|ate|lost|abgeschnitten|abgehackt|verschluckt|gekappt|tronque\w*|coupe\w*|mange|corto|cortad\w|cortou|comeu|tagliat\w|mozzat\w|troncat\w|afgekapt|afgebroken|afgeknipt|ucial|uciel\w*|ucie\w+)\b/u;

const pronoun = lean(
  /^\W*(?:this|that|it|which|these|those|das|dies\p{L}*|es|der|die|c'|ce|cela|celle|ca|esa|esta|ese|eso|essa|isso|quella|questa|dat|die|dit|to|ta|これ|それ)\b|^\W*(?:leave|ignore|disregard|forget) (?:it|that|this)\b(?! one)/u,
);
const upper = lean(
  /\b(?:top|above|up there|up here|further up|earlier|weiter oben|previous|upper|(?:what|the (?:one|key)(?: that| which)?) (?:you|i|we) (?:have |'ve )?(?:got|had|received|sent|gave|wrote|named)|(?:was|den|die) (?:sie|ihr|ich|wir) (?:\w+ ){0,3}(?:bekommen|erhalten|geschickt|geschrieben|angegeben)|ce que (?:vous avez|je vous ai|nous vous avons)|lo que (?:recibi|ten|tien|envi|mand)\w+|o que (?:recebe|te|envi|mand)\w+|quell[oa] che (?:avete|vi ho|vi abbiamo)|wat (?:u|jullie|je) (?:kreeg|hebt|hebben)|oben|obige\p{L}*|dessus|haut|arriba|acima|sopra|boven|powyzej|first message)\b/u,
);

/** "The WFJ one in my first mail stays": by what it begins with; -1 where a mail is named and no key of it. */
function byPrefix(judged: readonly JudgedKey[], text: string): number | null {
  const found = judged.flatMap(({ key }, index) =>
    new RegExp(String.raw`(?<![\w-])${/^[A-Z]+/u.exec(key)?.[0] ?? '(?!)'}(?![\w-])`, 'u').test(text) ? [index] : [],
  );
  return found.length === 1 ? (found[0] ?? -1) : text.search(ofEarlierMail) >= 0 ? -1 : null;
}

/** The key that stands in the sentence right before, where it is the only one there. */
function justBefore(judged: readonly JudgedKey[], above: Sentence | undefined, sentence: Sentence): number {
  if (!above || above.paragraph !== sentence.paragraph) return -1;
  const inside = judged.flatMap((one, index) => (above.text.includes(firstPart(one)) ? [index] : []));
  return inside.length === 1 ? (inside[0] ?? -1) : -1;
}

/** "So please leave it alone": what is said first in its sentence. */
const most_chars_ahead = 16;

const namesOther =
  /\b(?:ones?|others?|another|key|ending|ander\w*|autres?|celle|otr[ao]|outr[ao]|altr[ao]|chiave|clave|chave|sleutel|schlussel|klucz)\b/u;

/** "… a third one, WFC-…. We sold it to them, so it is not ours. Please leave it alone.": over a sentence that names no other thing. */
function namedBefore(judged: readonly JudgedKey[], sentences: readonly Sentence[], nth: number): number {
  const [above, sentence] = [sentences[nth - 1], sentences[nth]];
  if (!above || !sentence) return -1;
  const just = justBefore(judged, above, sentence);
  const isBetween =
    just < 0 &&
    (leftAlone.exec(fold(sentence.text))?.index ?? most_chars_ahead) < most_chars_ahead &&
    above.paragraph === sentence.paragraph &&
    !judged.some((one) => above.text.includes(firstPart(one))) &&
    !above.text.includes('@') &&
    !namesOther.test(fold(above.text)) &&
    !findConcepts(sentence.text).hits.some((hit) => has(hit, 'expert', 'server', 'name', 'holder')) &&
    !findConcepts(above.text).hits.some((hit) => has(hit, 'account', 'expert', 'email'));
  return isBetween ? justBefore(judged, sentences[nth - 2], sentence) : just;
}

/** "Move only the Confluence license": the host whose keys are meant. */
function ofOneHost(text: string, hits: readonly Hit[]): string | null {
  const named = hostsIn(text);
  const clause = text.split(/[;,:]\s|\s[-–—]\s/u).find((part) => saysOnly(part)) ?? text;
  const hosts = named.length > 1 ? hostsIn(clause) : named;
  const only = hits.some(
    (hit) =>
      has(hit, 'only') && hits.some((host) => has(host, 'host') && host.from >= hit.to && host.from - hit.to <= 3),
  );
  const about = hits.some((hit) => has(hit, 'key', 'license')) || /\bone\b/iu.test(text);
  return only && about && !/[?？]\s*$/u.test(text) ? (hosts.length === 1 ? (hosts[0] ?? null) : null) : null;
}

/** "… ought to say Pennycress, The Old Dairy": old is what is called so. */
const isOfName = (text: string, hits: readonly Hit[], hit: Hit): boolean =>
  has(hit, 'old') &&
  hit.start > 0 &&
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text.slice(hit.start)) &&
  !hits.some((other) => other.from === hit.to && has(other, 'key', 'license'));

/** "For the first time": of no key. */
const firstTime =
  /\b(?:first|last|second) (?:time|name|of all|thing|mail|message|day|week|month|year|floor|step|invoice|order|payment|bill|quote|office|address|server|machine|account)\b|\b(?:premiere|derniere) (?:fois|etape)\b|\bprimera vez\b|\bprima (?:volta|di)\b|\bseconda volta\b/gu;

const placeOf = (line: Line | undefined): string => `${line?.origin ?? ''}#${line?.number ?? 0}`;

/** Items of a list that hold one key each: what else such a line says is said of its key. */
function itemsOf(judged: readonly JudgedKey[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, { lines }] of judged.entries()) {
    const place = placeOf(lines[0]);
    if (lines[0] && hasBullet(lines[0].text)) found.set(place, found.has(place) ? -1 : index);
  }
  return found;
}

/** "Please touch neither": of those that were named in the sentence before. */
const neither =
  /\b(?:(?:touch|move|take|migrate|transfer|use) (?:neither|none)|(?:don't|do not|please not) (?:touch|move|take|migrate|transfer|use) (?:either|any|both|them|those|these)|(?:beide|alle beide|keine[nr]? (?:von|der) (?:beiden|denen)) (?:bitte )?(?:nicht|lassen)|(?:ni l'une? ni l'autre|aucune? des deux|n'y touchez pas)|(?:ningun[ao] de (?:las|los) dos|ni (?:la una|el uno) ni (?:la otra|el otro))|(?:nenhum[ao] d[ao]s (?:duas|dois))|(?:nessun[ao] de(?:lle|i) due)|(?:geen van beide)|(?:zadn\w+ z (?:nich|dwoch)))\b/u;

/** Where a sentence is divided into what it says of each thing. */
const clauseEnd = /[;,]\s+|\s(?:and|und|et|y|e|en|i|while|but|aber|mais|pero|mas|ma|maar|ale)\s/u;

/** "The one ending in 4PAF is for staging, and the one ending in XKBC is our tenants'": each by its own clause. */
function againstEnds(
  judged: readonly JudgedKey[],
  named: readonly number[],
  { text, paragraph }: Sentence,
  next: Sentence | undefined,
  tongue: Tongue | null,
): Map<number, JudgedKey['verdict']> | null {
  if (next?.paragraph === paragraph && neither.test(fold(next.text)))
    return new Map(named.map((index) => [index, 'no' as const]));
  const clauses = text.split(clauseEnd);
  const fates = named.map((index): [number, JudgedKey['verdict'] | null] => {
    const own = clauses.find((clause) => clause.includes(judged[index]?.key.slice(-4) ?? '')) ?? '';
    const bad = findConcepts(own, tongueBeside(text, tongue)).hits.some((hit) =>
      has(hit, 'trial', 'old', 'wrong', 'others'),
    );
    return [index, bad ? 'no' : null];
  });
  // Where one of them is spoken against, the others are not plainly asked for.
  if (fates.every(([, fate]) => fate === null)) return null;
  return new Map(fates.map(([index, fate]) => [index, fate ?? 'doubt']));
}

/** The keys that a text names by their order. */
const placesSaid = (text: string, count: number, tongue: Tongue | null): readonly number[] =>
  tongueBeside(text, tongue) === 'en' ? pointedAt(text, count) : placesIn(text, count);

/** The keys of which a clause that names no other one by its place says that it is old, a trial's or wrong. */
function spokenAgainst(text: string, count: number, tongue: Tongue | null): number[] {
  const replaced = replacedBy.exec(fold(text));
  const clauses = replaced ? [fold(text).slice(0, replaced.index)] : text.split(clauseEnd);
  return clauses.flatMap((clause) => {
    const { hits } = findConcepts(clause, tongueBeside(text, tongue));
    const isBad =
      (replaced !== null || hits.some((hit) => has(hit, 'trial', 'old', 'wrong'))) &&
      !hits.some((hit) => has(hit, 'neg', 'no'));
    const places = isBad ? placesSaid(clause, count, tongue) : [];
    return places.length === 1 ? places : [];
  });
}

/** Sentences without a key that say something against one: by its last letters, or by its place. */
export function against(
  judged: readonly JudgedKey[],
  sentences: readonly Sentence[],
  tongue: Tongue | null,
  lines: readonly Line[],
): (JudgedKey['verdict'] | null)[] {
  const order = new Map(lines.map((line, index) => [line, index]));
  let vague = false;
  const verdicts: (JudgedKey['verdict'] | null)[] = judged.map(() => null);
  // A second key beside it puts it right: "the last group was wrong, it is …".
  const isWhole = (text: string): boolean => judged.length > 1 && judged.some((one) => text.includes(firstPart(one)));
  // "The last block was missing. Complete it reads WFC-…"
  const isPast = (text: string, nth: number): boolean =>
    wasPartly.test(fold(text)) && judged.some((one) => sentences[nth + 1]?.text.includes(firstPart(one)));
  const isElsewhere = (text: string): boolean =>
    cutOnce.test(fold(text)) &&
    judged.some((one) => text.includes(firstPart(one))) &&
    !findConcepts(text, tongueBeside(text, tongue)).hits.some((hit) => has(hit, 'maybe', 'may'));
  const isOpenPart = (text: string, nth: number): boolean =>
    partly.test(fold(text)) && !isWhole(text) && !isPast(text, nth) && !isElsewhere(text);
  if (sentences.some(({ text }, nth) => isOpenPart(text, nth))) return judged.map(() => 'doubt');
  if (sentences.some(({ text }) => asksNothing.test(fold(text)))) return judged.map(() => 'doubt');
  // Read as prose: "please do not:" would be a label.
  if (sentencesOf(lines, new Set()).some(({ text }) => callsOff.test(fold(text)))) return judged.map(() => 'doubt');
  const items = itemsOf(judged);
  for (const [nth, sentence] of sentences.entries()) {
    const { text } = sentence;
    if (judged.some((one) => text.includes(firstPart(one)))) {
      if (judged.length > 1 && whichIsOpen.test(fold(text))) return judged.map(() => 'doubt');
      continue;
    }
    // "3. WFC-… - training. Leave that one.", "Here is one: WFC-…. Please don't touch it."
    const item = items.get(placeOf(sentence.pieces[0]?.line));
    const ofLogin =
      text.includes('@') || findConcepts(text, tongueBeside(text, tongue)).hits.some((hit) => has(hit, 'account'));
    const alone =
      leftAlone.test(fold(text)) && !ofLogin && !ofTheOthers.test(fold(text))
        ? (item ?? byPrefix(judged, text) ?? namedBefore(judged, sentences, nth))
        : -1;
    if (alone !== undefined && alone >= 0) verdicts[alone] = 'no';
    if (judged.length < 2 || (alone !== undefined && alone >= 0)) continue;
    const { hits: about } = findConcepts(text, tongueBeside(text, tongue));
    const ofOthers = about.some((hit) => has(hit, 'account', 'server', 'name', 'expert', 'holder'));
    // "I mistyped the account, it is a@…. Please use that one and not the one above.": of what was named right before.
    const previous = sentences[nth - 1];
    const goesOn =
      previous?.paragraph === sentence.paragraph &&
      previous.text.includes('@') &&
      !about.some((hit) => has(hit, 'key', 'license', 'app'));
    if (goesOn) continue;
    if (whichIsOpen.test(fold(text)) && !ofOthers) return judged.map(() => 'doubt');
    if (leftAlone.test(fold(text)) && onlyOne(text, judged.length) === null) {
      const [stays, ...more] = placesIn(text, judged.length);
      if (stays !== undefined && more.length === 0) {
        verdicts[stays] = 'no';
        continue;
      }
    }
    const hits = about;
    const byEnd = judged.flatMap((one, index) => (text.includes(one.key.slice(-4)) ? [index] : []));
    const meant = byEnd.length === 1 && saysOnly(text) ? (byEnd[0] ?? null) : onlyOne(text, judged.length);
    // "An Expert we don't use."
    if (leftAlone.test(fold(text)) && !ofOthers) vague = true;
    // "Only the purchased one": of two, of which the other is a trial's.
    const open = judged.filter(({ verdict }) => verdict !== 'no');
    if (meant !== null && meant < 0 && open.length === 1) continue;
    const left = ofOneHost(text, hits);
    if (meant !== null && !(meant < 0 && left !== null)) {
      for (const index of judged.keys()) if (index !== meant) verdicts[index] = meant < 0 ? 'doubt' : 'no';
      continue;
    }
    if (left !== null)
      for (const [index, one] of judged.entries()) if (one.host !== null && one.host !== left) verdicts[index] = 'no';
    const ended = byEnd.length > 1 ? againstEnds(judged, byEnd, sentence, sentences[nth + 1], tongue) : null;
    if (ended !== null) {
      for (const [index, verdict] of ended) verdicts[index] = verdict;
      continue;
    }
    if (!hits.some((hit) => has(hit, 'trial', 'old', 'wrong') && !isOfName(text, hits, hit))) continue;
    // "I gave you a wrong number in the first one, Confluence is licensed for 50": of the users.
    if (!hits.some((hit) => has(hit, 'key')) && hostUsersIn(text, false) !== null) continue;
    // "It was a trial, ignore it." right behind a key is about that one.
    const just = justBefore(judged, sentences[nth - 1], sentence);
    if (just >= 0 && pronoun.test(fold(text))) {
      verdicts[just] = 'no';
      continue;
    }
    if (
      !hits.some((hit) => has(hit, 'key', 'license')) &&
      !oneOfThem.test(fold(text)) &&
      !/\b(?:first|second|last|latter|(?:the )?former(?! \p{L})|one|erste|zweite|letzte|premier|premiere|deuxieme|seconde|primera|segunda|prima|seconda)\b/u.test(
        fold(text).replace(firstTime, ' '),
      )
    )
      continue;
    // "Sorry, the key above is wrong." with another key below; "the Jira key" is about that alone.
    const at0 = Math.max(...sentence.pieces.map((piece) => order.get(piece.line) ?? -1));
    const hosts = hostsIn(text);
    const before = judged.filter(
      (one) =>
        (order.get(one.lines[0] as Line) ?? 0) < at0 &&
        (hosts.length !== 1 || one.host === null || one.host === hosts[0]),
    );
    const placed = judged.length > 2 ? placesSaid(text, judged.length, tongue) : [];
    if (placed.length === 1) {
      verdicts[placed[0] ?? 0] = 'no';
      continue;
    }
    const isUpper = upper.test(fold(text)) || text.search(ofEarlierMail) >= 0;
    // "Ignore the one at the top", said below both of them.
    const earlier = isUpper && before.length === judged.length ? before.slice(0, -1) : before;
    if (
      (hits.some((hit) => has(hit, 'wrong', 'correction', 'below', 'past')) || isUpper) &&
      earlier.length > 0 &&
      earlier.length < judged.length
    ) {
      judged.forEach((one, index) => {
        if (earlier.includes(one)) verdicts[index] = 'no';
      });
      continue;
    }
    const named = judged.findIndex((one) => text.includes(one.key.slice(-4)));
    const places = placesSaid(text, judged.length, tongue);
    // "The first ran out and was replaced by the second.": each by its own clause.
    if (named < 0 && places.length > 1) {
      for (const index of spokenAgainst(text, judged.length, tongue)) verdicts[index] = 'no';
      continue;
    }
    // "Replaced by license 1": that is the newer.
    const isNewer =
      named < 0 &&
      places.length === 1 &&
      replacedBy.test(fold(text)) &&
      spokenAgainst(text, judged.length, tongue).length === 0;
    const at = named >= 0 ? named : isNewer ? -1 : (places[0] ?? -1);
    if (at >= 0) verdicts[at] = 'no';
    else vague = true;
  }
  // "Ignore the expired one" is clear where another sentence says which that is.
  const known = verdicts.includes('no') || judged.some((one) => one.verdict === 'no');
  return vague && !known ? verdicts.map((one) => one ?? 'doubt') : verdicts;
}
