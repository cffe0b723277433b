import { Link } from '@tanstack/react-router';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import { Page } from './Page.tsx';
import classes from './Problem.module.css';

/** An address that there is not; the server answers it with 404. */
export function NothingHere() {
  const texts = useTexts('shared');
  return (
    <Page title={texts.nothing.title} lead={texts.nothing.text}>
      <p className={classes['way']}>
        <Link to="/">{texts.nothing.home}</Link>
      </p>
    </Page>
  );
}
