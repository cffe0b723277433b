import { dayOf } from '../../kernel/day.ts';
import type { RequestFacts } from '../../contract/request.ts';
import type { Tx } from '../../platform/db/db.ts';
import { factsOfRequest } from '../intake/requests/service.ts';
import { risksOf } from '../proof/risks.ts';
import type { Desk } from '../service.ts';
import { type BookLicense, toLicenseForRules } from '../sources/license.ts';
import { findByIds } from '../sources/service.ts';
import type { Assessed } from '../transfers/commands.ts';
import type { Transfer } from '../transfers/state.ts';
import { assess } from './assess.ts';
import type { ProofForRules } from './types.ts';

/** The rules' answer for facts and a license: `undefined` where no key was given, null where the books have none. */
export function assessWith(
  desk: Desk,
  facts: RequestFacts,
  license: BookLicense | null | undefined,
  proof: ProofForRules,
): Assessed {
  const holderEmail = license?.holderEmail ?? null;
  const assessment = assess(
    { facts, license: license ? toLicenseForRules(license) : license, proof, today: dayOf(desk.now()) },
    desk.profile,
  );
  const risks = risksOf({
    holderEmail,
    accountEmail: facts.accountEmail,
    publicMailDomains: desk.profile.proof.publicMailDomains,
    suspicious: proof.standing === 'unproven' && proof.suspicious,
    imitation: proof.standing === 'unproven' && proof.imitation === true,
    holderReachable: holderEmail !== null && license?.holderReturned !== true,
  });
  return { assessment, risks, holderEmail };
}

/** The same, anew, for an open case whose holder is proven now: facts as the request said, the books as they are. */
export async function assessedFor(tx: Tx, desk: Desk, transfer: Transfer, reason: string): Promise<Assessed> {
  const facts = await factsOfRequest(tx, desk.vendorId, transfer.requestId);
  const [license] = transfer.licenseId === null ? [] : await findByIds(tx, desk.vendorId, [transfer.licenseId]);
  const given = transfer.keyLast4 === null ? undefined : (license ?? null);
  return assessWith(desk, facts, given, { standing: 'holder', reason });
}
