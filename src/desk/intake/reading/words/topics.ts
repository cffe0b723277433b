import { findConcepts, type Concept, type Hit, type Token } from '../lexicon/find.ts';
import { lean } from './lean.ts';
import { fold, type Line } from './text.ts';

/** What a labelled value is about. `other` is known and no fact (a SEN, a phone number). */
export type Topic =
  | 'server'
  | 'match'
  | 'hosting'
  | 'host'
  | 'hostUsers'
  | 'key'
  | 'account'
  | 'bareEmail'
  | 'firstName'
  | 'lastName'
  | 'name'
  | 'bareName'
  | 'organization'
  | 'address'
  | 'street'
  | 'postalCode'
  | 'city'
  | 'cityLine'
  | 'region'
  | 'country'
  | 'expert'
  | 'other';

/** A label understood. `strange`: how many of its words say nothing to the reader; `words`: how many it has. */
export type Label = { readonly topic: Topic; readonly strange: number; readonly words: number };

type Rule = readonly [
  topic: Topic,
  test: (has: (...all: Concept[]) => boolean, any: (...some: Concept[]) => boolean) => boolean,
];

/**
 * The first rule that holds decides, so what is narrower stands above what is wider. `has`: all of these are there;
 * `any`: one of them.
 */
const rules: readonly Rule[] = [
  ['expert', (has, any) => has('expert') && !any('old', 'trial', 'billing')],
  [
    'other',
    (_, any) =>
      any('old', 'trial', 'billing') && any('key', 'license', 'account', 'email', 'address', 'org', 'name', 'users'),
  ],
  ['other', (has, any) => any('contact') && !any('market', 'holder') && !(has('account') && has('receive'))],
  ['match', (has, any) => has('match') && any('users', 'tier', 'agree', 'license', 'confirm', 'app', 'host')],
  // "Plugin user number same as Jira user number"
  ['match', (has, any) => has('alike') && has('app') && has('host') && any('users', 'tier')],
  ['match', (has, any) => has('agree') && any('users', 'tier', 'match')],
  [
    'server',
    (has, any) => has('server') && any('use', 'own', 'confirm', 'yes') && !any('users', 'key', 'other', 'datacenter'),
  ],
  ['hosting', (_, any) => any('datacenter', 'cloud') && any('server', 'hosting', 'host')],
  ['hosting', (has, any) => has('hosting') && !any('key', 'account', 'org', 'other', 'users')],
  ['hostUsers', (_, any) => any('users', 'tier') && !any('editors', 'app', 'key', 'account', 'email', 'name', 'other')],
  ['other', (_, any) => any('editors')],
  ['other', (has, any) => any('users', 'tier') && has('app')],
  ['server', (has, any) => has('server') && !any('other', 'key', 'name', 'address', 'license')],
  ['account', (has, any) => has('email') && any('account', 'market', 'holder', 'receive') && !has('other')],
  ['other', (has, any) => has('other') && !any('key', 'account', 'org', 'address', 'email', 'postal', 'holder')],
  ['key', (has, any) => has('key') && !any('account', 'email', 'org', 'name')],
  ['address', (has, any) => has('org', 'address') && any('name', 'fullname')],
  ['organization', (has, any) => has('org', 'fullname') && !any('holder', 'account')],
  ['name', (has, any) => any('fullname') || has('first', 'last') || (has('name', 'last') && has('name', 'first'))],
  ['firstName', (has, any) => has('first') && !any('org')],
  ['lastName', (has, any) => has('last') && !any('org')],
  ['organization', (has, any) => has('org', 'name') && !any('address', 'country', 'city', 'street', 'email')],
  ['name', (has, any) => has('name') && any('holder', 'account', 'receive') && !any('org')],
  ['cityLine', (has) => has('postal', 'city') || has('city', 'region')],
  ['postalCode', (has, any) => has('postal') && !any('address', 'street')],
  ['account', (has, any) => has('address') && any('account', 'market') && !any('org', 'street', 'country')],
  ['address', (has, any) => has('address') && !any('email', 'account', 'market')],
  [
    'organization',
    (has, any) => has('org') && !any('country', 'city', 'region', 'postal', 'street', 'email', 'account', 'other'),
  ],
  ['name', (has, any) => has('holder') && !any('address', 'org', 'email', 'license')],
  [
    'account',
    (has, any) =>
      (has('account') || (has('market') && !any('receive', 'license'))) && !any('org', 'address', 'country'),
  ],
  ['account', (has, any) => has('receive') && any('license', 'email') && !any('name', 'org')],
  ['country', (has, any) => has('country') && !any('license', 'key')],
  ['region', (has, any) => has('region') && !any('license', 'key')],
  ['city', (has, any) => has('city') && !any('license', 'key')],
  ['street', (has, any) => has('street') && !any('license', 'key')],
  ['bareEmail', (has) => has('email')],
  ['bareName', (has) => has('name')],
  ['name', (has) => has('holder')],
  ['key', (has, any) => has('license') && !any('host', 'app', 'server', 'market', 'use')],
  ['host', (has, any) => has('host') && !any('license')],
  ['account', (has) => has('receive')],
  ['match', (_, any) => any('match', 'agree')],
  ['other', (_, any) => any('other', 'billing')],
];

const longest_label_chars = 260;
const hostLicense =
  /\b(?:confluence|jira)[- ](?:licen[cs]e|lizenz|licencia|licenza|licence)(?: key)?\b|\b(?:licence|licencia|licenza|lizenz) (?:de |di |fur |for )?(?:confluence|jira)$/u;

/** "Jira license": the host's own, unless what stands under it is an app's key. */
export const namesHostLicense = (label: string): boolean => hostLicense.test(fold(label));

/** "ライセンス窓口 御中", "Sketchwell 公司许可证负责人": whom the mail is for. */
const addressed = /(?:御中|各位|様|殿)\s*[:：]?\s*$|sketchwell.*(?:负责人|負責人|公司|会社|team|desk)\s*$/iu;

/** "Oi pessoal, tudo bem?": asked of nobody. */
const isGreeting = lean(
  /(?<!\p{L})(?:tudo (?:bem|bom)|como (?:vai|vão|está|estão|estás)|qué tal|cómo (?:están?|estás|les va)|comment (?:allez[- ]vous|vas[- ]tu|ça va)|ça va|wie geht(?:['’]?s| es)|how are you|how(?:['’]s| is) it going|come (?:va|state|stai)|hoe gaat (?:het|ie)|jak się (?:masz|macie)|co słychać|お元気ですか)[^.!]{0,30}[?？]?$/iu,
);

/** "(Last, First)", "(Vor- und Zuname)" */
const bothParts = lean(/[,/&+]|(?<!\p{L})(?:und|and|et|y|e|en|i)(?!\p{L})/u);

/** The topic of a label, a heading or a question in any of the languages; null where the words are not known. */
export function labelOf(text: string): Label | null {
  if (text.length > longest_label_chars || text.includes('@') || addressed.test(text) || isGreeting.test(text))
    return null;
  const bare = text
    .replace(/[*_"„“”«»]/gu, ' ')
    // "holder.first"
    .replace(/^(\p{Ll}{3,14})\.(?=\p{Ll}{3,14}$)/u, '$1 ')
    // "(last, first)"
    .replace(
      /\((first|last|given|family|sur)\s*([,/&+]|and)\s*(first|last|given|family|sur)\)/iu,
      '($1 name$2 $3 name)',
    )
    .trim();
  const plain = bare.replace(/\([^()]*\)/gu, ' ').trim();
  const known = read(plain === '' ? bare : plain);
  if (plain === bare) return known;
  const whole = read(bare);
  // "Name of the holder (first)", "ご氏名（姓）"; not "Account holder (Last, First)", which asks for both.
  const part = read(/\(([^()]*)\)/u.exec(bare)?.[1] ?? '');
  const isPart = part?.topic === 'firstName' || part?.topic === 'lastName';
  // "Account holder (last, first)": said of a whole name in which order its parts stand.
  const asksBoth = /\(([^()]*[,/&+][^()]*)\)/u
    .exec(bare)?.[1]
    ?.split(/\s*[,/&+]\s*/u)
    .map((one) => read(one)?.topic);
  if (known?.topic === 'name' && asksBoth?.includes('firstName') && asksBoth.includes('lastName')) return known;
  if (known?.topic === 'name' && isPart && !bothParts.test(bare)) return { ...known, topic: part.topic };
  if (known?.topic === 'name' && isPart) return known;
  if (known?.topic === 'name' && (whole?.topic === 'firstName' || whole?.topic === 'lastName')) return whole;
  // "E-mail (Marketplace account)", "Name (account holder)": what is in brackets says more.
  if (known !== null && !['bareEmail', 'bareName', 'other'].includes(known.topic)) return known;
  const bracket = /\(([^()]*)\)/u.exec(bare)?.[1];
  // "Contact e-mail (= Marketplace account)"
  const meant = bracket === undefined ? null : read(bracket);
  if (meant?.topic === 'account' && meant.strange === 0) return meant;
  return whole !== null && whole.strange <= 1 && (known?.topic !== 'other' || whole.topic === 'other') ? whole : known;
}

const ofSoftware =
  /\b(?:software|add-?on|plug-?in|app|server\w*|serveur|servidor|confluence|jira|instance|instanz|installation|system|logiciel|programa)\b/u;

const perInvoice =
  /\b(?:(?:as )?per|according to|as (?:it (?:is|stands) )?(?:on|in)|(?:printed |shown |stated )?(?:on|from)|wie (?:auf|in)|comme (?:sur|dans)|como (?:en|na)|come (?:su|nella?)|zoals op|jak na|laut|gemass|(?:auf|aus) (?:der|unserer|ihrer)|d'apres|selon|(?:figurant )?sur|segun|conforme|segundo|secondo|(?:indicat[ao] )?(?:in|sulla)|volgens|op de|wedlug|z) (?:the |your |our |la |votre |notre |su |nuestra |a |vossa |nossa |vostra |nostra |de |uw |onze |waszej |naszej )?(?:invoice|bill|order|receipt|rechnung|bestellung|facture|commande|factura|pedido|fatura|fattura|ordine|factuur|bestelling|faktury|zamowienia)/u;

const most_email_words = 5;

function read(text: string): Label | null {
  // "Licensed to      Acme Ltd"
  if (
    /^\s*(?:licen[sc]ed (?:to|for)|licensee is|lizenziert (?:für|auf)|licenciad[oa] a|concédée? (?:à|sous licence à))\s*$/iu.test(
      text,
    )
  )
    return { topic: 'organization', strange: 0, words: 2 };
  const { tokens, hits } = findConcepts(text);
  if (tokens.length === 0 || tokens.length > 40) return null;
  // "The company's data": "data" is a date in Italian and Polish.
  const ofOrg = hits.some((hit) => hit.concepts.has('org'));
  // "My colleague's account": the house's own.
  const ofAccount = hits.some((hit) => hit.concepts.has('account'));
  const colleague = (hit: Hit): boolean =>
    hit.concepts.has('contact') && /^(?:coll|kolleg|coleg|koleg)/u.test(tokens[hit.from]?.text ?? '');
  // "Stimmen Sie der Angleichung zu?" agrees by two words; the small one alone ("Zu 7:") does not.
  const particle = (hit: Hit): boolean => hit.concepts.has('agree') && hit.concepts.has('filler');
  const counted = hits
    .filter((hit) => !(ofAccount && colleague(hit)) && !particle(hit))
    .filter((hit) => !ofOrg || tokens[hit.from]?.text !== 'data');
  const concepts = new Set(counted.flatMap((hit) => [...hit.concepts]));
  const others =
    hostLicense.test(fold(text)) &&
    concepts.has('license') &&
    !['users', 'tier', 'app'].some((one) => concepts.has(one as Concept));
  // "Account holder, first / last"
  if (/(?<!\p{L})(?:first|given|vor)\p{L}*(?: names?)? ?[/&+] ?(?:last|family|sur|nach)/iu.test(text))
    concepts.add('last');
  // "Users = Jira's?"
  if (concepts.has('users') && /\p{L}\s*=\s*\p{L}/u.test(text)) concepts.add('match');
  const half = otherHalf(text, hits);
  if (half) concepts.add(half);
  // "Schlüssel laut Rechnung": the invoice says it, and it is no key of the invoice's.
  if ((concepts.has('key') || concepts.has('org') || concepts.has('address')) && perInvoice.test(fold(text)))
    for (const one of ['billing', 'other'] as const) concepts.delete(one);
  const found = others ? 'other' : topicOf(concepts);
  // "Location of the software", "Standort des Servers", "Place of use": where it runs, and not where the firm is.
  const isSpot = (found === 'address' && ofSoftware.test(fold(text))) || (found === 'city' && concepts.has('use'));
  const topic = isSpot ? 'server' : found;
  // "So that you have it all in one mail:" leads to what stands below it.
  if (topic === 'bareEmail' && tokens.length > most_email_words) return null;
  if (topic === null) return null;
  // "Entered by": a city in Danish alone.
  if (
    topic === 'city' &&
    tokens.length > 1 &&
    hits.every((hit) => !hit.concepts.has('city') || tokens[hit.from]?.text === 'by')
  )
    return null;
  // "In one place it is not right:" is of the text.
  if (
    topic === 'city' &&
    hits.some((hit) => hit.concepts.has('city') && aSpot.test(tokens[hit.from - 1]?.text ?? '') && tokens.length > 2)
  )
    return null;
  const strange = strangeIn(tokens, hits);
  // "That company exists no longer:" is told, and asked by nobody; "the foundation and not the school:" is.
  const denies = (hit: Hit): boolean =>
    hit.concepts.has('neg') && !/(?:^|,|\s(?:and|und|et|y|e|en|i))\s*$/iu.test(text.slice(0, hit.start));
  if (topic === 'organization' && strange >= 2 && hits.some(denies)) return null;
  const words = tokens.reduce((sum, token) => sum + wordsIn(token.text), 0);
  // "Outbound content filter": one word that may mean consent, among others that do not.
  if (topic === 'match' && !concepts.has('match') && strange * 2 > words) return null;
  // "Addr 1", "Address 2"
  const numbered = topic === 'address' && /(?:^|\s)[1-3]\s*$/u.test(text) && tokens.length <= 3;
  // "For the people at Sketchwell": whom it is for, and no number of users.
  if (topic === 'hostUsers' && tokens.length > 3 && ofPersons(tokens, hits)) return null;
  // "Our license" may stand before a key; a sentence about the license does not.
  if (topic === 'key' && !concepts.has('key') && tokens.length > 4) return null;
  return {
    topic: numbered ? 'street' : topic,
    strange,
    words,
  };
}

const aSpot =
  /^(?:one|some|another|two|few|several|einer?|anderer|un|une|otro|outro|um|altro|een|andere|ett?|en|jednym|innym)$/u;

const person = /^(?:people|folks?|leuten?|gens|personnes|gente|personas|pessoas|pessoal|persone|mensen|ludzi\w*)$/u;
/** The only word for users is one for persons, and nothing counts them. */
const ofPersons = (tokens: readonly Token[], hits: readonly Hit[]): boolean =>
  hits
    .filter(({ concepts }) => concepts.has('users') || concepts.has('tier'))
    .every((hit) => person.test(tokens[hit.to - 1]?.text ?? '')) &&
  !hits.some(({ concepts }) => ['count', 'host', 'match', 'server'].some((one) => concepts.has(one as Concept))) &&
  !tokens.some(({ text }) =>
    /^(?:how|many|number|wie|viele|anzahl|combien|nombre|cuant\w*|quant\w*|hoeveel|aantal|ile|ilu|liczba)$/u.test(text),
  );

/** "Vorname / Name", "Name, surname": a name beside a first or a last one is the other of both. */
function otherHalf(text: string, hits: readonly Hit[]): 'first' | 'last' | null {
  for (const [index, hit] of hits.entries()) {
    const next = hits[index + 1];
    if (!next || !/^\s*(?:[/&+,]|und|and|et|y|e|en|i)\s*$/u.test(text.slice(hit.end, next.start))) continue;
    const pair = [hit, next];
    const bare = pair.some(({ concepts }) => concepts.has('name') && !concepts.has('first') && !concepts.has('last'));
    if (bare && pair.some(({ concepts }) => concepts.has('first'))) return 'last';
    if (bare && pair.some(({ concepts }) => concepts.has('last'))) return 'first';
  }
  return null;
}

const wide = /^[\u3000-\u9fff\uf900-\ufaff]/u;
/** Japanese has no blanks: three letters count as a word. */
const wordsIn = (text: string): number => (wide.test(text) ? Math.ceil(text.length / 3) : 1);

function strangeIn(tokens: readonly Token[], hits: readonly Hit[]): number {
  let strange = 0;
  for (const [at, token] of tokens.entries()) {
    const own = hits.filter((hit) => hit.from <= at && hit.to > at);
    if (!wide.test(token.text)) strange += own.length > 0 || /^\d+$/u.test(token.text) ? 0 : 1;
    else strange += Math.floor((token.text.length - own.reduce((sum, hit) => sum + hit.end - hit.start, 0)) / 3);
  }
  return strange;
}

function topicOf(concepts: ReadonlySet<Concept>): Topic | null {
  const has = (...all: Concept[]): boolean => all.every((concept) => concepts.has(concept));
  const any = (...some: Concept[]): boolean => some.some((concept) => concepts.has(concept));
  return rules.find(([, test]) => test(has, any))?.[0] ?? null;
}

/** A to h of the vendor's help page, in its order (domain, section 1). */
export const questionOrder: readonly Topic[] = [
  'server',
  'match',
  'key',
  'account',
  'name',
  'organization',
  'address',
  'expert',
];

/** "klucz WFC-…" above "konto a@…": rows, and no prose that a program broke there. */
export const bareRows = (lines: readonly Line[]): ReadonlySet<Line> =>
  new Set(
    lines.filter(
      (line, at) =>
        isBareRow(line.text) && (isBareRow(lines[at - 1]?.text ?? '') || isBareRow(lines[at + 1]?.text ?? '')),
    ),
  );

/** A label of a word or two that nothing divides from what can only be its value. */
function isBareRow(text: string): boolean {
  const label =
    /^\s*(\p{L}[\p{L}'’-]{2,20}(?: \p{L}[\p{L}'’-]{1,20})?)\s+(?:\S{1,64}@\S|[A-Z]{2,4}-(?:[A-Z\d]{4}-){2}|[\w+/]{40})/u.exec(
      text,
    )?.[1];
  return label !== undefined && labelOf(label)?.strange === 0;
}
