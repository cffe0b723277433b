import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { DeskMail, DeskMailLine } from '../../../../../src/contract/desk.ts';
import { get, newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { Pill } from '../parts/Pill.tsx';
import classes from '../parts/parts.module.css';
import { toneOfMail } from './tones.ts';

const route = getRouteApi('/shell/desk/mails/$id');
const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mail', id],
    queryFn: ({ signal }) => get(`/v1/desk/mails/${encodeURIComponent(id)}`, DeskMail, { signal }),
  });

/** One mail as it was or will be sent; its personal link is hidden. */
export function MailPage() {
  const { mails: texts } = useTexts('lists');
  const { id } = route.useParams();
  const client = useQueryClient();
  const mail = useSuspenseQuery(mailQuery(id)).data;
  const [key] = useState(newKey);
  const send = useMutation({
    mutationFn: () => post(`/v1/desk/mails/${encodeURIComponent(id)}/send`, DeskMailLine, {}, { key }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      <DeskTitle title={mail.subject}>
        <Pill tone={toneOfMail[mail.status]}>{texts.statuses[mail.status]}</Pill>
      </DeskTitle>
      <div className={classes['stack']}>
        <Card title={texts.about}>
          <Pairs
            pairs={[
              [texts.to, [mail.to, ...mail.cc].join(', ')],
              [texts.kind, texts.kinds[mail.kind as keyof typeof texts.kinds] ?? mail.kind],
              [texts.written, <Time key="at" at={mail.at} />],
              mail.sentAt === null ? null : [texts.sent, <Time key="sent" at={mail.sentAt} />],
              mail.attempts === 0 ? null : [texts.attempts, String(mail.attempts)],
              mail.nextAttemptAt === null || mail.status !== 'queued'
                ? null
                : [texts.next, <Time key="next" at={mail.nextAttemptAt} />],
              mail.lastError === null
                ? null
                : [
                    texts.error,
                    <span key="error" lang="en">
                      {mail.lastError}
                    </span>,
                  ],
              mail.transferId === null
                ? null
                : [
                    texts.case,
                    <Link key="case" to="/desk/cases/$id" params={{ id: mail.transferId }}>
                      {texts.toCase}
                    </Link>,
                  ],
            ]}
          />
          {mail.maySendAgain ? (
            <div className={classes['deeds']}>
              <Button loading={send.isPending} onClick={() => send.mutate()}>
                {texts.sendAgain}
              </Button>
            </div>
          ) : null}
          {send.error ? <Problem error={send.error} again={() => send.mutate()} /> : null}
        </Card>
        <Card title={texts.text}>
          <div className={classes['letter']} lang={mail.language}>
            {mail.text}
          </div>
        </Card>
      </div>
    </>
  );
}
