import type { NewNoticeChoice, NoticeChoice } from '../../contract/account.ts';
import type { Language } from '../../contract/language.ts';
import type { Profile } from '../../contract/profile.ts';
import { AFTER_END } from './rules.ts';

/** What is kept of an account's choice. `steps` null: whatever the profile has, also what it comes to have. */
export type Kept = {
  readonly wanted: boolean;
  readonly steps: readonly number[] | null;
  readonly language: Language | null;
};

/** Whoever did not choose is told everything. */
export const unchosen: Kept = { wanted: true, steps: null, language: null };

/** The steps that a vendor offers; the one after the end is the last. */
export const offeredSteps = ({ notices }: Pick<Profile, 'notices'>): readonly number[] => [
  ...notices.daysBefore.toSorted((a, b) => b - a),
  ...(notices.afterEnd ? [AFTER_END] : []),
];

/** The steps that an account is told of. */
export const stepsFor = (offered: readonly number[], { wanted, steps }: Kept): readonly number[] =>
  wanted ? offered.filter((step) => steps === null || steps.includes(step)) : [];

const daysIn = (steps: readonly number[]): readonly number[] => steps.filter((step) => step !== AFTER_END);

export function shown(offered: readonly number[], kept: Kept): NoticeChoice {
  const steps = offered.filter((step) => kept.steps === null || kept.steps.includes(step));
  return {
    wanted: kept.wanted,
    daysBefore: daysIn(steps),
    afterEnd: steps.includes(AFTER_END),
    language: kept.language,
    offered: { daysBefore: daysIn(offered), afterEnd: offered.includes(AFTER_END) },
  };
}

/** Choosing all that there is means: and what comes. Choosing none of it is not wanting any. */
export function chosen(offered: readonly number[], said: NewNoticeChoice): Kept {
  const wants = (step: number): boolean => (step === AFTER_END ? said.afterEnd : said.daysBefore.includes(step));
  const steps = offered.filter(wants);
  const { language } = said;
  if (steps.length === 0) return { wanted: false, steps: null, language };
  return { wanted: said.wanted, steps: steps.length === offered.length ? null : steps, language };
}
