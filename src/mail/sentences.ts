import type { FindingCode } from '../contract/codes.ts';
import type { FindingParams, FindingTexts, QuoteBasis, QuotePrice, Said } from '../contract/findings.ts';
import { type Language, textIn } from '../contract/language.ts';
import { catalogOf } from './catalog/all.ts';

/** What a rule says: as data, or as the English sentence that a case from before we had languages keeps. */
type Finding = Said | { readonly code: FindingCode; readonly sentence: string };

const tell = <C extends FindingCode>(
  texts: FindingTexts,
  said: { readonly code: C; readonly params: FindingParams[C] },
): string => texts[said.code](said.params);

/** A finding's sentence for the customer. */
export const sentenceOf = (finding: Finding, language: Language): string =>
  'sentence' in finding ? finding.sentence : tell(catalogOf(language).findings, finding);

/** What the customer can do instead, in the vendor's words, where a finding has that. */
export function insteadOf(finding: Finding, language: Language): string | null {
  if ('sentence' in finding || !('instead' in finding.params) || finding.params.instead === null) return null;
  return textIn(finding.params.instead, language);
}

/** A quote for matching the users, a line each. One from before we had languages keeps its formula in English. */
export function quoteLines(
  quote: QuotePrice & { readonly formula: string; readonly basis?: QuoteBasis | undefined },
  language: Language,
): readonly string[] {
  const { noMatch, price, formula } = catalogOf(language).completion;
  const how = quote.basis ? formula(quote, quote.basis) : quote.formula;
  return [noMatch(quote.fromUsers, quote.toUsers), price(quote), how];
}
