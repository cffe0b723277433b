import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import type { ContactRole, NewContact } from '../../../contract/account.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { Language } from '../../../contract/language.ts';
import { dayOf } from '../../../kernel/day.ts';
import * as limits from '../../../kernel/limits.ts';
import { contactAsked } from '../../../mail/account-messages.ts';
import { alone } from '../../../mail/draft.ts';
import type { AnswerPolicy } from '../../../mail/policy.ts';
import { enqueue } from '../../../mail/service.ts';
import type { Tries } from '../../../platform/auth/tries/service.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { accountById } from '../service.ts';
import { type Account, foldEmail } from '../types.ts';
import { joinsAtOnce } from './rules.ts';
import * as store from './store.ts';
import type { Contact } from './types.ts';

export type ContactsContext = {
  readonly db: Db;
  /** In whose name the mails go out, and whose chain tells what happened. */
  readonly vendorId: string;
  readonly publicMailDomains: readonly string[];
  /** How long a link that asks somebody can be used. */
  readonly link_ms: number;
  readonly mailPolicy: AnswerPolicy;
  readonly linkToken: (linkId: string) => string;
  readonly linkDigest: (token: string) => Uint8Array;
  readonly tries: Tries;
  readonly now: () => Date;
};

/** What the owner of an account does with its contacts, and what those answer who are asked. */
export type Contacts = {
  of(accountId: string): Promise<readonly Contact[]>;
  /**
   * Adds a contact, or asks one by a link who stands outside the account's mail domain. One that is there already is
   * left as it is; one that did not answer is asked again. Faults: LIMIT_REACHED, TOO_MANY_TRIES.
   */
  add(account: Account, contact: NewContact, language: Language): Promise<Contact>;
  /** Null gives the role back to the account's holder. Faults: NOT_FOUND, CONTACT_WAITING. */
  setPrimary(accountId: string, role: ContactRole, contactId: string | null): Promise<void>;
  /** The account's holder takes the place of a primary contact. Fault: NOT_FOUND. */
  remove(accountId: string, contactId: string): Promise<void>;
  /** Who asks, for what. Changes nothing. Faults: LINK_UNKNOWN, LINK_OVER. */
  viewLink(token: string): Promise<{ readonly contact: Contact; readonly account: Account }>;
  /** Faults as above. */
  answerLink(token: string, answer: 'accept' | 'decline'): Promise<void>;
};

export function createContacts(context: ContactsContext): Contacts {
  const within = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => context.db.transaction().execute(work);
  return {
    of: (accountId) => within((tx) => store.contactsOf(tx, accountId)),
    add: (account, contact, language) => add(context, account, contact, language),
    setPrimary: (accountId, role, contactId) => within((tx) => setPrimary(tx, context, accountId, role, contactId)),
    remove: (accountId, contactId) =>
      within(async (tx) => {
        if (!(await store.deleteContact(tx, accountId, contactId))) throw noSuchContact();
        await tell(tx, context, accountId, `account:${accountId}`, 'ContactRemoved', { contactId });
      }),
    viewLink: (token) => within((tx) => asked(tx, context, token)),
    answerLink: (token, answer) => within((tx) => answerLink(tx, context, token, answer)),
  };
}

/** Whom a mail of an account is copied to: its confirmed contacts of a role, the primary one first; not the holder. */
export async function copiesTo(tx: Tx, account: Account, role: ContactRole): Promise<readonly string[]> {
  const contacts = await store.contactsOf(tx, account.accountId);
  const own = foldEmail(account.email);
  return contacts
    .filter((one) => one.role === role && one.confirmedAt !== null && foldEmail(one.email) !== own)
    .map(({ email }) => email);
}

async function add(
  context: ContactsContext,
  account: Account,
  { role, email, name }: NewContact,
  language: Language,
): Promise<Contact> {
  const atOnce = joinsAtOnce(account.email, email, context.publicMailDomains);
  if (!atOnce)
    await context.tries.count([
      { limit: 'named-account', key: account.accountId },
      { limit: 'named-address', key: foldEmail(email) },
    ]);
  return context.db.transaction().execute(async (tx) => {
    const now = context.now();
    await store.lockAccount(tx, account.accountId);
    const others = await store.contactsOf(tx, account.accountId);
    const same = others.find((one) => one.role === role && foldEmail(one.email) === foldEmail(email));
    if (same && same.confirmedAt !== null) return same;
    if (!same && others.length >= limits.contacts) throw tooMany();
    const base = { accountId: account.accountId, role, contactId: same?.contactId ?? randomUUID(), email, name };
    const by = `account:${account.accountId}`;
    if (atOnce) {
      const contact = { ...base, askedUntil: null, confirmedAt: now };
      await store.putContact(tx, { ...contact, tokenDigest: null }, now);
      await tell(tx, context, account.accountId, by, 'ContactAdded', { contactId: base.contactId, role });
      return { ...contact, primary: false };
    }
    const contact = { ...base, askedUntil: new Date(now.getTime() + context.link_ms), confirmedAt: null };
    await ask(tx, context, account, contact, language);
    await tell(tx, context, account.accountId, by, 'ContactAsked', { contactId: base.contactId, role });
    return { ...contact, primary: false };
  });
}

async function ask(
  tx: Tx,
  { vendorId, linkToken, linkDigest, mailPolicy, now }: ContactsContext,
  account: Account,
  contact: Omit<Contact, 'primary'> & { readonly askedUntil: Date },
  language: Language,
): Promise<void> {
  const linkId = randomUUID();
  await store.putContact(tx, { ...contact, tokenDigest: linkDigest(linkToken(linkId)) }, now());
  const { role, name, email, askedUntil } = contact;
  const mail = contactAsked({
    language,
    name,
    organization: account.organization,
    accountEmail: account.email,
    role,
    linkId,
    linkEnds: dayOf(askedUntil),
  });
  await enqueue(tx, vendorId, [{ ...mail, ...alone, mailId: randomUUID(), to: email }], now(), mailPolicy);
}

async function setPrimary(
  tx: Tx,
  context: ContactsContext,
  accountId: string,
  role: ContactRole,
  contactId: string | null,
): Promise<void> {
  await store.lockAccount(tx, accountId);
  const contacts = await store.contactsOf(tx, accountId);
  const contact = contacts.find((one) => one.contactId === contactId && one.role === role);
  if (contactId !== null && !contact) throw noSuchContact();
  if (contact && contact.confirmedAt === null) throw waiting();
  if ((contacts.find((one) => one.role === role && one.primary)?.contactId ?? null) === contactId) return;
  await store.setPrimary(tx, { accountId, role, contactId });
  await tell(tx, context, accountId, `account:${accountId}`, 'PrimaryContactSet', { role, contactId });
}

async function asked(
  tx: Tx,
  { linkDigest, now }: ContactsContext,
  token: string,
): Promise<{ readonly contact: Contact & { readonly askedUntil: Date }; readonly account: Account }> {
  const contact = await store.byToken(tx, linkDigest(token));
  const account = contact && (await accountById(tx, contact.accountId));
  if (!contact || !account)
    throw new FaultError({
      code: 'LINK_UNKNOWN',
      message:
        'This link is not one of ours, or it was cut off, or it was answered with no. Open it from the mail, as a whole.',
    });
  const { askedUntil } = contact;
  if (contact.confirmedAt !== null || askedUntil === null)
    throw new FaultError({ code: 'LINK_OVER', message: 'You agreed already; there is nothing more to do.' });
  if (askedUntil <= now())
    throw new FaultError({
      code: 'LINK_OVER',
      message: 'The time of this link is over. Have yourself be asked again.',
    });
  return { contact: { ...contact, askedUntil }, account };
}

async function answerLink(
  tx: Tx,
  context: ContactsContext,
  token: string,
  answer: 'accept' | 'decline',
): Promise<void> {
  const { contact } = await asked(tx, context, token);
  const { accountId, contactId } = contact;
  if (answer === 'accept') await store.setConfirmed(tx, contact, context.now());
  else await store.deleteContact(tx, accountId, contactId);
  const kind = answer === 'accept' ? 'ContactConfirmed' : 'ContactDeclined';
  await tell(tx, context, accountId, `contact:${contactId}`, kind, { contactId });
}

const tell = (
  tx: Tx,
  { vendorId, now }: ContactsContext,
  accountId: string,
  actor: string,
  kind: string,
  data: object,
): Promise<void> => append(tx, { vendorId, at: now() }, [{ actor, kind, subject: `account:${accountId}`, data }]);

const noSuchContact = (): FaultError =>
  new FaultError({ code: 'NOT_FOUND', message: 'Your account has no such contact of this role.' });
const waiting = (): FaultError =>
  new FaultError({
    code: 'CONTACT_WAITING',
    message: 'This person was asked and has not agreed yet. Once they have, they can be the primary contact.',
  });
const tooMany = (): FaultError =>
  new FaultError({
    code: 'LIMIT_REACHED',
    message: `An account has at most ${limits.contacts} contacts. Remove one first.`,
  });
