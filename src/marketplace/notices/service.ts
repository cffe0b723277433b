import { randomUUID } from 'node:crypto';
import { append } from '../../audit/service.ts';
import type { NewNoticeChoice, NoticeChoice } from '../../contract/account.ts';
import type { Profile } from '../../contract/profile.ts';
import { type Day, addDays, dayOf } from '../../kernel/day.ts';
import * as limits from '../../kernel/limits.ts';
import { alone } from '../../mail/draft.ts';
import type { AnswerPolicy } from '../../mail/policy.ts';
import { languageFor } from '../../mail/recipients.ts';
import { type Ending, renewalNotice } from '../../mail/renewal-messages.ts';
import { enqueue } from '../../mail/service.ts';
import type { OutgoingMail } from '../../mail/types.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { annualRenewal } from '../../terms/prices.ts';
import { copiesTo } from '../accounts/contacts/service.ts';
import { partnersInCopy } from '../accounts/partners/service.ts';
import { accountById } from '../accounts/service.ts';
import { type Account, nameOf } from '../accounts/types.ts';
import * as licenses from '../licenses/service.ts';
import type { LockedLicense } from '../licenses/types.ts';
import { appNameOf, pricesOf } from '../orders/quote.ts';
import { unpaidInvoices } from '../orders/service.ts';
import { type Kept, chosen, offeredSteps, shown, stepsFor, unchosen } from './choice.ts';
import { type Span, endsDue, spanOf, stepDue, together } from './rules.ts';
import { type Met, tellExpiring } from './expiring/service.ts';
import * as store from './store.ts';

export type NoticesContext = {
  readonly db: Db;
  readonly profile: Profile;
  readonly mailPolicy: AnswerPolicy;
  readonly now: () => Date;
};

/** Mails that tell when maintenance ends. */
export type Notices = {
  choiceOf(accountId: string): Promise<NoticeChoice>;
  choose(accountId: string, said: NewNoticeChoice): Promise<NoticeChoice>;
  /**
   * The worker's: tells accounts what fell due since it was last done, each account in one mail and each step of each
   * license once. One worker at a time. Gives how many accounts it went through.
   */
  sendDue(limit: number): Promise<number>;
};

export function createNotices(context: NoticesContext): Notices {
  const { db, profile } = context;
  const offered = offeredSteps(profile);
  const within = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => db.transaction().execute(work);
  return {
    choiceOf: (accountId) =>
      within(async (tx) => shown(offered, (await choicesOf(tx, [accountId])).get(accountId) ?? unchosen)),
    choose: (accountId, said) =>
      within(async (tx) => {
        const kept = chosen(offered, said);
        await store.putChoice(tx, { accountId, ...kept });
        const who = `account:${accountId}`;
        const { wanted, steps } = kept;
        const entry = { actor: who, kind: 'NoticesChosen', subject: who, data: { wanted, steps } };
        await append(tx, { vendorId: profile.vendor.id, at: context.now() }, [entry]);
        return shown(offered, kept);
      }),
    sendDue: (limit) =>
      within(async (tx) => {
        const today = dayOf(context.now());
        if (((await store.selectDone(tx)) ?? '') >= today) return 0;
        const progress = await store.lockProgress(tx, addDays(today, -1));
        // What was begun on another day is finished as of that day.
        const span = progress && spanOf(progress.doneThrough, progress.at?.day ?? today);
        if (!progress || !span) return 0;
        const { met, next } = await nextAccounts(tx, endsDue(offered, span), progress, span, limit);
        const accountIds = met.flatMap((one) => one.accountIds);
        await tellAccounts(tx, context, accountIds, span);
        await tellExpiring(tx, met, span.to, context.now());
        await store.setProgress(tx, next);
        return accountIds.length;
      }),
  };
}

async function choicesOf(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
  const rows = await store.choices(tx, accountIds);
  return new Map(rows.map(({ accountId, ...kept }) => [accountId, kept]));
}

/**
 * Goes through the ends that fall due, account by account along the index. An account that is met at several ends is
 * told of all of them at the first.
 */
async function nextAccounts(
  tx: Tx,
  ends: readonly Day[],
  { doneThrough, at }: store.Progress,
  { to }: Span,
  limit: number,
): Promise<{ readonly met: readonly Met[]; readonly next: store.Progress }> {
  const met: Met[] = [];
  let room = limit;
  for (const end of ends.filter((one) => at === null || one >= at.end)) {
    const after = end === at?.end ? at.account : null;
    const found = await licenses.accountsEnding(tx, end, { after, limit: room });
    met.push({ end, accountIds: found });
    const last = found.at(-1);
    if (found.length === room && last !== undefined)
      return { met, next: { doneThrough, at: { day: to, end, account: last } } };
    room -= found.length;
  }
  return { met, next: { doneThrough: to, at: null } };
}

async function tellAccounts(tx: Tx, context: NoticesContext, accountIds: readonly string[], span: Span): Promise<void> {
  const { profile, mailPolicy, now } = context;
  const choices = await choicesOf(tx, accountIds);
  const mails: OutgoingMail[] = [];
  for (const accountId of new Set(accountIds)) {
    const mail = await noticeFor(tx, context, accountId, choices.get(accountId) ?? unchosen, span);
    if (mail) mails.push(mail);
  }
  await enqueue(tx, profile.vendor.id, mails, now(), mailPolicy);
}

/** The one mail to an account, and that each of its notices is out; null where there is nothing to tell. */
async function noticeFor(
  tx: Tx,
  { profile, now }: NoticesContext,
  accountId: string,
  choice: Kept,
  span: Span,
): Promise<OutgoingMail | null> {
  const steps = stepsFor(offeredSteps(profile), choice);
  const account = steps.length === 0 ? null : await accountById(tx, accountId);
  if (!account) return null;
  const falling = await licenses.endingOn(tx, accountId, endsDue(steps, span));
  const ids = falling.map(({ licenseId }) => licenseId);
  const renewing = await unpaidInvoices(tx, ids);
  const mailId = randomUUID();
  const notices = falling
    .filter(({ licenseId }) => !renewing.has(licenseId))
    .flatMap(({ licenseId, maintenanceEnd }) => {
      const step = stepDue(maintenanceEnd, steps, span);
      return step === null ? [] : [{ accountId, licenseId, maintenanceEnd, step, mailId }];
    });
  const fresh = await store.insertNew(tx, notices, now());
  const due = falling.filter(({ licenseId }) => fresh.has(licenseId));
  if (due.length === 0) return null;
  const all = await licenses.forQuote(tx, accountId, null, limits.order_lines);
  // Where there are more than are looked at, a sum of some would be wrong.
  const suggestion = all.length < limits.order_lines ? together(profile, due, all, span.to) : null;
  const language = choice.language ?? languageFor(account.email, account.address.country, unwritten);
  const mail = renewalNotice({
    language,
    name: nameOf(account),
    licenses: due.map((license) => endingOf(profile, license, span.to)),
    currency: profile.currency,
    together: suggestion,
  });
  return { ...mail, ...alone, mailId, to: account.email, cc: await copies(tx, account) };
}

/** Nobody wrote to us here, so nobody's language is known but by country. */
const unwritten = { address: '', language: 'en' } as const;

/** The technical contacts, the primary one first, and the partners that the customer lets have copies. */
async function copies(tx: Tx, account: Account): Promise<readonly string[]> {
  return [
    ...new Set([...(await copiesTo(tx, account, 'technical')), ...(await partnersInCopy(tx, account.accountId))]),
  ];
}

function endingOf(profile: Profile, license: LockedLicense, today: Day): Ending {
  const { sen, appKey, users, maintenanceEnd: end } = license;
  const pricing = pricesOf(profile, license, 'account');
  const price = pricing && annualRenewal(pricing, users);
  return { sen, appName: appNameOf(profile, appKey), users, end, ended: end < today, price };
}
