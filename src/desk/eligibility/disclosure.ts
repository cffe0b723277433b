import type { Assessment, CustomerAnswer } from './types.ts';

/**
 * What one customer may read of an assessment. `proven`: they are the holder of record (domain, section 6). An
 * unproven requester gets the answer that was made without the books: no finding that reveals them, no quote, no tier,
 * and the same neutral sentence for an unknown key, for somebody else's and for their own. Nobody is the holder of a
 * key that the books do not know, so being proven opens nothing there.
 */
export function forCustomer(assessment: Assessment, proven: boolean): CustomerAnswer {
  const keyUnknown = assessment.findings.some(({ code }) => code === 'KEY_UNKNOWN');
  if (!proven || keyUnknown) {
    return { ...assessment.withoutBooks, issuedUsers: null, requiredUsers: assessment.requiredUsers, quote: null };
  }
  const { outcome, decidedBy, missing, issuedUsers, requiredUsers, quote } = assessment;
  const findings = assessment.findings.map(({ effect, whoActs, said }) => ({ effect, whoActs, ...said }));
  return { outcome, decidedBy, findings, missing, issuedUsers, requiredUsers, quote };
}
