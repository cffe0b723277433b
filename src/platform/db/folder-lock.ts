import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FaultError } from '../../contract/codes.ts';
import { noFolder } from '../folder.ts';

/**
 * Two processes in one folder would destroy the embedded database. The lock is SQLite's exclusive lock on an empty
 * file: the system itself gives it back when a process ends, also by `kill -9`, so there is no stale lock to judge.
 */
export function lockFolder(folder: string): { release(): void } {
  const note = join(folder, 'holder.json');
  const file = lockFile(folder);
  try {
    file.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive;');
  } catch {
    file.close();
    throw new FaultError({ code: 'DATA_IN_USE', message: inUse(resolve(folder), readHolder(note)) });
  }
  const holder: Holder = {
    pid: process.pid,
    command: commandLine(),
    since: new Date().toISOString(),
  };
  writeFileSync(note, JSON.stringify(holder), { mode: 0o600 });
  return {
    release() {
      rmSync(note, { force: true });
      file.close();
    },
  };
}

function lockFile(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, 'lock'));
  } catch (cause) {
    throw noFolder(folder, 'REHOME_DATA', cause);
  }
}

type Holder = { pid: number; command: string; since: string };

const commandLine = (): string => ['rehome', ...process.argv.slice(2, 4)].join(' ');

function readHolder(note: string): Holder | null {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Holder;
  } catch {
    // The holder is just starting or just ending: the lock is certain, the note only says who.
    return null;
  }
}

function inUse(folder: string, holder: Holder | null): string {
  const who = holder
    ? `process ${holder.pid} ("${holder.command}", since ${holder.since})`
    : 'another process that is just starting or stopping';
  return `The data folder ${folder} is in use by ${who}. Stop it first, or set REHOME_DATA to another folder, or use PostgreSQL (DATABASE_URL), which several processes can share.`;
}
