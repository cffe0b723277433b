import { type Result, err, ok } from '../../kernel/result.ts';

/** A mailbox and the way to it. */
export type MailboxAddress = {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte. `starttls`: before the password is sent, or not at all. `none`: as it is. */
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** What it is called: without its password. */
  readonly name: string;
};

const shape = 'imaps://user:password@host:993/INBOX, with special characters of user and password percent-encoded';
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/**
 * Reads `imaps://user:password@host:993/Folder`; the folder is INBOX where none is named. `imap://` is plain on the
 * loopback and STARTTLS elsewhere, unless `?tls=none` allows it to be plain. The reason never repeats the address, which
 * holds a password.
 */
export function readMailboxAddress(text: string): Result<MailboxAddress, string> {
  let url: URL;
  let parts: { user: string; password: string; folder: string };
  try {
    url = new URL(text);
    const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
    parts = { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password), folder };
  } catch {
    return err(`is no address; write it as ${shape}`);
  }
  if (!/^imaps?:$/u.test(url.protocol) || url.hostname === '') return err(`must be written as ${shape}`);
  if (parts.user === '' || parts.password === '') return err(`names no user or no password; write it as ${shape}`);
  const tls = url.searchParams.get('tls');
  if (tls !== null && (tls !== 'none' || url.protocol === 'imaps:'))
    return err('may end with ?tls=none, after imap:// alone');
  const plain = tls === 'none' || loopback.test(url.hostname);
  const encryption = url.protocol === 'imaps:' ? 'tls' : plain ? 'none' : 'starttls';
  const port = url.port === '' ? (encryption === 'tls' ? 993 : 143) : Number(url.port);
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  const name = `${parts.user}@${url.hostname}:${port}/${parts.folder}`;
  return ok({ host, port, encryption, ...parts, name });
}
