import { conceptsIn } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';

/** Numbers that stand beside a key: a SEN, a quote's, an order's. What is said of one is not said of the key. */

/** "Your proforma no. PI/2012/0093": no denial. */
const numberSign = lean(/(?<!\p{L})no(?:\.|(?= (?:[A-Z]{1,4}[-/.]?)?\d)) ?(?=[#\p{Lu}/.-]{0,8}\d)/giu);

const otherNumber = lean(
  /(?<![\p{L}\p{N}-])(?:SEN[- ]?L?[- ]?\d+|(?:\p{L}{1,14} ){0,2}["“„«']?(?:[Qq]uot\p{L}*|[Oo]rder|[Ii]nvoice|[Pp]ro-?forma|PO|P\.O\.|[Pp]urchase|[Cc]ustomer|[Cc]lient|[Tt]icket|[Cc]ontract|[Cc]ase|[Rr]eference|[Rr]ef\.?|[Aa]ngebot\p{L}*|[Rr]echnung\p{L}*|[Bb]estell\p{L}*|[Kk]unden\p{L}*|[Dd]evis|[Ff]acture|[Cc]ommande|[Pp]resupuesto|[Ff]actura|[Pp]edido|[Ff]atura|[Oo]ferta|[Ff]attura|[Oo]rdine|[Ff]actuur|[Oo]fferte|[Ff]aktur\p{L}*)(?: (?:number|no\.?|nr\.?|id|code|nummer))?[:.]? ?(?=\S{0,8}\d))/u,
);
const clause = /[,;.(–]\s*|\s(?=(?:and|but|while|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale)\s)/gu;

/** "… and beside it SEN-…, I don't know which of the two you prefer": what is said behind another number is said of that. */
export function withoutOtherNumber(tail: string): string {
  const plain = tail.replace(numberSign, ' ');
  const found = otherNumber.exec(plain);
  if (!found) return plain;
  const begin = [...plain.slice(0, found.index + 1).matchAll(clause)].at(-1)?.index ?? found.index;
  const concepts = conceptsIn(plain.slice(begin));
  return concepts.has('key') || concepts.has('license') || concepts.has('wrong') ? plain : plain.slice(0, begin);
}
