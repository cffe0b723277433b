import type { Profile } from '../contract/profile.ts';

/** What keeps our automatic answers from going round in circles (RFC 3834, section 2). */
export type AnswerPolicy = {
  /** Automatic answers to one address in 24 hours; more are held for an operator. */
  readonly answersPerDay: number;
  /** Our own addresses, in lower case: a mail to one of these would come back to us. */
  readonly own: readonly string[];
};

export const answerPolicy = ({ vendor, mail }: Profile): AnswerPolicy => ({
  answersPerDay: mail.answersPerDay,
  own: [...new Set([vendor.email, mail.from].map((address) => address.toLowerCase()))],
});

/** The address without its token: `licenses+k3fa@vendor.example` arrives where `licenses@vendor.example` does. */
export const withoutToken = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@)/u, '');

/**
 * Why nobody may be sent this address an automatic mail, or null. An empty address is the null sender of a bounce; the
 * names of mail systems' own robots are answered by nobody.
 */
export function unanswerable(address: string, { own }: AnswerPolicy): string | null {
  const bare = withoutToken(address);
  if (bare === '' || bare === '<>') return 'It would answer a message without a sender (a bounce).';
  if (own.includes(bare)) return 'It would go to our own address.';
  if (/^(?:mailer-daemon|postmaster)@/u.test(bare)) return 'It would answer a mail system, not a person.';
  return null;
}
