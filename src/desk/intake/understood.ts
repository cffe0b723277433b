import type { Language } from '../../contract/language.ts';
import type { FactSources, RequestFacts } from '../../contract/request.ts';
import type { SenderEvidence } from '../proof/sender.ts';

/** What was read of one incoming thing, whatever it was. */
export type Understood = {
  readonly requester: string | null;
  readonly requesterName: string | null;
  /** Of the writer, as far as it is one of ours; English otherwise. */
  readonly language: Language;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly evidence: SenderEvidence | null;
  readonly messageId: string | null;
  readonly automatic: string | null;
};

/**
 * The same value without what a database cannot keep: NUL and half surrogates become the replacement character. One
 * such letter in a name must not stop what comes after it.
 */
export function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\ufffd') as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, wellFormed(field)])) as Value;
}
