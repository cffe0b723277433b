import { FaultError } from '../../../contract/codes.ts';
import * as limits from '../../../kernel/limits.ts';
import { plain, withoutKeys } from '../../../mail/words.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Desk } from '../../service.ts';
import type { Envelope } from '../../proof/envelope.ts';
import { shownValue } from '../message/decoding/header.ts';
import { bytesIdentity, messageIdentity } from '../message/crypto.ts';
import { tooLarge } from '../message/mime.ts';
import { essenceOf } from '../message/same.ts';
import type { InputKind } from '../read.ts';
import { understand } from '../understand.ts';
import { wellFormed } from '../understood.ts';
import { type InboxItem, dropRaw, endUnconfirmed, insertInbox, markUnreadable } from './store.ts';

export {
  beginReading,
  confirmItem,
  endItem,
  lockInbox,
  markUnreadable,
  saveAuthentication,
  saveNotes,
  selectInbox,
  selectReadable,
  selectUnchecked,
  uncheckedInbox,
  unreadInbox,
} from './store.ts';
export type { Ending, InboxItem, InboxFilter, InboxLine, InboxRow } from './store.ts';

export type Incoming = {
  readonly channel: InboxItem['channel'];
  readonly kind: InputKind;
  /** A file's name, or what stands for it: shown to staff. */
  readonly name: string;
  /** It came by a way that only our own mail gateway and operators can use. */
  readonly trusted: boolean;
  readonly bytes: Uint8Array;
  readonly envelope?: Envelope;
  /** Names it, where its bytes would not: two forms with the same answers are two. */
  readonly id?: string;
  /** It is not read before the link that goes to its sender's address was used. */
  readonly unconfirmed?: true;
};

/**
 * Keeps something that came, before anything is made of it, so that a mail that breaks its reader is not lost. The same
 * thing again, by whichever way, gives the row there already is. What is over its limit is a row with the reason alone.
 */
export async function keep(desk: Desk, incoming: Incoming): Promise<{ readonly inboxId: string }> {
  const item = itemOf(desk, incoming);
  const inboxId = await desk.db.transaction().execute((tx) => insertInbox(tx, desk.vendorId, item, desk.now()));
  return { inboxId };
}

/** The same in a transaction that does more: what goes with it is there with it, or neither is. */
export const keepIn = (tx: Tx, desk: Desk, incoming: Incoming): Promise<string> =>
  insertInbox(tx, desk.vendorId, itemOf(desk, incoming), desk.now());

function itemOf(desk: Desk, incoming: Incoming): InboxItem {
  const { channel, kind, trusted, bytes } = incoming;
  const essence = kind === 'message' ? essenceOf(bytes) : null;
  const fault = kind === 'message' ? tooLarge(bytes.length) : null;
  return {
    inboxId: desk.newId(),
    externalId: incoming.id ?? (essence ? messageIdentity(essence) : bytesIdentity(bytes)),
    channel,
    kind,
    name: wellFormed(incoming.name).slice(0, 500),
    ...shownOf(essence?.from ?? null, essence?.subject ?? null),
    trusted,
    raw: fault ? null : bytes,
    messageId: essence?.messageId ?? null,
    envelope: wellFormed(incoming.envelope ?? null),
    rejected: fault && { ...fault, file: incoming.name },
    unconfirmed: incoming.unconfirmed === true,
  };
}

/** What a list shows of a mail. */
const shownOf = (from: string | null, subject: string | null): Pick<InboxItem, 'sender' | 'subject'> => ({
  sender: from && lineOf(from),
  subject: subject && withoutKeys(lineOf(subject)),
});

const lineOf = (header: string): string => plain(shownValue(header.slice(0, limits.message_header_chars)), 200);

/** Keeps something that is read in the same transaction: nobody else sees it before. */
export const keepWithin = (
  tx: Tx,
  desk: Desk,
  { channel, kind, name, trusted, bytes, id }: Incoming & { readonly id: string },
): Promise<string> =>
  insertInbox(
    tx,
    desk.vendorId,
    {
      inboxId: desk.newId(),
      externalId: id,
      channel,
      kind,
      name: name.slice(0, 500),
      trusted,
      raw: bytes,
      messageId: null,
      sender: null,
      subject: null,
      envelope: null,
      rejected: null,
      unconfirmed: false,
    },
    desk.now(),
  );

/** What a mailbox says of a message that is too large to be fetched from it. */
export type LargeMessage = {
  readonly size: number;
  readonly messageId: string | null;
  readonly from: string | null;
  readonly subject: string | null;
};

/** Keeps that there was a message too large to be fetched: a row with the reason, for a person to see. */
export async function keepLarge(
  desk: Desk,
  about: LargeMessage & { readonly channel: InboxItem['channel']; readonly name: string },
): Promise<void> {
  const { size, messageId, from, subject, channel, name } = about;
  const known = new TextEncoder().encode(JSON.stringify([messageId, from, subject, size]));
  const item: InboxItem = {
    inboxId: desk.newId(),
    externalId: bytesIdentity(known),
    channel,
    kind: 'message',
    name: name.slice(0, 500),
    trusted: false,
    raw: null,
    messageId: messageId === null ? null : wellFormed(messageId).slice(0, limits.text_chars),
    ...shownOf(from, subject),
    envelope: null,
    rejected: { ...tooLarge(size), file: name },
    unconfirmed: false,
  };
  await desk.db.transaction().execute((tx) => insertInbox(tx, desk.vendorId, item, desk.now()));
}

/** Takes in what somebody waits for an answer to: kept first, and what cannot be read is thrown as a fault. */
export async function receive(desk: Desk, incoming: Incoming): Promise<{ readonly inboxId: string }> {
  const { inboxId } = await keep(desk, incoming);
  const understood = await understand(desk.profile, {
    ...incoming,
    envelope: incoming.envelope ?? null,
    authentication: null,
  });
  if (understood.ok) return { inboxId };
  const fault = { ...understood.error, file: incoming.name };
  await desk.db.transaction().execute((tx) => markUnreadable(tx, desk.vendorId, inboxId, 'rejected', fault));
  throw new FaultError(fault);
}

/** Forgets the raw bytes of what was read or put aside before this time; that it came, and what was read, stays. */
export const forgetRaw = (desk: Desk, limit: number): Promise<number> =>
  desk.db
    .transaction()
    .execute((tx) => dropRaw(tx, desk.vendorId, new Date(desk.now().getTime() - desk.profile.mail.retention), limit));

/** Silence of whoever was asked to confirm their address ends it. */
export const forgetUnconfirmed = (desk: Desk, limit: number): Promise<number> => {
  const before = new Date(desk.now().getTime() - desk.profile.lifetimes.holderLink);
  const reason = { kind: 'not-confirmed', message: 'Nobody confirmed the address that it was sent with.' };
  return desk.db.transaction().execute((tx) => endUnconfirmed(tx, desk.vendorId, before, reason, limit));
};
