import type { Context, MiddlewareHandler } from 'hono';
import { FaultError } from '../../../contract/codes.ts';
import type { SessionKind, SessionView } from '../../../contract/sign-in.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Db, Tx } from '../../db/db.ts';
import { type Cookies, isWrite } from '../../http/cookies.ts';
import type { Env } from '../../http/routes.ts';
import { type Realm, type Sessions, endsOf } from './service.ts';
import type { Person, SignedIn } from './types.ts';

/** A person by id; null where there is none any more, or none who may come in. */
export type FindPerson = (tx: Tx, id: string) => Promise<Person | null>;

type GuardContext = {
  readonly db: Db;
  readonly vendorId: string;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly people: Readonly<Record<SessionKind, FindPerson>>;
  readonly now: () => Date;
};

/** The one place where a cookie becomes a person. */
export type Guard = {
  readonly cookies: Cookies;
  whoIs(context: Context, kind: SessionKind): Promise<SignedIn | null>;
  /** Lets only those in who are signed in as this, and a write only from our own pages. They are `signedIn` then. */
  only(kind: SessionKind): MiddlewareHandler<Env>;
  /** After `only`: what changes who may come in needs a recent proof. Fault: SIGN_IN_AGAIN. */
  readonly recent: MiddlewareHandler<Env>;
  /** Before anybody is signed in: a write only from our own pages, so that nobody is signed in as somebody else. */
  readonly own: MiddlewareHandler<Env>;
  /** This browser has this session from now on; the one it had before ends. */
  enter(context: Context, kind: SessionKind, token: string): Promise<SessionView>;
  view(signedIn: SignedIn): SessionView;
};

/** How the history names who is signed in. */
export const whoOf = (kind: SessionKind, id: string, { email }: Person): string =>
  kind === 'operator' ? `operator:${email}` : `account:${id}`;

export function createGuard({ db, vendorId, sessions, cookies, people, now }: GuardContext): Guard {
  const realmOf = (kind: SessionKind): Realm => (kind === 'operator' ? { kind, vendorId } : { kind });

  const byToken = (kind: SessionKind, token: string | undefined): Promise<SignedIn | null> =>
    token === undefined
      ? Promise.resolve(null)
      : db.transaction().execute(async (tx) => {
          const held = await sessions.find(tx, realmOf(kind), token);
          const person = held && (await people[kind](tx, held.holder.id));
          return held && person ? { ...held, person, who: whoOf(kind, held.holder.id, person) } : null;
        });
  const whoIs = (context: Context, kind: SessionKind) => byToken(kind, cookies.read(context, kind));

  return {
    cookies,
    whoIs,
    only: (kind) => async (context, next) => {
      const signedIn = await whoIs(context, kind);
      if (signedIn === null) throw new FaultError({ code: 'UNAUTHENTICATED', message: notSignedIn[kind] });
      if (isWrite(context)) cookies.sameOrigin(context);
      context.set('signedIn', signedIn);
      await next();
    },
    async recent(context, next) {
      const { session } = context.get('signedIn');
      if (now().getTime() - session.provenAt.getTime() > limits.recent_proof_ms)
        throw new FaultError({ code: 'SIGN_IN_AGAIN', message: 'For this, prove once more that it is you.' });
      await next();
    },
    async own(context, next) {
      cookies.sameOrigin(context);
      await next();
    },
    async enter(context, kind, token) {
      const before = await whoIs(context, kind);
      const after = await byToken(kind, token);
      if (after === null) throw new Error('Defect: a session that was just made is not there');
      if (before && before.session.sessionId !== after.session.sessionId)
        await sessions.end(before.holder, before.session.sessionId, before.who);
      cookies.write(context, kind, token);
      return viewOf(after);
    },
    view: viewOf,
  };
}

const notSignedIn: Readonly<Record<SessionKind, string>> = {
  operator: 'You are not signed in at the desk, or not any more. Sign in.',
  account: 'Sign in first: we send you a link by mail.',
};

function viewOf({ holder, session, person }: SignedIn): SessionView {
  const { unusedUntil, endsAt } = endsOf(holder.kind, session);
  return {
    kind: holder.kind,
    sessionId: session.sessionId,
    id: holder.id,
    ...person,
    signedInAt: session.signedInAt.toISOString(),
    provenAt: session.provenAt.toISOString(),
    unusedUntil: unusedUntil.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}
