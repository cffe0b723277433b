-- Each load of the books that went through: its result can be linked, and the same call is not done twice.
create table books_import (
  vendor_id text not null,
  -- Made from who imports and the Idempotency-Key, where the call has one.
  import_id uuid not null,
  -- Of the call with its file: a key that is used again for another file is told from the same call sent again.
  fingerprint text,
  imported_at timestamptz not null,
  imported_by text not null,
  -- Counts, and the first rows that changed with what they were before.
  report jsonb not null,
  primary key (vendor_id, import_id)
);
create index books_import_newest on books_import (vendor_id, imported_at desc, import_id desc);
