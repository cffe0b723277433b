import { Button } from '@mantine/core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnLicense } from '../../../../../src/contract/customer.ts';
import { PlanView } from '../../../../../src/contract/orders.ts';
import { type Day, addDays, addMonths, day, dayOf, parseDay } from '../../../../../src/kernel/day.ts';
import { newKey, post } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { AccountPage } from '../AccountPage.tsx';
import { useQuote } from '../orders/Buy.tsx';
import { licensesQuery, useOwn } from '../queries.ts';
import { PlanTable } from './PlanTable.tsx';
import { TimeLine } from './TimeLine.tsx';
import classes from './dates.module.css';

const route = getRouteApi('/account/account/dates');

const planQuery = (to: string, sens: readonly string[]) =>
  queryOptions({
    queryKey: ['account', 'plan', to, sens],
    queryFn: ({ signal }) => post('/v1/account/coterm/plan', PlanView, { to, sens }, { key: newKey(), signal }),
    placeholderData: keepPreviousData,
    retry: false,
    enabled: sens.length > 0,
  });

/** All licenses on one line of time, and what it takes to bring them to one day. Day and choice are in the address. */
export function DatesPage() {
  const { dates } = useTexts('orders');
  const { frame } = useTexts('account');
  const { licenses } = useOwn(licensesQuery);
  const active = licenses
    .filter(({ status }) => status === 'active')
    .toSorted((a, b) => a.maintenanceEnd.localeCompare(b.maintenanceEnd));
  return (
    <AccountPage title={dates.title} lead={active.length === 0 ? undefined : dates.lead}>
      {active.length === 0 ? (
        <Empty title={dates.none}>
          <p>{dates.noneWhy}</p>
          <Link to="/account">{frame.licenses}</Link>
        </Empty>
      ) : (
        <Planner licenses={active} />
      )}
    </AccountPage>
  );
}

function Planner({ licenses }: { readonly licenses: readonly OwnLicense[] }) {
  const { dates } = useTexts('orders');
  const { without = [], ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const [today] = useState(() => dayOf(new Date()));
  const sens = licenses.map(({ sen }) => sen).filter((sen) => !without.includes(sen));
  const ahead = licenses.some(({ sen, maintenanceEnd }) => sens.includes(sen) && maintenanceEnd > today);
  const chosen = parseDay(search.to ?? '') ?? (ahead ? 'latest' : addMonths(today, 12));
  const plan = useQuery(planQuery(chosen, sens));
  const master = chosen === 'latest' ? (plan.data ? day(plan.data.master) : today) : chosen;
  const latest = plan.data ? day(plan.data.latest) : addMonths(today, 36);
  const set = (to: Day | undefined, left = without): void =>
    void navigate({
      search: (before) => ({ ...before, to, without: left.length === 0 ? undefined : [...left] }),
      replace: true,
    });
  const takePart = (sen: string, takes: boolean): void =>
    set(chosen === 'latest' ? undefined : chosen, takes ? without.filter((one) => one !== sen) : [...without, sen]);
  return (
    <>
      <MasterDate master={master} today={today} latest={latest} onChoose={set} />
      <TimeLine
        licenses={licenses}
        without={without}
        master={master}
        today={today}
        latest={latest}
        onChoose={set}
        onTakePart={takePart}
      />
      {plan.error ? <Problem error={plan.error} again={() => void plan.refetch()} /> : null}
      {plan.data && sens.length > 0 ? (
        <Plan plan={plan.data} waits={plan.isPlaceholderData} />
      ) : plan.isPending && sens.length > 0 ? (
        <Loading />
      ) : null}
      <p className={classes['quiet']}>{dates.how}</p>
    </>
  );
}

type MasterProps = {
  readonly master: Day;
  readonly today: Day;
  readonly latest: Day;
  readonly onChoose: (to: Day | undefined) => void;
};

function MasterDate({ master, today, latest, onChoose }: MasterProps) {
  const { dates } = useTexts('orders');
  const formats = useFormats();
  return (
    <div className={classes['master']}>
      <label htmlFor="master">{dates.master}</label>
      <input
        id="master"
        type="date"
        className={classes['date']}
        value={master}
        min={addDays(today, 1)}
        max={latest}
        aria-describedby="master-hint"
        onChange={(event) => {
          const to = parseDay(event.currentTarget.value);
          if (to !== null) onChoose(to);
        }}
      />
      <Button variant="default" onClick={() => onChoose(undefined)}>
        {dates.latest}
      </Button>
      <p id="master-hint" className={classes['quiet']}>
        {dates.hint(formats.day(latest))}
      </p>
    </div>
  );
}

function Plan({ plan, waits }: { readonly plan: PlanView; readonly waits: boolean }) {
  const { dates } = useTexts('orders');
  const { money } = useFormats();
  const changed = plan.lines.filter(({ days }) => days > 0);
  const quote = useQuote(() => changed.map(({ sen }) => ({ sen, cotermTo: plan.master })));
  return (
    <section className={classes['plan']} aria-busy={waits} aria-live="polite">
      <PlanTable plan={plan} />
      {changed.length === 0 ? (
        <p>{dates.nothingToDo}</p>
      ) : (
        <Button size="md" loading={quote.isPending} disabled={waits} onClick={() => quote.mutate()}>
          {dates.action(money(plan.total, plan.currency))}
        </Button>
      )}
      {quote.error ? <Problem error={quote.error} again={() => quote.mutate()} /> : null}
    </section>
  );
}
