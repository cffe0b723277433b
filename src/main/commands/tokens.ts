import { type Command, Option } from 'commander';
import { tokenOwner } from '../../desk/operators/service.ts';
import type { App } from '../app.ts';
import { type Json, action, json, operatorOf } from './options.ts';
import { print, withApp } from './run.ts';

type For = { readonly for: 'desk' | 'marketplace' };

/** `rehome tokens …`: what programs call the API with. */
export function tokenCommands(program: Command): void {
  const tokens = program.command('tokens').description('tokens of the API');
  const forOption = (): Option =>
    new Option('--for <wing>', 'the desk (operators, the mail gateway) or the marketplace')
      .choices(['desk', 'marketplace'])
      .default('desk');
  tokens
    .command('add')
    .description('make a token and show it, this once; what one of the desk does, its operator does')
    .argument('<name>', 'who uses it')
    .addOption(forOption())
    .option('--operator <email>', 'for the desk: the operator whose it is (default: the name is their address)')
    .action(
      action((name: string, options: For & { readonly operator?: string }) =>
        withApp((app) => addToken(app, name, options)),
      ),
    );
  tokens
    .command('list')
    .description('who has one')
    .addOption(json())
    .action(action((options: Json) => withApp((app) => printTokens(app, options))));
  tokens
    .command('revoke')
    .description('end a token at once')
    .argument('<name>')
    .addOption(forOption())
    .action(
      action((name: string, options: For) =>
        withApp(async (app) => {
          // Before the token: were it the other way round, an end in between would leave the webhooks on.
          if (options.for === 'marketplace') await app.webhooks.disableOf(name, `operator:${operatorOf({})}`);
          await app.tokens.revoke(name, options.for);
        }),
      ),
    );
}

/** The token alone goes to standard output, for scripts; whose it is is told beside it. */
async function addToken(app: App, name: string, about: For & { readonly operator?: string }): Promise<void> {
  if (about.for === 'marketplace') return print(await app.tokens.add(name, 'marketplace'));
  const owner = await tokenOwner(app.signIn.operators, { name, operator: about.operator });
  print(await app.tokens.add(name, 'desk', owner));
  process.stderr.write(`What this token does, ${owner} does: where two operators are needed, both count as one.\n`);
}

async function printTokens(app: App, { json: asJson }: Json): Promise<void> {
  for (const { name, scope, operator, created_at, revoked_at } of await app.tokens.list()) {
    const state = revoked_at ? `revoked ${revoked_at.toISOString()}` : `since ${created_at.toISOString()}`;
    const owner = operator === null || operator === name ? '' : ` (${operator})`;
    print(
      asJson
        ? JSON.stringify({ name, for: scope, operator, createdAt: created_at, revokedAt: revoked_at })
        : `${scope.padEnd(12)} ${name}${owner}  ${state}`,
    );
  }
}
