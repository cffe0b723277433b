import { type Command, Option } from 'commander';
import { type WebhookDeliveryStatus, webhookDeliveryStatuses, webhookEventTypes } from '../../contract/webhooks.ts';
import {
  addWebhook,
  printDeliveries,
  printWebhooks,
  removeWebhook,
  replayWebhook,
  rotateWebhook,
  setWebhook,
  testWebhook,
} from '../../marketplace/webhooks/cli.ts';
import type { App } from '../app.ts';
import { deliverWebhooks } from '../worker.ts';
import { type Json, action, count, json, operatorOf } from './options.ts';
import { exit, print, withApp } from './run.ts';

const cliOf = ({ webhooks }: App) => ({
  webhooks,
  asker: { owner: null, actor: `operator:${operatorOf({})}` },
  print,
});

/** `rehome webhooks …`: who is told what happens to licenses, and what came of it. */
export function webhookCommands(program: Command): void {
  const webhooks = program.command('webhooks').description('endpoints that are told what happens to licenses');
  keeping(webhooks);
  deliveries(webhooks);
}

function keeping(webhooks: Command): void {
  webhooks
    .command('add')
    .description('add an endpoint and show its secret, this once')
    .argument('<url>')
    .requiredOption('--for <name>', 'whose it is: the name of a marketplace token')
    .addOption(
      new Option('--events <type...>', 'only these (default: all there are and will be)').choices([
        ...webhookEventTypes,
      ]),
    )
    .option('--description <text>', 'what it is for')
    .option('--mail <address>', 'who is told when it is disabled for failing (default: the operators of the desk)')
    .addOption(json())
    .action(
      action((url: string, options: Json & { for: string; events?: string[]; description?: string; mail?: string }) =>
        withApp((app) => addWebhook(cliOf(app), url, options)),
      ),
    );
  webhooks
    .command('list')
    .description('all endpoints, and which are disabled and why')
    .addOption(json())
    .action(action((options: Json) => withApp((app) => printWebhooks(cliOf(app), options))));
  webhooks
    .command('remove')
    .description('remove an endpoint with its log')
    .argument('<id>')
    .action(action((id: string) => withApp((app) => removeWebhook(cliOf(app), id))));
  for (const [name, status] of [
    ['enable', 'enabled'],
    ['disable', 'disabled'],
  ] as const)
    webhooks
      .command(name)
      .description(name === 'enable' ? 'send again, beginning with what waited' : 'send nothing until it is enabled')
      .argument('<id>')
      .action(action((id: string) => withApp((app) => setWebhook(cliOf(app), id, status))));
  webhooks
    .command('rotate')
    .description('a new secret, shown this once; the one before signs, too, for a day')
    .argument('<id>')
    .addOption(json())
    .action(action((id: string, options: Json) => withApp((app) => rotateWebhook(cliOf(app), id, options))));
}

function deliveries(webhooks: Command): void {
  webhooks
    .command('deliveries')
    .description('what was sent to an endpoint and what it answered, newest first')
    .argument('<id>')
    .addOption(new Option('--status <status>').choices([...webhookDeliveryStatuses]))
    .option('--limit <n>', 'at most so many', count)
    .option('--after <id>', 'go on after this delivery')
    .addOption(json())
    .action(
      action((id: string, options: Json & { status?: WebhookDeliveryStatus; limit?: number; after?: string }) =>
        withApp((app) => printDeliveries(cliOf(app), id, options)),
      ),
    );
  webhooks
    .command('replay')
    .description('send again what has ended: one delivery, or all of a period')
    .argument('<id>')
    .option('--delivery <id>', 'this one')
    .option('--since <time>', 'all whose event happened since then, such as 2026-12-31')
    .option('--until <time>', 'and before then (default: now)')
    .option('--failed', 'only those that were given up')
    .action(
      action((id: string, options: { delivery?: string; since?: string; until?: string; failed?: boolean }) =>
        withApp(async (app) => {
          await replayWebhook(cliOf(app), id, options, app.desk.now());
          await deliverWebhooks(app);
        }),
      ),
    );
  webhooks
    .command('test')
    .description('send a webhook.test now and tell what came of it')
    .argument('<id>')
    .action(
      action((id: string) =>
        withApp(async (app) =>
          (await testWebhook(cliOf(app), id, () => deliverWebhooks(app))) ? exit.done : exit.fault,
        ),
      ),
    );
}
