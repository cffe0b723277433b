import { createHash } from 'node:crypto';
import { type BookFacts, licenseIdOf } from './license.ts';

/**
 * A digest of all that the books say of a license: equal where nothing changed. The key takes no part in it. The
 * values stand in a fixed order, so nothing need be sorted for each row.
 */
export function contentDigest(facts: BookFacts): Buffer {
  const { appKey, users, type, status, maintenanceStart, maintenanceEnd, address } = facts;
  const { lines, city, region, postalCode, country } = address;
  const license = [appKey, users, type, status, maintenanceStart, maintenanceEnd, facts.orderNumber];
  const holder = [facts.holderName, facts.holderEmail, facts.organization];
  const place = [lines, city, region, postalCode, country];
  return createHash('sha256')
    .update(JSON.stringify([license, holder, place]))
    .digest();
}

/** The id of the import that somebody named with an Idempotency-Key: the same for the same call sent again. */
export const importIdOf = (actor: string, key: string): string =>
  licenseIdOf(createHash('sha256').update(`books-import\n${actor}\n${key}`).digest());
