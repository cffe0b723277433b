import { sql } from 'kysely';
import type { Db } from '../../src/platform/db/db.ts';

export const reportApps = new Map([
  ['com.example.app', 'Wireframes'],
  ['com.example.other', 'Diagrams & Flows'],
]);

/**
 * Marketplace licenses number `from` to `to`, three an account, made by SQL: each is as its number says, in a way that
 * tests can repeat. Keys are no keys.
 */
export async function fillLicenses(
  db: Db,
  from: number,
  to: number,
  apps: ReadonlyMap<string, string> = reportApps,
): Promise<void> {
  const [first, second] = apps.keys();
  await sql`
    insert into marketplace_account (account_id, email, email_folded, organization, first_name, last_name, address, created_at)
    select md5('a' || n)::uuid, 'buyer' || n || '@customer' || n % 5000 || '.example', 'buyer' || n || '@customer' || n % 5000 || '.example',
      'Customer ' || n % 5000, 'Ann' || n % 97, 'Lee' || n,
      jsonb_build_object('lines', jsonb_build_array('1 Main Street'), 'city', 'Springfield', 'region', null, 'postalCode', '12345',
        'country', (array['US', 'DE', 'JP', null])[n % 4 + 1]), '2026-01-01T00:00:00Z'::timestamptz
    from generate_series(${from}::int / 3, ${to}::int / 3) as n on conflict do nothing`.execute(db);
  await sql`
    insert into marketplace_license (account_id, license_id, sen, app_key, organization, users, host_users, type,
      maintenance_start, maintenance_end, status, license_key, created_at, changed_at, voided_at, void_reason)
    select md5('a' || n / 3)::uuid, md5('l' || n)::uuid, 'SEN-' || 5000000 + n,
      case when n % 5 = 4 then ${second ?? ''} else ${first ?? ''} end, 'Customer ' || n / 3 % 5000,
      (array[10, 25, 50, 100, 250, 500, 2000, 10000, -1])[n * 7 % 9 + 1], null,
      case when n % 500 = 1 then 'COMMUNITY' when n % 20 = 3 then 'ACADEMIC' else 'COMMERCIAL' end,
      '2025-01-01'::date + n % 700, '2026-01-01'::date + n % 700, case when n % 50 = 7 then 'voided' else 'active' end, 'none',
      '2026-01-01T10:00:00Z'::timestamptz + make_interval(secs => n), case when n % 100 = 9 then '2026-11-20T23:30:00Z'::timestamptz end,
      case when n % 50 = 7 then '2026-10-01T10:00:00Z'::timestamptz end, case when n % 50 = 7 then 'undone' end
    from generate_series(${from}::int, ${to}::int) as n order by n`.execute(db);
}

/**
 * Orders number `from` to `to`, each of two lines for the license of its number, paid together; every tenth was given
 * back. Numbers of lines are given as the program gives them: with each payment, and later with each refund.
 */
export async function fillSales(db: Db, from: number, to: number): Promise<void> {
  await sql`
    insert into marketplace_order (account_id, order_id, number, status, placed_by, language, currency, total, quoted_at,
      valid_until, invoice_number, invoiced_at, due_on, paid_at, paid_by, ended_at, end_reason)
    select md5('a' || n / 3)::uuid, md5('o' || n)::uuid, 'Q-' || n, case when n % 10 = 0 then 'refunded' else 'paid' end,
      'account:test', 'en', 'USD', 70000, at, '2027-01-01', 'INV-' || n, at, '2027-01-01', at, 'bank-transfer',
      case when n % 10 = 0 then at + interval '5 days' end, case when n % 10 = 0 then 'sent back' end
    from generate_series(${from}::int, ${to}::int) as n, lateral (
      select '2026-01-01T10:00:00Z'::timestamptz + make_interval(hours => n / 3) as at) as day`.execute(db);
  const lines = (column: string, day: string, time: string, where: string) => sql`
    update marketplace_order_line l set ${sql.raw(column)} = numbered.no,
      ${sql.raw(day)} = (select (${sql.raw(time)} at time zone 'UTC')::date from marketplace_order o where o.order_id = l.order_id)
    from (
      select account_id, order_id, line_no, nextval('marketplace_transaction_item') as no from (
        select * from marketplace_order_line where ${sql.raw(column)} is null and ${sql.raw(where)} order by sen, line_no
      ) as due) as numbered
    where l.account_id = numbered.account_id and l.order_id = numbered.order_id and l.line_no = numbered.line_no`;
  await sql`
    insert into marketplace_order_line (account_id, order_id, line_no, license_id, sen, app_key, type, item, key_no, users_before,
      start_before, end_before, users_after, start_after, end_after, months, amount, basis)
    select account_id, md5('o' || n)::uuid, line, license_id, sen, app_key, type, case when n % 4 = 0 then 'upgrade' else 'renewal' end, 1,
      10, maintenance_start, maintenance_end, case when n % 4 = 0 then 25 else 10 end, maintenance_start, maintenance_end + 365, 12, 35000,
      '{"discountPercent": 0}'
    from generate_series(${from}::int, ${to}::int) as n cross join generate_series(1, 2) as line
      join marketplace_license on account_id = md5('a' || n / 3)::uuid and license_id = md5('l' || n)::uuid`.execute(
    db,
  );
  await lines('sale_item', 'sold_on', 'paid_at', 'true').execute(db);
  await lines(
    'refund_item',
    'returned_on',
    'ended_at',
    `order_id in (select order_id from marketplace_order where status = 'refunded')`,
  ).execute(db);
}
