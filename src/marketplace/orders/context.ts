import type { Signer } from '../../license-key/crypto.ts';
import type { AnswerPolicy } from '../../mail/policy.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Db } from '../../platform/db/db.ts';

/** What orders work with. */
export type OrdersContext = {
  readonly db: Db;
  /** What is sold, by which rules, in whose name. */
  readonly profile: Profile;
  readonly signer: Signer;
  readonly mailPolicy: AnswerPolicy;
  /** Where the customer's pages are. */
  readonly baseUrl: string;
  readonly now: () => Date;
};
