import '@mantine/core/styles/Input.css';
import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Overview, overviewSteps } from '../../../../../src/contract/desk.ts';
import { get } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { useNow } from '../parts/Ago.tsx';
import { Card } from '../parts/Card.tsx';
import { Reason } from '../parts/Reason.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pick, Picks } from '../parts/Picks.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { Bars } from './Bars.tsx';
import { Columns } from './Columns.tsx';
import classes from './Overview.module.css';
import { lengthOf, rangeOf } from './range.ts';

const route = getRouteApi('/shell/desk/overview');

/** What moved, waits and was refused, how long it takes, and the money in quotes; each chart as a table, too. */
export function OverviewPage() {
  const { overview: texts } = useTexts('overview');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const range = rangeOf(search, new Date(useNow()));
  const { data, error, refetch } = useQuery({
    queryKey: ['overview', range],
    queryFn: ({ signal }) => get('/v1/desk/overview', Overview, { signal, query: range }),
    placeholderData: keepPreviousData,
  });
  const set = (change: Record<string, string | undefined>): void =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <>
      <DeskTitle title={texts.title} />
      <Picks>
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            size="sm"
            type="date"
            label={texts[name]}
            value={range[name]}
            onChange={({ currentTarget: { value } }) => value !== '' && set({ [name]: value })}
          />
        ))}
        <Pick
          label={texts.by}
          value={search.by}
          none={texts.stepsFit}
          options={overviewSteps.map((value) => ({ value, label: texts.steps[value] }))}
          onPick={(by) => set({ by })}
        />
      </Picks>
      {error ? <Problem error={error} again={() => void refetch()} /> : null}
      {data ? <Shown data={data} /> : error ? null : <Loading />}
    </>
  );
}

function Shown({ data }: { readonly data: Overview }) {
  const { overview: texts } = useTexts('overview');
  const { statuses, turns } = useTexts('desk');
  const { number, locale } = useFormats();
  const length = (seconds: number): string => {
    const { amount, unit } = lengthOf(seconds);
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  };
  const { totals, waiting } = data;
  const tiles = [
    [texts.moved, totals.moved],
    [texts.refused, totals.refused],
    [texts.opened, totals.opened],
    [texts.waiting, waiting.operator + waiting.requester + waiting.holder + waiting.nobody],
  ] as const;
  return (
    <div className={classes['grid']}>
      <dl className={classes['tiles']}>
        {tiles.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
        <Money name={texts.moneyMoved} sums={data.money.moved} />
        <Money name={texts.moneyOpen} sums={data.money.open} />
      </dl>
      <Card title={texts.overTime}>
        <Columns series={data.series} />
      </Card>
      <Card title={texts.waitingFor}>
        <Bars
          caption={texts.waitingFor}
          captionHidden
          name={texts.who}
          values={(['operator', 'requester', 'holder', 'nobody'] as const).map((turn) => ({
            key: turn,
            name: turns[turn],
            value: waiting[turn],
          }))}
        />
      </Card>
      <Card title={texts.whyRefused}>
        <Bars
          caption={texts.whyRefused}
          captionHidden
          name={texts.reason}
          values={data.refusedBy.map(({ code, count }) => ({ key: code, name: <Reason code={code} />, value: count }))}
        />
      </Card>
      <Card title={texts.howLong}>
        <Bars
          caption={texts.howLongWhy}
          name={texts.step}
          values={data.steps.map(({ status, median_s, p90_s, left }) => ({
            key: status,
            name: statuses[status],
            value: median_s,
            text: texts.took(length(median_s), length(p90_s), left),
          }))}
        />
      </Card>
      <Card title={texts.stuck}>
        <Stuck data={data} />
      </Card>
    </div>
  );
}

function Money({ name, sums }: { readonly name: string; readonly sums: Overview['money']['moved'] }) {
  const { overview: texts } = useTexts('overview');
  const { money } = useFormats();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {sums.length === 0 ? '–' : sums.map(({ currency, amount }) => money(amount, currency)).join(' + ')}
        <span className={classes['small']}>{texts.quotes(sums.reduce((all, { quotes }) => all + quotes, 0))}</span>
      </dd>
    </div>
  );
}

/** Open cases by how long they stand as they do: where the dark fields are, people wait. */
function Stuck({ data: { stuck } }: { readonly data: Overview }) {
  const { overview: texts } = useTexts('overview');
  const { statuses } = useTexts('desk');
  const { number, day } = useFormats();
  if (stuck.length === 0) return <p>{texts.nothing}</p>;
  const ages = ['day', 'week', 'month', 'longer'] as const;
  const most = Math.max(1, ...stuck.flatMap((one) => ages.map((age) => one[age])));
  return (
    <Scroll className={classes['scroll']} label={`${texts.stuck} (${texts.asTable})`}>
      <table className={classes['heat']}>
        <thead>
          <tr>
            <th scope="col">{texts.stands}</th>
            {ages.map((age) => (
              <th key={age} scope="col">
                {texts.ages[age]}
              </th>
            ))}
            <th scope="col">{texts.oldest}</th>
          </tr>
        </thead>
        <tbody>
          {stuck.map((one) => (
            <tr key={one.status}>
              <th scope="row">{statuses[one.status]}</th>
              {ages.map((age) => (
                <td
                  key={age}
                  style={{
                    background: `color-mix(in srgb, var(--rehome-warn-soft) ${one[age] === 0 ? 0 : 30 + Math.round((70 * one[age]) / most)}%, transparent)`,
                  }}
                >
                  {number(one[age])}
                </td>
              ))}
              <td>{one.oldest === null ? '–' : day(one.oldest.slice(0, 10))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
