import { dayOf, type Day } from '../../kernel/day.ts';
import { formatMoney } from '../../kernel/money.ts';
import type { Profile } from '../../contract/profile.ts';
import { showUsers } from '../../contract/license.ts';
import type { CustomerAnswer } from '../eligibility/types.ts';
import type { BookLicense } from '../sources/license.ts';
import * as messages from '../../mail/messages.ts';
import type { MailDraft, OutgoingMail } from '../../mail/types.ts';
import type { TransferEvent } from './events.ts';
import type { Transfer } from './state.ts';

export type Told = {
  /** The case after the events. */
  readonly transfer: Transfer;
  readonly events: readonly TransferEvent[];
  readonly license: BookLicense | null;
  /** Message-ID of the mail that the answer belongs under. */
  readonly answerTo: string | null;
};

/** A mail, and when it goes out where that is not at once. */
export type TimedMail = { readonly mail: OutgoingMail; readonly notBefore: Date | null };

type Wording = {
  readonly profile: Profile;
  readonly newId: () => string;
  readonly now: Date;
};

/** Who is told what because of these events. Pure: the mails are rows of the same transaction as the events. */
export function mailsFor(told: Told, wording: Wording): readonly TimedMail[] {
  const has = (type: TransferEvent['type']): boolean => told.events.some((event) => event.type === type);
  return told.events.flatMap((event): readonly TimedMail[] => {
    switch (event.type) {
      case 'InformationRequested':
        return [toRequester(told, wording, needsMore(told, wording))];
      case 'HolderAsked':
        return [
          toRequester(told, wording, neutral(told, event.closesAt)),
          ...toHolder(told, wording, () => askHolder(told, wording, event.linkId, event.closesAt)),
        ];
      case 'ReviewRequested':
        return told.transfer.attempt > 0
          ? []
          : [toRequester(told, wording, told.transfer.proof ? received(told) : neutral(told, holderLinkEnd(wording)))];
      case 'PaymentRequested':
        return [toRequester(told, wording, needsMore(told, wording))];
      case 'CoolDownStarted':
        return [
          toRequester(told, wording, received(told)),
          ...toHolder(told, wording, () =>
            noticeOf(told, { linkId: event.linkId, until: dayOf(new Date(event.dueAt)) }, event.dueAt),
          ),
          ...toAccount(told, wording, noticeOf(told, null, event.dueAt)),
        ];
      case 'TransferRefused':
        return refused(told, wording, has('TransferReceived') || has('FactsCompleted'));
      case 'TransferExpired':
        return [
          toRequester(
            told,
            wording,
            closed(told, wording.now, told.transfer.proof || told.events.length > 1 ? 'expired' : 'not-confirmed'),
          ),
        ];
      case 'TransferWithdrawn':
        return [toRequester(told, wording, closed(told, wording.now, 'withdrawn'))];
      case 'LicenseIssued':
        return completed(told, wording, messages.completion);
      case 'AskedAgain':
        return has('FactsCompleted') ? [] : askedAgain(told, wording, event);
      case 'TransferUndone':
        return undone(told, wording, event.reason);
      default:
        return [];
    }
  });
}

/** What an outsider is told of a time limit: the same day, whoever must act in truth. */
const holderLinkEnd = ({ profile, now }: Wording): string =>
  new Date(now.getTime() + profile.lifetimes.holderLink).toISOString();

const keys = ({ transfer }: Told): readonly string[] => (transfer.keyLast4 === null ? [] : [transfer.keyLast4]);

function outgoing(
  told: Told,
  wording: Wording,
  to: string,
  draft: MailDraft,
  cc: readonly string[] = [],
): OutgoingMail {
  const { transferId, requestId } = told.transfer;
  return { ...draft, mailId: wording.newId(), transferId, requestId, to, cc, inReplyTo: told.answerTo };
}

const toRequester = (told: Told, wording: Wording, draft: MailDraft): TimedMail => ({
  mail: outgoing(told, wording, told.transfer.requester, draft),
  notBefore: null,
});

function toHolder(told: Told, wording: Wording, draft: () => MailDraft): readonly TimedMail[] {
  const holder = told.license?.holderEmail;
  return holder ? [{ mail: { ...outgoing(told, wording, holder, draft()), inReplyTo: null }, notBefore: null }] : [];
}

function toAccount(told: Told, wording: Wording, draft: MailDraft): readonly TimedMail[] {
  const account = told.transfer.account?.email;
  const others = [told.transfer.requester, told.license?.holderEmail ?? ''].map((one) => one.toLowerCase());
  if (!account || others.includes(account.toLowerCase())) return [];
  return [{ mail: { ...outgoing(told, wording, account, draft), inReplyTo: null }, notBefore: null }];
}

/** What the requester may be told of the rules: the proven holder all, anybody else only what the books did not say. */
const answerFor = ({ transfer }: Told): CustomerAnswer => {
  if (transfer.verdict === null) throw new Error('Defect: a case is told about before it was assessed');
  return transfer.proof ? transfer.verdict.holder : transfer.verdict.outsider;
};

function needsMore(told: Told, { profile, now }: Wording): MailDraft {
  const answer = answerFor(told);
  const questions = answer.findings.filter(
    ({ code, effect }) => (effect === 'ask' || effect === 'wait') && code !== 'FACTS_MISSING',
  );
  return messages.acknowledgment({
    requester: told.transfer.requesterName,
    missing: answer.missing,
    questions: questions.map(({ sentence }) => sentence),
    keyLast4s: keys(told),
    untilDay: dayOf(
      told.transfer.closesAt
        ? new Date(told.transfer.closesAt)
        : new Date(now.getTime() + profile.lifetimes.information),
    ),
  });
}

const received = (told: Told): MailDraft =>
  messages.acknowledgment({
    requester: told.transfer.requesterName,
    missing: [],
    questions: [],
    keyLast4s: keys(told),
    untilDay: dayOf(new Date(told.transfer.closesAt ?? 0)),
  });

const neutral = (told: Told, dueAt: string): MailDraft =>
  messages.neutralAcknowledgment({
    requester: told.transfer.requesterName,
    keyLast4s: keys(told),
    untilDay: dayOf(new Date(dueAt)),
  });

function moveOf({ transfer, license }: Told) {
  return {
    holderName: license?.holderName ?? null,
    appName: license?.appKey ?? '',
    users: transfer.verdict?.issuedUsers ?? license?.users ?? 0,
    keyLast4: transfer.keyLast4 ?? '',
    accountEmail: transfer.account?.email ?? '',
    organization: transfer.account?.organization ?? null,
    requester: transfer.requester,
  };
}

const appName = (told: Told, { profile }: Wording): string =>
  profile.apps.find(({ key }) => key === told.license?.appKey)?.name ?? told.license?.appKey ?? 'the app';

const askHolder = (told: Told, wording: Wording, linkId: string, dueAt: string): MailDraft =>
  messages.holderConfirmation({
    ...moveOf(told),
    appName: appName(told, wording),
    linkId,
    linkEnds: dayOf(new Date(dueAt)),
    oldKeyHonoredDays: Math.round(wording.profile.lifetimes.grace / 86_400_000),
  });

const noticeOf = (told: Told, objection: { linkId: string; until: Day } | null, dueAt: string): MailDraft =>
  messages.holderNotice({
    ...moveOf(told),
    holderName: objection ? (told.license?.holderName ?? null) : (told.transfer.account?.firstName ?? null),
    objection,
    movesOn: dayOf(new Date(dueAt)),
  });

const closed = (told: Told, now: Date, how: 'expired' | 'withdrawn' | 'not-confirmed'): MailDraft =>
  messages.ended({ requester: told.transfer.requesterName, keyLast4s: keys(told), how, day: dayOf(now) });

/**
 * A refusal that the requester's own words brought about is told with its reason. One that the books brought about is
 * told only to the proven holder; anybody else gets, word for word and day for day, what they would get for a key that
 * somebody else holds and never confirms.
 */
function refused(told: Told, wording: Wording, first: boolean): readonly TimedMail[] {
  const { transfer } = told;
  const answer = answerFor(told);
  const code = transfer.ending?.code;
  if (code === 'OBJECTED_BY_HOLDER') return [toRequester(told, wording, closed(told, wording.now, 'not-confirmed'))];
  const finding = answer.findings.find((one) => one.code === code);
  const reason = finding?.sentence ?? (code === 'REFUSED_BY_OPERATOR' ? transfer.ending?.reason : undefined);
  if (reason !== undefined && (transfer.proof || answer.outcome === 'refuse' || code === 'REFUSED_BY_OPERATOR')) {
    const draft = messages.refusal({
      requester: transfer.requesterName,
      keyLast4s: keys(told),
      reasons: [reason],
      instead: [],
    });
    return [toRequester(told, wording, draft)];
  }
  if (!first) return [];
  if (answer.outcome === 'ask') return [toRequester(told, wording, needsMore(told, wording))];
  const end = new Date(wording.now.getTime() + wording.profile.lifetimes.holderLink);
  return [
    toRequester(told, wording, neutral(told, end.toISOString())),
    { ...toRequester(told, wording, closed(told, end, 'not-confirmed')), notBefore: end },
  ];
}

function completed(
  told: Told,
  wording: Wording,
  write: (about: messages.Completion) => MailDraft,
  only?: string,
): readonly TimedMail[] {
  const { transfer, license } = told;
  if (!license || transfer.sen === null || transfer.honoredUntil === null || transfer.account === null) return [];
  const quote = transfer.verdict?.quote;
  const draft = write({
    requester: transfer.requesterName,
    sen: transfer.sen,
    appName: appName(told, wording),
    users: transfer.verdict?.issuedUsers ?? license.users,
    keyLast4: transfer.keyLast4 ?? '',
    accountEmail: transfer.account.email,
    maintenanceEnd: license.maintenanceEnd,
    whereToFind: wording.profile.texts.whereToFind,
    howToInstall: wording.profile.texts.howToInstall,
    oldKeyHonoredUntil: transfer.honoredUntil,
    ...(quote
      ? {
          quoteLines: [
            `The license does not match yet: ${showUsers(quote.fromUsers)} of ${showUsers(quote.toUsers)}. Until it does, the app reports USER_MISMATCH.`,
            `To match: ${formatMoney(quote.price, quote.currency)}. The price holds until ${quote.validUntil}. ${quote.formula}`,
          ],
        }
      : {}),
  });
  if (only !== undefined) return [{ mail: outgoing(told, wording, only, draft), notBefore: null }];
  const to = transfer.requester;
  const copies = [transfer.account.email, transfer.expertEmail].filter((one) => one !== null);
  const cc = [...new Map(copies.map((one) => [one.toLowerCase(), one])).values()].filter(
    (one) => one.toLowerCase() !== to.toLowerCase(),
  );
  return [{ mail: outgoing(told, wording, to, draft, cc), notBefore: null }];
}

/** The same SEN is told again, to the proven holder only; anybody else gets the words that everybody gets. */
function askedAgain(
  told: Told,
  wording: Wording,
  event: Extract<TransferEvent, { type: 'AskedAgain' }>,
): readonly TimedMail[] {
  const { transfer } = told;
  if (event.proven && transfer.sen !== null) return completed(told, wording, messages.toldAgain, event.requester);
  const send = (draft: MailDraft, notBefore: Date | null): TimedMail => ({
    mail: outgoing(told, wording, event.requester, draft),
    notBefore,
  });
  if (event.proven) return [send(received(told), null)];
  const end = new Date(wording.now.getTime() + wording.profile.lifetimes.holderLink);
  const now = send(neutral(told, end.toISOString()), null);
  // Somebody else is told the end too, as for a key that is not in the books: its absence would show that a case is there.
  const same = event.requester.toLowerCase() === transfer.requester.toLowerCase();
  return same ? [now] : [now, send(closed(told, end, 'not-confirmed'), end)];
}

function undone(told: Told, wording: Wording, reason: string): readonly TimedMail[] {
  const { transfer } = told;
  if (transfer.sen === null) return [];
  const draft = messages.undone({
    requester: transfer.requesterName,
    sen: transfer.sen,
    appName: appName(told, wording),
    keyLast4: transfer.keyLast4 ?? '',
    reason,
  });
  const account = transfer.account?.email ?? '';
  const cc = account !== '' && account.toLowerCase() !== transfer.requester.toLowerCase() ? [account] : [];
  return [{ mail: outgoing(told, wording, transfer.requester, draft, cc), notBefore: null }];
}
