import { useEffect, useRef } from 'react';

const ends = ['pointerup', 'pointercancel'] as const;

/**
 * Does something once the press that is under way, if any, has become a click. A press on what stands below a field
 * takes the focus from it first: an error shown right then would move the page, and the release would miss.
 */
export function useAfterPress(): (act: () => void) => void {
  const pressed = useRef(false);
  useEffect(() => {
    const over = new AbortController();
    const listening = { capture: true, signal: over.signal };
    document.addEventListener('pointerdown', () => (pressed.current = true), listening);
    for (const end of ends) document.addEventListener(end, () => (pressed.current = false), listening);
    return () => over.abort();
  }, []);
  return (act) => {
    // As a task of its own: after the click that follows a release, and after all of a tap, which takes the focus late.
    const soon = (): void => void setTimeout(act);
    if (!pressed.current) {
      soon();
      return;
    }
    const done = new AbortController();
    const listening = { capture: true, signal: done.signal };
    for (const end of ends)
      document.addEventListener(
        end,
        () => {
          done.abort();
          soon();
        },
        listening,
      );
  };
}
