import { RequestDocument, type FactName, factNames } from '../../../../../src/contract/request.ts';
import { UNLIMITED } from '../../../../../src/contract/license.ts';
import type { CaseFact } from '../../../../../src/contract/desk-case.ts';

/** How a fact is written in a field: choices for what is chosen, else a text. */
export type Field = 'choice' | 'hosting' | 'lines' | 'list' | 'text';

export const fieldOf = (name: FactName): Field =>
  name === 'confirmsServerUse' || name === 'agreesToMatchTier'
    ? 'choice'
    : name === 'hosting'
      ? 'hosting'
      : name === 'address.lines'
        ? 'lines'
        : name === 'hostProducts'
          ? 'list'
          : 'text';

/** What stands in the field at first; a license key is shown by its end alone, so it begins empty. */
export function writtenOf({ name, value }: Pick<CaseFact, 'name' | 'value'>): string {
  if (value === null || name === 'licenseKeys') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === UNLIMITED) return 'unlimited';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  return value.join(name === 'address.lines' ? '\n' : ', ');
}

export type Said = Omit<RequestDocument, 'requester'>;
const Said = RequestDocument.omit({ requester: true });

/** The facts of the call, of what was written; null where that cannot be read. */
export function saidOf(name: FactName, written: string): Said | null {
  const text = written.trim();
  if (text === '') return null;
  const read = Said.safeParse(documentOf(name, text));
  return read.success ? read.data : null;
}

/** All that was written, in one document; null where that is nothing. `wrong`: fields that cannot be read. */
export function allSaid(written: Partial<Record<FactName, string>>): {
  readonly said: Said | null;
  readonly wrong: readonly FactName[];
} {
  const names = factNames.filter((name) => (written[name] ?? '').trim() !== '');
  const each = names.map((name) => ({ name, said: saidOf(name, written[name] ?? '') }));
  const parts = each.flatMap(({ said }) => (said === null ? [] : [said]));
  const address = Object.assign({}, ...parts.map((part) => part.address ?? {})) as NonNullable<Said['address']>;
  const whole: Said = Object.assign({}, ...parts, Object.keys(address).length === 0 ? {} : { address });
  return {
    said: parts.length === 0 ? null : whole,
    wrong: each.filter(({ said }) => said === null).map(({ name }) => name),
  };
}

function documentOf(name: FactName, text: string): unknown {
  const [first, part] = name.split('.') as [string, string | undefined];
  const value = valueOf(name, text);
  return part === undefined ? { [first]: value } : { [first]: { [part]: value } };
}

function valueOf(name: FactName, text: string): unknown {
  switch (fieldOf(name)) {
    case 'choice':
      return text === 'yes';
    case 'lines':
      return parts(text, '\n');
    case 'list':
      return parts(text, ',');
    case 'hosting':
      return text;
    case 'text':
    default:
      if (name === 'licenseKeys') return parts(text, '\n');
      if (name === 'address.country') return text.toUpperCase();
      return name === 'hostUsers' ? (/^unlimited$/iu.test(text) ? UNLIMITED : Number(text)) : text;
  }
}

const parts = (text: string, by: string): readonly string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
