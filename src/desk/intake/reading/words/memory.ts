/** Of one function: its texts together, and how many. What was found in a text takes much more than the text. */
const most_chars_kept = 100_000;
const most_texts_kept = 5_000;

const memories: Map<string, unknown>[] = [];

/**
 * A mail's texts are looked at by several rules each, and what a pure function says of one is found once while the mail
 * is read. What it gives belongs to all who ask.
 */
export function remembering<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  let chars = 0;
  memories.push(known);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const value = find(text);
    if (known.size === 0) chars = 0;
    if (known.size >= most_texts_kept || chars + text.length > most_chars_kept) {
      known.clear();
      chars = 0;
    }
    chars += text.length;
    known.set(text, value);
    return value;
  };
}

/** When a mail was read: license keys are among its texts. */
export function forgetTexts(): void {
  for (const known of memories) known.clear();
}

/** What is found of one object is found once, for as long as the object lives; several rules ask for it. */
export function oncePer<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: find(key) };
    known.set(key, found);
    return found.value;
  };
}
