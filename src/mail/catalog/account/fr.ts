import type { AccountTexts } from './en.ts';

export const account: AccountTexts = {
  labels: {
    role: 'Pour',
    from: 'De',
    to: 'À',
    users: 'Utilisateurs',
  },
  contact: {
    subject: (organization) => `${organization} souhaite vous envoyer des copies de messages`,
    lead: (organization) =>
      `${organization} vous désigne comme contact pour ses licences d'applications. C'est à vous d'en décider.`,
    technical: 'copies des messages sur les renouvellements',
    billing: 'copies des messages sur les devis et les factures',
    ifNot:
      "Si vous ne le souhaitez pas, refusez ou ignorez ce message : sans votre accord, vous n'en entendrez plus parler.",
    button: 'Accepter ou refuser',
    until: (until) =>
      `Le lien est valable jusqu'au ${until}. Il ouvre une page avec deux boutons ; rien ne se passe avant.`,
  },
  handOver: {
    askedSubject: (app) => `Une licence vous est proposée : ${app}`,
    askedLead: (giver) => `${giver} souhaite vous céder cette licence. L'acceptez-vous ?`,
    askedHow:
      'Si oui, elle figure dès lors dans votre compte, avec le même SEN et les mêmes dates de maintenance, et vous recevez une nouvelle clé de licence.',
    askedIfNot: 'Si vous ne vous y attendiez pas, refusez ou ignorez ce message : sans votre accord, rien ne change.',
    askedButton: 'Accepter ou refuser',
    startedSubject: (sen) => `Vous cédez ${sen}`,
    startedLead: (taker) => `Vous souhaitez céder cette licence à ${taker}. Nous avons demandé son accord.`,
    startedUntil: (until) =>
      `Sans réponse avant le ${until}, la licence reste chez vous. D'ici là, vous pouvez annuler dans votre compte.`,
    startedNotYou: "Ce n'était pas vous ? Connectez-vous, annulez et répondez à ce message.",
    doneSubject: (sen) => `${sen} a été cédée`,
    doneGiverLead: (taker) => `La licence figure désormais dans le compte ${taker}.`,
    doneGiverKey: (until) =>
      `La clé de licence que vous utilisiez fonctionne jusqu'au ${until}. Ensuite, l'application a besoin de la nouvelle, que détient l'autre compte.`,
    doneTakerLead: (giver) => `Vous avez repris cette licence de ${giver}.`,
    doneTakerKey:
      "Sa nouvelle clé de licence se trouve dans votre compte. Veuillez l'installer à la place de l'ancienne.",
    endedSubject: (sen) => `${sen} reste chez vous`,
    declined: (taker) => `${taker} n'a pas accepté la licence.`,
    expired: (taker) => `Nous n'avons pas eu de réponse de ${taker} à temps.`,
    stays: 'Elle reste telle quelle dans votre compte. Vous pouvez la proposer de nouveau à tout moment.',
  },
  partner: {
    grantedSubject: (organization) => `Vous pouvez travailler pour ${organization}`,
    grantedLead: (organization) => `${organization} autorise votre compte, pour ses licences, à :`,
    licenses: 'les voir',
    quotes: 'demander des devis',
    orders: 'commander des renouvellements et des mises à niveau',
    copies: 'recevoir des copies de ses messages sur les renouvellements',
    where: 'Vous trouvez ce client dans votre compte, sous « Clients ».',
    endedSubject: (organization) => `Vous ne travaillez plus pour ${organization}`,
    endedLead: (organization) => `${organization} a mis fin à ce que votre compte pouvait faire pour ses licences.`,
    button: 'Ouvrir mon compte',
    questions: 'Des questions ? Adressez-vous au client, qui en décide.',
  },
  renewal: {
    subject: (app, until) => `La maintenance de ${app} se termine le ${until}`,
    subjectMany: (count, until) => `La maintenance de ${count} licences se termine, la première le ${until}`,
    endedSubject: (app, on) => `La maintenance de ${app} s'est terminée le ${on}`,
    endedSubjectMany: (count) => `La maintenance de ${count} licences est terminée`,
    lead: "La maintenance de cette licence se termine bientôt. L'application continue de fonctionner ; les nouvelles versions et l'assistance prennent fin avec la maintenance.",
    leadMany:
      "La maintenance de ces licences se termine bientôt. Les applications continuent de fonctionner ; les nouvelles versions et l'assistance prennent fin avec la maintenance.",
    endedLead:
      "La maintenance de cette licence est terminée. L'application continue de fonctionner, sans nouvelles versions ni assistance. Un renouvellement commence le lendemain de l'ancienne fin, quelle que soit la date d'achat.",
    endedLeadMany:
      "La maintenance de ces licences est terminée. Les applications continuent de fonctionner, sans nouvelles versions ni assistance. Un renouvellement commence le lendemain de l'ancienne fin, quelle que soit la date d'achat.",
    ends: (users, until, price) => `${users}, jusqu'au ${until}. ${price}`,
    ended: (users, on, price) => `${users}, terminée le ${on}. ${price}`,
    aYear: (price) => `12 mois de plus : ${price}`,
    free: '12 mois de plus : gratuit',
    noPrice: '12 mois de plus : prix sur demande',
    more: (count) => `et ${count} autres, que vous trouvez dans votre compte`,
    together: 'Une seule date pour toutes',
    togetherText: (date, total, apart) =>
      `Vos licences se terminent à des dates différentes. Réunies au ${date}, elles coûtent ${total} ; renouvelées une à une au moins jusqu'à cette date, ${apart}.`,
    button: 'Voir dans mon compte',
    choose: 'Dans votre compte, vous choisissez lesquels de ces messages vous recevez.',
  },
};
