import type { Texts } from '../sections.ts';

const texts: Texts<'shared'> = {
  skip: 'Zum Inhalt springen',
  home: (vendor) => `${vendor}: zur Startseite`,
  language: 'Sprache',
  colors: {
    auto: 'Farben: wie in Ihrem System. Zu hell wechseln',
    light: 'Farben: hell. Zu dunkel wechseln',
    dark: 'Farben: dunkel. Zu denen Ihres Systems wechseln',
  },
  offline: 'Keine Verbindung. Nichts ist verloren; sobald sie wieder da ist, geht es von selbst weiter.',
  loading: 'Wird geladen …',
  unlimited: 'Unbegrenzt',
  unlimitedUsers: 'unbegrenzt viele Benutzer',
  users: { one: 'Benutzer', other: 'Benutzer' },
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Ihr Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn selbst.',
  cancel: 'Abbrechen',
  reason: 'Begründung',
  reasonNeeded: 'Nennen Sie den Grund; er wird beim Fall aufbewahrt.',
  now: 'jetzt',
  foot: {
    help: 'Fragen?',
    account: 'Ihre Lizenzen',
    api: 'Für Programme: die API (englisch)',
    codes: 'Codes und was sie bedeuten (englisch)',
  },
  problem: {
    title: 'Das hat nicht geklappt',
    again: 'Noch einmal versuchen',
    codePage: (code) => `Was ${code} bedeutet (englisch)`,
    unexpected:
      'Auf dieser Seite ist etwas Unerwartetes passiert. Laden Sie sie neu; was Sie gesendet haben, ist sicher.',
    reload: 'Seite neu laden',
    next: {
      offline:
        'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Was Sie geschrieben haben, ist nicht verloren.',
      input: 'Berichtigen Sie, was oben genannt ist, und senden Sie es noch einmal.',
      signIn: 'Melden Sie sich neu an und machen Sie dort weiter, wo Sie waren.',
      forbidden: 'Das muss jemand anderes tun. Fragen Sie jemanden im Team, der es darf.',
      gone: 'Die Adresse ist vielleicht veraltet oder abgeschnitten. Öffnen Sie den Link aus Ihrer Mail noch einmal, oder beginnen Sie auf der Startseite.',
      changed: 'Inzwischen hat sich etwas geändert. Laden Sie die Seite neu, um zu sehen, wie es steht.',
      wait: 'Es liegt nicht an Ihnen. Warten Sie einen Moment und versuchen Sie es noch einmal.',
    },
  },
  nothing: {
    title: 'Hier ist nichts',
    text: 'Die Adresse ist vielleicht veraltet oder wurde von einem Mailprogramm abgeschnitten. Wenn Sie über einen Link in einer Mail kamen, öffnen Sie ihn dort noch einmal.',
    home: 'Zur Startseite',
  },
};
export default texts;
