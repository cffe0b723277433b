import { countryNamed } from '../words/countries.ts';
import { familyLength, isGivenName } from '../words/given-names.ts';
import { has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { bareName, isFirstToo, isTitleWord, japanesePost, looksLikeName } from './names.ts';
import { relation, smallNamesIn, smallWord } from './small-names.ts';
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
  /^(?:sketchwell|wireframes|atlassian|dear|hello|hallo|hi|bonjour|hola|ola|buongiorno|please|bitte|yes|ja|oui|si|sim|tak|the|this|our|we|i|my|it|and|und|et|der|die|das|wir|ich|unser|unsere|nous|notre|le|la|nuestra|nuestro|a|o|il|onze|wij|de|het|nasz|nasza|regards|thanks|mit|best|kind|if|in|on|to|for|as|also|now|however|gmbh|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|team|support|haar|zijn|ihr|sein|leur|son|sa|su|seu|sua|suo|her|his|their|(?:that|it|he|she|who|there|here)['’]s|sie|ihnen|vous|usted|ustedes|lei|c'est|c'était|qu'il|qu'elle|j'ai|n'est|s'est|m'a|d'abord|l'a|who|account|login|kollegen?|kollegin|kunden?|kundin|chef|konto|compte|cuenta|conta|we(?:'re|'d|'ll|'ve)|i(?:'m|'d|'ll|'ve)|he'd|she'd|you'd|you'll|they're|plot|block|unit|suite|level|floor|it|is|are|nr|num|you|your|he|she|that|there|license|lizenz|c[efimot]o|[es]?vp|gf|dpo)$/iu;
/** What somebody is: before a name no part of it, behind a first name it is one ("Anna Hofmeister"). */
const role = lean(
  /^(?:[\p{L}-]*(?:manager|leiter|führer|meister|chef|direktor|inhaber|verwalter|schreiber|sekretär|referent|präsident|ingenieur|techniker|betreuer|berater|assistent|administrator|einkäufer|buchhalter|kämmerer|pfleger|lehrer|gänger|folger|vertreter)(?:in)?|[\p{L}-]*(?:verantwortlichen?|beauftragten?|vorsitzende[rn]?|angestellten?)|[\p{L}-]*vorst[aä]nd(?:in)?|admin|prokurist(?:in)?|mitarbeiter(?:in)?|rektor(?:in)?|dekan(?:in)?|(?:ehe)?(?:frau|mann)|gatt(?:e|in)|tochter|sohn|schwester|bruder|neffe|nichte|schwager|schwägerin|director|manager|secretary|treasurer|chairman|chairwoman|president|bursar|headmaster|headmistress|principal|clerk|trustee|founder|owner|predecessor|successor|deputy|assistant|head|officer)$/iu,
);
const particle =
  /^(?:de|del|dela|delos|della|delle|degli|dell|ap|ab|op|di|da|do|dos|das|du|des|la|le|los|las|von|vom|zu|van|ter|ten|te|af|av|el|al|bin|binti|binte|bint|ibn|ben|den|der|d'|y|e)$/u;

/** What somebody is asked to do, with the capital of a sentence's beginning. */
const asksTo =
  /^(?:use|take|put|choose|pick|move|send|give|assign|transfer|register|record|enter|add|make|get|let|keep|nutzt|nutzen|nehmt|nehmen|verwendet|verwenden|benutzen|utilise[rz]?|prenez|prendre|mettez|use[mn]?|usar|usen|tomen?|pongan?|utilicen?|utilizem?|ponham|coloquem?|usate|usare|prendete|mettete|utilizzate|gebruik|neem|pak|zet|użyj(?:cie)?|proszę|przypisz(?:cie)?)$/iu;
const opensSentence = /(?:^|[.!?:;)\n–—-]\s+|\n)$/u;

/** Titles that are a part of some names too. */
const alsoName = /^(?:ma|ba|di|per|ir|eng|pan|don|doña|mag|ing|med|jr|sr|col)$/iu;

const building =
  /\s(?:house|tower|centre|center|court|park|street|road|avenue|lane|building|plaza|square|estate|login|account|way|drive|hall|wharf|yard)$/iu;

const japaneseName = new RegExp(
  `(?<![\\p{Script=Han}])((?!(?:名義|氏名|姓名|名前|担当|住所|会社|登録|所有者)[人者名]? |[\\p{Script=Han}々]*${japanesePost} )[\\p{Script=Han}々]{1,4} (?!です|でし|様|さん|氏|殿)(?:[\\p{Script=Han}々]{1,4}|\\p{Script=Katakana}{1,8}|\\p{Script=Hiragana}{1,4}?))(?=\\s?(?:様|さん|殿|氏|です|に|の|で|が|は)|${japanesePost}|\\s|、|。|,|[()（）」』]|<|$)`,
  'gu',
);

/** "総務課の松浦直美(まつうら・なおみ)です", "名義人は高橋進です": family and first name in one. */
const japaneseInOne =
  /(?<=^|[はがのも:：、。・「\s]|代表|社長|会長|部長|課長|係長|室長|所長|店長|院長|主任|担当)([\p{Script=Han}々]{3,6})(?=(?:様|さん|殿|氏)|です|でございます|となります|と申します|の(?:名義|もの|アカウント)|\s?[(（]\s?(?:[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8}([・\s,、])[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8}|[\p{Script=Hiragana}\p{Script=Katakana}ー]{3,12})\s?[)）])/gu;
function japaneseNamesInOne(text: string): Place[] {
  return [...text.matchAll(japaneseInOne)].flatMap(({ 0: name, 2: divided, index }): Place[] => {
    if (/[都道府県市区町村郡部課室係局科社店院所長様円版中]$/u.test(name)) return [];
    // Four letters with a reading of two parts are two and two, unless the family's name is known to be another.
    const length = familyLength(name) || (divided !== undefined && name.length === 4 ? 2 : 0);
    if (length === 0 || name.length - length > 3) return [];
    return [{ text: `${name.slice(0, length)} ${name.slice(length)}`, start: index, end: index + name.length }];
  });
}

/** Letters of a country, a form of a firm, a postscript. */
const notInitials = /^(?:U\.S|U\.K|U\.S\.A|E\.U|P\.O|P\.S|[BN]\.V|S\.[AL]|S\.A\.S|S\.P\.A|S\.R\.L|E\.V)\.$/u;

/** "The holder is no longer Paul Roux": named to say who it is not. */
const denied = lean(
  /(?<!\p{L})(?:(?:changed|passed|switched|went|wechselte|ging|gewechselt|pasó|cambió|passou|mudou|passé|changé|passato|overgegaan)(?: (?!(?:to|auf|au|à|al?|para|op|na)(?!\p{L}))\p{L}+){0,4} (?:from|von|de|da|van)|not|no longer|nicht(?: mehr)?|n'est (?:plus|pas)|non è(?: più)?|(?:ya )?no es|(?:já )?não é(?: mais)?|niet(?: meer)?|nie jest(?: już)?|anymore|used to be|formerly|previously|früher|bisher|ehemals|anciennement|anteriormente|precedentemente|voorheen|dawniej|poprzednio|(?:is|are)n['’]t (?:called|named)|heißt nicht|ne s['’]appelle p(?:as|lus)|no se llama|não se chama|non si chiama|heet niet|nie nazywa się|(?:ignore|disregard|forget|vergessen sie|ignorieren sie|streichen sie|oubliez|ignorez|olviden?|ignoren?|esqueçam|ignorem|dimenticate|ignorate|vergeet|negeer|proszę pominąć)(?: (?:please|bitte))?)\s+(?:(?:the name|den namen|le nom|el nombre|o nome|il nome|de naam|the|der|die|le|la|el|o|a|il|de|mr|mrs|ms|herr|frau|mme|m|sra?|sig|pan|pani)\.?\s+){0,2}$/iu,
);

const isNameBehind = (text: string): boolean => {
  const next = /^ (\p{Lu}\p{Ll}[\p{L}'’-]*)/u.exec(text)?.[1];
  return next !== undefined && !stop.test(next);
};

/** Runs of two to five capitalized words that can be a person's name, with the place of each. */
export function namesIn(said: string, found: Found): Place[] {
  // 'Terrence "Terry" Blackwood'
  const text = said
    // "A.M. (Annemiek) Jansen": what somebody is called stands for the initials.
    .replace(/(?:\p{Lu}\.){1,4} ?\((\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)\)(?= )/gu, (all, name: string) =>
      name.padStart(all.length),
    )
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
        hit.start <= start &&
        hit.end > start &&
        (has(hit, ...notNames) || has(hit, 'contact')) &&
        !has(hit, 'filler') &&
        // "N'Diaye", "O'Hara"
        !/^.['’]\p{Lu}/u.test(text.slice(start)),
    );
  const places: Place[] = [];
  let run: { text: string; start: number; end: number }[] = [];
  const flush = (): void => {
    while (run.length > 0 && particle.test(run.at(-1)?.text ?? '')) run.pop();
    while (run.length > 0 && particle.test(run[0]?.text ?? '')) run.shift();
    // "Use Ann Lee's account": what is to be done, and behind it whose it is.
    if (run.length > 2 && asksTo.test(run[0]?.text ?? '') && opensSentence.test(text.slice(0, run[0]?.start)))
      run.shift();
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
        // "Dr. Jun-ho Park" is a person.
        (!building.test(name) || isTitleWord(text.slice(0, first.start).trim().split(/\s/u).at(-1) ?? '')) &&
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
    const initial = /^(?:\p{Lu}\.-?){1,4}$/u.test(raw) && !notInitials.test(raw);
    const next = /^ (\p{Lu}[\p{L}'’-]*)(?: \p{Lu})?/u.exec(text.slice(start + raw.length, start + raw.length + 40));
    const behind = next ? [next[1] ?? '', ...(next[0].endsWith(next[1] ?? '') ? [] : [''])] : [];
    const isFirst =
      raw === word && behind.length > 0 && isFirstToo(word, behind) && !isGivenName(fold(behind[0] ?? ''));
    const isTitle =
      isTitleWord(word) &&
      raw !== 'Ma.' &&
      !isFirst &&
      !(alsoName.test(word) && (run.length > 0 || particle.test(word)));
    // "José A. Ramírez": behind a first name no word of another language.
    const middle =
      initial &&
      run.length === 1 &&
      isGivenName(fold(run[0]?.text ?? '')) &&
      isNameBehind(text.slice(start + raw.length, start + raw.length + 40));
    // "DE LA TOUR Geoffroy"
    const capitals =
      /^(?:DE|LA|LE|DU|DES|DI|DEL|DELLA|DA|DOS|VAN|DER|DEN|VON)$/u.test(word) &&
      /^ \p{Lu}{2}[\p{Lu}'’-]*(?: |[,.;)]|$)/u.test(text.slice(start + raw.length, start + raw.length + 40));
    const capital =
      (/^(?:[dlo]['’])?\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word) || initial) &&
      (!stop.test(word) || middle || capitals) &&
      !(run.length === 0 && role.test(word)) &&
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
            // "Freiherr von und zu Hagen"
            (word === 'und' && text.slice(0, start).endsWith('von ') && text.startsWith(' zu ', start + raw.length)) ||
            (word === 'zu' && text.slice(0, start).endsWith('von und ')) ||
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
  return [...japanese, ...japaneseNamesInOne(text), ...places, ...smallNamesIn(text)]
    .filter(({ start }) => !denied.test(text.slice(Math.max(0, start - 40), start)))
    .map((place) => ({ ...place, text: bareName(place.text) }));
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
      /(?<![\p{L}.])(?:(?:Mr|Mrs|Ms|Dr|Prof|Mx|Me|Sra?|Sig|Sig\.ra|Dott|Dott\.ssa|Mme|Mlle|Dhr|Mevr)\.?|M\.|Miss|Herrn?|Frau|Madame|Monsieur|Maître|Señora?|Signora?|Pana|Pani|Pan|Mevrouw)(?: (?:Dr|Prof|Ing|Dipl|Mag)\.?)* (\p{Lu}[\p{L}'’-]*\p{Ll})(?! \p{Lu}|[\p{L}'’-])/gu,
    ),
  ]
    .filter((match) => !isTitleWord(match[1] ?? ''))
    .map((match) => ({
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
        ? text.slice(end, place.start).replace(/\p{L}{1,5}\.?\s/gu, (word) => (isTitleWord(word.trim()) ? '' : word))
        : null;
    return after !== null &&
      /^[>)\]]?\s*[,;]?\s*[(–—/|-]?\s*(?:\p{L}{4,14}:\s*)?(?:\p{Lu}\p{Ll}{1,4}\.\s*)*$/u.test(after)
      ? 1
      : null;
  });
}

/** "My name is": whoever writes, and perhaps not the holder. */
const introduces = lean(/(?<!\p{L})(?:my|mein|mon|mi|meu|o meu|il mio|mijn|moje|mit|mitt)\s$/iu);

/** The name that a word such as "holder", "belongs to" or "account of" gives. */
export function nameByCue(text: string, found: Found, names: readonly Place[]): Place | null {
  const cues = found.hits.filter(
    (hit) =>
      has(hit, 'holder') ||
      (has(hit, 'name', 'fullname') &&
        !hasNear(found, hit, 'org') &&
        (has(hit, 'fullname') || !introduces.test(text.slice(0, hit.start)))) ||
      (has(hit, 'account') &&
        (accountOf.test(text.slice(hit.end, hit.end + 60)) ||
          names.some(
            ({ start, end }) => start > hit.end && isWhose(text.slice(hit.end, start), text.slice(start, end)),
          ))),
  );
  const far = (from: number, to: number): number =>
    found.tokens.filter((token) => token.start >= from && token.end <= to).length;
  return nearest(names, (place) => {
    let best: number | null = null;
    for (const cue of cues) {
      const after = place.start >= cue.end ? far(cue.end, place.start) : null;
      const before = place.end <= cue.start ? far(place.end, cue.start) : null;
      if (after !== null && after <= 12 && !names.some((other) => other.start > cue.end && other.end < place.start))
        best = Math.min(best ?? 99, after);
      else if (before !== null && before <= 8 && has(cue, 'holder')) best = Math.min(best ?? 99, before + 3);
    }
    return best;
  });
}

const accountOf = lean(
  /^\S*(?:\s+\S+){0,7}?\s+(?:of|under|unter|sous|bajo|sob|sotto|onder|pod|von|de|des|di|du|do|da|van|for|für|pour|para|per|voor|dla)\s+(?:\p{L}{1,5}\.?\s+){0,3}\p{Lu}/u,
);
/** Between an account and whose it is: "is", "es de nuestra responsable de compras, Dña.", "de mi compañera". */
const ownerBehind = lean(
  /^(?: \(?\S+@\S+\)?)?,?(?: (?:is|ist|est|es|è|é|jest|belongs|gehört))? (?:of|that of|von|de|del|do|da|di|della|dello|celui de|celle de|el de|la de|van|die van|dat van|to)(?: [\p{Ll}'’-]+){0,6},? (?:\p{L}{1,5}\.?[ªº]?\.? |\p{L}{1,5}\.-\p{L}{1,5}\. ){0,3}$/u,
);
/** "The account is of our buyer, Ann Lee": whatever she is, the account is hers. */
export const isOwner = (text: string, { hits }: Found, place: Place): boolean =>
  hits.some(
    (hit) => has(hit, 'account') && hit.end <= place.start && ownerBehind.test(text.slice(hit.end, place.start)),
  );
/** "The account now runs under …", "das Konto läuft jetzt aber auf unsere Kollegin …" */
const runsOn = lean(
  new RegExp(
    `^(?: \\(?\\S+@\\S+\\)?)?,?(?: ${smallWord}){0,3} (?:${[
      'runs|is|goes|stands|stays|has been|was changed|läuft|lautet|geht|steht|liegt|hört|ist|wird|est|passe|tourne|está|va|figura|aparece|corre|fica|risulta|è|staat|loopt|is|jest|stoi|figuruje',
    ].join('|')})(?: (?!not|nicht|pas|no|não|non|niet|nie)${smallWord}){0,4} (?:${[
      'under|to|in|on|auf|unter|au nom|sous|a nombre|a cargo|em nome|no nome|a nome|op naam|onder|na',
    ].join(
      '|',
    )})(?: (?:the |den |le |de |het )?(?:name|namen|nom|nazwisko|imię))?(?: (?:of|von|des|de|d|do|da|di|van))?(?: (?:${relation}))?,? (?:\\p{L}{1,5}\\.?[ªº]?\\.? ){0,2}$`,
    'iu',
  ),
);
const isWhose = (between: string, name: string): boolean =>
  runsOn.test(between) ||
  (/['’]s?$/u.test(name) &&
    /^(?: \(?\S+@\S+\)?)?(?: is|['’]s)(?: (?:our|my) [\p{Ll} ]{2,24})?,? (?:\p{Lu}\p{Ll}{1,3}\. )?$/u.test(between)) ||
  ownerBehind.test(between);
const hasNear = (found: Found, hit: Hit, concept: Concept): boolean =>
  found.hits.some((other) => has(other, concept) && Math.abs(other.from - hit.from) <= 3);
