import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { VendorView } from '../../../../src/contract/vendor.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { ArrowIcon } from '../../parts/icons.tsx';
import classes from './FrontPage.module.css';

/** Where a request begins: with the form, or with the check first. */
export function Start({ vendor }: { readonly vendor: VendorView }) {
  const { start } = useTexts('public');
  return (
    <div className={classes['start']}>
      <Button
        size="md"
        rightSection={<ArrowIcon />}
        renderRoot={(props) => <Link {...props} to="/request" search={({ lang }) => ({ lang })} />}
      >
        {start.ask}
      </Button>
      <Button
        size="md"
        variant="default"
        renderRoot={(props) => <Link {...props} to="/check" search={({ lang }) => ({ lang })} />}
      >
        {start.check}
      </Button>
      <p>
        {start.note} <a href={`mailto:${vendor.email}`}>{vendor.email}</a>
      </p>
      <p>
        {start.moved}{' '}
        <Link to="/account" search={({ lang }) => ({ lang })}>
          {start.account}
        </Link>
      </p>
    </div>
  );
}
