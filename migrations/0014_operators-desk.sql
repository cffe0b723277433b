-- The operators' desk: cases in lines that are fast to sort and filter, words to search by, and counts for the overview.

-- Words of a text, to be found by their beginnings. Addresses and ids are split at their signs, as people type them.
create function search_words(said text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', translate(lower(said), '@.-_+/&,;:()<>', '              '));

update transfer set state = state || '{"assignee": null, "question": null}';

-- A case in one line: what a queue shows, sorts and filters by, so that it never reads the whole case. Its rows are a
-- tenth as wide as those of `transfer`: a filter that no index serves still looks at 200,000 of them in time.
create table transfer_line (
  vendor_id text not null,
  transfer_id uuid not null,
  request_id uuid not null,
  license_id uuid,
  status text not null,
  -- Whose turn it is (src/contract/status.ts; a test holds the two to each other).
  turn text not null,
  code text,
  key_last4 text,
  app_key text,
  sen text,
  requester text not null,
  requester_name text,
  organization text,
  risks text[] not null,
  assignee text,
  approvals int not null,
  quote_price bigint,
  quote_currency text,
  due_at timestamptz,
  opened_at timestamptz not null,
  -- Since when it stands in this status.
  since timestamptz not null,
  changed_at timestamptz not null,
  primary key (vendor_id, transfer_id),
  foreign key (vendor_id, transfer_id) references transfer (vendor_id, transfer_id) on delete cascade
);

-- The one place that says how a line comes from its case: what is saved with each change is read here, and so is what
-- was there before this table.
create view transfer_line_now as
select t.vendor_id, t.transfer_id, t.request_id, t.license_id, t.status,
  case
    when t.status = 'needs-review' then 'operator'
    when t.status in ('needs-information', 'waiting-for-payment') then 'requester'
    when t.status = 'waiting-for-holder' then 'holder'
    when t.status in ('confirmed', 'refused', 'withdrawn', 'expired', 'undone') then 'ended'
    else 'nobody'
  end as turn,
  coalesce(t.state #>> '{ending,code}', t.state #>> '{verdict,decidedBy}') as code,
  t.state ->> 'keyLast4' as key_last4, d.app_key, t.state ->> 'sen' as sen,
  t.state ->> 'requester' as requester, t.state ->> 'requesterName' as requester_name,
  coalesce(t.state #>> '{account,organization}', d.organization) as organization,
  array(select jsonb_array_elements_text(t.state -> 'risks')) as risks,
  t.state ->> 'assignee' as assignee, jsonb_array_length(t.state -> 'approvals') as approvals,
  (t.state #>> '{verdict,quote,price}')::bigint as quote_price, t.state #>> '{verdict,quote,currency}' as quote_currency,
  t.due_at, t.opened_at, t.changed_at as since, t.changed_at
from transfer t left join direct_license d on d.vendor_id = t.vendor_id and d.license_id = t.license_id;

insert into transfer_line select * from transfer_line_now;

create index transfer_line_due on transfer_line (vendor_id, turn, due_at, transfer_id);
-- What a queue of all open cases reads, and what the overview counts.
create index transfer_line_open on transfer_line (vendor_id, due_at, transfer_id) where turn <> 'ended';
create index transfer_line_opened on transfer_line (vendor_id, opened_at, transfer_id);
create index transfer_line_request on transfer_line (vendor_id, request_id);
create index transfer_line_license on transfer_line (vendor_id, license_id) where license_id is not null;
create index transfer_line_sen on transfer_line (vendor_id, sen) where sen is not null;

-- Cases of a key that the books do not know: the others are found by their license.
create index transfer_key_unknown on transfer (vendor_id, key_digest) where license_id is null;

-- What people search a case by. Apart from the line, because it hardly ever changes and its index is dear to write.
create table transfer_words (
  vendor_id text not null,
  transfer_id uuid not null,
  said text not null,
  words tsvector not null generated always as (search_words(said)) stored,
  primary key (vendor_id, transfer_id),
  foreign key (vendor_id, transfer_id) references transfer (vendor_id, transfer_id) on delete cascade
);
insert into transfer_words (vendor_id, transfer_id, said)
select vendor_id, transfer_id, concat_ws(' ', state ->> 'requester', state ->> 'requesterName', state #>> '{account,email}',
  state #>> '{account,firstName}', state #>> '{account,lastName}', state #>> '{account,organization}',
  state ->> 'expertEmail', state ->> 'keyLast4')
from transfer;
create index transfer_words_found on transfer_words using gin (words);

create function search_license(holder_name text, holder_email text, organization text, order_number text, key_last4 text)
  returns tsvector language sql immutable parallel safe
  return search_words(coalesce(holder_name, '') || ' ' || coalesce(holder_email, '') || ' ' || coalesce(organization, '')
    || ' ' || coalesce(order_number, '') || ' ' || coalesce(key_last4, ''));
create index direct_license_words on direct_license
  using gin (search_license(holder_name, holder_email, organization, order_number, key_last4));
create index direct_license_sen on direct_license (vendor_id, sen) where sen is not null;
create index direct_license_organization on direct_license (vendor_id, lower(organization), license_id);

-- What happened on each day, counted in the transaction that did it: the overview reads days, never cases.
create table desk_tally (
  vendor_id text not null,
  -- In UTC.
  day date not null,
  -- opened, moved, refused, withdrawn, expired, undone; quoted; left (a status).
  measure text not null,
  -- refused: the code. quoted: the currency. left: the status and the length of the stay, as src/desk/transfers/tally.ts writes it.
  item text not null,
  n bigint not null,
  -- quoted: the sum in minor units.
  amount bigint not null,
  primary key (vendor_id, day, measure, item)
);
insert into desk_tally (vendor_id, day, measure, item, n, amount)
select vendor_id, (at at time zone 'UTC')::date,
  case kind when 'TransferReceived' then 'opened' when 'LicenseIssued' then 'moved' when 'TransferRefused' then 'refused'
    when 'TransferExpired' then 'expired' when 'TransferUndone' then 'undone' else 'withdrawn' end,
  case kind when 'TransferRefused' then coalesce(data ->> 'code', '') else '' end, count(*), 0
from audit_event
where kind in ('TransferReceived', 'LicenseIssued', 'TransferRefused', 'TransferExpired', 'TransferUndone', 'TransferWithdrawn', 'Superseded')
group by 1, 2, 3, 4;

-- Outgoing mail is looked at by its reader, and by what needs a person.
create index outbox_mail_recipient on outbox_mail (vendor_id, lower(recipient), created_at);
create index outbox_mail_stuck on outbox_mail (vendor_id, status, created_at, mail_id) where status in ('held', 'failed');

-- Links of a case, as its page shows them.
create index link_transfer on link (vendor_id, transfer_id) where transfer_id is not null;
create index link_request on link (vendor_id, request_id) where request_id is not null;

