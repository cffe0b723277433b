import type { StepCode } from '../../contract/customer.ts';
import type { TransferEvent } from '../transfers/events.ts';
import type { Verdict } from '../transfers/state.ts';

/** One row of the history of a case. */
export type Row = { readonly at: Date; readonly transferId: string; readonly event: TransferEvent };
export type Step = { readonly at: Date; readonly code: StepCode };

/** What the rows of a case come to for one requester. */
export type Walked = {
  readonly steps: readonly Step[];
  /** What the rules said of this requester's own words, the last time; null where they joined somebody else's case. */
  readonly verdict: Verdict | null;
  /** When the open question ends, where the requester is the one who is asked. */
  readonly closesAt: string | null;
  /** The message with which they joined this case proved that the holder asks. */
  readonly provenHere: boolean;
};

/** What decides here for somebody who is not proven: the words of the rules on what they said themselves. */
const hidden = (event: Extract<TransferEvent, { type: 'TransferRefused' }>, verdict: Verdict | null): boolean =>
  event.code !== 'REFUSED_BY_OPERATOR' && verdict?.outsider.outcome !== 'refuse';

/**
 * Walks through what happened to a license in the order in which it did, as far as it belongs to one request: what is
 * said to a requester who is not proven must be the same for a key that the books do not know, for one whose holder
 * never answers, and for one that somebody else has a case for (domain, section 6). So for them a refusal by the books,
 * a review and the question to the holder are one step.
 */
export function walk(rows: readonly Row[], requestId: string, proven: boolean): Walked {
  return new Walk(requestId, proven).all(rows);
}

class Walk {
  readonly #requestId: string;
  readonly #proven: boolean;
  readonly #steps: Step[] = [];
  #verdict: Verdict | null = null;
  #closesAt: string | null = null;
  #provenHere = false;
  /** Which request a case belongs to as the rows go on. */
  readonly #owners = new Map<string, string>();

  constructor(requestId: string, proven: boolean) {
    this.#requestId = requestId;
    this.#proven = proven;
  }

  all(rows: readonly Row[]): Walked {
    for (const [index, row] of rows.entries()) {
      // Who asks again and is listened to is not answered twice.
      const heard = row.event.type === 'AskedAgain' && rows[index + 1]?.event.type === 'FactsCompleted';
      this.#row(row, heard);
    }
    const [verdict, closesAt, provenHere] = [this.#verdict, this.#closesAt, this.#provenHere];
    return { steps: this.#steps, verdict, closesAt, provenHere };
  }

  #row({ at, transferId, event }: Row, heard: boolean): void {
    if ('opening' in event) this.#owners.set(transferId, event.opening.requestId);
    const said = event.type === 'AskedAgain' || event.type === 'WithdrawalNoted';
    const theirs = said ? event.requestId === this.#requestId : this.#owners.get(transferId) === this.#requestId;
    if (said && theirs && event.type === 'AskedAgain' && event.proven) this.#provenHere = true;
    if (heard || (!theirs && !(this.#provenHere && !said))) return;
    if (event.type === 'Assessed') this.#verdict = event.verdict;
    if (event.type === 'InformationRequested') this.#closesAt = event.closesAt;
    for (const code of this.#proven || this.#provenHere ? this.#inFull(event) : this.#asTold(event))
      this.#add({ at, code });
  }

  /** The same once more in a row is no news. */
  #add(step: Step): void {
    if (this.#last() !== step.code) this.#steps.push(step);
  }

  #last(): StepCode | null {
    return this.#steps.at(-1)?.code ?? null;
  }

  #arrives(): readonly StepCode[] {
    return [this.#steps.length === 0 ? 'received' : 'said-more'];
  }

  /** For whoever is not proven. */
  #asTold(event: TransferEvent): readonly StepCode[] {
    switch (event.type) {
      case 'TransferReceived':
      case 'FactsCompleted':
        return this.#arrives();
      case 'AskedAgain':
        return [...this.#arrives(), 'holder-asked'];
      case 'InformationRequested':
        return ['information-asked'];
      case 'Reminded':
        return this.#last() === 'information-asked' || this.#last() === 'reminded' ? ['reminded'] : [];
      case 'HolderAsked':
      case 'ReviewRequested':
        return this.#last() === 'holder-asked' ? [] : ['holder-asked'];
      case 'TransferRefused':
        if (event.code === 'OBJECTED_BY_HOLDER') return ['not-confirmed'];
        return hidden(event, this.#verdict) ? ['holder-asked'] : ['refused'];
      case 'TransferExpired':
        return [this.#last() === 'holder-asked' ? 'not-confirmed' : 'expired'];
      case 'TransferWithdrawn':
      case 'WithdrawalNoted':
        return ['withdrawn'];
      default:
        return [];
    }
  }

  /** For whoever the holder of record stands behind. */
  #inFull(event: TransferEvent): readonly StepCode[] {
    if (event.type === 'TransferReceived' || event.type === 'FactsCompleted') return this.#arrives();
    if (event.type === 'AskedAgain') return [this.#steps.length === 0 ? 'received' : 'told-again'];
    if (event.type === 'Reminded') return [this.#last()?.startsWith('holder-') ? 'holder-reminded' : 'reminded'];
    if (event.type === 'ProofGiven') return [proofs[event.proof.by]];
    if (event.type === 'HandoverStarted' && this.#steps.some(({ code }) => code === 'handing-over')) return [];
    if (event.type === 'TransferRefused' && event.code === 'OBJECTED_BY_HOLDER') return ['not-confirmed'];
    const code = plainly[event.type];
    return code === undefined ? [] : [code];
  }
}

const proofs = {
  message: 'holder-proven-by-mail',
  link: 'holder-confirmed',
  operator: 'operator-stood-in',
} as const satisfies Record<string, StepCode>;

const plainly: Partial<Record<TransferEvent['type'], StepCode>> = {
  InformationRequested: 'information-asked',
  HolderAsked: 'holder-asked',
  ReviewRequested: 'in-review',
  PaymentRequested: 'payment-asked',
  CoolDownStarted: 'cooling-down',
  TransferCleared: 'cleared',
  HandoverStarted: 'handing-over',
  LicenseIssued: 'moved',
  TransferConfirmed: 'told',
  TransferRefused: 'refused',
  TransferWithdrawn: 'withdrawn',
  WithdrawalNoted: 'withdrawn',
  TransferExpired: 'expired',
  TransferUndone: 'undone',
};
