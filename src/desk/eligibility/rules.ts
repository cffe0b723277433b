import countries from 'i18n-iso-countries/index.js';
import type { FindingCode } from '../../contract/codes.ts';
import type { Profile } from '../../contract/profile.ts';
import { type Context, hostTierDecides } from './context.ts';
import type { Actor, Finding } from './types.ts';
import {
  acceptedHostings,
  appHostName,
  appName,
  hostUsersShown,
  instead,
  listed,
  missingListed,
  neutralSentence,
  ownUsersShown,
  priceSentence,
  proofReason,
} from './words.ts';

type Verdict = { readonly effect: Finding['effect']; readonly whoActs: Actor };

export type Rule = {
  readonly code: FindingCode;
  /** Follows from the code, and in one case from the vendor's policy. */
  readonly verdict: Verdict | ((profile: Profile) => Verdict);
  /** `books`: never applied, and so never told, where the books are closed to the asker. */
  readonly reveals: Finding['reveals'];
  readonly applies: (context: Context) => boolean;
  readonly forCustomer: (context: Context) => string;
  readonly forStaff: (context: Context) => string;
};

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
  {
    code: 'HOST_CLOUD',
    verdict: refuse,
    reveals: 'nothing',
    applies: ({ facts, profile }) => facts.hosting === 'cloud' && !profile.hosting.accepted.includes('cloud'),
    forCustomer: (context) =>
      `Your host is on Cloud. A direct license can move only for a host on ${acceptedHostings(context)}, so this one stays as it is.${instead(context, 'cloud')}`,
    forStaff: (context) => `The request says Cloud; the profile accepts ${acceptedHostings(context)}.`,
  },
  {
    code: 'HOST_DATA_CENTER',
    verdict: refuse,
    reveals: 'nothing',
    applies: ({ facts, profile }) =>
      facts.hosting === 'data-center' && !profile.hosting.accepted.includes('data-center'),
    forCustomer: (context) =>
      `Your host is on Data Center. A direct license can move only for a host on ${acceptedHostings(context)}, so this one stays as it is.${instead(context, 'data-center')}`,
    forStaff: (context) => `The request says Data Center; the profile accepts ${acceptedHostings(context)}.`,
  },
  {
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
    forCustomer: (context) =>
      context.facts.hosting === 'server'
        ? `Your host is on Server. A direct license can move only for a host on ${acceptedHostings(context)}, so this one stays as it is.${instead(context, 'server')}`
        : `You say that the license is not in use on your own Server. A direct license can move only for a host on ${acceptedHostings(context)}, so this one stays as it is. If you do run it on your own Server, write to us and confirm it.`,
    forStaff: (context) =>
      context.facts.hosting === 'server'
        ? `The request says Server; the profile accepts ${acceptedHostings(context)}.`
        : 'The requester says that the license is not in use on their own Server, and names no other hosting.',
  },
  {
    code: 'MATCH_DECLINED',
    verdict: refuse,
    // The answer depends on the license's tier: without the books, declining only asks for the host's tier.
    reveals: 'books',
    applies: ({ facts, match, profile }) =>
      facts.agreesToMatchTier === false && match === 'smaller' && profile.shortfall !== 'honor',
    forCustomer: (context) =>
      `Your license is for ${ownUsersShown(context)} and your host for ${hostUsersShown(context)}. The Marketplace takes an app only at its host's tier, and you do not agree to upgrade, so the license stays with us as it is, and stays valid. If you change your mind, write that you agree to match.${priceSentence(context)}`,
    forStaff: (context) =>
      `The requester declines to match, and the license is smaller than the host: ${ownUsersShown(context)} of ${hostUsersShown(context)}.`,
  },
  {
    code: 'KEY_UNKNOWN',
    verdict: refuse,
    reveals: 'books',
    applies: ({ keyUnknown }) => keyUnknown,
    forCustomer: () => neutralSentence,
    forStaff: () => 'The key is not in the books. The requester is told the same as for a key of somebody else.',
  },
  {
    code: 'APP_UNKNOWN',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license, app }) => license !== null && app === null,
    forCustomer: ({ profile }) =>
      `The app of this license cannot be moved: ${profile.destination.name} does not have it from us. The license stays valid as it is; write to ${profile.vendor.email} if you need it there.`,
    forStaff: ({ license }) => `The app ${license?.appKey ?? ''} is not in the profile.`,
  },
  {
    code: 'APP_HOST_MISMATCH',
    verdict: ask,
    reveals: 'books',
    applies: runsElsewhere,
    forCustomer: (context) =>
      `This license is for ${appName(context)}, which runs in ${appHostName(context)}; you name ${listed(context.facts.hostProducts, 'and')}. Tell us which host it is, or send the key of the other app.`,
    forStaff: (context) =>
      `The license is for ${appName(context)} (${appHostName(context)}); the request names ${listed(context.facts.hostProducts, 'and')}.`,
  },
  {
    code: 'LICENSE_REVOKED',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license }) => license?.status === 'revoked',
    forCustomer: ({ profile }) =>
      `This license was revoked, and a revoked license cannot move. If you think that is a mistake, write to ${profile.vendor.email}.`,
    forStaff: () => 'The books say revoked. A status never improves by moving.',
  },
  {
    code: 'LICENSE_SUSPENDED',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license }) => license?.status === 'suspended',
    forCustomer: ({ profile }) =>
      `This license is suspended, and a suspended license cannot move. Write to ${profile.vendor.email} to have that settled, then ask again.`,
    forStaff: () => 'The books say suspended. A status never improves by moving.',
  },
  {
    code: 'LICENSE_ALREADY_MOVED',
    verdict: { effect: 'moved', whoActs: 'nobody' },
    reveals: 'books',
    applies: ({ license }) => license?.status === 'moved',
    forCustomer: ({ license, profile }) =>
      `This license was moved to ${profile.destination.name} before${license?.sen ? `; its SEN is ${license.sen}` : ''}. Nothing new is made.`,
    forStaff: ({ license }) => `Moved before${license?.sen ? ` as ${license.sen}` : '; the books name no SEN'}.`,
  },
  {
    code: 'TYPE_NEVER_MOVES',
    verdict: refuse,
    reveals: 'books',
    applies: ({ license, profile }) => license !== null && profile.licenseTypes.neverMove.includes(license.type),
    forCustomer: ({ license, profile }) =>
      `This is a license of type ${license?.type ?? ''}, which never moves. You can get a license of this type, or buy one, from ${profile.destination.name}.`,
    forStaff: ({ license }) => `Type ${license?.type ?? ''} never moves by the profile.`,
  },
  {
    code: 'FACTS_MISSING',
    verdict: ask,
    reveals: 'nothing',
    applies: ({ missing }) => missing.length > 0,
    forCustomer: (context) => `We still need ${missingListed(context)}.`,
    forStaff: ({ missing }) => `Not said, or in doubt: ${missing.join(', ')}.`,
  },
  {
    code: 'COUNTRY_UNKNOWN',
    verdict: ask,
    reveals: 'nothing',
    applies: ({ facts }) => facts.address.country !== null && !countries.isValid(facts.address.country),
    forCustomer: ({ facts }) =>
      `There is no country with the code "${facts.address.country ?? ''}". Tell us the country of your organization's address.`,
    forStaff: ({ facts }) => `"${facts.address.country ?? ''}" is not a country code of ISO 3166-1.`,
  },
  {
    code: 'HOST_TIER_NEEDED',
    verdict: ask,
    reveals: 'nothing',
    applies: hostTierDecides,
    forCustomer: () =>
      'You do not agree to match the number of users. Whether there is anything to match depends on your host: tell us the number of users it is licensed for.',
    forStaff: () => "The requester declines to match, and the host's tier is not known.",
  },
  {
    code: 'HOLDER_UNREACHABLE',
    verdict: review,
    reveals: 'books',
    applies: (context) => context.license !== null && !context.license.holderEmail && unproven(context),
    forCustomer: () => neutralSentence,
    forStaff: () =>
      'The books have no e-mail address of the holder, or our mail to it came back, so nobody can be asked to confirm: decide with reason and evidence.',
  },
  {
    code: 'PROOF_MISSING',
    verdict: { effect: 'prove', whoActs: 'holder' },
    reveals: 'nothing',
    applies: (context) => context.keyGiven && unproven(context),
    forCustomer: () => neutralSentence,
    forStaff: (context) => `The holder of record does not stand behind the request yet${proofReason(context)}.`,
  },
  {
    code: 'SENDER_SUSPICIOUS',
    verdict: review,
    reveals: 'nothing',
    applies: ({ proof }) => proof.standing === 'unproven' && proof.suspicious,
    forCustomer: () => 'A person looks at this request before it goes on.',
    forStaff: (context) => `Something about the sender is not as it should be${proofReason(context)}.`,
  },
  {
    code: 'UPGRADE_FIRST',
    verdict: { effect: 'wait', whoActs: 'requester' },
    reveals: 'books',
    applies: (context) => short(context, 'upgrade-first'),
    forCustomer: (context) =>
      `Your license is for ${ownUsersShown(context)} and your host for ${hostUsersShown(context)}. The license moves once the upgrade is paid.${priceSentence(context)}`,
    forStaff: (context) =>
      `Policy upgrade-first: ${ownUsersShown(context)} of ${hostUsersShown(context)}; waits for payment.`,
  },
  {
    code: 'TIER_SHORTFALL',
    verdict: note,
    reveals: 'books',
    applies: (context) => short(context, 'quote-then-transfer'),
    forCustomer: (context) =>
      `Your license is for ${ownUsersShown(context)} and your host for ${hostUsersShown(context)}. It moves as it is, and shows "does not match" until you upgrade.${priceSentence(context)}`,
    forStaff: (context) =>
      `Policy quote-then-transfer: moves at ${ownUsersShown(context)}, the host needs ${hostUsersShown(context)}.`,
  },
  {
    code: 'TIER_HONORED',
    verdict: note,
    reveals: 'books',
    applies: (context) => short(context, 'honor'),
    forCustomer: (context) =>
      `Your license is for ${ownUsersShown(context)} and your host for ${hostUsersShown(context)}. You get ${hostUsersShown(context)} at no cost.`,
    forStaff: (context) => `Policy honor: ${ownUsersShown(context)} become ${hostUsersShown(context)}.`,
  },
  {
    code: 'TIER_LARGER',
    // Policy `exact` does not let a larger license pass by itself, and nobody may shrink what was paid for: a person
    // decides. Under `at-least` it is shown and passes.
    verdict: (profile) => (profile.match === 'exact' ? review : note),
    reveals: 'books',
    applies: ({ match }) => match === 'larger',
    forCustomer: (context) =>
      context.profile.match === 'exact'
        ? `Your license is for ${ownUsersShown(context)}, more than your host's ${hostUsersShown(context)}. A person looks at it, because the two should be equal.`
        : `Your license is for ${ownUsersShown(context)}, more than your host's ${hostUsersShown(context)}. It moves as it is.`,
    forStaff: (context) =>
      `The license is larger than the host: ${ownUsersShown(context)} for ${hostUsersShown(context)} (policy ${context.profile.match}).`,
  },
  {
    code: 'HOST_TIER_UNKNOWN',
    verdict: note,
    reveals: 'nothing',
    applies: (context) => context.requiredUsers === null && !hostTierDecides(context),
    forCustomer: () =>
      'You did not say how many users your host is licensed for, so we could not compare. The Marketplace will, and an upgrade may be needed then.',
    forStaff: () => "The host's tier is not known, so nothing was compared.",
  },
  {
    code: 'ACCOUNT_DIFFERS',
    verdict: note,
    reveals: 'books',
    applies: ({ license, facts }) =>
      Boolean(license?.holderEmail && facts.accountEmail && !sameEmail(license.holderEmail, facts.accountEmail)),
    forCustomer: ({ facts }) =>
      `The account ${facts.accountEmail ?? ''} is not the address of the holder of record. Both are told, and the holder can object.`,
    forStaff: ({ license, facts }) =>
      `The account ${facts.accountEmail ?? ''} is not the holder's address ${license?.holderEmail ?? ''}: both are told, and the cool-down runs.`,
  },
  {
    code: 'MAINTENANCE_ENDED',
    verdict: note,
    reveals: 'books',
    applies: ({ license, today }) => license !== null && license.maintenanceEnd < today,
    forCustomer: ({ license }) =>
      `Maintenance of this license ended on ${license?.maintenanceEnd ?? ''}. The license stays valid, and its dates move unchanged; a renewal starts on the day after that.`,
    forStaff: ({ license }) =>
      `Maintenance ended on ${license?.maintenanceEnd ?? ''}; the dates are carried over unchanged.`,
  },
];
