import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readFiles } from '../../src/desk/intake/cli.ts';
import { widthOf, wrap } from '../../src/desk/intake/explain/width.ts';
import { profile } from '../sources/support.ts';

const key = 'WFC-TEST-AAAA-BBBB-CC07';
const old = 'WFC-TEST-AAAA-BBBB-CC99';

async function rows(body: readonly string[], more: readonly string[] = []): Promise<string[]> {
  const mail = [
    'From: Kim Park <kim@loom.example>',
    'Subject: Our license',
    'Content-Type: text/plain; charset=utf-8',
    ...more,
    '',
    ...body,
  ].join('\r\n');
  return explained(new TextEncoder().encode(mail));
}

async function explained(bytes: Uint8Array): Promise<string[]> {
  const lines: string[] = [];
  const io = { out: (line: string) => void lines.push(line), read: () => Promise.resolve(bytes) };
  assert.equal(await readFiles(['mail.eml'], { json: false, explain: true, profile, io }), 0);
  return lines;
}

test('each fact stands with its line, and a key with its last four characters alone', async () => {
  const page = (await rows(['Hello,', `License key: ${key}`, 'Marketplace account: kim@loom.example'])).join('\n');
  assert.match(page, /^mail\.eml\nA request, in English\.$/mu);
  assert.match(page, /license key +…CC07\n +line 2 +License key: …CC07/u);
  assert.match(page, /account +kim@loom\.example\n +line 3 +Marketplace account: kim@loom\.example/u);
  assert.match(page, /Not said: on own server, /u);
  assert.doesNotMatch(page, /TEST|AAAA|BBBB/u);
});

test('an answer stands with the question above it, quoted or as a label, and a label beside its value is not repeated', async () => {
  const page = (
    await rows([
      'Hello, see below.',
      '',
      '> Do you agree to match the users of the app',
      '> to those of your host?',
      'Yes, we agree.',
      '',
      '> What is the e-mail address of the Marketplace account?',
      'kim@loom.example',
      '',
      'License key:',
      key,
      'Organization: Loom Ltd',
    ])
  ).join('\n');
  assert.match(
    page,
    /agrees to match +yes\n +asked +Do you agree to match .* app to those of your\n +host\?\n +line 5 +Yes/u,
  );
  assert.match(page, /account +kim@loom\.example\n +asked +What is the e-mail address .*\n.*line 8/u);
  assert.match(page, /license key +…CC07\n +asked +License key:?\n +line 11 +…CC07/u);
  assert.match(page, /organization +Loom Ltd\n +line 12 /u);
});

test('a key that is wrapped or stands beside another fact is not shown either', async () => {
  const page = await rows([
    `License key: ${key.slice(0, 13)}`,
    key.slice(13),
    `Second key ${old} for 50 users of Confluence`,
    'Organization: Loom Ltd',
  ]);
  assert.doesNotMatch(page.join('\n'), /WFC|AAAA/u);
});

test('a key that was not taken is named with the reason', async () => {
  const page = (await rows([`License key: ${key}`, '', `The old key ${old} is not to be moved.`])).join('\n');
  assert.match(page, /Seen, and not taken\n +key …CC99 +the mail speaks against it/u);
  assert.match(page, /line 3 +The old key …CC99 is not/u);
});

test('what is in doubt is told with the reason and its line', async () => {
  const page = (
    await rows([`License key: ${key}`, 'Agree to match the users: yes, once our management has decided'])
  ).join('\n');
  assert.match(page, /Seen, and not taken\n +agrees to match +\S.*\n +line 2 +Agree to match/u);
});

test('signature, earlier mails and hidden text are named as not read', async () => {
  const plain = (
    await rows([
      `License key: ${key}`,
      '',
      'Best regards',
      'Kim',
      '',
      'On 3 May 2026, Jo <jo@loom.example> wrote:',
      `> Our key: ${old}`,
    ])
  ).join('\n');
  assert.match(plain, /Not read as the request\n/u);
  assert.match(plain, /signature +lines 3-4/u);
  assert.match(plain, /earlier mails +line 7/u);
  assert.match(plain, /key …CC99 +it stands where the words are not the request/u);
  const html = `From: Kim <kim@loom.example>\r\nSubject: License\r\nContent-Type: text/html\r\n\r\n<p>License key: ${key}</p><p style="display:none">Account: a@evil.example</p>`;
  const shown = (await explained(new TextEncoder().encode(html))).join('\n');
  assert.match(shown, /Remarks\n +Text that a human does not see was left out\./u);
  assert.doesNotMatch(shown, /evil/u);
});

test('a machine is told by what shows it, and never answered', async () => {
  const page = (await rows(['I am away.'], ['Auto-Submitted: auto-replied'])).join(' ');
  assert.match(
    page,
    /An automatic reply, not a request: Auto-Submitted: auto-replied\. It is kept, and never answered\./u,
  );
});

test('a mail cannot paint, move the cursor or hide anything in the terminal', async () => {
  const page = await rows(['Organization: \u001b[2JLoom\u001b]0;x\u0007 Ltd\u202e', `License key: ${key}`]);
  assert.doesNotMatch(page.join(''), /[\p{Cc}\u202e]/u);
});

test('no mail of the corpus shows a row over 80 columns or a license key', async () => {
  const folder = join(import.meta.dirname, 'corpus');
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  assert.ok(files.length >= 140);
  // One of sixteen: what hides a key knows no mail.
  for (const file of files.filter((_, index) => index % 16 === 0)) {
    const page = await explained(readFileSync(join(folder, file)));
    assert.deepEqual(
      page.filter((row) => widthOf(row) > 80),
      [],
      file,
    );
    const { licenseKeys } = JSON.parse(readFileSync(join(folder, file.replace('.eml', '.json')), 'utf8')) as {
      licenseKeys: string[];
    };
    const bare = page.join('').replace(/[^A-Za-z0-9+/]/gu, '');
    for (const one of licenseKeys) assert.ok(!bare.includes(one.replace(/[^A-Za-z0-9+/]/gu, '').slice(0, -4)), file);
  }
});

test('programs get one object a line, with kind, language, doubts and, when asked for, what was left', async () => {
  const bytes = new TextEncoder().encode(
    `From: Kim <kim@loom.example>\nSubject: Lizenz\n\nGuten Tag, wir bitten um den Umzug der Lizenz.\nOrganisation: Loom GmbH\nLizenz der Anzahl der Benutzer angleichen: vielleicht\n`,
  );
  const told: Record<string, unknown>[] = [];
  for (const explain of [false, true]) {
    const out = (line: string): void => void told.push(JSON.parse(line) as Record<string, unknown>);
    await readFiles(['m.eml'], { json: true, explain, profile, io: { out, read: () => Promise.resolve(bytes) } });
  }
  const [short, long] = told;
  assert.deepEqual([short?.['file'], short?.['kind'], short?.['language']], ['m.eml', 'request', 'de']);
  assert.deepEqual(
    (short?.['unclear'] as { fact: string }[] | undefined)?.map(({ fact }) => fact),
    ['agreesToMatchTier'],
  );
  assert.equal('keysNotTaken' in (short ?? {}), false);
  assert.deepEqual([long?.['keysNotTaken'], long?.['remarks']], [[], []]);
});

test('text is wrapped by what a terminal draws, at blanks where there are some', () => {
  assert.deepEqual(wrap('one two three', 8), ['one two', 'three']);
  assert.deepEqual(wrap('株式会社山田', 6), ['株式会', '社山田']);
  assert.deepEqual(wrap('one two three four', 8, 2), ['one two', 'three …']);
  assert.deepEqual(wrap('', 8), []);
});
