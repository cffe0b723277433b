import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createTransport } from 'nodemailer';
import type { Email } from 'postal-mime';
import { letter, requestLines } from '../intake/letter.ts';
import { type Inbox, openInbox } from '../mail/server.ts';
import { rehome, said, start } from '../support/command.ts';
import { holderOf, keyOf } from '../support/desk.ts';
import { startDns } from '../support/dns.ts';
import { type Ground, groundOn } from '../support/ground.ts';
import { sign, signerOf, zoneOf } from '../support/signed.ts';

/**
 * A whole conversation with a running `rehome serve` over real protocols: SMTP in, SMTP out, DNS. What customers send is
 * signed (or not) by a key of their domain, what they get is taken from the server that our mails go to.
 */
const holder = holderOf(1);
const domain = holder.split('@')[1] ?? '';
const signer = signerOf(domain);

const until = async <Found>(what: string, look: () => Promise<Found | null | undefined>): Promise<Found> => {
  for (let left = 200; left > 0; left -= 1) {
    const found = await look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come`);
};

describe('a conversation over real protocols', () => {
  let customers: Inbox;
  let dns: Awaited<ReturnType<typeof startDns>>;
  let ground: Ground;
  let server: ReturnType<typeof start>;
  let smtp: ReturnType<typeof createTransport>;

  before(async () => {
    customers = await openInbox();
    dns = await startDns(zoneOf([signer], { [domain]: 'v=DMARC1; p=reject' }));
    ground = await groundOn('pglite', 4, {
      REHOME_DNS: dns.address,
      PORT: '0',
      SMTP_LISTEN: '127.0.0.1:0',
      SMTP_URL: customers.url,
    });
    server = start(['serve'], ground.environment);
    const [, port] = await said(server, /is received at 127\.0\.0\.1:(\d+)/u);
    smtp = createTransport({ host: '127.0.0.1', port: Number(port), secure: false, ignoreTLS: true });
  });
  after(async () => {
    smtp.close();
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('close', resolve));
    await dns.close();
    await customers.close();
    await ground.end();
  });

  const deliver = async (text: Uint8Array, signed: boolean): Promise<void> => {
    // Byte by byte, as a signature is about bytes.
    const plain = Buffer.from(text).toString('latin1');
    const raw = Buffer.from(signed ? await sign(plain, signer) : plain, 'latin1');
    await smtp.sendMail({ envelope: { from: holder, to: ['licenses@sketchwell.example'] }, raw });
  };
  const mailTo = (address: string, wanted: (mail: Email) => boolean): Promise<Email> =>
    until(`a mail to ${address}`, async () =>
      (await customers.mails()).findLast((mail) => mail.to?.some((one) => one.address === address) && wanted(mail)),
    );
  const answers = (mail: Email, id: string): boolean => mail.inReplyTo === `<${id}>`;
  const dated = new Date().toUTCString();
  const now = (bytes: Uint8Array): Uint8Array =>
    new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/^Date: .*$/mu, `Date: ${dated}`));

  test('what is missing is asked for, sent by a signed reply, and the license moves with no operator', async () => {
    const lines = requestLines(keyOf(1), holder, { organization: null, address: null });
    await deliver(now(letter({ from: holder, id: 'ask@customer1.example', body: lines })), true);
    const asked = await mailTo(holder, (mail) => answers(mail, 'ask@customer1.example'));
    assert.match(asked.text ?? '', /organi[sz]ation/iu);
    assert.doesNotMatch(asked.text ?? '', new RegExp(keyOf(1), 'u'), 'a key is never repeated');
    const reply = letter({
      from: holder,
      id: 'reply@customer1.example',
      inReplyTo: asked.messageId?.slice(1, -1) ?? '',
      subject: `Re: ${asked.subject ?? ''}`,
      body: [
        'Organization: Example Customer Inc.',
        'Address: 400 Harrison Street, San Francisco, CA 94105, United States',
        '',
        ...(asked.text ?? '').split('\n').map((line) => `> ${line.trimEnd()}`),
      ],
    });
    await deliver(now(reply), true);
    const done = await mailTo(holder, (mail) => /SEN-\d+/u.test(mail.text ?? ''));
    assert.ok(answers(done, 'reply@customer1.example'), 'it belongs under the reply');
  });

  test('the same with a forged From waits for the holder', async () => {
    const lines = requestLines(keyOf(3), 'thief@evil.example', { organization: null, address: null });
    await deliver(now(letter({ from: holderOf(3), id: 'forged@evil.example', body: lines })), false);
    const asked = await mailTo(holderOf(3), (mail) => answers(mail, 'forged@evil.example'));
    const reply = letter({
      from: holderOf(3),
      inReplyTo: asked.messageId?.slice(1, -1) ?? '',
      body: ['Organization: Example Inc.', 'Address: 400 Harrison Street, San Francisco, CA 94105, United States'],
    });
    await deliver(now(reply), false);
    await mailTo(holderOf(3), (mail) => /\/confirm\//u.test(mail.text ?? ''));
    const all = await customers.mails();
    assert.equal(all.filter((mail) => mail.to?.some(({ address }) => address === 'thief@evil.example')).length, 0);
    // The server has the folder, so it is asked by its API for what the command line would show.
    assert.equal((await rehome(['transfers', 'list'], ground.environment)).code, 4);
    assert.equal(all.filter((mail) => /SEN-\d+/u.test(mail.text ?? '')).length, 1);
  });
});
