import type { WhereCase, WhereStatus } from '../../contract/customer.ts';
import { withHost } from '../../contract/host-text.ts';
import { type Language, type LocalText, textIn } from '../../contract/language.ts';
import type { Profile } from '../../contract/profile.ts';
import { insteadOf, quoteLines, sentenceOf } from '../../mail/sentences.ts';
import type { CustomerAnswer } from '../eligibility/types.ts';
import type { BookLicense } from '../sources/license.ts';
import { canWithdraw } from '../transfers/decide.ts';
import type { Status, Transfer } from '../transfers/state.ts';
import type { Group } from './cases.ts';
import { type Standing, asOutsider } from './outsider.ts';
import type { Step } from './walk.ts';

export type About = {
  readonly profile: Profile;
  readonly language: Language;
  readonly now: Date;
  readonly requester: string;
  /** An opaque name for the case in the reader's page. */
  readonly caseId: string;
  readonly license: BookLicense | null;
  /** When a mail was sent again. */
  readonly again: readonly Step[];
};

const statuses: Readonly<Record<Status, WhereStatus>> = {
  received: 'in-review',
  'needs-information': 'needs-information',
  'waiting-for-holder': 'waiting-for-holder',
  'needs-review': 'in-review',
  'waiting-for-payment': 'waiting-for-payment',
  'cooling-down': 'cooling-down',
  eligible: 'moving',
  'handing-over': 'moving',
  'outcome-unknown': 'moving',
  'handed-over': 'moved',
  confirmed: 'moved',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'expired',
  undone: 'undone',
};

const actors: Readonly<Record<WhereStatus, WhereCase['whoActs']>> = {
  'needs-information': 'requester',
  'waiting-for-holder': 'holder',
  'in-review': 'vendor',
  'waiting-for-payment': 'requester',
  'cooling-down': 'nobody',
  moving: 'vendor',
  moved: 'nobody',
  refused: 'nobody',
  'not-confirmed': 'nobody',
  withdrawn: 'nobody',
  expired: 'nobody',
  undone: 'nobody',
};

export const isEnd = (status: WhereStatus): boolean => actors[status] === 'nobody' && status !== 'cooling-down';

function standingOf({ transfer, walked, proven }: Group, { now, profile }: About): Standing {
  if (!proven) return asOutsider(walked, now, profile.lifetimes.holderLink);
  const objected = transfer.ending?.code === 'OBJECTED_BY_HOLDER';
  const status = objected ? 'not-confirmed' : statuses[transfer.status];
  const timed = !isEnd(status) && status !== 'in-review' && status !== 'moving';
  return { steps: walked.steps, status, until: timed && transfer.closesAt ? new Date(transfer.closesAt) : null };
}

/** One license of a request as its requester may see it. */
export function caseOf(group: Group, about: About): WhereCase {
  const { steps, status, until } = standingOf(group, about);
  const { transfer, proven } = group;
  const answer = proven ? (transfer.verdict?.holder ?? null) : (group.walked.verdict?.outsider ?? null);
  const all = [...steps, ...about.again].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return {
    caseId: about.caseId,
    keyLast4: transfer.keyLast4,
    status,
    whoActs: actors[status],
    until: until && until.toISOString(),
    steps: all.map(({ at, code }) => ({ at: at.toISOString(), code })),
    missing: status === 'needs-information' ? (answer?.missing ?? []) : [],
    reasons: reasonsOf(transfer, status, answer, about.language),
    ...(proven ? inFull(transfer, status, about) : nothingOfTheBooks),
    may: mayOf(group, status, about),
  };
}

const nothingOfTheBooks = {
  appName: null,
  users: null,
  hostUsers: null,
  quote: null,
  sen: null,
  maintenanceEnd: null,
  oldKeyHonoredUntil: null,
  whereToFind: null,
  howToInstall: null,
} as const;

function inFull(transfer: Transfer, status: WhereStatus, { profile, license, language }: About) {
  const { verdict, sen, honoredUntil } = transfer;
  const moved = status === 'moved' || status === 'undone';
  const quote = verdict?.quote ?? null;
  const told = (text: LocalText): string => withHost(textIn(text, language), profile, license?.appKey ?? null);
  return {
    appName: profile.apps.find(({ key }) => key === license?.appKey)?.name ?? null,
    users: verdict?.issuedUsers ?? license?.users ?? null,
    hostUsers: verdict?.requiredUsers ?? null,
    quote: quote && {
      fromUsers: quote.fromUsers,
      toUsers: quote.toUsers,
      price: quote.price,
      currency: quote.currency,
      validUntil: quote.validUntil,
      formula: quoteLines(quote, language).at(-1) ?? quote.formula,
    },
    sen: moved ? sen : null,
    maintenanceEnd: license?.maintenanceEnd ?? null,
    oldKeyHonoredUntil: status === 'moved' ? honoredUntil : null,
    whereToFind: status === 'moved' ? told(profile.texts.whereToFind) : null,
    howToInstall: status === 'moved' ? told(profile.texts.howToInstall) : null,
  };
}

/** Why it ended, and what is asked beyond the facts that are missing. */
function reasonsOf(
  { ending }: Transfer,
  status: WhereStatus,
  answer: CustomerAnswer | null,
  language: Language,
): WhereCase['reasons'] {
  const findings = answer?.findings ?? [];
  const tell = (finding: CustomerAnswer['findings'][number]) => ({
    code: finding.code,
    sentence: sentenceOf(finding, language),
    instead: insteadOf(finding, language),
  });
  if (status === 'needs-information' || status === 'waiting-for-payment')
    return findings
      .filter(({ code, effect }) => (effect === 'ask' || effect === 'wait') && code !== 'FACTS_MISSING')
      .map(tell);
  if ((status !== 'refused' && status !== 'undone') || ending === null) return [];
  const finding = findings.find(({ code }) => code === ending.code);
  if (finding) return [tell(finding)];
  const spoken = ending.code === 'REFUSED_BY_OPERATOR' || ending.code === 'UNDONE';
  return [{ code: ending.code, sentence: spoken ? ending.reason : null, instead: null }];
}

function mayOf({ transfer, own, proven }: Group, status: WhereStatus, { license, requester }: About): WhereCase['may'] {
  const waits = status === 'needs-information' || status === 'waiting-for-holder';
  const same = license?.holderEmail?.toLowerCase() === requester.toLowerCase();
  const objectable = transfer.status === 'cooling-down' || transfer.status === 'eligible';
  return {
    withdraw: proven ? own && canWithdraw(transfer) : waits,
    sendAgain: waits || (proven && (status === 'waiting-for-payment' || status === 'moved')),
    // Anybody else objects with the link in the holder's own mail.
    object: proven && own && same && objectable,
  };
}
