import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import fc from 'fast-check';
import * as limits from '../../src/kernel/limits.ts';
import { isPublicAddress } from '../../src/marketplace/webhooks/client.ts';
import { secretOf, signatures } from '../../src/marketplace/webhooks/crypto.ts';
import { afterTry, disableReasons, waits_ms } from '../../src/marketplace/webhooks/schedule.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

test('signs the published vector of Standard Webhooks', () => {
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
  assert.equal(signatures(message, [secret]), 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('the library of Standard Webhooks accepts what we sign, with either of two secrets', () => {
  const timestamp = Math.floor(Date.now() / 1_000);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 24, maxLength: 64 }), (said, bytes) => {
      const other = secretOf(bytes);
      const message = { id: 'msg_1', timestamp, body: JSON.stringify({ said }) };
      const headers = {
        'webhook-id': message.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures(message, [other, secret]),
      };
      for (const one of [other, secret])
        assert.deepEqual(new Webhook(one).verify(message.body, headers), { said }, one);
      assert.throws(() => new Webhook(secret).verify(`${message.body} `, headers));
    }),
    { numRuns: 50 },
  );
});

test('tries go on for days with growing pauses, and then end', () => {
  const start = new Date('2026-11-01T00:00:00Z');
  let now = start;
  let failingSince: Date | null = null;
  const failed = { statusCode: 500, duration_ms: 1, note: '' };
  for (let attempts = 1; ; attempts += 1) {
    const after = afterTry(failed, { attempts, failingSince }, now);
    failingSince = after.failingSince;
    assert.equal(after.disable, null);
    if (after.delivery.status !== 'queued') {
      assert.deepEqual([after.delivery.status, attempts], ['failed', 10]);
      break;
    }
    now = after.delivery.due;
  }
  assert.ok(waits_ms.every((wait, at) => wait > (waits_ms[at - 1] ?? 0)));
  assert.equal((now.getTime() - start.getTime()) / 3_600_000, 75.58472222222223);
  assert.deepEqual(failingSince, start);
});

test('an endpoint is disabled when it says that it is gone, and after days without one success', () => {
  const now = new Date('2026-11-10T00:00:00Z');
  const long = new Date(now.getTime() - limits.webhook_failing_ms);
  const after = (statusCode: number | null, failingSince: Date | null) =>
    afterTry({ statusCode, duration_ms: 1, note: '' }, { attempts: 1, failingSince }, now).disable;
  assert.equal(after(410, null), 'gone');
  assert.equal(after(null, long), 'failing');
  assert.equal(after(500, new Date(long.getTime() + 1)), null);
  assert.equal(after(204, long), null);
  assert.equal(after(302, long), 'failing', 'a redirect is no success');
  assert.match(disableReasons.failing, /5 days/u);
});

test('addresses that are not of the public internet are told from those that are', () => {
  const refused =
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1::1 3fff::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 2606:4700::1%eth0 fec0::1 ff02::1 localhost 127.1 1.2.3';
  const open =
    '1.1.1.1 8.8.8.8 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 169.253.0.1 223.255.255.255 2606:4700::1111 2a00:1450::1 2003::1';
  for (const address of refused.split(' ')) assert.equal(isPublicAddress(address), false, address);
  for (const address of open.split(' ')) assert.equal(isPublicAddress(address), true, address);
});

test('no IPv4 address that is refused gets through written as IPv6', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(octet, octet, octet, octet, (...parts) => {
      const hex = parts.map((part) => part.toString(16).padStart(2, '0'));
      const groups = `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`;
      for (const written of [`::ffff:${groups}`, `::${groups}`, `64:ff9b::${groups}`, `2002:${groups}::`])
        assert.equal(isPublicAddress(written), false, written);
    }),
  );
});
