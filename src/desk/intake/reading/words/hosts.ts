import { withoutAddresses } from './emails.ts';
import { fold } from './text.ts';

/** The host products whose licenses the Marketplace takes. */
export const hostNames = ['confluence', 'jira'] as const;
export type HostName = (typeof hostNames)[number];

/** The hosts whose names stand in a text, also as a part of a word; "jira-admins@…" is an address. */
export function hostsIn(text: string): HostName[] {
  const folded = withoutAddresses(fold(text));
  return hostNames.filter((host) => folded.includes(host));
}
