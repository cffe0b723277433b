import type { FindingParams, Offer } from '../../contract/findings.ts';
import { type Hosting, showUsers } from '../../contract/license.ts';
import { hostingNames } from '../../mail/catalog/formats.ts';
import type { Context } from './context.ts';

/** `one`, `one or two`, `one, two or three`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** Which hosts a direct license may move for, as the profile has it: for staff. */
export const acceptedHostings = (context: Context): string =>
  listed(
    context.profile.hosting.accepted.map((hosting) => hostingNames[hosting]),
    'or',
  );

/** The same for the customer, with the vendor's own text of what one on this hosting can do instead. */
export const acceptedOn = (context: Context, hosting: Hosting | null): FindingParams['HOST_CLOUD'] => ({
  accepted: context.profile.hosting.accepted,
  instead: (hosting === null ? null : context.profile.hosting.instead[hosting]) ?? null,
});

export const hostUsersShown = (context: Context): string => showUsers(context.requiredUsers ?? 0);
export const ownUsersShown = (context: Context): string => showUsers(context.ownUsers ?? 0);

export const sizes = (context: Context): { readonly own: number; readonly host: number } => ({
  own: context.ownUsers ?? 0,
  host: context.requiredUsers ?? 0,
});

export const appName = (context: Context): string => context.app?.name ?? 'the app';

export const appHostName = (context: Context): string => {
  const id = context.app?.host ?? '';
  return context.profile.hosts.find((host) => host.id === id)?.name ?? id;
};

/** What the upgrade costs; null where there is no list price. */
export const offer = ({ quote }: Context): Offer | null =>
  quote && { price: quote.price, currency: quote.currency, validUntil: quote.validUntil };

export const proofReason = (context: Context): string => (context.proof.reason ? `: ${context.proof.reason}` : '');
