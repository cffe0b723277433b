import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { CatchBoundary, Link, Outlet, useMatches, useNavigate, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { LiveMessage } from '../../../../../src/contract/live.ts';
import { useLive } from '../../../api/live.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { vendorQuery } from '../../../api/queries.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { ColorSwitch } from '../../../parts/ColorSwitch.tsx';
import { LanguageSwitch } from '../../../parts/LanguageSwitch.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { SkipLink } from '../../../parts/SkipLink.tsx';
import { DeskFailed } from './DeskFailed.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { Search } from './Search.tsx';
import classes from './Shell.module.css';
import { SignOut } from './SignOut.tsx';
import { sessionQuery } from './session.ts';
import { useShortcuts } from './useShortcuts.ts';

/** The frame of the desk: where one can go, the search, and who is signed in. */
export function Shell() {
  const texts = useTexts('desk');
  const { data: vendor } = useQuery(vendorQuery);
  const { operator } = useSuspenseQuery(sessionQuery).data;
  const [open, setOpen] = useState<'search' | 'keys' | null>(null);
  // Not the address: it changes before its page is there, and the old page would fail again under the new one.
  const shown = useMatches({ select: (matches) => matches.at(-1)?.id ?? '' });
  useSignedOut();
  useWays(setOpen);
  useChanges();
  return (
    <div className={classes['shell']}>
      <SkipLink />
      <header className={classes['header']}>
        <Link to="/desk" className={classes['brand']}>
          {texts.brand(vendor?.name ?? '')}
        </Link>
        <button type="button" className={classes['search']} onClick={() => setOpen('search')}>
          <span>{texts.search.open}</span>
          <kbd aria-hidden="true">/</kbd>
        </button>
        <div className={classes['tools']}>
          <button type="button" className={classes['tool']} onClick={() => setOpen('keys')}>
            <span aria-hidden="true">?</span>
            <span className={classes['hidden']}>{texts.keys.title}</span>
          </button>
          <LanguageSwitch />
          <ColorSwitch />
        </div>
      </header>
      <nav className={classes['nav']} aria-label={texts.nav.label}>
        <Ways />
        {operator ? (
          <div className={classes['who']}>
            <Link to="/desk/me" className={classes['way']}>
              <span className={classes['name']}>{operator.name}</span>
              <span className={classes['address']}>{operator.email}</span>
            </Link>
            <SignOut />
          </div>
        ) : null}
      </nav>
      <main id="content" className={classes['main']} tabIndex={-1}>
        <CatchBoundary getResetKey={() => shown} errorComponent={DeskFailed}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </CatchBoundary>
      </main>
      {open === 'search' ? <Search onClose={() => setOpen(null)} /> : null}
      {open === 'keys' ? <KeyHelp onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function Ways() {
  const { nav } = useTexts('desk');
  return (
    <ul className={classes['ways']}>
      <li>
        <Link to="/desk" className={classes['way']} activeOptions={{ exact: true, includeSearch: false }}>
          {nav.queue}
        </Link>
      </li>
      <li>
        <Link to="/desk/inbox" className={classes['way']} activeOptions={{ includeSearch: false }}>
          {nav.inbox}
        </Link>
      </li>
      <li>
        <Link to="/desk/mails" className={classes['way']} activeOptions={{ includeSearch: false }}>
          {nav.mails}
        </Link>
      </li>
      <li>
        <Link to="/desk/books" className={classes['way']} activeOptions={{ includeSearch: false }}>
          {nav.books}
        </Link>
      </li>
      <li>
        <Link to="/desk/orders" className={classes['way']} activeOptions={{ includeSearch: false }}>
          {nav.orders}
        </Link>
      </li>
      <li>
        <Link to="/desk/overview" className={classes['way']} activeOptions={{ includeSearch: false }}>
          {nav.overview}
        </Link>
      </li>
      <li>
        <Link to="/desk/settings" className={classes['way']}>
          {nav.settings}
        </Link>
      </li>
      <li>
        <Link to="/desk/operators" className={classes['way']}>
          {nav.operators}
        </Link>
      </li>
    </ul>
  );
}

function useWays(open: (what: 'search' | 'keys') => void): void {
  const navigate = useNavigate();
  useShortcuts({
    '/': () => open('search'),
    '?': () => open('keys'),
    'g q': () => void navigate({ to: '/desk' }),
    'g i': () => void navigate({ to: '/desk/inbox' }),
    'g m': () => void navigate({ to: '/desk/mails' }),
    'g b': () => void navigate({ to: '/desk/books' }),
    'g o': () => void navigate({ to: '/desk/overview' }),
    'g s': () => void navigate({ to: '/desk/settings' }),
  });
}

/** What another did, or a mail brought, changes the pages that are open. */
function useChanges(): void {
  const client = useQueryClient();
  const [begun, setBegun] = useState(false);
  const refresh = (): void => void client.invalidateQueries({ predicate: ({ queryKey }) => !lasting.has(queryKey[0]) });
  useLive(
    '/v1/desk/events',
    LiveMessage,
    ({ type }) => {
      // The first connection finds what was loaded a moment ago.
      if (type === 'changed' || begun) refresh();
      setBegun(true);
    },
    refresh,
  );
}

/** What no event of a case touches. */
const lasting: ReadonlySet<unknown> = new Set(['vendor', 'session', 'settings', 'message', 'totp-offer', 'search']);

/** A session may end while a page is open: the next call that says so leads to the sign-in, and back afterwards. */
function useSignedOut(): void {
  const client = useQueryClient();
  const router = useRouter();
  const leave = useEffectEvent(async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey });
    await router.invalidate();
  });
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ type, query }) => {
        const { error } = query.state;
        if (type === 'updated' && error instanceof ApiProblem && error.problem.status === 401) void leave();
      }),
    [client],
  );
}
