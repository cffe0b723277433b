import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { BookLicenseDetail } from '../../../../../src/contract/desk.ts';
import { get } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Day, Time, Users } from '../../../parts/Values.tsx';
import { Ago } from '../parts/Ago.tsx';
import { Card } from '../parts/Card.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { addressLine } from '../parts/address.ts';
import classes from '../parts/parts.module.css';
import { toneOfStatus } from '../parts/tones.ts';
import { toneOfLicense } from './tones.ts';

const route = getRouteApi('/shell/desk/books/$id');
const licenseQuery = (id: string) =>
  queryOptions({
    queryKey: ['license', id],
    queryFn: ({ signal }) => get(`/v1/desk/licenses/${encodeURIComponent(id)}`, BookLicenseDetail, { signal }),
  });

/** One direct license, with all cases that speak of it. */
export function LicensePage() {
  const { books } = useTexts('lists');
  const { statuses } = useTexts('desk');
  const { types } = useTexts('licenses');
  const { id } = route.useParams();
  const license = useSuspenseQuery(licenseQuery(id)).data;
  const { moved } = license;
  return (
    <>
      <DeskTitle title={`${license.organization} · ${license.key}`}>
        <Pill tone={toneOfLicense[license.status]}>{books.statuses[license.status]}</Pill>
      </DeskTitle>
      <div className={classes['stack']}>
        <Card title={books.license}>
          <Pairs
            pairs={[
              [books.app, license.app],
              [books.size, <Users key="users" users={license.editors} />],
              [books.type, types[license.type]],
              [
                books.maintenance,
                <span key="days">
                  <Day day={license.maintenanceStart} /> – <Day day={license.maintenanceEnd} />
                </span>,
              ],
              [books.holder, [license.holderName, license.holderEmail ?? books.noAddress].join(', ')],
              [books.address, addressLine(license.address)],
              license.orderNumber === null ? null : [books.order, license.orderNumber],
              [books.imported, <Time key="at" at={license.importedAt} />],
              moved === null
                ? null
                : [
                    books.moved,
                    <span key="moved">
                      <Time at={moved.at} /> · {moved.sen} · {books.honored} <Day day={moved.honoredUntil} />
                    </span>,
                  ],
            ]}
          />
        </Card>
        <Card title={books.cases}>
          {license.cases.length === 0 ? (
            <p>{books.noCases}</p>
          ) : (
            <Rows>
              {license.cases.map((one) => (
                <Row
                  key={one.transferId}
                  link={
                    <Link to="/desk/cases/$id" params={{ id: one.transferId }}>
                      {one.organization ?? one.requester}
                    </Link>
                  }
                  sub={one.requester}
                  pills={<Pill tone={toneOfStatus[one.status]}>{statuses[one.status]}</Pill>}
                  when={<Ago at={one.openedAt} />}
                />
              ))}
            </Rows>
          )}
        </Card>
      </div>
    </>
  );
}
