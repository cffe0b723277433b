/** A header's name as it was written, and its value, unfolded. */
export type Header = readonly [name: string, value: string];

export type Mailbox = { readonly address: string; readonly name: string };

/** A text that came as a file: read like the text of the mail, but not what its writer says in it. */
export type AttachedText = { readonly name: string; readonly text: string };

/** A mail, decoded. Nothing in it is trusted: it is what somebody sent. */
export type Message = {
  /** With its angle brackets. */
  readonly messageId: string | null;
  /** RFC 3339, UTC; null where the header is missing or no date. */
  readonly date: string | null;
  /** All mailboxes of all From headers: more than one is a reason to trust none. */
  readonly from: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** In the order of the message, topmost first; a name that stands several times is there several times. */
  readonly headers: readonly Header[];
  /**
   * What a human sees of it, in lines: quotes as `> `, list items as `- `, a row of a table on one line with tabs
   * between its cells (a line break inside a cell is U+2028). Invisible letters and hidden HTML are left out.
   */
  readonly text: string;
  /** Names (or types) of everything attached. */
  readonly attachments: readonly string[];
  readonly attachedTexts: readonly AttachedText[];
  /** Mails inside the mail; what stands in them is what somebody else once wrote. */
  readonly forwarded: readonly Message[];
  /** Why the writer must be asked to send it again in plain form; null where it could be read. */
  readonly unreadable: string | null;
  /** What was wrong and was read all the same, for whoever looks closer. */
  readonly notes: readonly string[];
};
