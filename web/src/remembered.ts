/** What this browser keeps for the reader: small choices, never facts of a case. Without storage nothing is kept. */
type Name = 'language' | 'accountPage' | 'shortcuts';

const keyOf = (name: Name): string => `rehome.${name}`;

export function remembered(name: Name): string | null {
  try {
    return window.localStorage.getItem(keyOf(name));
  } catch {
    // Browsers that keep nothing throw here; then everything is as on the first visit.
    return null;
  }
}

export function remember(name: Name, value: string): void {
  try {
    window.localStorage.setItem(keyOf(name), value);
  } catch {
    // As above: the choice holds until the page is left.
  }
}

export function forget(name: Name): void {
  try {
    window.localStorage.removeItem(keyOf(name));
  } catch {
    // As above: nothing was kept.
  }
}
