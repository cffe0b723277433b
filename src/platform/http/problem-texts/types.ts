import type { Fault, FaultCode } from '../../../contract/codes.ts';

/**
 * Every fault in a further language, by its code and parameters: what a language lacks fails the type check. In English
 * a fault says its own message, which knows most.
 */
export type FaultTexts = { readonly [C in FaultCode]: (fault: Fault) => string };
