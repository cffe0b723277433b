import { lean } from '../words/lean.ts';

/** "The postal code: it has to be 2161 AB": what leads to the value. */
const lead = lean(
  /^(?:(?:that|it|this|das|es|sie|er|dat|het|cela|ça|il|elle|lo|la|isso|esso|to)\s+)?(?:(?:should|must|has to|have to|ought to|needs to) (?:be|read)|muss|müsste|sollte|soll|lautet|heißt|heisst|moet|(?:doit|devrait) être|(?:debe|debería|tiene que|deve|deveria) ser|dev'essere|deve essere|dovrebbe essere|powin\p{L}+ być|(?:richtig|korrekt|correct|right|juist|correcte?|exacte?|correcto|corretto|certo|poprawn\p{L}) (?:ist|lautet|wäre|is|est|es|é|è|to)(?: (?:sie|er|es))?)\s+(?=[\p{Lu}\p{Lo}\d])/iu,
);
/** "… 2161 AB zijn", "… 97645 heißen" */
const tail = /\s+(?:zijn|worden|sein|lauten|heißen|heissen)$/iu;

/** A value without the words of the sentence that gives it. */
export const withoutSaying = (value: string): string =>
  lead.test(value)
    ? value
        .replace(lead, '')
        .replace(/[.!]+$/u, '')
        .replace(tail, '')
    : value;
