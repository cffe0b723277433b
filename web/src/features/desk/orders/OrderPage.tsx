import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { OrderView } from '../../../../../src/contract/orders.ts';
import { newKey, post } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { Day, Money, Time } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import classes from '../parts/parts.module.css';
import { Payments } from './Payments.tsx';
import { TakePayment } from './TakePayment.tsx';
import { orderQuery, paymentsQuery } from './queries.ts';
import { toneOfOrder } from './tones.ts';

const route = getRouteApi('/shell/desk/orders/$orderId');

/** One order: what it is, what came in for it, and what can be done. */
export function OrderPage() {
  const { orders: texts } = useTexts('lists');
  const { statuses } = useTexts('orders');
  const { orderId } = route.useParams();
  const order = useSuspenseQuery(orderQuery(orderId)).data;
  const payments = useQuery(paymentsQuery(order.orderId)).data?.payments ?? [];
  const { status } = order;
  return (
    <>
      <DeskTitle title={`${order.invoice?.number ?? order.number} · ${order.organization}`}>
        <Pill tone={toneOfOrder[status]}>{statuses[status]}</Pill>
      </DeskTitle>
      <div className={classes['stack']}>
        {status === 'invoiced' ? <TakePayment order={order} /> : null}
        <Card title={texts.order} aside={<Deeds order={order} />}>
          <About order={order} />
        </Card>
        <Card title={texts.lines}>
          <Lines order={order} />
        </Card>
        <Card title={texts.payments}>
          {payments.length === 0 ? <p>{texts.noPayments}</p> : <Payments payments={payments} />}
        </Card>
      </div>
    </>
  );
}

type Props = { readonly order: OrderView };

function About({ order }: Props) {
  const { orders: texts } = useTexts('lists');
  const { invoice, paid, ended, purchaseOrder, refundableUntil } = order;
  return (
    <Pairs
      pairs={[
        [texts.account, order.accountEmail],
        [texts.total, <Money key="total" amount={order.total} currency={order.currency} />],
        [texts.quote, order.number],
        invoice ? null : [texts.validUntil, <Day key="valid" day={order.validUntil} />],
        invoice ? [texts.invoice, invoice.number] : null,
        invoice && !paid ? [texts.dueOn, <Day key="due" day={invoice.dueOn} />] : null,
        purchaseOrder === null ? null : [texts.purchaseOrder, purchaseOrder],
        paid ? [texts.paid, <Time key="paid" at={paid.at} />] : null,
        refundableUntil === null ? null : [texts.refundable, <Day key="refund" day={refundableUntil} />],
        ended ? [texts.ended, <Time key="ended" at={ended.at} />] : null,
        ended?.reason ? [texts.why, ended.reason] : null,
        [
          texts.documents,
          <span key="files">
            <a href={`/v1/orders/${order.orderId}/quote.pdf`} target="_blank" rel="noreferrer">
              {texts.quote}
            </a>
            {invoice ? (
              <>
                {', '}
                <a href={`/v1/orders/${order.orderId}/invoice.pdf`} target="_blank" rel="noreferrer">
                  {texts.invoice}
                </a>
              </>
            ) : null}
          </span>,
        ],
      ]}
    />
  );
}

function Lines({ order }: Props) {
  const { orders: texts } = useTexts('lists');
  const { day } = useFormats();
  return (
    <Rows>
      {order.lines.map(({ sen, appName, maintenance, amount }) => (
        <Row
          key={sen}
          link={sen}
          sub={
            <>
              {appName} · {texts.becomes(day(maintenance.before.end), day(maintenance.after.end))}
            </>
          }
          when={<Money amount={amount} currency={order.currency} />}
        />
      ))}
    </Rows>
  );
}

function Deeds({ order }: Props) {
  const { orders: texts } = useTexts('lists');
  const client = useQueryClient();
  const [open, setOpen] = useState<'cancel' | 'refund' | null>(null);
  const end = useMutation({
    mutationFn: (reason: string) =>
      post(`/v1/orders/${order.orderId}/${open ?? 'cancel'}`, OrderView, { reason }, { key: newKey() }),
    onSuccess: async () => {
      setOpen(null);
      await client.invalidateQueries({ queryKey: ['orders'] });
    },
  });
  const deed = order.status === 'invoiced' ? 'cancel' : order.status === 'paid' ? 'refund' : null;
  const shown = open ?? deed ?? 'cancel';
  return (
    <>
      {deed === null ? null : (
        <Button variant="default" size="xs" onClick={() => setOpen(deed)}>
          {texts[deed]}
        </Button>
      )}
      <ConfirmDialog
        opened={open !== null}
        title={texts[shown]}
        action={texts[shown]}
        danger
        busy={end.isPending}
        error={end.error}
        onConfirm={(reason) => end.mutate(reason)}
        onClose={() => setOpen(null)}
      >
        <p>{shown === 'cancel' ? texts.cancelText : texts.refundText}</p>
      </ConfirmDialog>
    </>
  );
}
