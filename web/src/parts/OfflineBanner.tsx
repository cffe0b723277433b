import { useOnline } from '../api/connection.ts';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import classes from './OfflineBanner.module.css';

/** Stands over every page while the server is not reached. */
export function OfflineBanner() {
  const texts = useTexts('shared');
  const online = useOnline();
  return (
    <div role="status" className={classes['place']}>
      {online ? null : <p className={classes['banner']}>{texts.offline}</p>}
    </div>
  );
}
