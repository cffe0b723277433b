import type { Profile } from '../../../contract/profile.ts';
import type { RequestFacts } from '../../../contract/request.ts';
import { saysNothing } from '../conversations/standing.ts';
import type { Envelope } from '../../proof/envelope.ts';
import type { Message } from '../message/mime.ts';
import { isOnTopic, noRequest, type NoRequest } from './kind.ts';

/** Why a mail is no request of a customer of this vendor, or null where it is one. `envelope` null: not known. */
export function whyNoRequest(
  profile: Profile,
  message: Message,
  facts: RequestFacts,
  envelope: Envelope | null,
): NoRequest | null {
  const ownAddresses = new Set(
    [profile.mail.from, profile.vendor.email, ...(profile.mail.recipients ?? [])].map((one) => one.toLowerCase()),
  );
  const hasKey = facts.licenseKeys.length > 0;
  const machine = noRequest(message, { ownAddresses, mailFrom: envelope?.mailFrom, hasKey });
  if (machine) return machine;
  const nothing = saysNothing(facts);
  // What stands beside an encrypted text may still say enough; otherwise the writer must be asked for it in plain form.
  if (nothing && message.unreadable !== null) return { kind: 'unreadable', why: message.unreadable, held: true };
  // Where a mail says nothing of what we do and answers nothing of ours, a person looks at it first.
  const names = [...profile.apps, ...profile.hosts].map(({ name }) => name);
  if (!nothing || isOnTopic(message, names)) return null;
  return { kind: 'off-topic', why: 'nothing in it is about a license', held: true };
}
