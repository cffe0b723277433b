import type { PageLanguage } from '../../../src/contract/pages.ts';
import { remember, remembered } from '../remembered.ts';
import { chooseLanguage } from './choose.ts';

let started: PageLanguage | null = null;

/** The language that the page starts with; one in the address is remembered. */
export function startLanguage(): PageLanguage {
  if (started !== null) return started;
  const { search } = window.location;
  started = chooseLanguage({ search, remembered: remembered('language'), preferred: navigator.languages });
  if (new URLSearchParams(search).has('lang')) remember('language', started);
  return started;
}
