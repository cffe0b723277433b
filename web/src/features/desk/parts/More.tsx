import { Button } from '@mantine/core';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from './parts.module.css';

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};

/** The next page of a list, put under what is there. */
export function More({ pages }: { readonly pages: Pages }) {
  const { more } = useTexts('desk');
  if (!pages.hasNextPage) return null;
  return (
    <div className={classes['more']}>
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {more}
      </Button>
    </div>
  );
}
