import type { PageLanguage } from '../../../src/contract/pages.ts';
import { remember, remembered } from '../remembered.ts';
import { chooseLanguage } from './choose.ts';

let started: PageLanguage | null = null;
let spoken: PageLanguage | null = null;

/** The language that the page speaks now: the server is asked for its sentences in it. */
export const languageNow = (): PageLanguage => spoken ?? startLanguage();

/** The page speaks this language from now on. */
export function speak(language: PageLanguage): void {
  spoken = language;
  remember('language', language);
}

/** The language that the page starts with; one in the address is remembered. */
export function startLanguage(): PageLanguage {
  if (started !== null) return started;
  const { search } = window.location;
  started = chooseLanguage({ search, remembered: remembered('language'), preferred: navigator.languages });
  if (new URLSearchParams(search).has('lang')) remember('language', started);
  return started;
}
