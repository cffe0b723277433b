import { firstPerson } from '../claims/analysis.ts';
import { runsIn } from '../names/own-organization.ts';
import { lean } from '../words/lean.ts';
import { looksLikeOrganization } from '../words/organizations.ts';
import { hasStreetWord, isBuilding } from './street-words.ts';

const lead = lean(
  /^.*(?:\b(?:is|are|at|in|ist|lautet|lauten|sind|est|es|é|sede|is|luidt|to|at:|address|anschrift|adresse|dirección|endereço|morada|indirizzo|adres|located|unter|under|sitzt|sitzen|ansässig|ansässig in|mit sitz in|situated|of|bei|auf|from|with|on|und|and|en|presso|gevestigd aan|gevestigd|estamos (?:em|na|no|nos|nas|en)|stiamo (?:in|a)|aan(?: de| het)?|przy|pod adresem|jest|to)|(?<!(?<!\p{L})(?:no|nr|kat|daire|kapı|d|apt))[:：]|\()\s+(?=[\p{Lu}\d(])/iu,
);

const opening = /^(?:.*\s)?(?:we are|we're|wir sind|nous sommes|somos|siamo|wij zijn|jesteśmy)\s+(.+)$/iu;

/** "We are Halvorsen Grain Elevators", "we're pixelgarten"; not "we're still at Pennant House". */
export const namedIn = (text: string): string | undefined => {
  const name = opening.exec(text)?.[1]?.replace(/^(?:the|die|der|das|la|le|el|a|o|de|het) (?=\p{Lu})/u, '');
  return name !== undefined && (/^\p{Lu}/u.test(name) || !somewhere.test(name)) ? name : undefined;
};
const somewhere = lean(
  /^(?:\p{L}+ )??(?:\p{Ll}+ )*(?:at|in|on|near|an|am|im|auf|bei|à|au|en|em|na|no|a|presso|aan|op|bij|w|przy|na)(?: (?:the|der|la|le))? (?=[\p{Lu}\d])/u,
);

/** Small words that stand inside the names of streets and towns. */
const inNames =
  /^(?:de|la|le|les|des|du|der|den|dem|die|das|do|da|dos|di|del|della|dei|delle|degli|van|von|vom|zu|zum|zur|am|an|im|of|the|y|e|et|und|and|t|'t|sous|sur|lès|les|el|los|las|ob|auf|unter|bis|ter|nr|no|n|at|by|upon|on|l'|d'|à|aux|en|het)$/iu;

/** "We are no longer in Rue de Siam but at 27 quai …", "now at …": what is meant stands behind the turn. */
const turn = lean(
  /^.*(?<!\p{L})(?:ab sofort|with immediate effect|from now on|d[eè]s à présent|a partir de (?:ahora|agora)|d['’]ora in poi|vanaf nu|od teraz|but|[Nn]ow|sondern|[Jj]etzt|nun|[Nn]eu|mais|désormais|maintenant|dorénavant|sino|ahora|mas|agora|ma|bensì|adesso|ora|maar|nu|ale|lecz|teraz|obecnie)(?: (?:rather|instead|at|in|on|auf|an|im|am|au|aux|à|à la|à l'|en|la|el|na|no|em|a|al|alla|ad|in|aan|te|w|na|przy|pod|de|het|the|der|die|das|dem|den))*\s+(?=[\p{Lu}\d])/u,
);

export const turns = (text: string): boolean => turn.test(text);

/** "since 1962", "per 1 mei": no house number. */
const date = lean(
  /(?<![\p{L}\p{N}])(?:(?:since|seit|depuis|desde|dal|sinds|od|in|im|en|em|nel|w) (?:19|20)\d\d(?=[ ,])|(?:per|seit|zum|ab|am|le|on|since|from|of|op|vanaf|el|dal|od|z|em|de|desde) \d{1,2}(?:\.|er|st|nd|rd|th|º)? (?:de )?(?:jan|feb|f[ée]v|m[aä]r|mars|maart|apr|avr|abr|ma[iyj]|mei|mag|giu|gen|jun|juin|jul|juil|lug|aug|ao[uû]t|ago|sep|set|okt|oct|out|ott|nov|dec|dez|d[ée]c|dic|stycz|lut|kwi|czerw|lip|sierp|wrze|paźdz|list|grud)\p{Ll}*(?: (?:19|20)\d\d)?)(?!\p{L})/iu,
);

const behindDate = (text: string): string => {
  const found = date.exec(text);
  const rest = found ? text.slice(found.index + found[0].length) : '';
  // "12 rue du 8 Mai 1945, bâtiment 3": a street's name.
  return found && /\d/u.test(rest) && !hasStreetWord(text.slice(0, found.index)) ? rest.trim() : text;
};

/** "The address must be our registered office, Plot 17, …", "… that of the works, …": the house by what it is, and no line of it. */
export const namesHouse = (piece: string): boolean => isHouse.test(piece.trim());
const isHouse = lean(
  /^(?:[^,\d]{0,80}(?<!\p{L})(?:be|is|are|ist|sei|est|es|é|è|jest|remains?|stays?|becomes?) )?(?:(?:that of|the one of|die|das|der|celle de|la de|a de|quella di) )?(?:our|the|its|unsere?|der|die|das|des|notre|le|la|nuestr[oa]|el|noss[oa]|o|a|nostr[oa]|il|lo|onze?|het|de) (?:\p{Ll}[\p{Ll}'’-]* ){0,3}(?:offices?|seat|headquarters?|hq|works|factory|plant|premises|(?:haupt|firmen)?sitz|werks?|siège|sede|zetel|kantoor)$/iu,
);

/**
 * The first part of an address without the words that lead to it: up to the last word in small letters before the first
 * number that is no part of a street's name.
 */
export function withoutLead(text: string): string {
  // "18609 Ostseebad Binz auf Rügen"
  if (
    /^(?:[A-Z]{1,2}-)?(?:\d{5}|\d{2}-\d{3}|\d{4}-\d{3}|\d{4}) \p{Lu}[^\d,:]{2,50}$/u.test(text) &&
    !hasStreetWord(text)
  )
    return text;
  const plain = text
    .replace(/^.*(?:(?<!(?<!\p{L})(?:no|nr|kat|daire|kapı|d|apt))[:?]|[=→]|->) +(?:--?|–|—)?\s*/iu, '')
    .replace(turn, '')
    // "In 6 please put 5 Mill Yard", "It's 9 Sand Aire"
    .replace(
      /^(?:(?:in|for|at) )?(?:\d{1,2},? )?(?:please )?(?:put|write|enter|take|use|note|it['’]s(?: now)?|it is(?: now)?) (?=\d{1,5} \p{Lu})/iu,
      '',
    );
  // "… e fica na Avenida Central 4": behind words of a sentence the street's own word begins it.
  const begins =
    /^.*\p{Ll}.*\s(?=(?:Avenida|Av\.|Rua|Zona Industrial|Calle|Carrera|Carretera|Ctra\.|Via|Viale|Piazza|Corso|Rue|Avenue|Boulevard|Place|Quai|Chemin|Plaza|Paseo|Travessa|Praça|Estrada|Ulica|ul\.|ulica)\s)/u.exec(
      plain,
    );
  if (begins && /(?<!\p{L})\p{Ll}{2,}\s/u.test(begins[0]) && !/\d/u.test(begins[0]))
    return plain.slice(begins[0].length);
  // "ON M5E 1B8": a province.
  const led = /^[A-Z]{2} [A-Z\d]/u.test(plain) ? null : lead.exec(plain);
  // "Via Emilia Est 985": a part of the street's name.
  const matched = led && /\p{Lu}\p{L}+ (?:Est|Este)\s+$/u.test(led[0]) ? null : led;
  const cut = behindDate(matched && matched[0].length < plain.length ? plain.slice(matched[0].length) : plain);
  const until = /\d/u.exec(cut)?.index ?? (hasStreetWord(cut) ? cut.length : 0);
  // "oficina 501", "Hatanpään valtatie 48 B": the word before the number is the street's, unless that stands behind it.
  const isUnit = (at: number, word: string): boolean =>
    !/^(?:trouve|situee?|liegt|sitzt|steht|befindet|sit[oa]|ubicad[oa]|located|gelegen)$/u.test(word) &&
    at + word.length + 1 === until &&
    (at > 0 || cut === text) &&
    !/\p{L}{3}/u.test(cut.slice(until));
  let from = 0;
  // "rua dos andradas 943": in small letters, and a street from its first word on.
  const isStreet = hasStreetWord(/^\S*/u.exec(cut)?.[0] ?? '');
  for (const { 0: word, index } of cut.slice(0, until).matchAll(/\S+/gu))
    if (
      !isStreet &&
      /^\p{Ll}[\p{L}'’]*$/u.test(word) &&
      /^(?: \p{Ll}{1,3})* (?:[\p{Lu}\d]|(?:calle|avenida|rua|via|rue|avenue|piazza|ul)\b)/u.test(
        cut.slice(index + word.length),
      ) &&
      !inNames.test(word) &&
      // "lot 7 jalan semarak"
      !hasStreetWord(index + word.length + 1 === until ? `${word} 1` : word) &&
      !isUnit(index, word)
    )
      from = index + word.length;
  return cut
    .slice(from)
    .trim()
    .replace(
      /^(?:(?:in|at|an|am|im|en|à|au|in|aan|te|w|na|no|de|het|der|die|das|dem|den|la|le|les|el|los|the|a|o|da|do|na|al|il|lo) )+(?=\p{Lu}|\d|(?:calle|avenida|rua|via|rue|avenue|boulevard|place|piazza|viale|ul\.?|al\.?)\s)/u,
      '',
    );
}

/** "Please put "Clerk & Recorder", 301 Sagebrush Avenue": what stands last before the street, where it can be a name. */
export function nameAtEnd(text: string, ours: (text: string) => boolean): string | null {
  if (/^c\/o(?!\p{L})/iu.test(text)) return null;
  const [quoted, kind, inner] = /(\p{Lu}\p{L}+ )?["„“«]([^"„“”«»]{3,80})["”“»]$/u.exec(text) ?? [];
  // 'Association "Semailles"'
  if (quoted !== undefined && inner !== undefined)
    return kind !== undefined && looksLikeOrganization(kind.trim()) ? quoted : inner;
  const last = runsIn(text).at(-1);
  if (!last || last.end < text.length || hasStreetWord(last.text)) return null;
  // "Marl House" of marl.example
  return (ours(last.text) && !(isBuilding(last.text) && last.text.split(' ').length === 2)) ||
    looksLikeOrganization(last.text)
    ? last.text
    : null;
}

/** "Fern House", "you will find us at Fern House": the building's name, without the words that lead to it. */
export function houseIn(text: string): string | null {
  if (/[:\d]/u.test(text) || text.length > 120 || (firstPerson.test(text) && !somewhere.test(text))) return null;
  const words = text.split(' ');
  const before = words.findLastIndex((word) => /^\p{Ll}/u.test(word) && !inNames.test(word));
  const house = words.slice(before + 1).join(' ');
  const bare = before < 0 ? house : house.replace(/^(?:(?:the|at|in|der|die|das|la|le|el) )+/u, '');
  return isBuilding(bare) && /^\p{Lu}.{2,60}$/u.test(bare) ? bare : null;
}

/** "for the Diocese of Karlstad": the small word stands inside the name. */
export const runAtEnd = (text: string, cut: string): string => {
  const last = runsIn(text).at(-1);
  return last && last.end === text.length && last.text.endsWith(cut) && looksLikeOrganization(last.text)
    ? last.text
    : cut;
};
