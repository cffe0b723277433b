import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type OrderView, PaymentTaken } from '../../../../../src/contract/orders.ts';
import { dayOf } from '../../../../../src/kernel/day.ts';
import { newKey, post } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Card } from '../parts/Card.tsx';
import classes from '../parts/parts.module.css';
import { centsIn } from './amount.ts';
import { orderQuery } from './queries.ts';

/** What the bank shows: amount, reference, day. The amount that is owed stands there already. */
export function TakePayment({ order }: { readonly order: OrderView }) {
  const { take } = useTexts('lists').orders;
  const { money } = useFormats();
  const client = useQueryClient();
  const [amount, setAmount] = useState((order.total / 100).toFixed(2));
  const [reference, setReference] = useState('');
  const [receivedOn, setReceivedOn] = useState(() => dayOf(new Date()) as string);
  const [tried, setTried] = useState(false);
  const cents = centsIn(amount);
  const book = useMutation({
    mutationFn: () => {
      const body = { amount: cents, currency: order.currency, reference: reference.trim(), receivedOn };
      return post(`/v1/orders/${order.orderId}/payments`, PaymentTaken, body, { key: newKey() });
    },
    onSuccess: async (taken) => {
      setReference('');
      setTried(false);
      client.setQueryData(orderQuery(order.orderId).queryKey, taken.order);
      await client.invalidateQueries({ queryKey: ['orders'] });
    },
  });
  const submit = (): void => {
    setTried(true);
    if (cents !== null && reference.trim() !== '') book.mutate();
  };
  const waits = book.data?.payment.status === 'unallocated';
  return (
    <Card title={take.title}>
      <form
        noValidate
        className={classes['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{take.text}</p>
        <TextInput
          label={`${take.amount} (${order.currency})`}
          inputMode="decimal"
          value={amount}
          error={tried && cents === null ? take.amountBad : null}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <TextInput
          label={take.reference}
          value={reference}
          maxLength={140}
          error={tried && reference.trim() === '' ? take.referenceMissing : null}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <TextInput
          label={take.on}
          type="date"
          value={receivedOn}
          onChange={(event) => setReceivedOn(event.currentTarget.value)}
        />
        <div className={classes['deeds']}>
          <Button type="submit" loading={book.isPending}>
            {take.action}
          </Button>
        </div>
      </form>
      {waits ? <p role="status">{take.waits(money(order.total, order.currency))}</p> : null}
      {book.error ? <Problem error={book.error} again={() => book.mutate()} /> : null}
    </Card>
  );
}
