import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import { readFiles } from '../desk/intake/cli.ts';
import { dismiss, printInbox, printItem, rereadItems } from '../desk/intake/inbox/cli.ts';
import { type InboxStatus, inboxStatuses } from '../contract/inbox.ts';
import { booksImport, booksList, booksShow } from '../desk/sources/cli.ts';
import { printReconciled } from '../desk/handover/reconcile/cli.ts';
import { countUp, reconcile } from '../desk/handover/reconcile/service.ts';
import { withDestination } from '../desk/handover/reconcile/sum.ts';
import { undoTransfer } from '../desk/handover/undo/service.ts';
import { approve, refuse, withdraw } from '../desk/transfers/operator/service.ts';
import { showTransfer } from '../desk/transfers/service.ts';
import { printDecided, printTransfer, printTransfers } from '../desk/transfers/cli.ts';
import { verifyChain } from '../audit/service.ts';
import { verifyKey } from '../license-key/cli.ts';
import { printLicenses } from '../marketplace/accounts/cli.ts';
import { exportRevocations } from '../marketplace/licenses/revocations/cli.ts';
import { loadPublicKey, loadSigningKey } from '../platform/secrets.ts';
import { type App, profileOf } from './app.ts';
import { mailCommands } from './commands/mail.ts';
import { operatorCommands } from './commands/operators.ts';
import { orderCommands } from './commands/orders.ts';
import { type Json, action, count, json, operatorOf } from './commands/options.ts';
import { request, takeHeld } from './commands/request.ts';
import { exit, print, withApp } from './commands/run.ts';
import { tokenCommands } from './commands/tokens.ts';
import { webhookCommands } from './commands/webhooks.ts';
import { readSettings } from './settings.ts';
import { runDue } from './worker.ts';

const program = new Command('rehome')
  .description('Moves software licenses from the vendor that sold them to the marketplace that will serve them.')
  .version(
    (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version,
  )
  .showHelpAfterError('(rehome --help shows what there is)')
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    `
Examples:
  rehome request mail.eml                     take a request in and bring it as far as it goes
  rehome transfers list --status needs-review what waits for an operator
  rehome approve ID --reason "rang Ms. Weber" --evidence "call of 12 May"
  rehome mail show ID                         read a mail as its reader sees it
  rehome serve                                the API, the pages, and the worker

Settings come from the environment: DATABASE_URL, REHOME_DATA, REHOME_PROFILE, REHOME_URL, PORT, SMTP_URL,
SMTP_LISTEN, IMAP_URL.
Exit codes: 0 done, 1 a fault in what was handed in, 2 wrong usage, 3 a request was refused, 4 the data folder is in
use, 70 a defect. docs/reference/command-line.md tells all.`,
  );
program.exitOverride((error) => {
  process.exit(error.exitCode === 0 ? exit.done : exit.usage);
});

program
  .command('serve')
  .description('serve the API and the pages, and do what is due, until it is stopped')
  .action(action(() => withApp(async (app) => (await import('./serve.ts')).serveUntilStopped(app))));

program
  .command('request')
  .description('take requests in (a mail .eml or a JSON document) and bring them as far as they go')
  .argument('<file...>')
  .addOption(json())
  .action(action((files: string[], options: Json) => withApp((app) => request(app, files, options))));

program
  .command('read')
  .description('show what was read from files, and where; takes nothing in')
  .argument('<file...>')
  .option('--explain', 'for a person: each fact with its line, what was not taken and why, what was not read')
  .addOption(json())
  .addHelpText(
    'after',
    `
Examples:
  rehome read mail.eml                   the facts, each with the line it was read from
  rehome read --explain mail.eml         also what was seen and not taken, and why; keys by their last four characters
  rehome read --json mails/*.eml         one JSON object a line, for programs; keys stand in it whole

Exit codes: 0 all read, 1 any file had a fault (the others are still read), 2 wrong usage.`,
  )
  .action(
    action(async (files: string[], options: Json & { explain?: boolean }) => {
      const { profile } = await profileOf(readSettings().profileFile);
      const { json: asJson = false, explain = false } = options;
      process.exitCode = await readFiles(files, {
        json: asJson,
        explain,
        profile,
        io: { out: print, paint: styleText },
      });
    }),
  );

const inbox = program
  .command('inbox')
  .description('what came in, and what became of it')
  .addHelpText(
    'after',
    `
Examples:
  rehome inbox list --status held                  what a person has to look at, each with the reason
  rehome inbox show ID --raw > mail.eml            the mail as it came; then: rehome read --explain mail.eml
  rehome inbox take ID --reason "asked by phone"   it counts after all
  rehome inbox dismiss ID --reason "an advert"     nothing is to be done with it
  rehome inbox reread --dry-run                    what an improved reader would make of all that is kept`,
  );
const statusOption = (): Option =>
  new Option('--status <status>', 'only those of a status').choices([...inboxStatuses]);
inbox
  .command('list')
  .description('newest first; "held" are those that a person has to look at')
  .addOption(statusOption())
  .option('--limit <n>', 'at most so many', count)
  .option('--after <id>', 'go on after this item')
  .addOption(json())
  .action(
    action((options: Json & { status?: InboxStatus; limit?: number; after?: string }) =>
      withApp((app) => printInbox(app.desk, print, options)),
    ),
  );
inbox
  .command('show')
  .description('one item: where it came from, what is known of its sender, what became of it')
  .argument('<id>')
  .option('--raw', 'print it as it came')
  .addOption(json())
  .action(
    action((id: string, options: Json & { raw?: boolean }) =>
      withApp((app) => printItem(app.desk, { print, write: (bytes) => void process.stdout.write(bytes) }, id, options)),
    ),
  );
inbox
  .command('reread')
  .description('read items again as they came, after an improvement: those named, or all that are kept')
  .argument('[id...]')
  .addOption(statusOption())
  .option('--dry-run', 'say what would change, and do nothing')
  .addOption(json())
  .action(
    action((ids: string[], options: Json & { status?: InboxStatus; dryRun?: boolean }) =>
      withApp(async (app) => {
        await rereadItems(app.desk, print, ids, options);
        if (!options.dryRun) await runDue(app);
      }),
    ),
  );
type Word = Json & { readonly reason: string; readonly as?: string };
inbox
  .command('take')
  .description('say that a held item counts: as a request of its own, or as an answer to the one it belongs to')
  .argument('<id>')
  .requiredOption('--reason <text>', 'why; it is kept')
  .option('--facts <file...>', 'what it says, as a JSON document for each customer, where it cannot be read')
  .option('--as <operator>', 'who decides (default: who is signed in at this shell)')
  .addOption(json())
  .action(
    action((id: string, options: Word & { facts?: string[] }) =>
      withApp((app) => takeHeld(app, id, { operator: operatorOf(options), reason: options.reason }, options)),
    ),
  );
inbox
  .command('dismiss')
  .description('put a held item aside: nothing is to be done with it')
  .argument('<id>')
  .requiredOption('--reason <text>', 'why; it is kept')
  .option('--as <operator>', 'who decides (default: who is signed in at this shell)')
  .action(
    action((id: string, options: Word) =>
      withApp((app) => dismiss(app.desk, print, id, { operator: operatorOf(options), reason: options.reason })),
    ),
  );

const books = program.command('books').description("the vendor's books: direct licenses");
const booksOf = ({ desk }: App) => ({
  db: desk.db,
  vendorId: desk.vendorId,
  profile: desk.profile,
  keyDigest: desk.keyDigest,
  now: desk.now(),
  actor: `operator:${operatorOf({})}`,
  print,
});
books
  .command('import')
  .description('load direct licenses from a CSV: all of it or, where a row is faulty, nothing')
  .argument('<file>')
  .option('--dry-run', 'say what would be done, and do nothing')
  .option('--update', 'take over rows that differ, where the license has not moved')
  .addOption(json())
  .action(
    action((file: string, options: Json & { dryRun?: boolean; update?: boolean }) =>
      withApp((app) => booksImport(booksOf(app), file, options)),
    ),
  );
books
  .command('list')
  .description('licenses, all or those with a text in holder, organization or order number')
  .argument('[text]')
  .option('--limit <n>', 'at most so many', count)
  .option('--after <id>', 'go on after this license')
  .addOption(json())
  .action(
    action((text: string | undefined, options: Json & { limit?: number; after?: string }) =>
      withApp((app) => booksList(booksOf(app), { ...options, ...(text === undefined ? {} : { text }) })),
    ),
  );
books
  .command('show')
  .description('one license, by its id or its license key')
  .argument('<id-or-key>')
  .addOption(json())
  .action(action((id: string, options: Json) => withApp((app) => booksShow(booksOf(app), id, options))));

const transfers = program.command('transfers').description('the cases');
transfers
  .command('list')
  .description('newest first')
  .option('--status <status>', 'only those of a status, such as needs-review')
  .option('--limit <n>', 'at most so many', count)
  .addOption(json())
  .action(
    action((options: Json & { status?: string; limit?: number }) =>
      withApp((app) => printTransfers(app.desk, print, options)),
    ),
  );
transfers
  .command('show')
  .description('one case: findings, proof, history')
  .argument('<id>')
  .addOption(json())
  .action(action((id: string, options: Json) => withApp((app) => printTransfer(app.desk, print, id, options))));

type Decided = Json & { readonly reason: string; readonly evidence?: string; readonly as?: string };
const decisions = {
  approve: {
    does: 'let it move: your decision stands for the holder’s',
    work: (app: App, id: string, by: Decided) =>
      approve(app.desk, id, { operator: operatorOf(by), reason: by.reason, evidence: by.evidence }),
  },
  refuse: {
    does: 'refuse it; the reason is told to the requester',
    work: (app: App, id: string, by: Decided) => refuse(app.desk, id, { operator: operatorOf(by), reason: by.reason }),
  },
  withdraw: {
    does: 'close it, since the requester does not want it any more',
    work: (app: App, id: string, by: Decided) =>
      withdraw(app.desk, id, { operator: operatorOf(by), reason: by.reason }),
  },
  undo: {
    does: 'take a move back inside the grace: the new license is voided, the old one restored',
    work: (app: App, id: string, by: Decided) => undoTransfer(app.desk, id, operatorOf(by), by.reason),
  },
} as const;
for (const [name, { does, work }] of Object.entries(decisions)) {
  const command = program
    .command(name)
    .description(does)
    .argument('<id>')
    .requiredOption('--reason <text>', 'why; it is kept with the case')
    .option('--as <operator>', 'who decides (default: who is signed in at this shell)')
    .addOption(json());
  if (name === 'approve') command.option('--evidence <text>', 'what it rests on, such as a call or a document');
  command.action(
    action((id: string, options: Decided) =>
      withApp(async (app) => {
        await work(app, id, options);
        await runDue(app);
        printDecided(print, (await showTransfer(app.desk, id)).transfer, options);
      }),
    ),
  );
}

program
  .command('reconcile')
  .description('finish what was left open, say where each license is, and compare every moved one with the destination')
  .addOption(json())
  .option('--csv', 'licenses by tier and place, as CSV; what does not add up goes to standard error')
  .action(
    action((options: Json & { csv?: boolean }) =>
      withApp(async (app) => {
        const report = await reconcile(app.desk);
        await runDue(app);
        const where = withDestination(await countUp(app.desk), report.mismatches);
        const audit = await verifyChain(app.desk.db, app.desk.vendorId);
        const complain = (line: string): void => void process.stderr.write(`${line}\n`);
        printReconciled(
          { print, complain },
          { destination: app.desk.destination.name, report, books: where, audit },
          options,
        );
        return where.addsUp && audit.whole ? exit.done : exit.fault;
      }),
    ),
  );

mailCommands(program);
operatorCommands(program);
webhookCommands(program);
orderCommands(program);

tokenCommands(program);

program
  .command('licenses')
  .description('the marketplace licenses of an account; the keys only when asked for')
  .argument('<account-email>')
  .option('--keys', 'show the license keys')
  .addOption(json())
  .action(
    action((email: string, options: Json & { keys?: boolean }) =>
      withApp((app) => printLicenses(app.accounts, print, email, options)),
    ),
  );

program
  .command('revocations')
  .description('license keys that count no longer')
  .command('export')
  .description('write the signed list, for apps without a network (- writes it to standard output)')
  .argument('<file>')
  .action(action((file: string) => withApp((app) => exportRevocations(app.revocations, file, print))));

program
  .command('verify-key')
  .description('check the signature of a marketplace license key (- reads it from standard input)')
  .argument('<key>')
  .option('--public-key <file>', 'the public key to check with (PEM); default: this installation’s')
  .option('--export <folder>', 'write what openssl needs to check it too')
  .addOption(json())
  .action(
    action(async (key: string, options: Json & { publicKey?: string; export?: string }) => {
      const text = key === '-' ? readFileSync(0, 'utf8') : key;
      const publicKey =
        options.publicKey === undefined
          ? loadSigningKey(readSettings().dataFolder).publicKey
          : loadPublicKey(options.publicKey, '--public-key');
      await verifyKey(text, publicKey, print, options);
    }),
  );

await program.parseAsync();
