-- Mails that tell when maintenance ends.

-- What an account wants to hear; without a row, all of it in the language of its country.
create table account_notice_choice (
  account_id uuid primary key references marketplace_account,
  wanted boolean not null,
  -- Days before the end; 0 is once after it. Null: whatever the profile has.
  steps int[] check (cardinality(steps) > 0),
  language text
);

-- Each notice of each end of a license goes out once. It stays with the account that was told.
create table license_notice (
  account_id uuid not null references marketplace_account,
  license_id uuid not null,
  maintenance_end date not null,
  -- Days before the end; 0 is once after it.
  step int not null check (step >= 0),
  mail_id uuid not null,
  noticed_at timestamptz not null,
  primary key (account_id, license_id, maintenance_end, step)
);

-- Which licenses end on a day, account by account: so a day's notices cost what falls due and not what there is.
create index marketplace_license_due on marketplace_license (maintenance_end, account_id) where status = 'active';

-- How far notices are: all days up to `done_through`; of those after it up to `working_on`, ends before `at_end` and, of
-- that one, accounts up to `after_account`. One row; whoever works holds it.
create table notice_progress (
  only_one boolean primary key default true check (only_one),
  done_through date not null,
  working_on date check (working_on > done_through),
  at_end date,
  after_account uuid,
  check (num_nulls(working_on, at_end, after_account) in (0, 3))
);
