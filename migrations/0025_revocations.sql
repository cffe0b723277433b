-- What the revocation list is made of: licenses that were voided, and keys whose place another took.

create index marketplace_license_voided on marketplace_license (voided_at) where status = 'voided';
create index marketplace_license_key_honored on marketplace_license_key (honored_until desc);
