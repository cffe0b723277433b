import { ContentInfo, SignedData, id_data, id_envelopedData, id_signedData } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';

export type Opened =
  | { readonly kind: 'signed'; readonly content: Uint8Array }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' };

/** AuthEnvelopedData (RFC 5083), EncryptedData (RFC 5652). */
const encrypted = new Set<string>([id_envelopedData, '1.2.840.113549.1.9.16.1.23', '1.2.840.113549.1.7.6']);

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
    const content = eContent?.single?.buffer ?? eContent?.any;
    if (eContentType !== id_data || !content) return { kind: 'damaged' };
    return { kind: 'signed', content: new Uint8Array(content) };
  } catch {
    // Whatever its bytes are: a header that says it is encrypted is believed.
    return { kind: /enveloped/iu.test(said) ? 'encrypted' : 'damaged' };
  }
}
