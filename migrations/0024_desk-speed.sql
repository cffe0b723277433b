-- What open cases are filtered, counted and summed by stands in their index, so that a queue's counts and the overview
-- read no line: with 20,000 open ones spread among 200,000, 10 ms instead of 35.
drop index transfer_line_open;
create index transfer_line_open on transfer_line (vendor_id, due_at, transfer_id)
  include (turn, status, code, risks, assignee, app_key, opened_at, since, quote_price, quote_currency) where turn <> 'ended';

-- Nine of ten rows of a day are lengths of stays, which a series over time does not read.
create index desk_tally_series on desk_tally (vendor_id, day) where measure <> 'left';
