import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { describe, test } from 'node:test';
import { createResolver } from '../../src/desk/proof/dns/client.ts';
import * as limits from '../../src/kernel/limits.ts';
import { type Zone, startDns } from '../support/dns.ts';

const code = async (asking: Promise<unknown>): Promise<unknown> => {
  try {
    return await asking;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? cause.code : cause;
  }
};

describe('the resolver', () => {
  test('gives texts and addresses, and tells nothing there from no answer', async () => {
    const long = 'v=DKIM1; p='.padEnd(600, 'A');
    const zone: Zone = { 'a.example': { txt: [long, 'b'], a: ['192.0.2.1'] }, 'bad.example': { fails: 'servfail' } };
    const dns = await startDns(zone);
    try {
      const resolve = createResolver([dns.address]);
      const texts = (await resolve('a.example', 'TXT')) as string[][];
      assert.deepEqual(texts.map((pieces) => pieces.join('')).toSorted(), ['b', long]);
      assert.deepEqual(await resolve('a.example', 'A'), ['192.0.2.1']);
      assert.equal(await code(resolve('a.example', 'MX')), 'ENODATA');
      assert.equal(await code(resolve('none.example', 'TXT')), 'ENOTFOUND');
      assert.equal(await code(resolve('bad.example', 'TXT')), 'ESERVFAIL');
    } finally {
      await dns.close();
    }
  });

  test('asks each question once', async () => {
    const dns = await startDns({ 'a.example': { txt: ['x'] } });
    try {
      const resolve = createResolver([dns.address]);
      await Promise.all([resolve('a.example', 'TXT'), resolve('A.example', 'TXT')]);
      await resolve('a.example', 'TXT');
      await code(resolve('none.example', 'TXT'));
      await code(resolve('none.example', 'TXT'));
      assert.deepEqual(dns.asked, ['TXT a.example', 'TXT none.example']);
    } finally {
      await dns.close();
    }
  });

  test('asks on where one domain is silent', async () => {
    const dns = await startDns({ 'silent.example': { fails: 'silent' }, 'a.example': { txt: ['x'] } });
    try {
      const resolve = createResolver([dns.address]);
      assert.equal(await code(resolve('silent.example', 'TXT')), 'ETIMEOUT');
      assert.deepEqual(await resolve('a.example', 'TXT'), [['x']]);
    } finally {
      await dns.close();
    }
  });

  test('stops asking where nobody answers at all', async () => {
    const deaf = createSocket('udp4');
    await new Promise<void>((done) => deaf.bind(0, '127.0.0.1', done));
    try {
      const resolve = createResolver([`127.0.0.1:${deaf.address().port}`]);
      const times: number[] = [];
      for (const name of ['a.example', 'b.example', 'c.example', 'd.example']) {
        const started = performance.now();
        assert.equal(await code(resolve(name, 'TXT')), 'ETIMEOUT');
        times.push(performance.now() - started);
      }
      assert.ok((times[0] ?? 0) < limits.sender_check_ms, times.join(', '));
      assert.ok((times[3] ?? 0) < 50, times.join(', '));
    } finally {
      deaf.close();
    }
  });
});
