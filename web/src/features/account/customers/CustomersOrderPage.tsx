import { Link, getRouteApi } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Money } from '../../../parts/Values.tsx';
import { AccountPage } from '../AccountPage.tsx';
import frame from '../account.module.css';
import { Pill } from '../Pill.tsx';
import { Lines } from '../orders/Lines.tsx';
import { About, Accept } from '../orders/OrderPage.tsx';
import classes from '../orders/orders.module.css';
import { orderQuery } from '../orders/queries.ts';
import { toneOf } from '../orders/tone.ts';
import { useOwn } from '../queries.ts';
import { customerQuery } from './queries.ts';

const route = getRouteApi('/account/account/customers/$accountId/orders/$orderId');

/** An order of a customer, as the partner sees it who works for them: who pays it is the customer. */
export function CustomersOrderPage() {
  const { accountId, orderId } = route.useParams();
  const { one, statuses } = useTexts('orders');
  const { customers: texts } = useTexts('people');
  const found = useOwn(customerQuery(accountId));
  const order = useOwn(orderQuery(orderId, accountId));
  if (found === null || order === null)
    return (
      <AccountPage title={texts.nothing} lead={texts.nothingText}>
        <Link to="/account/customers">{texts.back}</Link>
      </AccountPage>
    );
  const { status, invoice, number, total, currency } = order;
  const { organization, allows } = found.customer;
  return (
    <AccountPage title={invoice ? one.invoice(invoice.number) : one.quote(number)} lead={organization}>
      <div className={classes['head']}>
        <Pill tone={toneOf(status)}>{statuses[status]}</Pill>
        <strong>
          <Money amount={total} currency={currency} />
        </strong>
      </div>
      <div className={classes['columns']}>
        <section className={classes['card']} aria-labelledby="what">
          <h2 id="what">{one.what}</h2>
          <Lines order={order} />
        </section>
        <div className={classes['side']}>
          {status === 'quoted' && allows.includes('orders') ? <Accept order={order} customerId={accountId} /> : null}
          {status === 'quoted' && !allows.includes('orders') ? <Note text={texts.order.onlyQuotes} /> : null}
          {status === 'invoiced' ? <Note text={texts.order.invoiced} /> : null}
          <About order={order} customerId={accountId} />
        </div>
      </div>
      <p className={frame['back']}>
        <Link to="/account/customers/$accountId" params={{ accountId }}>
          {texts.order.back(organization)}
        </Link>
      </p>
    </AccountPage>
  );
}

const Note = ({ text }: { readonly text: string }) => (
  <section className={classes['card']}>
    <p>{text}</p>
  </section>
);
