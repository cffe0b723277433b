import * as limits from '../../../kernel/limits.ts';
import type { Entry } from './entries.ts';
import { findConcepts, has, type Found, type Hit } from './lexicon/find.ts';
import { isLongKey, scanKeys, type Candidate, type KeyPrefix, type Scan } from './key-scan.ts';
import { chosenBehind, leftAlone, ofAnother, onlyOne, placesIn, saysOnly } from './keys-meant.ts';
import type { Tongue } from './language.ts';
import { tongueBeside } from './lexicon/tongue.ts';
import type { Sentence } from './sentences.ts';
import { namesHostLicense } from './topics.ts';
import { fold, withoutBullet, type Line } from './text.ts';

export type { KeyPrefix } from './key-scan.ts';

/** A key and whether it is the one to move: `no`, where the words around it say so; `doubt`, where they may. */
export type JudgedKey = Candidate & {
  readonly verdict: 'yes' | 'no' | 'doubt';
  readonly corrected: boolean;
  readonly why: string | null;
};

const notOurs = /server[- ]?id|fingerprint|checksum|sha-?\d|signature|pgp|thumbprint|message-id/u;
/** The host's own license; a key that begins as the app's do is the app's, whatever it is called. */
const ofHost = /(?:confluence|jira) licen[cs]e key|host licen[cs]e/u;

/** The text a key is judged by: the lines it stands on, without e-mail addresses, and where it is in it. */
type Context = { readonly text: string; readonly from: number; readonly to: number };

function contextOf(candidate: Candidate, lines: readonly Line[], sentences: readonly Sentence[]): Context {
  const [first] = candidate.lines;
  const sentence = sentences.find(
    (one) => one.pieces.some((piece) => piece.line === first) && one.text.includes(firstPart(candidate)),
  );
  if (sentence) {
    const from = sentence.text.indexOf(firstPart(candidate));
    const spread =
      candidate.lines.length > 1 ? candidate.key.length + candidate.lines.length : firstPart(candidate).length;
    return { text: sentence.text, from, to: Math.min(sentence.text.length, from + spread) };
  }
  const own = candidate.lines.map((line) => line.text).join(' ');
  const at = first ? lines.indexOf(first) : -1;
  const above = lines[at - 1];
  const lead = above && /[:：]\s*$/u.test(above.text) ? `${above.text} ` : '';
  const from = lead.length + candidate.start;
  return {
    text: `${lead}${own}`,
    from,
    to: candidate.lines.length > 1 ? lead.length + own.length : lead.length + candidate.end,
  };
}

/** What stands of the key on its first line. */
const firstPart = (candidate: Candidate): string => {
  const [line] = candidate.lines;
  return candidate.lines.length > 1
    ? (line?.text.slice(candidate.start).trim() ?? '')
    : (line?.text.slice(candidate.start, candidate.end) ?? '');
};

const replacing =
  /\b(?:replaced|superseded|exchanged|ersetzt|remplacee?|sustituida|substituida|sostituita|vervangen) (?:by|with|durch|par|por|pela|da|door)\b/u;

/** "I believe it is …", "not sure": an opinion, and nothing to move a license by. */
const opinion =
  /\b(?:think|believe|guess|suppose|assume|presum\w*|(?:not|un)[ -]?sure|(?:do not|don't|cannot|can't) know|no idea|weiss (?:ich |wir )?nicht|wissen (?:wir )?nicht|ne (?:sais|savons) pas|no (?:se|sabemos) cual|nao (?:sei|sabemos)|non (?:so|sappiamo)|weet niet|weten niet|nie wiem\w*|glaube\w*|vermut\w*|(?:nicht|un)[ -]?sicher|vielleicht|wohl|crois|pense|sans doute|peut-etre|pas sure?|creo|supongo|no estoy segur[oa]|quizas?|acho|creio|talvez|credo|forse|non sono sicur[oa]|geloof|misschien|niet zeker|chyba|nie jestem pewn[ya]|tror|maske|kanske)\b|思います|おそらく|たぶん|かもしれ/u;
/** "Could you move … to …?" asks for it to be done. */
const requests =
  /\b(?:(?:can|could|would|will|may) (?:you|we|i|it)|please|bitte|konn(?:en|ten|t) (?:sie|ihr|wir)|pou(?:vez|rriez)|s'il vous plait|pued\w+|podri\w+|podem|poderiam|pot(?:ete|reste|remmo)|kun(?:t|nen)|kan (?:u|je|ni|i)|moze\w*|mogl\w*)\b|ください|いただけ/u;

/** "… is already in the Marketplace". */
const settled =
  /\b(?:already|bereits|schon|deja|ya|gia|juz|allerede|redan|reeds)\b.{0,40}\b(?:market\w*|moved|transferred|migrated|umgezogen|ubertragen|migr\w+|transfer\w*|trasferi\w*|overgezet|przenies\w*|flytt\w*)/u;
/** "The last group may be wrong", "a zero or an O": a key that is not known letter by letter. */
const partly =
  /\b(?:(?:first|second|third|fourth|last) (?:block|group|part|digit|character|letter)s?|(?:erste\w*|zweite\w*|dritte\w*|vierte\w*|letzte\w*) (?:block|gruppe|stelle|ziffer|zeichen)n?|(?:premiere?|deuxieme|troisieme|derniere?) (?:bloc|groupe|caractere|chiffre)s?|(?:primer|segundo|tercer|ultimo) (?:bloque|grupo|digito|caracter)|(?:ultimo|ultima) (?:gruppo|cifra|bloco)|laatste (?:groep|blok|teken)|ostatni\w* (?:grupa|blok|znak)|zero or an? o|o or an? zero|illegible|unleserlich|illisible|ilegible|illeggibile)\b/u;

/** "Someone posted … in your forum": a key that is reported, not handed in. */
const reported =
  /\b(?:(?:someone|somebody|anyone|anybody|jemand|irgendwer|quelqu'un|alguien|alguem|qualcuno|iemand|ktos|nogen|nagon|noen)\b.{0,40}\b\p{L}{3,}|leaked|stolen|(?:was|were|got) (?:posted|published)|im forum|in (?:the|your|a) forum|sur (?:le|votre|un) forum|en (?:el|su|un) foro|sul (?:vostro )?forum|op (?:het|uw|jullie) forum|na forum)\b/u;

/** Asked about, or only believed: in the sentence that holds the key. */
const isOpen = (text: string, tail: string): boolean =>
  opinion.test(fold(text)) ||
  (reported.test(fold(text)) && !requests.test(fold(text))) ||
  (/[?？]\s*$/u.test(tail) && !requests.test(fold(text)));

/** "The key of our partner", "… belongs to our sister company". */
function isOfOthers(ahead: Found, behind: Found): boolean {
  const key = ahead.hits.findLast((hit) => has(hit, 'key', 'license'));
  const theirs = (hit: Hit): boolean => has(hit, 'others', 'expert');
  const owner =
    key &&
    ahead.hits.some((hit) => hit.from > key.from && hit.from - key.to <= 2 && theirs(hit) && !has(hit, 'account'));
  const [first] = behind.hits;
  return (
    Boolean(owner) ||
    (first !== undefined &&
      first.from <= 1 &&
      has(first, 'holder') &&
      behind.hits.some((hit) => hit.from <= 5 && theirs(hit)))
  );
}

const isChosen = 'said to be the one';

/** What the words before (since the key before it) and behind it (to the next one) say of a key. */
function judgeByWords(
  { text, from, to }: Context,
  tongue: Tongue | null,
  others: readonly { from: number; to: number }[],
  ours: boolean,
): { verdict: JudgedKey['verdict']; corrected: boolean; why: string | null } {
  const before = Math.max(0, ...others.filter((other) => other.to <= from).map((other) => other.to));
  const after = Math.min(text.length, ...others.filter((other) => other.from >= to).map((other) => other.from));
  const lead = text.slice(before, from).replace(/\S+@\S+/gu, ' ');
  const tail = text.slice(to, after).replace(/\S+@\S+/gu, ' ');
  const ahead = findConcepts(lead, tongue);
  const behind = findConcepts(tail, tongue);
  const corrected = ahead.hits.some((hit) => has(hit, 'correction', 'instead'));
  if (notOurs.test(fold(lead)) || (!ours && ofHost.test(fold(lead))))
    return { verdict: 'no', corrected: false, why: 'not a license key of ours' };
  if (before > 0 && replacing.test(fold(lead))) return { verdict: 'yes', corrected: true, why: null };
  const rejects = lastRejecting(ahead, lead);
  if (rejects) return { verdict: 'no', corrected: false, why: rejects };
  if (settled.test(fold(tail))) return { verdict: 'no', corrected: false, why: 'already moved' };
  if (leftAlone.test(fold(tail)) && after === text.length)
    return { verdict: 'no', corrected: false, why: 'left alone' };
  if (isOfOthers(ahead, behind) || (after === text.length && ofAnother.test(fold(tail))))
    return { verdict: 'no', corrected: false, why: "another's key" };
  if (after < text.length && replacing.test(fold(tail))) return { verdict: 'no', corrected: false, why: 'replaced' };
  const shared = after < text.length && /,|;|\band\b|\bund\b|\bet\b|\by\b/u.test(tail);
  // "… (not B, which expired)": said of the next key.
  const ofNext = (hit: Hit): boolean =>
    after < text.length &&
    ((has(hit, 'neg', 'instead') && behind.tokens.length - hit.to <= 3) ||
      tail.lastIndexOf('(', hit.start) > tail.lastIndexOf(')'));
  const tailHits = behind.hits.filter(
    (hit) =>
      !ofNext(hit) && (has(hit, 'trial', 'old', 'wrong') || (has(hit, 'neg') && hit.from <= 3) || has(hit, 'instead')),
  );
  const clause = shared
    ? tailHits.filter((hit) => hit.end <= tail.search(/,|;|\band\b|\bund\b|\bet\b|\by\b/u))
    : tailHits;
  const bad = clause.find((hit) => has(hit, 'trial', 'old', 'wrong') || (has(hit, 'neg') && !corrected));
  if (bad && !/^\s*[.!?]/u.test(tail)) return { verdict: 'no', corrected: false, why: tail.slice(bad.start, bad.end) };
  const chosen = after === text.length && chosenBehind.test(fold(tail)) && !behind.hits.some((hit) => has(hit, 'neg'));
  if (isOpen(text, tail)) return { verdict: 'doubt', corrected: false, why: 'asked about, or not certain' };
  return { verdict: 'yes', corrected, why: chosen ? isChosen : null };
}

/** "old", "trial", "not", "instead of" in the words that lead to a key. */
function lastRejecting(found: Found, lead: string): string | null {
  for (const hit of found.hits.toReversed()) {
    // "The earlier one, WFC-…": the key stands beside what it is.
    const beside = /,\s*$/u.test(lead);
    const gap = lead.slice(hit.end).replace(/,\s*$/u, '');
    const words = found.tokens.length - hit.to;
    // "old paperwork" is about no key: the next words must be a key's, or the key itself.
    const noun =
      words <= 2 ||
      beside ||
      found.hits.some(
        (other) => other.from >= hit.to && other.from <= hit.to + 2 && has(other, 'key', 'license', 'trial', 'account'),
      );
    if (has(hit, 'trial', 'old') && words <= 7 && noun && !/[,;.]\s/u.test(gap)) return lead.slice(hit.start, hit.end);
    if (has(hit, 'wrong') && words <= 5 && !has(hit, 'correction') && !/[,;:.]\s/u.test(gap))
      return lead.slice(hit.start, hit.end);
    // "No other words:" denies words.
    const ofNoun = has(hit, 'no') && !noun;
    if (has(hit, 'neg') && !ofNoun && words <= 4 && !/[,;:.]\s/u.test(gap)) return lead.slice(hit.start, hit.end);
    if (
      has(hit, 'instead') &&
      words <= 3 &&
      !has(hit, 'correction') &&
      /(?:of|than|von|de|di|van|replaces|replacing|statt|anstatt|zamiast|anziche|plutot que)\W*(?:\S+\s+){0,2}$/u.test(
        fold(`${lead.slice(hit.start)} `),
      )
    )
      return lead.slice(hit.start, hit.end);
  }
  return null;
}

const pronoun =
  /^\W*(?:this|that|it|which|these|those|das|dies\p{L}*|es|der|die|c'|ce|cela|celle|ca|esa|esta|ese|eso|essa|isso|quella|questa|dat|die|dit|to|ta|これ|それ)\b|^\W*(?:leave|ignore|disregard|forget) (?:it|that|this)\b(?! one)/u;
const upper =
  /\b(?:top|above|up there|up here|further up|earlier|weiter oben|previous|upper|oben|obige\p{L}*|dessus|haut|arriba|acima|sopra|boven|powyzej|first message|my (?:first|last) (?:mail|message))\b/u;

/** The key that stands in the sentence right before, where it is the only one there. */
function justBefore(judged: readonly JudgedKey[], sentences: readonly Sentence[], sentence: Sentence): number {
  const above = sentences[sentences.indexOf(sentence) - 1];
  if (!above || above.paragraph !== sentence.paragraph) return -1;
  const inside = judged.flatMap((one, index) => (above.text.includes(firstPart(one)) ? [index] : []));
  return inside.length === 1 ? (inside[0] ?? -1) : -1;
}

/** "Move only the Confluence license": the host whose keys are meant. */
function ofOneHost(text: string, hits: readonly Hit[]): string | null {
  const hosts = ['confluence', 'jira'].filter((host) => fold(text).includes(host));
  const only = hits.some(
    (hit) =>
      has(hit, 'only') && hits.some((host) => has(host, 'host') && host.from >= hit.to && host.from - hit.to <= 3),
  );
  const about = hits.some((hit) => has(hit, 'key', 'license')) || /\bone\b/iu.test(text);
  return only && about && !/[?？]\s*$/u.test(text) ? (hosts.length === 1 ? (hosts[0] ?? null) : null) : null;
}

/** Sentences without a key that say something against one: by its last letters, or by its place. */
function against(
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
  if (sentences.some(({ text }) => partly.test(fold(text)) && !isWhole(text))) return judged.map(() => 'doubt');
  if (judged.length < 2) return verdicts;
  for (const sentence of sentences) {
    const { text } = sentence;
    if (judged.some((one) => text.includes(firstPart(one)))) continue;
    const { hits } = findConcepts(text, tongueBeside(text, tongue));
    const byEnd = judged.flatMap((one, index) => (text.includes(one.key.slice(-4)) ? [index] : []));
    const meant = byEnd.length === 1 && saysOnly(text) ? (byEnd[0] ?? null) : onlyOne(text, judged.length);
    if (leftAlone.test(fold(text))) vague = true;
    if (meant !== null) {
      for (const index of judged.keys()) if (index !== meant) verdicts[index] = meant < 0 ? 'doubt' : 'no';
      continue;
    }
    const left = ofOneHost(text, hits);
    if (left !== null)
      for (const [index, one] of judged.entries()) if (one.host !== null && one.host !== left) verdicts[index] = 'no';
    if (!hits.some((hit) => has(hit, 'trial', 'old', 'wrong'))) continue;
    // "It was a trial, ignore it." right behind a key is about that one.
    const just = justBefore(judged, sentences, sentence);
    if (just >= 0 && pronoun.test(fold(text))) {
      verdicts[just] = 'no';
      continue;
    }
    if (
      !hits.some((hit) => has(hit, 'key', 'license')) &&
      !/\b(?:first|second|last|latter|former|one|erste|zweite|letzte|premier|premiere|deuxieme|seconde|primera|segunda|prima|seconda)\b/u.test(
        fold(text),
      )
    )
      continue;
    // "Sorry, the key above is wrong." with another key below; "the Jira key" is about that alone.
    const at0 = Math.max(...sentence.pieces.map((piece) => order.get(piece.line) ?? -1));
    const hosts = ['confluence', 'jira'].filter((host) => fold(text).includes(host));
    const before = judged.filter(
      (one) =>
        (order.get(one.lines[0] as Line) ?? 0) < at0 &&
        (hosts.length !== 1 || one.host === null || one.host === hosts[0]),
    );
    const placed = judged.length > 2 ? placesIn(text, judged.length) : [];
    if (placed.length === 1) {
      verdicts[placed[0] ?? 0] = 'no';
      continue;
    }
    const isUpper = upper.test(fold(text));
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
    const [place = -1] = placesIn(text, judged.length);
    const at = named >= 0 ? named : place;
    if (at >= 0) verdicts[at] = 'no';
    else vague = true;
  }
  // "Ignore the expired one" is clear where another sentence says which that is.
  const known = verdicts.includes('no') || judged.some((one) => one.verdict === 'no');
  return vague && !known ? verdicts.map((one) => one ?? 'doubt') : verdicts;
}

export type KeyReading = { readonly judged: readonly JudgedKey[]; readonly scan: Scan };

/**
 * The keys of the writer's own lines, each judged by its label, the words around it and by what is said of it
 * elsewhere. `known`: keys that the vendor's books know; they need no form, but may be an old one all the same.
 */
export function readKeys(
  lines: readonly Line[],
  entries: readonly Entry[],
  sentences: readonly Sentence[],
  prefixes: readonly KeyPrefix[],
  known: ReadonlySet<string>,
  tongue: Tongue | null,
): KeyReading {
  const own = lines.filter((line) => line.depth === 0);
  const scan = scanKeys(own, prefixes);
  const plain = plainKeys(entries, prefixes, known, scan.candidates);
  const all = [...scan.candidates, ...plain].slice(0, limits.keys_per_request * 2);
  const contexts = all.map((candidate) => contextOf(candidate, own, sentences));
  const each = all.map((candidate, index): JudgedKey => {
    const context = contexts[index] as Context;
    const others = contexts.flatMap((other, at) =>
      at !== index && other.text === context.text ? [{ from: other.from, to: other.to }] : [],
    );
    const entry = entries.find((one) => one.topic !== null && one.lines.some((line) => candidate.lines.includes(line)));
    const words = judgeByWords(context, tongueBeside(context.text, tongue), others, candidate.host !== null);
    const named = candidate.host !== null && namesHostLicense(entry?.label ?? '');
    if (entry?.topic === 'other' && entry.label.split(/\s+/u).length <= 6 && !named)
      return { ...candidate, verdict: 'no', corrected: false, why: entry.label };
    return { ...candidate, ...words };
  });
  // "A; later we got B, that is the valid one": of its host, B alone.
  const meant = each.filter(({ why }) => why === isChosen);
  const judged = each.map((one): JudgedKey =>
    one.verdict === 'yes' && meant.length > 0 && !meant.includes(one) && meant.every(({ host }) => host === one.host)
      ? { ...one, verdict: 'no', why: 'another is the one' }
      : one,
  );
  // "Instead of A take B" says which: nothing is to be guessed from other sentences.
  const replaced = judged.some(
    (one) =>
      one.verdict === 'no' &&
      contexts.some(
        (context) =>
          context.text.includes(one.key) &&
          judged.some((other) => other.key !== one.key && other.verdict === 'yes' && context.text.includes(other.key)),
      ),
  );
  const said = replaced ? judged.map(() => null) : against(judged, sentences, tongue, own);
  return {
    judged: judged.map((one, index) =>
      said[index] && one.verdict === 'yes'
        ? { ...one, verdict: said[index], why: 'doubted elsewhere in the mail' }
        : one,
    ),
    scan,
  };
}

/** Keys without a known form: what stands alone under a key's label, or what the books know. */
function plainKeys(
  entries: readonly Entry[],
  prefixes: readonly KeyPrefix[],
  known: ReadonlySet<string>,
  found: readonly Candidate[],
): Candidate[] {
  const taken = new Set(found.flatMap((one) => one.lines));
  return entries.flatMap((entry): Candidate[] => {
    if (entry.topic !== 'key') return [];
    return entry.values.flatMap((value, index): Candidate[] => {
      const line = entry.lines[Math.min(index, entry.lines.length - 1)];
      const key = withoutBullet(value).replace(/[.,;]$/u, '');
      if (!line || taken.has(line) || !/^[\w./+=:-]{8,400}$/u.test(key)) return [];
      const trusted =
        known.has(key) ||
        (prefixes.length === 0 && /\d/u.test(key) && !/^(?:SEN-|AAAB|https?:)/u.test(key) && key.length >= 8);
      const start = line.text.indexOf(value);
      return trusted && start >= 0
        ? [{ key, form: 'plain', host: null, lines: [line], start, end: start + value.length }]
        : [];
    });
  });
}

/** True where a text is a key and nothing else (an item of a list). */
export function isKeyAlone(text: string, prefixes: readonly KeyPrefix[]): boolean {
  const plain = text.trim().replace(/^[^:\n]{1,40}:\s*/u, '');
  const lines = plain.split('\n').map((part, index) => ({ number: index + 1, text: part, depth: 0 }));
  const { candidates } = scanKeys(lines, prefixes);
  const length = candidates.reduce((sum, one) => sum + one.key.length, 0);
  return candidates.length > 0 ? length * 1.6 + 12 >= plain.length : isLongKey(plain.replace(/\s/gu, ''));
}
