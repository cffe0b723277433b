import { withHost } from '../../src/contract/host-text.ts';
import type { Language } from '../../src/contract/language.ts';
import { textIn } from '../../src/contract/language.ts';
import { factNames } from '../../src/contract/request.ts';
import { cents } from '../../src/kernel/money.ts';
import { day } from '../../src/kernel/day.ts';
import {
  type Completion,
  type Incomplete,
  acknowledgment,
  asksInWords,
  completion,
  ended,
  holderConfirmation,
  holderNotice,
  holderReminder,
  neutralAcknowledgment,
  refusal,
  reminder,
  toldAgain,
  undone,
  unreadable,
} from '../../src/mail/messages.ts';
import { addressConfirmation, signInLink } from '../../src/mail/address-messages.ts';
import { insteadOf, quoteLines, sentenceOf } from '../../src/mail/sentences.ts';
import type { MailDraft, OutgoingMail, RenderContext, Understood } from '../../src/mail/types.ts';
import { profile } from '../sources/support.ts';
import { accountDrafts } from './account-samples.ts';
import { orderDrafts } from './order-samples.ts';

export const context: RenderContext = {
  vendorName: 'Sketchwell',
  signature: profile.texts.signature,
  baseUrl: 'https://licenses.sketchwell.example',
  tokenOf: (linkId) => `token-of-${linkId}`.padEnd(43, 'x'),
};

/** Values that come from outside; replaced by hostile ones in tests. */
export type Values = {
  readonly name: string;
  readonly app: string;
  readonly organization: string;
  readonly requester: string;
  readonly account: string;
  readonly street: string;
  readonly city: string;
  readonly reason: string;
};

export const usual: Values = {
  name: 'Jane Smith',
  app: 'Wireframes for Confluence',
  organization: 'Example Industries',
  requester: 'ops@example.com',
  account: 'jane@example.com',
  street: '12 Main Street',
  city: 'Springfield',
  reason: 'The customer asked us on the phone to take it back.',
};

/** The same for readers of other languages: what a mail to them usually shows. */
export const usualIn: Readonly<Record<Language, Values>> = {
  en: usual,
  de: { ...usual, name: 'Erika Mustermann', organization: 'Beispiel GmbH', street: 'Hauptstraße 12', city: 'Hamburg' },
  fr: { ...usual, name: 'Marie Dupont', organization: 'Exemple SARL', street: '12 rue de la Paix', city: 'Lyon' },
  es: { ...usual, name: 'Ana García', organization: 'Ejemplo S.L.', street: 'Calle Mayor 12', city: 'Valencia' },
  ja: { ...usual, name: '山田 花子', organization: '株式会社サンプル', street: '丸の内1-2-3', city: '千代田区' },
};

const countries: Readonly<Record<Language, string>> = { en: 'US', de: 'DE', fr: 'FR', es: 'ES', ja: 'JP' };
const postalCodes = { en: '62701', de: '20095', fr: '69002', es: '46002', ja: '100-0005' };

const understoodOf = (values: Values, language: Language): Understood => ({
  confirmsServerUse: true,
  hosting: 'server',
  agreesToMatchTier: null,
  hostProducts: ['Confluence'],
  hostUsers: 100,
  accountEmail: null,
  firstName: values.name,
  lastName: null,
  organization: values.organization,
  address: {
    lines: [values.street],
    city: values.city,
    region: language === 'en' ? 'Illinois' : language === 'ja' ? '東京都' : null,
    postalCode: postalCodes[language],
    country: countries[language],
  },
  expertEmail: null,
});

const quote = {
  fromUsers: 50,
  toUsers: 100,
  price: cents(30_000),
  currency: 'USD',
  validUntil: day('2026-10-30'),
  formula: 'not used where there is a basis',
  basis: { listFrom: cents(40_000), listTo: cents(70_000), type: 'COMMERCIAL', percent: 100, vendor: 'Sketchwell' },
} as const;

const completed = (values: Values, language: Language): Completion => ({
  language,
  requester: values.name,
  sen: 'SEN-4839484',
  appName: values.app,
  users: 50,
  keyLast4: 'k3Fa',
  accountEmail: values.account,
  maintenanceEnd: day('2027-03-04'),
  whereToFind: withHost(textIn(profile.texts.whereToFind, language), profile, profile.apps[0]?.key ?? null),
  howToInstall: withHost(textIn(profile.texts.howToInstall, language), profile, profile.apps[0]?.key ?? null),
  oldKeyHonoredUntil: day('2026-12-31'),
});

const moveOf = (values: Values, language: Language) => ({
  language,
  holderName: values.name,
  appName: values.app,
  users: 50,
  keyLast4: 'k3Fa',
  accountEmail: values.account,
  organization: values.organization,
  requester: values.requester,
});

const untilDay = day('2026-10-14');

const incomplete = (values: Values, language: Language): Incomplete => ({
  language,
  requester: values.name,
  keyLast4s: ['k3Fa'],
  understood: understoodOf(values, language),
  hosts: ['Confluence', 'Jira'],
  missing: ['agreesToMatchTier', 'accountEmail', 'lastName'],
  unclear: [{ fact: 'accountEmail', found: [values.account, values.requester] }],
  questions: [],
  untilDay,
  formLinkId: 'link-3',
});

const refused = {
  code: 'HOST_DATA_CENTER',
  params: { accepted: ['server'], instead: profile.hosting.instead['data-center'] ?? null },
} as const;

/** Each mail there is, by name. */
export function sampleDrafts(language: Language = 'en', values: Values = usualIn[language]) {
  const who = { language, requester: values.name, keyLast4s: ['k3Fa'] };
  const asking = incomplete(values, language);
  const complete = { ...asking, missing: [], unclear: [] };
  const notice = { ...moveOf(values, language), movesOn: day('2026-10-03') };
  const asked = { ...moveOf(values, language), linkId: 'link-1', linkEnds: untilDay, oldKeyHonoredDays: 90 };
  const instead = insteadOf(refused, language);
  return {
    'acknowledgment-missing': acknowledgment(asking),
    'acknowledgment-everything': acknowledgment({
      ...asking,
      missing: factNames,
      unclear: [],
      keyLast4s: [],
      understood: null,
      formLinkId: null,
    }),
    'acknowledgment-complete': acknowledgment(complete),
    'acknowledgment-neutral': neutralAcknowledgment({ ...who, understood: asking.understood, untilDay }),
    reminder: reminder(asking),
    question: asksInWords({
      ...asking,
      missing: ['hostUsers'],
      unclear: [],
      text: `${values.name.replaceAll(/\s+/gu, ' ')}: which of your servers?`,
    }),
    'unreadable-encrypted': unreadable({ language, requester: values.name, why: 'encrypted' }),
    'unreadable-broken': unreadable({ language, requester: null, why: 'broken' }),
    'address-confirmation': addressConfirmation({
      language,
      keyLast4s: ['k3Fa'],
      accountEmail: values.account,
      linkId: 'link-4',
      linkEnds: untilDay,
    }),
    'holder-confirmation': holderConfirmation(asked),
    'holder-reminder': holderReminder(asked),
    'holder-notice': holderNotice({ ...notice, objection: { linkId: 'link-2', until: day('2026-10-03') } }),
    'holder-notice-account': holderNotice({ ...notice, objection: null }),
    refusal: refusal({ ...who, reasons: [sentenceOf(refused, language)], instead: instead === null ? [] : [instead] }),
    completion: completion(completed(values, language)),
    'completion-quote': completion({ ...completed(values, language), quoteLines: quoteLines(quote, language) }),
    'told-again': toldAgain(completed(values, language)),
    undone: undone({
      language,
      requester: values.name,
      sen: 'SEN-4839484',
      appName: values.app,
      keyLast4: 'k3Fa',
      reason: values.reason,
    }),
    'ended-expired': ended({ ...who, how: 'expired', day: untilDay }),
    'ended-withdrawn': ended({ ...who, how: 'withdrawn', day: untilDay }),
    'ended-not-confirmed': ended({ ...who, how: 'not-confirmed', day: untilDay }),
    'sign-in': signInLink({
      language,
      name: values.name,
      marketplace: values.app,
      email: values.account,
      linkId: 'link-4',
      minutes: 15,
    }),
    ...accountDrafts(language, values),
    ...orderDrafts(language, values),
  } satisfies Readonly<Record<string, MailDraft>>;
}

/** A draft with addresses, ready to be rendered or put into the outbox. */
export const mailOf = (draft: MailDraft, about: Partial<OutgoingMail> & { readonly mailId: string }): OutgoingMail => ({
  ...draft,
  transferId: null,
  requestId: null,
  to: 'jane@example.com',
  cc: [],
  inReplyTo: null,
  references: [],
  replyTo: null,
  envelopeFrom: null,
  answer: false,
  ...about,
});
