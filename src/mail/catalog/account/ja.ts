import type { AccountTexts } from './en.ts';

export const account: AccountTexts = {
  labels: {
    role: '内容',
    from: '譲渡元',
    to: '譲渡先',
    users: 'ユーザー数',
  },
  contact: {
    subject: (organization) => `${organization} がメールの写しの送付を希望しています`,
    lead: (organization) =>
      `${organization} が、アプリのライセンスに関する連絡先としてあなたを指定しました。連絡先になるかどうかは、あなたがお決めになれます。`,
    technical: '更新に関するメールの写し',
    billing: '見積もりと請求書に関するメールの写し',
    ifNot:
      'ご希望でない場合は、お断りいただくか、このメールを無視してください。同意がなければ、今後ご連絡することはございません。',
    button: '同意する・断る',
    until: (until) =>
      `このリンクは ${until} まで有効です。開いたページに 2 つのボタンがあり、押していただくまで何も実行されません。`,
  },
  handOver: {
    askedSubject: (app) => `ライセンスの譲渡のご提案：${app}`,
    askedLead: (giver) => `${giver} が、このライセンスをあなたに譲渡したいと希望しています。お受け取りになりますか。`,
    askedHow:
      'お受け取りになると、以後このライセンスはあなたのアカウントのものとなります。SEN とメンテナンスの期日は変わらず、新しいライセンスキーが発行されます。',
    askedIfNot:
      'お心当たりがない場合は、お断りいただくか、このメールを無視してください。同意がなければ何も変わりません。',
    askedButton: '受け取る・断る',
    startedSubject: (sen) => `${sen} の譲渡手続きを開始しました`,
    startedLead: (taker) => `このライセンスを ${taker} へ譲渡するお申し込みを承り、先方に確認しております。`,
    startedUntil: (until) =>
      `${until} までに回答がない場合、ライセンスはお客様のもとに残ります。それまでは、アカウントから取り消すことができます。`,
    startedNotYou: 'お心当たりがない場合は、サインインして取り消したうえで、このメールにご返信ください。',
    doneSubject: (sen) => `${sen} を譲渡しました`,
    doneGiverLead: (taker) => `このライセンスは、現在アカウント ${taker} のものです。`,
    doneGiverKey: (until) =>
      `これまでお使いのライセンスキーは ${until} まで有効です。それ以降、アプリには新しいキーが必要です。新しいキーは譲渡先のアカウントにあります。`,
    doneTakerLead: (giver) => `${giver} からこのライセンスを受け取りました。`,
    doneTakerKey: '新しいライセンスキーはアカウントに表示されます。これまでのキーの代わりにインストールしてください。',
    endedSubject: (sen) => `${sen} はお客様のもとに残ります`,
    declined: (taker) => `${taker} はライセンスを受け取りませんでした。`,
    expired: (taker) => `${taker} から期限までに回答がありませんでした。`,
    stays: 'ライセンスはそのままお客様のアカウントに残ります。いつでもあらためて譲渡をお申し込みいただけます。',
  },
  partner: {
    grantedSubject: (organization) => `${organization} の業務を代行できるようになりました`,
    grantedLead: (organization) =>
      `${organization} は、同社のライセンスについて、あなたのアカウントに次のことを許可しました。`,
    licenses: 'ライセンスの閲覧',
    quotes: '見積もりの依頼',
    orders: '更新とアップグレードの注文',
    copies: '更新に関するメールの写しの受け取り',
    where: 'お客様のアカウントの「顧客」に表示されます。',
    endedSubject: (organization) => `${organization} の業務の代行は終了しました`,
    endedLead: (organization) =>
      `${organization} は、同社のライセンスに関するあなたのアカウントへの許可を終了しました。`,
    button: 'アカウントを開く',
    questions: 'ご不明な点は、許可をお決めになる顧客にお問い合わせください。',
  },
  renewal: {
    subject: (app, until) => `${app} のメンテナンスは ${until} に終了します`,
    subjectMany: (count, until) => `${count} 件のライセンスのメンテナンスが終了します（最初は ${until}）`,
    endedSubject: (app, on) => `${app} のメンテナンスは ${on} に終了しました`,
    endedSubjectMany: (count) => `${count} 件のライセンスのメンテナンスが終了しました`,
    lead: 'このライセンスのメンテナンスはまもなく終了します。アプリは引き続きお使いいただけますが、新しいバージョンとサポートのご提供はメンテナンスとともに終了します。',
    leadMany:
      'これらのライセンスのメンテナンスはまもなく終了します。アプリは引き続きお使いいただけますが、新しいバージョンとサポートのご提供はメンテナンスとともに終了します。',
    endedLead:
      'このライセンスのメンテナンスは終了しました。アプリは引き続きお使いいただけますが、新しいバージョンとサポートのご提供はございません。更新は、ご購入の時期にかかわらず、これまでの終了日の翌日から始まります。',
    endedLeadMany:
      'これらのライセンスのメンテナンスは終了しました。アプリは引き続きお使いいただけますが、新しいバージョンとサポートのご提供はございません。更新は、ご購入の時期にかかわらず、これまでの終了日の翌日から始まります。',
    ends: (users, until, price) => `${users}、${until} まで。${price}`,
    ended: (users, on, price) => `${users}、${on} に終了。${price}`,
    aYear: (price) => `12 か月の更新：${price}`,
    free: '12 か月の更新：無料',
    noPrice: '12 か月の更新：価格はお問い合わせください',
    more: (count) => `ほか ${count} 件（アカウントでご確認いただけます）`,
    together: '終了日をそろえる',
    togetherText: (date, total, apart) =>
      `ライセンスの終了日はそれぞれ異なります。${date} にそろえると ${total}、その日以降まで個別に更新すると ${apart} です。`,
    button: 'アカウントで確認する',
    choose: 'どのメールを受け取るかは、アカウントでお選びいただけます。',
  },
};
