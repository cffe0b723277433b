import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type BookSum, Reconciliation, places } from '../../../../../src/contract/reconciliation.ts';
import { get } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Time, Users } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { Code } from '../parts/Code.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import classes from '../parts/parts.module.css';

const reconciliationQuery = queryOptions({
  queryKey: ['reconciliation'],
  queryFn: ({ signal }) => get('/v1/desk/reconciliation', Reconciliation, { signal }),
});

/** Where each direct license is, and what does not add up. */
export function ReconciliationPage() {
  const { reconciliation: texts } = useTexts('lists');
  const { number } = useFormats();
  const found = useSuspenseQuery(reconciliationQuery).data;
  return (
    <>
      <DeskTitle title={texts.title}>
        <Pill tone={found.addsUp ? 'good' : 'error'}>{found.addsUp ? texts.good : texts.bad}</Pill>
        <span>
          {texts.at} <Time at={found.at} />
        </span>
      </DeskTitle>
      <div className={classes['stack']}>
        <p>{texts.lead}</p>
        {found.faults.length === 0 ? null : <Faults faults={found.faults} />}
        <Card title={texts.places}>
          <Places found={found} />
        </Card>
        <Card title={texts.tiers}>
          <Tiers found={found} />
        </Card>
        <Card title={texts.endings}>
          <Endings found={found} />
        </Card>
        <Card title={texts.told}>
          <Pairs
            pairs={[
              [texts.delivered, number(found.told.delivered)],
              [texts.onTheWay, number(found.told.onTheWay)],
            ]}
          />
        </Card>
        <p>
          {texts.compare} <code>rehome reconcile</code>
        </p>
      </div>
    </>
  );
}

type Found = { readonly found: Reconciliation };

function Places({ found }: Found) {
  const { reconciliation: texts } = useTexts('lists');
  const { number } = useFormats();
  const cells = (sum: BookSum) =>
    (['licenses', 'users', 'unlimited'] as const).map((of) => <td key={of}>{number(sum[of])}</td>);
  return (
    <Scroll counts className={classes['tableBox']} label={`${texts.places}: ${texts.place}, ${texts.licenses}`}>
      <table>
        <thead>
          <tr>
            {[texts.place, texts.licenses, texts.editors, texts.unlimited].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.places.map((one) => (
            <tr key={one.place}>
              <th scope="row">{texts.names[one.place]}</th>
              {cells(one)}
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.books}</th>
            {cells(found.books)}
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

function Tiers({ found }: Found) {
  const { reconciliation: texts } = useTexts('lists');
  const { number } = useFormats();
  return (
    <Scroll counts className={classes['tableBox']} label={`${texts.tiers}: ${texts.tier}, ${texts.licenses}`}>
      <table>
        <thead>
          <tr>
            {[texts.tier, ...places.map((place) => texts.short[place]), texts.licenses].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.tiers.map((one) => (
            <tr key={one.tier}>
              <th scope="row">
                <Users users={one.tier} />
              </th>
              {places.map((place) => (
                <td key={place}>{number(one[place])}</td>
              ))}
              <td>{number(one.licenses)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Endings({ found: { endings } }: Found) {
  const { reconciliation: texts } = useTexts('lists');
  const { statuses } = useTexts('desk');
  const { number } = useFormats();
  if (endings.length === 0) return <p>{texts.noEndings}</p>;
  return (
    <Scroll className={classes['tableBox']} label={`${texts.endings}: ${texts.licenses}`}>
      <table>
        <tbody>
          {endings.map(({ status, code, licenses }) => (
            <tr key={`${status} ${code}`}>
              <th scope="row">{statuses[status]}</th>
              <td>{code === null ? '–' : <Code code={code} />}</td>
              <td>{number(licenses)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Faults({ faults }: Pick<Reconciliation, 'faults'>) {
  const { reconciliation: texts } = useTexts('lists');
  const { number } = useFormats();
  return (
    <Card title={texts.faults}>
      {faults.map(({ fault, count, rows }) => (
        <section key={fault}>
          <h3>
            {texts.fault[fault]}: {number(count)}
          </h3>
          <ul>
            {rows.map(({ licenseId, transferId, sen, what }) => (
              <li key={`${licenseId} ${transferId} ${sen}`}>
                {licenseId === null ? null : (
                  <Link to="/desk/books/$id" params={{ id: licenseId }}>
                    {texts.license}
                  </Link>
                )}{' '}
                {transferId === null ? null : (
                  <Link to="/desk/cases/$id" params={{ id: transferId }}>
                    {texts.oneCase}
                  </Link>
                )}{' '}
                {sen} <span lang="en">{what}</span>
              </li>
            ))}
          </ul>
          {count > rows.length ? <p>{texts.more(number(count - rows.length))}</p> : null}
        </section>
      ))}
    </Card>
  );
}
