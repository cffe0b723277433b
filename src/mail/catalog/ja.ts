import type { FindingTexts, Offer, QuoteBasis, QuotePrice } from '../../contract/findings.ts';
import { UNLIMITED } from '../../contract/license.ts';
import { cents } from '../../kernel/money.ts';
import type { Catalog } from './en.ts';
import { filled, formats } from './formats.ts';
import type { FactTexts } from './types.ts';
import { account as accountTexts } from './account/ja.ts';

const { day, money, count, and, hostings, country } = formats('ja');

const or = (items: readonly string[]): string => items.join(' または ');

const users = (number: number): string => (number === UNLIMITED ? '無制限ユーザー' : `${count(number)} ユーザー`);

const offer = (given: Offer | null): string =>
  given === null
    ? 'このアップグレードには定価がございません。お手数ですがお問い合わせください。'
    : `アップグレードの料金は ${money(given.price, given.currency)} です。この価格は ${day(given.validUntil)} まで有効です。`;

const neutral =
  'ライセンスは、登録名義人様がご依頼を承認された場合にのみ移行されます。弊社の記録にメールアドレスがある場合は、そのアドレス宛てに名義人様へ確認いたします。お客様ご自身が名義人様の場合は、そのメールをご確認いただくか、そのアドレスから弊社へご連絡ください。名義人様の確認があるまで何も移行されず、期限までに確認がないご依頼は自動的に終了いたします。';

const types = {
  COMMERCIAL: '商用ライセンス',
  ACADEMIC: '教育機関向けライセンス',
  COMMUNITY: 'コミュニティライセンス',
  OPEN_SOURCE: 'オープンソースライセンス',
  EVALUATION: '評価版ライセンス',
  DEMONSTRATION: 'デモ用ライセンス',
  STARTER: 'スターターライセンス',
  DEVELOPER: '開発者用ライセンス',
};

const labels = {
  app: 'アプリ',
  license: 'ライセンス',
  key: 'ライセンスキー',
  movesTo: '移行先のアカウント',
  askedBy: 'ご依頼者',
  sen: 'SEN（サポート資格番号）',
  ended: '終了したライセンス',
  account: 'アカウント',
  maintenanceUntil: 'メンテナンス期限',
  oldKey: '旧ライセンスキー',
  oldKeyUntil: '旧キーの有効期限',
  serverUse: '自社サーバーでの使用',
  hosting: 'ホスティング',
  agreement: 'ユーザー数を合わせることへの同意',
  host: 'ホスト製品',
  holder: 'アカウント所有者',
  organization: '会社名',
  address: '住所',
  expert: 'エキスパート',
};

const facts: FactTexts = {
  confirmsServerUse: {
    name: '自社サーバーでの使用',
    ask: () => 'ライセンスを自社のサーバーでお使いであることの確認',
    example: () => '自社のサーバーで使用しています。',
    which: 'ライセンスは自社のサーバーでお使いですか。',
  },
  hosting: {
    name: 'ホスティング',
    ask: (host) => `${host} のホスティング（Server、Data Center、Cloud のいずれか）`,
    example: () => 'ホスティング：Server',
    which: 'ホスト製品のホスティングはどれですか。',
  },
  agreesToMatchTier: {
    name: 'ユーザー数を合わせることへの同意',
    ask: (host) => `アプリのユーザー数を ${host} のユーザー数に合わせることに同意されるかどうか`,
    example: () => 'ユーザー数を合わせることに同意します。',
    which: 'ユーザー数を合わせることに同意されますか。',
  },
  hostProducts: {
    name: 'ホスト製品',
    ask: () => 'アプリをお使いの製品',
    example: (host) => `製品：${host}`,
    which: 'アプリをお使いの製品はどれですか。',
  },
  hostUsers: {
    name: 'ユーザー数',
    ask: (host) => `${host} のライセンスのユーザー数（Jira の場合は、アプリケーションのうち最も大きいもの）`,
    example: () => 'ユーザー数：100',
    which: 'ホスト製品のライセンスは何ユーザーですか。',
  },
  licenseKeys: {
    name: 'ライセンスキー',
    ask: () => 'ライセンスキーの全文（テキストとしてコピーしてください）',
    example: () => 'ライセンスキー：ABC-1234-…',
    which: '移行するライセンスキーはどれですか。',
  },
  accountEmail: {
    name: 'アカウントのメールアドレス',
    ask: () => 'ライセンスを受け取る Marketplace アカウントの正確なメールアドレス',
    example: () => 'アカウント：hanako@example.com',
    which: 'Marketplace アカウントのメールアドレスはどれですか。',
  },
  firstName: {
    name: '名',
    ask: () => 'アカウント所有者の名（ファーストネーム）',
    example: () => '名：花子',
    which: 'アカウント所有者の名（ファーストネーム）はどれですか。',
  },
  lastName: {
    name: '姓',
    ask: () => 'アカウント所有者の姓',
    example: () => '姓：山田',
    which: 'アカウント所有者の姓はどれですか。',
  },
  organization: {
    name: '会社名',
    ask: () => '貴社名（組織名）',
    example: () => '会社名：株式会社サンプル',
    which: 'ライセンスを受け取る会社はどちらですか。',
  },
  'address.lines': {
    name: '町名・番地',
    ask: () => '貴社の町名・番地',
    example: () => '番地：丸の内1-2-3',
    which: '貴社の町名・番地はどれですか。',
  },
  'address.city': {
    name: '市区町村',
    ask: () => '貴社の市区町村',
    example: () => '市区町村：千代田区',
    which: '貴社の市区町村はどれですか。',
  },
  'address.region': {
    name: '都道府県',
    ask: () => '貴社の都道府県',
    example: () => '都道府県：東京都',
    which: '貴社の都道府県はどれですか。',
  },
  'address.postalCode': {
    name: '郵便番号',
    ask: () => '貴社の郵便番号',
    example: () => '郵便番号：100-0005',
    which: '貴社の郵便番号はどれですか。',
  },
  'address.country': {
    name: '国',
    ask: () => '貴社の所在国',
    example: () => '国：日本',
    which: '貴社の所在国はどちらですか。',
  },
  expertEmail: {
    name: 'エキスパートのメールアドレス',
    ask: () => 'エキスパート（パートナー）のメールアドレス（いらっしゃる場合）',
    example: () => 'エキスパート：expert@example.com',
    which: 'エキスパートのメールアドレスはどれですか。',
  },
};

const findings: FindingTexts = {
  HOST_CLOUD: ({ accepted }) =>
    `お使いのホスト製品は Cloud です。直接購入いただいたライセンスを移行できるのは、ホスト製品が ${hostings(accepted)} の場合に限られます。そのため、このライセンスは現状のままとなります。`,
  HOST_DATA_CENTER: ({ accepted }) =>
    `お使いのホスト製品は Data Center です。直接購入いただいたライセンスを移行できるのは、ホスト製品が ${hostings(accepted)} の場合に限られます。そのため、このライセンスは現状のままとなります。`,
  HOST_NOT_SERVER: ({ accepted, said }) =>
    said
      ? `お使いのホスト製品は Server です。直接購入いただいたライセンスを移行できるのは、ホスト製品が ${hostings(accepted)} の場合に限られます。そのため、このライセンスは現状のままとなります。`
      : `ライセンスは自社のサーバーではお使いでないとのことでした。直接購入いただいたライセンスを移行できるのは、ホスト製品が ${hostings(accepted)} の場合に限られます。そのため、このライセンスは現状のままとなります。実際には自社のサーバーでお使いの場合は、その旨をご連絡ください。`,
  MATCH_DECLINED: ({ own, host, offer: price }) =>
    `お客様のライセンスは ${users(own)}、ホスト製品は ${users(host)} です。Marketplace ではアプリのユーザー数をホスト製品に合わせる必要がありますが、アップグレードはご希望でないとのことですので、ライセンスは現状のまま引き続き有効です。お考えが変わりましたら、ユーザー数を合わせることに同意する旨をご連絡ください。${offer(price)}`,
  KEY_UNKNOWN: () => neutral,
  APP_UNKNOWN: ({ destination, email }) =>
    `このライセンスのアプリは移行できません。${destination} では弊社のこのアプリを取り扱っておりません。ライセンスは現状のまま有効です。${destination} でご入り用の場合は ${email} までご連絡ください。`,
  APP_HOST_MISMATCH: ({ app, host, named }) =>
    `このライセンスは ${host} で動作する ${app} 用ですが、ご依頼には ${and(named)} とございます。どちらのホスト製品かお知らせいただくか、もう一方のアプリのキーをお送りください。`,
  LICENSE_REVOKED: ({ email }) =>
    `このライセンスは取り消されており、取り消されたライセンスは移行できません。誤りと思われる場合は ${email} までご連絡ください。`,
  LICENSE_SUSPENDED: ({ email }) =>
    `このライセンスは停止されており、停止中のライセンスは移行できません。${email} までご連絡いただき、解決後にあらためてご依頼ください。`,
  LICENSE_ALREADY_MOVED: ({ destination, sen }) =>
    `このライセンスは以前に ${destination} へ移行済みです${sen === null ? '' : `（SEN：${sen}）`}。新しいライセンスは作成されません。`,
  TYPE_NEVER_MOVES: ({ type, destination }) =>
    `これは${types[type]}のため、移行の対象外です。同じ種類のライセンス、または有償のライセンスは ${destination} で入手いただけます。`,
  FACTS_MISSING: ({ missing }) => `次の情報がまだ必要です：${and(missing.map((fact) => facts[fact].name))}`,
  COUNTRY_UNKNOWN: ({ country: code }) => `「${code}」という国コードは存在しません。貴社の住所の国をお知らせください。`,
  HOST_TIER_NEEDED: () =>
    'ユーザー数を合わせることには同意されないとのことでした。合わせる必要があるかどうかはホスト製品によりますので、ホスト製品のライセンスのユーザー数をお知らせください。',
  HOLDER_UNREACHABLE: () => neutral,
  PROOF_MISSING: () => neutral,
  SENDER_SUSPICIOUS: () => '手続きを進める前に、担当者がこのご依頼を確認いたします。',
  UPGRADE_FIRST: ({ own, host, offer: price }) =>
    `お客様のライセンスは ${users(own)}、ホスト製品は ${users(host)} です。アップグレードのお支払いを確認でき次第、ライセンスを移行いたします。${offer(price)}`,
  TIER_SHORTFALL: ({ own, host, offer: price }) =>
    `お客様のライセンスは ${users(own)}、ホスト製品は ${users(host)} です。ライセンスは現状のまま移行され、アップグレードされるまで「does not match」と表示されます。${offer(price)}`,
  TIER_HONORED: ({ own, host }) =>
    `お客様のライセンスは ${users(own)}、ホスト製品は ${users(host)} です。追加料金なしで ${users(host)} のライセンスをお渡しします。`,
  TIER_LARGER: ({ own, host, exact }) =>
    `お客様のライセンスは ${users(own)} で、ホスト製品の ${users(host)} を上回っています。${exact ? '両者は同じである必要があるため、担当者が確認いたします。' : '現状のまま移行されます。'}`,
  HOST_TIER_UNKNOWN: () =>
    'ホスト製品のライセンスのユーザー数が記載されていなかったため、比較できませんでした。Marketplace 側で比較され、アップグレードが必要になる場合がございます。',
  ACCOUNT_DIFFERS: ({ account }) =>
    `アカウント ${account} は登録名義人様のアドレスではありません。名義人様がリンクから同意された場合を除き、双方にお知らせし、名義人様は異議を申し立てることができます。`,
  MAINTENANCE_ENDED: ({ end }) =>
    `このライセンスのメンテナンスは ${day(end)} に終了しています。ライセンスは引き続き有効で、期日は変わらず移行されます。更新はその翌日から始まります。`,
};

function formula(price: QuotePrice, { listFrom, listTo, type, percent, vendor }: QuoteBasis): string {
  const show = (amount: number): string => money(cents(amount), price.currency);
  const less = `${users(price.toUsers)}の定価 ${show(listTo)} から ${users(price.fromUsers)}の定価 ${show(listFrom)} を差し引くと`;
  const is = listTo < listFrom ? `0 を下回るため ${show(0)} とみなします。` : ` ${show(listTo - listFrom)} です。`;
  const share =
    percent === 100 ? '' : `種類 ${type}（${types[type]}）はその ${percent} % で ${show(price.price)} となります。`;
  return `${less}${is}${share}これは ${vendor} による計算式の例です。Marketplace は独自の計算式を公開しておりません。`;
}

export const ja: Catalog = {
  account: accountTexts,
  users,
  findings,
  facts,
  labels,
  day,
  money,
  count,
  country,
  // A Japanese address is written from the large to the small, another one as its own country writes it.
  address: ({ street, city, region, postalCode, country: land }) =>
    /[\u3041-\u9fff]/u.test(city + street)
      ? filled([postalCode === '' ? '' : `〒${postalCode}`, `${region}${city}${street}`, land], ' ')
      : filled([street, filled([postalCode, city], ' '), region, land], ', '),
  colon: '：',
  list: and,
  choice: or,
  yes: 'はい',
  no: 'いいえ',
  endsIn: (key) => `末尾 ${key}`,
  hello: (name) => (name === '' ? 'お客様' : `${name} 様`),
  questions: 'ご不明な点がございましたら、このメールにそのままご返信ください。',
  copyLink: 'または、次のリンクをコピーしてください：',
  where: 'ご依頼の状況はいつでもこちらでご覧いただけます:',
  forExample: (ask, example) => `${ask}\n例：「${example}」`,
  bothNames: { ask: 'アカウント所有者の氏名', example: '氏名：山田 花子' },
  wholeAddress: {
    ask: (parts) => `貴社の住所（${and(parts)}）`,
    example: '住所：〒100-0005 東京都千代田区丸の内1-2-3 日本',
  },
  unclear: (which, found) =>
    found.length === 1
      ? `${which}${found[0] ?? ''} と読み取りましたが、確かではございません。`
      : `${which}${and(found)} が見つかりました。`,
  yourLicense: 'お客様のライセンス',
  licenses: (keys, more) => `末尾が ${and(more > 0 ? [...keys, `ほか ${count(more)} 件`] : keys)} のライセンス`,
  acknowledgment: {
    subject: 'ライセンス移行のご依頼を受け付けました',
    subjectMissing: 'ライセンス移行のご依頼について：追加でお知らせいただきたい点がございます',
    complete: (licenses) =>
      `ご連絡ありがとうございます。${licenses}を Marketplace へ移行するご依頼を承りました。必要な情報はすべて揃っております。`,
    nothingToDo: '現在お客様にお願いすることはございません。ライセンスの移行が完了しましたらご連絡いたします。',
    missing: (licenses) =>
      `ご連絡ありがとうございます。${licenses}を Marketplace へ移行するご依頼を承りました。お手続きを進めるため、次の点をお知らせください。`,
    howToReply:
      'このメールにそのままご返信ください。1 行に 1 つずつ、短いお答えで結構です。すでにお送りいただいた内容を繰り返していただく必要はございません。',
    orForm: 'または、お客様専用のフォームもご利用いただけます。すでに承っている内容は入力済みです。',
    formButton: 'フォームを開く',
    keptUntil: (until) => `ご依頼は ${until} までお待ちしております。お返事がない限り、何も移行されません。`,
    understood: 'これまでに承った内容',
    wrong: '誤りがございましたら、ご返信の際に訂正してください。',
  },
  neutral: {
    lead: (licenses) => `ご連絡ありがとうございます。${licenses}を Marketplace へ移行するご依頼を承りました。`,
    holderAsked: (several) =>
      several
        ? 'これらのキーが弊社の記録にある場合は、それぞれの登録名義人様へご連絡しております。名義人様の確認があるまで何も移行されません。これは、キーを目にしただけの第三者からライセンスを守るためです。'
        : 'このキーが弊社の記録にある場合は、登録名義人様へご連絡しております。名義人様の確認があるまで何も移行されません。これは、キーを目にしただけの第三者からライセンスを守るためです。',
    ifHolder: (until) =>
      `お客様ご自身が名義人様の場合は、弊社からの 2 通目のメールをご確認ください。${until} までに連絡がない場合は、キーに入力の誤りがないかご確認のうえ、もう一度お送りください。`,
  },
  question: {
    subject: 'ライセンス移行のご依頼について：ご質問がございます',
    lead: (licenses) => `${licenses}を Marketplace へ移行するご依頼について、次のことをお尋ねいたします。`,
  },
  reminder: {
    subject: '【再度のお願い】ライセンス移行のご依頼について：お返事をお待ちしております',
    lead: (licenses) => `${licenses}を Marketplace へ移行するため、引き続き次の情報が必要です。`,
    closes: (until) =>
      `お返事がない場合、ご依頼は ${until} に終了いたします。その場合もライセンスは現状のままで、いつでもあらためてご依頼いただけます。`,
  },
  confirmation: {
    subject: (app) => `【ご確認のお願い】${app} のライセンスの移行について`,
    lead: 'お客様名義で登録されているライセンスを Marketplace へ移行したいとのご依頼がございました。同意されますか。',
    ifYes: (days) =>
      `ご承認いただくと、上記のアカウントに、ユーザー数とメンテナンス期日が同じ新しいライセンスが発行されます。旧キーはその後 ${count(days)} 日間お使いいただけます。`,
    ifNo: 'お心当たりがない場合は、異議を申し立てていただくか、このメールを無視してください。ご承認がない限り、何も移行されません。',
    button: '承認または異議を申し立てる',
    linkUntil: (until) =>
      `このリンクは 1 回限り、${until} まで有効です。開いたページで内容をもう一度ご確認いただくまで、何も実行されません。`,
    reminderSubject: (app) => `【再度のお願い】${app} のライセンスの移行についてご確認をお願いいたします`,
    reminderLead: (until) =>
      `お客様名義で登録されているライセンスを Marketplace へ移行してよいか、先日お伺いいたしましたが、まだお返事をいただいておりません。${until} までにお返事がない場合、何も移行されません。`,
  },
  addressConfirmation: {
    subject: 'ライセンス移行のご依頼の確認をお願いいたします',
    lead: (licenses) =>
      `このメールアドレスで当社のフォームが記入され、${licenses}の Marketplace への移行が依頼されました。お心当たりはございますか。`,
    ifYes: 'ご本人の場合は、依頼の内容をもう一度ご覧のうえ、確認してください。それまで依頼は読まれません。',
    ifNo: 'お心当たりがない場合は、このメールを無視してください。依頼は破棄され、何も行われません。',
    button: '内容を見て確認する',
  },
  notice: {
    subject: (app) => `${app} のライセンスが別のアカウントへ移行されます`,
    lead: 'お客様名義で登録されているライセンスが、別のメールアドレスの Marketplace アカウントへ移行される予定です。',
    movesOn: (on) => `移行日は ${on} です。問題がなければ、何もしていただく必要はございません。`,
    object: '問題がある場合は、今すぐ異議を申し立ててください。移行は行われません。',
    button: 'この移行に異議を申し立てる',
    accountSubject: (app) => `${app} のライセンスがお客様のアカウントへ移行されます`,
    accountLead: '他の方の名義で登録されているライセンスが、お客様の Marketplace アカウントへ移行される予定です。',
    holderTold: (on) => `登録名義人様にはお知らせ済みです。名義人様から異議がなければ、${on} に移行されます。`,
    unexpected: 'お心当たりがない場合は、このメールにご返信ください。弊社で確認いたします。',
  },
  refusal: {
    subject: 'ライセンス移行のご依頼について：移行を承ることができません',
    lead: (licenses) =>
      `ご依頼ありがとうございます。申し訳ございませんが、${licenses}を Marketplace へ移行することはできません。`,
    instead: '代わりにご利用いただける方法',
    stays: '現在のライセンスはそのままお使いいただけます。',
    mistake: '内容に誤りがあると思われる場合は、このメールにご返信ください。担当者が確認いたします。',
  },
  completion: {
    subject: (sen) => `ライセンスの移行が完了しました：${sen}`,
    lead: 'お待たせいたしました。お客様のライセンスは Marketplace へ移行されました。',
    againSubject: (sen) => `ライセンスはすでに移行済みです：${sen}`,
    againLead: 'このライセンスはすでに Marketplace にございます。変更はございません。内容をあらためてお知らせします。',
    where: 'ライセンスの確認方法',
    how: 'インストール方法',
    quote: 'ユーザー数を合わせるためのお見積もり',
    noMatch: (own, host) =>
      `ライセンスはまだホスト製品と一致しておりません（${users(host)}に対して ${users(own)}）。一致するまで、アプリは USER_MISMATCH と表示します。`,
    price: (price) =>
      `合わせる場合の料金は ${money(price.price, price.currency)} です。この価格は ${day(price.validUntil)} まで有効です。`,
    formula,
    installBy: (until) =>
      `新しいライセンスは ${until} までにインストールしてください。それ以降、旧キーはお使いいただけません。メンテナンスの期日に変更はございません。`,
    keepSen:
      'SEN は大切に保管してください。サポート、更新、アップグレードの際に必要です。ご不明な点がございましたら、このメールにご返信ください。',
  },
  undone: {
    subject: (sen) => `ライセンスの移行を取り消しました：${sen} は終了しました`,
    lead: 'お客様のライセンスの移行を取り消しました。Marketplace のライセンスは終了し、旧キーが再び有効になりました。',
    why: '理由',
    putBack: '新しいライセンスをすでにインストールされている場合は、旧キーに戻してください。',
  },
  ended: {
    subject: 'ライセンス移行のご依頼は終了しました',
    lead: (licenses) => `${licenses}を Marketplace へ移行するご依頼は終了いたしました。`,
    expired: (on) => `${on} までにお返事をいただけなかったため、終了とさせていただきました。`,
    withdrawn: 'ご依頼が取り下げられたため、終了とさせていただきました。',
    notConfirmed: 'ご依頼が確認されなかったため、終了とさせていただきました。',
    stays: '何も移行されておらず、現在のライセンスはそのままです。いつでもあらためてご依頼いただけます。',
  },
  unreadable: {
    subject: 'お送りいただいたメールを読み取れませんでした',
    encrypted: 'メールをお送りいただきありがとうございます。暗号化されており、弊社では開くことができませんでした。',
    broken: 'メールをお送りいただきありがとうございます。弊社では読み取れない形式で届いております。',
    please: 'お手数ですが、次の形でもう一度お送りください。',
    unencrypted: '暗号化（S/MIME または PGP）をせずに（署名は付いていて問題ございません）',
    asText: '添付ファイルや画像だけでなく、メール本文にテキストとして',
    nothingLost: 'ほかに影響はございません。ライセンスは移行されておらず、何も失われておりません。',
  },
  signIn: {
    subject: (marketplace) => `${marketplace} へのサインイン用リンク`,
    lead: (email) => `アカウント ${email} へのサインインのお申し込みがございました。`,
    once: (minutes) =>
      `このリンクは 1 回限り、${count(minutes)} 分間有効です。開いたページのボタンを押していただくまで、何も実行されません。`,
    button: 'サインインする',
    unexpected:
      'お心当たりがない場合は、何もなさらないでください。リンクがなければ誰もサインインできません。リンクは他の方にお渡しにならないでください。弊社からお尋ねすることもございません。',
  },
};
