import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { checkLicense } from '../../sdk/src/index.ts';
import type { CheckedLicense } from '../../src/contract/license-check.ts';
import { type Day, addDays, day, dayOf } from '../../src/kernel/day.ts';
import { createSigner } from '../../src/license-key/crypto.ts';
import { keysJson } from '../../src/marketplace/accounts/own/keys/view.ts';
import { idsByEmail } from '../../src/marketplace/accounts/service.ts';
import { createLicenseChecks } from '../../src/marketplace/licenses/check/service.ts';
import { createRevocations } from '../../src/marketplace/licenses/revocations/service.ts';
import { listedKeys } from '../../src/marketplace/licenses/revocations/store.ts';
import * as licenses from '../../src/marketplace/licenses/service.ts';
import type { LicenseChange } from '../../src/marketplace/licenses/types.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { forEachEngine } from '../support/engines.ts';
import { APP, callOf, importsOn, privateKey, publicKey } from './support.ts';

const signer = createSigner(privateKey);
const pem = publicKey.export({ type: 'spki', format: 'pem' });
const grace_ms = 90 * 86_400_000;
const at = (text: string): Date => new Date(`${text}T09:00:00Z`);

forEachEngine('what a key is worth', (open) => {
  let db: Db;
  let last = 0;
  before(async () => {
    ({ db } = await open());
  });

  /** A new license, and what is done with it; each change gives its new key. */
  async function licensed(more: Parameters<typeof callOf>[1] = {}, hostUsers: number | null = null) {
    last += 1;
    const call = { ...callOf(`check-${last}`, more), hostUsers };
    const [issued] = await importsOn(db).importMany([call]);
    assert.ok(issued?.status === 'done');
    const { sen, licenseKey } = issued.license;
    const accountId = (await idsByEmail(db as never, ['jane@example.com'])).get('jane@example.com') ?? '';
    const change = (kind: LicenseChange['kind'], when: string, to: Partial<LicenseChange['to']> = {}) =>
      db.transaction().execute(async (tx) => {
        const [license] = await licenses.lockForChange(tx, accountId, [sen]);
        assert.ok(license);
        const changes = [{ license, kind, to: { ...license, ...to } }];
        const [changed] = await licenses.change(tx, { signer, at: at(when), grace_ms }, changes);
        return changed?.licenseKey ?? assert.fail();
      });
    return { sen, licenseKey, accountId, importId: call.request.id, change };
  }

  async function check(licenseKey: string, when: string, host: object = {}): Promise<CheckedLicense> {
    const now = () => at(when);
    const checks = createLicenseChecks({ db, publicKeys: [publicKey], baseUrl: 'https://shop.example', now });
    const [answer] = await checks.check([{ licenseKey, ...host }]);
    return answer ?? assert.fail();
  }

  /** The same question to an app without a network that got the list of that day. */
  async function offline(licenseKey: string, when: string) {
    const { text } = await createRevocations({ db, privateKey, now: () => at(when) }).list();
    return checkLicense(licenseKey, { publicKeys: [pem], app: APP, revocationList: text, today: when });
  }

  test('a renewed license has two keys that count, then one; a refund ends its key at once', async () => {
    const { licenseKey: first, change, sen, accountId } = await licensed();
    const second = await change('renewed', '2026-12-01', { maintenanceEnd: day('2028-05-01') });
    const third = await change('refunded', '2026-12-10', { maintenanceEnd: day('2027-05-01') });
    const expected: readonly (readonly [key: string, when: string, status: string])[] = [
      [first, '2026-12-05', 'honored'],
      [first, '2027-02-28', 'honored'],
      [first, '2027-03-02', 'superseded'],
      [second, '2026-12-11', 'revoked'],
      [third, '2027-12-11', 'current'],
    ];
    for (const [key, when, status] of expected) {
      const answer = await check(key, when);
      assert.deepEqual([answer.key, answer.sen], [status, sen], when);
      assert.equal(answer.newKeyAt, status === 'current' ? null : `https://shop.example/account/licenses/${sen}`);
      assert.equal((await offline(key, when)).key, status, `offline, ${when}`);
    }
    assert.equal((await check(first, '2026-12-05')).honoredUntil, '2027-03-01T09:00:00.000Z');
    const answers = JSON.stringify(await check(first, '2027-03-02'));
    assert.ok(!answers.includes('key/'), 'never the new key');

    const history = await db.transaction().execute(async (tx) => {
      const license = await licenses.ofAccountBySen(tx, accountId, sen);
      return keysJson(await licenses.keysOf(tx, accountId, sen), license ?? assert.fail(), at('2026-12-11'));
    });
    assert.deepEqual(
      history.map(({ keyNo, why, status, honoredUntil }) => [keyNo, why, status, honoredUntil]),
      [
        [3, 'refunded', 'current', null],
        [2, 'renewed', 'revoked', null],
        [1, 'issued', 'honored', '2027-03-01T09:00:00.000Z'],
      ],
    );
    assert.deepEqual(
      history.map(({ last4 }) => last4),
      [third, second, first].map((key) => key.replace(/=+$/u, '').slice(-4)),
    );
  });

  test('a license that was taken back has no key that counts', async () => {
    const { licenseKey, importId } = await licensed();
    assert.equal(await importsOn(db).void({ appKey: APP, importId }, 'undone'), 'voided');
    assert.equal((await check(licenseKey, '2026-11-02')).key, 'voided');
    assert.equal((await offline(licenseKey, '2026-11-02')).key, 'voided');
  });

  test('what does not fit is named; the tier of the host is known from the move where it is not said', async () => {
    const { licenseKey } = await licensed({ users: 10 }, 500);
    assert.deepEqual((await check(licenseKey, '2026-11-02')).errors, ['USER_MISMATCH']);
    assert.deepEqual((await check(licenseKey, '2026-11-02', { hostUsers: 10 })).errors, []);
    const host = { hosting: 'data-center', licenseType: 'ACADEMIC', buildDate: '2030-01-01', app: APP };
    assert.deepEqual((await check(licenseKey, '2026-11-02', host)).errors, [
      'USER_MISMATCH',
      'EDITION_MISMATCH',
      'VERSION_MISMATCH',
    ]);
    assert.equal((await check(licenseKey, '2027-04-24')).nearlyExpired, true);
    assert.equal((await check(licenseKey, '2026-11-02', { app: 'com.example.other' })).key, 'other-app');
  });

  test('what we never issued, what was changed, and what is no key are answered alike', async () => {
    const { licenseKey } = await licensed();
    const never = signer.sign({
      sen: 'SEN-1234567',
      app: APP,
      users: 50,
      type: 'COMMERCIAL',
      hosting: 'server',
      organization: 'Nobody',
      maintenanceStart: day('2026-01-01'),
      maintenanceEnd: day('2027-01-01'),
      issued: day('2026-01-01'),
    });
    const answers = await Promise.all(
      [never, `${licenseKey.slice(0, -8)}AAAAAAA=`, 'hello', licenseKey.slice(0, 60)].map((key) =>
        check(key, '2026-11-02'),
      ),
    );
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.equal(answers[0]?.key, 'unknown');
  });

  test('on every day of a random life the app without a network is told what the marketplace says', async () => {
    const kinds = ['renewed', 'upgraded', 'refunded', 'handed-over'] as const;
    // A small generator of its own, so that a failure can be repeated.
    let state = 20_261_125;
    const random = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    let asked = 0;
    for (let life = 0; life < 4; life += 1) {
      const { licenseKey, change } = await licensed();
      const keys = [licenseKey];
      let when: Day = day('2026-11-02');
      for (let step = 0; step < 4; step += 1) {
        when = addDays(when, random(120));
        keys.push(await change(kinds[random(4)] ?? 'renewed', when));
      }
      for (let step = 0; step < 8; step += 1) {
        // The list is of days: on the day itself on which a key ends, it may count there and here no more.
        const on = addDays(when, random(200));
        const { text } = await createRevocations({ db, privateKey, now: () => at(on) }).list();
        for (const key of keys) {
          const here = await check(key, on);
          const there = await checkLicense(key, { publicKeys: [pem], app: APP, revocationList: text, today: on });
          const lastDay = here.honoredUntil !== null && dayOf(new Date(here.honoredUntil)) === on;
          if (!lastDay) assert.equal(there.key, here.key, `life ${life}, ${on}`);
          asked += 1;
        }
      }
    }
    assert.equal(asked, 160);
  });

  test('the list has room for what was taken back first, and says what it left out', async () => {
    const once = await createRevocations({ db, privateKey, now: () => at('2027-06-01') }).list();
    const again = await createRevocations({ db, privateKey, now: () => at('2027-06-01') }).list();
    assert.deepEqual(once, again, 'the same bytes from another process');
    const other = await createRevocations({ db, privateKey, now: () => at('2027-06-02') }).list();
    assert.notEqual(once.etag, other.etag);
    const { keys, omitted } = await db.transaction().execute((tx) => listedKeys(tx, 3));
    assert.equal(keys.length, 3);
    assert.ok(omitted > 7);
    assert.ok(keys.every(({ status }) => status !== 'superseded'));
    const known = await sql<{ n: number }>`
      select count(*)::int as n from marketplace_license_key`.execute(db);
    assert.ok(omitted + 3 > (known.rows[0]?.n ?? 0));
  });
});
