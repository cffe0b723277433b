-- Mail comes in by itself: over SMTP and from a mailbox. What the sender's server said belongs to the message.
alter table inbox_item
  -- As its header gives it; null where there is none.
  add column message_id text,
  -- Of the SMTP conversation: client address, HELO name, return path, recipients. Null where the mail came another way.
  add column envelope jsonb,
  -- What DKIM, SPF, DMARC and ARC say of the sender; null until it was looked up.
  add column authentication jsonb;

-- Cases opened before we answered in several languages were answered in English.
update transfer set state = state || '{"language": "en"}';
