import { countryNamed } from '../words/countries.ts';
import { findAddresses } from '../words/emails.ts';
import { isGivenName } from '../words/given-names.ts';
import { findConcepts, has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { bareName, looksLikeName, titles } from './names.ts';
import { hasLegalForm, organizationsIn, type Place } from '../words/organizations.ts';
import { fold } from '../words/text.ts';

/** Words that begin with a capital and are no part of a name. */
const notNames: readonly Concept[] = [
  'name',
  'first',
  'last',
  'fullname',
  'account',
  'market',
  'license',
  'key',
  'server',
  'host',
  'app',
  'org',
  'address',
  'country',
  'email',
  'expert',
  'hosting',
  'datacenter',
  'cloud',
  'building',
  'users',
  'holder',
  'no',
  'postal',
  'correction',
  'signature',
  'attached',
];
const stop =
  /^(?:sketchwell|wireframes|atlassian|dear|hello|hallo|hi|bonjour|hola|ola|buongiorno|please|bitte|yes|ja|oui|si|sim|tak|the|this|our|we|i|my|it|and|und|et|der|die|das|wir|ich|unser|unsere|nous|notre|le|la|nuestra|nuestro|a|o|il|onze|wij|de|het|nasz|nasza|regards|thanks|mit|best|kind|if|in|on|to|for|as|also|now|however|gmbh|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|team|support|haar|zijn|ihr|sein|leur|son|sa|su|seu|sua|suo|her|his|their|that's|it's|he's|she's|who's|sie|ihnen|vous|usted|ustedes|lei|c'est|c'était|qu'il|qu'elle|j'ai|n'est|s'est|m'a|d'abord|l'a|who|account|login|kollegen?|kollegin|[\p{L}-]*leiter(?:in)?|[\p{L}-]*führer(?:in)?|[\p{L}-]*meister(?:in)?|[\p{L}-]*chef(?:in)?|[\p{L}-]*verantwortlichen?|[\p{L}-]*beauftragten?|direktor(?:in)?|vorstand|inhaber(?:in)?|administrator(?:in)?|admin|einkäufer(?:in)?|buchhalter(?:in)?|prokurist(?:in)?|sekretär(?:in)?|assistent(?:in)?|mitarbeiter(?:in)?|director|manager|kunden?|kundin|chef|konto|compte|cuenta|conta|we(?:'re|'d|'ll|'ve)|i(?:'m|'d|'ll|'ve)|he'd|she'd|you'd|you'll|they're|plot|block|unit|suite|level|floor|it|is|are|you|your|he|she|that|there|license|lizenz)$/iu;
const particle =
  /^(?:de|del|della|delle|degli|dell|ap|ab|op|di|da|do|dos|das|du|des|la|le|von|vom|zu|van|ter|ten|te|af|av|el|al|bin|den|der|d'|y|e)$/u;

/** Titles that are a part of some names too. */
const alsoName = /^(?:ma|ba|di|per|ir|eng|pan|don|doña|mag|ing|med|jr|sr|col)$/iu;

const building =
  /\s(?:house|tower|centre|center|court|park|street|road|avenue|lane|building|plaza|square|estate|login|account|way|drive|hall|wharf|yard)$/iu;

const japaneseName =
  /(?<![\p{Script=Han}])([\p{Script=Han}々]{1,4} (?:[\p{Script=Han}々]{1,4}|\p{Script=Katakana}{1,8}|\p{Script=Hiragana}{1,4}?))(?=様|さん|殿|氏|です|に|の|で|が|は|\s|、|。|,|[()（）]|<|$)/gu;

/** "The holder is no longer Paul Roux": named to say who it is not. */
const denied =
  /(?<!\p{L})(?:(?:changed|passed|switched|went|wechselte|ging|gewechselt|pasó|cambió|passou|mudou|passé|changé|passato|overgegaan)(?: \p{L}+){0,4} (?:from|von|de|da|van)|not|no longer|nicht(?: mehr)?|n'est (?:plus|pas)|non è(?: più)?|(?:ya )?no es|(?:já )?não é(?: mais)?|niet(?: meer)?|nie jest(?: już)?|anymore)\s+(?:(?:the|der|die|le|la|el|o|a|il|de|mr|mrs|ms|herr|frau|mme|m|sra?|sig|pan|pani)\.?\s+){0,2}$/iu;

const isNameBehind = (text: string): boolean => {
  const next = /^ (\p{Lu}\p{Ll}[\p{L}'’-]*)/u.exec(text)?.[1];
  return next !== undefined && !stop.test(next);
};

/** Runs of two to five capitalized words that can be a person's name, with the place of each. */
export function namesIn(said: string, found: Found): Place[] {
  // 'Terrence "Terry" Blackwood'
  const text = said
    // "A.M. (Annemiek) Jansen": what somebody is called stands for the initials.
    .replace(/(?:\p{Lu}\.){1,4} ?\((\p{Lu}\p{Ll}{1,20})\)(?= )/gu, (all, name: string) => name.padStart(all.length))
    .replace(/(?<=\p{L} )["“'‘]\p{Lu}\p{L}{1,14}["”'’](?= \p{Lu})/gu, (word) => ' '.repeat(word.length));
  const japanese = [...text.matchAll(japaneseName)].map((match) => ({
    text: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const companies = organizationsIn(text);
  const blocked = (start: number): boolean =>
    companies.some((place) => start >= place.start && start < place.end) ||
    found.hits.some(
      (hit) =>
        hit.start <= start && hit.end > start && (has(hit, ...notNames) || has(hit, 'contact')) && !has(hit, 'filler'),
    );
  const places: Place[] = [];
  let run: { text: string; start: number; end: number }[] = [];
  const flush = (): void => {
    while (run.length > 0 && particle.test(run.at(-1)?.text ?? '')) run.pop();
    while (run.length > 0 && particle.test(run[0]?.text ?? '')) run.shift();
    const first = run[0];
    const last = run.at(-1);
    // "Leave Rick's address out": one person's first name behind a word that begins the sentence.
    const possessive = /^['’]s\b/u.test(text.slice((last?.end ?? 0) - 2)) || /['’]s$/u.test(last?.text ?? '');
    const given = (one: string): boolean => isGivenName(fold(one.replace(/['’]s$/u, '')));
    const isOne = run.length === 2 && first?.start === 0 && possessive && !given(first.text) && given(last?.text ?? '');
    // "our Honorary Secretary, Mr Alasdair Penhale": what he is.
    const isRole = /^, (?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Mme|M\.|Sra?\.?|Sig\.?(?:ra)?)\.? \p{Lu}/u.test(
      text.slice(last?.end ?? 0),
    );
    if (first && last && run.length >= 2 && !isOne && !isRole) {
      const name = text.slice(first.start, last.end);
      if (
        looksLikeName(name) &&
        countryNamed(name) === null &&
        !hasLegalForm(name) &&
        !building.test(name) &&
        !/^,? ?\d/u.test(text.slice(last.end)) &&
        // "5518 Railspur Ave NW"
        !/\d{2} $/u.test(text.slice(0, first.start))
      )
        places.push({ text: name, start: first.start, end: last.end });
    }
    run = [];
  };
  for (const match of text.matchAll(/[^\s<>()[\]"„“”«»:;/]+/gu)) {
    const raw = match[0];
    const word = raw.replace(/[,.!?]+$/u, '');
    const start = match.index;
    const initial = /^\p{Lu}\.$/u.test(raw);
    const isTitle = titles.test(fold(word)) && !(alsoName.test(word) && (run.length > 0 || particle.test(word)));
    // "José A. Ramírez": behind a first name no word of another language.
    const middle =
      initial &&
      run.length === 1 &&
      isGivenName(fold(run[0]?.text ?? '')) &&
      isNameBehind(text.slice(start + raw.length, start + raw.length + 40));
    const capital =
      (/^(?:[dlo]['’])?\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word) || initial) &&
      (!stop.test(word) || middle) &&
      !blocked(start);
    // "È De Luca Maria": within a sentence a particle with a capital begins a name.
    const opens =
      run.length === 0 &&
      /^(?:De|Di|Del|Della|Dalla|Da|Lo|La|Le|Van|Von|Ter|Ten)$/u.test(word) &&
      /\p{Ll} $/u.test(text.slice(0, start)) &&
      /^ \p{Lu}\p{Ll}/u.test(text.slice(start + raw.length, start + raw.length + 3));
    const ok =
      (capital ||
        opens ||
        (run.length > 0 &&
          (particle.test(word) ||
            // "Joost in 't Veld"
            /^['’]t$/u.test(word) ||
            (word === 'in' && /^ ['’]t \p{Lu}/u.test(text.slice(start + raw.length))) ||
            /^(?:De|Di|Del|Della|Dalla|Da|Lo|La|Le|Van|Von|Ten|Ter|Den|Dos)$/u.test(word)))) &&
      !raw.includes('@');
    const gap = run.length > 0 ? text.slice(run.at(-1)?.end ?? 0, start) : '';
    if (isTitle) {
      flush();
      continue;
    }
    if (!ok || /[^\s.]/u.test(gap)) flush();
    if (ok && run.length < 8) run.push({ text: word, start, end: start + (initial ? raw.length : word.length) });
    if (/[,.!?]$/u.test(raw) && !initial && !/^\p{L}{1,3}\.$/u.test(raw)) flush();
  }
  flush();
  return [...japanese, ...places, ...smallNamesIn(text)]
    .filter(({ start }) => !denied.test(text.slice(Math.max(0, start - 40), start)))
    .map((place) => ({ ...place, text: bareName(place.text) }));
}

/** "anel botha (my sister)" */
const isRelated =
  /^,? \((?:my|our|her|his|meine?|unsere?|ma|mon|notre|mi|nuestra|nuestro|minha|meu|mia|mio|la mia|mijn|onze|moja) \p{Ll}/u;

/**
 * "jane.doe@… jane doe": who writes without capitals. Only right behind an address that has the last name too, where the
 * first word is a first name.
 */
export function smallNamesIn(text: string): Place[] {
  if (/\p{Lu}\p{Ll}/u.test(text)) return [];
  const said = [
    ...text.matchAll(
      /(?<!\p{L})(?:name(?: is| of|:)?|belongs to|gehört|(?:my|our|meine[rm]?|unsere[rm]?|ma|mon|notre|mi|minha|meu|mia|mio|mijn|onze) (?:wife|husband|sister|brother|boss|colleague|frau|mann|schwester|bruder|chefin|chef|kollegin|kollege|femme|mari|soeur|sœur|frère|collègue|mujer|marido|hermana|hermano|colega|jefa|jefe|irmã|irmão|mulher|chefe|moglie|marito|sorella|fratello|collega|vrouw|man|zus|broer),?|holder(?: is|:)?|inhaber(?: ist|:)?|heisst|nom(?: de)?|nombre(?: de)?|nome(?: d[ei])?|naam(?: van)?|auf|mig|mich|me,) ((\p{Ll}{2,20}) (\p{Ll}[\p{Ll}'-]{2,30}))(?=[\s.,;)]*(?:$|[.,;)(\n]))/gu,
    ),
  ].flatMap(({ 0: all, 1: name = '', 2: first = '', 3: last = '', index }): Place[] =>
    (isGivenName(fold(first)) || isRelated.test(text.slice(index + all.length))) && findConcepts(last).hits.length === 0
      ? [{ text: name, start: index + all.length - name.length, end: index + all.length }]
      : [],
  );
  if (said.length > 0) return said;
  return findAddresses(text).flatMap(({ address, end }): Place[] => {
    const behind = /^[\s,:(–-]{1,3}((\p{Ll}{2,20}) (\p{Ll}[\p{Ll}'-]{2,30}))(?!\p{L})/u.exec(text.slice(end));
    if (!behind) return [];
    const [whole, name = '', first = '', last = ''] = behind;
    const known = isGivenName(fold(first)) && fold(address).includes(fold(last));
    return known ? [{ text: name, start: end + whole.length - name.length, end: end + whole.length }] : [];
  });
}

const nearest = (places: readonly Place[], test: (place: Place) => number | null): Place | null => {
  const scored = places.flatMap((place) => {
    const score = test(place);
    return score === null ? [] : [{ place, score }];
  });
  return scored.toSorted((a, b) => a.score - b.score)[0]?.place ?? null;
};

/** "Mrs Sands", "Maître Chauvel": a last name behind a title, and no first one. */
export function titledIn(text: string): Place[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}.])(?:(?:Mr|Mrs|Ms|Dr|Prof|Mx|Me|Sra?|Sig|Sig\.ra|Dott|Dott\.ssa|Mme|Mlle|Dhr|Mevr)\.?|M\.|Miss|Herrn?|Frau|Madame|Monsieur|Maître|Señora?|Signora?|Pana|Pani|Pan|Mevrouw) (\p{Lu}[\p{L}'’-]*\p{Ll})(?! \p{Lu}|[\p{L}'’-])/gu,
    ),
  ].map((match) => ({
    text: match[1] ?? '',
    start: match.index + match[0].length - (match[1] ?? '').length,
    end: match.index + match[0].length,
  }));
}

/** The name that stands right beside an account's address: "Jane Smith <jane@…>", "jane@… (Jane Smith)". */
export function nameBeside(text: string, names: readonly Place[], start: number, end: number): Place | null {
  return nearest(names, (place) => {
    const before = place.end <= start ? text.slice(place.end, start) : null;
    if (before !== null && /^[\s,]*[<([:–—-]*\s*(?:e-?mail:?\s*|mailto:)?[<(]?$/iu.test(before)) return 0;
    const after =
      place.start >= end
        ? text
            .slice(end, place.start)
            .replace(/\p{L}{1,5}\.?\s/gu, (word) => (titles.test(fold(word).trim()) ? '' : word))
        : null;
    return after !== null &&
      /^[>)\]]?\s*[,;]?\s*[(–—/|-]?\s*(?:\p{L}{4,14}:\s*)?(?:\p{Lu}\p{Ll}{1,4}\.\s*)*$/u.test(after)
      ? 1
      : null;
  });
}

/** "My name is": whoever writes, and perhaps not the holder. */
const introduces = /(?<!\p{L})(?:my|mein|mon|mi|meu|o meu|il mio|mijn|moje|mit|mitt)\s$/iu;

/** The name that a word such as "holder", "belongs to" or "account of" gives. */
export function nameByCue(text: string, found: Found, names: readonly Place[]): Place | null {
  const cues = found.hits.filter(
    (hit) =>
      has(hit, 'holder') ||
      (has(hit, 'name', 'fullname') && !hasNear(found, hit, 'org') && !introduces.test(text.slice(0, hit.start))) ||
      (has(hit, 'account') && accountOf.test(text.slice(hit.end, hit.end + 60))),
  );
  const far = (from: number, to: number): number =>
    found.tokens.filter((token) => token.start >= from && token.end <= to).length;
  return nearest(names, (place) => {
    let best: number | null = null;
    for (const cue of cues) {
      const after = place.start >= cue.end ? far(cue.end, place.start) : null;
      const before = place.end <= cue.start ? far(place.end, cue.start) : null;
      if (after !== null && after <= 8 && !names.some((other) => other.start > cue.end && other.end < place.start))
        best = Math.min(best ?? 99, after);
      else if (before !== null && before <= 4 && has(cue, 'holder')) best = Math.min(best ?? 99, before + 3);
    }
    return best;
  });
}

const accountOf =
  /^\S*(?:\s+\S+){0,7}?\s+(?:of|under|unter|sous|bajo|sob|sotto|onder|pod|von|de|des|di|du|do|da|van|for|für|pour|para|per|voor|dla)\s+(?:\p{L}{1,5}\.?\s+){0,3}\p{Lu}/u;
const hasNear = (found: Found, hit: Hit, concept: Concept): boolean =>
  found.hits.some((other) => has(other, concept) && Math.abs(other.from - hit.from) <= 3);
