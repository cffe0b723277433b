import type { InboxDetailView, InboxItemView } from '../../../contract/inbox.ts';
import type { InboxLine, InboxRow } from './service.ts';

/** An item as staff see it in a list. */
export const itemJson = (item: InboxLine): InboxItemView => ({
  inboxId: item.inbox_id,
  receivedAt: item.received_at.toISOString(),
  channel: item.channel,
  kind: item.kind,
  name: item.name,
  from: item.sender,
  subject: item.subject,
  status: item.status,
  reason: item.reason,
  requestId: item.request_id,
  canBeReread: item.has_raw,
});

/** All that is known of an item but its bytes. */
export const detailJson = ({ raw, ...item }: InboxRow): InboxDetailView => ({
  ...itemJson({ ...item, has_raw: raw !== null }),
  envelope: item.envelope,
  sender: item.authentication,
  notes: item.notes,
});
