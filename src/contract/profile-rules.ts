import { UNLIMITED, hostings, showUsers } from './license.ts';
import type { Profile } from './profile.ts';

/** Where in the profile, and what is wrong and would be right. */
export type ProfileProblem = { readonly path: readonly (string | number)[]; readonly message: string };

/** The first of two values that are the same, as the index of the second. */
function repeated(values: readonly unknown[]): readonly number[] {
  return values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [index] : []));
}

const tierName = (users: number): string => (users === UNLIMITED ? 'unlimited' : String(users));

function tierProblems({ tiers }: Profile): ProfileProblem[] {
  const size = (users: number): number => (users === UNLIMITED ? Number.POSITIVE_INFINITY : users);
  return tiers.flatMap((users, index) => {
    const before = tiers[index - 1];
    if (before === undefined || size(users) > size(before)) return [];
    const message = `${tierName(users)} comes after ${tierName(before)}; tiers ascend, each once, with unlimited last`;
    return [{ path: ['tiers', index], message }];
  });
}

function priceProblems(profile: Profile, app: Profile['apps'][number], index: number): ProfileProblem[] {
  const priced = app.prices.map((one) => one.users);
  const extra = app.prices.flatMap(({ users }, place) =>
    profile.tiers.includes(users)
      ? []
      : [
          {
            path: ['apps', index, 'prices', place, 'users'],
            message: `${showUsers(users)} is no tier; tiers are ${profile.tiers.map(tierName).join(', ')}`,
          },
        ],
  );
  const twice = repeated(priced).map((place) => ({
    path: ['apps', index, 'prices', place, 'users'],
    message: 'has a price already; a tier has one',
  }));
  const missing = profile.tiers.filter((users) => !priced.includes(users));
  if (missing.length === 0) return [...extra, ...twice];
  const message = `has no price for ${missing.map(tierName).join(', ')}; each tier needs one`;
  return [...extra, ...twice, { path: ['apps', index, 'prices'], message }];
}

function appProblems(profile: Profile): ProfileProblem[] {
  const hosts = profile.hosts.map((host) => host.id);
  const unknownHosts = profile.apps.flatMap(({ host }, index) =>
    hosts.includes(host)
      ? []
      : [{ path: ['apps', index, 'host'], message: `"${host}" is not in hosts; it has ${hosts.join(', ')}` }],
  );
  const sameHosts = repeated(hosts).map((index) => ({ path: ['hosts', index, 'id'], message: 'is there already' }));
  const sameKeys = repeated(profile.apps.map((app) => app.key)).map((index) => ({
    path: ['apps', index, 'key'],
    message: 'is there already; an app is listed once',
  }));
  const samePrefixes = repeated(profile.apps.map((app) => app.keyPrefix)).map((index) => ({
    path: ['apps', index, 'keyPrefix'],
    message: 'belongs to another app already; a prefix tells one app from another',
  }));
  const prices = profile.apps.flatMap((app, index) => priceProblems(profile, app, index));
  return [...sameHosts, ...unknownHosts, ...sameKeys, ...samePrefixes, ...prices];
}

function hostingProblems({ hosting }: Profile): ProfileProblem[] {
  const twice = repeated(hosting.accepted).map((index) => ({
    path: ['hosting', 'accepted', index],
    message: 'is there already',
  }));
  const unexplained = hostings.filter((one) => !hosting.accepted.includes(one) && !hosting.instead[one]);
  const pointless = hostings.filter((one) => hosting.accepted.includes(one) && hosting.instead[one] !== undefined);
  return [
    ...twice,
    ...unexplained.map((one) => ({
      path: ['hosting', 'instead', one],
      message: `is missing: ${one} is not accepted, so say what a customer on it can do instead`,
    })),
    ...pointless.map((one) => ({
      path: ['hosting', 'instead', one],
      message: `is never shown, because ${one} is accepted; remove one of the two`,
    })),
  ];
}

/** What no single setting shows: settings that contradict each other. */
export const profileProblems = (profile: Profile): readonly ProfileProblem[] => [
  ...tierProblems(profile),
  ...appProblems(profile),
  ...hostingProblems(profile),
];
