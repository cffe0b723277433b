-- The public half of each key that ever signed here: license keys of before the signing key was changed are verified too.
create table signing_key (
  -- 16 hex digits of the SHA-256 of the public key (SPKI, DER); license keys name it.
  key_id text primary key,
  -- SPKI, PEM.
  public_key text not null,
  first_used_at timestamptz not null
);
