-- What becomes of a license after it was issued: renewed, upgraded, refunded, handed to another account. Each change
-- issues a new key; the one before it is kept, because apps that still hold it must be told until when it counts.

alter table marketplace_license
  -- Counts the keys of a license; the newest one is `license_key`.
  add column key_no int not null default 1 check (key_no > 0),
  add column key_issued_at timestamptz;

create table marketplace_license_key (
  account_id uuid not null,
  license_id uuid not null,
  key_no int not null check (key_no > 0),
  license_key text not null,
  issued_at timestamptz not null,
  -- Why another took its place.
  superseded_by text not null check (superseded_by in ('renewed', 'upgraded', 'refunded', 'handed-over')),
  superseded_at timestamptz not null,
  -- It counts for as long; a key whose payment was given back counts no longer.
  honored_until timestamptz not null,
  primary key (account_id, license_id, key_no),
  -- A license that is handed over goes to another account with all its keys.
  foreign key (account_id, license_id) references marketplace_license (account_id, license_id) on update cascade
);
