import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { type SessionList, SessionsEnded } from '../../../../src/contract/sign-in.ts';
import { newKey, post, remove } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Time } from '../../parts/Values.tsx';
import { AccountPage, useLeave } from './AccountPage.tsx';
import { browserIn } from './account.ts';
import classes from './account.module.css';
import { sessionsQuery, useOwn } from './queries.ts';

type Session = z.infer<typeof SessionList>['sessions'][number];

const again = () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });

export function SessionsPage() {
  const texts = useTexts('account').sessions;
  const { sessions } = useOwn(sessionsQuery);
  const [said, setSaid] = useState('');
  const endOthers = useMutation({
    mutationFn: () => post('/v1/session/account/end-others', SessionsEnded, {}, { key: newKey() }),
    onSuccess: async () => {
      setSaid(texts.othersEnded);
      await again();
    },
  });
  return (
    <AccountPage title={texts.title} lead={texts.lead}>
      <p role="status" className={classes['status']}>
        {said}
      </p>
      <ul className={classes['sessions']}>
        {sessions.map((session) => (
          <Place key={session.sessionId} session={session} onEnded={() => setSaid(texts.ended)} />
        ))}
      </ul>
      {endOthers.error ? <Problem error={endOthers.error} again={() => endOthers.mutate()} /> : null}
      {sessions.length > 1 ? (
        <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {texts.endOthers}
        </Button>
      ) : null}
    </AccountPage>
  );
}

function Place({ session, onEnded }: { readonly session: Session; readonly onEnded: () => void }) {
  const texts = useTexts('account').sessions;
  const { browser, system } = browserIn(session.userAgent);
  const name = texts.place(browser ?? texts.unknown, system);
  const leave = useLeave();
  const end = useMutation({
    mutationFn: () => remove(`/v1/session/account/all/${session.sessionId}`, z.null()),
    onSuccess: async () => {
      onEnded();
      await again();
    },
  });
  const deed = session.current ? leave : end;
  return (
    <li className={classes['session']}>
      <div>
        <p className={classes['strong']}>
          {name}
          {session.current ? <span className={classes['badge']}>{texts.here}</span> : null}
        </p>
        <p className={classes['quiet']}>
          {texts.since} <Time at={session.signedInAt} /> · {texts.used} <Time at={session.seenAt} />
        </p>
        {deed.error ? <Problem error={deed.error} again={() => deed.mutate()} /> : null}
      </div>
      <Button
        variant="default"
        size="compact-md"
        loading={deed.isPending}
        aria-label={`${texts.end}: ${name}`}
        onClick={() => deed.mutate()}
      >
        {texts.end}
      </Button>
    </li>
  );
}
