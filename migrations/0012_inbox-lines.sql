-- What a list of the inbox shows of a mail: who it is from and what it is about, a license key in the subject cut to its end.
-- Null for what came before, and for what is no mail.
alter table inbox_item
  add column sender text,
  add column subject text;
