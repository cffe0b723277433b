/** What the SMTP conversation said that brought a mail: not part of the mail, and as little to be believed. */
export type Envelope = {
  /** IP address of the server that handed it over. */
  readonly clientAddress: string;
  readonly helo: string | null;
  /** Return path; the empty string is the null sender of a bounce. */
  readonly mailFrom: string;
  readonly recipients: readonly string[];
};
