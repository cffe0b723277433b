-- A request that still lacks facts claims no key that another case holds: its own case keeps the key aside until it is
-- whole, so that its requester is asked and reminded as for a key that nobody knows (domain, section 6).
alter table transfer add column key_aside boolean not null default false
  check (not key_aside or status in ('received', 'needs-information', 'needs-review', 'refused', 'withdrawn', 'expired'));
drop index transfer_one_for_a_key;
create unique index transfer_one_for_a_key on transfer (vendor_id, key_digest)
  where not key_aside and status not in ('refused', 'withdrawn', 'expired', 'undone');
