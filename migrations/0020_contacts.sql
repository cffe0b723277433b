-- Who beside the account's holder hears of its licenses, who works for it, and licenses that go to another account.

-- Contacts get copies of mails and do not sign in. The primary contact of a role is the one that is marked, else the
-- account's holder: so there is always exactly one.
create table account_contact (
  account_id uuid not null references marketplace_account,
  role text not null check (role in ('technical', 'billing')),
  contact_id uuid not null,
  email text not null,
  email_folded text not null,
  name text not null,
  is_primary boolean not null default false,
  -- Outside the account's own mail domain the person is asked by a link first; of the token only a digest is kept.
  token_digest bytea,
  asked_until timestamptz,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (account_id, role, contact_id),
  unique (account_id, role, email_folded),
  check ((token_digest is null) = (asked_until is null)),
  check (confirmed_at is not null or token_digest is not null),
  check (confirmed_at is not null or not is_primary)
);
create unique index account_contact_primary on account_contact (account_id, role) where is_primary;
create unique index account_contact_token on account_contact (token_digest) where token_digest is not null;

-- What a partner (Expert) may do for a customer. By address and not by account: the address names an account for good,
-- and granting must not tell whether there is one yet.
create table account_partner (
  account_id uuid not null references marketplace_account,
  partner_email_folded text not null,
  partner_email text not null,
  allows text[] not null check (
    allows <@ array['licenses', 'quotes', 'orders', 'copies'] and cardinality(allows) > 0
    and (not 'orders' = any (allows) or 'quotes' = any (allows))
    and (not 'quotes' = any (allows) or 'licenses' = any (allows))),
  granted_at timestamptz not null,
  primary key (account_id, partner_email_folded)
);
create index account_partner_customers on account_partner (partner_email_folded, account_id);

-- A license goes to another account: offered by its owner, accepted by whoever reads mail at the other address. The row
-- stays with the giver and names the license as it was; the license itself moves.
create table license_hand_over (
  account_id uuid not null references marketplace_account,
  hand_over_id uuid not null,
  license_id uuid not null,
  sen text not null,
  app_key text not null,
  users int not null,
  maintenance_end date not null,
  taker_email text not null,
  taker_email_folded text not null,
  taker_account_id uuid references marketplace_account,
  language text not null,
  token_digest bytea not null,
  status text not null check (status in ('open', 'done', 'declined', 'withdrawn', 'expired')),
  started_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (account_id, hand_over_id),
  check ((status = 'open') = (ended_at is null)),
  check ((status = 'done') = (taker_account_id is not null))
);
create unique index license_hand_over_open on license_hand_over (account_id, license_id) where status = 'open';
create unique index license_hand_over_token on license_hand_over (token_digest);
create index license_hand_over_taker on license_hand_over (taker_email_folded, account_id);
create index license_hand_over_due on license_hand_over (ends_at) where status = 'open';

-- An import is found again by its id whatever account its license is under by then.
create index marketplace_import_license on marketplace_import (account_id, license_id);
