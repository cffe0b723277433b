-- The built-in marketplace. Its tables are kept by account, so that they can be distributed by account later.

create sequence marketplace_sen start 4800000;

create table marketplace_account (
  account_id uuid primary key,
  -- As it was first written, to show and to write to; it names the account and never changes.
  email text not null,
  -- The same in lower case: an account is one, however its address is typed.
  email_folded text not null unique,
  organization text not null,
  first_name text not null,
  last_name text not null,
  address jsonb not null,
  created_at timestamptz not null
);

create table marketplace_license (
  account_id uuid not null references marketplace_account,
  license_id uuid not null,
  sen text not null,
  app_key text not null,
  organization text not null,
  users int not null check (users = -1 or users > 0),
  -- The tier the host needs where the license is smaller; null where it matches or was not said.
  host_users int check (host_users = -1 or host_users > 0),
  type text not null,
  maintenance_start date not null,
  maintenance_end date not null check (maintenance_end >= maintenance_start),
  status text not null check (status in ('active', 'voided')),
  license_key text not null,
  created_at timestamptz not null,
  -- Null: as it was imported, so the import can still be undone.
  changed_at timestamptz,
  voided_at timestamptz,
  void_reason text,
  primary key (account_id, license_id),
  check ((status = 'voided') = (voided_at is not null and void_reason is not null))
);
create unique index marketplace_license_sen on marketplace_license (sen);

-- What a publisher handed in: the row is the lock that makes an import happen once. By publisher and not by account,
-- because a repeated id must be found whatever account it names; for the same reason it has no foreign keys.
create table marketplace_import (
  publisher text not null,
  app_key text not null,
  import_id text not null,
  account_id uuid not null,
  license_id uuid not null,
  content jsonb not null,
  imported_at timestamptz not null,
  primary key (publisher, app_key, import_id)
);
