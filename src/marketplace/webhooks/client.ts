import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, type LookupFunction, isIP } from 'node:net';
import * as limits from '../../kernel/limits.ts';
import type { TryOutcome } from './schedule.ts';

/** What may be called beyond `https` at public addresses. */
export type Allowed = { readonly http: boolean; readonly private: boolean };

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export type Poster = {
  /** Why nothing at this address is ever called; null where it may be. What its name resolves to is seen only then. */
  refusal(url: string): string | null;
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<TryOutcome>;
};

/**
 * Addresses that are not of the public internet: the special-purpose registries of IANA (RFC 6890), multicast, and what
 * is reserved. Of IPv6 only global unicast (2000::/3) is public at all, and in it neither documentation nor tunnels,
 * inside which an IPv4 address could hide; so neither are mapped (::ffff:0:0/96) or translated (64:ff9b::/96) ones.
 */
const notPublic = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(address, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  // A zone (%eth0) belongs to a link of this machine.
  if (family !== 6 || address.includes('%')) return false;
  return global6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true });

/**
 * Posts to addresses that strangers named: the name is resolved once for each call, every address it has must be
 * public, and the connection goes to one of those that were looked at and to no other, whatever the name says a moment
 * later. Redirects are not followed; time and size are limited.
 */
export function createPoster(allowed: Allowed, resolve: Resolve = resolveBySystem): Poster {
  const mayCall = (address: string): boolean => allowed.private || isPublicAddress(address);
  const refusal = (url: string): string | null => {
    const { protocol } = new URL(url);
    if (protocol !== 'https:' && !(protocol === 'http:' && allowed.http)) return 'Only https is called.';
    const host = hostOf(url);
    return isIP(host) > 0 && !mayCall(host) ? notAllowed(host) : null;
  };
  const addressesOf = async (host: string): Promise<readonly LookupAddress[]> => {
    const addresses = await resolve(host);
    if (addresses.length === 0) throw new Error(`${host} has no address.`);
    if (!addresses.every(({ address }) => mayCall(address))) throw new Error(notAllowed(host));
    return addresses;
  };
  return {
    refusal,
    async post(url, headers, body) {
      const started = performance.now();
      const signal = AbortSignal.timeout(limits.webhook_ms);
      let statusCode: number | null = null;
      let note = refusal(url);
      try {
        if (note === null) {
          const host = hostOf(url);
          const addresses = isIP(host) > 0 ? [] : await Promise.race([addressesOf(host), ended(signal)]);
          const answer = await call(url, { headers, body, signal, lookup: lookupIn(addresses) });
          statusCode = answer.statusCode;
          note = answer.text;
        }
      } catch (cause) {
        note = signal.aborted ? `No answer within ${limits.webhook_ms / 1_000} seconds.` : reasonOf(cause);
      }
      const duration_ms = Math.round(performance.now() - started);
      return { statusCode, duration_ms, note: (note ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim() };
    },
  };
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[(.*)\]$/u, '$1');

const notAllowed = (host: string): string =>
  `${host} is not at a public address; REHOME_WEBHOOKS_ALLOW says what else may be called.`;

const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('ended')), { once: true });
  });

/** Gives the addresses that were looked at, whatever is asked for. */
const lookupIn =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_, options, done) => {
    const [first] = addresses;
    if (options.all || !first) done(null, [...addresses]);
    else done(null, first.address, first.family);
  };

type Calling = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
  readonly lookup: LookupFunction;
};

function call(
  url: string,
  { headers, body, signal, lookup }: Calling,
): Promise<{ readonly statusCode: number | null; readonly text: string }> {
  const options = {
    method: 'POST',
    lookup,
    signal,
    maxHeaderSize: limits.webhook_answer_header_bytes,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    // A connection of its own: none is kept that was made when the name led elsewhere.
    agent: false as const,
  };
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https:') ? httpsRequest(url, options) : httpRequest(url, options);
    request.on('response', (response) => {
      collect(response, (text) => {
        request.destroy();
        resolve({ statusCode: response.statusCode ?? null, text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** What was read when the answer ended, broke off, took too long or grew too long. */
function collect(response: IncomingMessage, tell: (text: string) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  const end = (): void => tell(new TextDecoder().decode(Buffer.concat(parts).subarray(0, limits.webhook_answer_bytes)));
  response.on('data', (part: Buffer) => {
    parts.push(part);
    length += part.length;
    if (length >= limits.webhook_answer_bytes) end();
  });
  for (const event of ['end', 'error', 'close']) response.on(event, end);
}

function reasonOf(cause: unknown): string {
  // Several addresses were tried: each has a reason of its own.
  if (cause instanceof AggregateError) return cause.errors.map((one) => reasonOf(one)).join('; ');
  return cause instanceof Error ? cause.message : 'unknown';
}
