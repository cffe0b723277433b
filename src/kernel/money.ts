/**
 * Money is a whole number of minor units (cents) of one currency. No floating point takes part in any amount:
 * fractions of a unit appear only inside a division, which says how it rounds.
 */
export type Cents = number & { readonly __unit: 'cents' };

export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Defect: ${amount} is not a whole number of cents`);
  return amount as Cents;
}

const asSafe = (amount: bigint): Cents => cents(Number(amount));

/** `amount * numerator / denominator`, rounded up to whole cents (or to whole dollars with `unit = 100`). */
export function prorateUp(amount: Cents, numerator: number, denominator: number, unit = 1): Cents {
  const top = BigInt(amount) * BigInt(numerator);
  const bottom = BigInt(denominator) * BigInt(unit);
  if (bottom <= 0n) throw new RangeError('Defect: the denominator must be above zero');
  const up = top > 0n ? (top + bottom - 1n) / bottom : top / bottom;
  return asSafe(up * BigInt(unit));
}

/** `percent` (whole number) of an amount, rounded up to a whole cent. */
export const percentOf = (amount: Cents, percent: number): Cents => prorateUp(amount, percent, 100);

/** `cents(69000)` in USD -> `$690.00`; whole amounts lose their `.00`. */
export function formatMoney(amount: Cents, currency: string, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  }).format(amount / 100);
}
