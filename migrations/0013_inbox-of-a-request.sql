-- What belongs to a request, as the list of the inbox can be asked for it.
create index inbox_item_request on inbox_item (vendor_id, request_id) where request_id is not null;
