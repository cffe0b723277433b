import type { Language } from '../../contract/language.ts';

type WebhookTexts = {
  readonly subject: (host: string) => string;
  readonly greeting: string;
  readonly lead: string;
  readonly labels: { readonly endpoint: string; readonly why: string; readonly since: string };
  readonly gone: string;
  readonly failing: (days: number) => string;
  readonly waits: string;
  readonly repair: string;
  readonly enable: string;
  readonly remove: string;
  readonly closing: string;
};

/** Mails about webhooks, to whoever looks after an endpoint. */
export const webhookTexts: Readonly<Record<Language, WebhookTexts>> = {
  en: {
    subject: (host) => `Your webhook at ${host} is switched off`,
    greeting: 'Hello,',
    lead: 'We tell this address of yours what happens to licenses. Nothing arrives there any more, so we stopped.',
    labels: { endpoint: 'Endpoint', why: 'Why', since: 'Switched off on' },
    gone: 'It answered that it is gone (410).',
    failing: (days) => `No delivery succeeded for ${days} days.`,
    waits: 'What happens meanwhile waits and is not lost.',
    repair: 'See to it that the address answers again with a status from 200 to 299.',
    enable: 'Then enable the endpoint. What waited is sent at once, and what failed before can be sent again:',
    remove: 'If it is not needed any more, remove it:',
    closing: 'You get this mail once, each time an endpoint is switched off.',
  },
  de: {
    subject: (host) => `Ihr Webhook bei ${host} ist abgeschaltet`,
    greeting: 'Guten Tag,',
    lead: 'Dieser Adresse von Ihnen melden wir, was mit Lizenzen geschieht. Dort kommt nichts mehr an, deshalb haben wir aufgehört.',
    labels: { endpoint: 'Endpunkt', why: 'Warum', since: 'Abgeschaltet am' },
    gone: 'Er antwortete, dass es ihn nicht mehr gibt (410).',
    failing: (days) => `Seit ${days} Tagen ist keine Zustellung gelungen.`,
    waits: 'Was inzwischen geschieht, wartet und geht nicht verloren.',
    repair: 'Sorgen Sie dafür, dass die Adresse wieder mit einem Status von 200 bis 299 antwortet.',
    enable:
      'Schalten Sie den Endpunkt dann ein. Was gewartet hat, wird sofort gesendet; was vorher scheiterte, kann noch einmal gesendet werden:',
    remove: 'Wird er nicht mehr gebraucht, entfernen Sie ihn:',
    closing: 'Diese Mail kommt einmal, jedes Mal wenn ein Endpunkt abgeschaltet wird.',
  },
  fr: {
    subject: (host) => `Votre webhook chez ${host} est désactivé`,
    greeting: 'Bonjour,',
    lead: 'Nous signalons à cette adresse ce qui arrive aux licences. Plus rien n’y parvient, nous avons donc arrêté.',
    labels: { endpoint: 'Point de terminaison', why: 'Pourquoi', since: 'Désactivé le' },
    gone: 'Il a répondu qu’il n’existe plus (410).',
    failing: (days) => `Aucun envoi n’a réussi depuis ${days} jours.`,
    waits: 'Ce qui se passe entre-temps attend et n’est pas perdu.',
    repair: 'Faites en sorte que l’adresse réponde de nouveau par un statut de 200 à 299.',
    enable:
      'Activez ensuite le point de terminaison. Ce qui attendait part aussitôt, et ce qui avait échoué peut être renvoyé :',
    remove: 'S’il n’est plus utile, supprimez-le :',
    closing: 'Vous recevez ce message une fois, à chaque désactivation d’un point de terminaison.',
  },
  es: {
    subject: (host) => `Su webhook en ${host} está desactivado`,
    greeting: 'Buenos días:',
    lead: 'Comunicamos a esta dirección suya lo que ocurre con las licencias. Ya no llega nada, por eso hemos parado.',
    labels: { endpoint: 'Punto de destino', why: 'Por qué', since: 'Desactivado el' },
    gone: 'Respondió que ya no existe (410).',
    failing: (days) => `Ninguna entrega ha llegado en ${days} días.`,
    waits: 'Lo que ocurra mientras tanto espera y no se pierde.',
    repair: 'Haga que la dirección responda de nuevo con un estado de 200 a 299.',
    enable:
      'Después active el punto de destino. Lo que esperaba se envía enseguida, y lo que falló antes puede enviarse otra vez:',
    remove: 'Si ya no hace falta, elimínelo:',
    closing: 'Recibe este correo una vez, cada vez que se desactiva un punto de destino.',
  },
  ja: {
    subject: (host) => `${host} のWebhookを停止しました`,
    greeting: 'ご担当者様',
    lead: 'ライセンスの変更をこのアドレスにお知らせしていますが、届かなくなったため、送信を停止しました。',
    labels: { endpoint: '送信先', why: '理由', since: '停止日' },
    gone: '送信先から、すでに存在しない（410）との応答がありました。',
    failing: (days) => `${days}日間、一度も届いていません。`,
    waits: 'この間のお知らせは保留され、失われません。',
    repair: '送信先が再び200から299のステータスで応答するようにしてください。',
    enable: 'その後、送信先を有効にしてください。保留分はすぐに送信され、以前に失敗したものも再送できます。',
    remove: '不要になった場合は、削除してください。',
    closing: 'このメールは、送信先が停止されるたびに一度だけ届きます。',
  },
};
