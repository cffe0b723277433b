-- Who works at the desk. An operator is disabled and never deleted: the history names them by their address.
create table operator (
  vendor_id text not null,
  operator_id uuid not null,
  -- As it was first written; it names the operator in the history and never changes.
  email text not null,
  email_folded text not null,
  name text not null,
  role text not null check (role in ('operator', 'admin')),
  -- argon2id with its parameters and salt; null until it is set.
  password_hash text,
  -- Sealed with the installation's secret, since the codes are computed from it.
  totp_secret text,
  -- The step of the last code that was taken: a code counts once.
  totp_step bigint not null default 0,
  -- The link that is open for setting the first factors, by digest; a new one takes the place of the old one.
  invitation_digest bytea,
  invitation_ends_at timestamptz,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (vendor_id, operator_id),
  unique (vendor_id, email_folded),
  unique (vendor_id, invitation_digest),
  check ((invitation_digest is null) = (invitation_ends_at is null))
);

create table operator_passkey (
  vendor_id text not null,
  operator_id uuid not null,
  -- The credential's id as the authenticator made it, in base64url.
  passkey_id text not null,
  public_key bytea not null,
  -- As the authenticator counted its uses; many always say 0.
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (vendor_id, operator_id, passkey_id),
  unique (vendor_id, passkey_id),
  foreign key (vendor_id, operator_id) references operator (vendor_id, operator_id)
);

-- Codes that stand in for the authenticator app, each once.
create table operator_recovery_code (
  vendor_id text not null,
  operator_id uuid not null,
  code_digest bytea not null,
  primary key (vendor_id, operator_id, code_digest),
  foreign key (vendor_id, operator_id) references operator (vendor_id, operator_id)
);

-- What an authenticator is asked to sign; taken once.
create table passkey_challenge (
  vendor_id text not null,
  challenge_digest bytea not null,
  purpose text not null,
  ends_at timestamptz not null,
  primary key (vendor_id, challenge_digest)
);
create index passkey_challenge_over on passkey_challenge (vendor_id, ends_at);

-- Who is signed in, once for operators and once for customers, in the same columns. Only a digest of the token is kept.
create table operator_session (
  vendor_id text not null,
  operator_id uuid not null,
  session_id uuid not null,
  token_digest bytea not null,
  user_agent text not null,
  signed_in_at timestamptz not null,
  -- When who it is was last proven; what needs a recent proof looks here.
  proven_at timestamptz not null,
  -- Written at most once a minute.
  seen_at timestamptz not null,
  primary key (vendor_id, operator_id, session_id),
  foreign key (vendor_id, operator_id) references operator (vendor_id, operator_id)
);
create table account_session (
  account_id uuid not null references marketplace_account,
  session_id uuid not null,
  token_digest bytea not null,
  user_agent text not null,
  signed_in_at timestamptz not null,
  proven_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (account_id, session_id)
);

-- Somebody asks for a link to sign in. Whether there is such an account is looked up afterwards by the worker, so that
-- asking takes the same time for every address. The row is gone when it was done.
create table account_link_request (
  link_id uuid primary key,
  email_folded text not null,
  language text not null,
  asked_at timestamptz not null
);
-- The links that were sent. The token is derived from the id with a secret and is only here as a digest.
create table account_link (
  account_id uuid not null references marketplace_account,
  link_id uuid not null,
  token_digest bytea not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, link_id)
);
create unique index account_link_token on account_link (token_digest);

-- How often something was tried, by digest of an address or of a client, shared by all processes.
create table sign_in_try (
  limit_name text not null,
  key_digest bytea not null,
  used int not null,
  ends_at timestamptz not null,
  primary key (limit_name, key_digest)
);
create index sign_in_try_over on sign_in_try (ends_at);
