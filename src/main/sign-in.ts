import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Profile } from '../contract/profile.ts';
import { type OperatorsContext, findOperator } from '../desk/operators/service.ts';
import type { Place } from '../desk/operators/sign-in/service.ts';
import { answerPolicy } from '../mail/policy.ts';
import { type CustomersContext, findCustomer } from '../marketplace/accounts/sign-in/service.ts';
import { type Guard, createGuard } from '../platform/auth/sessions/guard.ts';
import { type Sessions, createSessions } from '../platform/auth/sessions/service.ts';
import type { Tries } from '../platform/auth/tries/service.ts';
import type { Db } from '../platform/db/db.ts';
import { clientOf } from '../platform/http/client-address.ts';
import { createCookies } from '../platform/http/cookies.ts';
import type { Secrets } from '../platform/secrets.ts';

/** Who may come in, joined: operators, customers, their sessions, and the guard that knows a cookie's person. */
export type SignIn = {
  readonly operators: OperatorsContext;
  readonly customers: CustomersContext;
  readonly sessions: Sessions;
  readonly guard: Guard;
  readonly placeOf: (context: Context) => Place;
};

type Parts = {
  readonly db: Db;
  readonly profile: Profile;
  readonly secrets: Secrets;
  readonly tries: Tries;
  readonly baseUrl: string;
  readonly proxies: number;
  readonly now: () => Date;
};

export function createSignIn({ db, profile, secrets, tries, baseUrl, proxies, now }: Parts): SignIn {
  const { id: vendorId, name: vendorName } = profile.vendor;
  const { linkToken, linkDigest, tokenDigest, seal } = secrets;
  const sessions = createSessions({ db, vendorId, tokenDigest, now });
  const { hostname: id, origin } = new URL(baseUrl);
  const both = { db, vendorId, sessions, tries, now };
  const people = { operator: findOperator(vendorId), account: findCustomer };
  return {
    operators: { ...both, vendorName, relyingParty: { id, origin }, seal, tokenDigest, newId: randomUUID },
    customers: {
      ...both,
      marketplaceName: profile.destination.name,
      mailPolicy: answerPolicy(profile),
      linkToken,
      linkDigest,
    },
    sessions,
    guard: createGuard({ db, vendorId, sessions, cookies: createCookies(baseUrl), people, now }),
    placeOf: (context) => ({
      client: clientOf(context, proxies),
      userAgent: context.req.header('user-agent') ?? '',
    }),
  };
}
