import type { PageLanguage } from '../../../src/contract/pages.ts';
import type { Section, Texts } from './sections.ts';

/**
 * Every text of the page, by section: one file each in `en/`, which says what there is, and in every other language.
 * A section that a language lacks, or a text in it, fails the type check. Each file is loaded when a page needs it.
 */
const catalogs = {
  en: {
    shared: () => import('./en/shared.ts'),
    public: () => import('./en/public.ts'),
    check: () => import('./en/check.ts'),
    request: () => import('./en/request.ts'),
    where: () => import('./en/where.ts'),
    holder: () => import('./en/holder.ts'),
    licenses: () => import('./en/licenses.ts'),
    account: () => import('./en/account.ts'),
    orders: () => import('./en/orders.ts'),
    people: () => import('./en/people.ts'),
    gallery: () => import('./en/gallery.ts'),
    entry: () => import('./en/entry.ts'),
    desk: () => import('./en/desk.ts'),
    case: () => import('./en/case.ts'),
    lists: () => import('./en/lists.ts'),
    overview: () => import('./en/overview.ts'),
  },
  de: {
    shared: () => import('./de/shared.ts'),
    public: () => import('./de/public.ts'),
    check: () => import('./de/check.ts'),
    request: () => import('./de/request.ts'),
    where: () => import('./de/where.ts'),
    holder: () => import('./de/holder.ts'),
    licenses: () => import('./de/licenses.ts'),
    account: () => import('./de/account.ts'),
    orders: () => import('./de/orders.ts'),
    people: () => import('./de/people.ts'),
    gallery: () => import('./de/gallery.ts'),
    entry: () => import('./de/entry.ts'),
    desk: () => import('./de/desk.ts'),
    case: () => import('./de/case.ts'),
    lists: () => import('./de/lists.ts'),
    overview: () => import('./de/overview.ts'),
  },
} satisfies Record<PageLanguage, { [S in Section]: () => Promise<{ readonly default: Texts<S> }> }>;

const loaded = new Map<string, Promise<unknown>>();

/** The same promise for the same texts, so that React's `use` waits once. One that failed is tried again. */
export function loadTexts<S extends Section>(language: PageLanguage, section: S): Promise<Texts<S>> {
  const key = `${language}/${section}`;
  const known = loaded.get(key);
  if (known) return known as Promise<Texts<S>>;
  const load = catalogs[language][section] as () => Promise<{ readonly default: Texts<S> }>;
  const texts = load().then((module) => module.default);
  loaded.set(key, texts);
  texts.catch(() => loaded.delete(key));
  return texts;
}
