import '@mantine/core/styles/Input.css';
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { risks } from '../../../../../src/contract/profile.ts';
import { queueSorts } from '../../../../../src/contract/desk.ts';
import { statuses as statusNames, turnOf } from '../../../../../src/contract/status.ts';
import { vendorQuery } from '../../../api/queries.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Pick, Words } from '../parts/Picks.tsx';
import { operatorsQuery } from '../shell/session.ts';
import classes from './Queue.module.css';
import { type QueueSearch, ages, isFiltered, tabOf } from './filters.ts';

const route = getRouteApi('/shell/desk');

export function Filters() {
  const { queue, statuses, risks: riskNames } = useTexts('desk');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: vendor } = useQuery(vendorQuery);
  const { data: colleagues } = useQuery(operatorsQuery);
  const set = (change: Partial<QueueSearch>): void => void navigate({ search: (before) => ({ ...before, ...change }) });
  const tab = tabOf(search);
  const pick = (label: string, value: string | undefined, options: readonly Option[], name: keyof QueueSearch) => (
    <Pick label={label} value={value} options={options} onPick={(picked) => set({ [name]: picked })} />
  );
  const people = colleagues?.operators.filter(({ disabledAt }) => disabledAt === null) ?? [];
  return (
    <details className={classes['filters']} open={isFiltered(search) || search.sort !== undefined || undefined}>
      <summary>{queue.filters}</summary>
      <div className={classes['fields']}>
        {pick(
          queue.status,
          search.status,
          statusNames
            .filter((status) => tab === 'all' || turnOf[status] === tab)
            .map((value) => ({ value, label: statuses[value] })),
          'status',
        )}
        {pick(
          queue.risk,
          search.risk,
          risks.map((value) => ({ value, label: riskNames[value] })),
          'risk',
        )}
        {pick(
          queue.assignee,
          search.assignee,
          [
            { value: 'me', label: queue.mine },
            { value: '-', label: queue.nobodyHasIt },
            ...people.map(({ email, name }) => ({ value: email, label: name })),
          ],
          'assignee',
        )}
        {pick(queue.app, search.app, vendor?.apps.map(({ key, name }) => ({ value: key, label: name })) ?? [], 'app')}
        <NativeSelect
          size="sm"
          label={queue.age}
          value={String(search.olderThanDays ?? '')}
          data={[
            { value: '', label: queue.any },
            ...ages.map((days) => ({ value: String(days), label: queue.olderThan(days) })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ olderThanDays: value === '' ? undefined : Number(value) })}
        />
        <Words label={queue.words} value={search.text} onSay={(text) => set({ text })} />
        <Words label={queue.code} value={search.code} onSay={(code) => set({ code: code?.toUpperCase() })} />
        <NativeSelect
          size="sm"
          label={queue.sort}
          value={search.sort ?? (tab === 'ended' ? 'newest' : 'due')}
          data={queueSorts.map((value) => ({ value, label: queue.sorts[value] }))}
          onChange={(event) => set({ sort: event.currentTarget.value })}
        />
        {isFiltered(search) ? (
          <Button
            size="sm"
            variant="default"
            className={classes['clear'] ?? ''}
            onClick={() => void navigate({ search: ({ turn }) => ({ turn }) })}
          >
            {queue.clear}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

type Option = { readonly value: string; readonly label: string };
