import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DecisionsAnswer, type QueueCase } from '../../../../../src/contract/desk.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { sessionQuery } from '../shell/session.ts';
import { ManyProgress } from './ManyProgress.tsx';
import classes from './Queue.module.css';
import { type ManyAction, type Progress, bodyOf, runMany } from './run.ts';

type Props = {
  readonly selected: readonly QueueCase[];
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  readonly onNone: () => void;
};

/** What can be done with all selected cases at once; each is decided by itself under the rules of one. */
export function Many({ selected, onSelect, onNone }: Props) {
  const { many } = useTexts('desk');
  const me = useSuspenseQuery(sessionQuery).data.operator?.email ?? '';
  const client = useQueryClient();
  const [asked, setAsked] = useState<ManyAction | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [cases, setCases] = useState<readonly QueueCase[]>([]);
  const stop = useRef(false);

  const start = async (action: ManyAction, reason: string): Promise<void> => {
    stop.current = false;
    setCases(selected);
    setAsked(null);
    setError(null);
    const body = bodyOf(action, reason, me);
    try {
      await runMany({
        ids: selected.map(({ transferId }) => transferId),
        send: (transferIds) => post('/v1/desk/decisions', DecisionsAnswer, { ...body, transferIds }, { key: newKey() }),
        onProgress: (next) => {
          setProgress(next);
          onSelect(
            next.results.filter(({ ok }) => ok).map(({ transferId }) => transferId),
            false,
          );
        },
        stopped: () => stop.current,
      });
    } catch (cause) {
      setError(cause);
    }
    await client.invalidateQueries();
  };

  return (
    <>
      {selected.length === 0 ? null : (
        <section className={classes['many']} aria-label={many.label}>
          <p role="status">{many.selected(selected.length)}</p>
          <Button size="sm" onClick={() => setAsked('approve')}>
            {many.approve}
          </Button>
          {(['refuse', 'withdraw', 'assign', 'note'] as const).map((action) => (
            <Button key={action} size="sm" variant="default" onClick={() => setAsked(action)}>
              {action === 'assign' ? many.take : many[action]}
            </Button>
          ))}
          <Button size="sm" variant="subtle" onClick={onNone}>
            {many.none}
          </Button>
        </section>
      )}
      {asked === null ? null : (
        <ConfirmDialog
          opened
          title={many.titles[asked](selected.length)}
          action={asked === 'assign' ? many.take : many[asked]}
          danger={asked === 'refuse'}
          reason={asked === 'assign' ? 'optional' : 'needed'}
          onClose={() => setAsked(null)}
          onConfirm={(reason) => void start(asked, reason)}
        >
          <p>{many.explain[asked]}</p>
        </ConfirmDialog>
      )}
      {progress === null ? null : (
        <ManyProgress
          progress={progress}
          cases={cases}
          error={error}
          onStop={() => (stop.current = true)}
          onClose={() => setProgress(null)}
        />
      )}
    </>
  );
}
