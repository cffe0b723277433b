import type { ReactNode } from 'react';
import { Dialog, DialogButtons } from '../../../parts/Dialog.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import classes from './parts.module.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly action: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** What the last try threw. */
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
};

/** A form over the page for what takes more than a reason. Escape closes it, and the focus goes back where it was. */
export function DeskDialog({ title, children, action, danger = false, busy, error, onSubmit, onClose }: Props) {
  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {error === null || error === undefined ? null : <Problem error={error} />}
        <DialogButtons action={action} danger={danger} busy={busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}
