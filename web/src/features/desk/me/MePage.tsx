import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import classes from '../entry/entry.module.css';
import { Factors } from './Factors.tsx';
import { Sessions } from './Sessions.tsx';

/** Where one is signed in, and with what. */
export function MePage() {
  const { me } = useTexts('entry');
  return (
    <>
      <DeskTitle title={me.title} />
      <div className={classes['grid']}>
        <Sessions />
        <Factors />
      </div>
    </>
  );
}
