import { useSuspenseQuery } from '@tanstack/react-query';
import { vendorQuery } from '../../api/queries.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { CheckAnswer } from './CheckAnswer.tsx';
import { CheckForm } from './CheckForm.tsx';
import classes from './CheckPage.module.css';

/** May it move, and what would it cost: answered while it is asked. What is said stands in the address. */
export function CheckPage() {
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  const texts = useTexts('check');
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      <div className={classes['columns']}>
        <CheckForm vendor={vendor} />
        <CheckAnswer vendor={vendor} />
      </div>
    </Page>
  );
}
