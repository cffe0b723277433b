import type { MailKind } from '../../mail/types.ts';
import type { TimedMail, Told, Wording } from './addressing.ts';
import { mailsFor } from './mails.ts';

/**
 * Mails to the requester that several licenses of one request can share. Not `ended`: for a key that the books do not
 * know it is written when the request comes in, and for others when their time is over, so together they would differ.
 */
const shared: readonly MailKind[] = ['acknowledgment', 'reminder', 'refusal'];

/**
 * The mails of several changes. Licenses of one request about which the same is said, word for word but for the key,
 * are told of in one mail that names them all: one conversation, not one for each license.
 */
export function mailsTogether(told: readonly Told[], wording: Wording): readonly TimedMail[] {
  const byRequest = Map.groupBy(told, ({ conversation, transfer }) => conversation.replyTo ?? transfer.requestId);
  return [...byRequest.values()].flatMap((group) =>
    group.length === 1 ? group.flatMap((one) => mailsFor(one, wording)) : ofOneRequest(group, wording),
  );
}

function ofOneRequest(group: readonly Told[], wording: Wording): readonly TimedMail[] {
  const keysOf = new Map<string, string[]>();
  for (const one of group)
    for (const shape of shapesOf(one, wording)) {
      if (shape === null) continue;
      keysOf.set(
        shape,
        [...(keysOf.get(shape) ?? []), one.transfer.keyLast4].filter((key) => key !== null),
      );
    }
  const said = new Set<string>();
  return group.flatMap((one) => {
    const shapes = shapesOf(one, wording);
    return shapes.flatMap((shape, index): readonly TimedMail[] => {
      if (shape !== null && said.has(shape)) return [];
      if (shape !== null) said.add(shape);
      const keys = shape === null ? undefined : keysOf.get(shape);
      const mail = mailsFor(keys ? { ...one, keys } : one, wording)[index];
      return mail ? [mail] : [];
    });
  });
}

/** What each mail says apart from its keys and its link; null for one that is never shared. */
const shapesOf = (told: Told, wording: Wording): readonly (string | null)[] =>
  mailsFor({ ...told, keys: [] }, wording).map(({ mail, notBefore }) => {
    const { kind, to, subject, content } = mail;
    const { action: _, ...words } = content;
    return shared.includes(kind) ? JSON.stringify([kind, to, subject, words, notBefore]) : null;
  });
