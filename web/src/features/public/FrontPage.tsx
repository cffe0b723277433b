import { useSuspenseQuery } from '@tanstack/react-query';
import { textIn } from '../../../../src/contract/language.ts';
import type { VendorView } from '../../../../src/contract/vendor.ts';
import { vendorQuery } from '../../api/queries.ts';
import { useFormats, useLanguage, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { CheckIcon, CrossIcon } from '../../parts/icons.tsx';
import classes from './FrontPage.module.css';
import { Start } from './Start.tsx';

/** What moving a license means, who may, why one would, and how it goes: in the vendor's name (domain, section 1). */
export function FrontPage() {
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  const texts = useTexts('public');
  return (
    <Page title={texts.title(vendor.name)} lead={texts.lead(vendor.name, vendor.destination)} width="wide">
      <Start vendor={vendor} />
      <Changes vendor={vendor} />
      <Who vendor={vendor} />
      <Why />
      <How vendor={vendor} />
      <Safe vendor={vendor} />
      <Apps vendor={vendor} />
    </Page>
  );
}

type Props = { readonly vendor: VendorView };

/** What stays as it is, and what becomes different: the first thing that people ask. */
function Changes({ vendor }: Props) {
  const { stays, changes } = useTexts('public');
  return (
    <section className={classes['columns']}>
      <div className={classes['card']}>
        <h2>{stays.title}</h2>
        <ul className={classes['ticks']}>
          {stays.items.map((item) => (
            <li key={item}>
              <CheckIcon />
              {item}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes['card']}>
        <h2>{changes.title}</h2>
        <ul className={classes['dots']}>
          <li>{changes.account(vendor.destination)}</li>
          <li>{changes.seller(vendor.name, vendor.destination)}</li>
          <li>{changes.key(vendor.graceDays)}</li>
          <li>{changes.match}</li>
        </ul>
      </div>
    </section>
  );
}

/** Both conditions, and what to do where the first is not met. */
function Who({ vendor }: Props) {
  const texts = useTexts('public');
  const { list } = useFormats();
  const { language } = useLanguage();
  const { who } = texts;
  const accepted = vendor.hosting.accepted.map((hosting) => texts.hostings[hosting]);
  const others = (['server', 'data-center', 'cloud'] as const).filter(
    (hosting) => !vendor.hosting.accepted.includes(hosting),
  );
  return (
    <section className={classes['section']}>
      <h2>{who.title}</h2>
      <ol className={classes['conditions']}>
        <li>
          <h3>{who.host.title(list(accepted))}</h3>
          <p>{who.host.text(list(vendor.hosts.map(({ name }) => name)), list(accepted))}</p>
        </li>
        <li>
          <h3>{who.match.title}</h3>
          <p>{who.match.text(vendor.match === 'exact')}</p>
          <p>{who.shortfall[vendor.shortfall]}</p>
        </li>
      </ol>
      {others.map((hosting) => {
        const instead = vendor.hosting.instead[hosting];
        if (!instead) return null;
        return (
          <div key={hosting} className={classes['instead']}>
            <h3>
              <CrossIcon /> {who.elsewhere(texts.hostings[hosting])}
            </h3>
            <p>{textIn(instead, language)}</p>
          </div>
        );
      })}
    </section>
  );
}

function Why() {
  const { why } = useTexts('public');
  return (
    <section className={classes['section']}>
      <h2>{why.title}</h2>
      <ul className={classes['gains']}>
        {why.gains.map(({ title, text }) => (
          <li key={title} className={classes['card']}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function How({ vendor }: Props) {
  const { how } = useTexts('public');
  const steps = [
    how.ask,
    how.check,
    { ...how.confirm, text: how.confirm.text(vendor.linkDays) },
    how.move,
    { ...how.use, text: how.use.text(vendor.graceDays) },
  ];
  return (
    <section className={classes['section']}>
      <h2>{how.title}</h2>
      <div className={classes['columns']}>
        <ol className={classes['steps']}>
          {steps.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <div className={classes['card']}>
          <h3>{how.ready.title}</h3>
          <ul className={classes['ticks']}>
            {how.ready.items.map((item) => (
              <li key={item}>
                <CheckIcon />
                {item}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function Safe({ vendor }: Props) {
  const { safe } = useTexts('public');
  return (
    <section className={classes['section']}>
      <h2>{safe.title}</h2>
      <p className={classes['prose']}>{safe.text(vendor.graceDays)}</p>
    </section>
  );
}

function Apps({ vendor }: Props) {
  const { apps } = useTexts('public');
  const hostName = (id: string): string => vendor.hosts.find((host) => host.id === id)?.name ?? id;
  return (
    <section className={classes['section']}>
      <h2>{apps.title}</h2>
      <ul className={classes['apps']}>
        {vendor.apps.map(({ key, name, host }) => (
          <li key={key}>
            <strong>{name}</strong>
            <span>{apps.on(hostName(host))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
