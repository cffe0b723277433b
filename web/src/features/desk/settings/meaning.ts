/** What a number of the profile counts. The profile is parsed to milliseconds and cents, which nobody reads. */
export type Meaning = 'duration' | 'money' | 'users' | 'plain';

/** Where the profile has them (contract/profile.ts); a number stands for each place in a list. */
const meanings: readonly (readonly [path: RegExp, meaning: Meaning])[] = [
  [/^lifetimes\.\w+$/u, 'duration'],
  [/^reminders\.\d+$/u, 'duration'],
  [/^proof\.coolDown$/u, 'duration'],
  [/^mail\.(?:retention|imap\.lookBack)$/u, 'duration'],
  [/^apps\.\d+\.prices\.\d+\.price$/u, 'money'],
  [/^apps\.\d+\.prices\.\d+\.users$/u, 'users'],
  [/^tiers\.\d+$/u, 'users'],
];

export const meaningOf = (path: readonly string[]): Meaning =>
  meanings.find(([pattern]) => pattern.test(path.join('.')))?.[1] ?? 'plain';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time in its largest whole unit: 7 days, 36 hours. */
export function lengthOfTime(ms: number, locale: string): string {
  const [unit, length] = units.find(([, one]) => ms % one === 0) ?? (['second', 1_000] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(ms / length);
}
