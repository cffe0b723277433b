import type { ContactRole } from '../../../contract/account.ts';

/** Somebody who gets copies of an account's mails. */
export type Contact = {
  readonly accountId: string;
  readonly role: ContactRole;
  readonly contactId: string;
  readonly email: string;
  readonly name: string;
  readonly primary: boolean;
  /** When the link ends that asks whether they agree; null where nobody had to ask. */
  readonly askedUntil: Date | null;
  /** Null: not yet, so no copy goes there. */
  readonly confirmedAt: Date | null;
};
