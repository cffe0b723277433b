import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeText } from '../../src/desk/intake/message/decoding/charset.ts';
import { parseMessage } from '../../src/desk/intake/message/mime.ts';

/** Bytes as another program wrote them (Python's codecs), under the label they have. */
const labelled: readonly (readonly [label: string, text: string, bytes: string])[] = [
  ['windows-1252', 'Grüße – „Müller“ €', '4772fcdf65209620844dfc6c6c6572932080'],
  ['iso-8859-1', 'Grüße aus Köln', '4772fcdf6520617573204bf66c6e'],
  ['iso-8859-2', 'Łódź, Żółć', 'a3f364bc2c20aff3b3e6'],
  ['iso-8859-15', 'Préfère 10 €', '5072e966e8726520313020a4'],
  ['windows-1250', 'Zażółć gęślą', '5a61bff3b3e62067ea9c6cb9'],
  ['windows-1251', 'Привет, мир', 'cff0e8e2e5f22c20ece8f0'],
  ['koi8-r', 'Привет, мир', 'f0d2c9d7c5d42c20cdc9d2'],
  ['koi8-u', 'Привіт', 'f0d2c9d7a6d4'],
  ['iso-8859-5', 'Привет', 'bfe0d8d2d5e2'],
  ['iso-8859-7', 'Καλημέρα', 'cae1ebe7ecddf1e1'],
  ['windows-1254', 'İstanbul ğüş', 'dd7374616e62756c20f0fcfe'],
  ['iso-8859-9', 'İstanbul', 'dd7374616e62756c'],
  ['macintosh', 'Grüße', '47729fa765'],
  ['iso-2022-jp', 'ライセンス移行のお願い', '1b244225692524253b25732539305c3954244e242a346a24241b2842'],
  ['shift_jis', '株式会社ライセンス', '8a948eae89ef8ed083898343835a83938358'],
  ['cp932', '①株式会社髙島', '87408a948eae89ef8ed0eee09387'],
  ['Windows-31J', '株式会社', '8a948eae89ef8ed0'],
  ['euc-jp', 'ライセンスキー', 'a5e9a5a4a5bba5f3a5b9a5ada1bc'],
  ['gb18030', '许可证迁移', 'd0edbfc9d6a4c7a8d2c6'],
  ['gb2312', '许可证', 'd0edbfc9d6a4'],
  ['gbk', '許可證', 'd453bfc9d743'],
  ['hz-gb-2312', '许可证 ok', '7e7b506d3f4956247e7d206f6b'],
  ['big5', '許可證移轉', 'b35ca569c3d2b2bec2e0'],
  ['euc-kr', '라이선스 이전', 'b6f3c0ccbcb1bdba20c0ccc0fc'],
  ['ks_c_5601-1987', '라이선스', 'b6f3c0ccbcb1bdba'],
  ['iso-2022-kr', '라이선스', '1b2429430e3673404c3c313d3a0f'],
  ['utf-16', 'Grüße', 'fffe47007200fc00df006500'],
  ['utf-16le', 'Grüße 移行', '47007200fc00df0065002000fb794c88'],
  ['utf-16be', 'Grüße', '0047007200fc00df0065'],
  ['utf-7', 'Grüße & 移行', '47722b4150774133772d652026202b6566754954412d'],
  ['UTF8', 'Grüße', '4772c3bcc39f65'],
  ['"utf-8"', 'Grüße', '4772c3bcc39f65'],
  ['iso-8859-11', 'สวัสดี', 'cac7d1cab4d5'],
];
for (const [label, text, bytes] of labelled) {
  test(`reads ${label}`, () => {
    assert.deepEqual(decodeText(Buffer.from(bytes, 'hex'), label), { text, note: null });
  });
}

/** The label is wrong, or there is none. */
const mislabelled: readonly (readonly [label: string | null, text: string, bytes: string])[] = [
  ['utf-8', 'Grüße – 10 €', '4772fcdf6520962031302080'],
  ['iso-8859-1', 'Grüße – 10 €', '4772c3bcc39f6520e2809320313020e282ac'],
  ['us-ascii', 'Grüße', '4772c3bcc39f65'],
  ['us-ascii', 'Grüße', '4772fcdf65'],
  ['windows-1252', 'Łódź', 'c581c3b364c5ba'],
  [null, 'Grüße', '4772c3bcc39f65'],
  [null, 'Grüße', '4772fcdf65'],
  [null, 'ライセンス移行のお願い', '1b244225692524253b25732539305c3954244e242a346a24241b2842'],
  ['utf-8', 'ライセンスの移行をお願いします。', '83898343835a8393835882cc88da8d7382f082a88ae882a282b582dc82b78142'],
  [null, 'ライセンスの移行をお願いします。', 'a5e9a5a4a5bba5f3a5b9a4ceb0dcb9d4a4f2a4aab4eaa4a4a4b7a4dea4b9a1a3'],
  ['utf-16', 'plain ascii', '706c61696e206173636969'],
  ['utf-8', 'Grüße', 'fffe47007200fc00df006500'],
  ['x-nonsense', 'Grüße', '4772c3bcc39f65'],
  ['shift_jis', 'Grüße, Łódź', '4772c3bcc39f652c20c581c3b364c5ba'],
  ['koi8-r', 'Привет', 'd09fd180d0b8d0b2d0b5d182'],
  [
    'utf-8',
    'Größler Möbel – Mühlweg',
    '4772c383c2b6c383c5b86c6572204dc383c2b662656c20c3a2e282ace2809c204dc383c2bc686c776567',
  ],
  [
    'iso-8859-1',
    'Własnego serwera, że łącznie, użyłem',
    '57b361736e65676f20736572776572612c20bf6520b3b9637a6e69652c2075bf79b3656d',
  ],
  [
    'iso-8859-1',
    'Własny serwer, klucz użyłem źle, przesłać łącznie',
    '57b361736e79207365727765722c206b6c75637a2075bf79b3656d20bc6c652c2070727a6573b361e620b3b1637a6e6965',
  ],
  [null, 'Własny serwer, użyłem', '57b361736e79207365727765722c2075bf79b3656d'],
  [
    'windows-1252',
    'Здравствуйте, просим перенести лицензию',
    'c7e4f0e0e2f1f2e2f3e9f2e52c20eff0eef1e8ec20efe5f0e5ede5f1f2e820ebe8f6e5ede7e8fe',
  ],
  [
    null,
    'Здравствуйте, просим перенести лицензию',
    'fac4d2c1d7d3d4d7d5cad4c52c20d0d2cfd3c9cd20d0c5d2c5cec5d3d4c920ccc9c3c5cedac9c0',
  ],
  [
    'iso-8859-1',
    'Cœur de l’été, 20 m³, ¿verdad? niño',
    '439c7572206465206c92e974e92c203230206db32c20bf7665726461643f206e69f16f',
  ],
];
for (const [label, text, bytes] of mislabelled) {
  test(`reads what is labelled ${label ?? 'not at all'} and is something else: ${bytes.slice(0, 12)}`, () => {
    assert.equal(decodeText(Buffer.from(bytes, 'hex'), label).text, text);
  });
}

test('a quoted mail in another charset spoils no line of the answer', () => {
  const bytes = Buffer.concat([Buffer.from('Grüße\n'), Buffer.from('> Müller\n', 'latin1')]);
  assert.equal(decodeText(bytes, 'utf-8').text, 'Grüße\n> Müller\n');
});

test('a letter that was cut at the end costs itself alone', () => {
  assert.deepEqual(decodeText(Buffer.from('4772c3bcc3', 'hex'), 'utf-8'), { text: 'Grü', note: null });
});

const headers: readonly (readonly [name: string, header: string, subject: string])[] = [
  ['UTF-8 in base64', 'Subject: =?UTF-8?B?R3LDvMOfZQ==?=', 'Grüße'],
  ['Latin-1 quoted', 'Subject: =?iso-8859-1?Q?Gr=FC=DFe_an_alle?=', 'Grüße an alle'],
  ['words that belong together', 'Subject: =?utf-8?q?Gr=C3?=\n =?utf-8?q?=BC=C3=9Fe?=', 'Grüße'],
  ['Japanese', 'Subject: =?iso-2022-jp?B?GyRCJWklJCU7JXMlORsoQg==?=', 'ライセンス'],
  ['plain UTF-8', 'Subject: Grüße', 'Grüße'],
  ['plain Latin-1', Buffer.from('Subject: Gr\u00fc\u00dfe', 'latin1').toString('latin1'), 'Grüße'],
  ['invisible letters', 'Subject: W\u200bF\u202eC', 'WF'],
];
for (const [name, header, subject] of headers) {
  test(`reads a subject in ${name}`, async () => {
    const bytes =
      name === 'plain Latin-1'
        ? Buffer.from(`From: a@b.example\n${header}\n\nx`, 'latin1')
        : Buffer.from(`From: a@b.example\n${header}\n\nx`);
    const result = await parseMessage(new Uint8Array(bytes));
    assert.equal(result.ok && result.value.subject, subject);
  });
}

test('reads names of files and people in any of their forms', async () => {
  const name = async (header: string): Promise<string | undefined> => {
    const mail = `From: =?utf-8?q?Kim_M=C3=BCller?= <kim@loom.example>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\n${header}\n\ny\n--b--\n`;
    const result = await parseMessage(new Uint8Array(Buffer.from(mail)));
    assert.ok(result.ok);
    assert.deepEqual(result.value.from, [{ address: 'kim@loom.example', name: 'Kim Müller' }]);
    return result.value.attachments[0];
  };
  assert.equal(await name("Content-Type: application/zip; name*=utf-8''schl%C3%BCssel.zip"), 'schlüssel.zip');
  assert.equal(
    await name("Content-Type: application/zip; name*0*=iso-8859-1'de'schl%FC; name*1=ssel.zip"),
    'schlüssel.zip',
  );
  assert.equal(await name('Content-Type: application/zip; name="=?utf-8?b?c2NobMO8c3NlbC56aXA=?="'), 'schlüssel.zip');
  assert.equal(
    await name('Content-Type: application/zip\nContent-Disposition: attachment;\n filename="a;b \\"c\\".zip"'),
    'a;b "c".zip',
  );
  assert.equal(await name('Content-Type: application/zip (a comment); name=a(1).zip'), 'a(1).zip');
});
