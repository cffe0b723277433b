import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FaultError } from '../../src/contract/codes.ts';
import { parseProfile } from '../../src/contract/profile-check.ts';
import { readMailboxAddress } from '../../src/mail/imap/address.ts';
import { groupsOf, isTooOld, reconnectAfter_ms, whereToGoOn } from '../../src/mail/imap/plan.ts';
import { Pressure } from '../../src/mail/listener/pressure.ts';
import { recipientsOf } from '../../src/mail/listener/recipients.ts';
import { exampleProfile, readSettings } from '../../src/main/settings.ts';
import { readFileSync } from 'node:fs';

test('recipients are those of the list, with any subaddress, and nobody else', () => {
  const ours = recipientsOf(['licenses@sketchwell.example', 'Lizenzen@bücher.example']);
  for (const address of [
    'licenses@sketchwell.example',
    'LICENSES+a+b@SKETCHWELL.example',
    'lizenzen@xn--bcher-kva.example',
    'lizenzen+x@BÜCHER.example',
  ])
    assert.ok(ours(address), address);
  for (const address of [
    '',
    'licenses',
    'postmaster',
    '+licenses@sketchwell.example',
    'licenses@sketchwell.example.evil.example',
    'x@licenses@sketchwell.example@evil.example',
    'licenses@[127.0.0.1]',
    'licenses@sketchwell.example/x',
    'licenses@sketchwell.example:25',
    'other@sketchwell.example',
  ])
    assert.ok(!ours(address), address);
});

test('a mailbox’s address is read, and its name holds no password', () => {
  const read = (text: string) => {
    const result = readMailboxAddress(text);
    return result.ok ? result.value : result.error;
  };
  assert.deepEqual(read('imaps://kim%40x.example:p%40ss%2F@mail.example/Sub%2FFolder'), {
    host: 'mail.example',
    port: 993,
    encryption: 'tls',
    user: 'kim@x.example',
    password: 'p@ss/',
    folder: 'Sub/Folder',
    name: 'kim@x.example@mail.example:993/Sub/Folder',
  });
  const ways: readonly (readonly [url: string, encryption: string, port: number])[] = [
    ['imaps://a:b@mail.example', 'tls', 993],
    ['imap://a:b@mail.example', 'starttls', 143],
    ['imap://a:b@mail.example?tls=none', 'none', 143],
    ['imap://a:b@localhost:1143', 'none', 1143],
    ['imap://a:b@[::1]', 'none', 143],
  ];
  for (const [url, encryption, port] of ways) {
    const address = read(url);
    assert.ok(typeof address === 'object', url);
    assert.deepEqual(
      { encryption: address.encryption, port: address.port, folder: address.folder },
      { encryption, port, folder: 'INBOX' },
    );
  }
  for (const url of [
    'mail.example',
    'https://a:b@mail.example',
    'imaps://hunter2@mail.example',
    'imaps://a:hunter2@mail.example?tls=none',
    'imaps://a:hunter2%zz@mail.example',
  ]) {
    const error = read(url);
    assert.ok(typeof error === 'string' && !error.includes('hunter2'), url);
  }
});

test('a mailbox goes on where it was, and under new numbers from its beginning', () => {
  const now = new Date('2026-11-02T09:00:00Z');
  const day = 86_400_000;
  const first = whereToGoOn(null, { uidValidity: '7', uidNext: 100 }, now, day);
  assert.deepEqual(first, { uidValidity: '7', lastUid: 0, newFrom: 100, since: new Date(now.getTime() - day) });
  const later = { ...first, lastUid: 120 };
  assert.equal(whereToGoOn(later, { uidValidity: '7', uidNext: 130 }, now, day), later);
  const renumbered = whereToGoOn(later, { uidValidity: '8', uidNext: 50 }, new Date(now.getTime() + 90 * day), day);
  assert.deepEqual(renumbered, { uidValidity: '8', lastUid: 0, newFrom: 50, since: first.since });
  const at = (uid: number, arrived: Date | null) => isTooOld({ uid, size: 1, arrived }, first);
  assert.ok(at(99, new Date(0)));
  assert.ok(!at(100, new Date(0)), 'what comes later is new however old it is');
  assert.ok(!at(99, now));
  assert.ok(!at(99, null));
});

test('messages are fetched in groups of bounded number and size', () => {
  const sizes = [5, 5, 5, 100, 1, 1, 1, 1];
  const listed = sizes.map((size, n) => ({ uid: n + 1, size, arrived: null }));
  const groups = groupsOf(listed, { count: 3, bytes: 10 }).map((group) => group.map(({ uid }) => uid));
  assert.deepEqual(groups, [[1, 2], [3], [4], [5, 6, 7], [8]]);
});

test('the waits before the next connection grow to five minutes', () => {
  assert.deepEqual([1, 2, 3, 9, 20, 2_000].map(reconnectAfter_ms), [1_000, 2_000, 4_000, 256_000, 300_000, 300_000]);
});

test('what is in hand is counted to its limits and comes free again', () => {
  const pressure = new Pressure({
    messages: 3,
    messages_per_client: 2,
    bytes: 100,
    connections: 2,
    connections_per_client: 1,
  });
  assert.deepEqual(
    [pressure.takeMessage('a'), pressure.takeMessage('a'), pressure.takeMessage('a')],
    [true, true, false],
  );
  assert.deepEqual([pressure.takeMessage('b'), pressure.takeMessage('b')], [true, false]);
  pressure.giveMessage('a');
  assert.ok(pressure.takeMessage('b'));
  assert.deepEqual([pressure.takeBytes(60), pressure.takeBytes(60), pressure.takeBytes(40)], [true, false, true]);
  pressure.giveBytes(100);
  for (const client of ['a', 'b', 'b']) pressure.giveMessage(client);
  assert.deepEqual([pressure.bytes, pressure.messages], [0, 0]);
  assert.deepEqual(
    [pressure.connect('a'), pressure.connect('a'), pressure.connect('b'), pressure.connect('c')],
    [true, false, true, false],
  );
  pressure.disconnect('a');
  assert.ok(pressure.connect('c'));
});

test('settings of receiving are checked, and say nothing of the password', () => {
  const wrong = (environment: NodeJS.ProcessEnv, field: string) =>
    assert.throws(
      () => readSettings(environment),
      (cause) =>
        cause instanceof FaultError &&
        cause.fault.code === 'SETTING_INVALID' &&
        cause.fault.field === field &&
        !cause.message.includes('hunter2'),
    );
  wrong({ SMTP_LISTEN: '25' }, 'SMTP_LISTEN');
  wrong({ SMTP_LISTEN: '0.0.0.0:70000' }, 'SMTP_LISTEN');
  wrong({ SMTP_LISTEN: '0.0.0.0:25', SMTP_LISTEN_CERT: 'a.pem' }, 'SMTP_LISTEN_KEY');
  wrong({ IMAP_URL: 'imaps://kim:hunter2@' }, 'IMAP_URL');
  assert.deepEqual(readSettings({ SMTP_LISTEN: '[::]:25' }).smtpListen, { host: '::', port: 25, certificate: null });
  assert.equal(readSettings({}).smtpListen, null);
});

test('a profile says how mail is received, and needs to say nothing', () => {
  const example = readFileSync(exampleProfile, 'utf8');
  const withMail = (lines: string) => parseProfile(example.replace(/^mail:$/mu, `mail:\n${lines}`), 'p.yaml');
  const plain = withMail('');
  assert.ok(plain.ok);
  assert.deepEqual(plain.value.mail.imap, { after: { do: 'seen' }, lookBack: 7 * 86_400_000 });
  assert.equal(plain.value.mail.retention, 365 * 86_400_000);
  const moved = withMail('  imap:\n    after: move:Taken in\n    lookBack: 30d\n  recipients: [a@b.example]');
  assert.ok(moved.ok);
  assert.deepEqual(moved.value.mail.imap.after, { do: 'move', folder: 'Taken in' });
  const wrong = withMail('  imap:\n    after: archive');
  assert.ok(!wrong.ok);
  assert.match(
    wrong.error[0]?.message ?? '',
    /mail\.imap\.after: "archive" must be keep, seen, delete or move:Folder/u,
  );
  const misspelt = withMail('  imap:\n    afterwards: keep');
  assert.ok(!misspelt.ok);
  assert.match(misspelt.error[0]?.message ?? '', /mail\.imap\.afterwards is not a setting; .*after/u);
});
