import type { FindingTexts, Offer, QuoteBasis, QuotePrice } from '../../contract/findings.ts';
import { UNLIMITED } from '../../contract/license.ts';
import { cents } from '../../kernel/money.ts';
import { type AddressParts, filled, formats } from './formats.ts';
import type { FactTexts } from './types.ts';
import { account as accountTexts } from './account/en.ts';

/** English: the reference that the other catalogs are checked against, and what everybody else is answered in. */
const { day, money, count, and, or, hostings, country } = formats('en');

const users = (number: number): string =>
  number === UNLIMITED ? 'unlimited users' : `${count(number)} ${number === 1 ? 'user' : 'users'}`;

const offer = (given: Offer | null): string =>
  given === null
    ? 'There is no list price for this upgrade; ask us for one.'
    : `The upgrade costs ${money(given.price, given.currency)}; this price holds until ${day(given.validUntil)}.`;

// An unknown key, somebody else's and one's own get this same sentence (domain, section 6). It is true in all three cases.
const neutral =
  'A license moves only when its holder of record stands behind the request. We ask the holder at the e-mail address in our books, where there is one; if you are the holder, look there, or write to us from that address. Until the holder confirms, nothing moves, and a request that nobody confirms in time ends by itself.';

const types = {
  COMMERCIAL: 'commercial license',
  ACADEMIC: 'academic license',
  COMMUNITY: 'community license',
  OPEN_SOURCE: 'open source license',
  EVALUATION: 'evaluation license',
  DEMONSTRATION: 'demonstration license',
  STARTER: 'starter license',
  DEVELOPER: 'developer license',
};

const labels = {
  app: 'App',
  license: 'License',
  key: 'License key',
  movesTo: 'Moves to the account',
  askedBy: 'Asked by',
  sen: 'SEN (Support Entitlement Number)',
  ended: 'Ended',
  account: 'Account',
  maintenanceUntil: 'Maintenance until',
  oldKey: 'Old license key',
  oldKeyUntil: 'Old key works until',
  serverUse: 'On your own Server',
  hosting: 'Hosting',
  agreement: 'Users are matched',
  host: 'Host product',
  holder: 'Account holder',
  organization: 'Organization',
  address: 'Address',
  expert: 'Expert',
};

const facts: FactTexts = {
  confirmsServerUse: {
    name: 'use on your own Server',
    ask: () => 'That you use the license on your own server.',
    example: () => 'We use it on our own server.',
    which: 'Do you use the license on your own server?',
  },
  hosting: {
    name: 'hosting',
    ask: (host) => `How your ${host} is hosted: Server, Data Center, or Cloud.`,
    example: () => 'Hosting: Server',
    which: 'How is your product hosted?',
  },
  agreesToMatchTier: {
    name: 'agreement to match the users',
    ask: (host) => `Whether you agree that the number of users of the app is matched to your ${host}.`,
    example: () => 'We agree to match the users.',
    which: 'Do you agree that the number of users is matched?',
  },
  hostProducts: {
    name: 'host product',
    ask: () => 'Which product the app runs in.',
    example: (host) => `Product: ${host}`,
    which: 'Which product does the app run in?',
  },
  hostUsers: {
    name: 'number of users',
    ask: (host) => `How many users your ${host} is licensed for; in Jira, the largest of its applications.`,
    example: () => 'Users: 100',
    which: 'How many users is your host product licensed for?',
  },
  licenseKeys: {
    name: 'license key',
    ask: () => 'The complete license key, copied as text.',
    example: () => 'License key: ABC-1234-…',
    which: 'Which license key shall move?',
  },
  accountEmail: {
    name: 'e-mail address of the account',
    ask: () => 'The exact e-mail address of the marketplace account that will hold the license.',
    example: () => 'Account: jane@example.com',
    which: 'Which address is the marketplace account?',
  },
  firstName: {
    name: 'first name',
    ask: () => 'The first name of the account holder.',
    example: () => 'First name: Jane',
    which: 'What is the first name of the account holder?',
  },
  lastName: {
    name: 'last name',
    ask: () => 'The last name of the account holder.',
    example: () => 'Last name: Smith',
    which: 'What is the last name of the account holder?',
  },
  organization: {
    name: 'organization',
    ask: () => 'The name of your organization.',
    example: () => 'Organization: Example Industries',
    which: 'Which is the organization that will hold the license?',
  },
  'address.lines': {
    name: 'street',
    ask: () => 'The street of your organization.',
    example: () => 'Street: 12 Main Street',
    which: 'Which is the street of your organization?',
  },
  'address.city': {
    name: 'city',
    ask: () => 'The city of your organization.',
    example: () => 'City: Springfield',
    which: 'Which is the city of your organization?',
  },
  'address.region': {
    name: 'state or region',
    ask: () => 'The state or region of your organization.',
    example: () => 'State: Illinois',
    which: 'Which is the state or region of your organization?',
  },
  'address.postalCode': {
    name: 'postal code',
    ask: () => 'The postal code of your organization.',
    example: () => 'Postal code: 62701',
    which: 'Which is the postal code of your organization?',
  },
  'address.country': {
    name: 'country',
    ask: () => 'The country of your organization.',
    example: () => 'Country: United States',
    which: 'Which is the country of your organization?',
  },
  expertEmail: {
    name: 'address of your Expert',
    ask: () => 'The e-mail address of your Expert, if one works with you.',
    example: () => 'Expert: expert@example.com',
    which: 'Which address is your Expert?',
  },
};

const findings: FindingTexts = {
  HOST_CLOUD: ({ accepted }) =>
    `Your host is on Cloud. A direct license can move only for a host on ${hostings(accepted)}, so this one stays as it is.`,
  HOST_DATA_CENTER: ({ accepted }) =>
    `Your host is on Data Center. A direct license can move only for a host on ${hostings(accepted)}, so this one stays as it is.`,
  HOST_NOT_SERVER: ({ accepted, said }) =>
    said
      ? `Your host is on Server. A direct license can move only for a host on ${hostings(accepted)}, so this one stays as it is.`
      : `You say that the license is not in use on your own Server. A direct license can move only for a host on ${hostings(accepted)}, so this one stays as it is. If you do run it on your own Server, write to us and confirm it.`,
  MATCH_DECLINED: ({ own, host, offer: price }) =>
    `Your license is for ${users(own)} and your host for ${users(host)}. The Marketplace takes an app only at its host's tier, and you do not agree to upgrade, so the license stays with us as it is, and stays valid. If you change your mind, write that you agree to match. ${offer(price)}`,
  KEY_UNKNOWN: () => neutral,
  APP_UNKNOWN: ({ destination, email }) =>
    `The app of this license cannot be moved: ${destination} does not have it from us. The license stays valid as it is; write to ${email} if you need it there.`,
  APP_HOST_MISMATCH: ({ app, host, named }) =>
    `This license is for ${app}, which runs in ${host}; you name ${and(named)}. Tell us which host it is, or send the key of the other app.`,
  LICENSE_REVOKED: ({ email }) =>
    `This license was revoked, and a revoked license cannot move. If you think that is a mistake, write to ${email}.`,
  LICENSE_SUSPENDED: ({ email }) =>
    `This license is suspended, and a suspended license cannot move. Write to ${email} to have that settled, then ask again.`,
  LICENSE_ALREADY_MOVED: ({ destination, sen }) =>
    `This license was moved to ${destination} before${sen === null ? '' : `; its SEN is ${sen}`}. Nothing new is made.`,
  TYPE_NEVER_MOVES: ({ type, destination }) =>
    `This is ${/^[aeo]/u.test(types[type]) ? 'an' : 'a'} ${types[type]}, which never moves. You can get a license of this type, or buy one, from ${destination}.`,
  FACTS_MISSING: ({ missing }) => `We still need: ${and(missing.map((fact) => facts[fact].name))}.`,
  COUNTRY_UNKNOWN: ({ country: code }) =>
    `There is no country with the code "${code}". Tell us the country of your organization's address.`,
  HOST_TIER_NEEDED: () =>
    'You do not agree to match the number of users. Whether there is anything to match depends on your host: tell us the number of users it is licensed for.',
  HOLDER_UNREACHABLE: () => neutral,
  PROOF_MISSING: () => neutral,
  SENDER_SUSPICIOUS: () => 'A person looks at this request before it goes on.',
  UPGRADE_FIRST: ({ own, host, offer: price }) =>
    `Your license is for ${users(own)} and your host for ${users(host)}. The license moves once the upgrade is paid. ${offer(price)}`,
  TIER_SHORTFALL: ({ own, host, offer: price }) =>
    `Your license is for ${users(own)} and your host for ${users(host)}. It moves as it is, and shows "does not match" until you upgrade. ${offer(price)}`,
  TIER_HONORED: ({ own, host }) =>
    `Your license is for ${users(own)} and your host for ${users(host)}. You get ${users(host)} at no cost.`,
  TIER_LARGER: ({ own, host, exact }) =>
    `Your license is for ${users(own)}, more than your host's ${users(host)}. ${exact ? 'A person looks at it, because the two should be equal.' : 'It moves as it is.'}`,
  HOST_TIER_UNKNOWN: () =>
    'You did not say how many users your host is licensed for, so we could not compare. The Marketplace will, and an upgrade may be needed then.',
  ACCOUNT_DIFFERS: ({ account }) =>
    `The account ${account} is not the address of the holder of record. Unless the holder agrees to it by link, both are told and the holder can object.`,
  MAINTENANCE_ENDED: ({ end }) =>
    `Maintenance of this license ended on ${day(end)}. The license stays valid, and its dates move unchanged; a renewal starts on the day after that.`,
};

function formula(price: QuotePrice, { listFrom, listTo, type, percent, vendor }: QuoteBasis): string {
  const show = (amount: number): string => money(cents(amount), price.currency);
  const less = `List price for ${users(price.toUsers)} ${show(listTo)}, less list price for ${users(price.fromUsers)} ${show(listFrom)},`;
  const is = listTo < listFrom ? `is below zero and counts as ${show(0)}` : `is ${show(listTo - listFrom)}`;
  const share =
    percent === 100 ? '.' : `; the type ${type} (${types[type]}) pays ${percent} % of it: ${show(price.price)}.`;
  return `${less} ${is}${share} This is the example formula of ${vendor}; the Marketplace does not publish its own.`;
}

export const en = {
  account: accountTexts,
  users,
  findings,
  facts,
  labels,
  day,
  money,
  count,
  country,
  address: ({ street, city, region, postalCode, country: land }: AddressParts) =>
    region === ''
      ? filled([street, filled([postalCode, city], ' '), land], ', ')
      : filled([street, city, filled([region, postalCode], ' '), land], ', '),
  colon: ': ',
  list: and,
  choice: or,
  yes: 'Yes',
  no: 'No',
  endsIn: (key: string) => `ends in ${key}`,
  hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
  questions: 'Questions? Just reply to this mail.',
  copyLink: 'Or copy this link:',
  where: 'See at any time where your request stands:',
  forExample: (ask: string, example: string) => `${ask}\nFor example: "${example}"`,
  bothNames: { ask: 'The first and last name of the account holder.', example: 'Name: Jane Smith' },
  wholeAddress: {
    ask: (parts: readonly string[]) => `The address of your organization: ${and(parts)}.`,
    example: 'Address: 12 Main Street, Springfield, Illinois 62701, United States',
  },
  unclear: (which: string, found: readonly string[]) =>
    found.length === 1 ? `${which} We read ${found[0] ?? ''}, but are not sure.` : `${which} We found ${and(found)}.`,
  yourLicense: 'your license',
  licenses: (keys: readonly string[], more: number) =>
    keys.length === 1
      ? `the license ending in ${keys[0] ?? ''}`
      : `the licenses ending in ${and(more > 0 ? [...keys, `${count(more)} more`] : keys)}`,
  acknowledgment: {
    subject: 'We have your license transfer request',
    subjectMissing: 'Your license transfer request: we need a little more',
    complete: (licenses: string) =>
      `Thank you. We have your request to move ${licenses} to the marketplace, and it is complete.`,
    nothingToDo: 'There is nothing you need to do now. We will write to you when the license has moved.',
    missing: (licenses: string) =>
      `Thank you. We have your request to move ${licenses} to the marketplace. To go on, we need from you:`,
    howToReply:
      'Just reply to this mail. Short answers are fine, one on each line. You do not need to repeat what you already sent.',
    orForm: 'Or use your personal form, where everything we know is already filled in.',
    formButton: 'Open the form',
    keptUntil: (until: string) => `We keep your request open until ${until}. Nothing moves without your answer.`,
    understood: 'What we understood so far',
    wrong: 'Is something wrong? Just correct it in your reply.',
  },
  neutral: {
    lead: (licenses: string) => `Thank you. We have your request to move ${licenses} to the marketplace.`,
    holderAsked: (several: boolean) =>
      `If ${several ? 'these keys are' : 'this key is'} in our books, we have written to ${several ? 'each' : 'its'} holder of record. Nothing moves before the holder confirms. This protects the license against anyone who has merely seen the key.`,
    ifHolder: (until: string) =>
      `If you are the holder, look for a second mail from us. If you hear nothing by ${until}, check the key for typing errors and send it again.`,
  },
  question: {
    subject: 'Your license transfer request: we have a question',
    lead: (licenses: string) => `About your request to move ${licenses} to the marketplace, we have a question:`,
  },
  reminder: {
    subject: 'Reminder: your license transfer request waits for you',
    lead: (licenses: string) => `To move ${licenses} to the marketplace, we still need from you:`,
    closes: (until: string) =>
      `Without an answer we close your request on ${until}. Your license then stays as it is, and you can ask again at any time.`,
  },
  confirmation: {
    subject: (app: string) => `Please confirm: move your ${app} license`,
    lead: 'Someone asked us to move a license that is registered to you to the marketplace. Do you agree?',
    ifYes: (days: number) =>
      `If you confirm, the account above gets a new license with the same users and the same maintenance dates. The old key keeps working for ${count(days)} days after that.`,
    ifNo: 'If you did not expect this, object, or simply ignore this mail: without your confirmation nothing moves.',
    button: 'Confirm or object',
    linkUntil: (until: string) =>
      `The link works once, until ${until}. It opens a page that shows all of this again before anything happens.`,
    reminderSubject: (app: string) => `Reminder: please confirm the move of your ${app} license`,
    reminderLead: (until: string) =>
      `We asked you whether a license that is registered to you may move to the marketplace, and have not heard from you. If you say nothing by ${until}, nothing moves.`,
  },
  addressConfirmation: {
    subject: 'Please confirm your license transfer request',
    lead: (licenses: string) =>
      `Someone filled in our form with this address and asks to move ${licenses} to the marketplace. Was it you?`,
    ifYes: 'Then look at the request once more and confirm it. Nobody reads it before that.',
    ifNo: 'If it was not you, ignore this mail. We then forget the request, and nothing happens.',
    button: 'Look at it and confirm',
  },
  notice: {
    subject: (app: string) => `Your ${app} license is moving to another account`,
    lead: 'A license that is registered to you is about to move to a marketplace account under another e-mail address.',
    movesOn: (on: string) => `It moves on ${on}. If that is what you want, there is nothing to do.`,
    object: 'If it is not, object now and nothing moves.',
    button: 'Object to this move',
    accountSubject: (app: string) => `A ${app} license is moving to your account`,
    accountLead: 'A license that is registered to someone else is about to move to your marketplace account.',
    holderTold: (on: string) => `We have told its holder of record. Unless the holder objects, it moves on ${on}.`,
    unexpected: 'You did not expect this? Please reply to this mail and we will look into it.',
  },
  refusal: {
    subject: 'Your license transfer request: we cannot move it',
    lead: (licenses: string) => `Thank you for your request. We cannot move ${licenses} to the marketplace.`,
    instead: 'What you can do instead',
    stays: 'Your current license stays as it is.',
    mistake: 'You think this is a mistake? Reply to this mail and a person will look at it.',
  },
  completion: {
    subject: (sen: string) => `Your license has moved: ${sen}`,
    lead: 'Good news: your license is now in the marketplace.',
    againSubject: (sen: string) => `Your license has already moved: ${sen}`,
    againLead: 'This license is already in the marketplace. Nothing was changed; here it is again.',
    where: 'Where to find it',
    how: 'How to install it',
    quote: 'Your quote for matching the users',
    noMatch: (own: number, host: number) =>
      `The license does not match yet: ${users(own)} of ${users(host)}. Until it does, the app reports USER_MISMATCH.`,
    price: (price: Offer) =>
      `To match: ${money(price.price, price.currency)}. The price holds until ${day(price.validUntil)}.`,
    formula,
    installBy: (until: string) =>
      `Please install the new license by ${until}. After that the old key is refused. Your maintenance dates did not change.`,
    keepSen: 'Keep the SEN: support, renewals, and upgrades ask for it. Questions? Just reply to this mail.',
  },
  undone: {
    subject: (sen: string) => `Your license has moved back: ${sen} has ended`,
    lead: 'We took back the move of your license. The marketplace license has ended, and your old key is good again.',
    why: 'Why',
    putBack: 'If you installed the new license already, please put the old key back.',
  },
  ended: {
    subject: 'Your license transfer request is closed',
    lead: (licenses: string) => `Your request to move ${licenses} to the marketplace has ended.`,
    expired: (on: string) => `We did not hear back by ${on}, so we closed it.`,
    withdrawn: 'It was withdrawn, so we closed it.',
    // The same words whoever said no, and whether anybody did: they give away nothing of the books.
    notConfirmed: 'It was not confirmed, so we closed it.',
    stays: 'Nothing moved, and your current license stays as it is. You are welcome to ask again at any time.',
  },
  unreadable: {
    subject: 'We could not read your message',
    encrypted: 'Thank you for your message. It is encrypted, and we have no key to open it.',
    broken: 'Thank you for your message. It arrived here in a form that we cannot read.',
    please: 'Please send it again:',
    unencrypted: 'without encryption (S/MIME or PGP); a signature is fine',
    asText: 'as plain text in the mail itself, not only as an attachment or a picture',
    nothingLost: 'Nothing else happened: no license has moved, and nothing was lost.',
  },
  signIn: {
    subject: (marketplace: string) => `Your link to sign in to ${marketplace}`,
    lead: (email: string) => `Someone, most likely you, wants to sign in to the account ${email}.`,
    once: (minutes: number) =>
      `The link works once, for ${count(minutes)} minutes. It opens a page with a button; nothing happens before you press it.`,
    button: 'Sign in',
    unexpected:
      'You did not ask for this? Then do nothing: without the link nobody gets in. Do not pass it on; we never ask for it.',
  },
};

/** All texts of one language. tsc fails where one is missing; test/mail/catalog.test.ts where one is still English. */
export type Catalog = typeof en;
