import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { nameSaid } from './divided.ts';
import { isTitleWord, namePart, splitName, type Name } from './names.ts';
import { titledIn } from './people.ts';

const edge = /^[\s:=»"“„'–-]+|[\s.,;:()[\]"“”„'«–-]+$/gu;

/** A sentence that gives a name is no longer. */
const most_chars = 1_000;

/** "nombre Guadalupe, apellidos Íñiguez Barrientos": a name right before a last name. */
const isFirst = (text: string, hit: Hit, next: Hit | undefined): boolean =>
  // "Josué Emiliano (nombres) Arizmendi Tovar (apellidos)"
  (has(hit, 'name') &&
    next !== undefined &&
    has(next, 'last') &&
    text.slice(0, hit.start).endsWith('(') &&
    /^\)[^()]+\($/u.test(text.slice(hit.end, next.start))) ||
  (has(hit, 'name') &&
    !has(hit, 'first', 'last', 'fullname') &&
    next !== undefined &&
    has(next, 'last') &&
    /^[\s:]+\p{Lu}[^,;]{1,30}[,;/ ]+(?:(?:and|und|et|y|e|en|i) )?$/u.test(text.slice(hit.end, next.start)));

/** "(surname, two words)": what a bracket says behind the part's name is no value. */
const isRemark = /^\s*(?:[,;] ?[\p{Ll}\d][\p{Ll}\d' -]*)?$/u;

const capitalTail = lean(
  /(?:(?<=^\s*)(?:(?:de|da|do|dos|del|di|du|das|van|von|der|den|ten|ter|la|le|los|las|el|al|bin) ){1,3})?\p{Lu}[\p{L}'’-]+(?: (?:(?:de|da|do|dos|del|las|los|la|le|van|von|der|di|y|i) ){0,3}\p{Lu}[\p{L}'’-]+){0,3}\s*$/u,
);

/** "名義は 大森(姓)": of what stands before the bracket, the name alone. */
const lastWord = (text: string): string =>
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]$/u.test(text.trim())
    ? (text.trim().split(/\s+/u).at(-1) ?? '').replace(/^.*[はがの](?=\p{Script=Han}+$)/u, '')
    : (capitalTail.exec(text)?.[0] ?? text);

/** "Empar de nombre, Llopis Gil de apellidos", "Anna mit Vornamen": the part stands before what it is. */
const ofThat = /(?:^|[(,;:]|\s(?:y|e|und|et|en|i)\s)\s*([^(),;:]{2,40}?)\s(?:de|di|van|mit|per|als|z) $/u;

const particles = '(?:de|da|do|dos|del|van|von|den|der|ter|ten|la|le|di)';
const run = "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:de|da|do|dos|del|van|von|der|la|le|di) ){0,2}\\p{Lu}[\\p{L}'’.-]*){0,3}";
const verb =
  ',? (?:(?:is|are|ist|sind|é|são|es|son|est|sont|è|sono|jest|to|sendo|siendo|being|étant|essendo|als|as)(?: (?:the|her|his|my|der|die|o|os|el|los|le|les|il|lo|i|de|het|seu|meu|su|mi))?|(?:the|der|o|os|el|los|il)) ';
const kindsOfName = {
  first:
    '(?:first|given|fore|christian) ?names?|vornamen?|prénoms?|nombres?(?: de pila)?|nomes?(?: próprios?)?|nomi?(?: propri[oi])?|voorna(?:am|men)|imi(?:ę|ona)',
  last: '(?:last|family|sur) ?names?|nachnamen?|familiennamen?|noms? de famille|apell?idos?|sobrenomes?|cognom[ei]|achterna(?:am|men)|nazwisk[oa]',
} as const;
/** "Harpreet Kaur Dhillon (Kaur is her middle name)" */
const middleIs = lean(
  new RegExp(
    `(${run})${verb}(?:middle names?|second (?:first|given) names?|zweiter? vornamen?|deuxième prénom|segundo nombre|nome do meio|segundo nome|secondo nome|tweede voornaam|drugie imię)(?!\\p{L}|:)`,
    'u',
  ),
);
const partInBracket = lean(
  new RegExp(`(${run}) \\((?:[^():]{0,12} )?(\\p{L}[^():]{2,20}?)(?: ?[:=] ?| (?=\\p{Lu}))(${run})\\)`, 'u'),
);
const firstIs = lean(new RegExp(`(${run})${verb}(?:${kindsOfName.first})(?!\\p{L}|:)`, 'u'));
const lastIs = lean(new RegExp(`(${run})${verb}(?:${kindsOfName.last})(?!\\p{L}|:)`, 'u'));

const theLast = lean(
  new RegExp(`[,;]? (?:and )?(${run}) (?:is )?(?:the|my|her|his) (?:last|family one|surname)(?! name)(?!\\p{L})`, 'u'),
);

/** "Anselmo Nkavandame Muanza, sendo Muanza o apelido", "(Wang is the family name)": which part it is stands behind it. */
function saidBehind(text: string): Name | null {
  const part = (form: RegExp): string | null => {
    const found = form.exec(text)?.[1];
    return found === undefined ? null : namePart(found);
  };
  const middle = part(middleIs);
  if (middle !== null) return aroundMiddle(text, middle);
  const last = part(lastIs);
  const first = part(firstIs);
  if (last === null && first === null) return null;
  if (first !== null && last !== null && first !== last) return { first, last };
  // "Mary Ellen is the first name, Stobbe the last."
  const other = first === null ? undefined : theLast.exec(text)?.[1];
  if (first !== null && other !== undefined && other !== first) return { first, last: other };
  // "Fehér Balázs (Balázs is the first name)"
  const rest = besidePart(text, last ?? first ?? '');
  if (rest === null) return null;
  return last === null ? { first, last: namePart(rest) } : { first: namePart(rest), last };
}

/** "Nerea Goikoetxea Ruiz (nombre: Nerea)", "Henrique Lobo Antão (apelido: Lobo Antão)": a part that the name before it has. */
function bracketedPart(text: string): Name | null {
  const [all = '', whole = '', label = '', part = ''] = partInBracket.exec(text) ?? [];
  const { hits } = findConcepts(label);
  if (whole === '' || !hits.some((hit) => has(hit, 'name', 'first', 'last'))) return null;
  const isLast = hits.some((hit) => has(hit, 'last')) || /\((?:family|sur|last) ?name/iu.test(all);
  if (!isLast && whole.startsWith(`${part} `)) return { first: part, last: namePart(whole.slice(part.length + 1)) };
  if (isLast && whole.endsWith(` ${part}`)) return { first: namePart(whole.slice(0, -part.length - 1)), last: part };
  // "Lim Wei Jie (family name Lim)"
  if (isLast && whole.startsWith(`${part} `)) return { first: namePart(whole.slice(part.length + 1)), last: part };
  return null;
}

const fullName =
  /\((?:(?:my|her|his|the|mein|ihr|sein|mon|son|mi|su|o|il|mijn) )?(?:full|complete|whole|voller|vollständiger|ganzer|volledige|pełne)(?: name| naam| imię i nazwisko)?:? ?(\p{Lu}[^(),;:]{4,60})[,;)]|\((?:nom complet|nombre completo|nome completo)(?: est| es| é| è)?:? ?(\p{Lu}[^(),;:]{4,60})[,;)]/u;

/** The middle name belongs to the first one. */
function aroundMiddle(text: string, middle: string): Name | null {
  for (const [whole] of text.matchAll(new RegExp(run, 'gu'))) {
    const at = whole.indexOf(` ${middle} `);
    if (at <= 0) continue;
    const until = at + middle.length + 1;
    return { first: namePart(whole.slice(0, until)), last: namePart(whole.slice(until)) };
  }
  return null;
}

/** What a name in the text has beside a part of it, before or behind. */
function besidePart(text: string, part: string): string | null {
  // "Ms Tan Wei Ling (Tan is the family name)"
  const untitled = text.replace(/\p{Lu}\p{L}{1,8}\.?(?= \p{Lu})/gu, (word) => (isTitleWord(word) ? ' ' : word));
  for (const [whole] of untitled.matchAll(new RegExp(run.replace(/\{0,3\}$/u, '{0,6}'), 'gu'))) {
    if (whole.endsWith(` ${part}`)) return whole.slice(0, -part.length - 1);
    if (whole.startsWith(`${part} `)) return whole.slice(part.length + 1);
  }
  return null;
}

const withInitials = lean(
  new RegExp(`(?<!\\p{L})(?:\\p{Lu}\\.[ -]?){1,5}((?:${particles} )*\\p{Lu}[\\p{L}'’-]+)(?:[,( ]|$)`, 'u'),
);

const placed = lean(
  /^\s*(?:(?:on|in|of|at|for|with|auf|im|beim|zum|dans|sur|en|del|no|na|do|su|op|bij) (?:(?:the|that|this|dem|der|le|la|el|il|het|de) )?(?!(?:van|von|de|der|den|dos|das|da|di)(?!\p{L}))\p{Ll}{3,}|there|here|dort|hier|allí|là|lá|daar|tam)\s/u,
);

/**
 * A name that says itself which part is which: "Ignacio (first name) Valdés Echeverría (last names)", "Ana Gil Ruiz
 * (nombre: Ana; apellidos: Gil Ruiz)", "姓 北村 名 沙織". A part that is not said is what the other leaves of the name.
 */
export function explainedName(said: string): Name | null {
  if (said.length > most_chars) return null;
  // "(first: Kim, last: Sato)"
  const text = said.replace(/(?<!\p{L})(first|given|last|family)(?= ?[:=] ?\p{Lu})/giu, '$1 name');
  // "Mr. Hung (full name: Nguyen Van Hung)"
  const [, full, otherwise] = fullName.exec(text) ?? [];
  const called = full ?? otherwise;
  if (called !== undefined) {
    const family = new RegExp(
      `(?:${kindsOfName.last})(?: (?:is|ist|est|es|é|è|jest))? ?[:=]? ?(\\p{Lu}[\\p{L}'’-]+)`,
      'u',
    ).exec(text)?.[1];
    const rest = family === undefined ? null : besidePart(called, family);
    if (family !== undefined && rest !== null) return { first: namePart(rest), last: family };
    const name = splitName(called);
    return name.last === null ? null : name;
  }
  const divided = nameSaid(text);
  if (divided) return divided;
  const inBracket = bracketedPart(text);
  if (inBracket) return inBracket;
  const behindIt = saidBehind(text);
  if (behindIt) return behindIt;
  const concepts = findConcepts(text).hits;
  // "Prénom Thibault, Nom Castaing": beside a first name it is the last one.
  const besideFirst =
    concepts.some((hit) => has(hit, 'first') && !has(hit, 'last')) &&
    !concepts.some((hit) => has(hit, 'last', 'fullname'));
  const isLast = (hit: Hit): boolean =>
    has(hit, 'last') ||
    (besideFirst && has(hit, 'name') && !has(hit, 'first') && /^ ?[:=]? ?\p{Lu}/u.test(text.slice(hit.end)));
  const hits = concepts.filter(
    (hit, index, all) =>
      (has(hit, 'first', 'last') && !(has(hit, 'first') && has(hit, 'last'))) ||
      isFirst(text, hit, all[index + 1]) ||
      isLast(hit),
  );
  let first: string | null = null;
  let last: string | null = null;
  for (const hit of hits) {
    const open = text.lastIndexOf('(', hit.start);
    const close = text.indexOf(')', hit.end);
    const bracketed = open >= 0 && close >= 0 && text.indexOf(')', open) === close;
    // "(both last names)": a remark about the words before it.
    const alone =
      bracketed && isRemark.test(text.slice(hit.end, close)) && !/[\d:,;]/u.test(text.slice(open + 1, hit.start));
    const behind = /^([\s:=»"“„'–-]*)([^:,;()/|\n。、]{1,60})/u.exec(text.slice(hit.end));
    const ahead = ofThat.exec(text.slice(Math.max(0, hit.start - 60), hit.start))?.[1];
    const stated = ahead === undefined || !/^[\s),;.]|^$/u.test(text.slice(hit.end)) ? null : ahead;
    const value =
      stated !== null
        ? stated
        : alone
          ? lastWord(/(?:^|[):,;])([^():,;]{1,60})$/u.exec(text.slice(0, open))?.[1] ?? '')
          : (behind?.[2] ?? '');
    const next = hits.find((other) => other.start > hit.start);
    const ends = hit.end + (behind?.[0].length ?? 0);
    const until = stated === null && !alone && next && next.start < ends ? text.slice(hit.end, next.start) : value;
    const part = namePart(
      until
        // "First name on file is Ann"
        .replace(placed, ' ')
        .replace(/^\s*(?:is|ist|es|est|è|é|jest)\s/u, ' ')
        .replace(
          /\s(?:and|und|y|et|e|i|en)(?: (?:the|my|his|her|der|die|mein|ihr|sein|mon|son|el|mi|su|o|[oa] meu|[oa] seu|il|il mio|il suo|de|mijn|haar|zijn|moje|jej|jego))?\s*$/u,
          '',
        )
        .replace(edge, ''),
    );
    if (part === null || !/^[\p{Lu}\p{Lo}]|^(?:\p{Ll}{1,3}['’ ]){1,3}\p{Lu}/u.test(part) || part.split(' ').length > 4)
      continue;
    if (!isLast(hit)) first ??= part;
    else last ??= part;
  }
  if (first !== null && last !== null) return { first, last };
  const known = first ?? last;
  if (known === null) return null;
  // "Herr Tillmann, mit Vornamen Jörg"
  const [titled, ...more] = first === null ? [] : titledIn(text);
  if (first !== null && titled && more.length === 0 && titled.text !== first) return { first, last: titled.text };
  // "María Fernanda Ibáñez Cota (apellidos: Ibáñez Cota)"
  const at = text.indexOf(known);
  const before = /((?:\p{Lu}[\p{L}'’-]+ ){1,3})$/u.exec(text.slice(0, at))?.[1]?.trim();
  if (first !== null && last === null) {
    // "Kabongo wa Mutombo Gisèle (prénom : Gisèle)"
    const opening = /^([^()]{2,60})\(/u.exec(text)?.[1]?.trim() ?? '';
    // "Its holder is Kertész Réka (…)"
    const lead = findConcepts(opening).hits.findLast((hit) => has(hit, 'holder', 'is', 'account', 'name'));
    const whole = opening.slice(lead?.end ?? 0).trim();
    const rest = whole.endsWith(` ${first}`) ? namePart(whole.slice(0, -first.length)) : null;
    if (rest !== null) return { first, last: rest };
    // "A.M.C. van den Akker-Smit, roepnaam Anneke"
    const short = withInitials.exec(text.slice(0, at))?.[1];
    if (short !== undefined) return { first, last: namePart(short) };
  }
  return last !== null && before !== undefined ? { first: namePart(before), last } : null;
}
