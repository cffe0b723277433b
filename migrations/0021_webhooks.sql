-- Webhooks: where a vendor or partner is told what happens to licenses, and what was said, when, with what answer.
-- Kept by owner (the name of a marketplace token), so that they can be distributed by owner later.

create table webhook_endpoint (
  owner text not null,
  endpoint_id uuid not null,
  url text not null,
  description text not null,
  -- Types of events; none: all there are and will be.
  events text[] not null,
  -- Both sealed with the installation's secret. The previous one signs, too, until its time is over.
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  status text not null check (status in ('enabled', 'disabled')),
  disabled_at timestamptz,
  disabled_reason text,
  -- Since when no delivery succeeded; null where the last one did, or none was tried.
  failing_since timestamptz,
  created_at timestamptz not null,
  primary key (owner, endpoint_id),
  check ((previous_secret is null) = (previous_until is null)),
  check ((status = 'disabled') = (disabled_at is not null and disabled_reason is not null))
);
create unique index webhook_endpoint_id on webhook_endpoint (endpoint_id);

-- One row an event and endpoint: the row is the job.
create table webhook_delivery (
  owner text not null,
  endpoint_id uuid not null,
  -- Also the `webhook-id`: the same in every try, so that the receiver can tell a repetition.
  event_id uuid not null,
  type text not null,
  happened_at timestamptz not null,
  -- Exactly as it is signed and sent.
  body text not null,
  -- What is queued for a disabled endpoint waits until it is enabled.
  status text not null check (status in ('queued', 'sending', 'delivered', 'failed')),
  -- Of the schedule in hand; a replay begins anew.
  attempts int not null default 0,
  -- When it is next tried; while it is being sent, when the claim lapses.
  due_at timestamptz not null,
  claimed_by text,
  created_at timestamptz not null,
  primary key (owner, endpoint_id, event_id),
  foreign key (owner, endpoint_id) references webhook_endpoint on delete cascade
);
create index webhook_delivery_due on webhook_delivery (owner, endpoint_id, due_at) where status in ('queued', 'sending');
create index webhook_delivery_newest on webhook_delivery (owner, endpoint_id, happened_at desc, event_id desc);
create index webhook_delivery_age on webhook_delivery (created_at);

-- What each try came to.
create table webhook_try (
  owner text not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  tried_at timestamptz not null,
  duration_ms int not null,
  -- Null where no answer came.
  status_code int,
  -- The first bytes of the answer, or why none came.
  note text not null,
  primary key (owner, endpoint_id, event_id, tried_at),
  foreign key (owner, endpoint_id, event_id) references webhook_delivery on delete cascade
);
