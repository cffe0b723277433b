/**
 * Takes a picture of each mail, as a browser shows it, in light and dark, on a phone and on a desktop, into
 * docs/images/mails: `npx node scripts/picture-mails.ts [PART OF A NAME …]`. English for all, and
 * those that people meet most often in every language.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { languages } from '../src/contract/language.ts';
import { renderMail } from '../src/mail/template.ts';
import type { MailDraft } from '../src/mail/types.ts';
import { context, mailOf, sampleDrafts } from '../test/mail/samples.ts';
import { takePicture } from './take-picture.ts';

const folder = fileURLToPath(new URL('../docs/images/mails/', import.meta.url));
const inEveryLanguage = ['acknowledgment-missing', 'holder-confirmation', 'renewal-notice'];
const screens = { phone: 360, desktop: 760 } as const;
const parts = process.argv.slice(2);

function hasJapanese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

const htmlOf = (draft: MailDraft): string =>
  renderMail(mailOf(draft, { mailId: '00000000-0000-4000-8000-000000000000' }), context).html;
const all = languages.flatMap((language) =>
  Object.entries<MailDraft>(sampleDrafts(language))
    .filter(([kind]) => language === 'en' || inEveryLanguage.includes(kind))
    .map(([kind, draft]) => ({ name: language === 'en' ? kind : `${kind}-${language}`, html: htmlOf(draft) })),
);

const mails = all.filter((one) => parts.length === 0 || parts.some((part) => one.name.includes(part)));

if (mails.some(({ name }) => name.endsWith('-ja')) && !hasJapanese()) {
  console.error('There is no Japanese font, so those pictures would show boxes: apt-get install fonts-noto-cjk');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await playwright.launch({
  // Its arguments are for tiny machines: in one process alone, a second page ends the browser.
  args: chromium.args.filter((argument) => argument !== '--single-process'),
  executablePath: await chromium.executablePath(),
});
let bytes = 0;
let count = 0;
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, width] of Object.entries(screens)) {
    const tab = await browser.newContext({ colorScheme, viewport: { width, height: 400 }, deviceScaleFactor: 1 });
    const tabPage = await tab.newPage();
    for (const { name, html } of mails) {
      await tabPage.setContent(html);
      const sideways = await tabPage.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (sideways > 0) console.error(`${name}: ${sideways} px too wide for ${width}`);
      const png = await takePicture(tabPage);
      writeFileSync(join(folder, `${name}-${screen}-${colorScheme}.png`), png);
      bytes += png.length;
      count += 1;
    }
    await tab.close();
  }
}
await browser.close();
console.log(`${count} pictures, ${Math.round(bytes / 1024)} KB, in ${folder}`);
