import type { App } from './app.ts';
import { print } from './commands/run.ts';
import { startReceiving } from './receiving.ts';
import { serveApp } from './server.ts';
import { startWorker } from './worker.ts';

/** Waits for Ctrl-C or SIGTERM. A second signal does not wait for anything any more. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) {
      process.once(signal, () => {
        for (const one of signals) process.once(one, () => process.exit(1));
        resolve(signal);
      });
    }
  });
}

/**
 * What to open in a browser here: by name where that is this machine, since a browser makes no passkey for a number. The
 * public address of a server behind a proxy may not be reached from it.
 */
const addressToOpen = (baseUrl: string, url: string): string =>
  new URL(baseUrl).hostname === 'localhost' && new URL(url).hostname === '127.0.0.1'
    ? url.replace('//127.0.0.1', '//localhost')
    : url;

const tell = (problem: string): void => void process.stderr.write(`${problem}\n`);

/**
 * Serves, receives mail and works until a signal; then answers what is open, ends the step in hand, and closes the
 * database. What receives mail is in this process, since one process alone may open the embedded database.
 */
export async function serveUntilStopped(app: App, started?: (url: string) => void | Promise<void>): Promise<void> {
  const stopped = stopSignal();
  const { host, port } = app.settings;
  const server = await serveApp(app, { host, port });
  const receiving = await startReceiving(app, tell).catch(async (cause: unknown) => {
    await server.close();
    throw cause;
  });
  const worker = startWorker(app, (problem) => tell(`The worker stumbled and goes on: ${problem}`));
  const at = addressToOpen(app.settings.baseUrl, server.url);
  print(`Rehome serves ${app.profile.vendor.name} at ${at} (API: ${at}/docs). Stop it with Ctrl-C.`);
  for (const line of receiving.lines) print(line);
  await started?.(server.url);
  await stopped;
  print('Stopping …');
  await Promise.all([server.close(), receiving.stop()]);
  await worker.stop();
}
