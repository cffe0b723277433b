import { hasStreetWord, isBuilding } from '../places/street-words.ts';
import { spoken, type Reading } from '../context.ts';
import { isGivenName } from '../words/given-names.ts';
import { findConcepts, has, type Found } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { isTitleWord, looksLikeName } from '../names/names.ts';
import { lean } from '../words/lean.ts';
import { hasLegalForm, looksLikeOrganization, organizationsIn, type Place } from '../words/organizations.ts';
import { asksFor, doesForUs, isAbove, isOfOurs, isBuyer, isCustomer, isDenied, isLicensee } from '../names/licensee.ts';
import { nameSince } from '../names/renamed.ts';
import { isOurs, runsIn, speaksFor, standsAt } from '../names/own-organization.ts';
import { correctsOwn } from './own-correction.ts';
import { linesAt, type Sentence, saysNow } from '../words/sentences.ts';
import { fold } from '../words/text.ts';

/** "Our Singapore company": which one, and no name. */
export const isOneOfOurs = (text: string): boolean =>
  /^(?:[Oo]ur|[Uu]nsere?[nrms]?|[Nn]otre|[Nn]uestr[oa]|(?:[Aa] )?[Nn]oss[oa]|(?:[Ll]a |[Ii]l )?[Nn]ostr[oa]|[Oo]nze?|[Nn]asz[aey]?) (?:\S+ ){0,3}?(?:company|firm|office|branch|subsidiary|entity|headquarters|[Ff]irma|[Gg]esellschaft|[Nn]iederlassung|[Tt]ochter|[Zz]entrale|société|filiale|bureau|siège|empresa|sociedad|sociedade|filial|oficina|sede|escritório|società|azienda|ufficio|bedrijf|vestiging|kantoor|spółka|oddział)(?: \S+){0,2}$/u.test(
    text,
  );

/** Organizations in sentences: by their legal form, or by "our company is …". Partners' and others' are not the one. */
export function spokenOrganizations(reading: Reading, correctionsOnly: boolean): Statement<string>[] {
  const isCorrection = correctsOwn(reading);
  return reading.sentences.flatMap((sentence, index): Statement<string>[] => {
    const { text } = sentence;
    const found = findConcepts(text);
    const since = nameSince(text);
    const places = organizationsIn(text)
      .map((place) => withBrand(reading, text, place))
      .map((place) => withHead(text, place))
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
        ((has(near, 'expert', 'old') && !newSubject.test(text.slice(near.end, place.start))) ||
          (has(near, 'contact', 'billing') &&
            !has(near, 'org') &&
            !/\s(?:of|at|von|bei|der|de|di|chez|van)(?: the)?\s$/iu.test(text.slice(near.end, place.start)))) &&
        text.slice(near.end, place.start).length < 50;
      // "An Expert, the firm Armor Conseil"
      const isExperts = found.hits.some(
        (hit) => has(hit, 'expert') && hit.end <= place.start && firmOf.test(text.slice(hit.end, place.start)),
      );
      const after = found.hits.find(
        (hit) => hit.start >= place.end && hit.start - place.end < 25 && has(hit, 'expert'),
      );
      const before = text.slice(Math.max(0, place.start - 80), place.start);
      const customer = isCustomer(before, text.slice(place.end, place.end + 60));
      if (
        ((others || isExperts) && !customer && !isOfOurs(before)) ||
        (isAbove(before, text.slice(place.end, place.end + 160)) && !isLicensee(before, '', false)) ||
        isFormer.test(before) ||
        servesUs.test(before) ||
        (doesForUs(text.slice(place.end)) && !customer) ||
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
          .replace(/^(?:M\/s\.?|Messrs\.?|Fa\.)\s+/u, '')
          .replace(/^(?:(?:Il|Der|Die|Das|El) |l['’]|(?:It['’]s|This is) (?:the )?)(?=\p{Lu})/u, ''),
        false,
        linesAt(sentence, place.start, place.end),
      );
      // "The license belongs to A; I work for B.", "A (…) is the company that has your license."
      const licensee = isLicensee(text.slice(0, place.start), text.slice(place.end, place.end + 300), strong);
      const plain = runs.includes(place) || isBuyer(before) ? 0.5 : 1;
      // "Acme Inc. or Acme Distribution Inc.", "can it be issued to Acme Ltd? If not, …": which, it does not say.
      if (
        isOneOfTwo(text, places, place) ||
        (text.endsWith('?') && otherwise.test(reading.sentences[index + 1]?.text ?? ''))
      )
        return [{ ...said, value: null, rank: 1.5 }];
      if (
        isRenamed(found, before, place) ||
        (isCorrection && since?.start === place.start) ||
        isRenamedSince(reading, sentence, before)
      )
        return [{ ...said, corrected: true, rank: 1.8 }];
      return [{ ...said, rank: licensee ? 1.8 : customer ? 1.7 : strong ? 1.5 : plain }];
    });
    return correctionsOnly ? statements.filter((one) => one.corrected && one.rank > 1) : statements;
  });
}

/** "The company is not Kft. any more, please write Acme Zrt.", "since April we have been called Acme Ltd". */
const isRenamed = ({ hits }: Found, before: string, place: Place): boolean => {
  const ahead = hits.filter(({ end }) => end <= place.start);
  if (ahead.some((hit) => has(hit, 'cond', 'expert', 'contact', 'billing', 'other'))) return false;
  const isOrg = ahead.some((hit) => has(hit, 'org'));
  return (
    (asksToWrite.test(before) && isOrg && ahead.some((hit) => has(hit, 'neg', 'past'))) ||
    (calledNow.test(before) && speaksFor.test(before))
  );
};
/** "From January we were transformed and the name is Acme Zrt.": above the writer's own mail that named another. */
const isRenamedSince = (reading: Reading, { text, pieces }: Sentence, before: string): boolean =>
  correctsOwn(reading) &&
  saysNow({ pieces }) &&
  namedAs.test(before) &&
  changesName.test(text) &&
  !findConcepts(before).hits.some((hit) => has(hit, 'expert', 'contact', 'others', 'cond', 'maybe', 'neg', 'future'));
const namedAs = lean(
  /(?<!\p{L})(?:names?(?: (?:of|for) (?:the|our) (?:firm|company|house))?(?: (?:now|today))? (?:is|reads|became|has become|(?:was |has been |got )?changed (?:in)?to)|(?:called|named|renamed|rebranded|known)(?: (?:to|into|as))?|(?:trade|trading|operate|operating|registered|continue|go on) (?:as|under(?: the name)?(?: of)?)|(?:became|become|turned (?:in)?to|transformed (?:in)?to|converted (?:in)?to|changed (?:in)?to|merged into|absorbed by)|hei(?:ß|ss)(?:en|t)(?: wir)?|firmier\p{L}+(?: wir)?(?: (?:als|unter))?|(?:umbenannt|umfirmiert|umgewandelt) (?:in|zu)|name (?:lautet|ist)|(?:appelons|appelle|appelée?)|devenue?s?|rebaptisée?s?(?: en)?|nom est|(?:llama|llamamos)|pas(?:ó|amos) a (?:ser|llamar\p{L}+)|nombre es|(?:chama|chamamos|chama-se|chamamo-nos)|pass(?:ou|ámos|amos) a (?:ser|chamar\p{L}*)|nome [éè]|(?:chiama|chiamiamo)|diventat[aoi]|heten(?: we| wij)?|heet|geworden|naam is|nazywa\p{L}+ się|nazwa (?:to|brzmi))(?: (?:now|today|jetzt|nun|maintenant|désormais|ahora|agora|ora|adesso|nu|teraz))?:? (?:the |die |der |la |le |el |o |a |de |het )?["„“«]?$/iu,
);
const changesName = lean(
  /(?<!\p{L})(?:now|today|since|from|as of|new|newly|chang\p{L}+|transform\p{L}+|merge[dr]?|renam\p{L}+|rebrand\p{L}+|no longer|any ?more|became|become|turned|convert\p{L}+|seit|ab|neu\p{L}*|jetzt|nun|um(?:benannt|firmiert|gewandelt)|depuis|désormais|maintenant|nouve\p{L}+|devenue?|desde|ahora|nuev[oa]|agora|nov[oa]|passou|dal|ora|adesso|nuov[oa]|diventat\p{L}|sinds|vanaf|nu|nieuwe?|od|teraz|now[ay])(?!\p{L})/iu,
);
const asksToWrite = lean(
  /(?<!\p{L})(?:(?:please|pls|kindly|so|and|but) (?:write|put|use|take|enter)|(?:schreiben|nehmen|setzen|verwenden) sie(?: bitte)?|bitte|(?:veuillez|merci de|merci d['’]) ?(?:écrire|mettre|indiquer|noter|inscrire)|(?:écrivez|mettez|indiquez|inscrivez)|(?:escriban?|pongan?|indiquen?|anoten?)|(?:escrevam?|ponham?|indiquem?|coloquem?)|(?:scriva(?:no)?|scrivete|mett(?:a|ete)|indich(?:i|ino))|(?:schrijf|noteer|zet|gebruik)|proszę (?:wpisać|pisać|użyć))(?: (?:instead|now|bitte|plutôt|donc|dan|dus|por favor|per favore))?:? (?:the |die |der |la |le |l['’]|el |o |a |de |het )?["„“«]?$/iu,
);
const calledNow = lean(
  /(?<!\p{L})(?:(?:we have been|we['’]ve been|we are now|we['’]re now) (?:called|named|known as|renamed(?: (?:to|as))?)|our name is now|heißen(?: wir)? (?:jetzt|nun|nur noch)|nous nommons (?:maintenant|désormais)|appelons (?:maintenant|désormais)|nos llamamos ahora|ahora nos llamamos|(?:nos chamamos|chamamo-nos) agora|agora (?:nos chamamos|chamamo-nos)|ci chiamiamo (?:ora|adesso)|(?:ora|adesso) ci chiamiamo|heten(?: we| wij)? nu|(?:since|seit|depuis|desde|dal|sinds)(?: \S+){1,4}? (?:we are called|heißen wir|nous nous (?:appelons|nommons)|nos llamamos|(?:nos chamamos|chamamo-nos)|ci chiamiamo|heten (?:we|wij)))(?: the)? ["„“«]?$/iu,
);

const firmOf =
  /^,? (?:the|die|la|le|l['’]|el|o|a|il|lo|de|het)? ?(?:firm|company|house|agency|firma|agentur|maison|société|agence|empresa|casa|agencia|azienda|ditta|società|bedrijf|bureau|spółka)? ?$/iu;

/** "… on the old license; we are now Acme, Inc.": something else is said. */
const newSubject = lean(/[;.] |(?<!\p{L})(?:we|wir|nous|nosotros|noi|wij) /iu);

const isOneOfTwo = (text: string, places: readonly Place[], place: Place): boolean =>
  places.some(
    (other) =>
      other !== place &&
      /^,? (?:or|oder|ou|o|of|lub)(?: (?:to |auf |à |a |na )?(?:the|die|der|la|le|el|il|de))? ?$/u.test(
        text.slice(Math.min(other.end, place.end), Math.max(other.start, place.start)),
      ),
  );

const otherwise = lean(
  /^(?:if not|otherwise|if (?:that|this) is(?:n['’]t| not)|falls nicht|wenn nicht|sonst|sinon|si no|se não|senão|se non|altrimenti|zo niet|anders|jeśli nie|jeżeli nie)(?!\p{L})/iu,
);

/** "Acme GmbH (früher: Acme & Sons OHG)": what it was called. */
const isFormer = lean(
  /(?<!\p{L})(?:früher|vormals|ehemals|bisher|formerly(?: known as)?|previously|(?:was|were) (?:called|named|known as)|hie(?:ß|ss)(?:en)?|s'appelait|se llamaba|chamava-se|se chamava|si chiamava|heette|nazywał[ao]? się|before that|once|f\.?k\.?a\.?|anciennement|autrefois|ex|antes|anteriormente|antigamente|già|precedentemente|in precedenza|voorheen|vroeger|dawniej|poprzednio)[: ,("„“«]*$/iu,
);

/** "Technisch begleitet uns die Firma Lahnwiki": who serves the writer's house. */
const servesUs = lean(
  /(?<!\p{L})(?:betreut (?:werden|wird) (?:wir|unser \p{L}+) (?:von|durch)|(?:werden|wird) (?:wir|unser \p{L}+) (?:von|durch)|(?:we are|are) (?:looked after|supported|served|advised) by|sommes (?:suivis|accompagnés|conseillés) par|somos (?:atendidos|asesorados|acompanhados) po[re]l?|siamo seguiti da|worden (?:we|wij) (?:begeleid|ondersteund) door|(?:begleitet|betreut|unterstützt|berät|hilft) uns|(?:helps|supports|advises|assists|looks after|serves) us(?: is)?|nous (?:accompagne|aide|conseille)|nos (?:acompaña|ayuda|asesora|acompanha|ajuda|apoia)|ci (?:segue|aiuta|assiste)|(?:begeleidt|helpt|ondersteunt) ons|wspiera nas)(?: (?:\p{Ll}+ ){0,3}\p{L}*)?\s$/iu,
);

/**
 * A name without a legal form is the organization's where the writer says that he speaks for it, or where his address
 * has it too ("Faro Austral" of faroaustral.example).
 */
function mayBe(reading: Reading, text: string, found: Found, run: Place): boolean {
  // "Zweckverband Wasserversorgung Oberes Tal"
  const isStreet = hasStreetWord(run.text) && !looksLikeOrganization(run.text.split(' ')[0] ?? '');
  if (!/^\p{L}/u.test(run.text) || isStreet || isPersonOfHouse(reading, run.text)) return false;
  if (found.hits.some((hit) => hit.start >= run.start && hit.end <= run.end && has(hit, ...noPart))) return false;
  const before = text.slice(Math.max(0, run.start - 80), run.start);
  const ours = isOurs(reading, run.text);
  // "I'm at Rose Cottage"
  if (isBuilding(run.text) && !ours && !looksLikeOrganization(run.text) && isWhere.test(before)) return false;
  const several = run.text.includes(' ');
  const behind = text.slice(run.end, run.end + 60);
  // "Harbour Light Credit Union would like one license moved."
  if (run.start === 0 && several && asksFor(behind) && looksLikeOrganization(run.text)) return true;
  if (speaksFor.test(before) || isLicensee(before, '', false) || isOurName.test(behind))
    return ours || (several && (looksLikeOrganization(run.text) || !isPerson(reading, before, run.text)));
  return ours && several && !/\s(?:der|die|das|des|dem|den|im|am|zu|für|for|in|at)\s/u.test(run.text);
}

const isWhere = /(?:^|\s)(?:at|in|bei|in der|im|chez|à|en|em|na|no|presso|aan|op|w)\s+(?:the |la |le |el )?$/iu;

/** "Strand Pottery is my business name" */
const isOurName = lean(
  /^["”»“]?,? (?:is|ist|est|es|è|é) (?:my|our|the name of (?:my|our)|mein\p{L}*|unser\p{L}*|mon|ma|notre|mi|nuestr[oa]|(?:a |o )?(?:minha|meu|noss[oa])|(?:il |la )?(?:mio|mia|nostr[oa])|mijn|onze) (?:\p{L}+ )?(?:name|business|company|firm|organi[sz]ation|trade name|firma|firmenname|unternehmen|société|entreprise|nom|empresa|nombre|nome|azienda|ditta|bedrijf|firmanaam)(?!\p{L})/iu,
);

/** "Monsieur Lasserre", "Bertrand Lasserre" of lasserre.example: the owner, and not what has his name. */
function isPersonOfHouse(reading: Reading, text: string): boolean {
  if (looksLikeOrganization(text)) return false;
  const [first = ''] = text.split(' ');
  if (isTitleWord(first) && text.includes(' ')) return true;
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

/** "medatex Solutions GmbH" of medatex.example: a name that is written small stands before it. */
export function withBrand(reading: Reading, text: string, place: Place): Place {
  const [found = '', word = ''] = /(\p{Ll}[\p{L}\d]+)[ -]$/u.exec(text.slice(0, place.start)) ?? [];
  const start = place.start - found.length;
  return reading.domains.some((domain) => fold(domain) === fold(word))
    ? { text: text.slice(start, start + found.length + place.text.length), start, end: place.end }
    : place;
}

/** "Em nome de Gazeta do Douro, Editores Associados, Lda.": up to what leads to it, a name with a comma inside. */
function withHead(text: string, place: Place): Place {
  const ahead = text.slice(0, place.start);
  const head = /(\p{Lu}[\p{L}'’&-]*(?: (?:\p{Lu}[\p{L}'’&-]*|&|\p{Ll}{1,3})){0,6}), $/u.exec(ahead.slice(-90))?.[1];
  if (head === undefined || (looksLikeName(head) && isGivenName(fold(head.split(' ')[0] ?? '')))) return place;
  const start = place.start - head.length - 2;
  const before = text.slice(Math.max(0, start - 80), start);
  const leads = speaksFor.test(before) || isLicensee(before, '', true);
  return leads && !hasStreetWord(head) ? { text: text.slice(start, place.end), start, end: place.end } : place;
}

/** "Ann Lee" and below it "Acme Ltd.": what stands on a short line above is no part of the name. */
function onOneLine(sentence: Sentence, place: Place): Place {
  const last = sentence.pieces.findLast((piece) => piece.start > place.start && piece.start < place.end);
  if (!last || !isBroken(sentence, place)) return place;
  // "Falk & Sons Plumbing" and below it "Where? …"
  const above = place.text.slice(0, last.start - place.start).trim();
  const [firm] = organizationsIn(`${above},`);
  if (firm && firm.start === 0) return { text: above, start: place.start, end: place.start + above.length };
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

/** "Licensed entity is the Vienna one of the three": which, and no name. */
const isWhich = lean(/^(?:the )?(?:\p{Lu}[\p{L}-]+ ){1,2}(?:one|office|branch|site|entity|subsidiary)(?!\p{L})/u);

/** "Ardnish Business Park" */
const isPlaceName = (text: string): boolean => hasStreetWord(text) || isBuilding(text);

/** "Our organization is Northpine Timber": what stands behind the word, up to the next comma or verb. */
export function byCue(reading: Reading, text: string, found: Found): Place | null {
  const runs = runsIn(text);
  for (const hit of found.hits) {
    if (!has(hit, 'org') || has(hit, 'other')) continue;
    // "Fundación Faro Austral": the word is a part of the name.
    const own =
      /^\p{Lu}/u.test(text.slice(hit.start)) &&
      looksLikeOrganization(text.slice(hit.start, hit.end)) &&
      // "Company is SIA Dzintarkrasts"
      !/^(?::|['’]s | (?:is|ist|heißt|lautet|est|es|é|è|heet|to)(?!\p{L}))/u.test(text.slice(hit.end));
    if (own || runs.some((run) => run.start < hit.start && run.end > hit.end && isPlaceName(run.text))) continue;
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
      /^(?:['’]s(?=\s+(?:\p{Ll}+ )?name))?(?:\s+(?:full|complete|official|legal|registered))?(?:\s+(?:name|namens|nom|nombre|nome|naam))?\s*((?:is called|is named|is|are|ist|heißt|lautet|nennt sich|est|s'appelle|se nomme|es|se llama|é|chama-se|se chama|è|si chiama|heet|to|nazywa się|jest|called|named|(?:should|shall|must|has to|will|is to) be|soll(?:te)?|muss|wird|wäre|(?:doit|devra|devrait) être|sera|serait|(?:debe|deberá) ser|será|sería|(?:deve|deverá) ser|seria|deve essere|sarà|sarebbe|moet|wordt|ma być|będzie|as(?= \p{Lu}{2,3} \p{Lu}))(?!\p{L})|:|は|名は)?\s*[:"„“«]?\s*((?:the |The )?[\p{Lu}\p{Ll}](?:[^,.;:()"“”»\n]|\.(?=[\p{L}-])|(?<=(?:^|[\s-])\p{Lu}\p{Ll}{0,4})\.(?= \p{Lu})){1,80})/u.exec(
        rest,
      );
    const value = matched?.[2];
    if (!matched || value === undefined || isWhich.test(value)) continue;
    const says = matched[1] !== undefined;
    // "der Kirchenkreis Elbmarsch": an article, and what is called so.
    const called = /^(?:der|die|das|la|le|les|el|il|lo|o|a|de|het) (\p{Lu}.*)$/u.exec(value)?.[1];
    const isCalled = called !== undefined && (looksLikeOrganization(called) || hasLegalForm(called));
    const small = !isCalled && /^(?!the )\p{Ll}/u.test(value);
    const end =
      /\s+(?:and|und|et|y|e|en|i|located|with|in|at|which|our|unsere|mit|is|ist|is)\s+(?=\p{Ll}|\d|our|I[ '’]|$)/u.exec(
        value,
      )?.index ?? value.length;
    // "Stadt Mühlbruck ausgestellt werden"
    const [run] =
      small || hasLegalForm(value.slice(0, end).trim()) ? [] : runsIn(value.slice(0, end).replace(/^the /u, ''));
    const name = (run?.start === 0 && / \p{Ll}+$/u.test(value.slice(0, end).trim()) ? run.text : value.slice(0, end))
      .trim()
      // "soll der Kirchenkreis Elbmarsch sein"
      .replace(/ (?:sein|werden|lauten|heißen|zijn|worden|heten)$/u, '');
    if (
      name.split(' ').length > 8 ||
      (looksLikeName(name) && !says && !isOurs(reading, name) && isGivenName(fold(name.split(' ')[0] ?? '')))
    )
      continue;
    // "company delgado lakeshore roofing": who writes all in small letters.
    const asLabel = hit.from === 0 && !/\p{Lu}/u.test(text);
    if (small && !hasLegalForm(name) && !((says || asLabel) && isOurs(reading, name))) continue;
    const start = hit.end + matched[0].length - value.length;
    const article =
      /^(?:[Tt]he |(?:der|die|das|la|le|les|el|los|las|il|lo|o|a|os|as|de|het) (?=\p{Lu})|l['’](?=\p{Lu}))/u.exec(
        name,
      )?.[0].length ?? 0;
    return { text: name.slice(article), start: start + article, end: start + name.length };
  }
  return null;
}
