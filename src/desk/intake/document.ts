import type { Fault } from '../../contract/codes.ts';
import type { Language } from '../../contract/language.ts';
import {
  RequestDocument,
  factNames,
  noFacts,
  type FactName,
  type FactSource,
  type ReadFacts,
} from '../../contract/request.ts';
import * as limits from '../../kernel/limits.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { isCountryCode } from './reading/words/countries.ts';

export type Requester = { readonly email: string; readonly name: string | null };
export type ReadDocument = {
  readonly requester: Requester | null;
  readonly read: ReadFacts;
  readonly language: Language;
  readonly hostEvidence: readonly string[];
};

const malformed = (message: string, field?: string): Fault => ({
  code: 'DOCUMENT_MALFORMED',
  message,
  ...(field === undefined ? {} : { field }),
});

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replace(/~/gu, '~0').replace(/\//gu, '~1')}`).join('');

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
};

/** One sentence about the first thing that is wrong. It never repeats a value: that may be a license key. */
function faultOf(issue: Issue): Fault {
  const [unknown] = issue.keys ?? [];
  if (issue.code === 'unrecognized_keys' && unknown !== undefined) {
    const pointer = pointerOf([...issue.path, unknown.slice(0, 60)]);
    const known = Object.keys(
      issue.path[0] === 'address' ? RequestDocument.shape.address.unwrap().shape : RequestDocument.shape,
    );
    return malformed(`${pointer} is no field of a request. The fields are: ${known.join(', ')}.`, pointer);
  }
  const pointer = pointerOf(issue.path);
  return malformed(
    `${pointer === '' ? 'The document' : pointer}: ${issue.message.replace(/^Invalid input: /u, '')}.`,
    pointer,
  );
}

function parseJson(text: string): Result<unknown, Fault> {
  if (text.length > limits.body_bytes) {
    return err(malformed(`The document has ${text.length} characters; ${limits.body_bytes} are read at most.`));
  }
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/u, '')));
  } catch {
    return err(
      malformed(
        'This is not JSON. A request is one object, such as {"licenseKeys": ["…"], "accountEmail": "jane@example.com"}.',
      ),
    );
  }
}

/** What was said in a document: a field that is null or empty was not said. */
function sourcesOf(facts: ReadFacts['facts']): Partial<Record<FactName, readonly FactSource[]>> {
  const sources: Partial<Record<FactName, readonly FactSource[]>> = {};
  for (const name of factNames) {
    const path = name.split('.');
    const value = path.reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], facts);
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    sources[name] = [{ kind: 'field', pointer: pointerOf(path) }];
  }
  return sources;
}

/** A request already parsed from JSON (a document, a form, an API call) to facts. Fault: DOCUMENT_MALFORMED. */
export function readDocumentValue(value: unknown): Result<ReadDocument, Fault> {
  const parsed = RequestDocument.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(issue ? faultOf(issue as Issue) : malformed('The document is not a request.'));
  }
  const { requester, address, language = 'en', hostEvidence = [], ...said } = parsed.data;
  const given = Object.fromEntries(Object.entries(said).filter(([, field]) => field !== undefined));
  const places = Object.fromEntries(Object.entries(address ?? {}).filter(([, field]) => field !== undefined));
  const none = noFacts();
  const facts = { ...none, ...given, address: { ...none.address, ...places } };
  const { country } = facts.address;
  if (country !== null && !isCountryCode(country)) {
    const message = `/address/country: there is no country with the code ${country}; write the code of ISO 3166-1, such as DE or US.`;
    return err(malformed(message, '/address/country'));
  }
  const from = requester ? { email: requester.email, name: requester.name ?? null } : null;
  return ok({ requester: from, read: { facts, sources: sourcesOf(facts) }, language, hostEvidence });
}

/** The text of a JSON document to facts. Fault: DOCUMENT_MALFORMED, with a JSON pointer to what is wrong. */
export function readDocumentText(text: string): Result<ReadDocument, Fault> {
  const json = parseJson(text);
  return json.ok ? readDocumentValue(json.value) : json;
}
