import { useSuspenseQuery } from '@tanstack/react-query';
import type { WhereView } from '../../../../src/contract/customer.ts';
import { vendorQuery } from '../../api/queries.ts';
import { useFormats, useLanguage, useTexts } from '../../i18n/LanguageProvider.tsx';
import classes from './WherePage.module.css';

/** What the requester said, as we understood it. */
export function Said({ view }: { readonly view: WhereView }) {
  const texts = useTexts('where');
  const rows = useRows(view);
  return (
    <section className={classes['said']}>
      <h2>{texts.said}</h2>
      <dl className={classes['facts']}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <em>{texts.notSaid}</em>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useRows({ facts }: WhereView): readonly (readonly [string, string])[] {
  const texts = useTexts('where');
  const shared = useTexts('shared');
  const { language } = useLanguage();
  const { isUnlimited, number, plural } = useFormats();
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  const hostName = (said: string): string => vendor.hosts.find(({ id }) => id === said)?.name ?? said;
  const { address, hostUsers, hosting } = facts;
  const size =
    hostUsers === null
      ? ''
      : isUnlimited(hostUsers)
        ? shared.unlimitedUsers
        : `${number(hostUsers)} ${plural(hostUsers, shared.users)}`;
  const country =
    address.country === null ? null : (new Intl.DisplayNames(language, { type: 'region' }).of(address.country) ?? null);
  const city = [address.postalCode, address.city].filter(Boolean).join(' ');
  const joined = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');
  return [
    [texts.rows.account, facts.accountEmail ?? ''],
    [texts.rows.holder, [facts.firstName, facts.lastName].filter(Boolean).join(' ')],
    [texts.rows.organization, facts.organization ?? ''],
    [texts.rows.address, joined([...address.lines, city, address.region, country])],
    [
      texts.rows.host,
      joined([...facts.hostProducts.map(hostName), hosting === null ? null : texts.hostings[hosting], size]),
    ],
  ];
}
