/** `around`: what stands outside of a signed text, where one is signed. */
export type Plain = {
  readonly text: string;
  readonly around: string;
  readonly encrypted: boolean;
  readonly signed: boolean;
};

const begins = /^-----BEGIN PGP (SIGNED MESSAGE|MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)(?:, PART [\d/]{1,9})?-----\s*$/u;

/**
 * Text with OpenPGP armor in it (RFC 9580), as its writer meant it: of a clear-signed text the armor, the hash headers,
 * the dash-escapes and the signature are taken out, and what stands around it is apart: nobody signed that. An encrypted
 * block is taken out and told. Linear.
 */
export function withoutArmor(text: string): Plain {
  if (!text.includes('-----BEGIN PGP ')) return { text, around: '', encrypted: false, signed: false };
  const inner: string[] = [];
  const outer: string[] = [];
  let encrypted = false;
  let signed = false;
  let inside: 'nothing' | 'headers' | 'signed' | 'block' = 'nothing';
  for (const line of text.split('\n')) {
    const kind = begins.exec(line)?.[1];
    if (kind !== undefined) {
      inside = kind === 'SIGNED MESSAGE' ? 'headers' : 'block';
      encrypted ||= kind === 'MESSAGE';
      signed ||= kind === 'SIGNED MESSAGE';
    } else if (inside === 'headers') {
      // Armor headers such as "Hash: SHA256", up to the empty line.
      if (line.trim() === '') inside = 'signed';
      else if (!/^[A-Za-z-]{1,40}: /u.test(line)) {
        inside = 'signed';
        inner.push(line);
      }
    } else if (inside === 'block') {
      if (/^-----END PGP [A-Z ]+-----\s*$/u.test(line)) inside = 'nothing';
    } else if (inside === 'signed') inner.push(line.startsWith('- ') ? line.slice(2) : line);
    else outer.push(line);
  }
  const around = outer.join('\n');
  return signed
    ? { text: inner.join('\n'), around, encrypted, signed }
    : { text: around, around: '', encrypted, signed };
}
