import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));
const example = fileURLToPath(new URL('../../src/main/demo.ts', import.meta.url));
export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

const environment = (extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _url, REHOME_DATA: _data, NODE_TEST_CONTEXT: _context, ...rest } = process.env;
  // No test asks a DNS that is not its own.
  return { ...rest, NO_COLOR: '1', REHOME_DNS: 'off', ...extra };
};

/** `rehome …` as a process of its own. */
export function start(args: readonly string[], extra: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [cli, ...args], { cwd: root, env: environment(extra) });
}

/** What `npm start` runs once everything is installed and built. */
export const startExample = (extra: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [example], { cwd: root, env: environment(extra) });

/** Runs `rehome …` to its end. */
export function rehome(args: readonly string[], extra: NodeJS.ProcessEnv, input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = start(args, extra);
    let out = '';
    let err = '';
    child.stdout?.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin?.end(input);
  });
}

/** Waits until a process has said something that matches; fails where it ends before. */
export function said(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = pattern.exec(text);
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', (code) => reject(new Error(`ended with ${code} before it said ${pattern}: ${text}`)));
  });
}
