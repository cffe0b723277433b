import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { QueueCase } from '../../../../../src/contract/desk.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { useShortcuts } from '../shell/useShortcuts.ts';
import { CaseRow } from './CaseRow.tsx';
import classes from './Queue.module.css';
import { walkedAt } from './queries.ts';

type Props = {
  readonly cases: readonly QueueCase[];
  readonly chosen: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[], on: boolean) => void;
  /** What is shown belongs to the filters before; the new ones are on their way. */
  readonly stale: boolean;
};

/** One line a case. `j` and `k` move the focus along the lines, so that screen readers follow. */
export function CaseList({ cases, chosen, onSelect, stale }: Props) {
  const { queue } = useTexts('desk');
  const list = useRef<HTMLUListElement>(null);
  const links = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('a[data-case]') ?? [])];
  const at = (): number => links().findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const go = (steps: number): void => {
    const all = links();
    const here = at();
    const start = here < 0 ? all.findIndex(({ dataset }) => dataset['case'] === walkedAt()) : here;
    const target = start < 0 ? 0 : here < 0 ? start : Math.min(all.length - 1, Math.max(0, start + steps));
    all[target]?.focus();
    all[target]?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    o: () => links()[at()]?.click(),
    x: () => {
      const one = cases[at()];
      if (one) onSelect([one.transferId], !chosen.has(one.transferId));
    },
  });
  useEffect(() => {
    const before = walkedAt();
    // Back from a case: the focus is where it was.
    if (before !== null) list.current?.querySelector<HTMLElement>(`a[data-case="${before}"]`)?.focus();
  }, []);
  const ids = cases.map(({ transferId }) => transferId);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <>
      <div className={classes['head']}>
        <Checkbox
          aria-label={queue.selectAll}
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={(event) => onSelect(ids, event.currentTarget.checked)}
        />
        <span>{queue.columns.case}</span>
        <span>{queue.columns.stands}</span>
        <span>{queue.columns.due}</span>
        <span>{queue.columns.age}</span>
      </div>
      <ul className={classes['list']} ref={list} aria-busy={stale}>
        {cases.map((one) => (
          <CaseRow
            key={one.transferId}
            one={one}
            chosen={chosen.has(one.transferId)}
            onSelect={(on) => onSelect([one.transferId], on)}
          />
        ))}
      </ul>
    </>
  );
}
