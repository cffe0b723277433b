import { type FactName, factNames } from '../contract/request.ts';
import { keyLast4, showKey } from '../contract/license.ts';
import type { Catalog } from './catalog/en.ts';
import type { Unclear } from './types.ts';
import { echoed } from './words.ts';

const addressParts = [
  'address.lines',
  'address.city',
  'address.region',
  'address.postalCode',
  'address.country',
] as const satisfies readonly FactName[];

/** What a request lacks, and the names of the products that the vendor's apps run in, such as Confluence. */
export type Asking = {
  readonly missing: readonly FactName[];
  readonly unclear: readonly Unclear[];
  readonly hosts: readonly string[];
};

const shownValues = 5;

/** What was found for an unclear fact, bounded; of a key never more than its end. */
function shown({ fact, found }: Unclear): readonly string[] {
  const values = found.map((value) => (fact === 'licenseKeys' ? showKey(keyLast4(value)) : echoed(value, 80)));
  const some = [...new Set(values.filter((value) => value !== ''))];
  return some.length > shownValues ? [...some.slice(0, shownValues), '…'] : some;
}

/**
 * What to ask for, one point each in the order of the contract; the two names, and the parts of the address where
 * several are missing, are asked for in one point. An unclear fact is asked for with what was found.
 */
export function askFor(catalog: Catalog, { missing, unclear, hosts }: Asking): readonly string[] {
  const { facts, forExample } = catalog;
  const open = new Map(unclear.map((one) => [one.fact, shown(one)]));
  const isOpen = (fact: FactName): boolean => (open.get(fact)?.length ?? 0) > 0;
  const wanted = factNames.filter((fact) => missing.includes(fact) || isOpen(fact));
  const plainly = wanted.filter((fact) => !isOpen(fact));
  const parts = addressParts.filter((part) => plainly.includes(part));
  const bothNames = plainly.includes('firstName') && plainly.includes('lastName');
  const [host = '…'] = hosts;
  return wanted.flatMap((fact) => {
    const { ask, example, which } = facts[fact];
    if (isOpen(fact)) return forExample(catalog.unclear(which, open.get(fact) ?? []), example(host));
    if (bothNames && fact === 'firstName') return forExample(catalog.bothNames.ask, catalog.bothNames.example);
    if (bothNames && fact === 'lastName') return [];
    if (parts.length > 1 && parts.some((part) => part === fact)) {
      const names = parts.map((part) => facts[part].name);
      return fact === parts[0] ? forExample(catalog.wholeAddress.ask(names), catalog.wholeAddress.example) : [];
    }
    return forExample(ask(catalog.choice(hosts)), example(host));
  });
}
