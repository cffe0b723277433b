import type { Language } from '../../contract/language.ts';
import type { FactSources, ReadFacts, RequestFacts } from '../../contract/request.ts';
import type { SenderEvidence } from '../proof/sender.ts';
import type { Unclear } from '../../mail/types.ts';
import type { NoRequest } from './kinds/kind.ts';

/** What was read of one incoming thing, whatever it was. */
export type Understood = {
  readonly requester: string | null;
  readonly requesterName: string | null;
  /** Of the writer, as far as it is one of ours; English otherwise. */
  readonly language: Language;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  /** More customers than one, each whole; empty where there is one. */
  readonly customers: readonly ReadFacts[];
  /** Several customers that could not be told apart: an operator has to. */
  readonly several: string | null;
  readonly evidence: SenderEvidence | null;
  readonly messageId: string | null;
  readonly subject: string | null;
  /** Facts that it speaks of and that could not be read plainly. */
  readonly unclear: readonly Unclear[];
  /** Messages that it answers, the nearest first. */
  readonly answers: readonly string[];
  /** Addresses that it went to. */
  readonly recipients: readonly string[];
  readonly noRequest: NoRequest | null;
  /** What was wrong with it and was read all the same. */
  readonly notes: readonly string[];
};

/**
 * The same value without what a database cannot keep: NUL and half surrogates become the replacement character. One
 * such letter in a name must not stop what comes after it.
 */
export function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\ufffd') as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, wellFormed(field)])) as Value;
}
