import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { vendorQuery } from '../api/queries.ts';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import { ColorSwitch } from './ColorSwitch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import classes from './Page.module.css';
import { SkipLink } from './SkipLink.tsx';

type Props = {
  /** The one `h1`, and with the vendor's name the title of the window. */
  readonly title: string;
  /** A sentence under the title. */
  readonly lead?: ReactNode;
  /** `narrow` for what is read or filled in, `wide` for tables and overviews. */
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
};

/** The frame of every page for customers: header, main with the title, footer. The desk has its own. */
export function Page({ title, lead, width = 'narrow', children }: Props) {
  const texts = useTexts('shared');
  const { data: vendor } = useQuery(vendorQuery);
  const name = vendor?.name ?? '';
  return (
    <div className={classes['page']} data-width={width}>
      <SkipLink />
      <header className={classes['header']}>
        <Link to="/" className={classes['brand']} aria-label={texts.home(name)}>
          {name || ' '}
        </Link>
        <LanguageSwitch />
        <ColorSwitch />
      </header>
      <main id="content" className={classes['main']} tabIndex={-1}>
        <PageTitle title={title} windowTitle={name ? `${title} – ${name}` : title} />
        {lead === undefined ? null : <div className={classes['lead']}>{lead}</div>}
        {children}
      </main>
      <footer className={classes['footer']}>
        {vendor ? (
          <>
            <span>
              {texts.foot.help} <a href={`mailto:${vendor.email}`}>{vendor.email}</a>
            </span>
            <a href={vendor.website}>{vendor.name}</a>
          </>
        ) : null}
        <Link to="/account">{texts.foot.account}</Link>
        <a href="/docs">{texts.foot.api}</a>
        <a href="/docs/codes">{texts.foot.codes}</a>
      </footer>
    </div>
  );
}

let shownBefore = false;

/**
 * The one `h1` and the title of the window. After a step within the page the focus is on it, as it would be after a
 * load: screen readers read it. For shells other than `Page`.
 */
export function PageTitle({ title, windowTitle }: { readonly title: string; readonly windowTitle: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    if (shownBefore) heading.current?.focus({ preventScroll: true });
    shownBefore = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
