-- The vendor's books: direct licenses as the vendor sold them. The key itself is not here: `key_digest` (keyed) finds
-- it, `key_last4` shows it.
create table direct_license (
  vendor_id text not null,
  license_id uuid not null,
  key_digest bytea not null,
  key_last4 text not null,
  app_key text not null,
  -- Editors that the license counts; -1 is unlimited.
  users int not null check (users = -1 or users >= 1),
  type text not null check (type in (
    'COMMERCIAL', 'ACADEMIC', 'COMMUNITY', 'OPEN_SOURCE', 'EVALUATION', 'DEMONSTRATION', 'STARTER', 'DEVELOPER')),
  -- As the books say it. That a license moved is told by moved_at, so that an undo finds the old status untouched.
  status text not null check (status in ('active', 'suspended', 'revoked')),
  maintenance_start date not null,
  maintenance_end date not null,
  holder_name text not null,
  holder_email text,
  organization text not null,
  address jsonb not null,
  order_number text,
  imported_at timestamptz not null,
  -- Of the row as the books gave it: the same file again is known to be the same without comparing each column.
  content_digest bytea not null,
  -- What the move changes, all or nothing.
  moved_at timestamptz,
  moved_transfer_id uuid,
  sen text,
  honored_until date,
  primary key (vendor_id, license_id),
  unique (vendor_id, key_digest),
  check (maintenance_end >= maintenance_start),
  check (num_nonnulls(moved_at, moved_transfer_id, sen, honored_until) in (0, 4))
);
create index direct_license_holder on direct_license (vendor_id, lower(holder_email));
