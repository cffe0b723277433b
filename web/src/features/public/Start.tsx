import { Button } from '@mantine/core';
import type { VendorView } from '../../../../src/contract/vendor.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { ArrowIcon } from '../../parts/icons.tsx';
import classes from './FrontPage.module.css';

/** Where a request begins. */
export function Start({ vendor }: { readonly vendor: VendorView }) {
  const { start } = useTexts('public');
  const mail = `mailto:${vendor.email}?${new URLSearchParams({ subject: start.subject }).toString().replaceAll('+', '%20')}`;
  return (
    <div className={classes['start']}>
      <Button component="a" href={mail} size="md" rightSection={<ArrowIcon />}>
        {start.write}
      </Button>
      <p>{start.note(vendor.email)}</p>
    </div>
  );
}
