-- What came in, before anybody understood it. A message counts once, however often and by whichever way it comes.
create table inbox_item (
  vendor_id text not null,
  inbox_id uuid not null,
  -- Digest of what was said and who said it (for a mail: Message-ID, sender, subject, text).
  external_id text not null,
  channel text not null,
  kind text not null check (kind in ('message', 'document')),
  name text not null,
  -- The way it came is one where an Authentication-Results header of our own gateway counts.
  trusted boolean not null,
  raw bytea,
  status text not null check (status in ('received', 'read', 'rejected')),
  reason jsonb,
  request_id uuid,
  received_at timestamptz not null,
  primary key (vendor_id, inbox_id),
  unique (vendor_id, external_id)
);
create index inbox_item_unread on inbox_item (vendor_id, received_at) where status = 'received';

-- A request as it was read. License keys are not in it: each became a case that knows its digest.
create table request (
  vendor_id text not null,
  request_id uuid not null,
  inbox_id uuid not null,
  requester text not null,
  facts jsonb not null,
  sources jsonb not null,
  evidence jsonb,
  message_id text,
  received_at timestamptz not null,
  primary key (vendor_id, request_id),
  unique (vendor_id, inbox_id),
  foreign key (vendor_id, inbox_id) references inbox_item (vendor_id, inbox_id)
);

-- The case. Its status and time limit are its next job, so that no job can be lost beside it.
create table transfer (
  vendor_id text not null,
  transfer_id uuid not null,
  request_id uuid not null,
  key_digest bytea,
  license_id uuid,
  status text not null,
  due_at timestamptz,
  state jsonb not null,
  version int not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (vendor_id, transfer_id),
  foreign key (vendor_id, request_id) references request (vendor_id, request_id)
);
-- At most one case a direct license that is open or has moved it (domain, section 7).
create unique index transfer_one_for_a_key on transfer (vendor_id, key_digest)
  where status not in ('refused', 'withdrawn', 'expired', 'undone');
create index transfer_due on transfer (vendor_id, status, due_at) where due_at is not null;
create index transfer_recent on transfer (vendor_id, opened_at desc, transfer_id);
create index transfer_undone on transfer (vendor_id, license_id) where status = 'undone';

-- Which requests speak of which case.
create table transfer_request (
  vendor_id text not null,
  transfer_id uuid not null,
  request_id uuid not null,
  primary key (vendor_id, request_id, transfer_id),
  foreign key (vendor_id, transfer_id) references transfer (vendor_id, transfer_id),
  foreign key (vendor_id, request_id) references request (vendor_id, request_id)
);

-- Single-use links: the token is derived from the id with a secret and is only here as a digest.
create table link (
  vendor_id text not null,
  link_id uuid not null,
  token_digest bytea not null,
  transfer_id uuid not null,
  purpose text not null check (purpose in ('confirm', 'object')),
  -- What the mail showed, so that the link stands for exactly that.
  shown jsonb not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_for text,
  primary key (vendor_id, link_id),
  unique (vendor_id, token_digest),
  foreign key (vendor_id, transfer_id) references transfer (vendor_id, transfer_id)
);

-- The intention to import, committed before the destination is asked, and what came of it.
create table handover_intent (
  vendor_id text not null,
  import_id text not null,
  transfer_id uuid not null,
  snapshot jsonb not null,
  status text not null check (status in ('intended', 'done', 'failed', 'voiding', 'voided')),
  note jsonb,
  changed_at timestamptz not null,
  primary key (vendor_id, import_id),
  foreign key (vendor_id, transfer_id) references transfer (vendor_id, transfer_id)
);
create index handover_intent_voiding on handover_intent (vendor_id, changed_at) where status = 'voiding';
