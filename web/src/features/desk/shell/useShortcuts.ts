import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { remember, remembered } from '../../../remembered.ts';
import { type Shortcuts, keyOf, makeReader } from './shortcuts.ts';

let on = remembered('shortcuts') !== 'off';
const told = new Set<() => void>();

/** Whether single keys do something: who speaks to the computer switches them off (WCAG 2.2, 2.1.4). */
export const useShortcutsOn = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      told.add(changed);
      return () => told.delete(changed);
    },
    () => on,
  );

export function switchShortcuts(next: boolean): void {
  on = next;
  remember('shortcuts', next ? 'on' : 'off');
  for (const changed of told) changed();
}

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/u.test(target.tagName) || isTextField(target));

const isTextField = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit)$/u.test(target.type);

/** Keys of a page, where nobody writes and no dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [read] = useState(makeReader);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    if (!on || key === null || event.defaultPrevented || writing(event.target)) return;
    if (document.querySelector('[role="dialog"]')) return;
    const work = read(shortcuts, key, event.timeStamp);
    if (!work) return;
    event.preventDefault();
    work();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
