import { has, type Concept, type Found } from '../lexicon/find.ts';
import type { FoundAddress } from '../words/emails.ts';
import { lean } from '../words/lean.ts';
import { tokensBetween } from '../words/rejected.ts';

/** What says that an account is this address, or is to be it. */
const equates = lean(
  /(?<!\p{L})(?:is|are|it['’]s|that['’]s|was|be|use|uses|take|has|have|under|named?|called|reads|known|registered|runs|ist|sind|lautet|heißt|hat|läuft|gehört|unter|est|sont|c['’]est|a pour|sous|es|son|será|tiene|está|bajo|é|são|tem|è|sono|ha|sotto|heeft|staat|onder|jest|ma|er|har|hedder)(?!\p{L})|は|が|です/iu,
);
/** What says that something is other than it was said, or where the license goes: never loose. */
const changes: readonly Concept[] = ['correction', 'instead', 'neg', 'old', 'wrong', 'receive', 'must', 'but', 'only'];
const changed = lean(
  /(?<!\p{L})(?:use|take|put|choose|enter|issue|send|nehmen|nimm|verwend\p{L}+|nutz\p{L}+|eintragen|prenez|utilis\p{L}+|mett\p{L}+|usen?|tom\p{L}+|pon\p{L}+|usa\p{L}*|gebruik\p{L}*|neem|użyj\p{L}*|now|new|change\p{L}*|renamed?|moved?|meanwhile|rather|switched|belongs?|owns?|right one|correct|jetzt|nun|neue?\p{L}?|geändert|umbenannt|inzwischen|vielmehr|nouve\p{L}+|maintenant|désormais|chang\p{L}+|plutôt|ahora|nuev\p{L}|cambi\p{L}+|agora|nov[oa]|mud\p{L}+|ora|adesso|nuov\p{L}|nu|nieuwe?|gewijzigd|teraz|now[ey]\p{L}*|zmieni\p{L}+)(?!\p{L})/iu,
);
const equatesLast = new RegExp(`${equates.source}[\\s,:("'<]*$`, 'iu');
const most_words_apart = 4;

/**
 * "The account was approved by my boss, boss@…": the sentence speaks of the account and has an address, and does not say
 * that it is the one. It counts where no other is said.
 */
export function isLoose(text: string, found: Found, { start, end }: FoundAddress): boolean {
  const isSaid = found.hits.some((hit) => has(hit, ...changes)) || changed.test(text);
  if (isSaid || equatesLast.test(text.slice(0, start))) return false;
  const before = found.hits.findLast((hit) => hit.end <= start && has(hit, 'account', 'holder', 'market'));
  const behind = found.hits.find((hit) => hit.start >= end && has(hit, 'account', 'holder', 'market'));
  if (before)
    return (
      tokensBetween(found, before.end, start) > most_words_apart ||
      (tokensBetween(found, before.end, start) > 1 && !equates.test(text.slice(before.end, start)))
    );
  return (
    behind !== undefined && tokensBetween(found, end, behind.start) > 1 && !equates.test(text.slice(end, behind.start))
  );
}
