import { has, type Concept, type Found, type Hit, type Token } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import * as change from './change-words.ts';
import * as words from './standing-words.ts';
import { foldSame } from '../words/text.ts';

/** What became of a kind of hosting where another took its place: it is the one that came, or the one that went. */
export type Change = 'came' | 'went';

type Part = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

const open: readonly Concept[] = ['future', 'maybe', 'cond', 'may', 'trial', 'refuse', 'neg', 'no'];
const unreal = lean(
  /^(?:will|ll|shall|would|want|wants|wanted|wish|plan|plans|planned|going|supposed|intend\p{L}*|hope|hoping|never|nearly|almost|not|cancel\p{L}*|postpon\p{L}*|should|nie|niemals|fast|beinahe|geplant|jamais|nunca|mai|nooit|nigdy|prawie|presque|casi|quase|quasi|bijna|abgesagt|annul\p{L}+|propos\p{L}+|offer\p{L}*|suggest\p{L}*|recommend\p{L}*|angebot\p{L}*|vorgeschlagen|ofrec\p{L}+|oferec\p{L}+|offert\p{L}*|sugeri\p{L}*|aangeboden|voorgesteld|zaproponowa\p{L}+|vamos|allons|vogliamo|queremos|voulons|chcemy|willen)$/u,
);

/** Said to be so, and neither planned, denied, tried nor a condition. */
function isDone(text: string, found: Found, part: Part, lead: number): boolean {
  const isForced = change.forced.test(foldSame(text.slice(part.start, part.end)));
  const isOpen = (hit: Hit): boolean =>
    (has(hit, ...open) || (has(hit, 'must') && !isForced)) &&
    !has(hit, 'use', 'is', 'yes', 'moved', 'filler', 'agree', 'past', 'have') &&
    !/^(?:wurden?|May$|once$|when|als$|after|since|nach|apr[eè]s|despu[eé]s|depois|ap[oó]s|dopo|na$|nadat|po$)/iu.test(
      text.slice(hit.start, hit.end),
    );
  return (
    // "Omgebouwd tot Data Center": the word that leads to it is no "until".
    !found.hits.some((hit) => hit.from >= part.from && hit.to <= part.to && hit.from !== lead - 1 && isOpen(hit)) &&
    !found.tokens
      .slice(part.from, part.to)
      .some((token) => unreal.test(token.text) || /^würden?$/iu.test(text.slice(token.start, token.end)))
  );
}

/** Where what a mention is called begins ("the edition Data Center", "one of Data Center"), and what leads to it. */
function leadTo({ tokens, hits }: Found, hit: Hit, part: Part): { at: number; word: string } {
  const isHost = (at: number): boolean => hits.some((one) => has(one, 'host') && one.from <= at && one.to > at);
  const isNoun = (at: number): boolean =>
    isHost(at) ||
    /^(?:one|ones|edition|version|variant\p{L}*|type|kind)$/u.test(at < 0 ? '' : (tokens[at]?.text ?? ''));
  let at = hit.from;
  while (at > part.from) {
    const word = tokens[at - 1]?.text ?? '';
    const isOf =
      /^(?:of|de|di|van)$/u.test(word) &&
      at - 2 >= part.from &&
      (isNoun(at - 2) || words.ofHost.test(tokens[at - 2]?.text ?? ''));
    const isCalled =
      isNoun(at - 1) ||
      words.ofHost.test(word) ||
      isOf ||
      // Dutch "naar de Cloud"
      (word === 'de' &&
        at - 2 >= part.from &&
        /^(?:naar|tot|in|op|door|voor|tegen|met)$/u.test(tokens[at - 2]?.text ?? '')) ||
      ownOnes.test(word) ||
      /^\d+$/u.test(word) ||
      (words.articles.test(word) && !(change.goals.test(word) && !/^(?:a|an)$/u.test(word)));
    if (!isCalled) break;
    at -= 1;
  }
  return { at, word: at > part.from ? (tokens[at - 1]?.text ?? '') : '' };
}
const ownOnes = lean(
  /^(?:our|own|unser\p{L}*|notre|nos|nuestr\p{L}+|noss\p{L}+|nostr\p{L}+|onze?|nasz\p{L}*|new|neue\p{L}*|fresh|real|proper)$/u,
);

const isTo = (word: string): boolean => change.goals.test(word) || change.prices.test(word) || change.agents.test(word);

/** Whether a part of a sentence tells of a change, and on which side of it the mention stands. */
export function changeOf(text: string, found: Found, part: Part, hit: Hit): Change | null {
  const { tokens, hits } = found;
  if (isMeant(text, found, hit)) return 'came';
  const lead = leadTo(found, hit, part);
  if (!isDone(text, found, part, lead.at)) return null;
  const kind: readonly Concept[] = has(hit, 'server') ? ['cloud', 'datacenter'] : ['server', 'machine'];
  const other = hits.find(
    (one) => has(one, ...kind) && one !== hit && one.from >= part.from && one.to <= part.to && one.from !== hit.from,
  );
  const instead = byPlace(text, found, part, hit);
  if (instead !== null) return instead;
  const isForced = change.forced.test(foldSame(text.slice(part.start, part.end)));
  const verbAt = (pattern: RegExp): number =>
    tokens.findIndex(
      ({ text: word }, at) =>
        at >= part.from &&
        at < part.to &&
        (at < hit.from || at >= hit.to) &&
        // "They keep threatening to put us in the Cloud": nothing that was done.
        (isForced || tokens[at - 1]?.text !== 'to') &&
        !(change.pastTime.test(word) && change.timeNoun.test(tokens[at - 1]?.text ?? '')) &&
        (pattern.test(word) || pattern.test(`${tokens[at - 1]?.text} ${word}`) || (isForced && change.base.test(word))),
    );
  // Polish "do" leads to, Portuguese "do … para" from it.
  const isSource =
    change.sources.test(lead.word) &&
    (lead.word !== 'do' ||
      tokens.slice(hit.to, part.to).some(({ text: word }) => /^(?:para|pro|pra|ao|a)$/u.test(word)));
  // "What used to be Server is since the merger Data Center"
  const isNow =
    other !== undefined &&
    hits.some((was) => has(was, 'past') && was.from >= part.from && was.to <= other.from && other.from - was.to <= 3) &&
    tokens.some(({ text: word }, at) => at >= other.to && at < hit.from && present.test(word));
  if (isNow && !has(hit, 'server')) return 'came';
  const swap = verbAt(change.swapped);
  if (swap >= 0) {
    if (isTo(lead.word)) return 'came';
    if (other !== undefined) {
      const beside = leadTo(found, other, part);
      // "Replaced Data Center with the Server", "Data Center was replaced by the Server"
      if (isTo(beside.word)) return 'went';
      // "Data Center replaced the Server"; "hat Data Center den Server abgelöst"
      if (hit.to <= swap && other.from > swap) return 'came';
      if (other.to <= swap && hit.from > swap) return 'went';
      if (isObject(tokens[other.from - 1]) || isObject(tokens[beside.at])) return 'came';
    } else if (hit.to <= swap || isObject(tokens[lead.at])) return 'went';
  }
  if (verbAt(change.left) >= 0 && !isTo(lead.word)) return 'went';
  if (verbAt(change.left) >= 0 && words.instead.test(lead.word)) return 'came';
  // "Wurde uns Data Center angeboten": the verb stands last.
  if (isOtherVerb(found, part, hit)) return null;
  const turn = verbAt(change.turned);
  const isGoal = change.goals.test(lead.word);
  if (turn >= 0 && turn < lead.at && !isSource && lead.at - turn <= (isGoal ? 7 : 4)) return 'came';
  // "… ist ein Data Center geworden", "auf Data Center umgestellt"
  const isLast =
    turn >= hit.to && turn - hit.to <= 3 && !/^(?:wurden?|werd|made|fatto|hecho)$/u.test(tokens[turn]?.text ?? '');
  if (isLast && !isSource && (isGoal || /^geworden$/u.test(tokens[turn]?.text ?? ''))) return 'came';
  const ahead = verbAt(change.went);
  const go = ahead >= 0 && ahead < lead.at ? ahead : verbAt(change.brought);
  if ((go >= 0 || turn >= 0) && isSource && (other === undefined || isTo(leadTo(found, other, part).word)))
    return 'went';
  const isGone = go >= 0 && isGoal && Math.abs(lead.at - go) <= 9;
  return isGone || followsLoss(found, part, hit, lead.word) ? 'came' : null;
}

const present = /^(?:is|are|ist|sind|est|es|e|jest)$/u;

/** "We had to give up Jira Server, and our admin then chose Data Center": what is told behind it came in its place. */
function followsLoss(found: Found, part: Part, hit: Hit, lead: string): boolean {
  const lost = found.hits.find((one) => has(one, 'server') && one.to <= hit.from);
  if (lost === undefined) return false;
  const isLost = found.tokens.some(
    ({ text: word }, at) =>
      at < part.from &&
      Math.abs(at - lost.from) <= 4 &&
      (change.left.test(word) || change.left.test(`${found.tokens[at - 1]?.text} ${word}`)),
  );
  const between = found.hits.filter((one) => one.from >= lost.to && one.to <= hit.from);
  return (
    isLost &&
    !between.some((one) => has(one, 'neg', 'no', 'maybe', 'future')) &&
    (!change.sources.test(lead) || /^(?:a|do)$/u.test(lead)) &&
    !words.topics.test(lead)
  );
}

const isOtherVerb = ({ tokens }: Found, part: Part, hit: Hit): boolean =>
  tokens
    .slice(hit.to, part.to)
    .some(({ text: word }) => change.otherVerb.test(word) && !change.turned.test(word) && !change.brought.test(word));

/** An accusative that shows: "den Server", "unseren Server". */
const isObject = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:den|unser(?:e?n)|eigenen|bisherigen|alten|einen|lo|la)$/u.test(token.text);

/** "Data Center instead of Server", "in its place we have Data Center". */
function byPlace(text: string, { tokens, hits }: Found, part: Part, hit: Hit): Change | null {
  const said = foldSame(text);
  const its = change.inItsPlace.exec(said.slice(part.start, part.end));
  if (its !== null) return has(hit, 'server') ? null : 'came';
  for (const match of said.matchAll(change.insteadOf)) {
    const end = match.index + match[0].length;
    const next = tokens.findIndex((token) => token.start >= end);
    if (next < 0) continue;
    const given = hits.find(
      (one) =>
        has(one, 'server', 'machine', 'cloud', 'datacenter') &&
        one.from >= next &&
        tokens
          .slice(next, one.from)
          .every((_, at) =>
            hits.some(
              (known) =>
                known.from <= next + at &&
                known.to > next + at &&
                has(known, 'filler', 'own', 'host', 'old', 'license'),
            ),
          ),
    );
    if (given === undefined) continue;
    if (given === hit) return 'went';
    const isBeside = match.index >= part.start - 4 && match.index <= part.end + 4;
    if (has(given, 'server', 'machine') !== has(hit, 'server', 'machine') && isBeside) return 'came';
  }
  return null;
}

/** "Where he says Server, kindly read Data Center" */
function isMeant(text: string, { hits }: Found, hit: Hit): boolean {
  if (has(hit, 'server')) return false;
  const server = hits.find((one) => has(one, 'server') && one.to <= hit.from);
  return (
    server !== undefined &&
    change.whereSaid.test(foldSame(text.slice(0, server.start))) &&
    change.readsSo.test(foldSame(text.slice(server.end, hit.start))) &&
    !hits.some((one) => has(one, 'neg', 'no') && one.to <= hit.from)
  );
}

/** "Marketing's wiki moved to the Cloud, but ours remains on our own Jira Server": the edition is named behind it. */
export const isContrasted = ({ hits }: Found, hit: Hit): boolean =>
  hits.some(
    (but) =>
      has(but, 'but') &&
      but.from >= hit.to &&
      hits.some(
        (server) =>
          has(server, 'server') &&
          server.from >= but.to &&
          hits.some((host) => has(host, 'host') && host.to === server.from) &&
          !hits.some((one) => has(one, 'past', 'neg', 'no', 'old') && one.from >= but.to && one.to <= server.from),
      ),
  );
