/** One word of a header: atoms and quoted strings that stand together. `quoted` where any part was in quotes. */
type Word = { readonly text: string; readonly quoted: boolean };

/** One `method=result` with its properties, all in lower case but the values. */
export type MethodResult = {
  readonly method: string;
  readonly result: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
};

export type AuthenticationResults = { readonly server: string; readonly results: readonly MethodResult[] };

/** Where the comment that opens at `start` ends (comments nest), or null where it never does. */
function endOfComment(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/** The quoted string that opens at `start`, without its quotes, or null where it never closes. */
function quotedString(text: string, start: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') return { value, end: at + 1 };
    if (char === '\\') {
      at += 1;
      value += text[at] ?? '';
    } else value += char;
  }
  return null;
}

/** Gathers words into segments while a header is read from left to right. */
class Segments {
  readonly all: Word[][] = [[]];
  #open: Word | null = null;

  add(text: string, quoted: boolean): void {
    this.#open = { text: (this.#open?.text ?? '') + text, quoted: quoted || (this.#open?.quoted ?? false) };
  }

  endWord(): void {
    if (this.#open) this.all.at(-1)?.push(this.#open);
    this.#open = null;
  }

  /** A character outside of comments and quotes. `=` is a word of its own, `;` begins the next segment. */
  addPlain(char: string): void {
    if (!/[\s;=]/u.test(char)) {
      this.add(char, false);
      return;
    }
    this.endWord();
    if (char === ';') this.all.push([]);
    if (char === '=') this.all.at(-1)?.push({ text: '=', quoted: false });
  }
}

/**
 * A header's words, cut into segments at `;`. Only `;` and `=` that stand outside of comments and quotes count, which
 * is what keeps a sender's own text from being read as a result. Null where a comment or a quoted string does not end:
 * such a header says nothing.
 */
function segmentsOf(text: string): readonly (readonly Word[])[] | null {
  const segments = new Segments();
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '(') {
      const end = endOfComment(text, at);
      if (end === null) return null;
      segments.endWord();
      at = end;
    } else if (char === '"') {
      const found = quotedString(text, at);
      if (!found) return null;
      segments.add(found.value, true);
      at = found.end;
    } else {
      segments.addPlain(char);
      at += 1;
    }
  }
  segments.endWord();
  return segments.all;
}

const isEquals = (word: Word | undefined): boolean => word?.text === '=' && !word.quoted;

/** `name = value` three words at a time; null where the segment holds anything else. */
function pairsOf(words: readonly Word[]): readonly (readonly [Word, Word])[] | null {
  const pairs: (readonly [Word, Word])[] = [];
  for (let at = 0; at < words.length; at += 3) {
    const [name, equals, value] = words.slice(at, at + 3);
    if (!name || name.quoted || isEquals(name) || !isEquals(equals) || !value || isEquals(value)) return null;
    pairs.push([name, value]);
  }
  return pairs;
}

/** A segment of another shape stays in as `unreadable`, so that it cannot make room for a second, better result. */
function methodOf(words: readonly Word[]): MethodResult {
  const method = (words[0]?.text ?? '').toLowerCase().replace(/\/\d+$/u, '');
  const [first, ...rest] = pairsOf(words) ?? [];
  // A result is a keyword: one in quotes is text that somebody put there.
  if (!first || first[1].quoted) return { method, result: 'unreadable', properties: [] };
  return {
    method,
    result: first[1].text.toLowerCase(),
    properties: rest.map(([name, value]) => [name.text.toLowerCase(), value.text] as const),
  };
}

/**
 * Reads the value of one Authentication-Results header (RFC 8601, section 2.2), folded or not. Null where its shape is
 * broken.
 */
export function readAuthenticationResults(value: string): AuthenticationResults | null {
  const [head, ...segments] = segmentsOf(value) ?? [];
  const [server, version, ...more] = head ?? [];
  if (!server || isEquals(server) || more.length > 0) return null;
  if (version && (version.quoted || !/^\d+$/u.test(version.text))) return null;
  const results = segments.filter((words) => words.length > 0).map(methodOf);
  return { server: server.text.toLowerCase(), results };
}
