import type { Day } from '../kernel/day.ts';
import { showKey, showUsers } from '../contract/license.ts';
import type { FactName } from '../contract/request.ts';
import { askFor } from './questions.ts';
import type { MailContent, MailDraft, MailKind, MailParagraph } from './types.ts';
import { greet, longDay, plain, theLicenses } from './words.ts';

/**
 * What each mail says. Values that came from outside pass `plain`, so that they stay on one line and cannot pose as
 * text of ours. No function takes a license key or a token: keys come as their last four characters, links as an id.
 */

type Row = readonly [label: string, value: string];

const row = (label: string, value: string): Row => [label, plain(value, 300)];
const keyRow = (last4: string): Row => ['License key', `ends in ${showKey(plain(last4, 4))}`];

function draft(kind: MailKind, subject: string, content: MailContent): MailDraft {
  return { kind, subject: plain(subject, 150), content };
}

/** The requester's request came in. `missing` and `questions` are asked for; where both are empty, nothing is. */
export function acknowledgment(about: {
  readonly requester: string | null;
  readonly missing: readonly FactName[];
  readonly questions: readonly string[];
  readonly keyLast4s: readonly string[];
  readonly untilDay: Day;
}): MailDraft {
  const points = [...askFor(about.missing), ...about.questions.map((question) => plain(question, 1_000))];
  const licenses = theLicenses(about.keyLast4s);
  if (points.length === 0) {
    return draft('acknowledgment', 'We have your license transfer request', {
      greeting: greet(about.requester),
      lead: `Thank you. We have your request to move ${licenses} to the marketplace, and it is complete.`,
      paragraphs: ['There is nothing you need to do now. We will write to you when the license has moved.'],
      closing: 'Questions? Just reply to this mail.',
    });
  }
  return draft('acknowledgment', 'Your license transfer request: we need a little more', {
    greeting: greet(about.requester),
    lead: `Thank you. We have your request to move ${licenses} to the marketplace. Please reply with:`,
    points,
    paragraphs: [
      'Short answers are fine, one on each line. You do not need to repeat what you already sent.',
      `We keep your request open until ${longDay(about.untilDay)}. Nothing moves without your answer.`,
    ],
    closing: 'Questions? Just reply to this mail.',
  });
}

/**
 * The answer to anybody whose standing is not proven: the same words whether the key is unknown, someone else's or
 * valid (domain, section 6). So it takes nothing that the books said.
 */
export function neutralAcknowledgment(about: {
  readonly requester: string | null;
  readonly keyLast4s: readonly string[];
  readonly untilDay: Day;
}): MailDraft {
  const several = about.keyLast4s.length > 1;
  const it = several ? 'these keys are' : 'this key is';
  return draft('acknowledgment', 'We have your license transfer request', {
    greeting: greet(about.requester),
    lead: `Thank you. We have your request to move ${theLicenses(about.keyLast4s)} to the marketplace.`,
    paragraphs: [
      `If ${it} in our books, we have written to ${several ? 'each' : 'its'} holder of record. Nothing moves before the holder confirms. This protects the license against anyone who has merely seen the key.`,
      `If you are the holder, look for a second mail from us. If you hear nothing by ${longDay(about.untilDay)}, check the key for typing errors and send it again.`,
    ],
    closing: 'Questions? Just reply to this mail.',
  });
}

type Move = {
  /** Who reads the mail: the holder of record, or the account's holder where the mail goes to the account. */
  readonly holderName: string | null;
  readonly appName: string;
  /** -1 is unlimited. */
  readonly users: number;
  readonly keyLast4: string;
  readonly accountEmail: string;
  readonly organization: string | null;
  /** Who asked: an e-mail address. */
  readonly requester: string;
};

function moveRows(about: Move): readonly Row[] {
  return [
    row('App', about.appName),
    row('License', showUsers(about.users)),
    keyRow(about.keyLast4),
    row('Moves to the account', about.accountEmail),
    ...(about.organization === null ? [] : [row('Organization', about.organization)]),
    row('Asked by', about.requester),
  ];
}

/** Asks the holder of record to stand behind the move. Silence moves nothing. */
export function holderConfirmation(
  about: Move & {
    readonly linkId: string;
    readonly linkEnds: Day;
    readonly oldKeyHonoredDays: number;
  },
): MailDraft {
  return draft('holder-confirmation', `Please confirm: move your ${plain(about.appName, 60)} license`, {
    greeting: greet(about.holderName),
    lead: 'Someone asked us to move a license that is registered to you to the marketplace. Do you agree?',
    rows: moveRows(about),
    paragraphs: [
      `If you confirm, the account above gets a new license with the same users and the same maintenance dates. The old key keeps working for ${about.oldKeyHonoredDays} days after that.`,
      'If you did not expect this, object, or simply ignore this mail: without your confirmation nothing moves.',
    ],
    action: { label: 'Confirm or object', linkId: about.linkId },
    closing: `The link works once, until ${longDay(about.linkEnds)}. It opens a page that shows all of this again before anything happens.`,
  });
}

/**
 * Tells that account and holder of record differ. To the holder it carries the objection link; to the account
 * (`objection: null`) it says that the holder was told.
 */
export function holderNotice(
  about: Move & {
    readonly objection: { readonly linkId: string; readonly until: Day } | null;
    /** When the license moves unless there is an objection. */
    readonly movesOn: Day;
  },
): MailDraft {
  const app = plain(about.appName, 60);
  if (about.objection === null) {
    return draft('holder-notice', `A ${app} license is moving to your account`, {
      greeting: greet(about.holderName),
      lead: 'A license that is registered to someone else is about to move to your marketplace account.',
      rows: moveRows(about),
      paragraphs: [
        `We have told its holder of record. Unless the holder objects, it moves on ${longDay(about.movesOn)}.`,
      ],
      closing: 'You did not expect this? Please reply to this mail and we will look into it.',
    });
  }
  return draft('holder-notice', `Your ${app} license is moving to another account`, {
    greeting: greet(about.holderName),
    lead: 'A license that is registered to you is about to move to a marketplace account under another e-mail address.',
    rows: moveRows(about),
    paragraphs: [
      `It moves on ${longDay(about.movesOn)}. If that is what you want, there is nothing to do.`,
      'If it is not, object now and nothing moves.',
    ],
    action: { label: 'Object to this move', linkId: about.objection.linkId },
    closing: `The link works once, until ${longDay(about.objection.until)}. It opens a page that shows all of this again before anything happens.`,
  });
}

/** Says no: why, in sentences of the rules, and what the customer can do instead. */
export function refusal(about: {
  readonly requester: string | null;
  readonly keyLast4s: readonly string[];
  readonly reasons: readonly string[];
  readonly instead: readonly string[];
}): MailDraft {
  const [instead, ...more] = about.instead.map((sentence) => plain(sentence, 2_000));
  return draft('refusal', 'Your license transfer request: we cannot move it', {
    greeting: greet(about.requester),
    lead: `Thank you for your request. We cannot move ${theLicenses(about.keyLast4s)} to the marketplace.`,
    paragraphs: [
      ...about.reasons.map((reason) => plain(reason, 2_000)),
      ...(instead === undefined ? [] : [{ heading: 'What you can do instead', text: instead }]),
      ...more,
      'Your current license stays as it is.',
    ],
    closing: 'You think this is a mistake? Reply to this mail and a person will look at it.',
  });
}

export type Completion = {
  readonly requester: string | null;
  readonly sen: string;
  readonly appName: string;
  /** -1 is unlimited. */
  readonly users: number;
  readonly keyLast4: string;
  readonly accountEmail: string;
  readonly maintenanceEnd: Day;
  /** Texts of the profile. */
  readonly whereToFind: string;
  readonly howToInstall: string;
  readonly oldKeyHonoredUntil: Day;
  /** Where the license is smaller than the host: what it costs to match, one line each. */
  readonly quoteLines?: readonly string[];
};

function completionContent(about: Completion, lead: string): MailContent {
  const quote: readonly MailParagraph[] =
    about.quoteLines === undefined || about.quoteLines.length === 0
      ? []
      : [
          {
            heading: 'Your quote for matching the users',
            text: about.quoteLines.map((line) => plain(line, 500)).join('\n'),
          },
        ];
  return {
    greeting: greet(about.requester),
    lead,
    rows: [
      row('SEN (Support Entitlement Number)', about.sen),
      row('App', about.appName),
      row('License', showUsers(about.users)),
      row('Account', about.accountEmail),
      row('Maintenance until', longDay(about.maintenanceEnd)),
      ['Old license key', `ends in ${showKey(plain(about.keyLast4, 4))}`],
      row('Old key works until', longDay(about.oldKeyHonoredUntil)),
    ],
    paragraphs: [
      { heading: 'Where to find it', text: about.whereToFind },
      { heading: 'How to install it', text: about.howToInstall },
      ...quote,
      `Please install the new license by ${longDay(about.oldKeyHonoredUntil)}. After that the old key is refused. Your maintenance dates did not change.`,
    ],
    closing: 'Keep the SEN: support, renewals, and upgrades ask for it. Questions? Just reply to this mail.',
  };
}

/** The license moved: the SEN, where it is, how to install it, and until when the old key works. */
export const completion = (about: Completion): MailDraft =>
  draft(
    'completion',
    `Your license has moved: ${plain(about.sen, 20)}`,
    completionContent(about, 'Good news: your license is now in the marketplace.'),
  );

/** The completion once more, for one who asks again (to the holder only): the same SEN, nothing new. */
export const toldAgain = (about: Completion): MailDraft =>
  draft(
    'completion',
    `Your license has already moved: ${plain(about.sen, 20)}`,
    completionContent(about, 'This license is already in the marketplace. Nothing was changed; here it is again.'),
  );

/** The move was taken back inside the grace: the old key is good again. `reason` was given by the operator. */
export function undone(about: {
  readonly requester: string | null;
  readonly sen: string;
  readonly appName: string;
  readonly keyLast4: string;
  readonly reason: string;
}): MailDraft {
  return draft('undone', `Your license has moved back: ${plain(about.sen, 20)} has ended`, {
    greeting: greet(about.requester),
    lead: 'We took back the move of your license. The marketplace license has ended, and your old key is good again.',
    rows: [row('App', about.appName), row('Ended', about.sen), keyRow(about.keyLast4)],
    paragraphs: [
      { heading: 'Why', text: plain(about.reason, 2_000) },
      'If you installed the new license already, please put the old key back.',
    ],
    closing: 'Questions? Just reply to this mail.',
  });
}

const endings = {
  expired: (until: string) => `We did not hear back by ${until}, so we closed it.`,
  withdrawn: () => 'It was withdrawn, so we closed it.',
  // The same words whoever said no, and whether anybody did: they give away nothing of the books.
  'not-confirmed': () => 'It was not confirmed, so we closed it.',
} as const;

/** The request ended without a move: expired, withdrawn, or not confirmed (which is also how an objection is told). */
export function ended(about: {
  readonly requester: string | null;
  readonly keyLast4s: readonly string[];
  readonly how: keyof typeof endings;
  readonly day: Day;
}): MailDraft {
  return draft('ended', 'Your license transfer request is closed', {
    greeting: greet(about.requester),
    lead: `Your request to move ${theLicenses(about.keyLast4s)} to the marketplace has ended. ${endings[about.how](longDay(about.day))}`,
    paragraphs: ['Nothing moved, and your current license stays as it is. You are welcome to ask again at any time.'],
    closing: 'Questions? Just reply to this mail.',
  });
}
