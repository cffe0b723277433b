import { isSelf, pointerOf } from './pointers.ts';
import { ShortText } from '../../../../contract/license.ts';
import { orderOf, tongueIn, type Reading } from '../context.ts';
import { isGivenName } from '../words/given-names.ts';
import { addressesIn, withoutAddresses } from '../words/emails.ts';
import type { Entry } from '../layout/entries.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { explainedName } from '../names/name-parts.ts';
import { callName, isParticle, namePart, splitName, type Name, type NameHints } from '../names/names.ts';
import { lean } from '../words/lean.ts';
import { hasLegalForm, looksLikeOrganization } from '../words/organizations.ts';
import { mentionsIn, type Role } from '../words/mentions.ts';
import { notFrom } from '../words/unmeant.ts';
import { writtenName } from '../names/written-name.ts';
import { namesIn } from '../names/people.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { isPolite } from '../words/polite.ts';
import { labelOf, type Topic } from '../words/topics.ts';
import { sentencesIn } from '../words/sentences.ts';
import { fold, isBlank, withoutBullet } from '../words/text.ts';

const nothing =
  /^(?:n\/a\b.*|na|-+|–|—|none\b.*|no\b(?!\.? ?\d).*|nein\b.*|non\b.*|nada|keine?[rns]?\b.*|aucune?\b.*|ningun[oa]?\b.*|nessun[oa]?\b.*|nenhum[a]?\b.*|geen\b.*|brak\b.*|neant|tbd.*|unknown.*|unbekannt.*|\?+|x{1,3}|same\b.*|as (?:above|below|before|usual)\b.*|see\b.*|siehe\b.*|wie (?:oben|unten|bisher|gehabt)\b.*|voir\b.*|ver\b.*|vea\b.*|vedi\b.*|zie\b.*|cf\.? .*|idem.*|ditto|dito|to follow.*|folgt.*|please .*|bitte .*|なし.*|無し.*|(?:personne|nobody|no ?one|niemand|nadie|ninguem|nessuno|nikt|rien|nichts|niente|niets|nic)(?:[,(].*)?|to be (?:confirmed|decided|defined|announced|determined).*|tbc.*|a (?:preciser|definir|confirmer|determiner).*|por (?:definir|confirmar|determinar).*|a (?:definir|confirmar).*|da (?:definire|confermare|stabilire).*|nog (?:te bepalen|onbekend|niet bekend).*|(?:noch )?(?:offen|unklar|nicht bekannt)\b.*|wird (?:noch )?nachgereicht.*|do (?:ustalenia|uzupelnienia).*|(?:i|we) (?:must|have to|need to|will|still|don't|do not|am|are|can|could|would|shall)\b.*|(?:das |da )?(?:muss|weiss|klare|frage) (?:ich|wir)\b.*|(?:das )?(?:ich|wir) (?:muss|mussen|weiss|wissen|klare|klaren)\b.*|(?:je|nous) (?:dois|devons|ne sais|ne savons|vais|demande)\b.*|(?:tengo|tenemos) que\b.*|no (?:lo )?(?:se|sabemos)\b.*|(?:tenho|temos) de\b.*|preciso\b.*|nao (?:sei|sabemos)\b.*|(?:devo|dobbiamo)\b.*|non (?:lo )?(?:so|sappiamo)\b.*|(?:moet|weet) (?:ik|ik nog|we|wij)\b.*|musz[ey]\w*\b.*|nie wiem\w*\b.*)$/u;
export const namesNothing = (value: string): boolean => {
  const folded = fold(value).replace(/[.!,]+$/u, '');
  return folded === '' || nothing.test(folded);
};

/** The first line of a value, or the first two where the first was broken. */
export const lineOf = (entry: Entry): string => {
  const [first = '', second] = entry.values;
  const broken =
    second !== undefined && /(?:&|,|-| und| and| et| de| of| für| for)$/u.test(first.trim()) && !second.includes('@');
  return broken ? `${first.trim()} ${second.trim()}` : first.trim();
};

/** "The same", "dieselbe" */
export const sameAgain =
  /^(?:(?:the|le|la|el|lo|de|het|o|a|il) )?(?:same(?: (?:as above|here|again|address|one|e-?mail|person))?|la misma(?: dirección)?|el mismo(?: domicilio)?|lo stesso|la stessa|la même|le même|ditto|dito|idem|ibidem|(?:die)?selbe|dasselbe|gleiche?|(?:die|das) gleiche|ebenso|ebenfalls|wie oben|même(?: adresse)?|mism[ao]|mesm[oa]|stess[oa]|zelfde|hetzelfde|dezelfde|t[aeo]n? sam[aeo]?|jak wyżej|同上|同じ)\W*$/iu;

/** "Expert: same", below the line that names one address: that one. */
export function sameAsAbove(reading: Reading, entry: Entry): string | null {
  if (!sameAgain.test(entry.values.join(' ').trim())) return null;
  const at = orderOf(reading, entry.lines);
  const above = reading.lines.slice(0, Math.max(0, at)).findLast((line) => !isBlank(line));
  const [only, ...more] = above && above.depth === 0 ? addressesIn(above.text) : [];
  return only !== undefined && more.length === 0 ? only : null;
}

/** "Either a@… or", and the other one on the next line: one of two. */
const oneOfTwo = lean(
  /^\W*(?:either|entweder|soit|ou bien|o bien|ofwel|hetzij|albo|enten|antingen)(?!\p{L})|(?<!\p{L})(?:or|oder|bzw\.?|ou|o|of|lub|albo|eller|または|もしくは)\s*$/iu,
);

/** "… though it may be the one without the plus": a guess, of what else it is. */
const itMayBe = lean(
  /(?<!\p{L})(?:(?:it|that|this|which) may (?:well |also |as well |just )*be|(?:es|das) (?:kann|mag) (?:auch |aber |wohl )*(?:sein|die|der|das)|(?:ça|il|ce|cela) peut (?:aussi |bien )*être|(?:puede|pode) (?:también |também )*ser|può (?:anche )?essere|(?:het|dat) kan ook|może (?:to |też )*być)(?!\p{L})/iu,
);

/** The sender's address is said not to be it. */
const isNotSender = (lead: string): boolean =>
  pointsAtSender(lead) && /^\W*(?:not|nicht|pas|no|não|non|niet|nie)(?!\p{L})/iu.test(lead);

/** The one address that a value names for its label, and whether it corrects another; undefined where there is none. */
export function emailValue(reading: Reading, entry: Entry): { address: string | null; corrected: boolean } | undefined {
  const text = entry.values
    .map((value) => withoutBullet(value))
    .join(' ')
    .replace(notFrom, ' ')
    // "Not the one I'm writing from. ann@…"
    .replace(/^[^.;:@]{4,90}[.;:]\s+(?=\S*@)/u, (lead) => (isNotSender(lead) ? '' : lead));
  const all = addressesIn(text);
  const [only] = all;
  if (only === undefined) return undefined;
  // A line end may have cut it.
  if (entry.how === 'label' && (entry.values[0] ?? '').endsWith(only) && /^[a-z0-9.-]+$/u.test(entry.values[1] ?? ''))
    return { address: null, corrected: false };
  const plain = withoutAddresses(text);
  // "The part after the plus matters" says when nothing.
  const isTime = (hit: Hit): boolean =>
    /^(?:(?:after|nach|après|después|depois|dopo|na|po)(?!\p{L})|(?:até|hasta|fino|jusqu['’]à) (?:para|per|pour|a|nas?|nos?|en|as?|os?|las?|los?)(?!\p{L}))/iu.test(
      plain.slice(hit.start),
    );
  // "Sta ik als Cornelis Bos": as whom, and no condition.
  const isAs = (hit: Hit): boolean =>
    /^als \p{Lu}\p{Ll}+ (?:\p{Ll}{2,4} )*\p{Lu}\p{Ll}+[.,;)]*(?:\s|$)/u.test(plain.slice(hit.start));
  const { hits } = findConcepts(plain, tongueIn(reading, plain));
  const doubt =
    hits.some(
      (hit) => (has(hit, 'maybe') || (has(hit, 'cond') && !isTime(hit) && !isAs(hit))) && !isPolite(plain, hits, hit),
    ) ||
    oneOfTwo.test(plain) ||
    itMayBe.test(plain) ||
    // "ann@… – or with the hyphen? The two are different logins."
    /\?\s*$/u.test(text) ||
    sentencesIn(text).some((sentence) => sentence.includes('@') && /\?\s*$/u.test(sentence));
  const mentions = mentionsIn(text);
  const apart: readonly Role[] = ['rejected', 'other', ...(entry.topic === 'account' ? (['expert'] as const) : [])];
  const left = mentions.filter(({ role }) => !apart.includes(role));
  const chosen = left.filter(
    (mention, index) =>
      left.findIndex((other) => other.address.toLowerCase() === mention.address.toLowerCase()) === index,
  );
  const [first] = chosen;
  if (all.length === 1) {
    // What stands behind the address may be said of something else: "…, contact for questions is …".
    const [whole] = mentions;
    const [alone] = mentionsIn(text.slice(0, text.indexOf(only) + only.length));
    const rejected = [...mentions, alone].some((mention) => mention?.role === 'rejected');
    const refused = rejected || (whole?.role === 'other' && alone?.role === 'other');
    return { address: doubt || refused ? null : only, corrected: false };
  }
  if (first && chosen.length === 1 && mentions.some(({ role }) => apart.includes(role) || role === 'expert'))
    return { address: doubt ? null : first.address, corrected: mentions.some(({ role }) => role === 'rejected') };
  const corrected = mentions.findLast((mention) => mention.corrected);
  if (corrected && corrected === mentions.at(-1)) return { address: doubt ? null : corrected.address, corrected: true };
  return { address: null, corrected: false };
}

const group: Readonly<Partial<Record<Topic, readonly Topic[]>>> = {
  address: ['address', 'street'],
  street: ['address', 'street'],
  organization: ['organization'],
  name: ['name', 'bareName'],
  city: ['city'],
};

/** "Street address is 12 Main Street", "It's Acme Ltd.": an answer that says again what it is. */
export function withoutOwnLabel(topic: Topic | null, text: string): string {
  const said =
    /^(?:[Ww]e're|[Ww]e are|[Ww]ir sind|[Nn]ous sommes|[Ss]omos|[Ss]iamo|[Ww](?:ij|e) zijn|[Jj]esteśmy|[Ii]t's|[Ii]t is|[Tt]hat's|[Tt]hat is|[Tt]hat would be|[Dd]as (?:ist|wäre)|[Ee]s ist|[Cc]'est|[Cc]e serait|[Ee]s|[Ss]ería|È|è|[Ss]arebbe|É|é|[Ss]eria|[Hh]et is|[Dd]at is|[Tt]o(?: jest)?)\s+(?:(?:the|die|der|das|la|le|el|il|lo|o|a|de|het) )?(?=[\p{Lu}\d"„“«])/u.exec(
      text,
    );
  if (said) return text.slice(said[0].length);
  const label =
    /^(?:(?:[Tt]hat|[Dd]ass|[Qq]ue|[Cc]he|[Dd]at|[Żż]e) )?(\p{L}[\p{L}' -]{2,40}?)\s+(?:is|ist|lautet|est|es|è|é|heet|luidt|to|jest|brzmi|would be|wäre|serait|sería|seria|sarebbe)\s+(?=[\p{Lu}\d"„“«])/u.exec(
      text,
    );
  const known = label ? labelOf(label[1] ?? '') : null;
  const same = known !== null && known.strange === 0 && topic !== null && group[topic]?.includes(known.topic) === true;
  return label && same ? text.slice(label[0].length) : text;
}

/** "M/s Godavari Pumps", "Messrs. Lee & Sons": said to a firm, and no part of its name. */
const toFirm = /^(?:M\/s\.?|Messrs\.?|Fa\.)\s+(?=\p{Lu})/u;

const departmentOf = lean(
  /(?<!\p{L})(?:department|dept\.?|division|office|services?|team|unit|purchasing|procurement|it|edv|abteilung|einkauf|direction|service|achats|departamento|compras|dipartimento|ufficio|afdeling|inkoop|dział)(?!\p{L})/iu,
);

const trailing = /\s*[,;–—-]?\s*\((?:[^()]*)\)\s*$/u;

/** A short text such as an organization's name, without a remark behind it. */
export function shortValue(entry: Entry): string | null {
  const value = withoutOwnLabel(entry.topic, lineOf(entry))
    .replace(toFirm, '')
    .replace(/^([\p{Script=Han}\p{Script=Katakana}ー]{1,8})は[、\s]*(?=\S)/u, (about, label: string) =>
      labelOf(label) === null ? about : '',
    )
    .replace(
      /(?<=[\p{Script=Han}\p{Script=Katakana}])(?:[、,]|(?:です|でございます|となります|になります)[。、]?)$/u,
      '',
    )
    .replace(/^["„“«]([^"”“»]*)["”“»]?$|^([^"„“«]+)["”»]$/u, '$1$2')
    .replace(/[;]$/u, '')
    .trim();
  const wrong =
    namesNothing(value) ||
    pointerOf(value) !== null ||
    !/\p{L}/u.test(value) ||
    value.length > 150 ||
    value.endsWith('?');
  if (wrong || !ShortText.safeParse(value).success) return null;
  if (value.includes('@')) return null;
  const remark = trailing.exec(value);
  const bare =
    remark &&
    /\p{Script=Latin}/u.test(value.slice(0, remark.index)) &&
    isRemark(remark[0], value.slice(0, remark.index))
      ? value.slice(0, remark.index).trim()
      : value;
  // "Loom Ltd, Leeds"
  const [head = '', ...rest] = bare.split(/,\s+/u);
  // "Loom, spol. s r.o., Leeds": up to the legal form.
  const upTo = [head, ...rest.map((_, index) => [head, ...rest.slice(0, index + 1)].join(', '))].filter((one) =>
    hasLegalForm(one),
  );
  const short = rest.length > 0 && !hasLegalForm(bare) ? (upTo.at(-1) ?? bare) : bare;
  // "IT Services, Hollow Bakery Ltd": a department stands before it.
  const firm = rest.length === 1 && departmentOf.test(head) && !hasLegalForm(head) ? rest[0] : undefined;
  // "Brightmoor Insurance Services, LLC": a legal form alone is no firm.
  const isFirm = firm !== undefined && looksLikeOrganization(firm) && firm.trim().includes(' ');
  if (isFirm && !departmentOf.test(firm)) return firm;
  // "Loom Ltd. The address you know."
  const [sentence = ''] = short.split(/\.\s+(?=\p{Lu}[\p{Ll}'’]+ \p{Ll})/u);
  const plain = sentence !== short && hasLegalForm(sentence) ? sentence : short;
  const isSentence =
    (plain.length > 50 && /\p{Ll}{2} \p{Ll}{2,} \p{Ll}{2,} \p{L}/u.test(plain)) ||
    // "That account belongs to Priya Venkataraman.", "Sí, de acuerdo con igualar los usuarios."
    (/\p{Ll}{2}[.!]$/u.test(value) && !hasLegalForm(value) && isTold(value));
  return plain === '' || (entry.topic === 'organization' && isSentence) ? null : plain;
}

/** Words that speak of the account, of consent or of nothing at all: no firm is called so. */
const isTold = (text: string): boolean => {
  const { hits } = findConcepts(text);
  return (
    /\p{L} \p{Ll}{2,} (?:.* )?\p{L}/u.test(text) &&
    hits.some((hit) => has(hit, 'account', 'holder', 'agree', 'match', 'users', 'neg', 'no', 'expert', 'yes'))
  );
};

/** "Hollow Bakery Ltd (HB)": the first letters of the words before. */
const isShortOf = (inner: string, before: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(inner) &&
  before
    .split(/[\s-]+/u)
    .map(([first = '']) => first.toUpperCase())
    .join('')
    .startsWith(inner);

/** "(Einzelfirma, Inhaberin Ann Lee)" */
const ofOne =
  /^(?:einzelfirma|einzelunternehmen|inh(?:\.|aber)|eingetragene[rs]? kauf|sole (?:trader|proprietor)|auto-?entrepreneur|micro-?entrepr|entreprise individuelle|empresari[oa] individual|autónom|eenmanszaak|ditta individuale|jednoosobowa|enkeltmandsvirksomhed|enskild firma)/iu;

/** "(see below)", "(formerly Foo)", "(not the old one)": words about the value. "(UK)", "(Holding)" belong to it. */
const isRemark = (text: string, before: string): boolean => {
  const inner = text.replace(/[()]/gu, '').trim();
  return (
    isShortOf(inner, before) ||
    ofOne.test(inner) ||
    (/^\p{Ll}/u.test(inner) && inner.split(/\s+/u).length >= 2) ||
    /\d.*,|\d{4}/u.test(inner) ||
    !/\p{Script=Latin}/u.test(inner)
  );
};

/** "Account holder: Gemeinde Tannwil, vertreten durch Rahel Ruch", "Acme Ltd (Ann Lee)": the firm that a name's label has. */
export function firmIn(value: string): string | null {
  const head = value.split(/,\s(?!(?:Inc|LLC|Ltd|S\.|GmbH))|\s[-–—]\s|\s?[(/]/u)[0]?.trim() ?? '';
  const isKind = looksLikeOrganization(head) && head.includes(' ') && !isGivenName(fold(head.split(' ')[0] ?? ''));
  return /^\p{Lu}|^\p{Lo}/u.test(head) && (hasLegalForm(head) || isKind) && !/[\d:@]/u.test(head) ? head : null;
}

/** "purchasing team, it's shared": nobody's name. */
const ofSeveral = lean(
  /(?<!\p{L})(?:teams?|department|dept\.?|group|office|(?:help|service)? ?desk|staff|abteilung|équipe|equipe|service|equipo|departamento|equipa|squadra|ufficio|reparto|afdeling|zespół|dział)$|^(?:team|dept|department|abteilung|service|équipe|equipo|departamento|ufficio|afdeling|zespół|dział) \p{Ll}/iu,
);

export function nameValue(entry: Entry, hints: NameHints): Name | null {
  const said = entry.values.slice(0, 2).join(' ');
  const written = writtenName(said, findConcepts(said));
  if (written) return splitName(written.text, hints);
  const explained = explainedName(said);
  if (explained) return explained;
  const called = callName(lineOf(entry), hints);
  if (called) return called;
  // "First / last name: Bohdan / Kowalczuk"
  const halves = lineOf(entry).split(/\s*\/\s*/u);
  if (halves.length === 2 && /\//u.test(entry.label)) {
    const [left, right] = halves.map((half) => namePart(half));
    const lastFirst =
      /^\W*(?:na(?:me|am)\s*\/\s*(?:vor|voor|first|given)|last|sur|family|nach|nom\b|apellido|cognome|achter|nazwisko|姓)/iu.test(
        entry.label,
      );
    if (left && right) return lastFirst ? { first: right, last: left } : { first: left, last: right };
  }
  // "Her login is jane@…": no name, though it stands where one is asked for.
  if (entry.values.join(' ').includes('@') && has1(entry)) return null;
  // "that's me, Ann Lee"
  const text = withoutOwnLabel('name', lineOf(entry));
  const found = findConcepts(text);
  // "Before me it was Ann Lee."
  const isMe = found.hits.some((hit) => has(hit, 'me')) && !found.hits.some((hit) => has(hit, 'past'));
  const [only, ...more] = isMe ? namesIn(text, found) : [];
  if (only && more.length === 0) return splitName(only.text, hints);
  const value = text
    .replace(/\([^()]*\)/gu, ' ')
    // "小山内 千尋です。"
    .replace(/(?:です|でございます|になります|と申します|となります)。?\s*$/u, '')
    .replace(/\S+@\S+/gu, ' ')
    .replace(/[<>]/gu, ' ')
    .replace(/\s[-–—]\s.*$|\s*\/.*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const plain = value.replace(/[,;]\s*(?=\p{Ll}).*$/u, '').replace(/[,;]\s*$/u, '');
  if (
    plain === '' ||
    firmIn(plain) !== null ||
    // "the Trust's secretary"
    /^(?:the|our|my|der|die|unser\p{L}{0,2}|mein\p{L}{0,2}|notre|mon|ma|nuestr[oa]|mi|noss[oa]|nostr[oa]|onze|mijn|nasz[a]?) /u.test(
      plain,
    ) ||
    isSelf.test(plain.replace(/[.!]+$/u, '')) ||
    // "instead of Mr Lee it is me now"
    findConcepts(plain).hits.some((hit) => has(hit, 'instead') && hit.from === 0) ||
    namesNothing(plain) ||
    isNoName(plain, hints) ||
    ofSeveral.test(plain) ||
    isSaid(plain)
  )
    return null;
  const name = splitName(plain, hints);
  if (name.last !== null) return ofDepartment.test(plain) && isGivenName(fold(plain.split(' ')[0] ?? '')) ? null : name;
  // "Account holder: Beatriz", "Jennifer A.": what the last name is will be asked.
  const [, alone] = /^(\p{Lu}\p{Ll}+)(?: \p{Lu}\.?)?$/u.exec(plain) ?? [];
  if (alone !== undefined && isGivenName(fold(alone)) && entry.topic === 'name') return { first: alone, last: null };
  const [head = '', ...rest] = plain.split(',');
  // "Jane Smith, Head of IT": what stands behind the comma is no name.
  const short = rest.length > 0 && head.trim().split(' ').length >= 2 ? splitName(head, hints) : name;
  return short.last === null ? null : short;
}

/** "Sabine aus der Buchhaltung", "Femke van de administratie": where somebody works is no last name. */
const ofDepartment =
  /^\p{Lu}\p{Ll}+ (?:(?:aus|im) |(?:from|in|of|vo[nm]|de|da|do|di|du|della?|dell['’]|van|z) (?:(?:the|der|la|het|de|our|unserer) )?(?:\p{Ll}{4,}|Buchhaltung|Verwaltung|Technik|Zentrale|Personalabteilung|IT|EDV)$)/u;

const has1 = (entry: Entry): boolean =>
  findConcepts(entry.values.join(' ')).hits.some((hit) => has(hit, 'account') || (has(hit, 'is') && hit.from > 0));

/** "to follow later": words in small letters are a name only where an address of the writer's has them too. */
const isNoName = (text: string, { emails }: NameHints): boolean =>
  /^\p{Ll}[^\p{Lu}]*$/u.test(text) &&
  !(
    isGivenName(fold(text.split(' ')[0] ?? '')) &&
    text.split(' ').length <= 3 &&
    findConcepts(text).hits.length === 0
  ) &&
  !text
    .split(' ')
    .some(
      (word) =>
        word.length > 2 && !isParticle(word) && emails.some((email) => email.toLowerCase().includes(fold(word))),
    );

/** "Good question", "Not yet known": a capital at the beginning and none behind it. */
const isSaid = (text: string): boolean => {
  // "shared by IT"
  if (/^\p{Ll}{4,} \p{Ll}{2,} /u.test(text) && !isParticle(text.split(' ')[0] ?? '') && /\p{Lu}/u.test(text))
    return true;
  const words = text.split(' ').filter((word) => !/^\P{L}*$/u.test(word));
  return /^\p{Lu}\p{Ll}/u.test(text) && words.some((word) => /^\p{Ll}{4,}/u.test(word) && !isParticle(word));
};

export const namePartValue = (entry: Entry): string | null => {
  const value = shortValue(entry);
  // "姓:小林" beside "名:直美"
  const [, label = '', said = ''] = /^([^:：]{1,20})[:：]\s*(\S.*)$/u.exec(value ?? '') ?? [];
  const isPart = ['firstName', 'lastName'].includes(labelOf(label)?.topic ?? '');
  return value === null ? null : namePart((isPart ? said : value).replace(/,.*$/u, ''));
};

const message =
  /^(?:your |ihre |votre |su |sua |il tuo |uw )?(?:message|comments?|nachricht|mitteilung|mensaje|mensagem|messaggio|bericht|wiadomość|treść)\s*[:：]|^(?:お問い合わせ)?(?:内容|メッセージ)\s*[:：]/iu;
/** "Name: …, E-mail: …, Message: …": the fields of a form on a page, where the name is who filled it in. */
export function isOfForm(reading: Reading, entry: Entry): boolean {
  const [first] = entry.lines;
  const at = first === undefined ? -1 : reading.lines.indexOf(first);
  return at >= 0 && reading.lines.slice(at + 1, at + 8).some(({ text }) => message.test(text.trim()));
}
