-- What was wrong with a mail that was read all the same: a wrong charset, an end cut off. For whoever looks closer.
alter table inbox_item add column notes text[] not null default '{}';
