import { useTexts } from '../i18n/LanguageProvider.tsx';
import classes from './SkipLink.module.css';

/** The first stop of the keyboard on every page: past all that comes before `#content`. */
export function SkipLink() {
  const { skip } = useTexts('shared');
  return (
    <a className={classes['skip']} href="#content">
      {skip}
    </a>
  );
}
