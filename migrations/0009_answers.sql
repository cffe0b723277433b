-- Mails answer in the reader's language and in the thread of the customer's own mail, and no loop goes on for ever.
alter table outbox_mail
  -- In which the mail is written; those from before we had several are English.
  add column language text not null default 'en',
  -- Message-IDs of the thread, the oldest first.
  add column thread_references text[] not null default '{}',
  -- Where a reply goes so that it finds its case, and where a bounce goes so that it finds its mail.
  add column reply_to text,
  add column envelope_from text,
  -- An incoming message brought it about, nobody decided it: such mails to one address are counted.
  add column answer boolean not null default false;

-- held: it might be part of a loop, so it waits for an operator; last_error says why.
alter table outbox_mail drop constraint outbox_mail_status_check;
alter table outbox_mail add constraint outbox_mail_status_check
  check (status in ('queued', 'sending', 'sent', 'kept', 'held', 'failed'));

-- What the count of automatic answers to one address reads.
create index outbox_mail_answers on outbox_mail (vendor_id, lower(recipient), created_at) where answer;
