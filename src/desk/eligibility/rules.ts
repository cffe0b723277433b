import countries from 'i18n-iso-countries/index.js';
import type { FindingCode } from '../../contract/codes.ts';
import type { FindingParams, Said } from '../../contract/findings.ts';
import type { Profile } from '../../contract/profile.ts';
import { type Context, hostTierDecides } from './context.ts';
import type { Actor, Finding } from './types.ts';
import {
  acceptedHostings,
  acceptedOn,
  appHostName,
  appName,
  hostUsersShown,
  listed,
  offer,
  ownUsersShown,
  proofReason,
  sizes,
} from './words.ts';

type Verdict = { readonly effect: Finding['effect']; readonly whoActs: Actor };

export type Rule = {
  readonly code: FindingCode;
  /** Follows from the code, and in one case from the vendor's policy. */
  readonly verdict: Verdict | ((profile: Profile) => Verdict);
  /** `books`: never applied, and so never told, where the books are closed to the asker. */
  readonly reveals: Finding['reveals'];
  readonly applies: (context: Context) => boolean;
  /** What a customer is told, as data: mail/catalog makes the sentence of it in the reader's language. */
  readonly says: (context: Context) => Said;
  readonly forStaff: (context: Context) => string;
};

/** Ties what a rule says to the shape that belongs to its code. */
const rule = <C extends FindingCode>(
  about: Omit<Rule, 'code' | 'says'> & { readonly code: C; readonly says: (context: Context) => FindingParams[C] },
): Rule => ({
  ...about,
  says: (context) => ({ code: about.code, params: about.says(context) }) as Said,
});

const nothing = (): Readonly<Record<string, never>> => ({});

const refuse: Verdict = { effect: 'refuse', whoActs: 'nobody' };
const ask: Verdict = { effect: 'ask', whoActs: 'requester' };
const review: Verdict = { effect: 'review', whoActs: 'operator' };
const note: Verdict = { effect: 'note', whoActs: 'nobody' };

const unproven = (context: Context): boolean => context.proof.standing === 'unproven';

const short = (context: Context, policy: Profile['shortfall']): boolean =>
  context.match === 'smaller' && context.profile.shortfall === policy;

const sameEmail = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function runsElsewhere(context: Context): boolean {
  const { app, facts } = context;
  if (!app || facts.hostProducts.length === 0) return false;
  const names = [app.host, appHostName(context)].map((name) => name.toLowerCase());
  // "Jira Software 8.20" is Jira: a product is said in more words than the profile's name of it.
  return !facts.hostProducts.some((product) => names.some((name) => product.toLowerCase().includes(name)));
}

/**
 * All rules of eligibility, in order of precedence (the order of `findingCodes`). Every rule is always applied; the
 * first finding that is not a note decides. Sources: domain, sections 1, 3, 4 and 6.
 */
export const rules: readonly Rule[] = [
  rule({
    code: 'HOST_CLOUD',
    verdict: refuse,
    reveals: 'nothing',
    applies: ({ facts, profile }) => facts.hosting === 'cloud' && !profile.hosting.accepted.includes('cloud'),
    says: (context) => acceptedOn(context, 'cloud'),
    forStaff: (context) => `The request says Cloud; the profile accepts ${acceptedHostings(context)}.`,
  }),
  rule({
    code: 'HOST_DATA_CENTER',
    verdict: refuse,
    reveals: 'nothing',
    applies: ({ facts, profile }) =>
      facts.hosting === 'data-center' && !profile.hosting.accepted.includes('data-center'),
    says: (context) => acceptedOn(context, 'data-center'),
    forStaff: (context) => `The request says Data Center; the profile accepts ${acceptedHostings(context)}.`,
  }),
  rule({
    code: 'HOST_NOT_SERVER',
    verdict: refuse,
    reveals: 'nothing',
    applies: ({ facts, profile }) => {
      const server = profile.hosting.accepted.includes('server');
      if (facts.hosting === 'server') return !server;
      // Where the profile accepts more than Server, "not on our Server" leaves open which: that is asked for.
      return (
        facts.hosting === null && facts.confirmsServerUse === false && server && profile.hosting.accepted.length === 1
      );
    },
    says: (context) =>
      context.facts.hosting === 'server'
        ? { ...acceptedOn(context, 'server'), said: true }
        : { ...acceptedOn(context, null), said: false },
    forStaff: (context) =>
      context.facts.hosting === 'server'
        ? `The request says Server; the profile accepts ${acceptedHostings(context)}.`
        : 'The requester says that the license is not in use on their own Server, and names no other hosting.',
  }),
  rule({
    code: 'MATCH_DECLINED',
    verdict: refuse,
    // The answer depends on the license's tier: without the books, declining only asks for the host's tier.
    reveals: 'books',
    applies: ({ facts, match, profile }) =>
      facts.agreesToMatchTier === false && match === 'smaller' && profile.shortfall !== 'honor',
    says: (context) => ({ ...sizes(context), offer: offer(context) }),
    forStaff: (context) =>
      `The requester declines to match, and the license is smaller than the host: ${ownUsersShown(context)} of ${hostUsersShown(context)}.`,
  }),
  rule({
    code: 'KEY_UNKNOWN',
    verdict: refuse,
    reveals: 'books',
    applies: ({ keyUnknown }) => keyUnknown,
    says: nothing,
    forStaff: () => 'The key is not in the books. The requester is told the same as for a key of somebody else.',
  }),
  rule({
    code: 'APP_UNKNOWN',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license, app }) => license !== null && app === null,
    says: ({ profile }) => ({ destination: profile.destination.name, email: profile.vendor.email }),
    forStaff: ({ license }) => `The app ${license?.appKey ?? ''} is not in the profile.`,
  }),
  rule({
    code: 'APP_HOST_MISMATCH',
    verdict: ask,
    reveals: 'books',
    applies: runsElsewhere,
    says: (context) => ({
      app: appName(context),
      host: appHostName(context),
      named: context.facts.hostProducts,
    }),
    forStaff: (context) =>
      `The license is for ${appName(context)} (${appHostName(context)}); the request names ${listed(context.facts.hostProducts, 'and')}.`,
  }),
  rule({
    code: 'LICENSE_REVOKED',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license }) => license?.status === 'revoked',
    says: ({ profile }) => ({ email: profile.vendor.email }),
    forStaff: () => 'The books say revoked. A status never improves by moving.',
  }),
  rule({
    code: 'LICENSE_SUSPENDED',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license }) => license?.status === 'suspended',
    says: ({ profile }) => ({ email: profile.vendor.email }),
    forStaff: () => 'The books say suspended. A status never improves by moving.',
  }),
  rule({
    code: 'LICENSE_ALREADY_MOVED',
    verdict: { effect: 'moved', whoActs: 'nobody' },
    reveals: 'books',
    applies: ({ license }) => license?.status === 'moved',
    says: ({ license, profile }) => ({ destination: profile.destination.name, sen: license?.sen ?? null }),
    forStaff: ({ license }) => `Moved before${license?.sen ? ` as ${license.sen}` : '; the books name no SEN'}.`,
  }),
  rule({
    code: 'TYPE_NEVER_MOVES',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license, profile }) => license !== null && profile.licenseTypes.neverMove.includes(license.type),
    says: ({ license, profile }) => ({
      type: license?.type ?? 'EVALUATION',
      destination: profile.destination.name,
    }),
    forStaff: ({ license }) => `Type ${license?.type ?? ''} never moves by the profile.`,
  }),
  rule({
    code: 'FACTS_MISSING',
    verdict: ask,
    reveals: 'nothing',
    applies: ({ missing }) => missing.length > 0,
    says: ({ missing }) => ({ missing }),
    forStaff: ({ missing }) => `Not said, or in doubt: ${missing.join(', ')}.`,
  }),
  rule({
    code: 'COUNTRY_UNKNOWN',
    verdict: ask,
    reveals: 'nothing',
    applies: ({ facts }) => facts.address.country !== null && !countries.isValid(facts.address.country),
    says: ({ facts }) => ({ country: facts.address.country ?? '' }),
    forStaff: ({ facts }) => `"${facts.address.country ?? ''}" is not a country code of ISO 3166-1.`,
  }),
  rule({
    code: 'HOST_TIER_NEEDED',
    verdict: ask,
    reveals: 'nothing',
    applies: hostTierDecides,
    says: nothing,
    forStaff: () => "The requester declines to match, and the host's tier is not known.",
  }),
  rule({
    code: 'HOLDER_UNREACHABLE',
    verdict: review,
    reveals: 'books',
    applies: (context) => context.license !== null && !context.license.holderEmail && unproven(context),
    says: nothing,
    forStaff: () =>
      'The books have no e-mail address of the holder, or our mail to it came back, so nobody can be asked to confirm: decide with reason and evidence.',
  }),
  rule({
    code: 'PROOF_MISSING',
    verdict: { effect: 'prove', whoActs: 'holder' },
    reveals: 'nothing',
    applies: (context) => context.keyGiven && unproven(context),
    says: nothing,
    forStaff: (context) => `The holder of record does not stand behind the request yet${proofReason(context)}.`,
  }),
  rule({
    code: 'SENDER_SUSPICIOUS',
    verdict: review,
    reveals: 'nothing',
    applies: ({ proof }) => proof.standing === 'unproven' && proof.suspicious,
    says: nothing,
    forStaff: (context) => `Something about the sender is not as it should be${proofReason(context)}.`,
  }),
  rule({
    code: 'UPGRADE_FIRST',
    verdict: { effect: 'wait', whoActs: 'requester' },
    reveals: 'books',
    applies: (context) => short(context, 'upgrade-first'),
    says: (context) => ({ ...sizes(context), offer: offer(context) }),
    forStaff: (context) =>
      `Policy upgrade-first: ${ownUsersShown(context)} of ${hostUsersShown(context)}; waits for payment.`,
  }),
  rule({
    code: 'TIER_SHORTFALL',
    verdict: note,
    reveals: 'books',
    applies: (context) => short(context, 'quote-then-transfer'),
    says: (context) => ({ ...sizes(context), offer: offer(context) }),
    forStaff: (context) =>
      `Policy quote-then-transfer: moves at ${ownUsersShown(context)}, the host needs ${hostUsersShown(context)}.`,
  }),
  rule({
    code: 'TIER_HONORED',
    verdict: note,
    reveals: 'books',
    applies: (context) => short(context, 'honor'),
    says: sizes,
    forStaff: (context) => `Policy honor: ${ownUsersShown(context)} become ${hostUsersShown(context)}.`,
  }),
  rule({
    code: 'TIER_LARGER',
    // Policy `exact` does not let a larger license pass by itself, and nobody may shrink what was paid for: a person
    // decides. Under `at-least` it is shown and passes.
    verdict: (profile) => (profile.match === 'exact' ? review : note),
    reveals: 'books',
    applies: ({ match }) => match === 'larger',
    says: (context) => ({ ...sizes(context), exact: context.profile.match === 'exact' }),
    forStaff: (context) =>
      `The license is larger than the host: ${ownUsersShown(context)} for ${hostUsersShown(context)} (policy ${context.profile.match}).`,
  }),
  rule({
    code: 'HOST_TIER_UNKNOWN',
    verdict: note,
    reveals: 'nothing',
    applies: (context) => context.requiredUsers === null && !hostTierDecides(context),
    says: nothing,
    forStaff: () => "The host's tier is not known, so nothing was compared.",
  }),
  rule({
    code: 'ACCOUNT_DIFFERS',
    verdict: note,
    reveals: 'books',
    applies: ({ license, facts }) =>
      Boolean(license?.holderEmail && facts.accountEmail && !sameEmail(license.holderEmail, facts.accountEmail)),
    says: ({ facts }) => ({ account: facts.accountEmail ?? '' }),
    forStaff: ({ license, facts }) =>
      `The account ${facts.accountEmail ?? ''} is not the holder's address ${license?.holderEmail ?? ''}. Unless the holder agrees to it by link, both are told and the cool-down runs.`,
  }),
  rule({
    code: 'MAINTENANCE_ENDED',
    verdict: note,
    reveals: 'books',
    applies: ({ license, today }) => license !== null && license.maintenanceEnd < today,
    says: ({ license, today }) => ({ end: license?.maintenanceEnd ?? today }),
    forStaff: ({ license }) =>
      `Maintenance ended on ${license?.maintenanceEnd ?? ''}; the dates are carried over unchanged.`,
  }),
];
