import PostalMime from 'postal-mime';

/** What a mail server says of a mail of ours that it could not deliver (RFC 3464). */
export type Bounce = {
  /** Whom it was for; null where the report does not say it. */
  readonly recipient: string | null;
  /** `failed` is final, `delayed` is still tried. */
  readonly action: 'failed' | 'delayed';
  /** Enhanced status such as `5.1.1`, where it is given. */
  readonly status: string | null;
  /** In the words of the other server, one line, bounded. */
  readonly diagnostic: string;
  /** Message-IDs that stand in it: one of them may be of a mail of ours. */
  readonly messageIds: readonly string[];
};

const field = (text: string, name: string): string | null =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t]+[^\\r\\n]*)*)`, 'imu').exec(text)?.[1]?.trim() ?? null;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, 300);
const typed = (text: string | null): string | null => text?.replace(/^[a-z0-9-]{1,30};\s*/iu, '').trim() ?? null;

/** The most that is looked through for Message-IDs: a report repeats our headers near its end, our text may be long. */
const most_chars = 400_000;

/**
 * Reads a bounce. What has no machine-readable report (older servers) is read by its words: a final refusal unless it
 * says that it is still being tried. Never throws.
 */
export async function readBounce(bytes: Uint8Array): Promise<Bounce> {
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 20 }).catch(() => null);
  const parts = email?.attachments ?? [];
  const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
    typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);
  const report = parts.find(({ mimeType }) => /^message\/(?:global-)?delivery-status$/iu.test(mimeType));
  const status = report ? textOf(report.content) : '';
  const words = `${email?.text ?? ''}\n${email?.html ?? ''}`;
  const all = [words, ...parts.map(({ content }) => textOf(content))].join('\n').slice(0, most_chars);
  const action = field(status, 'Action')?.toLowerCase();
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(field(status, 'Status') ?? all)?.[0] ?? null;
  const delayed =
    action === undefined
      ? /still (?:being )?(?:tr|attempt)|delayed|verz[oö]gert|retard/iu.test(words)
      : action === 'delayed';
  return {
    recipient: typed(field(status, 'Original-Recipient')) ?? typed(field(status, 'Final-Recipient')),
    action: delayed || action === 'relayed' || action === 'delivered' || code?.startsWith('4') ? 'delayed' : 'failed',
    status: code,
    diagnostic: oneLine(typed(field(status, 'Diagnostic-Code')) ?? email?.subject ?? ''),
    messageIds: [...new Set(all.match(/<[^<>\s@]{1,200}@[^<>\s@]{1,200}>/gu) ?? [])].slice(0, 200),
  };
}
