import type { Texts } from '../sections.ts';

const texts: Texts<'check'> = {
  title: 'Kann Ihre Lizenz umziehen?',
  lead: 'Sagen Sie, was Sie haben, und die Antwort steht sofort hier. Niemand fragt, wer Sie sind, und nichts wird gespeichert.',
  license: 'Ihre Lizenz',
  app: 'App',
  editors: 'Benutzer oder Bearbeiter der Lizenz',
  editorsHelp: 'Wie sie gekauft wurde: In der Lizenz steht, für wie viele.',
  type: 'Art der Lizenz',
  types: {
    COMMERCIAL: 'Kommerziell',
    ACADEMIC: 'Bildungseinrichtung',
    COMMUNITY: 'Community',
    OPEN_SOURCE: 'Open Source',
    EVALUATION: 'Test (Evaluation)',
    DEMONSTRATION: 'Demonstration',
    STARTER: 'Starter',
    DEVELOPER: 'Entwicklung',
  },
  host: 'Wo Sie sie benutzen',
  product: 'Host-Produkt',
  hosting: 'Betriebsart',
  hostingHelp:
    'In seiner eigenen Lizenz steht Server oder Data Center. Was Sie in der Cloud des Herstellers öffnen, ist Cloud.',
  hostings: { server: 'Server', 'data-center': 'Data Center', cloud: 'Cloud' },
  users: 'Benutzer, für die der Host lizenziert ist',
  usersHelp: 'Nicht, wie viele die App benutzen. Eine Zahl zwischen zwei Größen zählt als die größere.',
  usersOfApplications:
    'Von mehreren lizenzierten Jira-Anwendungen zählt die größte: 50 der einen und 10 der anderen sind 50.',
  usersWrong: 'Schreiben Sie eine Zahl wie 100, oder „unbegrenzt“.',
  waiting: 'Ihre Antwort',
  stillOpen: (open) => `Sie steht hier, sobald Sie gesagt haben, ${open}.`,
  open: {
    editors: 'für wie viele die Lizenz ist',
    hosting: 'wie der Host betrieben wird',
    users: 'wie viele Benutzer der Host hat',
  },
  asking: 'Einen Moment …',
  verdicts: {
    yes: 'Ja, sie kann umziehen',
    'yes-with-upgrade': 'Ja, sie kann umziehen',
    'after-upgrade': 'Ja, nach einem Upgrade',
    no: 'Nein, diese Lizenz kann nicht umziehen',
    unclear: 'Es kommt darauf an',
  },
  sized: (what, users) => `${what} mit ${users}`,
  about: (license, host) => `${license}, auf ${host}.`,
  needs: (users) => `Damit sie zu Ihrem Host passt, braucht sie ${users}:`,
  noPrice: 'dafür gibt es keinen Listenpreis; fragen Sie uns.',
  validUntil: 'Heute angefragt, gilt der Preis bis zum',
  upgrade: {
    'after-the-move':
      'Die Lizenz zieht um, wie sie ist, und ein Angebot zu diesem Preis liegt in Ihrem Konto. Bis es bezahlt ist, meldet die App, dass die Lizenz nicht passt.',
    'before-the-move': 'Das wird zuerst bezahlt; dann zieht die Lizenz um.',
  },
  stays: {
    title: 'Was bleibt',
    size: (users, type) => `Die Größe, ${users}, und die Art: ${type}`,
    maintenance: 'Die Daten der Wartung: Kein bezahlter Tag geht verloren, und keiner kommt hinzu',
    use: 'Die Nutzung ohne Ende, auch nach der Wartung',
  },
  changes: {
    title: 'Was sich ändert',
    seller: (vendor, destination) =>
      `Verlängerungen und Upgrades kaufen Sie im ${destination}, nicht mehr bei ${vendor}`,
    key: (days) => `Ein neuer Lizenzschlüssel; der alte gilt daneben noch ${days} Tage`,
    match: 'Von nun an muss die Größe zu Ihrem Host passen',
  },
  ask: 'Umzug anfragen',
  nothingKept: 'Was Sie hier über den Host gesagt haben, ist schon eingetragen.',
  unsure: 'Sie meinen, das stimmt nicht? Schreiben Sie an',
};
export default texts;
