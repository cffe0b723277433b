import type { Language } from '../contract/language.ts';
import type { Day } from '../kernel/day.ts';
import { catalogOf } from './catalog/all.ts';
import type { Catalog } from './catalog/en.ts';
import { draft, keyEnd, row } from './draft.ts';
import { type Asking, askFor } from './questions.ts';
import type { MailContent, MailDraft, MailParagraph, MailRow, Understood } from './types.ts';
import { understoodRows } from './understood.ts';
import { capital, greet, plain, theLicenses } from './words.ts';

/**
 * What each mail says, in the reader's language: the order of its parts stands here, the words in the catalogs. Values
 * that came from outside pass `plain`, so that they stay on one line and cannot pose as text of ours. No function
 * takes a license key or a token: keys come as their last four characters, links as an id.
 */

/** A mail to whoever asked. `keyLast4s`: of the license keys in the request. */
type ToRequester = {
  readonly language: Language;
  readonly requester: string | null;
  readonly keyLast4s: readonly string[];
};

/** What the request said, shown back; null where that is not known. Takes nothing that the books said. */
type Shown = { readonly understood: Understood | null };

function summaryOf(catalog: Catalog, { understood, keyLast4s }: Shown & ToRequester): Pick<MailContent, 'summary'> {
  const rows = understood === null ? [] : understoodRows(catalog, understood, keyLast4s.map(keyEnd));
  const { understood: heading, wrong: note } = catalog.acknowledgment;
  return rows.length === 0 ? {} : { summary: { heading, rows, note } };
}

export type Incomplete = ToRequester &
  Shown &
  Asking & {
    /** Sentences of rules that ask for something, in the same language. */
    readonly questions: readonly string[];
    readonly untilDay: Day;
    /** Link to the form filled with what is known; null where there is none. */
    readonly formLinkId: string | null;
  };

const pointsOf = (catalog: Catalog, about: Incomplete): readonly string[] => [
  ...askFor(catalog, about),
  ...about.questions.map((question) => plain(question, 1_000)),
];

function formAction(catalog: Catalog, linkId: string | null): Pick<MailContent, 'action'> {
  return linkId === null ? {} : { action: { label: catalog.acknowledgment.formButton, linkId, path: 'form' } };
}

/** The requester's request came in. What is missing or unclear is asked for; where nothing is, nothing is. */
export function acknowledgment(about: Incomplete): MailDraft {
  const { language } = about;
  const catalog = catalogOf(language);
  const texts = catalog.acknowledgment;
  const points = pointsOf(catalog, about);
  const licenses = theLicenses(catalog, about.keyLast4s);
  const both = { greeting: greet(catalog, about.requester), closing: catalog.questions };
  if (points.length === 0) {
    return draft('acknowledgment', language, texts.subject, {
      ...both,
      lead: texts.complete(licenses),
      paragraphs: [texts.nothingToDo],
      ...summaryOf(catalog, about),
    });
  }
  return draft('acknowledgment', language, texts.subjectMissing, {
    ...both,
    lead: texts.missing(licenses),
    points,
    paragraphs: [
      texts.howToReply,
      texts.keptUntil(catalog.day(about.untilDay)),
      ...(about.formLinkId === null ? [] : [texts.orForm]),
    ],
    ...formAction(catalog, about.formLinkId),
    ...summaryOf(catalog, about),
  });
}

/** Asks again for what an incomplete request still lacks, and says when it closes. */
export function reminder(about: Incomplete): MailDraft {
  const { language } = about;
  const catalog = catalogOf(language);
  const { subject, lead, closes } = catalog.reminder;
  const { howToReply, orForm } = catalog.acknowledgment;
  return draft('reminder', language, subject, {
    greeting: greet(catalog, about.requester),
    lead: lead(theLicenses(catalog, about.keyLast4s)),
    points: pointsOf(catalog, about),
    paragraphs: [howToReply, closes(catalog.day(about.untilDay)), ...(about.formLinkId === null ? [] : [orForm])],
    ...formAction(catalog, about.formLinkId),
    ...summaryOf(catalog, about),
    closing: catalog.questions,
  });
}

/** An operator asks in their own words. `text` is shown as it was written; its lines stay, and no link is made of it. */
export function asksInWords(about: Incomplete & { readonly text: string }): MailDraft {
  const { language } = about;
  const catalog = catalogOf(language);
  const { subject, lead } = catalog.question;
  const { howToReply, keptUntil } = catalog.acknowledgment;
  const points = pointsOf(catalog, about);
  return draft('question', language, subject, {
    greeting: greet(catalog, about.requester),
    lead: lead(theLicenses(catalog, about.keyLast4s)),
    ...(points.length > 0 ? { points } : {}),
    paragraphs: [
      ...about.text.split(/\r?\n/u).flatMap((line) => (line.trim() === '' ? [] : [plain(line, 2_000)])),
      howToReply,
      keptUntil(catalog.day(about.untilDay)),
    ],
    ...formAction(catalog, about.formLinkId),
    closing: catalog.questions,
  });
}

/**
 * The answer to anybody whose standing is not proven: the same words whether the key is unknown, someone else's or
 * valid (domain, section 6). So it takes nothing that the books said.
 */
export function neutralAcknowledgment(about: ToRequester & Shown & { readonly untilDay: Day }): MailDraft {
  const catalog = catalogOf(about.language);
  const { lead, holderAsked, ifHolder } = catalog.neutral;
  return draft('acknowledgment', about.language, catalog.acknowledgment.subject, {
    greeting: greet(catalog, about.requester),
    lead: lead(theLicenses(catalog, about.keyLast4s)),
    paragraphs: [holderAsked(about.keyLast4s.length > 1), ifHolder(catalog.day(about.untilDay))],
    ...summaryOf(catalog, about),
    closing: catalog.questions,
  });
}

/** A message that is encrypted, or that cannot be read for another reason: please send it again, in the clear. */
export function unreadable(about: {
  readonly language: Language;
  readonly requester: string | null;
  readonly why: 'encrypted' | 'broken';
}): MailDraft {
  const catalog = catalogOf(about.language);
  const texts = catalog.unreadable;
  return draft('unreadable', about.language, texts.subject, {
    greeting: greet(catalog, about.requester),
    lead: `${texts[about.why]} ${texts.please}`,
    points: [...(about.why === 'encrypted' ? [texts.unencrypted] : []), texts.asText],
    paragraphs: [texts.nothingLost],
    closing: catalog.questions,
  });
}

type Move = {
  readonly language: Language;
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

function moveRows({ labels, users, endsIn }: Catalog, about: Move): readonly MailRow[] {
  return [
    row(labels.app, about.appName),
    row(labels.license, capital(users(about.users))),
    row(labels.key, endsIn(keyEnd(about.keyLast4))),
    row(labels.movesTo, about.accountEmail),
    ...(about.organization === null ? [] : [row(labels.organization, about.organization)]),
    row(labels.askedBy, about.requester),
  ];
}

export type Confirmation = Move & {
  readonly linkId: string;
  readonly linkEnds: Day;
  readonly oldKeyHonoredDays: number;
};

function confirmationContent(catalog: Catalog, about: Confirmation, lead: string): MailContent {
  const texts = catalog.confirmation;
  return {
    greeting: greet(catalog, about.holderName),
    lead,
    rows: moveRows(catalog, about),
    paragraphs: [texts.ifYes(about.oldKeyHonoredDays), texts.ifNo],
    action: { label: texts.button, linkId: about.linkId, path: 'confirm' },
    closing: texts.linkUntil(catalog.day(about.linkEnds)),
  };
}

/** Asks the holder of record to stand behind the move. Silence moves nothing. */
export function holderConfirmation(about: Confirmation): MailDraft {
  const catalog = catalogOf(about.language);
  const { subject, lead } = catalog.confirmation;
  const content = confirmationContent(catalog, about, lead);
  return draft('holder-confirmation', about.language, subject(plain(about.appName, 60)), content);
}

/** The same once more, with the same link, to a holder who has not answered. */
export function holderReminder(about: Confirmation): MailDraft {
  const catalog = catalogOf(about.language);
  const { reminderSubject, reminderLead } = catalog.confirmation;
  const content = confirmationContent(catalog, about, reminderLead(catalog.day(about.linkEnds)));
  return draft('holder-reminder', about.language, reminderSubject(plain(about.appName, 60)), content);
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
  const catalog = catalogOf(about.language);
  const texts = catalog.notice;
  const app = plain(about.appName, 60);
  const both = { greeting: greet(catalog, about.holderName), rows: moveRows(catalog, about) };
  if (about.objection === null) {
    return draft('holder-notice', about.language, texts.accountSubject(app), {
      ...both,
      lead: texts.accountLead,
      paragraphs: [texts.holderTold(catalog.day(about.movesOn))],
      closing: texts.unexpected,
    });
  }
  return draft('holder-notice', about.language, texts.subject(app), {
    ...both,
    lead: texts.lead,
    paragraphs: [texts.movesOn(catalog.day(about.movesOn)), texts.object],
    action: { label: texts.button, linkId: about.objection.linkId, path: 'confirm' },
    closing: catalog.confirmation.linkUntil(catalog.day(about.objection.until)),
  });
}

/** Says no: why, in sentences of the rules, and what the customer can do instead. */
export function refusal(
  about: ToRequester & { readonly reasons: readonly string[]; readonly instead: readonly string[] },
): MailDraft {
  const catalog = catalogOf(about.language);
  const texts = catalog.refusal;
  const [instead, ...more] = about.instead.map((sentence) => plain(sentence, 2_000));
  return draft('refusal', about.language, texts.subject, {
    greeting: greet(catalog, about.requester),
    lead: texts.lead(theLicenses(catalog, about.keyLast4s)),
    paragraphs: [
      ...about.reasons.map((reason) => plain(reason, 2_000)),
      ...(instead === undefined ? [] : [{ heading: texts.instead, text: instead }]),
      ...more,
      texts.stays,
    ],
    closing: texts.mistake,
  });
}

export type Completion = {
  readonly language: Language;
  readonly requester: string | null;
  readonly sen: string;
  readonly appName: string;
  /** -1 is unlimited. */
  readonly users: number;
  readonly keyLast4: string;
  readonly accountEmail: string;
  readonly maintenanceEnd: Day;
  /** Texts of the profile, in the same language where it has them. */
  readonly whereToFind: string;
  readonly howToInstall: string;
  readonly oldKeyHonoredUntil: Day;
  /** Where the license is smaller than the host: what it costs to match, one line each. */
  readonly quoteLines?: readonly string[];
};

function completionContent(catalog: Catalog, about: Completion, lead: string): MailContent {
  const { labels, completion: texts } = catalog;
  const quoteText = (about.quoteLines ?? []).map((line) => plain(line, 500)).join('\n');
  const quote: readonly MailParagraph[] = quoteText === '' ? [] : [{ heading: texts.quote, text: quoteText }];
  const honored = catalog.day(about.oldKeyHonoredUntil);
  return {
    greeting: greet(catalog, about.requester),
    lead,
    rows: [
      row(labels.sen, about.sen),
      row(labels.app, about.appName),
      row(labels.license, capital(catalog.users(about.users))),
      row(labels.account, about.accountEmail),
      row(labels.maintenanceUntil, catalog.day(about.maintenanceEnd)),
      row(labels.oldKey, catalog.endsIn(keyEnd(about.keyLast4))),
      row(labels.oldKeyUntil, honored),
    ],
    paragraphs: [
      { heading: texts.where, text: about.whereToFind },
      { heading: texts.how, text: about.howToInstall },
      ...quote,
      texts.installBy(honored),
    ],
    closing: texts.keepSen,
  };
}

/** The license moved: the SEN, where it is, how to install it, and until when the old key works. */
export function completion(about: Completion): MailDraft {
  const catalog = catalogOf(about.language);
  const { subject, lead } = catalog.completion;
  return draft('completion', about.language, subject(plain(about.sen, 20)), completionContent(catalog, about, lead));
}

/** The completion once more, for one who asks again (to the holder only): the same SEN, nothing new. */
export function toldAgain(about: Completion): MailDraft {
  const catalog = catalogOf(about.language);
  const { againSubject, againLead } = catalog.completion;
  const content = completionContent(catalog, about, againLead);
  return draft('completion', about.language, againSubject(plain(about.sen, 20)), content);
}

/** The move was taken back inside the grace: the old key is good again. `reason` was given by the operator. */
export function undone(about: {
  readonly language: Language;
  readonly requester: string | null;
  readonly sen: string;
  readonly appName: string;
  readonly keyLast4: string;
  readonly reason: string;
}): MailDraft {
  const catalog = catalogOf(about.language);
  const { labels, undone: texts } = catalog;
  return draft('undone', about.language, texts.subject(plain(about.sen, 20)), {
    greeting: greet(catalog, about.requester),
    lead: texts.lead,
    rows: [
      row(labels.app, about.appName),
      row(labels.ended, about.sen),
      row(labels.key, catalog.endsIn(keyEnd(about.keyLast4))),
    ],
    paragraphs: [{ heading: texts.why, text: plain(about.reason, 2_000) }, texts.putBack],
    closing: catalog.questions,
  });
}

/** The request ended without a move: expired, withdrawn, or not confirmed (which is also how an objection is told). */
export function ended(
  about: ToRequester & { readonly how: 'expired' | 'withdrawn' | 'not-confirmed'; readonly day: Day },
): MailDraft {
  const catalog = catalogOf(about.language);
  const texts = catalog.ended;
  const why = {
    expired: texts.expired(catalog.day(about.day)),
    withdrawn: texts.withdrawn,
    'not-confirmed': texts.notConfirmed,
  }[about.how];
  return draft('ended', about.language, texts.subject, {
    greeting: greet(catalog, about.requester),
    lead: `${texts.lead(theLicenses(catalog, about.keyLast4s))} ${why}`,
    paragraphs: [texts.stays],
    closing: catalog.questions,
  });
}
