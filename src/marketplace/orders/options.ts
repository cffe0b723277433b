import type { Fault } from '../../contract/codes.ts';
import type { LicenseOptions, OrderAsk, PlanView } from '../../contract/orders.ts';
import type { Day } from '../../kernel/day.ts';
import { type CotermPlan, planCoterm } from '../../terms/coterm.ts';
import { capOf } from '../../terms/maintenance.ts';
import { compareUsers } from '../../terms/tiers.ts';
import { type Quotable, type Refusal, type Shop, appNameOf, pricesOf, quoteLine } from './quote.ts';
import { faultOfRefusal } from './refusals.ts';

/** What can be ordered for a license today, what each costs, and why something cannot. */
export function optionsOf(shop: Shop, license: Quotable, today: Day, inOrder: string | null): LicenseOptions {
  const { sen, users, hostUsers } = license;
  const offer = (ask: Omit<OrderAsk, 'sen'>) => {
    const line = quoteLine(shop, license, { sen, ...ask }, 'account', today);
    return line.ok
      ? { amount: line.value.amount, maintenanceEnd: line.value.after.term.end, why: null }
      : { amount: null, maintenanceEnd: null, why: whyNot(line.error, sen) };
  };
  const larger = shop.tiers.filter((tier) => compareUsers(tier, users) > 0);
  return {
    sen,
    currency: shop.currency,
    renewals: shop.terms.renewalMonths.map((months) => ({ months, ...offer({ renewMonths: months }) })),
    upgrades: larger.map((tier) => ({
      users: tier,
      matchesHost: hostUsers === null || compareUsers(tier, hostUsers) >= 0,
      ...offer({ upgradeTo: tier }),
    })),
    latest: capOf(today, shop.terms),
    inOrder,
  };
}

function whyNot(why: Refusal, sen: string): Pick<Fault, 'code' | 'message'> {
  const { code, message } = faultOfRefusal(why, { sen });
  return { code, message };
}

/** All licenses that can take part in bringing dates together, brought to one day. */
export function planOf(shop: Shop, licenses: readonly Quotable[], master: Day, today: Day): PlanView {
  const sold = licenses.flatMap((license) => {
    const pricing = pricesOf(shop, license, 'account');
    const term = { start: license.maintenanceStart, end: license.maintenanceEnd };
    return pricing === null ? [] : [{ sen: license.sen, users: license.users, term, pricing }];
  });
  return planView(shop, licenses, planCoterm(sold, master, today, shop.terms), today);
}

function planView(shop: Shop, licenses: readonly Quotable[], plan: CotermPlan, today: Day): PlanView {
  const bySen = new Map(licenses.map((license) => [license.sen, license]));
  const about = (sen: string) => {
    const license = bySen.get(sen);
    if (!license) throw new Error(`Defect: a plan names ${sen}, which was not asked for`);
    const { appKey, users, maintenanceEnd } = license;
    return { sen, appName: appNameOf(shop, appKey), users, before: maintenanceEnd };
  };
  const planned = new Set([...plan.lines, ...plan.refused].map(({ sen }) => sen));
  const unsold = licenses.filter(({ sen }) => !planned.has(sen));
  return {
    master: plan.master,
    latest: capOf(today, shop.terms),
    currency: shop.currency,
    lines: plan.lines.map(({ sen, after, days, price, apart }) => ({
      ...about(sen),
      after: after.end,
      days,
      price,
      apart,
    })),
    refused: [
      ...plan.refused.map(({ sen, why }) => ({ ...about(sen), why: whyNot(why, sen) })),
      ...unsold.map(({ sen }) => ({ ...about(sen), why: whyNot({ code: 'APP_NOT_SOLD' }, sen) })),
    ],
    total: plan.total,
    totalApart: plan.totalApart,
  };
}
