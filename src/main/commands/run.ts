import { FaultError } from '../../contract/codes.ts';
import { type App, openApp } from '../app.ts';
import { readSettings } from '../settings.ts';

/** Exit codes, as docs/reference/command-line.md lists them. */
export const exit = { done: 0, fault: 1, usage: 2, refused: 3, inUse: 4, defect: 70 } as const;

// `rehome … | head` closes the pipe early: what is left to print is then nobody's, and the work goes on to its end.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Opens everything, runs a command, closes again: also where it fails. `work` may answer an exit code. */
export async function withApp(work: (app: App) => Promise<number | void>): Promise<void> {
  const app = await openApp(readSettings());
  try {
    if (app.seeded)
      process.stderr.write(`The books were empty: ${app.seeded.added} licenses were loaded from ${app.seeded.file}.\n`);
    process.exitCode = (await work(app)) ?? exit.done;
  } finally {
    await app.close();
  }
}

/** Tells a failure once, in a sentence, and sets the exit code. `--json` callers get it as one object. */
export function fail(cause: unknown, json: boolean): void {
  if (cause instanceof FaultError) {
    const { fault } = cause;
    process.exitCode = fault.code === 'DATA_IN_USE' ? exit.inUse : exit.fault;
    const place = [fault.file, fault.line === undefined ? null : `line ${fault.line}`, fault.field]
      .filter(Boolean)
      .join(', ');
    if (json) print(JSON.stringify({ error: fault }));
    else
      process.stderr.write(
        `${place && !fault.message.startsWith(place) ? `${place}: ` : ''}${fault.message}\n  ${fault.code}: see docs/reference/codes/${fault.code}.md\n`,
      );
    return;
  }
  process.exitCode = exit.defect;
  process.stderr.write(
    `A defect of Rehome, not of yours: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\nNothing is half done: run the command again. Please report it with the lines above.\n`,
  );
}
