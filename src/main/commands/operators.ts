import { type Command, Option } from 'commander';
import { type OperatorRole, operatorRoles } from '../../contract/sign-in.ts';
import { printAdded, printDisabled, printOperators, printReset } from '../../desk/operators/cli.ts';
import type { App } from '../app.ts';
import { type Json, action, json, operatorOf } from './options.ts';
import { print, withApp } from './run.ts';

/** `rehome operators …`: who works at the desk. The first one can be made in no other way. */
export function operatorCommands(program: Command): void {
  const operators = program.command('operators').description('who may sign in at the desk');
  const about = ({ signIn, settings }: App) => ({
    operators: signIn.operators,
    baseUrl: settings.baseUrl,
    print,
    actor: `operator:${operatorOf({})}`,
  });
  operators
    .command('add')
    .description('add an operator, and show the link with which they set password or passkey, this once')
    .argument('<email>')
    .requiredOption('--name <name>', 'what colleagues call them')
    .addOption(
      new Option('--role <role>', 'an admin may add others (default: the first operator is one)').choices([
        ...operatorRoles,
      ]),
    )
    .addOption(json())
    .action(
      action((email: string, options: Json & { name: string; role?: OperatorRole }) =>
        withApp((app) => printAdded(about(app), email, options)),
      ),
    );
  operators
    .command('list')
    .description('all operators, and what they sign in with')
    .addOption(json())
    .action(action((options: Json) => withApp((app) => printOperators(about(app), options))));
  operators
    .command('disable')
    .description('let an operator in no more: all of their sessions end, and their API tokens')
    .argument('<email>')
    .action(action((email: string) => withApp((app) => printDisabled(about(app), email))));
  operators
    .command('reset')
    .description('take away what an operator signs in with, and show a new link; enables a disabled one')
    .argument('<email>')
    .addOption(json())
    .action(action((email: string, options: Json) => withApp((app) => printReset(about(app), email, options))));
}
