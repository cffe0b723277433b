import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { BooksPage as Found } from '../../../../../src/contract/api.ts';
import { directLicenseStatuses } from '../../../../../src/contract/license.ts';
import { get } from '../../../api/client.ts';
import { vendorQuery } from '../../../api/queries.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Day, Users } from '../../../parts/Values.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { More } from '../parts/More.tsx';
import { Pick, Picks, Words } from '../parts/Picks.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { toneOfLicense } from './tones.ts';

const route = getRouteApi('/shell/desk/books');

type Search = {
  readonly text?: string | undefined;
  readonly app?: string | undefined;
  readonly status?: string | undefined;
};
const booksQuery = (search: Search) =>
  infiniteQueryOptions({
    queryKey: ['books', search],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      get('/v1/books/licenses', Found, { signal, query: { ...search, limit: 50, after: pageParam } }),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The vendor's books: direct licenses, and whether they moved. */
export function BooksPage() {
  const { books, booksImport, reconciliation } = useTexts('lists');
  const { text, app, status: said } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: vendor } = useQuery(vendorQuery);
  const status = directLicenseStatuses.find((one) => one === said);
  const pages = useInfiniteQuery(booksQuery({ text, app, status }));
  const licenses = pages.data?.pages.flatMap((page) => page.licenses) ?? [];
  const set = (change: Search): void => void navigate({ search: (before) => ({ ...before, ...change }) });
  const nameOf = (key: string): string => vendor?.apps.find((one) => one.key === key)?.name ?? key;
  return (
    <>
      <DeskTitle title={books.title}>
        <Link to="/desk/books/import">{booksImport.title}</Link>
        <Link to="/desk/reconciliation">{reconciliation.title}</Link>
      </DeskTitle>
      <Picks>
        <Words label={books.words} value={text} onSay={(next) => set({ text: next })} />
        <Pick
          label={books.app}
          value={app}
          options={vendor?.apps.map(({ key, name }) => ({ value: key, label: name })) ?? []}
          onPick={(next) => set({ app: next })}
        />
        <Pick
          label={books.status}
          value={status}
          options={directLicenseStatuses.map((value) => ({ value, label: books.statuses[value] }))}
          onPick={(next) => set({ status: next })}
        />
      </Picks>
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <Problem error={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && licenses.length === 0 ? (
        <Empty title={books.empty}>
          <p>{books.emptyWhy}</p>
        </Empty>
      ) : null}
      {licenses.length === 0 ? null : (
        <Rows busy={pages.isPlaceholderData}>
          {licenses.map((one) => (
            <Row
              key={one.licenseId}
              link={
                <Link to="/desk/books/$id" params={{ id: one.licenseId }}>
                  {one.organization} · {one.key}
                </Link>
              }
              sub={
                <>
                  {nameOf(one.app)} · <Users users={one.editors} /> ·{' '}
                  {[one.holderName, one.holderEmail].filter(Boolean).join(', ')}
                </>
              }
              pills={<Pill tone={toneOfLicense[one.status]}>{books.statuses[one.status]}</Pill>}
              when={
                <>
                  {books.until} <Day day={one.maintenanceEnd} />
                </>
              }
            />
          ))}
        </Rows>
      )}
      <More pages={pages} />
    </>
  );
}
