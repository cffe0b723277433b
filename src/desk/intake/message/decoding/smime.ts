import { ContentInfo, SignedData, id_data, id_envelopedData, id_signedData } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';

export type Opened =
  | { readonly kind: 'signed'; readonly content: Uint8Array }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' };

/** AuthEnvelopedData (RFC 5083), EncryptedData (RFC 5652). */
const encrypted = new Set<string>([id_envelopedData, '1.2.840.113549.1.9.16.1.23', '1.2.840.113549.1.7.6']);

const octets_tag = 0x04;
const constructed_tag = 0x24;

/** Where a BER element's content begins, and how long it is; null: it ends with two zero bytes. */
function lengthAt(bytes: Uint8Array, at: number): { readonly from: number; readonly length: number | null } {
  const first = bytes[at] ?? 0;
  if (first === 0x80) return { from: at + 1, length: null };
  if (first < 0x80) return { from: at + 1, length: first };
  const count = Math.min(first & 0x7f, 4);
  let length = 0;
  for (let place = 1; place <= count; place += 1) length = length * 256 + (bytes[at + place] ?? 0);
  return { from: at + 1 + count, length };
}

/** The pieces of an OCTET STRING in the order they stand, however it is cut (BER): who streams a mail sends pieces. */
function octetsOf(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at];
    const { from, length } = lengthAt(bytes, at + 1);
    if (tag === octets_tag) pieces.push(bytes.subarray(from, from + (length ?? 0)));
    // A piece made of pieces is gone into; the two zero bytes that end one are an element without content.
    at = tag === constructed_tag ? from : from + (length ?? 0);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * Opens an S/MIME body (RFC 8551, application/pkcs7-mime). Of signed data the content is given, a MIME part of its own;
 * its signature is not checked here, so nothing is proven by it. `said` is the header's smime-type.
 */
export function openCms(bytes: Uint8Array, said: string): Opened {
  try {
    const info = AsnConvert.parse(bytes, ContentInfo);
    if (encrypted.has(info.contentType)) return { kind: 'encrypted' };
    if (info.contentType !== id_signedData) return { kind: 'damaged' };
    const { eContent, eContentType } = AsnConvert.parse(info.content, SignedData).encapContentInfo;
    if (eContentType !== id_data) return { kind: 'damaged' };
    if (eContent?.single) return { kind: 'signed', content: new Uint8Array(eContent.single.buffer) };
    return eContent?.any ? { kind: 'signed', content: octetsOf(new Uint8Array(eContent.any)) } : { kind: 'damaged' };
  } catch {
    // Whatever its bytes are: a header that says it is encrypted is believed.
    return { kind: /enveloped/iu.test(said) ? 'encrypted' : 'damaged' };
  }
}
