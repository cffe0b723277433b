import { useNavigate, useSearch } from '@tanstack/react-router';
import { type PageLanguage, pageLanguages } from '../../../src/contract/pages.ts';
import { languageNames } from '../i18n/choose.ts';
import { useLanguage, useTexts } from '../i18n/LanguageProvider.tsx';
import classes from './Switches.module.css';

/** Changes the language here and now; where the address names one, it follows. */
export function LanguageSwitch() {
  const texts = useTexts('shared');
  const { language, setLanguage } = useLanguage();
  const { lang } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const choose = (next: PageLanguage): void => {
    setLanguage(next);
    if (lang !== undefined) void navigate({ to: '.', search: (before) => ({ ...before, lang: next }), replace: true });
  };
  return (
    <select
      className={classes['select']}
      aria-label={texts.language}
      value={language}
      onChange={(event) => choose(event.currentTarget.value as PageLanguage)}
    >
      {pageLanguages.map((one) => (
        <option key={one} value={one} lang={one}>
          {languageNames[one]}
        </option>
      ))}
    </select>
  );
}
