import type { PageLanguage, pagePaths } from '../../contract/pages.ts';

/** What Vite writes of its build: each module that is loaded for itself, and the files that come with it. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }>
>;

/** Where people arrive who have never been here: the module of the page under `web/src/features`, and its texts. */
const arrivals: Partial<Record<(typeof pagePaths)[number], readonly [page: string, texts: string]>> = {
  '/': ['public/FrontPage', 'public'],
  '/check': ['public/CheckPage', 'check'],
  '/request': ['request/RequestPage', 'request'],
  '/form/$token': ['request/PersonalFormPage', 'request'],
  '/address/$token': ['request/AddressPage', 'request'],
  '/where/$token': ['where/WherePage', 'where'],
  '/confirm/$token': ['holder/HolderPage', 'holder'],
  '/account/sign-in': ['account/sign-in/SignInPage', 'account'],
  '/sign-in/$token': ['account/sign-in/LinkPage', 'account'],
  '/desk/sign-in': ['desk/entry/SignInPage', 'entry'],
};

/** The files that the first view of a page needs: what all pages need, and where people arrive the page's own. */
export function filesOfFirstView(manifest: Manifest, path: string, language: PageLanguage): readonly string[] {
  const arrival = Object.entries(arrivals).find(([known]) => known === path)?.[1];
  const own = arrival ? [`src/features/${arrival[0]}.tsx`, `src/i18n/${language}/${arrival[1]}.ts`] : [];
  const files = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`Defect: the page was built without ${name}`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const one of chunk.imports ?? []) add(one);
  };
  for (const name of ['index.html', `src/i18n/${language}/shared.ts`, ...own]) add(name);
  return [...files];
}

/**
 * Links that have a browser load all of them at once, in the head of `shell`: else it learns of each file by the one
 * before, four answers deep. On a slow phone that is a second. What the frame names by itself is left out.
 */
export const linksOf = (files: readonly string[], shell: string): string =>
  files
    .filter((file) => !shell.includes(file))
    .map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="/${file}">`
        : `<link rel="modulepreload" crossorigin href="/${file}">`,
    )
    .join('');
