import type { AccountTexts } from './en.ts';

export const account: AccountTexts = {
  labels: {
    role: 'Wofür',
    from: 'Von',
    to: 'An',
    users: 'Benutzer',
  },
  contact: {
    subject: (organization) => `${organization} möchte Ihnen Kopien von Mails senden`,
    lead: (organization) =>
      `${organization} nennt Sie als Kontakt für die eigenen App-Lizenzen. Ob Sie es werden, entscheiden Sie.`,
    technical: 'Kopien von Mails über Verlängerungen',
    billing: 'Kopien von Mails über Angebote und Rechnungen',
    ifNot:
      'Wenn Sie das nicht möchten, lehnen Sie ab oder beachten Sie diese Mail nicht: Ohne Ihr Ja hören Sie davon nichts mehr.',
    button: 'Zustimmen oder ablehnen',
    until: (until) => `Der Link gilt bis zum ${until}. Er öffnet eine Seite mit zwei Knöpfen; vorher geschieht nichts.`,
  },
  handOver: {
    askedSubject: (app) => `Ihnen wird eine Lizenz angeboten: ${app}`,
    askedLead: (giver) => `${giver} möchte Ihnen diese Lizenz übergeben. Nehmen Sie sie an?`,
    askedHow:
      'Wenn ja, steht sie von da an unter Ihrem Konto, mit derselben SEN und denselben Wartungsdaten, und Sie erhalten einen neuen Lizenzschlüssel.',
    askedIfNot:
      'Wenn Sie das nicht erwartet haben, lehnen Sie ab oder beachten Sie diese Mail nicht: Ohne Ihr Ja ändert sich nichts.',
    askedButton: 'Annehmen oder ablehnen',
    startedSubject: (sen) => `Sie übergeben ${sen}`,
    startedLead: (taker) => `Sie möchten diese Lizenz an ${taker} übergeben. Wir haben dort nachgefragt.`,
    startedUntil: (until) =>
      `Ohne eine Antwort bis zum ${until} bleibt die Lizenz bei Ihnen. Bis dahin können Sie die Übergabe in Ihrem Konto zurücknehmen.`,
    startedNotYou: 'Das waren nicht Sie? Melden Sie sich an, nehmen Sie es zurück und antworten Sie auf diese Mail.',
    doneSubject: (sen) => `${sen} ist übergeben`,
    doneGiverLead: (taker) => `Die Lizenz steht jetzt unter dem Konto ${taker}.`,
    doneGiverKey: (until) =>
      `Der Lizenzschlüssel, den Sie verwendet haben, gilt bis zum ${until}. Danach braucht die App den neuen; den hat das andere Konto.`,
    doneTakerLead: (giver) => `Sie haben diese Lizenz von ${giver} übernommen.`,
    doneTakerKey: 'Der neue Lizenzschlüssel steht in Ihrem Konto. Bitte installieren Sie ihn anstelle des bisherigen.',
    endedSubject: (sen) => `${sen} bleibt bei Ihnen`,
    declined: (taker) => `${taker} hat die Lizenz nicht angenommen.`,
    expired: (taker) => `Wir haben von ${taker} nicht rechtzeitig gehört.`,
    stays: 'Sie bleibt unter Ihrem Konto, wie sie ist. Sie können sie jederzeit wieder anbieten.',
  },
  partner: {
    grantedSubject: (organization) => `Sie dürfen für ${organization} arbeiten`,
    grantedLead: (organization) => `${organization} erlaubt Ihrem Konto für die eigenen Lizenzen:`,
    licenses: 'sie sehen',
    quotes: 'Angebote anfordern',
    orders: 'Verlängerungen und Erweiterungen bestellen',
    copies: 'Kopien der Mails über Verlängerungen erhalten',
    where: 'Sie finden den Kunden in Ihrem Konto unter „Kunden“.',
    endedSubject: (organization) => `Sie arbeiten nicht mehr für ${organization}`,
    endedLead: (organization) => `${organization} hat beendet, was Ihr Konto für die eigenen Lizenzen tun durfte.`,
    button: 'Mein Konto öffnen',
    questions: 'Fragen? Wenden Sie sich an den Kunden, der das entscheidet.',
  },
  renewal: {
    subject: (app, until) => `Die Wartung von ${app} endet am ${until}`,
    subjectMany: (count, until) => `Die Wartung von ${count} Lizenzen endet, die erste am ${until}`,
    endedSubject: (app, on) => `Die Wartung von ${app} endete am ${on}`,
    endedSubjectMany: (count) => `Die Wartung von ${count} Lizenzen ist zu Ende`,
    lead: 'die Wartung dieser Lizenz endet bald. Die App läuft weiter; neue Versionen und Support enden mit der Wartung.',
    leadMany:
      'die Wartung dieser Lizenzen endet bald. Die Apps laufen weiter; neue Versionen und Support enden mit der Wartung.',
    endedLead:
      'die Wartung dieser Lizenz ist zu Ende. Die App läuft weiter, ohne neue Versionen und Support. Eine Verlängerung beginnt am Tag nach dem alten Ende, wann immer sie gekauft wird.',
    endedLeadMany:
      'die Wartung dieser Lizenzen ist zu Ende. Die Apps laufen weiter, ohne neue Versionen und Support. Eine Verlängerung beginnt am Tag nach dem alten Ende, wann immer sie gekauft wird.',
    ends: (users, until, price) => `${users}, bis ${until}. ${price}`,
    ended: (users, on, price) => `${users}, endete am ${on}. ${price}`,
    aYear: (price) => `12 weitere Monate: ${price}`,
    free: '12 weitere Monate: kostenlos',
    noPrice: '12 weitere Monate: Preis auf Anfrage',
    more: (count) => `und ${count} weitere; Sie finden sie in Ihrem Konto`,
    together: 'Ein Termin für alle',
    togetherText: (date, total, apart) =>
      `Ihre Lizenzen enden an verschiedenen Tagen. Auf den ${date} zusammengelegt kosten sie ${total}; einzeln mindestens bis dahin verlängert ${apart}.`,
    button: 'In meinem Konto ansehen',
    choose: 'In Ihrem Konto wählen Sie, welche dieser Mails Sie erhalten.',
  },
};
