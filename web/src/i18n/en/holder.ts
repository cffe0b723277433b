/** Texts of the page behind the link in a holder's mail. */
export default {
  confirm: {
    title: (app: string) => `Shall your license for ${app} move?`,
    lead: 'You are the holder of this license in our books. Somebody asked us to move it to another place. It moves only if you confirm.',
  },
  object: {
    title: (app: string) => `Do you object to moving your license for ${app}?`,
    lead: 'You are the holder of this license in our books. It is about to move to the account below. If that is right, you need not do anything.',
  },
  facts: {
    license: 'License',
    key: 'License key',
    askedBy: 'Who asks',
    account: 'Moves to the account',
    organization: 'Organization',
  },
  afterwards: {
    title: 'If it moves',
    account: (email: string) => `The license belongs to the account ${email}, which gets a new key and a SEN.`,
    oldKey: (days: number) => `Your old key goes on working for ${days} days beside the new one.`,
    nothing: 'The app, its content and the paid maintenance stay as they are.',
  },
  yes: 'Yes, move it',
  no: 'No, I object',
  keep: 'I object: keep it where it is',
  unsure: 'You do not know who asks? Then object: the license stays where it is, and nobody is told who you are.',
  until: 'This link works until',
  silence: { confirm: 'Without an answer nothing moves.', object: 'Without an answer it moves.' },
  over: {
    confirm: {
      title: 'You confirmed the move',
      lead: 'Thank you. The license goes to the account, which gets a mail with all that is needed. You need not do anything else.',
    },
    object: {
      title: 'The license stays where it is',
      lead: 'You objected, so nothing was moved. The license works as before, and you need not do anything else.',
    },
    expired: {
      title: 'This link has expired',
      lead: 'Nothing can be decided with it any more. If the license shall move, it has to be asked for again; you then get a new link.',
    },
    changed: {
      title: 'Something has changed since',
      lead: 'What this link was about is not open any more: the request was changed, decided or taken back. If there is a newer mail from us, use the link in that one.',
    },
  },
  notYou: 'That was not you, or it was a mistake? Write to us at once:',
};
