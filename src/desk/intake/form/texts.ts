import type { Language } from '../../../contract/language.ts';

/** What the form's page says beside the questions, which are those of our mails (mail/catalog). */
export type FormTexts = {
  readonly title: string;
  readonly lead: string;
  readonly keys: string;
  /** `keys`: their ends, such as "…VR6P". */
  readonly keysKnown: (keys: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly notSaid: string;
  /** Stands in brackets behind a label. */
  readonly optional: string;
  readonly send: string;
  readonly wrong: string;
  readonly sentTitle: string;
  readonly sent: string;
  readonly usedTitle: string;
  readonly used: string;
  readonly overTitle: string;
  readonly over: string;
  readonly problemTitle: string;
  readonly problem: string;
};

export const formTexts: Readonly<Record<Language, FormTexts>> = {
  en: {
    title: 'Complete your request',
    lead: 'This is what we know so far. Add what is missing, correct what is wrong, and send it. Nothing moves before that.',
    keys: 'License keys, one on each line',
    keysKnown: (keys) => `Known already: ${keys}. Leave this empty unless there is another one.`,
    yes: 'Yes',
    no: 'No',
    notSaid: 'Not answered yet',
    optional: 'optional',
    send: 'Send',
    wrong: 'Please look at this again',
    sentTitle: 'Thank you',
    sent: 'We have your answers. You get a mail from us in a moment that says how it goes on.',
    usedTitle: 'This form was sent already',
    used: 'Your answers are with us. To change something, reply to our last mail, or use the link in it.',
    overTitle: 'This form cannot be sent any more',
    over: 'The request it belongs to was decided, changed or closed since. If there is a newer mail from us, use the link in that one; otherwise write to us.',
    problemTitle: 'This link does not work',
    problem: 'It is not one of ours, or it was cut off. Open it again from the mail, as a whole.',
  },
  de: {
    title: 'Anfrage vervollständigen',
    lead: 'Das wissen wir bisher. Ergänzen Sie, was fehlt, berichtigen Sie, was nicht stimmt, und senden Sie es ab. Vorher wird nichts übertragen.',
    keys: 'Lizenzschlüssel, einer je Zeile',
    keysKnown: (keys) => `Schon bekannt: ${keys}. Lassen Sie das Feld leer, wenn es keine weitere gibt.`,
    yes: 'Ja',
    no: 'Nein',
    notSaid: 'Noch nicht beantwortet',
    optional: 'optional',
    send: 'Absenden',
    wrong: 'Bitte sehen Sie sich das noch einmal an',
    sentTitle: 'Vielen Dank',
    sent: 'Wir haben Ihre Antworten. Gleich bekommen Sie eine Mail von uns, in der steht, wie es weitergeht.',
    usedTitle: 'Dieses Formular wurde schon abgesendet',
    used: 'Ihre Antworten sind bei uns. Wenn Sie etwas ändern möchten, antworten Sie auf unsere letzte Mail oder benutzen Sie den Link darin.',
    overTitle: 'Dieses Formular kann nicht mehr abgesendet werden',
    over: 'Die Anfrage wurde inzwischen entschieden, geändert oder geschlossen. Wenn Sie eine neuere Mail von uns haben, benutzen Sie den Link darin; sonst schreiben Sie uns.',
    problemTitle: 'Dieser Link funktioniert nicht',
    problem: 'Er ist nicht von uns oder wurde abgeschnitten. Öffnen Sie ihn noch einmal vollständig aus der Mail.',
  },
  fr: {
    title: 'Compléter votre demande',
    lead: 'Voici ce que nous savons pour l’instant. Complétez ce qui manque, corrigez ce qui est faux, puis envoyez. Rien n’est transféré avant.',
    keys: 'Clés de licence, une par ligne',
    keysKnown: (keys) => `Nous avons déjà : ${keys}. Laissez ce champ vide s’il n’y en a pas d’autre.`,
    yes: 'Oui',
    no: 'Non',
    notSaid: 'Pas encore de réponse',
    optional: 'facultatif',
    send: 'Envoyer',
    wrong: 'Merci de vérifier ceci',
    sentTitle: 'Merci',
    sent: 'Nous avons vos réponses. Vous recevrez dans un instant un message qui indique la suite.',
    usedTitle: 'Ce formulaire a déjà été envoyé',
    used: 'Vos réponses nous sont parvenues. Pour changer quelque chose, répondez à notre dernier message ou utilisez le lien qu’il contient.',
    overTitle: 'Ce formulaire ne peut plus être envoyé',
    over: 'La demande a été décidée, modifiée ou close entre-temps. Si vous avez un message plus récent de notre part, utilisez le lien qu’il contient ; sinon, écrivez-nous.',
    problemTitle: 'Ce lien ne fonctionne pas',
    problem: 'Il ne vient pas de nous, ou il a été coupé. Ouvrez-le de nouveau en entier depuis le message.',
  },
  es: {
    title: 'Completar su solicitud',
    lead: 'Esto es lo que sabemos hasta ahora. Añada lo que falta, corrija lo que no sea correcto y envíelo. Antes de eso no se traslada nada.',
    keys: 'Claves de licencia, una por línea',
    keysKnown: (keys) => `Ya tenemos: ${keys}. Deje este campo vacío si no hay otra.`,
    yes: 'Sí',
    no: 'No',
    notSaid: 'Sin respuesta todavía',
    optional: 'opcional',
    send: 'Enviar',
    wrong: 'Revise esto, por favor',
    sentTitle: 'Gracias',
    sent: 'Tenemos sus respuestas. En un momento recibirá un mensaje nuestro que indica cómo sigue.',
    usedTitle: 'Este formulario ya se envió',
    used: 'Sus respuestas nos han llegado. Para cambiar algo, responda a nuestro último mensaje o use el enlace que contiene.',
    overTitle: 'Este formulario ya no se puede enviar',
    over: 'La solicitud se decidió, cambió o cerró entretanto. Si tiene un mensaje nuestro más reciente, use el enlace que contiene; si no, escríbanos.',
    problemTitle: 'Este enlace no funciona',
    problem: 'No es nuestro o se cortó. Ábralo de nuevo, completo, desde el mensaje.',
  },
  ja: {
    title: 'お申し込み内容の補足',
    lead: '現在うかがっている内容は次のとおりです。不足している項目をご記入のうえ、誤りがあれば訂正して送信してください。送信いただくまで移行は行われません。',
    keys: 'ライセンスキー（1行に1つ）',
    keysKnown: (keys) => `${keys} は承っています。ほかにない場合は空欄のままにしてください。`,
    yes: 'はい',
    no: 'いいえ',
    notSaid: '未回答',
    optional: '任意',
    send: '送信する',
    wrong: 'もう一度ご確認ください',
    sentTitle: 'ありがとうございました',
    sent: 'ご回答を受け付けました。今後の流れをまもなくメールでお知らせします。',
    usedTitle: 'このフォームは送信済みです',
    used: 'ご回答は届いています。変更がある場合は、最新のメールにご返信いただくか、メール内のリンクをご利用ください。',
    overTitle: 'このフォームは送信できなくなりました',
    over: 'お申し込みはすでに決定、変更、または終了しています。新しいメールが届いている場合はその中のリンクをご利用ください。届いていない場合はご連絡ください。',
    problemTitle: 'このリンクは使用できません',
    problem: '当社のリンクではないか、途中で切れています。メールからもう一度、リンク全体を開いてください。',
  },
};
