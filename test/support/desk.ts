import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type BookColumn, bookColumns } from '../../src/contract/books.ts';
import { FaultError } from '../../src/contract/codes.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { type Incoming, receive } from '../../src/desk/intake/inbox/service.ts';
import { readItem } from '../../src/desk/intake/service.ts';
import type { Desk } from '../../src/desk/service.ts';
import { importBooks } from '../../src/desk/sources/service.ts';
import { type TransferDetail, showTransfer, transfersOfRequest } from '../../src/desk/transfers/service.ts';
import type { Status } from '../../src/desk/transfers/state.ts';
import { builtInDestination } from '../../src/destinations/built-in/client.ts';
import type { Destination } from '../../src/destinations/port.ts';
import { createSigner } from '../../src/license-key/crypto.ts';
import type { MailSender } from '../../src/mail/types.ts';
import { runDue } from '../../src/main/worker.ts';
import { createImports } from '../../src/marketplace/imports/service.ts';
import { quoteMatches } from '../../src/marketplace/orders/match/service.ts';
import type { Db } from '../../src/platform/db/db.ts';
import type { Database } from '../../src/platform/db/open.ts';
import { secretsFrom } from '../../src/platform/secrets.ts';
import { profile as exampleProfile } from '../sources/support.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;
const { privateKey } = generateKeyPairSync('ed25519');
export const signer = createSigner(privateKey);
export const secrets = secretsFrom('a secret of the tests, as long as it has to be');

/** A clock that only the test moves. */
export type Clock = { readonly now: () => Date; readonly forward: (ms: number) => void };
export function clockFrom(start = '2026-11-02T09:00:00.000Z'): Clock {
  let at = Date.parse(start);
  return { now: () => new Date(at), forward: (ms) => void (at += ms) };
}

export const keyOf = (n: number): string => {
  const code = (n + 36 ** 6).toString(36).toUpperCase().padStart(12, 'Q').slice(-12);
  return `WFC-D3SK-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
};
export const holderOf = (n: number): string => `holder${n}@customer${n % 50}.example`;

/** A CSV of generated licenses with these numbers; the holder of `n` is `holderOf(n)`. */
export function booksOf(numbers: readonly number[], change: Partial<Record<BookColumn, string>> = {}): string {
  const rows = numbers.map((n) => {
    const row: Record<BookColumn, string> = {
      licenseKey: keyOf(n),
      app: 'com.sketchwell.wireframes.confluence',
      editors: '100',
      type: 'COMMERCIAL',
      status: 'active',
      maintenanceStart: '2026-01-15',
      maintenanceEnd: '2027-01-14',
      holderName: `Holder ${n}`,
      holderEmail: holderOf(n),
      organization: `Customer ${n % 50}`,
      addressLine1: '1 Main Street',
      addressLine2: '',
      city: 'Springfield',
      region: '',
      postalCode: '12345',
      country: 'US',
      orderNumber: `SW-${n}`,
      ...change,
    };
    return bookColumns.map((column) => row[column]).join(',');
  });
  return [bookColumns.join(','), ...rows, ''].join('\n');
}

export type Asking = {
  readonly key: string;
  readonly from: string;
  readonly account?: string;
  readonly users?: number;
  /** Our gateway found the sender's address to be true. */
  readonly proven?: boolean;
  /** Tells two mails with the same words apart. */
  readonly id?: string;
  readonly hosting?: string;
};

/** A complete, plain request by mail. */
export function mailOf({
  key,
  from,
  account = from,
  users = 100,
  proven = true,
  id = randomUUID(),
  hosting,
}: Asking): Uint8Array {
  const domain = from.split('@')[1] ?? '';
  const results = `mx.sketchwell.example; dkim=pass header.d=${domain}; spf=pass smtp.mailfrom=${domain}; dmarc=pass header.from=${domain}`;
  const lines = [
    ...(proven ? [`Authentication-Results: ${results}`] : []),
    `Message-ID: <${id}@${domain}>`,
    'Date: Mon, 02 Nov 2026 09:00:00 +0000',
    `From: Jane Smith <${from}>`,
    'To: licenses@sketchwell.example',
    'Subject: Moving our license',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset="utf-8"',
    '',
    'Hello,',
    '',
    'please move our license of Wireframes for Confluence.',
    '',
    hosting ? `Our Confluence runs on ${hosting}.` : 'In use on our own Server: yes',
    'Agree to match the users: yes, we agree',
    `Host: Confluence, ${users} users`,
    `License key: ${key}`,
    `Marketplace account: ${account}`,
    'Account holder: Jane Smith',
    'Organization: Example Customer Inc.',
    'Address: 400 Harrison Street, San Francisco, CA 94105, United States',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** The same as a document, as the API and the command line take it. */
export const documentOf = ({ key, from, account = from, users = 100, id }: Asking): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      requester: { email: from, name: id ?? 'Jane Smith' },
      confirmsServerUse: true,
      hosting: 'server',
      agreesToMatchTier: true,
      hostProducts: ['confluence'],
      hostUsers: users,
      licenseKeys: [key],
      accountEmail: account,
      firstName: 'Jane',
      lastName: 'Smith',
      organization: 'Example Customer Inc.',
      address: { lines: ['400 Harrison Street'], city: 'San Francisco', postalCode: '94105', country: 'US' },
    }),
  );

export type TestDesk = {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly db: Db;
  readonly builtIn: Destination;
  books(numbers: readonly number[], change?: Partial<Record<BookColumn, string>>): Promise<void>;
  ask(asking: Asking): Promise<string | null>;
  document(asking: Asking): Promise<string | null>;
  /** Does what is due, as the worker would. */
  work(sender?: MailSender | null): Promise<number>;
  /** The only case that speaks of this request. */
  caseOf(requestId: string | null): Promise<TransferDetail>;
  status(requestId: string | null): Promise<Status>;
  /** Rows of a table of this vendor. */
  count(table: string, where?: string): Promise<number>;
  /** Marketplace licenses of this vendor that are good. */
  active(): Promise<number>;
};

/** The example profile for a vendor of its own, so that many desks can share a database. */
export const newVendor = (): Profile => ({
  ...exampleProfile,
  vendor: { ...exampleProfile.vendor, id: `v-${randomUUID().slice(0, 13)}` },
});

export type DeskOptions = {
  readonly clock?: Clock;
  readonly profile?: Profile;
  /** The destination in place of the built-in marketplace, which it gets to wrap. */
  readonly destination?: (builtIn: Destination, clock: Clock) => Destination;
  /** The handle in place of the database's own one, such as one that fails on purpose. */
  readonly db?: Db;
};

export function makeDesk({ db: own }: Pick<Database, 'db'>, options: DeskOptions = {}): TestDesk {
  const { clock = clockFrom(), profile = newVendor(), db = own } = options;
  const imports = createImports(db, {
    signer,
    now: clock.now,
    publisher: profile.vendor.id,
    apps: new Set(profile.apps.map(({ key }) => key)),
    welcome: (tx, at, imported) => quoteMatches(tx, { profile }, at, imported),
  });
  const builtIn = builtInDestination(imports, { name: 'Marketplace' });
  const desk: Desk = {
    db,
    vendorId: profile.vendor.id,
    profile,
    destination: options.destination?.(builtIn, clock) ?? builtIn,
    keyDigest: secrets.keyDigest,
    linkToken: secrets.linkToken,
    linkDigest: secrets.linkDigest,
    now: clock.now,
    newId: randomUUID,
  };
  const take = async (incoming: Incoming) => readItem(desk, (await receive(desk, incoming)).inboxId);
  const caseOf = async (requestId: string | null) => {
    const [only, ...more] = await transfersOfRequest(desk, requestId ?? '');
    if (!only || more.length > 0) throw new Error('the request has not exactly one case');
    return showTransfer(desk, only.transfer.transferId);
  };
  const context = {
    vendorName: 'Sketchwell',
    signature: { en: 'Sketchwell' },
    baseUrl: 'http://localhost',
    tokenOf: secrets.linkToken,
  };
  return {
    desk,
    clock,
    db: own,
    builtIn,
    async books(numbers, change) {
      const about = { vendorId: desk.vendorId, profile, keyDigest: desk.keyDigest, now: clock.now() };
      const report = await importBooks(own, about, booksOf(numbers, change), {
        file: 'books.csv',
        actor: 'test',
        update: true,
      });
      if (report.faults[0]) throw new FaultError(report.faults[0]);
    },
    ask: (asking) =>
      take({ channel: 'mail', kind: 'message', name: 'request.eml', trusted: true, bytes: mailOf(asking) }),
    document: (asking) =>
      take({ channel: 'api', kind: 'document', name: 'request.json', trusted: true, bytes: documentOf(asking) }),
    work: (sender = null) =>
      runDue({ desk, dns: null, mail: { sender, context, messageIdDomain: 'sketchwell.example' } }),
    caseOf,
    status: async (requestId) => (await caseOf(requestId)).transfer.status,
    count: (table, where = 'true') =>
      counted(own, `select count(*) as n from ${table} where vendor_id = '${desk.vendorId}' and (${where})`),
    active: () =>
      counted(
        own,
        `select count(*) as n from marketplace_license join marketplace_import using (account_id, license_id)
        where publisher = '${desk.vendorId}' and status = 'active'`,
      ),
  };
}

export const counted = async (db: Db, query: string): Promise<number> =>
  (await sql<{ n: number }>`${sql.raw(query)}`.execute(db)).rows[0]?.n ?? -1;

/** Numbers between 0 and 1, the same for the same seed. */
export function randomFrom(seed: string): () => number {
  let n = 0;
  let block = Buffer.alloc(0);
  return () => {
    if (block.length < 4) block = createHmac('sha256', seed).update(String(n++)).digest();
    const value = block.readUInt32LE(0) / 2 ** 32;
    block = block.subarray(4);
    return value;
  };
}
