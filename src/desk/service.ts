import type { Profile } from '../contract/profile.ts';
import type { Destination } from '../destinations/port.ts';
import type { Db } from '../platform/db/db.ts';

/** What the desk's services work with. One vendor, its profile, its destination; made in `main`. */
export type Desk = {
  readonly db: Db;
  readonly vendorId: string;
  readonly profile: Profile;
  readonly destination: Destination;
  readonly keyDigest: (key: string) => Uint8Array;
  readonly linkToken: (linkId: string) => string;
  readonly linkDigest: (token: string) => Uint8Array;
  readonly now: () => Date;
  readonly newId: () => string;
};
