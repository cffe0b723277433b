import type { Language } from '../../contract/language.ts';
import type { Profile } from '../../contract/profile.ts';
import { catalogOf } from '../../mail/catalog/all.ts';
import { languageFor } from '../../mail/recipients.ts';
import { replySubject, threadOf } from '../../mail/thread.ts';
import { typeset } from '../../mail/words.ts';
import type { Answered, MailDraft, OutgoingMail, Unclear, Understood } from '../../mail/types.ts';
import type { BookLicense } from '../sources/license.ts';
import type { TransferEvent } from './events.ts';
import type { Transfer } from './state.ts';

/** The conversation with the requester, as far as it is known where a change is made. */
export type Conversation = {
  /** The mail of theirs that is answered. */
  readonly answered: Answered | null;
  /** What their request said, to be shown back to them; without its keys. */
  readonly understood: Understood | null;
  readonly unclear: readonly Unclear[];
  /** Our address with the case's token, so that a reply finds its case. */
  readonly replyTo: string | null;
  /** The request whose page shows where it stands; null where it has none. */
  readonly where: string | null;
};

export const noConversation: Conversation = {
  answered: null,
  understood: null,
  unclear: [],
  replyTo: null,
  where: null,
};

export type Told = {
  /** The case after the events. */
  readonly transfer: Transfer;
  readonly events: readonly TransferEvent[];
  readonly license: BookLicense | null;
  readonly conversation: Conversation;
  /** Ends of the license keys that the mail speaks of; the case's own where they are not given. */
  readonly keys?: readonly string[];
};

/** A mail, and when it goes out where that is not at once. */
export type TimedMail = { readonly mail: OutgoingMail; readonly notBefore: Date | null };

export type Wording = {
  readonly profile: Profile;
  readonly newId: () => string;
  readonly now: Date;
  /** The return path of a mail, by which its bounce is known; the sender's address where there is none. */
  readonly bounceTo?: (mailId: string) => string;
};

/** Whether a message that came in brought these events about: what goes back is then an automatic answer. */
const byMessage = ({ events }: Told): boolean =>
  events.some(({ type }) => type === 'TransferReceived' || type === 'FactsCompleted' || type === 'AskedAgain');

/** A mail to somebody who never wrote to us, or whose mail is not answered by it. */
function outgoing(told: Told, wording: Wording, to: string, draft: MailDraft): OutgoingMail {
  const { transferId, requestId } = told.transfer;
  const mailId = wording.newId();
  return {
    ...draft,
    mailId,
    transferId,
    requestId,
    to,
    cc: [],
    inReplyTo: null,
    references: [],
    replyTo: told.conversation.replyTo,
    envelopeFrom: wording.bounceTo?.(mailId) ?? null,
    answer: false,
  };
}

/** A mail to who asked, under the mail that they asked with, where there is one. */
export function reply(
  told: Told,
  wording: Wording,
  to: string,
  draft: MailDraft,
  cc: readonly string[] = [],
): OutgoingMail {
  const { answered, where } = told.conversation;
  const thread = threadOf(answered);
  const subject = thread.inReplyTo === null ? null : replySubject(answered?.subject ?? null);
  const { content, language } = draft;
  const label = typeset(catalogOf(language).where, language);
  const whole = where === null ? draft : { ...draft, content: { ...content, where: { label, linkId: where } } };
  const mail = outgoing(told, wording, to, whole);
  return { ...mail, ...thread, subject: subject ?? mail.subject, cc, answer: byMessage(told) };
}

export const toRequester = (told: Told, wording: Wording, draft: MailDraft): TimedMail => ({
  mail: reply(told, wording, told.transfer.requester, draft),
  notBefore: null,
});

export function toHolder(told: Told, wording: Wording, draft: (language: Language) => MailDraft): readonly TimedMail[] {
  const holder = told.license?.holderEmail;
  if (!holder) return [];
  const language = languageOf(told, holder, told.license.address.country);
  return [{ mail: outgoing(told, wording, holder, draft(language)), notBefore: null }];
}

export function toAccount(
  told: Told,
  wording: Wording,
  draft: (language: Language) => MailDraft,
): readonly TimedMail[] {
  const { account } = told.transfer;
  const others = [told.transfer.requester, told.license?.holderEmail ?? ''].map((one) => one.toLowerCase());
  if (!account || others.includes(account.email.toLowerCase())) return [];
  const language = languageOf(told, account.email, account.address.country);
  return [{ mail: outgoing(told, wording, account.email, draft(language)), notBefore: null }];
}

const languageOf = ({ transfer }: Told, address: string, country: string | null): Language =>
  languageFor(address, country, { address: transfer.requester, language: transfer.language });
