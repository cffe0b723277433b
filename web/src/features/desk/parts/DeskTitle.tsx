import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { vendorQuery } from '../../../api/queries.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { PageTitle } from '../../../parts/Page.tsx';
import classes from './parts.module.css';

/** The one `h1` of a page of the desk, what stands beside it, and the title of the window. */
export function DeskTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { brand } = useTexts('desk');
  const { data: vendor } = useQuery(vendorQuery);
  return (
    <div className={classes['title']}>
      <PageTitle title={title} windowTitle={`${title} – ${brand(vendor?.name ?? '')}`} />
      {children}
    </div>
  );
}
