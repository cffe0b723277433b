import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { SessionList, SessionsEnded } from '../../../../../src/contract/sign-in.ts';
import { get, newKey, post, remove } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import classes from '../entry/entry.module.css';
import { useNow } from '../parts/Ago.tsx';
import { Card } from '../parts/Card.tsx';
import { Pill } from '../parts/Pill.tsx';
import { browserIn } from './browser.ts';

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => get('/v1/session/operator/all', SessionList, { signal }),
});

export function Sessions() {
  const { me } = useTexts('entry');
  const { fromNow } = useFormats();
  const now = new Date(useNow());
  const client = useQueryClient();
  const { sessions } = useSuspenseQuery(sessionsQuery).data;
  const again = { onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }) };
  const end = useMutation({
    mutationFn: (sessionId: string) => remove(`/v1/session/operator/all/${sessionId}`, z.null()),
    ...again,
  });
  const endOthers = useMutation({
    mutationFn: () => post('/v1/session/operator/end-others', SessionsEnded, {}, { key: newKey() }),
    ...again,
  });
  return (
    <Card
      title={me.sessions}
      aside={
        sessions.length > 1 ? (
          <Button size="xs" variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {me.others}
          </Button>
        ) : null
      }
    >
      <ul className={classes['list']}>
        {sessions.map(({ sessionId, userAgent, signedInAt, seenAt, current }) => {
          const place = browserIn(userAgent) ?? me.unknown;
          return (
            <li key={sessionId}>
              <span>
                {place} {current ? <Pill tone="good">{me.here}</Pill> : null}
                <span className={classes['sub']}>
                  {me.signedIn(fromNow(signedInAt, now))} · {me.seen(fromNow(seenAt, now))}
                </span>
              </span>
              {current ? null : (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={me.signOutOf(place)}
                  onClick={() => end.mutate(sessionId)}
                >
                  {me.signOut}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {(end.error ?? endOthers.error) ? <Problem error={end.error ?? endOthers.error} /> : null}
    </Card>
  );
}
