import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import { LinkShown, SessionView } from '../../../../../src/contract/sign-in.ts';
import { newKey, post } from '../../../api/client.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { forget, remembered } from '../../../remembered.ts';
import { placeAfter } from '../account.ts';
import classes from '../account.module.css';
import { entered, sessionQuery } from '../queries.ts';

const route = getRouteApi('/sign-in/$token');

/** Whose link it is. Asked with POST, and changes nothing: mail scanners open links, too. */
const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['sign-in-link', token],
    queryFn: ({ signal }) => post('/v1/sign-in/link/view', LinkShown, { token }, { key: newKey(), signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the link of the mail opens: it says who would be signed in, and acts only on the button. */
export function LinkPage() {
  const { token } = route.useParams();
  const { data, error, refetch } = useQuery(linkQuery(token));
  const { link } = useTexts('account');
  if (data) return <Enter token={token} email={data.email} endsAt={data.endsAt} />;
  if (error === null)
    return (
      <Page title={link.reading}>
        <Loading />
      </Page>
    );
  return <NoEntry error={error} again={() => void refetch()} />;
}

function Enter({ token, email, endsAt }: { readonly token: string; readonly email: string; readonly endsAt: string }) {
  const { link } = useTexts('account');
  const { time } = useFormats();
  const router = useRouter();
  const { data: now } = useSuspenseQuery(sessionQuery);
  const use = useMutation({
    mutationFn: () => post('/v1/sign-in/link/use', SessionView, { token }, { key: newKey() }),
    onSuccess: (session) => {
      const place = placeAfter(remembered('accountPage'));
      forget('accountPage');
      entered(session);
      // The link is used up, and has no place in the history.
      router.history.replace(place);
    },
  });
  if (use.error instanceof ApiProblem && [404, 410].includes(use.error.problem.status))
    return <NoEntry error={use.error} again={() => use.mutate()} />;
  const other = now.account && now.account.email !== email ? now.account.email : null;
  return (
    <Page title={link.title} lead={link.lead(email)}>
      {other === null ? null : <p className={classes['advice']}>{link.other(other)}</p>}
      {use.error ? <Problem error={use.error} again={() => use.mutate()} /> : null}
      <div className={classes['form']}>
        <Button size="md" loading={use.isPending} onClick={() => use.mutate()}>
          {link.action}
        </Button>
        <p className={classes['quiet']}>{link.until(time(endsAt))}</p>
        <p className={classes['quiet']}>{link.notYou}</p>
      </div>
    </Page>
  );
}

/** A link that leads nowhere any more, and the way to a new one. */
function NoEntry({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { link } = useTexts('account');
  const status = error instanceof ApiProblem ? error.problem.status : 0;
  const kind = status === 410 ? 'over' : status === 404 || status === 400 ? 'unknown' : null;
  if (kind === null)
    return (
      <Page title={link.title}>
        <Problem error={error} again={again} />
      </Page>
    );
  return (
    <Page key={kind} title={link[kind].title} lead={link[kind].text}>
      <p className={classes['way']}>
        <Button renderRoot={(props) => <Link {...props} to="/account/sign-in" />}>{link.newOne}</Button>
      </p>
    </Page>
  );
}
