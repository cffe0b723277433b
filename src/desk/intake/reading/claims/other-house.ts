import { relationIn } from '../names/firm-words.ts';
import { lean } from '../words/lean.ts';
import { foldSame } from '../words/text.ts';

/** What is said of another house than the writer's own: its parent, its sister, who owns it. */

const ownsUs =
  /\b(?:(?:who|which|that|they) (?:own|bought|acquired|hold|control)s? us|our owners?|(?:die|der|welche) uns (?:gehort|besitzt|gekauft)|qui nous (?:possede|detient|a rachet\w+)|que nos (?:compro|posee)|che ci (?:possiede|controlla))\b/u;
/** Of them, and by whom it is had: "their Jira", "its own", "themselves". */
const theirs =
  /\b(?:they|their|theirs|themselves|its own|own us|ihr(?:e[mnrs]?)? eigene\w*|deren|leurs?|eux-memes|ellos|ellas|sus? propi\w+|deles|delas|seus? propri\w+|loro|hun|zijzelf)\b/u;
const ours = lean(
  /(?<!\p{L})(?:we|our|ours|i|my|wir|uns(?:er\p{L}*)?|nous|notre|nos|nuestr[oa]s?|noss[oa]s?|nostr[oaie]|noi|wij|onze?|my|nasz\p{L}*)(?!\p{L})/u,
);
const oursBefore = lean(new RegExp(`${ours.source} (?=\\p{L})`, 'u'));

/** "The group we belong to", "whose part we are": how the other stands to us. */
const belongs =
  /\b(?:(?:that |which )?we (?:belong to|are (?:a )?part of|are owned by|report to)|(?:zu der|der|zu dem) wir gehoren|dont nous (?:faisons partie|dependons)|(?:a|al) (?:que|cual) pertenecemos|di cui facciamo parte|waar(?:toe| wij) (?:wij )?(?:toe)?behoren)\b/u;
const marks =
  /[,;:()]|\.(?= )|\b(?:but|whereas|while|aber|wahrend|mais|pero|mientras|mas|ma|mentre|maar|terwijl|ale)\b/gu;

/** "… is only the shareholder in Singapore with 500 users" */
const named =
  /\b(?:only|merely|just|simply|nur|bloss|lediglich|seulement|juste|solo|solamente|apenas|soltanto|alleen|slechts|tylko) (?:(?:the|our|an?|die|der|das|unsere?|la|le|notre|el|nuestra|nossa|o|a|il|nostra|de|het|ons|nasza) )?(?=\w)/u;

/** The part of a sentence between two marks that a place stands in. */
function partAt(text: string, at: number): { readonly from: number; readonly to: number } {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (index >= at) return { from, to: index };
    from = index + mark.length;
  }
  return { from, to: text.length };
}

/**
 * "Our parent Nord plc (500 users on their Jira)", "the crowd in Sydney, who own us and have 2000 users": what stands at
 * this place is of the other house, which the sentence names, and by its own part of the sentence.
 */
export function isOfOtherHouse(said: string, at: number): boolean {
  const text = foldSame(said);
  const { from, to } = partAt(text, at);
  const part = text.slice(from, to);
  const before = text.slice(0, from);
  const relation = ownsUs.test(part) || relationIn(part) !== null;
  if (!relation && !ownsUs.test(before) && relationIn(before) === null) return false;
  const bare = part
    .replace(ownsUs, ' ')
    .replace(belongs, ' ')
    .replace(oursBefore, (word) => (relation && !/^(?:we|i|wir|nous|noi|wij)\b/u.test(word) ? ' ' : word));
  const only = named.exec(text.slice(from, at));
  const owner = only ? part.slice(only.index + only[0].length) : '';
  if (only && relationIn(owner) === 'above' && !ours.test(owner)) return true;
  return (theirs.test(part) || ownsUs.test(part)) && !ours.test(bare);
}
