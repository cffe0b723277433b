import type { Fault } from '../../../contract/codes.ts';
import type { Language } from '../../../contract/language.ts';
import { de } from './de.ts';
import type { FaultTexts } from './types.ts';

const texts: Partial<Record<Language, FaultTexts>> = { de };

/** What a fault says to a reader of this language; English stands in for a language without texts of its own. */
export const faultIn = (fault: Fault, language: Language): string =>
  texts[language]?.[fault.code](fault) ?? fault.message;
