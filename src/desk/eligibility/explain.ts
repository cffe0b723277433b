import { showUsers } from '../../contract/license.ts';
import { formatMoney } from '../../kernel/money.ts';
import { insteadOf, sentenceOf } from '../../mail/sentences.ts';
import { forCustomer } from './disclosure.ts';
import { factQuestions } from './questions.ts';
import type { Assessment, CustomerFinding, Decision, Finding, Quote } from './types.ts';

const headlines: Record<Decision['outcome'], string> = {
  eligible: 'This license can move.',
  refuse: 'This license cannot move.',
  moved: 'This license was moved before.',
  ask: 'We need to know more first.',
  prove: 'The holder of record must confirm first.',
  review: 'A person must look at this first.',
  wait: 'Something else comes first.',
};

const effects: Record<Finding['effect'], string> = {
  refuse: 'ends it',
  moved: 'was done before',
  ask: 'the requester must say more',
  prove: 'the holder must stand behind it',
  review: 'an operator decides',
  wait: 'waits',
  note: 'note',
};

const quoteLines = (quote: Quote | null): readonly string[] =>
  quote
    ? [
        `Quote: ${showUsers(quote.fromUsers)} to ${showUsers(quote.toUsers)} for ${formatMoney(quote.price, quote.currency)}, until ${quote.validUntil}.`,
        quote.formula,
      ]
    : [];

/** An assessment for an operator, a line each: what decides, every finding with its code, tiers and quote. */
export function explainForStaff(assessment: Assessment): readonly string[] {
  const decidedBy = assessment.decidedBy ? ` (${assessment.decidedBy})` : '';
  const tiers = [
    assessment.requiredUsers === null ? [] : [`The host needs ${showUsers(assessment.requiredUsers)}.`],
    assessment.issuedUsers === null ? [] : [`The new license gets ${showUsers(assessment.issuedUsers)}.`],
  ].flat();
  return [
    `${headlines[assessment.outcome]}${decidedBy}`,
    ...assessment.findings.map(({ code, effect, forStaff }) => `${code} (${effects[effect]}): ${forStaff}`),
    ...tiers,
    ...quoteLines(assessment.quote),
  ];
}

/** A finding's sentence and what the customer can do instead: in English, as the API answers. */
function inEnglish(finding: CustomerFinding): string {
  const instead = insteadOf(finding, 'en');
  return `${sentenceOf(finding, 'en')}${instead === null ? '' : ` ${instead}`}`;
}

/** An assessment for a customer, a line each; `proven` as in `forCustomer`. Equal sentences are said once. */
export function explainForCustomer(assessment: Assessment, proven: boolean): readonly string[] {
  const answer = forCustomer(assessment, proven);
  const sentences = new Set(
    // What is missing is told as a list below, which is easier to answer than a sentence.
    answer.findings.filter(({ code }) => code !== 'FACTS_MISSING').map(inEnglish),
  );
  const asked = answer.missing.map((name) => `- ${factQuestions[name]}`);
  return [
    headlines[answer.outcome],
    ...sentences,
    ...(asked.length > 0 ? ['Please send us:', ...asked] : []),
    ...quoteLines(answer.quote),
  ];
}
