import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { z } from 'zod';
import type { CustomerLicenses } from '../../../../../src/contract/account.ts';
import { OrderView } from '../../../../../src/contract/orders.ts';
import { newKey, post } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useFormats, useLanguage, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Money } from '../../../parts/Values.tsx';
import { Pill } from '../Pill.tsx';
import classes from '../orders/orders.module.css';
import { pathOfOrders } from '../orders/queries.ts';
import { toneOf } from '../orders/tone.ts';
import { customersOrdersQuery } from './queries.ts';

const lengths = [12, 24, 36] as const;
type Props = { readonly found: z.infer<typeof CustomerLicenses> };

/** A partner asks for a quote for some licenses of a customer, and sees what was asked for before. */
export function OrderFor({ found }: Props) {
  const { order: texts } = useTexts('people').customers;
  return (
    <section className={`${classes['card']} ${classes['apart']}`} aria-labelledby="order-for">
      <h2 id="order-for">{texts.title}</h2>
      <p>{texts.text}</p>
      <QuoteForm found={found} />
      <Before accountId={found.customer.accountId} />
    </section>
  );
}

function QuoteForm({ found: { customer, licenses } }: Props) {
  const { order: texts } = useTexts('people').customers;
  const { buy } = useTexts('orders');
  const { day } = useFormats();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const name = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [months, setMonths] = useState<number>(lengths[0]);
  const [missing, setMissing] = useState(false);
  const quote = useMutation({
    mutationFn: () => {
      const lines = [...chosen].map((sen) => ({ sen, renewMonths: months }));
      return post(pathOfOrders(customer.accountId), OrderView, { lines, language }, { key: newKey() });
    },
    onSuccess: async ({ orderId }) => {
      await queryClient.invalidateQueries({ queryKey: customersOrdersQuery(customer.accountId).queryKey });
      const params = { accountId: customer.accountId, orderId };
      await navigate({ to: '/account/customers/$accountId/orders/$orderId', params });
    },
  });
  const choose = (sen: string, wanted: boolean): void =>
    setChosen((before) => new Set(wanted ? [...before, sen] : [...before].filter((one) => one !== sen)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(chosen.size === 0);
        if (chosen.size > 0) quote.mutate();
      }}
    >
      <fieldset className={classes['choices']}>
        <legend>{texts.which}</legend>
        {licenses
          .filter(({ status }) => status === 'active')
          .map(({ sen, appName, maintenanceEnd }) => (
            <label key={sen} className={classes['choice']}>
              <input
                type="checkbox"
                checked={chosen.has(sen)}
                onChange={({ currentTarget }) => choose(sen, currentTarget.checked)}
              />
              <span>{`${sen} · ${appName}`}</span>
              <span className={classes['sub']}>{buy.until(day(maintenanceEnd))}</span>
            </label>
          ))}
      </fieldset>
      <fieldset className={classes['choices']}>
        <legend>{texts.months}</legend>
        {lengths.map((value) => (
          <label key={value} className={classes['choice']}>
            <input type="radio" name={name} checked={months === value} onChange={() => setMonths(value)} />
            <span>{buy.months(value)}</span>
          </label>
        ))}
      </fieldset>
      {missing && chosen.size === 0 ? <p role="alert">{texts.choose}</p> : null}
      <Button type="submit" loading={quote.isPending}>
        {texts.action}
      </Button>
      {quote.error ? <Problem error={quote.error} again={() => quote.mutate()} /> : null}
    </form>
  );
}

function Before({ accountId }: { readonly accountId: string }) {
  const { order: texts } = useTexts('people').customers;
  const { list, statuses } = useTexts('orders');
  const { data, error, refetch } = useQuery(customersOrdersQuery(accountId));
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (!data || data.orders.length === 0) return null;
  return (
    <>
      <h3>{texts.before}</h3>
      <ul className={classes['orders']}>
        {data.orders.map(({ orderId, invoiceNumber, number, status, total, currency }) => (
          <li key={orderId} className={classes['order']}>
            <Link
              to="/account/customers/$accountId/orders/$orderId"
              params={{ accountId, orderId }}
              aria-label={list.of(invoiceNumber ?? number)}
            >
              {invoiceNumber ?? number}
            </Link>
            <Pill tone={toneOf(status)}>{statuses[status]}</Pill>
            <strong className={classes['amount']}>
              <Money amount={total} currency={currency} />
            </strong>
          </li>
        ))}
      </ul>
    </>
  );
}
