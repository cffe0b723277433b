import { type Hosting, showUsers } from '../../contract/license.ts';
import { formatMoney } from '../../kernel/money.ts';
import type { Context } from './context.ts';
import { factQuestions } from './questions.ts';

/**
 * What an unproven requester reads, whether the key is unknown, belongs to somebody else or is theirs: word for word
 * the same, so that the answer tells nobody whether a key exists (domain, section 6). It is true in all three cases.
 */
export const neutralSentence =
  'A license moves only when its holder of record stands behind the request. We ask the holder at the e-mail address ' +
  'in our books, where there is one; if you are the holder, look there, or write to us from that address. Until the ' +
  'holder confirms, nothing moves, and a request that nobody confirms in time ends by itself.';

const hostingNames: Record<Hosting, string> = { server: 'Server', 'data-center': 'Data Center', cloud: 'Cloud' };

export const showHosting = (hosting: Hosting): string => hostingNames[hosting];

/** `one`, `one or two`, `one, two or three`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** Which hosts a direct license may move for, as the profile has it. */
export const acceptedHostings = (context: Context): string =>
  listed(context.profile.hosting.accepted.map(showHosting), 'or');

/** What a customer on this hosting can do instead: the vendor's own text, or nothing. */
export function instead(context: Context, hosting: Hosting): string {
  const text = context.profile.hosting.instead[hosting];
  return text ? ` ${text}` : '';
}

export const hostUsersShown = (context: Context): string => showUsers(context.requiredUsers ?? 0);
export const ownUsersShown = (context: Context): string => showUsers(context.ownUsers ?? 0);

export const appName = (context: Context): string => context.app?.name ?? 'the app';

export const appHostName = (context: Context): string => {
  const id = context.app?.host ?? '';
  return context.profile.hosts.find((host) => host.id === id)?.name ?? id;
};

/** ` The upgrade costs $390; the price holds until 2026-06-30.`, or a sentence that there is no list price. */
export function priceSentence(context: Context): string {
  const { quote } = context;
  if (!quote) return ' There is no list price for this upgrade; ask us for one.';
  return ` The upgrade costs ${formatMoney(quote.price, quote.currency)}; this price holds until ${quote.validUntil}.`;
}

export const missingListed = (context: Context): string =>
  listed(
    context.missing.map((name) => factQuestions[name]),
    'and',
  );

export const proofReason = (context: Context): string => (context.proof.reason ? `: ${context.proof.reason}` : '');
