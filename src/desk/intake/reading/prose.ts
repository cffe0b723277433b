import type { Hosting } from '../../../contract/license.ts';
import { fold, sentences, type Line, type Sentence } from './text.ts';
import { isConditional, isNegated, isPast } from './words.ts';

/** A claim is one thing that was said, and where. */
export type Claim<Value> = { readonly value: Value; readonly line: Line };

export type Statements = {
  /** True: plainly confirmed. Null: talked about in a way that may not be taken for a confirmation. */
  readonly server: readonly Claim<boolean | null>[];
  readonly match: readonly Claim<boolean | null>[];
  readonly hosting: readonly Claim<Hosting | null>[];
  readonly hostUsers: readonly Claim<number>[];
};

const ownServer =
  /\b(?:our|my|own|unser\w*|mein\w*|eigene\w*|notre|nos|propre|nuestr[oa]|propio|nostro)\b(?: \w+){0,3}? (?:confluence[- ]|jira[- ])?(?:server|serveur|servidor)\b|\b(?:our|unser\w*|notre|nuestro)\b(?: own)? (?:confluence|jira)[- ]?server/u;
const inUse =
  /\b(?:in use|use|uses|using|used|run|runs|running|installed|lauft|nutzen|verwenden|betreiben|setzen|einsetzen|eingesetzt|im einsatz|installiert|utilisons|utilise|utilisee|installe|tourne|en service|usamos|utilizamos|usa|instalad[oa]|en uso)\b/u;
const agreement =
  /\b(?:agree|agrees|agreed|accept|accepted|einverstanden|stimmen|akzeptieren|acceptons|accepte|d'accord|de acuerdo|aceptamos|acepto|ok|okay|happy|fine)\b/u;
const plainAgreement =
  /\b(?:we|i)(?: also| hereby| both| do| fully)* (?:agree|accept)\b|\beinverstanden\b|\bwir stimmen\b|\bakzeptieren\b|\bacceptons\b|\bj'accepte\b|\bsommes d'accord\b|\bestamos de acuerdo\b|\baceptamos\b|\bconfirm(?:s)? that we agree\b/u;
const matching =
  /\b(?:match\w*|adapt\w*|align\w*|adjust\w*|same number of users|number of users|user (?:count|number)s?|benutzerzahl\w*|nutzerzahl\w*|useranzahl|anzahl der (?:be)?nutzer|angleich\w*|anpass\w*|angeglichen|angepasst|nombre d'utilisateurs|align\w*|adapter|numero de usuarios|igualar|ajustar|tier)\b/u;
const building = /\b(?:in|inside|into|im|in) (?:our|the|my|a|unserem|dem|eigenen)(?: own)? data cent(?:er|re)s?\b/u;

const dataCenter = (text: string): boolean => {
  const folded = fold(text);
  if (!/\bdata ?-?cent(?:er|re)\b/u.test(folded)) return false;
  return !(building.test(folded) && !/Data ?Cent(?:er|re)/u.test(text));
};
const notCloud =
  /\b(?:not|no|nothing|never|kein\w*|nicht|pas de|pas|sin|no usamos)(?: \w+){0,3} cloud\b|\bcloud (?:nutzen|verwenden) wir nicht\b/u;
const cloud = (text: string): boolean => /\bcloud\b/u.test(fold(text)) && !notCloud.test(fold(text));
const runsOn =
  /\b(?:run|runs|running|is|are|use|using|installed|on|auf|lauft|laufen|nutzen|sur|en)\b.{0,60}\b(?:data ?-?cent(?:er|re)|cloud)\b|\b(?:switched|moved|migrated|gewechselt)\b.{0,40}\bto\b.{0,20}\bdata ?-?cent(?:er|re)\b|\bdata ?-?cent(?:er|re)\b.{0,20}\bgewechselt\b/u;

const numberOfUsers =
  /\b(?:confluence|jira)(?: software| service management| core)?(?:[- ]server)?(?: \(?v?\d+(?:\.\d+)+\)?)?[,:]?(?: (?:is|has|with|mit|avec|con|at|of|fur|for|ist|hat|,|license|instance|instanz|lizenz))*[ (]+(\d{1,3}(?:[.,]\d{3})+|\d{1,6})[ -](?:users?|benutzern?|nutzern?|utilisateurs|usuarios)\b/gu;

/** The number of users a text gives for the host, such as "Confluence Server (100 users)". */
export function usersOfHost(text: string): number[] {
  const folded = fold(text);
  if (/\b(?:add-?on|plugin|editors?|wireframes) ?(?:is|has|with|for|license)? ?\(?\d/u.test(folded)) return [];
  return [...folded.matchAll(numberOfUsers)].map((match) => Number((match[1] ?? '').replace(/[.,]/gu, '')));
}

function hostingOf({ text, line }: Sentence): Claim<Hosting | null>[] {
  const isDataCenter = dataCenter(text);
  const isCloud = cloud(text);
  if (!isDataCenter && !isCloud) return [];
  const folded = fold(text);
  const doubt =
    isConditional(text) ||
    isNegated(text) ||
    (isDataCenter && isCloud) ||
    /\bserver\b/u.test(folded.replace(/data ?-?center server/gu, ''));
  if (doubt || !runsOn.test(folded)) return [{ value: null, line }];
  return [{ value: isDataCenter ? 'data-center' : 'cloud', line }];
}

function serverOf({ text, line }: Sentence): Claim<boolean | null>[] {
  const folded = fold(text);
  if (!ownServer.test(folded)) return [];
  const doubt = isConditional(withoutMatch(text)) || isPast(text) || dataCenter(text) || cloud(text);
  const negated = isNegated(folded.replace(notCloud, ' '));
  if (doubt || negated) return [{ value: null, line }];
  return inUse.test(folded) ? [{ value: true, line }] : [];
}

/** "in use on our Server, and we agree that …": what is agreed does not put a condition on the use. */
const withoutMatch = (text: string): string =>
  text.replace(/\b(?:and|und|et|y) (?:we|wir|nous|sind|que)\b.*$/iu, (tail) => (isConditional(tail) ? tail : ''));

function matchOf({ text, line }: Sentence): Claim<boolean | null>[] {
  const folded = fold(text);
  if (!matching.test(folded) || !(agreement.test(folded) || /\brefuse|reject|ablehn|lehnen/u.test(folded))) return [];
  if (isConditional(text) || isNegated(folded.replace(notCloud, ' ')) || isPast(text)) return [{ value: null, line }];
  return plainAgreement.test(folded) ? [{ value: true, line }] : [];
}

/** What whole sentences say of the Server, the match and the host, apart from any label. */
export function statements(lines: readonly Line[], starts: ReadonlySet<number>): Statements {
  const all = sentences(lines, starts);
  return {
    server: all.flatMap(serverOf),
    match: all.flatMap(matchOf),
    hosting: all.flatMap(hostingOf),
    hostUsers: all.flatMap((sentence) =>
      isConditional(sentence.text) || isPast(sentence.text) || /\b(?:instead|no longer)\b/iu.test(sentence.text)
        ? []
        : usersOfHost(sentence.text).map((value) => ({ value, line: sentence.line })),
    ),
  };
}

/** Hosting as the value of a label; null where it names none of the three, or more than one. */
export function hostingNamed(value: string): Hosting | null {
  const folded = fold(value);
  const named: Hosting[] = [];
  if (dataCenter(value)) named.push('data-center');
  if (cloud(value)) named.push('cloud');
  if (/\bserver\b|\bserveur\b|\bservidor\b/u.test(folded) && !/data ?-?cent(?:er|re) server/u.test(folded))
    named.push('server');
  const only = named[0];
  return only && named.length === 1 && !isNegated(folded) && !isConditional(value) && !isPast(value) ? only : null;
}

/** True where a text speaks of Data Center or Cloud as the thing the app runs on. */
export const namesOtherHosting = (text: string): boolean => dataCenter(text) || cloud(text);
