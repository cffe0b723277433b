import { Link } from '@tanstack/react-router';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Day, Users } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { Pill } from '../parts/Pill.tsx';
import { toneOfStatus } from '../parts/tones.ts';
import { addressLine } from '../parts/address.ts';
import classes from './Case.module.css';

/** What the vendor's books say of the license, and the other cases of the same request. */
export function Book({ data: { license, otherCases } }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  const { statuses } = useTexts('desk');
  const { types } = useTexts('licenses');
  return (
    <>
      <Card
        title={texts.book.title}
        aside={
          license ? (
            <Link to="/desk/books/$id" params={{ id: license.licenseId }}>
              {texts.book.open}
            </Link>
          ) : null
        }
      >
        {license ? (
          <Pairs
            pairs={[
              [texts.book.key, `${license.key} · ${license.app}`],
              [texts.book.size, <Users key="users" users={license.editors} />],
              [texts.book.type, `${types[license.type]} · ${texts.book.statuses[license.status]}`],
              [
                texts.book.maintenance,
                <span key="days">
                  <Day day={license.maintenanceStart} /> – <Day day={license.maintenanceEnd} />
                </span>,
              ],
              [texts.book.holder, `${license.holderName} · ${license.holderEmail ?? texts.book.noAddress}`],
              [texts.book.organization, license.organization],
              [texts.book.address, addressLine(license.address)],
              license.orderNumber === null ? null : [texts.book.order, license.orderNumber],
            ]}
          />
        ) : (
          <p className={classes['dim']}>{texts.book.unknown}</p>
        )}
      </Card>
      {otherCases.length === 0 ? null : (
        <Card title={texts.others}>
          <ul className={classes['plain']}>
            {otherCases.map((one) => (
              <li key={one.transferId}>
                <Link to="/desk/cases/$id" params={{ id: one.transferId }}>
                  …{one.keyLast4 ?? '?'}
                </Link>{' '}
                <Pill tone={toneOfStatus[one.status]}>{statuses[one.status]}</Pill>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
