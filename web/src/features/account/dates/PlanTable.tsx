import type { PlanView } from '../../../../../src/contract/orders.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Day, Money, Users } from '../../../parts/Values.tsx';
import classes from '../orders/orders.module.css';

/** License by license: before and after, days, price, and the same bought apart. */
export function PlanTable({ plan }: { readonly plan: PlanView }) {
  const { dates } = useTexts('orders');
  const { money } = useFormats();
  const { currency, total, totalApart } = plan;
  return (
    <>
      <table className={classes['lines']}>
        <thead>
          <tr>
            <th scope="col">{dates.license}</th>
            <th scope="col">{dates.now}</th>
            <th scope="col">{dates.after}</th>
            <th scope="col" className={classes['number']}>
              {dates.days}
            </th>
            <th scope="col" className={classes['number']}>
              {dates.price}
            </th>
            <th scope="col" className={classes['number']}>
              {dates.apart}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.lines.map((line) => (
            <Line key={line.sen} line={line} currency={currency} />
          ))}
          {plan.refused.map(({ sen, appName, users, before, why }) => (
            <tr key={sen}>
              <Name sen={sen} appName={appName} users={users} />
              <td data-label={dates.now}>
                <Day day={before} />
              </td>
              <td colSpan={4}>
                <span>
                  {dates.refused}
                  <span className={classes['sub']} lang="en">
                    {why.message}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {dates.total}
            </th>
            <td data-label={dates.price} className={classes['number']}>
              <Money amount={total} currency={currency} />
            </td>
            <td data-label={dates.apart} className={classes['number']}>
              <Money amount={totalApart} currency={currency} />
            </td>
          </tr>
        </tfoot>
      </table>
      {totalApart > total ? <p>{dates.saved(money(totalApart - total, currency))}</p> : null}
    </>
  );
}

type LineProps = { readonly line: PlanView['lines'][number]; readonly currency: string };

function Line({ line, currency }: LineProps) {
  const { dates } = useTexts('orders');
  const formats = useFormats();
  const { sen, appName, users, before, after, days, price, apart } = line;
  return (
    <tr>
      <Name sen={sen} appName={appName} users={users} />
      <td data-label={dates.now}>
        <Day day={before} />
      </td>
      <td data-label={dates.after}>
        <span>
          <Day day={after} />
          {days === 0 ? <span className={classes['sub']}>{dates.unchanged}</span> : null}
        </span>
      </td>
      <td data-label={dates.days} className={classes['number']}>
        {formats.number(days)}
      </td>
      <td data-label={dates.price} className={classes['number']}>
        <Money amount={price} currency={currency} />
      </td>
      <td data-label={dates.apart} className={classes['number']}>
        {apart === null ? (
          '–'
        ) : (
          <span>
            <Money amount={apart.price} currency={currency} />
            <span className={classes['sub']}>{dates.apartOf(apart.months, formats.day(apart.end))}</span>
          </span>
        )}
      </td>
    </tr>
  );
}

function Name({ sen, appName, users }: { readonly sen: string; readonly appName: string; readonly users: number }) {
  return (
    <th scope="row">
      <span>
        {sen}
        <span className={classes['sub']}>
          {appName}, <Users users={users} />
        </span>
      </span>
    </th>
  );
}
