import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { type OrderSummary, orderStatuses } from '../../../../../src/contract/orders.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Day, Money } from '../../../parts/Values.tsx';
import { Ago } from '../parts/Ago.tsx';
import { Card } from '../parts/Card.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { More } from '../parts/More.tsx';
import { Pick, Picks } from '../parts/Picks.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { Payments } from './Payments.tsx';
import { ordersQuery, paymentsQuery } from './queries.ts';
import { toneOfOrder } from './tones.ts';

const route = getRouteApi('/shell/desk/orders');

/** Quotes and orders of all accounts, and the payments that somebody must look at. */
export function OrdersPage() {
  const { orders: texts } = useTexts('lists');
  const { statuses } = useTexts('orders');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const status = orderStatuses.find((one) => one === search.status);
  const pages = useInfiniteQuery(ordersQuery(status));
  const waiting = useQuery(paymentsQuery(null)).data?.payments ?? [];
  const orders = pages.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <>
      <DeskTitle title={texts.title} />
      {waiting.length === 0 ? null : (
        <Card title={texts.waiting}>
          <p>{texts.waitingWhy}</p>
          <Payments payments={waiting} />
        </Card>
      )}
      <Picks>
        <Pick
          label={texts.status}
          value={status}
          options={orderStatuses.map((value) => ({ value, label: statuses[value] }))}
          onPick={(next) => void navigate({ search: (before) => ({ ...before, status: next }) })}
        />
      </Picks>
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <Problem error={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && orders.length === 0 ? <Empty title={texts.empty} /> : null}
      {orders.length === 0 ? null : (
        <Rows busy={pages.isPlaceholderData}>
          {orders.map((order) => (
            <OrderRow key={order.orderId} order={order} />
          ))}
        </Rows>
      )}
      <More pages={pages} />
    </>
  );
}

function OrderRow({ order }: { readonly order: OrderSummary }) {
  const { orders: texts } = useTexts('lists');
  const { statuses } = useTexts('orders');
  const { number, plural } = useFormats();
  const { orderId, status, invoiceNumber, dueOn, validUntil, licenses } = order;
  return (
    <Row
      link={
        <Link to="/desk/orders/$orderId" params={{ orderId }}>
          {invoiceNumber ?? order.number} · {order.organization}
        </Link>
      }
      sub={
        <>
          <Money amount={order.total} currency={order.currency} /> · {number(licenses)}{' '}
          {plural(licenses, texts.licenses)} · {order.accountEmail}
          {status === 'invoiced' && dueOn !== null ? (
            <>
              {' '}
              · {texts.due} <Day day={dueOn} />
            </>
          ) : null}
          {status === 'quoted' ? (
            <>
              {' '}
              · {texts.valid} <Day day={validUntil} />
            </>
          ) : null}
        </>
      }
      pills={<Pill tone={toneOfOrder[status]}>{statuses[status]}</Pill>}
      when={<Ago at={order.quotedAt} />}
    />
  );
}
