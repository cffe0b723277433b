import { useState } from 'react';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { AccountPage } from '../AccountPage.tsx';
import classes from '../account.module.css';
import { Contacts } from './Contacts.tsx';
import { Partners } from './Partners.tsx';
import own from './people.module.css';

/** Who gets copies, and who works for this account. */
export function PeoplePage() {
  const { people } = useTexts('people');
  const [said, setSaid] = useState('');
  return (
    <AccountPage title={people.title} lead={people.lead}>
      <p role="status" className={classes['status']}>
        {said}
      </p>
      <div className={own['columns']}>
        <Contacts of="technical" onSaid={setSaid} />
        <Contacts of="billing" onSaid={setSaid} />
        <Partners onSaid={setSaid} />
      </div>
    </AccountPage>
  );
}
