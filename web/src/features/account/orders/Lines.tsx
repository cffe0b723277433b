import type { OrderLineView, OrderView } from '../../../../../src/contract/orders.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Day, Money, Users } from '../../../parts/Values.tsx';
import classes from './orders.module.css';

/** The licenses of an order: what each is and what it becomes, or became. */
export function Lines({ order }: { readonly order: OrderView }) {
  const { one } = useTexts('orders');
  const over = order.status === 'paid' || order.status === 'refunded';
  const labels = {
    before: over ? one.wasBefore : one.before,
    after: over ? one.isAfter : one.after,
    amount: one.amount,
  };
  const larger = order.lines.some(({ users }) => users.before !== users.after);
  return (
    <>
      <table className={classes['lines']}>
        <thead>
          <tr>
            <th scope="col">{one.license}</th>
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
            <th scope="col" className={classes['number']}>
              {labels.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <Line key={line.sen} line={line} labels={labels} currency={order.currency} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {one.total}
            </th>
            <td className={classes['number']}>
              <Money amount={order.total} currency={order.currency} />
            </td>
          </tr>
        </tfoot>
      </table>
      {larger && !over ? <p className={classes['quiet']}>{one.larger}</p> : null}
    </>
  );
}

type LineProps = {
  readonly line: OrderLineView;
  readonly labels: Readonly<Record<'before' | 'after' | 'amount', string>>;
  readonly currency: string;
};

function Line({ line, labels, currency }: LineProps) {
  const { one } = useTexts('orders');
  const { sen, appName, users, maintenance, amount, basis } = line;
  const larger = users.before !== users.after;
  return (
    <tr>
      <th scope="row">
        <span>
          {sen}
          <span className={classes['sub']}>{appName}</span>
          <span className={classes['sub']}>{useItem(line)}</span>
        </span>
      </th>
      <td data-label={labels.before}>
        <State users={larger ? users.before : null} end={maintenance.before.end} />
      </td>
      <td data-label={labels.after}>
        <State users={larger ? users.after : null} end={maintenance.after.end} />
      </td>
      <td data-label={labels.amount} className={classes['number']}>
        <span>
          <Money amount={amount} currency={currency} />
          {basis.discountPercent === 0 ? null : (
            <span className={classes['sub']}>{one.discount(basis.discountPercent)}</span>
          )}
        </span>
      </td>
    </tr>
  );
}

function State({ users, end }: { readonly users: number | null; readonly end: string }) {
  const { one } = useTexts('orders');
  return (
    <span>
      {users === null ? null : (
        <>
          <Users users={users} />,{' '}
        </>
      )}
      <span className={classes['sub']}>{one.until}</span>
      <Day day={end} />
    </span>
  );
}

function useItem({ item, months }: OrderLineView): string {
  const { items } = useTexts('orders');
  const text = items[item];
  return typeof text === 'string' ? text : text(months ?? 0);
}
