import { Link, getRouteApi } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { AccountPage } from '../AccountPage.tsx';
import { Facts, Standing } from '../Facts.tsx';
import classes from '../account.module.css';
import { useOwn } from '../queries.ts';
import { OrderFor } from './OrderFor.tsx';
import { customerQuery } from './queries.ts';

const route = getRouteApi('/account/account/customers/$accountId');

/** The licenses of a customer, without their keys. */
export function CustomerPage() {
  const { accountId } = route.useParams();
  const { customers: texts, partners } = useTexts('people');
  const { list } = useFormats();
  const found = useOwn(customerQuery(accountId));
  if (found === null)
    return (
      <AccountPage title={texts.nothing} lead={texts.nothingText}>
        <Link to="/account/customers">{texts.back}</Link>
      </AccountPage>
    );
  const { customer, licenses } = found;
  const may = `${partners.allows} ${list(customer.allows.map((right) => partners.rights[right]))}`;
  return (
    <AccountPage title={customer.organization} lead={`${customer.email}. ${may}.`}>
      {licenses.length === 0 ? <p>{texts.noLicenses}</p> : null}
      <ul className={classes['licenses']}>
        {licenses.map((license) => (
          <li key={license.sen} className={classes['card']}>
            <div className={classes['head']}>
              <h2>{license.appName}</h2>
              <Standing license={license} />
            </div>
            <p className={classes['sen']}>
              <strong>{license.sen}</strong>
              <CopyButton text={license.sen} what={license.sen} />
            </p>
            <Facts license={license} />
          </li>
        ))}
      </ul>
      {customer.allows.includes('quotes') ? <OrderFor found={found} /> : null}
      <p className={classes['back']}>
        <Link to="/account/customers">{texts.back}</Link>
      </p>
    </AccountPage>
  );
}
