import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nothingFound } from '../../src/desk/proof/authenticate/judge.ts';
import type { Authentication, Signature } from '../../src/desk/proof/authenticate/types.ts';
import { readAuthenticationResults } from '../../src/desk/proof/authentication.ts';
import { type SenderInput, senderEvidence } from '../../src/desk/proof/sender.ts';

const gateway = 'mx.sketchwell.example';
const jane = { address: 'jane@holder.com', name: 'Jane Smith' };
const signed = 'dkim=pass header.d=holder.com; ';
const pass = `${gateway}; dkim=pass header.d=holder.com; dmarc=pass (p=REJECT) header.from=holder.com`;

const mail = (results: readonly string[], change: Partial<SenderInput> = {}): SenderInput => ({
  from: [jane],
  replyTo: [],
  headers: results.map((value) => ['Authentication-Results', value] as const),
  gateway,
  ours: ['sketchwell.example'],
  publicMailDomains: ['gmail.com'],
  authentication: null,
  trustedSealers: [],
  ...change,
});

const noGateway = ({ gateway: _gateway, ...rest }: SenderInput): SenderInput => rest;

describe('a message is aligned where our gateway says so', () => {
  const cases: readonly (readonly [string, SenderInput])[] = [
    ['plainly', mail([pass])],
    [
      'among other methods, as large providers write it',
      mail([
        `${gateway}; dkim=pass header.i=@holder.com header.s=s1 header.b=AbC/dEf+; spf=pass (${gateway}: domain of jane@holder.com designates 192.0.2.1) smtp.mailfrom=jane@holder.com; dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=holder.com`,
      ]),
    ],
    [
      'in mixed case',
      mail([`MX.Sketchwell.Example; DKIM=Pass Header.D=Mail.Holder.COM; DMARC=Pass Header.From=Holder.COM`], {
        from: [{ ...jane, address: 'Jane@HOLDER.com' }],
      }),
    ],
    [
      'folded',
      mail([
        `${gateway} 1;\r\n\tdkim=pass header.i=jane@holder.com;\r\n\tdmarc=pass\r\n\t(p=none)\r\n header.from = holder.com`,
      ]),
    ],
    [
      'with comments that nest, hold a semicolon or an escaped bracket',
      mail([
        `${gateway} (a (b; dmarc=fail) \\) c); dkim=pass header.d=holder.com; dmarc (x) = pass header.from=(y)holder.com`,
      ]),
    ],
    [
      'with the domain in quotes',
      mail([`${gateway}; dkim=pass header.d=holder.com; dmarc=pass reason="p; q" header.from="holder.com"`]),
    ],
    ['with a header of another host below it', mail([pass, 'mx.elsewhere.example; dmarc=fail header.from=holder.com'])],
    [
      'for an international domain in either form',
      mail([`${gateway}; dkim=pass header.d=xn--mller-kva.de; dmarc=pass header.from=müller.de`], {
        from: [{ name: '', address: 'a@xn--mller-kva.de' }],
      }),
    ],
  ];
  for (const [name, input] of cases) {
    test(name, () => {
      const evidence = senderEvidence(input);
      assert.ok(evidence.aligned, evidence.reason);
      assert.equal(evidence.aligned.address, evidence.aligned.address.toLowerCase());
    });
  }
});

describe('a message is never aligned', () => {
  const cases: readonly (readonly [string, SenderInput])[] = [
    ['by a forged second header below ours', mail([`${gateway}; dmarc=fail header.from=holder.com`, pass])],
    [
      'by a header of ours that stands below another',
      mail(['mx.elsewhere.example; spf=pass smtp.mailfrom=x.com', pass]),
    ],
    ['by a header of another host', mail([`mx.elsewhere.example; ${signed}dmarc=pass header.from=holder.com`])],
    [
      'by a host whose name begins with ours',
      mail([`${gateway}.evil.example; ${signed}dmarc=pass header.from=holder.com`]),
    ],
    [
      'by ARC results, which somebody else sealed',
      mail([], { headers: [['ARC-Authentication-Results', `i=1; ${pass}`]] }),
    ],
    ['by a result for another domain', mail([`${gateway}; ${signed}dmarc=pass header.from=evil.com`])],
    ['by a result for a subdomain', mail([`${gateway}; ${signed}dmarc=pass header.from=mail.holder.com`])],
    ['by a result without a domain', mail([`${gateway}; ${signed}dmarc=pass`])],
    [
      'by two domains in one result',
      mail([`${gateway}; ${signed}dmarc=pass header.from=holder.com header.from=evil.com`]),
    ],
    [
      'by "dmarc=pass" inside a comment',
      mail([`${gateway}; spf=none (x; ${signed}dmarc=pass header.from=holder.com)`]),
    ],
    [
      'by "dmarc=pass" inside a quoted string',
      mail([`${gateway}; spf=none reason="x; ${signed}dmarc=pass header.from=holder.com"`]),
    ],
    [
      'by "dmarc=pass" behind an escaped quote',
      mail([`${gateway}; spf=none reason="\\"; ${signed}dmarc=pass header.from=holder.com"`]),
    ],
    [
      'by a quoted local part',
      mail([`${gateway}; spf=pass smtp.mailfrom="a; ${signed}dmarc=pass header.from=holder.com"@evil.com`]),
    ],
    [
      'by a second result put before ours',
      mail([
        `${gateway}; spf=pass smtp.mailfrom=a;${signed}dmarc=pass header.from=holder.com; dmarc=fail header.from=evil.com`,
      ]),
    ],
    [
      'by a second result beside one that cannot be read',
      mail([`${gateway}; ${signed}dmarc=pass header.from=holder.com; dmarc fail`]),
    ],
    ['by a result in quotes', mail([`${gateway}; ${signed}dmarc="pass" header.from=holder.com`])],
    ['by a comment that does not end', mail([`${gateway}; ${signed}dmarc=pass header.from=holder.com (oops`])],
    [
      'by a quoted string that does not end',
      mail([`${gateway}; ${signed}dmarc=pass header.from=holder.com reason="oops`]),
    ],
    ['by spf and dkim alone', mail([`${gateway}; spf=pass smtp.mailfrom=holder.com; dkim=pass header.d=holder.com`])],
    [
      'by SPF, though DMARC passes',
      mail([`${gateway}; spf=pass smtp.mailfrom=holder.com; dmarc=pass header.from=holder.com`]),
    ],
    [
      "by somebody else's signature, though DMARC passes",
      mail([`${gateway}; dkim=pass header.d=evil.com; spf=pass; dmarc=pass header.from=holder.com`]),
    ],
    [
      'by a signature that failed, though DMARC passes',
      mail([`${gateway}; dkim=fail header.d=holder.com; spf=pass; dmarc=pass header.from=holder.com`]),
    ],
    ['by a property named dmarc', mail([`${gateway}; x=y dmarc=pass header.from=holder.com`])],
    ['without any result', mail([`${gateway}; none`])],
    ['without the header', mail([])],
    ['without a gateway', noGateway(mail([pass]))],
    ['with two From addresses', mail([pass], { from: [jane, { address: 'eve@evil.com', name: '' }] })],
    [
      'with two From headers',
      mail([], {
        headers: [
          ['Authentication-Results', pass],
          ['From', 'jane@holder.com'],
          ['from', 'eve@evil.com'],
        ],
      }),
    ],
    ['without a From address', mail([pass], { from: [] })],
    ['with a From that is no address', mail([pass], { from: [{ address: 'holder.com', name: '' }] })],
  ];
  for (const [name, input] of cases) {
    test(name, () => assert.equal(senderEvidence(input).aligned, null));
  }
});

const withHeader = (name: string, value: string): SenderInput => {
  const plain = mail([pass]);
  return { ...plain, headers: [...plain.headers, [name, value]] };
};

describe('a sender is suspicious', () => {
  const cases: readonly (readonly [string, SenderInput, boolean])[] = [
    ['never for an ordinary message', mail([pass]), false],
    [
      'never for a name that repeats the address',
      mail([pass], { from: [{ ...jane, name: 'Jane (JANE@holder.com)' }] }),
      false,
    ],
    [
      'never for answers within the organization',
      mail([pass], { replyTo: [{ address: 'it@mail.holder.com', name: '' }] }),
      false,
    ],
    ['with two From addresses', mail([pass], { from: [jane, jane] }), true],
    ['with another address in the name', mail([pass], { from: [{ ...jane, name: '"ceo@bank.com"' }] }), true],
    [
      'with another address in the name, its @ in full width',
      mail([pass], { from: [{ ...jane, name: 'ceo\uFF20bank.com' }] }),
      true,
    ],
    ['with answers to another domain', mail([pass], { replyTo: [{ address: 'jane@holder.co', name: '' }] }), true],
    ['with a Cyrillic letter in the domain', mail([pass], { from: [{ ...jane, address: 'jane@hоlder.com' }] }), true],
    ['with broken punycode', mail([pass], { from: [{ ...jane, address: 'jane@xn--a\u00e4.com' }] }), true],
    [
      'never for a domain in one script',
      mail([pass], { from: [{ ...jane, address: 'jane@xn--hlder-gra.com' }] }),
      false,
    ],
    [
      'never for a name in one script',
      mail([pass], {
        from: [{ name: '\u042e\u043b\u0438\u044f', address: 'julia@\u043f\u0440\u0438\u043c\u0435\u0440.com' }],
      }),
      false,
    ],
    [
      'never for Japanese, which is written in several',
      mail([pass], { from: [{ ...jane, address: 'a@\u6771\u4eac\u306e\u30ab\u30d5\u30a7.com' }] }),
      false,
    ],
    ['with two scripts before the @', mail([pass], { from: [{ ...jane, address: 'j\u0430ne@holder.com' }] }), true],
    ['with a group in From', withHeader('From', 'Board: jane@holder.com;'), true],
    ['with another domain in the name', mail([pass], { from: [{ ...jane, name: 'Jane (bank.com)' }] }), true],
    [
      'never for its own domain in the name',
      mail([pass], { from: [{ ...jane, name: 'Jane, www.holder.com' }] }),
      false,
    ],
    ['never for a title with a dot', mail([pass], { from: [{ ...jane, name: 'Dipl.Ing. Jane Smith' }] }), false],
    ['with a Sender of another organization', withHeader('Sender', 'eve@evil.com'), true],
    ['never for a Sender of its own', withHeader('Sender', 'Office <office@eu.holder.com>'), false],
    [
      'with a domain that imitates ours',
      mail([pass], { from: [{ ...jane, address: 'jane@sketchwe1l.example' }] }),
      true,
    ],
    [
      'with a domain that adds a word to ours',
      mail([pass], { from: [{ ...jane, address: 'jane@sketchwell-support.com' }] }),
      true,
    ],
    ['where the DMARC check failed', mail([`${gateway}; dmarc=fail header.from=holder.com`]), true],
  ];
  for (const [name, input, suspicious] of cases) {
    test(name, () => {
      const evidence = senderEvidence(input);
      assert.equal(evidence.suspicious, suspicious, evidence.reason);
      assert.deepEqual(evidence.risks, suspicious ? ['suspicious-sender'] : []);
    });
  }
});

describe('our own check, our gateway and a sealer give one answer', () => {
  const own = (verdict: Authentication['verdict'], change: Partial<Authentication> = {}): Authentication => ({
    ...nothingFound(verdict, `own: ${verdict}`, new Date(0)),
    from: 'jane@holder.com',
    ...change,
  });
  const signature = (fault: Signature['fault']): Partial<Authentication> => ({
    dkim: [
      {
        domain: 'holder.com',
        selector: 's1',
        algorithm: 'rsa-sha256',
        keyBits: 2048,
        result: fault === 'not-valid' ? 'fail' : 'pass',
        aligned: true,
        fault,
        comment: null,
        signedAt: null,
      },
    ],
  });
  const failed = (policy: 'none' | 'quarantine' | 'reject'): Partial<Authentication> => ({
    dmarc: { result: 'fail', policy, domain: 'holder.com', alignedByDkim: null, alignedBySpf: null },
  });
  const sealed = (sealer: string, vouches = true): Partial<Authentication> => ({
    arc: { result: 'pass', sealer, sets: 1, vouches },
  });
  const fail = `${gateway}; dmarc=fail header.from=holder.com`;
  const cases: readonly (readonly [string, Authentication, readonly string[], string | null, readonly string[]])[] = [
    ['a signature is enough', own('proven'), [], 'signature', []],
    ['a signature and the gateway agree', own('proven'), [pass], 'signature', []],
    ['the gateway says no to a signature', own('proven'), [fail], null, ['sources-disagree']],
    [
      'the gateway says yes to one that is not valid',
      own('broken', signature('not-valid')),
      [pass],
      null,
      ['sources-disagree'],
    ],
    ['the gateway says yes to one that we do not count', own('broken', signature('test-mode')), [pass], null, []],
    ['a signature was misused', own('broken', signature('unsigned-tail')), [], null, ['signature-misused']],
    ['an old message comes again', own('broken', signature('old')), [pass], null, ['signature-misused']],
    ['the gateway alone can tell', own('silent'), [pass], 'gateway', []],
    ['DNS is away and the gateway can tell', own('temperror'), [pass], 'gateway', []],
    ['DNS is off and the gateway can tell', own('off', { from: null }), [pass], 'gateway', []],
    ['nobody can tell', own('silent'), [], null, []],
    ['DNS is away', own('temperror'), [], null, []],
    ['the mail cannot be judged', own('unclear', { from: null }), [pass], null, ['headers-unclear']],
    ['two programs read two senders', own('proven', { from: 'eve@evil.com' }), [pass], null, ['headers-unclear']],
    ['a forged mail fails a policy that refuses', own('silent', failed('reject')), [], null, ['authentication-failed']],
    ['a mail fails a policy that asks for nothing', own('silent', failed('none')), [], null, []],
    ['our policy check fails and the gateway knows better', own('silent', failed('reject')), [pass], 'gateway', []],
    [
      'a sealer we trust vouches',
      own('broken', { ...signature('not-valid'), ...sealed('relay.example') }),
      [],
      'sealer',
      [],
    ],
    ['a sealer we trust does not vouch', own('silent', sealed('relay.example', false)), [], null, []],
    ['a sealer we do not trust vouches', own('silent', sealed('evil.com')), [], null, []],
  ];
  for (const [name, authentication, results, by, codes] of cases) {
    test(name, () => {
      const found = senderEvidence(mail(results, { authentication, trustedSealers: ['Relay.example'] }));
      assert.deepEqual([found.by, found.suspicions.map(({ code }) => code)], [by, codes], found.reason);
      assert.equal(found.aligned?.address ?? null, by && 'jane@holder.com');
      assert.equal(found.suspicious, codes.length > 0);
    });
  }
});

test('a header of any shape is read without a throw, and its comments and quotes never give a pass', () => {
  const piece = fc.constantFrom(
    'dmarc=pass',
    ' header.from=holder.com',
    ';',
    '"',
    '(',
    ')',
    '\\',
    '=',
    ' ',
    'x',
    '\r\n\t',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      (junk) => {
        readAuthenticationResults(junk);
        senderEvidence(mail([junk]));
        const inQuotes = junk.replace(/["\\]/gu, '');
        assert.equal(senderEvidence(mail([`${gateway}; spf=none reason="${inQuotes}"`])).aligned, null);
        const inComment = junk.replace(/[()\\]/gu, '');
        assert.equal(senderEvidence(mail([`${gateway}; spf=none (${inComment})`])).aligned, null);
      },
    ),
    { numRuns: 2_000 },
  );
});
