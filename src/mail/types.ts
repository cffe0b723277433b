/** Texts of a mail are made from this alone: plain data, no key, no token in clear. Kept as JSON in the outbox. */
export const mailKinds = [
  'acknowledgment',
  'holder-confirmation',
  'holder-notice',
  'refusal',
  'completion',
  'undone',
  'ended',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Running text, or text under a heading of its own. Line breaks in it are kept. */
export type MailParagraph = string | { readonly heading: string; readonly text: string };

/** The parts of a mail, in the order they are read. A template turns them into text and HTML alike. */
export type MailContent = {
  readonly greeting: string;
  readonly lead: string;
  /** Label and value, shown as a table: SEN, app, tier, dates. */
  readonly rows?: readonly (readonly [label: string, value: string])[];
  /** What is asked for or must be done, as a list. */
  readonly points?: readonly string[];
  readonly paragraphs?: readonly MailParagraph[];
  /** The one thing to do. `linkId` names a single-use link whose token is derived when the mail is rendered. */
  readonly action?: { readonly label: string; readonly linkId: string };
  readonly closing: string;
};

/** What a mail says, before it is known to whom it goes. */
export type MailDraft = { readonly kind: MailKind; readonly subject: string; readonly content: MailContent };

/** One mail to be sent: a row of the outbox, written in the transaction that caused it. */
export type OutgoingMail = MailDraft & {
  readonly mailId: string;
  readonly transferId: string | null;
  readonly requestId: string | null;
  readonly to: string;
  readonly cc: readonly string[];
  /** Message-ID of the mail that this one answers. */
  readonly inReplyTo: string | null;
};

/** What a mail needs beyond its content to be rendered. `baseUrl` is the public http(s) address of this desk. */
export type RenderContext = {
  readonly vendorName: string;
  readonly signature: string;
  readonly baseUrl: string;
  readonly tokenOf: (linkId: string) => string;
};
export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

export const mailStatuses = ['queued', 'sending', 'sent', 'kept', 'failed'] as const;
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
export type Letter = RenderedMail & {
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly to: string;
  readonly cc: readonly string[];
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
