import type { Fault } from '../../../contract/codes.ts';
import type { FaultTexts } from './types.ts';

/** ` (Zeile 3, /editors)`: where it is, as far as the fault says. */
function where({ file, line, field }: Fault): string {
  const parts = [file, line === undefined ? undefined : `Zeile ${line}`, field].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

const always = (text: string) => (): string => text;
const at =
  (text: string, then = '') =>
  (fault: Fault): string =>
    `${text}${where(fault)}.${then === '' ? '' : ` ${then}`}`;

function tooMany({ retryAfter }: Fault): string {
  const minutes = Math.max(1, Math.ceil((retryAfter ?? 60) / 60));
  const wait = minutes === 1 ? 'eine Minute' : `${minutes} Minuten`;
  return `Das wurde zu oft versucht. Warten Sie ${wait} und versuchen Sie es dann noch einmal.`;
}

export const de: FaultTexts = {
  MESSAGE_TOO_LARGE: always('Die Nachricht ist zu groß.'),
  MESSAGE_MALFORMED: always('Die Nachricht lässt sich nicht lesen: Sie ist keine E-Mail, oder sie ist beschädigt.'),
  DOCUMENT_MALFORMED: at('Die Anfrage lässt sich nicht lesen'),
  FILE_NOT_FOUND: at('Es gibt keine solche Datei'),
  FILE_KIND_UNKNOWN: at('Mit einer Datei dieser Art können wir hier nichts anfangen'),
  BOOKS_FILE_TOO_LARGE: at('Die Datei ist zu groß', 'Teilen Sie sie auf.'),
  BOOKS_HEADER: at('In der Kopfzeile fehlt eine Spalte, oder eine ist doppelt oder unbekannt'),
  BOOKS_ENCODING: at('Die Datei ist nicht in UTF-8', 'Speichern Sie sie als „CSV UTF-8“.'),
  BOOKS_ROW: at('Diese Zeile lässt sich so nicht übernehmen'),
  BOOKS_FORMULA: at('Eine Zelle beginnt mit einem Zeichen, das eine Tabellenkalkulation als Formel ausführen würde'),
  BOOKS_DATES: at('Diese Daten passen nicht zueinander: Die Wartung endet, bevor sie beginnt'),
  BOOKS_DUPLICATE_KEY: at('Dieser Lizenzschlüssel kommt mehr als einmal vor'),
  BOOKS_DIFFERS: at('Diese Lizenz ist schon in den Büchern, und dort steht etwas anderes'),
  PROFILE_INVALID: at('Das Profil ist nicht in Ordnung'),
  SETTING_INVALID: at('Eine Einstellung ist nicht in Ordnung'),
  SECRET_MISMATCH: always('Diese Datenbank wurde mit einem anderen Geheimnis gefüllt.'),
  DATA_IN_USE: always('Ein anderes Programm hat diese Daten gerade in Gebrauch.'),
  DATABASE_UNREACHABLE: always('Die Datenbank ist nicht erreichbar.'),
  SCHEMA_NEWER: always('Die Datenbank gehört zu einer neueren Version des Programms.'),
  PORT_IN_USE: always('Auf diesem Port läuft schon etwas anderes.'),
  BODY_INVALID: at('Eine Angabe fehlt, oder sie ist nicht in Ordnung'),
  BODY_TOO_LARGE: always('Das ist mehr, als auf einmal angenommen wird.'),
  QUERY_INVALID: at('Ein Teil der Adresse ist nicht in Ordnung'),
  MEDIA_TYPE_UNSUPPORTED: always('In diesem Format wird es hier nicht angenommen.'),
  UNAUTHENTICATED: always('Dafür müssen Sie angemeldet sein.'),
  FORBIDDEN: always('Das dürfen Sie hier nicht.'),
  NOT_FOUND: always('Das gibt es hier nicht, oder nicht für Sie.'),
  METHOD_NOT_ALLOWED: always('An dieser Adresse ist das nicht möglich.'),
  IDEMPOTENCY_KEY_MISSING: always('Dem Aufruf fehlt ein „Idempotency-Key“.'),
  IDEMPOTENCY_KEY_INVALID: always('Der „Idempotency-Key“ des Aufrufs ist nicht in Ordnung.'),
  IDEMPOTENCY_KEY_REUSED: always('Unter diesem „Idempotency-Key“ wurde schon etwas anderes gesendet.'),
  IDEMPOTENCY_KEY_IN_USE: always('Dasselbe ist gerade schon in Arbeit. Warten Sie einen Augenblick.'),
  INTERNAL_ERROR: ({ requestId }) =>
    `Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; bleibt es dabei, nennen Sie uns ${requestId === undefined ? 'die Zeit' : `die Kennung ${requestId}`}.`,
  NOT_READY: always('Der Server ist gerade nicht bereit.'),
  TRANSFER_NOT_FOUND: always('Einen solchen Fall gibt es nicht.'),
  COMMAND_NOT_ALLOWED: always('Das geht nicht mehr oder noch nicht. Laden Sie die Seite neu: Sie zeigt, wie es steht.'),
  SAME_OPERATOR: always(
    'Sie haben diesem Fall schon zugestimmt; die zweite Zustimmung muss von jemand anderem kommen.',
  ),
  REASON_MISSING: always('Nennen Sie einen Grund aus mindestens drei Buchstaben: Er wird aufbewahrt.'),
  UNDO_TOO_LATE: always('Die Zeit, in der sich der Umzug zurücknehmen ließ, ist vorbei.'),
  UNDO_LICENSE_CHANGED: always(
    'Die neue Lizenz wurde inzwischen geändert; der Umzug lässt sich nicht mehr zurücknehmen.',
  ),
  LINK_UNKNOWN: always('Diesen Link kennen wir nicht. Vielleicht wurde er beim Kopieren abgeschnitten.'),
  SIGN_IN_FAILED: always('Die Anmeldung hat nicht geklappt: E-Mail-Adresse, Passwort oder Code stimmt nicht.'),
  SIGN_IN_AGAIN: always('Zeigen Sie noch einmal, dass Sie es sind: Hier geht es darum, wer sich anmelden kann.'),
  TOO_MANY_TRIES: tooMany,
  CROSS_ORIGIN: always('Dieser Aufruf kam nicht von einer unserer Seiten.'),
  LINK_OVER: always(
    'Dieser Link wurde schon benutzt, oder seine Zeit ist vorbei. Lassen Sie sich einen neuen schicken.',
  ),
  CODE_WRONG: always('Der Code stimmt nicht. Nehmen Sie den, den Ihre App jetzt zeigt.'),
  PASSKEY_REFUSED: always('Der Passkey ließ sich nicht hinzufügen.'),
  LAST_FACTOR: always('Das ist die letzte Möglichkeit, sich anzumelden; richten Sie zuerst eine andere ein.'),
  OPERATOR_EXISTS: always('Mit dieser E-Mail-Adresse gibt es schon jemanden im Team.'),
  KEY_FORMAT: always('Das ist kein Lizenzschlüssel, oder er ist unvollständig.'),
  KEY_SIGNATURE: always('Die Unterschrift des Lizenzschlüssels stimmt nicht.'),
  KEY_SIGNER_UNKNOWN: always('Der Lizenzschlüssel nennt einen Signaturschlüssel, den wir nicht kennen.'),
  TERM_NOT_OFFERED: always('Für so viele Monate auf einmal wird keine Wartung verkauft.'),
  TERM_BEYOND_CAP: always('Die Wartung würde weiter in die Zukunft reichen, als erlaubt ist.'),
  TERM_IN_PAST: always('Die Wartung würde in der Vergangenheit enden.'),
  TIER_NOT_LARGER: always('Die gewünschte Größe ist nicht größer als die der Lizenz.'),
  TIER_BELOW_HOST: always('Die gewünschte Größe ist kleiner als die Ihres Host-Produkts.'),
  TIER_NOT_SOLD: always('Diese Größe gibt es nicht, oder sie hat keinen Preis.'),
  LICENSE_VOIDED: always('Diese Lizenz wurde zurückgenommen.'),
  LICENSE_IN_ORDER: always('Diese Lizenz steht auf einer Rechnung, die noch nicht bezahlt ist.'),
  APP_NOT_SOLD: always('Die App dieser Lizenz wird hier nicht mehr verkauft.'),
  QUOTE_EXPIRED: always('Die Preise dieses Angebots gelten nicht mehr. Lassen Sie sich ein neues machen.'),
  QUOTE_STALE: always('Eine Lizenz hat sich seit dem Angebot geändert. Lassen Sie sich ein neues machen.'),
  ORDER_NOT_NOW: always('So, wie die Bestellung jetzt steht, geht das nicht.'),
  PLAN_WITHOUT_DATE: always('Es gibt keinen gemeinsamen Tag, auf den sich die Lizenzen legen ließen.'),
  PAYMENT_DIFFERS: always('Betrag oder Währung stimmt nicht mit dem überein, was zu zahlen ist.'),
  PAYMENT_BOOKED: always('Unter dieser Nummer ist schon eine andere Zahlung gebucht.'),
  REFUND_TOO_LATE: always('Die Zeit, in der eine bezahlte Bestellung erstattet wird, ist vorbei.'),
  REFUND_SUPERSEDED: always('Eine Lizenz der Bestellung wurde später noch einmal geändert.'),
  CARD_OFF: always('Mit Karte kann hier nicht bezahlt werden.'),
  CARD_FAILED: always(
    'Der Kartendienst hat nicht geantwortet, wie er sollte. Es wurde nichts abgebucht, von dem wir wissen.',
  ),
  IMPORT_FIELD_INVALID: at('Eine Angabe des Imports ist nicht in Ordnung'),
  IMPORT_APP_UNKNOWN: at('Diese App kennt der Marketplace nicht'),
  IMPORT_CONFLICT: at('Unter dieser Kennung ist schon etwas anderes importiert'),
  IMPORT_VOIDED: always('Was unter dieser Kennung importiert war, wurde zurückgenommen; sie ist verbraucht.'),
  LIMIT_REACHED: always('Mehr als so viele sind hier nicht möglich.'),
  CONTACT_WAITING: always('Diese Person wurde gefragt und hat noch nicht zugestimmt.'),
  HAND_OVER_OPEN: always('Diese Lizenz ist schon einem anderen Konto angeboten. Nehmen Sie das erst zurück.'),
  HAND_OVER_NOT_POSSIBLE: always('Diese Lizenz lässt sich zurzeit nicht übergeben.'),
  EXPORTS_FULL: always('Es sind schon so viele Exporte in Arbeit, wie gleichzeitig gemacht werden.'),
  WEBHOOK_URL_REFUSED: always('An diese Adresse darf kein Webhook gesendet werden.'),
  WEBHOOK_DISABLED: always('Dieser Empfänger ist abgeschaltet; es wird ihm nichts gesendet.'),
  WEBHOOKS_FULL: always('Dieses Token hat schon so viele Empfänger, wie es haben darf.'),
};
