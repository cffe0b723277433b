import { findConcepts, has, type Hit } from './lexicon/find.ts';
import { fold, foldSame } from './text.ts';

export type UsersMention = {
  readonly users: number;
  readonly of: 'host' | 'app' | 'unknown';
  readonly start: number;
  readonly end: number;
};

const number =
  /(?<![\p{N}.,\p{Script=Latin}-])(\d{1,3}(?:[.,' ]\d{3})+|\d{1,6})(?![\d])(?=(?:[- ]{1,2}|\s*)(?:(?:confluence|jira|licensed|named|active|registered|lizenzierten?|benannten?|aktiven?|host)[- ])?(?:user|seat|agent|benutzer|nutzer|anwender|utilisateur|usuario|utilizador|utente|utenti|gebruiker|uzytkownik|named|lizenz|person|people|licensed|ユーザ|名|人|mitarbeiter|poste|\())/giu;
const tierNumber =
  /(?:tier|stufe|palier|tramo|faixa|fascia|licensed for|lizenziert für|lizenziert fuer|プラン|ティア|ユーザー?数|利用者数|prog(?:u)?|up to|bis zu)\s*(?:of|is|for|von|de|à|a|は|が|:|=)?\s*(\d{1,3}(?:[.,' ]\d{3})+|\d{1,6})(?!\d|\s*(?:editor|%|€|\$|usd|eur))/giu;

/** "Confluence has 500", "Confluence: 500", "(host: 500)": the host, and a number that ends its clause. */
const ofHost =
  /(?:confluence|jira|host|instance|instanz|server)\b(?: server| software)?\)?(?:\s*[:=/(]\s*|\s+(?:has|hat|is|for|tiene|a|tem|ha|heeft|ma|at|with|mit|fur|pour|para|per|voor)\s+|は)(\d{2,6}|\d{1,3}(?:[.,]\d{3})+)(?=\s*(?:$|[,;)。]|\.(?:\s|$)))/giu;
/** "The number of users of our Confluence is 500", "our tier is 500", "a 500er license". */
const stated =
  /(?:(?:users?|tier|benutzer\w*|nutzer\w*|utilisateurs|usuarios|utilizadores|utenti|gebruikers|uzytkownikow|ユーザー?数)\b[^.;\d]{0,40}?(?:\bis|\bare|\bist|betragt|\best|\bes|\bto|\bluidt|は)\s*:?\s*(\d{1,6})(?![\d%.,]*\d)|(\d{2,6})er[- ]?(?:lizenz|stufe|tier|paket|version))/giu;

const toNumber = (text: string): number => Number(text.replace(/[.,' ]/gu, ''));
const isCount = (users: number): boolean => users >= 1 && users <= 1_000_000;

/** Numbers of users in a text, and whose they are: the host's, or the add-on's (its editors). */
export function usersIn(text: string): UsersMention[] {
  const { hits } = findConcepts(text);
  const folded = foldSame(text);
  const mentions: UsersMention[] = [];
  for (const match of [number, tierNumber, ofHost, stated].flatMap((pattern) => [...folded.matchAll(pattern)])) {
    const said = match[1] ?? match[2] ?? '';
    const users = toNumber(said);
    const start = match.index + match[0].lastIndexOf(said);
    if (!isCount(users) || mentions.some((one) => one.start === start)) continue;
    const end = match.index + match[0].length;
    const close = /^[- ]*(\p{L}+)/u.exec(text.slice(end))?.[1] ?? '';
    mentions.push({ users, of: ownerOf(text, hits, start, end, close), start, end });
  }
  for (const hit of hits)
    if (has(hit, 'unlimited'))
      mentions.push({ users: -1, of: ownerOf(text, hits, hit.start, hit.end, ''), start: hit.start, end: hit.end });
  return mentions;
}

/** The nearest thing named before the number (in its own clause), else behind it, has these users. */
function ownerOf(text: string, hits: readonly Hit[], start: number, end: number, close: string): UsersMention['of'] {
  if (/^(?:editor|bearbeiter|éditeur|redact)/iu.test(close)) return 'app';
  const owner = (hit: Hit): boolean =>
    has(hit, 'host', 'app', 'editors') ||
    (has(hit, 'server') && /server|serveur|servidor|serwer/iu.test(text.slice(hit.start, hit.end)));
  const kind = (hit: Hit): UsersMention['of'] => (has(hit, 'app', 'editors') && !has(hit, 'host') ? 'app' : 'host');
  const clauseStart = Math.max(
    ...[';', '. ', ' but ', ' while ', ' aber ', ' mais ', ' pero '].map((mark) => text.lastIndexOf(mark, start)),
    0,
  );
  const before = hits.findLast((hit) => hit.end <= start && hit.start >= clauseStart && owner(hit));
  const after = hits.find((hit) => hit.start >= end && owner(hit) && hit.start - end < 40);
  const gap = after ? text.slice(end, after.start) : '';
  const onlyAfter = after && !/[,;.]|\b(?:and|und|et|y|e|en|i)\b/iu.test(gap) ? after : undefined;
  // "Wireframes for Confluence": the add-on's own name.
  const isProduct =
    before &&
    has(before, 'host') &&
    /wireframes (?:for|für|pour|para|per|voor|dla) $/iu.test(text.slice(Math.max(0, before.start - 20), before.start));
  // "the 500 users of our Confluence"
  if (onlyAfter && onlyAfter.start - end < 28 && !has(onlyAfter, 'app', 'editors')) return 'host';
  const raised =
    /(?:\bto|\bauf|\bà|\ba|\bpara|\bnaar|\bdo)\s+(?:the |die |les |los )?$/iu.test(text.slice(0, start)) &&
    hits.some((hit) => has(hit, 'match'));
  if (before && !isProduct && !(raised && kind(before) === 'app') && start - before.end < 90) return kind(before);
  if (onlyAfter) return kind(onlyAfter);
  // "match the add-on to 500 users": what it is matched to.
  if (
    /(?:\bto|\bauf|\bà|\ba|\bpara|\bnaar|\bdo)\s+(?:the |die |les |los )?$/iu.test(text.slice(0, start)) &&
    hits.some((hit) => has(hit, 'match'))
  )
    return 'host';
  // "… to the users of Jira; we have 100 users there": the only thing named.
  if (!isProduct && hits.some((hit) => has(hit, 'host')) && !hits.some((hit) => has(hit, 'app', 'editors')))
    return 'host';
  return isProduct ? 'app' : 'unknown';
}

/** A number of users as a label's value: "100", "100 users", "2,000", "Unlimited" (-1); null for anything less plain. */
export function usersValue(said: string): number | null {
  const bare = said.replace(/\([^()]*\)/gu, ' ').trim();
  return (bare === '' || bare === said ? null : plainUsers(bare)) ?? plainUsers(said);
}

function plainUsers(value: string): number | null {
  const { hits } = findConcepts(value);
  if (hits.some((hit) => has(hit, 'cond', 'maybe', 'neg', 'past', 'future'))) return null;
  if (hits.some((hit) => has(hit, 'unlimited'))) return -1;
  const found = usersIn(value).filter((one) => one.of !== 'app');
  const plain = /^\D{0,30}?(\d{1,3}(?:[.,' ]\d{3})+|\d{1,6})\D{0,24}$/u.exec(fold(value))?.[1];
  const values = found.length > 0 ? found.map((one) => one.users) : plain === undefined ? [] : [toNumber(plain)];
  if (values.length === 0 || !values.every(isCount)) return null;
  // Jira counts by its highest application (domain, section 3); for anything else two numbers are a doubt.
  if (new Set(values).size > 1 && !/jira|service|software|core/iu.test(value)) return null;
  return Math.max(...values);
}
