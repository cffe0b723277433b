import { z } from 'zod';
import type { EligibilityAnswer, EligibilityQuestion } from '../../../../src/contract/api.ts';
import type { PageLanguage } from '../../../../src/contract/pages.ts';
import { Hosting, LicenseType, Users } from '../../../../src/contract/license.ts';
import type { VendorView } from '../../../../src/contract/vendor.ts';

const said = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** The state of the check, as it stands in the address: a link to an answer can be handed on. */
export const CheckSearch = z.object({
  app: said(z.string().max(200)),
  editors: said(Users),
  type: said(LicenseType),
  product: said(z.string().max(100)),
  hosting: said(Hosting),
  users: said(Users),
});
export type CheckSearch = z.infer<typeof CheckSearch>;

/** What the reader has said, with what goes without saying: the first app, and the host that it is made for. */
export function settled(search: CheckSearch, vendor: VendorView) {
  const app = vendor.apps.find(({ key }) => key === search.app) ?? vendor.apps[0];
  if (!app) throw new Error('Defect: a vendor without an app');
  const product =
    vendor.hosts.find(({ id }) => id === search.product) ?? vendor.hosts.find(({ id }) => id === app.host);
  return { app, product: product?.id ?? app.host, type: search.type ?? 'COMMERCIAL' } as const;
}

/** What must still be said before there is an answer, in the order of the form. Where the hosting alone decides: nothing. */
export function stillOpen(search: CheckSearch, vendor: VendorView): readonly ('editors' | 'hosting' | 'users')[] {
  if (search.hosting !== undefined && !vendor.hosting.accepted.includes(search.hosting)) return [];
  return (['editors', 'hosting', 'users'] as const).filter((name) => search[name] === undefined);
}

/**
 * The question for the server; null while it would have no answer. Whoever checks has agreed to nothing yet, but asks
 * what would happen if they did.
 */
export function questionOf(
  search: CheckSearch,
  vendor: VendorView,
  language: PageLanguage,
): EligibilityQuestion | null {
  if (stillOpen(search, vendor).length > 0) return null;
  const { app, product, type } = settled(search, vendor);
  const { hosting, users, editors = vendor.tiers[0] } = search;
  return {
    app: app.key,
    type,
    hostProduct: product,
    agreesToMatchTier: true,
    language,
    ...(editors === undefined ? {} : { editors }),
    ...(hosting === undefined ? {} : { hosting, confirmsServerUse: vendor.hosting.accepted.includes(hosting) }),
    ...(users === undefined ? {} : { hostUsers: users }),
  };
}

export type Verdict = 'yes' | 'yes-with-upgrade' | 'after-upgrade' | 'no' | 'unclear';

/** What the answer comes to for the reader. */
export function verdictOf({ outcome, ahead }: z.infer<typeof EligibilityAnswer>): Verdict {
  if (ahead === null || outcome === 'refuse' || outcome === 'moved') return 'no';
  if (ahead.toMatch.upgrade === 'before-the-move') return 'after-upgrade';
  if (outcome !== 'eligible') return 'unclear';
  return ahead.toMatch.upgrade === 'after-the-move' ? 'yes-with-upgrade' : 'yes';
}

/** Findings that the answer's own words do not say already. */
const saidOtherwise: ReadonlySet<string> = new Set(['TIER_SHORTFALL', 'UPGRADE_FIRST']);

/** Where the answer is no, what would hold of a move is left out. */
export const furtherFindings = (answer: z.infer<typeof EligibilityAnswer>) =>
  answer.findings.filter(
    ({ code, effect }) => !saidOtherwise.has(code) && !(effect === 'note' && verdictOf(answer) === 'no'),
  );
