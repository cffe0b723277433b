import { useMemo } from 'react';
import { countryCodes } from '../../../src/contract/countries.ts';
import { useLanguage } from '../i18n/LanguageProvider.tsx';

/** All countries by their names in the reader's language, as browsers know them. */
export function useCountries(): readonly { readonly value: string; readonly label: string }[] {
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return countryCodes
      .map((code) => ({ value: code, label: names.of(code) ?? code }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language));
  }, [language]);
}
