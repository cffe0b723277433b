/** A key as it is named in a list of shortcuts: `j`, `?`, `Escape`; null for one that belongs to somebody else. */
export function keyOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): string | null {
  return event.ctrlKey || event.metaKey || event.altKey ? null : event.key;
}

export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** How long after `g` the second key of `g q` is waited for. */
const SECOND_MS = 1_500;

/**
 * Gives what is to be done for each key pressed. `g q` is two keys, one after the other; a first key that begins such a
 * pair waits for its second.
 */
export function makeReader(): (shortcuts: Shortcuts, key: string, at_ms: number) => (() => void) | null {
  let first: { readonly key: string; readonly at_ms: number } | null = null;
  return (shortcuts, key, at_ms) => {
    const pair = first && at_ms - first.at_ms < SECOND_MS ? shortcuts[`${first.key} ${key}`] : undefined;
    first = null;
    if (pair) return pair;
    if (Object.keys(shortcuts).some((name) => name.startsWith(`${key} `))) first = { key, at_ms };
    return shortcuts[key] ?? null;
  };
}
