import { FaultError } from '../../../contract/codes.ts';
import type { DeskMessage } from '../../../contract/desk-case.ts';
import { explain, maskOf } from '../../intake/explain/explanation.ts';
import { type InboxRow } from '../../intake/inbox/service.ts';
import { originalHtml } from '../../intake/message/original.ts';
import { showInbox } from '../../intake/operator/service.ts';
import { keyPrefixesOf, readMessage } from '../../intake/read.ts';
import { evidenceOf } from '../../intake/understand.ts';
import type { Desk } from '../../service.ts';
import { senderProof } from '../one/show.ts';
import { documentLookedAt, lookedAt } from './show.ts';

/** One incoming message, to be looked at. Fault: NOT_FOUND. */
export async function showMessage(desk: Desk, inboxId: string): Promise<DeskMessage> {
  const item = await showInbox(desk, inboxId);
  const common = {
    inboxId: item.inbox_id,
    at: item.received_at.toISOString(),
    channel: item.channel,
    kind: item.kind,
    name: item.name,
    status: item.status,
    requestId: item.request_id,
    rawBytes: item.raw?.length ?? null,
  };
  const { raw } = item;
  if (raw === null) return { ...common, ...gone, proof: null };
  if (item.kind === 'document') return { ...common, ...documentLookedAt(new TextDecoder().decode(raw)), proof: null };
  return { ...common, ...(await mailOf(desk, item, raw)) };
}

const gone = {
  headers: [],
  text: null,
  html: null,
  leftOut: { images: 0, links: 0, other: 0 },
  attachments: [],
  notes: ['It is not kept any more.'],
  unreadable: null,
};

async function mailOf(desk: Desk, item: InboxRow, raw: Uint8Array) {
  const prefixes = keyPrefixesOf(desk.profile.apps);
  const result = await readMessage(raw, { keyPrefixes: prefixes });
  if (!result.ok) return { ...gone, notes: [result.error.message], proof: null };
  const { message, read } = result.value;
  const mask = maskOf(explain(message, read.facts, prefixes));
  const evidence = evidenceOf(desk.profile, { ...item, bytes: raw }, message);
  return { ...lookedAt(message, originalHtml(raw), mask), proof: senderProof(evidence, item.authentication) };
}

export type RawMessage = { readonly bytes: Uint8Array; readonly name: string; readonly type: string };

/** The bytes as they came, to be kept as a file. Fault: NOT_FOUND, also where they are not kept any more. */
export async function rawMessage(desk: Desk, inboxId: string): Promise<RawMessage> {
  const { raw, kind } = await showInbox(desk, inboxId);
  if (raw === null) throw new FaultError({ code: 'NOT_FOUND', message: 'The message itself is not kept any more.' });
  return kind === 'message'
    ? { bytes: raw, name: `${inboxId}.eml`, type: 'message/rfc822' }
    : { bytes: raw, name: `${inboxId}.json`, type: 'application/octet-stream' };
}
