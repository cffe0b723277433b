import type { FindingTexts, Offer, QuoteBasis, QuotePrice } from '../../contract/findings.ts';
import { UNLIMITED } from '../../contract/license.ts';
import { cents } from '../../kernel/money.ts';
import type { Catalog } from './en.ts';
import { filled, formats } from './formats.ts';
import type { FactTexts } from './types.ts';
import { account as accountTexts } from './account/de.ts';

// The greeting ends with a comma, so what follows it begins small.
const { day, money, count, and, or, hostings, country } = formats('de');

const users = (number: number): string =>
  number === UNLIMITED ? 'unbegrenzt viele Benutzer' : `${count(number)} Benutzer`;

const offer = (given: Offer | null): string =>
  given === null
    ? 'Für dieses Upgrade gibt es keinen Listenpreis; fragen Sie uns bitte danach.'
    : `Das Upgrade kostet ${money(given.price, given.currency)}; dieser Preis gilt bis zum ${day(given.validUntil)}.`;

const neutral =
  'Eine Lizenz zieht nur um, wenn ihr eingetragener Inhaber hinter der Anfrage steht. Wir fragen ihn unter der E-Mail-Adresse, die in unseren Unterlagen steht, sofern es eine gibt. Wenn Sie der Inhaber sind, sehen Sie bitte dort nach oder schreiben Sie uns von dieser Adresse. Bis der Inhaber zustimmt, geschieht nichts, und eine Anfrage, die niemand rechtzeitig bestätigt, endet von selbst.';

const types = {
  COMMERCIAL: 'kommerzielle Lizenz',
  ACADEMIC: 'Lizenz für Bildungseinrichtungen',
  COMMUNITY: 'Community-Lizenz',
  OPEN_SOURCE: 'Open-Source-Lizenz',
  EVALUATION: 'Testlizenz',
  DEMONSTRATION: 'Demonstrationslizenz',
  STARTER: 'Starter-Lizenz',
  DEVELOPER: 'Entwicklerlizenz',
};

const labels = {
  app: 'App',
  license: 'Lizenz',
  key: 'Lizenzschlüssel',
  movesTo: 'Zieht um auf das Konto',
  askedBy: 'Angefragt von',
  sen: 'SEN (Support-Nummer der Lizenz)',
  ended: 'Beendet',
  account: 'Konto',
  maintenanceUntil: 'Wartung bis',
  oldKey: 'Alter Lizenzschlüssel',
  oldKeyUntil: 'Alter Schlüssel gilt bis',
  serverUse: 'Auf Ihrem eigenen Server',
  hosting: 'Betriebsart',
  agreement: 'Benutzerzahl wird angeglichen',
  host: 'Host-Produkt',
  holder: 'Kontoinhaber',
  organization: 'Organisation',
  address: 'Anschrift',
  expert: 'Experte',
};

const facts: FactTexts = {
  confirmsServerUse: {
    name: 'Nutzung auf Ihrem eigenen Server',
    ask: () => 'Dass Sie die Lizenz auf Ihrem eigenen Server nutzen.',
    example: () => 'Wir nutzen sie auf unserem eigenen Server.',
    which: 'Nutzen Sie die Lizenz auf Ihrem eigenen Server?',
  },
  hosting: {
    name: 'Betriebsart',
    ask: (host) => `Wie Ihr ${host} betrieben wird: Server, Data Center oder Cloud.`,
    example: () => 'Betriebsart: Server',
    which: 'Wie wird Ihr Produkt betrieben?',
  },
  agreesToMatchTier: {
    name: 'Zustimmung zur Angleichung der Benutzerzahl',
    ask: (host) => `Ob Sie zustimmen, dass die Benutzerzahl der App an Ihr ${host} angeglichen wird.`,
    example: () => 'Wir stimmen der Angleichung der Benutzerzahl zu.',
    which: 'Stimmen Sie der Angleichung der Benutzerzahl zu?',
  },
  hostProducts: {
    name: 'Host-Produkt',
    ask: () => 'In welchem Produkt die App läuft.',
    example: (host) => `Produkt: ${host}`,
    which: 'In welchem Produkt läuft die App?',
  },
  hostUsers: {
    name: 'Benutzerzahl',
    ask: (host) =>
      `Für wie viele Benutzer Ihr ${host} lizenziert ist; in Jira zählt die größte der lizenzierten Anwendungen.`,
    example: () => 'Benutzer: 100',
    which: 'Für wie viele Benutzer ist Ihr Host-Produkt lizenziert?',
  },
  licenseKeys: {
    name: 'Lizenzschlüssel',
    ask: () => 'Den vollständigen Lizenzschlüssel, als Text kopiert.',
    example: () => 'Lizenzschlüssel: ABC-1234-…',
    which: 'Welcher Lizenzschlüssel soll umziehen?',
  },
  accountEmail: {
    name: 'E-Mail-Adresse des Kontos',
    ask: () => 'Die genaue E-Mail-Adresse des Marketplace-Kontos, das die Lizenz bekommen soll.',
    example: () => 'Konto: erika@example.com',
    which: 'Welche Adresse hat das Marketplace-Konto?',
  },
  firstName: {
    name: 'Vorname',
    ask: () => 'Den Vornamen des Kontoinhabers.',
    example: () => 'Vorname: Erika',
    which: 'Wie lautet der Vorname des Kontoinhabers?',
  },
  lastName: {
    name: 'Nachname',
    ask: () => 'Den Nachnamen des Kontoinhabers.',
    example: () => 'Nachname: Mustermann',
    which: 'Wie lautet der Nachname des Kontoinhabers?',
  },
  organization: {
    name: 'Organisation',
    ask: () => 'Den Namen Ihrer Organisation.',
    example: () => 'Organisation: Beispiel GmbH',
    which: 'Welche Organisation soll die Lizenz bekommen?',
  },
  'address.lines': {
    name: 'Straße und Hausnummer',
    ask: () => 'Straße und Hausnummer Ihrer Organisation.',
    example: () => 'Straße: Hauptstraße 12',
    which: 'Welche Straße hat Ihre Organisation?',
  },
  'address.city': {
    name: 'Ort',
    ask: () => 'Den Ort Ihrer Organisation.',
    example: () => 'Ort: Hamburg',
    which: 'In welchem Ort ist Ihre Organisation?',
  },
  'address.region': {
    name: 'Bundesland oder Kanton',
    ask: () => 'Das Bundesland oder den Kanton Ihrer Organisation.',
    example: () => 'Bundesland: Bayern',
    which: 'In welchem Bundesland oder Kanton ist Ihre Organisation?',
  },
  'address.postalCode': {
    name: 'Postleitzahl',
    ask: () => 'Die Postleitzahl Ihrer Organisation.',
    example: () => 'PLZ: 20095',
    which: 'Welche Postleitzahl hat Ihre Organisation?',
  },
  'address.country': {
    name: 'Land',
    ask: () => 'Das Land Ihrer Organisation.',
    example: () => 'Land: Deutschland',
    which: 'In welchem Land ist Ihre Organisation?',
  },
  expertEmail: {
    name: 'Adresse Ihres Experten',
    ask: () => 'Die E-Mail-Adresse Ihres Experten, falls Sie mit einem zusammenarbeiten.',
    example: () => 'Experte: experte@example.com',
    which: 'Welche Adresse hat Ihr Experte?',
  },
};

const findings: FindingTexts = {
  HOST_CLOUD: ({ accepted }) =>
    `Ihr Host-Produkt läuft in der Cloud. Eine direkt gekaufte Lizenz kann nur für ein Host-Produkt auf ${hostings(accepted)} umziehen; diese bleibt deshalb, wie sie ist.`,
  HOST_DATA_CENTER: ({ accepted }) =>
    `Ihr Host-Produkt läuft auf Data Center. Eine direkt gekaufte Lizenz kann nur für ein Host-Produkt auf ${hostings(accepted)} umziehen; diese bleibt deshalb, wie sie ist.`,
  HOST_NOT_SERVER: ({ accepted, said }) =>
    said
      ? `Ihr Host-Produkt läuft auf Server. Eine direkt gekaufte Lizenz kann nur für ein Host-Produkt auf ${hostings(accepted)} umziehen; diese bleibt deshalb, wie sie ist.`
      : `Sie schreiben, dass die Lizenz nicht auf Ihrem eigenen Server genutzt wird. Eine direkt gekaufte Lizenz kann nur für ein Host-Produkt auf ${hostings(accepted)} umziehen; diese bleibt deshalb, wie sie ist. Falls Sie sie doch auf Ihrem eigenen Server nutzen, schreiben Sie uns bitte und bestätigen Sie das.`,
  MATCH_DECLINED: ({ own, host, offer: price }) =>
    `Ihre Lizenz gilt für ${users(own)}, Ihr Host-Produkt für ${users(host)}. Der Marketplace nimmt eine App nur in der Größe ihres Host-Produkts an, und Sie möchten nicht aufstocken. Die Lizenz bleibt deshalb bei uns und bleibt gültig. Wenn Sie es sich anders überlegen, schreiben Sie uns, dass Sie der Angleichung zustimmen. ${offer(price)}`,
  KEY_UNKNOWN: () => neutral,
  APP_UNKNOWN: ({ destination, email }) =>
    `Die App dieser Lizenz kann nicht umziehen: Bei ${destination} gibt es sie von uns nicht. Die Lizenz bleibt gültig, wie sie ist. Falls Sie sie dort brauchen, schreiben Sie bitte an ${email}.`,
  APP_HOST_MISMATCH: ({ app, host, named }) =>
    `Diese Lizenz gilt für ${app} in ${host}; Sie nennen ${and(named)}. Bitte schreiben Sie uns, welches Host-Produkt es ist, oder senden Sie den Schlüssel der anderen App.`,
  LICENSE_REVOKED: ({ email }) =>
    `Diese Lizenz wurde widerrufen, und eine widerrufene Lizenz kann nicht umziehen. Falls Sie das für einen Irrtum halten, schreiben Sie bitte an ${email}.`,
  LICENSE_SUSPENDED: ({ email }) =>
    `Diese Lizenz ist gesperrt, und eine gesperrte Lizenz kann nicht umziehen. Bitte klären Sie das mit ${email} und fragen Sie dann noch einmal an.`,
  LICENSE_ALREADY_MOVED: ({ destination, sen }) =>
    `Diese Lizenz ist schon früher zu ${destination} umgezogen${sen === null ? '' : `; ihre SEN ist ${sen}`}. Es entsteht nichts Neues.`,
  TYPE_NEVER_MOVES: ({ type, destination }) =>
    `Dies ist eine ${types[type]}; eine solche zieht nie um. Eine Lizenz dieser Art bekommen Sie bei ${destination}; dort können Sie auch eine kaufen.`,
  FACTS_MISSING: ({ missing }) => `Es fehlt noch: ${and(missing.map((fact) => facts[fact].name))}.`,
  COUNTRY_UNKNOWN: ({ country: code }) =>
    `Es gibt kein Land mit dem Kürzel „${code}“. Bitte nennen Sie uns das Land in der Anschrift Ihrer Organisation.`,
  HOST_TIER_NEEDED: () =>
    'Sie stimmen der Angleichung der Benutzerzahl nicht zu. Ob überhaupt etwas anzugleichen ist, hängt von Ihrem Host-Produkt ab: Bitte schreiben Sie uns, für wie viele Benutzer es lizenziert ist.',
  HOLDER_UNREACHABLE: () => neutral,
  PROOF_MISSING: () => neutral,
  SENDER_SUSPICIOUS: () => 'Jemand von uns sieht sich diese Anfrage an, bevor es weitergeht.',
  UPGRADE_FIRST: ({ own, host, offer: price }) =>
    `Ihre Lizenz gilt für ${users(own)}, Ihr Host-Produkt für ${users(host)}. Die Lizenz zieht um, sobald das Upgrade bezahlt ist. ${offer(price)}`,
  TIER_SHORTFALL: ({ own, host, offer: price }) =>
    `Ihre Lizenz gilt für ${users(own)}, Ihr Host-Produkt für ${users(host)}. Sie zieht um, wie sie ist, und zeigt bis zum Upgrade „does not match“ an. ${offer(price)}`,
  TIER_HONORED: ({ own, host }) =>
    `Ihre Lizenz gilt für ${users(own)}, Ihr Host-Produkt für ${users(host)}. Sie bekommen ${users(host)} ohne Aufpreis.`,
  TIER_LARGER: ({ own, host, exact }) =>
    `Ihre Lizenz gilt für ${users(own)}, mehr als die ${users(host)} Ihres Host-Produkts. ${exact ? 'Jemand von uns sieht sich das an, denn beide sollen gleich sein.' : 'Sie zieht um, wie sie ist.'}`,
  HOST_TIER_UNKNOWN: () =>
    'Sie haben nicht geschrieben, für wie viele Benutzer Ihr Host-Produkt lizenziert ist; wir konnten deshalb nicht vergleichen. Der Marketplace wird es tun, und dann kann ein Upgrade nötig sein.',
  ACCOUNT_DIFFERS: ({ account }) =>
    `Das Konto ${account} hat eine andere Adresse als der eingetragene Inhaber. Wenn der Inhaber nicht per Link zustimmt, erfahren beide davon, und der Inhaber kann widersprechen.`,
  MAINTENANCE_ENDED: ({ end }) =>
    `Die Wartung dieser Lizenz endete am ${day(end)}. Die Lizenz bleibt gültig, und ihre Daten ziehen unverändert mit um; eine Verlängerung beginnt am Tag danach.`,
};

function formula(price: QuotePrice, { listFrom, listTo, type, percent, vendor }: QuoteBasis): string {
  const show = (amount: number): string => money(cents(amount), price.currency);
  const less = `Listenpreis für ${users(price.toUsers)} ${show(listTo)} abzüglich Listenpreis für ${users(price.fromUsers)} ${show(listFrom)}`;
  const is = listTo < listFrom ? `liegt unter null und zählt als ${show(0)}` : `ergibt ${show(listTo - listFrom)}`;
  const share =
    percent === 100
      ? '.'
      : `; für den Typ ${type} (${types[type]}) sind davon ${percent} % zu zahlen: ${show(price.price)}.`;
  return `${less} ${is}${share} Dies ist die Beispielformel von ${vendor}; der Marketplace veröffentlicht seine eigene nicht.`;
}

export const de: Catalog = {
  account: accountTexts,
  users,
  findings,
  facts,
  labels,
  day,
  money,
  count,
  country,
  address: ({ street, city, region, postalCode, country: land }) =>
    filled([street, filled([postalCode, city], ' '), region, land], ', '),
  colon: ': ',
  list: and,
  choice: or,
  yes: 'Ja',
  no: 'Nein',
  endsIn: (key) => `endet auf ${key}`,
  hello: (name) => (name === '' ? 'Guten Tag,' : `Guten Tag ${name},`),
  questions: 'Fragen? Antworten Sie einfach auf diese Mail.',
  copyLink: 'Oder kopieren Sie diesen Link:',
  where: 'Hier sehen Sie jederzeit, wie weit Ihre Anfrage ist:',
  forExample: (ask, example) => `${ask}\nZum Beispiel: „${example}“`,
  bothNames: { ask: 'Den Vor- und Nachnamen des Kontoinhabers.', example: 'Name: Erika Mustermann' },
  wholeAddress: {
    ask: (parts) => `Die Anschrift Ihrer Organisation: ${and(parts)}.`,
    example: 'Anschrift: Hauptstraße 12, 20095 Hamburg, Deutschland',
  },
  unclear: (which, found) =>
    found.length === 1
      ? `${which} Wir haben ${found[0] ?? ''} gelesen, sind uns aber nicht sicher.`
      : `${which} Gefunden haben wir ${and(found)}.`,
  yourLicense: 'Ihre Lizenz',
  licenses: (keys, more) =>
    keys.length === 1
      ? `die Lizenz mit der Endung ${keys[0] ?? ''}`
      : `die Lizenzen mit den Endungen ${and(more > 0 ? [...keys, `${count(more)} weitere`] : keys)}`,
  acknowledgment: {
    subject: 'Ihre Anfrage zum Lizenzumzug ist angekommen',
    subjectMissing: 'Ihre Anfrage zum Lizenzumzug: Es fehlt noch etwas',
    complete: (licenses) =>
      `vielen Dank. Ihre Anfrage, ${licenses} in den Marketplace zu übertragen, ist angekommen und vollständig.`,
    nothingToDo: 'Sie müssen jetzt nichts weiter tun. Wir schreiben Ihnen, sobald die Lizenz umgezogen ist.',
    missing: (licenses) =>
      `vielen Dank. Ihre Anfrage, ${licenses} in den Marketplace zu übertragen, ist angekommen. Damit es weitergeht, brauchen wir von Ihnen noch:`,
    howToReply:
      'Antworten Sie einfach auf diese Mail. Kurze Antworten genügen, eine pro Zeile. Was Sie schon geschickt haben, müssen Sie nicht wiederholen.',
    orForm: 'Oder nutzen Sie Ihr persönliches Formular; alles, was wir schon wissen, ist dort eingetragen.',
    formButton: 'Formular öffnen',
    keptUntil: (until) => `Wir halten Ihre Anfrage bis zum ${until} offen. Ohne Ihre Antwort geschieht nichts.`,
    understood: 'Das haben wir bisher verstanden',
    wrong: 'Stimmt etwas nicht? Berichtigen Sie es einfach in Ihrer Antwort.',
  },
  neutral: {
    lead: (licenses) =>
      `vielen Dank. Ihre Anfrage, ${licenses} in den Marketplace zu übertragen, ist bei uns angekommen.`,
    holderAsked: (several) =>
      several
        ? 'Wenn diese Schlüssel in unseren Unterlagen stehen, haben wir den jeweils eingetragenen Inhabern geschrieben. Bevor der Inhaber bestätigt, geschieht nichts. Das schützt die Lizenz vor allen, die den Schlüssel nur gesehen haben.'
        : 'Wenn dieser Schlüssel in unseren Unterlagen steht, haben wir dem eingetragenen Inhaber geschrieben. Bevor der Inhaber bestätigt, geschieht nichts. Das schützt die Lizenz vor allen, die den Schlüssel nur gesehen haben.',
    ifHolder: (until) =>
      `Sind Sie selbst der Inhaber, dann achten Sie bitte auf eine zweite Mail von uns. Wenn Sie bis zum ${until} nichts hören, prüfen Sie den Schlüssel auf Tippfehler und senden Sie ihn noch einmal.`,
  },
  question: {
    subject: 'Ihre Anfrage zum Lizenzumzug: Wir haben eine Frage',
    lead: (licenses) => `zu Ihrer Anfrage, ${licenses} in den Marketplace zu übertragen, haben wir eine Frage:`,
  },
  reminder: {
    subject: 'Erinnerung: Ihre Anfrage zum Lizenzumzug wartet auf Sie',
    lead: (licenses) => `um ${licenses} in den Marketplace zu übertragen, brauchen wir von Ihnen noch:`,
    closes: (until) =>
      `Ohne Antwort schließen wir Ihre Anfrage am ${until}. Ihre Lizenz bleibt dann, wie sie ist, und Sie können jederzeit neu anfragen.`,
  },
  confirmation: {
    subject: (app) => `Bitte bestätigen: Umzug Ihrer Lizenz für ${app}`,
    lead: 'jemand hat uns gebeten, eine auf Sie eingetragene Lizenz in den Marketplace zu übertragen. Sind Sie einverstanden?',
    ifYes: (days) =>
      `Wenn Sie bestätigen, bekommt das oben genannte Konto eine neue Lizenz mit derselben Benutzerzahl und denselben Wartungsdaten. Der alte Schlüssel gilt danach noch ${count(days)} Tage.`,
    ifNo: 'Wenn Sie das nicht erwartet haben, widersprechen Sie, oder ignorieren Sie diese Mail einfach: Ohne Ihre Bestätigung geschieht nichts.',
    button: 'Bestätigen oder widersprechen',
    linkUntil: (until) =>
      `Der Link gilt einmal und bis zum ${until}. Er öffnet eine Seite, die all das noch einmal zeigt, bevor irgendetwas geschieht.`,
    reminderSubject: (app) => `Erinnerung: Bitte bestätigen Sie den Umzug Ihrer Lizenz für ${app}`,
    reminderLead: (until) =>
      `wir haben Sie gefragt, ob eine auf Sie eingetragene Lizenz in den Marketplace umziehen darf, und noch nichts von Ihnen gehört. Wenn wir bis zum ${until} keine Antwort haben, geschieht nichts.`,
  },
  addressConfirmation: {
    subject: 'Bitte bestätigen Sie Ihre Anfrage zum Lizenzumzug',
    lead: (licenses) =>
      `jemand hat mit dieser Adresse unser Formular ausgefüllt und bittet darum, ${licenses} in den Marketplace zu übertragen. Waren Sie das?`,
    ifYes: 'Dann sehen Sie sich die Anfrage noch einmal an und bestätigen Sie sie. Vorher liest sie niemand.',
    ifNo: 'Wenn Sie es nicht waren, ignorieren Sie diese Mail. Wir vergessen die Anfrage dann, und es geschieht nichts.',
    button: 'Ansehen und bestätigen',
  },
  notice: {
    subject: (app) => `Ihre Lizenz für ${app} zieht auf ein anderes Konto um`,
    lead: 'eine auf Sie eingetragene Lizenz soll auf ein Marketplace-Konto mit einer anderen E-Mail-Adresse umziehen.',
    movesOn: (on) => `Sie zieht am ${on} um. Wenn Ihnen das recht ist, müssen Sie nichts tun.`,
    object: 'Wenn nicht, widersprechen Sie jetzt, und nichts zieht um.',
    button: 'Dem Umzug widersprechen',
    accountSubject: (app) => `Eine Lizenz für ${app} zieht auf Ihr Konto um`,
    accountLead: 'eine Lizenz, die auf jemand anderen eingetragen ist, soll auf Ihr Marketplace-Konto umziehen.',
    holderTold: (on) =>
      `Wir haben dem eingetragenen Inhaber geschrieben. Wenn er nicht widerspricht, zieht sie am ${on} um.`,
    unexpected: 'Sie haben das nicht erwartet? Bitte antworten Sie auf diese Mail, dann gehen wir der Sache nach.',
  },
  refusal: {
    subject: 'Ihre Anfrage zum Lizenzumzug: Ein Umzug ist nicht möglich',
    lead: (licenses) =>
      `vielen Dank für Ihre Anfrage. Wir können ${licenses} leider nicht in den Marketplace übertragen.`,
    instead: 'Was Sie stattdessen tun können',
    stays: 'Ihre bisherige Lizenz bleibt, wie sie ist.',
    mistake: 'Sie halten das für einen Irrtum? Antworten Sie auf diese Mail; ein Mensch sieht sie sich an.',
  },
  completion: {
    subject: (sen) => `Ihre Lizenz ist umgezogen: ${sen}`,
    lead: 'gute Nachrichten: Ihre Lizenz ist jetzt im Marketplace.',
    againSubject: (sen) => `Ihre Lizenz ist bereits umgezogen: ${sen}`,
    againLead: 'diese Lizenz ist bereits im Marketplace. Es hat sich nichts geändert; hier ist sie noch einmal.',
    where: 'Wo Sie sie finden',
    how: 'Wie Sie sie installieren',
    quote: 'Ihr Angebot zur Angleichung der Benutzerzahl',
    noMatch: (own, host) =>
      `Die Lizenz passt noch nicht zum Host-Produkt: ${users(own)} statt ${users(host)}. Bis dahin meldet die App USER_MISMATCH.`,
    price: (price) =>
      `Angleichung: ${money(price.price, price.currency)}. Der Preis gilt bis zum ${day(price.validUntil)}.`,
    formula,
    installBy: (until) =>
      `Bitte installieren Sie die neue Lizenz bis zum ${until}. Danach wird der alte Schlüssel abgelehnt. An Ihren Wartungsdaten hat sich nichts geändert.`,
    keepSen:
      'Bewahren Sie die SEN auf: Support, Verlängerung und Upgrade fragen danach. Fragen? Antworten Sie einfach auf diese Mail.',
  },
  undone: {
    subject: (sen) => `Der Umzug Ihrer Lizenz ist rückgängig gemacht: ${sen} ist beendet`,
    lead: 'wir haben den Umzug Ihrer Lizenz rückgängig gemacht. Die Marketplace-Lizenz ist beendet, und Ihr alter Schlüssel gilt wieder.',
    why: 'Grund',
    putBack: 'Falls Sie die neue Lizenz schon installiert haben, setzen Sie bitte wieder den alten Schlüssel ein.',
  },
  ended: {
    subject: 'Ihre Anfrage zum Lizenzumzug ist geschlossen',
    lead: (licenses) => `Ihre Anfrage, ${licenses} in den Marketplace zu übertragen, ist beendet.`,
    expired: (on) => `Wir haben bis zum ${on} nichts von Ihnen gehört und sie deshalb geschlossen.`,
    withdrawn: 'Sie wurde zurückgezogen; deshalb haben wir sie geschlossen.',
    notConfirmed: 'Sie wurde nicht bestätigt; deshalb haben wir sie geschlossen.',
    stays: 'Nichts ist umgezogen, und Ihre bisherige Lizenz bleibt, wie sie ist. Sie können jederzeit neu anfragen.',
  },
  unreadable: {
    subject: 'Wir konnten Ihre Nachricht nicht lesen',
    encrypted:
      'vielen Dank für Ihre Nachricht. Sie ist verschlüsselt, und wir haben keinen Schlüssel, um sie zu öffnen.',
    broken: 'vielen Dank für Ihre Nachricht. Sie ist in einer Form angekommen, die wir nicht lesen können.',
    please: 'Bitte senden Sie sie noch einmal:',
    unencrypted: 'ohne Verschlüsselung (S/MIME oder PGP); eine Signatur stört nicht',
    asText: 'als einfachen Text in der Mail selbst, nicht nur als Anhang oder Bild',
    nothingLost: 'Sonst ist nichts geschehen: Keine Lizenz ist umgezogen, und nichts ist verloren.',
  },
  signIn: {
    subject: (marketplace) => `Ihr Link zum Anmelden bei ${marketplace}`,
    lead: (email) => `jemand, wahrscheinlich Sie, möchte sich beim Konto ${email} anmelden.`,
    once: (minutes) =>
      `Der Link gilt einmal und ${count(minutes)} Minuten lang. Er öffnet eine Seite mit einem Knopf; bevor Sie ihn drücken, geschieht nichts.`,
    button: 'Anmelden',
    unexpected:
      'Sie haben das nicht verlangt? Dann tun Sie nichts: Ohne den Link kommt niemand hinein. Geben Sie ihn nicht weiter; wir fragen nie danach.',
  },
};
