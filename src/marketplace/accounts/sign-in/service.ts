import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import { FaultError } from '../../../contract/codes.ts';
import type { Language } from '../../../contract/language.ts';
import * as limits from '../../../kernel/limits.ts';
import { signInLink } from '../../../mail/address-messages.ts';
import { alone } from '../../../mail/draft.ts';
import { enqueue } from '../../../mail/service.ts';
import type { AnswerPolicy } from '../../../mail/policy.ts';
import type { FindPerson } from '../../../platform/auth/sessions/guard.ts';
import type { Sessions } from '../../../platform/auth/sessions/service.ts';
import type { Tries } from '../../../platform/auth/tries/service.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import { accountById, idsByEmail } from '../service.ts';
import { type Account, foldEmail } from '../types.ts';
import * as store from './store.ts';

export type CustomersContext = {
  readonly db: Db;
  /** In whose name the mail goes out, and whose chain tells what happened. */
  readonly vendorId: string;
  readonly marketplaceName: string;
  readonly mailPolicy: AnswerPolicy;
  readonly linkToken: (linkId: string) => string;
  readonly linkDigest: (token: string) => Uint8Array;
  readonly sessions: Sessions;
  readonly tries: Tries;
  readonly now: () => Date;
};

const minutes = limits.sign_in_link_ms / 60_000;

/**
 * A customer wants a link. Only the wish is written, for every address alike: the worker looks up whether there is such
 * an account, so neither the answer nor its time tells. Fault: TOO_MANY_TRIES.
 */
export async function wishForLink(
  { db, tries, now }: CustomersContext,
  { email, language }: { readonly email: string; readonly language: Language },
  client: string,
): Promise<{ readonly minutes: number }> {
  const emailFolded = foldEmail(email);
  await tries.count([
    { limit: 'link-address', key: emailFolded },
    { limit: 'link-client', key: client },
  ]);
  const wish = { linkId: randomUUID(), emailFolded, language };
  await db.transaction().execute((tx) => store.insertWish(tx, wish, now()));
  return { minutes };
}

/** Sends a link to each that has an account, and forgets the other wishes. Gives how many it took. */
export function sendLinks(context: CustomersContext, limit: number): Promise<number> {
  const { db, vendorId, now } = context;
  return db.transaction().execute(async (tx) => {
    const wishes = await store.takeWishes(tx, limit);
    if (wishes.length === 0) return 0;
    const ids = await idsByEmail(tx, [...new Set(wishes.map(({ emailFolded }) => emailFolded))]);
    const events = [];
    for (const wish of wishes) {
      const accountId = ids.get(wish.emailFolded);
      const endsAt = new Date(wish.askedAt.getTime() + limits.sign_in_link_ms);
      const account = accountId !== undefined && endsAt > now() ? await accountById(tx, accountId) : null;
      if (account === null) continue;
      await sendLink(tx, context, account, { ...wish, endsAt });
      const subject = `account:${account.accountId}`;
      events.push({ actor: 'sign-in', kind: 'SignInLinkSent', subject, data: { linkId: wish.linkId } });
    }
    await append(tx, { vendorId, at: now() }, events);
    return wishes.length;
  });
}

async function sendLink(
  tx: Tx,
  { vendorId, marketplaceName, mailPolicy, linkToken, linkDigest, now }: CustomersContext,
  account: Account,
  { linkId, language, endsAt }: store.Wish & { readonly endsAt: Date },
): Promise<void> {
  const { accountId, email, firstName, lastName } = account;
  await store.insertLink(tx, { accountId, linkId, endsAt, tokenDigest: linkDigest(linkToken(linkId)) }, now());
  const name = `${firstName} ${lastName}`.trim();
  const mail = signInLink({ language, name, marketplace: marketplaceName, email, linkId, minutes });
  await enqueue(tx, vendorId, [{ ...mail, ...alone, mailId: randomUUID(), to: email }], now(), mailPolicy);
}

async function usable(
  tx: Tx,
  { linkDigest, now }: CustomersContext,
  token: string,
): Promise<{ readonly link: store.Link; readonly account: Account }> {
  const link = await store.selectLink(tx, linkDigest(token));
  const account = link && (await accountById(tx, link.accountId));
  if (!link || !account)
    throw new FaultError({
      code: 'LINK_UNKNOWN',
      message: 'This link is not one of ours, or it was cut off. Open it again from the mail, as a whole.',
    });
  if (link.usedAt === null && link.endsAt > now()) return { link, account };
  throw over(link.usedAt !== null);
}

const over = (used: boolean): FaultError =>
  new FaultError({
    code: 'LINK_OVER',
    message: used
      ? 'This link was used already, and it works once. Ask for a new one.'
      : `The ${minutes} minutes of this link are over. Ask for a new one.`,
  });

/** Whose link it is. Looking changes nothing: mail scanners open links, too. Faults: LINK_UNKNOWN, LINK_OVER. */
export const viewLink = (context: CustomersContext, token: string) =>
  context.db.transaction().execute(async (tx) => {
    const { link, account } = await usable(tx, context, token);
    return { email: account.email, endsAt: link.endsAt.toISOString() };
  });

/** Signs in with a link, once. Faults as above. */
export function signInByLink(context: CustomersContext, token: string, userAgent: string): Promise<string> {
  const { db, sessions, now } = context;
  return db.transaction().execute(async (tx) => {
    const { link, account } = await usable(tx, context, token);
    if (!(await store.useLink(tx, link, now()))) throw over(true);
    const { accountId: id } = account;
    return sessions.start(tx, { kind: 'account', id }, { who: `account:${id}`, by: 'link', userAgent });
  });
}

/** Whom a customer's session belongs to. */
export const findCustomer: FindPerson = async (tx, accountId) => {
  const account = await accountById(tx, accountId);
  return account && { email: account.email, name: `${account.firstName} ${account.lastName}`.trim(), role: null };
};
