-- Who is told when an endpoint is disabled because nothing arrives there; null: the operators of the desk.
alter table webhook_endpoint add column contact text;
