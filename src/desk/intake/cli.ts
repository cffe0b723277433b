import { readFile } from 'node:fs/promises';
import type { Fault } from '../../contract/codes.ts';
import { factNames, type FactSource, type ReadFacts } from '../../contract/request.ts';
import { limits } from '../../kernel/limits.ts';
import { err, type Result } from '../../kernel/result.ts';
import type { KeyPrefix } from './reading/keys.ts';
import { kindOf, readDocument, readMessage } from './read.ts';

/** Where the lines go. `read` gives a file's bytes, and throws as node:fs does where there is none. */
export type ReadFilesIo = {
  readonly out: (line: string) => void;
  readonly read?: (path: string) => Promise<Uint8Array>;
};

export type ReadFilesOptions = {
  readonly json: boolean;
  readonly keyPrefixes: readonly KeyPrefix[];
  readonly io: ReadFilesIo;
};

async function bytesOf(path: string, io: ReadFilesIo): Promise<Result<Uint8Array, Fault>> {
  try {
    return { ok: true, value: await (io.read ?? readFile)(path) };
  } catch (problem) {
    const why =
      problem instanceof Error && 'code' in problem && problem.code === 'EISDIR' ? 'is a folder' : 'cannot be read';
    return err({
      code: 'FILE_NOT_FOUND',
      message: `The file ${why}; name a mail (.eml) or a JSON document (.json).`,
      file: path,
    });
  }
}

/** One file, a mail or a document, to its facts. */
export async function readFacts(
  path: string,
  { keyPrefixes, io }: ReadFilesOptions,
): Promise<Result<ReadFacts, Fault>> {
  const bytes = await bytesOf(path, io);
  if (!bytes.ok) return bytes;
  const kind = kindOf(path, bytes.value);
  if (!kind.ok) return kind;
  if (kind.value === 'message') {
    const read = await readMessage(bytes.value, { keyPrefixes });
    return read.ok ? { ok: true, value: read.value.read } : err({ ...read.error, file: path });
  }
  if (bytes.value.length > limits.body_bytes) {
    return err({
      code: 'DOCUMENT_MALFORMED',
      message: `The document is larger than ${limits.body_bytes} bytes.`,
      file: path,
    });
  }
  const read = readDocument(new TextDecoder().decode(bytes.value));
  return read.ok ? { ok: true, value: read.value.read } : err({ ...read.error, file: path });
}

const showSource = (source: FactSource): string => {
  if (source.kind === 'line') return `line ${source.line}: ${source.text}`;
  return source.kind === 'header' ? `header ${source.name}: ${source.text}` : `field ${source.pointer}`;
};

function listing(path: string, { facts, sources }: ReadFacts): string[] {
  const rows = factNames.flatMap((name) => {
    const value = name.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], facts);
    const said = value === null || (Array.isArray(value) && value.length === 0) ? '(not said)' : show(value);
    return [
      `  ${name.padEnd(20)} ${said}`,
      ...(sources[name] ?? []).map((source) => `  ${''.padEnd(20)}   ${showSource(source)}`),
    ];
  });
  return [path, ...rows];
}

const show = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/**
 * `rehome read [--json] FILE…`: prints what each file says, and where. With `json` one object a line:
 * `{"file","facts","sources"}`, or `{"file","error":{"code","message",…}}`. A file with a fault does not keep the others
 * from being read. Answers the exit status: 0, or 1 where any file had a fault.
 */
export async function readFiles(paths: readonly string[], options: ReadFilesOptions): Promise<number> {
  let status = 0;
  for (const path of paths) {
    const read = await readFacts(path, options);
    if (!read.ok) {
      status = 1;
      const { code, message, line, field } = read.error;
      const error = {
        code,
        message,
        ...(line === undefined ? {} : { line }),
        ...(field === undefined ? {} : { field }),
      };
      const place = [line === undefined ? '' : `, line ${line}`, field ? `, ${field}` : ''].join('');
      options.io.out(options.json ? JSON.stringify({ file: path, error }) : `${path}${place}: ${code}: ${message}`);
      continue;
    }
    const { facts, sources } = read.value;
    if (options.json) options.io.out(JSON.stringify({ file: path, facts, sources }));
    else for (const row of listing(path, read.value)) options.io.out(row);
  }
  return status;
}
