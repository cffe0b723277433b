import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { QueueCase } from '../../../../../src/contract/desk.ts';
import { showKey } from '../../../../../src/contract/license.ts';
import { vendorQuery } from '../../../api/queries.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Ago, useNow } from '../parts/Ago.tsx';
import { Pill } from '../parts/Pill.tsx';
import { toneOfStatus } from '../parts/tones.ts';
import classes from './Queue.module.css';

type Props = {
  readonly one: QueueCase;
  readonly chosen: boolean;
  readonly onSelect: (on: boolean) => void;
};

export const nameOf = ({ organization, requesterName, requester }: QueueCase): string =>
  organization ?? requesterName ?? requester;

export function CaseRow({ one, chosen, onSelect }: Props) {
  const { queue, statuses, risks } = useTexts('desk');
  const { data: vendor } = useQuery(vendorQuery);
  const app = vendor?.apps.find(({ key }) => key === one.app)?.name ?? one.app;
  return (
    <li className={classes['row']} data-chosen={chosen || undefined}>
      <Checkbox
        className={classes['check'] ?? ''}
        aria-label={queue.select(nameOf(one))}
        checked={chosen}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <div className={classes['case']}>
        <Link
          to="/desk/cases/$id"
          params={{ id: one.transferId }}
          className={classes['link']}
          data-case={one.transferId}
        >
          {nameOf(one)}
        </Link>
        <span className={classes['sub']}>
          {[one.requester, app].filter(Boolean).join(' · ')}
          {one.keyLast4 === null ? null : <span className={classes['whole']}> · {showKey(one.keyLast4)}</span>}
        </span>
      </div>
      <div className={classes['stands']}>
        <Pill tone={toneOfStatus[one.status]}>{statuses[one.status]}</Pill>
        {one.risks.map((risk) => (
          <Pill key={risk} tone="warn">
            {risks[risk]}
          </Pill>
        ))}
        {one.approvals > 0 ? <Pill tone="good">{queue.approvals(one.approvals)}</Pill> : null}
        {one.code === null ? null : <span className={classes['code']}>{one.code}</span>}
        {one.assignee === null ? null : <span className={classes['sub']}>{queue.has(one.assignee)}</span>}
      </div>
      <div className={classes['due']}>
        <span className={classes['label']}>{queue.due} </span>
        {one.dueAt === null ? '–' : <Due at={one.dueAt} />}
      </div>
      <div className={classes['age']}>
        <span className={classes['label']}>{queue.opened} </span>
        <Ago at={one.openedAt} />
      </div>
    </li>
  );
}

function Due({ at }: { readonly at: string }) {
  const { queue } = useTexts('desk');
  const late = Date.parse(at) < useNow();
  return (
    <span className={late ? classes['late'] : undefined}>
      <Ago at={at} />
      {late ? ` (${queue.overdue})` : null}
    </span>
  );
}
