/** What an account, its contacts, its partners and whoever takes over a license are told. Values come ready to read. */
export const account = {
  labels: {
    role: 'For',
    from: 'From',
    to: 'To',
    users: 'Users',
  },
  contact: {
    subject: (organization: string) => `${organization} wants to send you copies of mails`,
    lead: (organization: string) =>
      `${organization} names you as a contact for its app licenses. Whether you become one is yours to say.`,
    technical: 'copies of mails about renewals',
    billing: 'copies of mails about quotes and invoices',
    ifNot: 'If you do not want that, say no, or ignore this mail: without your yes you hear nothing more of it.',
    button: 'Say yes or no',
    until: (until: string) =>
      `The link works until ${until}. It opens a page with two buttons; nothing happens before.`,
  },
  handOver: {
    askedSubject: (app: string) => `You are offered a license: ${app}`,
    askedLead: (giver: string) => `${giver} wants to hand this license over to you. Do you accept?`,
    askedHow:
      'If you do, it is under your account from then on, with the same SEN and the same maintenance dates, and you get a new license key.',
    askedIfNot: 'If you did not expect this, decline, or ignore this mail: without your yes nothing changes.',
    askedButton: 'Accept or decline',
    startedSubject: (sen: string) => `You are handing over ${sen}`,
    startedLead: (taker: string) => `You want to hand this license over to ${taker}. We have asked there.`,
    startedUntil: (until: string) =>
      `Without an answer by ${until} the license stays with you. Until then you can take it back in your account.`,
    startedNotYou: 'It was not you? Sign in, take it back, and reply to this mail.',
    doneSubject: (sen: string) => `${sen} has been handed over`,
    doneGiverLead: (taker: string) => `The license is now under the account ${taker}.`,
    doneGiverKey: (until: string) =>
      `The license key that you used works until ${until}. After that the app needs the new one, which the other account has.`,
    doneTakerLead: (giver: string) => `You have taken this license over from ${giver}.`,
    doneTakerKey: 'Its new license key is in your account. Please install it in place of the old one.',
    endedSubject: (sen: string) => `${sen} stays with you`,
    declined: (taker: string) => `${taker} did not accept the license.`,
    expired: (taker: string) => `We did not hear from ${taker} in time.`,
    stays: 'It stays under your account as it is. You can offer it again at any time.',
  },
  partner: {
    grantedSubject: (organization: string) => `You may work for ${organization}`,
    grantedLead: (organization: string) => `${organization} lets your account do this for its licenses:`,
    licenses: 'see them',
    quotes: 'ask for quotes',
    orders: 'order renewals and upgrades',
    copies: 'get copies of its mails about renewals',
    where: 'You find the customer in your account, under "Customers".',
    endedSubject: (organization: string) => `You no longer work for ${organization}`,
    endedLead: (organization: string) => `${organization} has ended what your account may do for its licenses.`,
    button: 'Open my account',
    questions: 'Questions? Ask the customer, whose decision it is.',
  },
  renewal: {
    subject: (app: string, until: string) => `Maintenance of ${app} ends on ${until}`,
    subjectMany: (count: string, until: string) => `Maintenance of ${count} licenses ends, the first on ${until}`,
    endedSubject: (app: string, on: string) => `Maintenance of ${app} ended on ${on}`,
    endedSubjectMany: (count: string) => `Maintenance of ${count} licenses has ended`,
    lead: 'Maintenance of this license ends soon. The app goes on working; new versions and support end with the maintenance.',
    leadMany:
      'Maintenance of these licenses ends soon. The apps go on working; new versions and support end with the maintenance.',
    endedLead:
      'Maintenance of this license has ended. The app goes on working, without new versions and support. A renewal begins on the day after the old end, whenever it is bought.',
    endedLeadMany:
      'Maintenance of these licenses has ended. The apps go on working, without new versions and support. A renewal begins on the day after the old end, whenever it is bought.',
    ends: (users: string, until: string, price: string) => `${users}, until ${until}. ${price}`,
    ended: (users: string, on: string, price: string) => `${users}, ended on ${on}. ${price}`,
    aYear: (price: string) => `12 more months: ${price}`,
    free: '12 more months: at no cost',
    noPrice: '12 more months: ask us for a price',
    more: (count: string) => `and ${count} more, which you find in your account`,
    together: 'One date for all',
    togetherText: (date: string, total: string, apart: string) =>
      `Your licenses end on different days. Brought together to ${date} they cost ${total}; renewed one by one to at least that day, ${apart}.`,
    button: 'Look at it in my account',
    choose: 'In your account you choose which of these mails you get.',
  },
};

/** tsc fails where a text is missing in another language; test/mail/catalog.test.ts where one is still English. */
export type AccountTexts = typeof account;
