import type { Profile } from '../../contract/profile.ts';
import type { VendorView } from '../../contract/vendor.ts';

const DAY_MS = 86_400_000;

/** What anybody may know of a profile. */
export const vendorView = ({ vendor, ...profile }: Profile): VendorView => ({
  name: vendor.name,
  email: vendor.email,
  website: vendor.website,
  destination: profile.destination.name,
  currency: profile.currency,
  tiers: profile.tiers,
  hosts: profile.hosts,
  apps: profile.apps.map(({ key, name, host }) => ({ key, name, host })),
  hosting: profile.hosting,
  match: profile.match,
  shortfall: profile.shortfall,
  neverMove: profile.licenseTypes.neverMove,
  graceDays: Math.floor(profile.lifetimes.grace / DAY_MS),
  linkDays: Math.floor(profile.lifetimes.holderLink / DAY_MS),
  whereToFind: profile.texts.whereToFind,
  howToInstall: profile.texts.howToInstall,
});
