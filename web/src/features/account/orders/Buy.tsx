import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { type LicenseOptions, OrderView } from '../../../../../src/contract/orders.ts';
import { newKey, post } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useFormats, useLanguage, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Money, Users } from '../../../parts/Values.tsx';
import classes from './orders.module.css';
import { optionsQuery, ordersQuery } from './queries.ts';

type Props = {
  readonly sen: string;
  /** The users that the host needs, where the license is smaller. */
  readonly needs: number | null;
};

/** More maintenance for one license, a larger tier, or both: prices first, then a quote. */
export function Buy({ sen, needs }: Props) {
  const { buy } = useTexts('orders');
  const options = useSuspenseQuery(optionsQuery(sen)).data;
  return (
    <section className={classes['card']} aria-labelledby="buy">
      <h2 id="buy">{buy.title}</h2>
      {options.inOrder === null ? (
        <>
          <p>{buy.text}</p>
          <BuyForm options={options} needs={needs} />
        </>
      ) : (
        <>
          <p>{buy.inOrder(options.inOrder)}</p>
          <Link to="/account/orders">{buy.toOrders}</Link>
        </>
      )}
    </section>
  );
}

function BuyForm({ options, needs }: { readonly options: LicenseOptions; readonly needs: number | null }) {
  const { buy } = useTexts('orders');
  const { day } = useFormats();
  const { sen, currency, renewals } = options;
  // A tier below the host's is never offered; the first that matches is what the host needs.
  const upgrades = options.upgrades.filter(({ matchesHost }) => matchesHost);
  const [months, setMonths] = useState<number | null>(null);
  const [tier, setTier] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const quote = useQuote(() => ({
    sen,
    ...(months === null ? {} : { renewMonths: months }),
    ...(tier === null ? {} : { upgradeTo: tier }),
  }));
  // Where the page has no words of its own, the server's.
  const whyNot = (why: LicenseOptions['renewals'][number]['why']): string | undefined =>
    why?.code === 'TERM_BEYOND_CAP' ? buy.beyondCap : why?.message;
  const nothing = months === null && tier === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(nothing);
        if (!nothing) quote.mutate();
      }}
    >
      <Options
        legend={buy.renew}
        chosen={months}
        onChoose={setMonths}
        currency={currency}
        options={renewals.map(({ months: value, amount, maintenanceEnd, why }) => ({
          value,
          label: buy.months(value),
          sub: maintenanceEnd === null ? whyNot(why) : buy.until(day(maintenanceEnd)),
          amount,
        }))}
      />
      {upgrades.length === 0 ? null : (
        <Options
          legend={buy.tier}
          chosen={tier}
          onChoose={setTier}
          currency={currency}
          options={upgrades.map(({ users, amount, maintenanceEnd, why }, index) => ({
            value: users,
            label: <Users users={users} />,
            sub:
              maintenanceEnd === null
                ? whyNot(why)
                : [needs !== null && index === 0 ? buy.matches : null, buy.until(day(maintenanceEnd))]
                    .filter(Boolean)
                    .join(', '),
            amount,
          }))}
        />
      )}
      {months !== null && tier !== null ? <p className={classes['quiet']}>{buy.both}</p> : null}
      {missing && nothing ? <p role="alert">{buy.choose}</p> : null}
      <Button type="submit" loading={quote.isPending}>
        {buy.action}
      </Button>
      {quote.error ? <Problem error={quote.error} again={() => quote.mutate()} /> : null}
    </form>
  );
}

type Option = {
  readonly value: number;
  readonly label: ReactNode;
  readonly sub: string | undefined;
  /** Null where it is not offered. */
  readonly amount: number | null;
};

type OptionsProps = {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: number | null;
  readonly onChoose: (value: number | null) => void;
  readonly currency: string;
};

function Options({ legend, options, chosen, onChoose, currency }: OptionsProps) {
  const { buy } = useTexts('orders');
  const name = useId();
  return (
    <fieldset className={classes['choices']}>
      <legend>{legend}</legend>
      <label className={classes['choice']}>
        <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
        <span>{buy.nothing}</span>
      </label>
      {options.map(({ value, label, sub, amount }) => (
        <label key={value} className={classes['choice']}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            disabled={amount === null}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
          <strong>{amount === null ? buy.notOffered : <Money amount={amount} currency={currency} />}</strong>
          {sub === undefined ? null : <span className={classes['sub']}>{sub}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** Asks for a quote of one line or of several, and opens it. */
export function useQuote(asks: () => object | readonly object[]) {
  const navigate = useNavigate();
  const { language } = useLanguage();
  return useMutation({
    mutationFn: () => {
      const lines = asks();
      const body = { lines: Array.isArray(lines) ? lines : [lines], language };
      return post('/v1/account/orders', OrderView, body, { key: newKey() });
    },
    onSuccess: async ({ orderId }) => {
      await queryClient.invalidateQueries({ queryKey: ordersQuery.queryKey });
      await navigate({ to: '/account/orders/$orderId', params: { orderId } });
    },
  });
}
