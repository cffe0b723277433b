import { useSyncExternalStore } from 'react';
import { useFormats } from '../../../i18n/LanguageProvider.tsx';

const STEP_MS = 30_000;
let now = Date.now();
const told = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  for (const changed of told) changed();
}, STEP_MS);

/** The time of day, in steps that a reader notices. */
export const useNow = (): number =>
  useSyncExternalStore(
    (changed) => {
      told.add(changed);
      return () => told.delete(changed);
    },
    () => now,
  );

/** How far an instant is from now: in 3 days, 2 hours ago. The whole time is there to be looked at. */
export function Ago({ at }: { readonly at: string }) {
  const { fromNow, time } = useFormats();
  const at_ms = useNow();
  return (
    <time dateTime={at} title={time(at)}>
      {fromNow(at, new Date(at_ms))}
    </time>
  );
}
