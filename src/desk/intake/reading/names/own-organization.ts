import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { looksLikeName } from './names.ts';
import { isJoining, isNameWord, looksLikeOrganization, type Place } from '../words/organizations.ts';
import { fold } from '../words/text.ts';

/** What tells whose name a name is: the domains that the writer's and other addresses have, and who is known as a person. */
export type Known = { readonly domains: readonly string[]; readonly people: readonly string[] };

/** Words right before an organization's name by which the writer says that he speaks for it, in each language. */
const openings = [
  "(?:we are|we're|we have been|we've been)(?: now)? (?:called|named|known as|renamed(?: (?:to|as))?)|our name is(?: now)?|we go by|we are|we're|we at|here at|this is|it is for|this is for|i work (?:for|at|in)|working (?:for|at)|employed (?:by|at|with)|i am (?:with|from|at)|i'm (?:with|from|at)|on behalf of|in the name of|writing (?:to you )?(?:from|for)|(?:i|we) write for|(?:speaking|acting|act|asking|asks?) (?:as \\S.{2,30} )?(?:for|of)|(?:licensed|registered|belongs|issued|sold|made out) to|trading as|officially(?: called| known as)?|known as|customer of yours,?",
  'wir sind|(?:wir heißen|heißen wir)(?: (?:jetzt|nun|nur noch))?|wir von|wir bei|wir,|hier ist|arbeite (?:bei|für|in)|bin (?:bei|von)|im namen (?:der|des|von)?|im auftrag (?:der|des|von)?|für (?:unseren|meinen) (?:kunden|auftraggeber|mandanten)|firmieren als|nennen uns',
  'nous sommes|nous nous (?:appelons|nommons)(?: (?:maintenant|désormais))?|nous,|travaille (?:pour|chez|à)|au nom d(?:e|u|es)|pour le compte d(?:e|u)|de la part d(?:e|u)|pour (?:notre|mon) client|écris (?:de|pour)',
  'somos|trabajo (?:en|para)|en nombre de|(?:de|por) (?:parte|cuenta|encargo) de|para (?:nuestro|mi) cliente|escrib(?:o|imos) (?:de|desde)|nos llamamos(?: ahora)?',
  'somos|trabalho (?:em|n[ao]|para)|em nome d[aeo]|da parte d[aeo]|por conta d[aeo]|para (?:o )?nosso cliente|escrevo d[aeo]|falo d[aeo]|(?:nos chamamos|chamamo-nos)(?: agora)?',
  'siamo|lavoro (?:per|presso|in|alla)|per conto d(?:i|el|ella)|a nome d(?:i|el|ella)|da parte d(?:i|el|ella)|scrivo d(?:a|al|alla)|per il (?:nostro )?cliente|ci chiamiamo(?: (?:ora|adesso))?|noi d(?:i|el|ella)',
  'wij zijn|we zijn|(?:wij heten|we heten|heten we|heten wij)(?: nu)?|werk (?:bij|voor)|licentie is van|licentie hoort bij|namens|in opdracht van|voor onze klant|wij van',
].join('|');
const called = 'is|are|ist|heißt|lautet|est|es|é|è|heet|called|named';
const article =
  "(?:the |die |der |das |dem |den |la |le |les |l'|el |los |las |il |lo |i |gli |o |a |as |os |de |het |een |our client,? |unseren kunden |notre client,? )?";
/** "My name is Ann Lee from …" */
const introduced =
  "(?:i am|i'm|my name is|name is|ich bin|mein name ist|je suis|je m'appelle|soy|me llamo|sou|chamo-me|sono|mi chiamo|ik ben|mijn naam is|jestem) (?:\\p{Lu}[\\p{L}'’.-]* ){2,4}?(?:from|of|at|with|von|vom|bei|de|del|da|do|di|della|chez|van|bij|z|ze)";
/** "A small office called …" */
const kindCalled =
  '(?:office|company|firm|studio|practice|charity|business|agency|club|school|body|entity|organi[sz]ation|group|trust|büro|firma|unternehmen|verein|agentur|praxis|société|entreprise|association|agence|cabinet|empresa|sociedad|asociación|associação|azienda|ditta|società|associazione|bedrijf|bureau|vereniging) (?:(?:is )?called|named|namens|mit (?:dem )?namen|nommée?|appelée?|llamada|chamada|chiamata|genaamd)';
/** "De la part de la société coopérative …" */
const kind =
  '(?:(?:cliente?|kunden|klant|société|association|coopérative|entreprise|maison|firma|gesellschaft|company|firm|empresa|sociedad|cooperativa|asociación|associação|azienda|ditta|società|associazione|bedrijf|vereniging|spółki) ){0,2}';
const client =
  '(?:our|my|unser(?:e|en|em|er)?|mein(?:e|en|em|er)?|notre|nuestr[oa]|noss[oa]|nostr[oa]|ons|onze) (?:client|customer|employer|kunde|kunden|arbeitgeber|cliente|klant|employeur|empresa|verein|schule)(?:,| (?:is|ist|est|es|é|è))?';

/** True for what stands before an organization's name and says that the writer speaks for it. */
export const speaksFor = lean(
  new RegExp(
    `(?<!\\p{L})(?:${openings}|${introduced}|${client}|${kindCalled}|(?:we|wir|nous) (?:${called}))\\s+["„“«]?${article}${kind}["„“«]?$`,
    'iu',
  ),
);

/** "With us at …": where the name has a legal form, that says whose it is too. */
export const standsAt = lean(/(?<!\p{L})(?:at|bei|chez|presso|bij)\s+(?:der |la |le |l'|el |de |het )?$/iu);

/** "Clinique vétérinaire du Parc": what the house is, with a small word behind it. */
const isKindHead =
  /^(?:Cliniques?|Clínica|Cabinet|Centre|Centro|Institut|Instituto|Istituto|Lycée|Liceo|École|Escuela|Escola|Scuola|Collège|Colegio|Colégio|Association|Asociación|Associação|Associazione|Cooperativa|Coopérative|Chambre|Syndicat|Agence|Maison|Musée|Museo|Museu|Bibliothèque|Biblioteca|Laboratoire|Laboratorio|Laboratório|Atelier|Estudio|Studio|Fundación|Fundação|Fondation|Fondazione|Société|Sociedad|Sociedade|Società|Hôpital|Hospital|Ospedale|Pharmacie|Farmacia|Farmácia|Office)$/u;
const goesOn = /^ (?:(?:de|du|des|del|della|dei|do|da|dos|di|la|le|les|el) )*(?:[dl]['’])?\p{Lu}/u;

/** Runs of words with a capital, joined by small words between them: what can be an organization's name. */
export function runsIn(text: string): Place[] {
  const runs: Place[] = [];
  let run: { text: string; start: number; end: number }[] = [];
  const flush = (): void => {
    while (run.length > 0 && isJoining(run.at(-1)?.text ?? '')) run.pop();
    const [first] = run;
    const last = run.at(-1);
    if (first && last) runs.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end });
    run = [];
  };
  // "dell'Istituto Comprensivo", "l'Hôpital": the article leads to the name, unless it stands within it.
  const plain = text.replace(/(?<!\p{L})(?:dell|all|nell|dall|sull|l|d)['’](?=\p{Lu})/gu, (found) =>
    ' '.repeat(found.length),
  );
  for (const match of plain.matchAll(/[^\s,;:()[\]"„“”«»]+/gu)) {
    const word = match[0].replace(/[.!?]+$/u, '');
    const gap = plain.slice(run.at(-1)?.end ?? match.index, match.index);
    if (run.length > 0 && /[^\s]/u.test(gap)) flush();
    const may =
      (isNameWord(word) ||
        (isKindHead.test(run.at(-1)?.text ?? '') &&
          /^\p{Ll}{4,14}$/u.test(word) &&
          goesOn.test(plain.slice(match.index + word.length)))) &&
      !/^I$|^(?:I|We|You|They|It|That|He|She)['’]\p{L}+$/u.test(word) &&
      !/^[–—-]$/u.test(word) &&
      !(run.length === 0 && (isJoining(word) || word === '&')) &&
      run.length < 9;
    if (may) run.push({ text: word, start: match.index, end: match.index + word.length });
    else flush();
    if (word !== match[0] && !/^\p{Lu}\p{Ll}{0,2}$/u.test(word)) flush();
  }
  flush();
  return runs.filter((one) => countryNamed(one.text) === null && /\p{L}{3}/u.test(one.text));
}

/** Only the letters and digits of a name, folded: as a domain has them. */
export const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** True where the domain of an address that the mail comes from or names has a word of the name, or its first letters. */
export function isOurs({ domains, people }: Known, text: string): boolean {
  const plain = fold(text);
  if (people.includes(plain) || plain.length > 100) return false;
  const words = plain.split(/[\s/&.-]+/u).filter((word) => /^\p{L}/u.test(word));
  const initials = words.map(([first]) => first).join('');
  return domains.some((domain) => {
    const label = letters(domain);
    const whole = words.filter((word) => word.length >= 4 && label.includes(letters(word)));
    return whole.length > 0 || (initials.length >= 3 && label === initials);
  });
}

/** The domains' own names, without what stands before and behind them. */
export const domainName = (address: string): string => {
  const labels = (address.split('@')[1] ?? '').toLowerCase().split('.');
  return labels.length > 2 && /^(?:com?|org|net|ac|gov|edu)$/u.test(labels.at(-2) ?? '')
    ? (labels.at(-3) ?? '')
    : (labels.at(-2) ?? '');
};

/** Names of persons as they stand in the mail's head and at its end: no organization's, whatever their domain. */
export const personsIn = (names: readonly string[]): string[] =>
  names.flatMap((name) =>
    looksLikeName(name) && !looksLikeOrganization(name)
      ? [fold(name), fold(name.split(/,\s*/u).toReversed().join(' '))]
      : [],
  );
