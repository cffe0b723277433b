-- What is due next need not be the end any more: there are reminders before it.
update transfer set state = state || jsonb_build_object('closesAt', state -> 'dueAt', 'reminded', 0, 'linkId', null);

-- What became of an inbox item that is no request, or that a person has to look at, is told apart from what is broken.
alter table inbox_item drop constraint inbox_item_status_check;
alter table inbox_item add constraint inbox_item_status_check
  check (status in ('received', 'read', 'rejected', 'no-request', 'held', 'duplicate'));
update inbox_item set status = 'no-request' where status = 'rejected' and reason ->> 'code' is null;
create index inbox_item_newest on inbox_item (vendor_id, received_at desc, inbox_id desc);

-- One message may speak for several customers: each is a request of its own.
alter table request
  add column part int not null default 0,
  add column language text not null default 'en',
  drop constraint request_vendor_id_inbox_id_key,
  add constraint request_part unique (vendor_id, inbox_id, part);

-- The conversation about a request: each message with what it said. The request's own facts are all of them together.
create table request_message (
  vendor_id text not null,
  request_id uuid not null,
  inbox_id uuid not null,
  -- Order of arrival; the newest statement wins.
  seq int not null,
  sender text not null,
  sender_name text,
  -- False: it is kept and changed nothing, since it is not from the requester or the holder, or came too late.
  taken boolean not null,
  -- Why it was not taken.
  why text,
  facts jsonb not null,
  sources jsonb not null,
  evidence jsonb,
  message_id text,
  -- What puts an answer under it: its References (with In-Reply-To) and its subject.
  thread text[] not null default '{}',
  subject text,
  -- Facts that it speaks of and that could not be read plainly, with what was found.
  unclear jsonb not null default '[]',
  at timestamptz not null,
  primary key (vendor_id, request_id, inbox_id),
  unique (vendor_id, request_id, seq),
  foreign key (vendor_id, request_id) references request (vendor_id, request_id),
  foreign key (vendor_id, inbox_id) references inbox_item (vendor_id, inbox_id)
);
create index request_message_id on request_message (vendor_id, message_id) where message_id is not null;
create index request_message_inbox on request_message (vendor_id, inbox_id);
insert into request_message (vendor_id, request_id, inbox_id, seq, sender, taken, facts, sources, evidence, message_id, at)
select vendor_id, request_id, inbox_id, 1, requester, true, facts, sources, evidence, message_id, received_at from request;

create index transfer_request_owner on transfer (vendor_id, request_id);
create index outbox_mail_request on outbox_mail (vendor_id, request_id) where request_id is not null;

-- A link may lead to the form of a whole request.
alter table link
  alter column transfer_id drop not null,
  add column request_id uuid,
  drop constraint link_purpose_check,
  add constraint link_purpose_check check (purpose in ('confirm', 'object', 'form')),
  add constraint link_about check (num_nonnulls(transfer_id, request_id) = 1),
  add foreign key (vendor_id, request_id) references request (vendor_id, request_id);

-- Addresses that our mail came back from. Nobody is asked there until they write to us from it, or an operator says so.
create table unreachable_address (
  vendor_id text not null,
  -- In lower case.
  address text not null,
  reason text not null,
  inbox_id uuid not null,
  since timestamptz not null,
  primary key (vendor_id, address)
);
