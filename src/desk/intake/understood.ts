import type { FactSources, RequestFacts } from '../../contract/request.ts';
import type { SenderEvidence } from '../proof/sender.ts';

/** What was read of one incoming thing, whatever it was. */
export type Understood = {
  readonly identity: string;
  readonly requester: string | null;
  readonly requesterName: string | null;
  readonly facts: RequestFacts;
  readonly sources: FactSources;
  readonly evidence: SenderEvidence | null;
  readonly messageId: string | null;
  readonly automatic: string | null;
};
