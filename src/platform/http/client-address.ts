import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The client that tries are counted by. A proxy appends the address it was called from to `X-Forwarded-For`, so with
 * `proxies` of them before us the address that counts is that many from the end; all before it anybody may have written.
 * Whoever has an IPv6 address has a whole network of them (/64), which counts as one.
 */
export function clientOf(context: Context, proxies: number): string {
  const address = proxies === 0 ? connected(context) : forwarded(context, proxies);
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '');
  return isIPv6(plain) ? networkOf(plain) : plain;
}

function forwarded(context: Context, proxies: number): string {
  const said = (context.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  return said.at(-proxies)?.slice(0, 45) || connected(context);
}

function connected(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    // There is no connection where a test calls the server without one.
    return 'unknown';
  }
}

/** The first four of the eight groups. */
function networkOf(address: string): string {
  const [before = '', after] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const groups = [...head, ...zeros, ...tail].map((group) => group.replace(/^0+(?=.)/u, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
