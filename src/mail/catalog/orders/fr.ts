import { formats } from '../formats.ts';
import type { OrderTexts } from './en.ts';

const { day, money, count } = formats('fr');

export const fr: OrderTexts = {
  day,
  money,
  labels: {
    invoice: 'Facture',
    quote: 'Devis',
    purchaseOrder: 'Votre numéro de commande',
    total: 'Total',
    dueOn: 'À payer avant le',
    paidOn: 'Payée le',
  },
  licenses: (number) => (number === 1 ? 'une licence' : `${count(number)} licences`),
  invoice: {
    subject: (number, total) => `Facture ${number} : ${total}`,
    lead: (licenses) => `Vous avez passé commande pour ${licenses}. Voici ce qui est à payer.`,
    pay: 'Comment payer',
    reference: (number) => `Merci d'indiquer ${number} dans le virement, afin que nous le retrouvions.`,
    after: 'Les nouvelles clés de licence arrivent dès que le paiement est reçu. Rien ne change avant.',
  },
  paid: {
    subject: (number) => `Payée : ${number}. Vos nouvelles clés de licence sont prêtes`,
    lead: (licenses) => `Merci, le paiement est arrivé. Voici l'état pour ${licenses} :`,
    maintained: (end) => `maintenance jusqu'au ${end}`,
    users: (number) => (number === -1 ? 'utilisateurs illimités' : `${count(number)} utilisateurs`),
    install: 'Copiez les nouvelles clés depuis votre compte et installez-les à la place des anciennes.',
    oldKeys: (until) => `Les anciennes clés restent valables jusqu'au ${until}.`,
    more: (number) => `et ${count(number)} autres dans votre compte`,
  },
  refunded: {
    subject: (number) => `Remboursement de ${number}`,
    lead: (total) => `Nous avons repris la commande. Vous récupérez ${total} par le moyen de paiement utilisé.`,
    licenses:
      "Les licences sont redevenues ce qu'elles étaient avant la commande. Les clés de cette commande ne sont plus valables : copiez les nouvelles depuis votre compte.",
    why: 'Motif',
  },
  open: 'Ouvrir la commande',
  closing: 'Des questions ? Répondez simplement à ce message.',
};
