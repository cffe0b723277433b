import { lean } from '../words/lean.ts';
import { before, inside } from './clause.ts';
import { type Analysis } from './analysis.ts';
import { has, type Found, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';

/** How many users: the numbers that a sentence about the match has, and which of them it is raised to. */

/** A number of users: in figures, or one of the tiers in words. */
export const numeral =
  /^(?:\d{2,5}|ten|twenty-?five|fifty|hundred|zehn|funfundzwanzig|funfzig|hundert|dix|vingt-cinq|cinquante|cent|diez|veinticinco|cincuenta|cien|dez|cinquenta|cem|dieci|venticinque|cinquanta|cento|tien|vijfentwintig|vijftig|honderd|dziesiec|dwadziescia|piecdziesiat|sto)$/u;

/** "Jira has 250 users, and make the plug-in 250 too": the add-on is given the number that the host has. */
export function sameNumber({ found, clauses }: Analysis): boolean {
  const unlimited = new Set(found.hits.filter((hit) => has(hit, 'unlimited')).map(({ from }) => from));
  const apps = found.hits.filter((hit) => has(hit, 'app'));
  const hosts = found.hits.filter((hit) => has(hit, 'host'));
  const ofApp = new Set<number>();
  for (const clause of clauses) {
    // "Jira and the plug-in shall both be at 100"
    const inClause = (hit: Hit): boolean => inside(hit, clause);
    if (
      apps.some(inClause) &&
      hosts.some(inClause) &&
      found.hits.some((hit) => inClause(hit) && has(hit, 'all') && bothOf.test(found.tokens[hit.from]?.text ?? '')) &&
      found.tokens.slice(clause.from, clause.to).some(({ text }) => sizes.test(text))
    )
      return true;
    const app = apps.find((hit) => inside(hit, clause));
    if (!app) continue;
    // "Jira is the 50 user one and they say aye to Wireframes being 50 too": in one clause, before it is named and behind.
    const both = hosts.some((hit) => inside(hit, clause) && hit.from < app.from);
    for (let at = both ? app.from : clause.from; at < clause.to; at += 1) ofApp.add(at);
  }
  const ofOthers = new Set<string>();
  for (const [at, { text }] of found.tokens.entries()) {
    const number = unlimited.has(at) ? 'unlimited' : text;
    if (number !== 'unlimited' && !numeral.test(number)) continue;
    if (!ofApp.has(at)) ofOthers.add(number);
    else if (ofOthers.has(number)) return true;
  }
  return false;
}
const bothOf = /^(?:both|beide[ns]?|tous|toutes|ambos|ambas|entrambi|entrambe|allebei|oba|obie)$/u;

/** "The same number", "as many users": the number is in the word itself. */
export const namesNumber = ({ tokens }: Found, hit: Hit): boolean =>
  has(hit, 'match') &&
  tokens
    .slice(hit.from, hit.to)
    .some(({ text }) => /^(?:numbers?|counts?|anzahl|nombre|numero|aantal|liczb\p{L}*)$/u.test(text));

/** What stands behind the number that it is raised to: "move to 250 Park Avenue" is a street. */
export const behindNumber = ({ text, found: { tokens } }: Analysis, hit: Hit): string =>
  text.slice(tokens.slice(hit.to, hit.to + 3).find((token) => sizes.test(token.text))?.end ?? text.length);

/** "Le passage à 100", "the step to 250", "raise it to 500": how far it is raised. */
export const isStepTo = ({ tokens }: Found, hit: Hit): boolean =>
  has(hit, 'switch', 'match') &&
  tokens
    .slice(hit.to, hit.to + 3)
    .some(
      ({ text }, at, near) =>
        sizes.test(text) && steps.test(at === 0 ? (tokens[hit.to - 1]?.text ?? '') : (near[at - 1]?.text ?? '')),
    );
/** Ten is a version's number as often. */
const sizes = /^(?:25|50|100|250|500|2000|10000)$/u;
const steps = /^(?:to|with|mit|auf|zu|a|au|para|naar|na|do|op|til|till|move_to|go_to)$/u;

/** "Leave the add-on at 25": the refusal, the add-on, and its number, side by side. */
export const isLeftAt = ({ hits, tokens }: Found, refuse: Hit): boolean =>
  hits.some(
    (app) =>
      has(app, 'app') &&
      before(refuse, app, 2) &&
      tokens.slice(app.to, app.to + 3).some(({ text }) => numeral.test(text) && !/^20\d\d$/u.test(text)),
  );

const number =
  '(?:numbers?|counts?|figures?|sizes?|amounts?|quantit(?:y|ies)|anzahl|zahl|nutzerzahl|benutzerzahl|grosse|nombre|chiffre|taille|numero|cantidad|tamano|quantidade|tamanho|quantita|grandezza|aantal|grootte|liczb\\p{L}+|wielkosc\\p{L}*)';
const likewise =
  '(?:also|too|as well|likewise|auch|ebenfalls|ebenso|aussi|egalement|tambien|igualmente|tambem|anche|pure|ook|eveneens|tez|rowniez)';
const equals = [
  // "The plugin gets this number also"
  `(?:this|that|its|these|diese[nrs]?|jene[nrs]?|ce|cette|es[ae]|est[ae]|ess[ae]|quest[oa]|dit|dat|deze|t[eą]|(?:jira|confluence)(?:'?s)?) ${number}(?: of \\p{L}+)?(?: \\p{L}+){0,3} ${likewise}`,
  `${likewise}(?: \\p{L}+){0,3} (?:this|that|its|diese|ce|cette|es[ae]|est[ae]|ess[ae]|quest[oa]|dit|dat) ${number}`,
  // "Equally big", "as high as"
  '(?:equally|just as|every bit as|genauso|ebenso|gleich|aussi|tan|igual de|tao|altrettanto|even|rownie) (?:big|large|many|high|gross|viele|hoch|grande?s?|nombreu\\p{L}+|numeros\\p{L}|groot|veel|hoog|duz\\p{L})',
  // "The number of the plugin goes with the number of Jira"
  `${number}(?: \\p{L}+){1,6} (?:with|like|along|nach|mit|wie|comme|avec|como|con|com|come|met|als|jak|z)(?: \\p{L}+){1,3} ${number}`,
  `${number} (?:of|der|des|von|de|du|del|della|van)(?: \\p{L}+){1,3} ${likewise}`,
  // "We have 50, and that is what the add-on should have too"
  `(?:that is|that's|which is|this is|das|c'est|eso es|e) (?:what|auch|ce que|lo que|o que|quello che)(?: [\\p{L}-]+){1,3} (?:should|shall|can|may|must|soll|darf|kann|doit|peut|debe|puede|deve|pode|puo)(?: \\p{L}+){1,2} ${likewise}`,
].join('|');
const equalSize = lean(new RegExp(`(?<!\\p{L})(?:${equals})(?!\\p{L})`, 'u'));

/** "Yes give it the users of jira", "put it on the same count of users": what shall be done with it, and as what. */
const gives = lean(
  new RegExp(
    `(?:^|[,.;:(–-] ?|(?<!\\p{L})(?:and|so|yes|ok|okay|please|pls|plz|just|then|kindly|do|can|may|und|y|e|et|i|ja) )(?:give|make|put|set|bring|raise|let|take)(?: (?:it|them|us|wireframes|(?:the|our) (?:add-?on|plug-?in|app|licen[cs]e)))?(?: (?:have|get|on|to|at|up|with))* (?:the |all |its |our |just |exactly )*(?:(?:same|equal|identical)(?: ${number})?(?: (?:of|for))? users?|(?:users?|seats|${number}|tier|level)(?: of users)? (?:of|from|in|on|like|as) (?:the |our )?(?:jira|confluence))(?!\\p{L})`,
    'u',
  ),
);
const atOtherTime =
  /\b(?:later|soon|then|eventually|next|when|once|after|until|unless|if|but|free|gratis|costs?|price|charge|pay|\d{4})\b/u;
const open = ['cond', 'maybe', 'only', 'neg', 'no', 'refuse', 'others', 'past', 'but', 'must'] as const;
/** True where it shall be done, null where something else is said beside it, undefined where nothing is. */
export const givesIt = ({ text, found: { hits } }: Analysis): true | null | undefined => {
  const said = foldSame(text);
  const found = gives.exec(said);
  if (found === null) return undefined;
  const isOpen =
    atOtherTime.test(said.slice(found.index + found[0].length)) ||
    hits.some((hit) => has(hit, ...open) && !has(hit, 'agree', 'filler'));
  return isOpen ? null : true;
};

/** The add-on gets what the host has, whichever words say that the two are one. */
export const equalsHost = ({ text, found: { hits } }: Analysis): boolean =>
  hits.some((hit) => has(hit, 'app')) && equalSize.test(foldSame(text));
