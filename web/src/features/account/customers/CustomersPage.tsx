import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { AccountPage } from '../AccountPage.tsx';
import classes from '../account.module.css';
import own from '../people/people.module.css';
import { useOwn } from '../queries.ts';
import { customersQuery } from './queries.ts';

/** For whom this account works. */
export function CustomersPage() {
  const { customers: texts, partners } = useTexts('people');
  const { list } = useFormats();
  const { customers } = useOwn(customersQuery);
  if (customers.length === 0)
    return (
      <AccountPage title={texts.title}>
        <Empty title={texts.none}>
          <p>{texts.noneWhy}</p>
        </Empty>
      </AccountPage>
    );
  return (
    <AccountPage title={texts.title} lead={texts.lead}>
      <ul className={own['list']}>
        {customers.map(({ accountId, organization, email, allows }) => (
          <li key={accountId}>
            <div>
              <p className={classes['strong']}>
                <Link to="/account/customers/$accountId" params={{ accountId }}>
                  {organization}
                </Link>
              </p>
              <p className={classes['quiet']}>{email}</p>
            </div>
            <p className={classes['quiet']}>
              {partners.allows} {list(allows.map((right) => partners.rights[right]))}
            </p>
          </li>
        ))}
      </ul>
    </AccountPage>
  );
}
