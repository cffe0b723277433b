import type { Fault } from '../../contract/codes.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { readDocumentText, type ReadDocument } from './document.ts';
import { noRequest, saysNothingItself } from './kinds/kind.ts';
import { noFacts } from '../../contract/request.ts';
import { candidateKeys, readFacts, type ReadRequest } from './reading/facts.ts';
import { forgetTexts } from './reading/words/memory.ts';
import type { KeyPrefix } from './reading/keys/keys.ts';
import { parseMessage, type Message } from './message/mime.ts';

/**
 * `lookUp` says which of the texts that may be license keys the vendor's books know; without it none is known. It gets
 * the message, since what is known may show only to whom it belongs.
 */
export type ReadOptions = {
  readonly keyPrefixes: readonly KeyPrefix[];
  readonly lookUp?: (candidates: readonly string[], message: Message) => Promise<ReadonlySet<string>>;
};
export type ReadMessage = { readonly message: Message; readonly read: ReadRequest };

const nothingRead = (): ReadRequest => ({
  facts: noFacts(),
  sources: {},
  unclear: [],
  customers: [],
  several: null,
});

/** What an app's license keys begin with, from the apps of a profile. */
export const keyPrefixesOf = (
  apps: readonly { readonly keyPrefix?: string | undefined; readonly host: string }[],
): KeyPrefix[] => apps.flatMap(({ keyPrefix, host }) => (keyPrefix === undefined ? [] : [{ prefix: keyPrefix, host }]));

/** The bytes of a mail to the mail and its facts. Faults: MESSAGE_TOO_LARGE, MESSAGE_MALFORMED. */
export async function readMessage(
  bytes: Uint8Array,
  { keyPrefixes, lookUp }: ReadOptions,
): Promise<Result<ReadMessage, Fault>> {
  const parsed = await parseMessage(bytes);
  if (!parsed.ok) return parsed;
  const message = parsed.value;
  const machine = noRequest(message, { ownAddresses: new Set(), hasKey: false });
  if (machine !== null && saysNothingItself(machine.kind)) return ok({ message, read: nothingRead() });
  try {
    const candidates = lookUp ? candidateKeys(message, keyPrefixes) : [];
    const knownKeys = lookUp && candidates.length > 0 ? await lookUp(candidates, message) : new Set<string>();
    return ok({ message, read: readFacts(message, { keyPrefixes, knownKeys }) });
  } finally {
    forgetTexts();
  }
}

/** A JSON document to facts. Fault: DOCUMENT_MALFORMED, with the field it is about. */
export const readDocument = (text: string): Result<ReadDocument, Fault> => readDocumentText(text);

export type InputKind = 'message' | 'document';

/**
 * What a file is: by its ending, otherwise by its first character (`{` begins a document, a header's name a mail).
 * Fault: FILE_KIND_UNKNOWN.
 */
export function kindOf(name: string, bytes: Uint8Array): Result<InputKind, Fault> {
  if (/\.eml$/iu.test(name)) return ok('message');
  if (/\.json$/iu.test(name)) return ok('document');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^(?:ï»¿)?\s+|^ï»¿/u, '');
  if (/^[{[]/u.test(start)) return ok('document');
  if (/^(?:From |[!-9;-~]{1,80}:)/u.test(start)) return ok('message');
  return err({
    code: 'FILE_KIND_UNKNOWN',
    message: 'This is neither a mail (.eml) nor a JSON document (.json): a request is one of the two.',
    file: name,
  });
}
