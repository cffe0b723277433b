-- Several filters of a report at once are answered by one index alone: what else is asked for with a type or a tier
-- stands in it, and the number that orders the rows. Before, two such indexes were put together and each row looked up.
drop index marketplace_license_type;
create index marketplace_license_type on marketplace_license (type, app_key, users, issue_no);
drop index marketplace_license_tier;
create index marketplace_license_tier on marketplace_license (users, app_key, type, issue_no);
