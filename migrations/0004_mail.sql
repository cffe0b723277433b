-- Mails to be sent, each written in the transaction that caused it. A row never holds a license key or a link's token.
create table outbox_mail (
  vendor_id text not null,
  mail_id uuid not null,
  transfer_id uuid,
  request_id uuid,
  kind text not null,
  recipient text not null,
  cc text[] not null,
  subject text not null,
  content jsonb not null,
  -- Set when the mail is claimed for the first time and never changed: a repeat is known by it.
  message_id text,
  in_reply_to text,
  -- kept: no mail server is set, so the mail stays here for `rehome mail`.
  status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'kept', 'failed')),
  -- Grows with each claim, so together with claimed_by it names one claim.
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  claimed_by text,
  claimed_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (vendor_id, mail_id),
  unique (vendor_id, message_id)
);

-- What the claim reads: a mail is due at its next attempt or, where a worker holds it, when that claim lapses.
create index outbox_mail_due on outbox_mail (vendor_id, coalesce(claimed_until, next_attempt_at), mail_id)
  where status in ('queued', 'sending');
create index outbox_mail_newest on outbox_mail (vendor_id, created_at, mail_id);
create index outbox_mail_transfer on outbox_mail (vendor_id, transfer_id) where transfer_id is not null;
