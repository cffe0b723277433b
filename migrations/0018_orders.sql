-- What is bought for licenses after they moved: quote, order, invoice, payment, refund. Kept by account.

create sequence marketplace_order_number start 1000001;

-- Numbers without a gap: the row is locked until the invoice is committed.
create table marketplace_counter (
  name text primary key,
  value bigint not null
);

create table marketplace_order (
  account_id uuid not null references marketplace_account,
  order_id uuid not null,
  -- Of the quote; it names the order to people.
  number text not null,
  status text not null check (status in ('quoted', 'invoiced', 'paid', 'refunded', 'cancelled')),
  -- account:…, partner:… or operator:…
  placed_by text not null,
  language text not null,
  currency text not null,
  total bigint not null check (total >= 0),
  quoted_at timestamptz not null,
  valid_until date not null,
  purchase_order text,
  invoice_number text,
  invoiced_at timestamptz,
  due_on date,
  paid_at timestamptz,
  paid_by text check (paid_by in ('bank-transfer', 'card', 'nothing-to-pay')),
  ended_at timestamptz,
  end_reason text,
  primary key (account_id, order_id),
  check ((invoice_number is null) = (invoiced_at is null) and (invoice_number is null) = (due_on is null)),
  check ((paid_at is null) = (paid_by is null)),
  check ((status in ('paid', 'refunded')) = (paid_at is not null)),
  check ((status in ('refunded', 'cancelled')) = (ended_at is not null)),
  check (status = 'quoted' or invoice_number is not null)
);
create unique index marketplace_order_by_id on marketplace_order (order_id);
create unique index marketplace_order_by_number on marketplace_order (number);
create unique index marketplace_order_by_invoice on marketplace_order (invoice_number);
create index marketplace_order_newest on marketplace_order (quoted_at, order_id);
create index marketplace_order_status on marketplace_order (status, quoted_at, order_id);
create index marketplace_order_of_account on marketplace_order (account_id, quoted_at, order_id);

-- One license in an order. A license that goes to another account keeps its orders where they were paid.
create table marketplace_order_line (
  account_id uuid not null,
  order_id uuid not null,
  line_no int not null,
  license_id uuid not null,
  sen text not null,
  app_key text not null,
  type text not null,
  item text not null check (item in ('renewal', 'upgrade', 'upgrade-and-renewal', 'co-term')),
  -- The license as it was quoted: it must still be so when the quote is accepted.
  key_no int not null,
  users_before int not null,
  host_users_before int,
  start_before date not null,
  end_before date not null,
  -- As it becomes; for a larger tier final on the day of payment.
  users_after int not null,
  host_users_after int,
  start_after date not null,
  end_after date not null,
  months int,
  days int,
  amount bigint not null check (amount >= 0),
  basis jsonb not null,
  -- While an invoice is unpaid its licenses are in no other one.
  open boolean not null default false,
  -- Names the line in reports, where it was paid and where it was given back.
  sale_item bigint,
  refund_item bigint,
  primary key (account_id, order_id, line_no),
  foreign key (account_id, order_id) references marketplace_order (account_id, order_id),
  check (end_after >= end_before or item in ('upgrade', 'upgrade-and-renewal'))
);
create unique index marketplace_order_line_open on marketplace_order_line (license_id) where open;
create index marketplace_order_line_license on marketplace_order_line (license_id, sale_item);
create unique index marketplace_order_line_sale on marketplace_order_line (sale_item) where sale_item is not null;
create unique index marketplace_order_line_refund on marketplace_order_line (refund_item) where refund_item is not null;
create sequence marketplace_transaction_item start 100001;

-- Money that came in. What is not what was owed is unallocated, and waits for an operator.
create table marketplace_payment (
  account_id uuid not null,
  payment_id uuid not null,
  order_id uuid not null,
  method text not null check (method in ('bank-transfer', 'card')),
  -- The bank's or the card service's own name of it.
  reference text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  received_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  status text not null check (status in ('matched', 'unallocated', 'returned', 'refunded')),
  why text,
  primary key (account_id, payment_id),
  foreign key (account_id, order_id) references marketplace_order (account_id, order_id)
);
-- One payment is booked once, whoever tells of it and however often.
create unique index marketplace_payment_reference on marketplace_payment (method, reference);
create index marketplace_payment_order on marketplace_payment (account_id, order_id);
create index marketplace_payment_waiting on marketplace_payment (recorded_at) where status = 'unallocated';

-- The books of the marketplace: double entry, debit above zero and credit below.
create table ledger_journal (
  account_id uuid not null,
  journal_id uuid not null,
  kind text not null check (kind in ('invoice', 'cancellation', 'receipt', 'payment', 'return', 'refund')),
  -- The order or the payment that it is about: nothing is booked twice.
  reference uuid not null,
  order_id uuid not null,
  currency text not null,
  booked_at timestamptz not null,
  primary key (account_id, journal_id),
  unique (account_id, kind, reference)
);
create index ledger_journal_order on ledger_journal (account_id, order_id);

create table ledger_posting (
  account_id uuid not null,
  journal_id uuid not null,
  posting_no int not null,
  ledger_account text not null check (ledger_account in ('receivable', 'sales', 'bank', 'card', 'unallocated')),
  amount bigint not null check (amount <> 0),
  primary key (account_id, journal_id, posting_no),
  foreign key (account_id, journal_id) references ledger_journal (account_id, journal_id)
);

create function ledger_balances() returns trigger language plpgsql as $$
declare
  off_by bigint;
begin
  select sum(amount) into off_by from ledger_posting
    where account_id = new.account_id and journal_id = new.journal_id;
  if off_by <> 0 then
    raise exception 'journal % does not balance: off by %', new.journal_id, off_by using errcode = 'check_violation';
  end if;
  return null;
end $$;

-- At the end of the transaction, when all postings of a journal are there.
create constraint trigger ledger_balances after insert on ledger_posting
  deferrable initially deferred for each row execute function ledger_balances();

create function ledger_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is never changed: book a further journal' using errcode = 'check_violation';
end $$;
create trigger ledger_journal_is_final before update or delete on ledger_journal
  for each row execute function ledger_is_final();
create trigger ledger_posting_is_final before update or delete on ledger_posting
  for each row execute function ledger_is_final();
