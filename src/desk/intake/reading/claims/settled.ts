import { lean } from '../words/lean.ts';
import { before, inside, type Clause } from './clause.ts';
import { ifs } from './no-doubt.ts';
import { has, type Found, type Hit, type Token } from '../lexicon/find.ts';

/** What has the words of a doubt because it tells how the writer came to what he says. */

/** Whom one asks, and what one talks over, before one agrees. */
const consulting = lean(
  /^(?:discuss\p{L}*|talk\p{L}*|ask(?:ed|ing)|check(?:ed|ing)|consult\p{L}*|review\p{L}*|deliberat\p{L}*|debat\p{L}*|consider(?:ed|ing|ation)|speaking|hearing|besprech\p{L}*|besprochen|beraten|beratung\p{L}*|gesprach\p{L}*|rucksprache|ruckfrage|abstimmung|abgestimmt|abgeklart|klarung|gefragt|prufung|diskut\p{L}*|geklart|parl\p{L}*|demande|concert\p{L}*|reflexion|echang\p{L}*|habl\p{L}*|convers\p{L}*|fal(?:ar|ado|amos)|sentit[oa]|confront\p{L}*|valuta\p{L}*|overleg\p{L}*|besproken|gevraagd|nagevraagd|ruggespraak|omow\p{L}*|rozm\p{L}*|konsult\p{L}*|uzgodni\p{L}*)$/u,
);
const after =
  /^(?:after|following|upon|having|nach|nachdem|apres|suite|ayant|tras|despues|habiendo|apos|depois|tendo|dopo|avendo|na|po)$/u;
const onlyThen =
  /^(?:only|not|erst|nur|seulement|solo|solamente|so|somente|apenas|soltanto|pas|alleen|dopiero|tylko)$/u;
const done =
  /^(?:discussed|talked|asked|checked|consulted|considered|reviewed|debated|besprochen|beraten|abgestimmt|abgeklart|gefragt|diskutiert|geklart|discute|parle|demande|consulte|concerte|hablado|discutido|consultado|conversado|conversamos|falado|falamos|hablamos|consultamos|parlato|discusso|sentito|consultato|besproken|overlegd|gevraagd|nagevraagd|omowilismy|omowilem|omowilam|rozmawialismy|skonsultowalismy|uzgodnilismy)$/u;
/** What makes of a participle something that is yet to be done, or was not done. */
const notDone =
  /^(?:be|being|to|will|shall|must|should|not|never|still|nicht|noch|nie|muss|mussen|wird|werden|soll|pas|encore|sera|doit|no|aun|debe|sera|nao|ainda|deve|non|ancora|niet|nog|moet|wordt|zal|nie|jeszcze|if|whether|what|why|ob|wenn|falls|si|se|of|als|czy|jesli)$/u;
/** "… werden wir Ihnen zustimmen": so it may be then, and not now. */
const then =
  /^(?:will|shall|ll|can|could|may|werden|wird|konnen|kann|pourrons|podremos|podremos|poderemos|potremo|zullen|zal|kunnen|bedziemy)$/u;

const isIf = (word: string): boolean =>
  /^(?:whether|ob|czy)$/u.test(word) || (ifs.test(word) && !/^(?:dass|que|che|dat|ze)$/u.test(word));
const joins = /^(?:and|und|et|y|e|en|i|so|thus|hence|sowie)$/u;
const isApart = (text: string, one: Token | undefined, other: Token): boolean =>
  one !== undefined && /[,;:.)–-]\s/u.test(text.slice(one.end, other.start));

/**
 * "We discussed it and agree", "Nach Rücksprache mit der Leitung stimmen wir zu": it was talked over before, and what
 * came of it is said behind. Where nothing is agreed to behind it, it is as open as it sounds.
 */
export function isSettled(hit: Hit, { tokens, hits }: Found, text: string): boolean {
  const at = tokens.findIndex(
    (token, index) => index >= hit.from && index <= hit.to + 2 && consulting.test(token.text),
  );
  if (at < 0) return false;
  const lead = tokens.slice(Math.max(0, hit.from - 3), at).map((token) => token.text);
  const isAfter =
    lead.some((word) => after.test(word)) && !tokens.slice(0, at).some((token) => onlyThen.test(token.text));
  const isDone = done.test(tokens[at]?.text ?? '') && !lead.some((word) => notDone.test(word));
  if (!isAfter && !isDone) return false;
  const agreed = hits.find((other) => has(other, 'agree') && other.from >= hit.to && !has(other, 'filler'));
  return (
    agreed !== undefined &&
    // "We asked her to agree": what is asked for, and not what came of it.
    (isAfter ||
      tokens
        .slice(hit.to, agreed.from)
        .some((token, index) => joins.test(token.text) || isApart(text, tokens[hit.to + index - 1], token))) &&
    !tokens.slice(hit.to, agreed.from).some((token) => then.test(token.text) || isIf(token.text)) &&
    !hits.some((other) => has(other, 'must') && other.from >= hit.to && other.to <= agreed.from)
  );
}

const copula =
  /^(?:would|ware|waren|serait|seraient|seria|serian|seriam|sarebbe|sarebbero|zou|zouden|bylby|byloby|bylaby)$/u;
/** Those that are none without their verb. */
const needsVerb = /^(?:would|zou|zouden)$/u;
const verb = /^(?:be|zijn|wezen)$/u;

/** "That would be no problem", "wäre für uns kein Hindernis": how politely it is said, where nothing is asked for first. */
export const isPoliteWould = (hit: Hit, clause: Clause, { tokens, hits }: Found): boolean =>
  hit.to - hit.from === 1 &&
  copula.test(tokens[hit.from]?.text ?? '') &&
  (!needsVerb.test(tokens[hit.from]?.text ?? '') ||
    tokens.slice(hit.to, clause.to).some(({ text }) => verb.test(text))) &&
  hits.some(
    (other) => has(other, 'agree') && !has(other, 'filler') && inside(other, clause) && before(hit, other, 7),
  ) &&
  !tokens.some(({ text }) => isIf(text)) &&
  !hits.some((other) => other !== hit && has(other, 'cond', 'maybe', 'but', 'only'));
