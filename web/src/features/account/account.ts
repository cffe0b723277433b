import type { OwnLicense } from '../../../../src/contract/customer.ts';

/** Where to go after signing in: a page of the account alone, whatever a link to the sign-in names. */
export const placeAfter = (back: string | null | undefined): string =>
  back && /^\/account(?:[/?]|$)/u.test(back) && !back.startsWith('/account/sign-in') ? back : '/account';

/** Where an account has more than one thing to say about a license, the worst comes first. */
export type Standing = 'voided' | 'mismatch' | 'lapsed' | 'good';
export function standingOf({ status, matches, maintained }: OwnLicense): Standing {
  if (status === 'voided') return 'voided';
  if (!matches) return 'mismatch';
  return maintained ? 'good' : 'lapsed';
}

/** Browsers that others pretend to be come last. */
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//u],
  ['Opera', /\bOPR\//u],
  ['Samsung Internet', /\bSamsungBrowser\//u],
  ['Firefox', /\b(?:Firefox|FxiOS)\//u],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//u],
  ['Safari', /\bSafari\//u],
] as const;
const systems = [
  ['iPhone', /\biPhone\b/u],
  ['iPad', /\biPad\b/u],
  ['Android', /\bAndroid\b/u],
  ['Windows', /\bWindows\b/u],
  ['macOS', /\bMacintosh\b/u],
  ['Linux', /\bLinux\b/u],
] as const;

/** What people call a browser and what it runs on, out of its `User-Agent`; null for what is not known. */
export const browserIn = (userAgent: string): { readonly browser: string | null; readonly system: string | null } => ({
  browser: browsers.find(([, sign]) => sign.test(userAgent))?.[0] ?? null,
  system: systems.find(([, sign]) => sign.test(userAgent))?.[0] ?? null,
});
