import type { Texts } from '../sections.ts';

const texts: Texts<'public'> = {
  title: (vendor) => `Ihre Lizenz von ${vendor} umziehen`,
  lead: (vendor, destination) =>
    `Sie haben eine Lizenz bei ${vendor} gekauft, und Ihre anderen Lizenzen liegen im ${destination}. Holen Sie sie dorthin, ein für alle Mal: dieselbe Lizenz, in dem Konto, in dem die übrigen sind.`,
  start: {
    ask: 'Umzug anfragen',
    check: 'Prüfen, ob sie umziehen kann',
    note: 'Nichts zieht um, bevor Sie und der Inhaber es bestätigt haben. Sie können auch schreiben an',
    moved: 'Schon umgezogen?',
    account: 'Bei Ihren Lizenzen anmelden',
  },
  hostings: { server: 'Server', 'data-center': 'Data Center', cloud: 'Cloud' },
  stays: {
    title: 'Was bleibt',
    items: [
      'Die App, ihre Einstellungen und alle Inhalte: nichts wird neu installiert',
      'Die Zahl der Benutzer und die Art Ihrer Lizenz',
      'Jeder bezahlte Tag Wartung, bis zum selben Datum',
      'Die Nutzung ohne Ende, auf Ihrem eigenen Server',
    ],
  },
  changes: {
    title: 'Was sich ändert',
    account: (destination) =>
      `Die Lizenz gehört zu Ihrem Konto im ${destination} und hat dort eine eigene SEN für den Support`,
    seller: (vendor, destination) =>
      `Verlängerungen und Upgrades kaufen Sie im ${destination}, nicht mehr bei ${vendor}`,
    key: (days) => `Sie bekommen einen neuen Lizenzschlüssel; der alte gilt daneben noch ${days} Tage`,
    match: 'Die Größe der Lizenz muss von nun an zu Ihrem Host passen',
  },
  who: {
    title: 'Wer eine Lizenz umziehen kann',
    host: {
      title: (hostings) => `Ihr Host ist ein ${hostings}`,
      text: (hosts, hostings) =>
        `Die App läuft in ${hosts} auf einem ${hostings}, den Ihre Organisation selbst betreibt, hinter ihrer eigenen Firewall.`,
    },
    match: {
      title: 'Die Lizenz passt zu Ihrem Host, oder Sie sind bereit, sie anzupassen',
      text: (exact) =>
        exact
          ? 'Bei uns gekauft, genügt eine Lizenz für 10 Bearbeiter auf einem Host mit 100 Benutzern. Dort muss sie genau so groß sein wie der Host.'
          : 'Bei uns gekauft, genügt eine Lizenz für 10 Bearbeiter auf einem Host mit 100 Benutzern. Dort muss sie mindestens so groß sein wie der Host; eine größere zieht um, wie sie ist.',
    },
    shortfall: {
      'quote-then-transfer':
        'Eine kleinere Lizenz zieht um, wie sie ist; in Ihrem Konto liegt dann ein Angebot für den Unterschied. Den Preis sehen Sie, bevor etwas umzieht.',
      'upgrade-first':
        'Eine kleinere Lizenz wird zuerst vergrößert und zieht dann um. Den Preis sehen Sie, bevor Sie sich entscheiden.',
      honor: 'Eine kleinere Lizenz bekommt mit dem Umzug kostenlos die Größe Ihres Hosts.',
    },
    elsewhere: (hosting) => `Ihr Host ist ${hosting}?`,
  },
  why: {
    title: 'Warum umziehen',
    gains: [
      {
        title: 'Ein Verkäufer, ein Vertrag',
        text: 'Wartung und Upgrades dieser App kommen von dort, wo Sie alle anderen kaufen.',
      },
      {
        title: 'Ein Tag für alle Verlängerungen',
        text: 'Legen Sie das Ende der Wartung mehrerer Lizenzen auf dasselbe Datum und verlängern Sie sie zusammen.',
      },
      {
        title: 'Mehr als ein Jahr auf einmal',
        text: 'Kaufen Sie Wartung für zwei oder drei Jahre in einer Bestellung.',
      },
    ],
  },
  how: {
    title: 'So geht es',
    ask: {
      title: 'Sie fragen an',
      text: 'Sagen Sie uns, welche Lizenz in welches Konto umziehen soll. Mehrere Lizenzen passen in eine Anfrage.',
    },
    check: {
      title: 'Wir prüfen',
      text: 'Ob sie umziehen darf und was zum Anpassen nötig ist, erfahren Sie sofort. Was fehlt, fragen wir auf einmal nach.',
    },
    confirm: {
      title: 'Der Inhaber bestätigt',
      text: (days) =>
        `Wer in unseren Büchern als Inhaber der Lizenz steht, bekommt eine Mail mit einem Link und hat ${days} Tage Zeit. Kam die Anfrage vom Inhaber selbst und belegt die Mail das, ist dieser Schritt schon getan.`,
    },
    move: {
      title: 'Die Lizenz zieht um',
      text: 'Im Konto erscheint eine neue Lizenz. Ihre Nummer, die SEN, kommt per Mail.',
    },
    use: {
      title: 'Sie tragen den neuen Schlüssel ein',
      text: (days) => `In den Einstellungen der App, wann es Ihnen passt: ${days} Tage lang gelten beide Schlüssel.`,
    },
    ready: {
      title: 'Was Sie zur Hand haben sollten',
      items: [
        'Den Lizenzschlüssel, oder mehrere',
        'Die E-Mail-Adresse des Kontos, das die Lizenz bekommen soll, genau wie sie dort geschrieben ist',
        'Vor- und Nachnamen der Person, der das Konto gehört',
        'Die Organisation und ihre vollständige Anschrift',
        'Für wie viele Benutzer Ihr Host lizenziert ist',
      ],
    },
  },
  safe: {
    title: 'Nichts zieht hinter Ihrem Rücken um',
    text: (days) =>
      `Ein Lizenzschlüssel allein bewegt nichts, denn andere können ihn gesehen haben. Der Inhaber muss hinter dem Umzug stehen; Schweigen ist keine Zustimmung. War etwas falsch, lässt sich ein Umzug ${days} Tage lang rückgängig machen.`,
  },
  apps: { title: 'Apps, deren Lizenzen umziehen können', on: (host) => `für ${host}` },
};
export default texts;
