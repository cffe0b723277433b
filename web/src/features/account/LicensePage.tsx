import { Link, getRouteApi } from '@tanstack/react-router';
import type { OwnLicenseDetail } from '../../../../src/contract/customer.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { Time } from '../../parts/Values.tsx';
import { AccountPage } from './AccountPage.tsx';
import { Advice, Facts, Standing } from './Facts.tsx';
import { LicenseKey } from './LicenseKey.tsx';
import { Buy } from './orders/Buy.tsx';
import classes from './account.module.css';
import { licenseQuery, useOwn } from './queries.ts';

const route = getRouteApi('/account/account/licenses/$sen');

/** One license. Of a SEN that the account does not have it says no more than that. */
export function LicensePage() {
  const { sen } = route.useParams();
  const { one } = useTexts('account');
  const { handOver } = useTexts('people');
  const license = useOwn(licenseQuery(sen));
  if (license === null)
    return (
      <AccountPage title={one.nothing} lead={one.nothingText}>
        <Link to="/account">{one.back}</Link>
      </AccountPage>
    );
  return (
    <AccountPage title={license.appName}>
      <div className={classes['head']}>
        <p className={classes['sen']}>
          <strong>{license.sen}</strong>
          <CopyButton text={license.sen} what={license.sen} />
        </p>
        <Standing license={license} />
      </div>
      <p className={classes['quiet']}>{one.senIs}</p>
      <Advice license={license} />
      <div className={classes['columns']}>
        <section className={classes['card']} aria-labelledby="facts">
          <h2 id="facts">{one.facts}</h2>
          <Facts license={license} />
          {license.status === 'active' ? (
            <Link to="/account/hand-over" search={{ sen }}>
              {handOver.link}
            </Link>
          ) : null}
        </section>
        <LicenseKey sen={license.sen} appKey={license.appKey} voided={license.status === 'voided'} />
        {license.status === 'active' ? <Buy sen={sen} needs={license.matches ? null : license.hostUsers} /> : null}
        <History history={license.history} />
      </div>
    </AccountPage>
  );
}

function History({ history }: Pick<OwnLicenseDetail, 'history'>) {
  const { one, happened } = useTexts('account');
  return (
    <section className={classes['card']} aria-labelledby="history">
      <h2 id="history">{one.history}</h2>
      <Timeline
        items={history.map(({ at, code, reason }, index) => ({
          key: `${index}`,
          title: happened[code],
          state: code === 'voided' ? 'ended' : 'done',
          when: <Time at={at} />,
          ...(reason === null ? {} : { children: <p>{reason}</p> }),
        }))}
      />
    </section>
  );
}
