import { runDue } from '../../src/main/worker.ts';
import { listMails } from '../../src/mail/service.ts';
import { renderMail } from '../../src/mail/template.ts';
import type { Site } from './browser.ts';

/** The path of the link to a kind of page (`where`, `confirm`, …) in the newest mail to an address. */
export async function linkTo({ app }: Site, to: string, page: string): Promise<string> {
  await runDue({ ...app, dns: null });
  const { mails } = await listMails(app.desk.db, app.desk.vendorId, {}, { limit: 200, after: null });
  const pattern = new RegExp(`/${page}/\\S+`, 'u');
  for (const mail of mails) {
    const found = mail.to === to ? pattern.exec(renderMail(mail, app.mail.context).text)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  throw new Error(`No mail to ${to} links to /${page}/`);
}
