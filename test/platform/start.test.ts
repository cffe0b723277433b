import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, test } from 'node:test';
import { sql } from 'kysely';
import { FaultError } from '../../src/contract/codes.ts';
import { openApp } from '../../src/main/app.ts';
import { readSettings } from '../../src/main/settings.ts';
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts';
import { openPostgres } from '../../src/platform/db/open.ts';
import { loadPublicKey, loadSecrets, loadSigningKey, secretsFrom } from '../../src/platform/secrets.ts';
import { root } from '../support/command.ts';
import { newPostgresDatabase, postgresServer } from '../support/engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'rehome-start-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const code =
  (expected: string) =>
  (cause: unknown): boolean =>
    cause instanceof FaultError && cause.fault.code === expected;

describe('a start by npm', () => {
  test('is stopped by a SIGTERM to npm, which ends npm and its shell alone', async () => {
    const server = join(folder, 'server.ts');
    writeFileSync(
      server,
      `process.on('SIGTERM', () => { console.log('stopped'); process.exit(0); });
       console.log('ready');
       setInterval(() => {}, 1_000);`,
    );
    const setup = JSON.stringify(join(root, 'scripts', 'setup.mjs'));
    const script = `import(${setup}).then(({ run }) => run(${JSON.stringify(relative(root, server))}, []))`;
    // As npm runs it: in a shell that hands no signal on.
    const shell = spawn('sh', ['-c', '"$0" -e "$1"; true', process.execPath, script], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    shell.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready')) shell.kill('SIGTERM');
    });
    await once(shell, 'close');
    assert.equal(said, 'ready\nstopped\n');
  });
});

describe('a start', () => {
  test('refuses a database that was filled with another secret', async () => {
    const settings = readSettings({ REHOME_DATA: join(folder, 'a') });
    await (await openApp(settings)).close();
    rmSync(join(folder, 'a', 'secret'));
    await assert.rejects(openApp(settings), code('SECRET_MISMATCH'));
  });

  test('refuses a schema that another version wrote, and changes nothing', async () => {
    const settings = readSettings({ REHOME_DATA: join(folder, 'b') });
    const app = await openApp(settings);
    await sql`insert into schema_migration (name, digest) values ('9999_later.sql', 'x')`.execute(app.database.db);
    await app.close();
    await assert.rejects(openApp(settings), code('SCHEMA_NEWER'));
  });

  test('names the setting that is wrong', () => {
    assert.throws(() => readSettings({ PORT: 'http' }), code('SETTING_INVALID'));
    assert.throws(() => readSettings({ DATABASE_URL: 'mysql://x' }), /DATABASE_URL must begin with postgres/u);
    for (const dns of ['on', 'dns.example', '127.0.0.1:0', '127.0.0.1:99999', '127.0.0.1,', 'off,127.0.0.1'])
      assert.throws(() => readSettings({ REHOME_DNS: dns }), /REHOME_DNS must be system, off, or addresses/u);
    assert.deepEqual(readSettings({ REHOME_DNS: '::1, [::1]:53, 127.0.0.1:5353' }).dns, [
      '::1',
      '[::1]:53',
      '127.0.0.1:5353',
    ]);
    assert.throws(() => loadSecrets(folder, 'short'), code('SETTING_INVALID'));
  });

  test('names a data folder that can be none, and does not wait for it', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const data of [file, join(file, 'below'), '/proc/rehome'])
      await assert.rejects(openApp(readSettings({ REHOME_DATA: data })), (cause) => {
        return code('SETTING_INVALID')(cause) && /REHOME_DATA must be a folder/u.test((cause as Error).message);
      });
  });

  test('names a key file that holds none, and tells nothing of what it holds', () => {
    const file = join(folder, 'key');
    writeFileSync(file, 'hunter2');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = join(folder, 'rsa');
    writeFileSync(other, rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    for (const [path, why] of [
      [join(folder, 'nothing'), /cannot be read/u],
      [file, /holds none/u],
      [other, /of another kind/u],
    ] as const)
      for (const load of [() => loadSigningKey(folder, path), () => loadPublicKey(path, '--public-key')])
        assert.throws(load, (cause) => {
          const { message } = cause as Error;
          return code('SETTING_INVALID')(cause) && why.test(message) && !message.includes('hunter2');
        });
  });

  test('says that PostgreSQL did not answer, without the password', async () => {
    await assert.rejects(openPostgres('postgres://me:hunter2@127.0.0.1:1/x'), (cause) => {
      assert.ok(code('DATABASE_UNREACHABLE')(cause));
      return cause instanceof Error && !cause.message.includes('hunter2');
    });
  });

  test('keeps secret and signing key to their owner', async () => {
    const data = join(folder, 'c');
    await (await openApp(readSettings({ REHOME_DATA: data }))).close();
    for (const name of ['secret', 'signing-key.pem']) assert.equal(statSync(join(data, name)).mode & 0o077, 0);
    assert.match(readFileSync(join(data, 'signing-key.pub.pem'), 'utf8'), /BEGIN PUBLIC KEY/u);
  });
});

test('a key has one digest however a mail program broke it, and another one with another secret', () => {
  const one = secretsFrom('a'.repeat(32));
  const digest = Buffer.from(one.keyDigest('WFC-AAAA-BBBB')).toString('hex');
  assert.equal(Buffer.from(one.keyDigest(' WFC-AAAA-\r\nBBBB')).toString('hex'), digest);
  assert.notEqual(Buffer.from(secretsFrom('b'.repeat(32)).keyDigest('WFC-AAAA-BBBB')).toString('hex'), digest);
  assert.notEqual(one.linkToken('1'), one.linkToken('2'));
});

test(
  'several processes may bring one schema forward at the same time',
  { skip: postgresServer ? false : 'needs PostgreSQL' },
  async () => {
    const { url, drop } = await newPostgresDatabase();
    const databases = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url, 2)));
    await databases[0]?.script((run) => run('drop schema public cascade; create schema public'));
    const counts = await Promise.all(databases.map((database) => migrate(database)));
    assert.deepEqual(
      counts.toSorted((a, b) => a - b),
      [0, 0, 0, readMigrations().length],
    );
    await Promise.all(databases.map((database) => database.close()));
    await drop();
  },
);
