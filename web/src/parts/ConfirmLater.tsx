import { Suspense, lazy, useState } from 'react';
import type { ConfirmProps } from './ConfirmDialog.tsx';

const ConfirmDialog = lazy(async () => ({ default: (await import('./ConfirmDialog.tsx')).ConfirmDialog }));

/** The same on a page where few come to it: its 14 kB are loaded when it is opened first. */
export function ConfirmLater(props: ConfirmProps) {
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  return wanted ? (
    <Suspense fallback={null}>
      <ConfirmDialog {...props} />
    </Suspense>
  ) : null;
}
