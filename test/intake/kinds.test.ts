import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBounce } from '../../src/desk/intake/kinds/bounce.ts';
import { isOnTopic, noRequest } from '../../src/desk/intake/kinds/kind.ts';
import { parseMessage } from '../../src/desk/intake/message/mime.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

async function kindOf(headers: string, { hasKey = false, mailFrom = undefined as string | undefined } = {}) {
  const from = /^From:/imu.test(headers) ? '' : 'From: a@b.example\n';
  const parsed = await parseMessage(bytes(`${from}${headers}${headers === '' ? '' : '\n'}\nHello\n`));
  assert.ok(parsed.ok);
  const found = noRequest(parsed.value, { ownAddresses: new Set(['licenses@sketchwell.example']), hasKey, mailFrom });
  return found && `${found.kind}${found.held ? ' held' : ''}`;
}

test('a help desk that acknowledges a mail of ours answers as a machine, and one that passes a request on does not', async () => {
  const said = async (text: string, headers = 'Precedence: bulk\n'): Promise<string | null> => {
    const parsed = await parseMessage(bytes(`From: desk@b.example\n${headers}\n${text}\n`));
    assert.ok(parsed.ok);
    const found = noRequest(parsed.value, { ownAddresses: new Set(), hasKey: true });
    return found && `${found.kind}${found.held ? ' held' : ''}`;
  };
  const receipts = [
    'Your request has been received and logged.',
    'Ihre Anfrage wurde erfasst.',
    'Votre demande a bien été enregistrée.',
    'Su solicitud ha sido registrada.',
    'お問い合わせを受け付けました。',
  ];
  for (const text of receipts) assert.equal(await said(`${text}\nLicense key: WFC-38GD-NG68-F75Y-QNZT`), 'auto-reply');
  assert.equal(await said('Your ticket has been created.\nThis is a system-generated message.', ''), 'auto-reply');
  assert.equal(await said('Rui wrote: please move our license.'), 'generated held');
  assert.equal(await said('Your request has been received, so here is what you asked for.', ''), null);
});

describe('what is no request', () => {
  const rows: readonly (readonly [headers: string, kind: string | null])[] = [
    ['', null],
    ['Auto-Submitted: no', null],
    ['X-Auto-Response-Suppress: All', null],
    ['Auto-Submitted: auto-replied', 'auto-reply'],
    ['Auto-Submitted: auto-notified', 'auto-reply'],
    ['X-Autoreply: yes', 'auto-reply'],
    ['Precedence: auto_reply', 'auto-reply'],
    ['Return-Path: <>', 'auto-reply'],
    ['Subject: Out of office: Re: your request', 'auto-reply'],
    ['Subject: Automatische Antwort: Lizenz', 'auto-reply'],
    ['Subject: =?utf-8?B?6Ieq5YuV5b+c562UOiDjg6njgqTjgrvjg7Pjgrk=?=', 'auto-reply'],
    ['Subject: Réponse automatique : licence', 'auto-reply'],
    ['Subject: About the office license', null],
    ['Auto-Submitted: auto-generated', 'generated'],
    ['List-Id: <a.b.example>', 'list'],
    ['Precedence: list', 'list'],
    ['List-Unsubscribe: <mailto:x@b.example>', 'newsletter'],
    ['List-Id: <a.b.example>\r\nList-Unsubscribe: <https://b.example/u>\r\nPrecedence: bulk', 'newsletter'],
    ['List-Id: <a.b.example>\r\nList-Unsubscribe: <https://b.example/u>\r\nPrecedence: list', 'list'],
    ['X-Spam-Flag: YES', 'spam'],
    ['X-Spam-Status: No, score=1', null],
    ['Content-Type: text/calendar; method=REQUEST', 'calendar'],
    ['From: Mail Delivery System <MAILER-DAEMON@mx.example>', 'bounce'],
    ['X-Failed-Recipients: a@b.example', 'bounce'],
    ['From: Sketchwell <Licenses@sketchwell.example>', 'own'],
  ];
  for (const [headers, kind] of rows) {
    test(`${headers || 'a plain mail'} is ${kind ?? 'a request'}`, async () =>
      assert.equal(await kindOf(headers), kind));
  }

  test('a request that a list or a help desk passed on is held for a person', async () => {
    for (const header of ['List-Id: <a.b.example>', 'Auto-Submitted: auto-generated', 'X-Spam-Flag: YES'])
      assert.match((await kindOf(header, { hasKey: true })) ?? '', / held$/u, header);
  });

  test('an answering machine is never held, whatever it quotes', async () => {
    assert.equal(await kindOf('Auto-Submitted: auto-replied', { hasKey: true }), 'auto-reply');
  });

  test('nothing with the null sender is answered', async () => {
    assert.equal(await kindOf('', { mailFrom: '' }), 'auto-reply');
  });

  test('a mail is on topic by its words in any of the languages', () => {
    for (const text of [
      'our license',
      'unsere Lizenz',
      'votre licence',
      'la licencia',
      'a licença',
      'la licenza',
      'licencji',
      'ライセンス',
    ])
      assert.ok(isOnTopic({ subject: '', text }, []), text);
    assert.ok(isOnTopic({ subject: 'Wireframes', text: '' }, ['Wireframes']));
    assert.equal(isOnTopic({ subject: 'Lunch', text: 'Pizza today?' }, ['Wireframes']), false);
  });
});

const report = (status: string): string => `From: MAILER-DAEMON@mx.example
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

This is the mail system.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

${status}
--b
Content-Type: text/rfc822-headers

Message-ID: <1b4e28ba@sketchwell.example>
To: gone@customer.example
--b--
`;

describe('a bounce', () => {
  test('says whom it was for, that it is final, why, and which mail came back', async () => {
    const bounce = await readBounce(
      bytes(
        report(
          'Final-Recipient: rfc822; gone@customer.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n No such user',
        ),
      ),
    );
    assert.deepEqual(
      { ...bounce, messageIds: bounce.messageIds.includes('<1b4e28ba@sketchwell.example>') },
      {
        recipient: 'gone@customer.example',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 No such user',
        messageIds: true,
      },
    );
  });

  test('that only tells of a delay is not final', async () => {
    const delayed = await readBounce(
      bytes(report('Final-Recipient: rfc822; a@b.example\nAction: delayed\nStatus: 4.4.1')),
    );
    assert.equal(delayed.action, 'delayed');
    assert.equal((await readBounce(bytes(report('Action: failed\nStatus: 4.2.2')))).action, 'delayed');
  });

  test('of an older server is read by its words', async () => {
    const old = await readBounce(
      bytes(
        'From: postmaster@mx.example\n\n<gone@customer.example>: 550 5.1.1 unknown\n\nMessage-ID: <1b4e28ba@sketchwell.example>\n',
      ),
    );
    assert.deepEqual([old.recipient, old.action, old.status], [null, 'failed', '5.1.1']);
  });

  test('never throws for what it is given', async () => {
    for (const text of ['', '\0\0', 'x'.repeat(100_000), report('Status: ')]) await readBounce(bytes(text));
  });
});
