import {
  factNames,
  noFacts,
  type FactName,
  type FactSource,
  type ReadFacts,
  type RequestFacts,
} from '../../../contract/request.ts';
import type { Message } from '../message/mime.ts';
import { readAddress } from './places/address.ts';
import { analyze, leadOf } from './claims/analysis.ts';
import { layOut, of, tongueIn, type Reading } from './context.ts';
import { accountsOf } from './gather/account.ts';
import { accountDoubt } from './gather/account-doubt.ts';
import { expertsOf } from './gather/expert.ts';
import { addressesOf, type AddressStatements } from './gather/address.ts';
import { claimsOf } from './gather/claims.ts';
import { hostingsOf, productsOf } from './gather/hosting.ts';
import { likeliest, namesOf } from './gather/holder.ts';
import { namePartsOf } from './gather/name-parts.ts';
import { organizationsOf } from './gather/organization.ts';
import { licenseeTold } from './gather/licensee-told.ts';
import { hostUsersOf } from './gather/users.ts';
import { takeKeys } from './gather/keys.ts';
import { keysInSubject } from './gather/keys-in-subject.ts';
import { Gathering } from './gathering.ts';
import { scanKeys } from './keys/scan.ts';
import { holderNamedAnew } from './gather/own-correction.ts';
import { withHouseNumber } from './gather/house-number.ts';
import { readKeys, type KeyPrefix } from './keys/keys.ts';
import { resolve, type Statement, type Unclear } from './ledger.ts';
import { keysNoted } from './keys/noted.ts';
import { offersLicenses } from './voices/offers.ts';
import { sectionsOf } from './voices/sections.ts';
import { asksForNothing } from './voices/called-off.ts';
import { splitCustomers } from './voices/several.ts';
import { withoutAside } from './words/organizations.ts';
import { linesOf, type Sentence } from './words/sentences.ts';
import { consentLacks } from './gather/consent-lacks.ts';
import { firmsApart } from './gather/firms-apart.ts';
import { takenBack } from './gather/taken-back.ts';
import { fold, type Line } from './words/text.ts';
import { hostsIn } from './words/hosts.ts';

export type { Unclear } from './ledger.ts';
/**
 * What a mail says. `customers`: where it clearly speaks for several, each whole by itself; the facts are then what
 * they have in common. `several`: it speaks for several and they cannot be told apart, and why; an operator must.
 */
export type ReadRequest = ReadFacts & {
  readonly unclear: readonly Unclear[];
  readonly customers: readonly ReadFacts[];
  readonly several: string | null;
};

/** What the reader must know of the vendor, and which of the candidates the vendor's books know as keys. */
export type ReaderOptions = { readonly keyPrefixes: readonly KeyPrefix[]; readonly knownKeys?: ReadonlySet<string> };

/** "Own Server: yes (Data Center)" is neither a yes nor a no. */
const saysYes = (reading: Reading): boolean =>
  of(reading, 'server').some((entry) => {
    const text = entry.values.join(' ');
    return leadOf(analyze(text, tongueIn(reading, text))) === true;
  });

/** "Our Confluence Server" names the edition; "our own servers" may carry Data Center too. */
const namesEdition = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) =>
    /(?:confluence|jira|atlassian)[- ]server|server[- ]?(?:edition|version|variante|lizenz|licen[cs]e|ausgabe)|(?:edition|édition|edición|edição|edizione|editie|wersja|version)\W{1,3}server/iu.test(
      text,
    ),
  );

function takeHosting(gathering: Gathering, reading: Reading, hosts: readonly string[]): void {
  const { facts } = gathering;
  const claims = claimsOf(reading, 'server', hosts);
  const use = gathering.take('confirmsServerUse', claims, true);
  const hostings = hostingsOf(reading, hosts);
  const hosting = gathering.take('hosting', hostings, true);
  // "The change to Data Center that he writes of was called off, we use our own Server": newer than what stands below.
  const renewed = Math.max(-1, ...claims.flatMap((one) => (one.corrected && one.value === true ? [one.order] : [])));
  const isOutdated = use === true && hostings.every((one) => !one.corrected && one.order < renewed);
  const elsewhere = hosting !== null && hosting !== 'server' && !isOutdated;
  const doubted = hostings.some((one) => one.value === null) && hosting !== 'server' && !isOutdated;
  facts.hosting = isOutdated && hostings.length > 0 ? null : hosting;
  // What was said before somebody put it right counts no more than a server without its edition.
  const corrected = Math.max(
    -1,
    ...hostings.flatMap((one) => (one.corrected && one.value === hosting ? [one.order] : [])),
  );
  const weak = claims.every((claim) => claim.value !== true || !namesEdition(claim.lines) || claim.order < corrected);
  facts.confirmsServerUse = use === true && (elsewhere || doubted) ? null : use;
  if (use === true && facts.confirmsServerUse === null && !(elsewhere && weak)) {
    gathering.doubt(
      'confirmsServerUse',
      hostings.flatMap((one) => one.lines),
      'another hosting is named too',
    );
    delete gathering.sources.confirmsServerUse;
  }
  if (facts.confirmsServerUse === null && elsewhere && weak && !saysYes(reading)) {
    facts.confirmsServerUse = false;
    gathering.copy('confirmsServerUse', 'hosting');
  }
  if (facts.hosting === null && facts.confirmsServerUse === true) {
    facts.hosting = 'server';
    gathering.copy('hosting', 'confirmsServerUse');
  }
}

function takeHost(gathering: Gathering, reading: Reading, keys: readonly { host: string | null }[]): void {
  const fromKeys = [...new Set(keys.flatMap(({ host }) => host ?? []))].toSorted();
  const { facts } = gathering;
  if (fromKeys.length > 0) {
    facts.hostProducts = fromKeys;
    gathering.copy('hostProducts', 'licenseKeys');
  } else {
    const said = productsOf(reading);
    const top = Math.max(...said.map((one) => one.rank));
    const chosen = said.filter((one) => one.rank === top);
    facts.hostProducts = [...new Set(chosen.flatMap((one) => one.value ?? []))].toSorted();
    if (chosen.length > 0) gathering.note('hostProducts', chosen.flatMap((one) => one.lines).slice(0, 3));
    if (facts.hostProducts.length === 0) subjectProducts(gathering, reading);
  }
  facts.hostUsers = gathering.take('hostUsers', hostUsersOf(reading, fromKeys));
}

function subjectProducts(gathering: Gathering, reading: Reading): void {
  const { subject } = reading.message;
  const named = hostsIn(subject);
  if (named.length !== 1) return;
  gathering.facts.hostProducts = named;
  gathering.sources.hostProducts = [{ kind: 'header', name: 'Subject', text: subject }];
}

function takeName(gathering: Gathering, reading: Reading): void {
  const { facts } = gathering;
  const parts = namePartsOf(reading);
  const anew = holderNamedAnew(reading, facts.accountEmail);
  const names = anew.length > 0 ? anew : likeliest(namesOf(reading, facts.accountEmail), facts.accountEmail);
  const whole = (part: 'first' | 'last'): Statement<string>[] =>
    names.flatMap((one) => (one.value?.[part] ? [{ ...one, value: one.value[part] }] : []));
  // The two belong together: a newer whole name replaces both.
  const newest = names.findLast((one) => one.corrected);
  const labels = Math.max(-1, ...[...parts.first, ...parts.last].map((one) => one.order));
  const useParts = (parts.first.length > 0 || parts.last.length > 0) && !(newest && newest.order > labels);
  facts.firstName = gathering.take('firstName', useParts && parts.first.length > 0 ? parts.first : whole('first'));
  facts.lastName = gathering.take('lastName', useParts && parts.last.length > 0 ? parts.last : whole('last'));
}

function takeAddress(gathering: Gathering, reading: Reading, said: AddressStatements): void {
  const { facts } = gathering;
  const pick = (name: 'city' | 'region' | 'postalCode' | 'country'): Statement<string>[] =>
    said.whole.flatMap((one) => (one.value?.[name] ? [{ ...one, value: one.value[name] }] : []));
  const placed = (name: 'city' | 'region' | 'postalCode'): Statement<string>[] =>
    said.place.flatMap((one) => (one.value?.[name] ? [{ ...one, value: one.value[name] }] : []));
  const streets = said.whole.flatMap((one) =>
    one.value && one.value.lines.length > 0 ? [{ ...one, value: one.value.lines }] : [],
  );
  const joined = said.street.length > 0 && streets.length === 0 ? readStreet(said) : null;
  facts.address = {
    lines: withHouseNumber(
      gathering.take('address.lines', [
        ...streets,
        ...(joined ? [{ ...joined, value: joined.value?.lines ?? null }] : said.street),
      ]) ?? [],
      reading,
    ),
    city: gathering.take('address.city', [...pick('city'), ...placed('city'), ...said.city, ...part(joined, 'city')]),
    region: gathering.take('address.region', [
      ...pick('region'),
      ...placed('region'),
      ...said.region,
      ...part(joined, 'region'),
    ]),
    postalCode: gathering.take('address.postalCode', [
      ...pick('postalCode'),
      ...placed('postalCode'),
      ...said.postalCode,
      ...part(joined, 'postalCode'),
    ]),
    country: gathering.take('address.country', [...pick('country'), ...said.country, ...part(joined, 'country')]),
  };
}

const part = (
  joined: Statement<RequestFacts['address']> | null,
  name: 'city' | 'region' | 'postalCode' | 'country',
): Statement<string>[] => (joined?.value?.[name] ? [{ ...joined, value: joined.value[name] }] : []);

/** "Street: 12 Main Street, Springfield, IL 62701": a whole address under the street's label, where no other part has one. */
function readStreet(said: AddressStatements): Statement<RequestFacts['address']> | null {
  const [street] = said.street;
  if (!street?.value || said.city.length > 0 || said.postalCode.length > 0 || said.place.length > 0) return null;
  const { address } = readAddress(street.value);
  return address.city !== null && address.lines.length > 0 ? { ...street, value: address } : null;
}

/** The texts in a mail that may be license keys, to look up in the vendor's books before it is read. */
export function candidateKeys(message: Message, prefixes: readonly KeyPrefix[]): string[] {
  const { lines, entries } = layOut(message, prefixes, new Set());
  const found = scanKeys(
    lines.filter((line) => line.depth === 0),
    prefixes,
  ).candidates.map(({ key }) => key);
  const plain = entries
    .flatMap((entry) => (entry.topic === 'key' ? entry.values.map((value) => value.trim()) : []))
    .filter((value) => /^\S{8,400}$/u.test(value));
  return [...new Set([...found, ...plain])].slice(0, 200);
}

/**
 * Reads the facts of a request from a mail, each with the line it was read from. Only what the writer says himself,
 * plainly: what is quoted, conditional, contradicted or said by a machine is not taken.
 */
export function readFacts(message: Message, { keyPrefixes, knownKeys = new Set() }: ReaderOptions): ReadRequest {
  const sections = sectionsOf(message);
  const said = sections.own.filter(({ depth }) => depth === 0);
  // Of several keys one may be called off, or done, and the others are asked for.
  const nothing = asksForNothing(said) && scanKeys(said, keyPrefixes).candidates.length < 2;
  if (nothing || offersLicenses(message))
    return { facts: noFacts(), sources: {}, unclear: [], customers: [], several: null };
  const split = splitCustomers(sections, keyPrefixes);
  const several = split.kind === 'several' ? split.customers.map(({ own }) => own) : [];
  const keys = scanKeys(said, keyPrefixes).candidates.flatMap(({ lines: [first] }) => first ?? []);
  const some = several.length > 0 || keys.length > 1 ? consentLacks(said, several, keys) : null;
  if (split.kind !== 'several') {
    const read = readSections(layOut(message, keyPrefixes, knownKeys, sections), some);
    if (split.kind === 'one') return { ...read, customers: [], several: null };
    // Whose each of them is, a person has to find out.
    const { hosting, hostProducts, expertEmail } = read.facts;
    const facts = { ...noFacts(), hosting, hostProducts, expertEmail };
    const { sources } = read;
    const kept = (['hosting', 'hostProducts', 'expertEmail'] as const).flatMap((name) =>
      sources[name] ? [[name, sources[name]]] : [],
    );
    return { facts, sources: Object.fromEntries(kept), unclear: [], customers: [], several: split.why };
  }
  const customers = split.customers.map((own) => readSections(layOut(message, keyPrefixes, knownKeys, own), some));
  return {
    ...commonOf(customers, some?.of === null),
    customers: customers.map(({ facts, sources }) => ({ facts, sources })),
    several: null,
  };
}

type Read = Pick<ReadRequest, 'facts' | 'sources' | 'unclear'>;

/** What holds for all of several customers; what differs is nobody's. Keys are told where all of them may move. */
function commonOf(customers: readonly Read[], isOpen: boolean): Read {
  const [first, ...rest] = customers;
  const facts = noFacts();
  const sources: { [Name in FactName]?: readonly FactSource[] } = {};
  if (!first) return { facts, sources, unclear: [] };
  const shared = (name: keyof RequestFacts): boolean =>
    rest.every((other) => JSON.stringify(other.facts[name]) === JSON.stringify(first.facts[name]));
  for (const name of Object.keys(facts) as (keyof RequestFacts)[])
    if (name !== 'licenseKeys' && shared(name)) Object.assign(facts, { [name]: first.facts[name] });
  // All of them may move, once those agree whose answer is outstanding: so their keys are told together.
  if (facts.confirmsServerUse === true && (facts.agreesToMatchTier === true || isOpen)) {
    facts.licenseKeys = [...new Set(customers.flatMap((one) => one.facts.licenseKeys))];
    facts.hostProducts = [...new Set(customers.flatMap((one) => one.facts.hostProducts))].toSorted();
    sources.licenseKeys = customers.flatMap((one) => one.sources.licenseKeys ?? []);
    sources.hostProducts = sources.licenseKeys;
  }
  for (const [name, lines] of Object.entries(first.sources) as [FactName, readonly FactSource[]][]) {
    const [fact] = name.split('.') as [keyof RequestFacts];
    if (fact !== 'licenseKeys' && shared(fact)) sources[name] ??= lines;
  }
  return {
    facts,
    sources,
    unclear: first.unclear.filter(({ fact }) => rest.every((other) => other.unclear.some((one) => one.fact === fact))),
  };
}

/** What leaves the account open though one was taken. */
function doubtAccount(gathering: Gathering, reading: Reading, said: readonly Statement<string>[]): void {
  const { facts, sources } = gathering;
  if (facts.accountEmail === null) return;
  const doubt = accountDoubt(reading, {
    account: facts.accountEmail,
    expert: facts.expertEmail,
    sources: sources.accountEmail ?? [],
    corrected: said.some(({ value, corrected }) => corrected && value === facts.accountEmail),
  });
  if (doubt !== null) leaveOpen(gathering, 'accountEmail', doubt.lines, doubt.why);
}

/** What the writer's own words take back of what was known only from a mail below them. */
function giveBack(gathering: Gathering, reading: Reading): void {
  for (const { fact, sentence } of takenBack(reading, gathering.sources, gathering.choosing))
    leaveOpen(gathering, fact, linesOf(sentence), 'what is said here leaves open what stands below');
}

/** A fact that was taken is none any more, and in doubt. */
function leaveOpen(gathering: Gathering, fact: FactName, lines: readonly Line[], why: string): void {
  delete gathering.sources[fact];
  const nothing = fact === 'licenseKeys' || fact === 'address.lines' ? [] : null;
  const [name = fact, within] = fact.split('.');
  const value = within === undefined ? nothing : { ...gathering.facts.address, [within]: nothing };
  Object.assign(gathering.facts, { [name]: value });
  gathering.doubt(fact, lines, why);
}

/** Where the writer's own words name no key: in the subject, or in the mail that is answered. */
function keysElsewhere(gathering: Gathering, reading: Reading): readonly { key: string; host: string | null }[] {
  const inSubject = keysInSubject(gathering, reading);
  return inSubject.length > 0 ? inSubject : keysNoted(gathering, reading);
}

/** "5 Wold Road, Thornwick YO25 9XX" of thornwick.example: the town is no organization for its domain's sake. */
function withoutTown({ facts, sources }: Gathering): void {
  const { city, postalCode } = facts.address;
  const named = fold(facts.organization ?? '');
  if (city === null || (named !== fold(city) && named !== fold(`${city} ${postalCode ?? ''}`))) return;
  facts.organization = null;
  delete sources.organization;
}

/** Each of several keys stands with a firm and an address of its own: none of them is that of all. */
function withoutFirmsApart(gathering: Gathering, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  for (const fact of factNames)
    if (fact === 'organization' || fact.startsWith('address.'))
      leaveOpen(gathering, fact, lines, 'each license stands with a firm of its own');
}

function readSections(reading: Reading, some: Sentence | null): Read {
  const gathering = new Gathering();
  const { facts } = gathering;
  const { prefixes, known } = reading;
  facts.agreesToMatchTier = gathering.take('agreesToMatchTier', claimsOf(reading, 'match'), true);
  const { judged } = readKeys(reading.lines, reading.entries, reading.sentences, prefixes, known, reading.tongue);
  const chosen = takeKeys(gathering, reading, judged);
  const keys = chosen.length > 0 || judged.length > 0 ? chosen : keysElsewhere(gathering, reading);
  facts.licenseKeys = keys.map(({ key }) => key);
  takeHosting(
    gathering,
    reading,
    keys.every(({ host }) => host !== null) ? keys.flatMap(({ host }) => host ?? []) : [],
  );
  takeHost(gathering, reading, keys);
  const accounts = accountsOf(reading);
  facts.accountEmail = gathering.take('accountEmail', accounts, true);
  facts.expertEmail = gathering.take('expertEmail', expertsOf(reading, facts.accountEmail));
  doubtAccount(gathering, reading, accounts);
  takeName(gathering, reading);
  const names = [facts.firstName && facts.lastName ? fold(`${facts.firstName} ${facts.lastName}`) : ''].filter(Boolean);
  const licensee = licenseeTold(reading);
  const organizations = organizationsOf(reading, names, licensee);
  const { value: named } = resolve(organizations.said, false);
  if (named !== null) names.push(fold(named));
  const addresses = addressesOf(reading, names, licensee);
  const organization = gathering.take('organization', [
    ...organizations.said,
    ...(organizations.labelled ? [] : addresses.organizations),
  ]);
  facts.organization = organization === null ? null : withoutAside(organization);
  takeAddress(gathering, reading, addresses);
  if (!organizations.labelled) {
    withoutTown(gathering);
    withoutFirmsApart(gathering, firmsApart(reading, chosen));
  }
  giveBack(gathering, reading);
  if (some !== null && facts.agreesToMatchTier === true)
    leaveOpen(gathering, 'agreesToMatchTier', linesOf(some), 'not all of those it asks for have agreed');
  return { facts, sources: gathering.sources, unclear: gathering.unclear };
}
