import { Button } from '@mantine/core';
import { Link, type ErrorComponentProps, useLocation } from '@tanstack/react-router';
import { nextStepOf } from '../../api/problem.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Failed } from '../../parts/Failed.tsx';
import { Page } from '../../parts/Page.tsx';
import classes from './account.module.css';

/** A page of the account that could not be shown: mostly since the session ended while it was open. */
export function SignedOut({ error, reset }: ErrorComponentProps) {
  const { over } = useTexts('account');
  const { href } = useLocation();
  if (nextStepOf(error) !== 'signIn') return <Failed error={error} reset={reset} />;
  return (
    <Page title={over.title} lead={over.text}>
      <p className={classes['way']}>
        {/* A load of the page: nothing of what was shown stays in memory. */}
        <Button
          renderRoot={(props) => <Link {...props} to="/account/sign-in" search={{ back: href }} reloadDocument />}
        >
          {over.action}
        </Button>
      </p>
    </Page>
  );
}
