import type { Address } from '../../../../../src/contract/request.ts';

/** In one line; parts that are not known are left out. */
export const addressLine = ({ lines, postalCode, city, region, country }: Address): string =>
  [...lines, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ');
