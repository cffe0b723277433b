import type { Language } from '../contract/language.ts';
import type { Day } from '../kernel/day.ts';
import { catalogOf } from './catalog/all.ts';
import { draft, row } from './draft.ts';
import type { MailDraft } from './types.ts';
import { greet, plain, theLicenses } from './words.ts';

/** Mails whose link proves that their reader reads mail at an address. */

/**
 * Somebody filled in the public form with this address. Nothing that they typed is carried to it but the ends of the
 * keys and the account's address: it may be a stranger's.
 */
export function addressConfirmation(about: {
  readonly language: Language;
  readonly keyLast4s: readonly string[];
  readonly accountEmail: string | null;
  readonly linkId: string;
  readonly linkEnds: Day;
}): MailDraft {
  const { language } = about;
  const catalog = catalogOf(language);
  const { labels, addressConfirmation: texts, confirmation } = catalog;
  return draft('address-confirmation', language, texts.subject, {
    greeting: greet(catalog, null),
    lead: texts.lead(theLicenses(catalog, about.keyLast4s)),
    ...(about.accountEmail === null ? {} : { rows: [row(labels.movesTo, about.accountEmail)] }),
    paragraphs: [texts.ifYes, texts.ifNo],
    action: { label: texts.button, linkId: about.linkId, path: 'address' },
    closing: confirmation.linkUntil(catalog.day(about.linkEnds)),
  });
}

/** A customer of the marketplace signs in with this link; it goes to the account's own address alone. */
export function signInLink(about: {
  readonly language: Language;
  readonly name: string;
  readonly marketplace: string;
  readonly email: string;
  readonly linkId: string;
  readonly minutes: number;
}): MailDraft {
  const catalog = catalogOf(about.language);
  const { subject, lead, once, button, unexpected } = catalog.signIn;
  return draft('sign-in', about.language, subject(plain(about.marketplace, 60)), {
    greeting: greet(catalog, about.name),
    lead: lead(plain(about.email, 254)),
    paragraphs: [once(about.minutes)],
    action: { label: button, linkId: about.linkId, path: 'sign-in' },
    closing: unexpected,
  });
}
