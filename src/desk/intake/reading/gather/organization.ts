import { hasStreetWord } from '../places/street-words.ts';
import { of, orderOf, spoken, stated, type Reading } from '../context.ts';
import { isGivenName } from '../words/given-names.ts';
import { conceptsIn, findConcepts, has, type Found } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { looksLikeName, titles } from '../names/names.ts';
import { hasLegalForm, looksLikeOrganization, organizationsIn, type Place } from '../words/organizations.ts';
import { closing, organizationsNamed } from './named.ts';
import { isAbove, isBuyer, isCustomer, isDenied, isLicensee } from '../names/licensee.ts';
import { isOurs, runsIn, speaksFor, standsAt } from '../names/own-organization.ts';
import { passesOn } from '../voices/sections.ts';
import { linesAt, linesOf, type Sentence } from '../words/sentences.ts';
import { firmsSigned, saysTheRest, signedAddress } from './signed-address.ts';
import { smallFirms } from './small-letters.ts';
import { fold, type Line } from '../words/text.ts';
import { identityOf } from './address-values.ts';
import { pointerOf, shortValue } from './values.ts';

/** The organization: under its label, or named in a sentence. Where it has a label, the address's first line is not asked. */
export function organizationsOf(
  reading: Reading,
  people: readonly string[],
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
    const value = isName ? whole : (identityOf(entry)?.organization ?? shortValue(entry));
    // "Association des Amis du Rail - c'est elle qui gère le musée"
    if (value !== null && isPlace(value)) return [];
    if (value !== null && !isOneOfOurs(value)) return [stated(reading, entry, upToForm(value.replace(explained, '')))];
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
    const place = organizationsIn(entry.label).find(({ end }) => /^(?:[,;]|\. )/u.test(entry.label.slice(end)));
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
  const told = [...labelled.filter((one) => !attached.includes(one)), ...spokenOrganizations(reading, any), ...small];
  const own = told.filter(({ lines }) => !lines.every(isAttached));
  const said = atLength(own.some(({ value }) => value !== null) ? own : [...told, ...attached]);
  const plain = said.filter(({ value }) => value === null || !holdsCode.test(value));
  return { said: plain.length > 0 ? plain : merelyNamed(reading, people), labelled: any };
}

/** "Our Singapore company": which one, and no name. */
const isOneOfOurs = (text: string): boolean =>
  /^(?:[Oo]ur|[Uu]nsere?[nrms]?|[Nn]otre|[Nn]uestr[oa]|(?:[Aa] )?[Nn]oss[oa]|(?:[Ll]a |[Ii]l )?[Nn]ostr[oa]|[Oo]nze?|[Nn]asz[aey]?) (?:\S+ ){0,3}?(?:company|firm|office|branch|subsidiary|entity|headquarters|[Ff]irma|[Gg]esellschaft|[Nn]iederlassung|[Tt]ochter|[Zz]entrale|société|filiale|bureau|siège|empresa|sociedad|sociedade|filial|oficina|sede|escritório|società|azienda|ufficio|bedrijf|vestiging|kantoor|spółka|oddział)(?: \S+){0,2}$/u.test(
    text,
  );

const isAttached = ({ origin }: Line): boolean => origin?.startsWith('attachment ') === true;

/** A license key or another code stands in no firm's name. */
const holdsCode = /(?:[A-Z\d]{3,4}-){2,}[A-Z\d]{3,4}|[\w+/=]{24}/u;

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
  if (new Set(firms.map(({ line }) => fold(line.text.trim()))).size > 1) {
    const [where] = signedAddress(reading, pointing)?.lines ?? [];
    const firm = firms.find(({ group }) => where !== undefined && group.includes(where));
    return firm ? { text: firm.line.text.trim(), line: firm.line } : null;
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

const ourOffice =
  /(?<!\p{L})(?:for|is|für|ist|pour|est|para|es|é|per|è|voor) (?:our|unsere?[nr]?|notre|nuestr[oa]|(?:a )?noss[oa]|la nostra|onze) (?:\p{L}+ )?(?:office|company|branch|subsidiary|entity|firma|gesellschaft|niederlassung|tochter|bureau|société|filiale|oficina|empresa|filial|sede|società|kantoor|vestiging)/iu;

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
      (any('below') && !passed && ((any('org') && any('address')) || saysTheRest.test(text)))
    );
  });
}

/** Organizations in sentences: by their legal form, or by "our company is …". Partners' and others' are not the one. */
function spokenOrganizations(reading: Reading, correctionsOnly: boolean): Statement<string>[] {
  return reading.sentences.flatMap((sentence): Statement<string>[] => {
    const { text } = sentence;
    const found = findConcepts(text);
    const places = organizationsIn(text)
      .filter((place) => !/sketchwell|atlassian/iu.test(place.text) && !isDenied(text, found, place))
      .map((place) => onOneLine(sentence, place));
    const cued = places.length === 0 ? byCue(reading, text, found) : null;
    const cue = cued && isOneOfOurs(cued.text) ? null : cued;
    const runs =
      places.length === 0 && cue === null
        ? runsIn(text)
            .map((run) => fromOpening(text, run))
            .filter((run) => mayBe(reading, text, found, run) && !isBroken(sentence, run))
        : [];
    const statements = [...places, ...(cue ? [cue] : []), ...runs].flatMap((place): Statement<string>[] => {
      const near = found.hits.findLast(
        (hit) =>
          hit.end <= place.start &&
          has(hit, 'expert', 'contact', 'billing', 'org', 'account', 'holder', 'old', 'address', 'other'),
      );
      const others =
        near !== undefined &&
        (has(near, 'expert', 'old') ||
          (has(near, 'contact', 'billing') &&
            !has(near, 'org') &&
            !/\s(?:of|at|von|bei|der|de|di|chez|van)(?: the)?\s$/iu.test(text.slice(near.end, place.start)))) &&
        text.slice(near.end, place.start).length < 50;
      const after = found.hits.find(
        (hit) => hit.start >= place.end && hit.start - place.end < 25 && has(hit, 'expert'),
      );
      const before = text.slice(Math.max(0, place.start - 60), place.start);
      const customer = isCustomer(before, text.slice(place.end, place.end + 60));
      if (
        (others && !customer) ||
        isAbove(before) ||
        isFormer.test(before) ||
        servesUs.test(before) ||
        (after && !/[.;]/u.test(text.slice(place.end, after.start)))
      )
        return [];
      const strong =
        (near !== undefined &&
          has(near, 'org') &&
          (text.slice(near.end, place.start).length < 30 ||
            /^[^,.;:]{1,60} (?:is|ist|est|es|è|é|to)\s$/u.test(text.slice(near.end, place.start)))) ||
        speaksFor.test(text.slice(Math.max(0, place.start - 80), place.start)) ||
        (!runs.includes(place) && standsAt.test(text.slice(Math.max(0, place.start - 20), place.start)));
      const said = spoken(
        reading,
        sentence,
        place.text
          .replace(/[,;]$/u, '')
          .replace(/^(?:M\/s\.?|Messrs\.?)\s+/u, '')
          .replace(/^(?:Il|Der|Die|Das|El) (?=\p{Lu})/u, ''),
        false,
        linesAt(sentence, place.start, place.end),
      );
      // "The license belongs to A; I work for B.", "A (…) is the company that has your license."
      const licensee = isLicensee(text.slice(0, place.start), text.slice(place.end, place.end + 300), strong);
      const plain = runs.includes(place) || isBuyer(before) ? 0.5 : 1;
      return [{ ...said, rank: licensee ? 1.8 : customer ? 1.7 : strong ? 1.5 : plain }];
    });
    return correctionsOnly ? statements.filter((one) => one.corrected && one.rank > 1) : statements;
  });
}

/** "Acme GmbH (früher: Acme & Sons OHG)": what it was called. */
const isFormer =
  /(?<!\p{L})(?:früher|vormals|ehemals|bisher|formerly(?: known as)?|previously|(?:was|were) (?:called|named|known as)|hie(?:ß|ss)(?:en)?|s'appelait|se llamaba|chamava-se|se chamava|si chiamava|heette|nazywał[ao]? się|before that|once|f\.?k\.?a\.?|anciennement|autrefois|ex|antes|anteriormente|antigamente|già|precedentemente|in precedenza|voorheen|vroeger|dawniej|poprzednio)[: ,("„“«]*$/iu;

/** "Technisch begleitet uns die Firma Lahnwiki": who serves the writer's house. */
const servesUs =
  /(?<!\p{L})(?:betreut (?:werden|wird) (?:wir|unser \p{L}+) (?:von|durch)|(?:werden|wird) (?:wir|unser \p{L}+) (?:von|durch)|(?:we are|are) (?:looked after|supported|served|advised) by|sommes (?:suivis|accompagnés|conseillés) par|somos (?:atendidos|asesorados|acompanhados) po[re]l?|siamo seguiti da|worden (?:we|wij) (?:begeleid|ondersteund) door|(?:begleitet|betreut|unterstützt|berät|hilft) uns|(?:helps|supports|advises|assists|looks after|serves) us(?: is)?|nous (?:accompagne|aide|conseille)|nos (?:acompaña|ayuda|asesora|acompanha|ajuda|apoia)|ci (?:segue|aiuta|assiste)|(?:begeleidt|helpt|ondersteunt) ons|wspiera nas)(?: (?:\p{Ll}+ ){0,3}\p{L}*)?\s$/iu;

/**
 * A name without a legal form is the organization's where the writer says that he speaks for it, or where his address
 * has it too ("Faro Austral" of faroaustral.example).
 */
function mayBe(reading: Reading, text: string, found: Found, run: Place): boolean {
  if (!/^\p{L}/u.test(run.text) || hasStreetWord(run.text) || isPersonOfHouse(reading, run.text)) return false;
  if (found.hits.some((hit) => hit.start >= run.start && hit.end <= run.end && has(hit, ...noPart))) return false;
  const before = text.slice(Math.max(0, run.start - 80), run.start);
  const ours = isOurs(reading, run.text);
  const several = run.text.includes(' ');
  if (speaksFor.test(before))
    return ours || (several && (looksLikeOrganization(run.text) || !isPerson(reading, before, run.text)));
  return ours && several && !/\s(?:der|die|das|des|dem|den|im|am|zu|für|for|in|at)\s/u.test(run.text);
}

/** "Monsieur Lasserre", "Bertrand Lasserre" of lasserre.example: the owner, and not what has his name. */
function isPersonOfHouse(reading: Reading, text: string): boolean {
  if (looksLikeOrganization(text)) return false;
  const [first = ''] = text.split(' ');
  if (titles.test(fold(first)) && text.includes(' ')) return true;
  const given = fold(first);
  return looksLikeName(text) && isGivenName(given) && !reading.domains.some((domain) => fold(domain).includes(given));
}

/** "Im Auftrag der Holzwerke Nordtann": the name begins behind the words that lead to it. */
function fromOpening(text: string, run: Place): Place {
  if (speaksFor.test(text.slice(Math.max(0, run.start - 80), run.start))) return run;
  for (const { index } of run.text.matchAll(/(?<=\s)[\p{Lu}\d]/gu))
    if (speaksFor.test(text.slice(Math.max(0, run.start + index - 80), run.start + index)))
      return { text: run.text.slice(index), start: run.start + index, end: run.end };
  return run;
}

/** "Ann Lee" and below it "Acme Ltd.": what stands on a short line above is no part of the name. */
function onOneLine(sentence: Sentence, place: Place): Place {
  const last = sentence.pieces.findLast((piece) => piece.start > place.start && piece.start < place.end);
  if (!last || !isBroken(sentence, place)) return place;
  const text = place.text.slice(last.start - place.start);
  return hasLegalForm(text) && text.split(' ').length > 1 ? { text, start: last.start, end: place.end } : place;
}

/** Over the end of a short line: two lines that stand below each other. */
const isBroken = (sentence: Sentence, run: Place): boolean => {
  const lines = linesAt(sentence, run.start, run.end);
  return lines.length > 1 && (lines[0]?.text.trim().length ?? 0) < 45;
};

const noPart = [
  'expert',
  'server',
  'host',
  'app',
  'cloud',
  'datacenter',
  'account',
  'market',
  'license',
  'key',
  'contact',
] as const;

/** "On behalf of Ann Lee", and everybody who is known from the mail's head or its end. */
const isPerson = (reading: Reading, before: string, text: string): boolean =>
  reading.people.includes(fold(text)) ||
  (looksLikeName(text) &&
    /(?:behalf of|in the name of|namen? (?:von|der|des)?|nom d\S*|nombre de|nome d\S*|namens|to)\s+$/iu.test(before));

/** "Our organization is Northpine Timber": what stands behind the word, up to the next comma or verb. */
function byCue(reading: Reading, text: string, found: Found): Place | null {
  for (const hit of found.hits) {
    if (!has(hit, 'org') || has(hit, 'other')) continue;
    // "Fundación Faro Austral": the word is a part of the name.
    const own = /^\p{Lu}/u.test(text.slice(hit.start)) && looksLikeOrganization(text.slice(hit.start, hit.end));
    if (own) continue;
    const rest = text.slice(hit.end);
    // "屋号はワタナベデザインです"
    const japanese =
      /^(は[、\s]*)([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{2,30}?)(?=です|となります|[、。]|$)/u.exec(
        rest,
      );
    if (japanese) {
      const from = hit.end + (japanese[1] ?? '').length;
      return { text: japanese[2] ?? '', start: from, end: from + (japanese[2] ?? '').length };
    }
    const matched =
      /^(?:\s+(?:name|namens|nom|nombre|nome|naam))?\s*((?:is called|is named|is|are|ist|heißt|lautet|nennt sich|est|s'appelle|se nomme|es|se llama|é|chama-se|se chama|è|si chiama|heet|to|nazywa się|jest|called|named)(?!\p{L})|:|は|名は)?\s*[:"„“«]?\s*((?:the |The )?[\p{Lu}\p{Ll}][^,.;:()"“”»\n]{1,80})/u.exec(
        rest,
      );
    const value = matched?.[2];
    if (!matched || value === undefined) continue;
    const says = matched[1] !== undefined;
    const small = /^(?!the )\p{Ll}/u.test(value);
    const end =
      /\s+(?:and|und|et|y|e|en|i|located|with|in|at|which|our|unsere|mit|is|ist|is)\s+(?=\p{Ll}|\d|our|I[ '’]|$)/u.exec(
        value,
      )?.index ?? value.length;
    // "Stadt Mühlbruck ausgestellt werden"
    const [run] =
      small || hasLegalForm(value.slice(0, end).trim()) ? [] : runsIn(value.slice(0, end).replace(/^the /u, ''));
    const name = (
      run?.start === 0 && / \p{Ll}+$/u.test(value.slice(0, end).trim()) ? run.text : value.slice(0, end)
    ).trim();
    if (
      name.split(' ').length > 8 ||
      (looksLikeName(name) && !says && !isOurs(reading, name) && isGivenName(fold(name.split(' ')[0] ?? '')))
    )
      continue;
    // "company delgado lakeshore roofing": who writes all in small letters.
    const asLabel = hit.from === 0 && !/\p{Lu}/u.test(text);
    if (small && !hasLegalForm(name) && !((says || asLabel) && isOurs(reading, name))) continue;
    const start = hit.end + matched[0].length - value.length;
    const article = /^(?:the|The) /u.exec(name)?.[0].length ?? 0;
    return { text: name.slice(article), start: start + article, end: start + name.length };
  }
  return null;
}
