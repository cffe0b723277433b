import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { clientOf } from '../../src/platform/http/client-address.ts';

/** What a request counts as that came from `remote` with this header. */
async function counted(proxies: number, remote: string, forwarded?: string): Promise<string> {
  const router = new Hono().get('/', (context) => context.text(clientOf(context, proxies)));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const socket = { remoteAddress: remote, remotePort: 1, remoteFamily: 'IPv4' };
  return (await router.request('/', { headers }, { incoming: { socket } })).text();
}

test('without a proxy the connection tells the client, whatever a header says', async () => {
  assert.equal(await counted(0, '192.0.2.1'), '192.0.2.1');
  assert.equal(await counted(0, '192.0.2.1', '198.51.100.7'), '192.0.2.1');
  assert.equal(await counted(0, '::ffff:192.0.2.1'), '192.0.2.1');
});

test('behind proxies only what they wrote counts: an address that the client wrote before it does not', async () => {
  assert.equal(await counted(1, '10.0.0.1', '198.51.100.7'), '198.51.100.7');
  assert.equal(await counted(1, '10.0.0.1', '203.0.113.9, 198.51.100.7'), '198.51.100.7');
  assert.equal(await counted(2, '10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2'), '198.51.100.7');
  assert.equal(await counted(1, '10.0.0.1'), '10.0.0.1');
  assert.equal(await counted(2, '10.0.0.1', '198.51.100.7'), '10.0.0.1');
});

test('an IPv6 network counts as one client, however its addresses are written', async () => {
  const network = '2001:db8:1:2::/64';
  for (const address of [
    '2001:db8:1:2::1',
    '2001:0db8:0001:0002:ffff:0:0:9',
    '2001:DB8:1:2:3:4:5:6',
    '2001:db8:1:2:3::',
  ])
    assert.equal(await counted(0, address), network, address);
  assert.equal(await counted(0, '2001:db8::1'), '2001:db8:0:0::/64');
  assert.equal(await counted(0, '::1'), '0:0:0:0::/64');
  assert.notEqual(await counted(0, '2001:db8:1:3::1'), network);
});
