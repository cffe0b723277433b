import { dayOf } from '../../kernel/day.ts';
import type { RequestFacts } from '../../contract/request.ts';
import type { Tx } from '../../platform/db/db.ts';
import { factsOfRequest } from '../requests/service.ts';
import type { ProofForRules } from '../proof/holder.ts';
import { risksOf } from '../proof/risks.ts';
import type { Desk } from '../service.ts';
import { type BookLicense, toLicenseForRules } from '../sources/license.ts';
import { findByIds } from '../sources/service.ts';
import { assess } from './assess.ts';
import type { Assessed } from './types.ts';

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
    licenseKnown: Boolean(license),
    holderEmail,
    accountEmail: facts.accountEmail,
    publicMailDomains: desk.profile.proof.publicMailDomains,
    suspicious: proof.standing === 'unproven' && proof.suspicious,
    imitation: proof.standing === 'unproven' && proof.imitation === true,
    holderReachable: holderEmail !== null && license?.holderReturned !== true,
  });
  return { assessment, risks, holderEmail };
}

/** An open case, as far as the rules are asked about it anew. */
type Asked = { readonly requestId: string; readonly licenseId: string | null; readonly keyLast4: string | null };

/** The same, anew, for an open case whose holder is proven now: facts as the request said, the books as they are. */
export async function assessedFor(tx: Tx, desk: Desk, about: Asked, reason: string): Promise<Assessed> {
  const facts = await factsOfRequest(tx, desk.vendorId, about.requestId);
  const [license] = about.licenseId === null ? [] : await findByIds(tx, desk.vendorId, [about.licenseId]);
  const given = about.keyLast4 === null ? undefined : (license ?? null);
  return assessWith(desk, facts, given, { standing: 'holder', reason });
}
