import { UNLIMITED } from '../../../src/contract/license.ts';

/** How the languages that we answer in say it, and the wire form. */
const unlimited = /^(?:-1|unlimited|unbegrenzt|unbeschränkt|illimit|ilimitad|無制限)/iu;

/**
 * A number of users as somebody writes it: `2000`, `2,000`, `2.000`, `unlimited`. Null where nothing is written, `wrong`
 * where it is no number of users.
 */
export function readUsers(written: string): number | null | 'wrong' {
  const text = written.trim();
  if (text === '') return null;
  if (unlimited.test(text)) return UNLIMITED;
  const digits = text.replaceAll(/[.,'’\s]/gu, '');
  const count = /^\d{1,7}$/u.test(digits) ? Number(digits) : 0;
  return count >= 1 && count <= 1_000_000 ? count : 'wrong';
}
