import { pointerOf } from './pointers.ts';
import { hasStreetWord } from '../places/street-words.ts';
import { of, orderOf, spoken, stated, type Reading } from '../context.ts';
import { isGivenName } from '../words/given-names.ts';
import { conceptsIn, findConcepts, has } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { looksLikeName } from '../names/names.ts';
import { lean } from '../words/lean.ts';
import { hasLegalForm, looksLikeOrganization, organizationsIn, type Place } from '../words/organizations.ts';
import { closing, organizationsNamed } from './named.ts';
import { isOurs, speaksFor } from '../names/own-organization.ts';
import { nameSince } from '../names/renamed.ts';
import { passesOn } from '../voices/sections.ts';
import { linesOf, type Sentence } from '../words/sentences.ts';
import { firmsSigned, officeNamed, saysTheRest, signedAddress } from './signed-address.ts';
import { smallFirms } from './small-letters.ts';
import { fold, type Line } from '../words/text.ts';
import type { Licensee } from './licensee-told.ts';
import { byCue, isOneOfOurs, spokenOrganizations } from './organization-said.ts';
import { identityOf } from './address-values.ts';
import { shortValue } from './values.ts';

/** The organization: under its label, or named in a sentence. Where it has a label, the address's first line is not asked. */
export function organizationsOf(
  reading: Reading,
  people: readonly string[],
  licensee: Licensee | null,
): {
  readonly said: readonly Statement<string>[];
  readonly labelled: boolean;
} {
  // "Full name: Acme Ltd." is not a person's.
  const entries = [
    ...of(reading, 'organization'),
    ...of(reading, 'name', 'bareName').filter((entry) => hasLegalForm((entry.values[0] ?? '').trim())),
  ];
  const labelled = entries.flatMap((entry): Statement<string>[] => {
    // "Company name: Please Advise LLC": the whole value is the name.
    const raw = entry.values.length === 1 ? (entry.values[0] ?? '').trim() : '';
    // "None of the Above, Inc."
    const whole = shortValue(entry) ?? (/^(?:none|no|not) \p{L}+ \p{L}/iu.test(raw) ? raw : null);
    const isName =
      whole !== null && hasLegalForm(whole) && ((whole === raw && /^no/iu.test(raw)) || !/[,;|]/u.test(whole));
    const value =
      isName && nameSince(raw) === null
        ? whole
        : (ledFirm(raw) ?? identityOf(entry)?.organization ?? shortValue(entry));
    // "About the company: A.E. was before. Since January …": what it was.
    if (value !== null && isOfPast(value)) return [];
    // "Association des Amis du Rail - c'est elle qui gère le musée"
    if (value !== null && isPlace(value)) return [];
    if (value !== null && !isOneOfOurs(value)) {
      const said = stated(reading, entry, upToForm(value.replace(explained, '')));
      return [tradeName.test(fold(entry.label)) ? { ...said, rank: said.rank - 0.5 } : said];
    }
    const text = `${entry.label} ${entry.values.join(' ')}`;
    const signed = pointerOf(entry.values.join(' ')) === 'signature' ? signedOrganization(reading, text) : null;
    return signed ? [{ ...stated(reading, entry, signed.text), lines: [...entry.lines, signed.line] }] : [];
  });
  // "Company and address: see signature"
  for (const entry of of(reading, 'address')) {
    const signed =
      conceptsIn(entry.label).has('org') && pointerOf(entry.values.join(' ')) === 'signature'
        ? signedOrganization(reading, `${entry.label} ${entry.values.join(' ')}`)
        : null;
    if (signed) labelled.push({ ...stated(reading, entry, signed.text), lines: [...entry.lines, signed.line] });
  }
  // "The company is Acme Ltd., address: …"
  for (const entry of of(reading, 'address', 'street', 'country', 'account')) {
    // What the vendor's question has for an example is nobody's.
    if (entry.how === 'question') continue;
    const place =
      organizationsIn(entry.label).find(({ end }) => /^(?:[,;]|\. )/u.test(entry.label.slice(end))) ??
      cuedIn(reading, entry.label);
    const cue = place ? conceptsIn(entry.label.slice(0, place.start)) : null;
    if (place && cue && !cue.has('expert') && !cue.has('old') && !cue.has('contact'))
      labelled.push({ ...stated(reading, entry, place.text), rank: 1.5 });
  }
  // "Name: Urban Soft" beside the holder's own label.
  // "Name: Ruiz Lahoz" beside a first name alone is the last one.
  const isLastName = of(reading, 'name', 'lastName').length === 0;
  if (labelled.length === 0 && of(reading, 'name', 'firstName').length > 0 && !isLastName)
    for (const entry of of(reading, 'bareName')) {
      const value = shortValue(entry);
      if (value !== null && !isGivenName(fold(value.split(' ')[0] ?? '')))
        labelled.push({ ...stated(reading, entry, value), rank: 2 });
    }
  const pointing = labelled.length === 0 ? pointsAtSignature(reading) : undefined;
  // "As company please write Acme SA with the address in my footer": the sentence names it.
  const names = pointing !== undefined && organizationsIn(pointing.text).length > 0;
  const pointed = pointing && !names ? signedOrganization(reading, pointing.text) : null;
  const entry = reading.entries.find(
    ({ label, values }) =>
      pointerOf(values.join(' ')) === 'signature' &&
      findConcepts(label).hits.some((hit) => has(hit, 'org', 'address', 'other')),
  );
  const below =
    labelled.length === 0 && entry ? signedOrganization(reading, `${entry.label} ${entry.values.join(' ')}`) : null;
  if (entry && below) labelled.push({ ...stated(reading, entry, below.text), lines: [...entry.lines, below.line] });
  if (pointing && pointed)
    labelled.push({ ...spoken(reading, pointing, pointed.text), lines: [...linesOf(pointing), pointed.line] });
  // A license file's "licensee" is whom it went to once; where the mail itself names a firm, that one counts.
  const attached = labelled.filter(({ lines }) => lines.length > 0 && lines.every(isAttached));
  const any = labelled.length > attached.length;
  const small = any ? [] : smallFirms(reading).map((said) => ({ ...said, value: said.value.organization }));
  const told = [
    ...labelled.filter((one) => !attached.includes(one)),
    ...spokenOrganizations(reading, any),
    ...small,
    ...(licensee ? [licensee.said] : []),
  ];
  const firms = told.filter(({ value, rank }) => rank >= 1.5 || !isPersonOf(people, value));
  const own = firms.filter(({ lines }) => !lines.every(isAttached));
  const said = atLength(own.some(({ value }) => value !== null) ? own : [...firms, ...attached]);
  const plain = said.filter(({ value }) => value === null || !holdsCode(value));
  return { said: plain.length > 0 ? plain : merelyNamed(reading, people), labelled: any };
}

/** "Full company name is SIA Kokapurs, address" */
function cuedIn(reading: Reading, label: string): Place | null {
  const [, said = ''] = /^(.{8,90}),[^,]{2,30}$/u.exec(label) ?? [];
  const place = said === '' ? null : byCue(reading, said, findConcepts(said));
  return place !== null && place.end === said.length ? place : null;
}

/** "That firm is no more: since January we are Acme Ltd., no longer Acme Dairy": the one firm behind what leads to it. */
function ledFirm(value: string): string | null {
  // "Acme Dairy Ltd was renamed in May and is called Acme Foods Ltd"
  const renamed = nameSince(value);
  if (renamed !== null) return renamed.text;
  const [firm, ...more] = organizationsIn(value);
  return firm && more.length === 0 && speaksFor.test(value.slice(0, firm.start)) ? firm.text : null;
}

/** "Nome fantasia", "Trading name": what a firm is called beside its own name, which counts where both stand. */
const tradeName =
  /(?:nome|denominacao) (?:de )?fantasia|nome comerciale?|nombre (?:comercial|de fantasia)|nom commercial|enseigne|insegna|(?:trading|trade|brand|short|display) name|trading as|\bdba\b|\bt\/a\b|handelsna(?:me|am)|geschaftsbezeichnung|roepnaam|nazwa (?:handlowa|skrocona)|屋号|略称/u;

const isAttached = ({ origin }: Line): boolean => origin?.startsWith('attachment ') === true;

const inOrder = (name: string): string =>
  fold(name)
    .split(/[\s,]+/u)
    .toSorted()
    .join(' ');
/** The holder, in either order: his name is no firm's, though the address has it too. */
const isPersonOf = (people: readonly string[], value: string | null): boolean =>
  value !== null && people.some((one) => inOrder(one) === inOrder(value));

/** A license key or another code stands in no firm's name. */
const holdsCode = (text: string): boolean =>
  /(?:[A-Z\d]{3,4}-){2,}[A-Z\d]{3,4}/u.test(text) ||
  // "Steuerberatungsgesellschaft" is a long word.
  (text.match(/[\w+/=]{24,}/gu) ?? []).some((one) => /\d/u.test(one));

/** "A.E. was before.", "Kft. only until December": words about the firm's name, and none. */
const isOfPast = (value: string): boolean =>
  value.split(' ').length <= 8 &&
  findConcepts(value).hits.some((hit) => has(hit, 'past') && /^\p{Ll}/u.test(value.slice(hit.start)));

/** "Bureau : Rue du Rhône 65, CH-1204 Genève", "Office: 12 Mill Lane, Leeds": where it is, and no name. */
const isPlace = (value: string): boolean => {
  const [head = '', ...rest] = value.split(/,\s+/u);
  return (
    rest.length > 0 && /\d/u.test(head) && hasStreetWord(head) && !looksLikeOrganization(value) && !hasLegalForm(head)
  );
};

/** "shannonside ropes ltd 14 henry street": the house number begins the street, though no comma stands before it. */
function upToForm(value: string): string {
  const [, name = '', street = ''] = /^(\D{4,60}?) (\d{1,5}\p{L}? \D{4,60})$/u.exec(value) ?? [];
  return name !== '' && name.includes(' ') && hasLegalForm(name) && hasStreetWord(street) ? name : value;
}

const explained =
  /\s[-–—]\s(?:c'est|that's|that is|it is|das ist|es ist|die|which|qui|es la|es el|è la|è il|é a|é o|dat is|to jest)\s\p{Ll}.*$/u;

/** The one organization that the mail names, though nothing says that it is the writer's. */
function merelyNamed(reading: Reading, people: readonly string[]): Statement<string>[] {
  const [only, ...more] = organizationsNamed(reading, people);
  if (!only || more.length > 0) return [];
  const lines = [only.line];
  return [{ value: only.text, lines, rank: -1, corrected: false, order: orderOf(reading, lines) }];
}

/** "We at Northpine", and elsewhere "Northpine Timber Ltd.": one organization, by its whole name. */
function atLength(said: readonly Statement<string>[]): Statement<string>[] {
  return said.map((one) => {
    const short = fold(one.value ?? '');
    const longer = said.find(
      ({ value, rank }) =>
        value !== null &&
        (rank >= one.rank || (rank >= 1 && hasLegalForm(value) && fold(value).startsWith(`${short} `))) &&
        value.length > short.length &&
        fold(value).includes(short),
    );
    return short !== '' && one.rank < 3 && longer ? { ...one, value: longer.value } : one;
  });
}

/** In what closes the mail: by its form, by the writer's domain, or because it stands between his name and a street. */
function signedOrganization(reading: Reading, pointing: string): { text: string; line: Line } | null {
  const lines = closing(reading);
  // Several offices, each a firm of its own: the one whose place the words name.
  const firms = firmsSigned(reading);
  if (new Set(firms.map(({ text }) => fold(text))).size > 1) {
    const [where] = signedAddress(reading, pointing)?.lines ?? [];
    return firms.find(({ of: own }) => where !== undefined && own.includes(where)) ?? null;
  }
  for (const line of lines) {
    const whole = line.text.trim().replace(/[,;]$/u, '');
    // "ACME SA    ACME AG": one firm in two languages, or two; which name it has, it does not say.
    const columns = line.text.trim().split(/\s{3,}|\t/u);
    if (columns.filter((text) => hasLegalForm(text)).length > 1) return null;
    if (hasLegalForm(whole) && columns.length === 1 && !/[|·•\d]/u.test(whole) && whole.length < 60)
      return { text: whole, line };
    const part = line.text
      .split(/\s*[|·•]\s*|,\s|\s[-–—]\s|\s{3,}|\t/u)
      .find(
        (text) =>
          !/[\d@:]/u.test(text) &&
          !hasStreetWord(text) &&
          !reading.people.includes(fold(text)) &&
          !(line === lines[0] && looksLikeName(text)) &&
          (hasLegalForm(text) || looksLikeOrganization(text) || isOurs(reading, text)),
      );
    if (part) return { text: part.trim(), line };
  }
  const [name, next, street] = lines;
  const between =
    name &&
    next &&
    street &&
    looksLikeName(name.text) &&
    /^[\p{Lu}\p{Lo}][^\d@:]*[^\d@:.!?]$/u.test(next.text) &&
    /\d/u.test(street.text);
  return between ? { text: next.text.trim(), line: next } : null;
}

const ourOffice = lean(
  /(?<!\p{L})(?:for|is|für|ist|pour|est|para|es|é|per|è|voor) (?:our|unsere?[nr]?|notre|nuestr[oa]|(?:a )?noss[oa]|la nostra|onze) (?:\p{L}+ )?(?:office|company|branch|subsidiary|entity|firma|gesellschaft|niederlassung|tochter|bureau|société|filiale|oficina|empresa|filial|sede|società|kantoor|vestiging)/iu,
);

/** "All the rest is in my signature", "company and address: see below": said in a sentence. */
function pointsAtSignature(reading: Reading): Sentence | undefined {
  const passed = passesOn(reading.sections);
  return reading.sentences.find(({ text }) => {
    const { hits } = findConcepts(text);
    const any = (...concepts: Parameters<typeof has>[1][]): boolean => hits.some((hit) => has(hit, ...concepts));
    if (text.length > 300 || any('neg') || text.endsWith('?')) return false;
    const ofOther = any('address', 'name') && !ourOffice.test(text) && !any('org', 'all', 'other', 'below', 'account');
    return (
      (any('signature') && !ofOther) ||
      (any('below') &&
        !passed &&
        ((any('org') && (any('address') || officeNamed(reading, text) !== null)) || saysTheRest.test(text)))
    );
  });
}
