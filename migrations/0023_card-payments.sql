-- Paying an invoice by card, at a card service: where the customer pays, what the service told, what it is to give back.

create table card_checkout (
  account_id uuid not null,
  order_id uuid not null,
  -- A page of the service ends after a day; the next one has the next number, which names it to the service.
  checkout_no int not null,
  -- Null until the service answered: the same number asks for the same page again.
  session_id text,
  status text not null check (status in ('intended', 'open', 'paid', 'over')),
  opened_at timestamptz not null,
  -- When it is looked up what became of it, in case that nobody tells.
  look_at timestamptz not null,
  primary key (account_id, order_id, checkout_no),
  foreign key (account_id, order_id) references marketplace_order (account_id, order_id)
);
create unique index card_checkout_session on card_checkout (session_id);
create index card_checkout_look on card_checkout (look_at) where status = 'open';

-- What the service told, as it came: each event counts once, in whatever order and however often it comes.
create table card_event (
  event_id text primary key,
  kind text not null,
  session jsonb,
  received_at timestamptz not null,
  -- aside: it was not for us to use, and why; an operator can see it.
  status text not null default 'new' check (status in ('new', 'done', 'aside')),
  why text
);
create index card_event_new on card_event (received_at) where status = 'new';
create index card_event_aside on card_event (received_at) where status = 'aside';

-- Money that goes back to a card. The payment's id names the refund to the service, so that it is given back once.
create table card_refund (
  account_id uuid not null,
  payment_id uuid not null,
  reference text not null,
  amount bigint not null check (amount > 0),
  status text not null default 'due' check (status in ('due', 'sent', 'failed')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  primary key (account_id, payment_id),
  foreign key (account_id, payment_id) references marketplace_payment (account_id, payment_id)
);
create index card_refund_due on card_refund (next_attempt_at) where status = 'due';
