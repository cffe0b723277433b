import type { Language } from '../contract/language.ts';
import { showKey } from '../contract/license.ts';
import type { MailContent, MailDraft, MailKind, MailRow } from './types.ts';
import { plain, typeset } from './words.ts';

/** A mail that answers none and is about no case. */
export const alone = {
  transferId: null,
  requestId: null,
  cc: [],
  inReplyTo: null,
  references: [],
  replyTo: null,
  envelopeFrom: null,
  answer: false,
} as const;

/** A value from outside, on one line. */
export const row = (label: string, value: string): MailRow => [label, plain(value, 300)];
export const keyEnd = (last4: string): string => showKey(plain(last4, 4));

/** A mail of these parts, set as its language sets text. */
export function draft(kind: MailKind, language: Language, subject: string, content: MailContent): MailDraft {
  const set = language === 'fr' ? typesetAll(content, language) : content;
  return { kind, language, subject: plain(typeset(subject, language), 150), content: set };
}

/** Each text of a mail as French sets it; ids and paths hold nothing that would change. */
function typesetAll<Value>(value: Value, language: Language): Value {
  if (typeof value === 'string') return typeset(value, language) as Value;
  if (Array.isArray(value)) return value.map((one) => typesetAll(one, language)) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typesetAll(one, language)])) as Value;
}
