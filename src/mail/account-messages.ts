import type { ContactRole, PartnerRight } from '../contract/account.ts';
import type { Language } from '../contract/language.ts';
import type { Day } from '../kernel/day.ts';
import { catalogOf } from './catalog/all.ts';
import { draft, row } from './draft.ts';
import type { MailDraft, MailRow } from './types.ts';
import { capital, echoed, greet, plain } from './words.ts';

/**
 * Mails about a customer's account. What its owner typed (an organization, a name) may go to strangers, so web addresses
 * are cut out of it.
 */

type ToSomebody = { readonly language: Language; readonly name: string | null };

/** Somebody outside the account's mail domain shall become a contact: they are asked. */
export function contactAsked(
  about: ToSomebody & {
    readonly organization: string;
    readonly accountEmail: string;
    readonly role: ContactRole;
    readonly linkId: string;
    readonly linkEnds: Day;
  },
): MailDraft {
  const catalog = catalogOf(about.language);
  const { labels, contact: texts } = catalog.account;
  const organization = echoed(about.organization, 80);
  return draft('contact-asked', about.language, texts.subject(organization), {
    greeting: greet(catalog, about.name),
    lead: texts.lead(organization),
    rows: [row(catalog.labels.account, about.accountEmail), row(labels.role, texts[about.role])],
    paragraphs: [texts.ifNot],
    action: { label: texts.button, linkId: about.linkId, path: 'contact' },
    closing: texts.until(catalog.day(about.linkEnds)),
  });
}

export type HandedOver = {
  readonly sen: string;
  readonly appName: string;
  readonly users: number;
  readonly maintenanceEnd: Day;
};

function licenseRows(language: Language, { sen, appName, users, maintenanceEnd }: HandedOver): readonly MailRow[] {
  const { labels, account, users: say, day } = catalogOf(language);
  return [
    row(labels.sen, sen),
    row(labels.app, appName),
    row(account.labels.users, capital(say(users))),
    row(labels.maintenanceUntil, day(maintenanceEnd)),
  ];
}

/** Somebody shall take over a license: they are asked. */
export function handOverAsked(
  about: ToSomebody & {
    readonly license: HandedOver;
    readonly organization: string;
    readonly giverEmail: string;
    readonly takerEmail: string;
    readonly linkId: string;
    readonly linkEnds: Day;
  },
): MailDraft {
  const catalog = catalogOf(about.language);
  const { labels, handOver: texts } = catalog.account;
  const rows = [row(labels.from, about.giverEmail), row(labels.to, about.takerEmail)];
  return draft('hand-over', about.language, texts.askedSubject(plain(about.license.appName, 80)), {
    greeting: greet(catalog, about.name),
    lead: texts.askedLead(echoed(about.organization, 80)),
    rows: [...licenseRows(about.language, about.license), ...rows],
    paragraphs: [texts.askedHow, texts.askedIfNot],
    action: { label: texts.askedButton, linkId: about.linkId, path: 'hand-over' },
    closing: catalog.confirmation.linkUntil(catalog.day(about.linkEnds)),
  });
}

/** How a hand-over stands, to whoever gives (all but `taken`) or took the license. `otherEmail`: the other account. */
export type HandOverNews =
  | { readonly what: 'started'; readonly until: Day }
  | { readonly what: 'given'; readonly oldKeyUntil: Day }
  | { readonly what: 'taken' | 'declined' | 'expired' };

export function handOverTold(
  about: ToSomebody & {
    readonly license: HandedOver;
    readonly otherEmail: string;
    readonly news: HandOverNews;
  },
): MailDraft {
  const { language, license, news } = about;
  const catalog = catalogOf(language);
  const texts = catalog.account.handOver;
  const { subject, lead, paragraphs } = wordsOf(about);
  return draft('hand-over', language, subject, {
    greeting: greet(catalog, about.name),
    lead,
    rows: licenseRows(language, license),
    paragraphs,
    page: { label: catalog.account.partner.button, path: '/account' },
    closing: news.what === 'started' ? texts.startedNotYou : catalog.questions,
  });
}

type News = Parameters<typeof handOverTold>[0];
type Words = { readonly subject: string; readonly lead: string; readonly paragraphs: readonly string[] };

function wordsOf({ language, license, otherEmail, news }: News): Words {
  const catalog = catalogOf(language);
  const texts = catalog.account.handOver;
  const sen = plain(license.sen, 40);
  const other = plain(otherEmail, 254).replaceAll(' ', '');
  switch (news.what) {
    case 'started':
      return {
        subject: texts.startedSubject(sen),
        lead: texts.startedLead(other),
        paragraphs: [texts.startedUntil(catalog.day(news.until))],
      };
    case 'given':
      return {
        subject: texts.doneSubject(sen),
        lead: texts.doneGiverLead(other),
        paragraphs: [texts.doneGiverKey(catalog.day(news.oldKeyUntil))],
      };
    case 'taken':
      return { subject: texts.doneSubject(sen), lead: texts.doneTakerLead(other), paragraphs: [texts.doneTakerKey] };
    case 'declined':
    case 'expired':
      return { subject: texts.endedSubject(sen), lead: texts[news.what](other), paragraphs: [texts.stays] };
  }
}

/** A customer said what a partner may do from now on; an empty list is the end of it. */
export function partnerAccess(
  about: ToSomebody & {
    readonly organization: string;
    readonly accountEmail: string;
    readonly allows: readonly PartnerRight[];
  },
): MailDraft {
  const catalog = catalogOf(about.language);
  const { partner: texts } = catalog.account;
  const organization = echoed(about.organization, 80);
  const rows = [row(catalog.labels.account, about.accountEmail)];
  const granted = about.allows.length > 0;
  return draft(
    'partner-access',
    about.language,
    granted ? texts.grantedSubject(organization) : texts.endedSubject(organization),
    {
      greeting: greet(catalog, about.name),
      lead: granted ? texts.grantedLead(organization) : texts.endedLead(organization),
      rows,
      ...(granted ? { points: about.allows.map((right) => texts[right]), paragraphs: [texts.where] } : {}),
      page: { label: texts.button, path: '/account' },
      closing: texts.questions,
    },
  );
}
