import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { messageIdentity } from '../../src/desk/intake/message/crypto.ts';
import { essenceOf } from '../../src/desk/intake/message/same.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const identity = (text: string | Uint8Array): string =>
  messageIdentity(essenceOf(typeof text === 'string' ? bytes(text) : text));

const mail = [
  'Message-ID: <a1@loom.example>',
  'From: Kim Park <kim@loom.example>',
  'To: licenses@sketchwell.example',
  'Subject: Moving our license of Wireframes',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Please move it.',
  '',
  '  Kim',
  '',
].join('\r\n');

const ways: readonly (readonly [name: string, other: string])[] = [
  [
    'with the trace headers of another way',
    `Return-Path: <kim@loom.example>\r\nReceived: from a\r\n\tby b; now\r\n${mail}`,
  ],
  [
    'with a filter’s marks and a signature on top',
    `DKIM-Signature: v=1; b=x\r\nX-Spam-Status: No\r\nAuthentication-Results: mx; dmarc=pass\r\n${mail}`,
  ],
  ['with other line endings', mail.replaceAll('\r\n', '\n')],
  ['with a line more or less at its end', `${mail}\r\n\n`],
  ['with a subject folded elsewhere', mail.replace('license of', 'license\r\n of')],
  ['with headers in another order', mail.replace(/^(Message-ID.*\r\n)(From.*\r\n)/u, '$2$1')],
  ['from a mailbox file', `From kim@loom.example Mon Nov  2 09:00:00 2026\n${mail}`],
];
for (const [name, other] of ways) {
  test(`a mail is the same ${name}`, () => assert.equal(identity(other), identity(mail)));
}

const others: readonly (readonly [name: string, other: string])[] = [
  ['another text under the same Message-ID', mail.replace('move it', 'move it to eve@elsewhere.example')],
  ['another sender under the same Message-ID', mail.replace('kim@loom', 'eve@loom')],
  ['another Message-ID with the same text', mail.replace('a1@', 'a2@')],
  ['a type that makes another text of the same bytes', mail.replace('text/plain', 'text/html')],
  ['a header that makes it no request', `Auto-Submitted: auto-replied\r\n${mail}`],
  ['headers hidden in its body', mail.replace('\r\n\r\n', '\r\n\r\nSubject: x\r\n\r\n')],
];
for (const [name, other] of others) {
  test(`a mail is another one with ${name}`, () => assert.notEqual(identity(other), identity(mail)));
}

test('its Message-ID is told without reading the mail', () => {
  assert.equal(essenceOf(bytes(mail)).messageId, '<a1@loom.example>');
  assert.equal(essenceOf(bytes('Message-ID:\n <b@c.example> (x)\n\n')).messageId, '<b@c.example>');
  assert.equal(essenceOf(bytes('Message-ID: <a\0b@c.example>\n\n')).messageId, null);
  assert.equal(essenceOf(bytes('no mail\n\nMessage-ID: <b@c.example>\n')).messageId, null);
});

test('any bytes have an identity, the same whether lines end with LF or CRLF', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (noise, inBody) => {
      const lines = [...noise].flatMap((byte) => (byte === 13 ? [] : [byte]));
      const lf = new Uint8Array([...(inBody ? bytes('From: a@b.example\n\n') : []), ...lines]);
      const crlf = new Uint8Array([...lf].flatMap((byte) => (byte === 10 ? [13, 10] : [byte])));
      assert.equal(identity(crlf), identity(lf));
    }),
    { numRuns: 500 },
  );
});

test('a mail of 25 MB costs less than a second to identify', () => {
  const large = new Uint8Array(25 * 1024 * 1024).fill(65);
  for (let at = 76; at < large.length; at += 77) large[at] = 10;
  // Of the processor's time, not of the clock's: that depends on what else runs.
  const before = process.cpuUsage();
  identity(large);
  const { user } = process.cpuUsage(before);
  assert.ok(user < 1_000_000, `${user / 1_000} ms`);
});
