import type { InboxStatus } from '../../../contract/inbox.ts';
import type { Desk } from '../../service.ts';
import { dismissItem, pageOfInbox, readableItems, rereadItem, showInbox } from '../operator/service.ts';
import { detailJson, itemJson } from './show.ts';

type Print = (line: string) => void;
type Json = { readonly json?: boolean };

const when = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

/** `rehome inbox list [--status S]`: what came in, newest first, with the reason where it became no request. */
export async function printInbox(
  desk: Desk,
  print: Print,
  options: Json & { readonly status?: InboxStatus; readonly limit?: number; readonly after?: string },
): Promise<void> {
  const limit = options.limit ?? 50;
  const { items, next } = await pageOfInbox(desk, { status: options.status, after: options.after }, limit);
  if (options.json) return print(JSON.stringify({ items: items.map(itemJson), next }, null, 2));
  if (items.length === 0) print('Nothing.');
  for (const item of items) {
    print(`${item.inbox_id}  ${when(item.received_at)}  ${item.status.padEnd(10)}  ${item.channel}  ${item.name}`);
    if (item.sender !== null || item.subject !== null)
      print(`    ${item.sender ?? '(nobody)'}: ${item.subject ?? '(no subject)'}`);
    if (item.reason)
      print(`    ${[item.reason.code ?? item.reason.kind, item.reason.message].filter(Boolean).join(': ')}`);
    if (item.request_id) print(`    request ${item.request_id}`);
  }
  if (next !== null) print(`There are more: rehome inbox list --after ${next}`);
}

/** `rehome inbox show ID [--raw]`: what is known of an item; with `raw` its bytes as they came. */
export async function printItem(
  desk: Desk,
  io: { readonly print: Print; readonly write: (bytes: Uint8Array) => void },
  inboxId: string,
  options: Json & { readonly raw?: boolean },
): Promise<void> {
  const { print } = io;
  const item = await showInbox(desk, inboxId);
  if (options.raw) return io.write(item.raw ?? new Uint8Array());
  const shown = detailJson(item);
  if (options.json) return print(JSON.stringify(shown, null, 2));
  const { notes, ...rest } = shown;
  for (const [name, value] of Object.entries(rest))
    if (value !== null) print(`${name.padEnd(14)}${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  for (const note of notes) print(`${'note'.padEnd(14)}${note}`);
}

/**
 * `rehome inbox reread`: reads items again as they came, those named or all (of a status). Tells what changed, one line
 * an item, and how many were looked at.
 */
export async function rereadItems(
  desk: Desk,
  print: Print,
  ids: readonly string[],
  options: Json & { readonly status?: InboxStatus; readonly dryRun?: boolean },
): Promise<void> {
  const wanted = ids.length > 0 ? ids : await readableItems(desk, options.status);
  let changed = 0;
  for (const id of wanted) {
    const { before, after, facts } = await rereadItem(desk, id, options.dryRun ?? false);
    if (before === after && facts.length === 0) continue;
    changed += 1;
    if (options.json) print(JSON.stringify({ inboxId: id, before, after, facts }));
    else print(`${id}  ${before === after ? `read otherwise: ${facts.join(', ')}` : `${before} -> ${after}`}`);
  }
  const would = options.dryRun ? 'would change; nothing was done' : 'changed';
  if (!options.json) print(`${wanted.length} read again, ${changed} ${would}.`);
}

/** `rehome inbox dismiss ID --reason TEXT` */
export async function dismiss(
  desk: Desk,
  print: Print,
  inboxId: string,
  word: { readonly operator: string; readonly reason: string },
): Promise<void> {
  await dismissItem(desk, inboxId, word);
  print(`${inboxId} is put aside.`);
}
