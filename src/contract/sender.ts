/**
 * What makes a message's sender doubtful. Such a message proves nothing, and a person sees it; each comes with a
 * sentence for staff. docs/reference/sender-evidence.md explains them.
 */
export const suspicionCodes = [
  // who is said to have written it
  'several-from',
  'from-group',
  'headers-unclear',
  'name-holds-address',
  'name-holds-domain',
  'reply-elsewhere',
  'sender-elsewhere',
  'mixed-scripts',
  'lookalike-vendor',
  // what the checks say
  'authentication-failed',
  'signature-misused',
  'sources-disagree',
] as const;
export type SuspicionCode = (typeof suspicionCodes)[number];

export type Suspicion = { readonly code: SuspicionCode; readonly sentence: string };
