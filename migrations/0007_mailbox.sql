-- Mail is kept before anybody tries to understand it, so a mail that breaks its reader must not be read for ever.
alter table inbox_item
  -- How often reading it was begun; the count is committed before, so a crash counts too.
  add column attempts int not null default 0,
  -- Not read again before; grows with each attempt.
  add column read_after timestamptz;

-- What the retention takes: raw messages that are done with, oldest first.
create index inbox_item_kept on inbox_item (vendor_id, received_at) where raw is not null and status <> 'received';

-- How far a mailbox that is polled was taken in. What guarantees that a mail counts once is the inbox itself; this only
-- keeps a restart from fetching all again.
create table mailbox (
  vendor_id text not null,
  -- Its address without a password: user@host:port/folder.
  mailbox text not null,
  -- The server's name for this life of the folder: with another one, all its numbers are new (RFC 9051, 2.3.1.1).
  uid_validity text not null,
  -- All messages up to here were taken in, refused or left alone.
  last_uid bigint not null,
  -- Messages below this number were there when we came; of them, those older than "since" are not ours: a mailbox may
  -- hold years of mail that people have answered.
  new_from bigint not null,
  since timestamptz not null,
  primary key (vendor_id, mailbox)
);
