import { addressParser } from 'postal-mime';
import { parse } from 'tldts';
import type { Suspicion, SuspicionCode } from '../../contract/sender.ts';
import { type MailAddress, mailAddress, organizationalDomain } from './domains.ts';
import { type Header, valuesOf } from './gateway.ts';
import { imitation } from './lookalike.ts';
import { mixesScripts, shownDomain } from './scripts.ts';

export type NamedAddress = { readonly address: string; readonly name: string };

/** Who a message says it is from, and where its answers go. */
export type SaidSender = {
  readonly from: readonly NamedAddress[];
  readonly replyTo: readonly NamedAddress[];
  readonly headers: readonly Header[];
  /** Domains of the vendor, which somebody may imitate. */
  readonly ours: readonly string[];
  readonly publicMailDomains: readonly string[];
};

/** Null where the message has not exactly one From address. */
export function onlyFrom({ from, headers }: SaidSender): MailAddress | null {
  const [first, ...more] = from;
  return first && more.length === 0 && valuesOf(headers, 'from').length <= 1 ? mailAddress(first.address) : null;
}

const organizationOf = ({ domain }: MailAddress): string => organizationalDomain(domain) ?? domain;

const addressInText = /[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+\.[^\s<>"'(),;:@]+/gu;
/** In lower case only: `Dr.Ing` is a title, and .ing an ending. */
const domainInText =
  /(?<![\p{L}\p{N}@.-])[a-z0-9][a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\p{L}\p{N}@.-])/gu;

/** Whether the name shown beside the address holds a domain of another organization. */
function namesAnother(name: string, from: MailAddress | null): boolean {
  const found = name.slice(0, 500).replaceAll(addressInText, ' ').match(domainInText) ?? [];
  return found.some((text) => {
    const { domain, isIcann } = parse(text, { allowPrivateDomains: true });
    const known = isIcann === true || text.endsWith('.example') || text.endsWith('.test');
    return known && domain !== null && (from === null || domain !== organizationOf(from));
  });
}

const elsewhere = (address: string, from: MailAddress | null): boolean => {
  const other = mailAddress(address);
  return !other || !from || organizationOf(other) !== organizationOf(from);
};

const mixes = (address: string): boolean => {
  const at = address.lastIndexOf('@');
  const shown = shownDomain(address.slice(at + 1));
  return shown === null || [...shown.split('.'), address.slice(0, at)].some(mixesScripts);
};

/** What the headers alone give reason to doubt, in the order of the contract's list. */
export function suspicionsOf(said: SaidSender): readonly Suspicion[] {
  const from = onlyFrom(said);
  const headers = (name: string): readonly string[] => valuesOf(said.headers, name);
  const names = said.from.map(({ name }) => name.normalize('NFKC'));
  const others = names.flatMap((name) => name.slice(0, 500).match(addressInText) ?? []);
  const like = from && said.ours.map((own) => imitation(from.domain, own, said.publicMailDomains)).find(Boolean);
  const senders = headers('sender').flatMap((value) => addressParser(value, { flatten: true }));
  const found: readonly (readonly [SuspicionCode, boolean, string])[] = [
    ['several-from', said.from.length > 1 || headers('from').length > 1, 'the message has more than one From address'],
    [
      'from-group',
      headers('from').some((value) => addressParser(value).some((entry) => entry.group !== undefined)),
      'the From header names a group',
    ],
    [
      'name-holds-address',
      others.some((other) => mailAddress(other)?.address !== from?.address),
      'the name shown beside the From address holds another address',
    ],
    [
      'name-holds-domain',
      names.some((name) => namesAnother(name, from)),
      'the name shown beside the From address holds the domain of another organization',
    ],
    [
      'reply-elsewhere',
      said.replyTo.some(({ address }) => elsewhere(address, from)),
      'answers go to another organization than that of the From address',
    ],
    [
      'sender-elsewhere',
      senders.some(({ address }) => elsewhere(address ?? '', from)),
      'the Sender header names another organization than the From address',
    ],
    [
      'mixed-scripts',
      said.from.some(({ address }) => mixes(address)),
      'the From address mixes letters of several scripts, and may only look like another',
    ],
    ['lookalike-vendor', Boolean(like), `the domain of the From address imitates ours: ${like ?? ''}`],
  ];
  return found.flatMap(([code, holds, sentence]) => (holds ? [{ code, sentence }] : []));
}
