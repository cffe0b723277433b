import { FaultError } from '../../../contract/codes.ts';
import type { Db, Tx } from '../../db/db.ts';
import * as store from './store.ts';

const minute = 60_000;

/**
 * How often something may be tried, by whom. An operator's account can be guessed at 50 times a day, and a code of six
 * digits holds three in a million right ones at any time; a passkey is not counted by account, since it cannot be
 * guessed, so whoever locks an operator out with wrong passwords locks out no passkey.
 */
const rules = {
  'operator-guess': { most: 10, window_ms: 15 * minute },
  'operator-guess-day': { most: 50, window_ms: 24 * 60 * minute },
  'client-guess': { most: 50, window_ms: 15 * minute },
  'link-address': { most: 5, window_ms: 60 * minute },
  'link-client': { most: 20, window_ms: 60 * minute },
  'challenge-client': { most: 100, window_ms: 15 * minute },
  // The public form: each has a mail sent to whatever address was typed.
  'form-client': { most: 20, window_ms: 60 * minute },
  'form-address': { most: 5, window_ms: 60 * minute },
  // What the page of a request has a mail sent for, or a link made.
  'send-again': { most: 2, window_ms: 60 * minute },
  'send-again-day': { most: 5, window_ms: 24 * 60 * minute },
  correction: { most: 10, window_ms: 24 * 60 * minute },
  // What has a mail sent to somebody whom an account names: a contact, whoever shall take over a license, a partner.
  'named-account': { most: 50, window_ms: 24 * 60 * minute },
  'named-address': { most: 20, window_ms: 24 * 60 * minute },
  // A customer's own keys: more often than this is no person who reads.
  'key-shown': { most: 60, window_ms: 60 * minute },
  // Apps ask once a day or at their start; many hosts of one company may stand behind one address.
  'check-client': { most: 1_000, window_ms: 15 * minute },
} as const;
export type LimitName = keyof typeof rules;

export type Try = { readonly limit: LimitName; readonly key: string };

/** Counts tries before they are made: of guesses that come at once, no more get through than of those in a row. */
export type Tries = {
  /** Counts and commits. Fault: TOO_MANY_TRIES, the same for whoever exists and whoever does not. */
  count(tries: readonly Try[]): Promise<void>;
  /** Whoever proved to be the right one begins anew; in the transaction that signs in. */
  forget(tx: Tx, limits: readonly LimitName[], key: string): Promise<void>;
};

type Context = {
  readonly db: Db;
  /** Keyed: the table says neither whom nor from where somebody tried. */
  readonly digest: (text: string) => Uint8Array;
  readonly now: () => Date;
};

const swept_at_once = 20;

export function createTries({ db, digest, now }: Context): Tries {
  return {
    async count(tries) {
      const at = now();
      const over = await db.transaction().execute(async (tx) => {
        const ends: number[] = [];
        // In one order, so that two calls never wait for each other in a circle.
        for (const { limit, key } of tries.toSorted((one, other) => (one.limit < other.limit ? -1 : 1))) {
          const { most, window_ms } = rules[limit];
          const { used, endsAt } = await store.countTry(tx, { limit, keyDigest: digest(key), window_ms }, at);
          if (used > most) ends.push(endsAt.getTime());
        }
        await store.deleteOver(tx, at, swept_at_once);
        return ends;
      });
      if (over.length > 0) throw tooMany(Math.max(1, Math.ceil((Math.max(...over) - at.getTime()) / 1_000)));
    },
    forget: (tx, limits, key) => store.forgetTries(tx, limits, digest(key)),
  };
}

function tooMany(seconds: number): FaultError {
  const minutes = Math.ceil(seconds / 60);
  return new FaultError({
    code: 'TOO_MANY_TRIES',
    message: `This was tried too often. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`,
    retryAfter: seconds,
  });
}
