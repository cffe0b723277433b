import { type PageLanguage, pageLanguages } from '../../../src/contract/pages.ts';

/** The names of the languages, each in itself. */
export const languageNames: Readonly<Record<PageLanguage, string>> = { en: 'English', de: 'Deutsch' };

/** `de` of `de-CH`, where the page speaks it. */
const spoken = (tag: string): PageLanguage | undefined =>
  pageLanguages.find((language) => language === tag.toLowerCase().split('-')[0]);

/** The address wins, then what the reader chose before, then what their browser likes best, then English. */
export const chooseLanguage = (given: {
  readonly search: string;
  readonly remembered: string | null;
  readonly preferred: readonly string[];
}): PageLanguage => {
  const asked = [new URLSearchParams(given.search).get('lang') ?? '', given.remembered ?? '', ...given.preferred];
  return asked.map(spoken).find((language) => language !== undefined) ?? 'en';
};
