import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import { FaultError } from '../contract/codes.ts';
import { outcomeOf, signOf } from '../desk/transfers/show.ts';
import type { Transfer } from '../desk/transfers/state.ts';
import { listMails } from '../mail/service.ts';
import { linkOf } from '../mail/template.ts';
import { countLicenses } from '../desk/sources/service.ts';
import type { App } from './app.ts';
import { takeIn } from './commands/request.ts';
import { fail, print, withApp } from './commands/run.ts';
import { serveUntilStopped } from './serve.ts';
import { runDue } from './worker.ts';

/** `npm start`: the main job on the example vendor, in the terminal, and then the server. */
const examples = fileURLToPath(new URL('../../examples/requests/', import.meta.url));
const colors = { '✔': 'green', '✖': 'red', '…': 'yellow' } as const;

async function showExamples(app: App): Promise<void> {
  const count = await app.desk.db.transaction().execute((tx) => countLicenses(tx, app.desk.vendorId));
  const where =
    app.database.engine === 'pglite' ? `in ${relative('.', app.settings.dataFolder) || '.'}` : 'in PostgreSQL';
  print(`${styleText('bold', app.profile.vendor.name)}: ${count} direct licenses in the books, kept ${where}.`);
  print('Requests from examples/requests:\n');
  const files = readdirSync(examples)
    .filter((name) => /\.eml$|^form\.json$/u.test(name))
    .toSorted();
  for (const name of files) {
    try {
      const transfers = await takeIn(app, join(examples, name));
      transfers.forEach((transfer, index) => print(lineOf(index === 0 ? name : '', transfer)));
    } catch (cause) {
      if (!(cause instanceof FaultError)) throw cause;
      print(`  ${styleText('red', '✖')} ${name.padEnd(20)} ${cause.fault.code}: ${cause.message}`);
    }
  }
  await runDue(app);
}

function lineOf(name: string, transfer: Transfer): string {
  const sign = signOf(transfer.status);
  const key = transfer.keyLast4 === null ? 'no key' : `…${transfer.keyLast4}`;
  return `  ${styleText(colors[sign], sign)} ${name.padEnd(20)} ${key.padEnd(6)} ${outcomeOf(transfer)}`;
}

/** The link that waits in a holder's mail: without a mail server nobody else would ever see it. */
async function tellNext(app: App): Promise<void> {
  const { mails } = await listMails(
    app.desk.db,
    app.desk.vendorId,
    { kind: 'holder-confirmation' },
    { limit: 50, after: null },
  );
  const [mail] = mails.filter(({ status }) => status === 'kept').toReversed();
  print('');
  if (mail?.content.action) {
    print(`No mail server is set (SMTP_URL), so mails are kept. The link in the one to ${mail.to}:`);
    print(`  ${linkOf(app.settings.baseUrl, 'confirm', app.desk.linkToken(mail.content.action.linkId))}`);
  }
  print('After stopping, look closer with:  npx rehome transfers list  ·  npx rehome mail list  ·  npx rehome --help');
}

try {
  await withApp(async (app) => {
    await showExamples(app);
    await tellNext(app);
    await serveUntilStopped(app);
  });
} catch (cause) {
  fail(cause, false);
}
