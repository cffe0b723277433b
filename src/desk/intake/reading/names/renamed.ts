import { lean } from '../words/lean.ts';
import { organizationsIn, type Place } from '../words/organizations.ts';
import { fold } from '../words/text.ts';

/** The firm's name that a sentence says is the one now, where it tells that the name changed. */

/** What leads to the name it has now: "is", "now", "bears the name", "into", "we are". */
const leadsTo = lean(
  /(?<!\p{L})(?:is|are|'s|'re|be|now|to|into|became|becomes?|as|name(?:d)?|called|title|style|under|ist|sind|jetzt|nun|nunmehr|seitdem|in|heisst|heissen|lautet|namen|firma|firmieren|est|sommes|desormais|maintenant|devenue?|appelle|appelons|nomme|nom|denomination|es|somos|ahora|llama|llamamos|denomina|nombre|razon social|e|agora|chama|chamamos|passou a|nome|denominacao|social|siamo|ora|adesso|diventata|chiama|chiamiamo|zijn|nu|heet|heten|naam|geworden|jest|teraz|nazywa|nazywamy|nazwa|nazwe)(?: (?:the|der|die|das|la|le|el|o|a|il|de|het))?\s*[:"„“«]?\s*$/u,
);
/** What tells that a name was another one. */
const changes = lean(
  /(?<!\p{L})(?:(?:re)?nam(?:e|ed|es|ing)|renamed|rename|called|changed?|merg\p{L}+|became|becomes?|since|now|no longer|any ?more|new|was|were|went|gone|until|old|former(?:ly)?|previous(?:ly)?|exists?|umbenannt|umfirm\p{L}+|firmier\p{L}+|heiss\p{L}+|namen?|nicht mehr|seit|jetzt|neu\p{L}*|fusion\p{L}*|wurde|war|renomm\p{L}+|change|devenue?|denomination|depuis|desormais|nouve\p{L}+|etait|n'existe|cambi\p{L}+|nombre|denomin\p{L}+|razon social|desde|ahora|nuev\p{L}+|era|ya no|mud\p{L}+|nome|agora|nov[oa]|passou|diventat\p{L}+|nuov\p{L}+|dal|ora|non piu|gewijzigd|veranderd|hernoemd|naam|heet|heten|sinds|nieuwe?|was|niet meer|zmien\p{L}+|nazw\p{L}+|nazywa\p{L}*|now[aey]|od|juz nie)(?!\p{L})/u,
);
/** "X, formerly Y", "X (before: Y)": the first is the one now. */
const formerly = lean(
  /(?<!\p{L})(?:formerly|previously|before|once|until|ex|fruher|vormals|ehemals|bisher|vorher|anciennement|autrefois|avant|antes|anteriormente|antigamente|gia|prima|precedentemente|voorheen|vroeger|eerder|dawniej|wczesniej)(?: \p{L}+){0,3}[: ,("„“«]*$/u,
);
const open = lean(
  /(?<!\p{L})(?:if|would|may|might|maybe|perhaps|will|shall|wenn|vielleicht|wird|si|peut-etre|quiza|talvez|se|forse|misschien|als|moze|jesli)(?!\p{L})/u,
);

export function nameSince(text: string): Place | null {
  const folded = fold(text);
  if (/[?？]\s*$/u.test(text) || open.test(folded) || !changes.test(folded)) return null;
  const [first, second, ...more] = organizationsIn(text);
  if (!first || more.length > 0) return null;
  const ahead = (place: Place): string => fold(text.slice(Math.max(0, place.start - 60), place.start));
  if (second === undefined)
    return leadsTo.test(ahead(first)) && changes.test(fold(text.slice(0, first.start))) ? first : null;
  const between = fold(text.slice(first.end, second.start));
  if (formerly.test(between)) return first;
  return leadsTo.test(between) && changes.test(between) ? second : null;
}
