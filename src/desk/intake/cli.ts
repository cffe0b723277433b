import { readFile } from 'node:fs/promises';
import type { Fault } from '../../contract/codes.ts';
import type { Profile } from '../../contract/profile.ts';
import { factNames, type FactSource } from '../../contract/request.ts';
import * as limits from '../../kernel/limits.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { explain } from './explain/explanation.ts';
import { type Paint, showTold, type Told } from './explain/show.ts';
import { printable } from './explain/width.ts';
import { whyNoRequest } from './kinds/why.ts';
import { keyPrefixesOf, kindOf, readDocument, readMessage } from './read.ts';
import { tongueOf } from './reading/words/language.ts';

/** Where the lines go. `read` gives a file's bytes, and throws as node:fs does where there is none. */
export type ReadFilesIo = {
  readonly out: (line: string) => void;
  readonly paint?: Paint;
  readonly read?: (path: string) => Promise<Uint8Array>;
};

export type ReadFilesOptions = {
  readonly json: boolean;
  readonly explain: boolean;
  readonly profile: Profile;
  readonly io: ReadFilesIo;
};

async function bytesOf(path: string, io: ReadFilesIo): Promise<Result<Uint8Array, Fault>> {
  try {
    return ok(await (io.read ?? readFile)(path));
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

/** One file, a mail or a document, to all that can be told of it. */
async function told(path: string, { profile, explain: why, io }: ReadFilesOptions): Promise<Result<Told, Fault>> {
  const bytes = await bytesOf(path, io);
  if (!bytes.ok) return bytes;
  const kind = kindOf(path, bytes.value);
  if (!kind.ok) return kind;
  if (kind.value === 'document') return toldOfDocument(path, bytes.value);
  const keyPrefixes = keyPrefixesOf(profile.apps);
  const result = await readMessage(bytes.value, { keyPrefixes });
  if (!result.ok) return err({ ...result.error, file: path });
  const { message, read } = result.value;
  return ok({
    read: { facts: read.facts, sources: read.sources },
    unclear: read.unclear,
    customers: read.customers,
    several: read.several,
    language: tongueOf(message.text),
    noRequest: whyNoRequest(profile, message, read.facts, null),
    notes: message.notes,
    explanation: why ? explain(message, read.facts, keyPrefixes) : null,
  });
}

function toldOfDocument(path: string, bytes: Uint8Array): Result<Told, Fault> {
  if (bytes.length > limits.body_bytes) {
    return err({
      code: 'DOCUMENT_MALFORMED',
      message: `The document is larger than ${limits.body_bytes} bytes.`,
      file: path,
    });
  }
  const result = readDocument(new TextDecoder().decode(bytes));
  if (!result.ok) return err({ ...result.error, file: path });
  const nothingElse = {
    notes: [],
    unclear: [],
    customers: [],
    several: null,
    language: null,
    noRequest: null,
    explanation: null,
  };
  return ok({ read: result.value.read, ...nothingElse });
}

const showSource = (source: FactSource): string => {
  if (source.kind === 'line') return `line ${source.line}: ${printable(source.text)}`;
  return source.kind === 'header' ? `header ${source.name}: ${printable(source.text)}` : `field ${source.pointer}`;
};

function listing(path: string, { read: { facts, sources }, notes }: Told): string[] {
  const rows = factNames.flatMap((name) => {
    const value = name.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], facts);
    const said = value === null || (Array.isArray(value) && value.length === 0) ? '(not said)' : show(value);
    return [
      `  ${name.padEnd(20)} ${said}`,
      ...(sources[name] ?? []).map((source) => `  ${''.padEnd(20)}   ${showSource(source)}`),
    ];
  });
  return [path, ...rows, ...notes.map((note) => `  ${'note'.padEnd(20)} ${printable(note)}`)];
}

const show = (value: unknown): string => printable(Array.isArray(value) ? value.join(', ') : String(value));

/** One object a file, for programs; keys stand in it whole. */
const jsonOf = (
  file: string,
  { read, unclear, customers, several, language, noRequest, notes, explanation }: Told,
) => ({
  file,
  kind: noRequest?.kind ?? 'request',
  ...(noRequest === null ? {} : { why: noRequest.why, held: noRequest.held }),
  language,
  facts: read.facts,
  sources: read.sources,
  unclear,
  customers,
  several,
  notes,
  ...(explanation === null
    ? {}
    : {
        keysNotTaken: explanation.keysNotTaken,
        setAside: explanation.setAside,
        notRead: explanation.notRead,
        remarks: explanation.remarks,
      }),
});

function faultLine(path: string, { code, message, line, field }: Fault, json: boolean): string {
  if (json) {
    const place = { ...(line === undefined ? {} : { line }), ...(field === undefined ? {} : { field }) };
    return JSON.stringify({ file: path, error: { code, message, ...place } });
  }
  const place = [line === undefined ? '' : `, line ${line}`, field ? `, ${field}` : ''].join('');
  return `${path}${place}: ${code}: ${message}`;
}

/**
 * `rehome read [--json] [--explain] FILE…`: prints what each file says, and where. With `json` one object a line:
 * `{"file","kind","language","facts","sources",…}`, or `{"file","error":{"code","message",…}}`. A file with a fault
 * does not keep the others from being read. Answers the exit status: 0, or 1 where any file had a fault.
 */
export async function readFiles(paths: readonly string[], options: ReadFilesOptions): Promise<number> {
  const { json, io } = options;
  const paint: Paint = io.paint ?? ((_, text) => text);
  let status = 0;
  for (const [index, path] of paths.entries()) {
    const result = await told(path, options);
    if (!json && options.explain && index > 0) io.out('');
    if (!result.ok) {
      status = 1;
      io.out(faultLine(path, result.error, json));
    } else if (json) io.out(JSON.stringify(jsonOf(path, result.value)));
    else
      for (const row of options.explain ? showTold(path, result.value, paint) : listing(path, result.value))
        io.out(row);
  }
  return status;
}
