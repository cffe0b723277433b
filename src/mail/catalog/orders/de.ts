import { formats } from '../formats.ts';
import type { OrderTexts } from './en.ts';

const { day, money, count } = formats('de');

export const de: OrderTexts = {
  day,
  money,
  labels: {
    invoice: 'Rechnung',
    quote: 'Angebot',
    purchaseOrder: 'Ihre Bestellnummer',
    total: 'Summe',
    dueOn: 'Fällig am',
    paidOn: 'Bezahlt am',
  },
  licenses: (number) => (number === 1 ? 'eine Lizenz' : `${count(number)} Lizenzen`),
  invoice: {
    subject: (number, total) => `Rechnung ${number}: ${total}`,
    lead: (licenses) => `Sie haben für ${licenses} bestellt. Hier ist, was zu zahlen ist.`,
    pay: 'So zahlen Sie',
    reference: (number) => `Bitte geben Sie bei der Überweisung ${number} an, damit wir sie zuordnen können.`,
    after: 'Die neuen Lizenzschlüssel kommen, sobald die Zahlung da ist. Bis dahin ändert sich nichts.',
  },
  paid: {
    subject: (number) => `Bezahlt: ${number}. Ihre neuen Lizenzschlüssel sind da`,
    lead: (licenses) => `Vielen Dank, die Zahlung ist da. Das ist nun der Stand für ${licenses}:`,
    maintained: (end) => `Wartung bis zum ${end}`,
    users: (number) => (number === -1 ? 'unbegrenzt viele Benutzer' : `${count(number)} Benutzer`),
    install: 'Kopieren Sie die neuen Schlüssel aus Ihrem Konto und tragen Sie sie anstelle der alten ein.',
    oldKeys: (until) => `Die alten Schlüssel gelten noch bis zum ${until}.`,
    more: (number) => `und ${count(number)} weitere in Ihrem Konto`,
  },
  refunded: {
    subject: (number) => `Erstattung zu ${number}`,
    lead: (total) => `Wir haben die Bestellung zurückgenommen. ${total} gehen auf dem Weg zurück, auf dem sie kamen.`,
    licenses:
      'Die Lizenzen sind wieder, was sie vor der Bestellung waren. Ihre Schlüssel aus dieser Bestellung gelten nicht mehr: Kopieren Sie die neuen aus Ihrem Konto.',
    why: 'Grund',
  },
  open: 'Bestellung öffnen',
  closing: 'Fragen? Antworten Sie einfach auf diese E-Mail.',
};
