import { type RawBuilder, sql } from 'kysely';
import type { Place, ReconcileFault } from '../../../contract/reconciliation.ts';
import type { Status } from '../../../contract/status.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Tx } from '../../../platform/db/db.ts';

/**
 * Reads across the rooms of the desk, and writes nothing: a report of what each of them says on its own, so that it can
 * say where they do not agree. Counted by the database, each table once.
 */

/** The cases of each license in one row: a license is where its books say, else where an open case is, else where one ended. */
const placed = (vendorId: string) => sql`
  select d.license_id, d.users,
    case when d.moved_at is not null then 'moved' when c.open then 'waiting' when c.license_id is not null then 'refused'
      else 'untouched' end as place
  from direct_license d left join (
    select license_id, bool_or(turn <> 'ended') as open from transfer_line
    where vendor_id = ${vendorId} and license_id is not null group by license_id
  ) as c on c.license_id = d.license_id
  where d.vendor_id = ${vendorId}`;

export type PlaceRow = { readonly place: Place; readonly users: number; readonly licenses: number };

export async function countPlaces(tx: Tx, vendorId: string): Promise<readonly PlaceRow[]> {
  const found = await sql<PlaceRow>`
    select place, users, count(*) as licenses from (${placed(vendorId)}) as placed group by place, users`.execute(tx);
  return found.rows;
}

/** The books by themselves, without a look at any case. */
export async function countBooks(tx: Tx, vendorId: string): Promise<readonly Omit<PlaceRow, 'place'>[]> {
  const found = await sql<Omit<PlaceRow, 'place'>>`
    select users, count(*) as licenses from direct_license where vendor_id = ${vendorId} group by users`.execute(tx);
  return found.rows;
}

export type EndingRow = { readonly status: Status; readonly code: string | null; readonly licenses: number };

export async function countEndings(tx: Tx, vendorId: string): Promise<readonly EndingRow[]> {
  const found = await sql<EndingRow>`
    select status, code, count(*) as licenses from (
      select distinct on (l.license_id) l.license_id, l.status, case when l.status = 'refused' then l.code end as code
      from transfer_line l join (${placed(vendorId)}) as p on p.license_id = l.license_id and p.place = 'refused'
      where l.vendor_id = ${vendorId} order by l.license_id, l.since desc, l.transfer_id
    ) as last group by status, code order by licenses desc, status, code`.execute(tx);
  return found.rows;
}

/** Moved licenses with whether the mail that tells the SEN went out (`kept`: there is no mail server, so it is here to read). */
const told = (vendorId: string) => sql`
  select d.license_id, d.moved_transfer_id, d.sen, coalesce(m.delivered, false) as delivered, coalesce(m.coming, false) as coming
  from direct_license d left join (
    select transfer_id, bool_or(status in ('sent', 'kept')) as delivered, bool_or(status in ('queued', 'sending')) as coming
    from outbox_mail where vendor_id = ${vendorId} and kind = 'completion' and transfer_id is not null group by transfer_id
  ) as m on m.transfer_id = d.moved_transfer_id
  where d.vendor_id = ${vendorId} and d.moved_at is not null`;

export async function countTold(tx: Tx, vendorId: string): Promise<{ delivered: number; onTheWay: number }> {
  const found = await sql<{ delivered: number; onTheWay: number }>`
    select count(*) filter (where delivered) as delivered, count(*) filter (where coming and not delivered) as "onTheWay"
    from (${told(vendorId)}) as told`.execute(tx);
  return found.rows[0] ?? { delivered: 0, onTheWay: 0 };
}

export type FaultRow = {
  readonly licenseId: string | null;
  readonly transferId: string | null;
  readonly sen: string | null;
  readonly what: string;
};
export type FaultCount = { readonly count: number; readonly rows: readonly FaultRow[] };

const moved = sql`('handed-over', 'confirmed')`;

/** Each fault as a query of its rows. */
const faultsOf = (
  vendorId: string,
): Readonly<Record<Exclude<ReconcileFault, 'not-at-destination'>, RawBuilder<unknown>>> => ({
  'moved-without-case': sql`
    select d.license_id as "licenseId", d.moved_transfer_id as "transferId", d.sen,
      'the books say moved, and its case says ' || coalesce(t.status, 'nothing: there is none') as what
    from direct_license d left join transfer_line t on t.vendor_id = d.vendor_id and t.transfer_id = d.moved_transfer_id
    where d.vendor_id = ${vendorId} and d.moved_at is not null and (t.status is null or t.status not in ${moved} or t.sen <> d.sen)`,
  'case-without-move': sql`
    select t.license_id as "licenseId", t.transfer_id as "transferId", t.sen,
      'its case says ' || t.status || ', and the books say ' || case when d.moved_at is null then 'not moved' else 'moved by another case' end as what
    from transfer_line t left join direct_license d on d.vendor_id = t.vendor_id and d.license_id = t.license_id
    where t.vendor_id = ${vendorId} and t.status in ${moved} and d.moved_transfer_id is distinct from t.transfer_id`,
  'several-cases': sql`
    select license_id as "licenseId", null::uuid as "transferId", null as sen, count(*) || ' cases are open or moved it' as what
    from transfer_line where vendor_id = ${vendorId} and license_id is not null and (turn <> 'ended' or status in ${moved})
    group by license_id having count(*) > 1`,
  'sen-twice': sql`
    select null::uuid as "licenseId", null::uuid as "transferId", sen, count(*) || ' licenses of the books have it' as what
    from direct_license where vendor_id = ${vendorId} and sen is not null group by sen having count(*) > 1`,
  'sen-not-told': sql`
    select license_id as "licenseId", moved_transfer_id as "transferId", sen, 'no mail with this SEN went out, and none is on its way' as what
    from (${told(vendorId)}) as told where not delivered and not coming`,
  'issued-not-moved': sql`
    select d.license_id as "licenseId", i.transfer_id as "transferId", t.sen,
      'the destination issued it, and its case says ' || t.status as what
    from handover_intent i
      join transfer_line t on t.vendor_id = i.vendor_id and t.transfer_id = i.transfer_id
      left join direct_license d on d.vendor_id = t.vendor_id and d.license_id = t.license_id
    where i.vendor_id = ${vendorId} and i.status = 'done' and t.status not in ${moved}`,
});

export async function findFaults(tx: Tx, vendorId: string): Promise<ReadonlyMap<ReconcileFault, FaultCount>> {
  const found = new Map<ReconcileFault, FaultCount>();
  for (const [fault, rowsOf] of Object.entries(faultsOf(vendorId))) {
    const { rows } = await sql<FaultRow & { all: number }>`
      select found.*, count(*) over () as "all" from (${rowsOf}) as found
      order by "licenseId", sen limit ${limits.reconcile_rows_shown}`.execute(tx);
    found.set(fault as ReconcileFault, {
      count: rows[0]?.all ?? 0,
      rows: rows.map(({ licenseId, transferId, sen, what }) => ({ licenseId, transferId, sen, what })),
    });
  }
  return found;
}
