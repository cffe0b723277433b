-- Reports on licenses: a number that orders them as they were issued, the day of the last change, and what their filters
-- look up. Exports that were asked for are rows; the worker makes them.

alter table marketplace_license
  -- Counts licenses in the order in which they became visible: whoever inserts holds a lock until the end of the
  -- transaction (src/marketplace/licenses/store.ts), so a reader that has seen a number has seen all below it.
  add column issue_no bigint not null generated always as identity,
  -- In UTC. Made of what is written anyway, so that no change can forget it.
  add column updated_on date not null generated always as
    ((greatest(created_at, changed_at, voided_at) at time zone 'UTC')::date) stored;

create unique index marketplace_license_issue on marketplace_license (issue_no);
-- Each filter's own values with the number behind them: rare ones are found in the index alone and sorted.
create index marketplace_license_app on marketplace_license (app_key, issue_no);
create index marketplace_license_tier on marketplace_license (users, issue_no);
create index marketplace_license_type on marketplace_license (type, issue_no);
create index marketplace_license_start on marketplace_license (maintenance_start, issue_no);
create index marketplace_license_end on marketplace_license (maintenance_end, issue_no);
create index marketplace_license_updated on marketplace_license (updated_on, issue_no);
create index marketplace_license_ended on marketplace_license (issue_no) where status <> 'active';
create index marketplace_license_words on marketplace_license using gin (search_words(organization));

create function search_account(email text, organization text, first_name text, last_name text)
  returns tsvector language sql immutable parallel safe
  return search_words(email || ' ' || organization || ' ' || first_name || ' ' || last_name);
create index marketplace_account_words on marketplace_account
  using gin (search_account(email, organization, first_name, last_name));

create table marketplace_export (
  publisher text not null,
  export_id uuid not null,
  report text not null check (report in ('licenses', 'transactions')),
  format text not null check (format in ('csv', 'json')),
  -- The query as it was asked, by its names on the wire.
  query jsonb not null,
  status text not null check (status in ('QUEUED', 'IN_PROGRESS', 'COMPLETED', 'FAILED')),
  -- How far it is made: where the next batch begins, and the last number that was there when it was begun.
  cursor text,
  up_to bigint,
  parts int not null default 0,
  attempts int not null default 0,
  requested_by text not null,
  requested_at timestamptz not null,
  -- After this it is forgotten.
  kept_until timestamptz not null,
  primary key (publisher, export_id)
);
create index marketplace_export_open on marketplace_export (publisher, requested_at) where status in ('QUEUED', 'IN_PROGRESS');
create index marketplace_export_over on marketplace_export (publisher, kept_until);

create table marketplace_export_part (
  publisher text not null,
  export_id uuid not null,
  part_no int not null,
  content text not null,
  primary key (publisher, export_id, part_no),
  foreign key (publisher, export_id) references marketplace_export (publisher, export_id) on delete cascade
);

-- Reports on sales: the day of each number, in UTC, beside it.
alter table marketplace_order_line
  add column sold_on date,
  add column returned_on date,
  add check ((sale_item is null) = (sold_on is null) and (refund_item is null) = (returned_on is null));
create index marketplace_order_line_sold on marketplace_order_line (sold_on, sale_item) where sale_item is not null;
create index marketplace_order_line_returned on marketplace_order_line (returned_on, refund_item) where refund_item is not null;
create index marketplace_order_line_changed on marketplace_order_line (greatest(sold_on, returned_on), sale_item)
  where sale_item is not null;
create index marketplace_order_line_app on marketplace_order_line (app_key, sale_item) where sale_item is not null;
create index marketplace_order_line_sen on marketplace_order_line (sen) where sale_item is not null;
