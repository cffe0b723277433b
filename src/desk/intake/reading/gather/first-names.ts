import { of, spoken, stated, tongueIn, type Reading } from '../context.ts';
import { findConcepts, has, type Found } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { nominative } from '../names/declined.ts';
import type { Name } from '../names/names.ts';
import { lean } from '../words/lean.ts';
import { organizationsIn } from '../words/organizations.ts';
import { isColleague } from '../words/mentions.ts';
import { isGivenName } from '../words/given-names.ts';
import { fold } from '../words/text.ts';

/** The words with a small or a capital letter at their beginning: the names beside them need a capital. */
const eitherCase = (words: string): string =>
  words.replace(/(?<![\p{L}\\[])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

/** What somebody is to the writer, right before a first name: "our colleague Lakshmi", "die Kollegin Sabine". */
const persons = eitherCase(
  'colleagues?|coworker|co-worker|boss|chief|assistant|secretary|bookkeeper|accountant|admin|administrator|intern|sister|brother|wife|husband|daughter|son|kollegen?|kollegin|chefin|chef|frau|mann|schwester|bruder|tochter|sohn|assistentin|sekretärin|buchhalterin|buchhalter|collègue|patron|patronne|assistante?|comptable|femme|mari|sœur|frère|fille|fils|colega|compañer[oa]|jef[ea]|asistente|contable|mujer|esposa|esposo|marido|hermana|hermano|hija|hijo|chefe|patroa|patrão|contabilista|irmã|irmão|mulher|filha|filho|collega|colleghi|capo|titolare|contabile|moglie|marito|sorella|fratello|figlia|figlio|baas|bazin|boekhouder|boekhoudster|vrouw|man|zus|broer|dochter|zoon|koleżanki|koleżanka|koledze|kolegi|kolega|kolegą|szefowej|szefa|szefowi|żony|żona|męża',
);
const titled = eitherCase('d\\.|d\\.ª|dona?|doña|pani|pana?|tante|onkel|miss');
/** Words in small letters between what says whose it is and the name; German nouns for persons have a capital. */
const between = `(?:(?:det|den|der|die|das|dem|the|our|my|his|her|uns|unserer?|unserem|unseres|meine[rsm]?|notre|nos|mon|ma|nuestr[oa]|mi|noss[oa]|a|o|minha|meu|nostr[oa]|il|la|le|l['’]|el|mia|mio|onze|mijn|de|het|naszej|naszego|mojej|mojego|only|just|${persons}|${titled}),? ?){0,4}`;
const name = '(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)';
/** No last name and no further word of a firm's behind it; "Sabine, Nachname folgt" and "Sabine in Buchhaltung" are the name alone. */
const ends = "(?![\\p{L}'’-]|\\s+(?:\\p{Lu}|de \\p{Lu}|van \\p{Lu}|von \\p{Lu}|[&+]))";

/** "That is the one of …": said of the account that stands before. */
const belongs = lean(
  new RegExp(
    `(?<!\\p{L})(?:${[
      'belongs to|(?:is|are|was) (?:held|kept|owned|managed|run|maintained|administered|looked after|used) by|(?:registered|opened|set up|created|made) (?:to|on|by|under|for|in the name of)|in the name of|under the name of|is with|(?:account|login|one) of',
      'gehört(?: zu)?|(?:ist|wäre) (?:das|der|die|jener?)(?: \\p{L}+)? von|läuft auf(?: den namen)?|(?:konto|account|zugang) von|auf den namen|(?:wird|ist) von|verwaltet|hat',
      "(?:c['’]est|est) (?:celui|celle|le compte|à|au nom) d(?:e|u)|appartient à|(?:le )?compte de|au nom de|(?:est )?(?:tenu|géré) par",
      '(?:es|está)(?: la| el)? (?:de|a nombre de)|pertenece a|(?:la )?cuenta de|(?:la|lo) (?:lleva|gestiona|tiene)|gestionada por',
      '(?:é|está)(?: a| o)? (?:da|do|de|em nome d[aeo])|pertence (?:a|à|ao)|conta d[aeo]|gerida p(?:or|ela|elo)',
      'è (?:di|della?|del|quello di|intestato a(?:lla?|l)?)|appartiene a(?:lla?|l)?|intestat[oa] a(?:lla?|l)?|account di|gestito da(?:lla?|l)?',
      '(?:is|dat is) (?:die |dat |het account )?van|hoort bij|staat op naam van|op naam van|account van|beheerd door',
      'należy do|(?:jest|to)(?: konto)? (?:na )?|konto|prowadzi|na nazwisko',
    ].join('|')}) ${between}${name}${ends}`,
    'u',
  ),
);
/** "That's Priya's", "it's Anju's account", "which is Sandra's" */
const possessed =
  /(?:(?:['’]s|is|was|one|ones|it|this|that|use|to|under|account|login|:)|^|\() ?(?:our (?:colleague )?)?(\p{Lu}\p{Ll}+)['’]s?(?=\s+(?:own |personal |marketplace |atlassian )*(?:account|login|one|mailbox|address)|\s*(?:[,.;)!–-]|$))/u;
/** "(Sandra from purchasing has it)" */
const keeps = lean(
  new RegExp(
    `(?<!\\p{L})${name}(?: (?:from|in|of|aus|von|de|da|do|di|z|van)(?: \\p{Ll}+){1,4}|,[^,()]{3,40},)? (?:has|holds|owns|keeps|runs|manages|looks after|uses|hat|besitzt|verwaltet|betreut|a|gère|tient|lleva|tiene|gestiona|gere|tem|ha|gestisce|heeft|beheert|ma|prowadzi) (?:it|this|that|one|the|es|das|diese|dieses|le|ce|cette|la|esta|essa|o|a|lo|quello|het|dat|dit|to|konto|account)(?!\\p{L})`,
    'u',
  ),
);

const noHolder = ['expert', 'contact', 'billing', 'old', 'cond', 'maybe'] as const;

/** In a sentence of the holder: "The holder of the account is our colleague Lakshmi". */
function behindHolder(text: string, found: Found): string | undefined {
  const cue = found.hits.find((hit) => has(hit, 'holder'));
  if (!cue) return undefined;
  const said = new RegExp(
    `^(?:(?:[^.;!?]|\\.(?=\\S)){0,80}?(?:\\s(?:is|was|would be|will be|ist|wäre|est|es|será|é|è|jest|to)|:|\\sto|\\sa|\\sà|\\salla?))? ${between}${name}${ends}`,
    'u',
  ).exec(text.slice(cue.end));
  return said?.[1];
}

/** "Sabine aus der Buchhaltung", "Anju, our bookkeeper": where a name is asked for. */
const asked = lean(
  new RegExp(
    `^\\W{0,3}(?:(?:[Ii]t|[Tt]hat)['’]?s |[Dd]as ist |[Cc]['’]est |[Ee]s |[ÉéÈè] |[Tt]o )?${between}${name}(?:,? (?:from|in|of|aus|vom?n?|im|de|da|do|du|dans|di|della?|del|dell['’]|dall?['’]|van|z|ze|w)(?: |(?<=['’]))(?:(?:de|der|la|le|the|our|unserer|het|den|l['’]) ?)?[\\p{L}-]+(?: \\p{Ll}+)?|,? \\(?(?:our|my|the|unsere|meine|notre|nuestra|nuestro|nossa|nosso|la nostra|il nostro|onze|nasza) (?:\\p{L}+ )?(?:${persons}))[.,;)]*(?:$|\\s)`,
    'u',
  ),
);

/** The one first name in a text about the account, or null. */
export function firstNameIn(reading: Reading, text: string, isAsked = false): string | null {
  const found = findConcepts(text, tongueIn(reading, text));
  if (/[?？]\s*$/u.test(text) || organizationsIn(text).length > 0) return null;
  const place =
    behindHolder(text, found) ??
    belongs.exec(text)?.[1] ??
    possessed.exec(text)?.[1] ??
    keeps.exec(text)?.[1] ??
    (isAsked ? asked.exec(text)?.[1] : undefined);
  if (place === undefined || findConcepts(place).hits.some((hit) => !has(hit, 'filler'))) return null;
  const at = text.indexOf(place);
  const beside =
    // "Frau Lindner" is of a last name.
    (new RegExp(`(?<!\\p{L})(?:${persons})\\s+$`, 'u').test(text.slice(0, at)) &&
      !/(?:Frau|Mann)\s+$/u.test(text.slice(0, at))) ||
    found.hits.some((hit) => hit.start > at && has(hit, 'last')) ||
    new RegExp(`^, (?:\\p{L}+ ){1,2}(?:${persons})(?!\\p{L})`, 'u').test(text.slice(at + place.length));
  const doubtful = found.hits.some(
    (hit) => hit.start < at && has(hit, ...noHolder, 'neg') && !(has(hit, 'contact') && isColleague(text, hit)),
  );
  if (doubtful || !(isGivenName(fold(place)) || beside || possessed.test(text))) return null;
  // "należy do Anny"
  const bare = place.replace(/[yi]$/u, 'a');
  return reading.tongue === 'pl' && isGivenName(fold(bare)) ? bare : nominative(place, reading.tongue);
}

/**
 * "The holder is our colleague Lakshmi", "that one's Priya's": a first name alone, where the text is of the account and
 * names nobody else. What the last name is will be asked.
 */
export const firstNamesAlone = (reading: Reading): Statement<Name>[] => {
  const listed = of(reading, 'name', 'account').flatMap((entry): Statement<Name>[] => {
    const text = entry.values.slice(0, 2).join(' ');
    const first = firstNameIn(reading, text, entry.topic === 'name');
    return first === null ? [] : [{ ...stated<Name>(reading, entry, { first, last: null }), rank: 0.4 }];
  });
  if (listed.length > 0) return listed;
  let near = -1;
  return reading.sentences.flatMap((sentence): Statement<Name>[] => {
    const { text } = sentence;
    const { hits } = findConcepts(text, tongueIn(reading, text));
    const ofAccount = text.includes('@') || hits.some((hit) => has(hit, 'account', 'market', 'holder'));
    const goesOn = near === sentence.paragraph;
    if (ofAccount) near = sentence.paragraph;
    else if (text.split(' ').length > 14) near = -1;
    const first = ofAccount || goesOn ? firstNameIn(reading, text) : null;
    return first === null ? [] : [{ ...spoken<Name>(reading, sentence, { first, last: null }), rank: 0.4 }];
  });
};
