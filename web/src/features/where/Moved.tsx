import { Link } from '@tanstack/react-router';
import type { WhereCase } from '../../../../src/contract/customer.ts';
import type { Language } from '../../../../src/contract/language.ts';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Day } from '../../parts/Values.tsx';
import classes from './WherePage.module.css';

/** The result: the SEN, and how to go on with the new license. */
export function Moved({ shown, language }: { readonly shown: WhereCase; readonly language: Language }) {
  const texts = useTexts('where');
  const { status, sen, maintenanceEnd, oldKeyHonoredUntil, whereToFind, howToInstall } = shown;
  if (sen === null || status !== 'moved') return null;
  return (
    <section className={classes['moved']}>
      <p className={classes['sen']}>
        <span>{texts.moved.sen}</span> <strong>{sen}</strong> <CopyButton text={sen} what={sen} />
      </p>
      <dl className={classes['facts']}>
        {maintenanceEnd === null ? null : (
          <div>
            <dt>{texts.moved.maintenance}</dt>
            <dd>
              <Day day={maintenanceEnd} />
            </dd>
          </div>
        )}
        {oldKeyHonoredUntil === null ? null : (
          <div>
            <dt>{texts.moved.oldKey}</dt>
            <dd>
              <Day day={oldKeyHonoredUntil} />
            </dd>
          </div>
        )}
      </dl>
      <h3>{texts.moved.next}</h3>
      <ol className={classes['next']}>
        {whereToFind === null ? null : <li lang={language}>{whereToFind}</li>}
        {howToInstall === null ? null : <li lang={language}>{howToInstall}</li>}
      </ol>
      <p>
        <Link to="/account">{texts.moved.account}</Link>
      </p>
    </section>
  );
}
