import type { Fault, FaultCode } from '../../contract/codes.ts';

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
};

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * One fault about the first thing that is wrong with a body or a query: it names the field and never repeats its
 * value, which may be a secret.
 */
export function faultOfIssues(issues: readonly Issue[], code: FaultCode, what: string): Fault {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  const issue = unknown ?? issues[0];
  if (!issue) return { code, message: `${what} is not right.` };
  const field = pointerOf(unknown?.keys?.[0] === undefined ? issue.path : [...issue.path, unknown.keys[0]]);
  if (unknown) return { code, field, message: `${what} has a field that is not known here: ${field}. Leave it out.` };
  const why = issue.message.replace(/^Invalid input: /u, '');
  return { code, field, message: `${field === '' ? what : `${what}, ${field}`}: ${why}.` };
}
