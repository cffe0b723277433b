import { isDay, isRecord, jsonIn, sha256, toBase64Url } from './bytes.ts';
import type { KeyStatus } from './rules.ts';
import { isSigned, parseSigned } from './signed.ts';

/** A revocation list that was read and whose signature is good. */
export type RevocationList = {
  readonly issued: string;
  /** A newer one is there from this day on. */
  readonly nextUpdate: string;
  /** By digest: what a key is, and from which day on. */
  readonly keys: ReadonlyMap<string, { readonly status: Refused; readonly from: string }>;
};

const refused = ['superseded', 'revoked', 'voided'] as const satisfies readonly KeyStatus[];
type Refused = (typeof refused)[number];

const LIST_CHARS = 64 * 1024 * 1024;

/** The list in a text that one of the public keys signed; null for anything else. Read it once, and check many keys. */
export async function readRevocationList(text: string, publicKeys: readonly string[]): Promise<RevocationList | null> {
  const parsed = parseSigned(text, 'revocations/', LIST_CHARS);
  if (!parsed) return null;
  const said = jsonIn(parsed.data);
  if (!isRecord(said) || !(await isSigned(parsed.signed, parsed.signature, publicKeys, said['keyId']))) return null;
  const { issued, nextUpdate, keys } = said;
  if (!isDay(issued) || !isDay(nextUpdate) || !Array.isArray(keys)) return null;
  const found = new Map<string, { status: Refused; from: string }>();
  for (const row of keys as readonly unknown[]) {
    if (!Array.isArray(row)) return null;
    const [digest, status, from] = row as readonly unknown[];
    const known = refused.find((one) => one === status);
    if (typeof digest !== 'string' || known === undefined || !isDay(from)) return null;
    found.set(digest, { status: known, from });
  }
  return { issued, nextUpdate, keys: found };
}

/**
 * How the list says it stands with a key, by the part of it that was signed: that part has one writing, and the
 * signature after it has several. `honored` where another took its place and its grace goes on.
 */
export async function statusIn({ keys }: RevocationList, signed: string, today: string): Promise<KeyStatus> {
  const row = keys.get(toBase64Url(await sha256(signed)));
  if (!row) return 'current';
  if (row.from <= today) return row.status;
  return row.status === 'superseded' ? 'honored' : 'current';
}
