import { withoutAddresses } from '../words/emails.ts';
import { findConcepts, has, type Found, type Hit } from '../lexicon/find.ts';
import { namesIn } from '../names/people.ts';
import { isGivenName } from '../words/given-names.ts';
import type { Tongue } from '../words/language.ts';
import { lean } from '../words/lean.ts';
import { partsBetween, type Part as Between } from '../words/parts.ts';
import { fold } from '../words/text.ts';
import { onlyNow, wordsOf, type Kind } from './handed-on-words.ts';

/** Whoever passes a colleague's mail on says whose the account is, that he has none himself, and why the mail comes from him. */

/** What a sentence is part of: who wrote the mail below, and what was said right before. */
export type Around = { readonly author: string | null; readonly before: string | null };

type Part = Between & { readonly joint: number };

const mark = /[,;:()?!]|\.(?=\s|$)|\s[-–—]\s/gu;

const says = (kind: Kind, text: string, tongue: Tongue | null): boolean => {
  const words = wordsOf(kind, tongue);
  return words !== null && text.search(words) >= 0;
};

/** The parts of a sentence between marks and joining words; `joint`: where the mark before it begins. */
function partsOf(text: string, tongue: Tongue | null): Part[] {
  const joins = wordsOf('joins', tongue);
  const cuts = [...text.matchAll(mark), ...(joins === null ? [] : text.matchAll(joins))];
  const parts = partsBetween(
    text,
    cuts.toSorted((a, b) => a.index - b.index),
  );
  return parts.map((part, at) => ({ ...part, joint: parts[at - 1]?.end ?? 0 }));
}

/** "Sie", "Ihr Formular": whom the mail is written to, and nobody's colleague. */
const politely = lean(/(?<=\p{L}[^.!?]{0,200})(?<!\p{L})(?:Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/gu);

const ofRequest = (hit: Hit): boolean =>
  has(hit, 'key', 'match', 'server', 'datacenter', 'cloud', 'expert', 'users', 'tier', 'billing', 'wrong');
const ofAccount = (hit: Hit): boolean => has(hit, 'account', 'holder');

/** "Nothing to do with the account", whatever its words are elsewhere. */
const nothingToDo = lean(
  /(?<!\p{L})(?:nothing to do with|nichts (?:\p{L}+ ){0,4}zu tun|rien à voir|nada que ver|nada a ver|niente a che (?:fare|vedere)|niets (?:\p{L}+ ){0,3}te maken|nic wspólnego|(?:intet|ikke noget|inget|ingenting) (?:\p{L}+ ){0,3}at gøre|(?:inget|ingenting) att göra)(?!\p{L})/iu,
);
/** "I have no idea", "I am not sure", "he would not": of what one knows, may or wants. */
const ofKnowing = lean(
  /(?<!\p{L})(?:idea|clue|access|information|knowledge|objections?|answer|reply|time|rights?|authority|permission|doubts?|news|sure|certain|know|aware|entitled|allowed|authori[sz]ed|able|happy|convinced|clear|want(?:s|ed)?|wish(?:es)?|willing|ahnung|zugriff|wissen|weiß|antwort|einwand|einwände|zeit|berechtigung|berechtigt|befugt|zweifel|sicher|bewusst|will|wollte|möchte|idée|accès|réponse|temps|droits?|doutes?|sûre?|certaine?|autorisée?|habilitée?|sais|veux|veut|acceso|respuesta|tiempo|permiso|duda|segur[oa]|autorizad[oa]|sé|quier[eo]|ideia|acesso|resposta|tempo|dúvida|cert[oa]|sei|quero|quer|accesso|risposta|dubbi\p{L}*|sicur[oa]|autorizzat[oa]|so|voglio|vuole|idee|toegang|antwoord|tijd|bezwaar|zeker|bevoegd|weet|wil|pojęcia|dostępu|czasu|pewn\p{L}+|upoważni\p{L}+|wiem|chcę|chce|anelse|adgang|tilgang|åtkomst|svar|tid|tvivl|sikker|säker|ved|vet|vil|vill)(?!\p{L})/iu,
);

/** "Somebody else's": a name that is not the author's. */
const namesOther = (text: string, found: Found, author: readonly string[]): boolean =>
  namesIn(text, found).some(
    (place) =>
      fold(place.text)
        .split(/[\s'’-]+/u)
        .some((word) => isGivenName(word)) &&
      !fold(place.text)
        .split(/[\s'’]+/u)
        .some((word) => author.includes(word)),
  );

/** "Ann", "Ann's", "Mr Lee": who wrote the mail below. */
function namesAuthor(text: string, author: readonly string[]): boolean {
  const words = text.split(/[^\p{L}\p{M}-]+/u).flatMap((word) => (/^\p{Lu}/u.test(word) ? [fold(word)] : []));
  return words.some((word) => author.some((name) => word === name || (word.length > 3 && word === `${name}s`)));
}

const nameWords = (author: string | null): readonly string[] =>
  fold(author ?? '')
    .split(/[^\p{L}\p{M}-]+/u)
    .filter((word) => word.length > 2);

type Said = { readonly part: Part; readonly found: Found; readonly open: boolean; readonly they: boolean };

type Judged = {
  readonly harmless: readonly Part[];
  /** The account is said to be theirs; it is denied to be. */
  readonly theirs: boolean;
  readonly notTheirs: boolean;
};

/** What each part of a sentence says of the account and of the colleague, and what of it denies nothing of the request. */
function judged(text: string, tongue: Tongue | null, { author, before }: Around): Judged {
  const is = (kind: Kind, said: string): boolean => says(kind, said, tongue);
  const opensWith = (kind: Kind, said: string): boolean => {
    const words = wordsOf(kind, tongue);
    return words !== null && said.trim().search(words) === 0;
  };
  const names = nameWords(author);
  const parts = partsOf(text, tongue).map((part): Said => {
    const found = findConcepts(part.text, tongue);
    const plain = part.text.replace(nothingToDo, ' ');
    const open = found.hits.some(
      (hit) => has(hit, 'cond', 'maybe') && plain.includes(part.text.slice(hit.start, hit.end)),
    );
    return { part, found, open, they: is('they', part.text) || namesAuthor(part.text, names) };
  });
  const isQuestion = /[?？]\s*$/u.test(text);
  const nearAccount = (said: string): boolean => findConcepts(said, tongue).hits.some(ofAccount);
  const near = nearAccount(text) || (before !== null && nearAccount(before));
  const other = namesOther(text, findConcepts(text, tongue), names);
  const isAfterAccount = (at: number): boolean => parts.slice(0, at).some((one) => one.found.hits.some(ofAccount));
  const harmless = new Set<Part>();
  let theirs = false;
  let notTheirs = false;
  for (const [at, { part, found, open, they }] of parts.entries()) {
    const said = part.text;
    const own = found.hits.some(ofAccount);
    const stated = !isQuestion && !open && !found.hits.some(ofRequest);
    const denies = is('denied', said);
    // "The account is his", "it stays with her", "and is still its holder": of whom the sentence speaks.
    const ofThem = they || (own && is('kept', said) && parts.slice(0, at).some((one) => one.they));
    if (near && stated && ofThem && !denies && !other && !is('another', said) && !is('was', said)) {
      // "He handed it back", "her account is closed".
      if (is('givenUp', said)) notTheirs = notTheirs || own;
      else if (is('kept', said) || ((own || isAfterAccount(at)) && (is('belongs', said) || isShort(said)))) {
        theirs = true;
        harmless.add(part);
      }
      continue;
    }
    // "Only the account is no longer his", "…, not his".
    if (near && they && denies && !is('me', said) && (own || isShort(said))) notTheirs = true;
    // "I have none myself", "mine was never opened", "nothing in my name": of the writer's own.
    const besideThem = is('uses', said) && parts.some((one) => one.they);
    const ofOwn = is('owns', said) || is('mine', said) || besideThem || nothingToDo.test(said);
    if (near && stated && is('me', said) && denies && !they && ofOwn && !ofKnowing.test(said)) harmless.add(part);
  }
  for (const [at, { part, found, they }] of parts.entries()) {
    const said = part.text;
    if (isQuestion || found.hits.some((hit) => ofRequest(hit) || ofAccount(hit))) continue;
    // "…, not our department": beside whose it is.
    const beside = theirs && !they && isShort(said) && opensWith('denied', said);
    // "He is no longer on this project", "who cannot type": why another one writes.
    const follows =
      parts[at - 1]?.they === true &&
      (opensWith('relative', said) ||
        // "… of Yann, gone to Brest until summer"
        opensWith('meanwhile', said) ||
        says('joins', text.slice(part.joint, part.start), tongue));
    const away = (they || follows) && !ofKnowing.test(said) && (is('present', said) || is('meanwhile', said));
    // "It was still waiting for a signature", "it never went out": how it was, and is no more.
    const held =
      !is('goesOn', text) && ((is('was', said) && is('waits', said) && !is('denied', said)) || is('unsent', said));
    if (beside || away || held) harmless.add(part);
  }
  const open = parts.some((one) => one.open);
  // "It is in my name, not in his": who holds it is said anew.
  const renamed = parts.some(
    ({ part, found }) =>
      is('me', part.text) && !is('denied', part.text) && found.hits.some((hit) => has(hit, 'name', 'holder')),
  );
  return { harmless: [...harmless], theirs: theirs && !open, notTheirs: notTheirs && !theirs && !renamed };
}

const isShort = (text: string): boolean => text.trim().split(/\s+/u).length <= 4;

/** "His mail is not right in one point": the message, and no address. */
const theirMail = lean(
  /(?<!\p{L})(?:his|her|their|(?:sein|ihr)e?[mnrs]?|sa|son|leur|su|sua|seu|suo|zijn|haar|jego|jej|hans|hendes|hennes|dennes) (?:\p{L}+ )?(?:mail|message|note|text|request|lines|nachricht|anfrage|antrag|zeilen|schreiben|texte|demande|texto|mensaje|solicitud|mensagem|pedido|testo|messaggio|richiesta|bericht|tekst|verzoek|wiadomoś\p{L}+|tekst\p{L}*|mejl|besked|meddelande)(?!\p{L})/giu,
);

const withoutPolite = (text: string): string => text.replace(politely, (words) => ' '.repeat(words.length));

/** A sentence above a mail that is passed on, without what it says of the sender's own account and of the mail's way. */
export function withoutHandingOn(said: string, tongue: Tongue | null, around: Around): string {
  const text = withoutPolite(said.replace(onlyNow, (words) => ' '.repeat(words.length)));
  const nothing = wordsOf('nothingMore', tongue);
  const { harmless } = judged(text, tongue, around);
  const blanked = harmless.reduce(
    (rest, { joint, end }) => rest.slice(0, joint) + ' '.repeat(end - joint) + rest.slice(end),
    text,
  );
  const plain = blanked.replace(theirMail, (words) => ' '.repeat(words.length));
  return nothing === null ? plain : plain.replace(nothing, (words) => ' '.repeat(words.length));
}

/** True for "the account is his": whose mail is passed on. */
export const leavesAccount = (text: string, tongue: Tongue | null, around: Around): boolean =>
  judged(withoutPolite(text), tongue, around).theirs;

/** True for "only the account is no longer his". */
export const takesAccount = (text: string, tongue: Tongue | null, around: Around): boolean =>
  judged(withoutPolite(text), tongue, around).notTheirs;

const stillSo = lean(
  /(?<!\p{L})(?:(?:and|but) (?:it )?still (?:is|does)|(?:und|aber) (?:ist|tut|wartet|liegt) (?:es |sie |das )?(?:immer )?noch|et l['’]est (?:encore|toujours)|y (?:aún|todavía) lo está|e ainda está|e lo è ancora|en (?:dat )?(?:is|doet) (?:het |dat )?nog)(?!\p{L})/iu,
);

/** "It was not approved", "I could not get it signed", "it was waiting and still is": what it needs was not given. */
export const lacksLeave = (text: string, tongue: Tongue | null): boolean =>
  (stillSo.test(text) && says('waits', text, tongue)) ||
  partsOf(text, tongue).some(
    ({ text: said }) =>
      says('denied', said, tongue) &&
      says('leave', said, tongue) &&
      !says('unsent', said, tongue) &&
      !findConcepts(said, tongue).hits.some((hit) => has(hit, 'needed', 'polite', 'key', 'expert', 'users')),
  );

/** "Whose account? Dave's." */
export const answersWhose = (text: string, next: string | undefined, tongue: Tongue | null, around: Around): boolean =>
  next !== undefined &&
  /[?？]\s*$/u.test(text) &&
  text.trim().split(/\s+/u).length <= 5 &&
  findConcepts(text, tongue).hits.some(ofAccount) &&
  next.trim().split(/\s+/u).length <= 5 &&
  leavesAccount(`${next.replace(/[.!]\s*$/u, '')} account`, tongue, around);

/** "It goes to me", "I go by ann@…": in a mail that is passed on, of whoever wrote it. */
export function saysOwn(said: string, tongue: Tongue | null): boolean {
  const text = withoutAddresses(said);
  const is = (kind: Kind): boolean => says(kind, text, tongue);
  const { hits } = findConcepts(text, tongue);
  return (
    is('me') &&
    (is('owns') || is('mine')) &&
    !is('denied') &&
    !is('another') &&
    !hits.some((hit) => has(hit, 'cond', 'maybe', 'old', 'past', 'expert', 'billing', 'contact'))
  );
}
