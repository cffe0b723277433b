import { randomUUID } from 'node:crypto';

export type Letter = {
  readonly from: string;
  readonly to?: string;
  readonly id?: string;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly subject?: string;
  /** Our gateway found the sender's address to be true. */
  readonly proven?: boolean;
  readonly headers?: readonly string[];
  readonly body: readonly string[];
};

/** A plain mail as it comes in. `from` is an address; a proven one carries the header of our own gateway. */
export function letter(about: Letter): Uint8Array {
  const domain = about.from.split('@')[1] ?? '';
  const lines = [
    ...(about.proven
      ? [
          `Authentication-Results: mx.sketchwell.example; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`,
        ]
      : []),
    `Message-ID: <${about.id ?? `${randomUUID()}@${domain}`}>`,
    'Date: Mon, 02 Nov 2026 09:00:00 +0000',
    `From: Jane Smith <${about.from}>`,
    `To: ${about.to ?? 'licenses@sketchwell.example'}`,
    `Subject: ${about.subject ?? 'Moving our license'}`,
    ...(about.inReplyTo ? [`In-Reply-To: <${about.inReplyTo}>`] : []),
    ...(about.references ? [`References: ${about.references}`] : []),
    ...(about.headers ?? []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset="utf-8"',
    '',
    ...about.body,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** What a complete request says, line by line, for a test to leave out or change. */
export const wholeRequest = (key: string, account: string): Readonly<Record<string, string>> => ({
  server: 'In use on our own Server: yes',
  match: 'Agree to match the users: yes, we agree',
  host: 'Host: Confluence, 100 users',
  key: `License key: ${key}`,
  account: `Marketplace account: ${account}`,
  name: 'Account holder: Jane Smith',
  organization: 'Organization: Example Customer Inc.',
  address: 'Address: 400 Harrison Street, San Francisco, CA 94105, United States',
});

/** The lines of a whole request without some, or with others in their place. */
export function requestLines(
  key: string,
  account: string,
  change: Readonly<Record<string, string | null>> = {},
): readonly string[] {
  return Object.values({ ...wholeRequest(key, account), ...change }).filter((line) => line !== null);
}
