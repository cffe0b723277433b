import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret as it is shown, from its bytes (Standard Webhooks: 24 to 64). */
export const secretOf = (bytes: Uint8Array): string => PREFIX + bytes.toBase64();

export type Message = {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
};

/**
 * The header `webhook-signature` (Standard Webhooks 1.0.0): `v1,` and the base64 of HMAC-SHA256 over
 * `id.timestamp.body`, one for each secret that is good, with blanks between them.
 */
export function signatures({ id, timestamp, body }: Message, secrets: readonly string[]): string {
  const signed = `${id}.${timestamp}.${body}`;
  return secrets
    .map((secret) => {
      const key = Uint8Array.fromBase64(secret.slice(PREFIX.length));
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    })
    .join(' ');
}
