import { formats } from '../formats.ts';
import type { OrderTexts } from './en.ts';

const { day, money, count } = formats('ja');

export const ja: OrderTexts = {
  day,
  money,
  labels: {
    invoice: '請求書',
    quote: '見積書',
    purchaseOrder: '貴社の注文番号',
    total: '合計',
    dueOn: 'お支払期限',
    paidOn: 'お支払日',
  },
  licenses: (number) => `ライセンス ${count(number)} 件`,
  invoice: {
    subject: (number, total) => `請求書 ${number}：${total}`,
    lead: (licenses) => `${licenses}のご注文を承りました。お支払いの内容は次のとおりです。`,
    pay: 'お支払い方法',
    reference: (number) => `お振込の際は、確認のため ${number} をご記載ください。`,
    after: '新しいライセンスキーは、ご入金の確認後にお渡しします。それまでは何も変わりません。',
  },
  paid: {
    subject: (number) => `お支払い済み：${number}。新しいライセンスキーをご用意しました`,
    lead: (licenses) => `ご入金を確認しました。ありがとうございます。${licenses}は次のとおりになりました。`,
    maintained: (end) => `メンテナンス期限 ${end}`,
    users: (number) => (number === -1 ? 'ユーザー数無制限' : `${count(number)} ユーザー`),
    install: 'アカウントから新しいキーをコピーし、旧キーと置き換えてください。',
    oldKeys: (until) => `旧キーは ${until} まで引き続きお使いいただけます。`,
    more: (number) => `ほか ${count(number)} 件はアカウントでご確認ください`,
  },
  refunded: {
    subject: (number) => `${number} の返金`,
    lead: (total) => `ご注文を取り消しました。${total} は、お支払いと同じ方法で返金します。`,
    licenses:
      'ライセンスはご注文前の内容に戻りました。このご注文のキーは使用できません。アカウントから新しいキーをコピーしてください。',
    why: '理由',
  },
  open: '注文を開く',
  closing: 'ご不明な点は、このメールにご返信ください。',
};
