import { z } from 'zod';
import { PublicRequest } from '../../../../src/contract/customer.ts';
import type { HostClaims } from '../../../../src/contract/host-license.ts';
import type { PageLanguage } from '../../../../src/contract/pages.ts';
import { type FactName, type RequestFacts, optionalFacts } from '../../../../src/contract/request.ts';
import { UNLIMITED } from '../../../../src/contract/license.ts';
import { readUsers } from '../../parts/users-text.ts';

const text = z.string().catch('');
const yes = z.boolean().catch(false);

/** What is written in the form, as it is written. */
export const Draft = z.object({
  /** One key a line. */
  keys: text,
  /** Said of a key that looks cut off: it stands there as it is. */
  keysWhole: yes,
  hosting: z.enum(['', 'server', 'data-center', 'cloud']).catch(''),
  product: text,
  users: text,
  /** What the host says of its license, as pasted. */
  evidence: text,
  serverUse: yes,
  agrees: yes,
  accountEmail: text,
  firstName: text,
  lastName: text,
  expertEmail: text,
  organization: text,
  /** One line of the address a line. */
  lines: text,
  city: text,
  region: text,
  postalCode: text,
  country: text,
  requesterEmail: text,
  requesterName: text,
});
export type Draft = z.infer<typeof Draft>;
export type Field = keyof Draft;

export const emptyDraft: Draft = Draft.parse({});

export const stepNames = ['licenses', 'server', 'account', 'organization', 'send'] as const;
export type StepName = (typeof stepNames)[number];

export const fieldsOf: Readonly<Record<StepName, readonly Field[]>> = {
  licenses: ['keys', 'keysWhole'],
  server: ['evidence', 'product', 'hosting', 'users', 'serverUse', 'agrees'],
  account: ['accountEmail', 'firstName', 'lastName', 'expertEmail'],
  organization: ['organization', 'lines', 'city', 'postalCode', 'region', 'country'],
  send: ['requesterEmail', 'requesterName'],
};

export const stepOf = (field: Field): StepName => stepNames.find((step) => fieldsOf[step].includes(field)) ?? 'send';

/** The field in which a fact is written. */
export const fieldOfFact: Readonly<Record<FactName, Field>> = {
  confirmsServerUse: 'serverUse',
  hosting: 'hosting',
  agreesToMatchTier: 'agrees',
  hostProducts: 'product',
  hostUsers: 'users',
  licenseKeys: 'keys',
  accountEmail: 'accountEmail',
  firstName: 'firstName',
  lastName: 'lastName',
  organization: 'organization',
  'address.lines': 'lines',
  'address.city': 'city',
  'address.region': 'region',
  'address.postalCode': 'postalCode',
  'address.country': 'country',
  expertEmail: 'expertEmail',
};

/** Without these a request is whole. */
export const optionalFields: ReadonlySet<Field> = new Set<Field>([
  ...[...optionalFacts].map((name) => fieldOfFact[name]),
  'requesterName',
  'evidence',
  'keysWhole',
]);

/** What is known of a request, written into the form. License keys are not told back. */
export function draftOf(facts: Omit<RequestFacts, 'licenseKeys'>): Draft {
  const { address, hostUsers } = facts;
  return {
    ...emptyDraft,
    hosting: facts.hosting ?? '',
    product: facts.hostProducts[0] ?? '',
    users: hostUsers === null ? '' : hostUsers === UNLIMITED ? 'unlimited' : String(hostUsers),
    serverUse: facts.confirmsServerUse ?? false,
    agrees: facts.agreesToMatchTier ?? false,
    accountEmail: facts.accountEmail ?? '',
    firstName: facts.firstName ?? '',
    lastName: facts.lastName ?? '',
    expertEmail: facts.expertEmail ?? '',
    organization: facts.organization ?? '',
    lines: address.lines.join('\n'),
    city: address.city ?? '',
    region: address.region ?? '',
    postalCode: address.postalCode ?? '',
    country: address.country ?? '',
  };
}

export const linesIn = (written: string): readonly string[] =>
  written.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

const given = (written: string): string | undefined => written.trim() || undefined;

/** Only what is there: what is left out is not said, and takes nothing back. */
const present = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

const some = (items: readonly string[]): readonly string[] | undefined => (items.length > 0 ? items : undefined);

/** The facts of the form, as the contract's request has them; what is wrong stays in, so that the schema names it. */
export function answersOf(draft: Draft) {
  const users = readUsers(draft.users);
  const address = present({
    lines: some(linesIn(draft.lines)),
    city: given(draft.city),
    region: given(draft.region),
    postalCode: given(draft.postalCode),
    country: given(draft.country),
  });
  return present({
    confirmsServerUse: draft.serverUse || undefined,
    hosting: given(draft.hosting),
    agreesToMatchTier: draft.agrees || undefined,
    hostProducts: some(linesIn(draft.product)),
    hostUsers: users === null ? undefined : users === 'wrong' ? 0 : users,
    licenseKeys: some(linesIn(draft.keys)),
    accountEmail: given(draft.accountEmail),
    firstName: given(draft.firstName),
    lastName: given(draft.lastName),
    organization: given(draft.organization),
    address: Object.keys(address).length > 0 ? address : undefined,
    expertEmail: given(draft.expertEmail),
    hostEvidence: draft.evidence.trim() === '' ? undefined : [draft.evidence.trim()],
  });
}

/** The public request. */
export const requestOf = (draft: Draft, language: PageLanguage) => ({
  requester: present({ email: draft.requesterEmail.trim(), name: given(draft.requesterName) }),
  ...answersOf(draft),
  language,
});

export type FaultCode =
  | 'needed'
  | 'email'
  | 'users'
  | 'too-long'
  | 'too-many'
  | 'agree'
  | 'not-accepted'
  | 'not-a-key'
  | 'cut-off'
  | 'evidence-unread'
  | 'evidence-differs';
export type Fault = { readonly field: Field; readonly code: FaultCode };

/** What the form must say, and what it may not. */
export type Rules = {
  readonly needed: readonly Field[];
  readonly accepted: readonly string[];
};

/** Without these it is not sent. */
export const neededToAsk: readonly Field[] = [
  'keys',
  'product',
  'hosting',
  'users',
  'serverUse',
  'agrees',
  'accountEmail',
  'firstName',
  'lastName',
  'organization',
  'lines',
  'city',
  'postalCode',
  'country',
  'requesterEmail',
];

const mustAgree: ReadonlySet<Field> = new Set(['serverUse', 'agrees']);
const isEmpty = (value: string | boolean): boolean => (typeof value === 'string' ? value.trim() === '' : !value);

/** All that is wrong, at most one a field, in the order of the form. Checked with the contract's own schema. */
export function faultsIn(draft: Draft, rules: Rules): readonly Fault[] {
  const faults = new Map<Field, FaultCode>();
  for (const field of rules.needed)
    if (isEmpty(draft[field])) faults.set(field, mustAgree.has(field) ? 'agree' : 'needed');
  if (draft.hosting !== '' && !rules.accepted.includes(draft.hosting)) faults.set('hosting', 'not-accepted');
  const said = requestOf(draft, 'en');
  // Whoever uses the personal form is known already.
  if (!rules.needed.includes('requesterEmail')) Object.assign(said, { requester: { email: 'known@example.com' } });
  const { error } = PublicRequest.safeParse(said);
  for (const { path, code } of error?.issues ?? []) {
    const field = fieldAt(path);
    if (field !== null && !faults.has(field)) faults.set(field, codeOf(field, code, path));
  }
  return stepNames
    .flatMap((step) => fieldsOf[step])
    .flatMap((field) => {
      const code = faults.get(field);
      return code === undefined ? [] : [{ field, code }];
    });
}

function codeOf(field: Field, code: string, path: readonly PropertyKey[]): FaultCode {
  if (code === 'too_big') return (field === 'keys' || field === 'lines') && path.length < 2 ? 'too-many' : 'too-long';
  if (field === 'users') return 'users';
  return field.endsWith('Email') ? 'email' : 'needed';
}

/** The field of a path in the contract's request. */
function fieldAt([first, second]: readonly PropertyKey[]): Field | null {
  if (first === 'requester') return second === 'name' ? 'requesterName' : 'requesterEmail';
  if (first === 'hostEvidence') return 'evidence';
  const name = first === 'address' ? `address.${String(second)}` : String(first);
  return fieldOfFact[name as FactName] ?? null;
}

/** What the host's license says, written where nothing stands yet; `over`: also where something else stands. */
export function withClaims(draft: Draft, claims: HostClaims, over: boolean): Draft {
  const { users, hosting, product, organization } = claims;
  const put = (field: 'users' | 'hosting' | 'product' | 'organization', value: string | null): object =>
    value !== null && (over || draft[field] === '') ? { [field]: value } : {};
  return {
    ...draft,
    ...put('users', users === null ? null : users === UNLIMITED ? 'unlimited' : String(users)),
    ...put('hosting', hosting),
    ...put('product', product),
    ...(draft.organization === '' ? put('organization', organization) : {}),
  };
}
