import { randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import type { PartnerRight } from '../../../contract/account.ts';
import { FaultError } from '../../../contract/codes.ts';
import { isId } from '../../../contract/id.ts';
import type { Language } from '../../../contract/language.ts';
import * as limits from '../../../kernel/limits.ts';
import { partnerAccess } from '../../../mail/account-messages.ts';
import { alone } from '../../../mail/draft.ts';
import type { AnswerPolicy } from '../../../mail/policy.ts';
import { languageFor } from '../../../mail/recipients.ts';
import { enqueue } from '../../../mail/service.ts';
import type { Tries } from '../../../platform/auth/tries/service.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { License } from '../../licenses/types.ts';
import * as licenses from '../../licenses/service.ts';
import { accountByEmail, accountById } from '../service.ts';
import { type Account, foldEmail, nameOf } from '../types.ts';
import { completed } from './rules.ts';
import * as store from './store.ts';

export type { Partner } from './store.ts';

export type PartnersContext = {
  readonly db: Db;
  readonly vendorId: string;
  readonly mailPolicy: AnswerPolicy;
  readonly tries: Tries;
  readonly now: () => Date;
};

/**
 * A partner (Expert) works for customers with what each allowed. Rights are kept by the partner's address, so granting
 * tells nobody whether there is an account; every look-up of a partner begins with whose account and which right.
 */
export type Partners = {
  of(accountId: string): Promise<readonly store.Partner[]>;
  /** From now on the partner may do this, and nothing else. Faults: BODY_INVALID, LIMIT_REACHED, TOO_MANY_TRIES. */
  grant(account: Account, grant: PartnerGrant, language: Language): Promise<store.Partner>;
  /** Fault: NOT_FOUND. */
  revoke(account: Account, email: string, language: Language): Promise<void>;
  customersOf(partner: Account): Promise<readonly store.Customer[]>;
  /** The account of a customer that lets this partner do this; null alike where it does not and where there is none. */
  customer(partner: Account, customerId: string, right: PartnerRight): Promise<Account | null>;
  /** A customer's licenses; null where there is no such customer, or it does not let this partner see them. */
  licensesOf(
    partner: Account,
    customerId: string,
  ): Promise<{ readonly customer: store.Customer; readonly licenses: readonly License[] } | null>;
};
export type PartnerGrant = { readonly email: string; readonly allows: readonly PartnerRight[] };

/** The partners that get copies of an account's mails about renewals. */
export async function partnersInCopy(tx: Tx, accountId: string): Promise<readonly string[]> {
  const partners = await store.partnersOf(tx, accountId);
  return partners.filter(({ allows }) => allows.includes('copies')).map(({ email }) => email);
}

export function createPartners(context: PartnersContext): Partners {
  const within = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => context.db.transaction().execute(work);
  return {
    of: (accountId) => within((tx) => store.partnersOf(tx, accountId)),
    grant: (account, grant, language) => grantTo(context, account, grant, language),
    revoke: (account, email, language) =>
      within(async (tx) => {
        const granted = await store.deletePartner(tx, account.accountId, email);
        if (granted === null)
          throw new FaultError({ code: 'NOT_FOUND', message: 'Your account has no partner with this address.' });
        await tell(tx, context, account, { email: granted, allows: [] }, language);
      }),
    customer: (partner, customerId, right) =>
      within(async (tx) => {
        const customer = isId(customerId) ? await store.customerOf(tx, partner.email, customerId, right) : null;
        return customer && accountById(tx, customer.accountId);
      }),
    customersOf: (partner) => within((tx) => store.customersOf(tx, partner.email, limits.customers_shown)),
    licensesOf: (partner, customerId) =>
      within(async (tx) => {
        const customer = isId(customerId) ? await store.customerOf(tx, partner.email, customerId, 'licenses') : null;
        if (!customer) return null;
        return { customer, licenses: await licenses.ofAccount(tx, customer.accountId, { keys: false }) };
      }),
  };
}

async function grantTo(
  context: PartnersContext,
  account: Account,
  { email, allows: asked }: PartnerGrant,
  language: Language,
): Promise<store.Partner> {
  if (foldEmail(email) === foldEmail(account.email))
    throw new FaultError({
      code: 'BODY_INVALID',
      field: '/email',
      message: 'Your own account may do all of this already.',
    });
  await context.tries.count([
    { limit: 'named-account', key: account.accountId },
    { limit: 'named-address', key: foldEmail(email) },
  ]);
  return context.db.transaction().execute(async (tx) => {
    const allows = completed(asked);
    const others = await store.partnersOf(tx, account.accountId);
    const before = others.find((one) => foldEmail(one.email) === foldEmail(email));
    if (before && before.allows.join() === allows.join()) return before;
    if (!before && others.length >= limits.partners)
      throw new FaultError({
        code: 'LIMIT_REACHED',
        message: `An account has at most ${limits.partners} partners. Remove one first.`,
      });
    const partner = { email: before?.email ?? email, allows, grantedAt: context.now() };
    await store.putPartner(tx, account.accountId, partner, context.now());
    await tell(tx, context, account, partner, language);
    return partner;
  });
}

/** The partner hears of it, and the history keeps it. */
async function tell(
  tx: Tx,
  { vendorId, mailPolicy, now }: PartnersContext,
  account: Account,
  { email, allows }: PartnerGrant,
  language: Language,
): Promise<void> {
  const { accountId, organization, email: accountEmail } = account;
  const partner = await accountByEmail(tx, email);
  const mail = partnerAccess({
    language: languageFor(email, partner?.address.country ?? null, {
      address: partner ? accountEmail : email,
      language,
    }),
    name: partner && nameOf(partner),
    organization,
    accountEmail,
    allows,
  });
  await enqueue(tx, vendorId, [{ ...mail, ...alone, mailId: randomUUID(), to: email }], now(), mailPolicy);
  const kind = allows.length > 0 ? 'PartnerAllowed' : 'PartnerRevoked';
  const data = { partner: foldEmail(email), allows };
  await append(tx, { vendorId, at: now() }, [
    { actor: `account:${accountId}`, kind, subject: `account:${accountId}`, data },
  ]);
}
