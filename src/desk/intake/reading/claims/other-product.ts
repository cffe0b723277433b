import type { Analysis } from './analysis.ts';
import { has } from '../lexicon/find.ts';
import { fold } from '../words/text.ts';
import { hostsIn } from '../words/hosts.ts';

/** "For Jira the board wishes to see a price first": what it waits for. */
const price =
  /\b(?:quot(?:e|es|ation|ations)|pric(?:e|es|ing)|offer|figures?|angebot|preise?|kosten|devis|prix|tarifs?|presupuesto|precios?|orcamento|precos?|preventivo|prezz[io]|offerte|prij(?:s|zen)|wycen\w*|cen[aey])\b/u;
const first =
  /\b(?:first|beforehand|zuerst|vorher|zunachst|erst|d'abord|auparavant|primero|antes|primeiro|prima|eerst|vooraf|najpierw)\b/u;
const waitsForPrice = (text: string): boolean => price.test(text) && first.test(text);

/** "For Jira": what a sentence speaks of is named at its beginning. */
const opening_tokens = 4;

/**
 * "For Confluence we agree. For Jira I can't say yet.": of two products, what is said of one is left open for the other,
 * and so for the request as a whole.
 */
export function leavesOther(said: Analysis, beside: Analysis): boolean {
  const { found, text } = beside;
  const end = found.tokens[opening_tokens - 1]?.end ?? text.length;
  const [other, more] = hostsIn(text.slice(0, end));
  const mine = hostsIn(said.text);
  if (other === undefined || more !== undefined || mine.length !== 1 || mine.includes(other)) return false;
  if (found.hits.some((hit) => has(hit, 'key', 'account', 'server'))) return false;
  if (waitsForPrice(fold(text))) return true;
  const short = found.tokens.length <= 8;
  return found.hits.some(
    (hit) => has(hit, 'maybe', 'cond', 'refuse') || (short && has(hit, 'neg', 'no') && !has(hit, 'agree')),
  );
}
