import * as limits from '../kernel/limits.ts';
import { headerMessageId } from './address.ts';
import type { Answered, MailDraft, OutgoingMail } from './types.ts';
import { plain, withoutKeys } from './words.ts';

// What mail programs put before the subject of a reply, in the languages we know of; one, or several on end.
const replyMarks = /^(?:\s*(?:re|aw|antw|sv|vs|ref|rif|rv|odp|res|回复|返信)(?:\[\d{1,3}\])?\s*[:：])+\s*/iu;

/** Their subject after "Re: ", which keeps the thread together in mail programs; null where there is none. */
export function replySubject(subject: string | null): string | null {
  const bare = plain(subject ?? '', 500).replace(replyMarks, '');
  const safe = plain(withoutKeys(bare), 140);
  return safe === '' ? null : `Re: ${safe}`;
}

/**
 * The headers that put our mail under the one it answers (RFC 5322, 3.6.4): In-Reply-To is its Message-ID, References
 * its own references and then its Message-ID. Malformed ids are left out; of too many the first and the last stay.
 */
export function threadOf(answered: Answered | null): Pick<OutgoingMail, 'inReplyTo' | 'references'> {
  const inReplyTo = headerMessageId(answered?.messageId ?? null);
  if (answered === null || inReplyTo === null) return { inReplyTo: null, references: [] };
  return { inReplyTo, references: safeReferences([...answered.references, inReplyTo]) };
}

/** Message-IDs as they may stand in a References header, each once, at most `limits.thread_references`. */
export function safeReferences(ids: readonly string[]): readonly string[] {
  const known = [...new Set(ids.flatMap((id) => headerMessageId(id) ?? []))];
  const [first] = known;
  if (first === undefined || known.length <= limits.thread_references) return known;
  return [first, ...known.slice(1 - limits.thread_references)];
}

/** A mail that answers a message and is about no request. */
export const answerTo = (answered: Answered, to: string, draft: MailDraft, mailId: string): OutgoingMail => {
  const thread = threadOf(answered);
  const subject = thread.inReplyTo === null ? null : replySubject(answered.subject);
  const about = {
    mailId,
    transferId: null,
    requestId: null,
    to,
    cc: [],
    replyTo: null,
    envelopeFrom: null,
    answer: true,
  };
  return { ...draft, ...about, ...thread, subject: subject ?? draft.subject };
};
