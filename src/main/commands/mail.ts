import { type Command, Option } from 'commander';
import { printMail, printMailList, printSentAfterAll } from '../../mail/cli.ts';
import { mailKinds, mailStatuses, type MailKind, type MailStatus } from '../../mail/types.ts';
import type { App } from '../app.ts';
import { type Json, action, count, json, operatorOf } from './options.ts';
import { print, withApp } from './run.ts';

/** `rehome mail …`: what went out, what waits, what is held. */
export function mailCommands(program: Command): void {
  const mail = program.command('mail').description('outgoing mail');
  const mailOf = ({ desk }: App) => ({ db: desk.db, vendorId: desk.vendorId, write: print });
  mail
    .command('list')
    .description('newest first')
    .addOption(new Option('--status <status>').choices([...mailStatuses]))
    .addOption(new Option('--kind <kind>').choices([...mailKinds]))
    .option('--transfer <id>', 'only those of one case')
    .option('--limit <n>', 'at most so many', count)
    .option('--after <id>', 'go on after this mail')
    .addOption(json())
    .action(
      action(
        (options: Json & { status?: MailStatus; kind?: MailKind; transfer?: string; limit?: number; after?: string }) =>
          withApp((app) => printMailList(mailOf(app), options)),
      ),
    );
  mail
    .command('show')
    .description('one mail as its reader sees it')
    .argument('<id>')
    .option('--html', 'print its HTML')
    .addOption(json())
    .action(
      action((id: string, options: Json & { html?: boolean }) =>
        withApp((app) => printMail(mailOf(app), id, { ...options, context: app.mail.context })),
      ),
    );

  for (const [what, does] of [
    ['release', 'send a mail that is held after all'],
    ['retry', 'try again to send a mail that failed'],
  ] as const)
    mail
      .command(what)
      .description(does)
      .argument('<id>')
      .option('--as <operator>', 'who decides (default: who is signed in at this shell)')
      .addOption(json())
      .action(
        action((id: string, options: Json & { readonly as?: string }) =>
          withApp((app) =>
            printSentAfterAll(mailOf(app), id, {
              ...options,
              what,
              operator: operatorOf(options),
              now: app.desk.now(),
            }),
          ),
        ),
      );
}
