-- Whom a token of the desk belongs to: the operator's e-mail address, so that a session and a token of one person count as
-- one. Null: a token made before this, which acts as its own name.
alter table api_token add column operator text;
create index api_token_operator on api_token (lower(operator)) where operator is not null and revoked_at is null;
