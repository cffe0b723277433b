import { fold } from './text.ts';

/**
 * Words that take away, put off or attach strings to what a sentence says, in the languages that are read. A sentence
 * with one of them is never taken for a confirmation: a customer is rather asked once too often.
 */
const conditions =
  /\b(?:if|unless|provided|providing|as long as|so long as|only|once|when|whenever|until|subject to|assuming|suppose|but|however|except|although|though|would|could|might|may|should|maybe|perhaps|probably|possibly|presumably|hopefully|think|guess|believe|in principle|pending|later|soon|will|going to|plan(?:s|ned|ning)?|depend\w*|whether|before|after|unclear|unsure|not sure|discuss\w*|ask|wait\w*|decid\w*|tbd|wenn|falls|sofern|soweit|sobald|vorausgesetzt|nur|aber|jedoch|grundsatzlich|prinzipiell|vermutlich|wahrscheinlich|vielleicht|wurden?|konnten?|sollten?|werden|bis|erst|noch|ob|si (?!,)|sauf|seulement|mais|toutefois|pourvu|sous reserve|a condition|des que|quand|lorsque|peut-etre|pourrai\w*|devrai\w*|en principe|siempre que|salvo|solo|solamente|pero|excepto|cuando|en cuanto|quizas?|tal vez|podria\w*|deberia\w*|se|sempre che|purche|quando|ma|solo se|forse)\b/u;
const negations =
  /\b(?:no|not|cannot|never|none|neither|nor|without|\w+n't|dont|nicht|kein\w*|nie|niemals|ohne|nein|ne|pas|non|jamais|aucun\w*|sans|nunca|ningun\w*|tampoco|sin|nie|nej|inte|ikke|niet|geen)\b|\bn'/u;
const past =
  /\b(?:was|were|used to|formerly|previously|no longer|anymore|until recently|last year|back then|had|war|waren|fruher|bisher|ehemals|etait|avant|autrefois|estaba|antes|era|turned off|switched off|decommissioned|replaced|moved (?:from|to)|migrated|switched)\b/u;

export const isConditional = (text: string): boolean => conditions.test(fold(text)) || text.includes('?');
export const isNegated = (text: string): boolean => negations.test(fold(text));
export const isPast = (text: string): boolean => past.test(fold(text));

const yes =
  /^(?:yes|yep|yeah|y|ja|jawohl|j|oui|si|ok|okay|agreed|confirmed|accepted|true|of course|sure|certainly|naturlich|selbstverstandlich|bestatigt|einverstanden|d'accord|de acuerdo|(?:yes )?we (?:hereby |do )?(?:agree|accept|confirm)|i (?:hereby |do )?(?:agree|accept|confirm)|confirme|accepte|nous (?:acceptons|confirmons)|confirmad[oa]|aceptad[oa]|aceptamos|confirmamos|wir (?:stimmen zu|bestatigen)|zugestimmt)(?=$|[\s,.;:!()/–—-])/u;
const no =
  /^(?:no|nope|n|nein|non|nej|false|we (?:do not|don't) (?:agree|accept)|i (?:do not|don't) (?:agree|accept)|not agreed|nicht einverstanden|pas d'accord|no estamos de acuerdo)(?=$|[\s,.;:!()/–—-])/u;
const noButFine = /^no (?:problem|worries|objections?|issue)/u;

/**
 * A yes or a no at the beginning of an answer. A yes with a condition, a "but" or a negation behind it is neither:
 * null. So is a no that does not stay one ("No, we do not agree" is false; "No problem" is null).
 */
export function yesOrNo(answer: string): boolean | null {
  const folded = fold(answer).replace(/^["'([]+/u, '');
  if (folded === '') return null;
  if (noButFine.test(folded)) return null;
  if (no.test(folded))
    return /\b(?:problem|yet|idea|but|aber|mais|pero|sure)\b/u.test(folded.slice(0, 60)) ? null : false;
  const matched = yes.exec(folded);
  if (!matched) return null;
  const rest = folded.slice(matched[0].length);
  return isConditional(rest) || isNegated(rest) || isPast(rest) ? null : true;
}

/** Answers that name nothing: "same as last time", "see below", "n/a". */
const pointers =
  /^(?:n\/?a|-+|–|—|none|no|nein|non|nada|keiner?|aucune?|ninguno?|no hay|neant|tbd|unknown|unbekannt|\?+|x+|same\b.*|as (?:above|below|before|usual)\b.*|see\b.*|siehe\b.*|wie (?:oben|unten|bisher|gehabt)\b.*|voir\b.*|ver\b.*|vea\b.*|cf\.? .*|idem|ditto|dito|to follow.*|folgt.*|please .*|bitte .*|(?:my|our|your|unser\w*|mein\w*) .*)$/u;
export const namesNothing = (answer: string): boolean => {
  const folded = fold(answer).replace(/[.!,]+$/u, '');
  return folded === '' || pointers.test(folded);
};
