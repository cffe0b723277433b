import { type RequestFacts, noFacts } from '../../../contract/request.ts';
import type { NotTaken } from '../../transfers/events.ts';
import { canChange } from '../../transfers/decide.ts';
import type { Transfer } from '../../transfers/state.ts';
import { proofOf, type Speaker } from '../cases/said.ts';

/** One case of a conversation, as far as a further message asks for it. */
export type Standing = {
  readonly transfer: Transfer;
  /** Hexadecimal digest of its key; empty where it has none. */
  readonly key: string;
  readonly holderEmail: string | null;
};

/**
 * A case that ended because of what the books say, which the requester was not told: for them it waits for its holder,
 * so it takes further words as such a case would. Otherwise a correction would show whether we know the key.
 */
export const looksOpen = ({ status, proof, verdict, withdrawalNoted }: Transfer): boolean =>
  status === 'refused' &&
  withdrawalNoted !== true &&
  proof === null &&
  verdict !== null &&
  !['refuse', 'ask'].includes(verdict.outsider.outcome);

/** Whether a message says anything that a request consists of. */
export const saysNothing = (facts: RequestFacts): boolean =>
  JSON.stringify(facts) === JSON.stringify({ ...noFacts(), hosting: facts.hosting, hostProducts: facts.hostProducts });

/** The holder stands behind all that was said, and it waits for somebody else or for its time. */
const isProven = (transfer: Transfer): boolean =>
  canChange(transfer) && transfer.proof !== null && transfer.status !== 'needs-information';

const sameAddress = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * Why a further message is not taken, or null where it is. Only the requester and the proven holder change a case; and
 * what a person would ask back about ("is this key instead of the other, or beside it?") goes to a person. `joined`: keys
 * that are in somebody else's case.
 */
export function notTaken(
  speaker: Speaker,
  said: { readonly facts: RequestFacts; readonly keys: readonly string[] },
  requester: string,
  cases: readonly Standing[],
  joined: readonly string[],
  publicMailDomains: readonly string[],
): NotTaken | null {
  if (speaker.evidence?.suspicious) return 'suspicious';
  const holder = cases.some(
    ({ holderEmail }) => proofOf([speaker], holderEmail, { publicMailDomains, accountEmail: null }).proof !== null,
  );
  if (!holder && !sameAddress(speaker.sender, requester)) return 'stranger';
  if (said.keys.length === 0 && saysNothing(said.facts)) return 'nothing-read';
  // Anybody can write in the requester's name: what the holder stands behind is not taken back by such a mail.
  if (!holder && cases.some(({ transfer }) => isProven(transfer))) return 'unproven';
  const living = cases.filter(({ transfer }) => canChange(transfer) || looksOpen(transfer));
  const keyed = living.filter(({ key }) => key !== '');
  const known = new Set([...cases.map(({ key }) => key), ...joined]);
  const fresh = said.keys.filter((key) => !known.has(key));
  if (fresh.length > 0 && keyed.length + joined.length > 0 && fresh.length === said.keys.length) return 'other-key';
  return living.length + joined.length === 0 && fresh.length === 0 ? 'too-late' : null;
}

/** The sentence for staff. */
export const whyNotTaken: Readonly<Record<NotTaken, string>> = {
  stranger: 'it belongs to a request, and is neither from its requester nor proven to be from the holder of record',
  suspicious: 'it belongs to a request, and who sent it is doubtful',
  unproven: 'the holder of record stands behind its request, and that this message is theirs is not proven',
  'too-late': 'the request it belongs to cannot be changed any more',
  'nothing-read': 'it answers one of our mails and says nothing that could be read as a fact; somebody should read it',
  'other-key': 'it names another license key than its request: is that one meant instead, or besides?',
};
