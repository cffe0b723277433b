import { chownSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../support/postgres-server.ts';
import { install, run, serverFolder, until } from './install.ts';

/** Debian's user and group "mail", who own what Postfix delivers. */
const MAIL = 8;

export type Postfix = {
  /** Where it takes mail in. */
  readonly port: number;
  /** Mails that were delivered to people at customer.example and customer1.example, newest last. */
  delivered(): readonly string[];
  /** Mails that wait for the next try. */
  queued(): Promise<number>;
  /** Tries all that waits, again and again until it is so. */
  retryUntil(what: string, isSo: () => boolean | Promise<boolean>): Promise<void>;
  log(): string;
  end(): Promise<void>;
};

/** Where mail for the vendor goes, and the certificate (with its key) of both sides. */
type Relay = { readonly port: number; readonly certFile: string; readonly keyFile: string };

const main = (folder: string, relay: Relay): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
myhostname = mx.customer.example
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtp_dns_support_level = disabled
smtp_address_preference = ipv4
alias_maps =
alias_database =
local_recipient_maps =
# Customers' mailboxes are here.
virtual_mailbox_domains = customer.example, customer1.example
virtual_mailbox_maps = static:inbox/
virtual_mailbox_base = ${folder}/mail
virtual_minimum_uid = 1
virtual_uid_maps = static:${MAIL}
virtual_gid_maps = static:${MAIL}
# What is for the vendor is handed on to Rehome, encrypted and with its certificate checked.
relay_domains = sketchwell.example
transport_maps = inline:{ sketchwell.example=smtp:[127.0.0.1]:${relay.port} }
smtp_tls_security_level = verify
smtp_tls_CAfile = ${relay.certFile}
smtp_tls_verify_cert_match = localhost
smtp_tls_loglevel = 1
smtpd_tls_security_level = may
smtpd_tls_loglevel = 1
smtpd_tls_cert_file = ${relay.certFile}
smtpd_tls_key_file = ${relay.keyFile}
# Tests flush the queue when it is time: Postfix puts off a mail by a minute that a run of the queue finds in delivery.
minimal_backoff_time = 600s
maximal_backoff_time = 600s
queue_run_delay = 600s
message_size_limit = 60000000
virtual_mailbox_limit = 0
`;

const services = `
pickup     unix  n  -  n  60   1  pickup
cleanup    unix  n  -  n  -    0  cleanup
qmgr       unix  n  -  n  300  1  qmgr
tlsmgr     unix  -  -  n  1000? 1 tlsmgr
rewrite    unix  -  -  n  -    -  trivial-rewrite
bounce     unix  -  -  n  -    0  bounce
defer      unix  -  -  n  -    0  bounce
trace      unix  -  -  n  -    0  bounce
verify     unix  -  -  n  -    1  verify
flush      unix  n  -  n  1000? 0 flush
proxymap   unix  -  -  n  -    -  proxymap
proxywrite unix  -  -  n  -    1  proxymap
smtp       unix  -  -  n  -    -  smtp
relay      unix  -  -  n  -    -  smtp
showq      unix  n  -  n  -    -  showq
error      unix  -  -  n  -    -  error
retry      unix  -  -  n  -    -  error
discard    unix  -  -  n  -    -  discard
virtual    unix  -  n  n  -    -  virtual
anvil      unix  -  -  n  -    1  anvil
scache     unix  -  -  n  -    1  scache
postlog    unix-dgram n - n  -    1  postlogd
`;

/** Debian's Postfix with a configuration, a queue and mailboxes of its own, on a free port of the loopback. */
export async function startPostfix(relay: Relay): Promise<Postfix> {
  install('postfix');
  const folder = serverFolder('postfix');
  const port = await freePort();
  const config = join(folder, 'config');
  for (const name of ['config', 'queue', 'data', 'mail']) mkdirSync(join(folder, name));
  chownSync(join(folder, 'mail'), MAIL, MAIL);
  const [, , owner, group] = /^postfix:([^:]*):(\d+):(\d+)/mu.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  chownSync(join(folder, 'data'), Number(owner), Number(group));
  writeFileSync(join(config, 'main.cf'), main(folder, relay));
  writeFileSync(join(config, 'master.cf'), `127.0.0.1:${port} inet n - n - - smtpd\n${services}`);
  const postfix = (...args: readonly string[]): Promise<string> => run('/usr/sbin/postfix', '-c', config, ...args);
  await postfix('start');
  await until('Postfix answers', () => listens(port));
  return {
    port,
    delivered() {
      const inbox = join(folder, 'mail', 'inbox', 'new');
      try {
        const names = readdirSync(inbox).toSorted();
        return names.map((name) => readFileSync(join(inbox, name), 'utf8'));
      } catch {
        return [];
      }
    },
    async queued() {
      const lines = await run('/usr/sbin/postqueue', '-c', config, '-j');
      return lines.split('\n').filter((line) => line !== '').length;
    },
    async retryUntil(what, isSo) {
      await until(what, async () => {
        if (await isSo()) return true;
        await run('/usr/sbin/postqueue', '-c', config, '-f');
        await new Promise((resolve) => setTimeout(resolve, 500));
        return isSo();
      });
    },
    log: () => readFileSync(join(folder, 'log'), 'utf8'),
    async end() {
      await postfix('stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
