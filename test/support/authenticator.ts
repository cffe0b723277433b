import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** CBOR (RFC 8949) of what an authenticator says: whole numbers, texts, bytes and maps. */
type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  return value < 256
    ? Buffer.from([(major << 5) | 24, value])
    : Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([name, one]) => [cbor(name), cbor(one)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
const flags = { present: 0x01, verified: 0x04, attested: 0x40 } as const;

type Wrong = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly unverified?: boolean;
  readonly counter?: number;
};

export type Authenticator = {
  readonly id: string;
  /** What `navigator.credentials.create` gives, as JSON. */
  create(options: { challenge: string }, wrong?: Wrong): object;
  /** What `navigator.credentials.get` gives, as JSON; really signed. */
  get(options: { challenge: string }, wrong?: Wrong & { readonly key?: KeyObject }): object;
};

/** An authenticator in software, with one passkey (ES256) for one site. */
export function newAuthenticator(site: string, userHandle: () => string): Authenticator {
  const { hostname } = new URL(site);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  let uses = 0;

  const clientData = (type: string, challenge: string, origin: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const said = ({ rpId = hostname, unverified = false, counter }: Wrong, attested: Buffer): Buffer => {
    uses += 1;
    const bytes = Buffer.alloc(5);
    bytes[0] = flags.present | (unverified ? 0 : flags.verified) | (attested.length > 0 ? flags.attested : 0);
    bytes.writeUInt32BE(counter ?? uses, 1);
    return Buffer.concat([sha256(rpId), bytes, attested]);
  };
  const all = { id, rawId: id, type: 'public-key', clientExtensionResults: {} };

  return {
    id,
    create({ challenge }, wrong = {}) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]);
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 32]), credentialId, cbor(key)]);
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', said(wrong, attested)],
      ]);
      return {
        ...all,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, wrong.origin ?? site).toString('base64url'),
          attestationObject: cbor(attestation).toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get({ challenge }, wrong = {}) {
      const data = clientData('webauthn.get', challenge, wrong.origin ?? site);
      const authenticatorData = said(wrong, Buffer.alloc(0));
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), wrong.key ?? privateKey);
      return {
        ...all,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: Buffer.from(userHandle()).toString('base64url'),
        },
      };
    },
  };
}
