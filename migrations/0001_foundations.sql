-- Settings of this installation that must agree with what is stored (never a secret itself).
create table setting (
  name text primary key,
  value text not null
);

-- What happened, append only, each row bound to the one before it by its hash.
create table audit_event (
  vendor_id text not null,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  subject text not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (vendor_id, seq)
);
create index audit_event_subject on audit_event (vendor_id, subject, seq);

-- The end of each chain. Locking this row puts the writers of one vendor in order; it is the last lock a
-- transaction takes, so it can take part in no deadlock.
create table audit_head (
  vendor_id text primary key,
  seq bigint not null,
  hash text not null
);

-- Tokens of the API: for operators of the desk, and for vendors at the marketplace. Only a digest is kept.
create table api_token (
  token_id uuid primary key,
  name text not null,
  scope text not null check (scope in ('desk', 'marketplace')),
  token_digest bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  unique (scope, name)
);

-- Answers already given, so that a repeated call gets the same one (Idempotency-Key).
create table idempotent_call (
  caller text not null,
  idempotency_key text not null,
  fingerprint text not null,
  status int,
  content_type text,
  body text,
  created_at timestamptz not null,
  primary key (caller, idempotency_key)
);
create index idempotent_call_age on idempotent_call (created_at);
