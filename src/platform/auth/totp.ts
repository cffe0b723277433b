import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, 30 seconds. */
const period_s = 30;
/** A code counts in the step before and after its own, too: clocks differ, and typing takes a while. */
const window = 1;

const totpOf = (secret: string, about: { readonly issuer?: string; readonly label?: string } = {}): TOTP =>
  new TOTP({ ...about, algorithm: 'SHA1', digits: 6, period: period_s, secret: Secret.fromBase32(secret) });

/** 160 bits, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads from a QR code. */
export const totpUri = (secret: string, issuer: string, label: string): string =>
  totpOf(secret, { issuer, label }).toString();

/** The step that a code belongs to; null where it is not one of now, or of no later step than `after`. */
export function totpStep(secret: string, code: string, now: Date, after = 0): number | null {
  const digits = code.replaceAll(' ', '');
  if (!/^\d{6}$/u.test(digits)) return null;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: digits, timestamp, window });
  if (delta === null) return null;
  const step = TOTP.counter({ timestamp, period: period_s }) + delta;
  return step > after ? step : null;
}
