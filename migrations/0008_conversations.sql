-- What is due next need not be the end any more: there are reminders before it.
update transfer set state = state || jsonb_build_object('closesAt', state -> 'dueAt', 'reminded', 0);
