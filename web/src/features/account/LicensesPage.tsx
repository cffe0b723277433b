import { Link } from '@tanstack/react-router';
import type { OwnLicense } from '../../../../src/contract/customer.ts';
import { useFormats, useTexts } from '../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { AccountPage } from './AccountPage.tsx';
import { Advice, Facts, Standing } from './Facts.tsx';
import { Offered } from './hand-over/Offered.tsx';
import classes from './account.module.css';
import { licensesQuery, useOwn } from './queries.ts';

export function LicensesPage() {
  const { list } = useTexts('account');
  const { plural, number } = useFormats();
  const { licenses } = useOwn(licensesQuery);
  const few = licenses.filter(({ matches, status }) => status === 'active' && !matches).length;
  const count = `${number(licenses.length)} ${plural(licenses.length, list.count)}`;
  if (licenses.length === 0)
    return (
      <AccountPage title={list.title}>
        <Offered />
        <Empty title={list.none}>
          <p>{list.noneWhy}</p>
          <Link to="/">{list.move}</Link>
        </Empty>
      </AccountPage>
    );
  return (
    <AccountPage title={list.title} lead={few === 0 ? count : `${count}, ${number(few)} ${plural(few, list.few)}`}>
      <Offered />
      <ul className={classes['licenses']}>
        {licenses.map((license) => (
          <License key={license.sen} license={license} />
        ))}
      </ul>
    </AccountPage>
  );
}

function License({ license }: { readonly license: OwnLicense }) {
  const { list } = useTexts('account');
  const { sen, appName } = license;
  return (
    <li className={classes['card']}>
      <div className={classes['head']}>
        <h2>{appName}</h2>
        <Standing license={license} />
      </div>
      <p className={classes['sen']}>
        <strong>{sen}</strong>
        <CopyButton text={sen} what={sen} />
      </p>
      <Advice license={license} />
      <Facts license={license} />
      <Link to="/account/licenses/$sen" params={{ sen }} aria-label={list.openOne(sen)}>
        {list.open}
      </Link>
    </li>
  );
}
