import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestFacts } from '../../src/contract/request.ts';
import { type ReadOptions, readMessage } from '../../src/desk/intake/read.ts';

/**
 * How well mails are read: what a careful clerk concludes from NAME.eml stands in NAME.json beside it, and what the
 * reader says is compared with it, field by field. Counted apart are answers that would act on something the writer
 * did not say: they are worse than any that is missing.
 */
const fields = [
  'confirmsServerUse',
  'hosting',
  'agreesToMatchTier',
  'hostProducts',
  'hostUsers',
  'licenseKeys',
  'accountEmail',
  'firstName',
  'lastName',
  'organization',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'expertEmail',
] as const;
type Field = (typeof fields)[number];

/** What a request must say before a license can move. */
const required: readonly Field[] = [
  'confirmsServerUse',
  'agreesToMatchTier',
  'licenseKeys',
  'accountEmail',
  'firstName',
  'lastName',
  'organization',
  'street',
  'country',
];

type Flat = Readonly<Record<Field, string | null>>;
export type Judgment = 'right' | 'wrong' | 'missed' | 'invented';
export type Difference = { readonly field: Field; readonly said: string | null; readonly read: string | null };
export type Counts = Record<Judgment, number>;

export type Scored = {
  readonly name: string;
  readonly differences: readonly Difference[];
  readonly dangerous: readonly string[];
  /** It says all that a request must say. */
  readonly complete: boolean;
  /** No required field was read wrong, or read where nothing was said. */
  readonly safe: boolean;
};

export type Score = {
  readonly fields: ReadonlyMap<Field, Counts>;
  readonly all: Counts;
  readonly messages: readonly Scored[];
  readonly complete: number;
  readonly whole: number;
};

const text = (value: string | number | boolean | null): string | null =>
  value === null || value === '' ? null : String(value);
const joined = (values: readonly string[], by: string): string | null => text(values.join(by));

const flat = ({ address, ...facts }: RequestFacts): Flat => ({
  confirmsServerUse: text(facts.confirmsServerUse),
  hosting: facts.hosting,
  agreesToMatchTier: text(facts.agreesToMatchTier),
  hostProducts: joined(facts.hostProducts.toSorted(), '+'),
  hostUsers: text(facts.hostUsers),
  licenseKeys: joined(facts.licenseKeys.map((key) => key.normalize('NFKC').replace(/\s/gu, '')).toSorted(), '|'),
  accountEmail: facts.accountEmail,
  firstName: facts.firstName,
  lastName: facts.lastName,
  organization: facts.organization,
  street: joined(address.lines, ' '),
  city: address.city,
  region: address.region,
  postalCode: address.postalCode,
  country: address.country,
  expertEmail: facts.expertEmail,
});

/** Without what nobody would correct: case, blanks, commas and periods, invisible letters. */
const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu, '')
    .toLowerCase()
    .replace(/[\s.,;'’"“”]+/gu, ' ')
    .trim();

const same = (field: Field, a: string, b: string): boolean => (field === 'licenseKeys' ? a === b : fold(a) === fold(b));

function judge(field: Field, said: string | null, read: string | null): Judgment | null {
  if (said === null) return read === null ? null : 'invented';
  if (read === null) return 'missed';
  return same(field, said, read) ? 'right' : 'wrong';
}

function dangers(said: Flat, read: Flat): string[] {
  const found: string[] = [];
  if (read.accountEmail !== null && judge('accountEmail', said.accountEmail, read.accountEmail) !== 'right')
    found.push(`the license would go to ${read.accountEmail}, and not to ${said.accountEmail ?? 'nobody'}`);
  if (read.confirmsServerUse === 'true' && said.confirmsServerUse !== 'true')
    found.push('use on an own server was taken as confirmed');
  if (read.agreesToMatchTier === 'true' && said.agreesToMatchTier !== 'true')
    found.push('agreement was taken as given');
  const known = new Set((said.licenseKeys ?? '').split('|'));
  for (const key of (read.licenseKeys ?? '').split('|').filter((one) => one !== '' && !known.has(one)))
    found.push(`…${key.slice(-4)} is no license key to move, and was taken for one`);
  return found;
}

/** One mail: what a clerk concludes against what was read. */
export function compare(
  name: string,
  clerk: RequestFacts,
  reader: RequestFacts,
): Scored & { readonly judged: Map<Field, Judgment> } {
  const [said, read] = [flat(clerk), flat(reader)];
  const judged = new Map<Field, Judgment>();
  for (const field of fields) {
    const judgment = judge(field, said[field], read[field]);
    if (judgment !== null) judged.set(field, judgment);
  }
  return {
    name,
    judged,
    differences: [...judged]
      .filter(([, judgment]) => judgment !== 'right')
      .map(([field]) => ({ field, said: said[field], read: read[field] })),
    dangerous: dangers(said, read),
    complete: required.every((field) => said[field] !== null),
    safe: required.every((field) => ['right', 'missed', undefined].includes(judged.get(field))),
  };
}

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted();

/** Reads every NAME.eml of a folder and compares it with its NAME.json. Throws where one cannot be read at all. */
export async function scoreFolder(folder: string, options: ReadOptions): Promise<Score> {
  const compared = [];
  for (const file of filesOf(folder, '.eml')) {
    const reader = await factsIn(file, readFileSync(join(folder, file)), options);
    const clerk = JSON.parse(readFileSync(join(folder, file.replace(/\.eml$/u, '.json')), 'utf8')) as RequestFacts;
    compared.push(compare(file.replace(/\.eml$/u, ''), clerk, reader));
  }
  return scoreOf(compared);
}

/** One thing said in one way, with what a clerk concludes of the facts it is about; `from` is who writes it. */
type Phrase = {
  readonly id: string;
  readonly from?: string;
  readonly text: string;
  readonly truth: Partial<RequestFacts>;
};

/** Reads every phrase of the NAME.jsonl of a folder as a mail of its own; only what its truth names is compared. */
export async function scorePhrases(
  folder: string,
  options: ReadOptions,
  which: (file: string) => boolean = () => true,
): Promise<Score> {
  const compared = [];
  const lines = filesOf(folder, '.jsonl')
    .filter(which)
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const { id, from = 'Jo Writer <jo@writer.example>', text: said, truth } = JSON.parse(line) as Phrase;
    const headers = `From: ${from}\nTo: licenses@sketchwell.example\nSubject: Wireframes\nContent-Type: text/plain; charset=utf-8`;
    const reader = await factsIn(id, new TextEncoder().encode(`${headers}\n\n${said}\n`), options);
    const { judged, ...scored } = compare(id, { ...reader, ...truth }, reader);
    for (const field of judged.keys())
      if (!(field in truth) && !(field in (truth.address ?? {})) && !(field === 'street' && truth.address))
        judged.delete(field);
    compared.push({ ...scored, judged });
  }
  return scoreOf(compared);
}

async function factsIn(name: string, bytes: Uint8Array, options: ReadOptions): Promise<RequestFacts> {
  const result = await readMessage(bytes, options);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value.read.facts;
}

function scoreOf(compared: readonly (Scored & { readonly judged: ReadonlyMap<Field, Judgment> })[]): Score {
  const counts = new Map<Field, Counts>(fields.map((field) => [field, { right: 0, wrong: 0, missed: 0, invented: 0 }]));
  const all: Counts = { right: 0, wrong: 0, missed: 0, invented: 0 };
  for (const [field, judgment] of compared.flatMap(({ judged }) => [...judged])) {
    all[judgment] += 1;
    const count = counts.get(field);
    if (count) count[judgment] += 1;
  }
  const complete = compared.filter((one) => one.complete);
  return {
    fields: counts,
    all,
    messages: compared,
    complete: complete.length,
    whole: complete.filter(({ differences }) => differences.length === 0).length,
  };
}

/** Of what was read, the share that is right; of what was said, the share that was read right. 1 where there is nothing. */
export const precision = ({ right, wrong, invented }: Counts): number => right / (right + wrong + invented || 1);
export const recall = ({ right, wrong, missed }: Counts): number => right / (right + wrong + missed || 1);
