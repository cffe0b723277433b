import { type RequestDocument, RequestDocument as Document } from '../../../contract/request.ts';

/** What a browser sends: each field as text. */
export type Sent = Readonly<Record<string, string>>;

export type ReadForm =
  | { readonly ok: true; readonly said: RequestDocument }
  /** The names of the fields that cannot be taken as they are. */
  | { readonly ok: false; readonly wrong: readonly string[] };

const yesNo = (value: string | undefined): boolean | undefined =>
  value === 'yes' ? true : value === 'no' ? false : undefined;

const lines = (value: string | undefined): string[] =>
  (value ?? '').split(/\r?\n/u).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** `unlimited`, or a number with or without separators. */
function users(value: string | undefined): number | undefined {
  const text = (value ?? '').trim();
  if (text === '') return undefined;
  if (text === 'unlimited') return -1;
  return /^\d[\d.,\s]*$/u.test(text) ? Number(text.replace(/[.,\s]/gu, '')) : Number.NaN;
}

const given = <Value>(value: Value | undefined): value is Value => value !== undefined && value !== '';

/**
 * The fields of the form as a request. What was left empty is not said, so that it takes nothing back. Every field is
 * checked with the contract; the wrong ones are named.
 */
export function readForm(sent: Sent): ReadForm {
  const text = (name: string): string | undefined => sent[name]?.trim() || undefined;
  const fields = {
    confirmsServerUse: yesNo(sent['confirmsServerUse']),
    hosting: text('hosting'),
    agreesToMatchTier: yesNo(sent['agreesToMatchTier']),
    hostProducts: text('hostProducts') === undefined ? undefined : [text('hostProducts')],
    hostUsers: users(sent['hostUsers']),
    licenseKeys: lines(sent['licenseKeys']).length > 0 ? lines(sent['licenseKeys']) : undefined,
    accountEmail: text('accountEmail'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    organization: text('organization'),
    expertEmail: text('expertEmail'),
  };
  const address = {
    lines: lines(sent['address.lines']).length > 0 ? lines(sent['address.lines']) : undefined,
    city: text('address.city'),
    region: text('address.region'),
    postalCode: text('address.postalCode'),
    country: text('address.country'),
  };
  const present = (all: object): object => Object.fromEntries(Object.entries(all).filter(([, value]) => given(value)));
  const parsed = Document.safeParse({ ...present(fields), address: present(address) });
  if (parsed.success) return { ok: true, said: parsed.data };
  return { ok: false, wrong: [...new Set(parsed.error.issues.map(({ path }) => nameOf(path)))] };
}

const nameOf = (path: readonly PropertyKey[]): string =>
  path[0] === 'address' ? `address.${String(path[1])}` : String(path[0]);
