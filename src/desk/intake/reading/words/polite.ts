import { has, type Hit } from '../lexicon/find.ts';
import { lean } from './lean.ts';
import { foldSame } from './text.ts';

/** "Could you move it to …?" asks for nothing but that it be done. */
export const request = lean(
  /(?<!\p{L})(?:could you|can you|would you|will you|may (?:we|i) (?:ask|suggest|propose|request)|darf ich (?:vorschlagen|bitten)|puis-je (?:proposer|suggérer)|podría sugerir|posso (?:sugerir|proporre|suggerire)|mag ik (?:voorstellen|vragen)|(?:could|can|might) (?:the|our|my|this) (?:\p{L}+ ){1,3}(?:please )?be |(?:kann|könnte) (?:das|die|unser\p{L}{0,2}) |könnten sie|können sie|könntet ihr|würden sie|pourriez|pouvez|podr[íi]a|podéis|pueden?|podem|poderiam|pode|potete|potreste|può|kunt u|kun je|zou u|kunnen jullie|czy mog(?:ą|libyście)|ください|いただけ)/iu,
);

/** "The right one would be the account jane@…", "we'd rather have it in ours": how one says politely what it is. */
const wouldBe = lean(
  /^(?:would be|(?:we|i|they|he|she)'d (?:rather|prefer|like|love)|would (?:rather|prefer|like|say|suggest)|ware|waere|(?:hatten?|wurden?) (?:wir|ich) (?:\p{L}+ ){0,2}(?:lieber|gerne?)|wurden? (?:ich |wir )?(?:\p{L}+ )?(?:sagen|meinen|vorschlagen)|serait|(?:prefererion|prefererai|aimerion|aimerai)s|seria|preferiria(?:mos)?|gostaria(?:mos)?|sarebbe|preferire(?:mmo|i)|vorre(?:mmo|i)|zou(?:den)? (?=.{0,40}\bzijn\b|(?:wij |we |ik )?(?:\p{L}+ )?(?:liever|graag))|byloby|bylby|bylaby|wol\p{L}+by\p{L}*)(?![\p{L}])/u,
);

/** "If not, please go ahead now": what is asked for all the same. */
const asked =
  /^\W*(?:if (?:not|so|yes|possible)|wenn (?:nicht|ja|moglich)|falls (?:nicht|ja|moglich|noch nicht geschehen)|sinon|si (?:non|no|oui|c'est possible)|se (?:no|nao|non|si|sim|possibile|possivel)|zo (?:niet|ja|mogelijk)|indien (?:niet|mogelijk)|als (?:dat )?niet|jesli (?:nie|tak|mozna))(?=, )/u;
/** "You would issue it to the account jane@…": how it is to be, where no condition follows. */
const wouldGo = lean(
  /^would (?:then |please |kindly )?(?:go|issue|send|move|put|transfer|deliver|assign|come|belong|need to go|have to go)(?!\p{L})/u,
);
const whoWould = lean(/(?<!\p{L})(?:you|it|this|that|(?:licen[cs]e|key|add-?on|plug-?in)s?) $/u);
const depends = lean(
  /(?<!\p{L})(?:if|once|when|unless|until|till|after|before|provided|should|but|could|might|perhaps|ideally|otherwise|or|in case|depend\p{L}*|normally|usually)(?!\p{L})/u,
);
const isToGo = (folded: string, { start }: Hit): boolean =>
  wouldGo.test(folded.slice(start)) && whoWould.test(folded.slice(0, start)) && !depends.test(folded);

export function isPolite(text: string, hits: readonly Hit[], hit: Hit): boolean {
  const folded = foldSame(text);
  if (hit.end <= (asked.exec(folded)?.[0].length ?? 0)) return true;
  const others = hits.some(
    (other) => other !== hit && has(other, 'cond', 'maybe', 'neg') && !wouldBe.test(folded.slice(other.start)),
  );
  return !others && (wouldBe.test(folded.slice(hit.start)) || isToGo(folded, hit));
}
