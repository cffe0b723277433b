import { mailKinds, mailStatuses } from '../contract/mail.ts';
import type { Language, LocalText } from '../contract/language.ts';
import type { FactName, RequestFacts } from '../contract/request.ts';

/** Texts of a mail are made from this alone: plain data, no key, no token in clear. Kept as JSON in the outbox. */
export { mailKinds, mailStatuses };
export type MailKind = (typeof mailKinds)[number];

/** Running text, or text under a heading of its own. Line breaks in it are kept. */
export type MailParagraph = string | { readonly heading: string; readonly text: string };

/** Label and value, shown as a table: SEN, app, tier, dates. */
export type MailRow = readonly [label: string, value: string];

/**
 * Where a link leads: the holder's page, the requester's form, where they confirm their address, where it stands, where a
 * customer signs in, where somebody becomes a contact, where somebody takes over a license.
 */
export type LinkPath = 'confirm' | 'form' | 'address' | 'where' | 'sign-in' | 'contact' | 'hand-over';

/** The links of a mail, whole. Null where it has none of the kind. */
export type Links = {
  readonly action: { readonly label: string; readonly url: string } | null;
  readonly where: string | null;
};

/** The parts of a mail, in the order they are read. A template turns them into text and HTML alike. */
export type MailContent = {
  readonly greeting: string;
  readonly lead: string;
  readonly rows?: readonly MailRow[];
  /** What is asked for or must be done, as a list. */
  readonly points?: readonly string[];
  readonly paragraphs?: readonly MailParagraph[];
  /**
   * The one thing to do. `linkId` names a link whose token is derived when the mail is rendered. Mails from before
   * there was a form have no `path`; theirs is `confirm`.
   */
  readonly action?: { readonly label: string; readonly linkId: string; readonly path?: LinkPath };
  /** The same where it is a page of ours that needs no token, such as `/account`. A mail has one of the two at most. */
  readonly page?: { readonly label: string; readonly path: string };
  /** What we took from the reader's message, after what they shall do. */
  readonly summary?: { readonly heading: string; readonly rows: readonly MailRow[]; readonly note: string };
  readonly closing: string;
  /** Where the request stands: the page of whoever asked. Mails from before there was one do not have it. */
  readonly where?: { readonly label: string; readonly linkId: string };
};

/** What a mail says, before it is known to whom it goes. */
export type MailDraft = {
  readonly kind: MailKind;
  readonly language: Language;
  readonly subject: string;
  readonly content: MailContent;
};

/** One mail to be sent: a row of the outbox, written in the transaction that caused it. */
export type OutgoingMail = MailDraft & {
  readonly mailId: string;
  readonly transferId: string | null;
  readonly requestId: string | null;
  readonly to: string;
  readonly cc: readonly string[];
  /** Message-ID of the mail that this one answers. */
  readonly inReplyTo: string | null;
  /** Message-IDs of the thread, the oldest first; those of the mail that this one answers, and its own. */
  readonly references: readonly string[];
  /** Where a reply goes so that it finds its case; null: to the sender. */
  readonly replyTo: string | null;
  /** Where a bounce goes so that it finds this mail (return path); null: to the sender. */
  readonly envelopeFrom: string | null;
  /** An incoming message brought it about, nobody decided it: such mails are counted, so that no loop goes on. */
  readonly answer: boolean;
};

/** The mail of the customer's that one of ours answers, as its header gives it. */
export type Answered = {
  readonly messageId: string | null;
  readonly references: readonly string[];
  readonly subject: string | null;
};

/** What a request said, as it is shown back to who sent it: its own words, nothing of the books, no key. */
export type Understood = Omit<RequestFacts, 'licenseKeys'>;

/** A fact that the request leaves open although it says something of it: what was found, as it was written. */
export type Unclear = { readonly fact: FactName; readonly found: readonly string[] };

/** What a mail needs beyond its content to be rendered. `baseUrl` is the public http(s) address of this desk. */
export type RenderContext = {
  readonly vendorName: string;
  readonly signature: LocalText;
  readonly baseUrl: string;
  readonly tokenOf: (linkId: string) => string;
};
export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * `kept`: there is no mail server, so it stays here. `held`: it was not sent, because it might be part of a loop;
 * `lastError` says why, and an operator can release it.
 */
export type MailStatus = (typeof mailStatuses)[number];

/** A mail as the outbox holds it. `messageId` is null until the mail is claimed for the first time. */
export type StoredMail = OutgoingMail & {
  readonly status: MailStatus;
  readonly messageId: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly lastError: string | null;
  readonly createdAt: Date;
  /** Null also for a mail that was kept. */
  readonly sentAt: Date | null;
};

/** A message ready for the mail server. */
export type Letter = RenderedMail &
  Pick<OutgoingMail, 'inReplyTo' | 'references' | 'replyTo' | 'envelopeFrom' | 'to' | 'cc'> & {
    readonly messageId: string;
    readonly date: Date;
  };

/**
 * How sending ended. `permanent`: the recipient or the message is refused for good. `unknown`: the connection broke
 * when the message may have been taken; it is sent again with the same Message-ID. `note`: what the server said
 * against a copy while the mail itself was taken.
 */
export type SendOutcome =
  | { readonly status: 'sent'; readonly note: string | null }
  | { readonly status: 'temporary' | 'permanent' | 'unknown'; readonly message: string };

export type MailSender = { send(letter: Letter): Promise<SendOutcome>; close(): void };
