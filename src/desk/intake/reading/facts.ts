import {
  noFacts,
  type FactName,
  type FactSource,
  type ReadFacts,
  type RequestFacts,
} from '../../../contract/request.ts';
import {
  addressValue,
  addressesIn,
  cityLineValue,
  countryValue,
  namePartValue,
  nameValue,
  oneAddress,
  productsIn,
  shortValue,
  usersValue,
  type Answer,
} from './answers.ts';
import { answeredQuestions, labelledEntries, listEntries, tableEntries, type Entry } from './entries.ts';
import { findKeys, isKeyAlone, keysInText, type KeyPrefix } from './keys.ts';
import type { Topic } from './labels.ts';
import type { Message } from '../message/mime.ts';
import { hostingNamed, namesOtherHosting, statements, usersOfHost, type Claim, type Statements } from './prose.ts';
import { fold, ownLines, sentences, tidyText, toLines, type Line } from './text.ts';
import { isConditional, isNegated, isPast, yesOrNo } from './words.ts';

/** Something that was said and could not be understood, so that a person can ask about it. */
export type Unclear = { readonly fact: FactName; readonly source: FactSource; readonly why: string };
export type ReadRequest = ReadFacts & { readonly unclear: readonly Unclear[] };

const lineSource = (line: Line): FactSource => ({ kind: 'line', line: line.number, text: line.text.trim() });

/** The facts as they are gathered. A fact said twice in two ways is not taken: which one holds is asked. */
class Gathering {
  readonly facts: RequestFacts = noFacts();
  readonly sources: { [Name in FactName]?: FactSource[] } = {};
  readonly unclear: Unclear[] = [];

  take<Value>(name: FactName, answers: readonly Answer<Value | null>[]): Value | null {
    const [first] = answers;
    if (!first) return null;
    const same = answers.every(
      (answer) => answer.value !== null && fold(JSON.stringify(answer.value)) === fold(JSON.stringify(first.value)),
    );
    const lines = answers.flatMap((answer) => answer.lines);
    if (!same || first.value === null) {
      const line = lines[0];
      if (line)
        this.unclear.push({
          fact: name,
          source: lineSource(line),
          why: same ? 'not plainly said' : 'said in different ways',
        });
      return null;
    }
    this.note(name, lines);
    return first.value;
  }

  note(name: FactName, lines: readonly Line[]): void {
    const known = new Set<number>();
    this.sources[name] = lines.filter((line) => !known.has(line.number) && known.add(line.number)).map(lineSource);
  }
}

const of = (entries: readonly Entry[], ...topics: readonly Topic[]): Entry[] =>
  entries.filter((entry) => entry.topic !== null && topics.includes(entry.topic));

const answers = <Value>(entries: readonly Entry[], read: (entry: Entry) => Value | null): Answer<Value>[] =>
  entries.flatMap((entry) => {
    const value = read(entry);
    return value === null ? [] : [{ value, lines: entry.lines }];
  });

const claimed = <Value>(claims: readonly Claim<Value>[]): Answer<Value>[] =>
  claims.map(({ value, line }) => ({ value, lines: [line] }));

/** A yes or no under its label; an answer that is neither counts as a doubt, an empty one as not said. */
const yesAnswers = (entries: readonly Entry[]): Answer<boolean | null>[] =>
  entries
    .filter((entry) => entry.values.length > 0)
    .map((entry) => ({ value: yesOrNo(entry.values.join(' ')), lines: entry.lines }));

/** Sentences that an entry holds are read there, with their label, and not once more as prose. */
function apart<Value>(claims: readonly Claim<Value>[], entries: readonly Entry[]): Claim<Value>[] {
  const held = new Set(entries.flatMap((entry) => entry.lines.map((line) => line.number)));
  return claims.filter(({ line }) => !held.has(line.number));
}

function takeHosting(gathering: Gathering, entries: readonly Entry[], said: Statements): void {
  const { facts } = gathering;
  const server = of(entries, 'server');
  const labelledHosting = of(entries, 'hosting', 'host').flatMap((entry) => {
    const value = hostingNamed(entry.values.join(' '));
    return value ? [{ value, lines: entry.lines }] : [];
  });
  const confirmed = [...yesAnswers(server), ...claimed(apart(said.server, server))];
  const contradicted = server.some((entry) => namesOtherHosting(entry.values.join(' ')));
  const hosting = gathering.take('hosting', [...labelledHosting, ...claimed(said.hosting)]);
  const use = gathering.take('confirmsServerUse', confirmed);
  const elsewhere = hosting !== null && hosting !== 'server';
  const doubted = contradicted || said.hosting.some((claim) => claim.value === null);
  facts.confirmsServerUse = use === true && (elsewhere || doubted) ? null : use;
  facts.hosting = hosting;
  if (use === null && elsewhere && confirmed.length === 0) {
    facts.confirmsServerUse = false;
    const lines = gathering.sources.hosting;
    if (lines) gathering.sources.confirmsServerUse = lines;
  }
  if (hosting === null && facts.confirmsServerUse === true) {
    facts.hosting = 'server';
    const lines = gathering.sources.confirmsServerUse;
    if (lines) gathering.sources.hosting = lines;
  }
  if (facts.confirmsServerUse === null) delete gathering.sources.confirmsServerUse;
}

function takeMatch(gathering: Gathering, entries: readonly Entry[], said: Statements): void {
  const match = of(entries, 'match');
  gathering.facts.agreesToMatchTier = gathering.take('agreesToMatchTier', [
    ...yesAnswers(match),
    ...claimed(apart(said.match, match)),
  ]);
}

function takeKeys(
  gathering: Gathering,
  own: readonly Line[],
  prefixes: readonly KeyPrefix[],
  subject: string,
): string[] {
  const found = findKeys(own, prefixes);
  const { facts } = gathering;
  if (found.length > 0) {
    facts.licenseKeys = found.map(({ key }) => key);
    gathering.note(
      'licenseKeys',
      found.map(({ line }) => line),
    );
    return found.flatMap(({ host }) => (host ? [host] : []));
  }
  const inText = own.some((line) => keysInText(line.text, prefixes).length > 0);
  const inSubject = keysInText(tidyText(subject), prefixes);
  const plainSubject =
    !/^(?:re|aw|sv|antw|fwd?|wg|tr)\s*:/iu.test(subject) && !isConditional(subject) && !isPast(subject);
  if (inText || inSubject.length !== 1 || !plainSubject) return [];
  facts.licenseKeys = inSubject.map(({ key }) => key);
  gathering.sources.licenseKeys = [{ kind: 'header', name: 'Subject', text: subject }];
  return inSubject.flatMap(({ host }) => (host ? [host] : []));
}

function takeHost(
  gathering: Gathering,
  entries: readonly Entry[],
  said: Statements,
  fromKeys: readonly string[],
): void {
  const { facts } = gathering;
  // "Jira: WFJ-…" names a key, not the host.
  const hosts = of(entries, 'host').filter((entry) => !/\w{2,8}(?:-\w{4}){4}/u.test(entry.values.join(' ')));
  const server = of(entries, 'server', 'match');
  const labels = hosts.flatMap((entry) => productsIn(`${entry.values.join(' ')} ${entry.label}`));
  const sourceLines = [...hosts, ...server.filter((entry) => productsIn(entry.values.join(' ')).length > 0)].flatMap(
    (entry) => entry.lines,
  );
  const named = labels.length > 0 ? labels : server.flatMap((entry) => productsIn(entry.values.join(' ')));
  const spoken = said.server.filter((claim) => claim.value === true && productsIn(claim.line.text).length > 0);
  const all =
    fromKeys.length > 0 ? fromKeys : named.length > 0 ? named : spoken.flatMap((claim) => productsIn(claim.line.text));
  facts.hostProducts = [...new Set(all)].sort();
  if (facts.hostProducts.length > 0) {
    const keySources = gathering.sources.licenseKeys;
    if (fromKeys.length > 0 && keySources) gathering.sources.hostProducts = [...keySources];
    else gathering.note('hostProducts', sourceLines.length > 0 ? sourceLines : spoken.map((claim) => claim.line));
  }
  const users = [...of(entries, 'hostUsers'), ...hosts].flatMap((entry) => {
    const value = usersValue(entry.values.join(' '));
    return value === null ? [] : [{ value, lines: entry.lines }];
  });
  const inAnswers = server.flatMap((entry) =>
    usersOfHost(entry.values.join(' ')).map((value) => ({ value, lines: entry.lines })),
  );
  const held = [...hosts, ...of(entries, 'hostUsers'), ...server];
  facts.hostUsers = gathering.take('hostUsers', [...users, ...inAnswers, ...claimed(apart(said.hostUsers, held))]);
}

const accountSentence =
  /\b(?:account|konto|compte|cuenta)\b(?: (?:for|of|fur|pour|para) [^.,@]{1,40})?(?: (?:is|ist|lautet|est|es))?:? ?<?$/u;

/** "The Marketplace account is jane@example.com." */
function spokenAccounts(own: readonly Line[], held: ReadonlySet<number>): Answer<string | null>[] {
  return sentences(own).flatMap(({ text, line }) => {
    const found = addressesIn(text);
    const [address] = found;
    if (held.has(line.number) || address === undefined) return [];
    if (!accountSentence.test(fold(text.slice(0, text.indexOf(address))))) return [];
    const doubt = found.length > 1 || isConditional(text) || isNegated(text) || isPast(text);
    return [{ value: doubt ? null : address, lines: [line] }];
  });
}

function takeAccount(
  gathering: Gathering,
  entries: readonly Entry[],
  own: readonly Line[],
  vendor: ReadonlySet<string>,
): void {
  const { facts } = gathering;
  const accounts = of(entries, 'account').filter((entry) => entry.values.length > 0);
  const held = new Set(
    entries.flatMap((entry) => (entry.topic === null ? [] : entry.lines.map((line) => line.number))),
  );
  const address = gathering.take('accountEmail', [
    ...accounts.map((entry) => ({ value: oneAddress(entry), lines: entry.lines })),
    ...spokenAccounts(own, held),
  ]);
  facts.accountEmail = address !== null && vendor.has(address.toLowerCase()) ? null : address;
  const names = answers(of(entries, 'name', 'bareName'), nameValue);
  const first = answers(of(entries, 'firstName'), namePartValue);
  const last = answers(of(entries, 'lastName'), namePartValue);
  const whole = (part: 'first' | 'last'): Answer<string | null>[] =>
    names.map(({ value, lines }) => ({ value: value[part], lines }));
  facts.firstName = gathering.take<string>('firstName', first.length > 0 ? first : whole('first'));
  facts.lastName = gathering.take<string>('lastName', last.length > 0 ? last : whole('last'));
  facts.organization = gathering.take('organization', answers(of(entries, 'organization'), shortValue));
  const expert = of(entries, 'expert').filter((entry) => addressesIn(entry.values.join(' ')).length > 0);
  facts.expertEmail = gathering.take(
    'expertEmail',
    expert.map((entry) => ({ value: expertAddress(entry), lines: entry.lines })),
  );
}

/** The Expert's address may stand behind a name; one address, and nothing that takes it back. */
function expertAddress(entry: Entry): string | null {
  const text = entry.values.join(' ');
  const found = addressesIn(text);
  return found.length === 1 && !isNegated(text) && !isConditional(text) ? (found[0] ?? null) : null;
}

function takeAddress(gathering: Gathering, entries: readonly Entry[]): void {
  const { facts } = gathering;
  const whole = answers(of(entries, 'address'), addressValue);
  const cityLines = answers(of(entries, 'cityLine'), cityLineValue);
  const part = (topic: Topic): Answer<string>[] => answers(of(entries, topic), shortOrCode);
  const present = <Value>(list: readonly { value: Value | null; lines: readonly Line[] }[]): Answer<Value>[] =>
    list.flatMap(({ value, lines }) => (value === null ? [] : [{ value, lines }]));
  const pick = (name: 'city' | 'region' | 'postalCode'): Answer<string>[] =>
    present([...whole, ...cityLines].map(({ value, lines }) => ({ value: value[name], lines })));
  const streets = [
    ...whole.filter(({ value }) => value.lines.length > 0).map(({ value, lines }) => ({ value: value.lines, lines })),
    ...part('street').map(({ value, lines }) => ({ value: [value], lines })),
  ];
  const countries = answers(of(entries, 'country'), countryValue);
  facts.address = {
    lines: gathering.take('address.lines', streets) ?? [],
    city: gathering.take('address.city', [...pick('city'), ...part('city')]),
    region: gathering.take('address.region', [...pick('region'), ...part('region')]),
    postalCode: gathering.take('address.postalCode', [...pick('postalCode'), ...part('postalCode')]),
    country: gathering.take('address.country', [
      ...present(whole.map(({ value, lines }) => ({ value: value.country, lines }))),
      ...present(countries.map(({ value, lines }) => ({ value: value.country, lines }))),
    ]),
  };
  const strange = countries.find(({ value }) => value.country === null);
  const line = strange?.lines[0];
  if (!strange || !line) return;
  facts.address.country = null;
  delete gathering.sources['address.country'];
  gathering.unclear.push({
    fact: 'address.country',
    source: lineSource(line),
    why: `there is no country named "${strange.value.said.slice(0, 60)}"`,
  });
}

/** Postal codes may be digits alone, which a name may not. */
const shortOrCode = (entry: Entry): string | null =>
  entry.topic === 'postalCode' &&
  entry.values.length === 1 &&
  /^[\p{L}\d][\p{L}\d -]{1,11}$/u.test(entry.values[0] ?? '')
    ? (entry.values[0] ?? null)
    : shortValue(entry);

/**
 * Reads the facts of a request from a mail, each with the line it was read from. Only what the writer says himself,
 * plainly, above the signature: what is quoted, conditional, contradicted or said by a machine is not taken.
 */
export function readFacts(message: Message, prefixes: readonly KeyPrefix[]): ReadRequest {
  const gathering = new Gathering();
  const own = ownLines(toLines(message.text));
  const questions = answeredQuestions(own);
  const asked = new Set(questions.flatMap((entry) => entry.lines.map((line) => line.number)));
  const tables = tableEntries(own);
  const entries = [
    ...questions,
    ...tables,
    ...labelledEntries(own).filter((entry) => !entry.lines.some((line) => asked.has(line.number))),
    ...listEntries(own, (text) => isKeyAlone(text, prefixes)),
  ];
  const starts = new Set(entries.flatMap((entry) => entry.lines.map((line) => line.number)));
  const said = statements(own, starts);
  const vendor = new Set(message.to.map(({ address }) => address.toLowerCase()));
  takeHosting(gathering, entries, said);
  takeMatch(gathering, entries, said);
  const hosts = takeKeys(gathering, own, prefixes, message.subject);
  takeHost(gathering, entries, said, hosts);
  takeAccount(gathering, entries, own, vendor);
  takeAddress(gathering, entries);
  return gathering;
}
