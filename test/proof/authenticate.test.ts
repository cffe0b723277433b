import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import DKIM from 'nodemailer/lib/dkim/index.js';
import { sealMessage } from 'mailauth/lib/arc/index.js';
import { authenticateMessage } from '../../src/desk/proof/authenticate/client.ts';
import type { Authentication, Verdict } from '../../src/desk/proof/authenticate/types.ts';
import type { Envelope } from '../../src/desk/proof/envelope.ts';
import { type Zone, resolverOf } from '../support/dns.ts';
import { type Signer, type SigningOptions, sign, signerOf, zoneOf } from '../support/signed.ts';

const now = new Date('2026-11-02T09:00:00Z');
const holder = signerOf('holder.com');
const mailHost = signerOf('mail.holder.com');
const eve = signerOf('evil.com');
const short = signerOf('holder.com', { bits: 512, selector: 'short' });
const curve = signerOf('holder.com', { kind: 'ed25519', selector: 'curve' });
const zone: Zone = {
  ...zoneOf([holder, mailHost, eve, short, curve], { 'holder.com': 'v=DMARC1; p=reject' }),
  'holder.com': { txt: ['v=spf1 ip4:192.0.2.1 -all'] },
};

type Parts = { readonly headers?: Readonly<Record<string, string | readonly string[]>>; readonly body?: string };

const plain = {
  From: 'Jane Smith <jane@holder.com>',
  To: 'licenses@sketchwell.example',
  Subject: 'Our license',
  Date: 'Mon, 02 Nov 2026 08:59:00 +0000',
  'Message-ID': '<1@holder.com>',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
};

const mail = ({ headers = {}, body = 'Please move our license.\r\n\r\nJane\r\n' }: Parts = {}): string =>
  [
    ...Object.entries<string | readonly string[]>({ ...plain, ...headers }).flatMap(([name, value]) =>
      [value]
        .flat()
        .filter(Boolean)
        .map((one) => `${name}: ${one}`),
    ),
    '',
    body,
  ].join('\r\n');

const signed = (message = mail(), signer: Signer = holder, options: SigningOptions = {}): Promise<string> =>
  sign(message, signer, { signTime: new Date('2026-11-02T08:59:30Z'), ...options });

/** A second, independent signer; it writes no `t=`. */
const signedByNodemailer = (headerFieldNames: string): Promise<string> => {
  const { domain: domainName, selector: keySelector, privateKey } = holder;
  return text(new DKIM({ domainName, keySelector, privateKey, headerFieldNames }).sign(mail()));
};

const check = (message: string, { dns = zone, envelope = null as Envelope | null } = {}): Promise<Authentication> =>
  authenticateMessage(Buffer.from(message, 'latin1'), envelope, resolverOf(dns), {
    now,
    receivedAt: now,
    ours: ['sketchwell.example'],
  });

const envelope = (clientAddress: string, mailFrom = 'jane@holder.com'): Envelope => ({
  clientAddress,
  helo: 'mx.holder.com',
  mailFrom,
  recipients: ['licenses@sketchwell.example'],
});

describe('a signature proves the domain of the From address', () => {
  const cases: readonly (readonly [string, () => Promise<string>, Zone?])[] = [
    ['of the very domain', () => signed()],
    ['with a key of the newer kind', () => signed(mail(), curve)],
    ['of a subdomain, where the policy lets it', () => signed(mail(), mailHost)],
    ['of the organization, for a subdomain', () => signed(mail({ headers: { From: 'jane@eu.holder.com' } }))],
    ['where the domain has no DMARC policy', () => signed(), zoneOf([holder])],
    ['of the organization, where it has no DMARC policy', () => signed(mail(), mailHost), zoneOf([mailHost])],
    [
      'of the very domain, even where nobody answers for its policy',
      () => signed(),
      { ...zone, '_dmarc.holder.com': { fails: 'servfail' } },
    ],
    ['made by another program, without a time but with Date', () => signedByNodemailer('from:to:subject:date')],
    ['beside one of somebody else', async () => signed(await signed(mail(), eve))],
    ['beside a broken one', async () => signed((await signed(mail(), mailHost)).replace('bh=', 'bh=x'))],
    ['with all of the body under its length', () => signed(mail(), holder, { maxBodyLength: 10_000 })],
    [
      'in parts, with a Content-Type that is not signed, as large providers do',
      () =>
        signed(
          mail({
            headers: { 'Content-Type': 'multipart/mixed; boundary="b1"' },
            body: '--b1\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b1--\r\n',
          }),
          holder,
          { headerList: 'from:to:subject:date:message-id:mime-version' },
        ),
    ],
    [
      'with headers that servers added on the way',
      async () => `Received: from a by b\r\nX-Spam: no\r\n${await signed()}`,
    ],
    [
      'with recipients that are not signed',
      () => signed(mail({ headers: { To: 'x@y.example' } }), holder, { headerList: 'from:subject:date' }),
    ],
    ['to us among others', () => signed(mail({ headers: { To: 'a@b.example', Cc: 'help@mail.sketchwell.example' } }))],
  ];
  for (const [name, make, dns = zone] of cases) {
    test(name, async () => {
      const found = await check(await make(), { dns });
      assert.equal(found.verdict, 'proven', JSON.stringify(found, null, 1));
      assert.equal(found.nextAt, null);
    });
  }
});

const withHeader = (message: string, line: string): string => `${line}\r\n${message}`;

describe('a signature proves nothing', () => {
  const unsignedFrom = async (): Promise<string> => {
    const message = await signed(mail(), holder, { headerList: 'from:to:subject:date' });
    return message.replace(/h=[^;]*;/u, 'h=To: Subject: Date;');
  };
  const cases: readonly (readonly [string, Verdict, () => Promise<string>, Zone?])[] = [
    ['that is not there', 'silent', async () => mail()],
    ['of another domain', 'silent', () => signed(mail(), eve)],
    ['of a domain that only ends like it', 'silent', () => signed(mail({ headers: { From: 'jane@notholder.com' } }))],
    [
      'of another customer of one host',
      'silent',
      () => signed(mail({ headers: { From: 'a@jane.github.io' } }), signerOf('eve.github.io')),
      zoneOf([], { 'github.io': 'v=DMARC1; p=none' }),
    ],
    ['once the text is changed', 'broken', async () => (await signed()).replace('move our', 'move your')],
    ['once something is added below', 'broken', async () => `${await signed()}\r\nOur account is eve@evil.com`],
    ['once From is changed', 'broken', async () => (await signed()).replace('jane@holder.com', 'bob@holder.com')],
    ['once Subject is changed', 'broken', async () => (await signed()).replace('Our license', 'Key ABC')],
    [
      'that leaves the end of the text unsigned',
      'broken',
      async () => `${await signed(mail(), holder, { maxBodyLength: 20 })}More\r\n`,
    ],
    ['that signs no byte of the body', 'broken', () => signed(mail(), holder, { maxBodyLength: 0 })],
    ['that does not sign From', 'broken', unsignedFrom],
    ['that does not sign Subject', 'broken', () => signed(mail(), holder, { headerList: 'from:to:date' })],
    [
      'where Subject was added afterwards',
      'broken',
      async () => withHeader(await signed(mail({ headers: { Subject: '' } })), 'Subject: Key ABC'),
    ],
    ['with a second From above', 'unclear', async () => withHeader(await signed(), 'From: eve@evil.com')],
    ['with the same From above again', 'unclear', async () => withHeader(await signed(), 'From: jane@holder.com')],
    [
      'with a second From, its name folded',
      'unclear',
      async () => withHeader(await signed(), 'From\r\n : eve@evil.com'),
    ],
    [
      'with two addresses in From',
      'unclear',
      () => signed(mail({ headers: { From: 'jane@holder.com, eve@evil.com' } })),
    ],
    ['with a second Subject above', 'broken', async () => withHeader(await signed(), 'Subject: Key ABC')],
    ['with a second Content-Type above', 'broken', async () => withHeader(await signed(), 'Content-Type: text/html')],
    ['with a bare CR in the headers', 'unclear', async () => withHeader(await signed(), 'X-A: b\rFrom: eve@evil.com')],
    [
      'where another boundary makes a quotation the message',
      'broken',
      async () => {
        const body =
          '--b1\r\nContent-Type: text/plain\r\n\r\nYou wrote:\r\n--evil\r\n\r\nMove it to eve@evil.com\r\n--evil--\r\n--b1--\r\n';
        const message = await signed(
          mail({ headers: { 'Content-Type': 'multipart/mixed; boundary="b1"' }, body }),
          holder,
          { headerList: 'from:to:subject:date' },
        );
        return message.replace('boundary="b1"', 'boundary="evil"');
      },
    ],
    ['that signs neither Date nor a time', 'broken', () => signedByNodemailer('from:to:subject')],
    ['that is over', 'broken', () => signed(mail(), holder, { expires: new Date('2026-11-02T08:59:59Z') })],
    ['that is months old', 'broken', () => signed(mail(), holder, { signTime: new Date('2026-08-01T00:00:00Z') })],
    ['that is of next week', 'broken', () => signed(mail(), holder, { signTime: new Date('2026-11-09T00:00:00Z') })],
    ['with a key of 512 bits', 'broken', () => signed(mail(), short)],
    ['made with SHA-1', 'broken', () => signed(mail(), holder, { algorithm: 'rsa-sha1' })],
    [
      'whose key is revoked',
      'broken',
      () => signed(),
      { ...zone, 's1._domainkey.holder.com': { txt: ['v=DKIM1; p='] } },
    ],
    ['whose key is not there', 'broken', () => signed(), zoneOf([eve])],
    ['whose key is another', 'broken', () => signed(), zoneOf([{ ...eve, domain: 'holder.com' }])],
    [
      'whose key is for tests',
      'broken',
      () => signed(),
      { ...zone, 's1._domainkey.holder.com': { txt: [holder.record.replace('k=rsa', 't=y; k=rsa')] } },
    ],
    [
      'whose key is not for mail',
      'broken',
      () => signed(),
      { ...zone, 's1._domainkey.holder.com': { txt: [holder.record.replace('k=rsa', 's=xmpp; k=rsa')] } },
    ],
    [
      'of a subdomain, where the policy wants the very domain',
      'broken',
      () => signed(mail(), mailHost),
      { ...zone, '_dmarc.holder.com': { txt: ['v=DMARC1; p=reject; adkim=s'] } },
    ],
    ['for another user of the domain', 'broken', () => signed(mail(), holder, { identity: 'eve@holder.com' })],
    ['of a message to somebody else', 'broken', () => signed(mail({ headers: { To: 'eve@evil.com' } }))],
    [
      'of a message to somebody else, where we were added',
      'broken',
      async () =>
        withHeader(await signed(mail({ headers: { To: 'eve@evil.com' } })), 'Cc: licenses@sketchwell.example'),
    ],
    [
      'while DNS does not answer for the key',
      'temperror',
      () => signed(),
      { ...zone, 's1._domainkey.holder.com': { fails: 'silent' } },
    ],
    [
      'of a subdomain while DNS does not answer for the policy',
      'temperror',
      () => signed(mail(), mailHost),
      { ...zone, '_dmarc.holder.com': { fails: 'servfail' } },
    ],
    [
      'among a hundred',
      'unclear',
      async () => {
        const message = await signed();
        return message.slice(0, message.indexOf('From:')).repeat(100) + message;
      },
    ],
  ];
  for (const [name, verdict, make, dns = zone] of cases) {
    test(name, async () => {
      const found = await check(await make(), { dns });
      assert.equal(found.verdict, verdict, JSON.stringify(found, null, 1));
    });
  }
});

describe('SPF and DMARC', () => {
  test('a mail from the right server alone proves nothing, though DMARC passes', async () => {
    const found = await check(mail(), { envelope: envelope('192.0.2.1') });
    assert.deepEqual(
      [found.verdict, found.spf, found.dmarc?.result, found.dmarc?.alignedBySpf, found.dmarc?.alignedByDkim],
      ['silent', { result: 'pass', domain: 'holder.com' }, 'pass', 'holder.com', null],
    );
  });
  test('a mail from another server without a signature fails', async () => {
    const found = await check(mail(), { envelope: envelope('198.51.100.7') });
    assert.deepEqual(
      [found.verdict, found.spf?.result, found.dmarc?.result, found.dmarc?.policy],
      ['silent', 'fail', 'fail', 'reject'],
    );
  });
  test('an unsigned mail of which no server is known did not fail', async () => {
    const found = await check(mail());
    assert.deepEqual([found.spf, found.dmarc?.result], [null, 'none']);
  });
  test('a signed mail from a forwarder is proven', async () => {
    const found = await check(await signed(), { envelope: envelope('198.51.100.7', 'list@forwarder.example') });
    assert.deepEqual(
      [found.verdict, found.dmarc?.result, found.dmarc?.alignedByDkim],
      ['proven', 'pass', 'holder.com'],
    );
  });
});

describe('ARC', () => {
  const relay = signerOf('relay.example');
  const dns = { ...zone, ...zoneOf([relay]) };
  const sealed = async (results: string): Promise<string> => {
    const message = (await signed()).replace('Please', '[List] Please');
    const seal = await sealMessage(Buffer.from(message), {
      signingDomain: relay.domain,
      selector: relay.selector,
      privateKey: relay.privateKey,
      authResults: results,
      cv: 'none',
      signTime: new Date('2026-11-02T08:59:40Z'),
    });
    return seal.toString() + message;
  };
  const good = 'relay.example; dkim=pass header.d=holder.com; dmarc=pass header.from=holder.com';
  test('a sealer can vouch for a signature that the forwarding broke', async () => {
    const found = await check(await sealed(good), { dns });
    assert.deepEqual(
      [found.verdict, found.arc],
      ['broken', { result: 'pass', sealer: 'relay.example', sets: 1, vouches: true }],
    );
  });
  test('is asked for again where DNS does not answer for its key, and is not taken for false', async () => {
    const away = { ...zone, [`s1._domainkey.${relay.domain}`]: { fails: 'servfail' } } as const;
    const found = await check(await sealed(good), { dns: away });
    assert.deepEqual(
      [found.verdict, found.arc],
      ['broken', { result: 'temperror', sealer: 'relay.example', sets: 1, vouches: false }],
    );
    const none = await check(await sealed(good), { dns: zone });
    assert.equal(none.arc?.result, 'fail', 'a key that is not there will not come');
  });
  test('not by SPF, not for another domain, not once the mail was changed', async () => {
    const spf = await check(await sealed('relay.example; spf=pass; dmarc=pass header.from=holder.com'), { dns });
    const other = await check(await sealed(good.replaceAll('holder.com', 'evil.com')), { dns });
    const changed = await check((await sealed(good)).replace('our license.', 'your license.'), { dns });
    assert.deepEqual([spf.arc?.vouches, other.arc?.vouches, changed.arc?.vouches], [false, false, false]);
    assert.equal(changed.arc?.result, 'fail');
  });
});

test('any change of the text or of From loses the proof, and evidence stays small', async () => {
  const message = await signed();
  const bodyAt = message.indexOf('\r\n\r\n') + 4;
  const fromAt = message.indexOf('From: ') + 6;
  const places = [
    ...Array.from({ length: message.trimEnd().length - bodyAt }, (_, n) => bodyAt + n),
    ...Array.from({ length: plain.From.length }, (_, n) => fromAt + n),
  ].filter((at) => !/\s/u.test(message[at] ?? ''));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.constantFrom('x', '<', '0', '"', ',', '@', '\u00e9'),
      async (at, letter) => {
        if (message[at]?.toLowerCase() === letter) return;
        const found = await check(message.slice(0, at) + letter + message.slice(at + 1));
        assert.notEqual(found.verdict, 'proven');
        assert.ok(JSON.stringify(found).length < 20_000);
      },
    ),
    { numRuns: 150 },
  );
});

test('bytes of any kind are checked without a throw', async () => {
  const piece = fc.constantFrom(
    'From: jane@holder.com',
    'DKIM-Signature: v=1; d=holder.com; s=s1; h=from; b=; bh=',
    'ARC-Seal: i=1; cv=none; d=holder.com',
    '\r\n',
    '\r\n\r\n',
    '\n',
    '\r',
    '\0',
    ':',
    ' ',
    'From: <',
    '"',
    'l=1;',
    'é',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (parts) => {
      const found = await check(parts.join(''));
      assert.notEqual(found.verdict, 'proven');
    }),
    { numRuns: 300 },
  );
});
