import type { Texts } from '../sections.ts';

const texts: Texts<'holder'> = {
  confirm: {
    title: (app) => `Soll Ihre Lizenz für ${app} umziehen?`,
    lead: 'In unseren Büchern sind Sie der Inhaber dieser Lizenz. Jemand hat uns gebeten, sie umzuziehen. Das geschieht nur, wenn Sie bestätigen.',
  },
  object: {
    title: (app) => `Widersprechen Sie dem Umzug Ihrer Lizenz für ${app}?`,
    lead: 'In unseren Büchern sind Sie der Inhaber dieser Lizenz. Sie soll in das unten genannte Konto umziehen. Wenn das richtig ist, müssen Sie nichts tun.',
  },
  facts: {
    license: 'Lizenz',
    key: 'Lizenzschlüssel',
    askedBy: 'Wer darum bittet',
    account: 'Zieht um in das Konto',
    organization: 'Organisation',
  },
  afterwards: {
    title: 'Wenn sie umzieht',
    account: (email) => `Die Lizenz gehört dann zum Konto ${email}, das einen neuen Schlüssel und eine SEN bekommt.`,
    oldKey: (days) => `Ihr alter Schlüssel gilt neben dem neuen noch ${days} Tage.`,
    nothing: 'Die App, ihre Inhalte und die bezahlte Wartung bleiben, wie sie sind.',
  },
  yes: 'Ja, umziehen',
  no: 'Nein, ich widerspreche',
  keep: 'Ich widerspreche: Sie bleibt, wo sie ist',
  unsure:
    'Sie wissen nicht, wer darum bittet? Dann widersprechen Sie: Die Lizenz bleibt, wo sie ist, und niemand erfährt, wer Sie sind.',
  until: 'Dieser Link gilt bis',
  silence: { confirm: 'Ohne Antwort zieht nichts um.', object: 'Ohne Antwort zieht sie um.' },
  over: {
    confirm: {
      title: 'Sie haben den Umzug bestätigt',
      lead: 'Vielen Dank. Die Lizenz geht an das Konto, das eine Mail mit allem Nötigen bekommt. Sie müssen nichts weiter tun.',
    },
    object: {
      title: 'Die Lizenz bleibt, wo sie ist',
      lead: 'Sie haben widersprochen, also ist nichts umgezogen. Die Lizenz gilt wie bisher, und Sie müssen nichts weiter tun.',
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      lead: 'Mit ihm lässt sich nichts mehr entscheiden. Soll die Lizenz umziehen, muss neu angefragt werden; Sie bekommen dann einen neuen Link.',
    },
    changed: {
      title: 'Inzwischen hat sich etwas geändert',
      lead: 'Worum es bei diesem Link ging, ist nicht mehr offen: Die Anfrage wurde geändert, entschieden oder zurückgezogen. Wenn Sie eine neuere Mail von uns haben, benutzen Sie den Link darin.',
    },
  },
  notYou: 'Das waren nicht Sie, oder es war ein Versehen? Schreiben Sie uns sofort:',
};
export default texts;
