import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import type { Zone } from './dns.ts';

/** A domain that signs its mails, with what stands in DNS of it. */
export type Signer = {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: string;
  readonly record: string;
};

export type SignerOptions = { readonly bits?: number; readonly kind?: 'rsa' | 'ed25519'; readonly selector?: string };

const pem = { type: 'pkcs8', format: 'pem' } as const;

export function signerOf(domain: string, { bits = 2048, kind = 'rsa', selector = 's1' }: SignerOptions = {}): Signer {
  if (kind === 'ed25519') {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
    return { domain, selector, privateKey: privateKey.export(pem), record: `v=DKIM1; k=ed25519; p=${raw}` };
  }
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return { domain, selector, privateKey: privateKey.export(pem), record: `v=DKIM1; k=rsa; p=${key}` };
}

/** What DNS holds for signers, and DMARC policies by domain. */
export const zoneOf = (signers: readonly Signer[], policies: Readonly<Record<string, string>> = {}): Zone =>
  Object.fromEntries([
    ...signers.map(({ domain, selector, record }) => [`${selector}._domainkey.${domain}`, { txt: [record] }] as const),
    ...Object.entries(policies).map(([domain, policy]) => [`_dmarc.${domain}`, { txt: [policy] }] as const),
  ]);

type Options = Parameters<typeof dkimSign>[1];
export type SigningOptions = Partial<Options>;

/** The mail with a signature of `signer` on top. */
export async function sign(message: string, signer: Signer, options: SigningOptions = {}): Promise<string> {
  const { domain: signingDomain, selector, privateKey } = signer;
  const { maxBodyLength, identity, ...all } = options;
  const one = {
    signingDomain,
    selector,
    privateKey,
    ...(maxBodyLength === undefined ? {} : { maxBodyLength }),
    ...(identity === undefined ? {} : { identity }),
  };
  // The library signs for each entry of the list alone; its type wants the first one's fields outside of it, too.
  const { signatures, errors } = await dkimSign(Buffer.from(message, 'latin1'), {
    ...one,
    ...all,
    signatureData: [one],
  });
  if (errors[0]) throw errors[0].err;
  return signatures + message;
}
