import type { EligibilityQuestion } from '../../contract/api.ts';
import { noFacts, type RequestFacts } from '../../contract/request.ts';
import type { Day } from '../../kernel/day.ts';
import type { Profile } from '../../contract/profile.ts';
import type { ProofForRules } from '../proof/holder.ts';
import type { LicenseForRules } from '../sources/license.ts';
import { highestApplication } from '../../terms/tiers.ts';

/** Who asks first is not asked who they are: nothing is opened, and proof comes with the request. */
export const notAskedYet: ProofForRules = {
  standing: 'holder',
  reason: 'Asked first: the holder of record is proven when the request is made.',
};

const stand = { email: 'asked.first@example.com', text: 'Not asked yet' } as const;

/** The facts in a question. What a question has no field for counts as said, so that the answer is about the license. */
export function factsAsked(question: EligibilityQuestion, license: LicenseForRules | null): RequestFacts {
  const { hosting = null, agreesToMatchTier = null, hostProduct, hostUsers, hostApplications = [] } = question;
  const tiers = [...(hostUsers === undefined ? [] : [hostUsers]), ...hostApplications.map(({ users }) => users)];
  return {
    ...noFacts(),
    hosting,
    // Whoever names the hosting has said it; "Server" needs no second word here.
    confirmsServerUse: question.confirmsServerUse ?? (hosting === 'server' ? true : null),
    agreesToMatchTier,
    hostProducts: hostProduct === undefined ? [] : [hostProduct],
    hostUsers: highestApplication(tiers),
    licenseKeys: [],
    accountEmail: license?.holderEmail ?? stand.email,
    firstName: stand.text,
    lastName: stand.text,
    organization: stand.text,
    address: { lines: [stand.text], city: stand.text, region: stand.text, postalCode: stand.text, country: 'US' },
  };
}

/** The license as the question describes it: active, and of no holder but the one who asks. Null: it says too little. */
export function licenseAsked(question: EligibilityQuestion, profile: Profile, today: Day): LicenseForRules | null {
  const { app: said, editors, type = 'COMMERCIAL', maintenanceEnd = today } = question;
  if (said === undefined || editors === undefined) return null;
  const app = profile.apps.find(({ key, name }) => [key, name].some((one) => one.toLowerCase() === said.toLowerCase()));
  return {
    appKey: app?.key ?? said,
    users: editors,
    type,
    status: 'active',
    maintenanceStart: today,
    maintenanceEnd: maintenanceEnd as Day,
    holderEmail: stand.email,
    sen: null,
  };
}
