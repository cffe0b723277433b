import type { Hit } from '../lexicon/find.ts';
import * as words from './standing-words.ts';

export const cjk = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** How a mention stands in Japanese: what it is used as, or was changed to, is said right behind it. */
export function standingInJapanese(text: string, hit: Hit): 'there' | 'aside' {
  const rest = text.slice(hit.end);
  const clause = /^[^。、，（）()]*/u.exec(rest)?.[0] ?? '';
  if (words.othersInJapanese.test(text.slice(0, hit.start))) return 'aside';
  const isAlone = /^(?: ?版| ?\d|\s*$)/u.test(clause) && !/[をはがもに]/u.test(clause);
  return (words.thereInJapanese.test(rest) || isAlone) && !words.notInJapanese.test(clause) ? 'there' : 'aside';
}
