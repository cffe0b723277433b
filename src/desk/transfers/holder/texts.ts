import type { Language } from '../../../contract/language.ts';

export type Said = { readonly title: string; readonly lead: string };

/** What the page behind a holder's link says; its rows are named as in the mail (mail/catalog). */
export type LinkTexts = {
  /** Asked, by what the link is for. */
  readonly confirm: Said;
  readonly object: Said;
  /** What came of a link that was used. */
  readonly confirmed: Said;
  readonly objected: Said;
  readonly expired: Said;
  readonly changed: Said;
  readonly unknown: Said;
  readonly useButtons: string;
  readonly yes: string;
  readonly no: string;
  readonly unsure: string;
  readonly keep: string;
  readonly worksUntil: string;
  readonly write: string;
};

export const linkTexts: Readonly<Record<Language, LinkTexts>> = {
  en: {
    confirm: {
      title: 'Shall this license move?',
      lead: 'You are the holder of record of this license. Somebody asked us to move it to an account of the marketplace. It moves only if you confirm.',
    },
    object: {
      title: 'Do you object to this move?',
      lead: 'You are the holder of record of this license. It is about to move to the account below. If that is right, you need not do anything.',
    },
    confirmed: {
      title: 'You confirmed the move',
      lead: 'Thank you. We go on with the move to the account below, which gets a mail with everything that is needed. You need not do anything else.',
    },
    objected: {
      title: 'The license stays where it is',
      lead: 'You objected, so nothing was moved. The license works as before, and you need not do anything else.',
    },
    expired: {
      title: 'This link has expired',
      lead: 'Nothing can be decided with it any more. If the license shall move, the request has to be made again; you then get a new link.',
    },
    changed: {
      title: 'Things have changed since',
      lead: 'What this link stood for is not open any more: the request was changed, decided or taken back. If there is a newer mail from us, use the link in that one.',
    },
    unknown: {
      title: 'This link does not work',
      lead: 'This link is not one of ours, or it was cut off. Open it again from the mail, as a whole.',
    },
    useButtons: 'The answer could not be read. Open the link from the mail again and use one of its buttons.',
    yes: 'Yes, move it',
    no: 'No, I object',
    unsure: 'If you do not know who asks, object: the license then stays where it is, and nobody is told who you are.',
    keep: 'I object: keep the license where it is',
    worksUntil: 'This link works until',
    write: 'Questions? Write to',
  },
  de: {
    confirm: {
      title: 'Soll diese Lizenz umziehen?',
      lead: 'Sie sind der eingetragene Inhaber dieser Lizenz. Jemand hat uns gebeten, sie auf ein Konto im Marketplace zu übertragen. Sie zieht nur um, wenn Sie bestätigen.',
    },
    object: {
      title: 'Widersprechen Sie diesem Umzug?',
      lead: 'Sie sind der eingetragene Inhaber dieser Lizenz. Sie soll auf das unten genannte Konto umziehen. Wenn das richtig ist, müssen Sie nichts tun.',
    },
    confirmed: {
      title: 'Sie haben den Umzug bestätigt',
      lead: 'Vielen Dank. Wir übertragen die Lizenz auf das unten genannte Konto, das eine Mail mit allem Nötigen bekommt. Sie müssen nichts weiter tun.',
    },
    objected: {
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
    unknown: {
      title: 'Dieser Link funktioniert nicht',
      lead: 'Er ist nicht von uns, oder er wurde abgeschnitten. Öffnen Sie ihn noch einmal vollständig aus der Mail.',
    },
    useButtons:
      'Die Antwort war nicht zu lesen. Öffnen Sie den Link noch einmal aus der Mail und benutzen Sie eine der Schaltflächen.',
    yes: 'Ja, umziehen',
    no: 'Nein, ich widerspreche',
    unsure:
      'Wenn Sie nicht wissen, wer anfragt, widersprechen Sie: Die Lizenz bleibt dann, wo sie ist, und niemand erfährt, wer Sie sind.',
    keep: 'Ich widerspreche: Die Lizenz bleibt, wo sie ist',
    worksUntil: 'Dieser Link gilt bis',
    write: 'Fragen? Schreiben Sie an',
  },
  fr: {
    confirm: {
      title: 'Cette licence doit-elle être transférée ?',
      lead: "Vous êtes le titulaire enregistré de cette licence. Quelqu'un nous a demandé de la transférer vers un compte du Marketplace. Elle n'est transférée que si vous confirmez.",
    },
    object: {
      title: 'Vous opposez-vous à ce transfert ?',
      lead: "Vous êtes le titulaire enregistré de cette licence. Elle va être transférée vers le compte ci-dessous. Si cela est juste, vous n'avez rien à faire.",
    },
    confirmed: {
      title: 'Vous avez confirmé le transfert',
      lead: "Merci. Nous transférons la licence vers le compte ci-dessous, qui reçoit un message avec tout ce qu'il faut. Vous n'avez rien d'autre à faire.",
    },
    objected: {
      title: 'La licence reste où elle est',
      lead: "Vous vous êtes opposé au transfert ; rien n'a été transféré. La licence fonctionne comme avant, et vous n'avez rien d'autre à faire.",
    },
    expired: {
      title: 'Ce lien a expiré',
      lead: 'Il ne permet plus de rien décider. Si la licence doit être transférée, la demande doit être renouvelée ; vous recevrez alors un nouveau lien.',
    },
    changed: {
      title: 'La situation a changé depuis',
      lead: "Ce que ce lien concernait n'est plus ouvert : la demande a été modifiée, décidée ou retirée. S'il y a un message plus récent de notre part, utilisez le lien qu'il contient.",
    },
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      lead: "Ce lien n'est pas l'un des nôtres, ou il a été coupé. Ouvrez-le de nouveau depuis le message, en entier.",
    },
    useButtons:
      "La réponse n'a pas pu être lue. Ouvrez de nouveau le lien depuis le message et utilisez l'un de ses boutons.",
    yes: 'Oui, la transférer',
    no: "Non, je m'oppose",
    unsure:
      "Si vous ne savez pas qui fait cette demande, opposez-vous : la licence reste alors où elle est, et personne n'apprend qui vous êtes.",
    keep: "Je m'oppose : la licence reste où elle est",
    worksUntil: "Ce lien fonctionne jusqu'au",
    write: 'Des questions ? Écrivez à',
  },
  es: {
    confirm: {
      title: '¿Se traslada esta licencia?',
      lead: 'Usted es el titular registrado de esta licencia. Alguien nos ha pedido trasladarla a una cuenta del Marketplace. Solo se traslada si usted lo confirma.',
    },
    object: {
      title: '¿Se opone a este traslado?',
      lead: 'Usted es el titular registrado de esta licencia. Está a punto de pasar a la cuenta indicada abajo. Si es correcto, no tiene que hacer nada.',
    },
    confirmed: {
      title: 'Ha confirmado el traslado',
      lead: 'Gracias. Trasladamos la licencia a la cuenta indicada abajo, que recibe un correo con todo lo necesario. No tiene que hacer nada más.',
    },
    objected: {
      title: 'La licencia se queda donde está',
      lead: 'Usted se ha opuesto, así que no se ha trasladado nada. La licencia funciona como antes y no tiene que hacer nada más.',
    },
    expired: {
      title: 'Este enlace ha caducado',
      lead: 'Ya no se puede decidir nada con él. Si la licencia debe trasladarse, hay que volver a solicitarlo; entonces recibirá un enlace nuevo.',
    },
    changed: {
      title: 'La situación ha cambiado',
      lead: 'Aquello a lo que se refería este enlace ya no está abierto: la solicitud se modificó, se decidió o se retiró. Si tiene un correo nuestro más reciente, use el enlace de ese.',
    },
    unknown: {
      title: 'Este enlace no funciona',
      lead: 'No es uno de los nuestros o se cortó. Ábralo de nuevo desde el correo, completo.',
    },
    useButtons: 'No se ha podido leer la respuesta. Abra de nuevo el enlace desde el correo y use uno de sus botones.',
    yes: 'Sí, trasladarla',
    no: 'No, me opongo',
    unsure:
      'Si no sabe quién lo solicita, opóngase: la licencia se queda entonces donde está y nadie sabrá quién es usted.',
    keep: 'Me opongo: la licencia se queda donde está',
    worksUntil: 'Este enlace funciona hasta',
    write: '¿Tiene preguntas? Escriba a',
  },
  ja: {
    confirm: {
      title: 'このライセンスを移行しますか',
      lead: 'お客様はこのライセンスの登録名義人です。Marketplace のアカウントへ移行したいとのご依頼がございました。お客様が承認された場合にのみ移行されます。',
    },
    object: {
      title: 'この移行に異議がございますか',
      lead: 'お客様はこのライセンスの登録名義人です。下記のアカウントへ移行される予定です。問題がなければ、何もしていただく必要はございません。',
    },
    confirmed: {
      title: '移行を承認されました',
      lead: 'ありがとうございます。下記のアカウントへの移行を進めます。必要な情報はそのアカウントへメールでお送りします。ほかにしていただくことはございません。',
    },
    objected: {
      title: 'ライセンスは現状のままです',
      lead: '異議を承りましたので、移行は行われませんでした。ライセンスはこれまでどおりお使いいただけます。ほかにしていただくことはございません。',
    },
    expired: {
      title: 'このリンクは有効期限が切れています',
      lead: 'このリンクではもう決定できません。移行をご希望の場合は、あらためてご依頼が必要です。その際に新しいリンクをお送りします。',
    },
    changed: {
      title: '状況が変わりました',
      lead: 'このリンクの対象となるご依頼は、変更、決定または取り下げられました。弊社からの新しいメールがある場合は、そのリンクをご利用ください。',
    },
    unknown: {
      title: 'このリンクはご利用いただけません',
      lead: '弊社のリンクではないか、途中で切れています。メールからもう一度、リンク全体を開いてください。',
    },
    useButtons: '回答を読み取れませんでした。メールからもう一度リンクを開き、ボタンを押してください。',
    yes: 'はい、移行する',
    no: 'いいえ、異議がある',
    unsure:
      'ご依頼者に心当たりがない場合は、異議をお申し立てください。ライセンスは現状のままとなり、お客様のお名前が知らされることもございません。',
    keep: '異議があるので、ライセンスは現状のままにする',
    worksUntil: 'このリンクの有効期限',
    write: 'ご不明な点は次の宛先までご連絡ください：',
  },
};
