import { type ReactNode, createContext, use, useEffect, useMemo, useState, useTransition } from 'react';
import type { PageLanguage } from '../../../src/contract/pages.ts';
import { queryClient } from '../api/queries.ts';
import { type Formats, formatsFor } from './formats.ts';
import { speak, startLanguage } from './language.ts';
import type { Section, Texts } from './sections.ts';
import { loadTexts } from './texts.ts';

type Spoken = { readonly language: PageLanguage; readonly setLanguage: (language: PageLanguage) => void };
const LanguageContext = createContext<Spoken | null>(null);

/** Keeps the language of the page, and tells the browser of it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(startLanguage);
  const [, start] = useTransition();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      // The old texts stay until the new ones are there; what the server said is asked for anew.
      setLanguage: (next: PageLanguage) => {
        speak(next);
        start(() => setLanguage(next));
        void queryClient.invalidateQueries();
      },
    }),
    [language],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language that the page speaks now, and how to change it. */
export function useLanguage(): Spoken {
  const spoken = use(LanguageContext);
  if (!spoken) throw new Error('Defect: there is no LanguageProvider above');
  return spoken;
}

/** The texts of a section in the reader's language. Suspends until they are loaded. */
export const useTexts = <S extends Section>(section: S): Texts<S> => use(loadTexts(useLanguage().language, section));

/** Days, times, money, numbers and plurals as the reader writes them. */
export const useFormats = (): Formats => formatsFor(useLanguage().language);
