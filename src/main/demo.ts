import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import { FaultError } from '../contract/codes.ts';
import { outcomeOf, signOf } from '../desk/transfers/show.ts';
import type { Transfer } from '../desk/transfers/state.ts';
import { listMails } from '../mail/service.ts';
import { linkOf, linksOf } from '../mail/template.ts';
import type { StoredMail } from '../mail/types.ts';
import { listOperators } from '../desk/operators/service.ts';
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

/** What one would not find out alone: the link in a holder's mail, where mails are, and how one comes into the desk. */
async function tellNext(app: App): Promise<void> {
  print('');
  if (app.mail.sender === null) await tellKept(app);
  if ((await listOperators(app.signIn.operators)).length === 0)
    print(
      'Nobody can sign in at the desk yet. After stopping:  npx rehome operators add you@example.com --name "Your Name"',
    );
  print('After stopping, look closer with:  npx rehome transfers list  ·  npx rehome mail list  ·  npx rehome --help');
}

async function tellKept(app: App): Promise<void> {
  const { mails } = await listMails(
    app.desk.db,
    app.desk.vendorId,
    { kind: 'holder-confirmation' },
    { limit: 50, after: null },
  );
  const [mail] = mails.filter(({ status }) => status === 'kept').toReversed();
  const before = 'No mail server is set (SMTP_URL), so mails are kept, and new ones are shown here.';
  if (!mail?.content.action) return print(before);
  print(`${before} The link in the one to ${mail.to}:`);
  print(`  ${linkOf(app.settings.baseUrl, 'confirm', app.desk.linkToken(mail.content.action.linkId))}`);
}

/**
 * The example with its mails in the terminal as they come. One process alone may open the embedded database, so nobody
 * could read them beside it. Never what `rehome serve` does: links that let somebody in belong into no log.
 */
const showingMails = (app: App): App => ({
  ...app,
  mail: {
    ...app.mail,
    onKept: (mails) => {
      for (const mail of mails) for (const line of linesOfMail(app, mail)) print(line);
    },
  },
});

function linesOfMail({ mail: { context } }: App, { to, subject, content }: StoredMail): readonly string[] {
  const { action, where } = linksOf(content, context);
  const link = action?.url ?? where;
  return [`${styleText('bold', 'Mail')} to ${to}: ${subject}`, ...(link === null ? [] : [`  ${link}`])];
}

try {
  await withApp(async (app) => {
    await showExamples(app);
    await tellNext(app);
    await serveUntilStopped(showingMails(app));
  });
} catch (cause) {
  fail(cause, false);
}
