/**
 * Takes a picture of each page of scripts/pictured-pages.ts on a phone and on a desktop, light and dark, into
 * docs/images/web, and says what axe finds on it: `npm run pictures:web [PART OF A NAME …]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { axeFindings, openSite, pixelsTooWide, screens, type Screen } from '../test/support/browser.ts';
import { picturedPages } from './pictured-pages.ts';
import { takePicture } from './take-picture.ts';

const folder = fileURLToPath(new URL('../docs/images/web/', import.meta.url));
const parts = process.argv.slice(2);
const pages = picturedPages.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));

mkdirSync(folder, { recursive: true });
const site = await openSite();
let bytes = 0;
let count = 0;
let findings = 0;
try {
  for (const { name, path, before, window } of pages) {
    const address = typeof path === 'string' ? path : await path(site);
    for (const screen of Object.keys(screens) as Screen[]) {
      for (const colors of ['light', 'dark'] as const) {
        const { page, close } = await site.open(address, { screen, colors });
        await page.waitForLoadState('networkidle');
        await before?.(page, site);
        const sideways = await pixelsTooWide(page);
        if (sideways > 0) {
          console.error(`${name}: ${sideways} px too wide on a ${screen}`);
          findings += 1;
        }
        for (const finding of await axeFindings(page)) {
          console.error(`${name} on a ${screen} in ${colors}: ${finding}`);
          findings += 1;
        }
        const png = await takePicture(page, 96, window !== true);
        writeFileSync(join(folder, `${name}-${screen}-${colors}.png`), png);
        bytes += png.length;
        count += 1;
        await close();
      }
    }
  }
} finally {
  await site.close();
}
console.log(`${count} pictures, ${Math.round(bytes / 1024)} KB, in docs/images/web`);
process.exitCode = count === 0 || findings > 0 ? 1 : 0;
