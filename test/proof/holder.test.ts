import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Risk } from '../../src/contract/profile.ts';
import { standing } from '../../src/desk/proof/holder.ts';
import { type RiskInput, risksOf } from '../../src/desk/proof/risks.ts';
import { type SenderEvidence, senderEvidence } from '../../src/desk/proof/sender.ts';

const publicMail = ['gmail.com', 'Web.de'];

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const sentBy = (address: string, replyTo: readonly string[] = []): SenderEvidence =>
  senderEvidence({
    from: [{ address, name: '' }],
    replyTo: replyTo.map((one) => ({ address: one, name: '' })),
    headers: [
      [
        'Authentication-Results',
        `mx.us.example; dkim=pass header.d=${domainOf(address)}; dmarc=pass header.from=${domainOf(address)}`,
      ],
    ],
    gateway: 'mx.us.example',
    ours: ['us.example'],
    publicMailDomains: publicMail,
    authentication: null,
    trustedSealers: [],
  });
const about = { publicMailDomains: publicMail, accountEmail: null };

describe('who sends is the holder', () => {
  const cases: readonly (readonly [string, string, string | null, 'holder' | 'unproven'])[] = [
    ['with the very address, whatever its case', 'Jane@Holder.com', 'jane@HOLDER.com', 'holder'],
    ['with the very address at a public provider', 'jane@gmail.com', 'jane@gmail.com', 'holder'],
    ['with another address of the organization', 'bob@holder.co.uk', 'jane@holder.co.uk', 'holder'],
    ['with an address of a subdomain', 'bob@mail.holder.co.uk', 'jane@holder.co.uk', 'holder'],
    ['never with another address of a public provider', 'bob@gmail.com', 'jane@gmail.com', 'unproven'],
    ["never with another address of a provider's subdomain", 'bob@mail.web.de', 'jane@web.de', 'unproven'],
    ['never with another organization under one suffix', 'bob@other.co.uk', 'jane@holder.co.uk', 'unproven'],
    ['never with another customer of one hosting provider', 'bob@evil.github.io', 'jane@holder.github.io', 'unproven'],
    ['never with a bare suffix as domain', 'bob@github.io', 'jane@github.io', 'unproven'],
    ['never where the books have no address', 'jane@holder.com', null, 'unproven'],
    ['never where the books have no usable address', 'jane@holder.com', 'n/a', 'unproven'],
  ];
  for (const [name, sender, holder, expected] of cases) {
    test(name, () => assert.equal(standing(sentBy(sender), sender, holder, about).standing, expected));
  }
  test('never without a mail', () => {
    assert.deepEqual(standing(null, 'jane@holder.com', 'jane@holder.com', about), {
      standing: 'unproven',
      reason: 'the request did not come by mail, so nothing shows who sent it',
      suspicious: false,
    });
  });
  test('never by the evidence of another address', () => {
    assert.equal(standing(sentBy('jane@holder.com'), 'eve@evil.com', 'jane@holder.com', about).standing, 'unproven');
  });
  test('never by a suspicious message, and that is told', () => {
    const proof = standing(sentBy('jane@holder.com', ['eve@evil.com']), 'jane@holder.com', 'jane@holder.com', about);
    assert.ok(proof.standing === 'unproven' && proof.suspicious);
    assert.match(proof.reason, /another organization/u);
  });
});

describe('a domain that imitates the holder’s', () => {
  const cases: readonly (readonly [string, string, string | null, boolean])[] = [
    ['is that of the sender', 'jane@ho1der.com', null, true],
    ["is that of the account, though the holder's own mail names it", 'jane@holder.com', 'it@holder.co', true],
    ['is not another organization', 'jane@partner.com', 'it@other.net', false],
    ["is not the holder's own", 'bob@holder.com', 'it@mail.holder.com', false],
  ];
  for (const [name, sender, accountEmail, imitates] of cases) {
    test(name, () => {
      const proof = standing(sentBy(sender), sender, 'jane@holder.com', {
        publicMailDomains: publicMail,
        accountEmail,
      });
      assert.equal(proof.standing === 'unproven' && proof.imitation === true, imitates, proof.reason);
      // It is known from the books, so it must not show to anybody as the message's own doubt would.
      assert.equal(proof.standing === 'unproven' && proof.suspicious, false);
    });
  }
  test('is told without a mail, too', () => {
    const proof = standing(null, 'jane@holder-support.com', 'jane@holder.com', about);
    assert.ok(proof.standing === 'unproven' && proof.imitation === true);
  });
  test('a name at a public mail provider is a note and no more', () => {
    const proof = standing(null, 'jane.holder@gmail.com', 'jane@holder.com', about);
    assert.ok(proof.standing === 'unproven' && proof.imitation === undefined && !proof.suspicious);
    assert.match(proof.reason, /carries the holder's name/u);
  });
});

describe('risks of an operator’s decision', () => {
  const safe: RiskInput = {
    holderEmail: 'jane@holder.com',
    accountEmail: 'it@mail.holder.com',
    publicMailDomains: publicMail,
    suspicious: false,
    imitation: false,
    licenseKnown: true,
    holderReachable: true,
  };
  const cases: readonly (readonly [string, Partial<RiskInput>, readonly Risk[]])[] = [
    ['none within one organization', {}, []],
    ['none where no account was said', { accountEmail: null }, []],
    ['an unreachable holder', { holderReachable: false }, ['holder-unreachable']],
    ['no license that is known', { licenseKnown: false, holderEmail: null, holderReachable: false }, []],
    ['no address in the books', { holderEmail: null }, ['holder-unreachable']],
    ['a public domain', { holderEmail: 'a@gmail.com', accountEmail: 'a@gmail.com' }, ['public-domain']],
    ['a foreign account', { accountEmail: 'jane@holder.co' }, ['foreign-account']],
    [
      'all, in the order of the contract',
      { holderEmail: 'a@gmail.com', holderReachable: false, suspicious: true, imitation: true },
      ['holder-unreachable', 'public-domain', 'foreign-account', 'suspicious-sender', 'lookalike-domain'],
    ],
  ];
  for (const [name, change, expected] of cases) {
    test(name, () => assert.deepEqual(risksOf({ ...safe, ...change }), expected));
  }
});
