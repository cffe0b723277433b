import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { type MailboxAddress, readMailboxAddress } from '../../src/mail/imap/address.ts';
import { makeCertificate } from '../support/certificate.ts';
import { freePort } from '../support/postgres-server.ts';
import { install, run, serverFolder, until } from './install.ts';

/** Debian's user and group "mail", who own what Dovecot keeps. */
const MAIL = 8;
const password = 'a-password/with:all@sorts';

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

export type Dovecot = {
  /** The mailbox of a user, over TLS. */
  address(user: string, folder?: string): MailboxAddress;
  /** Of its certificate, which nobody else knows. */
  readonly ca: string;
  /** Puts a mail into a user's INBOX as a delivery does. */
  deliver(user: string, name: string, mail: string): void;
  /** A mail program of the user's own. */
  program(user: string): Promise<ImapFlow>;
  /** Forgets what it numbered: the next life has another UIDVALIDITY. */
  renumber(user: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
  end(): Promise<void>;
};

const config = (folder: string, imap: number, imaps: number, files: { certFile: string; keyFile: string }): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
first_valid_uid = ${MAIL}
mail_location = maildir:${folder}/mail/%u
ssl = yes
ssl_cert = <${files.certFile}
ssl_key = <${files.keyFile}
disable_plaintext_auth = no
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${MAIL} gid=${MAIL} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = ${imaps}
    ssl = yes
  }
}
`;

/** Debian's Dovecot with a configuration and a folder of its own, on free ports of the loopback. */
export async function startDovecot(): Promise<Dovecot> {
  install('dovecot-imapd');
  const folder = serverFolder('dovecot');
  const files = makeCertificate(folder);
  const [imap, imaps] = [await freePort(), await freePort()];
  const file = join(folder, 'dovecot.conf');
  writeFileSync(file, config(folder, imap, imaps, files));
  const own = (path: string): string => {
    mkdirSync(path, { recursive: true });
    chownSync(path, MAIL, MAIL);
    return path;
  };
  own(join(folder, 'mail'));
  const maildir = (user: string): string => own(join(folder, 'mail', user));
  const answers = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(imaps, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
    });
  const address = (user: string, box = 'INBOX'): MailboxAddress => {
    const url = `imaps://${user}:${encodeURIComponent(password)}@localhost:${imaps}/${box}`;
    const read = readMailboxAddress(url);
    if (!read.ok) throw new Error(read.error);
    return read.value;
  };
  const runs = (): boolean => existsSync(join(folder, 'run', 'master.pid'));
  const dovecot: Dovecot = {
    address,
    ca: readFileSync(files.certFile, 'utf8'),
    deliver(user, name, mail) {
      for (const sub of ['tmp', 'new', 'cur']) own(join(maildir(user), sub));
      const path = join(maildir(user), 'new', name);
      writeFileSync(path, mail);
      chownSync(path, MAIL, MAIL);
    },
    async program(user) {
      const client = new ImapFlow({
        host: '127.0.0.1',
        port: imap,
        doSTARTTLS: false,
        auth: { user, pass: password },
        logger: false,
      });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    renumber(user) {
      for (const name of readdirSync(maildir(user)))
        if (name.startsWith('dovecot')) rmSync(join(maildir(user), name), { recursive: true });
    },
    async start() {
      await run('/usr/sbin/dovecot', '-c', file);
      await until('Dovecot answers', answers);
    },
    async stop() {
      if (!runs()) return;
      const master = Number(readFileSync(join(folder, 'run', 'master.pid'), 'utf8'));
      const children = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim().split(' ').map(Number);
      await run('/usr/sbin/dovecot', '-c', file, 'stop');
      await until('Dovecot ends', () => !runs());
      // Sessions that idle live on for up to 20 seconds after their master.
      for (const child of children) kill(child);
    },
    async end() {
      await dovecot.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await dovecot.start();
  return dovecot;
}
