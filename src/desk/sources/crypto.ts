import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { BookFacts } from './license.ts';

/** A digest of all that the books say of a license: equal where nothing changed. The key takes no part in it. */
export const contentDigest = (facts: BookFacts): Buffer => createHash('sha256').update(canonicalJson(facts)).digest();
