import { oncePer } from '../words/memory.ts';
import { orderOf, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import {
  another,
  before as wasBefore,
  denies,
  employs,
  holding,
  isTheOne,
  leftOut,
  licenseeWord,
  meantFor,
  obliged,
  ofLicense,
  ofProgram,
  onlyThat,
  otherMatter,
  relationBefore,
  requests,
  turnsTo,
  undecided,
  using,
  written,
} from '../names/firm-words.ts';
import { lean } from '../words/lean.ts';
import { linesAt, type Sentence } from '../words/sentences.ts';
import type { Line } from '../words/text.ts';
import { firmsOfLabel, firmsTold, type Firm, type Mention, type Told } from './firms-told.ts';

/** How plainly a sentence says that a firm is the license's: 3 that it must be, 2 that it is, 1 that all is for it. */
type Verdict = {
  readonly firm: Firm;
  readonly told: Told;
  readonly at: Mention;
  readonly level: 0 | 1 | 2 | 3;
  /** It is not the license's. */
  readonly no: boolean;
  /** Who only has the writer, or had the license once: another one may be meant rather. */
  readonly apart: boolean;
  readonly doubted: boolean;
};

/** What divides two firms, the plainest first. */
const dividing = [
  /[;:.–—](?= )| - /u,
  lean(
    /[,)](?= (?:and|but|while|whereas|so|because|und|aber|sondern|wahrend|et|mais|tandis|y|pero|mientras|e|mas|ma|mentre|en|maar|terwijl|a|ale|lecz)(?!\p{L}))/u,
  ),
  lean(
    /(?<!\p{L})(?:rather than|instead of|and not|but not|not|und nicht|nicht|et non|et pas|plutot que|y no|e nao|e non|en niet|a nie)(?!\p{L})/u,
  ),
  /[,()]/u,
  lean(/(?<!\p{L})(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|i|ale)(?!\p{L})/u),
];
/** Where what is said of one firm ends and what is said of the next begins. */
function dividedAt(between: string): number {
  for (const mark of dividing) {
    const at = between.search(mark);
    if (at >= 0) return /^[;:.,)–—(]/u.test(between.slice(at)) ? at + 1 : at;
  }
  return between.length;
}

/** "The firm for this license is …", "on the license: …": what leads right to its name. */
const isNamedNext = lean(
  /(?:(?<!\p{L})(?:is|are|be|becomes?|remains?|stays?|ist|sind|bleibt|wird|est|sont|reste|sera|es|son|sera|queda|sea|e|sao|fica|sono|resta|sia|blijft|wordt|jest|pozostaje|to)(?:,? ?(?:namely|called|still|now|also|namlich|weiterhin|donc))?(?: (?:of|with|by|at|for|von|bei|auf|fur|de|du|d['’]|chez|pour|del|da|do|di|della|per|van|voor|bij|na|dla))?|:|=|->|(?<!\p{L})(?:please|bitte|por favor|per favore|s'il vous plait|graag|prosze)) *["„“«]?(?:the |die |der |das |la |le |el |il |o |a |de |het )?$/u,
);

const clauseEnd = lean(
  /[;.](?= |$)|,(?= (?:and |but |so |und |aber |et |mais |y |pero |e |ma |en |maar )?(?:i|we|you|please|wir|ich|sie|bitte|nous|je|vous|merci|noi|wij)(?!\p{L}))/u,
);
/** "That you do not see here": said of what the reader does, and of no firm. */
const ofReader = lean(/(?<!\p{L})(?:that|which|die|das|que|che) (?:you|sie|vous|usted|voce)(?: \p{L}+){1,4}/gu);

/** "The owner of the license is the big one above us:" and below it its name. */
const announced = ({ above }: Told, ahead: string): string =>
  above?.trimEnd().endsWith(':') === true && ahead.trim().split(/\s+/u).length < 4
    ? `${above.slice(above.search(/[^.;]*$/u))} `
    : '';

/** What a sentence says of one of its firms: before its name, behind it, both; `near`: only in its own part. */
type Said = { readonly lead: string; readonly behind: string; readonly near: string; readonly text: string };

/** The object of the firm before it ("Acme controls the factory"): what is joined behind it is that firm's again. */
const isObject = ({ folded, mentions }: Told, index: number): boolean => {
  const [previous, at] = [mentions[index - 1], mentions[index]];
  if (!previous || !at || at.how === 'writer') return false;
  const between = folded.slice(previous.end, at.start);
  return /^ \p{L}/u.test(between) && dividedAt(between) === between.length;
};
const goesOn = lean(/,? (?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale)(?= \p{L}+)/u);

/** What stands behind it, up to what is said of the next one. */
function behindOf(told: Told, index: number): string {
  const { folded, mentions } = told;
  const [at, next] = [mentions[index], mentions[index + 1]];
  const rest = folded.slice(at?.end ?? 0, next?.start);
  const own = next ? rest.slice(0, dividedAt(rest)) : rest;
  const turn = isObject(told, index) ? goesOn.exec(own) : null;
  const joined = next && isObject(told, index + 1) ? behindObject(told, index + 1) : '';
  return `${turn ? own.slice(0, turn.index) : own}${joined}`;
}

function behindObject({ folded, mentions }: Told, index: number): string {
  const rest = folded.slice(mentions[index]?.end ?? 0, mentions[index + 1]?.start);
  const turn = goesOn.exec(rest);
  return turn ? ` it${rest.slice(turn.index)}` : '';
}

function saidOf(told: Told, at: Mention, index: number): Said {
  const { folded, mentions } = told;
  const ahead = folded.slice(mentions[index - 1]?.end ?? 0, at.start);
  const own = index > 0 ? ahead.slice(dividedAt(ahead)) : `${announced(told, ahead)}${ahead}`;
  const lead = own.replace(ofReader, ' ').replace(requests, ' please').replace(relationBefore, ' ');
  const tail = behindOf(told, index);
  const end = clauseEnd.exec(tail.slice(1));
  const behind = end ? tail.slice(0, end.index + 1) : tail;
  // "Until the merger is through, Acme stays …": a part of its own.
  const near = /(?:^|[,:;])(?: (?:and|but|so|und|aber|et|mais|y|pero|e|ma|en|maar))? ?$/u.test(lead)
    ? ''
    : (lead.split(clauseEnd).at(-1)?.split(/[:;] /u).at(-1) ?? '').slice(-most_lead_chars);
  return { lead, behind, near: `${near} _ ${behind}`, text: `${lead.slice(-most_lead_chars)} _ ${behind}` };
}
const most_lead_chars = 90;

/** It is not the license's, it only is what it is, or it shall be left out. */
function isSetAside({ lead, behind, near }: Said, how: Mention['how']): boolean {
  const ahead = near.slice(0, near.indexOf(' _ '));
  const denial = ahead.search(denies);
  const denied = (denial >= 0 && !turnsTo.test(ahead.slice(denial))) || denies.test(behind);
  // "We at Acme merely run their servers"
  const onlyIs =
    onlyThat.test(behind.slice(0, 60)) ||
    (onlyThat.test(behind) && /(?<!\p{L})(?:we|wir|nous)(?: at| in| von| de)?\s*$/u.test(lead)) ||
    (how === 'writer' && onlyThat.test(near) && !otherMatter.test(near));
  return denied || onlyIs || leftOut.test(near);
}

/** "… who use it and shall hold it" */
const hasIt = lean(
  /(?<!\p{L})(?:(?:uses?|using|holds?|has|have|keeps?|runs?|owns?) it|(?:nutzt|benutzt|hat|behalt) (?:es|sie)|l['’](?:utilise\p{L}*|a)|l[ao] (?:usa\p{L}*|utiliza\p{L}*|tiene)|gebruikt (?:het|hem))(?!\p{L})/u,
);

/** How plainly it says that the license is this firm's. */
function levelOf({ lead, behind, text }: Said): Verdict['level'] {
  const license = ofLicense.test(text);
  const isOne = isTheOne.test(behind);
  if ((license || isOne) && (obliged.test(text) || written.test(text))) return 3;
  const has = license && (holding.test(text) || isNamedNext.test(lead));
  const isWho = isOne && (license || ofProgram.test(text) || holding.test(behind) || using.test(behind));
  if (has || isWho || licenseeWord.test(text)) return 2;
  const program = ofProgram.test(text) || hasIt.test(behind);
  return meantFor.test(lead) || (program && (using.test(text) || holding.test(behind))) ? 1 : 0;
}

function judged(told: Told, at: Mention, index: number): Verdict {
  const said = saidOf(told, at, index);
  const doubted = undecided.test(said.near);
  const past = wasBefore.test(said.near);
  const ofOther = another.test(said.near);
  const no = !doubted && isSetAside(said, at.how);
  const open = no || doubted || past || ofOther || otherMatter.test(said.near) || at.how === 'writer';
  const apart = no || past || ofOther || employs.test(said.near);
  return { firm: at.firm, told, at, level: open ? 0 : levelOf(said), no, apart, doubted };
}

const contrast = lean(
  /^,? ?(?:(?:and|but|und|et|y|e|en|a) )?(?:(?:rather than|instead of|other than|not|no|never|nicht|und nicht|plutot que|pas|non|nao|niet|nie|anstatt|statt)(?!\p{L}))(?: \p{L}+){0,4} ?$/u,
);
const together = /^,? (?:and|as well as|und|sowie|et|y|e|en|i|og|och|&) (?:the |die |der |la |le |el |o |a |de )?$/u;
const reverse = lean(
  /^,? ?(?:but|sondern|mais|sino|mas|ma|bensi|maar|lecz|ale)(?: \p{L}+){0,4}[,:]? ?(?:the |die |der |la |le |el |o |a )?$/u,
);

/** What each sentence says of each firm's part in the license. */
export function verdictsOf(told: readonly Told[]): Verdict[] {
  return told.flatMap((one) => {
    if (one.sentence.text.endsWith('?') && !requests.test(one.folded)) return [];
    const found: Verdict[] = [];
    for (const [index, at] of one.mentions.entries()) {
      const verdict = judged(one, at, index);
      const previous = found.at(-1);
      const between = previous ? one.folded.slice(previous.at.end, at.start) : '';
      // "Held by Acme Ltd and Beta Ltd together": the same is said of both.
      if (previous && together.test(between) && at.how !== 'writer')
        found.push({ ...verdict, no: previous.no, apart: previous.apart, level: previous.level });
      else if (previous && contrast.test(between)) found.push({ ...verdict, no: true, apart: true, level: 0 });
      else if (previous?.no === true && reverse.test(between) && at.how !== 'writer')
        found.push({ ...verdict, no: false, apart: false, level: 3 });
      else found.push(verdict);
    }
    return found;
  });
}

/** Of two that the mail names, it is said of one alone that it is not the license's. */
function theOtherOne(firms: readonly Firm[], free: readonly Firm[], verdicts: readonly Verdict[]): readonly Firm[] {
  const isSure = verdicts.every(({ level, doubted }) => level === 0 && !doubted);
  return isSure && firms.length === 2
    ? free.filter((firm) => verdicts.some((one) => one.firm === firm && one.at.how === 'name'))
    : [];
}

/** Whose the license is, of several firms that the mail tells apart. */
export type Licensee = {
  readonly firm: Firm;
  readonly firms: readonly Firm[];
  readonly told: readonly Told[];
  readonly said: Statement<string>;
};

function findLicensee(reading: Reading): Licensee | null {
  const { firms, told } = firmsTold(reading);
  const verdicts = verdictsOf(told);
  const of = (firm: Firm): Verdict[] => verdicts.filter((one) => one.firm === firm);
  const isApart = (firm: Firm): boolean => of(firm).some(({ apart }) => apart);
  const free = firms.filter((firm) => of(firm).every(({ no }) => !no));
  const plainest = (firm: Firm): number => Math.max(0, ...of(firm).map(({ level }) => level));
  const top = Math.max(0, ...free.map(plainest));
  const best = free.filter((firm) => plainest(firm) === top);
  const meant = best.length > 1 ? best.filter((firm) => !isApart(firm)) : best;
  const [only, ...more] = top > 0 ? meant : theOtherOne(firms, free, verdicts);
  if (!only || more.length > 0) return null;
  // What only uses it, or what all is for, needs that the others are set apart.
  if (top === 1 && !firms.every((firm) => firm === only || firm.isSigned || isApart(firm))) return null;
  const verdict = of(only).find(({ level, at }) => level === top && (top > 0 || at.how === 'name'));
  if (!verdict) return null;
  const { sentence } = verdict.told;
  const lines = linesAt(sentence, verdict.at.start, verdict.at.end);
  return {
    firm: only,
    firms,
    told,
    said: { value: only.name, lines, rank: 1.9, corrected: false, order: orderOf(reading, lines) },
  };
}

/** The firm whose the license is, of several that the mail tells apart; null where it does not say. Several rules ask. */
export const licenseeTold = oncePer(findLicensee);

/** An address at this place of a sentence is another firm's: the sentence names that one before it, and not the licensee. */
export function isOfOtherFirm({ firm, told }: Licensee, sentence: Sentence, start: number): boolean {
  const ahead = (told.find((one) => one.sentence.pieces[0] === sentence.pieces[0])?.mentions ?? []).filter(
    (one) => one.end <= start && one.how !== 'writer',
  );
  return ahead.length > 0 && ahead.every((one) => one.firm !== firm);
}

/** Whose a label says that its value is: the licensee's, another firm's, or nobody's. */
export function ownerOf(reading: Reading, { firm, firms }: Licensee, label: string): 'licensee' | 'other' | null {
  const named = firmsOfLabel(reading, label, firms);
  return named.length === 0 ? null : named.includes(firm) ? 'licensee' : 'other';
}

/** What stands below the mail belongs to the firm there, which is another one. */
export const isSignedByOther = ({ firm, firms }: Licensee, { sections }: Reading, lines: readonly Line[]): boolean =>
  !firm.isSigned && firms.some(({ isSigned }) => isSigned) && lines.every((line) => sections.signature.includes(line));

/** "The subsidiary agrees", where that is the licensee: no other house than the one that asks. */
export function withNameOf({ firm, told }: Licensee, { pieces, text: whole }: Sentence, text: string): string {
  const one = told.find(({ sentence }) => sentence.pieces[0] === pieces[0] && sentence.text === whole);
  if (!one || text !== whole) return text;
  return one.mentions
    .filter((mention) => mention.firm === firm && mention.how === 'relation')
    .toReversed()
    .reduce((said, { start, end }) => `${said.slice(0, start)}${firm.name}${said.slice(end)}`, text);
}
