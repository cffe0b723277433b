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
export async function fillLicenses(db: Db, from: number, to: number): Promise<void> {
  const [first, second] = reportApps.keys();
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
