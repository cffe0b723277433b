import {
  type BookSum,
  type Place,
  type ReconcileFault,
  type Reconciliation,
  places,
  reconcileFaults,
} from '../../../contract/reconciliation.ts';
import { UNLIMITED } from '../../../contract/license.ts';
import * as limits from '../../../kernel/limits.ts';
import { bandOf, compareUsers } from '../../../terms/tiers.ts';

type Counted = { readonly users: number; readonly licenses: number };
type Placed = Counted & { readonly place: Place };
type Fault = Reconciliation['faults'][number];

export type ReconcileFacts = {
  readonly at: Date;
  /** Of the profile, ascending; -1 is unlimited. */
  readonly tiers: readonly number[];
  readonly books: readonly Counted[];
  readonly placed: readonly Placed[];
  readonly endings: Reconciliation['endings'];
  readonly told: Reconciliation['told'];
  readonly faults: ReadonlyMap<ReconcileFault, Omit<Fault, 'fault'>>;
};

export function sumOf(rows: readonly Counted[]): BookSum {
  const sum = { licenses: 0, users: 0, unlimited: 0 };
  for (const { users, licenses } of rows) {
    sum.licenses += licenses;
    if (users === UNLIMITED) sum.unlimited += licenses;
    else sum.users += users * licenses;
  }
  return sum;
}

/** The report, made of what the database counted. It adds up where the places make the books, and nothing is at fault. */
export function reconciliationOf(facts: ReconcileFacts): Reconciliation {
  const { tiers, placed, told } = facts;
  const books = sumOf(facts.books);
  const tierOf = ({ users }: Counted): number => bandOf(users, tiers) ?? users;
  const at = (place: Place): readonly Placed[] => placed.filter((one) => one.place === place);
  const byPlace = places.map((place) => ({ place, ...sumOf(at(place)) }));
  const used = [...new Set(placed.map(tierOf))].toSorted(compareUsers);
  const faults = reconcileFaults.flatMap((fault): readonly Fault[] => {
    const found = facts.faults.get(fault);
    return found && found.count > 0 ? [{ fault, ...found }] : [];
  });
  const all = sumOf(placed);
  const same = all.licenses === books.licenses && all.users === books.users && all.unlimited === books.unlimited;
  return {
    at: facts.at.toISOString(),
    books,
    places: byPlace,
    tiers: used.map((tier) => {
      const [moved = 0, waiting = 0, refused = 0, untouched = 0] = places.map(
        (place) => sumOf(at(place).filter((one) => tierOf(one) === tier)).licenses,
      );
      return { tier, moved, waiting, refused, untouched, licenses: moved + waiting + refused + untouched };
    }),
    endings: facts.endings,
    told,
    faults,
    addsUp: same && faults.length === 0,
  };
}

/** The same with what the destination does not know, or knows by another SEN. */
export function withDestination(
  report: Reconciliation,
  missing: readonly { readonly transferId: string; readonly sen: string; readonly found: string }[],
): Reconciliation {
  if (missing.length === 0) return report;
  const rows = missing.map(({ transferId, sen, found }) => ({
    licenseId: null,
    transferId,
    sen,
    what: `the destination says ${found}`,
  }));
  const shown = rows.slice(0, limits.reconcile_rows_shown);
  const fault = { fault: 'not-at-destination' as const, count: rows.length, rows: shown };
  return { ...report, faults: [...report.faults, fault], addsUp: false };
}
