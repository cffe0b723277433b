// Runs before everything else, and so is no module. First, the colors that the reader chose, or else the system's, so
// that a dark page does not begin with a white flash (the key is that of web/src/theme/theme.ts). Second, zod must not
// write functions with `new Function`, which the page's policy forbids; it reads this as it is loaded.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('rehome.colors');
  } catch {
    // A browser that keeps nothing: as the system has it.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  globalThis.__zod_globalConfig = { jitless: true };
})();
