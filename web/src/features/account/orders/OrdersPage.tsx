import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OrderSummary } from '../../../../../src/contract/orders.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Day, Money } from '../../../parts/Values.tsx';
import { AccountPage } from '../AccountPage.tsx';
import { Pill } from '../Pill.tsx';
import classes from './orders.module.css';
import { toneOf } from './tone.ts';
import { ordersQuery } from './queries.ts';

/** Quotes and orders of the account, newest first. */
export function OrdersPage() {
  const { list } = useTexts('orders');
  const pages = useInfiniteQuery(ordersQuery);
  const orders = pages.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <AccountPage title={list.title}>
      {pages.isPending ? <Loading /> : null}
      {pages.error ? <Problem error={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && orders.length === 0 ? (
        <Empty title={list.none}>
          <p>{list.noneWhy}</p>
          <Link to="/account/dates">{list.toDates}</Link>
        </Empty>
      ) : null}
      <ul className={classes['orders']}>
        {orders.map((order) => (
          <Row key={order.orderId} order={order} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {list.more}
        </Button>
      ) : null}
    </AccountPage>
  );
}

function Row({ order }: { readonly order: OrderSummary }) {
  const { list, statuses } = useTexts('orders');
  const { plural, number } = useFormats();
  const { orderId, status, total, currency, licenses, invoiceNumber, dueOn, validUntil } = order;
  return (
    <li className={classes['order']}>
      <Link to="/account/orders/$orderId" params={{ orderId }} aria-label={list.of(invoiceNumber ?? order.number)}>
        {invoiceNumber ?? order.number}
      </Link>
      <Pill tone={toneOf(status)}>{statuses[status]}</Pill>
      <span className={classes['quiet']}>
        {number(licenses)} {plural(licenses, list.licenses)}
        {status === 'invoiced' && dueOn !== null ? (
          <>
            , {list.due} <Day day={dueOn} />
          </>
        ) : null}
        {status === 'quoted' ? (
          <>
            , {list.valid} <Day day={validUntil} />
          </>
        ) : null}
      </span>
      <strong className={classes['amount']}>
        <Money amount={total} currency={currency} />
      </strong>
    </li>
  );
}
