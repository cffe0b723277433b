/** Writes each kind of mail in each language as HTML and as text into a folder: `node scripts/preview-mails.ts FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/contract/language.ts';
import { renderMail } from '../src/mail/template.ts';
import { context, mailOf, sampleDrafts } from '../test/mail/samples.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say where to: node scripts/preview-mails.ts FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const language of languages) {
  for (const [name, draft] of Object.entries(sampleDrafts(language))) {
    const { text, html } = renderMail(mailOf(draft, { mailId: '00000000-0000-4000-8000-000000000000' }), context);
    writeFileSync(join(folder, `${name}-${language}.html`), html);
    writeFileSync(join(folder, `${name}-${language}.txt`), `Subject: ${draft.subject}\n\n${text}`);
    console.log(join(folder, `${name}-${language}.html`));
  }
}
