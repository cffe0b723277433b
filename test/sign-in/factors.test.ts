import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NewPassword } from '../../src/contract/sign-in.ts';
import { hashPassword, isPassword } from '../../src/platform/auth/passwords.ts';
import { newTotpSecret, totpStep, totpUri } from '../../src/platform/auth/totp.ts';
import { secretsFrom } from '../../src/platform/secrets.ts';
import { codeAt } from './support.ts';

describe('codes of an authenticator app', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  test('are those of RFC 6238, appendix B (SHA-1, their last six digits)', () => {
    const vectors = [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_111_111_111, '050471'],
      [1_234_567_890, '005924'],
      [2_000_000_000, '279037'],
      [20_000_000_000, '353130'],
    ] as const;
    for (const [seconds, code] of vectors)
      assert.equal(totpStep(secret, code, new Date(seconds * 1_000)), Math.floor(seconds / 30), code);
  });

  test('count in their own step and one step to either side, and no further', () => {
    const made = new Date(1_111_111_110_000);
    const code = codeAt(secret, made);
    const counts = (seconds: number): boolean =>
      totpStep(secret, code, new Date(made.getTime() + seconds * 1_000)) !== null;
    assert.deepEqual([-31, -30, 0, 29, 30, 59, 60].map(counts), [false, true, true, true, true, true, false]);
  });

  test('count once: one of a step that was used, or of one before it, does not', () => {
    const now = new Date(1_111_111_111_000);
    const step = totpStep(secret, '050471', now);
    assert.ok(step);
    assert.equal(totpStep(secret, '050471', now, step), null);
    assert.equal(totpStep(secret, codeAt(secret, new Date(now.getTime() - 30_000)), now, step), null);
    const later = new Date(now.getTime() + 30_000);
    assert.equal(totpStep(secret, codeAt(secret, later), later, step), step + 1);
  });

  test('are six digits, and whatever else is typed is no code', () => {
    const now = new Date(59_000);
    assert.equal(totpStep(secret, '287 082', now), 1);
    for (const typed of ['', '28708', '2870820', '28708a', '２８７０８２', '-28708'])
      assert.equal(totpStep(secret, typed, now), null, typed);
  });

  test('come from 160 bits that are new each time, told to the app with who and where', () => {
    const [one, other] = [newTotpSecret(), newTotpSecret()];
    assert.notEqual(one, other);
    assert.match(one, /^[A-Z2-7]{32}$/u);
    const uri = new URL(totpUri(one, 'Sketchwell', 'jane@sketchwell.example'));
    assert.equal(uri.searchParams.get('secret'), one);
    assert.equal(uri.searchParams.get('issuer'), 'Sketchwell');
    assert.match(decodeURIComponent(uri.pathname), /Sketchwell:jane@sketchwell\.example$/u);
  });
});

describe('passwords', () => {
  test('are kept as argon2id with a salt of their own, and known again', async () => {
    const [one, other] = await Promise.all([hashPassword('a long password'), hashPassword('a long password')]);
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    assert.notEqual(one, other);
    assert.equal(await isPassword('a long password', one), true);
    assert.equal(await isPassword('a long passwore', one), false);
  });

  test('are the same however a keyboard composes their letters', async () => {
    assert.equal(await isPassword('zu\u0308rich zu\u0308rich', await hashPassword('z\u00fcrich z\u00fcrich')), true);
  });

  test('of nobody are never right', async () => {
    assert.equal(await isPassword('', null), false);
    assert.equal(await isPassword('a long password', null), false);
  });

  test('have twelve characters, more than four of them different', () => {
    const taken = (text: string): boolean => NewPassword.safeParse(text).success;
    assert.deepEqual(['elevenchars', 'abcdabcdabcd', 'a long password', 'x'.repeat(201)].map(taken), [
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('what is sealed', () => {
  const { seal } = secretsFrom('a secret of the tests, as long as it has to be');

  test('is read again for what it was sealed for, and for nothing else', () => {
    const sealed = seal.close('text', 'one');
    assert.equal(seal.open(sealed, 'one'), 'text');
    assert.equal(seal.open(sealed, 'other'), null);
    assert.notEqual(seal.close('text', 'one'), sealed);
    assert.ok(!sealed.includes(Buffer.from('text').toString('base64url')));
  });

  test('is not read where a bit was changed, it was cut, or another installation sealed it', () => {
    const bytes = Buffer.from(seal.close('text', 'one'), 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      assert.equal(seal.open(changed.toString('base64url'), 'one'), null);
    }
    assert.equal(seal.open(bytes.subarray(0, 20).toString('base64url'), 'one'), null);
    assert.equal(
      secretsFrom('another secret of the tests, long enough').seal.open(bytes.toString('base64url'), 'one'),
      null,
    );
  });
});
