import assert from 'node:assert/strict';
import test from 'node:test';
import { unflowed } from '../../src/desk/intake/message/decoding/flowed.ts';
import { parseMessage, type Message } from '../../src/desk/intake/message/mime.ts';
import * as limits from '../../src/kernel/limits.ts';

const head = 'From: Kim Park <kim@loom.example>\nMessage-ID: <a@loom.example>\n';

async function parsed(text: string): Promise<Message> {
  const result = await parseMessage(new Uint8Array(Buffer.from(text, 'latin1')));
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}
const base64 = (bytes: string | Uint8Array): string =>
  (typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes)).toString('base64').replace(/.{76}/gu, '$&\n');
const part = (headers: string, body: string): string => `--b\n${headers}\n\n${body}\n`;
const multipart = (type: string, ...parts: readonly string[]): string =>
  `${head}Content-Type: multipart/${type}; boundary=b\n\n${parts.join('')}--b--\n`;

test('joins flowed lines of one depth, and takes the blank of DelSp away', () => {
  assert.equal(unflowed('a \nb\nc', false), 'a b\nc');
  assert.equal(unflowed('WFC-AAAA- \nBBBB', true), 'WFC-AAAA-BBBB');
  assert.equal(unflowed('> a \n> b\n>> c \nd', false), '> a b\n>> c \nd');
  assert.equal(unflowed(' >not quoted\n From here', false), '>not quoted\nFrom here');
  assert.equal(unflowed('a \n-- \nKim', false), 'a \n-- \nKim');
});

const encodings: readonly (readonly [name: string, headers: string, body: string, text: string])[] = [
  [
    'quoted-printable',
    'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable',
    'Gr=C3=BC=C3=9Fe =\nKim=20 \n=3D=ZZ',
    'Grüße Kim \n==ZZ',
  ],
  [
    'base64',
    'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64',
    base64('Grüße\r\nKim'),
    'Grüße\nKim',
  ],
  ['base64 in pieces', 'Content-Transfer-Encoding: base64', 'YQ==\nYg==', 'ab'],
  ['"base64" that is none', 'Content-Transfer-Encoding: base64', 'Hello, please move it.', 'Hello, please move it.'],
  [
    "base64 with a list's footer",
    'Content-Transfer-Encoding: base64',
    `${base64('Hello, please move it to us now and then tell us that it is done.')}\n\n_____\nlist footer`,
    'Hello, please move it to us now and then tell us that it is done.',
  ],
  [
    'base64 that does not say so',
    'Content-Type: text/plain',
    base64('Hello, please move it to us now and then tell us that it is done. Thank you very much indeed.'),
    'Hello, please move it to us now and then tell us that it is done. Thank you very much indeed.',
  ],
  [
    'quoted-printable that does not say so',
    'Content-Type: text/plain; charset=utf-8',
    'We use it on our own Server, and we agree to match the users, Gr=C3=BC=\n=C3=9Fe=20\n',
    'We use it on our own Server, and we agree to match the users, Grüße ',
  ],
  [
    'a key that ends in an equals sign',
    'Content-Type: text/plain',
    'key: AAAABBBB==\nnext=\nlast',
    'key: AAAABBBB==\nnext=\nlast',
  ],
  ['an unknown encoding', 'Content-Transfer-Encoding: x-nothing', 'Hello', 'Hello'],
  [
    '8-bit text',
    'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit',
    'Gr\u00fc\u00dfe',
    'Grüße',
  ],
];
for (const [name, headers, body, text] of encodings) {
  test(`reads ${name}`, async () => assert.equal((await parsed(`${head}${headers}\n\n${body}`)).text, text));
}

test('reads texts beside each other, and attached ones apart', async () => {
  const message = await parsed(
    multipart(
      'mixed',
      part('Content-Type: text/plain; name="body.txt"', 'one'),
      part('Content-Type: text/html', '<p>two</p>'),
      part('Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt', 'three'),
      part('Content-Type: application/octet-stream; name=keys.csv\nContent-Transfer-Encoding: base64', base64('a,b')),
      part('Content-Type: text/calendar; name=invite.ics', 'BEGIN:VCALENDAR'),
      part('Content-Type: image/png; name=logo.txt', 'x'),
    ),
  );
  assert.equal(message.text, 'one\ntwo');
  assert.deepEqual(message.attachedTexts, [
    { name: 'notes.txt', text: 'three' },
    { name: 'keys.csv', text: 'a,b' },
  ]);
  assert.deepEqual(message.attachments, ['notes.txt', 'keys.csv', 'invite.ics', 'logo.txt']);
});

test('reads mails in the mail, in base64 too, down to a limit', async () => {
  const inner = 'From: a@b.example\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n\nhello\n';
  const message = await parsed(
    multipart(
      'mixed',
      part('', 'see below'),
      part('Content-Type: message/rfc822', inner),
      part('Content-Type: message/rfc822\nContent-Transfer-Encoding: base64', base64(inner)),
      part('Content-Type: application/octet-stream; name=mail.eml', inner),
    ),
  );
  assert.deepEqual(
    message.forwarded.map(({ subject, text }) => [subject, text]),
    Array.from({ length: 3 }, () => ['Grüße', 'hello']),
  );
  let deep = 'From: a@b.example\n\nx';
  for (let level = 0; level < 20; level += 1) deep = `From: a@b.example\nContent-Type: message/rfc822\n\n${deep}`;
  let depth = 0;
  for (let mail: Message | undefined = await parsed(deep); mail; mail = mail.forwarded[0]) depth += 1;
  assert.equal(depth, limits.message_forward_depth + 1);
});

/** A BER element; `null` leaves its length open until two zero bytes. */
const ber = (tag: number, content: readonly Uint8Array[], open = false): Uint8Array => {
  const inside = Buffer.concat(content);
  if (open) return Buffer.concat([Buffer.from([tag, 0x80]), inside, Buffer.from([0, 0])]);
  const length = inside.length < 128 ? [inside.length] : [0x82, inside.length >> 8, inside.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), inside]);
};
const oid = (hex: string): Uint8Array => ber(6, [Buffer.from(hex, 'hex')]);
const signedData = (content: Uint8Array): Uint8Array =>
  ber(0x30, [
    oid('2a864886f70d010702'),
    ber(0xa0, [
      ber(0x30, [
        ber(2, [Buffer.from([1])]),
        ber(0x31, []),
        ber(0x30, [oid('2a864886f70d010701'), ber(0xa0, [content])]),
        ber(0x31, []),
      ]),
    ]),
  ]);
const inside = Buffer.from('Content-Type: text/plain; charset=utf-8\r\n\r\nLicense key: X\r\n');
const pkcs7 = (bytes: Uint8Array, type = 'signed-data'): string =>
  `${head}Content-Type: application/pkcs7-mime; smime-type=${type}; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n${base64(bytes)}\n`;

test('opens signed S/MIME, in one piece and streamed', async () => {
  assert.equal((await parsed(pkcs7(signedData(ber(4, [inside]))))).text, 'License key: X');
  const pieces = [inside.subarray(0, 20), inside.subarray(20, 50), inside.subarray(50)].map((piece) => ber(4, [piece]));
  assert.equal((await parsed(pkcs7(signedData(ber(0x24, pieces, true))))).text, 'License key: X');
  assert.equal((await parsed(pkcs7(signedData(ber(0x24, pieces))))).text, 'License key: X');
});

test('reads the inside of what is signed beside it', async () => {
  for (const protocol of ['pkcs7', 'pgp']) {
    const message = await parsed(
      multipart(
        'signed',
        part('Content-Type: text/plain', 'yes'),
        part(`Content-Type: application/${protocol}-signature; name=s.p7s`, 'AAAA'),
      ),
    );
    assert.deepEqual([message.text, message.unreadable], ['yes', null]);
  }
});

const encrypted: readonly (readonly [name: string, mail: string, reason: RegExp])[] = [
  ['S/MIME', pkcs7(ber(0x30, [oid('2a864886f70d010703'), ber(0xa0, [ber(0x30, [])])])), /encrypted \(S\/MIME\)/u],
  [
    'S/MIME of which the end is missing',
    pkcs7(Buffer.from([0x30, 0x82, 1]), 'enveloped-data'),
    /encrypted \(S\/MIME\)/u,
  ],
  ['S/MIME of garbage', pkcs7(Buffer.from('garbage')), /cannot be opened/u],
  [
    'PGP/MIME',
    multipart(
      'encrypted; protocol="application/pgp-encrypted"',
      part('Content-Type: application/pgp-encrypted', 'Version: 1'),
      part('Content-Type: application/octet-stream', 'x'),
    ),
    /encrypted \(PGP\)/u,
  ],
  [
    'PGP in the text',
    `${head}\nHello\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n`,
    /encrypted \(PGP\)/u,
  ],
  [
    'winmail.dat alone',
    multipart('mixed', part('', ''), part('Content-Type: application/ms-tnef; name=winmail.dat', 'x')),
    /winmail/u,
  ],
];
for (const [name, mail, reason] of encrypted) {
  test(`says why it cannot read ${name}`, async () => {
    const message = await parsed(mail);
    assert.match(message.unreadable ?? '', reason);
    assert.doesNotMatch(message.text, /hQEMA/u);
  });
}

test('of a clear-signed text only the signed counts, and what is around it stands apart', async () => {
  const message = await parsed(
    `${head}\nsomebody else\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nyes\n- -- \nKim\n-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\nfooter\n`,
  );
  assert.equal(message.text, 'yes\n-- \nKim');
  assert.deepEqual(message.attachedTexts, [{ name: 'around the signed text', text: 'somebody else\nfooter' }]);
});

test('files of old programs in the text are files', async () => {
  const message = await parsed(`${head}\nyes\nbegin 644 a.zip\nM${'A'.repeat(60)}\n#86)C\n\`\nend\nbye\n`);
  assert.deepEqual([message.text, message.attachments], ['yes\nbye', ['a.zip']]);
});

const messy: readonly (readonly [name: string, mail: string, text: string])[] = [
  [
    'a boundary that was changed on its way',
    `${head}Content-Type: multipart/mixed; boundary=x\n\n--y\nContent-Type: text/plain\n\nyes\n--y--\n`,
    'yes',
  ],
  [
    'a boundary that is not named',
    `${head}Content-Type: multipart/mixed\n\n--y\nContent-Type: text/plain\n\nyes\n--y--\n`,
    'yes',
  ],
  [
    'a boundary that begins like another',
    `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\nyes\n--bb--\n--b\n\nno\n--b--\n`,
    'yes\nno',
  ],
  ['text before and behind the parts', multipart('mixed', 'preamble\n', '--b\n\nyes\n') + 'epilogue', 'yes'],
  ['a part without an empty line', multipart('mixed', '--b\nyes\n'), 'yes'],
  ['headers without the empty line', `${head}Subject: x\nHello there,\nplease move it`, 'Hello there,\nplease move it'],
  ['a line among the headers that is none', `${head}what is this\nSubject: x\n\nyes`, 'yes'],
  ['a file of a mailbox', `From kim@loom.example Mon May  4\n${head}\nyes`, 'yes'],
  ['a byte order mark', `\u00ef\u00bb\u00bf${head}\nyes`, 'yes'],
  ['lines that end in carriage returns', `${head}\nyes\rno`.replaceAll('\n', '\r\n'), 'yes\nno'],
  ['a type that is none', `${head}Content-Type: text\n\nyes`, 'yes'],
];
for (const [name, mail, text] of messy) {
  test(`reads a mail with ${name}`, async () => assert.equal((await parsed(mail)).text, text));
}

test('of headers that stand there twice the first holds, and it is told', async () => {
  const message = await parsed(
    `Subject: one\nSubject: two\nMessage-ID: <b@c.example>\nFrom: x@y.example\n${head}\nyes`,
  );
  assert.deepEqual([message.subject, message.messageId], ['one', '<b@c.example>']);
  assert.deepEqual(message.from.length, 2);
  assert.equal(message.notes.filter((note) => note.includes('2 times')).length, 3);
});

test('an address is left as it is, whatever is put in to make it look like another', async () => {
  const address = async (from: string): Promise<string | undefined> => {
    const result = await parseMessage(new Uint8Array(Buffer.from(`From: ${from}\n\nx`)));
    return result.ok ? result.value.from[0]?.address : undefined;
  };
  for (const from of ['kim\0@loom.example', 'kim@loom.exam\0ple', 'kim\u200b@loom.example', '<ki\u00adm@loom.example>'])
    assert.notEqual(await address(from), 'kim@loom.example', JSON.stringify(from));
});

test('a text beside the root of related parts is not shown, so it is not read', async () => {
  const message = await parsed(
    multipart(
      'related',
      part('Content-Type: text/html', '<p>yes</p>'),
      part('Content-Type: text/plain; name=a.txt', 'no'),
    ),
  );
  assert.deepEqual([message.text, message.attachedTexts], ['yes', []]);
});
