import { LineCounter, type ParsedNode, isAlias, isMap, isNode, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import { nearest } from '../kernel/nearest.ts';
import { type Result, err, ok } from '../kernel/result.ts';
import type { Fault } from './codes.ts';
import { type ProfileProblem, profileProblems } from './profile-rules.ts';
import { Profile } from './profile.ts';

type Path = ProfileProblem['path'];

/** Thousands of aliases in a small file can stand for a huge one. */
const MAX_ALIASES = 100;

const show = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );

const quote = (value: unknown): string => `"${String(value).slice(0, 60)}"`;

/** The offset of what stands at `path`, or of the nearest thing around it that is there. With `key`, of that key. */
function offsetOf(document: Document.Parsed, path: Path, key?: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of [...path, ...(key === undefined ? [] : [key])]) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key.toJSON()) === String(step));
      if (!pair) break;
      // The line of a setting is where its name stands.
      offset = (pair.key as ParsedNode).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** What the schema wants at `path`; a union is followed by the value that tells its kinds apart. */
function schemaAt(schema: unknown, path: Path, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodPrefault)
    return schemaAt(schema.unwrap(), path, value);
  // A text may be given for all languages or for each: what is known is what it is parsed to.
  if (schema instanceof z.ZodPipe)
    return schemaAt(schema.in instanceof z.ZodTransform ? schema.out : schema.in, path, value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const kind = (value as Record<string, unknown> | null)?.[discriminator];
    const option = schema.options.find(
      (one) => one instanceof z.ZodObject && one.shape[discriminator].safeParse(kind).success,
    );
    return schemaAt(option, path, value);
  }
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = (value as Record<string | number, unknown> | null | undefined)?.[step];
  if (schema instanceof z.ZodObject) return schemaAt(schema.shape[step], rest, inner);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest, inner);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, rest, inner);
  return undefined;
}

function knownKeys(path: Path, value: unknown): readonly string[] {
  const schema = schemaAt(Profile, path, value);
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  return [];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step], value);

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  array: 'a list (lines that begin with "- ")',
  object: 'a group of settings (lines that are indented below it)',
  record: 'a group of settings (lines that are indented below it)',
};

function unknownKey(path: Path, key: string, value: unknown): string {
  const known = knownKeys(path, value);
  const near = nearest(key, known);
  const hint =
    near === null ? (known.length === 0 ? '' : `; known here are ${known.join(', ')}`) : `; did you mean ${near}?`;
  return `${show([...path, key])} is not a setting${hint}`;
}

function issueMessage(issue: z.core.$ZodIssue, path: Path, value: unknown): string {
  const given = valueAt(value, path);
  const name = path.length === 0 ? 'the profile' : show(path);
  const expected = issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : null;
  if (given === undefined) return `${name} is missing${expected === null ? '' : `; it must be ${expected}`}`;
  if (expected !== null) return `${name} must be ${expected}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = nearest(typeof given === 'string' ? given : JSON.stringify(given), values);
    return `${name}: ${quote(given)} is not one of ${values.join(', ')}${near === null ? '' : `; did you mean ${near}?`}`;
  }
  if (issue.code === 'too_small' && issue.minimum === 1) return `${name} is empty`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `${name}: ${quote(given)} must be a web address such as https://example.com`;
  const shown = typeof given === 'string' || typeof given === 'number' ? `: ${quote(given)}` : '';
  return `${name}${shown} ${issue.message}`;
}

type Located = { readonly offset: number; readonly path: Path; readonly message: string };

function locate(issue: z.core.$ZodIssue, document: Document.Parsed, value: unknown): readonly Located[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      offset: offsetOf(document, path, key),
      path: [...path, key],
      message: unknownKey(path, key, value),
    }));
  }
  if (issue.code === 'invalid_key') {
    const group = path.slice(0, -1);
    return [{ offset: offsetOf(document, path), path, message: unknownKey(group, String(path.at(-1)), value) }];
  }
  // A union told apart by a value says which values there are, and that stands at the value.
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const at = path.at(-1) === issue.discriminator ? path : [...path, issue.discriminator];
    const kindsKnown = Profile.shape.destination.options.map((option) => option.shape.connector.value);
    const given = valueAt(value, at);
    const message =
      given === undefined
        ? `${show(at)} is missing; it must be one of ${kindsKnown.join(', ')}`
        : `${show(at)}: ${quote(given)} is not one of ${kindsKnown.join(', ')}`;
    return [{ offset: offsetOf(document, at), path: at, message }];
  }
  return [{ offset: offsetOf(document, path), path, message: issueMessage(issue, path, value) }];
}

/**
 * Reads a profile from YAML. Every fault (PROFILE_INVALID) names the line, the setting, what is wrong and what would
 * be right; they come in the order of the file. `fileName` is what the faults call the file.
 */
export function parseProfile(text: string, fileName: string): Result<Profile, readonly Fault[]> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const fault = ({ offset, path, message }: Located): Fault => ({
    code: 'PROFILE_INVALID',
    file: fileName,
    line: Math.max(1, counter.linePos(offset).line),
    ...(path.length === 0 ? {} : { field: show(path) }),
    message: /[.?]$/u.test(message) ? message : `${message}.`,
  });
  const faults = (found: readonly Located[]) => err(found.toSorted((a, b) => a.offset - b.offset).map(fault));

  if (document.errors.length > 0) {
    return faults(
      document.errors.map(({ pos, message }) => ({
        offset: pos[0],
        path: [],
        message: `This is not YAML: ${message}`,
      })),
    );
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    // yaml tells of too many aliases, and of one that names nothing, by throwing.
    return faults([
      {
        offset: 0,
        path: [],
        message: `The profile has more than ${MAX_ALIASES} uses of aliases (*name), or one that names nothing; write the values out`,
      },
    ]);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return faults([
      { offset: 0, path: [], message: 'A profile is a group of settings, such as "currency: USD" on a line' },
    ]);
  }
  const parsed = Profile.safeParse(value);
  if (!parsed.success) return faults(parsed.error.issues.flatMap((issue) => locate(issue, document, value)));
  const problems = profileProblems(parsed.data);
  if (problems.length === 0) return ok(parsed.data);
  return faults(
    problems.map(({ path, message }) => ({
      offset: offsetOf(document, path),
      path,
      message: `${show(path)} ${message}`,
    })),
  );
}
