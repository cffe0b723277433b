/** What stands between two e-mail addresses that are named in one breath. Blanks are counted: the time stays linear. */

const leads = '(?:to |for |an |auf |für |à |pour |al? |ad |para |per |aan |naar |voor |do |na |dla )?';

/** "it@… and apps@…", "it@…, apps@…" */
const both = new RegExp(
  `^[>)\\]]?,?\\s{0,40}(?:(?:and|und|et|y|e|ed|en|i|&|\\/|\\+|og|och|sowie)\\s+${leads}|と|[&/+])?\\s{0,40}[<([]*$`,
  'iu',
);
/** "it@… or apps@…", "it@… oppure ad apps@…" */
const either = new RegExp(
  `^[>)\\]]?,?\\s{0,40}(?:(?:(?:and|und) ?\\/ ?(?:or|oder)|or|oder|alternatively|alternativ|bzw\\.?|ou|ou bien|o|o bien|u|oppure|ovvero|of|ofwel|lub|albo|eller|veya|ya da|nebo|alebo|vagy|sau|tai|или|або|hoặc)(?: (?:else|perhaps|maybe|rather|auch|vielleicht|bien))?\\s|か、?|または|もしくは)\\s{0,40}${leads}[<([]?$`,
  'iu',
);

export const isBoth = (between: string): boolean => both.test(between);
export const isEither = (between: string): boolean => either.test(between);
export const areSideBySide = (between: string): boolean => isBoth(between) || isEither(between);
