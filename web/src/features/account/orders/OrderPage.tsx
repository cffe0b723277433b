import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { CardPayment, OrderView } from '../../../../../src/contract/orders.ts';
import { newKey, post } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Day, Money, Time } from '../../../parts/Values.tsx';
import { AccountPage } from '../AccountPage.tsx';
import { Pill } from '../Pill.tsx';
import { accountQuery, useOwn } from '../queries.ts';
import { Lines } from './Lines.tsx';
import classes from './orders.module.css';
import { toneOf } from './tone.ts';
import { orderQuery, pathOfOrders } from './queries.ts';

const route = getRouteApi('/account/account/orders/$orderId');

/** One order: a quote that can be accepted, an invoice with how to pay it, or what became of it. */
export function OrderPage() {
  const { orderId } = route.useParams();
  const { one, statuses } = useTexts('orders');
  const order = useOwn(orderQuery(orderId));
  if (order === null)
    return (
      <AccountPage title={one.nothing}>
        <Link to="/account/orders">{one.back}</Link>
      </AccountPage>
    );
  const { status, invoice, number } = order;
  return (
    <AccountPage title={invoice ? one.invoice(invoice.number) : one.quote(number)}>
      <div className={classes['head']}>
        <Pill tone={toneOf(status)}>{statuses[status]}</Pill>
        <strong>
          <Money amount={order.total} currency={order.currency} />
        </strong>
      </div>
      <div className={classes['columns']}>
        <section className={classes['card']} aria-labelledby="what">
          <h2 id="what">{one.what}</h2>
          <Lines order={order} />
        </section>
        <div className={classes['side']}>
          <Next order={order} />
          <About order={order} />
        </div>
      </div>
    </AccountPage>
  );
}

type Props = {
  readonly order: OrderView;
  /** The customer whose order a partner has before them. */
  readonly customerId?: string;
};

/** The one thing to do now. */
function Next({ order }: Props) {
  const { one } = useTexts('orders');
  if (order.status === 'quoted') return <Accept order={order} />;
  if (order.status === 'invoiced') return <Pay order={order} />;
  if (order.status === 'expired')
    return (
      <section className={classes['card']}>
        <p>{one.expired}</p>
      </section>
    );
  if (order.status !== 'paid') return null;
  return (
    <section className={classes['card']} aria-labelledby="done">
      <h2 id="done">{one.done.title}</h2>
      <p>{one.done.text}</p>
      {order.lines.slice(0, 20).map(({ sen }) => (
        <Link key={sen} to="/account/licenses/$sen" params={{ sen }}>
          {one.done.toLicense(sen)}
        </Link>
      ))}
    </section>
  );
}

export function Accept({ order, customerId }: Props) {
  const { one } = useTexts('orders');
  const { money } = useFormats();
  const [purchaseOrder, setPurchaseOrder] = useState('');
  const [key] = useState(newKey);
  const accept = useMutation({
    mutationFn: () => {
      const said = purchaseOrder.trim();
      const path = `${pathOfOrders(customerId)}/${order.orderId}/accept`;
      return post(path, OrderView, said === '' ? {} : { purchaseOrder: said }, { key });
    },
    onSuccess: (now) => {
      queryClient.setQueryData(orderQuery(order.orderId, customerId).queryKey, now);
      return queryClient.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  const texts = one.accept;
  return (
    <section className={classes['card']} aria-labelledby="accept">
      <h2 id="accept">{texts.title}</h2>
      <p>{order.total === 0 ? texts.free : texts.text}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate();
        }}
      >
        {order.total === 0 ? null : (
          <TextInput
            label={texts.number}
            description={texts.numberHint}
            value={purchaseOrder}
            maxLength={100}
            onChange={(event) => setPurchaseOrder(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={accept.isPending}>
          {order.total === 0 ? texts.actionFree : texts.action(money(order.total, order.currency))}
        </Button>
      </form>
      {accept.error ? <Problem error={accept.error} again={() => accept.mutate()} /> : null}
    </section>
  );
}

function Pay({ order }: Props) {
  const { pay } = useTexts('orders').one;
  const { lines, reference } = order.payment;
  return (
    <section className={classes['card']} aria-labelledby="pay">
      <h2 id="pay">{pay.title}</h2>
      <p>{lines.length === 0 ? pay.noLines : pay.text}</p>
      {lines.length === 0 ? null : <p className={classes['bank']}>{lines.join('\n')}</p>}
      <p>
        {pay.reference} <strong className={classes['whole']}>{reference}</strong>{' '}
        <CopyButton text={reference} what={reference} />
      </p>
      <p className={classes['quiet']}>{pay.waits}</p>
      {order.payment.card ? <ByCard order={order} /> : null}
    </section>
  );
}

/** Leads to the page of the card service, and from there back to this one. */
function ByCard({ order }: Props) {
  const { pay } = useTexts('orders').one;
  const go = useMutation({
    mutationFn: () => post(`/v1/account/orders/${order.orderId}/card`, CardPayment, {}, { key: newKey() }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <>
      <Button variant="default" loading={go.isPending} onClick={() => go.mutate()}>
        {pay.card}
      </Button>
      {go.error ? <Problem error={go.error} again={() => go.mutate()} /> : null}
    </>
  );
}

export function About({ order, customerId }: Props) {
  const { one } = useTexts('orders');
  const { invoice, paid, ended, purchaseOrder, status, refundableUntil } = order;
  return (
    <section className={classes['card']} aria-labelledby="documents">
      <dl className={classes['facts']}>
        {status === 'quoted' ? <Fact name={one.validUntil} value={<Day day={order.validUntil} />} /> : null}
        {status === 'invoiced' && invoice ? <Fact name={one.dueOn} value={<Day day={invoice.dueOn} />} /> : null}
        {paid ? (
          <Fact
            name={one.paidOn}
            value={
              <>
                <Time at={paid.at} />, {one.by[paid.by]}
              </>
            }
          />
        ) : null}
        {refundableUntil === null ? null : <Fact name={one.refundable} value={<Day day={refundableUntil} />} />}
        {ended ? <Fact name={one.endedOn} value={<Time at={ended.at} />} /> : null}
        {ended?.reason ? <Fact name={one.why} value={ended.reason} /> : null}
        {purchaseOrder === null ? null : <Fact name={one.yourNumber} value={purchaseOrder} />}
      </dl>
      <h2 id="documents">{one.documents}</h2>
      <p className={classes['files']}>
        {filesOf(order).map((file) => (
          <a
            key={file}
            href={`${pathOfOrders(customerId)}/${order.orderId}/${file}.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            {one.files[file]}
          </a>
        ))}
      </p>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const filesOf = ({ invoice, paid, ended }: OrderView): readonly ('quote' | 'invoice' | 'receipt' | 'credit-note')[] => [
  'quote',
  ...(invoice ? (['invoice'] as const) : []),
  ...(paid && paid.by !== 'nothing-to-pay' ? (['receipt'] as const) : []),
  ...(ended ? (['credit-note'] as const) : []),
];
