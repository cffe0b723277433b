import { Button } from '@mantine/core';
import type { QueueCase } from '../../../../../src/contract/desk.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { nameOf } from './CaseRow.tsx';
import classes from './Queue.module.css';
import type { Progress } from './run.ts';

type Props = {
  readonly progress: Progress;
  readonly cases: readonly QueueCase[];
  readonly error: unknown;
  readonly onStop: () => void;
  readonly onClose: () => void;
};

/** How far it is, and afterwards which ones were not done and why. */
export function ManyProgress({ progress, cases, error, onStop, onClose }: Props) {
  const { many } = useTexts('desk');
  const { all, results, left, running } = progress;
  const refused = results.filter(({ ok }) => !ok);
  const nameBy = (id: string): string => {
    const one = cases.find(({ transferId }) => transferId === id);
    return one ? nameOf(one) : id;
  };
  return (
    <Dialog
      title={running ? many.running : many.done(results.length - refused.length, refused.length)}
      centered
      closeOnClickOutside={!running}
      onClose={() => (running ? onStop() : onClose())}
    >
      <progress className={classes['bar']} max={all} value={results.length} aria-label={many.running} />
      <p role="status">{many.progress(results.length, all)}</p>
      {running ? null : (
        <ul className={classes['refused']}>
          {refused.map(({ transferId, message }) => (
            <li key={transferId}>
              <strong>{nameBy(transferId)}</strong>: <span lang="en">{message}</span>
            </li>
          ))}
        </ul>
      )}
      {!running && left > 0 ? <p>{many.stopped(left)}</p> : null}
      {error === null ? null : <Problem error={error} />}
      <Button mt="md" variant="default" data-autofocus onClick={running ? onStop : onClose}>
        {running ? many.stop : many.close}
      </Button>
    </Dialog>
  );
}
