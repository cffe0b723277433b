import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { DeskMailPage } from '../../../../../src/contract/desk.ts';
import { Email } from '../../../../../src/contract/license.ts';
import { mailKinds, mailStatuses, mailTimes } from '../../../../../src/contract/mail.ts';
import { get } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Ago } from '../parts/Ago.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { More } from '../parts/More.tsx';
import { Pick, Picks, Words } from '../parts/Picks.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { toneOfMail } from './tones.ts';

const route = getRouteApi('/shell/desk/mails');

type Search = {
  readonly when?: string | undefined;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  readonly to?: string | undefined;
};
const mailsQuery = (search: Search) =>
  infiniteQueryOptions({
    queryKey: ['mails', search],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      get('/v1/desk/mails', DeskMailPage, { signal, query: { ...search, limit: 50, after: pageParam } }),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** What we wrote to people, and what of it did not go out. */
export function MailsPage() {
  const { mails: texts } = useTexts('lists');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // What is planned for later days would stand above all that happened.
  const when = mailTimes.find((one) => one === search.when) ?? 'now';
  const status = mailStatuses.find((one) => one === search.status);
  const kind = mailKinds.find((one) => one === search.kind);
  const to = Email.safeParse(search.to).data;
  const pages = useInfiniteQuery(mailsQuery({ when, status, kind, to }));
  const mails = pages.data?.pages.flatMap((page) => page.mails) ?? [];
  const set = (change: Search): void => void navigate({ search: (before) => ({ ...before, ...change }) });
  return (
    <>
      <DeskTitle title={texts.title} />
      <Picks>
        <Pick
          label={texts.when}
          value={when === 'now' ? undefined : when}
          none={texts.times.now}
          options={[{ value: 'planned', label: texts.times.planned }]}
          onPick={(next) => set({ when: next })}
        />
        <Pick
          label={texts.status}
          value={status}
          options={mailStatuses.map((value) => ({ value, label: texts.statuses[value] }))}
          onPick={(next) => set({ status: next })}
        />
        <Pick
          label={texts.kind}
          value={kind}
          options={mailKinds.map((value) => ({ value, label: texts.kinds[value] }))}
          onPick={(next) => set({ kind: next })}
        />
        <Words label={texts.to} value={search.to} onSay={(next) => set({ to: next })} />
      </Picks>
      {search.to !== undefined && to === undefined ? <p role="alert">{texts.toBad}</p> : null}
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <Problem error={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && mails.length === 0 ? <Empty title={texts.empty} /> : null}
      {mails.length === 0 ? null : (
        <Rows busy={pages.isPlaceholderData}>
          {mails.map((mail) => (
            <Row
              key={mail.mailId}
              link={
                <Link to="/desk/mails/$id" params={{ id: mail.mailId }}>
                  {mail.subject}
                </Link>
              }
              sub={
                <>
                  {mail.to}
                  {mail.lastError === null ? null : <span lang="en"> · {mail.lastError}</span>}
                </>
              }
              pills={
                <>
                  <Pill tone={toneOfMail[mail.status]}>{texts.statuses[mail.status]}</Pill>
                  <Pill tone="quiet">{texts.kinds[mail.kind as keyof typeof texts.kinds] ?? mail.kind}</Pill>
                </>
              }
              when={<Ago at={mail.at} />}
            />
          ))}
        </Rows>
      )}
      <More pages={pages} />
    </>
  );
}
