import { Link } from '@tanstack/react-router';
import type { OwnLicense } from '../../../../src/contract/customer.ts';
import { useFormats, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Day, Users } from '../../parts/Values.tsx';
import { Pill } from './Pill.tsx';
import classes from './account.module.css';
import { standingOf } from './account.ts';

const tones = { good: 'good', lapsed: 'plain', mismatch: 'warn', voided: 'error' } as const;

type Props = { readonly license: OwnLicense };

/** How a license stands, in two or three words. */
export function Standing({ license }: Props) {
  const { standings } = useTexts('account');
  const standing = standingOf(license);
  return <Pill tone={tones[standing]}>{standings[standing]}</Pill>;
}

/** What to do about a license that does not simply work. */
export function Advice({ license }: Props) {
  const { advice } = useTexts('account');
  const { day } = useFormats();
  const written = useUsersText();
  const standing = standingOf(license);
  if (standing === 'good') return null;
  return (
    <div className={classes['advice']} data-standing={standing}>
      {standing === 'mismatch' && license.hostUsers !== null ? (
        <>
          <p className={classes['strong']}>{advice.mismatch(written(license.users), written(license.hostUsers))}</p>
          <p>{advice.mismatchToDo(written(license.hostUsers))}</p>
          <p>
            <Link to="/account/licenses/$sen" params={{ sen: license.sen }} hash="buy">
              {advice.toEnlarge(written(license.hostUsers))}
            </Link>
          </p>
          <p>
            <Link to="/account/orders">{advice.toQuotes}</Link>
          </p>
        </>
      ) : null}
      {standing !== 'voided' && !license.maintained ? <p>{advice.lapsed(day(license.maintenanceEnd))}</p> : null}
      {standing === 'voided' ? <p>{advice.voided}</p> : null}
    </div>
  );
}

function useUsersText(): (users: number) => string {
  const { unlimited } = useTexts('shared');
  const { isUnlimited, number } = useFormats();
  return (users) => (isUnlimited(users) ? unlimited : number(users));
}

/** Size against the host, maintenance, type, organization. */
export function Facts({ license }: Props) {
  const { facts } = useTexts('account');
  const { types } = useTexts('licenses');
  const { users, hostUsers, maintenanceStart, maintenanceEnd, maintained, type, organization } = license;
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>{facts.users}</dt>
        <dd>
          <Users users={users} />
        </dd>
      </div>
      {hostUsers === null ? null : (
        <div>
          <dt>{facts.host}</dt>
          <dd>
            <Users users={hostUsers} />
          </dd>
        </div>
      )}
      <div>
        <dt>{maintained ? facts.maintained : facts.maintenanceEnded}</dt>
        <dd>
          <Day day={maintenanceEnd} />
          <span className={classes['quiet']}>
            {facts.since} <Day day={maintenanceStart} />
          </span>
        </dd>
      </div>
      <div>
        <dt>{facts.type}</dt>
        <dd>{types[type]}</dd>
      </div>
      <div>
        <dt>{facts.organization}</dt>
        <dd>{organization}</dd>
      </div>
    </dl>
  );
}
