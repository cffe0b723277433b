import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ZodType } from 'zod';
import { SearchResult } from '../../../../../src/contract/desk.ts';
import { InboxDetailView, RereadView, TakenView } from '../../../../../src/contract/inbox.ts';
import { get, newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Shown } from '../case/Original.tsx';
import { Card } from '../parts/Card.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { Pill } from '../parts/Pill.tsx';
import classes from '../parts/parts.module.css';
import { toneOfStatus } from '../parts/tones.ts';
import { Take } from './Take.tsx';
import { toneOfItem } from './tones.ts';

const route = getRouteApi('/shell/desk/inbox/$id');
const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox-item', id],
    queryFn: ({ signal }) => get(`/v1/inbox/${encodeURIComponent(id)}`, InboxDetailView, { signal }),
  });

type Deed = 'take' | 'dismiss' | 'reread';
const answers: Readonly<Record<Deed, ZodType>> = { take: TakenView, dismiss: TakenView, reread: RereadView };

/** One thing that came in: what it says, what became of it, and an operator's word on it. */
export function InboxItemPage() {
  const { inbox } = useTexts('lists');
  const { id } = route.useParams();
  const client = useQueryClient();
  const item = useSuspenseQuery(itemQuery(id)).data;
  const [asked, setAsked] = useState<Deed | null>(null);
  const [key, setKey] = useState(newKey);
  const deed = useMutation({
    mutationFn: ({ what, body }: { readonly what: Deed; readonly body: object }) =>
      post(`/v1/inbox/${encodeURIComponent(id)}/${what}`, answers[what], body, { key }),
    onSuccess: async () => {
      setKey(newKey());
      setAsked(null);
      await client.invalidateQueries();
    },
  });
  const open = item.status !== 'read';
  const deeds: readonly Deed[] = [
    ...(open ? (['take', 'dismiss'] as const) : []),
    ...(item.canBeReread ? (['reread'] as const) : []),
  ];
  return (
    <>
      <DeskTitle title={item.subject ?? item.name}>
        <Pill tone={toneOfItem[item.status]}>{inbox.statuses[item.status]}</Pill>
      </DeskTitle>
      <div className={classes['stack']}>
        <Card title={inbox.what}>
          <Pairs
            pairs={[
              [inbox.came, <Time key="at" at={item.receivedAt} />],
              [inbox.channel, inbox.channels[item.channel]],
              item.from === null ? null : [inbox.from, item.from],
              item.reason === null
                ? null
                : [
                    inbox.why,
                    <span key="why" lang="en">
                      {item.reason.message}
                    </span>,
                  ],
              item.requestId === null ? null : [inbox.request, <Cases key="cases" requestId={item.requestId} />],
              ...item.notes.map(
                (note) =>
                  [
                    inbox.note,
                    <span key="note" lang="en">
                      {note}
                    </span>,
                  ] as const,
              ),
            ]}
          />
          <div className={classes['deeds']}>
            {deeds.map((what) => (
              <Button key={what} variant={what === 'take' ? 'filled' : 'default'} onClick={() => setAsked(what)}>
                {inbox.deeds[what]}
              </Button>
            ))}
          </div>
        </Card>
        <Card title={inbox.original}>
          <Shown inboxId={id} />
        </Card>
      </div>
      {asked === 'take' ? (
        <Take
          busy={deed.isPending}
          error={deed.error}
          onTake={(body) => deed.mutate({ what: 'take', body })}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked === null || asked === 'take' ? null : (
        <ConfirmDialog
          opened
          title={inbox.titles[asked]}
          action={inbox.deeds[asked]}
          reason={asked === 'reread' ? 'none' : 'needed'}
          busy={deed.isPending}
          error={deed.error}
          onClose={() => setAsked(null)}
          onConfirm={(reason) => deed.mutate({ what: asked, body: asked === 'reread' ? {} : { reason } })}
        >
          <p>{inbox.explain[asked]}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** The cases of a request. */
function Cases({ requestId }: { readonly requestId: string }) {
  const { statuses } = useTexts('desk');
  const { data } = useQuery({
    queryKey: ['cases-of', requestId],
    queryFn: ({ signal }) => post('/v1/desk/search', SearchResult, { text: requestId }, { key: newKey(), signal }),
  });
  return (
    <>
      {data?.cases.map((one) => (
        <span key={one.transferId} className={classes['deeds']}>
          <Link to="/desk/cases/$id" params={{ id: one.transferId }}>
            {one.organization ?? one.requester} · …{one.keyLast4 ?? '?'}
          </Link>
          <Pill tone={toneOfStatus[one.status]}>{statuses[one.status]}</Pill>
        </span>
      ))}
    </>
  );
}
