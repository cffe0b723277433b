import { createSocket } from 'node:dgram';
import type { Resolve } from '../../src/desk/proof/authenticate/types.ts';

/**
 * Records by name: texts (TXT), addresses (A), or how the server misbehaves there. A name that is not listed does not
 * exist. It is read at each question, so a test may change it as it goes.
 */
export type Zone = Record<
  string,
  { readonly txt?: readonly string[]; readonly a?: readonly string[]; readonly fails?: 'silent' | 'servfail' }
>;

/** The zone as a resolver, without a network. */
export function resolverOf(zone: Zone, asked: string[] = []): Resolve {
  return (name, type) => {
    asked.push(`${type} ${name}`);
    const found = zone[name.toLowerCase()];
    const failure = (code: string) => Promise.reject(Object.assign(new Error(`${code} ${name}`), { code }));
    if (!found) return failure('ENOTFOUND');
    if (found.fails === 'silent') return failure('ETIMEOUT');
    if (found.fails === 'servfail') return failure('ESERVFAIL');
    if (type === 'TXT' && found.txt) return Promise.resolve(found.txt.map((text) => pieces(text)));
    if (type === 'A' && found.a) return Promise.resolve([...found.a]);
    return failure('ENODATA');
  };
}

/** A text of DNS is made of strings of 255 bytes at most. */
const pieces = (text: string): string[] => text.match(/[^]{1,255}/gu) ?? [''];

export type DnsServer = {
  /** For `REHOME_DNS`. */
  readonly address: string;
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** The same zone over UDP on a free port, for programs in a process of their own. */
export async function startDns(zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, { port, address }) => {
    const answer = answerTo(query, zone, asked);
    if (answer) socket.send(answer, port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

const types: Record<number, string> = { 1: 'A', 15: 'MX', 16: 'TXT', 28: 'AAAA' };

/** RFC 1035, section 4: header, the question as it came, and the answers, which point back to the question's name. */
function answerTo(query: Buffer, zone: Zone, asked: string[]): Buffer | null {
  let at = 12;
  const labels: string[] = [];
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const name = labels.join('.').toLowerCase();
  const type = query.readUInt16BE(at + 1);
  const question = query.subarray(12, at + 5);
  asked.push(`${types[type] ?? type} ${name}`);
  const found = zone[name];
  if (found?.fails === 'silent') return null;
  const data =
    type === 16
      ? (found?.txt ?? []).map((text) =>
          Buffer.concat(pieces(text).map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)]))),
        )
      : type === 1
        ? (found?.a ?? []).map((ip) => Buffer.from(ip.split('.').map(Number)))
        : [];
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  const code = found?.fails === 'servfail' ? 2 : found ? 0 : 3;
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(data.length, 6);
  const answers = data.map((value) => {
    const row = Buffer.alloc(12);
    row.writeUInt16BE(0xc00c, 0);
    row.writeUInt16BE(type, 2);
    row.writeUInt16BE(1, 4);
    row.writeUInt32BE(60, 6);
    row.writeUInt16BE(value.length, 10);
    return Buffer.concat([row, value]);
  });
  return Buffer.concat([header, question, ...answers]);
}
