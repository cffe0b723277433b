import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import type { FactorsView, SessionView } from '../../src/contract/sign-in.ts';
import { disableOperator, resetOperator, tokenOwner } from '../../src/desk/operators/service.ts';
import { verifyChain } from '../../src/audit/service.ts';
import { newAuthenticator } from '../support/authenticator.ts';
import { MINUTE } from '../support/desk.ts';
import { type Browser, codeAt, openSignIn, password, refused, site } from './support.ts';

const { app, clock, browser, invite, signUp } = await openSignIn();
const jane = await signUp('Jane@sketchwell.example');
const who = async (own: Browser) => (await own.json<{ operator: SessionView | null }>('/v1/session')).operator;
const signIn = (own: Browser, given: object) => own.call('/v1/sign-in/password', { password, ...given });
const email = 'jane@sketchwell.example';
const cookie = '__Host-rehome_operator';

describe('the sign-up link', () => {
  test('makes the first operator an admin who is signed in, and works once', async () => {
    assert.equal(jane.session.role, 'admin');
    assert.equal((await who(jane.browser))?.email, 'Jane@sketchwell.example');
    assert.equal(jane.recoveryCodes.length, 10);
    const { token } = await invite('once@sketchwell.example');
    const own = browser();
    const { secret, offer } = await own.json<{ secret: string; offer: string }>('/v1/sign-in/sign-up/totp', { token });
    const body = { token, password, totp: { offer, code: codeAt(secret, clock.now()) } };
    assert.equal((await own.call('/v1/sign-in/sign-up/password', body)).status, 200);
    assert.deepEqual(await refused(browser().call('/v1/sign-in/sign-up/password', body)), [404, 'LINK_UNKNOWN']);
    assert.deepEqual(await refused(browser().call('/v1/sign-in/sign-up', { token })), [404, 'LINK_UNKNOWN']);
  });

  test('shows whom it is for without being used up, and ends after a day', async () => {
    const { token } = await invite('late@sketchwell.example');
    for (let times = 0; times < 3; times += 1) {
      const shown = await browser().json<{ email: string }>('/v1/sign-in/sign-up', { token });
      assert.equal(shown.email, 'late@sketchwell.example');
    }
    clock.forward(24 * 60 * MINUTE);
    assert.deepEqual(await refused(browser().call('/v1/sign-in/sign-up', { token })), [410, 'LINK_OVER']);
  });

  test('takes no code that the app of another secret shows, and no secret that was offered to another', async () => {
    const [one, other] = [await invite('one@sketchwell.example'), await invite('other@sketchwell.example')];
    const own = browser();
    const mine = await own.json<{ secret: string; offer: string }>('/v1/sign-in/sign-up/totp', { token: one.token });
    const theirs = await own.json<{ secret: string; offer: string }>('/v1/sign-in/sign-up/totp', {
      token: other.token,
    });
    const with_ = (offer: string, secret: string) =>
      own.call('/v1/sign-in/sign-up/password', {
        token: one.token,
        password,
        totp: { offer, code: codeAt(secret, clock.now()) },
      });
    assert.deepEqual(await refused(with_(mine.offer, theirs.secret)), [422, 'CODE_WRONG']);
    assert.deepEqual(await refused(with_(theirs.offer, theirs.secret)), [422, 'CODE_WRONG']);
    assert.equal((await with_(mine.offer, mine.secret)).status, 200);
  });
});

describe('password and code', () => {
  test('sign in, with a cookie that no script, no other site and no other host gets at', async () => {
    clock.forward(MINUTE);
    const own = browser();
    const response = await signIn(own, { email, code: jane.code() });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const [set = ''] = response.headers.getSetCookie();
    assert.match(set, /^__Host-rehome_operator=/u);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) assert.ok(set.includes(part), part);
    assert.ok(!set.includes('Domain'));
    assert.equal((await who(own))?.email, 'Jane@sketchwell.example');
  });

  test('a code counts once: sent again within its time, it is refused', async () => {
    clock.forward(MINUTE);
    const code = jane.code();
    assert.equal((await signIn(browser(), { email, code })).status, 200);
    assert.deepEqual(await refused(signIn(browser(), { email, code })), [401, 'SIGN_IN_FAILED']);
    clock.forward(MINUTE);
    const again = jane.code();
    const both = await Promise.all([
      signIn(browser(), { email, code: again }),
      signIn(browser(), { email, code: again }),
    ]);
    assert.deepEqual(both.map(({ status }) => String(status)).toSorted(), ['200', '401']);
  });

  test('fail in the same words for nobody, a wrong password, a wrong code, and a disabled operator', async () => {
    clock.forward(20 * MINUTE);
    const gone = await signUp('gone@sketchwell.example');
    await disableOperator(app.signIn.operators, 'gone@sketchwell.example', 'operator:test');
    clock.forward(MINUTE);
    const answers = await Promise.all(
      [
        { email: 'nobody@sketchwell.example', code: '123456' },
        { email, password: 'a wrong password', code: jane.code() },
        { email, code: '000000' },
        { email: 'gone@sketchwell.example', code: gone.code() },
      ].map(async (given) => {
        const response = await signIn(browser(), given);
        assert.equal(response.headers.getSetCookie().length, 0);
        return [response.status, await response.text(), [...response.headers.keys()].toSorted().join()];
      }),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(answers[0]?.[0], 401);
  });

  test('a recovery code stands in for the app, once', async () => {
    clock.forward(20 * MINUTE);
    const [code = ''] = jane.recoveryCodes;
    const own = browser();
    assert.equal((await signIn(own, { email, code: code.toLowerCase().replaceAll('-', ' ') })).status, 200);
    assert.deepEqual(await refused(signIn(browser(), { email, code })), [401, 'SIGN_IN_FAILED']);
    const factors = await own.json<FactorsView>('/v1/session/operator/factors');
    assert.equal(factors.recoveryCodesLeft, 9);
  });

  test('whoever guesses is stopped, and the right one too until the time is over; a passkey still gets in', async () => {
    const kim = await signUp('kim@sketchwell.example');
    const key = newAuthenticator(site, () => kim.operator.operatorId);
    const options = await kim.browser.json<{ challenge: string }>('/v1/session/operator/factors/passkeys/options', {});
    await kim.browser.json('/v1/session/operator/factors/passkeys', { name: 'Phone', credential: key.create(options) });
    clock.forward(MINUTE);
    const wrong = { email: 'kim@sketchwell.example', password: 'a wrong password', code: '123456' };
    for (let tries = 0; tries < 10; tries += 1)
      assert.deepEqual(await refused(signIn(browser(), wrong)), [401, 'SIGN_IN_FAILED']);
    const response = await signIn(browser(), { email: 'kim@sketchwell.example', code: kim.code() });
    assert.deepEqual(await refused(Promise.resolve(response.clone())), [429, 'TOO_MANY_TRIES']);
    const wait = Number(response.headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 15 * 60, String(wait));
    // The same for somebody who is not there, so that the stop tells nothing either.
    for (let tries = 0; tries < 10; tries += 1) await signIn(browser(), { ...wrong, email: 'none@sketchwell.example' });
    assert.deepEqual(await refused(signIn(browser(), { ...wrong, email: 'none@sketchwell.example' })), [
      429,
      'TOO_MANY_TRIES',
    ]);
    const own = browser();
    const asked = await own.json<{ challenge: string }>('/v1/sign-in/passkey/options', {});
    assert.equal((await own.call('/v1/sign-in/passkey', { credential: key.get(asked) })).status, 200);
    clock.forward(wait * 1_000);
    assert.equal((await signIn(browser(), { email: 'kim@sketchwell.example', code: kim.code() })).status, 200);
  });

  test('nothing that was typed stands in the history', async () => {
    const { rows } = await sql<{ text: string; kind: string }>`
      select kind, actor || subject || data::text as text from audit_event`.execute(app.desk.db);
    assert.ok(rows.some(({ kind }) => kind === 'SignInFailed') && rows.some(({ kind }) => kind === 'SignedIn'));
    for (const { text } of rows)
      for (const secret of [password, 'a wrong password', jane.secret, 'nobody@', ...jane.recoveryCodes])
        assert.ok(!text.includes(secret), text);
    assert.equal((await verifyChain(app.desk.db, app.desk.vendorId)).whole, true);
  });
});

describe('passkeys', () => {
  const withPasskey = async (address: string) => {
    const { token, operator } = await invite(address);
    const key = newAuthenticator(site, () => operator.operatorId);
    const own = browser();
    const options = await own.json<{ challenge: string }>('/v1/sign-in/sign-up/passkey/options', { token });
    const body = { token, name: 'Laptop', credential: key.create(options) };
    assert.equal((await own.call('/v1/sign-in/sign-up/passkey', body)).status, 200);
    return { key, own, operator };
  };
  const asked = (own: Browser) => own.json<{ challenge: string }>('/v1/sign-in/passkey/options', {});
  const send = (own: Browser, credential: object) => own.call('/v1/sign-in/passkey', { credential });

  test('sign up and sign in by themselves', async () => {
    clock.forward(20 * MINUTE);
    const { key } = await withPasskey('pia@sketchwell.example');
    const own = browser();
    assert.equal((await send(own, key.get(await asked(own)))).status, 200);
    assert.equal((await who(own))?.email, 'pia@sketchwell.example');
  });

  test('what was signed counts once, for what it was asked, here, and in its time', async () => {
    clock.forward(20 * MINUTE);
    const { key, own } = await withPasskey('quin@sketchwell.example');
    const no = async (credential: object) =>
      assert.deepEqual(await refused(send(browser(), credential)), [401, 'SIGN_IN_FAILED']);
    const options = await asked(own);
    const used = key.get(options);
    assert.equal((await send(browser(), used)).status, 200);
    await no(used);
    await no(key.get(options));
    await no(key.get({ challenge: 'a challenge that nobody gave' }));
    await no(key.get(await asked(own), { origin: 'https://desk.example.evil.example' }));
    await no(key.get(await asked(own), { rpId: 'evil.example' }));
    await no(key.get(await asked(own), { unverified: true }));
    await no(key.get(await asked(own), { counter: 1 }));
    await no(key.get(await asked(own), { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }));
    await no(key.get(await own.json('/v1/session/operator/proof/passkey/options', {})));
    const late = key.get(await asked(own));
    clock.forward(6 * MINUTE);
    await no(late);
    await no(newAuthenticator(site, () => 'nobody').get(await asked(own)));
    assert.equal((await send(browser(), key.get(await asked(own)))).status, 200);
  });

  test('the last one cannot be taken away, and one that was taken away lets nobody in', async () => {
    clock.forward(20 * MINUTE);
    const { key, own, operator } = await withPasskey('rita@sketchwell.example');
    const path = '/v1/session/operator/factors/passkeys';
    assert.deepEqual(await refused(own.call(`${path}/${key.id}`, undefined, { method: 'DELETE' })), [
      409,
      'LAST_FACTOR',
    ]);
    const second = newAuthenticator(site, () => operator.operatorId);
    const options = await own.json<{ challenge: string }>(`${path}/options`, {});
    await own.json(path, { name: 'Key', credential: second.create(options) });
    await own.json(`${path}/${key.id}`, undefined, { method: 'DELETE' });
    assert.deepEqual(await refused(send(browser(), key.get(await asked(own)))), [401, 'SIGN_IN_FAILED']);
    assert.equal((await send(browser(), second.get(await asked(own)))).status, 200);
  });
});

describe('an operator who is disabled or reset', () => {
  test('has a cookie that is worth nothing from that moment, and an API token no more, nor a new one', async () => {
    clock.forward(20 * MINUTE);
    const sam = await signUp('sam@sketchwell.example');
    const owner = await tokenOwner(app.signIn.operators, { name: 'scripts', operator: 'Sam@Sketchwell.example' });
    const token = await app.tokens.add('scripts of sam', 'desk', owner);
    const bearer = { headers: { authorization: `Bearer ${token}` } };
    assert.equal((await sam.browser.call('/v1/transfers')).status, 200);
    assert.equal((await browser().call('/v1/transfers', undefined, bearer)).status, 200);
    await disableOperator(app.signIn.operators, 'sam@sketchwell.example', 'operator:test');
    assert.deepEqual(await refused(sam.browser.call('/v1/transfers')), [401, 'UNAUTHENTICATED']);
    assert.equal(await who(sam.browser), null);
    assert.equal((await browser().call('/v1/transfers', undefined, bearer)).status, 401);
    await assert.rejects(
      tokenOwner(app.signIn.operators, { name: 'sam@sketchwell.example' }),
      /belongs to an operator/,
    );
    await assert.rejects(tokenOwner(app.signIn.operators, { name: 'x', operator: 'no@where.example' }), /no operator/);
  });

  test('comes back with a new link alone: the old password, app and codes are gone', async () => {
    clock.forward(20 * MINUTE);
    const tom = await signUp('tom@sketchwell.example');
    const { token } = await resetOperator(app.signIn.operators, 'tom@sketchwell.example', 'operator:test');
    assert.equal(await who(tom.browser), null);
    clock.forward(MINUTE);
    for (const code of [tom.code(), tom.recoveryCodes[0] ?? ''])
      assert.deepEqual(await refused(signIn(browser(), { email: 'tom@sketchwell.example', code })), [
        401,
        'SIGN_IN_FAILED',
      ]);
    assert.equal((await browser().call('/v1/sign-in/sign-up', { token })).status, 200);
  });
});

describe('who is signed in', () => {
  test('is never taken from a cookie that somebody else set: each sign-in makes a new one and ends the one before', async () => {
    clock.forward(20 * MINUTE);
    const ute = await signUp('ute@sketchwell.example');
    const before = ute.browser.cookies.get(cookie) ?? '';
    const planted = `${ute.operator.operatorId}.${'A'.repeat(43)}`;
    const own = browser();
    own.cookies.set(cookie, planted);
    clock.forward(MINUTE);
    assert.equal((await signIn(own, { email: 'ute@sketchwell.example', code: ute.code() })).status, 200);
    assert.notEqual(own.cookies.get(cookie), planted);
    const victim = browser();
    victim.cookies.set(cookie, planted);
    assert.equal(await who(victim), null);

    clock.forward(MINUTE);
    assert.equal((await signIn(ute.browser, { email: 'ute@sketchwell.example', code: ute.code() })).status, 200);
    assert.notEqual(ute.browser.cookies.get(cookie), before);
    victim.cookies.set(cookie, before);
    assert.equal(await who(victim), null);
  });

  test('changes nothing that lets people in without a recent proof, and the proof changes the cookie', async () => {
    clock.forward(20 * MINUTE);
    const vera = await signUp('vera@sketchwell.example', 'admin');
    clock.forward(11 * MINUTE);
    const add = { email: 'new@sketchwell.example', name: 'New', role: 'operator' };
    for (const [path, body, method] of [
      ['/v1/operators', add, 'POST'],
      [`/v1/operators/${jane.operator.operatorId}/reset`, {}, 'POST'],
      ['/v1/session/operator/factors/totp', {}, 'POST'],
      ['/v1/session/operator/factors/password', { password: 'another password' }, 'PUT'],
      ['/v1/session/operator/factors/recovery-codes', {}, 'POST'],
      ['/v1/session/operator/factors/passkeys/options', {}, 'POST'],
    ] as const)
      assert.deepEqual(await refused(vera.browser.call(path, body, { method })), [403, 'SIGN_IN_AGAIN'], path);
    const before = vera.browser.cookies.get(cookie) ?? '';
    await vera.browser.json('/v1/session/operator/proof/password', { password, code: vera.code() });
    assert.notEqual(vera.browser.cookies.get(cookie), before);
    const stale = browser();
    stale.cookies.set(cookie, before);
    assert.equal(await who(stale), null);
    const invited = await vera.browser.json<{ link: string }>('/v1/operators', add);
    assert.match(invited.link, /^https:\/\/desk\.example\/desk\/sign-up\/[\w-]{43}$/u);
    assert.deepEqual(await refused(vera.browser.call('/v1/operators', add)), [409, 'OPERATOR_EXISTS']);
  });

  test('says who is an operator only as an admin', async () => {
    clock.forward(20 * MINUTE);
    const will = await signUp('will@sketchwell.example', 'operator');
    const add = { email: 'friend@sketchwell.example', name: 'Friend', role: 'admin' };
    assert.deepEqual(await refused(will.browser.call('/v1/operators', add)), [403, 'FORBIDDEN']);
    assert.deepEqual(await refused(will.browser.call(`/v1/operators/${will.operator.operatorId}/reset`, {})), [
      403,
      'FORBIDDEN',
    ]);
    assert.equal((await will.browser.call('/v1/operators')).status, 200);
  });

  test('keeps this session and ends all others when the password changes', async () => {
    clock.forward(20 * MINUTE);
    const xenia = await signUp('xenia@sketchwell.example');
    const other = browser();
    clock.forward(MINUTE);
    await signIn(other, { email: 'xenia@sketchwell.example', code: xenia.code() });
    const change = { password: 'another password' };
    await xenia.browser.json('/v1/session/operator/factors/password', change, { method: 'PUT' });
    assert.equal(await who(other), null);
    assert.ok(await who(xenia.browser));
    clock.forward(MINUTE);
    assert.equal((await signIn(browser(), { email: 'xenia@sketchwell.example', code: xenia.code() })).status, 401);
    const code = xenia.code();
    assert.equal(
      (await signIn(browser(), { email: 'xenia@sketchwell.example', ...change, code })).status,
      200,
      'the app stayed the same',
    );
  });
});

test('mails to the operators go to those who can sign in', async () => {
  const addresses = () => app.desk.db.transaction().execute((tx) => app.deliveries.operators(tx));
  await invite('never@sketchwell.example');
  await signUp('ola@sketchwell.example');
  assert.ok((await addresses()).includes('ola@sketchwell.example'));
  assert.ok(!(await addresses()).includes('never@sketchwell.example'));
  await disableOperator(app.signIn.operators, 'ola@sketchwell.example', 'operator:test');
  assert.ok(!(await addresses()).includes('ola@sketchwell.example'));
});
