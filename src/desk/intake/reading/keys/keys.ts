import { withoutAddresses } from '../words/emails.ts';
import * as limits from '../../../../kernel/limits.ts';
import type { Entry } from '../layout/entries.ts';
import { findConcepts, has, type Found, type Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { heardElsewhere, ofFormer } from './own-correction.ts';
import { firstPart, type JudgedKey } from './judged.ts';
import { withoutOtherNumber } from './other-numbers.ts';
import { isLongKey, scanKeys, type Candidate, type KeyPrefix, type Scan } from './scan.ts';
import {
  asSample,
  byMistake,
  chosenAhead,
  chosenBehind,
  copiedFrom,
  isOfNextThing,
  leftAlone,
  neverBought,
  notToConfuse,
  ofAnother,
  ofAnotherClient,
  ofForm,
  ofOtherApp,
  onPaper,
  referred,
  settled,
} from './meant.ts';
import type { Tongue } from '../words/language.ts';
import { maintenanceOver, moving, onlyInFrench, ordinalFits, replaces } from '../lexicon/moving.ts';
import { tongueBeside } from '../lexicon/tongue.ts';
import { howKeyIsWritten, notFrom } from '../words/unmeant.ts';
import type { Sentence } from '../words/sentences.ts';
import { namesHostLicense } from '../words/topics.ts';
import { withoutOwners } from './whose.ts';
import { fold, isBlank, withoutBullet, type Line } from '../words/text.ts';
import { hostsIn, type HostName } from '../words/hosts.ts';

export type { KeyPrefix } from './scan.ts';
export type { JudgedKey } from './judged.ts';

const notOurs = lean(
  /server[- ]?id|fingerprint|checksum|sha-?\d|signature|pgp|thumbprint|message-id|token(?: \p{L}+){0,2} ?[:：]\s*$|zugangstoken|jeton d'acces/u,
);
/** The host's own license; a key that begins as the app's do is the app's, whatever it is called. */
const ofHost = new RegExp(
  [
    "(?:confluence|jira)(?:'s)?(?: own)? licen[cs]e key|host licen[cs]e|licen[cs]e (?:of|for) (?:the )?(?:confluence|jira)(?: \\w+)? itself|(?:confluence|jira)'s own licen[cs]e",
    "(?:it |which |that )(?:isn't|is not|'s not|are not) (?:one of )?yours",
    "lizenz (?:von|fur|des) (?:confluence|jira) selbst|nicht (?:eine )?(?:von ihnen|ihre)|licence (?:de |du )?(?:confluence|jira) (?:lui|elle)-meme|(?:n'est|ce n'est) pas (?:de vous|la votre)",
    'licencia (?:del? )?(?:propio )?(?:confluence|jira)(?: mismo)?|no es (?:de ustedes|suya|vuestra)|licenca do proprio (?:confluence|jira)|nao e (?:de voces|vossa)',
    'licenza di (?:confluence|jira) stess[oa]|non e (?:vostra|di voi)|licentie van (?:confluence|jira) zelf|niet van jullie|licencj\\w* samego (?:confluence|jira)|nie (?:jest )?wasz\\w*',
  ].join('|'),
  'u',
);

/** The text a key is judged by: the lines it stands on, without e-mail addresses, and where it is in it. */
type Context = { readonly text: string; readonly from: number; readonly to: number };

/** "Here is the license of Confluence itself:" above a long key, perhaps with an empty line between. */
function headOf({ form, lines: [first] }: Candidate, lines: readonly Line[]): string {
  const at = form === 'long' && first ? lines.indexOf(first) : -1;
  const above = lines[isBlank(lines[at - 1]) ? at - 2 : at - 1];
  return above && /[:：]\s*$/u.test(above.text) ? fold(above.text) : '';
}

/** "Would you please move our license" / "WFC-… into the Marketplace?": a sentence over two lines. */
const goesOn = (above: string, text: string): boolean =>
  /(?:\S+\s+){4}\p{L}+\s*$/u.test(above) && /\s\p{L}+(?:\s\p{L}+)+[.!?]\s*$/u.test(text);

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
  const lead = above && (/[:：]\s*$/u.test(above.text) || goesOn(above.text, own)) ? `${above.text} ` : '';
  const from = lead.length + candidate.start;
  return {
    text: `${lead}${own}`,
    from,
    to: candidate.lines.length > 1 ? lead.length + own.length : lead.length + candidate.end,
  };
}

const replacing =
  /\b(?:replaced|superseded|exchanged|ersetzt|remplacee?|sustituida|substituida|sostituita|vervangen) (?:by|with|durch|par|por|pela|da|door)\b/u;

/** "I believe it is …", "not sure": an opinion, and nothing to move a license by. */
const opinion =
  /\b(?:think|believe|guess|suppose|assume|presum\w*|(?:not|un)[ -]?sure|(?:do not|don't|cannot|can't) know|no idea|aucune idee|keine ahnung|ni idea|nao faco (?:a )?(?:minima )?ideia|nessuna idea|geen idee|nie mam pojecia|weiss (?:ich |wir )?nicht|wissen (?:wir )?nicht|ne (?:sais|savons) pas|no (?:se|sabemos) cual|nao (?:sei|sabemos)|non (?:so|sappiamo)|weet niet|weten niet|nie wiem\w*|glaube\w*|vermut\w*|(?:nicht|un)[ -]?sicher|vielleicht|wohl|crois|pense|sans doute|peut-etre|pas sure?|creo|supongo|no estoy segur[oa]|quizas?|acho|creio|talvez|credo|forse|non sono sicur[oa]|geloof|misschien|niet zeker|chyba|nie jestem pewn[ya]|tror|maske|kanske)\b|思います|おそらく|たぶん|かもしれ/u;
/** "Could you move … to …?" asks for it to be done. */
const requests =
  /\b(?:(?:can|could|would|will|may) (?:you|u|ya|ye|we|i|it)|pls|plz|please|bitte|konn(?:en|ten|t) (?:sie|ihr|wir)|pou(?:vez|rriez)|s'il vous plait|pued\w+|podri\w+|podem|poderiam|pot(?:ete|reste|remmo)|kun(?:t|nen)|kan (?:u|je|ni|i)|moze\w*|mogl\w*)\b|ください|いただけ/u;

/** "Someone posted … in your forum": a key that is reported, not handed in. */
const reported = lean(
  /\b(?:(?:someone|somebody|anyone|anybody|jemand|irgendwer|quelqu'un|alguien|alguem|qualcuno|iemand|ktos|nogen|nagon|noen)\b.{0,40}\b\p{L}{3,}|leaked|stolen|(?:was|were|got) (?:posted|published)|im forum|in (?:the|your|a) forum|sur (?:le|votre|un) forum|en (?:el|su|un) foro|sul (?:vostro )?forum|op (?:het|uw|jullie) forum|na forum)\b/u,
);

/** "…, which your system perhaps has under SEN-…": where it may be found, and no doubt which one it is. */
const asFiled =
  /, (?:which|that|che|que|qui|die|der|das|welche\w*|ktor\w+|a qual|la cual|laquelle)\b[^,.;]*\b(?:sen|sistem\w*|systems?|records?|books?|list\w*|database|datenbank|unterlagen|archiv\w*|dossiers?)\b[^,.;]*/gu;

/** Asked about, or only believed: in the sentence that holds the key. */
const isOpen = ({ text, to }: Context, tail: string): boolean =>
  opinion.test(fold(text.slice(0, to) + withoutOtherNumber(text.slice(to))).replace(asFiled, ' ')) ||
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

/** "…, made out to our old firm name": old is the firm, and not the key. */
const isOfFirm = ({ hits }: Found, hit: Hit): boolean =>
  has(hit, 'old') &&
  hits.some(
    (other) => other.from >= hit.to && other.from - hit.to <= 1 && has(other, 'org', 'name', 'address', 'holder'),
  );

const isChosen = 'said to be the one';

/** What the words before (since the key before it) and behind it (to the next one) say of a key. */
function judgeByWords(
  context: Context,
  tongue: Tongue | null,
  others: readonly { from: number; to: number }[],
  ours: boolean,
  several: boolean,
): { verdict: JudgedKey['verdict']; corrected: boolean; why: string | null } {
  const { text, from, to } = context;
  const before = Math.max(0, ...others.filter((other) => other.to <= from).map((other) => other.to));
  const after = Math.min(text.length, ...others.filter((other) => other.from >= to).map((other) => other.from));
  const lead = withoutAddresses(text.slice(before, from));
  const rest = text.slice(to, after);
  // "A / B – the second replaced the first": said of both, by their order.
  const turn = (others.length > 0 || several) && after === text.length ? /[:：;]|\s[-–—]\s/u.exec(rest) : null;
  const isOfAll =
    turn !== null &&
    referred(fold(rest.slice(turn.index)), Math.max(2, others.length + 1), ordinalFits, new Set()).length > 0;
  const ownRest = withoutOtherNumber(isOfAll ? rest.slice(0, turn.index) : rest);
  const asides = [...(several ? [ofFormer] : []), notFrom, notToConfuse, howKeyIsWritten, maintenanceOver];
  const tail = withoutAddresses(asides.reduce((said, aside) => said.replace(aside, ' '), ownRest));
  const ahead = findConcepts(lead, tongue);
  const behind = findConcepts(tail, tongue);
  const corrected = ahead.hits.some(
    (hit) => has(hit, 'correction') || (has(hit, 'instead') && ahead.tokens.length - hit.to <= 8),
  );
  if (notOurs.test(fold(lead)) || (!ours && ofHost.test(fold(lead))))
    return { verdict: 'no', corrected: false, why: 'not a license key of ours' };
  // Of the key before it, or of one that was named in the sentence before ("that one was superseded by …").
  if (replacing.test(fold(lead))) return { verdict: 'yes', corrected: true, why: null };
  const rejects = byMistake.test(fold(lead)) ? 'by mistake' : lastRejecting(ahead, lead, several);
  if (rejects) return { verdict: 'no', corrected: false, why: rejects };
  // "The key is A, hang on, that is on an old invoice. …": taken back in the same breath, where there is another.
  const [next] = behind.hits;
  if (several && after === text.length && next?.from === 0 && has(next, 'correction') && /^\s*[,–—-]/u.test(tail))
    return { verdict: 'no', corrected: false, why: tail.slice(next.start, next.end) };
  if (/\bhold\s*$/iu.test(lead) && /^\s*(?:back|off)\b/iu.test(tail))
    return { verdict: 'no', corrected: false, why: 'held back' };
  if (neverBought.test(fold(tail))) return { verdict: 'no', corrected: false, why: 'never bought' };
  if (settled.test(fold(tail))) return { verdict: 'no', corrected: false, why: 'already moved' };
  if (leftAlone.test(fold(tail)) && after === text.length)
    return { verdict: 'no', corrected: false, why: 'left alone' };
  const isOthers =
    isOfOthers(ahead, behind) ||
    ofAnotherClient.test(fold(lead)) ||
    ofOtherApp.test(fold(lead)) ||
    (after === text.length && [ofAnother, ofAnotherClient, ofOtherApp].some((one) => one.test(fold(tail))));
  if (isOthers) return { verdict: 'no', corrected: false, why: "another's key" };
  if (after < text.length && replacing.test(fold(tail))) return { verdict: 'no', corrected: false, why: 'replaced' };
  const shared = after < text.length && /,|;|\band\b|\bund\b|\bet\b|\by\b/u.test(tail);
  // "… (not B, which expired)": said of the next key.
  const ofNext = (hit: Hit): boolean =>
    onlyInFrench.exec(fold(tail.slice(hit.start, hit.start + 80)))?.index === 0 ||
    (after < text.length &&
      ((has(hit, 'neg', 'instead') && behind.tokens.length - hit.to <= 3) ||
        tail.lastIndexOf('(', hit.start) > tail.lastIndexOf(')')));
  // "…, please not to my own address": of where it goes.
  const isOfAddress = (hit: Hit): boolean =>
    behind.hits.some(
      (other) =>
        has(other, 'email', 'address', 'account') &&
        (other.from >= hit.to
          ? other.from - hit.to <= 5
          : // "…; my own account will not do"
            /;\s[^;]*$/u.test(tail.slice(0, other.start)) && !/;\s/u.test(tail.slice(other.start, hit.start))),
    );
  const tailHits = behind.hits.filter(
    (hit) =>
      !ofNext(hit) &&
      !isOfNextThing(tail, behind, hit) &&
      !isOfFirm(behind, hit) &&
      // "(replaces the first)": said of another.
      replaces.exec(fold(tail.slice(hit.start)))?.index !== 0 &&
      (has(hit, 'trial', 'old', 'wrong') || (has(hit, 'neg') && hit.from <= 3) || has(hit, 'instead')),
  );
  const clause = shared
    ? tailHits.filter((hit) => hit.end <= tail.search(/,|;|\band\b|\bund\b|\bet\b|\by\b/u))
    : tailHits;
  const bad = clause.find(
    (hit) => has(hit, 'trial', 'old', 'wrong') || (has(hit, 'neg') && !corrected && !isOfAddress(hit)),
  );
  if (bad && !/^\s*[.!?]/u.test(tail)) return { verdict: 'no', corrected: false, why: tail.slice(bad.start, bad.end) };
  const chosen =
    (after === text.length && chosenBehind.test(fold(tail)) && !behind.hits.some((hit) => has(hit, 'neg'))) ||
    chosenAhead.test(fold(lead));
  if (isOpen(context, tail) || asSample.test(fold(lead)))
    return { verdict: 'doubt', corrected: false, why: 'asked about, or not certain' };
  return { verdict: 'yes', corrected, why: chosen ? isChosen : null };
}

const toUse =
  /^(?:use|take|move|transfer|verwenden|nehmen|benutzen|utilise[rz]|prend(?:re|rez)|us(?:ar|en|em|ate|are)|gebruiken|uzywac)\b/u;
const turnsToMoving = lean(
  new RegExp(
    `(?:[,;]|\\b(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale)) (?:(?:please|bitte|then|dann) )?${moving.source}`,
    'u',
  ),
);

/** "old", "trial", "not", "instead of" in the words that lead to a key. */
function lastRejecting(found: Found, lead: string, several: boolean): string | null {
  for (const hit of found.hits.toReversed()) {
    // "The earlier one, WFC-…": the key stands beside what it is.
    const beside = /,\s*$/u.test(lead);
    const said = lead.slice(hit.end).replace(/,\s*$/u, '');
    // "Please don't use that one: WFC-…"
    const gap = toUse.test(fold(said)) ? said.replace(/:\s*$/u, '') : said;
    // "Leave it on his name and move WFC-…"
    if (has(hit, 'trial', 'old') && !has(hit, 'neg') && turnsToMoving.test(fold(gap))) continue;
    const words = found.tokens.length - hit.to;
    // "old paperwork" is about no key: the next words must be a key's, or the key itself.
    const noun =
      words <= 2 ||
      beside ||
      // "The trial we started with had WFC-…": of what the sentence begins with.
      (has(hit, 'trial') && hit.from <= 2 && !/[,;:.]/u.test(gap)) ||
      found.hits.some(
        (other) => other.from >= hit.to && other.from <= hit.to + 2 && has(other, 'key', 'license', 'trial', 'account'),
      );
    // "Checked against the original:" is where it was copied from.
    // "The key on the old printout": the paper is old, and it is the only key.
    if (!several && onPaper.test(fold(lead.slice(hit.start)))) continue;
    const source = copiedFrom.test(fold(lead.slice(Math.max(0, hit.start - 20), hit.end)));
    if (ofForm.test(fold(lead.slice(Math.max(0, hit.start - 24), hit.end + 24)))) continue;
    if (source && !found.hits.some((other) => other.from === hit.to)) continue;
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

/** Topics of labels that may stand above a key: "Wireframes for Jira, on our Jira Server:". */
const ofKey: ReadonlySet<string> = new Set(['key', 'host', 'server', 'other']);

/** The one host that a label names. */
function hostOf(label: string): HostName | null {
  const named = hostsIn(label);
  return named.length === 1 ? (named[0] ?? null) : null;
}

export type KeyReading = { readonly judged: readonly JudgedKey[]; readonly scan: Scan };

/**
 * The keys of the writer's own lines, each judged by its label, the words around it and by what is said of it
 * elsewhere. `known`: keys that the vendor's books know; they need no form, but may be an old one all the same.
 */
export function readKeys(
  lines: readonly Line[],
  entries: readonly Entry[],
  spoken: readonly Sentence[],
  prefixes: readonly KeyPrefix[],
  known: ReadonlySet<string>,
  tongue: Tongue | null,
): KeyReading {
  const sentences = spoken.map((one) => ({ ...one, text: withoutOwners(one.text) }));
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
    const head = candidate.host === null ? headOf(candidate, own) : '';
    if (ofHost.test(head))
      return { ...candidate, verdict: 'no', corrected: false, why: 'the license of the host itself' };
    if (notOurs.test(head)) return { ...candidate, verdict: 'no', corrected: false, why: 'not a license key of ours' };
    // "Key for Confluence: 31/Tx1…"
    const host = candidate.host ?? (ofKey.has(entry?.topic ?? '') ? hostOf(entry?.label ?? '') : null);
    const words = judgeByWords(
      context,
      tongueBeside(context.text, tongue),
      others,
      candidate.host !== null,
      all.length > 1,
    );
    const named = candidate.host !== null && namesHostLicense(entry?.label ?? '');
    const copied = copiedFrom.test(fold(entry?.label ?? ''));
    if (entry?.topic === 'other' && entry.label.split(/\s+/u).length <= 6 && !named && !copied)
      return { ...candidate, verdict: 'no', corrected: false, why: entry.label };
    return { ...candidate, host, ...words };
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
  return { judged: replaced ? judged : heardElsewhere(judged, sentences, tongue, own), scan };
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
