import { dayOf, type Day } from '../../kernel/day.ts';
import { withHost } from '../../contract/host-text.ts';
import { type Language, textIn } from '../../contract/language.ts';

import type { CustomerAnswer } from '../eligibility/types.ts';
import * as messages from '../../mail/messages.ts';
import { insteadOf, quoteLines, sentenceOf } from '../../mail/sentences.ts';
import type { MailDraft } from '../../mail/types.ts';
import { type TimedMail, type Told, type Wording, reply, toAccount, toHolder, toRequester } from './addressing.ts';
import type { TransferEvent } from './events.ts';
import type { Question } from './state.ts';

/** Who is told what because of these events. Pure: the mails are rows of the same transaction as the events. */
export function mailsFor(told: Told, wording: Wording): readonly TimedMail[] {
  const has = (type: TransferEvent['type']): boolean => told.events.some((event) => event.type === type);
  return told.events.flatMap((event): readonly TimedMail[] => {
    switch (event.type) {
      case 'InformationRequested':
        return [toRequester(told, wording, needsMore(told, wording))];
      case 'QuestionAsked':
        return [toRequester(told, wording, questionOf(told, wording, event.question))];
      case 'HolderAsked':
        return [
          toRequester(told, wording, neutral(told, event.closesAt)),
          ...toHolder(told, wording, (language) =>
            messages.holderConfirmation(confirmationOf(told, wording, language, event)),
          ),
        ];
      case 'ReviewRequested':
        // Its requester answered an operator's question, and a person reads the answer: nothing is to be told.
        return told.transfer.attempt > 0 || has('MessageNoted')
          ? []
          : [
              toRequester(
                told,
                wording,
                told.transfer.proof ? received(told, wording) : neutral(told, holderLinkEnd(wording)),
              ),
            ];
      case 'PaymentRequested':
        return [toRequester(told, wording, needsMore(told, wording))];
      case 'CoolDownStarted':
        return [
          toRequester(told, wording, received(told, wording)),
          ...toHolder(told, wording, (language) => {
            const objection = { linkId: event.linkId, until: dayOf(new Date(event.dueAt)) };
            return noticeOf(told, wording, language, objection, event.dueAt);
          }),
          ...toAccount(told, wording, (language) => noticeOf(told, wording, language, null, event.dueAt)),
        ];
      case 'Reminded':
        return remind(told, wording);
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
        return has('FactsCompleted') ? [] : askedAgain(asOf(told, event), wording, event);
      case 'WithdrawalNoted': {
        const theirs = asOf(told, event);
        const draft = closed(theirs, wording.now, 'withdrawn');
        return [{ mail: reply(theirs, wording, event.requester, draft), notBefore: null }];
      }
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

const keys = ({ transfer, keys: given }: Told): readonly string[] =>
  given ?? (transfer.keyLast4 === null ? [] : [transfer.keyLast4]);

/** What the requester may be told of the rules: the proven holder all, anybody else only what the books did not say. */
const answerFor = ({ transfer }: Told): CustomerAnswer => {
  if (transfer.verdict === null) throw new Error('Defect: a case is told about before it was assessed');
  return transfer.proof ? transfer.verdict.holder : transfer.verdict.outsider;
};

/** What every mail to the requester begins with. */
const about = (told: Told) => ({
  language: told.transfer.language,
  requester: told.transfer.requesterName,
  keyLast4s: keys(told),
});

/** What a request lacks, for the mails that ask for it. Without `questions` nothing is asked. */
function incomplete(told: Told, { profile }: Wording): messages.Incomplete {
  const { status, linkId, closesAt } = told.transfer;
  return {
    ...about(told),
    understood: told.conversation.understood,
    hosts: profile.hosts.map(({ name }) => name),
    missing: [],
    unclear: [],
    questions: [],
    untilDay: dayOf(new Date(closesAt ?? 0)),
    formLinkId: status === 'needs-information' ? linkId : null,
  };
}

function asked(told: Told, wording: Wording): messages.Incomplete {
  const answer = answerFor(told);
  const questions = answer.findings.filter(
    ({ code, effect }) => (effect === 'ask' || effect === 'wait') && code !== 'FACTS_MISSING',
  );
  // A refused case has no time limit of its own: an outsider is told the one of a case that waits for an answer.
  const until = new Date(wording.now.getTime() + wording.profile.lifetimes.information);
  return {
    ...incomplete(told, wording),
    missing: answer.missing,
    unclear: told.conversation.unclear,
    questions: questions.map((finding) => sentenceOf(finding, told.transfer.language)),
    ...(told.transfer.closesAt === null ? { untilDay: dayOf(until) } : {}),
  };
}

const needsMore = (told: Told, wording: Wording): MailDraft => messages.acknowledgment(asked(told, wording));

const questionOf = (told: Told, wording: Wording, { text, facts }: Question): MailDraft =>
  messages.asksInWords({ ...incomplete(told, wording), missing: facts, text });

/** Whoever did not answer is asked again, with the link that came with the question. */
function remind(told: Told, wording: Wording): readonly TimedMail[] {
  const { status, linkId, closesAt, question } = told.transfer;
  if (question) return [toRequester(told, wording, questionOf(told, wording, question))];
  if (status === 'needs-information') return [toRequester(told, wording, messages.reminder(asked(told, wording)))];
  if (status !== 'waiting-for-holder' || linkId === null || closesAt === null) return [];
  return toHolder(told, wording, (language) =>
    messages.holderReminder(confirmationOf(told, wording, language, { linkId, closesAt })),
  );
}

const received = (told: Told, wording: Wording): MailDraft => messages.acknowledgment(incomplete(told, wording));

const neutral = (told: Told, dueAt: string): MailDraft =>
  messages.neutralAcknowledgment({
    ...about(told),
    understood: told.conversation.understood,
    untilDay: dayOf(new Date(dueAt)),
  });

function moveOf(told: Told, wording: Wording, language: Language) {
  const { transfer, license } = told;
  return {
    language,
    holderName: license?.holderName ?? null,
    appName: appName(told, wording),
    users: transfer.verdict?.issuedUsers ?? license?.users ?? 0,
    keyLast4: transfer.keyLast4 ?? '',
    accountEmail: transfer.account?.email ?? '',
    organization: transfer.account?.organization ?? null,
    requester: transfer.requester,
  };
}

const appName = (told: Told, { profile }: Wording): string =>
  profile.apps.find(({ key }) => key === told.license?.appKey)?.name ?? told.license?.appKey ?? 'the app';

const confirmationOf = (
  told: Told,
  wording: Wording,
  language: Language,
  { linkId, closesAt }: { readonly linkId: string; readonly closesAt: string },
): messages.Confirmation => ({
  ...moveOf(told, wording, language),
  linkId,
  linkEnds: dayOf(new Date(closesAt)),
  oldKeyHonoredDays: Math.round(wording.profile.lifetimes.grace / 86_400_000),
});

const noticeOf = (
  told: Told,
  wording: Wording,
  language: Language,
  objection: { readonly linkId: string; readonly until: Day } | null,
  dueAt: string,
): MailDraft =>
  messages.holderNotice({
    ...moveOf(told, wording, language),
    holderName: objection ? (told.license?.holderName ?? null) : (told.transfer.account?.firstName ?? null),
    objection,
    movesOn: dayOf(new Date(dueAt)),
  });

const closed = (told: Told, now: Date, how: 'expired' | 'withdrawn' | 'not-confirmed'): MailDraft =>
  messages.ended({ ...about(told), how, day: dayOf(now) });

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
  const { language } = transfer;
  const reason = finding
    ? sentenceOf(finding, language)
    : code === 'REFUSED_BY_OPERATOR'
      ? transfer.ending?.reason
      : undefined;
  if (reason !== undefined && (transfer.proof || answer.outcome === 'refuse' || code === 'REFUSED_BY_OPERATOR')) {
    const instead = finding ? insteadOf(finding, language) : null;
    const draft = messages.refusal({ ...about(told), reasons: [reason], instead: instead === null ? [] : [instead] });
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
  const { language } = transfer;
  const { texts } = wording.profile;
  const draft = write({
    language,
    requester: transfer.requesterName,
    sen: transfer.sen,
    appName: appName(told, wording),
    users: transfer.verdict?.issuedUsers ?? license.users,
    keyLast4: transfer.keyLast4 ?? '',
    accountEmail: transfer.account.email,
    maintenanceEnd: license.maintenanceEnd,
    whereToFind: withHost(textIn(texts.whereToFind, language), wording.profile, license.appKey),
    howToInstall: withHost(textIn(texts.howToInstall, language), wording.profile, license.appKey),
    oldKeyHonoredUntil: transfer.honoredUntil,
    ...(quote ? { quoteLines: quoteLines(quote, language) } : {}),
  });
  if (only !== undefined) return [{ mail: reply(told, wording, only, draft), notBefore: null }];
  const to = transfer.requester;
  const copies = [transfer.account.email, transfer.expertEmail].filter((one) => one !== null);
  const cc = [...new Map(copies.map((one) => [one.toLowerCase(), one])).values()].filter(
    (one) => one.toLowerCase() !== to.toLowerCase(),
  );
  return [{ mail: reply(told, wording, to, draft, cc), notBefore: null }];
}

/** The case as somebody else is told of it who asked for it, too: in their language, and under their own name. */
const asOf = (
  told: Told,
  { requesterName, language }: { readonly requesterName?: string | null; readonly language?: Language },
): Told => ({
  ...told,
  transfer: {
    ...told.transfer,
    requesterName: requesterName ?? null,
    language: language ?? told.transfer.language,
  },
});

/** The same SEN is told again, to the proven holder only; anybody else gets the words that everybody gets. */
function askedAgain(
  told: Told,
  wording: Wording,
  event: Extract<TransferEvent, { type: 'AskedAgain' }>,
): readonly TimedMail[] {
  const { transfer } = told;
  if (event.proven && transfer.sen !== null) return completed(told, wording, messages.toldAgain, event.requester);
  const send = (draft: MailDraft, notBefore: Date | null): TimedMail => ({
    mail: reply(told, wording, event.requester, draft),
    notBefore,
  });
  if (event.proven) return [send(received(told, wording), null)];
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
    language: transfer.language,
    requester: transfer.requesterName,
    sen: transfer.sen,
    appName: appName(told, wording),
    keyLast4: transfer.keyLast4 ?? '',
    reason,
  });
  const account = transfer.account?.email ?? '';
  const cc = account !== '' && account.toLowerCase() !== transfer.requester.toLowerCase() ? [account] : [];
  return [{ mail: reply(told, wording, transfer.requester, draft, cc), notBefore: null }];
}
