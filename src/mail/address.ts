import * as limits from '../kernel/limits.ts';

// No space, control character or punctuation with a meaning in a header: an address of this shape can add neither a
// header nor a second recipient.
const addressShape = /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u;
const messageIdShape = /^<[^\s\p{C}<>]+>$/u;
const control = /\p{Cc}|[\u2028\u2029]/u;

/** An e-mail address that is safe in a header; throws where it is none. Addresses are validated where they come in. */
export function headerAddress(address: string): string {
  if (address.length > limits.email_chars || !addressShape.test(address)) {
    throw new RangeError('Defect: an address of a mail is not one plain e-mail address');
  }
  return address;
}

/** A subject that is safe in a header; throws where it holds a line break or another control character. */
export function headerSubject(subject: string): string {
  if (subject.trim() === '' || control.test(subject)) {
    throw new RangeError('Defect: the subject of a mail is empty or holds a control character');
  }
  return subject;
}

/** A Message-ID as it may stand in a header, or null: one that came from outside and is malformed is left out. */
export const headerMessageId = (id: string | null): string | null =>
  id !== null && id.length <= limits.text_chars && messageIdShape.test(id) ? id : null;

/** The domain of an address of ours, as Message-IDs of its mails end. */
export const domainOf = (address: string): string => headerAddress(address).slice(address.lastIndexOf('@') + 1);
