import type { Day } from '../../../kernel/day.ts';
import { dayOf } from '../../../kernel/day.ts';
import { type HandOverNews, type HandedOver, handOverAsked, handOverTold } from '../../../mail/account-messages.ts';
import { alone } from '../../../mail/draft.ts';
import { languageFor } from '../../../mail/recipients.ts';
import type { OutgoingMail } from '../../../mail/types.ts';
import { type Account, nameOf } from '../types.ts';
import type { HandOver } from './types.ts';

/** A mail that lacks only its id. */
export type Addressed = Omit<OutgoingMail, 'mailId'>;
type Names = { readonly appNames: ReadonlyMap<string, string> };

const licenseOf = ({ sen, appKey, users, maintenanceEnd }: HandOver, { appNames }: Names): HandedOver => ({
  sen,
  appName: appNames.get(appKey) ?? appKey,
  users,
  maintenanceEnd,
});

/** The giver is written to as their page spoke; somebody else by their country, where we know it. */
const languageOf = ({ language }: HandOver, giver: Account, { email, address }: Account) =>
  languageFor(email, address.country, { address: giver.email, language });

function told(
  handOver: HandOver,
  to: Account,
  giver: Account,
  otherEmail: string,
  news: HandOverNews,
  names: Names,
): Addressed {
  const about = { name: nameOf(to), license: licenseOf(handOver, names), otherEmail, news };
  return { ...handOverTold({ ...about, language: languageOf(handOver, giver, to) }), ...alone, to: to.email };
}

/** The taker is asked, and the giver told that it began: whoever started it may not have been them. */
export function started(handOver: HandOver, giver: Account, taker: Account | null, names: Names): readonly Addressed[] {
  const { takerEmail, handOverId, endsAt, language } = handOver;
  const asked = handOverAsked({
    language: taker ? languageOf(handOver, giver, taker) : language,
    name: taker && nameOf(taker),
    license: licenseOf(handOver, names),
    organization: giver.organization,
    giverEmail: giver.email,
    takerEmail,
    linkId: handOverId,
    linkEnds: dayOf(endsAt),
  });
  const news = { what: 'started', until: dayOf(endsAt) } as const;
  return [{ ...asked, ...alone, to: takerEmail }, told(handOver, giver, giver, takerEmail, news, names)];
}

export const done = (
  handOver: HandOver,
  giver: Account,
  taker: Account,
  oldKeyUntil: Day,
  names: Names,
): readonly Addressed[] => [
  told(handOver, giver, giver, taker.email, { what: 'given', oldKeyUntil }, names),
  told(handOver, taker, giver, giver.email, { what: 'taken' }, names),
];

export const ended = (
  handOver: HandOver,
  giver: Account,
  what: 'declined' | 'expired',
  names: Names,
): readonly Addressed[] => [told(handOver, giver, giver, handOver.takerEmail, { what }, names)];
