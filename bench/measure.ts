import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { handOverDue } from '../src/desk/handover/service.ts';
import type { Tx } from '../src/platform/db/db.ts';
import type { Desk } from '../src/desk/service.ts';
import type { Transfer } from '../src/desk/transfers/state.ts';
import { licenseIdOf } from '../src/desk/sources/license.ts';
import { keyLast4 } from '../src/contract/license.ts';
import { day } from '../src/kernel/day.ts';
import { holderOf, keyOf, makeDesk, signer } from '../test/support/desk.ts';
import { type Copying, openFolderCopying, openPostgresCopying } from './copy.ts';

export type Figures = {
  readonly engine: 'pglite' | 'postgres';
  readonly licenses: number;
  readonly handover_s: number;
  readonly sign_s: number;
  readonly copy_s: number;
  /** The most that the process held at once during the hand-over, the embedded database included. */
  readonly peak_MB: number;
};

/** The tables whose rows the hand-over writes. */
const written = [
  'handover_intent',
  'transfer',
  'direct_license',
  'audit_event',
  'outbox_mail',
  'marketplace_account',
  'marketplace_import',
  'marketplace_license',
] as const;

export async function measure(engine: 'pglite' | 'postgres', licenses: number, url: string): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'rehome-bench-'));
  const open = engine === 'pglite' ? await openFolderCopying(join(folder, 'pg')) : await openPostgresCopying(url);
  try {
    const { desk } = makeDesk(open.database, { db: open.database.db });
    await prepare(desk, licenses);
    const { seconds: handover_s, peak_MB } = await handOver(desk, licenses);
    const sign_s = signAll(licenses);
    const copy_s = await copyAll(open);
    return { engine, licenses, handover_s, sign_s, copy_s, peak_MB };
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
};

async function handOver(desk: Desk, licenses: number): Promise<{ seconds: number; peak_MB: number }> {
  let peak = 0;
  let issued = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const time = await seconds(async () => {
    for (;;) {
      const report = await handOverDue(desk);
      issued += report.issued;
      look();
      if (report.taken === 0) break;
    }
  });
  if (issued !== licenses) throw new Error(`${issued} of ${licenses} were handed over`);
  return { seconds: time, peak_MB: peak / 1024 / 1024 };
}

function signAll(licenses: number): number {
  const started = performance.now();
  for (let n = 0; n < licenses; n += 1) {
    signer.sign({
      sen: `SEN-${4_800_000 + n}`,
      app: 'com.sketchwell.wireframes.confluence',
      users: 100,
      type: 'COMMERCIAL',
      hosting: 'server',
      organization: 'Example Customer Inc.',
      maintenanceStart: day('2026-01-15'),
      maintenanceEnd: day('2027-01-14'),
      issued: day('2026-11-02'),
    });
  }
  return (performance.now() - started) / 1_000;
}

/** The very rows into empty tables with the same indexes and checks; only the way in is timed. */
async function copyAll(open: Copying): Promise<number> {
  let total = 0;
  for (const table of written) {
    await open.database.script((run) => run(`create table floor_${table} (like ${table} including all)`));
    total += await open.copy(table, `floor_${table}`);
    await open.database.script((run) => run(`drop table floor_${table}`));
  }
  return total;
}

const CHUNK = 5_000;

/** Cases that are cleared, as the intake leaves them, for licenses of as many holders. */
async function prepare(desk: Desk, licenses: number): Promise<void> {
  const at = desk.now().toISOString();
  for (let from = 0; from < licenses; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, licenses - from) }, (_, n) => from + n);
    await desk.db.transaction().execute((tx) => insert(tx, desk, numbers, at));
  }
  await sql`analyze`.execute(desk.db);
}

async function insert(tx: Tx, desk: Desk, numbers: readonly number[], at: string): Promise<void> {
  const { vendorId } = desk;
  const rows = numbers.map((n) => {
    const digest = desk.keyDigest(keyOf(n));
    return { n, id: randomUUID(), digest: Buffer.from(digest).toString('hex'), license: licenseIdOf(digest) };
  });
  const ids = rows.map(({ id }) => id);
  const holders = rows.map(({ n }) => `holder${n}@customer${n}.example`);
  await sql`insert into inbox_item (vendor_id, inbox_id, external_id, channel, kind, name, trusted, status, request_id, received_at)
    select ${vendorId}, id, id::text, 'mail', 'message', 'bench', true, 'read', id, ${at}::timestamptz from unnest(${ids}::uuid[]) as new (id)`.execute(
    tx,
  );
  await sql`insert into request (vendor_id, request_id, inbox_id, requester, facts, sources, received_at)
    select ${vendorId}, id, id, holder, '{}', '{}', ${at}::timestamptz from unnest(${ids}::uuid[], ${holders}::text[]) as new (id, holder)`.execute(
    tx,
  );
  await sql`insert into direct_license (vendor_id, license_id, key_digest, key_last4, app_key, users, type, status, maintenance_start,
      maintenance_end, holder_name, holder_email, organization, address, order_number, imported_at, content_digest)
    select ${vendorId}, license, decode(digest, 'hex'), last4, 'com.sketchwell.wireframes.confluence', 100, 'COMMERCIAL', 'active',
      '2026-01-15', '2027-01-14', 'Jane Smith', holder, 'Example Customer Inc.', ${JSON.stringify(address)}::jsonb, 'SW-1', ${at}::timestamptz, ''
    from unnest(${rows.map(({ license }) => license)}::uuid[], ${rows.map(({ digest }) => digest)}::text[],
      ${rows.map(({ n }) => keyLast4(keyOf(n)))}::text[], ${holders}::text[]) as new (license, digest, last4, holder)`.execute(
    tx,
  );
  await sql`insert into transfer (vendor_id, transfer_id, request_id, key_digest, license_id, status, due_at, state, version, opened_at, changed_at)
    select ${vendorId}, id, id, decode(digest, 'hex'), license, 'eligible', ${at}::timestamptz, state::jsonb, 1, ${at}::timestamptz, ${at}::timestamptz
    from unnest(${ids}::uuid[], ${rows.map(({ digest }) => digest)}::text[], ${rows.map(({ license }) => license)}::uuid[],
      ${rows.map(({ n, id, license }, index) => JSON.stringify(stateOf(n, id, license, holders[index] ?? holderOf(n), at)))}::text[]) as new (id, digest, license, state)`.execute(
    tx,
  );
}

const address = {
  lines: ['400 Harrison Street'],
  city: 'San Francisco',
  region: 'CA',
  postalCode: '94105',
  country: 'US',
};

function stateOf(n: number, id: string, licenseId: string, holder: string, dueAt: string): Transfer {
  const answer = {
    outcome: 'eligible' as const,
    decidedBy: null,
    findings: [],
    missing: [],
    issuedUsers: 100,
    requiredUsers: 100,
    quote: null,
  };
  return {
    transferId: id,
    requestId: id,
    keyLast4: keyLast4(keyOf(n)),
    licenseId,
    status: 'eligible',
    dueAt,
    closesAt: null,
    linkId: null,
    reminded: 0,
    requester: holder,
    requesterName: 'Jane Smith',
    expertEmail: null,
    language: 'en',
    account: { email: holder, firstName: 'Jane', lastName: 'Smith', organization: 'Example Customer Inc.', address },
    verdict: {
      codes: [],
      decidedBy: null,
      staff: [],
      missing: [],
      issuedUsers: 100,
      requiredUsers: 100,
      quote: null,
      outsider: { ...answer, outcome: 'prove', decidedBy: 'PROOF_MISSING' },
      holder: answer,
    },
    proof: { by: 'message', reason: "sent from the holder's address; our gateway found DMARC to pass" },
    risks: [],
    approvals: [],
    reviewReason: null,
    attempt: 0,
    importId: null,
    mayBeIssued: false,
    lastMessage: null,
    sen: null,
    honoredUntil: null,
    assignee: null,
    question: null,
    ending: null,
  };
}
