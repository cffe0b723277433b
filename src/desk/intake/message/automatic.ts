/** A header's name as it was written, and its value, unfolded. */
export type Header = readonly [name: string, value: string];

type Sign = { readonly header: string; readonly value: RegExp };

/**
 * What shows that no person wrote a mail: RFC 3834 (Auto-Submitted), RFC 2919 and 2369 (lists), RFC 3464 (reports),
 * RFC 5321 (the null return path), and what mail programs wrote before those.
 */
const signs: readonly Sign[] = [
  { header: 'auto-submitted', value: /^(?!\s*no\b)\s*\S/iu },
  { header: 'precedence', value: /^\s*(?:bulk|list|junk|auto_reply)\b/iu },
  { header: 'x-autoreply', value: /^(?!\s*no\b)/iu },
  { header: 'x-autorespond', value: /^(?!\s*no\b)/iu },
  { header: 'list-id', value: /\S/u },
  { header: 'list-unsubscribe', value: /\S/u },
  { header: 'return-path', value: /^\s*<\s*>\s*$/u },
  { header: 'x-failed-recipients', value: /\S/u },
  { header: 'content-type', value: /^\s*multipart\/report\b/iu },
];

/** The header that shows that a machine sent this, such as `Auto-Submitted: auto-replied`; null for a person's mail. */
export function automaticSign(headers: readonly Header[]): string | null {
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (signs.some((sign) => sign.header === lower && sign.value.test(value))) return `${name}: ${value.slice(0, 100)}`;
  }
  return null;
}
