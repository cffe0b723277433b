-- A request from the public form waits until the link in a mail shows that its sender's address is theirs.
alter table inbox_item
  -- When the link was used; what was confirmed so counts as said by whoever reads mail at the requester's address.
  add column confirmed_at timestamptz,
  drop constraint inbox_item_status_check;
alter table inbox_item add constraint inbox_item_status_check
  check (status in ('unconfirmed', 'received', 'read', 'rejected', 'no-request', 'held', 'duplicate'));
create index inbox_item_unconfirmed on inbox_item (vendor_id, received_at) where status = 'unconfirmed';

-- A link may confirm an address for an item of the inbox, or show where a request stands: that one is used many times,
-- and when it ends is told by the request.
alter table link
  add column inbox_id uuid,
  alter column expires_at drop not null,
  drop constraint link_purpose_check,
  drop constraint link_about,
  add constraint link_purpose_check check (purpose in ('confirm', 'object', 'form', 'address', 'where')),
  add constraint link_about check (num_nonnulls(transfer_id, request_id, inbox_id) = 1),
  add constraint link_ends check ((expires_at is null) = (purpose = 'where')),
  add foreign key (vendor_id, inbox_id) references inbox_item (vendor_id, inbox_id);
