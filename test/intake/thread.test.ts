import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { changedFacts, merge } from '../../src/desk/requests/merge.ts';
import { replyAddress, requestOfAddress } from '../../src/desk/requests/reply-address.ts';
import { type RequestFacts, noFacts } from '../../src/contract/request.ts';
import { secrets } from '../support/desk.ts';

const own = 'licenses@sketchwell.example';
const sign = secrets.linkToken;

describe('an address that names a request', () => {
  test('is found again, in whatever case it comes back', () => {
    for (let n = 0; n < 200; n += 1) {
      const id = randomUUID();
      const address = replyAddress(own, id, sign) ?? '';
      assert.match(address, /^licenses\+r[a-z2-7]{36}@sketchwell\.example$/u);
      assert.equal(requestOfAddress(address, sign), id);
      assert.equal(requestOfAddress(address.toUpperCase(), sign), id);
    }
  });

  test('cannot be guessed: one letter off, and it names nothing', () => {
    const address = replyAddress(own, randomUUID(), sign) ?? '';
    for (let at = 'licenses+r'.length; at < address.indexOf('@'); at += 1) {
      const other = address[at] === 'a' ? 'b' : 'a';
      const changed = `${address.slice(0, at)}${other}${address.slice(at + 1)}`;
      // The two bits behind the id's last letter are no part of it.
      if (at !== 'licenses+r'.length + 25) assert.equal(requestOfAddress(changed, sign), null, String(at));
    }
    assert.equal(requestOfAddress(own, sign), null);
    assert.equal(requestOfAddress('licenses+r@sketchwell.example', sign), null);
  });

  test('is left out where ours is too long for it', () => {
    assert.equal(replyAddress(`${'a'.repeat(40)}@sketchwell.example`, randomUUID(), sign), null);
  });
});

const voice = (facts: Partial<RequestFacts>, message: string) => ({
  facts: { ...noFacts(), ...facts },
  sources: {},
  message,
});
const at = (city: string | null, lines: string[] = [], country: string | null = null) => ({
  lines,
  city,
  region: null,
  postalCode: null,
  country,
});

describe('what a conversation says in all', () => {
  test('is the newest statement of each fact, and what nobody spoke of again stays', () => {
    const merged = merge([
      voice({ accountEmail: 'old@a.example', organization: 'Acme' }, 'first'),
      voice({ accountEmail: 'new@a.example' }, 'second'),
    ]);
    assert.deepEqual([merged.facts.accountEmail, merged.facts.organization], ['new@a.example', 'Acme']);
    assert.deepEqual(merged.from, ['second', 'first']);
  });

  test('names only those whose words still count', () => {
    const merged = merge([
      voice({ accountEmail: 'thief@evil.example' }, 'forged'),
      voice({ accountEmail: 'a@b.example' }, 'true'),
    ]);
    assert.deepEqual(merged.from, ['true']);
  });

  test('never makes one address of two', () => {
    const old = { ...at('San Francisco', ['1 Main Street'], 'US'), region: 'CA', postalCode: '94105' };
    const moved = merge([voice({ address: old }, 'a'), voice({ address: at('Berlin', ['Hauptstraße 1']) }, 'b')]);
    assert.deepEqual(moved.facts.address, at('Berlin', ['Hauptstraße 1']));
    const added = merge([
      voice({ address: at('Berlin', ['Hauptstraße 1']) }, 'a'),
      voice({ address: at(null, [], 'DE') }, 'b'),
    ]);
    assert.deepEqual(added.facts.address, at('Berlin', ['Hauptstraße 1'], 'DE'));
  });

  test('is the same however often the last message is said again', () => {
    const part = fc.option(fc.constantFrom('a@b.example', 'c@d.example'), { nil: null });
    const facts = fc.record({
      accountEmail: part,
      expertEmail: part,
      confirmsServerUse: fc.option(fc.boolean(), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 5 }), (all) => {
        const voices = all.map((one, index) => voice(one, String(index)));
        const last = voices.at(-1);
        assert.ok(last);
        const again = merge([...voices, last]);
        assert.deepEqual(changedFacts(merge(voices).facts, again.facts), []);
      }),
    );
  });
});
