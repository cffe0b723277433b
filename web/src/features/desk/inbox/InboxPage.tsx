import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { InboxPage as Found, inboxChannels, inboxStatuses } from '../../../../../src/contract/inbox.ts';
import { get } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Ago } from '../parts/Ago.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { More } from '../parts/More.tsx';
import { Pick, Picks } from '../parts/Picks.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { toneOfItem } from './tones.ts';

const route = getRouteApi('/shell/desk/inbox');

const inboxQuery = (status: string | undefined, channel: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['inbox', status, channel],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      get('/v1/inbox', Found, { signal, query: { status, channel, limit: 50, after: pageParam } }),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** What came in. At first what a person has to look at: it was no request, or nobody could tell. */
export function InboxPage() {
  const { inbox } = useTexts('lists');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const status = search.status === 'all' ? undefined : inboxStatuses.find((one) => one === (search.status ?? 'held'));
  const channel = inboxChannels.find((one) => one === search.channel);
  const pages = useInfiniteQuery(inboxQuery(status, channel));
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <DeskTitle title={inbox.title} />
      <Picks>
        <Pick
          label={inbox.status}
          value={status}
          options={inboxStatuses.map((value) => ({ value, label: inbox.statuses[value] }))}
          onPick={(value) => void navigate({ search: (before) => ({ ...before, status: value ?? 'all' }) })}
        />
        <Pick
          label={inbox.channel}
          value={channel}
          options={inboxChannels.map((value) => ({ value, label: inbox.channels[value] }))}
          onPick={(value) => void navigate({ search: (before) => ({ ...before, channel: value }) })}
        />
      </Picks>
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <Problem error={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && items.length === 0 ? (
        <Empty title={inbox.empty}>
          <p>{status === 'held' ? inbox.emptyHeld : ''}</p>
        </Empty>
      ) : null}
      {items.length === 0 ? null : (
        <Rows busy={pages.isPlaceholderData}>
          {items.map((item) => (
            <Row
              key={item.inboxId}
              link={
                <Link to="/desk/inbox/$id" params={{ id: item.inboxId }}>
                  {item.subject ?? item.name}
                </Link>
              }
              sub={
                <>
                  {[item.from, inbox.channels[item.channel]].filter(Boolean).join(' · ')}
                  {item.reason === null ? null : <span lang="en"> · {item.reason.message}</span>}
                </>
              }
              pills={<Pill tone={toneOfItem[item.status]}>{inbox.statuses[item.status]}</Pill>}
              when={<Ago at={item.receivedAt} />}
            />
          ))}
        </Rows>
      )}
      <More pages={pages} />
    </>
  );
}
