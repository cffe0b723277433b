import { randomBytes, randomUUID } from 'node:crypto';
import { append } from '../../../audit/service.ts';
import { isId } from '../../../contract/id.ts';
import * as limits from '../../../kernel/limits.ts';
import type { Db, Tx } from '../../db/db.ts';
import * as store from './store.ts';

export type { Holder, Session } from './store.ts';
type Holder = store.Holder;
type Session = store.Session;

/** A session and whose it is. */
export type Held = { readonly holder: Holder; readonly session: Session };

type Context = {
  readonly db: Db;
  /** Whose chain tells what happened. */
  readonly vendorId: string;
  readonly tokenDigest: (token: string) => Uint8Array;
  readonly now: () => Date;
};

/**
 * Who is signed in. A token is `holder's id.secret`, made anew at each sign-in and each further proof, and only its
 * digest is kept; none is ever taken over from outside, so none can be foisted on anybody.
 */
export type Sessions = {
  /** Signs in, in the transaction that checked who it is: gives the token, this once. `by` says how, for the history. */
  start(tx: Tx, holder: Holder, about: How & { readonly userAgent: string }): Promise<string>;
  /** The session of this token in `tx`, where it is alive. */
  find(tx: Tx, realm: Realm, token: string | undefined): Promise<Held | null>;
  /** Who it is was proven once more: the session goes on with another token. Null where it ended meanwhile. */
  prove(tx: Tx, held: Held, how: How): Promise<string | null>;
  list(holder: Holder): Promise<readonly Session[]>;
  /** Ends one session of this holder; false where there is none, as for those of others. */
  end(holder: Holder, sessionId: string, who: string): Promise<boolean>;
  /** Ends the others, or all (`keep` null); gives how many. */
  endOthers(tx: Tx, holder: Holder, keep: string | null, who: string): Promise<number>;
};

/** For the history: who (`operator:jane@…`, `account:…`), and by which proof. */
export type How = { readonly who: string; readonly by: string };

/** Where a token counts. */
export type Realm = { readonly kind: 'operator'; readonly vendorId: string } | { readonly kind: 'account' };

/** When a session ends, unused or in any case. */
export function endsOf(kind: Holder['kind'], { signedInAt, seenAt }: Session): { unusedUntil: Date; endsAt: Date } {
  const { idle_ms, all_ms } = livesFor(kind);
  const endsAt = new Date(signedInAt.getTime() + all_ms);
  return { unusedUntil: new Date(Math.min(seenAt.getTime() + idle_ms, endsAt.getTime())), endsAt };
}

const livesFor = (kind: Holder['kind']) =>
  kind === 'operator'
    ? { idle_ms: limits.operator_session_idle_ms, all_ms: limits.operator_session_ms }
    : { idle_ms: limits.customer_session_idle_ms, all_ms: limits.customer_session_ms };

/** Longer than this ago, and its use is written down. */
const seen_ms = 60_000;

export function createSessions({ db, vendorId, tokenDigest, now }: Context): Sessions {
  const since = (kind: Holder['kind']) => {
    const { idle_ms, all_ms } = livesFor(kind);
    const at = now().getTime();
    return { usedSince: new Date(at - idle_ms), signedInSince: new Date(at - all_ms) };
  };
  const newToken = (holder: Holder): string => `${holder.id}.${randomBytes(32).toString('base64url')}`;
  const audit = (tx: Tx, who: string, kind: string, data: object) =>
    append(tx, { vendorId, at: now() }, [{ actor: who, kind, subject: who, data }]);
  return {
    async start(tx, holder, { userAgent, who, by }) {
      const token = newToken(holder);
      const sessionId = randomUUID();
      const shown = readable(userAgent);
      await store.deleteStale(tx, holder, since(holder.kind), limits.sessions - 1);
      await store.insertSession(tx, holder, { sessionId, tokenDigest: tokenDigest(token), userAgent: shown }, now());
      await audit(tx, who, 'SignedIn', { sessionId, by });
      return token;
    },
    async find(tx, realm, token) {
      const id = /^([0-9a-f-]{36})\.[\w-]{43}$/u.exec(token ?? '')?.[1];
      if (token === undefined || id === undefined || !isId(id)) return null;
      const holder = { ...realm, id };
      const session = await store.selectByToken(tx, holder, tokenDigest(token), since(realm.kind));
      if (session === null) return null;
      const at = now();
      if (at.getTime() - session.seenAt.getTime() < seen_ms) return { holder, session };
      await store.setSeen(tx, holder, session.sessionId, at);
      return { holder, session: { ...session, seenAt: at } };
    },
    async prove(tx, { holder, session }, { who, by }) {
      const token = newToken(holder);
      if (!(await store.setProven(tx, holder, session.sessionId, tokenDigest(token), now()))) return null;
      await audit(tx, who, 'ProvenAgain', { sessionId: session.sessionId, by });
      return token;
    },
    list: (holder) => db.transaction().execute((tx) => store.selectSessions(tx, holder, since(holder.kind))),
    end: async (holder, sessionId, who) =>
      isId(sessionId) &&
      db.transaction().execute(async (tx) => {
        const gone = await store.deleteSession(tx, holder, sessionId);
        if (gone) await audit(tx, who, 'SignedOut', { sessionId });
        return gone;
      }),
    async endOthers(tx, holder, keep, who) {
      const ended = await store.deleteOthers(tx, holder, keep);
      if (ended > 0) await audit(tx, who, 'SessionsEnded', { ended });
      return ended;
    },
  };
}

/** What a browser says of itself, as it may be shown: one line of visible characters. */
const readable = (userAgent: string): string =>
  userAgent
    .replaceAll(/[^\x20-\x7e]+/gu, ' ')
    .trim()
    .slice(0, limits.user_agent_chars);
